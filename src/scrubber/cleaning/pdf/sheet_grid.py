"""Rows of a sheet whose pieces stand side by side in columns of any width: tables with cells of several lines, notes in
the margin, boxes beside the text, lists side by side, labels with what is said of them.

Columns of running text that are alike in width are told before (sheet_columns); here a run of rows is looked for that
white strips part from the top to the bottom.

Source: Nagy & Seth, Hierarchical representation of optically scanned documents (1984), for cuts along white strips.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf
from statistics import median
from typing import NamedTuple

from scrubber.cleaning.measured import ITEM
from scrubber.cleaning.pdf.sheet_cells import (
    MOSTLY,
    NEAR,
    Cell,
    are_wrapped,
    as_cell,
    begins_of,
    cells_of,
    reads_on,
    sliced,
)
from scrubber.cleaning.pdf.sheet_lines import OTHER_SIZE, Line, Step, lines_of, own_step
from scrubber.cleaning.pdf.sheet_rows import GAP, Piece, Row, merged
from scrubber.patterns import lazily

#: How wide a strip is, at the least, in sizes of the letters; how far two rows of a run are, at most, in usual steps.
_STRIP, _FAR = 0.3, 4.0
#: Columns of a text with notes in one margin.
_TEXT_AND_NOTES = 2
#: The room on the left and on the right of all strips; and strips with these, at most.
_OUTER, _MOST = 2, 40
#: Lines that columns have which are read one behind the other.
_SEVERAL = 3
#: The mark or number of an item or heading, which a blank parts from it, however wide the gap is.
MARK = lazily(
    r"[^\w\s]{1,3}|[(\[（]?(?:\w{1,4}|\d{1,3}(?:\.\d{1,3}){1,4})[.)\]）、]|\d{1,3}(?:\.\d{1,3}){1,4}|§\s?\d{1,4}\w?"
)
#: What stands at the end of a label.
_LABELS = (":", "：")


class Cells(NamedTuple):
    """The cells of rows in columns, as they are read."""

    cells: list[Cell]


def parted(rows: Sequence[Row], step: Step) -> Iterator[list[Row] | Cells]:
    """The rows of a column as they are read: those that run through it, and the cells of those that stand in columns.

    Args:
        rows: from the top to the bottom.
        step: of the text.
    """
    plain: list[Row] = []
    at = 0
    while at < len(rows):
        end, strips = _run(rows, at, step)
        cells = _cells(rows[at:end], strips, step) if end - at > 1 else []
        if cells:
            if plain:
                yield plain
            yield Cells(cells)
            plain = []
        else:
            plain += rows[at:end]
        at = end
    if plain:
        yield plain


def _run(rows: Sequence[Row], at: int, step: Step) -> tuple[int, list[tuple[float, float]]]:
    """Where the run of rows ends that white strips go down through, and these."""
    edges = [-inf, *(edge for piece in rows[at].body for edge in (piece.begins, piece.ends)), inf]
    strips = list(zip(edges[::2], edges[1::2], strict=True))
    end = at + 1
    while (
        _OUTER < len(strips) <= _MOST
        and end < len(rows)
        and rows[end].down - rows[end - 1].down <= _FAR * step.usual * rows[end].size
    ):
        cut = _cut(strips, rows[end])
        if cut is None:
            break
        strips = cut
        end += 1
    return end, strips[1:-1] if len(strips) <= _MOST else []


def _cut(strips: Sequence[tuple[float, float]], row: Row) -> list[tuple[float, float]] | None:
    """What a row leaves of each strip, and of the room on either side of all; None where it leaves nothing of one."""
    found: list[tuple[float, float]] = []
    least = _STRIP * row.size
    k = 0
    for begins, ends in strips:
        several, left = len(found), begins
        while k < len(row.body) and row.body[k].ends <= begins:
            k += 1
        for piece in row.body[k:]:
            if piece.begins >= ends:
                break
            if piece.begins - left >= least:
                found.append((left, piece.begins))
            left = max(left, piece.ends)
        if ends - left >= least:
            found.append((left, ends))
        if len(found) == several and -inf < begins and ends < inf:
            return None
    return found


def _cells(rows: Sequence[Row], strips: Sequence[tuple[float, float]], step: Step) -> list[Cell]:
    columns = _columns(rows, strips)
    several = sum(len(column) > 1 for column in columns) > 1 and sum(len(row.body) > 1 for row in rows) > 1
    if not several or any(_counts_lines(columns[k], rows) for k in (0, -1)):
        return []
    sizes = [median(row.size for row in column) for column in columns]
    letters = [sum(len(row.line.text) for row in column) for column in columns]
    main = max(range(len(columns)), key=lambda k: letters[k])
    small = [size < (1 - OTHER_SIZE) * sizes[main] for size in sizes]
    cells = [] if any(small) and len(columns) == _TEXT_AND_NOTES else cells_of(columns, step, tabbed=True)
    if any(small):
        return cells or _beside(columns, small, step)
    return _labelled(columns, step) or cells or _side_by_side(columns, step)


def _counts_lines(column: Sequence[Row], rows: Sequence[Row]) -> bool:
    """Whether a column numbers the lines beside it: its numbers count on as these do."""
    if not all(row.line.text.isdecimal() for row in column):
        return False
    at = {piece: n for n, row in enumerate(rows) for piece in row.pieces}
    places = [(at[row.line], int(row.line.text)) for row in column]
    return all(line - before == number - last for (before, last), (line, number) in pairwise(places))


def _columns(rows: Sequence[Row], strips: Sequence[tuple[float, float]]) -> list[list[Row]]:
    """The rows of each column between the strips, that of one as one piece."""
    columns: list[list[Row]] = [[] for _ in range(len(strips) + 1)]
    ends = [end for _, end in strips]
    for row in rows:
        held: dict[int, list[Piece]] = {}
        for piece in row.body:
            held.setdefault(bisect_left(ends, piece.begins + _STRIP / 2 * piece.size), []).append(piece)
        counted = row.pieces[: len(row.pieces) - len(row.body)]
        for k, pieces in held.items():
            columns[k].append(Row((*counted, merged(pieces))))
            counted = ()
    return [column for column in columns if column]


def _beside(columns: Sequence[Sequence[Row]], small: Sequence[bool], step: Step) -> list[Cell]:
    """A text and what stands in smaller letters beside it, each note with what begins beside it."""
    noted = list(zip(columns, small, strict=True))
    words = all(any(map(str.isalpha, row.line.text)) for column, note in noted if note for row in column)
    if not words or not any(_is_running(column, step) for column, note in noted if not note):
        return []
    begins = begins_of(columns, step)
    slices = [sliced(column, begins) for column in columns]
    cells = []
    for n in range(len(begins) + 1):
        for column, each, note in zip(columns, slices, small, strict=True):
            rows = column[each[n]]
            if rows and note and begins:
                cells.append(
                    as_cell([Line(row, on=True) for row in rows], rows, step, "", flows=True)._replace(notes=True)
                )
            elif rows:
                cells.append(Cell(rows, own_step(column, step), notes=note))
    return cells


def _labelled(columns: Sequence[Sequence[Row]], step: Step) -> list[Cell]:
    """Labels with the lines that stand beside each and below these, however near the next one is."""
    labels, rest = columns[0], columns[1:]
    downs = [row.down - NEAR * row.size for row in labels]
    slices = [sliced(column, downs[1:]) for column in rest]
    lines = [max(each[n].stop - each[n].start for each in slices) for n in range(len(labels))]
    level = sum(
        abs(row.down - label.down) <= NEAR * label.size
        for label, each in zip(labels, slices[0], strict=True)
        for row in rest[0][each][:1]
    )
    told = len(rest) == 1 and all(MARK.fullmatch(row.line.text) or row.line.text.endswith(_LABELS) for row in labels)
    several = sum(count > 1 for count in lines)
    if min(lines) < 1 or level < len(labels) or several < (1 if told else max(2, MOSTLY * len(labels))):
        return []
    told_lines = [lines_of(column, own_step(column, step)) for column in rest]
    gap = min(row.line.begins for row in rest[0]) - max(row.line.ends for row in labels)
    if not told and (gap < GAP * labels[0].size or not are_wrapped(told_lines, slices)):
        return []
    cells = []
    for n, label in enumerate(labels):
        cells.append(Cell([label], step, [Line(label, on=False)]))
        for column, column_lines, each in zip(rest, told_lines, slices, strict=True):
            if held := column_lines[each[n]]:
                cells.append(as_cell(held, column[each[n]], step, " " if told else "\t", flows=len(rest) > 1))
    return cells


def _side_by_side(columns: Sequence[Sequence[Row]], step: Step) -> list[Cell]:
    """Columns that are read one behind the other: each a list, or running text."""
    if min(map(len, columns)) < _SEVERAL or not all(_is_list(each) or _is_running(each, step) for each in columns):
        return []
    lists = all(map(_is_list, columns))
    return [Cell(each, step, lines_of(each, step) if lists else None) for each in columns]


def _is_list(column: Sequence[Row]) -> bool:
    return sum(ITEM.match(row.line.text) is not None for row in column) >= MOSTLY * len(column)


def _is_running(column: Sequence[Row], step: Step) -> bool:
    """Whether most lines read on, and what they read on into begins as the rest of a sentence does."""
    lines = lines_of(column, own_step(column, step))
    rests = [below.row.line.text for line, below in pairwise(lines) if reads_on(line)]
    going = sum(text[0].isalpha() and not text[0].isupper() for text in rests)
    return len(rests) >= MOSTLY * len(lines) and going >= MOSTLY * len(rests)
