"""A table's cells set one a line, as plain text often has them: taken for the rows that another copy sets them in.

    Berth   Summer  Winter          Berth
    Yacht   40      25              Summer
    Ferry   85      60              Winter
                                    Yacht
                                    40 …

A row is what stands in a table, is gone from it or was set in; a lone 40 is none of this, and is found in many places.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import accumulate, chain, groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from scrubber.collation.alignment.columns import CELLS
from scrubber.model import Edit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scrubber.model import Block, CleanText

#: What parts blocks, and the cells of a row that was put together.
_APART, _JOINT = "\n\n", "\t"
#: A cell has so many characters at most, a row so many cells; so many rows with one key are looked at.
_LONGEST, _WIDEST, _NAMESAKES = 200, 24, 16
#: A table is found by so many of its rows at least, a row by so much of it.
_ENOUGH, _ALIKE = 2, 0.5
_ROW: Final = "table_row"

_Row = tuple[str, ...]


class _Piece(NamedTuple):
    """Blocks of a copy, the end exclusive, that are one row, and the number of its table."""

    start: int
    end: int
    table: int


def in_rows(texts: Mapping[str, CleanText]) -> dict[str, CleanText]:
    """Copies with the cells that they set one a line in rows, where another copy has these rows.

    A row that was altered is known by half of its cells, one that was set in by what stands before and behind it.

    Args:
        texts: the copies by their names.
    """
    tables = {name: _tables(text.blocks) for name, text in texts.items()}
    table_of: dict[_Row, int] = {}
    for table in chain.from_iterable(tables[name] for name in sorted(tables)):
        number = next((table_of[row] for row in table if row in table_of), len(table_of))
        for row in table:
            table_of.setdefault(row, number)
    out = dict(texts)
    for name, text in texts.items() if table_of else ():
        own = set(chain.from_iterable(tables[name]))
        wanted = {row: table for row, table in table_of.items() if row not in own}
        if len(wanted) >= _ENOUGH and (pieces := _pieces(text.blocks, wanted)):
            out[name] = _joined(text, pieces)
    return out


def _tables(blocks: Sequence[Block]) -> list[list[_Row]]:
    """The tables of a copy: their rows that have several cells, empty ones and rules aside."""
    out = []
    for is_row, group in groupby(blocks, lambda block: block.kind == _ROW):
        rows = [row for block in group if 1 < len(row := _cells(block.text)) <= _WIDEST] if is_row else []
        if rows:
            out.append(rows)
    return out


def _cells(text: str) -> _Row:
    return tuple(filter(None, map(_said, CELLS.split(text))))


def _said(cell: str) -> str:
    """A cell without its blanks; "" for one that says nothing."""
    said = "".join(cell.split()).casefold()
    return said if any(map(str.isalnum, said)) or len(said) == 1 else ""


def _pieces(blocks: Sequence[Block], rows: Mapping[_Row, int]) -> list[_Piece]:
    """Which blocks of a copy, one cell each, are rows of some tables, as these are numbered."""
    lines = [
        _said(block.text) if len(block.text) <= _LONGEST and len(_cells(block.text)) < 2 else "" for block in blocks
    ]
    by_key: dict[str, list[_Row]] = {}
    for row in rows:
        by_key.setdefault(row[0], []).append(row)
        by_key.setdefault(row[1], []).append(row)
    found: list[_Piece] = []
    at = 0
    while at < len(lines):
        row = _row(lines, at, by_key) if lines[at] else ()
        if row:
            found.append(_Piece(at, at + len(row), rows[row]))
        at += len(row) or 1
    if len(found) < _ENOUGH:
        return []
    widest = Counter(piece.end - piece.start for piece in found).most_common(1)[0][0]
    out = found[:1]
    for piece in found[1:]:
        start, end = out[-1].end, piece.start
        if out[-1].table == piece.table and 1 < end - start <= widest and all(lines[start:end]):
            out.append(_Piece(start, end, piece.table))
        out.append(piece)
    return out


def _row(lines: Sequence[str], at: int, by_key: Mapping[str, Sequence[_Row]]) -> _Row:
    """The row that most of the lines from one on are the cells of; none where they are of no row."""
    best = 0.0
    found: _Row = ()
    near = [*by_key.get(lines[at], ())[:_NAMESAKES]]
    near += (
        [row for row in by_key.get(lines[at + 1], ())[:_NAMESAKES] if row not in near] if at + 1 < len(lines) else []
    )
    for row in near:
        here = lines[at : at + len(row)]
        if len(here) < len(row) or not all(here):
            continue
        alike = sum(cell == line for cell, line in zip(row, here, strict=True)) / len(row)
        if alike >= _ALIKE and (alike, len(row)) > (best, len(found)):
            best, found = alike, row
    return found


def _joined(text: CleanText, pieces: Sequence[_Piece]) -> CleanText:
    """A copy with some of its blocks as rows, and its ledger with what that took; what it says against itself keeps
    its block.
    """
    blocks: list[Block] = []
    became: list[int] = []
    edits: list[Edit] = []
    step = text.edits[-1].step + 1 if text.edits else 0
    ends = [*accumulate(len(block.text) + len(_APART) for block in text.blocks)]
    at = 0
    for piece in [*pieces, _Piece(len(text.blocks), len(text.blocks), 0)]:
        became += range(len(blocks), len(blocks) + piece.start - at)
        blocks += text.blocks[at : piece.start]
        if piece.start < piece.end:
            cells = text.blocks[piece.start : piece.end]
            became += [len(blocks)] * len(cells)
            row = _JOINT.join(cell.text for cell in cells)
            blocks.append(replace(cells[0], text=row, kind=_ROW, level=0, end=cells[-1].end))
            edits += (
                Edit("cells", end - len(_APART), end, _APART, _JOINT, "cells of one row", step=step)
                for end in ends[piece.start : piece.end - 1]
            )
        at = piece.end
    findings = tuple(
        found if found.block is None or found.block >= len(became) else replace(found, block=became[found.block])
        for found in text.findings
    )
    joined = _APART.join(block.text for block in blocks)
    return replace(text, text=joined, blocks=tuple(blocks), edits=(*text.edits, *edits), findings=findings)
