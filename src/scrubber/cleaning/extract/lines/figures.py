"""Rows of a table whose cells stand each on a line of its own, or whose lines name something and give its figure.

The lines `Net sales`, `31.1`, `30.4` are a row among others like them, and so is `Chaco 400`. The numbers of a site's
pages count on (`1`, `2`, `3`), and what it counts of its articles, its readers or their votes stands alone beside each.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from scrubber.cleaning.extract.lines.lines import OWN_WORDS
from scrubber.cleaning.extract.lines.rows import FIGURES, count_on, is_figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scrubber.cleaning.extract.lines.lines import Reading

#: Rows of a table, the mass of a line that may be a cell with words, and cells over the first row.
_ROWS, _CELL, _HEAD = 3, 30, 8
_LAST = frozenset("0123456789%€$£¥)")
#: Lines in a row that name something and end with its figure, at the least, and the share of them that name different
#: things: months of a log come again.
_NAMED_ROWS, _OTHERS = 6, 0.8
#: What reads as an hour and is an amount where figures stand in rows.
_AMOUNT = re.compile(r"[€$£¥]?\d{1,2}\.\d\d\s?[%€$£¥]?")
_NAMED = re.compile(r"[^\W\d_][^\d:|]{0,40}\s\d{1,3}(?:[.,]?\d{3}){0,3}(?:[.,]\d{1,2})?\s?%?")


def with_tables(lines: Sequence[str], readings: Sequence[Reading]) -> Sequence[Reading]:
    """Readings in which the cells of a table that stand one under the other are its data: words, then figures, one row
    after the other.

    Args:
        lines: those that are not blank.
        readings: what each of them is by itself.
    """
    # Few lines end as figures do.
    found = [line[-1:] in _LAST and is_figure(line) for line in lines]
    data: set[int] = set()
    for first, last in _runs(readings, found):
        data.update(_cells(lines, readings, found, first, last))
        named = [i for i in range(first, last + 1) if lines[i][-1:] in _LAST and _NAMED.fullmatch(lines[i])]
        names = {readings[i].squeezed for i in named}
        if len(named) >= _NAMED_ROWS and 2 * len(named) >= named[-1] - named[0] and len(names) >= _OTHERS * len(named):
            data.update(range(named[0], named[-1] + 1))
    if not data:
        return readings
    return [
        reading._replace(date=False, stamped=False, links=False, data=True) if i in data else reading
        for i, reading in enumerate(readings)
    ]


def _cells(
    lines: Sequence[str], readings: Sequence[Reading], found: Sequence[bool], first: int, last: int
) -> Sequence[int]:
    """The lines from the head of a table to its last figure, where these lines have rows enough; a day in most of
    them is a forum's, whose topics stand so.
    """
    heads = [i for i in range(first, last) if not found[i] and found[i + 1]]
    rows: list[int] = []
    end = first
    for n, (i, following) in enumerate(pairwise([*heads, last + 1])):
        figures = [k for k in range(i + 1, following) if found[k]]
        if len(figures) >= FIGURES and not count_on([lines[k] for k in figures]):
            rows.append(n)
            end = figures[-1]
    names = {readings[heads[n]].squeezed for n in rows}
    if len(rows) < _ROWS or 2 * len(rows) <= rows[-1] - rows[0] or 2 * len(names) < len(rows):
        return ()
    start = max(first, heads[rows[0]] - _HEAD)
    dated = sum(readings[i].date and not _AMOUNT.fullmatch(lines[i]) for i in range(start, end))
    return range(start, end + 1) if 2 * dated < len(rows) else ()


def _runs(readings: Sequence[Reading], found: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The first and the last of lines in a row that may all be cells of one table."""
    first = 0
    for i in range(len(readings) + 1):
        if i < len(readings) and (found[i] or _may_be_cell(readings[i])):
            continue
        if i - first >= _NAMED_ROWS:
            yield first, i - 1
        first = i + 1


def _may_be_cell(reading: Reading) -> bool:
    return reading.mass <= _CELL and reading.chrome < OWN_WORDS and not (reading.closed and reading.sentence)
