"""An act: a text in numbered articles, which hold it together whatever elements a site sets them in.

A site that gives each article an element of its own, names those elements as others name their frames, or makes each number a link, can't be read by place and class alone. What counts on from
article to article is one text: no site numbers its own lines so, with a text under each number.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrubber.cleaning.extract.articles import count_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.cleaning.extract.page.page import Node, Page

#: The share of a line that stands in links from which on it is one.
_LINKED = 0.6
#: The site's lines in a row at which what stands before or behind the articles is the act's no more.
_ROW = 3


@dataclass(frozen=True, slots=True)
class Act:
    """An act on a page.

    Attributes:
        heads: the parts in which its articles begin.
        span: its parts: from the first article to the last, what stands before and behind these in the element around all of them, and what stands between them and their title.
    """

    heads: frozenset[int] = frozenset()
    span: range = range(0)


def find_articles(page: Page) -> Sequence[int]:
    """The parts in which the articles of an act begin: at least four that count on, a sentence under each; none on other pages.

    A list of an act's articles has no sentences. It goes wrong on a commentary that takes up one article after the other, which is then read as an act, with all that stands between.
    """
    if not page.nodes:
        return ()

    def tells(i: int, end: int) -> bool:
        return any(part.prose and part.link_density <= _LINKED and not part.hidden for part in page.parts[i:end])

    return count_on(["" if part.hidden else part.text for part in page.parts], tells)


def announce_nothing(page: Page, articles: Sequence[int]) -> None:
    """Take back that elements in which articles begin, those between them and others of their make beside them are teasers, as they look where a site sets a link to the contents over each."""
    if not articles:
        return
    around = _around(page, articles)
    inner = [node for node in page.nodes if node.parent >= 0 and page.nodes[node.parent] is around]
    own = [bisect_left(articles, node.first) < bisect_left(articles, node.last) for node in inner]
    makes = {node.make for node, holds in zip(inner, own, strict=True) if holds and node.make}
    for node, holds in zip(inner, own, strict=True):
        if holds or node.make in makes:
            for part in page.parts[node.first : node.last]:
                part.card = False
    for part in page.parts[articles[0] : articles[-1] + 1]:
        part.card = False


def _around(page: Page, articles: Sequence[int]) -> Node:
    """The innermost element around all articles."""
    return next(node for node in page.around(page.parts[articles[0]].node) if node.last > articles[-1])


def act_of(page: Page, articles: Sequence[int], framed: Sequence[bool]) -> Act:
    """The act of these articles.

    Args:
        page: the page.
        articles: what `find_articles` gives.
        framed: for each part, whether an element around it frames the text.
    """
    if not articles:
        return Act()
    first, last = articles[0], articles[-1]
    node = _around(page, articles)
    before = _reach(page, framed, range(first - 1, min(node.first, _titled(page, first)) - 1, -1))
    behind = _reach(page, framed, range(last + 1, node.last))
    return Act(frozenset(articles), range(first - before, last + 1 + behind))


def _titled(page: Page, first: int) -> int:
    """The part of the highest heading above the articles, the nearest of several: what stands between is of the act, in whatever element."""
    headings = [i for i, part in enumerate(page.parts[:first]) if part.kind == "heading" and not part.hidden]
    return min(headings, key=lambda i: (page.parts[i].level, -i), default=first)


def _reach(page: Page, framed: Sequence[bool], way: range) -> int:
    """How far from its articles the act goes on: to the first control, notice or teaser, or to a few links or lines of a frame in a row."""
    row = reached = 0
    for step, i in enumerate(way, 1):
        part = page.parts[i]
        if part.control or part.notice or part.card:
            break
        row = row + 1 if framed[i] or part.link_density > _LINKED else 0
        if row == _ROW:
            break
        reached = reached if row else step
    return reached
