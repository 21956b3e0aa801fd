"""Parts of a whole and how often: a third, two-fifths, 三分之一, 1/2, ½, half a, twice, a dozen, thousands."""

import re
from collections.abc import Iterator
from fractions import Fraction
from unicodedata import numeric

from scrubber.language.facts.numerals import EN_ORDINALS, EN_UNITS, ZH_CHARS, zh_value
from scrubber.language.packs.pack import words
from scrubber.patterns import alternatives, lazily

PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourths": 4, "fifth": 5, "fifths": 5,
    "sixths": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
}  # fmt: skip
_ZH_FRACTION = lazily(rf"([{ZH_CHARS}]{{1,20}})分[之の]([{ZH_CHARS}]{{1,20}})")
# These stand over a text in lower case, which is tried several times faster than one of either case.
_EN_FRACTION = lazily(rf"\b(?:(an?|{'|'.join(EN_UNITS)})[ -])?({alternatives(PARTS)})\b")
#: What stands behind a share that is also a place in an order: a third of, a third more, a third is; no thing.
_BEHIND_A_SHARE = frozenset(
    words(
        "of more less fewer higher lower larger smaller longer shorter in on at by to from over since after "
        "before and or as between with for below above each is are was were had has have go goes went will shall "
        "may must can per than that who which only again"
    )
)
_NEXT_WORD = lazily("[ -]([a-z]+)")
# How often, how many times as much: words that are numbers, and nothing else. "once" may be "as soon as", so it needs
# what follows.
TIMES: dict[str, int | Fraction] = {
    "twice": 2, "thrice": 3, "doubled": 2, "doubles": 2, "tripled": 3, "triples": 3, "trebled": 3, "quadrupled": 4,
    "halved": Fraction(1, 2),
    "dozens": 12, "hundreds": 100, "thousands": 1000, "millions": 10**6, "billions": 10**9,
}  # fmt: skip
_EN_TIME = lazily(
    rf"\b(?:(?P<word>{'|'.join(TIMES)})|(?P<once>once)(?= (?:a|an|per|every|each|in)\b)"
    rf"|(?:(?P<dozens>a|one|two|three|four|five|six|ten) )?dozen)\b"
)
_RATIO = lazily(r"(?<![A-Za-z0-9/.,-])(\d{1,3})/(\d{1,3})(?![0-9/])")
# The same as one sign, which may stand behind a whole number: ½, 1½.
_ONE_SIGN = lazily(r"(?<![\d.,])(?P<whole>\d{1,3})?(?P<part>[¼-¾⅐-⅞])")
_HALF_OF = lazily(r"\bhalf an?\b")
#: What is in each word for a part, for how often or for how many, sought much faster than each of them.
_OF_WORDS = lazily(
    "hal[fv]|third|quarter|f(?:our|if)th|sixth|eighth|tenth|twice|thrice|double|triple|treble|quadruple|once"
    "|dozen|hundreds|thousands|[mb]illions"
)


def shares(text: str, low: str) -> Iterator[tuple[int, int, Fraction, str]]:
    """Where a text has them, what each is worth, and the form of its numbers; `low` is the text in lower case."""
    if "分" in text:
        for match in _ZH_FRACTION.finditer(text):
            if part := _zh_fraction(match):
                yield *match.span(), part, "zh"
    if _OF_WORDS.search(low):
        for match in _EN_FRACTION.finditer(low):
            if part := _en_fraction(match):
                yield *match.span(), part, "en"
        yield from ((*m.span(), _times(m), "en") for m in _EN_TIME.finditer(low))
        yield from ((*m.span(), Fraction(1, 2), "en") for m in _HALF_OF.finditer(low))
    yield from ((*ratio, "digits") for ratio in ratios(text))


def ratios(text: str) -> Iterator[tuple[int, int, Fraction]]:
    """Fractions in digits, and those of one sign: where they are, and what they are worth."""
    if not text.isascii():
        for m in _ONE_SIGN.finditer(text):
            yield *m.span(), int(m["whole"] or 0) + Fraction(numeric(m["part"])).limit_denominator(10)
    if "/" in text:
        for m in _RATIO.finditer(text):
            if 0 < int(m[1]) < int(m[2]):
                yield *m.span(), Fraction(int(m[1]), int(m[2]))


def _times(match: re.Match[str]) -> Fraction:
    """What a word of times or of multitudes is worth."""
    if match["word"]:
        return Fraction(TIMES[match["word"]])
    if match["once"]:
        return Fraction(1)
    count = match["dozens"]
    return Fraction(12 * (1 if count in {None, "a"} else EN_UNITS[count]))


def _zh_fraction(match: re.Match[str]) -> Fraction | None:
    """三分之一; 百分之 and 千分之 are left to the units, since they may change alone."""
    below, above = zh_value(match[1]), zh_value(match[2])
    if match[1] in {"百", "千", "万"} or not below or above is None:
        return None
    return above / below


def _en_fraction(match: re.Match[str]) -> Fraction | None:
    """One third, two-fifths, a half; a bare "third" is an ordinal, and a bare "half" an extent like "most"."""
    if not match[1]:
        return None
    above = 1 if match[1] in {"a", "an"} else EN_UNITS[match[1]]
    following = _NEXT_WORD.match(match.string, match.end())
    if match[1] == "a" and match[2] in EN_ORDINALS and following and following[1] not in _BEHIND_A_SHARE:
        return None  # a third party
    return Fraction(above, PARTS[match[2]])
