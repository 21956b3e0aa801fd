"""With how many members two rows begin and end alike: characters of two texts, words of two sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


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
