"""Rows of a table that a copy sets a cell a line, a row a line, or with the columns' names again in each."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from scrubber.collation.alignment.pieces import Pieces
from scrubber.collation.alignment.relaid import Part, Span
from scrubber.collation.alignment.tables import ANY, NAMED, ROW, Cell, Row, Table

#: A cell may have so many words more than another copy has there; a first cell has so many at most. So many rows that
#: begin alike are tried, and cells of so many sizes.
_MORE, _LABEL, _NAMESAKES, _SIZES = 4, 12, 8, 8
_THREE = 3
#: So many rows make a table, and so much of a row it.
_ENOUGH, _ALIKE = 2, 0.5


class _Found(NamedTuple):
    """A row in a copy: its first word and the one behind its last, its table, where each of its cells begins and ends,
    under which head it was read, how many columns are named in it, and what it says in the place of other names, as
    number of the column, first word, and the one behind the last.
    """

    start: int
    end: int
    table: int
    cells: list[tuple[int, int]]
    head: Row
    named: int
    others: list[tuple[int, int, int]]


def row_wise(copy: Pieces, tables: Sequence[Table], wanted: Sequence[Sequence[Row]]) -> Iterator[Part]:
    """What becomes rows of a copy's blocks, those that share a block together; before the first of a table whose
    columns are named in its rows, their head. `wanted` has of each table the rows that this copy does not have as such.

    A row that was altered is known by half of its cells, one that was set in by what stands before and behind it.
    """
    reader = _Reader(copy, wanted)
    heads = [{head: [*texts] for head, texts in table.heads.items()} for table in tables]
    found = reader.read(heads)
    if any(row.others for row in found):
        for n, table in enumerate(heads):
            heads[n] = _own_head(copy, [row for row in found if row.table == n and row.named], table)
        found = reader.read(heads)
    told: set[int] = set()
    for group in _by_block(copy, found):
        rows: list[list[Span | str]] = []
        for row in group:
            if row.named and row.table not in told:
                told.add(row.table)
                rows.append([*heads[row.table][row.head]])
            rows.append([copy.span(*cell) for cell in row.cells])
        yield Part(copy.words[group[0].start].block, copy.words[group[-1].end - 1].block + 1, rows, ROW)


def _by_block(copy: Pieces, rows: Sequence[_Found]) -> Iterator[list[_Found]]:
    """Rows, those that share a block together, where they are all that their blocks say."""
    words = copy.words
    groups: list[list[_Found]] = []
    for row in rows:
        if groups and words[groups[-1][-1].end - 1].block == words[row.start].block:
            groups[-1].append(row)
        else:
            groups.append([row])
    for group in groups:
        start, end = group[0].start, group[-1].end
        if (
            (not start or words[start - 1].block < words[start].block)
            and (end == len(words) or words[end - 1].block < words[end].block)
            and all(one.end == other.start for one, other in pairwise(group))
        ):
            yield group


def _own_head(copy: Pieces, rows: Sequence[_Found], heads: dict[Row, list[str]]) -> dict[Row, list[str]]:
    """The head that a copy says in its rows, where it names the columns otherwise than any other."""
    if not rows:
        return heads
    head = Counter(row.head for row in rows).most_common(1)[0][0]
    names, texts = [*head], [*heads[head]]
    said: dict[int, Counter[Cell]] = {}
    for row in rows:
        for n, start, end in row.others:
            said.setdefault(n, Counter())[copy.text(start, end)] += 1
    for n, names_of in said.items():
        name, count = names_of.most_common(1)[0]
        if count >= _ENOUGH and 2 * count >= len(rows):
            names[n] = name
            texts[n] = next(
                copy.quote(*span) for row in rows for m, *span in row.others if m == n and copy.text(*span) == name
            )
    return {tuple(names): texts}


class _Reader:
    """Reads the rows of some tables in a copy."""

    def __init__(self, copy: Pieces, wanted: Sequence[Sequence[Row]]) -> None:
        self._copy = copy
        #: Rows by their first cell, and by their second, each with the number of its table.
        self._by_cell: tuple[dict[Cell, list[tuple[int, Row]]], ...] = ({}, {})
        for table, rows in enumerate(wanted):
            for row in rows:
                for near, cell in zip(self._by_cell, row[:2], strict=False):
                    if cell and len(same := near.setdefault(cell, [])) < _NAMESAKES:
                        same.append((table, row))
        #: By the first word of these cells, how long they are, the longest first.
        self._sizes: tuple[dict[str, list[int]], ...] = ({}, {})
        for sizes, near in zip(self._sizes, self._by_cell, strict=True):
            longest = sorted({*map(len, near)}, reverse=True)[:_SIZES]
            for size, first in sorted({(len(cell), cell[0]) for cell in near if len(cell) in longest}, reverse=True):
                sizes.setdefault(first, []).append(size)

    def read(self, heads: Sequence[Mapping[Row, Sequence[str]]]) -> list[_Found]:
        """The rows in order, under some heads of each table."""
        words = self._copy.words
        found: list[_Found] = []
        at = 0
        while at < len(words):
            score, row = self._best(at, heads)
            if row and row.cells[0][1] == self._copy.end(at):
                # What stands over a table is not the first cell of its first row.
                better, behind = self._best(row.cells[0][1], heads)
                row = behind if better > score else row
            if row:
                found.append(row)
            at = row.end if row else self._copy.end(at)
        counts = Counter(row.table for row in found)
        found = [row for row in found if counts[row.table] >= _ENOUGH]
        return sorted([*found, *(new for one, other in pairwise(found) for new in self._between(one, other))])

    def _best(self, at: int, heads: Sequence[Mapping[Row, Sequence[str]]]) -> tuple[tuple[float, int], _Found | None]:
        """The row that begins with a word, the one that has most of its cells there, and how much of it is there."""
        best, found = (0.0, 0), None
        for table, row in self._near(at):
            laid = [self._scored(at, row, head, table) for head in (() if row in heads[table] else heads[table])]
            if not any(each and each.named and alike >= 1 for (alike, _), each in laid):
                laid.append(self._scored(at, row, (), table))
            best, found = max([(best, found), *laid], key=lambda each: each[0])
        return best, found

    def _near(self, at: int) -> list[tuple[int, Row]]:
        """Rows that may begin with a word: those that begin as it does, else those whose second cell stands behind, and
        the third one soon after.
        """
        copy = self._copy
        end = copy.end(at)
        found = [*self._beginning(0, at)]
        if found:
            return found
        for place in range(at + 1, min(max(copy.end(end), end), at + 2 * _LABEL)):
            if near := self._beginning(1, place):
                behind = {*copy.text(place, place + 2 * _LABEL)}
                found += [each for each in near if len(each[1]) < _THREE or behind.issuperset(each[1][2])]
        return found[:_NAMESAKES]

    def _beginning(self, cell: int, at: int) -> list[tuple[int, Row]]:
        """Rows whose first or second cell is said from a word on."""
        words = self._copy.words
        for size in self._sizes[cell].get(words[at].text, ()) if at < len(words) else ():
            if found := self._by_cell[cell].get(self._copy.text(at, at + size)):
                return found
        return []

    def _scored(self, at: int, row: Row, head: Row, table: int) -> tuple[tuple[float, int], _Found | None]:
        """A row laid along the words from one on, and how much of it is there, in whatever order; one end of it is."""
        found = self._laid(at, row, head, table)
        if not found or (not self._copy.says(at, row[0]) and self._copy.text(*found.cells[-1]) != row[-1]):
            return (0.0, 0), None
        left = Counter(cell for cell in row if cell)
        left.subtract(self._copy.text(*cell) for cell in found.cells)
        alike = 1 - sum(count for count in left.values() if count > 0) / sum(map(bool, row))
        return ((alike, found.named), found) if alike >= _ALIKE else ((0.0, 0), None)

    def _laid(self, at: int, row: Sequence[Cell], head: Row, table: int) -> _Found | None:
        """A row laid along the words from one on: each cell goes on to the end of its piece, or to where the next
        column is named or its cell begins. None where one is too long, or the last ends within a piece.
        """
        copy, start, named = self._copy, at, 0
        cells: list[tuple[int, int]] = []
        others: list[tuple[int, int, int]] = []
        for n, cell in enumerate(row):
            name, following = (head[n] if 0 < n < len(head) else ()), head[n + 1 : n + 3]
            if copy.says(at, name):
                at, named = at + len(name), named + 1
            elif n and not copy.says(at, cell) and self._is_left_out(at, row[n:], following):
                continue
            if not cell or at >= len(copy.words) or not copy.words[at].text:
                continue
            if n and copy.is_open(at) and not copy.says(at, cell) and self._beginning(0, at):
                continue  # the next row begins here
            low = at + (len(cell) if copy.says(at, cell) else 1)
            stops = (*following, *row[n + 1 : n + 2])
            end = next((p for p in range(low, copy.end(at)) if any(copy.says(p, each) for each in stops)), copy.end(at))
            if cell is not ANY and end - at > 2 * len(cell) + _MORE:
                if copy.is_open(at):
                    continue  # that is no cell: this one is left out
                return None
            if n and end - len(cell) > at and not copy.says(at, cell) and copy.says(end - len(cell), cell):
                others.append((n, at, end - len(cell)))
            if head and low < end and copy.says(at, cell) and row[n + 1 :] and copy.says(end, row[n + 1]):
                others.append((n + 1, low, end))
            cells.append((at, end))
            at = end
        if len(cells) < 2 or not copy.is_open(at):
            return None
        return _Found(start, at, table, cells, head, named, others)

    def _is_left_out(self, at: int, row: Sequence[Cell], names: Sequence[Cell]) -> bool:
        """Whether a copy goes on with the next column, by its name or cell, where the first of some cells would be."""
        if len(row) < 2:
            return False
        if names and self._copy.says(at, names[0]):
            return True
        behind = at + len(row[1])
        return self._copy.says(at, row[1]) and (len(row) < 3 or self._copy.says(behind, row[2]))

    def _between(self, one: _Found, other: _Found) -> Iterator[_Found]:
        """Rows that stand between two of one table, and are none of another copy."""
        copy, at, end = self._copy, one.end, other.start
        widest = max(len(one.cells), len(other.cells))
        if one.table != other.table or at == end or end - at > NAMED or "" in copy.text(at, end):
            return
        head = other.head if other.named else one.head if one.named else ()
        out = []
        while at < end:
            row = self._laid(at, [ANY] * (len(head) or widest), head, one.table)
            if row is None or row.end > end:
                break
            out.append(row)
            at = row.end
        if at == end:
            yield from out
            return
        opens = copy.opens[bisect_left(copy.opens, one.end) : bisect_left(copy.opens, end) + 1]
        if 2 < len(opens) <= widest + 1:
            yield _Found(one.end, end, one.table, [*pairwise(opens)], (), 0, [])
