"""What two rows have alike: at their beginnings and ends, and in the same order; characters, words or blocks."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")


def start_alike(one: Iterable[object], other: Iterable[object]) -> int:
    """With how many members alike two rows begin."""
    count = 0
    for was, now in zip(one, other, strict=False):
        if was != now:
            break
        count += 1
    return count


def ends_alike(one: Sequence[object], other: Sequence[object]) -> tuple[int, int]:
    """With how many members alike two rows begin, and end; of "a a" and "a a a", what begins alike ends none."""
    head = start_alike(one, other)
    most = min(len(one), len(other)) - head
    return head, min(most, start_alike(reversed(one), reversed(other)))


def runs_of(row: Sequence[T], size: int) -> Iterator[tuple[T, ...]]:
    """Each run of so many members of a row, in order; none of a shorter row."""
    return zip(*(row[i:] for i in range(size)), strict=False)


def merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, those that touch or overlap as one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out


def chain_of(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain of pairs of places, given by the first ones, that rises in both rows."""
    ends: list[int] = []
    at: list[int] = []
    before = [-1] * len(pairs)
    for index, (_, b) in enumerate(pairs):
        place = bisect_left(ends, b)
        before[index] = at[place - 1] if place else -1
        if place == len(ends):
            ends.append(b)
            at.append(index)
        else:
            ends[place] = b
            at[place] = index
    out = []
    index = at[-1] if at else -1
    while index >= 0:
        out.append(pairs[index])
        index = before[index]
    return out[::-1]
