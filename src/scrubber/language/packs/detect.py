"""The language of a block, from its characters, and between languages of one script from their commonest words."""

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache
from string import ascii_letters
from unicodedata import normalize

from scrubber.language.packs.common_words import SHARING, function_words, likeliest
from scrubber.language.remembered import Remembered
from scrubber.language.runs import is_far, runs
from scrubber.patterns import lazily

#: Scripts by character ranges, with the language that a script stands for unless its words say another.
_SCRIPTS = (
    ("ja", "぀-ヿㇰ-ㇿｦ-ﾝ"), ("ko", "가-힣ᄀ-ᇿ㄰-㆏"), ("zh", "㐀-䶿一-鿿\uf900-\ufaff\U00020000-\U000323af"),
    ("en", "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ"), ("ru", "Ѐ-ԯ"), ("ar", "؀-ۿݐ-ݿﭐ-﷿ﹰ-ﻼ"), ("el", "Ͱ-Ͽἀ-῿"), ("he", "֐-׿"), ("hi",
        "ऀ-ॿ"),
    ("bn", "ঀ-৿"), ("pa", "਀-੿"), ("gu", "઀-૿"), ("ta", "஀-௿"), ("te", "ఀ-౿"), ("kn", "ಀ-೿"), ("ml", "ഀ-ൿ"), ("si",
        "඀-෿"),
    ("th", "฀-๿"), ("lo", "຀-໿"), ("bo", "ༀ-࿿"), ("my", "က-႟"), ("ka", "Ⴀ-ჿᲐ-Ჿ"), ("am", "ሀ-፿"), ("km", "ក-៿"),
        ("mn", "᠀-᢯"),
    ("hy", "԰-֏"),
)  # fmt: skip
_PATTERNS = tuple(lazily(f"[{ranges}]") for _, ranges in _SCRIPTS)
_TAGS = ("", *(tag for tag, _ in _SCRIPTS))


#: The place in `_TAGS` of the language that the script of a character stands for, 0 for one of no script.
_PLACE_OF: Remembered[str, int] = Remembered(
    lambda char: next((n for n, pattern in enumerate(_PATTERNS, 1) if pattern.match(char)), 0), 1 << 16
)
#: The languages whose script others have as well.
_SHARED = frozenset(tag for sharing in SHARING.values() for tag in sharing)
_LATIN, _HAN = (_PATTERNS[_TAGS.index(tag) - 1] for tag in ("en", "zh"))
#: Scripts of texts whose blocks need not be counted character by character.
_LATIN_ALONE, _WITH_HAN = frozenset(["en"]), frozenset(["en", "zh"])
#: What is of ASCII, whose bytes are deleted much faster than characters are looked up; and its letters.
_ASCII, _PLAIN = bytes(range(0x80)), ascii_letters.encode()
_IDEOGRAPHS = lazily("[\u4e00-\u9fff]+")
_SAMPLE = 4000
#: Standards of ideographs, with the first bytes and the second ones that they have.
_STANDARDS = {
    "shift_jis": (range(0x88, 0xEB), (*range(0x40, 0x7F), *range(0x80, 0xFD))),
    "gb2312": (range(0xB0, 0xF8), range(0xA1, 0xFF)),
    "big5": (range(0xA4, 0xFA), (*range(0x40, 0x7F), *range(0xA1, 0xFF))),
}
#: A language that a text is in has so much of it; a block of so many characters says little of its own.
_MAIN, _FEW = 0.15, 150
#: So long a text in Japanese has a syllable of kana.
_BARE = 20


def detect_language(text: str, hints: Collection[str] = ()) -> str:
    """The main language of a text: a primary BCP 47 tag, or "und".

    Args:
        text: a block. Only its first few thousand characters are read.
        hints: languages that are likely, such as those a person named; they decide where the text alone doesn't.
    """
    return _detect(text, _primary(hints), spelling=True)


def by_words(text: str, hints: Collection[str] = ()) -> str:
    """The same by the commonest words alone, in a part of the time; less sure of a text with few of them."""
    return _detect(text, _primary(hints), spelling=False)


def _primary(hints: Collection[str]) -> Sequence[str]:
    return [hint.partition("-")[0].lower() for hint in hints]


def _detect(
    text: str, likely: Sequence[str], *, spelling: bool, telling: str | None = None, scripts: Collection[str] = ()
) -> str:
    """The language of a text; `telling`: the ideographs of Japanese alone that it may have, `scripts`: all that its
    letters may be of, where that is known.
    """
    sample = normalize("NFC", text[:_SAMPLE])  # the letters of a language are known as they are composed
    if sample.isascii():
        words = runs(sample)
        return likeliest(words, sample, "en", likely, spelling=spelling) if words else "und"
    counts = _counts(sample, scripts)
    han, kana = counts.get("zh", 0), counts.get("ja", 0)
    if kana and kana * 12 > han + kana:
        counts["ja"] += counts.pop("zh", 0)
    elif han and "zh" not in likely and ("ja" in likely or _is_japanese(sample, telling)):
        counts["ja"] = counts.pop("zh")
    if not counts:
        return "und"
    if len(counts) == 1:
        (best,) = counts
    else:
        # A word of an alphabet is several letters; a syllable or an ideograph is most of a word.
        weights = {tag: count if tag in {"ja", "ko", "zh"} else count / 4 for tag, count in counts.items()}
        best = max(weights, key=lambda tag: (weights[tag], -_TAGS.index(tag)))
    return likeliest(runs(sample), sample, best, likely, spelling=spelling) if best in SHARING else best


@cache
def _held(standard: str) -> frozenset[str]:
    """The ideographs that a standard of characters holds."""
    leads, trails = _STANDARDS[standard]
    pairs = b"\n".join(bytes((lead, trail)) for lead in leads for trail in trails)
    return frozenset(char for char in pairs.decode(standard, "ignore") if "\u4e00" <= char <= "\u9fff")


@cache
def _japanese() -> frozenset[str]:
    """The ideographs of Japanese alone: its standard holds them, and neither the mainland's nor Taiwan's does."""
    return _held("shift_jis") - _held("gb2312") - _held("big5")


def _is_japanese(sample: str, telling: str | None) -> bool:
    """Whether ideographs without any kana are Japanese: more of them are Japanese alone than Japanese has none of."""
    if telling is not None and not any(map(sample.__contains__, telling)):
        return False
    ideographs = "".join(_IDEOGRAPHS.findall(sample))
    if ideographs in (_encoded(ideographs, "gb2312"), _encoded(ideographs, "big5")):
        return False  # most texts of Chinese, for which no table is made
    own = sum(map(_japanese().__contains__, ideographs))
    return own > sum(char not in _held("shift_jis") for char in ideographs)


def _telling_japanese(chars: str) -> str:
    """The ideographs without which `_is_japanese` is true of no text with these characters: it is asked of many, and
    most are Chinese.
    """
    ideographs = "".join(_IDEOGRAPHS.findall(chars))
    if ideographs in (_encoded(ideographs, "gb2312"), _encoded(ideographs, "big5")):
        return ""
    if _japanese().isdisjoint(ideographs):
        return ""
    return "".join(_japanese().intersection(chars + normalize("NFC", chars)))


def _encoded(text: str, standard: str) -> str:
    """What a standard of characters leaves of a text."""
    return text.encode(standard, "ignore").decode(standard)


def detect_languages(
    texts: Sequence[str], hints: Collection[str] = (), quickly: Callable[[str], str] | None = None, *, chars: str = ""
) -> list[str]:
    """The languages of the blocks of one text, those of a few words by those of the rest: Le présent texte entre en
    vigueur is French in a French text, and may be Spanish elsewhere.

    Args:
        texts: the blocks.
        hints: languages that are likely, as `detect_language` takes them.
        quickly: `by_words` with these hints; for many copies of one text, one that remembers.
        chars: the characters that the blocks have, and others maybe, where somebody knows them.
    """
    if quickly:
        tags = [*map(quickly, texts)]
    else:
        primary, chars = _primary(hints), chars or "".join({*"".join(texts)})
        telling, scripts = _telling_japanese(chars), {_TAGS[_PLACE_OF[char]] for char in chars if _PLACE_OF[char]}
        told = {text: _detect(text, primary, spelling=False, telling=telling, scripts=scripts) for text in {*texts}}
        tags = [told[text] for text in texts]
    # A text in English and no other language of Latin letters is not looked through.
    mixed = len({*tags}.intersection(SHARING["en"])) > 1
    untold = {
        n
        for n, (tag, text) in enumerate(zip(tags, texts, strict=True))
        if mixed and tag == "en" and _says_nothing(text)
    }
    held: dict[str, list[str]] = {}
    for n, (tag, text) in enumerate(zip(tags, texts, strict=True)):
        if n not in untold:
            held.setdefault(tag, []).append(text)
    sizes = {tag: sum(map(len, own)) for tag, own in held.items() if tag != "und"}
    least = _MAIN * sum(sizes.values())
    # How words are spelt is asked once for each language that much of the text seems to be in, and of the blocks that
    # seem to be in none of these.
    told = {
        tag: detect_language(_sample(held[tag]), hints) if tag in _SHARED else tag
        for tag, size in sizes.items()
        if size >= least
    }
    likely = [*hints, *sorted({*told.values()})]
    known = {tag for tag, own in told.items() if own == tag} | {"und"}
    # What no word tells is in the language of Latin letters that most of the text is in.
    latin = [tag for tag in told if told[tag] == tag and tag in SHARING["en"]]
    main = max(latin, key=lambda tag: sizes[tag], default="en")
    tags = [
        main
        if n in untold
        else tag
        if tag in known
        else _among(text, likely, known)
        if len(text) <= _FEW
        else detect_language(text, hints)
        for n, (tag, text) in enumerate(zip(tags, texts, strict=True))
    ]
    return _with_bare_headings(texts, tags) if "ja" in tags and "zh" in tags else tags


def _with_bare_headings(texts: Sequence[str], tags: list[str]) -> list[str]:
    """The languages of blocks, those without kana in a Japanese text told Japanese: they are headings; where more
    stands without any, the text is in Chinese too.
    """
    japanese = sum(len(text) for text, tag in zip(texts, tags, strict=True) if tag == "ja")
    chinese = [len(text) for text, tag in zip(texts, tags, strict=True) if tag == "zh"]
    in_both = sum(size for size in chinese if size >= _BARE) >= _MAIN * japanese
    return tags if in_both or sum(chinese) >= japanese else ["ja" if tag == "zh" else tag for tag in tags]


def _says_nothing(text: str) -> bool:
    """Whether a text in plain Latin letters has none of the commonest words of English: it was not told by any."""
    return text.isascii() and function_words("en").isdisjoint(runs(text.lower()))


def _among(text: str, likely: Sequence[str], known: Collection[str]) -> str:
    """The language of a block of few words among those of a text: by its words, where these tell one of them."""
    tag = by_words(text, likely)
    return tag if tag in known else detect_language(text, likely)


def _sample(blocks: Iterable[str]) -> str:
    """The beginning of a text, by its blocks."""
    out: list[str] = []
    size = 0
    for block in blocks:
        out.append(block)
        size += len(block)
        if size >= _SAMPLE:
            break
    return "\n".join(out)


def _counts(sample: str, scripts: Collection[str]) -> dict[str, int]:
    """How many characters of a text are of each language's script, for the scripts that it has; of a text that has one
    alone, that it has some. `scripts`: as `_detect` takes it.
    """
    if not is_far(sample) or (scripts and _LATIN_ALONE.issuperset(scripts)):
        return {"en": 1} if _LATIN.search(sample) else {}
    if scripts and _WITH_HAN.issuperset(scripts) and not _LATIN.search(sample):
        return {"zh": 1} if _HAN.search(sample) else {}
    data = sample.encode(errors="surrogatepass")
    places = bytes(map(_PLACE_OF.__getitem__, data.translate(None, _ASCII).decode(errors="surrogatepass")))
    counts = {_TAGS[place]: places.count(place) for place in {*places} if place}
    if plain := len(data) - len(data.translate(None, _PLAIN)):
        counts["en"] = counts.get("en", 0) + plain
    return counts
