"""One table in two shapes: a head over its columns, or the columns' names said again in every row.

    Berth   Summer  Winter          Yacht: summer 40; winter 25          Yacht
    Yacht   40      25              Ferry: summer 85; winter 60          summer: 40
    Ferry   85      60                                                   winter: 25 …

Where one copy has the first and another the second, the names in the rows are no words of the text: without them the
cells stand side by side. Nor does a copy that says them in its rows lack the head. A name that another copy does not
have in its head stays, and is told.
"""

from __future__ import annotations

import re
from itertools import chain, groupby, islice
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scrubber.model import Block

_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*|[%€£$¥₽₩]")
#: What parts the cells of a row: a tab, a rule, more than one blank.
CELLS = re.compile(r"[\t|]|  +")
#: A head has so many words at most, a row's first cell so many, a row so many blocks, a table so many rows, a document
#: so many tables that are looked at.
_LONGEST, _LABEL, _WIDEST, _ROWS, _TABLES = 60, 12, 16, 400, 12
#: A cell may have so many words more than another copy has there.
_MORE = 3


class Span(NamedTuple):
    """Characters of a block's text."""

    block: int
    start: int
    end: int


class Said(NamedTuple):
    """What a copy says of tables that copies set in two shapes: `names`, the columns' names that it says again
    within its rows; `rows`, the blocks of the tables; `heads`, the heads that it does without.
    """

    names: set[Span]
    rows: set[int]
    heads: set[str]


class _Token(NamedTuple):
    text: str
    block: int
    start: int
    end: int


class _Table(NamedTuple):
    """A table with a head: its blocks, the head's text, its names without the first, the rows' first cells with how
    many words each further cell has.
    """

    blocks: range
    head: str
    names: list[tuple[str, ...]]
    rows: dict[tuple[str, ...], list[int]]


def said_again(copies: Mapping[str, Sequence[Block]]) -> dict[str, Said]:
    """What copies say of tables that one of them sets with a head, and another with the columns' names in each row.

    Args:
        copies: the blocks of each, by its name.

    Returns:
        For each copy that has such a table, in whichever shape, what it says of it.
    """
    told = {name: {block.text for block in blocks} for name, blocks in copies.items()}
    opening = {
        block.text
        for blocks in copies.values()
        for n, block in enumerate(blocks)
        if block.kind == "table_row" and not (n and blocks[n - 1].kind == "table_row")
    }
    if all(opening <= own for own in told.values()):
        return {}  # all have the same tables in one shape, and most documents have none
    tables = {name: [*islice(_tables(copies[name]), _TABLES)] for name in sorted(copies)}
    heads: dict[str, _Table] = {}
    for table in chain.from_iterable(tables.values()):
        if len(heads) < _TABLES:
            heads.setdefault(table.head, table)
    out: dict[str, Said] = {}
    for name, blocks in copies.items() if heads else ():
        wanted = [table for head, table in heads.items() if head not in told[name]]
        if wanted and (said := _said(blocks, wanted)).names:
            out[name] = said
    named = {head for said in out.values() for head in said.heads}
    for name, own_tables in tables.items():
        rows = [n for table in own_tables if table.head in named for n in table.blocks]
        if rows:
            out.setdefault(name, Said(set(), set(), set())).rows.update(rows)
    return out


def _tables(blocks: Sequence[Block]) -> Iterator[_Table]:
    """The tables of a copy whose first row names the columns, be it one that cleaning took for a line over them;
    rules between the rows are passed over.
    """
    told = [n for n, block in enumerate(blocks) if block.kind != "paragraph" or _TOKEN.search(block.text)]
    for is_table, group in groupby(enumerate(told), lambda each: blocks[each[1]].kind == "table_row"):
        run = [at for at, _ in group]
        if not is_table or len(run) > _ROWS:
            continue
        rows = [[_words(cell) for cell in _cells(blocks[told[at]].text)] for at in run]
        head, first = blocks[told[run[0]]].text, run[0]
        if run[0] and len(over := _cells(blocks[told[run[0] - 1]].text)) == len(rows[0]):
            head, first, rows = blocks[told[first - 1]].text, first - 1, [[_words(cell) for cell in over], *rows]
        sizes = {label: [len(cell) for cell in cells] for label, *cells in rows[1:] if 0 < len(label) <= _LABEL}
        names = rows[0][1:]
        if names and all(names) and sum(map(len, names)) <= _LONGEST and len(sizes) > 1:
            yield _Table(range(told[first], told[run[-1]] + 1), head, names, sizes)


def _said(blocks: Sequence[Block], tables: Sequence[_Table]) -> Said:
    """What a copy says again of the columns of some tables."""
    tokens = [
        _Token(match.group().casefold(), n, *match.span())
        for n, block in enumerate(blocks)
        for match in _TOKEN.finditer(block.text)
    ]
    opens = [n for n, token in enumerate(tokens) if not n or tokens[n - 1].block != token.block]
    out = Said(set(), set(), set())
    for table in tables:
        sizes = sorted({len(label) for label in table.rows})
        found = []
        for at in opens:
            label = next((label for size in sizes if (label := _text(tokens, at, size)) in table.rows), None)
            if label and (names := _names(tokens, at + len(label), table, table.rows[label])):
                found.append((at, names))
        if len(found) > 1 and 2 * len(found) >= len(table.rows):
            out.heads.add(table.head)
            for at, names in found:
                spans = [Span(tokens[a].block, tokens[a].start, tokens[b - 1].end) for a, b in names]
                out.names.update(spans)
                out.rows.update(range(tokens[at].block, spans[-1].block + 1))
    return out


def _names(tokens: Sequence[_Token], at: int, table: _Table, sizes: Sequence[int]) -> list[tuple[int, int]]:
    """Where the names of the columns stand behind a row's first cell, each with a cell behind it: most of them in
    their order, or none.
    """
    found: list[tuple[int, int]] = []
    last = tokens[at - 1].block + _WIDEST
    room = _MORE
    for n, name in enumerate(table.names):
        here = next((p for p in range(at, at + room + 1) if _text(tokens, p, len(name)) == name), None)
        if here is not None and tokens[here].block <= last:
            found.append((here, here + len(name)))
            at, room = here + len(name), 0
        room = min(room + (sizes[n] if n < len(sizes) else 0) + _MORE, _LONGEST)
    return found if 2 * len(found) >= len(table.names) else []


def _text(tokens: Sequence[_Token], at: int, size: int) -> tuple[str, ...]:
    """So many words from a place on, as far as they are one block's."""
    row = tokens[at : at + size]
    return tuple(token.text for token in row if token.block == row[0].block)


def _cells(text: str) -> list[str]:
    return CELLS.split(text.strip("| "))


def _words(text: str) -> tuple[str, ...]:
    return tuple(match.group().casefold() for match in _TOKEN.finditer(text))
