"""Text whose bytes are partly lost: the best row of characters that the bytes left can have been, and which of them are
certain.

The search goes from byte to byte (Viterbi 1967). Each step is one character of the encoding that was written, its lost
bytes filled in every way that the damage model allows; a character that can't be filled in, because too much of it is
lost, is a step of its own. What each character is worth follows from the best path without it: one that all others are
clearly dearer than is certain, the others are lost.
"""

import math
from functools import lru_cache
from itertools import repeat
from operator import add
from typing import NamedTuple

from scrubber.cleaning.character.losses.fill import LONGEST, LOST, Plain, Step, steps
from scrubber.cleaning.character.losses.loss import Slots
from scrubber.language.model import costs_of_pairs

_LOST_BITS = 16.0  # of a character that can't be filled in
_LOST_BESIDES = 12.0  # the same besides where it can be
_STANDS = 6.0  # bits of a character that stands as it is
ENDS = dict.fromkeys("。.！？!?", -5.0) | dict.fromkeys("、，「『（“」』）”", 5.0)  # bits of what a line ends with
LEAST_END = min(ENDS.values())
_STANDS_SINGLE = 14.0  # the same where each byte was read as a character
_BEAM = 12
_WIDTH = 10.0  # bits beyond the best after which a path is given up
ALONE = 99.0  # bits by which the only way through is better than any other
_HIGH = 0x80
_PLAIN: dict[str, tuple[Plain, ...]] = {
    chr(byte): ((1, chr(byte), bytes((byte,)), True, False),) for byte in range(_HIGH)
}
DIGITS = 6  # of a margin: sums of the same costs in another order are the same


class Found(NamedTuple):
    """A step of the best path.

    Attributes:
        start: the slot where it starts.
        step: it.
        margin: how many bits any path without it costs more.
        apart: how many bits any path costs more that divides the bytes there otherwise.
        others: other steps over the same bytes, with how many bits the best path through each costs more.
    """

    start: int
    step: Step
    margin: float
    apart: float = math.inf
    others: tuple[tuple[float, Step], ...] = ()

    @property
    def end(self) -> int:
        """The slot after its last."""
        return self.start + self.step.size


#: A step, the slot after its last, what a character behind it stands after, and what the step costs in bits after each
#: character that may stand before it, in the order of the layer there. Plain tuples of plain tuples: there are
#: thousands of them a line, and the garbage collector lets go of those.
_Move = tuple[Plain, int, str, tuple[float, ...]]


class Ways(NamedTuple):
    """The ways through the bytes of a text that are not too dear.

    Attributes:
        layers: before each byte, the characters that may stand there, and what it costs to come to them.
        moves: the steps on from there.
    """

    layers: list[dict[str, float]]
    moves: list[list[_Move]]

    @property
    def cost(self) -> float:
        """What the cheapest costs."""
        return round(min(self.layers[-1].values()), DIGITS)

    def best(self) -> list[Found]:
        """The cheapest."""
        return _traced(self.layers, self.moves)


def recover(slots: Slots, written: str, text: str, most: float = math.inf, *, ends: bool = True) -> Ways | None:
    """The cheapest way through the bytes of a text, and its rivals; None where there is none. They were read as the
    `text`; no way beyond `most` bits is wanted; whether a line `ends` with it tells as well.
    """
    shapes, places = slots
    size = len(shapes) - 1
    most -= LEAST_END  # what the end may give back
    layers: list[dict[str, float]] = [{} for _ in shapes]
    layers[0][" "] = 0.0
    moves: list[list[_Move]] = [[] for _ in range(size)]
    bits = costs_of_pairs()
    cost_of = bits.__getitem__
    reached = [0.0] + [math.inf] * size  # the least that it costs to come to a place
    for at in range(size):
        layer = layers[at]
        if not layer:
            continue
        best = reached[at]
        if best > most and min(reached[at : at + LONGEST]) > most:
            return None  # no character is longer: every way leads through one of these places
        if len(layer) > 1 and (len(layer) > _BEAM or max(layer.values()) > best + _WIDTH):
            likeliest = sorted([(cost, char) for char, cost in layer.items() if cost <= best + _WIDTH])[:_BEAM]
            layer = layers[at] = {char: cost for cost, char in likeliest}
        shape = shapes[at]
        if shape.plain and (written == "utf-8" or not shape.gone):
            onward, filled = _PLAIN[shape.plain], False
        else:
            onward, filled = steps(shapes, at, written)
            if shape.options[0] >= _HIGH and not shape.lost and (not at or places[at - 1] != places[at]):
                untouched = _as_it_stands(slots, at, text)
                onward += (untouched,)
                filled = filled or untouched[1] != LOST
        lost = _LOST_BITS + (_LOST_BESIDES if filled else 0.0)
        alone = len(layer) == 1
        chars, kept = list(layer), list(layer.values())
        before = chars[0]
        here = moves[at]
        for step in onward:
            length, char, _, _, stands = step
            end = at + length
            if char == LOST:
                if best + lost > reached[end] + _WIDTH:
                    continue
                last, prices, total = " ", (lost,) * len(chars), best + lost
            else:
                last = char
                extra = (_STANDS if char >= "\u2e80" else _STANDS_SINGLE) if stands else 0.0
                if ends and end == size:
                    extra += ENDS.get(char, 0.0)
                if alone:
                    price = bits[before + char] + extra
                    prices, total = (price,), best + price
                else:
                    prices = tuple(map(cost_of, map(add, chars, repeat(char))))
                    if extra:
                        prices = tuple(map(add, prices, repeat(extra)))
                    total = min(map(add, kept, prices))
                if total > reached[end] + _WIDTH:
                    continue
            here.append((step, end, last, prices))
            target = layers[end]
            known = target.get(last)
            if known is None or total < known:
                target[last] = total
                reached[end] = min(reached[end], total)
    return Ways(layers, moves) if layers[-1] else None


def _traced(layers: list[dict[str, float]], moves: list[list[_Move]]) -> list[Found]:
    size = len(layers) - 1
    after: list[dict[str, float]] = [{} for _ in layers]
    after[size] = dict.fromkeys(layers[size], 0.0)
    through: list[dict[tuple[int, str], float]] = [{} for _ in range(size)]
    for at in range(size - 1, -1, -1):
        if not moves[at]:
            continue
        chars, kept = list(layers[at]), list(layers[at].values())
        least = [math.inf] * len(chars)
        ways = through[at]
        for step, end, last, prices in moves[at]:
            rest = after[end].get(last)
            if rest is None:
                continue
            if len(prices) == 1:
                onward = prices[0] + rest
                least[0] = min(least[0], onward)
                total = kept[0] + onward
            else:
                each = list(map(add, prices, repeat(rest)))
                least = list(map(min, least, each))
                total = min(map(add, kept, each))
            key = end, step[1]
            if total < ways.get(key, math.inf):
                ways[key] = total
        after[at] = {char: cost for char, cost in zip(chars, least, strict=True) if cost < math.inf}
    best = after[0][" "]
    found: list[Found] = []
    at, char = 0, " "
    while at < size:
        before = list(layers[at]).index(char)
        options = [
            (prices[before] + after[end][last], n)
            for n, (_, end, last, prices) in enumerate(moves[at])
            if last in after[end]
        ]
        step, end, last, _ = moves[at][min(options)[1]]
        through[at].pop((end, step[1]))
        beside, apart = best + ALONE, best + ALONE
        for start in range(max(0, at - LONGEST), at + 1):
            for (to, _), total in through[start].items():
                if (start, to) == (at, end):
                    beside = min(beside, total)
                elif to > at:
                    apart = min(apart, total)
        margin = round(min(beside, apart) - best, DIGITS)
        others = () if step[3] else _others(moves[at], through[at], end, best)
        found.append(Found(at, Step._make(step), margin, round(apart - best, DIGITS), others))
        at, char = end, last
    return found


def _others(
    moves: list[_Move], through: dict[tuple[int, str], float], end: int, best: float
) -> tuple[tuple[float, Step], ...]:
    """The other steps to a place, with how many bits the best path through each costs more."""
    return tuple(
        (round(through[end, step[1]] - best, DIGITS), Step._make(step))
        for step, to, _, _ in moves
        if to == end and step[1] != LOST and (end, step[1]) in through
    )


def _as_it_stands(slots: Slots, at: int, text: str) -> Plain:
    """The character that begins at a place, as one that never took the road."""
    shapes, places = slots
    char, end = places[at], at + 1
    if places[end] != char:
        return _untouched(text[char], bytes((shapes[at].options[0],)))
    while places[end] == char:
        end += 1
    return _untouched(text[char], bytes([each.options[0] for each in shapes[at:end]]))


@lru_cache(maxsize=1 << 12)
def _untouched(char: str, data: bytes) -> Plain:
    return len(data), char, data, True, True
