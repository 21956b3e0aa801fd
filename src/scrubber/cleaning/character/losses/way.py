"""The likeliest way through a line's bytes by one road on which some were lost, and what of it is certain.

It is sought piece by piece: every way passes a blank that is one for certain, so that what stands before it and what
stands behind have nothing to say of one another. Words come again and again in a text, and each is looked through once.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import add
from typing import NamedTuple

from scrubber.cleaning.character.losses.fill import LOST, Step
from scrubber.cleaning.character.losses.loss import Loss, Shape, Slots, no_byte
from scrubber.cleaning.character.losses.marks_left import BEGUN, loses_closing
from scrubber.cleaning.character.losses.opened import with_closing
from scrubber.cleaning.character.losses.reconsider import CERTAIN, reconsidered
from scrubber.cleaning.character.losses.recover import ALONE, DIGITS, ENDS, LEAST_END, Found, Ways, recover
from scrubber.cleaning.character.roads.reading import reading
from scrubber.language.model import costs_of_pairs

_BLANK = 0x20
_LONGEST = 60  # bytes of a piece that is remembered
_CERTAIN_KANA = 8.0  # the same of kana: endings differ in one, and word lists know few
_CLAUSE = 8  # characters below which a line need not be a sentence
_AROUND = 8  # characters on either side by which one of two codes is chosen
_BEGUN = [(byte,) for byte in BEGUN]
#: The ways through bytes in an encoding that were looked for already: kindred readers (GBK and GB18030) have most bytes
#: in common, the rarer comes last.
Seen = dict[tuple[str, tuple["Shape", ...]], "Through | None"]


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


@dataclass(frozen=True)
class Way:
    """The likeliest way through a line's bytes by one road.

    Attributes:
        loss: the road.
        slots: the bytes.
        ways: this way and its rivals.
        either: the places of characters that may have either of two codes.
    """

    loss: Loss
    slots: Slots
    ways: Through
    either: frozenset[int]

    @cached_property
    def cost(self) -> float:
        """What it costs, in bits."""
        return self.ways.cost + self.loss.road.rarity

    @cached_property
    def steps(self) -> list[Found]:
        """Its characters."""
        return self.ways.best()

    @cached_property
    def again(self) -> list[Found]:
        """The same with uncertain ones chosen again, by more than pairs of letters."""
        return reconsidered(self.steps)

    def is_certain(self, found: Found) -> bool:
        """Whether a character of it is the one that was there."""
        if self.either and not self.either.isdisjoint(self.slots.places[found.start : found.end]):
            return False
        least = _CERTAIN_KANA if "ぁ" <= found.step.char <= "ヿ" else CERTAIN
        return found.step.char != LOST and (found.step.whole or found.margin >= least)

    def folded(self, line: str) -> list[int]:
        """Which of its characters end in a no-break space that may have been one with a blank behind it."""
        if not self.loss.blank or "  " in line:
            return []
        return [
            n
            for n, found in enumerate(self.steps)
            if found.step.data[-1:] == b"\xa0" and line[self.slots.places[found.end - 1]] == " "
        ]

    def data(self) -> bytes:
        """Its bytes; of what is not certain, those that are left."""
        return b"".join(
            found.step.data
            if self.is_certain(found)
            else bytes(shape.options[-1] for shape in self.slots.shapes[found.start : found.end])
            for found in self.again
        )

    def was(self, steps: list[Found]) -> list[str]:
        """What is certain of its characters, and marks for the rest."""
        out = [found.step.char if self.is_certain(found) else LOST for found in steps]
        if (
            not steps[-1].step.whole
            and out[-1] in "。．.！？"
            and (len(out) < _CLAUSE or any(mark in out for mark in "「『（“"))
        ):
            out[-1] = LOST  # what closes a quotation may have stood there, or what ends a part of a sentence
        if loses_closing(self.loss):
            shapes = self.slots.shapes
            begins = [shapes[found.start : found.start + 2] for found in steps]
            begun = {n for n, two in enumerate(begins) if [shape.options for shape in two] == _BEGUN}
            out = with_closing(out, begun)
        return out


def agreed(best: Way, was: list[str], other: Way, *, lost: bool = False) -> list[str]:
    """The characters of a way, those marked as lost that are others in another way, or divide the bytes otherwise
    there; if `lost` is, what is lost there, too.
    """
    there = {
        other.slots.places[found.start]: (other.slots.places[found.end], char)
        for found, char in zip(other.steps, other.was(other.again), strict=True)
    }
    out = []
    for found, char in zip(best.steps, was, strict=True):
        end, beside = there.get(best.slots.places[found.start], (-1, ""))
        same = end == best.slots.places[found.end] and (beside == char or (beside == LOST and not lost))
        out.append(char if same or (char <= "\x7f" and found.step.whole) else LOST)
    return out


def way_by(line: str, loss: Loss, seen: Seen, *, most: float = math.inf) -> Way | None:
    """The likeliest way through a line by one road, of those looked for already if it is one; None where there is none
    below so many bits.
    """
    chosen, either = _codes(line, loss)
    slots = loss.slots(line, chosen)
    if slots is None:
        return None
    key = loss.road.written, tuple(slots.shapes)
    if key not in seen:
        seen[key] = through(slots, loss.road.written, line, most - loss.road.rarity)
    ways = seen[key]
    return None if ways is None else Way(loss, slots, ways, either)


def _codes(line: str, loss: Loss) -> tuple[dict[int, bytes], frozenset[int]]:
    """The code of each character that the reader has two for, by what is likelier around it, and the places where
    that can't be told.
    """
    chosen: dict[int, bytes] = {}
    either: set[int] = set()
    if reading(loss.road.read_as).twins.isdisjoint(line):
        return chosen, frozenset()
    for at, char in enumerate(line):
        if len(codes := loss.codes(char)) < 2:
            continue
        first = max(0, at - _AROUND)
        around = line[first : at + _AROUND]
        known = {place - first: code for place, code in chosen.items() if place >= first}
        prices = []
        for code in codes:
            slots = loss.slots(around, {**known, at - first: code})
            found = slots and through(slots, loss.road.written, around)
            prices.append((found.cost if found else math.inf, code))
        (best, chosen[at]), (other, _) = sorted(prices)
        if other < best + CERTAIN:
            either.add(at)
    return chosen, frozenset(either)
