"""The language of a block, from its characters, and between languages of one script from their commonest words."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from scrubber.language.packs.common_words import SHARING, likeliest
from scrubber.language.runs import is_far

if TYPE_CHECKING:
    from collections.abc import Collection

#: Scripts by character ranges, with the language that a script stands for unless its words say another.
_SCRIPTS = (
    ("ja", "぀-ヿㇰ-ㇿｦ-ﾝ"), ("ko", "가-힣ᄀ-ᇿ㄰-㆏"), ("zh", "㐀-䶿一-鿿\uf900-\ufaff\U00020000-\U000323af"),
    ("en", "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ"), ("ru", "Ѐ-ԯ"), ("ar", "؀-ۿݐ-ݿﭐ-﷿ﹰ-ﻼ"), ("el", "Ͱ-Ͽἀ-῿"), ("he", "֐-׿"), ("hi", "ऀ-ॿ"),
    ("bn", "ঀ-৿"), ("pa", "਀-੿"), ("gu", "઀-૿"), ("ta", "஀-௿"), ("te", "ఀ-౿"), ("kn", "ಀ-೿"), ("ml", "ഀ-ൿ"), ("si", "඀-෿"),
    ("th", "฀-๿"), ("lo", "຀-໿"), ("bo", "ༀ-࿿"), ("my", "က-႟"), ("ka", "Ⴀ-ჿᲐ-Ჿ"), ("am", "ሀ-፿"), ("km", "ក-៿"), ("mn", "᠀-᢯"),
    ("hy", "԰-֏"),
)  # fmt: skip
_PATTERNS = tuple((tag, re.compile(f"[{ranges}]")) for tag, ranges in _SCRIPTS)
_TAGS = tuple(tag for tag, _ in _SCRIPTS)
#: Most texts are Latin or Chinese; only another character makes the other scripts worth a look.
_HAN, _LATIN = re.compile("[㐀-䶿一-鿿]+"), re.compile("[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]+")
_RARE = re.compile(
    r"[^\x00-\u024f\u1e00-\u1eff\u2000-\u22ff\u2460-\u27bf\u3000-\u303f\u3400-\u9fff\uff00-\uff65\U0001f000-\U0001faff]"
)


class _TagOf(dict[str, str]):
    """The language that the script of a character stands for, "" for one of no script; found once for each."""

    def __missing__(self, char: str) -> str:
        self[char] = found = next((tag for tag, pattern in _PATTERNS if pattern.match(char)), "")
        return found


_TAG_OF = _TagOf()
_ASCII_LETTER = re.compile("[A-Za-z]")
_SAMPLE = 4000


def detect_language(text: str, hints: Collection[str] = ()) -> str:
    """The main language of a text: a primary BCP 47 tag, or "und".

    Args:
        text: a block. Only its first few thousand characters are read.
        hints: languages that are likely, such as those a person named; they decide where the text alone doesn't.
    """
    sample = text[:_SAMPLE]
    likely = [hint.partition("-")[0].lower() for hint in hints] if hints else ()
    if sample.isascii():
        return likeliest(sample, "en", likely) if _ASCII_LETTER.search(sample) else "und"
    counts = _counts(sample)
    han, kana = counts.get("zh", 0), counts.get("ja", 0)
    if kana and kana * 12 > han + kana:
        counts["ja"] += counts.pop("zh", 0)
    elif han and "zh" not in likely and "ja" in likely:
        counts["ja"] = counts.pop("zh")
    if not counts:
        return "und"
    # A word of an alphabet is several letters; a syllable or an ideograph is most of a word.
    weights = {tag: count if tag in {"ja", "ko", "zh"} else count / 4 for tag, count in counts.items()}
    best = max(weights, key=lambda tag: (weights[tag], -_TAGS.index(tag))) if len(weights) > 1 else next(iter(weights))
    return likeliest(sample, best, likely) if best in SHARING else best


def _counts(sample: str) -> dict[str, int]:
    """How many characters of a text are of each language's script, for the scripts that it has; of a text in Latin letters alone, that it has some."""
    counts: dict[str, int] = {}
    if not is_far(sample):
        if _LATIN.search(sample):
            counts["en"] = 1
    elif _RARE.search(sample):
        counts = Counter(map(_TAG_OF.__getitem__, sample))
        counts.pop("", None)
    elif not _HAN.search(sample):
        if _LATIN.search(sample):
            counts["en"] = 1
    else:
        for tag, pattern in (("zh", _HAN), ("en", _LATIN)):
            if count := sum(map(len, pattern.findall(sample))):
                counts[tag] = count
    return counts
