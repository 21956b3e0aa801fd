"""Where two texts differ, block by block: the frame of a diff.

Blocks that stand once in each text and in both are anchors; the longest run of anchors in the same order in both
divides the texts (patience diff, after Bram Cohen), and what lies between two anchors is compared on its own. So the
cost grows with what differs, not with the square of the whole.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from scrubber.comparing.marks import Mark, compare, words
from scrubber.ends import chain_of

#: Between two anchors, so many pairs of blocks are weighed; beyond, the blocks are shown as taken out and put in.
_MOST_PAIRS = 250_000
#: And so many pairs of characters: of longer texts only blocks that stand about as far into one as into the other are
#: weighed, and long ones by their words.
_MOST_STEPS = 4_000_000_000
#: Two blocks are one, changed, if at least so much of them is shared (0 to 100).
_ALIKE = 45.0


@dataclass(frozen=True, slots=True)
class Change:
    """A block of one text beside a block of the other.

    Attributes:
        op: "same", "changed", "removed" (only in the first) or "added" (only in the second).
        a: index in the first text, or None.
        b: index in the second, or None.
        marks: word by word, where it is changed.
    """

    op: Literal["same", "changed", "removed", "added"]
    a: int | None
    b: int | None
    marks: tuple[Mark, ...] = ()


def compare_blocks(a: Sequence[str], b: Sequence[str]) -> list[Change]:
    """Set the blocks of two texts side by side. Changes in order, each block of both texts in one of them."""
    out: list[Change] = []
    at_a = at_b = 0
    for anchor_a, anchor_b in [*_anchors(a, b), (len(a), len(b))]:
        # What touches an anchor and is the same belongs to it, though it may stand elsewhere too.
        while at_a < anchor_a and at_b < anchor_b and a[at_a] == b[at_b]:
            out.append(Change("same", at_a, at_b))
            at_a, at_b = at_a + 1, at_b + 1
        back = 0
        while anchor_a - back > at_a and anchor_b - back > at_b and a[anchor_a - back - 1] == b[anchor_b - back - 1]:
            back += 1
        out += _gap(a, b, range(at_a, anchor_a - back), range(at_b, anchor_b - back))
        out += [Change("same", anchor_a - n, anchor_b - n) for n in range(back, 0, -1)]
        if anchor_a < len(a):
            out.append(Change("same", anchor_a, anchor_b))
        at_a, at_b = anchor_a + 1, anchor_b + 1
    return out


def patch(a: Sequence[str], b: Sequence[str]) -> list[list[Any]]:
    """What makes the blocks `b` of the blocks `a`: where in `a`, to where, and the blocks that stand there instead;
    JSON values, for `patched`.
    """
    out: list[list[Any]] = []
    at = 0
    for change in compare_blocks(a, b):
        start, at = at, at if change.a is None else change.a + 1
        if change.op != "same":
            if not out or out[-1][1] != start:
                out.append([start, start, []])
            out[-1][1] = at
            out[-1][2] += [] if change.b is None else [b[change.b]]
    return out


def patched(a: Sequence[str], changes: Iterable[Sequence[Any]]) -> tuple[str, ...]:
    """Make of `a` what a `patch` says."""
    out: list[str] = []
    at = 0
    for start, end, blocks in changes:
        out += [*a[at:start], *blocks]
        at = end
    return (*out, *a[at:])


def _anchors(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of equal blocks that are unique in both texts, in the same order in both (a longest increasing run)."""
    once_a = {text for text, count in Counter(a).items() if count == 1}
    once_b = {text: n for n, text in enumerate(b)}
    counts_b = Counter(b)
    return chain_of([(n, once_b[text]) for n, text in enumerate(a) if text in once_a and counts_b[text] == 1])


def _gap(a: Sequence[str], b: Sequence[str], left: range, right: range) -> list[Change]:
    """What lies between two anchors: blocks that are alike are paired in order, the others are removed or added."""
    pairs = _pairs(a, b, left, right) if left and right and len(left) * len(right) <= _MOST_PAIRS else []
    out: list[Change] = []
    at_a, at_b = left.start, right.start
    for x, y in [*pairs, (left.stop, right.stop)]:
        out += [Change("removed", n, None) for n in range(at_a, x)]
        out += [Change("added", None, n) for n in range(at_b, y)]
        if x < left.stop:
            same = a[x] == b[y]
            out.append(Change("same", x, y) if same else Change("changed", x, y, tuple(compare(a[x], b[y]))))
        at_a, at_b = x + 1, y + 1
    return out


def _pairs(a: Sequence[str], b: Sequence[str], left: range, right: range) -> list[tuple[int, int]]:
    """The pairing in order with the greatest likeness in all (dynamic programming over a small gap)."""
    width = len(right) + 1
    best = [[0.0] * width for _ in range(len(left) + 1)]
    likeness = _likeness(a[left.start : left.stop], b[right.start : right.stop])
    for i in range(len(left) - 1, -1, -1):
        for j in range(len(right) - 1, -1, -1):
            paired = likeness[i][j] + best[i + 1][j + 1] if likeness[i][j] else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    i = j = 0
    out = []
    while i < len(left) and j < len(right):
        if likeness[i][j] and best[i][j] == likeness[i][j] + best[i + 1][j + 1]:
            out.append((left[i], right[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return out


def _likeness(left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
    """How alike each of some blocks and each of others are (0 to 100; 0 for less than alike, or not weighed)."""
    steps = sum(map(len, left)) * sum(map(len, right))
    reach = len(right) if steps <= _MOST_STEPS else len(right) * _MOST_STEPS // steps // 2
    out = []
    for n, text in enumerate(left):
        at = n * len(right) // len(left)
        first, last = max(0, at - reach), min(len(right), at + reach + 1)
        out.append([0.0] * first + [_alike(text, other) for other in right[first:last]] + [0.0] * (len(right) - last))
    return out


def _alike(a: str, b: str) -> float:
    from rapidfuzz import fuzz  # noqa: PLC0415 -- only where texts differ

    if len(a) * len(b) <= _MOST_STEPS:
        return fuzz.ratio(a, b, score_cutoff=_ALIKE)
    left, right = Counter(words(a)), Counter(words(b))
    score = 200.0 * (left & right).total() / (left.total() + right.total())
    return score if score >= _ALIKE else 0.0
