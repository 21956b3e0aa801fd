"""Text whose bytes are partly lost: the best row of characters that the bytes left can have been, and which of them are certain.

The search goes from byte to byte (Viterbi 1967). Each step is one character of the encoding that was written, its lost bytes filled in every way
that the damage model allows; a character that can't be filled in, because too much of it is lost, is a step of its own. What each character
is worth follows from the best path without it: one that all others are clearly dearer than is certain, the others are lost.
"""

from __future__ import annotations

import math
from itertools import accumulate
from operator import add
from typing import TYPE_CHECKING, NamedTuple

from scrubber.cleaning.character.fill import LONGEST, LOST, Step, steps
from scrubber.language.model import costs_of_pairs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.cleaning.character.loss import Shape, Slot

_LOST_BITS = 16.0  # of a character that can't be filled in
_LOST_BESIDES = 12.0  # the same besides where it can be
_STANDS = 6.0  # bits of a character that stands as it is
_ENDS = dict.fromkeys("。.！？!?", -5.0) | dict.fromkeys("、，「『（“」』）”", 5.0)  # bits of what a line ends with
_STANDS_SINGLE = 14.0  # the same where each byte was read as a character
_BEAM = 12
_WIDTH = 20.0  # bits beyond the best after which a path is given up
_ALONE = 99.0  # bits by which the only way through is better than any other
_DIGITS = 6  # of a margin: sums of the same costs in another order are the same


class Found(NamedTuple):
    """A step of the best path, where it starts, and how many bits any path without it costs more."""

    start: int
    step: Step
    margin: float

    @property
    def end(self) -> int:
        """The slot after its last."""
        return self.start + self.step.size


#: A step, the slot after its last, what a character behind it stands after, and what the step costs in bits after each character that may stand
#: before it, in the order of the layer there. A plain tuple: there are thousands of them a line.
_Move = tuple[Step, int, str, list[float]]


def recover(slots: Sequence[Slot], written: str, text: str, most: float = math.inf) -> tuple[float, list[Found]] | None:
    """The cheapest way through the bytes of a text, and what it costs; None where there is none.

    Args:
        slots: the bytes.
        written: the encoding that they are in.
        text: how they were read.
        most: bits beyond which no way is wanted.
    """
    size = len(slots) - 1
    most -= min(_ENDS.values())  # what the end may give back
    layers: list[dict[str, float]] = [{} for _ in slots]
    layers[0][" "] = 0.0
    moves: list[list[_Move]] = [[] for _ in range(size)]
    bits = costs_of_pairs()
    shapes = [slot.shape for slot in slots]
    ahead = _certainly(shapes, utf8=written == "utf-8") if most < math.inf else [0.0] * len(slots)
    reached = [0.0] + [math.inf] * size  # the least that it costs to come to a place
    for at in range(size):
        layer = layers[at]
        if not layer:
            continue
        best = reached[at]
        if best + ahead[at] > most and min(map(add, reached[at : at + LONGEST], ahead[at : at + LONGEST])) > most:
            return None  # no character is longer: every way leads through one of these places
        if len(layer) > _BEAM or max(layer.values()) > best + _WIDTH:
            likeliest = sorted([(cost, char) for char, cost in layer.items() if cost <= best + _WIDTH])[:_BEAM]
            layer = layers[at] = {char: cost for cost, char in likeliest}
        chars, kept = list(layer), list(layer.values())
        onward, filled = steps(shapes[at : at + LONGEST], written)
        if (untouched := _as_it_stands(slots, at, text)) is not None:
            onward += (untouched,)
            filled = filled or untouched.char != LOST
        lost = [_LOST_BITS + (_LOST_BESIDES if filled else 0.0)] * len(chars)
        here = moves[at]
        for step in onward:
            length, char, _, _, stands = step
            end = at + length
            if char == LOST:
                last, prices, total = " ", lost, best + lost[0]
            else:
                last, prices = char, [bits[before + char] for before in chars]
                if stands or end == size:
                    extra = (_STANDS if char >= "\u2e80" else _STANDS_SINGLE) if stands else 0.0
                    extra += _ENDS.get(char, 0.0) if end == size else 0.0
                    prices = [price + extra for price in prices]
                total = min(map(add, kept, prices))
            if total > reached[end] + _WIDTH:
                continue
            here.append((step, end, last, prices))
            target = layers[end]
            if total < target.get(last, math.inf):
                target[last] = total
                reached[end] = min(reached[end], total)
    return _traced(layers, moves) if layers[-1] else None


def _certainly(shapes: Sequence[Shape], *, utf8: bool) -> list[float]:
    """What every way from each place on pays at the least: for rows of ASCII, which are the same in all of them."""
    bits = costs_of_pairs()
    least = 2 if utf8 else 3  # in other encodings the first of a row may be the last byte of a character
    row, before = 0, ""
    pairs = [0.0] * len(shapes)
    for at, (options, gone) in enumerate(shapes):
        char = chr(options[0]) if len(options) == 1 and options[0] < 0x80 else ""
        row = (1 if gone else row + 1) if char else 0
        if row >= least:
            pairs[at - 1] = bits[before + char]
        before = char
    return list(accumulate(reversed(pairs)))[::-1]


def _traced(layers: list[dict[str, float]], moves: list[list[_Move]]) -> tuple[float, list[Found]]:
    size = len(layers) - 1
    after: list[dict[str, float]] = [{} for _ in layers]
    after[size] = dict.fromkeys(layers[size], 0.0)
    through: list[dict[tuple[int, str], float]] = [{} for _ in range(size)]
    for at in range(size - 1, -1, -1):
        if not moves[at]:
            continue
        chars, kept = list(layers[at]), list(layers[at].values())
        least = [math.inf] * len(chars)
        for step, end, last, prices in moves[at]:
            rest = after[end].get(last)
            if rest is None:
                continue
            onward = [price + rest for price in prices]
            least = list(map(min, least, onward))
            total = min(map(add, kept, onward))
            key = end, step.char
            if total < through[at].get(key, math.inf):
                through[at][key] = total
        after[at] = {char: cost for char, cost in zip(chars, least, strict=True) if cost < math.inf}
    best = after[0][" "]
    found: list[Found] = []
    at, char = 0, " "
    while at < size:
        before = list(layers[at]).index(char)
        ways = [
            (prices[before] + after[end][last], n)
            for n, (_, end, last, prices) in enumerate(moves[at])
            if last in after[end]
        ]
        step, end, last, _ = moves[at][min(ways)[1]]
        through[at].pop((end, step.char))
        others = [
            total
            for start in range(max(0, at - LONGEST), at + 1)
            for (to, _), total in through[start].items()
            if to > at
        ]
        found.append(Found(at, step, round(min(others, default=best + _ALONE) - best, _DIGITS)))
        at, char = end, last
    return best, found


def _as_it_stands(slots: Sequence[Slot], at: int, text: str) -> Step | None:
    """The character that begins at a place, if it may never have taken the road."""
    shape, char = slots[at]
    if shape.options[0] < 0x80 or shape.lost or (at and slots[at - 1].char == char):
        return None
    end = at + 1
    while slots[end].shape.options and slots[end].char == char:
        end += 1
    return Step(end - at, text[char], bytes(each.shape.options[0] for each in slots[at:end]), stands=True)
