"""Lines of a sheet that run on over the next column: a listing or an address that is too wide for its own is broken
nowhere by a browser, and stands there on top of what is printed in the next one.

Read by its places alone, such a line parts the columns of a sheet into bands, and its words come between those that it
stands over. A line is told by its words being given one behind the other.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from scrubber.cleaning.pdf.sheet_rows import GAP, NEAR, SMALLER
from scrubber.cleaning.pdf.sheet_words import Word

#: How near the bases of two lines are of which one stands over the other, and of two that may be of one listing, in
#: sizes of their letters.
_OVER, _LISTED = 0.75, 3.0
#: How near the next column a line ends, at the least, in sizes.
_NARROW = 0.55
#: Lines beside a line that are looked at, at most.
_BESIDE = 40


class _Run(NamedTuple):
    """Words of one line, one behind the other: the first and the one behind the last, and where they stand."""

    first: int
    last: int
    begins: float
    ends: float
    down: float
    size: float


def within_columns(words: Sequence[Word], gutters: Sequence[float]) -> Sequence[Word]:
    """The words of a sheet, with each line that runs on over the next column as one that ends within its own.

    A line does if it begins in one column, and what begins in the next one stands so near to its base that one is
    printed over the other, or if it follows such a line, and the next column goes on beside it. A title over several
    columns stands over nothing. It goes wrong where formulas are built up of pieces across a gutter: they stay in one
    piece of text all the same.

    Args:
        words: in the order in which the file gives them.
        gutters: where the columns behind the first one begin.
    """
    runs = list(_runs(words))
    over: set[int] = set()
    for gutter in gutters:
        crossing = [n for n, run in enumerate(runs) if run.begins < gutter - run.size and _reach(run) > gutter]
        beyond = sorted((run.down, run.begins, run.size) for run in runs if run.begins >= gutter - NEAR * run.size)
        told = {n for n in crossing if _stands_over(runs[n], beyond)}
        for each in (list(pairwise(crossing)), list(pairwise(crossing[::-1]))) if told else ():
            for n, other in each:
                near = abs(runs[n].down - runs[other].down) <= _LISTED * runs[other].size
                if n in told and near and beyond[0][0] < runs[other].down < beyond[-1][0]:
                    told.add(other)
        over |= told
    if not over:
        return words
    rights = [
        max((run.ends for run in runs if run.begins < gutter - run.size and run.ends < gutter), default=gutter)
        for gutter in gutters
    ]
    found: list[Word] = []
    at = 0
    for n in sorted(over):
        run = runs[n]
        found += words[at : run.first]
        found.append(_within(words[run.first : run.last], gutters, rights))
        at = run.last
    return [*found, *words[at:]]


def _runs(words: Sequence[Word]) -> Iterator[_Run]:
    first = 0
    for i, word in enumerate(words):
        after = words[i + 1] if i + 1 < len(words) else None
        if after is None or after.down != word.down or not -word.size <= after.begins - word.ends <= GAP * word.size:
            yield _Run(first, i + 1, words[first].begins, word.ends, word.down, word.size)
            first = i + 1


def _reach(run: _Run) -> float:
    return run.ends + _NARROW * run.size


def _stands_over(run: _Run, beyond: Sequence[tuple[float, float, float]]) -> bool:
    """Whether a line of the next column begins where this one is; a mark that is raised behind a title is smaller."""
    room = _OVER * run.size
    at = bisect_left(beyond, (run.down - room, 0.0, 0.0))
    for down, begins, size in beyond[at : at + _BESIDE]:
        if down > run.down + room:
            break
        if begins < _reach(run) and (size >= SMALLER * run.size or begins < run.ends - run.size):
            return True
    return False


def _within(words: Sequence[Word], gutters: Sequence[float], rights: Sequence[float]) -> Word:
    """A line as one word: one that could be broken nowhere fills its column, up to where that ends on the right; a
    listing's has room left in it, for its lines end where they do.
    """
    first = words[0]
    ends = first.begins + first.size
    gutter, right = next(each for each in zip(gutters, rights, strict=True) if each[0] > first.begins + NEAR)
    if first.ends > gutter:
        ends = max(right, ends)
    return first._replace(text=" ".join(word.text for word in words), ends=ends)
