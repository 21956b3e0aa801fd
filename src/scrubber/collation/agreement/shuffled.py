"""Rows of links that several sites draw from a common stock: the same lines beyond the text, on each site in another order.

What stands over or below a document (a title, who signed it, the rows of a last table) comes in one order in all of its copies, and in all of them. Lines that
come in another order on each of three sites, or on two that each have some that the other lacks, are what these sites point to: other articles, sections, offers.
A copy that was altered has one line elsewhere, and others may have copied it; neither makes three orders, nor lines of its own on both sides.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from scrubber.collation.agreement.copies import runs
from scrubber.collation.agreement.variants import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scrubber.collation.agreement.copies import Copy
    from scrubber.model import Block

#: No longer line is a link; so many lines beyond the text are read at most, and so many sites are compared.
_LONGEST, _MOST, _SITES = 160, 60, 16
_SHORTEST = 4  # letters of a line that says something


def shuffled(copies: Sequence[Copy]) -> dict[str, list[Block]]:
    """The lines of each copy, by its name, that the sites have in different orders beyond the text that they share."""
    gone: dict[str, list[Block]] = {}
    for step in (-1, 1):
        beyond = {copy.name: _beyond(copy, step) for copy in copies}
        rows = {copy.voice: list(beyond[copy.name]) for copy in copies if beyond[copy.name]}
        stock = _stock(list(rows.values())[:_SITES])
        if stock:
            for name, lines in beyond.items():
                gone.setdefault(name, []).extend(lines[key] for key in lines if key in stock)
    return gone


def _beyond(copy: Copy, step: int) -> dict[str, Block]:
    """The lines of a copy that are no running text, from the end of its text that other sites have outwards, by what they are compared by."""
    text = [i for i, kept in enumerate(copy.kept) if kept and copy.support[i] and runs(copy.blocks[i].text)]
    if not text:
        return {}
    end = text[0] if step < 0 else text[-1]
    found: dict[str, Block] = {}
    for i in list(range(end + step, -1 if step < 0 else len(copy.blocks), step))[:_MOST]:
        block = copy.blocks[i]
        key = key_of(block.text)
        if len(key) >= _SHORTEST and len(block.text) <= _LONGEST and not runs(block.text):
            found.setdefault(key, block)
    return found


def _stock(rows: Sequence[list[str]]) -> set[str]:
    """The lines of the rows that come in different orders, and those behind them that most rows lack; none where that may be one altered copy's doing."""
    inverted: dict[tuple[int, int], set[str]] = {}
    for a, b in combinations(range(len(rows)), 2):
        if found := _inverted(rows[a], rows[b]):
            inverted[a, b] = found
    told = [pair for pair in inverted if _is_third(pair, inverted) or _each_has_more(rows[pair[0]], rows[pair[1]])]
    stock: set[str] = set().union(*(inverted[pair] for pair in told))
    return stock | _beyond_it(stock, rows) if stock else stock


def _inverted(one: Sequence[str], other: Sequence[str]) -> set[str]:
    """The lines of one row that another has, from the first to the last that come in another order there."""
    places = {key: at for at, key in enumerate(other)}
    common = [key for key in one if key in places]
    turned = [n for n, (a, b) in enumerate(pairwise(common)) if places[a] > places[b]]
    return set(common[turned[0] : turned[-1] + 2]) if turned else set()


def _is_third(pair: tuple[int, int], inverted: Iterable[tuple[int, int]]) -> bool:
    """Whether some third row comes in another order than either of a pair does."""
    known = set(inverted)
    others = {row for each in known for row in each} - set(pair)
    return any(all((min(c, x), max(c, x)) in known for x in pair) for c in others)


def _each_has_more(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether each of two rows has lines that the other lacks."""
    return bool(set(one) - set(other)) and bool(set(other) - set(one))


def _beyond_it(stock: set[str], rows: Sequence[list[str]]) -> set[str]:
    """The lines that stand right behind those of the stock, seen from the text, as far as most other rows lack each."""
    times = Counter(key for row in rows for key in row)
    found: set[str] = set()
    for row in rows:
        near = False
        for key in row:
            near = key in stock or (near and 2 * times[key] <= len(rows))
            if near:
                found.add(key)
    return found - stock
