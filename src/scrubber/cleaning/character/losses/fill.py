"""Characters that bytes may begin with, where some of them are lost: each lost byte filled in, in every way that the
damage model allows.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from scrubber.cleaning.character.losses.loss import Shape
from scrubber.cleaning.character.roads.reading import reading
from scrubber.language.model import costs_of_pairs

LOST = "\ufffd"
LONGEST = 4  # bytes of a character
#: Ways to fill in one character that are tried, the commonest. Of letters of two bytes each has to be: some are common
#: within words and begin none (ß, ь).
_TRIED, _OF_TWO = 24, 2
_FEW = 8  # bytes that may be lost up to which two of one character may be


#: One character, as `Step` names what is known of it. A plain tuple: thousands of them are made for a line, and tens of
#: thousands are remembered.
Plain = tuple[int, str, bytes, bool, bool]


class Step(NamedTuple):
    """One character of the way that was taken.

    Attributes:
        size: how many slots it takes up.
        char: what it was.
        data: its bytes.
        whole: whether none of these was lost.
        stands: whether it never took the road.
    """

    size: int
    char: str
    data: bytes
    whole: bool
    stands: bool


def steps(shapes: Sequence[Shape], at: int, written: str) -> tuple[tuple[Plain, ...], bool]:
    """The characters that the bytes from a place on may begin with; of those that are filled in, the commonest. Returns
    the characters, and whether one of them is beyond ASCII and not lost.
    """
    if written == "utf-8" and not shapes[at].begins:
        return _lost_from(shapes, at, LONGEST if shapes[at].lost else 3), False
    return _steps(tuple(shapes[at : at + _asked(shapes[at], written)]), written)


def _asked(first: Shape, written: str) -> int:
    """How many bytes tell which characters the first of them may begin."""
    if written != "utf-8":
        return 2
    if len(first.options) > 1 or (first.gone and first.gone[-1] >= _FIRST_LEAD):
        return LONGEST
    byte = first.options[0]
    return 1 if byte < 0x80 else _NEED[byte] or 3


@lru_cache(maxsize=1 << 13)
def _steps(shapes: tuple[Shape, ...], written: str) -> tuple[tuple[Plain, ...], bool]:
    """See `steps`. What fills in a gap before the last byte of a character is the same whatever that byte is."""
    certain = all(len(shape.options) == 1 and not shape.lost for shape in shapes)
    found: tuple[Plain, ...]
    if certain and written == "utf-8" and 1 < len(shapes) < LONGEST:
        found = (*_utf8_whole(shapes), *_utf8_lost(shapes), *_filled((*shapes[:-1], shapes[-1].before)))
    else:
        every = list(_all(shapes, written))
        found = (*(step for step in every if step[3]), *_commonest([step for step in every if not step[3]]))
    return found, any(step[1] > "\x7f" and step[1] != LOST for step in found)


@lru_cache(maxsize=1 << 12)
def _filled(shapes: tuple[Shape, ...]) -> tuple[Plain, ...]:
    """The commonest of the characters of UTF-8 that have a lost byte filled in."""
    return _commonest([step for step in _all(shapes, "utf-8") if not step[3]])


def _commonest(filled: list[Plain]) -> tuple[Plain, ...]:
    if len(filled) <= _TRIED:
        return tuple(filled)
    costs = list(map(costs_of_pairs().__getitem__, [" " + step[1] for step in filled]))
    # Thousands may be filled in: only those that are taken are put in order.
    dearest = sorted(costs)[_TRIED - 1]
    near = [
        (cost, step) for cost, step in zip(costs, filled, strict=True) if cost <= dearest or len(step[2]) == _OF_TWO
    ]
    ranked = [step for _, step in sorted(near)]
    return (*ranked[:_TRIED], *(step for step in ranked[_TRIED:] if len(step[2]) == _OF_TWO))


def _all(shapes: Sequence[Shape], written: str) -> Iterator[Plain]:
    first = shapes[0].options[0]
    if first < 0x80:
        yield 1, chr(first), bytes((first,)), True, False
        if len(shapes[0].options) == 1 and not shapes[0].gone:
            return
    if written == "utf-8":
        yield from _utf8(shapes)
        yield from _utf8_lost(shapes)
    else:
        yield from _double(shapes, written)
        yield from _double_lost(shapes)


_FIRST_LEAD = 0xC2
_NEED = [0] * 0xC2 + [2] * 30 + [3] * 16 + [4] * 5 + [0] * 11
_FIRST_TRAIL = {0xE0: (0xA0, 0xBF), 0xED: (0x80, 0x9F), 0xF0: (0x90, 0xBF), 0xF4: (0x80, 0x8F)}


def _utf8(shapes: Sequence[Shape]) -> Iterator[Plain]:
    first = shapes[0]
    leads = [(byte, 1, first.lost) for byte in first.options if _NEED[byte]]
    leads += [(byte, 0, True) for byte in first.gone if _NEED[byte]]
    for lead, end, filled in leads:
        most = 2 if filled or len(first.gone) > _FEW else 3
        stack = [(bytes((lead,)), end, int(filled))]
        while stack:
            data, to, lost = stack.pop()
            if len(data) == _NEED[lead]:
                yield to, data.decode(), data, not lost, False
                continue
            low, high = _FIRST_TRAIL.get(lead, (0x80, 0xBF)) if len(data) == 1 else (0x80, 0xBF)
            more = lost + shapes[to].lost
            if more < most:
                stack += [(data + bytes((byte,)), to + 1, more) for byte in shapes[to].options if low <= byte <= high]
            if lost + 1 < most:
                stack += [(data + bytes((byte,)), to, lost + 1) for byte in shapes[to].gone if low <= byte <= high]


def _utf8_whole(shapes: Sequence[Shape]) -> Iterator[Plain]:
    """The character of bytes of which none is uncertain."""
    data = bytes(shape.options[0] for shape in shapes)
    if _NEED[data[0]] == len(data):
        try:
            yield len(data), data.decode(), data, True, False
        except UnicodeDecodeError:
            return


#: Characters that are lost, of one byte and of more; which bytes are left of them nobody asks.
_LOST = tuple((size, LOST, b"", True, False) for size in range(1, LONGEST + 1))


def _utf8_lost(shapes: Sequence[Shape]) -> tuple[Plain, ...]:
    """What is left of a character, where more of it is lost than can be filled in."""
    first = shapes[0]
    byte = next((byte for byte in first.options if byte >= 0x80), 0)
    return _lost_from(shapes, 0, (4 if first.lost else _NEED[byte]) or 3) if byte else ()


def _lost_from(shapes: Sequence[Shape], at: int, most: int) -> tuple[Plain, ...]:
    """A lost character from a place on, of each size that it may have."""
    size = 1
    while size < most and shapes[at + size].trails:
        size += 1
    return _LOST[:size]


def _double(shapes: Sequence[Shape], written: str) -> Iterator[Plain]:
    source = reading(written)
    first = shapes[0]
    leads = [(byte, 1, first.lost) for byte in first.options if byte >= 0x80]
    leads += [(byte, 0, True) for byte in first.gone]
    for lead, end, filled in leads:
        alone = bytes((lead,))
        if end and (char := source.char(alone)) is not None:  # nothing tells of one that is gone as a whole
            yield end, char, alone, not filled, False
        options = shapes[end].options
        if not (filled and shapes[end].lost):
            for byte in options:
                if (char := source.char(alone + bytes((byte,)))) is not None:
                    yield end + 1, char, alone + bytes((byte,)), not (filled or shapes[end].lost), False
        gone = shapes[end].gone
        if not filled:
            for byte in gone:
                if (char := source.char(alone + bytes((byte,)))) is not None:
                    yield end, char, alone + bytes((byte,)), False, False


def _double_lost(shapes: Sequence[Shape]) -> Iterator[Plain]:
    first = shapes[0]
    byte = first.options[-1]
    if byte < 0x80:
        return
    yield _LOST[0]
    if shapes[1].options and (first.lost or shapes[1].lost):
        yield _LOST[1]
