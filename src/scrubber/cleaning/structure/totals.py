"""Tables that add up: the rows of a column, and what the row below says they come to.

Whoever changes one amount of a budget and forgets its total is told by the table itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

from scrubber.cleaning.structure.shape import place
from scrubber.model import Block, Finding
from scrubber.patterns import lazily

#: Rows and columns of a table that are looked at.
_MOST_ROWS, _MOST_COLUMNS = 1000, 40
#: Rows that make a sum: with fewer, one of three numbers is the sum of the others by chance.
_FEWEST = 3
_YEARS = range(1800, 2101)
_AMOUNT = lazily(
    r"\s{0,3}[^\w\s+−-]{0,2}\s?(?P<sign>[+−-]?)(?P<whole>\d{1,3}(?:[., '’\u00a0\u202f]\d{3}){1,5}|\d{1,15})"
    r"(?:[.,](?P<part>\d{1,4}))?\s?[^\w\s]{0,2}\s{0,3}"
)
#: An amount in brackets is one that is taken off.
_OWED = ("(", "（")
_TOTAL = lazily(
    r"\s{0,3}(?:grand |sub)?(?:totals?|sum|合计|总计|总和|小计|共计|合計|総計|总数|小計|계|합계|총계|summe"
    "|insgesamt|gesamt|zusammen|totale|totaux|totaal|suma|soma|razem|итого|всего|celkem|összesen|toplam"
    r"|yhteensä)\b.{0,30}",
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

    A column whose cells are not all amounts has none, and one that is averaged: what stands below is no less than the
    least of its rows, and no more than the greatest. It goes wrong for rows that are not all that is counted, or that
    are part of others: so a column that does not add up says something only where others do.
    """
    found: list[Sum] = []
    for is_row, group in groupby(range(len(blocks)), lambda at: blocks[at].kind == "table_row"):
        rows = [*group][:_MOST_ROWS] if is_row else []
        if len(rows) > _FEWEST:
            found += _of_table(blocks, rows)
    return found


def sum_findings(blocks: Sequence[Block]) -> Iterator[Finding]:
    """Columns that do not come to their total, in tables of which at least two others do."""
    for _, group in groupby(sums(blocks), lambda each: each.total):
        beside = [*group]
        wrong = [each for each in beside if not each.agrees]
        if len(wrong) != 1 or wrong[0].is_near or len(beside) < _FEWEST:
            continue
        each = wrong[0]
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
    columns: dict[int, _Column] = {}
    first = 0
    for at, block in enumerate(rows):
        cells = blocks[block].text.split("\t")[:_MOST_COLUMNS]
        row = {column: value for column, cell in enumerate(cells) if (value := _amount(cell)) is not None}
        both = [(column, stated, columns[column]) for column, stated in row.items() if column in columns]
        alike = sum(stated == own.real and stated >= _MUCH for _, stated, own in both)
        if at == first:
            columns = {column: _Column(value, value, value) for column, value in row.items()}
            first += _is_head(row.values())
        elif at - first >= _FEWEST and (alike >= _COLUMNS or _TOTAL.fullmatch(cells[0])):
            for column, stated, own in both:
                if not own.is_mean(stated):
                    yield Sum(column, range(rows[first], block), block, stated, own.real)
            first = at + 1
        else:
            columns = {column: own.with_(stated) for column, stated, own in both}


class _Column(NamedTuple):
    """The amounts of a column so far: what they come to, the least of them, and the greatest."""

    real: Fraction
    least: Fraction
    most: Fraction

    def with_(self, value: Fraction) -> _Column:
        """With one more."""
        return _Column(self.real + value, min(self.least, value), max(self.most, value))

    def is_mean(self, stated: Fraction) -> bool:
        """Whether what stands below may be the mean of the rows, and is not their sum."""
        return stated != self.real and self.least <= stated <= self.most


def _is_head(amounts: Iterable[Fraction]) -> bool:
    """Whether a row says what is in the columns: no amounts, or years."""
    return all(value.denominator == 1 and value in _YEARS for value in amounts)


def _amount(cell: str) -> Fraction | None:
    """What a cell says that is one amount; None for any other."""
    match = _AMOUNT.fullmatch(cell)
    if match is None:
        return None
    value = Fraction(re.sub(r"\D", "", match["whole"]))
    if match["part"]:
        value += Fraction(int(match["part"]), 10 ** len(match["part"]))
    return -value if match["sign"] in {"-", "−"} or cell.lstrip().startswith(_OWED) else value


def _step(*values: Fraction) -> Fraction:
    """The unit of the last decimal that values have."""
    step = Fraction(1)
    while step > Fraction(1, 10_000) and any((value / step).denominator > 1 for value in values):
        step /= 10
    return step
