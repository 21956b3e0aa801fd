"""What a witness has otherwise in the cells of a row, seen by their columns: two in each other's place, and a column
that it leaves out or has more.

A figure is of its row and of its column. Two of one row in each other's place say another thing, though no word of the
row is gone; where most rows have their cells in one other order, a site has its columns so, and says the same.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, groupby
from typing import NamedTuple, TypeVar

from scrubber.collation.alignment.tables import ROW, cells_of
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.kinds.verdict import short
from scrubber.collation.telling.differences import Change
from scrubber.collation.telling.ground import Ground
from scrubber.collation.weighing.weigh import Verdict
from scrubber.language.runs import key_of
from scrubber.model import Finding

_T = TypeVar("_T")
#: So many rows are a table's, and so many cells are listed one by one.
_ENOUGH, _LISTED = 2, 40
#: How sure it is at most of what accuses nobody.
_EVEN = 0.5


class _Row(NamedTuple):
    """A canonical row that a witness has as a row: the block, the cells, those of the witness, and its block."""

    block: int
    cells: list[str]
    theirs: list[str]
    own: int


def by_cells(ground: Ground, witness: Witness, changes: Sequence[Change]) -> tuple[list[Finding], list[Change]]:
    """What a witness has otherwise as to columns, and the changes that this does not tell of.

    Nobody is accused of a column left out: sites leave out what their page has no room for.
    """
    touched = {ground.block(each.c0) for each in changes}
    if not any(_is_row(ground, block) for block in touched if block < len(ground.canon.blocks)):
        return [], [*changes]
    findings: list[Finding] = []
    told: set[int] = set()
    rows = [*_rows(ground, witness)]
    changed = _by_row(ground, witness, rows, changes)
    tables = [*accumulate(block.kind != ROW for block in ground.canon.blocks)]
    for _, group in groupby(rows, key=lambda row: tables[row.block]):
        table = [*group]
        orders = {row.block: _order(row) for row in table}
        usual = _usual((order,) for order in orders.values() if order)
        sites = usual[0] if usual and 2 * usual[1] > len(table) else ()
        for row in table:
            if orders[row.block] and row.block in changed:
                told.add(row.block)
                if orders[row.block] != sites:
                    findings.append(_exchanged(ground, witness, row, changed[row.block]))
        for more in (False, True):
            odd = {row.block: _odd(row, more=more) for row in table}
            column = _usual(odd.values())
            without = [row for row in table if column and column[0] in odd[row.block]]
            here = [each for row in without for each in changed.get(row.block, ())]
            if column and here and 2 * column[1] > len(table):
                told.update(row.block for row in without)
                findings.append(_column(ground, witness, without, column[0], here, more=more))
    gone = {id(each) for block in told for each in changed.get(block, ())}
    return findings, [each for each in changes if id(each) not in gone]


def _by_row(
    ground: Ground, witness: Witness, rows: Sequence[_Row], changes: Sequence[Change]
) -> dict[int, list[Change]]:
    """The changes in each canonical row; what a witness has more is of the row that it stands in."""
    block_of = {row.own: row.block for row in rows}
    out: dict[int, list[Change]] = {}
    for each in changes:
        block = ground.block(each.c0)
        if each.c0 == each.c1 and each.w0 < each.w1:
            block = block_of.get(witness.block_at(each.w0), block)
        elif each.c0 == each.c1:
            continue
        out.setdefault(block, []).append(each)
    return out


def _is_row(ground: Ground, block: int) -> bool:
    return ground.canon.blocks[block].kind == ROW


def _rows(ground: Ground, witness: Witness) -> Iterator[_Row]:
    """The canonical rows that a witness has as rows in their place, in order."""
    block_of, printed = ground.canon.block_of, ground.printed(witness)
    held: dict[int, Counter[int]] = {}
    for word, place in enumerate(printed):
        if place >= 0 and _is_row(ground, block_of[place]):
            held.setdefault(block_of[place], Counter())[witness.block_at(word)] += 1
    for block in sorted(held):
        own = held[block].most_common(1)[0][0]
        if witness.blocks[own].kind == ROW:
            yield _Row(block, _cells(ground.canon.blocks[block].text), _cells(witness.blocks[own].text), own)


def _cells(text: str) -> list[str]:
    return [cell for cell in cells_of(text) if key_of(cell)]


def _order(row: _Row) -> tuple[int, ...]:
    """In which order a witness has the cells of a row; empty where it has them in the canonical one, or others."""
    cells, theirs = [*map(key_of, row.cells)], [*map(key_of, row.theirs)]
    if cells == theirs or sorted(cells) != sorted(theirs):
        return ()
    left = [*range(len(cells))]
    out = []
    for n, cell in enumerate(theirs):
        place = n if cells[n] == cell and n in left else next(place for place in left if cells[place] == cell)
        left.remove(place)
        out.append(place)
    return tuple(out)


def _odd(row: _Row, *, more: bool) -> tuple[int, ...]:
    """Which canonical cells a witness may have left out, all others being there; or which of its own it has more."""
    long, less = [*map(key_of, row.cells)], [*map(key_of, row.theirs)]
    if more:
        long, less = less, long
    if len(long) != len(less) + 1:
        return ()
    return tuple(n for n in range(len(long)) if long[:n] + long[n + 1 :] == less)


def _usual(each: Iterable[Sequence[_T]]) -> tuple[_T, int] | None:
    """What most rows have, and how many do; None where it is fewer than a table's."""
    found = Counter(one for row in each for one in row).most_common(1)
    return found[0] if found and found[0][1] >= _ENOUGH else None


def _exchanged(ground: Ground, witness: Witness, row: _Row, changes: Sequence[Change]) -> Finding:
    """What is told of cells of one row in each other's place."""
    places = [
        n for n, (one, other) in enumerate(zip(row.cells, row.theirs, strict=True)) if key_of(one) != key_of(other)
    ]
    cells = [row.cells[n] for n in places]
    before, after = ("\t".join(each[places[0] : places[-1] + 1]) for each in (row.cells, row.theirs))
    kind = "number" if any(char.isdigit() for cell in cells for char in cell) else "name"
    said = " and ".join(f"“{short(cell)}”" for cell in cells)
    message = f"In the row “{short(row.cells[0])}”, {said} stand in each other's place here."
    verdict, reading = _verdict(changes)
    place = witness.place(*_words(witness, row.own))
    return ground.finding(witness, kind, message, row.block, before, after, place, verdict, 0.9, reading)


def _column(
    ground: Ground, witness: Witness, rows: Sequence[_Row], column: int, changes: Sequence[Change], *, more: bool
) -> Finding:
    """What is told of a column that a witness lacks, or has more."""
    cells = [(row.theirs if more else row.cells)[column] for row in rows]
    how = "stands here that other copies lack" if more else "is missing here"
    message = f"A column of a table {how}: {len(cells)} cells, “{short(cells[0])}” and what stands below it."
    verdict, reading = _verdict(changes)
    verdict = replace(verdict, disputed=True, confidence=min(verdict.confidence, _EVEN))
    kind, before, after = ("block_inserted", "", cells[0]) if more else ("block_deleted", cells[0], "")
    place = witness.place(*_words(witness, rows[0].own))
    return ground.finding(
        witness, kind, message, rows[0].block, before, after, place, verdict, 0.9, reading, cells[:_LISTED]
    )


def _verdict(changes: Sequence[Change]) -> tuple[Verdict, str]:
    """What was decided of some changes: the least sure of it."""
    least = min(changes, key=lambda each: (not each.verdict.disputed, each.verdict.confidence))
    return least.verdict, least.reading


def _words(witness: Witness, block: int) -> tuple[int, int]:
    """A witness's words of one of its blocks."""
    first = bisect_left(witness.folded.starts, witness.starts[block])
    return first, first + witness.size_of(block)
