"""Lists and sentences that are a text's by what they stand amid, whatever an extractor thinks of them."""

from __future__ import annotations

from scrubber.cleaning.extract.page.elements import LISTS
from scrubber.cleaning.extract.page.verses import broken_lines
from scrubber.cleaning.extract.page.view import View
from scrubber.cleaning.extract.reading import COLONS, ends_sentence
from scrubber.patterns import lazily

_ITEMS = 3
_SET_OUT = LISTS | {"dl"}
#: The share of links that the sentences of a list may have, and the line above it.
_LINKED = 0.3
#: How far from a sentence its neighbours are looked for, in parts.
_NEAR = 8
#: Words of a line that says what the terms below it are, at least, and the share of it that is none of the words that
#: sites say over links.
_SAYS, _OWN = 5.0, 0.6
#: Words of an item of what sums a text up, on the average.
_PHRASE = 4.0

#: How authors and editors begin what they add below a text: a postscript, what was wrong in it.
_ADDED = lazily(
    r"\W{0,2}(?:P\. ?-?[SD]\.|(?:P\.?P?S|P\.-S|Postscript(?:um)?|Post-scriptum|Nachtrag|Post?data|Постскриптум|추신"
    r"|Corrections?|Errat[au]m?|Korrektur|Berichtigung|Corrección|Fe de erratas|Errata corrige|Correção|Поправка|정정)"
    r" ?[:.]|(?:又及|附记|附記|补记|補記|追記|更正|勘误|訂正) ?[:：])"
)


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


def is_of_sentences(view: View, i: int) -> bool:
    """Whether it is of an unlinked list with a sentence of which an extractor is sure: the others, too short to be
    some, go with it.
    """
    around = view.page.enclosing(view.parts[i], LISTS)
    if around is None or not view.opinion.sure[i]:
        return False
    lines = range(around.first, around.last)
    told = any(view.prose[k] and view.opinion.sure[k] for k in lines)
    return told and not any(part.links or part.card or part.control for part in view.parts[around.first : around.last])


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
    return _is_over_what_is_said(view, i) and view.prose[i + 1] and is_set_out(view, i)


def is_told_of(view: View, i: int) -> bool:
    """Whether it is a term without a link right over what is said of it in the same list, which stays."""
    return not view.parts[i].links and _is_over_what_is_said(view, i)


def _is_over_what_is_said(view: View, i: int) -> bool:
    """Whether it is a term, and the part right below says something of it in the same list, and stays."""
    nodes, below = view.page.nodes, i + 1
    if below >= len(view.parts) or view.framed[i] or view.parts[i].is_sites:
        return False
    term, said = nodes[view.parts[i].node], nodes[view.parts[below].node]
    return (term.tag, said.tag) == ("dt", "dd") and term.parent == said.parent and not view.parts[below].rule


def is_headed(view: View, i: int) -> bool:
    """Whether it is of a list of sentences, with hardly a link, right below a heading or a sentence of the text of
    which an extractor is sure, in that one's own element: what else an issue holds, what a text comes to at its end,
    the other points of advice that a box gives. Of a list of one point or two only between two lines of that element
    that stay; what stands below is decided already.

    It goes wrong on a site's rules for its readers, where it sets them below the text in the text's own element.
    """
    around = view.page.enclosing(view.parts[i], LISTS)
    if around is None or around.first < 1:
        return False
    above, below = around.first - 1, view.parts[around.last : around.last + 1]
    if around.last - around.first < _ITEMS and not any(
        not part.rule and view.page.nodes[part.node].parent == around.parent for part in below
    ):
        return False
    head = view.parts[above]
    if head.links or head.rule or not view.opinion.sure[above]:
        return False
    if not (view.at_home(above) if head.kind == "heading" else head.kind == "paragraph" and view.prose[above]):
        return False
    if view.page.nodes[head.node].parent != around.parent:
        return False
    return all(
        view.prose[k] and view.parts[k].link_density < _LINKED and not (view.parts[k].is_sites or view.framed[k])
        for k in range(around.first, around.last)
    )


def sums_up(view: View, i: int) -> bool:
    """Whether it is of an unlinked list of phrases right below a heading in the article's own element, above its text:
    "Key points". What a site sets there leads somewhere.
    """
    around, article = view.page.enclosing(view.parts[i], LISTS), view.around_text("article")
    if around is None or article is None or not article.first < around.first < around.last <= view.text[0]:
        return False
    above = around.first - 1
    head, items = view.parts[above], view.parts[around.first : around.last]
    if head.kind != "heading" or head.links or head.rule or view.said(above).what or view.framed[i]:
        return False
    return (
        len(items) > 1
        and not any(item.links or item.is_sites for item in items)
        and sum(item.size for item in items) >= _PHRASE * len(items)
    )


def mend_broken(view: View) -> None:
    """Bring back sentences that stand apart from the text where the sentence above, broken off in the same element,
    stays: what a shop says of a thing is one paragraph, or it is none.
    """
    for lines in broken_lines(view.parts):
        stays = False
        for i in lines:
            part = view.parts[i]
            if stays and part.rule == "aside" and view.prose[i] and not (part.links or part.is_sites):
                part.restore(0.5)
            stays = view.prose[i] and not part.rule


def is_added(view: View, i: int) -> bool:
    """Whether a sentence below the text says by its first word that it is added to one: "P.S.", "Correction:"."""
    part = view.parts[i]
    below = bool(view.text) and i > view.text[0]
    if not below or part.links or part.is_sites or not _ADDED.match(part.text):
        return False
    return ends_sentence(part.text) and not view.framed[i]
