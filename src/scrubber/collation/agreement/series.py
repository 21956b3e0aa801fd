"""Rows of a table and items of a list: what stands among those that other copies have is no site's own, however few
words it is.

A site sets its furniture over a text, under it and between its paragraphs; it opens no table of the document to set a
row in. So a row that one copy has more was set in.
"""

from collections.abc import Callable, Sequence

from scrubber.collation.alignment.tables import CELLS
from scrubber.model import Block
from scrubber.patterns import lazily

_KINDS = frozenset({"table_row", "list_item"})
#: Where a row's or an item's own element begins in its path; what stands before it is the table or the list.
_ROW = lazily(r"/(?:tr|li|dt|dd)\[\d+\]")
#: What a page sets before each item where it has no list.
_ITEM = lazily(r"([-*•·–—▪●○◦‣])\s{1,4}(?=\S)")
#: So many rows on either side are looked at, and so many of them are known to others at the least; with so many before
#: the last one it is a row as well.
_FAR, _ENOUGH, _MANY = 12, 2, 3


def in_series(blocks: Sequence[Block], i: int, known: Callable[[int], bool]) -> bool:
    """Whether a block is a row of a table, or an item of a list, of which two other rows at least and no fewer than
    half are known.

    Where no page says which list an item is of, the known ones stand on both sides of it, or all that stand before it
    are known: a site's row of links may be set right behind a list. What says a row again, as a head over the columns
    may be, is none, nor what is built otherwise than they are: one cell among rows of several, as of who made the
    table; a link among items that are none. Goes wrong for a site that sets its advertisement into a list of the
    document.
    """
    block = blocks[i]
    home = _home(block)
    if home is None:
        return False
    build = _build(block)
    sides: list[list[bool]] = []
    for step in (-1, 1):
        rows: list[bool] = []
        at = i + step
        while 0 <= at < len(blocks) and len(rows) < _FAR and _home(blocks[at]) == home:
            if blocks[at].text == block.text:
                return False
            rows.append(_build(blocks[at]) == build and known(at))
            at += step
        sides.append(rows)
    before, after = map(sum, sides)
    if before + after < _ENOUGH or 2 * (before + after) < sum(map(len, sides)):
        return False
    return home[1] == "" or (before > 0 and after > 0) or (before == len(sides[0]) >= _MANY and not sides[1])


def _build(block: Block) -> tuple[bool, bool]:
    """Whether a row has several cells, and whether all of it is a link."""
    return CELLS.search(block.text) is not None, block.setting.endswith(">a")


def _home(block: Block) -> tuple[str, str] | None:
    """The table or list that a block is a row of, and how it is known as one where no page says so; else None."""
    rows = [*_ROW.finditer(block.path)] if block.kind in _KINDS else []
    if rows:
        return block.path[: rows[-1].start()], ""
    item = _ITEM.match(block.text)
    if item:
        return block.path.rpartition("/")[0], item[1]
    return ("", block.kind) if block.kind in _KINDS else None
