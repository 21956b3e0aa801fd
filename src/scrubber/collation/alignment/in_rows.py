"""One table in many shapes, and in all of them its rows.

    Berth   Summer  Winter      Yacht                 Berth     Berth
    Yacht   40      25            summer: 40          Summer    Yacht
    Ferry   85      60            winter: 25          Winter    Ferry
                                Ferry: summer 85;     Yacht     Summer
                                  winter 60           40 …      40 …

One copy sets a table with a row in each block; another sets a cell a line, a row a line, the columns' names again
within each row, a column after the other. Where one copy has the first, the others' cells are laid out in the same
rows, so that a row is what is compared, is gone, was set in or has moved: a lone 40 is none of this, and is found in
many places. The names that a copy says in its rows stand over them, as in the others.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from scrubber.collation.alignment.column_wise import column_wise
from scrubber.collation.alignment.named import named_tables
from scrubber.collation.alignment.pieces import Pieces
from scrubber.collation.alignment.relaid import relaid
from scrubber.collation.alignment.row_wise import row_wise
from scrubber.collation.alignment.tables import tables_of, together

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from scrubber.collation.alignment.relaid import Part
    from scrubber.collation.alignment.tables import Table
    from scrubber.model import CleanText

#: A copy is looked at if it lacks so many rows that another has.
_ENOUGH = 2


def in_rows(texts: Mapping[str, CleanText]) -> dict[str, CleanText]:
    """Copies with the tables in rows that another copy has in rows, or whose cells it has under a head.

    Args:
        texts: the copies by their names.
    """
    out = dict(texts)
    named = together([table for name in sorted(texts) for table in named_tables(texts[name].blocks)])
    known = {row for text in texts.values() for table in tables_of(text.blocks) for row in table.rows} if named else ()
    # Of a table that copies have as fields only, another may have the cells: it says what stands over the first column.
    if named := [table for table in named if not any(row in known for row in table.rows)]:
        out = {name: _laid(text, named, columns=False) for name, text in out.items()}
    own = {name: [*tables_of(text.blocks)] for name, text in out.items()}
    tables = together([table for name in sorted(own) for table in own[name]])
    if tables:
        out = {name: _laid(text, tables) for name, text in out.items()}
    return out


def _laid(text: CleanText, tables: Sequence[Table], *, columns: bool = True) -> CleanText:
    """A copy with some tables in rows."""
    has = {row for table in tables_of(text.blocks) for row in table.rows}
    wanted = [[row for row in table.rows if row not in has] for table in tables]
    if max(map(len, wanted)) < _ENOUGH:
        return text
    copy = Pieces(text.blocks)
    parts = [*row_wise(copy, tables, wanted), *(column_wise(copy, tables, wanted) if columns else ())]
    return relaid(text, _apart(parts), "rows", "cells of one row") if parts else text


def _apart(parts: Iterable[Part]) -> list[Part]:
    """Parts in order, without those that overlap one before."""
    out: list[Part] = []
    for part in sorted(parts, key=attrgetter("start", "end")):
        if not out or out[-1].end <= part.start:
            out.append(part)
    return out
