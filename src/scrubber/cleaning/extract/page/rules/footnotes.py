"""The notes of a text that a site sets behind its own lines."""

from scrubber.cleaning.extract.page.attributes import FRAME
from scrubber.cleaning.extract.page.view import View
from scrubber.cleaning.extract.reading import ends_sentence
from scrubber.patterns import lazily

_MENDABLE = frozenset({"outside", "aside", "scrap", "links"})
_MARK = lazily(r"([\[(])\s?(\d{1,3})\s?([\])])")
_LINKED = 0.6
#: Items of a list that counts what the text refers to, at least.
_FEWEST = 3


def footnotes(view: View) -> None:
    """Bring back notes that the text itself refers to, with their heading: those to which a sentence of it links and
    that link back to it, numbered ones behind it, the items of a list that counts them, and sentences in what is called
    notes: a script may have made buttons of their marks.

    Brought back: "[1] The minutes of 1901, page 4.", "[2] …" in a row, where "[1]" and "[2]" stand in the text, and
    such a note that is a link to what it names. Not: a number that the text has not, a comment that a frame holds. It
    goes wrong on a reader's own notes, in the numbers of the text.
    """
    if not view.text:
        return
    _cited(view)
    _counted(view)
    _called(view)
    marks: set[tuple[str, ...]] | None = None
    told = 0
    for i in range(view.text[-1] + 1, len(view.parts)):
        part = view.parts[i]
        mark = _MARK.match(part.text)
        if mark is None or int(mark[2]) != told + 1:
            continue
        if marks is None:
            marks = _marks(view, i)
        if tuple(mark.groups()) not in marks:
            return
        told += 1
        source = part.link_density <= _LINKED or (part.links == 1 and part.linked + len(mark[0]) <= len(part.text))
        if part.rule in _MENDABLE and source and not (view.framed[i] or part.card):
            part.restore(0.6)
            if told == 1:
                _restore_heading(view, i - 1)


def _marks(view: View, end: int) -> set[tuple[str, ...]]:
    """The marks of notes in what stands before a part: "[1]", "(2)"."""
    return {tuple(found.groups()) for k, each in view.standing() if k < end for found in _MARK.finditer(each.text)}


def _counted(view: View) -> None:
    """Bring back a list behind the text that counts its items and has one for each mark in the text, all of them links
    to other sites: what the text refers to. It may be set in several columns.
    """
    first = last = -1
    for node in view.page.nodes:
        if node.tag == "ol" and node.last > node.first > view.text[-1] and (first < 0 or node.first == last):
            first, last = node.first if first < 0 else first, node.last
    items = range(first, last)
    if len(items) < _FEWEST or not all(_is_reference(view, i) for i in items):
        return
    marks = {int(number) for opened, number, _ in _marks(view, items.start) if opened == "["}
    if marks == set(range(1, len(items) + 1)):
        for i in items:
            view.parts[i].restore(0.6)
        _restore_heading(view, items.start - 1)


def _is_reference(view: View, i: int) -> bool:
    part = view.parts[i]
    away = part.links > 0 and part.external == part.links
    return part.kind == "list_item" and away and part.rule in _MENDABLE | {"teaser"} and not view.framed[i]


def _called(view: View) -> None:
    """Bring back the sentences that are items behind the text in what its page calls its notes."""
    for i in range(view.text[-1] + 1, view.last):
        part = view.parts[i]
        if part.rule != "scrap" or part.kind != "list_item" or part.is_sites or view.framed[i] or part.links:
            continue
        if ends_sentence(part.text) and any("footnote" in n.roles for n in view.page.around(part.node)):
            part.restore(0.6)


def _cited(view: View) -> None:
    """Bring back what the text's sentences and it link to one another."""
    for i, note in view.page.cited:
        part, of = view.parts[note], view.parts[i]
        said = view.prose[i] and not of.rule and of.link_density <= _LINKED
        if said and part.rule in _MENDABLE | {"frame"} and _is_note(view, note):
            part.restore(0.7)
            _restore_heading(view, note - 1)


def _is_note(view: View, i: int) -> bool:
    """Whether a part may be a note; HTML sets notes beside the text (`<aside>`), and no frame of a site."""
    part = view.parts[i]
    framing = (node for node in view.page.around(part.node) if node.roles & FRAME)
    framed = view.framed[i] and any(node.tag != "aside" or node.roles & FRAME != {"side"} for node in framing)
    return part.kind != "heading" and not (framed or part.card)


def _restore_heading(view: View, i: int) -> None:
    part = view.parts[i]
    if part.kind == "heading" and part.rule in _MENDABLE and not (part.links or view.framed[i] or part.card):
        part.restore(0.6)
