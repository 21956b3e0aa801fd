"""A page whose text stands together: its paragraphs beside each other in one element, and hardly anything else there.

Every extractor finds such a text, so none need be asked about it: asking one costs as much as all the rest of a page.
"""

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from scrubber.cleaning.extract.chrome_words import is_site_line
from scrubber.cleaning.extract.lines.datelines import is_date, is_stamped, names_date, opens_with_date
from scrubber.cleaning.extract.page.attributes import FRAME_SHARE
from scrubber.cleaning.extract.page.elements import HEADINGS
from scrubber.cleaning.extract.page.opinion import LINKED, PARTS, Opinion, is_running
from scrubber.cleaning.extract.page.page import Page, Part
from scrubber.cleaning.extract.page.rules.bylines import is_byline
from scrubber.cleaning.extract.page.site_frames import called_frames, covered
from scrubber.cleaning.extract.page.statements import statements
from scrubber.cleaning.extract.reading import ends_sentence, fold, squeeze

#: The share of links that a line of the text may have, and the share of the text that may have more of them.
_FEW_LINKS, _SPARED = 0.3, 0.05
#: Words that such a text has at least; the share of a page's running text that stands in the element; how much else may
#: stand in it, as a share of the text.
_LEAST, _MOST, _ELSE = 40.0, 0.95, 0.1
#: Elements within the text's own that hold lines of it. Others may be boxes.
_LINES = HEADINGS | frozenset(
    {
        "b", "blockquote", "dd", "dl", "dt", "figure", "font", "li", "ol", "p", "pre", "section", "span",
        "strong", "table", "tbody", "td", "th", "thead", "tr", "ul",
    }
)  # fmt: skip
#: Those beside it whose lines may be the text's.
_PARAGRAPHS, _SIGNED = HEADINGS | frozenset({"p", "blockquote", "pre"}), frozenset({"div", "li"})
#: Parts above the text among which its heading is looked for, and words from which on one may be a lead.
_ABOVE, _LEAD = 16, 8.0


def read_together(root: Any, page: Page, *, url: str | None = None) -> Opinion | None:
    """What is kept of a page whose text stands together; None for any other page.

    In the element that holds the running text, every line that is not hidden, framed or to be pressed stands in
    that element itself or in lists, tables and quotations in it; hardly one has links. What stands right above it is
    its heading, which is the page's title, and particulars, and beside it stands no other line as texts have them.
    Whatever else there is may be the text's or the site's: that is for an extractor to say. So are a few items in a
    text of paragraphs, which may be what the page says of itself: "in this article", search words, rights. It goes
    wrong where a site writes prose of its own between the paragraphs, in elements like theirs: the rules know such
    lines by their words.
    """
    parts = page.parts
    if len(parts) > PARTS:
        return None
    told = [part.size if is_running(part) and not part.is_sites else 0.0 for part in parts]
    framed = _framed(page, told)
    told = [0.0 if frame else size for size, frame in zip(told, framed, strict=True)]
    sums = [0.0, *accumulate(told)]
    if sums[-1] < _LEAST:
        return None
    home = max(i for i, node in enumerate(page.nodes) if sums[node.last] - sums[node.first] >= _MOST * sums[-1])
    kept = _kept(page, home, told, framed)
    if kept is None or not (_is_headed(page, home, kept, framed) and _is_alone(page, home, kept, told, framed)):
        return None
    return Opinion(kept, kept, asked=True, metadata=statements(root, url))


def _kept(page: Page, home: int, told: Sequence[float], framed: Sequence[bool]) -> list[bool] | None:
    """For each part, whether it is a line of the text that an element holds; None where that holds more."""
    kept = [False] * len(page.parts)
    text = linked = beside = listed = 0.0
    own, inner = _own(page, home, told), page.nodes[home].tag != "body"
    for i in range(page.nodes[home].first, page.nodes[home].last):
        part = page.parts[i]
        if part.hidden or part.control or framed[i]:
            continue
        line = page.nodes[part.node].tag != "div" or (
            inner and not part.links and not _is_known(page, part, above=False)
        )
        line = line and not part.card
        if own[part.node] and not part.card and part.link_density < LINKED:
            kept[i] = True
            text += part.size
            linked += part.size if part.link_density >= _FEW_LINKS else 0.0
            listed += part.size if part.kind == "list_item" else 0.0
        elif own[part.node] or told[i] or line:
            return None
        else:
            beside += part.size
    few = beside <= _ELSE * text and linked <= _SPARED * text
    return kept if few and (not listed or 2 * listed > text) else None


def _is_headed(page: Page, home: int, kept: list[bool], framed: Sequence[bool]) -> bool:
    """Whether nothing right above a text may be the text's but its heading; that is kept, where it stands beside it."""
    around, title, first = page.nodes[home].parent, squeeze(page.title), page.nodes[home].first
    for i in range(first - 1, max(-1, first - 1 - _ABOVE), -1):
        part = page.parts[i]
        if part.hidden or part.control or part.links or framed[i]:
            continue
        if part.kind == "heading":
            node = page.nodes[part.node]
            above = node if node.parent in {-1, around} else page.nodes[node.parent]
            kept[i] = above.parent == around and (above is node or "header" in above.roles)
            return squeeze(part.text) in title
        if part.size >= _LEAD and not _is_known(page, part, above=True):
            return False
    return True


def _is_alone(page: Page, home: int, kept: Sequence[bool], told: Sequence[float], framed: Sequence[bool]) -> bool:
    """Whether no line stands beside a text, in the innermost element around it that holds more, that may be a part of
    it: a heading over its heading, a signature, a postscript.
    """
    node = page.nodes[home]
    outer = next((n for n in page.around(home) if n.first < node.first or n.last > node.last), node)
    below = _PARAGRAPHS | (_SIGNED if outer.tag != "body" else frozenset())
    for i in (*range(outer.first, node.first), *range(node.last, outer.last)):
        part = page.parts[i]
        if i >= node.last and (part.links or (i + 1 < outer.last and page.parts[i + 1].links)):
            below = _PARAGRAPHS  # from here on, divisions name and list what to read next
        line = page.nodes[part.node].tag in (below if i >= node.last else _PARAGRAPHS)
        line = line and not (framed[i] or part.links or part.is_sites)
        if (line or told[i]) and not (kept[i] or _is_known(page, part, above=i < node.first)):
            return False
    return True


def _is_known(page: Page, part: Part, *, above: bool) -> bool:
    """Whether a line is the page's title, particulars of the text or the site's by its words. A day alone below a text
    may be when it was signed, but not with the hour.
    """
    if part.kind == "heading":
        return squeeze(part.text) in squeeze(page.title)
    said = fold(part.text)
    if is_site_line(said) or (is_byline(said) and (above or not is_date(part.text))):
        return True
    dated = is_stamped(part.text) or (above and (names_date(part.text) or opens_with_date(part.text)))
    return dated and not ends_sentence(part.text)


def _framed(page: Page, told: Sequence[float]) -> list[bool]:
    """For each part, whether an element around it says that it frames the text, and does not hold much of it."""
    sums = [0.0, *accumulate(told)]
    most = FRAME_SHARE * sums[-1]
    return covered(page, [(n.first, n.last) for n in called_frames(page) if sums[n.last] - sums[n.first] < most])


def _own(page: Page, home: int, told: Sequence[float]) -> list[bool]:
    """For each element, whether its lines stand in that one itself, or in what sets lines."""
    nodes = page.nodes
    parts = range(nodes[home].first, nodes[home].last)
    half = sum(told[i] for i in parts) / 2
    alone = sum(told[i] for i in parts if page.parts[i].node == home) > half
    in_boxes = sum(told[i] for i in parts if nodes[page.parts[i].node].tag not in _LINES)
    boxes = not alone and in_boxes > half  # as some sites set their paragraphs
    own = [False] * len(nodes)
    own[home] = alone
    for i, node in enumerate(nodes[home + 1 :], home + 1):
        around = node.parent
        set_so = node.tag in _LINES or (boxes and (node.last - node.first == 1 or any(told[node.first : node.last])))
        own[i] = set_so and (around == home or (own[around] and nodes[around].tag in _LINES))
    return own
