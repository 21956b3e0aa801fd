"""Tables that add up: the rows of a column, and what the row below says they come to.

Whoever changes one amount of a budget and forgets its total is told by the table itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

from scrubber.cleaning.structure.shape import place
from scrubber.model import Block, Finding

#: Rows and columns of a table that are looked at.
_MOST_ROWS, _MOST_COLUMNS = 1000, 40
#: Rows that make a sum: with fewer, one of three numbers is the sum of the others by chance.
_FEWEST = 3
_YEARS = range(1800, 2101)
_AMOUNT = re.compile(
    r"\s{0,3}[^\w\s+−-]{0,2}\s?(?P<sign>[+−-]?)(?P<whole>\d{1,3}(?:[., '’\u00a0\u202f]\d{3}){1,5}|\d{1,15})"
    r"(?:[.,](?P<part>\d{1,4}))?\s?[^\w\s]{0,2}\s{0,3}"
)
_TOTAL = re.compile(
    r"\s{0,3}(?:grand |sub)?(?:totals?|sum|合计|总计|总和|小计|共计|合計|総計|总数|小計|계|합계|총계"
    r"|summe|insgesamt|gesamt|zusammen|totale|totaux|totaal|suma|soma|razem|итого|всего|celkem|összesen|toplam|yhteensä)\b.{0,30}",
    re.IGNORECASE,
)
#: So many columns whose rows come to at least so much show a total that has another name: 0, 1, 2, 3 is no sum.
_COLUMNS, _MUCH = 3, 10


class Sum(NamedTuple):
    """A column of a table with its total.

    Attributes:
        column: its number, from 0.
        rows: the blocks that are added.
        total: the block that says what they come to.
        stated: what it says.
        real: what they come to.
    """

    column: int
    rows: range
    total: int
    stated: Fraction
    real: Fraction

    @property
    def agrees(self) -> bool:
        """Whether the total is what the rows come to."""
        return self.stated == self.real

    @property
    def is_near(self) -> bool:
        """Whether it may be so, each row having been rounded."""
        return abs(self.stated - self.real) * 2 <= len(self.rows) * _step(self.stated, self.real)


def sums(blocks: Sequence[Block]) -> list[Sum]:
    """The columns of the tables in a text, as far as they have a total: a row that is called so below at least three
    others, or that is their sum in three columns.

    A column whose cells are not all amounts has none. It goes wrong for a column that is no part of the sum, such as
    shares that are averaged: so one that does not add up says something only beside a copy of the same table in which
    it does, or where all other columns do.
    """
    found: list[Sum] = []
    for is_row, group in groupby(range(len(blocks)), lambda at: blocks[at].kind == "table_row"):
        rows = [*group][:_MOST_ROWS] if is_row else []
        if len(rows) > _FEWEST:
            found += _of_table(blocks, rows)
    return found


def sum_findings(blocks: Sequence[Block]) -> Iterator[Finding]:
    """Columns that do not come to their total, in tables of which at least two others do."""
    found = sums(blocks)
    for each in found:
        beside = [other.agrees for other in found if other.total == each.total and other is not each]
        if each.agrees or each.is_near or beside.count(True) < 2 or not all(beside):
            continue
        said, real = (f"{float(value):,.10g}" for value in (each.stated, each.real))
        yield Finding(
            "",
            "number",
            "high",
            f"The rows of this table come to {real} in one column, and its total says {said}; the others add up.",
            block=each.total,
            before=real,
            after=said,
            place=place(blocks[each.total]),
            confidence=0.6,
            evidence=(blocks[each.total].text[:200],),
        )


def _of_table(blocks: Sequence[Block], rows: Sequence[int]) -> Iterator[Sum]:
    cells = [blocks[at].text.split("\t")[:_MOST_COLUMNS] for at in rows]
    table = [[_amount(cell) for cell in row] for row in cells]
    first = 0
    while first < len(table) and _is_head(table[first]):
        first += 1
    for at in range(first + _FEWEST, len(table)):
        if at - first < _FEWEST:
            continue
        row = table[at]
        added = _added(table[first:at], row)
        alike = sum(stated == added.get(column) and stated >= _MUCH for column, stated in enumerate(row) if stated)
        if alike >= _COLUMNS or _TOTAL.fullmatch(cells[at][0]):
            for column, stated in enumerate(row):
                if stated is not None and column in added:
                    yield Sum(column, range(rows[first], rows[at]), rows[at], stated, added[column])
            first = at + 1


def _is_head(row: Sequence[Fraction | None]) -> bool:
    """Whether a row says what is in the columns: no amounts, or years."""
    return all(value is None or (value.denominator == 1 and value in _YEARS) for value in row)


def _added(above: Sequence[Sequence[Fraction | None]], row: Sequence[Fraction | None]) -> dict[int, Fraction]:
    """What the columns come to in which a row and all those above it have an amount."""
    out: dict[int, Fraction] = {}
    for column, stated in enumerate(row):
        values = [each[column] if column < len(each) else None for each in above]
        amounts = [value for value in values if value is not None]
        if stated is not None and len(amounts) == len(values):
            out[column] = sum(amounts, Fraction(0))
    return out


def _amount(cell: str) -> Fraction | None:
    """What a cell says that is one amount; None for any other."""
    match = _AMOUNT.fullmatch(cell)
    if match is None:
        return None
    value = Fraction(re.sub(r"\D", "", match["whole"]))
    if match["part"]:
        value += Fraction(int(match["part"]), 10 ** len(match["part"]))
    return -value if match["sign"] in {"-", "−"} else value


def _step(*values: Fraction) -> Fraction:
    """The unit of the last decimal that values have."""
    step = Fraction(1)
    while step > Fraction(1, 10_000) and any((value / step).denominator > 1 for value in values):
        step /= 10
    return step
