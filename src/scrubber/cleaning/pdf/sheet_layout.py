"""Words with places on sheets, as lines of text in the order of reading.

What stands side by side is set one below the other where it is running text, and side by side where it is a table's. A
line that the width of its column ended has a blank at its end, as mail programs mark it, and a blank line stands where
two are further apart than usual.

The letters of print are not all of one width, so that what stands at one place comes to different columns of the text
where each line is written by itself. Here places that several lines share, as the edges of a table's cells are, are
made columns of the text from the left to the right, each behind the longest of what stands before it.

Source: RFC 3676 (format=flowed) for the blank.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from scrubber.cleaning.measured import LEFTWARDS
from scrubber.cleaning.pdf.sheet_cells import MOSTLY, Cell, cells_of, reads_on
from scrubber.cleaning.pdf.sheet_columns import Band, bands_of, gutters_of, usual_gutters
from scrubber.cleaning.pdf.sheet_grid import MARK, Cells, parted
from scrubber.cleaning.pdf.sheet_lines import Line, Step, edge_of, lines_of, own_step, usual_step
from scrubber.cleaning.pdf.sheet_notes import with_note_marks
from scrubber.cleaning.pdf.sheet_overhang import within_columns
from scrubber.cleaning.pdf.sheet_rows import NEAR, Row, rows_of
from scrubber.cleaning.pdf.sheet_words import Word
from scrubber.cleaning.raised import lowered
from scrubber.patterns import lazily

#: Blanks between two pieces of a row, at the least, and the widest sheet in characters.
_BETWEEN, _WIDEST = 3, 400
#: The share of the lines of all columns that read on, and of each, if they are running text and no table's cells.
_OF_ALL, _OF_EACH = 0.2, 0.1
#: Columns that may be a text and its translation.
_TWO = 2
#: The size of notes, as a share of the usual letters', at most, and what the first of them begins with.
_NOTE, _NOTE_MARK = 0.94, lazily(r"[¹²³⁰⁴-⁹*†‡§]|[(\[]?\d{1,3}[)\].]?(?:\s|(?=[^\W\d]))")
#: The number of a note as a mark that nothing else at a line's beginning is.
_NUMBERED = lazily(r"(?:\[(?=\d{1,3}\] \S))?((?<=\[)\d{1,3}|[⁰¹²³⁴-⁹]{1,3}(?=[ ]?\S))")
#: Heads, feet and notes between two columns that are read one behind the other, at most.
_OFF = 12


class _Part(NamedTuple):
    """What is read as one: the number of its sheet, whether it stands off from the text, and its rows."""

    sheet: int
    off: bool
    cell: Cell


def laid_out(sheets: Sequence[Sequence[Word]]) -> list[str]:
    """Lay the words of sheets out as text.

    Args:
        sheets: the words of each, in the order of reading as far as it is known.

    Returns:
        The text of each sheet.
    """
    sheets = with_note_marks(_from_the_left(sheets))
    read = [rows_of(words) for words in sheets]
    step = usual_step([rows for rows, _ in read])
    own = [gutters_of(rows, edges) for rows, edges in read]
    usual = usual_gutters(own)
    gutters = [places or usual for places in own]
    rows = [
        rows_of(words, usual)[0] if usual and not places else each
        for words, places, (each, _) in zip(sheets, own, read, strict=True)
    ]
    known = [bool(usual) and places == usual for places in gutters]
    bands = bands_of(rows, gutters, known, step.usual, in_columns=False)
    running = _are_running([band for each in bands for band in each], step)
    in_columns = running and _are_in_columns(bands)
    if in_columns:
        for n, places in enumerate(gutters):
            if (within := within_columns(sheets[n], places)) is not sheets[n]:
                rows[n] = rows_of(within, places)[0]
        bands = bands_of(rows, gutters, known, step.usual, in_columns=True)
    rows_beside = [[_rows_beside(band, step, alone=in_columns) if running else [] for band in each] for each in bands]
    translated = not in_columns or _are_translated(bands, rows_beside)
    size = median(piece.size for each in rows for row in each for piece in row.pieces) if any(sheets) else 0.0
    parts = [
        part
        for n, each in enumerate(bands)
        for band, cells in zip(each, rows_beside[n], strict=True)
        for cell in _parts(
            band, rows[n], step, cells if translated or len(band.columns) > _TWO else [], running=running
        )
        for part in _without_notes(_Part(n, band.off or cell.notes, cell), size)
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
        rows, step = part.cell.rows, part.cell.step
        above = parts[i - 1] if i else part
        if above.sheet == part.sheet and not part.cell.behind:
            last = above.cell.rows[-1]
            if rows[0].down - last.down > step.apart * max(rows[0].size, last.size):
                yield part.sheet, "\n"
        if part.off:
            text = _written(part.cell.lines or lines_of(rows, step, (), part.cell.edge), widths[part.sheet], step)
            if part.cell.notes and runs_on:
                waiting.append(text)
            else:
                yield part.sheet, f"\n{text}" if part.cell.notes else text
            continue
        lines = part.cell.lines
        if lines is None:
            behind = next((after.cell.rows for after in parts[i + 1 : i + _OFF] if not after.off), ())
            lines = lines_of(rows, step, behind, part.cell.edge)
        runs_on = lines[-1].on
        ends = next((k for k, line in enumerate(lines, 1) if not line.on), 0) if waiting else 0
        if ends:
            yield part.sheet, _written(lines[:ends], widths[part.sheet], step)
            yield part.sheet, "".join(f"\n{text}" for text in waiting) + "\n"
            waiting = []
        if lines[ends:]:
            text = _written(lines[ends:], widths[part.sheet], step)
            behind_it = parts[i + 1].cell.behind if i + 1 < len(parts) else ""
            yield part.sheet, text.rstrip("\n") + behind_it if behind_it else text
    for text in waiting:
        yield parts[-1].sheet, text


def _without_notes(part: _Part, size: float) -> list[_Part]:
    """A part and the notes at its foot: in smaller letters from one that begins with a mark to the end. Each note that
    counts on stands by itself.
    """
    rows = part.cell.rows
    if part.off or part.cell.lines is not None:
        return [part]
    first = len(rows)
    for i in range(len(rows) - 1, 0, -1):
        if rows[i].size > _NOTE * size:
            break
        if _NOTE_MARK.match(rows[i].pieces[0].text):
            first = i
    notes = rows[first:]
    if not notes:
        return [part]
    numbers = [lowered(match[1]) if (match := _NUMBERED.match(row.pieces[0].text)) else "" for row in notes]
    begins, last = [0], int(numbers[0] or 0)
    for n, number in enumerate(numbers):
        if n and number and int(number) == last + 1:
            begins.append(n)
            last += 1
    edge = edge_of(notes)
    cells = [part.cell._replace(rows=notes[a:b], notes=True, edge=edge) for a, b in pairwise([*begins, len(notes)])]
    above = part.cell._replace(rows=rows[:first])
    return [part._replace(cell=above), *(_Part(part.sheet, off=True, cell=cell) for cell in cells)]


def _from_the_left(sheets: Sequence[Sequence[Word]]) -> Sequence[Sequence[Word]]:
    """Sheets of a script that runs from the right, seen in a mirror: all else begins at the left."""
    text = "".join([word.text for words in sheets for word in words])
    leftwards = len(LEFTWARDS.findall(text))
    if not leftwards or 2 * leftwards <= sum(map(str.isalpha, text)):
        return sheets
    return [[word._replace(begins=-word.ends, ends=-word.begins) for word in words] for words in sheets]


def _are_running(bands: Sequence[Band], step: Step) -> bool:
    """Whether columns are running text: so many of the lines of all read on, and of each."""
    read = asked = 0
    for k in range(max((len(band.columns) for band in bands), default=0)):
        columns = [band.columns[k] for band in bands if 1 < len(band.columns) > k and band.columns[k]]
        lines = [line for column in columns for line in lines_of(column, own_step(column, step))]
        on = sum(map(reads_on, lines))
        if lines and on < _OF_EACH * len(lines):
            return False
        read, asked = read + on, asked + len(lines)
    return asked > 0 and read >= _OF_ALL * asked


def _rows_beside(band: Band, step: Step, *, alone: bool) -> list[Cell]:
    """The cells of a band's rows where its columns begin anew together; `alone`: where the columns may be those of
    one text, so that this has to be plain.
    """
    columns = [column for column in band.columns if column]
    tabbed = len(columns) > _TWO
    return cells_of(columns, step, tabbed=tabbed, paired=alone and not tabbed) if len(columns) > 1 else []


def _are_translated(bands: Sequence[Sequence[Band]], cells: Sequence[Sequence[Sequence[Cell]]]) -> bool:
    """Whether two columns are a text and its translation: on most of all sheets, by their lines, they begin anew
    together. The paragraphs of one text do so here and there by chance.
    """
    asked = told = 0
    for each, several in zip(bands, cells, strict=True):
        for band, beside in zip(each, several, strict=True):
            if len(band.columns) == _TWO:
                lines = sum(map(len, band.columns))
                asked, told = asked + lines, told + (lines if beside else 0)
    return told > MOSTLY * asked


def _are_in_columns(bands: Sequence[Sequence[Band]]) -> bool:
    """Whether most lines of all sheets stand in columns: else these are tables here and there, however long the lines
    of their cells are.
    """
    lines = [(len(band.columns) > 1, sum(map(len, band.columns))) for each in bands for band in each]
    return sum(several for beside, several in lines if beside) > MOSTLY * sum(several for _, several in lines)


def _parts(band: Band, rows: Sequence[Row], step: Step, cells: Sequence[Cell], *, running: bool) -> Iterator[Cell]:
    """The rows of a band as they are read: by their `cells` where columns begin anew together, else column by column
    where these are running text; the cells of each row of a table; else across.
    """
    if len(band.columns) > 1 and running:
        yield from cells or (Cell(each, own_step(each, step)) for each in band.columns if each)
        return
    held = {piece for column in band.columns for row in column for piece in row.pieces}
    across = [row for row in rows if not held.isdisjoint(row.pieces)]
    own = own_step(across, step)
    plain: list[Row] = []
    parts = list(parted(across, step))
    for part in parts:
        plain += () if isinstance(part, Cells) else part
    edge = edge_of(plain) if plain else None
    for part in parts:
        yield from part.cells if isinstance(part, Cells) else (Cell(part, own, edge=edge),)


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
            texts[i] = f"{texts[i]} {text}" if MARK.fullmatch(texts[i].strip()) else texts[i].ljust(column) + text
        at = end
    written = []
    for i, (line, text) in enumerate(zip(lines, texts, strict=True)):
        if i and line.row.down - rows[i - 1].down > step.apart * max(line.row.size, rows[i - 1].size):
            written.append("\n")
        written.append(f"{text} \n" if line.on else f"{text}\n")
    return "".join(written)
