"""An act: a text in numbered articles, which hold it together whatever elements a site sets them in.

A site that gives each article an element of its own, names those elements as others name their frames, or makes each
number a link, can't be read by place and class alone. What counts on from article to article is one text: no site
numbers its own lines so, with a text under each number.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from scrubber.cleaning.extract.articles import count_on
from scrubber.cleaning.extract.page.opinion import Opinion
from scrubber.cleaning.extract.page.page import Node, Page

#: The share of a line that stands in links from which on it is one.
_LINKED = 0.6
#: That of a line that is a link to another page; a note to an act is more than its link.
_ALL = 0.9
#: The site's lines in a row at which what stands before or behind the articles is the act's no more.
_ROW = 3
#: How much of an act's text an extractor may be sure of beside it.
_BESIDE = 0.5


@dataclass(frozen=True, slots=True)
class Act:
    """An act on a page.

    Attributes:
        heads: the parts in which its articles begin.
        span: its parts: from the first article to the last, what stands before and behind these in the element around
            all of them, and what stands between them and their title.
    """

    heads: frozenset[int] = frozenset()
    span: range = range(0)


def find_articles(page: Page, opinion: Opinion) -> Sequence[int]:
    """The parts in which the articles of an act begin: at least four that count on, a sentence under each; none on
    other pages.

    The terms of a shop, the rules of a forum and what a reader quotes are no act: an extractor is sure of the text
    beside them.

    A list of an act's articles has no sentences. It goes wrong on a commentary that takes up one article after the
    other, which is then read as an act, with all that stands between.
    """

    def tells(i: int, end: int) -> bool:
        return any(part.prose and part.link_density <= _LINKED and not part.hidden for part in page.parts[i:end])

    articles = count_on(["" if part.hidden else part.text for part in page.parts], tells)
    if not articles:
        return ()
    around = _around(page, articles)
    said = [part.size if part.prose and not part.hidden else 0.0 for part in page.parts]
    sure = [size if sure else 0.0 for size, sure in zip(said, opinion.sure, strict=True)]
    beside = sum(sure[: around.first])
    if _titled(page, len(page.parts)) >= around.last:
        beside += sum(sure[around.last :])
    own = sum(said[around.first : around.last])
    return articles if beside <= _BESIDE * own else ()


def announce_nothing(page: Page, articles: Sequence[int]) -> None:
    """Take back that elements in which articles begin, those between them and others of their make beside them are
    teasers, as they look where a site sets a link to the contents over each.
    """
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
    """The act of these articles."""
    if not articles:
        return Act()
    first, last = articles[0], articles[-1]
    node = _around(page, articles)
    before = _reach(page, framed, range(first - 1, min(node.first, _titled(page, first)) - 1, -1), 2.0)
    behind = _reach(page, framed, range(last + 1, node.last), _ALL)
    return Act(frozenset(articles), range(first - before, last + 1 + behind))


def _titled(page: Page, first: int) -> int:
    """The part of the highest heading above one, the nearest of several; that part where none is."""
    headings = [i for i, part in enumerate(page.parts[:first]) if part.kind == "heading" and not part.hidden]
    return min(headings, key=lambda i: (page.parts[i].level, -i), default=first)


def _reach(page: Page, framed: Sequence[bool], way: range, linked: float) -> int:
    """How far from its articles the act goes on: to the first control, notice or teaser, or to a few links or lines
    of a frame in a row.
    """
    row = reached = 0
    for step, i in enumerate(way, 1):
        part = page.parts[i]
        if part.control or part.notice or part.card or part.link_density >= linked:
            break
        row = row + 1 if framed[i] or part.link_density > _LINKED else 0
        if row == _ROW:
            break
        reached = reached if row else step
    return reached
