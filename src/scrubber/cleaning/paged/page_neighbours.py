"""Of a document over several pages: the lines by which a page leads to those around it, and says their titles.

The page has taken them out. Other copies have the same titles in their text, as its headings and in its contents, and
would bring such a line back, once a page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from scrubber.language.runs import key_of
from scrubber.model import Block, CleanText

#: Lines next to an edge of a page's text, and beyond it, that are looked at.
_EDGE = 8
#: On so many pages what stands beside such a title is the way's own word (Next, Home), and the title one above them.
_OFTEN = 3


def naming_neighbours(pages: Sequence[CleanText]) -> set[tuple[int, int]]:
    """Removed blocks of pages in reading order that name the page before or behind, or several pages the one that leads
    to them (`Chapter 4` over each section of it): (page, index in its `removed`).

    They stand over a page's text or below it. A page's contents name the one behind it as well: from each end inwards a
    title counts once, and the contents begin with another. It goes wrong for contents of one line without a way below.
    """
    titles = [_titles(page) for page in pages]
    every = frozenset[str]().union(*titles)
    edges = [[[*_beyond(page, over=over)] for over in (True, False)] for page in pages]
    times = Counter(cell for both in edges for cell in {cell for rows in both for _, row in rows for cell in row})
    again = Counter(row for both in edges for row in {tuple(row) for rows in both for _, row in rows})
    found: set[tuple[int, int]] = set()
    for i, both in enumerate(edges):
        beside = [titles[n] for n in (i - 1, i + 1) if 0 <= n < len(pages)]
        for rows in both:
            left = list(beside)
            for j, row in rows:
                named = [title for title in left if not title.isdisjoint(row)]
                others = every.difference(titles[i])
                leads = named or (again[tuple(row)] >= _OFTEN and not others.isdisjoint(row))
                if leads and all(cell in every or times[cell] >= _OFTEN for cell in row):
                    found.add((i, j))
                    left = [title for title in left if title not in named]
    return found


def _titles(page: CleanText) -> frozenset[str]:
    """What a page is called: its first heading, if it begins with one, and its title in the head."""
    said = [block.text for block in page.blocks[:1] if block.kind == "heading"] + [page.metadata.get("title", "")]
    return frozenset(filter(None, map(key_of, said)))


def _beyond(page: CleanText, *, over: bool) -> Iterator[tuple[int, list[str]]]:
    """The removed blocks over a page's text or below it, from the page's end inwards: index, and the cells of each."""
    if not page.blocks:
        return
    first, last = page.blocks[0].start, page.blocks[-1].end

    def is_beyond(each: tuple[int, Block]) -> bool:
        return each[1].end <= first if over else each[1].start >= last

    rows = sorted(enumerate(page.removed), key=lambda each: each[1].start, reverse=not over)
    for j, block in [*takewhile(is_beyond, rows)][:_EDGE]:
        if cells := [*filter(None, map(key_of, block.text.split("\t")))]:
            yield j, cells
