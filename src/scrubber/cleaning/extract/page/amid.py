"""Lists and sentences that are a text's by what they stand amid, whatever an extractor thinks of them."""

from __future__ import annotations

from scrubber.cleaning.extract.page.cards import GOES_ON
from scrubber.cleaning.extract.page.elements import LISTS
from scrubber.cleaning.extract.page.view import View
from scrubber.cleaning.extract.reading import COLONS

_ITEMS = 3
_SET_OUT = LISTS | {"dl"}
#: The share of links that the sentences of a list may have, and the line above it.
_LINKED = 0.3
#: How far from a sentence its neighbours are looked for, in parts.
_NEAR = 8
#: Words of a line that says what the terms below it are, at least, and the share of it that is none of the words that
#: sites say over links.
_SAYS, _OWN = 5.0, 0.6


def is_amid_its_like(view: View, i: int) -> bool:
    """Whether it stands between two sentences of which an extractor is sure, all in one element, and links nowhere."""
    part, nodes = view.parts[i], view.page.nodes
    if part.links or part.notice or part.control:
        return False

    def sure(others: range) -> bool:
        return any(
            view.opinion.sure[k] and view.prose[k] and nodes[view.parts[k].node].parent == nodes[part.node].parent
            for k in others
        )

    return sure(range(max(0, i - _NEAR), i)) and sure(range(i + 1, min(len(view.parts), i + _NEAR)))


def is_enumerated(view: View, i: int) -> bool:
    """Whether it is of a list below a sentence of the text that goes on through its items: "images for CDs,"."""
    around = view.page.enclosing(view.parts[i], LISTS)
    if around is None or around.first < 1 or around.last - around.first < _ITEMS:
        return False
    items = view.parts[around.first : around.last - 1]
    return view.at_home(around.first - 1) and all(item.text.endswith(GOES_ON) for item in items)


def is_set_out(view: View, i: int) -> bool:
    """Whether it is of a list right below a line that ends with a colon: "Key findings include the following:"."""
    around = view.page.enclosing(view.parts[i], _SET_OUT)
    if around is None or around.first < 1:
        return False
    head = view.parts[around.first - 1]
    above = around.first - 1
    says = view.size[above] >= _SAYS and view.said(above).rest >= _OWN
    told = view.prose[above] or view.opinion.sure[above] or (around.tag == "dl" and says)
    return (
        told and head.text.endswith(COLONS) and view.at_home(above) and not (head.rule or head.link_density >= _LINKED)
    )


def explains(view: View, i: int) -> bool:
    """Whether it is a term, linked or not, right over what is said of it in a sentence of a list that is set out: "The
    window has these parts:". What stands below it is decided already.
    """
    nodes, below = view.page.nodes, i + 1
    if below >= len(view.parts) or not nodes or view.framed[i] or view.parts[i].is_sites:
        return False
    term, said = nodes[view.parts[i].node], nodes[view.parts[below].node]
    if not (term.tag == "dt" and said.tag == "dd" and term.parent == said.parent):
        return False
    return view.prose[below] and not view.parts[below].rule and is_set_out(view, i)


def is_headed(view: View, i: int) -> bool:
    """Whether it is of a list of sentences, with hardly a link, right below a heading of the text of which an extractor
    is sure, in that heading's own element: what else an issue holds, what a text comes to at its end.

    It goes wrong on a site's rules for its readers, where it sets them below the text in the text's own element.
    """
    around = view.page.enclosing(view.parts[i], LISTS)
    if around is None or around.first < 1 or around.last - around.first < _ITEMS:
        return False
    above = around.first - 1
    head = view.parts[above]
    if head.kind != "heading" or head.links or head.rule or not (view.opinion.sure[above] and view.at_home(above)):
        return False
    if view.page.nodes[head.node].parent != around.parent:
        return False
    return all(
        view.prose[k] and view.parts[k].link_density < _LINKED and not (view.parts[k].is_sites or view.framed[k])
        for k in range(around.first, around.last)
    )
