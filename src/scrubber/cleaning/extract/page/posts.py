"""The posts of a thread, the entries of a live blog: neighbours that a template made alike, below one title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.cleaning.extract.page.region import FRAME
from scrubber.cleaning.extract.reading import letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scrubber.cleaning.extract.page.page import Node, Page, Part

#: So many neighbours of one make are posts; so many, if they call themselves that.
_ROW, _NAMED = 3, 2
_LINKED = 0.5
_INDEX = re.compile(r"\[\d+\]")


def with_posts(page: Page, first: int, last: int) -> tuple[int, int]:
    """A region that is one post, or lies in one, with the posts beside it.

    An extractor may take the first post for the page's article and the others for something else: they are short, and a button stands between two of them. Posts are children of one element with one tag and
    class, each with running text at the like place. Left alone: articles one behind the other, each under the title of its own; teasers; what stands in a frame. It goes wrong where a site sets remarks of its
    own in boxes of its text's make.

    Args:
        page: the page.
        first: the region's first part.
        last: its end, exclusive.

    Returns:
        The region, the same or wider.
    """
    if first >= last or not page.nodes:
        return first, last
    holders = [node for node in page.around(page.parts[first].node) if node.last >= last and node.style]
    rows: dict[int, list[Node]] = {node.parent: [] for node in holders if node.parent >= 0}
    for node in page.nodes:
        if node.parent in rows:
            rows[node.parent].append(node)
    for node in holders:
        posts = _posts(page, node, rows.get(node.parent, ()))
        if len(posts) >= (_NAMED if "article" in node.roles else _ROW) and not _are_articles(page, node, posts):
            return min(first, posts[0].first), max(last, posts[-1].last)
    return first, last


def _posts(page: Page, node: Node, row: Sequence[Node]) -> list[Node]:
    """The neighbours in a row of a node's make, itself among them, that write where it writes."""
    alike = [each for each in row if each.dress == node.dress and not FRAME & each.roles - {"comments"}]
    if len(alike) < _NAMED:
        return []
    own = set(_told(page, node))
    return [each for each in alike if not own.isdisjoint(_told(page, each))]


def _told(page: Page, node: Node) -> Iterator[str]:
    """The places of running text within an element, without numbers."""
    for part in page.parts[node.first : node.last]:
        if _is_told(part):
            yield _INDEX.sub("", page.nodes[part.node].path)


def _is_told(part: Part) -> bool:
    told = part.prose and part.kind != "heading" and part.link_density < _LINKED
    return told and not (part.card or part.hidden or part.control or part.notice)


def _are_articles(page: Page, node: Node, posts: list[Node]) -> bool:
    """Whether each has a title of its own, and the first one's is the page's: the next article below this one."""
    title = letters(page.title)
    own = _heading(page, node)
    if not own or own not in title:
        return False
    return any((other := _heading(page, each)) and own not in other for each in posts if each is not node)


def _heading(page: Page, node: Node) -> str:
    parts = page.parts[node.first : node.last]
    return next((letters(part.text) for part in parts if part.kind == "heading"), "")
