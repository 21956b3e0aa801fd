"""The smallest parts of a text that two readings of its bytes have in common: characters of the one, whole
characters of the other.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from scrubber.cleaning.character.roads.two_codes import choose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.cleaning.character.roads.reading import Reading

#: A run of ASCII that is shortened, and how much of it is left at either end: more than any character's bytes reach
#: into.
_PLAIN = re.compile(r"[\x00-\x7f]{40,}")
_MARGIN = 12
SHORT = 500  # characters up to which what was found of a text is remembered
#: The smallest part that can be read both ways: where it begins and ends in the text, and what it was (None: it can't
#: have been). A plain tuple: there are some hundred of them for each road that a line is tried by.
Unit = tuple[int, int, "str | None"]


def units(text: str, read_as: Reading, written: Reading) -> list[list[Unit]]:
    """The units of each stretch of `text` that `read_as` can have given from bytes, if it has more than ASCII.

    The inside of a long run of ASCII is left out: it reads the same both ways, so no path is cheaper for it. Those of a
    short text are remembered: what is known to have come a road is asked for them again.
    """
    return (_remembered if len(text) <= SHORT else _units)(text, read_as, written)


def _units(text: str, read_as: Reading, written: Reading) -> list[list[Unit]]:
    short, places = _without_plain(text)
    pieces = read_as.pieces(short)
    if read_as.falls_back and not written.name.startswith("utf-8"):
        pieces = choose(short, pieces, written)
    out: list[list[Unit]] = []
    at = 0
    while at < len(short):
        if pieces[at] is None:
            at += 1
            continue
        end = at
        while end < len(short) and pieces[end] is not None:
            end += 1
        if not short[at:end].isascii():
            out.append(_stretch(text, places[at:end], pieces[at:end], read_as, written))
        at = end
    return out


_remembered = lru_cache(maxsize=16)(_units)


def _without_plain(text: str) -> tuple[str, Sequence[int]]:
    """A text without the inside of its long runs of ASCII, and the place of each character of it in the whole text."""
    parts: list[str] = []
    places: list[int] = []
    at = 0
    for match in _PLAIN.finditer(text):
        end = match.start() + _MARGIN
        parts.append(text[at:end])
        places += range(at, end)
        at = match.end() - _MARGIN
    if not at:
        return text, range(len(text))
    return "".join([*parts, text[at:]]), [*places, *range(at, len(text))]


def _stretch(
    text: str, places: Sequence[int], pieces: list[bytes | None], read_as: Reading, written: Reading
) -> list[Unit]:
    known = [piece for piece in pieces if piece is not None]
    if read_as.single:
        return _rows(text, places, b"".join(known), written)
    ends = list(accumulate(map(len, known)))
    out: list[Unit] = []
    start = char = end = 0
    was: list[str | None] = []
    for token in written.token.findall(b"".join(known)):
        end += len(token)
        was.append(written.char(token))
        while ends[char] < end:
            char += 1
        if ends[char] == end:
            char += 1
            out.append((places[start], places[char - 1] + 1, None if None in was else "".join([c for c in was if c])))
            start = char
            was = []
    return out


def _rows(text: str, places: Sequence[int], data: bytes, written: Reading) -> list[Unit]:
    """The units where each byte was read as a character; a row of ASCII, in which no path has a reason to turn, is
    one unit.
    """
    out: list[Unit] = []
    at = 0
    char = written.char
    for token in written.row.findall(data):
        start, size = places[at], len(token)
        at += size
        end = places[at - 1] + 1
        out.append((start, end, text[start:end] if size > 1 and token[0] < 0x80 else char(token)))
    return out
