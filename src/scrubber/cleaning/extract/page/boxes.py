"""Boxes that a text sets beside itself: explanations, second reports, its notes."""

from scrubber.cleaning.extract.page.attributes import FRAME
from scrubber.cleaning.extract.page.page import Page
from scrubber.patterns import lazily

#: What a text sets apart itself.
_NOTES = frozenset({"note", "footnote"})
#: The share of links from which on a line is one; what running text at least, and links at most, make up of a box of
#: the text's own.
_LINKED, _PROSE, _REFERENCES = 0.6, 0.6, 0.15
#: What a note begins with.
_NUMBER = lazily(r"\W?\d{1,3}\W?")


def find_boxes(page: Page, first: int, end: int) -> list[bool]:
    """For each part, whether it stands in a box of the text's own, of running text with hardly a link.

    A box is an element of the text's region that calls itself a side column, what lies over a picture, a note, a
    footnote or a warning, behind the text's first sentence. Found: an explanation that a manual or a paper sets into a
    box, a second report under one's end, a note behind its number, even if it says no more than where something stands.
    Not: a title alone, which points to another page. It goes wrong on a site's remark about itself between two
    paragraphs.
    """
    boxed = [False] * len(page.parts)
    asking = {node.path for field in (*page.fields, *page.addresses) for node in page.around(field)}
    for node in page.nodes:
        frame = node.roles & FRAME
        noted = not frame and not node.roles.isdisjoint(_NOTES)
        if not (noted or frame in ({"side"}, {"overlay"})) or not first < node.first < node.last <= end:
            continue
        parts = page.parts[node.first : node.last]
        size = sum(part.size for part in parts)
        prose = sum(part.size for part in parts if part.prose and part.link_density < _LINKED)
        linked = sum(part.size for part in parts if part.link_density >= _LINKED and "://" not in part.text)
        foreign = any(part.control or part.notice for part in parts) or node.path in asking
        counted = "footnote" in node.roles and len(parts) > 1 and _NUMBER.fullmatch(parts[0].text) is not None
        # A title points to a page.
        foreign = foreign or not (counted or any(part.prose and part.kind != "heading" for part in parts))
        if not foreign and (counted or (prose >= _PROSE * size > 0 and linked <= _REFERENCES * size)):
            around = (each for each in page.around(node.parent) if FRAME & each.roles)
            if all(each.first <= first or boxed[each.first] for each in around):
                boxed[node.first : node.last] = [True] * len(parts)
    return boxed
