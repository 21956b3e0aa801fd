"""Rows of links that several sites draw from a common stock: the same lines beyond the text, on each site in another
order.

What stands over or below a document (a title, who signed it, the rows of a last table) comes in one order in all of its
copies, and in all of them. Lines that come in another order on each of three sites, or on two that each have some that
the other lacks, are what these sites point to: other articles, sections, offers. A copy that was altered has one line
elsewhere, and others may have copied it; neither makes three orders, nor lines of its own on both sides.

A title is no link, though a site has its byline or its offer to share the page over it and another below it, and menus
in any order over that: so lines that most pages take for the text's are told by one another's order only, and those
that most pages take for their own by theirs; and a slip makes no line one that others lack.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from operator import gt, lt
from typing import NamedTuple

from scrubber.collation.agreement.copies import Copy, runs
from scrubber.collation.agreement.variants import NEARLY, key_of
from scrubber.collation.alignment.tables import CELLS
from scrubber.model import Block

#: No longer line is a link; so many lines beyond the text are read at most, and so many sites are compared.
_LONGEST, _MOST, _SITES = 160, 60, 16
_SHORTEST = 4  # letters of a line that says something


class _Line(NamedTuple):
    """A line beyond the text, and whether its page took it for the text's."""

    block: Block
    kept: bool


def shuffled(copies: Sequence[Copy]) -> dict[str, list[Block]]:
    """The lines of each copy, by its name, that the sites have in different orders beyond the text that they share."""
    gone: dict[str, list[Block]] = {}
    for step in (-1, 1):
        beyond = {copy.name: _beyond(copy, step) for copy in copies}
        rows = {copy.voice: beyond[copy.name] for copy in copies if beyond[copy.name]}
        stock: set[str] = set().union(*(_stock(part) for part in _parted(list(rows.values())[:_SITES])))
        if stock:
            for name, lines in beyond.items():
                gone.setdefault(name, []).extend(lines[key].block for key in lines if key in stock)
    return gone


def _parted(rows: Sequence[Mapping[str, _Line]]) -> Iterator[list[list[str]]]:
    """The rows twice: the lines that most pages with them took for the text's, and the others."""
    times = Counter(key for row in rows for key in row)
    kept = Counter(key for row in rows for key, line in row.items() if line.kept)
    for texts in (True, False):
        yield [[key for key in row if (2 * kept[key] > times[key]) == texts] for row in rows]


def _beyond(copy: Copy, step: int) -> dict[str, _Line]:
    """The lines of a copy that are no running text, from the end of its text that other sites have outwards, by what
    they are compared by; no row of several cells, which links are not set in, and which a caption may stand on
    either side of, and no line by which the text goes on (see `onward`).
    """
    text = [i for i, kept in enumerate(copy.kept) if kept and copy.support[i]]
    end = next((i for i in text[::-step] if runs(copy.blocks[i].text)), None)
    if end is None:
        return {}
    found: dict[str, _Line] = {}
    for i in list(range(end + step, -1 if step < 0 else len(copy.blocks), step))[:_MOST]:
        block = copy.blocks[i]
        row = copy.kept[i] and block.kind == "table_row" and CELLS.search(block.text.strip("| "))
        if row or i in copy.onward:
            continue
        key = key_of(block.text)
        if len(key) >= _SHORTEST and len(block.text) <= _LONGEST and not runs(block.text):
            found.setdefault(key, _Line(block, copy.kept[i]))
    return found


def _stock(rows: Sequence[list[str]]) -> set[str]:
    """The lines of the rows that come in different orders, and those behind them that most rows lack; none where
    that may be one altered copy's doing.
    """
    inverted: dict[tuple[int, int], set[str]] = {}
    for a, b in combinations(range(len(rows)), 2):
        if found := _inverted(rows[a], rows[b]):
            inverted[a, b] = found
    told = [pair for pair in inverted if _is_third(pair, inverted) or _each_has_more(rows[pair[0]], rows[pair[1]])]
    stock: set[str] = set().union(*(inverted[pair] for pair in told))
    return stock | _beyond_it(stock, rows) if stock else stock


def _inverted(one: Sequence[str], other: Sequence[str]) -> set[str]:
    """The lines of one row that another has, too, some line of which stands on the other side of them there."""
    order = {key: at for at, key in enumerate(other)}
    common = [key for key in one if key in order]
    found: set[str] = set()
    for keys, turned in ((common, gt), (common[::-1], lt)):
        furthest = order[keys[0]] if keys else 0
        for key in keys:
            if turned(furthest, order[key]):
                found.add(key)
            else:
                furthest = order[key]
    return found


def _is_third(pair: tuple[int, int], inverted: Iterable[tuple[int, int]]) -> bool:
    """Whether some third row comes in another order than either of a pair does."""
    known = set(inverted)
    others = {row for each in known for row in each} - set(pair)
    return any(all((min(c, x), max(c, x)) in known for x in pair) for c in others)


def _each_has_more(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether each of two rows has lines that the other lacks."""
    return bool(set(one) - set(other)) and bool(set(other) - set(one))


def _beyond_it(stock: set[str], rows: Sequence[list[str]]) -> set[str]:
    """The lines that stand right behind those of the stock, seen from the text, as far as most other rows lack each,
    with a slip in it as well.
    """
    found: set[str] = set()
    for row in rows:
        near = False
        for key in row:
            near = key in stock or (near and 2 * _times(key, rows) <= len(rows))
            if near:
                found.add(key)
    return found - stock


def _times(key: str, rows: Sequence[list[str]]) -> int:
    """How many rows have a line, or one that differs from it in a slip."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 -- heavy

    return sum(key in row or bool(process.extractOne(key, row, scorer=fuzz.ratio, score_cutoff=NEARLY)) for row in rows)
