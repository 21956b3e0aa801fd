"""Print in columns, as a converter of PDF lays it out: lines that stand side by side, set one column below the other.

Such a converter keeps each line's place on the sheet by blanks, so that what stands at one height is one line of its
text: half a sentence of the one column, a gap, and half a sentence of the other.

Source: what pdftotext (poppler, xpdf) prints with `-layout`; it counts characters, wide ones too.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from scrubber.cleaning.measured import LEFTWARDS
from scrubber.cleaning.prints.gutters import BEFORE, gutters, parted
from scrubber.cleaning.wrap.open_ends import closes
from scrubber.cleaning.wrap.reading_lines import reading_lines
from scrubber.model import Edit
from scrubber.patterns import lazily

_SHEET = lazily(r"[^\f]+")
#: Gaps of a text, at the least; lines of one sheet that have one at one place, and of the others.
_SEVERAL, _PLAIN, _LEAST = 12, 5, 3
#: As much of a line's beginning as is compared.
_HEAD, _DIGITS = 6, lazily(r"\d+")
#: The share of the line ends of all columns that read on, and of each, if they are running text and no table's cells:
#: in a text of sheets, and in one of which nothing else says that it was printed.
_ON_SHEETS, _ON_NONE = (0.5, 0.3), (0.55, 0.45)
#: A gap between a table's cells.
_CELLS = lazily(r"\S {3,}\S")
#: The share of the gaps in columns at which all of them begin anew, if they are a table's.
_ROWS = 0.8
#: A line whose gaps are all wide.
_STRETCHED = lazily(r"\A *+\S++(?: {3,}+\S++)++")
_WHY = "columns that were printed side by side"


class _Band(NamedTuple):
    """Rows of a sheet that columns run through: where they begin and end in the text, and each column's lines by the
    number of their row.
    """

    start: int
    end: int
    columns: list[dict[int, str]]


def columns(text: str, around: Sequence[Edit]) -> list[Edit]:
    """Set columns one below the other.

    Reads "the Council may (gap) repair of the pier" and the line below it as two columns where most lines of a sheet
    have a gap at one place and what stands on either side of it is running text; keeps tables, whose cells are not, and
    lines that run through, as a title does, and rows of cells amid the columns. Columns that begin anew together time
    and again are a table's, and set row by row.

    Args:
        text: with line feeds only; a form feed between two sheets.
        around: what is to be taken out around each sheet's text, which is none of a column's.

    Returns:
        Edits over `text`, in order: one for the rows that each sheet's columns run through.
    """
    if text.count("   ") < _SEVERAL:
        return []
    sheets = [(match.start(), match[0]) for match in _SHEET.finditer(text)]
    if not any(_bands(*sheet, around, _PLAIN) for sheet in sheets):
        return []
    bands = [band for sheet in sheets for band in _bands(*sheet, around, _LEAST)]
    if not bands or not _are_running(bands, *(_ON_SHEETS if "\f" in text else _ON_NONE)):
        return []
    order = -1 if len(LEFTWARDS.findall(text)) * 2 > sum(map(str.isalpha, text)) else 1
    return [Edit("columns", start, end, text[start:end], _in_order(held, order), _WHY) for start, end, held in bands]


def _bands(at: int, sheet: str, around: Sequence[Edit], least: int) -> list[_Band]:
    """The bands of a sheet that begins at `at` in its text, each with so many lines at least in two columns."""
    if sheet.count("  ") < least:
        return []
    rows = sheet.split("\n")
    starts = list(accumulate((len(row) + 1 for row in rows), initial=at))
    apart: set[int] = set()
    for edit in around[bisect_right(around, at, key=lambda edit: edit.end) :]:
        if edit.start >= starts[-1] - 1:
            break
        apart.update(range(bisect_right(starts, edit.start + 1) - 1, bisect_left(starts, edit.end)))
    places = gutters([row for i, row in enumerate(rows) if i not in apart], least)
    found: list[_Band] = []
    if not places:
        return found
    pieced = [None if i in apart else parted(row, places) for i, row in enumerate(rows)]
    tables = _tables(pieced)
    pieces: dict[int, list[str]] = {}
    for i, parts in enumerate([*pieced, None]):
        if parts is None or i in tables:
            held = [{n: each[k] for n, each in pieces.items() if each[k]} for k in range(len(places) + 1)]
            if sum(len(column) >= least for column in held) > 1:
                found.append(_Band(starts[min(pieces)], starts[max(pieces) + 1] - 1, held))
            pieces = {}
        elif any(parts):
            pieces[i] = parts
    return found


def _tables(pieced: Sequence[Sequence[str] | None]) -> set[int]:
    """The rows of tables that run through the columns: several in a row that have cells on both sides of a gutter, each
    a figure or some words a wide gap apart.
    """
    found: set[int] = set()
    run: list[int] = []
    for i, parts in enumerate([*pieced, None]):
        held = [part for part in parts or () if part]
        if len(held) > 1 and all(_CELLS.search(part) or not any(map(str.isalpha, part)) for part in held):
            run.append(i)
        elif held or parts is None:
            found.update(run if len(run) >= _LEAST else ())
            run = []
    return found


def _are_running(bands: Sequence[_Band], of_all: float, of_each: float) -> bool:
    """Whether each column is running text: so many lines of all read on, and of each."""
    read = asked = 0
    for k in range(max(len(band.columns) for band in bands)):
        text = "\n\n".join(_set(band.columns, k) for band in bands if k < len(band.columns))
        if not text.strip():
            continue  # only a table has cells there
        lines = reading_lines(text, short=True)
        reading = sum(line.on for line in lines)
        heads = Counter(_DIGITS.sub("#", line.body)[:_HEAD] for line in lines)
        if reading < max(_PLAIN, of_each * len(lines)) or max(heads.values()) * 2 > len(lines):
            return False
        read, asked = read + reading, asked + len(lines)
    return read >= of_all * asked


def _in_order(columns: Sequence[Mapping[int, str]], order: int) -> str:
    """The columns of a band one below the other, or the cells of each row where they are a table's."""
    begins = _row_begins(columns)
    rows = [list(column) for column in columns]
    cuts = [[0, *(bisect_left(row, at) for at in begins), len(row)] for row in rows]
    written = []
    for n in range(len(begins) + 1):
        cells = [
            {row: column[row] for row in places[cut[n] : cut[n + 1]]}
            for column, places, cut in zip(columns, rows, cuts, strict=True)
        ]
        written += [_set(cells, k) for k in range(len(cells)) if cells[k] or not begins][::order]
    return ("\n\n" if begins else "\n").join(written)


def _row_begins(columns: Sequence[Mapping[int, str]]) -> list[int]:
    """The rows at which a table's cells begin, but for the first: where one column has a gap, no other reads on."""
    rows = [list(column) for column in columns]
    behind_gaps = [
        {after for before, after in pairwise(places) if _are_apart(columns, k, before, after)}
        for k, places in enumerate(rows)
    ]
    gaps = sorted(set[int]().union(*behind_gaps))
    begins = []
    for at in gaps:
        nexts = [bisect_left(places, at) for places in rows]
        if all(
            not 0 < n < len(places) or places[n] in behind or closes(column[places[n - 1]])
            for column, places, behind, n in zip(columns, rows, behind_gaps, nexts, strict=True)
        ):
            begins.append(at)
    return begins if len(begins) >= _LEAST and len(begins) >= _ROWS * len(gaps) else []


def _set(columns: Sequence[Mapping[int, str]], of: int) -> str:
    """One column's lines, without the blanks that stretch a line of few words to the column's edge, and with a blank
    line where two are further apart than a step.
    """
    column = columns[of]
    rows = list(column)
    widest = max(map(len, column.values()), default=0)
    written: list[str] = []
    for before, row in pairwise([-1, *rows]):
        line = column[row]
        if before >= 0 and _are_apart(columns, of, before, row):
            written.append("")
        stretched = len(line) >= widest - BEFORE and written and written[-1] and _STRETCHED.fullmatch(line)
        written.append(" ".join(line.split()) if stretched else line)
    return "\n".join(written)


def _are_apart(columns: Sequence[Mapping[int, str]], of: int, before: int, after: int) -> bool:
    """Whether two lines of a column are certainly more than a step apart: nothing stands in a row between them, or so
    many lines of another column do, a step apart each, that they need more room. A line may stand just below the one
    beside it, in a row of its own.
    """
    between = range(before + 1, after)
    if any(not any(row in each for each in columns) for row in between):
        return True
    return any(
        sum(row in other for row in between) + (before in other) + (after in other) > 1
        for k, other in enumerate(columns)
        if k != of and any(row in other for row in between)
    )
