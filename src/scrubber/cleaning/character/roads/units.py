"""The smallest parts of a text that two readings of its bytes have in common: characters of the one, whole
characters of the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from scrubber.cleaning.character.roads.reading import Reading
from scrubber.language.model import costs_of_pairs
from scrubber.patterns import lazily

#: A run of ASCII that is shortened, and how much of it is left at either end: more than any character's bytes reach
#: into.
_PLAIN = lazily(r"[\x00-\x7f]{40,}")
_MARGIN = 12
SHORT = 500  # characters up to which what was found of a text is remembered
#: The smallest part that can be read both ways: where it begins and ends in the text, and what it was (None: it can't
#: have been). A plain tuple: there are some hundred of them for each road that a line is tried by.
Unit = tuple[int, int, "str | None"]
_BY_CHANCE = 4.0  # bits against two bytes that happened to be UTF-8
_NO_CHARACTER = 24.0  # bits of a byte that begins none
_BEAM = 6


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
    """The units where each byte was read as a character; a row of ASCII, in which no path turns, is one unit."""
    out: list[Unit] = []
    at = 0
    char = written.char
    for token in written.row.findall(data):
        start, size = places[at], len(token)
        at += size
        end = places[at - 1] + 1
        out.append((start, end, text[start:end] if size > 1 and token[0] < 0x80 else char(token)))
    return out


class _Way(NamedTuple):
    cost: float
    last: str
    pending: bytes
    chosen: tuple[bytes, _Way] | None


def choose(text: str, pieces: Sequence[bytes | None], written: Reading) -> list[bytes | None]:
    """The bytes of each character, where some may be either of two rows: a reader that falls back byte by byte shows
    `û` for FB, and for C3 BB that happened to be UTF-8.

    One wrong choice puts all of a line a byte off in the text that the bytes were: the cheapest row of characters
    decides (Viterbi 1967, a few states a place).

    Args:
        text: what stands there.
        pieces: the bytes of each of its characters, one byte where it may be one; None where it has none.
        written: what the bytes were.
    """
    if not any("\x7f" < char <= "\xff" for char in text):
        return list(pieces)
    ways = [_Way(0.0, " ", b"", None)]
    for char, piece in zip(text, pieces, strict=True):
        options = [(b"\x00" if piece is None else piece, 0.0)]
        if "\x7f" < char <= "\xff":
            options.append((char.encode(), _BY_CHANCE))
        best: dict[tuple[str, bytes], _Way] = {}
        for way in ways:
            for option, toll in options:
                cost, last, pending = _read(way, option, written)
                key = last, pending
                if key not in best or cost + toll < best[key].cost:
                    best[key] = _Way(cost + toll, last, pending, (option, way))
        ways = sorted(best.values(), key=lambda way: (way.cost, way.last, way.pending))[:_BEAM]
    out: list[bytes | None] = []
    step = min(ways, key=lambda way: way.cost + (_NO_CHARACTER if way.pending else 0.0)).chosen
    while step is not None:
        out.append(step[0])
        step = step[1].chosen
    return [None if piece is None else found for found, piece in zip(reversed(out), pieces, strict=True)]


def _read(way: _Way, data: bytes, written: Reading) -> tuple[float, str, bytes]:
    """What more bytes cost behind those of a way, the last character they make, and the byte that waits for another."""
    bits = costs_of_pairs()
    cost, last, data = way.cost, way.last, way.pending + data
    while data:
        size = 1 if data[0] < 0x80 or written.char(data[:1]) else 2
        if len(data) < size:
            break
        char = written.char(data[:size])
        if char is None:
            cost, last, data = cost + _NO_CHARACTER, " ", data[1:]
        else:
            cost, last, data = cost + bits[last + char], char, data[size:]
    return cost, last, data
