"""What a mirror kit does to a page, forward: byte replacements in GBK that know nothing of characters.

The kit replaces byte strings in the page's bytes: after each character on its list it inserts that character's pinyin
in brackets, before most marks it inserts control bytes. The strings also match across two neighbouring characters, and
then all that follows is read one byte off.
"""

from collections.abc import Mapping
from functools import cache, lru_cache

from scrubber.language.readings import changed, reads, syllable
from scrubber.language.remembered import Remembered
from scrubber.patterns import lazily

#: Marks before which the kit sets filler.
MARKS = "，。；！？、"
#: The filler: control bytes, which scrapers keep, drop or turn into a blank.
FILLER = "\x05\x06\x07\x08"
#: What may stand where filler does.
LIGHT = FILLER + " "

#: The first bytes of pairs.
LEADS = range(0x81, 0xFF)


def _encode(char: str) -> bytes:
    if char == "€":
        return b"\x80"  # read off step, a byte of this value stands alone
    try:
        raw = char.encode("gb18030")
    except UnicodeEncodeError:
        return b""
    return raw if len(raw) <= 2 else b""


def _decode(pair: bytes) -> str:
    if len(pair) != 2 or pair[0] < 0x81:
        return ""
    try:
        char = pair.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    return char if len(char) == 1 else ""


#: A character's bytes as browsers have them in GBK, private-use ones included; empty where there are none.
encode = Remembered(_encode, 1 << 16).__getitem__
#: The character of a pair of bytes; "" where there is none.
decode = Remembered(_decode, 1 << 16).__getitem__


@lru_cache(maxsize=1)
def listable() -> Mapping[int, tuple[tuple[int, str], ...]]:
    """Characters that can be on a kit's list, by their lead byte: trail byte and character."""
    found: dict[int, list[tuple[int, str]]] = {}
    for char in changed():
        raw = encode(char)
        if len(raw) == 2:
            found.setdefault(raw[0], []).append((raw[1], char))
    return {lead: tuple(pairs) for lead, pairs in found.items()}


@lru_cache(maxsize=1 << 11)
def read_as(pinyin: str) -> dict[int, list[tuple[int, str, int]]]:
    """The characters of a reading that can be on a kit's list, by their lead byte: trail byte, character, its fit."""
    found: dict[int, list[tuple[int, str, int]]] = {}
    for lead, trail, char in _by_syllable().get(syllable(pinyin), ()):
        found.setdefault(lead, []).append((trail, char, reads(char, pinyin)))
    return found


@cache
def _by_syllable() -> dict[str, list[tuple[int, int, str]]]:
    """Characters that can be on a kit's list by each syllable that they are read as: lead and trail byte, character."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for lead, pairs in listable().items():
        for trail, char in pairs:
            for each in dict.fromkeys(map(syllable, changed()[char].readings)):
                found.setdefault(each, []).append((lead, trail, char))
    return found


def across(first: str, second: str) -> str:
    """The character that the kit sees in the last byte of one character and the first of another; "" if none.

    >>> across("做", "E")
    '鯡'
    """
    return decode(encode(first)[-1:] + encode(second)[:1])


def is_named(before: str, pinyin: str) -> bool:
    """Whether a listable character of that reading begins with the last byte of another character."""
    return (
        any(reads(char, pinyin) for _, char in listable().get(encode(before)[-1], ()))
        if len(encode(before)) == 2
        else False
    )


def read(raw: bytes) -> str:
    """Read GBK as browsers do: what is no character becomes one question mark, and both of its bytes are gone."""
    out = []
    at = 0
    while at < len(raw):
        if raw[at] <= 0x80:
            out.append(chr(raw[at]) if raw[at] < 0x80 else "€")
            at += 1
        else:
            out.append(decode(raw[at : at + 2]) or "?")
            at += 2
    return "".join(out)


_SPOKEN = lazily(r"[ \u00a0]{0,40}([(（)）])[ \u00a0]{0,40}")
_BLANK_BEFORE = lazily(f"(?<![{FILLER} ])[{FILLER} ]+(?=[{MARKS},.;!?])")
_PRIVATE = lazily("[\ue000-\uf8ff]")
_HALF = str.maketrans("，。；！？（）", ",.;!?()")


def comparable(text: str) -> str:
    """A damaged text without what scrapers do to it on their own: fillers, blanks, widths, private-use characters."""
    text = _PRIVATE.sub("", _BLANK_BEFORE.sub("", text))
    text = _SPOKEN.sub(r"\1", text.translate(_HALF))
    return "".join(char for char in text if char not in FILLER)
