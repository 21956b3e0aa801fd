"""Rows of teasers: neighbours of one shape, each with a link to the page that it announces; and which of them are the
posts of the front of a blog or of a site's news, where several posts or their beginnings are all that the page says.
"""

from collections.abc import Sequence
from itertools import accumulate, compress
from operator import and_, gt

from scrubber.cleaning.extract.lines.datelines import is_date
from scrubber.cleaning.extract.page.opinion import Opinion, is_running
from scrubber.cleaning.extract.page.page import Node, Page, Part
from scrubber.cleaning.extract.page.sections import SECTION
from scrubber.cleaning.extract.page.site_frames import covered, find_frames
from scrubber.cleaning.extract.reading import squeeze

_ROW = 3
_MOST_PARTS = 8
_MOST_WORDS = 400.0
_TITLE = 2.5
_SHARE = 0.6
_LEAD = 20.0
# The share of a row that sections make up, if it is none of teasers.
_SECTIONS = 0.75
#: How an item ends with which a sentence goes on: no announcement of a page does.
GOES_ON = (",", ";", "，", "；", "、", "،", "؛")
#: Posts at least, for two may be a text and what it quotes; and words that they say together at least, for less is
#: teasers.
_POSTS, _LEAST = 3, 100.0
#: Posts are the page's text where an extractor keeps half of what they say, all else is no more than half as much, and
#: none of them, as an article amid teasers, is more than half; outside of frames a site says so much of itself.
_HALF, _BESIDE = 0.5, 0.15
#: Words below the heading that is the page's title from which on they are an article, be it short: a site's motto is
#: one sentence.
_ARTICLE = 12.0


def mark_cards(page: Page, opinion: Opinion) -> None:
    """Mark the parts of each row of teasers (`Part.card`).

    A card: a linked title, and at most a summary, a date, a name. Three or more in a row, most of the row. None: a long
    sentence, be it a heading, with addresses below it; a row of short sections, each with a title of its own and a link
    at its end, of which trafilatura is sure. It goes wrong on a list of references whose titles stand on lines of their
    own and are linked; the region's search then falls back to the page without cards.
    """
    children: dict[int, list[Node]] = {}
    for node in page.nodes:
        children.setdefault(node.parent, []).append(node)
    articles = any(node.tag == "article" for node in page.nodes)
    within = {id(node): children.get(at, []) for at, node in enumerate(page.nodes)} if articles else {}
    rows: list[tuple[list[Node], list[Node]]] = []  # each with those of their make beside them
    linked = list(accumulate((part.linked > 0 for part in page.parts), initial=0))
    for row in children.values():
        if linked[max(node.last for node in row)] - linked[row[0].first] < _ROW:
            continue  # each card has a link
        filled = [node for node in row if node.last > node.first]
        if within:
            filled = [each for node in filled for each in _columns(node, within[id(node)])]
        if len(filled) < _ROW:
            continue
        cards = [node for node in filled if _is_card(page, node)]
        if (
            len(cards) >= max(_ROW, _SHARE * len(filled))
            and not _are_sections(page, opinion, cards)
            and not _are_contents(page, cards)
        ):
            makes = {node.make or node.dress for node in cards}
            rows.append((cards, [node for node in filled if (node.make or node.dress) in makes]))
    posts = find_posts(page, opinion, [alike for _, alike in rows])
    page.titles = {i for post in posts for card in post if (i := _titles(page, card)) >= 0}
    for cards, alike in rows:
        if alike in posts:
            continue
        told = [node for node in cards if _tells(page, opinion, node)]
        for card in cards:
            if told == [card]:
                continue  # the text itself, between the pointers to its neighbours
            for part in page.parts[card.first : card.last]:
                part.card = True


def _columns(node: Node, within: list[Node]) -> list[Node]:
    """The articles that a column of a row holds, where it holds nothing else; else the element itself."""
    articles = [each for each in within if each.last > each.first]
    whole = sum(each.last - each.first for each in articles) == node.last - node.first
    return articles if whole and all(each.tag == "article" for each in articles) else [node]


def _tells(page: Page, opinion: Opinion, node: Node) -> bool:
    """Whether an extractor is sure of a sentence in it that is no link."""
    return any(
        opinion.sure[i] and page.parts[i].prose and page.parts[i].link_density < _SHARE
        for i in range(node.first, node.last)
    )


def _are_sections(page: Page, opinion: Opinion, cards: Sequence[Node]) -> bool:
    """Whether most of a row are short sections of a text: an unlinked title, a sentence that an extractor is sure
    of, and only then a link.
    """
    sections = sum(not page.parts[node.first].links and _tells(page, opinion, node) for node in cards)
    return sections >= _SECTIONS * len(cards)


def _are_contents(page: Page, cards: Sequence[Node]) -> bool:
    """Whether most of a row have numbers of sections within sections (B.2.1): what a text holds, and no other pages."""
    return sum(bool(SECTION.match(page.parts[node.first].text)) for node in cards) >= _SECTIONS * len(cards)


def _is_card(page: Page, node: Node) -> bool:
    if not 1 <= node.last - node.first <= _MOST_PARTS:
        return False
    parts = page.parts[node.first : node.last]
    if not any(map(_is_title, parts)) or parts[-1].text.endswith(GOES_ON):
        return False
    if any(part.is_data or part.kind == "code" for part in parts):
        return False
    if any(part.kind == "heading" and part.level == 1 and not part.links for part in parts):
        return False  # the head of the text itself
    if parts[0].prose and parts[0].link_density < 0.5 and parts[0].size >= _LEAD:
        return False
    return sum(part.size for part in parts) <= _MOST_WORDS


def _titles(page: Page, node: Node) -> int:
    """The title of a post: its first heading, or the longest link above its first sentence; -1 where none is."""
    end = next((i for i in range(node.first, node.last) if is_running(page.parts[i])), node.last)
    heads = [i for i in range(node.first, end) if page.parts[i].kind == "heading"]
    linked = [i for i in range(node.first, end) if page.parts[i].link_density > _SHARE]
    linked = [i for i in linked if not is_date(page.parts[i].text)]
    return heads[0] if heads else max(linked, key=lambda i: page.parts[i].size, default=-1)


def _is_title(part: Part) -> bool:
    """Whether it may be the linked title of what a card announces; a post's day in a thread leads to the post."""
    return bool(part.linked) and part.size >= _TITLE and part.link_density > 0.6 and not is_date(part.text)


def find_posts(page: Page, opinion: Opinion, rows: Sequence[Sequence[Node]]) -> list[Sequence[Node]]:
    """Of rows of elements that look like teasers, those that are the posts of a front page; none on other pages.

    Posts say nearly all that the page says in sentences, and an extractor keeps most of it; beside an article, be it
    short, they are teasers. It goes wrong on an article of pictures alone, above teasers of a sentence or two.
    """
    if not rows:
        return []
    running = [part.size if is_running(part) and not part.notice else 0.0 for part in page.parts]
    posts = [row for row in rows if sum(any(running[node.first : node.last]) for node in row) >= _POSTS]
    if not posts:
        return []
    within = covered(page, [(node.first, node.last) for row in posts for node in row])
    each = [size for row in posts for node in row if (size := sum(running[node.first : node.last]))]
    beside = [0.0 if post else size for size, post in zip(running, within, strict=True)]
    least = max(_LEAST, sum(beside) / _HALF)
    if sum(each) < least or max(each) > _HALF * sum(each):
        return []
    framed = find_frames(page, opinion)
    told = sum(compress(running, map(gt, within, framed)))
    kept = max(sum(compress(running, map(and_, within, said))) for said in (opinion.kept, opinion.sure))
    bare = sum(size for size, frame in zip(beside, framed, strict=True) if not frame)
    if told < least or kept < _HALF * told or bare > _BESIDE * told:
        return []
    return [] if _is_titled(page, beside, within) else posts


def _is_titled(page: Page, beside: Sequence[float], within: Sequence[bool]) -> bool:
    """Whether sentences stand between the heading that is the page's title and the next heading or post."""
    title, said = squeeze(page.title), 0.0
    below = False
    for part, size, post in zip(page.parts, beside, within, strict=True):
        if part.kind == "heading" or post:
            below = bool(not post and not part.links and (key := squeeze(part.text)) and title.startswith(key))
        said += size * below
    return said >= _ARTICLE
