"""Where on a page the document stands: the element whose inside reads most like one text.

Each part is given a gain: running text adds what it says, links and scraps take away, an extractor's opinion adds
weight. The element with the highest sum of gains holds the document. Elements around it lose by the frame they take in;
elements inside it lose by the text they leave out.
"""

from collections.abc import Sequence
from itertools import accumulate

from scrubber.cleaning.extract.page.opinion import Opinion
from scrubber.cleaning.extract.page.page import Node, Page, Part

#: The share of links up to which a line may be the text's.
_LINKED = 0.6
#: The share of what an extractor keeps that a region holds at least.
_HELD = 0.5
#: Elements around the best one whose insides are looked at, the gain by which one of them speaks for the site (or,
#: above nothing, for the text), and the share of a region's gain that it grows by at least.
_CLIMB, _FOREIGN, _MUCH = 4, -3.0, 0.2


def gains(page: Page, opinion: Opinion, framed: Sequence[bool], *, cards: bool = True) -> list[float]:
    """What each part adds to or takes from the region it stands in."""
    return [
        _gain(part, (kept + sure) / 2, cards=cards, framed=frame)
        for part, kept, sure, frame in zip(page.parts, opinion.kept, opinion.sure, framed, strict=True)
    ]  # fmt: skip


def _gain(part: Part, kept: float, *, cards: bool, framed: bool) -> float:
    size = min(part.size, 400.0)
    if part.hidden:
        return 0.0
    if part.control:
        return -1.0
    if cards and part.card:
        return -1.0 - 0.3 * size
    if part.link_density > 0.5 and kept < 1 and not (kept and "://" in part.text):
        return -(2.0 + 0.4 * size)
    if part.notice:
        return 0.1 * size
    if part.prose:
        if kept:
            return size * (0.5 + 0.5 * kept)
        return -0.3 * size if framed else 0.4 * size
    if kept:
        return 0.3 * size * kept
    if not framed and (part.kind == "code" or (part.is_data and not part.links)):
        return 0.2 * size
    return -(1.5 + 0.2 * size) if framed else -1.0


def find_region(page: Page, opinion: Opinion, framed: Sequence[bool]) -> tuple[int, int]:
    """The span of parts, first and last (exclusive), of the element that holds the document."""
    for cards in (True, False):
        gain = gains(page, opinion, framed, cards=cards)
        node = _highest(page, gain)
        if node >= 0:
            span = _with_neighbours(page, gain, node) if opinion.asked else _span(page.nodes[node])
            span = _with_most(page, opinion, framed, node, span)
            return _with_captions(page, framed, span)
    return 0, len(page.parts)


def _span(node: Node) -> tuple[int, int]:
    return node.first, node.last


def _with_neighbours(page: Page, gain: Sequence[float], best: int) -> tuple[int, int]:
    """The best element with the elements right beside it that read like it, and those beside the element around it, a
    few times over.

    A text that stands beside a box of links in one element is found by its longest section or table alone. Taken in:
    neighbours one after the other, as far as their sum of gains grows; the first that speaks for the site ends it. Left
    out: what is little beside the region, such as a byline over it. It goes wrong where a site's prose follows the text
    without a line between that is the site's.
    """
    first, last = _span(page.nodes[best])
    sums = [0.0, *accumulate(gain)]
    around = page.nodes[best].parent
    for _ in range(_CLIMB):
        if around < 0:
            break
        outer = page.nodes[around]
        beside = [(n.first, n.last) for n in page.nodes if n.parent == around and n.last > n.first]
        least = _MUCH * (sums[last] - sums[first])
        before = _grown(sums, [span for span in reversed(beside) if span[1] <= first], first, least, back=True)
        last = _grown(sums, [span for span in beside if span[0] >= last], last, least, back=False)
        first = before
        around = outer.parent
    return first, last


def _with_most(
    page: Page, opinion: Opinion, framed: Sequence[bool], node: int, span: tuple[int, int]
) -> tuple[int, int]:
    """A region that holds less than half of the running text that an extractor keeps, with the elements around it
    until it holds that: one section of a manual that sets a link beside each heading.
    """
    told = [
        (kept + sure) * part.size if _speaks(part) and not frame else 0.0
        for part, kept, sure, frame in zip(page.parts, opinion.kept, opinion.sure, framed, strict=True)
    ]
    sums = [0.0, *accumulate(told)]
    first, last = span
    while sums[last] - sums[first] < _HELD * sums[-1] and node >= 0:
        first, last = min(first, page.nodes[node].first), max(last, page.nodes[node].last)
        node = page.nodes[node].parent
    return first, last


def _speaks(part: Part) -> bool:
    """Whether it is running text or a program that readers see, and no link, teaser or notice."""
    told = part.prose or part.kind == "code"
    return told and part.link_density <= _LINKED and not part.is_sites


def _with_captions(page: Page, framed: Sequence[bool], span: tuple[int, int]) -> tuple[int, int]:
    """A region of nothing but rows with what stands around them: the title above a timetable, the remarks below it.

    Taken in: unlinked lines up to the next link or frame. It goes wrong where a site's foot beside the table neither
    has links nor calls itself one.
    """
    first, last = span
    if not all(part.kind == "table_row" for part in page.parts[first:last]):
        return span
    while first > 0 and _is_beside(page.parts[first - 1]) and not framed[first - 1]:
        first -= 1
    while last < len(page.parts) and _is_beside(page.parts[last]) and not framed[last]:
        last += 1
    return first, last


def _is_beside(part: Part) -> bool:
    return not (part.links or part.is_sites)


def _grown(sums: Sequence[float], beside: Sequence[tuple[int, int]], edge: int, least: float, *, back: bool) -> int:
    """Where a region's edge comes to lie that grows over the spans beside it, nearest first, if by so much at least."""
    at = best = edge
    total, highest = 0.0, least
    for near, far in [(b, a) for a, b in beside] if back else beside:
        between = sums[max(at, near)] - sums[min(at, near)]
        value = sums[max(near, far)] - sums[min(near, far)]
        if min(value, between) < _FOREIGN:
            break
        total += value + between
        at = far
        if total > highest and value > -_FOREIGN:
            highest, best = total, far
    return best


def _highest(page: Page, gain: Sequence[float]) -> int:
    """The element with the highest sum; -1 where none is above nothing."""
    sums = [0.0, *accumulate(gain)]
    best, found = 0.0, -1
    for i, node in enumerate(page.nodes):
        value = sums[node.last] - sums[node.first]
        if value > best or (
            found >= 0 and value == best and node.last - node.first <= page.nodes[found].last - page.nodes[found].first
        ):
            best, found = value, i
    return found
