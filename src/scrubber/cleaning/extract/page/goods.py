"""What a shop sells of a kind: things of one make beside one another, each with a link to its own page and a price."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import takewhile

from scrubber.cleaning.extract.lines.prices import PRICE, is_price
from scrubber.cleaning.extract.page.page import Node, Page, Part
from scrubber.cleaning.extract.reading import squeeze

#: Words of a line that is a price and little more ("from", "instead of", "incl. VAT").
_LITTLE = 3.0
#: Things, at least; and the share of them in which a line is said that is the shop's.
_THINGS, _SAID_AGAIN = 5, 0.5
#: Letters of a title, at least, and the share of the page's title that it says.
_TITLE, _SAYS = 4, 0.25


def find_goods(page: Page, framed: Sequence[bool]) -> list[bool]:
    """For each part, whether it is of the things that a shop sells of the kind that the page is titled by, or of what
    it says of them above or below; all False for other pages. `framed`: for each part, whether an element around it
    frames the text.

    What is said of most of them in the same words ("incl. VAT", "Compare"), but a price, and short lines beside them,
    by which a shop's readers sort and sift, are judged as on other pages. What is sold beside one thing of which a page
    tells stands below its price, right under a heading of its own, or says less than the page of the one, and is none
    of this.
    """
    none = [False] * len(page.parts)
    shown = [not (frame or part.hidden) for part, frame in zip(page.parts, framed, strict=True)]
    priced = [s and is_price(part.text) for s, part in zip(shown, page.parts, strict=True)]
    first = _title(page) if sum(priced) >= _THINGS else -1
    things = _things(page, priced, first) if first >= 0 else []
    if not things or any(p and _costs(page.parts[i]) for i, p in enumerate(priced[: things[0].first]) if i > first):
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
    text = [i for i in range(start) if told[i]]
    if text:  # a text may go on below what is sold amid it
        places = {page.nodes[page.parts[i].node].parent for i in text}
        below = takewhile(lambda i: page.parts[i].kind != "heading", range(last, end))
        text += [i for i in below if told[i] and page.nodes[page.parts[i].node].parent in places]
    if sum(page.parts[i].size for i in text) > words:
        return none
    said = Counter(text for node in things for text in {part.text for part in page.parts[node.first : node.last]})
    most = _SAID_AGAIN * len(things)
    own = [seen[i] and (priced[i] or said[part.text] <= most) for i, part in enumerate(page.parts)]
    return [i == first or (own[i] if i in within else first < i < end and told[i]) for i in range(len(page.parts))]


def _title(page: Page) -> int:
    """The first heading that the page's title begins with or says for a good part; -1 where there is none."""
    title = squeeze(page.title)
    heads = ((i, squeeze(part.text)) for i, part in enumerate(page.parts) if part.kind == "heading" and not part.hidden)
    says = ((i, key) for i, key in heads if len(key) >= _TITLE and key in title)
    return next((i for i, key in says if title.startswith(key) or len(key) >= _SAYS * len(title)), -1)


def _things(page: Page, priced: Sequence[bool], first: int) -> list[Node]:
    """The elements of one make below the title, in one element or in several of one make beside one another, that each
    have a link and a price of their own, where these say most; none where such are few, or where others stand above
    them, as on the front of a shop.
    """
    rows: dict[tuple[int, str, str], list[Node]] = defaultdict(list)
    for node in page.nodes:
        lines = page.parts[node.first : node.last]
        if node.first > first and any(priced[node.first : node.last]) and any(line.links for line in lines):
            costs = (line for line, p in zip(lines, priced[node.first : node.last], strict=True) if p)
            if node.parent >= 0 and any(_is_apart(line, alone=len(lines) == 1) for line in costs):
                around = page.nodes[node.parent]
                rows[around.parent, around.make or around.tag, node.make or node.tag].append(node)
    many = [row for row in rows.values() if len(row) >= _THINGS]
    most = max(many, key=lambda row: sum(part.size for n in row for part in page.parts[n.first : n.last]), default=[])
    above = (row for row in many if row[-1].last <= most[0].first)
    return [] if any(node.last - node.first > 1 for row in above for node in row) else most


def _is_apart(part: Part, *, alone: bool) -> bool:
    """Whether the price of a line stands by itself, and is not told of in it: "sold for £1 in 1998"; of a link that
    stands alone, at its end, or it is one to things at such prices: "under £20 (3)".
    """
    ends = any(match.end() == len(part.text) for match in PRICE.finditer(part.text))
    if alone and part.linked >= part.size:
        return ends
    return ends or part.size <= _LITTLE or PRICE.match(part.text) is not None


def _costs(part: Part) -> bool:
    """Whether a line is what one thing costs: a price, and neither a link nor from one price to another."""
    return part.size <= _LITTLE and not part.links and len(PRICE.findall(part.text)) == 1
