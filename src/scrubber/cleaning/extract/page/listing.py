"""Pages that are a list of links: a manual's table of contents, the chapters of a handbook, each a title and perhaps a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.cleaning.extract.page.region import FRAME

if TYPE_CHECKING:
    from scrubber.cleaning.extract.page.page import Page, Part

_LINKED = 0.6
# Links in a list at least.
_FEWEST = 5
# How long a film plays, before its title or behind it, the words of such a title at least, which is a headline, and the share of the links that are films.
_PLAYS = re.compile(r"\A\d{1,2}(?::\d{1,2})?:\d\d(?!\d)|(?<!\d)\d{1,2}(?::\d{1,2})?:\d\d\Z")
_HEADLINE, _FILMS = 4.0, 0.5
# Words beside the links, at most, and how many times as many the list has at least.
_BESIDE, _TIMES = 60.0, 2.0


def find_listing(page: Page) -> list[bool]:
    """For each part, whether it is a line of the list of links that the page's document is; all False for other pages.

    Hardly a sentence stands on the page besides, and the list stands in the element of the page's first top heading. Headlines that say how long they play are films beside one of which the page tells, the songs of a record are its list. It goes wrong on a
    piece of news of two sentences, with its pointers to others in its own element.
    """
    none = [False] * len(page.parts)
    if not page.nodes:
        return none
    framed: list[bool] = []
    for node in page.nodes:
        framed.append(bool(FRAME & node.roles) or (node.parent >= 0 and framed[node.parent]))
    seen = [not (part.hidden or part.control or part.notice or framed[part.node]) for part in page.parts]
    linked = [s and (part.link_density > _LINKED or part.card) for s, part in zip(seen, page.parts, strict=True)]
    first, last = _titled(page)
    listed = [s and first <= i < last for i, s in enumerate(seen)]
    links = [inside and link for inside, link in zip(listed, linked, strict=True)]
    beside = _words(
        page, [s and part.prose and not link for s, part, link in zip(seen, page.parts, linked, strict=True)]
    )
    if sum(links) < _FEWEST or beside > _BESIDE or _words(page, links) < _TIMES * beside:
        return none
    films = sum(link and _is_film(part) for part, link in zip(page.parts, links, strict=True))
    return none if films >= _FILMS * sum(links) else listed


def _is_film(part: Part) -> bool:
    return part.size >= _HEADLINE and _PLAYS.search(part.text) is not None


def _words(page: Page, chosen: list[bool]) -> float:
    return sum(part.size for part, c in zip(page.parts, chosen, strict=True) if c)


def _titled(page: Page) -> tuple[int, int]:
    """The parts from a page's first top heading to the end of the innermost element around it that holds more than a few."""
    for i, part in enumerate(page.parts):
        if part.kind == "heading" and part.level == 1 and not part.links:
            around = (node for node in page.around(part.node) if node.last - i > _FEWEST)
            node = next(around, None)
            return (i, node.last) if node else (0, 0)
    return 0, 0
