"""Which lines of a printed column read on into the next: those that end because the next word had no room left."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from scrubber.cleaning.measured import ITEM, WIDE, WIDE_SCRIPT
from scrubber.cleaning.pdf.sheet_rows import GAP, NEAR, Piece, Row, merged
from scrubber.cleaning.wrap.open_ends import closes
from scrubber.patterns import lazily

#: How far lines are that a blank line parts, in usual distances; how far where most are even, as so many are that are
#: so near to the usual one.
_APART, APART_EVENLY, _MOSTLY, _EVEN = 1.3, 1.12, 0.6, 0.07
#: How far a line is set in, at the least and at most where it is the first one of a paragraph, in sizes of its letters.
_SET_IN, _INDENT = 0.5, 3.0
#: What stands at the end of a line before a list, and of its items.
_LEADS_IN = frozenset(":：;；")
#: The widest gap of a line that was stretched, if nothing beside it says that it was, in sizes.
_STRETCHED = 2.5
#: Lines that differ in size by more are of two kinds.
OTHER_SIZE = 0.08
#: Lines that end at one place, at the least, and their share, if it is their column's edge; else so many reach no
#: further.
_SEVERAL, _SHARE, _FEW = 3, 0.2, 0.9
#: How near the ends of lines are that were stretched to one edge, in sizes; the share of its column that is as broad as
#: running text; and as many edges of its own as are looked at.
_EXACT, _BROAD, _BOXES = 0.1, 0.5, 8
#: A mark that takes the room of a letter, and half of it, in sizes, which is blank.
_HANGING, _HALF = lazily(f"(?!\\w)[{WIDE}“”‘’]"), 0.5
#: A line that is one word and not divided at its end, and as many of them as are a list.
_ONE_WORD, _MANY = lazily(rf"[^\s{WIDE}]{{2,80}}(?<![-\u2010])"), 6
#: What a word is divided with.
_HYPHENS = frozenset("-\u2010")
#: Rows between a line and the next one of its column, and pieces of a row that are looked at, at most.
_BETWEEN, _PIECES = 4, 400


class Line(NamedTuple):
    """A line of a column: its row, and whether it reads on."""

    row: Row
    on: bool


class Step(NamedTuple):
    """How far lines are from the next one of their column, in sizes of their letters: usually, and where two paragraphs
    are parted.
    """

    usual: float
    apart: float


def usual_step(sheets: Sequence[Sequence[Row]]) -> Step:
    """The step of a text. Most programs step evenly: there, a little more than the usual step parts paragraphs."""
    steps = []
    for rows in sheets:
        for i, row in enumerate(rows):
            first = row.pieces[0]
            for below in rows[i + 1 : i + _BETWEEN]:
                if any(first.begins < piece.ends and piece.begins < first.ends for piece in below.pieces[:_PIECES]):
                    steps.append((below.down - row.down) / (max(row.size, below.size) or 1.0))
                    break
    usual = median(steps) if steps else 1.0
    even = sum(abs(step - usual) <= _EVEN * usual for step in steps)
    return Step(usual, usual * (APART_EVENLY if even >= _MOSTLY * len(steps) else _APART))


def lines_of(column: Sequence[Row], step: Step, behind: Sequence[Row] = (), edge: float | None = None) -> list[Line]:
    """The lines of a column with whether each reads on.

    A line does where the first word of the next one did not fit in, both are of one size and no gap or indent parts
    them. It goes wrong where a full line ends a paragraph and nothing but the next one's beginning shows it.

    Args:
        column: its rows from the top to the bottom.
        step: of the text, or of the column where that has its own.
        behind: the rows that are read next, of another column or sheet.
        edge: where the lines of the column end, if it is known from more of them.
    """
    edge = edge_of(column) if edge is None else edge
    column = _stretched(column, edge, step)
    left = min(row.line.begins for row in column)
    edges = _edges(column, left, edge, step)
    listed = _listed(column)
    found: list[Line] = []
    for i, row in enumerate(column):
        parted = not i or not _is_below(column[i - 1], row, step)
        below = column[i + 1] if i + 1 < len(column) else None
        after = column[i + 2] if i + 2 < len(column) else None
        if below is not None and after is not None and after.down - below.down > step.apart * below.size:
            after = None
        if below is not None:
            on = (
                _is_full(row, below, edges[i])
                and not {i, i + 1} <= listed
                and _is_below(row, below, step)
                and not (_begins(row, below, after, left, parted=parted, continued=bool(found) and found[-1].on))
            )
        else:
            on = bool(behind) and _is_full(row, behind[0], edges[i]) and _goes_on(row, behind)
        found.append(Line(row, on))
    return found


def own_step(column: Sequence[Row], step: Step) -> Step:
    """The step of a column that steps evenly, and a little further than the text: another script's lines do."""
    own = usual_step([column])
    even = own.apart < _APART * own.usual and len(column) > _SEVERAL
    return own if even and step.usual < own.usual <= _APART * step.usual else step


def _stretched(column: Sequence[Row], edge: float, step: Step) -> list[Row]:
    """The lines of a column, with the pieces of one that was stretched to its width as one: it ends at the edge, and
    its gaps are even, or it begins with the line before or behind it, which is whole, and ends where that does.
    """
    found = [
        _without_chance(row, [column[k] for k in (i - 1, i + 1) if 0 <= k < len(column)])
        for i, row in enumerate(column)
    ]
    for i in (*range(len(found)), *range(len(found) - 1, -1, -1)):
        row = found[i]
        if row.alone or abs(row.pieces[-1].ends - edge) > 2 * NEAR * row.size:
            continue
        beside = [found[k] for k in (i - 1, i + 1) if 0 <= k < len(found)]
        if _is_even(row.pieces) or any(_is_whole(row, other, edge, step) for other in beside):
            found[i] = Row((merged(row.pieces),))
    return found


def _is_whole(row: Row, beside: Row, edge: float, step: Step) -> bool:
    """Whether the line beside a stretched one is of its paragraph, and no gaps are in it."""
    near = NEAR * row.size
    return (
        beside.alone
        and abs(beside.down - row.down) <= step.apart * row.size
        and abs(beside.line.ends - edge) <= 2 * near
        and -near <= row.line.begins - beside.line.begins <= _INDENT * row.size
    )


def _is_even(pieces: Sequence[Piece]) -> bool:
    """Whether several words, and no figures, stand equally far apart."""
    gaps = [after.begins - before.ends for before, after in pairwise(pieces)]
    worded = all(any(map(str.isalpha, piece.text)) for piece in pieces)
    size = pieces[0].size
    return len(gaps) > 1 and worded and max(gaps) <= _STRETCHED * size and max(gaps) - min(gaps) <= NEAR * size


def _without_chance(row: Row, beside: Sequence[Row]) -> Row:
    """A row with its pieces as one where a narrow gap parts them and no row beside it has a piece that begins there."""
    begins = [piece.begins for other in beside for piece in other.pieces[1:]]
    pieces = [row.pieces[0]]
    for piece in row.pieces[1:]:
        near = NEAR * piece.size
        narrow = piece.begins - pieces[-1].ends <= GAP * piece.size
        if narrow and not any(abs(place - piece.begins) <= near for place in begins):
            piece = merged((pieces.pop(), piece))  # noqa: PLW2901 -- grows from the left
        pieces.append(piece)
    return Row(tuple(pieces))


def edge_of(column: Sequence[Row]) -> float:
    """The right edge of a column: where several of its lines end, or few reach further; what is too long for a column
    runs over it.
    """
    ends = sorted(row.pieces[-1].ends for row in column)
    near = NEAR * column[0].size or 1.0
    usual, several = Counter(round(end / near) for end in ends).most_common(1)[0]
    if several >= max(_SEVERAL, _SHARE * len(ends)) and usual * near >= ends[len(ends) // 2]:
        return usual * near
    return ends[int(_FEW * (len(ends) - 1))]


def _edges(column: Sequence[Row], left: float, edge: float, step: Step) -> list[float]:
    """The edge of each line. What is set in on both sides, as a note or a quotation is, has its own: there all lines of
    a paragraph but the last end, and what begins where these do reaches no further.
    """
    runs: list[list[int]] = []
    for i, row in enumerate(column):
        last = column[i - 1]
        level = _is_at(row, last.line.begins) or _is_at(last, row.line.begins)
        if not i or not level or not row.alone or not _is_below(last, row, step):
            runs.append([])
        runs[-1].append(i)
    inner = [[column[i] for i in run] for run in runs]
    shown = [found for rows in inner if (found := _own_edge(rows, left, edge))]
    edges = [edge] * len(column)
    for run, rows in zip(runs, inner, strict=True):
        for place, end in shown[:_BOXES]:
            if all(_is_at(row, place) and (row.line.ends < end or _ends_at(row, end)) for row in rows):
                edges[run[0] : run[-1] + 1] = [end] * len(run)
                break
    return edges


def _own_edge(rows: Sequence[Row], left: float, edge: float) -> tuple[float, float] | None:
    """Where the lines of a paragraph that is set in begin and end, if they are stretched to an edge of their own; None
    where they may be of one length by chance, as those of a listing are.
    """
    *full, last = rows
    if len(rows) < _SEVERAL:
        return None
    place, end = max(row.line.begins for row in rows), min(row.line.ends for row in full)
    narrow = place > left + _SET_IN * last.size and end < edge - last.size and end - place > _BROAD * (edge - left)
    stretched = all(_ends_at(row, end) for row in full) and last.line.ends < end - last.size
    by_chance = len({len(row.line.text) for row in full}) == 1 and WIDE_SCRIPT.search(full[0].line.text) is None
    return (place, end) if narrow and stretched and not by_chance else None


def _is_at(row: Row, place: float) -> bool:
    """Whether a line begins at a place; a mark of which half is blank may stand outside, and the next line inside."""
    off = abs(row.line.begins - place)
    return off <= NEAR * row.size or (off <= _HALF * row.size and _HANGING.match(row.line.text) is not None)


def _ends_at(row: Row, place: float) -> bool:
    off = row.line.ends - place
    return abs(off) <= _EXACT * row.size or (0 < off <= row.size and _HANGING.match(row.line.text[-1]) is not None)


def _listed(column: Sequence[Row]) -> set[int]:
    """Which lines are those of a list of names or commands: many in a row that are one word each. No column of running
    text is so narrow.
    """
    listed: set[int] = set()
    run: list[int] = []
    for i in (*range(len(column)), -1):
        if i >= 0 and column[i].alone and _ONE_WORD.fullmatch(column[i].line.text):
            run.append(i)
            continue
        listed.update(run if len(run) >= _MANY else ())
        run = []
    return listed


def _is_full(row: Row, below: Row, edge: float) -> bool:
    alone = row.alone and below.alone
    same_size = abs(row.size - below.size) <= OTHER_SIZE * row.size
    divided = row.line.text[-2:-1].isalpha() and row.line.text[-1] in _HYPHENS and below.line.text[0].islower()
    return alone and same_size and (divided or row.line.ends + below.line.first > edge)


def _is_below(row: Row, below: Row, step: Step) -> bool:
    return below.down - row.down <= step.apart * row.size


def _goes_on(row: Row, behind: Sequence[Row]) -> bool:
    """Whether a full line goes on in the next column: no sentence ends with it, or paragraphs are set in there and this
    one is not.
    """
    left = min(other.line.begins for other in behind)
    set_in = _SET_IN * row.size
    if behind[0].line.begins > left + set_in:
        return False
    marked = sum(left + set_in < other.line.begins <= left + _INDENT * row.size for other in behind)
    return not closes(row.line.text) or 0 < marked < len(behind) / 2


def _begins(row: Row, below: Row, after: Row | None, left: float, *, parted: bool, continued: bool) -> bool:
    """Whether the line below a full one begins a paragraph or an item: it alone is set in, or as far as the full one
    and the line after is not, or the full one is set in further and `continued` the one before it. Two lines that stand
    `parted` from others are one of which the second hangs, unless a sentence ends between them.
    """
    line, next_line = row.line, below.line
    set_in, near = _SET_IN * row.size, NEAR * row.size
    further = next_line.begins - line.begins
    listed = ITEM.match(line.text) is not None
    if ITEM.match(next_line.text) and (line.text[-1] in _LEADS_IN or (listed and closes(line.text))):
        return True
    if listed and next_line.text[0] == line.text[0] and not line.text[0].isalnum() and abs(further) <= near:
        return True
    if further > set_in:
        two = parted and not closes(line.text)
        hangs = not continued and (two if after is None else abs(after.line.begins - next_line.begins) <= near)
        return not hangs and not listed
    if further < -set_in:
        return continued or (listed and closes(line.text))
    if next_line.begins > left + set_in and abs(further) <= near:
        return closes(line.text) if after is None else after.line.begins < next_line.begins - set_in
    return False
