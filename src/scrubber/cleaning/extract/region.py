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

    from scrubber.cleaning.extract.page import Page, Part

#: What frames a document, by what elements say of themselves.
FRAME = frozenset({"navigation", "footer", "side", "comments", "related", "share", "advert", "pager", "tags", "overlay", "legal"})


def gains(page: Page, opinion: Sequence[bool]) -> list[float]:
    """What each part adds to or takes from the region it stands in."""
    return [_gain(page, part, kept=kept) for part, kept in zip(page.parts, opinion, strict=True)]


def _gain(page: Page, part: Part, *, kept: bool) -> float:
    size = min(weight(part.text), 400.0)
    if part.hidden:
        return 0.0
    if part.control:
        return -1.0
    if part.link_density > 0.5 and not kept:
        return -(2.0 + 0.4 * size)
    framed = FRAME & page.roles(part)
    if is_prose(part.text):
        if kept:
            return size
        return -0.3 * size if framed else 0.4 * size
    if kept:
        return 0.3 * size
    return -(1.5 + 0.2 * size) if framed else -1.0


def find_region(page: Page, gain: Sequence[float]) -> tuple[int, int]:
    """The span of parts, first and last (exclusive), of the element that holds the document."""
    sums = [0.0, *accumulate(gain)]
    best, span = 0.0, (0, len(page.parts))
    for node in page.nodes:
        value = sums[node.last] - sums[node.first]
        if value > best or (value == best and node.last - node.first <= span[1] - span[0]):
            best, span = value, (node.first, node.last)
    return span if best > 0 else (0, len(page.parts))
