"""Chinese characters that script conversion changes: their simplified form and their Mandarin readings.

The table is built by data/build_readings.py.
"""

import unicodedata
from functools import cache
from importlib.resources import files
from typing import NamedTuple

_LEFT = "着"


class Changed(NamedTuple):
    """A character that conversion from simplified script produces.

    Attributes:
        simplified: what it was before.
        readings: in pinyin with tone marks, most usual first.
    """

    simplified: str
    readings: tuple[str, ...]


@cache
def _table() -> tuple[frozenset[str], frozenset[str], dict[str, Changed]]:
    text = (files("scrubber.language") / "data" / "readings.txt").read_text(encoding="utf-8")
    simplified, passed_over, *lines = text.splitlines()
    changed = {}
    for line in lines:
        char, simple, *readings = line.split(" ")
        changed[char] = Changed(simple, tuple(readings))
    return frozenset(simplified), frozenset(passed_over), changed


def only_simplified() -> frozenset[str]:
    """Characters that no text in traditional script has."""
    return _table()[0]


def passed_over() -> frozenset[str]:
    """Characters that conversion to traditional script, one character at a time, neither leaves nor makes: 听, 麵."""
    return _table()[1]


@cache
def converted_away() -> frozenset[str]:
    """Characters that a text has no more after conversion to traditional script.

    Beside the simplified ones, those that traditional script knows only as rare variants (Big5's second level): 与, 网.
    Not those that conversion leaves (棱, of which it makes no 稜), nor 着, which some converters leave.
    """
    made = {entry.simplified for char, entry in changed().items() if char not in passed_over()}
    return only_simplified() | {simple for simple in made if _is_rare(simple) and simple not in _LEFT}


def _is_rare(char: str) -> bool:
    try:
        return char.encode("big5") >= b"\xc9"
    except UnicodeEncodeError:
        return char not in changed()


def changed() -> dict[str, Changed]:
    """Every character that conversion to traditional script produces."""
    return _table()[2]


@cache
def syllable(pinyin: str) -> str:
    """A reading without its tone, its letters as ASCII has them, and v for ü.

    >>> syllable("lǜ"), syllable("zhāng")
    ('lv', 'zhang')
    """
    plain = unicodedata.normalize("NFD", pinyin.lower().replace("ɑ", "a").replace("ɡ", "g"))
    plain = plain.replace("u\u0308", "v")
    return "".join(char for char in plain if not unicodedata.combining(char))


@cache
def syllables() -> frozenset[str]:
    """Every syllable that the table has, without tones: what may be pinyin at all."""
    return frozenset(syllable(reading) for each in changed().values() for reading in each.readings)


def reads(char: str, pinyin: str) -> int:
    """How well a reading fits a character: 2 with its tone, 1 without, 0 not at all (or no changed character)."""
    entry = changed().get(char)
    if not entry:
        return 0
    plain = pinyin.replace("ɑ", "a").replace("ɡ", "g")
    if plain in entry.readings:
        return 2
    bare = syllable(pinyin)
    return int(any(syllable(reading) == bare for reading in entry.readings))
