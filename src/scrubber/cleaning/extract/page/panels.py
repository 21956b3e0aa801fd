"""What stands under questions that a page opens one at a time: each answer is hidden until its question is pressed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from scrubber.cleaning.extract.page.attributes import FRAME
from scrubber.cleaning.extract.page.opened import folds, leads, opener, tells
from scrubber.cleaning.extract.page.opinion import LINKED, Opinion
from scrubber.cleaning.extract.page.page import Node, Page
from scrubber.cleaning.extract.reading import ends_sentence

#: Panels that show it at least, and lines with letters between two: a question, and a heading over the next ones.
_FEWEST, _BETWEEN = 2, 2
#: What holds a text's frame, and none of its questions.
_FRAME = FRAME | {"header"}


class _Panel(NamedTuple):
    """A hidden element that holds hidden lines only, and the line over it."""

    node: Node
    question: int


def open_panels(page: Page, opinion: Opinion) -> Opinion:
    """Show what is hidden in elements of one make, each right under a line of its own, with nothing else between them:
    the answers under a page's questions, the parts of a guide under their names. Both are the text's.

    Shown: `<button>May buses cross?</button><div hidden><p>Yes, at any hour.</p></div>`, twice at least, and once where
    a heading stands over words that lead on ("Click here to expand"). Kept hidden: what stands in a frame of the page's
    (menus, comments, windows), what is mostly links, or holds no sentence, and what is hidden between sentences that a
    reader sees.
    """
    kept, sure = list(opinion.kept), list(opinion.sure)
    for run in _runs(page, list(_panels(page))):
        if len(run) < _FEWEST and not (run and _expands(page, run[0])):
            continue
        for panel in run:
            own = range(panel.node.first, panel.node.last)
            for i in own if leads(page.parts[panel.question]) else (panel.question, *own):
                page.parts[i].hidden, page.parts[i].control = "", False
                kept[i] = sure[i] = True
    return replace(opinion, kept=kept, sure=sure)


def _panels(page: Page) -> Iterator[_Panel]:
    for at, end in folds(page):
        held, question = page.parts[at:end], opener(page, at)
        node = _holding(page, at, end)
        if node is None or question < 0 or not any(part.prose or ends_sentence(part.text) for part in held):
            continue
        letters = sum(part.end - part.start for part in held)
        if sum(part.linked for part in held) < LINKED * letters and not _is_framed(page, at):
            yield _Panel(node, question)


def _runs(page: Page, panels: list[_Panel]) -> Iterator[list[_Panel]]:
    """Panels of one make that follow each other."""
    run = panels[:1]
    for before, panel in pairwise(panels):
        between = page.parts[before.node.last : panel.node.first]
        lines = sum(any(map(str.isalnum, part.text)) for part in between)
        alike = (before.node.tag, before.node.make) == (panel.node.tag, panel.node.make)
        if not alike or lines > _BETWEEN or any(part.hidden or tells(part) for part in between):
            yield run
            run = []
        run.append(panel)
    yield run


def _expands(page: Page, panel: _Panel) -> bool:
    """Whether words over a panel lead on to it, under a heading that is of the text's."""
    i = panel.question
    return i > 1 and leads(page.parts[i]) and page.parts[i - 1].kind == "heading" and not page.parts[i - 1].leaving


def _holding(page: Page, first: int, end: int) -> Node | None:
    """The outermost element that holds some lines and no other."""
    nodes = [node for node in page.around(page.parts[first].node) if (node.first, node.last) == (first, end)]
    return nodes[-1] if nodes else None


def _is_framed(page: Page, i: int) -> bool:
    return any(node.roles & _FRAME for node in page.around(page.parts[i].node))
