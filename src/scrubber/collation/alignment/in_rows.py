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

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from scrubber.collation.alignment.pieces import Pieces
from scrubber.collation.alignment.relaid import Part, relaid
from scrubber.collation.alignment.row_wise import row_wise
from scrubber.collation.alignment.tables import (
    ANY,
    ROW,
    WIDEST,
    Cell,
    Row,
    Table,
    cells_of,
    is_row,
    tables_of,
    together,
    words_of,
)
from scrubber.model import Block, CleanText
from scrubber.patterns import lazily

#: A copy is looked at if it lacks so many rows that another has.
_ENOUGH = 2
#: A field: a name before a colon, and its cell; no address, and no hour.
_FIELD = lazily(r"([^\s:：][^:：\n]{0,39})(?::[ \t\u00a0]|：)\s?(?=\S)")
#: A line of more characters is none.
_LONGEST = 200
#: So many rows have the same fields in one order.
_ALIKE = 3
#: So many rows stand under a head at least; of so many that begin alike the first are looked at.
_UNDER_HEAD, _NAMESAKES = 2, 8


def in_rows(texts: Mapping[str, CleanText]) -> dict[str, CleanText]:
    """Copies with the tables in rows that another copy has in rows, or whose cells it has under a head."""
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
    """A copy with some tables in rows; what it has on one line with a stroke between is one, whatever its kind, and a
    pipe in a command that another copy took for a table's.
    """
    has = {row for table in tables_of(text.blocks) for row in table.rows}
    has |= {tuple(map(words_of, cells_of(block.text))) for block in text.blocks if "|" in block.text}
    wanted = [[row for row in table.rows if row not in has] for table in tables]
    if max(map(len, wanted)) < _ENOUGH:
        return text
    copy = Pieces(text.blocks)
    parts = [*row_wise(copy, tables, wanted), *(column_wise(copy, tables, wanted) if columns else ())]
    # What an index says of a section is no row of its heading: 2.2 Bells.
    parts = [part for part in parts if part.end - part.start > 1 or text.blocks[part.start].kind != "heading"]
    return relaid(text, _apart(parts), "rows", "cells of one row") if parts else text


def _apart(parts: Iterable[Part]) -> list[Part]:
    """Parts in order, without those that overlap one before."""
    out: list[Part] = []
    for part in sorted(parts, key=attrgetter("start", "end")):
        if not out or out[-1].end <= part.start:
            out.append(part)
    return out


class _Line(NamedTuple):
    """A line: the name of its field, if it is one, and the rest."""

    name: str
    text: str


def named_tables(blocks: Sequence[Block]) -> list[Table]:
    """The tables that a copy sets as rows of fields, each row under what it is about; what stands over that column is
    known of none.
    """
    lines = [
        _line(line)
        for block in blocks
        if not is_row(block)
        for line in block.text.split("\n")
        if 0 < len(line) <= _LONGEST
    ]
    names = Counter(line.name for line in lines if line.name)
    rows: dict[tuple[str, ...], list[Row]] = {}
    at = 0
    while at < len(lines):
        end = at + 1
        while end < len(lines) and names[lines[end].name] >= _ALIKE and lines[end].name != lines[at].name:
            end += 1
        fields = lines[at + 1 : end]
        said = tuple(field.name for field in fields)
        if 1 < len(fields) < WIDEST and len({*said}) == len(said) and names[lines[at].name] < _ALIKE:
            label = f"{lines[at].name}: {lines[at].text}" if lines[at].name else lines[at].text
            rows.setdefault(said, []).append((words_of(label), *(words_of(field.text) for field in fields)))
        at = end
    return [Table([(ANY, *map(words_of, said)), *table], {}) for said, table in rows.items() if len(table) >= _ALIKE]


def _line(text: str) -> _Line:
    match = _FIELD.match(text)
    return _Line(match[1], text[match.end() :]) if match else _Line("", text)


def column_wise(copy: Pieces, tables: Sequence[Table], wanted: Sequence[Sequence[Row]]) -> Iterator[Part]:
    """What becomes rows of a copy's blocks, of the tables whose columns stand one after the other, each cell a piece.

    The names of the columns tell where these begin, and that they are equally long; most of the rows that this makes
    must be more than by half those of another copy.
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
            if size <= _UNDER_HEAD or 2 * len(tops) < len(head) or tops[-1] + size > len(pieces):
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
