"""Words with places on sheets, as lines of text in the order of reading.

What stands side by side is set one below the other where it is running text, and side by side where it is a table's. A
line that the width of its column ended has a blank at its end, as mail programs mark it, and a blank line stands where
two are further apart than usual.

The letters of print are not all of one width, so that what stands at one place comes to different columns of the text
where each line is written by itself. Here places that several lines share, as the edges of a table's cells are, are
made columns of the text from the left to the right, each behind the longest of what stands before it.

Source: RFC 3676 (format=flowed) for the blank.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import cycle, pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from scrubber.cleaning.measured import LEFTWARDS
from scrubber.cleaning.sheet_columns import Band, bands_of, gutters_of, usual_gutters
from scrubber.cleaning.sheet_lines import lines_of, own_step, usual_step
from scrubber.cleaning.sheet_rows import NEAR, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scrubber.cleaning.sheet_lines import Line, Step
    from scrubber.cleaning.sheet_rows import Row, Word

#: Blanks between two pieces of a row, at the least, and the widest sheet in characters.
_BETWEEN, _WIDEST = 3, 400
#: The mark or number of an item or heading, which a blank parts from it, however wide the gap is.
_MARK = re.compile(
    r"[^\w\s]{1,3}|[(\[（]?(?:\w{1,4}|\d{1,3}(?:\.\d{1,3}){1,4})[.)\]）、]|\d{1,3}(?:\.\d{1,3}){1,4}|§\s?\d{1,4}\w?"
)
#: The share of the lines of all columns that read on, and of each, if they are running text and no table's cells.
_OF_ALL, _OF_EACH = 0.2, 0.1
#: The share of the beginnings in a column at which all begin anew, if they are a table's rows, and their number; how
#: near two lines stand that begin together, in sizes of their letters.
_ROWS, _SEVERAL, _ROW = 0.6, 3, 0.4
#: The size of notes, as a share of the usual letters', at most, and what the first of them begins with.
_NOTE, _NOTE_MARK = 0.94, re.compile(r"[¹²³⁰⁴-⁹*†‡§]|[(\[]?\d{1,3}[)\].]?(?:\s|(?=[^\W\d]))")
#: Heads, feet and notes between two columns that are read one behind the other, at most.
_OFF = 12


class _Part(NamedTuple):
    """Rows that are read one below the other: the number of their sheet, whether they stand off from the text, the step
    of their column, and whether they are notes at its foot.
    """

    sheet: int
    off: bool
    rows: list[Row]
    step: Step
    notes: bool = False


def laid_out(sheets: Sequence[Sequence[Word]]) -> list[str]:
    """Lay the words of sheets out as text.

    Args:
        sheets: the words of each, in the order of reading as far as it is known.

    Returns:
        The text of each sheet.
    """
    sheets = _from_the_left(sheets)
    read = [rows_of(words) for words in sheets]
    step = usual_step([rows for rows, _ in read])
    own = [gutters_of(rows, edges) for rows, edges in read]
    usual = usual_gutters(own)
    bands = []
    for n, places in enumerate(own):
        if usual and not places:
            read[n] = rows_of(sheets[n], usual)
        bands.append(bands_of(read[n][0], places or usual, step.usual, known=bool(usual) and places in {(), usual}))
    running = _are_running([band for each in bands for band in each], step)
    size = median(piece.size for rows, _ in read for row in rows for piece in row.pieces) if any(sheets) else 0.0
    parts = [
        part
        for n, each in enumerate(bands)
        for band in each
        for rows, own_of in _parts(band, read[n][0], step, running=running)
        for part in _without_notes(_Part(n, band.off, rows, own_of), size)
    ]
    written = [""] * len(sheets)
    for n, text in _in_turn(parts, sheets):
        written[n] += text
    return written


def _in_turn(parts: Sequence[_Part], sheets: Sequence[Sequence[Word]]) -> Iterator[tuple[int, str]]:
    """The text of each part with the number of its sheet; notes below a paragraph that the next sheet ends stand behind
    its end.
    """
    widths = [
        sum(word.ends - word.begins for word in words) / (sum(len(word.text) for word in words) or 1) or 1.0
        for words in sheets
    ]
    waiting: list[str] = []
    runs_on = False
    for i, part in enumerate(parts):
        if part.off:
            text = _written(lines_of(part.rows, part.step), widths[part.sheet], part.step)
            if part.notes and runs_on:
                waiting.append(text)
            else:
                yield part.sheet, f"\n{text}" if part.notes else text
            continue
        behind = next((after.rows for after in parts[i + 1 : i + _OFF] if not after.off), ())
        lines = lines_of(part.rows, part.step, behind)
        runs_on = lines[-1].on
        ends = next((k for k, line in enumerate(lines, 1) if not line.on), 0) if waiting else 0
        if ends:
            yield part.sheet, _written(lines[:ends], widths[part.sheet], part.step)
            yield part.sheet, "".join(f"\n{text}" for text in waiting) + "\n"
            waiting = []
        if lines[ends:]:
            yield part.sheet, _written(lines[ends:], widths[part.sheet], part.step)
    for text in waiting:
        yield parts[-1].sheet, text


def _without_notes(part: _Part, size: float) -> list[_Part]:
    """A part and the notes at its foot: in smaller letters from one that begins with a mark to the end."""
    if part.off:
        return [part]
    first = len(part.rows)
    for i in range(len(part.rows) - 1, 0, -1):
        if part.rows[i].size > _NOTE * size:
            break
        if _NOTE_MARK.match(part.rows[i].pieces[0].text):
            first = i
    notes = part.rows[first:]
    text = part._replace(rows=part.rows[:first])
    return [text, part._replace(off=True, rows=notes, notes=True)] if notes else [part]


def _from_the_left(sheets: Sequence[Sequence[Word]]) -> Sequence[Sequence[Word]]:
    """Sheets of a script that runs from the right, seen in a mirror: all else begins at the left."""
    letters = leftwards = 0
    for words in sheets:
        text = " ".join(word.text for word in words)
        letters += sum(map(str.isalpha, text))
        leftwards += len(LEFTWARDS.findall(text))
    if 2 * leftwards <= letters:
        return sheets
    return [[word._replace(begins=-word.ends, ends=-word.begins) for word in words] for words in sheets]


def _are_running(bands: Sequence[Band], step: Step) -> bool:
    """Whether columns are running text: so many of the lines of all read on, and of each."""
    read = asked = 0
    for k in range(max((len(band.columns) for band in bands), default=0)):
        columns = [band.columns[k] for band in bands if 1 < len(band.columns) > k and band.columns[k]]
        lines = [line for column in columns for line in lines_of(column, own_step(column, step))]
        on = sum(line.on for line in lines)
        if lines and on < _OF_EACH * len(lines):
            return False
        read, asked = read + on, asked + len(lines)
    return asked > 0 and read >= _OF_ALL * asked


def _parts(band: Band, rows: Sequence[Row], step: Step, *, running: bool) -> Iterator[tuple[list[Row], Step]]:
    """The rows of a band as they are read: column by column where these are running text; the cells of each row of a
    table one below the other where they have several lines; else across.
    """
    begins = _row_begins(band, step) if len(band.columns) > 1 and running else None
    if len(band.columns) == 1 or begins == []:
        yield from ((column, own_step(column, step)) for column in band.columns if column)
        return
    cells: list[list[Row]] = []
    steps = [own_step(column, step) for column in band.columns]
    if begins:
        cuts = [[bisect_left(column, down, key=lambda row: row.down) for down in begins] for column in band.columns]
        for n in range(len(begins) + 1):
            for column, cut in zip(band.columns, cuts, strict=True):
                edges = [0, *cut, len(column)]
                cells.append(column[edges[n] : edges[n + 1]])
    if sum(len(cell) > 1 for cell in cells) * 2 > len(cells):
        yield from ((cell, own) for cell, own in zip(cells, cycle(steps)) if cell)
    else:
        held = {piece for column in band.columns for row in column for piece in row.pieces}
        yield [row for row in rows if not held.isdisjoint(row.pieces)], step


def _row_begins(band: Band, step: Step) -> list[float]:
    """Where columns begin anew together, how far down, if most of their beginnings are such, as those of a table's
    cells of several lines are.
    """
    begins = [
        [line.row for before, line in pairwise(lines_of(column, own_step(column, step))) if not before.on]
        for column in band.columns
        if column
    ]
    first = max(begins, key=len)
    downs = [sorted(row.down for row in rows) for rows in begins]
    together = [
        row.down
        for row in first
        if all(_has(each, row.down - _ROW * row.size, row.down + _ROW * row.size) for each in downs)
    ]
    return together if len(together) >= max(_SEVERAL, _ROWS * len(first)) else []


def _has(places: Sequence[float], least: float, most: float) -> bool:
    """Whether one of some places, in order, is between two."""
    at = bisect_left(places, least)
    return at < len(places) and places[at] <= most


def _written(lines: Sequence[Line], width: float, step: Step) -> str:
    """The lines of a column, with pieces that begin at one place in one column of the text."""
    rows = [line.row for line in lines]
    left = min(row.pieces[0].begins for row in rows)
    near = NEAR * median(row.size for row in rows)
    placed = sorted((piece.begins, i, piece.text) for i, row in enumerate(rows) for piece in row.pieces)
    texts = [""] * len(rows)
    at = 0
    while at < len(placed):
        end = at
        while end < len(placed) and placed[end][0] - placed[at][0] <= near:
            end += 1
        column = min(_WIDEST, round((placed[at][0] - left) / width))
        column = max(column, *(len(texts[i]) + _BETWEEN if texts[i] else 0 for _, i, _ in placed[at:end]), 0)
        for _, i, text in placed[at:end]:
            texts[i] = f"{texts[i]} {text}" if _MARK.fullmatch(texts[i].strip()) else texts[i].ljust(column) + text
        at = end
    written = []
    for i, (line, text) in enumerate(zip(lines, texts, strict=True)):
        if i and line.row.down - rows[i - 1].down > step.apart * max(line.row.size, rows[i - 1].size):
            written.append("\n")
        written.append(f"{text} \n" if line.on else f"{text}\n")
    return "".join(written)
