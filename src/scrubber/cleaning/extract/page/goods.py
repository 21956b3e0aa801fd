"""What a shop sells of a kind: things of one make beside one another, each with a link to its own page and a price."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from scrubber.cleaning.extract.page.page import Node, Page
from scrubber.cleaning.extract.reading import squeeze

#: A price on a line of its own, or with a word or two for what it is ("from", "instead of", "incl. VAT").
_SIGN = (
    r"(?:[$€£¥₽₩₹₺₴₫฿₱₪]|(?:US|R|A|C|NT|HK)\$|zł|Kčs?|Ft|kr|лв|руб|грн|lei|RM|Rp|TL|CHF|EUR|USD|GBP|PLN|SEK|NOK|DKK|AUD|CAD|元|円|원)"
)
_PRICE = re.compile(rf"(?:^|[^\w]){_SIGN}\.?\s?\d[\d.,'\s]{{0,12}}|\d[\d.,'\s]{{0,12}}(?:[-–—]\s?)?{_SIGN}(?![^\W\d_])")
_LONGEST = 60
#: Things, at least; and the share of them in which a line is said that is the shop's.
_THINGS, _SAID_AGAIN = 5, 0.5
#: Letters of a title, at least.
_TITLE = 4


def find_goods(page: Page, framed: Sequence[bool]) -> list[bool]:
    """For each part, whether it is of the things that a shop sells of the kind that the page is titled by, or of what
    it says of them above or below; all False for other pages.

    Left out: what is said of most of them in the same words ("incl. VAT", "Compare"), and short lines beside them, by
    which a shop's readers sort and sift. What is sold beside one thing of which a page tells stands right under a
    heading of its own, or says less than the page of the one, and is none of this.

    Args:
        page: the page.
        framed: for each part, whether an element around it frames the text.
    """
    none = [False] * len(page.parts)
    priced = [
        len(part.text) <= _LONGEST and not (frame or part.hidden) and _PRICE.search(part.text) is not None
        for part, frame in zip(page.parts, framed, strict=True)
    ]
    first = _title(page) if sum(priced) >= _THINGS else -1
    things = [node for node in _things(page, priced) if node.first > first] if first >= 0 else []
    if len(things) < _THINGS:
        return none
    start, last = things[0].first, things[-1].last
    above = start - 1
    while above > first and (page.parts[above].control or page.parts[above].hidden):
        above -= 1
    if above > first and page.parts[above].kind == "heading":
        return none
    within = {i for node in things for i in range(node.first, node.last)}
    seen = [not (frame or part.hidden or part.control) for part, frame in zip(page.parts, framed, strict=True)]
    told = [s and part.prose and not (part.notice or part.links) for s, part in zip(seen, page.parts, strict=True)]
    words = sum(page.parts[i].size for i in within if seen[i])
    if sum(page.parts[i].size for i in range(start) if told[i]) > words:
        return none
    said = Counter(text for node in things for text in {part.text for part in page.parts[node.first : node.last]})
    own = [seen[i] and said[part.text] <= _SAID_AGAIN * len(things) for i, part in enumerate(page.parts)]
    return [
        i == first or (own[i] if i in within else first < i < last and told[i]) for i in range(len(page.parts))
    ]


def _title(page: Page) -> int:
    """The first heading that the page's title says; -1 where there is none."""
    title = squeeze(page.title)
    heads = ((i, squeeze(part.text)) for i, part in enumerate(page.parts) if part.kind == "heading" and not part.hidden)
    return next((i for i, key in heads if len(key) >= _TITLE and key in title), -1)


def _things(page: Page, priced: Sequence[bool]) -> list[Node]:
    """The elements of one make in one element that each have a link and a price, where there are most of them."""
    rows: dict[tuple[int, str], list[Node]] = defaultdict(list)
    for node in page.nodes:
        parts = range(node.first, node.last)
        if any(priced[node.first : node.last]) and any(page.parts[i].links for i in parts):
            rows[node.parent, node.make or node.tag].append(node)
    return max(rows.values(), key=len, default=[])
