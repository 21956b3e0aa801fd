"""Tables that a copy sets one column after the other, as text taken from a print does."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from scrubber.collation.alignment.relaid import Part
from scrubber.collation.alignment.tables import ROW

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scrubber.collation.alignment.pieces import Pieces
    from scrubber.collation.alignment.tables import Cell, Row, Table

#: So many rows stand under a head at least; of so many that begin alike the first are looked at.
_ENOUGH, _NAMESAKES = 2, 8


def column_wise(copy: Pieces, tables: Sequence[Table], wanted: Sequence[Sequence[Row]]) -> Iterator[Part]:
    """What becomes rows of a copy's blocks, of the tables whose columns stand one after the other, each cell a piece.

    The names of the columns tell where these begin, and that they are equally long; most of the rows that this makes
    must be more than by half those of another copy.

    Args:
        copy: the copy.
        tables: what tables the copies have.
        wanted: of each table the rows that this copy does not have as such.
    """
    pieces = [copy.text(start, end) for start, end in pairwise(copy.opens)]
    places: dict[Cell, list[int]] = {}
    for n, piece in enumerate(pieces):
        places.setdefault(piece, []).append(n)
    for table, rows in zip(tables, wanted, strict=True):
        by_label: dict[Cell, list[Row]] = {}
        for row in rows:
            if len(same := by_label.setdefault(row[0], [])) < _NAMESAKES:
                same.append(row)
        for head in table.heads:
            if head not in rows:
                continue
            tops = _tops(head, places)
            size = min((b - a for a, b in pairwise(tops)), default=0)
            if size <= _ENOUGH or 2 * len(tops) < len(head) or tops[-1] + size > len(pieces):
                continue
            columns = range(tops[0], tops[-1] + 1, size)
            laid = [[column + n for column in columns] for n in range(size)]
            if {*tops} <= {*columns} and 2 * sum(_is_row([pieces[p] for p in row], by_label) for row in laid) >= size:
                spans = [[copy.spans[p] for p in row] for row in laid]
                yield Part(spans[0][0].block, spans[-1][-1].block + 1, spans, ROW)
                break


def _tops(head: Row, places: Mapping[Cell, Sequence[int]]) -> list[int]:
    """Where the names of a head stand, one behind the other."""
    out: list[int] = []
    for name in head:
        here = next((n for n in places.get(name, ()) if not out or n > out[-1]), None)
        if here is not None:
            out.append(here)
    return out


def _is_row(cells: Sequence[Cell], by_label: Mapping[Cell, Sequence[Row]]) -> bool:
    """Whether more than half of some cells are those of one row of another copy, the first among them."""
    return any(2 * (Counter(cells) & Counter(row)).total() > len(cells) for row in by_label.get(cells[0], ()))
