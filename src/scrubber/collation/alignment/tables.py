"""Tables as copies set them in rows, with the cells of a row in one block."""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from scrubber.language.runs import FURTHER_SIGNS, INDIC_SIGNS
from scrubber.model import Block
from scrubber.patterns import lazily

#: What parts the cells of a row: a tab, a rule, more than one blank.
CELLS: Final = lazily(r"[\t|]|  +")
#: What is one word of a cell: a word, a figure, a sign that says what a figure is of, a dash in the place of all that.
WORD: Final = lazily(
    rf"(?:[^\W\d_]|[\u0300-\u036f{INDIC_SIGNS}{FURTHER_SIGNS}])+|\d+(?:[.,]\d+)*|[%€£$¥₽₩]|(?<!\S)[–—…](?!\S)"
)
ROW: Final = "table_row"
#: A row has so many cells at most, a head so many words.
WIDEST, NAMED = 24, 60

Cell = tuple[str, ...]
Row = tuple[Cell, ...]
#: A cell of which nothing is known.
ANY: Cell = ("\0",)


class Table(NamedTuple):
    """A table: what each row says, and each head that copies set over them, with the text of its cells."""

    rows: list[Row]
    heads: dict[Row, list[str]]


def tables_of(blocks: Sequence[Block]) -> Iterator[Table]:
    """The tables that a copy sets in rows.

    The first row of one is its head where it names each column, be it one that cleaning took for a line over it; rules
    between the rows are passed over.
    """
    told = [block for block in blocks if block.kind != "paragraph" or WORD.search(block.text)]
    at = 0
    for row, group in groupby(told, key=is_row):
        run = [*group]
        over = told[at - 1] if at else None
        at += len(run)
        if not row:
            continue
        if over and len(cells_of(over.text)) == len(cells_of(run[0].text)):
            run = [over, *run]
        rows = [tuple(map(words_of, cells_of(block.text))) for block in run]
        is_head = all(rows[0]) and sum(map(len, rows[0])) <= NAMED and len(rows) > 1
        yield Table(rows, {rows[0]: cells_of(run[0].text)} if is_head else {})


def is_row(block: Block) -> bool:
    """Whether a block is a row with its cells."""
    return block.kind == ROW and 1 < len(cells_of(block.text)) <= WIDEST


def table_at(blocks: Sequence[Block], n: int) -> range:
    """The rows of the table that a block is one of; none where it is no row."""
    start = end = n
    while end < len(blocks) and blocks[end].kind == ROW:
        end += 1
    while end > n and start and blocks[start - 1].kind == ROW:
        start -= 1
    return range(start, end) if end > n else range(0)


def cells_of(text: str) -> list[str]:
    """The cells of a row, empty ones as well."""
    return [cell.strip() for cell in CELLS.split(text.strip("| "))]


def words_of(cell: str) -> Cell:
    """A cell as it is compared."""
    return tuple(match.group().casefold() for match in WORD.finditer(cell))


def together(tables: Collection[Table]) -> list[Table]:
    """Tables, those that share a row as one; a row that stands below others in one copy is no head in another."""
    out: list[Table] = []
    table_of: dict[Row, int] = {}
    inner = {row for table in tables for row in table.rows[1:] if row != table.rows[0]}
    for table in tables:
        number = next((table_of[row] for row in table.rows if row in table_of), len(out))
        if number == len(out):
            out.append(Table([], {}))
        for row in table.rows:
            if sum(map(bool, row)) > 1 and row not in table_of:
                table_of[row] = number
                out[number].rows.append(row)
        for head, texts in table.heads.items():
            if head not in inner:
                out[number].heads.setdefault(head, texts)
    return out
