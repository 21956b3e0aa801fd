"""The cells of columns that stand side by side: where rows of them begin, told by the distances of their lines.

Between two lines of one cell is a step, between two cells more; a row begins where that is so in all columns.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from math import inf
from statistics import median
from typing import NamedTuple
from unicodedata import name

from scrubber.cleaning.measured import UNSPACED, WIDE
from scrubber.cleaning.pdf.sheet_lines import APART_EVENLY, OTHER_SIZE, Line, Step, lines_of, own_step
from scrubber.cleaning.pdf.sheet_rows import Row
from scrubber.patterns import lazily

#: How near the bases of two lines are that are in one row, in sizes of their letters.
NEAR = 0.4
#: How near two lines of a column are, at the least and at most, if they may be of one cell, in sizes.
_CLOSEST, _CELL = 0.9, 2.0
#: The share of a column's gaps, at the least, at which all columns have one, if these part rows, and of rows whose
#: cells are level; rows of a text and its translation; and the share of lines that tell what a column is.
_ROWS, _LEVEL, _SEVERAL, MOSTLY = 0.6, 0.8, 3, 0.5
#: What a line has that a narrow column ended: a blank, or a letter of a script that parts no words.
_ROOM = lazily(rf"[^\W\d][^ ]{{0,80}} |[{WIDE}{UNSPACED}]")


class Cell(NamedTuple):
    """What stands in one column of a row: its rows and their step; its lines where it is known which read on; what
    parts it from the cell before it, "" where it stands by itself; whether it is a note beside the text; and where its
    lines end, if more of them show it.
    """

    rows: Sequence[Row]
    step: Step
    lines: list[Line] | None = None
    behind: str = ""
    notes: bool = False
    edge: float | None = None


def cells_of(columns: Sequence[Sequence[Row]], step: Step, *, tabbed: bool, paired: bool = False) -> list[Cell]:
    """The cells of a table's rows, row by row; none where columns do not begin anew together.

    Args:
        columns: the rows of each.
        step: of the text.
        tabbed: whether a tab parts the cells of a row, as those of a page's table; else each stands by itself.
        paired: whether most rows must have a cell in each column.
    """
    begins = begins_of(columns, step, 1 if tabbed else _SEVERAL)
    if not begins:
        return []
    slices = [sliced(column, begins) for column in columns]
    steps = [own_step(column, step) for column in columns]
    lines = [lines_of(column, own) for column, own in zip(columns, steps, strict=True)]
    if (tabbed and not are_wrapped(lines, slices)) or (paired and not _are_paired(columns, slices)):
        return []
    cells: list[Cell] = []
    for n in range(len(begins) + 1):
        behind = ""
        for column, own, told, each in zip(columns, steps, lines, slices, strict=True):
            if column[each[n]]:
                cells.append(as_cell(told[each[n]], column[each[n]], own, behind, flows=tabbed))
                behind = "\t" if tabbed else ""
    return cells


def as_cell(lines: Sequence[Line], rows: Sequence[Row], step: Step, behind: str, *, flows: bool) -> Cell:
    """A cell whose last line does not read on; all others do where it `flows`."""
    held = [line._replace(on=line.on or flows) for line in lines[:-1]]
    return Cell(rows, step, [*held, *(line._replace(on=False) for line in lines[-1:])], behind)


def _leads(columns: Sequence[Sequence[Row]], step: Step) -> list[float]:
    """How far the lines of one cell are from one another, in each column: as near as the nearest of its size."""
    steps = [_steps(column) for column in columns]
    kinds = [(median(row.size for row in column), _script(column)) for column in columns]
    found = []
    for size, script in kinds:
        alike = [
            each
            for several, (other_size, other) in zip(steps, kinds, strict=True)
            if other in {script, ""} or not script
            if abs(other_size - size) <= OTHER_SIZE * size
            for each in several
            if each >= _CLOSEST
        ]
        lead = min(alike, default=step.usual)
        found.append(lead if lead < _CELL else step.usual)
    return found


def _script(column: Sequence[Row]) -> str:
    """The script that most of a column's lines begin with, by the first word of its letters' names; "" for figures."""
    first = (next(filter(str.isalpha, row.line.text), "") for row in column)
    scripts = Counter(name(letter, "").partition(" ")[0] for letter in first if letter)
    return scripts.most_common(1)[0][0] if scripts else ""


def _steps(column: Sequence[Row]) -> list[float]:
    """How far each line is from the next one, in sizes of their letters; without end where these are of two sizes."""
    return [
        (below.down - row.down) / (row.size or 1.0) if abs(below.size - row.size) <= OTHER_SIZE * row.size else inf
        for row, below in pairwise(column)
    ]


def begins_of(columns: Sequence[Sequence[Row]], step: Step, least: int = 1) -> list[float]:
    """How far down rows of cells begin, but for the first: where no column has two lines of one cell on both sides, if
    most gaps of each are at such places, and the cells of most rows begin at one height, or have their middle there.
    """
    leads = [APART_EVENLY * lead for lead in _leads(columns, step)]
    steps = [_steps(column) for column in columns]
    gaps = max(sum(each > lead for each in several) for several, lead in zip(steps, leads, strict=True))
    downs = [[row.down for row in column] for column in columns]
    found: list[float] = []
    at = [0] * len(columns)
    rows = sorted((row for column in columns for row in column), key=lambda row: row.down)
    last = rows[0].down
    for row in rows[1:]:
        if row.down - last <= NEAR * row.size:
            continue
        last = row.down
        cut = row.down - NEAR * row.size
        at = [bisect_left(places, cut, lo=n) for places, n in zip(downs, at, strict=True)]
        if all(not 0 < n <= len(each) or each[n - 1] > lead for n, each, lead in zip(at, steps, leads, strict=True)):
            found.append(cut)
    if len(found) >= max(least, _ROWS * gaps) and _are_level(columns, found):
        return found
    found = _around_middles(columns, min(_leads(columns, step)))
    return found if len(found) >= least and _are_level(columns, found) else []


def _around_middles(columns: Sequence[Sequence[Row]], lead: float) -> list[float]:
    """How far down rows of cells begin that have a line of one column each in their middle: as far below it as the end
    of the row before is above it; none where a line stands there.
    """
    middles = min(columns, key=len)
    downs = sorted(row.down for column in columns for row in column)
    room = lead * middles[0].size / 2
    found = [downs[0] - room]
    for row in middles:
        found.append(2 * row.down - found[-1])
        at = bisect_left(downs, found[-1] - room / 2)
        if found[-1] <= row.down or (at < len(downs) and downs[at] < found[-1] + room / 2):
            return []
    longest = sliced(max(columns, key=len), found[1:-1])
    wrapped = sum(each.stop - each.start > 1 for each in longest)
    return found[1:-1] if wrapped >= MOSTLY * len(middles) else []


def _are_level(columns: Sequence[Sequence[Row]], begins: Sequence[float]) -> bool:
    slices = [sliced(column, begins) for column in columns]
    level = asked = 0
    for n in range(len(begins) + 1):
        cells = [column[each[n]] for column, each in zip(columns, slices, strict=True) if column[each[n]]]
        if len(cells) > 1:
            asked += 1
            tops = [cell[0].down for cell in cells]
            middles = [(cell[0].down + cell[-1].down) / 2 for cell in cells]
            level += any(max(each) - min(each) <= NEAR * cells[0][0].size for each in (tops, middles))
    return level >= _LEVEL * asked and asked >= MOSTLY * (len(begins) + 1)


def _are_paired(columns: Sequence[Sequence[Row]], slices: Sequence[Sequence[slice]]) -> bool:
    """Whether most rows have a cell in each column and all these begin at one height, as a text and its translation
    do: the paragraphs of one text in two columns begin beside one another here and there.
    """
    level = 0
    for row in zip(*slices, strict=True):
        tops = [column[each.start].down for column, each in zip(columns, row, strict=True) if each.start < each.stop]
        level += len(tops) == len(columns) and max(tops) - min(tops) <= NEAR * columns[0][0].size
    return level >= _LEVEL * len(slices[0])


def sliced(column: Sequence[Row], begins: Sequence[float]) -> list[slice]:
    """The part of each row of cells that a column has."""
    cuts = [0, *(bisect_left(column, down, key=lambda row: row.down) for down in begins), len(column)]
    return [slice(*each) for each in pairwise(cuts)]


def are_wrapped(lines: Sequence[Sequence[Line]], slices: Sequence[Sequence[slice]]) -> bool:
    """Whether the lines of cells read on, each of several words: else each is a row."""
    inner = [line for column, each in zip(lines, slices, strict=True) for part in each for line in column[part][:-1]]
    return sum(map(reads_on, inner)) > MOSTLY * len(inner)


def reads_on(line: Line) -> bool:
    """Whether a line reads on and has several words: numbers below one another seem to."""
    return line.on and _ROOM.search(line.row.line.text) is not None
