"""Pages that are a list of links: a manual's table of contents, the chapters of a handbook, each a title and perhaps
a sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.cleaning.extract.page.page import Page, Part

_LINKED = 0.6
# Links in a list at least.
_FEWEST = 5
# How long a film plays, before its title or behind it, the words of such a title at least, which is a headline, and the
# share of the links that are films.
_PLAYS = re.compile(r"\A\d{1,2}(?::\d{1,2})?:\d\d(?!\d)|(?<!\d)\d{1,2}(?::\d{1,2})?:\d\d\Z")
_HEADLINE, _FILMS = 4.0, 0.5
# Words beside the links, at most, and how many times as many the list has at least.
_BESIDE, _TIMES = 60.0, 2.0
# How many times as many, and the share of its lines that lead to other sites, where more words stand beside it.
_MANY_TIMES, _ABROAD = 10.0, 0.9


def find_listing(page: Page, framed: Sequence[bool]) -> list[bool]:
    """For each part, whether it is a line of the list of links that the page's document is; all False for other pages.

    Hardly a sentence stands on the page besides, or next to nothing beside a long list of links to other sites (what
    shops sell, of which somebody chose some), and the list stands in the element of the page's first top heading.
    Headlines that say how long they play are films beside one of which the page tells, the songs of a record are its
    list. It goes wrong on a piece of news of two sentences, with its pointers to others in its own element.

    Args:
        page: the page.
        framed: for each part, whether an element around it frames the text.
    """
    none = [False] * len(page.parts)
    if not page.nodes:
        return none
    first, last = _titled(page)
    foot = page.inside("footer")  # it may be all that a page of links says in sentences
    seen = [
        not (frame or foot[part.node] or part.hidden or part.control or part.notice)
        for frame, part in zip(framed, page.parts, strict=True)
    ]
    linked = [s and (part.link_density > _LINKED or part.card) for s, part in zip(seen, page.parts, strict=True)]
    listed = [s and first <= i < last for i, s in enumerate(seen)]
    links = [inside and link for inside, link in zip(listed, linked, strict=True)]
    beside = _words(
        page, [s and part.prose and not link for s, part, link in zip(seen, page.parts, linked, strict=True)]
    )
    words = _words(page, links)
    least = _TIMES * beside if beside <= _BESIDE else _MANY_TIMES * beside
    abroad = beside > _BESIDE
    if sum(links) < _FEWEST or words < least or (abroad and not _is_abroad(page, links)):
        return none
    films = sum(link and _is_film(part) for part, link in zip(page.parts, links, strict=True))
    if films >= _FILMS * sum(links):
        return none
    return [
        each and (part.external > 0 or not (abroad and part.links))
        for each, part in zip(listed, page.parts, strict=True)
    ]


def _is_abroad(page: Page, links: list[bool]) -> bool:
    """Whether nearly every line of the list leads to another site, as a site's pointers to its own pages don't."""
    lines = [part for part, link in zip(page.parts, links, strict=True) if link]
    return sum(part.external > 0 for part in lines) >= _ABROAD * len(lines)


def _is_film(part: Part) -> bool:
    return part.size >= _HEADLINE and _PLAYS.search(part.text) is not None


def _words(page: Page, chosen: list[bool]) -> float:
    return sum(part.size for part, c in zip(page.parts, chosen, strict=True) if c)


def _titled(page: Page) -> tuple[int, int]:
    """The parts from a page's first top heading to the end of the innermost element around it that holds more than a
    few.
    """
    for i, part in enumerate(page.parts):
        if part.kind == "heading" and part.level == 1 and not part.links:
            around = (node for node in page.around(part.node) if node.last - i > _FEWEST)
            node = next(around, None)
            return (i, node.last) if node else (0, 0)
    return 0, 0
