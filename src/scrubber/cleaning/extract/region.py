"""Where on a page the document stands: the element whose inside reads most like one text.

Each part is given a gain: running text adds what it says, links and scraps take away, an extractor's opinion adds weight. The element with the highest sum of gains
holds the document. Elements around it lose by the frame they take in; elements inside it lose by the text they leave out.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from scrubber.cleaning.extract.reading import is_prose, weight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.cleaning.extract.opinion import Opinion
    from scrubber.cleaning.extract.page import Page, Part

#: What frames a document, by what elements say of themselves.
FRAME = frozenset({"navigation", "footer", "side", "comments", "related", "share", "advert", "pager", "tags", "overlay", "legal"})


def gains(page: Page, opinion: Opinion, *, cards: bool = True) -> list[float]:
    """What each part adds to or takes from the region it stands in."""
    return [
        _gain(page, part, (kept + sure) / 2, cards=cards)
        for part, kept, sure in zip(page.parts, opinion.kept, opinion.sure, strict=True)
    ]  # fmt: skip


def _gain(page: Page, part: Part, kept: float, *, cards: bool) -> float:
    size = min(weight(part.text), 400.0)
    if part.hidden:
        return 0.0
    if part.control:
        return -1.0
    if cards and part.card:
        return -1.0 - 0.3 * size
    if part.link_density > 0.5 and kept < 1:
        return -(2.0 + 0.4 * size)
    framed = FRAME & page.roles(part)
    if is_prose(part.text):
        if kept:
            return size * (0.5 + 0.5 * kept)
        return -0.3 * size if framed else 0.4 * size
    if kept:
        return 0.3 * size * kept
    return -(1.5 + 0.2 * size) if framed else -1.0


def find_region(page: Page, opinion: Opinion) -> tuple[int, int]:
    """The span of parts, first and last (exclusive), of the element that holds the document."""
    for cards in (True, False):
        span = _highest(page, gains(page, opinion, cards=cards))
        if span:
            return span
    return 0, len(page.parts)


def _highest(page: Page, gain: Sequence[float]) -> tuple[int, int] | None:
    sums = [0.0, *accumulate(gain)]
    best, span = 0.0, None
    for node in page.nodes:
        value = sums[node.last] - sums[node.first]
        if value > best or (span and value == best and node.last - node.first <= span[1] - span[0]):
            best, span = value, (node.first, node.last)
    return span
