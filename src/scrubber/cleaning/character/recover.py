"""Text whose bytes are partly lost: the best row of characters that the bytes left can have been, and which of them are certain.

The search goes from byte to byte (Viterbi 1967). Each step is one character of the encoding that was written, its lost bytes filled in every way
that the damage model allows; a character that can't be filled in, because too much of it is lost, is a step of its own. What each character
is worth follows from the best path without it: one that all others are clearly dearer than is certain, the others are lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scrubber.cleaning.character.reading import reading
from scrubber.language.model import pair_bits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scrubber.cleaning.character.loss import Slot

LOST = "\ufffd"
_LOST_BITS = 16.0  # of a character that can't be filled in
_LOST_BESIDES = 12.0  # the same besides where it can be
_STANDS = 6.0  # bits of a character that stands as it is
_ENDS = dict.fromkeys("。.！？!?", -5.0) | dict.fromkeys("、，「『（“」』）”", 5.0)  # bits of what a line ends with
_STANDS_SINGLE = 14.0  # the same where each byte was read as a character
_BEAM = 12
_TRIED = 24  # ways to fill in one character that are tried, the commonest
_WIDTH = 20.0  # bits beyond the best after which a path is given up
_LONGEST = 4  # bytes of a character
_FEW = 8  # bytes that may be lost up to which two of one character may be


class Step(NamedTuple):
    """One character.

    Attributes:
        start: the first of its slots.
        end: the slot after its last.
        char: what it was.
        data: its bytes.
        whole: whether none of these was lost.
        stands: whether it never took the road.
    """

    start: int
    end: int
    char: str
    data: bytes
    whole: bool = True
    stands: bool = False


class Found(NamedTuple):
    """A step of the best path, and how many bits any path without it costs more."""

    step: Step
    margin: float
    others: tuple[tuple[float, str], ...]


def recover(slots: Sequence[Slot], written: str, text: str) -> tuple[float, list[Found]] | None:
    """The cheapest way through the bytes of a text, and what it costs; None where there is none.

    Args:
        slots: the bytes.
        written: the encoding that they are in.
        text: how they were read.
    """
    size = len(slots) - 1
    layers: list[dict[str, float]] = [{} for _ in slots]
    layers[0][" "] = 0.0
    moves: list[list[tuple[str, Step, float]]] = [[] for _ in range(size)]
    for at in range(size):
        layer = layers[at]
        if not layer:
            continue
        if len(layer) > 1:
            least = min(layer.values())
            best = sorted((cost, char) for char, cost in layer.items() if cost <= least + _WIDTH)[:_BEAM]
            layer = layers[at] = {char: cost for cost, char in best}
        steps = _likely(_steps(slots, at, written, text))
        filled = any(step.char > "\x7f" and step.char != LOST for step in steps)
        for step in steps:
            last, target = _last(step), layers[step.end]
            extra = _LOST_BESIDES if filled and step.char == LOST else 0.0
            if step.end == size:
                extra += _ENDS.get(step.char, 0.0)
            for char, cost in layer.items():
                total = cost + _price(char, step) + extra
                moves[at].append((char, step, total - cost))
                if total < target.get(last, 1e9):
                    target[last] = total
    if not layers[-1]:
        return None
    return _traced(layers, moves)


def _likely(steps: Iterable[Step]) -> list[Step]:
    """The steps without those whose filled-in character is too rare to be the one."""
    whole: list[Step] = []
    filled: list[tuple[float, Step]] = []
    for step in steps:
        if step.whole:
            whole.append(step)
        else:
            filled.append((pair_bits(" ", step.char), step))
    if len(filled) > _TRIED:
        filled.sort()
        del filled[_TRIED:]
    return whole + [step for _, step in filled]


def _last(step: Step) -> str:
    return " " if step.char == LOST else step.char


def _price(before: str, step: Step) -> float:
    if step.char == LOST:
        return _LOST_BITS
    cost = pair_bits(before, step.char)
    if step.stands:
        cost += _STANDS if step.char >= "\u2e80" else _STANDS_SINGLE
    return cost


def _traced(layers: list[dict[str, float]], moves: list[list[tuple[str, Step, float]]]) -> tuple[float, list[Found]]:
    size = len(layers) - 1
    after: list[dict[str, float]] = [{} for _ in layers]
    after[size] = dict.fromkeys(layers[size], 0.0)
    through: list[dict[tuple[int, str], float]] = [{} for _ in range(size)]
    for at in range(size - 1, -1, -1):
        kept = layers[at]
        here = after[at]
        for char, step, price in moves[at]:
            rest = after[step.end].get(_last(step))
            if rest is None:
                continue
            rest += price
            if rest < here.get(char, 1e9):
                here[char] = rest
            total = kept[char] + rest
            key = step.end, step.char
            if total < through[at].get(key, 1e9):
                through[at][key] = total
    best = after[0][" "]
    found: list[Found] = []
    at, char = 0, " "
    while at < size:
        step = min(
            (each for each in moves[at] if each[0] == char and _last(each[1]) in after[each[1].end]),
            key=lambda each: each[2] + after[each[1].end][_last(each[1])],
        )[1]
        others = []
        for start in range(max(0, at - _LONGEST), at + 1):
            for (end, other), total in through[start].items():
                if end > at and (start, end, other) != (at, step.end, step.char):
                    others.append((total - best, other if (start, end) == (at, step.end) else ""))
        others.sort()
        found.append(Found(step, others[0][0] if others else 99.0, tuple(others[:8])))
        at, char = step.end, _last(step)
    return best, found


def _steps(slots: Sequence[Slot], at: int, written: str, text: str) -> Iterator[Step]:
    slot = slots[at]
    first = slot.options[0]
    if first < 0x80:
        yield Step(at, at + 1, chr(first), bytes((first,)))
        if len(slot.options) == 1 and not slot.gone:
            return
    if written == "utf-8":
        yield from _utf8(slots, at)
        yield from _utf8_lost(slots, at)
    else:
        yield from _double(slots, at, written)
        yield from _double_lost(slots, at)
    if first >= 0x80 and not slot.lost:
        end = at + 1
        while slots[end].options and slots[end].char == slot.char:
            end += 1
        if not at or slots[at - 1].char != slot.char:
            yield Step(at, end, text[slot.char], bytes(each.options[0] for each in slots[at:end]), stands=True)


_NEED = [0] * 0xC2 + [2] * 30 + [3] * 16 + [4] * 5 + [0] * 11
_FIRST_TRAIL = {0xE0: (0xA0, 0xBF), 0xED: (0x80, 0x9F), 0xF0: (0x90, 0xBF), 0xF4: (0x80, 0x8F)}


def _utf8(slots: Sequence[Slot], at: int) -> Iterator[Step]:
    slot = slots[at]
    leads = [(byte, at + 1, slot.lost) for byte in slot.options if _NEED[byte]]
    leads += [(byte, at, True) for byte in slot.gone if _NEED[byte]]
    for lead, end, filled in leads:
        most = 2 if filled or len(slot.gone) > _FEW else 3
        stack = [(bytes((lead,)), end, int(filled))]
        while stack:
            data, to, lost = stack.pop()
            if len(data) == _NEED[lead]:
                yield Step(at, to, data.decode(), data, not lost)
                continue
            low, high = _FIRST_TRAIL.get(lead, (0x80, 0xBF)) if len(data) == 1 else (0x80, 0xBF)
            more = lost + slots[to].lost
            if more < most:
                stack += [(data + bytes((byte,)), to + 1, more) for byte in slots[to].options if low <= byte <= high]
            if lost + 1 < most:
                stack += [(data + bytes((byte,)), to, lost + 1) for byte in slots[to].gone if low <= byte <= high]


def _may_trail(slot: Slot) -> bool:
    return any(0x80 <= byte < 0xC0 for byte in slot.options)


def _utf8_lost(slots: Sequence[Slot], at: int) -> Iterator[Step]:
    """What is left of a character, where more of it is lost than can be filled in."""
    slot = slots[at]
    byte = next((byte for byte in slot.options if byte >= 0x80), 0)
    if not byte:
        return
    need = 4 if slot.lost else _NEED[byte]
    end = at + 1
    data = bytes((byte,))
    most = need or 3
    yield Step(at, end, LOST, data)
    while end - at < most and _may_trail(slots[end]):
        data += bytes((next(byte for byte in slots[end].options if 0x80 <= byte < 0xC0),))
        end += 1
        yield Step(at, end, LOST, data)


def _double(slots: Sequence[Slot], at: int, written: str) -> Iterator[Step]:
    source = reading(written)
    slot = slots[at]
    leads = [(byte, at + 1, slot.lost) for byte in slot.options if byte >= 0x80]
    leads += [(byte, at, True) for byte in slot.gone]
    for lead, end, filled in leads:
        alone = bytes((lead,))
        if (char := source.char(alone)) is not None:
            yield Step(at, end, char, alone, not filled)
        options = slots[end].options
        if not (filled and slots[end].lost):
            for byte in options:
                if (char := source.char(alone + bytes((byte,)))) is not None:
                    yield Step(at, end + 1, char, alone + bytes((byte,)), not (filled or slots[end].lost))
        gone = slots[end].gone
        if not filled:
            for byte in gone:
                if (char := source.char(alone + bytes((byte,)))) is not None:
                    yield Step(at, end, char, alone + bytes((byte,)), whole=False)


def _double_lost(slots: Sequence[Slot], at: int) -> Iterator[Step]:
    slot = slots[at]
    byte = slot.options[-1]
    if byte < 0x80:
        return
    yield Step(at, at + 1, LOST, bytes((byte,)))
    follow = slots[at + 1].options
    if follow and (slot.lost or slots[at + 1].lost):
        yield Step(at, at + 2, LOST, bytes((byte, follow[-1])))
