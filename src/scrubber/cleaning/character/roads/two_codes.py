"""Characters that a reader which falls back byte by byte shows for either of two rows of bytes: `û` is FB, or C3 BB
that happened to be UTF-8.

Which it was, the text tells that the bytes were: one wrong choice puts all of a line a byte off. The cheapest row of
characters decides (Viterbi 1967, a few states a place).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scrubber.language.model import costs_of_pairs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.cleaning.character.roads.reading import Reading

_BY_CHANCE = 4.0  # bits against two bytes that happened to be UTF-8
_NO_CHARACTER = 24.0  # bits of a byte that begins none
_BEAM = 6


class _Way(NamedTuple):
    cost: float
    last: str
    pending: bytes
    chosen: tuple[bytes, _Way] | None


def choose(text: str, pieces: Sequence[bytes | None], written: Reading) -> list[bytes | None]:
    """The bytes of each character, where some may be either of two rows.

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
    """What more bytes cost behind those of a way, the last character that they make, and the byte that waits for
    another.
    """
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
