"""A text in two languages: each piece and its translation, behind it, beside it in a table, or in a second part."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from math import log
from statistics import median
from typing import NamedTuple

from scrubber.language import detect_language
from scrubber.model import Block

#: So many pieces with their translations make a text one in two languages.
_FEWEST = 4
#: So large a share of a part is in its language: addresses and titles may seem to be in another.
_MOSTLY = 0.8
#: Columns of a table that are looked at, and so much of each tells its language.
_COLUMNS, _TELLING = 6, 2000


class Translation(NamedTuple):
    """A piece of a block and what it is in the other language.

    Attributes:
        text: the piece.
        start: where it begins in its block.
        other: its translation.
    """

    text: str
    start: int
    other: str


class Translations:
    """The translations in one text."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        """Find them, once for a text."""
        self._blocks = blocks
        self._others = _in_turn(blocks) or _in_parts(blocks)
        self._columns = dict(_in_columns(blocks))

    def of(self, block: int, at: int) -> Translation | None:
        """The translation of what stands at a place of a block: of the block, or of a cell of its row; None where
        there is none.
        """
        text = self._blocks[block].text
        if columns := self._columns.get(block):
            cells = text.split("\t")
            column = text.count("\t", 0, at)
            if column not in columns or max(columns.values()) >= len(cells):
                return None
            return Translation(cells[column], sum(len(cell) + 1 for cell in cells[:column]), cells[columns[column]])
        other = self._others.get(block)
        return None if other is None else Translation(text, 0, self._blocks[other].text)

    def pairs(self) -> Iterator[tuple[str, str]]:
        """All pieces with their translations, each once."""
        for one, other in self._others.items():
            if one < other and one not in self._columns:
                yield self._blocks[one].text, self._blocks[other].text
        for at, columns in self._columns.items():
            cells = self._blocks[at].text.split("\t")
            if max(columns) < len(cells):
                yield cells[min(columns)], cells[max(columns)]


def _in_turn(blocks: Sequence[Block]) -> dict[int, int]:
    """Of a text that goes block by block in two languages each block that has its translation behind or before it,
    with that; nothing of any other text.

    Either language may come first: that does of which more blocks have the other behind them. Where the first or last
    block seems to be in the other language these are as many, and translations are alike in how much longer they are.
    """
    tags = [block.language for block in blocks]
    two = [tag for tag, _ in Counter(tags).most_common(2)]
    orders = [[(at, at + 1) for at, tag in enumerate(pairwise(tags)) if [*tag] == order] for order in (two, two[::-1])]
    return _both_ways(max(orders, key=lambda pairs: (len(pairs), -_spread(blocks, pairs))))


def _spread(blocks: Sequence[Block], pairs: Sequence[tuple[int, int]]) -> float:
    """How unlike pairs are in how much longer the one text is than the other."""
    longer = [log(max(1, len(blocks[b].text)) / max(1, len(blocks[a].text))) for a, b in pairs]
    usual = median(longer or [0.0])
    return median([abs(each - usual) for each in longer] or [0.0])


def _in_parts(blocks: Sequence[Block]) -> dict[int, int]:
    """Of a text that is given whole in one language and then in another, as many blocks of the same kinds, the same."""
    half, odd = divmod(len(blocks), 2)
    parts = blocks[:half], blocks[half:]
    if odd or any(a.kind != b.kind for a, b in zip(*parts, strict=True)):
        return {}
    tags = [Counter(block.language for block in part).most_common(1) for part in parts]
    if not half or tags[0][0][0] == tags[1][0][0] or any(count < _MOSTLY * half for ((_, count),) in tags):
        return {}
    return _both_ways([(at, half + at) for at in range(half)])


def _in_columns(blocks: Sequence[Block]) -> Iterator[tuple[int, dict[int, int]]]:
    """The rows of tables of which two columns that stand side by side are in two languages, each with these columns."""
    for is_row, group in groupby(range(len(blocks)), lambda at: blocks[at].kind == "table_row"):
        rows = [(at, blocks[at].text.split("\t")) for at in group] if is_row else []
        if len(rows) < _FEWEST:
            continue
        columns = range(min(_COLUMNS, *(len(cells) for _, cells in rows)))
        tags = [detect_language("\n".join(cells[column] for _, cells in rows)[:_TELLING]) for column in columns]
        pairs = [(at, at + 1) for at, two in enumerate(pairwise(tags)) if two[0] != two[1] and "und" not in two]
        if len(pairs) == 1:
            yield from ((at, dict([pairs[0], pairs[0][::-1]])) for at, _ in rows)


def _both_ways(pairs: Sequence[tuple[int, int]]) -> dict[int, int]:
    return dict([*pairs, *((b, a) for a, b in pairs)]) if len(pairs) >= _FEWEST else {}
