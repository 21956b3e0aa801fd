"""The way through the bytes of a line, piece by piece: every way passes a blank that is one for certain, so that what
stands before it and what stands behind have nothing to say of one another. Words come again and again in a text, and
each is looked through once.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache
from operator import add
from typing import NamedTuple

from scrubber.cleaning.character.losses.fill import Step
from scrubber.cleaning.character.losses.loss import Shape, Slots, no_byte
from scrubber.cleaning.character.losses.recover import ALONE, DIGITS, ENDS, LEAST_END, Found, Ways, recover
from scrubber.language.model import costs_of_pairs

_BLANK = 0x20
_LONGEST = 60  # bytes of a piece that is remembered


class _Piece(NamedTuple):
    """A piece of a line.

    Attributes:
        start: its first slot.
        cost: what the cheapest way through it costs, in bits.
        found: that way; None where it has to be asked of `ways`.
    """

    start: int
    cost: float
    found: tuple[Found, ...] | None
    ways: Ways | None


class Through(NamedTuple):
    """The cheapest way through all pieces of a line."""

    pieces: list[_Piece]

    @property
    def cost(self) -> float:
        """What it costs, in bits."""
        return sum(piece.cost for piece in self.pieces)

    def best(self) -> list[Found]:
        """Its characters."""
        return [
            each._replace(start=piece.start + each.start) if piece.start else each
            for piece in self.pieces
            for each in (piece.ways.best() if piece.ways else piece.found or ())
        ]


def through(slots: Slots, written: str, text: str, most: float = math.inf) -> Through | None:
    """The cheapest way through the bytes of a text; None where there is none, see `recover`."""
    shapes, places = slots
    pieces: list[_Piece] = []
    cost, start = 0.0, 0
    for end in _ends(shapes, written):
        last = end == len(shapes) - 1
        first, behind = places[start], places[end]
        piece_of, spelt = shapes[start:end], text[first:behind]
        piece_of.append(shapes[-1] if last else no_byte())
        if end - start > _LONGEST:
            own = Slots(piece_of, [place - first for place in places[start : end + 1]])
            ways = recover(own, written, spelt, most - cost, ends=last)
            piece = _Piece(start, ways.cost, None, ways) if ways else None
        else:
            own_places = tuple([place - first for place in places[start : end + 1]])
            piece = _remembered(tuple(piece_of), own_places, written, spelt, last)
        if piece is None:
            return None
        pieces.append(piece._replace(start=start))
        cost, start = cost + piece.cost, end
        if cost > most - LEAST_END:
            return None
    return Through(pieces)


@lru_cache(maxsize=1 << 12)
def _remembered(
    shapes: tuple[Shape, ...], places: tuple[int, ...], written: str, text: str, ends: bool
) -> _Piece | None:
    if written == "utf-8" and all(shape.plain for shape in shapes[:-1]):
        return _plain(text, ends=ends)
    ways = recover(Slots(list(shapes), places), written, text, ends=ends)
    return ways and _Piece(0, ways.cost, tuple(ways.best()), None)


def _plain(text: str, *, ends: bool) -> _Piece:
    """The only way through ASCII."""
    bits = costs_of_pairs()
    cost = sum(map(bits.__getitem__, map(add, f" {text}", text))) + (ENDS.get(text[-1:], 0.0) if ends else 0.0)
    found = [
        Found(n, Step(1, char, char.encode(), whole=True, stands=False), ALONE, ALONE) for n, char in enumerate(text)
    ]
    return _Piece(0, round(cost, DIGITS), tuple(found), None)


def _ends(shapes: list[Shape], written: str) -> Iterator[int]:
    """Where pieces end: behind blanks that are nothing else. In encodings other than UTF-8 a blank may be what is left
    of a character.
    """
    end = len(shapes) - 1
    if written == "utf-8":
        before = False
        for at in range(end - 1):
            shape = shapes[at]
            options = shape.options
            if options[0] == _BLANK and (len(options) == 1 or before):
                yield at + 1
            before = bool(shape.plain)
    yield end
