"""What stands in the element of a player of films: the name of the film, what there is to see besides."""

from collections import Counter

from scrubber.cleaning.extract.page.page import Node
from scrubber.cleaning.extract.page.view import LINKED, View
from scrubber.cleaning.extract.reading import ends_sentence

#: Parts of such an element at most; elements of one make from which on they are what the text lists.
_FEW, _SERIES = 6, 3
_WHY = ("player", "it names what a player shows", 0.15)


def players(view: View) -> None:
    """Remove the lines of small elements that are called a film's, between the title of a text and its end, where none
    is a sentence.

    Removed: "Popular video" and "This ball puts out a fire:" in an element for a player, a film's name over "Play video
    - 2:46"; above the text, a film whose name leads to its own page, with what is said of it. Kept: any other element
    with a sentence, which says what the film shows, captions, what stands where the text stands, and three films or
    more that a text lists, each in an element of the same make with a paragraph of the text below. It goes wrong on
    two films that a text names in no other place.
    """
    if not view.text:
        return
    title = view.title()
    first = view.text[0] if title is None else title + 1
    small = [
        node
        for node in view.page.nodes
        if "film" in node.roles and view.first <= node.first < node.last <= view.last and node.last - node.first <= _FEW
    ]
    text = frozenset(view.text)
    listed = Counter(node.style for node in small if node.last in text)
    for node in small:
        unlisted = first <= node.first and listed[node.style] < _SERIES
        if _leads(view, node) or (unlisted and not _tells(view, node)):
            for i in range(node.first, node.last):
                view.parts[i].remove(*_WHY)


def _leads(view: View, node: Node) -> bool:
    """Whether an element above the text names its film by a heading that is a link: it has a page of its own."""
    lines = view.parts[node.first : node.last]
    return node.last <= view.text[0] and any(line.kind == "heading" and line.link_density >= LINKED for line in lines)


def _tells(view: View, node: Node) -> bool:
    """Whether anything in an element is the text's: a sentence, a caption, a line where the text stands."""
    return any(
        (view.prose[i] and view.parts[i].kind != "heading" and ends_sentence(view.folded[i]))
        or view.parts[i].kind == "caption"
        or view.at_home(i)
        or view.within(i, "caption", most=_FEW)
        for i in range(node.first, node.last)
    )
