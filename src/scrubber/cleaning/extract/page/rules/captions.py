"""What is written under the pictures of a text, and who took one, alone on a line."""

from bisect import bisect_left
from collections import Counter

from scrubber.cleaning.extract.credits import are_names, ends_with_credit, is_credit, names_picture
from scrubber.cleaning.extract.page.view import View
from scrubber.cleaning.extract.reading import ends_sentence
from scrubber.patterns import lazily

_MENDABLE = frozenset({"outside", "aside", "scrap"})
#: Lines over the title among which its picture may stand.
_ABOVE = 3
#: Words of a caption; fewer only name who took the picture.
_LEAST, _MOST = 4.0, 120.0
#: Of one that ends as a sentence does.
_SENTENCE = 2.0
#: Words that name a source at most, pictures it stands under at least, and what tells it from what several pictures are
#: made of: "Oil on canvas".
_SOURCE, _AGAIN = 8.0, 3
#: The share of one that may be links: to who took the picture.
_LINKED = 0.5
#: Elements around a line that are asked, and the parts that one which is called a caption has at most; captions between
#: two sentences from which on they are a gallery's.
_NEAR, _GALLERY = 4, 4
#: The share of a line that is something else than a site's words, at least.
_REST = 0.6
#: Who took the picture, behind the sentence on it.
_IN_BRACKETS = lazily(r"\s?[(（][^()（）]{1,60}[)）]$")
_NUMBERED = lazily(
    r"(?:fig(?:ure|ura|uur)?|abb(?:ildung)?|tab(?:le|elle|leau|la|ela)?|рис(?:унок)?|табл(?:ица)?|rys(?:unek)?"
    r"|obr(?:ázek)?|kuva|ábra|şekil|hình|gambar|[図图圖表그림])\W{0,2}\s?\d{1,3}\s?[.:：|–—-]"
)
_KINDS = frozenset({"paragraph", "caption"})
_LONGEST = 120
_BRACKETED = lazily(r"[(（\[][^()（）\[\]]+[)）\]]")


def captions(view: View) -> None:
    """Bring back the captions of pictures between a text's title, or right over it, and its last sentence; right behind
    that only one that ends with who took the picture, or numbers a figure.

    Brought back: a line in an element that is called a caption, a sentence alone in one that is called a picture's, a
    line right under a picture that is described in the same words, of which no more than the name of who took the
    picture is a link, one that numbers a figure ("Figure 3: the valve"), and one that ends with who took the picture
    ("The quay at dawn (Getty/Ann Marsh)"). Not: a name alone ("Photo: Agency"), the many captions of a gallery set into
    the text. Removed: a line that is said under three pictures or more, names pictures and is no sentence: who they are
    by ("Agency / Representational image"). Not: "Oil on canvas" under each painting. It goes wrong on a site that calls
    its own remarks in the text captions.
    """
    if not view.text:
        return
    _remove_sources(view)
    title = view.title()
    first = view.text[0] if title is None else title
    above = max(0, first - _ABOVE)
    end = min(view.page.below(view.text[-1]) + 1, len(view.parts))
    found = [i for i in range(above, end) if view.parts[i].rule in _MENDABLE and _is_caption(view, i, first)]
    gaps = [bisect_left(view.text, i) for i in found]
    beside = Counter(gaps)
    for i, gap in zip(found, gaps, strict=True):
        if beside[gap] < _GALLERY:
            view.parts[i].restore(0.6)


def _remove_sources(view: View) -> None:
    """Remove who several pictures of the text are by, said under each in the same words."""
    short = [i for i, part in view.standing() if not (view.prose[i] or part.links) and view.size[i] <= _SOURCE]
    said = Counter(view.folded[i] for i in short)
    for i in short:
        again = said[view.folded[i]] >= _AGAIN
        if again and names_picture(view.folded[i]) and view.within(i, "caption", most=_NEAR):
            view.parts[i].remove("copy", "who several pictures are by", 0.2)


def _is_caption(view: View, i: int, first: int) -> bool:
    part = view.parts[i]
    if part.link_density > _LINKED or part.is_sites or view.said(i).rest < _REST:
        return False
    if view.framed[i] and not view.framed[first]:
        return False
    if view.size[i] > _MOST:
        return False
    if ends_with_credit(part.text):
        return view.size[i] * (1 - part.link_density) >= _LEAST
    if _NUMBERED.match(view.folded[i]):
        return i < view.text[-1] or part.kind == "caption"
    if i >= view.text[-1]:
        return False
    told = part.kind == "caption" and not part.links and ends_sentence(part.text)
    if view.size[i] * (1 - part.link_density) < (_SENTENCE if told else _LEAST):
        return False
    # An element for a picture alone, with a sentence, holds what is written under it.
    pictured = (
        view.prose[i] and ends_sentence(_IN_BRACKETS.sub("", view.folded[i])) and view.within(i, "picture", most=1)
    )
    return pictured or part.kind == "caption" or view.within(i, "caption", most=_NEAR)


def picture_credits(view: View) -> None:
    """Remove lines that say who took a picture and nothing else, at a text's title, between its sentences and behind
    them.

    Removed: "Photo by Ann Marsh/Picture House", "Ann Marsh | The Quay | Getty Images", "(Ann Marsh/The Quay)" in a
    caption. Kept: what tells of the picture as well, sentences, items and rows. It goes wrong on a list of the pictures
    of a book that is set as paragraphs.
    """
    for i, part in view.standing():
        if (
            part.kind in _KINDS
            and len(part.text) <= _LONGEST
            and not view.amid(i)
            and (is_credit(part.text) or _is_called(view, i))
        ):
            part.remove("picture-credit", "who took a picture, alone on a line", 0.15)


def _is_called(view: View, i: int) -> bool:
    """Whether it is nothing but names, in an element called the credit of a picture, or in brackets in a caption."""
    if view.parts[i].kind == "caption" and _BRACKETED.fullmatch(view.parts[i].text):
        return are_names(view.parts[i].text) and not any(map(str.isdigit, view.parts[i].text))  # Figure 3: The Quay
    node = view.page.nodes[view.parts[i].node]
    return {"credit", "picture"} <= node.roles and are_names(view.parts[i].text)
