"""The columns of a printed sheet, told by the places of its words: bands of rows that gaps run down through."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations, pairwise
from statistics import median
from typing import NamedTuple

from scrubber.cleaning.pdf.sheet_rows import NEAR, SMALLER, Row

#: Lines that a band has in two of its columns, at the least; the narrowest column as a share of the widest; the columns
#: behind the first one, at most.
_LEAST, _ALIKE, _MOST = 3, 0.6, 3
#: How far a head or foot is from the text, in usual distances of lines, and the lines that it has at most.
_OFF, _HEAD = 1.8, 2
#: Gaps of columns that are no paragraphs', but headings', at most.
_PARAGRAPHS = 8
#: Sheets, at the least, that show together where their heads and feet are.
_SHEETS = 3
#: How near a line is to the one above it if both are of one paragraph; how much a line that runs through a gutter
#: weighs against those that begin there.
_STEP, _THROUGH = 1.3, 3


#: How far what is set in within a column is from its edge, in sizes of the letters.
_SET_IN = 4.0


class Band(NamedTuple):
    """Rows of a sheet that columns run through, as the lines of each column from the left to the right; one column
    alone where none is beside another; `off`: it stands off from the text, as heads and feet do.
    """

    columns: list[list[Row]]
    off: bool = False


def usual_gutters(sheets: Sequence[tuple[float, ...]]) -> tuple[float, ...]:
    """The gutters that several sheets have, if there are such: one of few lines shows none of its own."""
    usual, several = Counter(filter(None, sheets)).most_common(1)[0] if any(sheets) else ((), 0)
    return usual if several > 1 else ()


def bands_of(
    sheets: Sequence[Sequence[Row]],
    gutters: Sequence[tuple[float, ...]],
    known: Sequence[bool],
    usual: float,
    *,
    in_columns: bool,
) -> list[list[Band]]:
    """The bands of each sheet from the top to the bottom.

    Args:
        sheets: the rows of each.
        gutters: where the columns of each begin behind the first one.
        known: whether other sheets have the same gutters, so that a line in two columns is enough.
        usual: how far lines are from one another, in sizes of their letters.
        in_columns: whether it is known that most of the text stands in columns.
    """
    apart = [_apart(rows, usual) for rows in sheets]
    if in_columns:
        apart = _heads_and_feet(sheets, gutters, apart)
    return [
        _bands(rows, places, off, usual, known=alike, in_columns=in_columns)
        for rows, places, off, alike in zip(sheets, gutters, apart, known, strict=True)
    ]


def _bands(
    rows: Sequence[Row], gutters: tuple[float, ...], apart: set[int], usual: float, *, known: bool, in_columns: bool
) -> list[Band]:
    across = _across(rows, gutters, usual, apart, in_columns=in_columns) if gutters else set()
    least = 1 if known or across else _LEAST
    bands: list[Band] = []
    held: list[list[Row | None]] = []
    ran = False
    for i, row in enumerate([*rows, None]):
        cut = None if row is None or i in apart or i in across or not gutters else _cut(row, gutters)
        last = cut is not None and ran and row is not None and row.down - rows[i - 1].down <= _STEP * usual * row.size
        ran = cut is None
        if last and cut and not any(cut[1:]):  # a paragraph's last line
            cut = None
        if cut is None:
            columns = [[part for part in column if part] for column in zip(*held, strict=True)]
            if sum(len(column) >= least for column in columns) > 1:
                bands.append(Band(columns))
            elif held:
                bands.append(Band([list(rows[i - len(held) : i])]))
            held = []
            if row is not None:
                bands.append(Band([[row]], off=i in apart))
        else:
            held.append(cut)
    return _joined(bands)


def _joined(bands: Sequence[Band]) -> list[Band]:
    """Bands of one column, one below the other, are one."""
    found: list[Band] = []
    for band in bands:
        if found and len(found[-1].columns) == len(band.columns) == 1 and found[-1].off == band.off:
            found[-1].columns[0].extend(band.columns[0])
        else:
            found.append(band)
    return found


def gutters_of(rows: Sequence[Row], edges: Sequence[float]) -> tuple[float, ...]:
    """The edges that part columns of about one width, of several ways the one at which, or a little behind which, the
    most lines begin and the fewest run through: what is set in within a column has an edge of its own.
    """
    left = min((row.pieces[0].begins for row in rows), default=0.0)
    right = max((row.pieces[-1].ends for row in rows), default=0.0)
    near = 2 * NEAR * min((row.size for row in rows), default=1.0)
    pieces = [piece for row in rows for piece in row.pieces]
    worth = {
        edge: sum(-near <= p.begins - edge <= max(near, _SET_IN * p.size) for p in pieces)
        - _THROUGH * sum(p.begins < edge - near < edge + near < p.ends for p in pieces)
        for edge in edges
    }
    best: tuple[float, ...] = ()
    for many in range(1, _MOST + 1):
        for gutters in combinations(edges, many):
            widths = [after - before for before, after in pairwise((left, *gutters, right))]
            if min(widths) >= _ALIKE * max(widths):
                best = max(best, gutters, key=lambda places: sum(worth[place] for place in places))
    return best


def _heads_and_feet(
    sheets: Sequence[Sequence[Row]], gutters: Sequence[tuple[float, ...]], found: list[set[int]]
) -> list[set[int]]:
    """The rows of each sheet's heads and feet, of what was `found` to stand off from the text. What stands in columns,
    at a height where no other sheet has such a row, and the text of other sheets goes on beyond, is of the text: a
    paragraph that ends its column, or begins one.
    """
    heights = Counter(round(rows[i].down) for rows, apart in zip(sheets, found, strict=True) for i in apart)
    text = [
        [row.down for i, row in enumerate(rows) if i not in apart] for rows, apart in zip(sheets, found, strict=True)
    ]
    tops = sorted(min(downs) for downs in text if downs)[1:2]
    feet = sorted(max(downs) for downs in text if downs)[-2:-1]
    if len(sheets) < _SHEETS or not tops:
        return found
    return [
        {
            i
            for i in apart
            if not (places and tops[0] <= rows[i].down <= feet[0] and _cut(rows[i], places))
            or sum(heights[round(rows[i].down) + by] for by in (-1, 0, 1)) > 1
        }
        for rows, places, apart in zip(sheets, gutters, found, strict=True)
    ]


def _apart(rows: Sequence[Row], usual: float) -> set[int]:
    """The rows of heads and feet, which stand off from the text."""
    found: set[int] = set()
    for edge in (range(len(rows)), range(len(rows) - 1, -1, -1)):
        for n, (i, inner) in enumerate(pairwise(edge)):
            if n >= _HEAD:
                break
            if abs(rows[inner].down - rows[i].down) > _OFF * usual * rows[inner].size:
                found.update(edge[: n + 1])
    return found


def _across(
    rows: Sequence[Row], gutters: tuple[float, ...], usual: float, apart: set[int], *, in_columns: bool
) -> set[int]:
    """The rows of headings that stand across the columns, however short they are: above them all columns end, below
    them all begin anew at one height, and they are larger or stand off from what follows; `in_columns`, they stand off
    from what is above them by more than paragraphs do. Heads and feet, which are `apart`, end and begin nothing.
    """
    found: set[int] = set()
    between: float | None = None
    held: list[int] = []
    column, begun = -1, set[int]()
    for i, row in enumerate(rows):
        cut = _cut(row, gutters)
        filled = [k for k, part in enumerate(cut or ()) if part]
        ended = len(begun) > len(gutters) and row.down - rows[i - 1].down > _STEP * usual * rows[i - 1].size
        anew = len(filled) > len(gutters) and i not in apart
        larger = bool(held) and row.size < SMALLER * rows[held[0]].size
        if in_columns and between is None and held and anew and ended:
            between = _STEP * _between(rows, gutters, usual)
        off = bool(held) and rows[held[0]].down - rows[held[0] - 1].down > (between or 0.0) * rows[held[0]].size
        if held and anew and (larger or (ended and off)):
            found.update(held)
        if len(filled) == 1 and (ended or (held and filled[0] == column and len(held) < _HEAD)):
            held = [i] if ended else [*held, i]
            column = filled[0]
        else:
            held = []
        if i not in apart:
            begun.update(filled)
    return found


def _between(rows: Sequence[Row], gutters: tuple[float, ...], usual: float) -> float:
    """How far paragraphs of a sheet's columns are from one another, in sizes; 0 where few are further than lines."""
    last: dict[int, Row] = {}
    found: list[float] = []
    for row in rows:
        for k, part in enumerate(_cut(row, gutters) or ()):
            if part is not None:
                if k in last and part.down - last[k].down > _STEP * usual * part.size:
                    found.append((part.down - last[k].down) / part.size)
                last[k] = part
    return median(found) if len(found) > _PARAGRAPHS else 0.0


def _cut(row: Row, gutters: Sequence[float]) -> list[Row | None] | None:
    """A row's part of each column; None where its text runs through a gutter."""
    near = NEAR * row.size
    parts: list[Row | None] = []
    for begins, ends in pairwise((float("-inf"), *(gutter - 2 * near for gutter in gutters), float("inf"))):
        pieces = tuple(piece for piece in row.pieces if begins <= piece.begins < ends)
        if pieces and max(piece.ends for piece in pieces) > ends + near:
            return None
        parts.append(Row(pieces) if pieces else None)
    return parts
