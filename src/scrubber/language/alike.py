"""Characters that are taken for one another: by who copies or scans for their looks, by who types for their sound.

The table is built by data/build_alike.py.
"""

import lzma
from functools import cache
from importlib.resources import files
from itertools import accumulate

from scrubber.language.plain import plain
from scrubber.patterns import lazily

_NOTHING: frozenset[str] = frozenset()
#: Sounds that much of China does not tell apart, and input methods let stand for one another: zhi and zi, yin and ying.
_FUZZY = lazily("(?<=^[zcs])h|(?<=n)g$")
#: GB 2312's first level: so many characters in a row, from this byte on each.
_ROW, _FIRST, _CELL = 94, 0xB0, 0xA1


def alike(one: str, other: str) -> bool:
    """Whether two characters look or sound alike, in the script they are written in or in the mainland's; no character
    is like itself.

    >>> alike("规", "现"), alike("術", "衛"), alike("在", "再"), alike("ソ", "ま")
    (True, True, True, False)
    """
    return look_alike(one, other) or sound_alike(one, other)


def look_alike(one: str, other: str) -> bool:
    """Whether two Han characters or kana look alike."""
    if one == other:
        return False
    looking = _table()[0]
    return other in looking.get(one, _NOTHING) or plain(other) in looking.get(plain(one), _NOTHING)


def sound_alike(one: str, other: str) -> bool:
    """Whether two usual Han characters have a reading in Mandarin in common, tones and what many speakers do not
    tell apart aside.
    """
    if one == other:
        return False
    sounding = _table()[1]
    return not sounding.get(plain(one), _NOTHING).isdisjoint(sounding.get(plain(other), _NOTHING))


@cache
def _table() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    return read((files("scrubber.language") / "data" / "alike.xz").read_bytes())


def read(packed: bytes) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """What looks like each character, and how each is read, as a packed table has it."""
    text = lzma.decompress(packed).decode()
    syllables, alphabet, rows = text.split("\n", 2)
    looking: dict[str, set[str]] = {char: set() for char in alphabet}
    sounding: dict[str, set[str]] = {}
    rest = iter(rows.split("\0"))
    for syllable in syllables.split(" "):
        for number in accumulate(map(ord, next(rest))):
            row, cell = divmod(number - 1, _ROW)
            char = bytes((_FIRST + row, _CELL + cell)).decode("gb2312")
            sounding.setdefault(char, set()).add(_FUZZY.sub("", syllable))
    for place, char in enumerate(alphabet):
        for other in accumulate(map(ord, next(rest)), initial=place):
            if other != place:
                looking[char].add(alphabet[other])
                looking[alphabet[other]].add(char)
    return looking, sounding
