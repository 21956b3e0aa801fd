"""What a shop sells of a kind: things of one make beside one another, each with a link to its own page and a price."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from scrubber.cleaning.extract.page.page import Node, Page
from scrubber.cleaning.extract.reading import squeeze

#: A price on a line of its own, or with a word or two for what it is ("from", "instead of", "incl. VAT").
_SIGN = (
    r"(?:[$€£¥₽₩₹₺₴₫฿₱₪]|(?:US|R|A|C|NT|HK)\$|zł|Kčs?|Ft|kr|лв|руб|грн|lei|RM|Rp|TL|CHF|EUR|USD|GBP|PLN|SEK|NOK|DKK"
    r"|AUD|CAD|元|円|원)"
)
_PRICE = re.compile(rf"(?:^|[^\w]){_SIGN}\.?\s?\d[\d.,'\s]{{0,12}}|\d[\d.,'\s]{{0,12}}(?:[-–—]\s?)?{_SIGN}(?![^\W\d_])")
_FIGURE, _LONGEST = re.compile(r"\d"), 60
#: Things, at least; and the share of them in which a line is said that is the shop's.
_THINGS, _SAID_AGAIN = 5, 0.5
#: Letters of a title, at least, and the share of the page's title that it says.
_TITLE, _SAYS = 4, 0.25


def find_goods(page: Page, framed: Sequence[bool]) -> list[bool]:
    """For each part, whether it is of the things that a shop sells of the kind that the page is titled by, or of what
    it says of them above or below; all False for other pages.

    What is said of most of them in the same words ("incl. VAT", "Compare") and short lines beside them, by which a
    shop's readers sort and sift, are judged as on other pages. What is sold beside one thing of which a page tells
    stands right under a heading of its own, or says less than the page of the one, and is none of this.

    Args:
        page: the page.
        framed: for each part, whether an element around it frames the text.
    """
    none = [False] * len(page.parts)
    shown = [not (frame or part.hidden) for part, frame in zip(page.parts, framed, strict=True)]
    priced = [s and is_price(part.text) for s, part in zip(shown, page.parts, strict=True)]
    first = _title(page) if sum(priced) >= _THINGS else -1
    things = [node for node in _things(page, priced) if node.first > first] if first >= 0 else []
    if len(things) < _THINGS:
        return none
    start, last = things[0].first, things[-1].last
    around = (node.last for node in page.around(page.parts[first].node) if node.last >= last)
    end = next(around, last)
    above = start - 1
    while above > first and (page.parts[above].control or page.parts[above].hidden):
        above -= 1
    if above > first and page.parts[above].kind == "heading":
        return none
    within = {i for node in things for i in range(node.first, node.last)}
    seen = [s and not part.control for s, part in zip(shown, page.parts, strict=True)]
    told = [s and part.prose and not (part.notice or part.links) for s, part in zip(seen, page.parts, strict=True)]
    words = sum(page.parts[i].size for i in within if seen[i])
    if sum(page.parts[i].size for i in range(start) if told[i]) > words:
        return none
    said = Counter(text for node in things for text in {part.text for part in page.parts[node.first : node.last]})
    own = [seen[i] and said[part.text] <= _SAID_AGAIN * len(things) for i, part in enumerate(page.parts)]
    return [i == first or (own[i] if i in within else first < i < end and told[i]) for i in range(len(page.parts))]


def is_price(line: str) -> bool:
    """Whether a short line has a price in it."""
    return len(line) <= _LONGEST and _FIGURE.search(line) is not None and _PRICE.search(line) is not None


def _title(page: Page) -> int:
    """The first heading that the page's title begins with or says for a good part; -1 where there is none."""
    title = squeeze(page.title)
    heads = ((i, squeeze(part.text)) for i, part in enumerate(page.parts) if part.kind == "heading" and not part.hidden)
    says = ((i, key) for i, key in heads if len(key) >= _TITLE and key in title)
    return next((i for i, key in says if title.startswith(key) or len(key) >= _SAYS * len(title)), -1)


def _things(page: Page, priced: Sequence[bool]) -> list[Node]:
    """The elements of one make in one element that each have a link and a price, where there are most of them."""
    rows: dict[tuple[int, str], list[Node]] = defaultdict(list)
    for node in page.nodes:
        parts = range(node.first, node.last)
        if any(priced[node.first : node.last]) and any(page.parts[i].links for i in parts):
            rows[node.parent, node.make or node.tag].append(node)
    return max(rows.values(), key=len, default=[])
