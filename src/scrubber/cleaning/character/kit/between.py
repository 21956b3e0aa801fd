"""What a mirror kit set between the bytes of two characters: the first steps of reading on from there."""

import re

from scrubber.cleaning.character.kit import kit
from scrubber.cleaning.character.kit.path import Insert, Path
from scrubber.cleaning.character.kit.pinyin import Signature
from scrubber.cleaning.character.kit.reread import FILLED, FREE, WIDE, named
from scrubber.language.model import pair_bits
from scrubber.language.phrases import after_bits
from scrubber.patterns import lazily

#: Two bytes lost before a mark that begins with another mark's last byte.
DOUBLE = lazily(f"\\?[{kit.FILLER}]{{0,4}}\\?[{kit.FILLER}]{{0,4}} ?(?P<mark>[{kit.MARKS}])")
_PAUSE = 1.0  # bits against a pause: it is short, and would win over a word too often


def between_note(spot: re.Match[str], before: str, signature: Signature) -> list[Path]:
    """A listed character matched across two others: its pinyin names the byte that was lost."""
    raw = kit.encode(before)
    if len(raw) != 2:
        return []
    note = f"({spot['pinyin']})"
    return [
        Path(cost, cost, spot.end(), trail, "", (Insert(1, char, note),))
        for cost, trail, char in named(raw[1], spot["pinyin"], signature)
    ]


def between_mark(text: str, spot: re.Match[str], before: str) -> list[Path]:
    """A mark matched across two characters: the lost byte is the lead of a character that ends in its first byte."""
    filler = FILLED.match(text, spot.end())
    if not filler:
        return []
    at = filler.end()
    mark = WIDE.get(text[at], text[at])
    first, second = kit.encode(mark)
    ahead = kit.decode(bytes((second, *kit.encode(text[at + 1 : at + 2])[:1])))
    options = sorted(
        (after_bits(before, char) + (pair_bits(char, ahead) if ahead else 0.0), after_bits(before, char), char)
        for lead in kit.LEADS
        if (char := kit.decode(bytes((lead, first))))
    )
    return [
        Path(cost, _PAUSE if char in "。，" else 0.0, at + 1, second, char, (Insert(1, mark, kit.FILLER[0]),))
        for _, cost, char in options[:FREE]
    ]


def between_marks(text: str, spot: re.Match[str], before: str) -> list[Path]:
    """A character that ends as one mark begins, before a mark that begins as that one ends: both are matched, and
    filler set twice.
    """
    double = DOUBLE.match(text, spot.start())
    if not double:
        return []
    mark = double["mark"]
    lead = kit.encode(mark)[0]
    across = next(each for each in kit.MARKS if kit.encode(each)[1] == lead)
    options = sorted(
        (after_bits(before, char) + after_bits(char, mark), char)
        for first in kit.LEADS
        if (char := kit.decode(bytes((first, kit.encode(across)[0]))))
    )
    filled = (Insert(1, across, kit.FILLER[0]), Insert(2, mark, kit.FILLER[0]))
    return [Path(cost, 0.0, double.end(), -1, char + mark, filled) for cost, char in options[:FREE]]
