"""What stands under questions that a page opens one at a time: each answer is hidden until its question is pressed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, pairwise
from typing import NamedTuple

from scrubber.cleaning.extract.lines.line_vocabulary import leads_on
from scrubber.cleaning.extract.page.attributes import FRAME
from scrubber.cleaning.extract.page.folded import FOLDED
from scrubber.cleaning.extract.page.opinion import LINKED, Opinion
from scrubber.cleaning.extract.page.page import Node, Page, Part
from scrubber.cleaning.extract.reading import ASKING, ends_sentence, squeeze

#: Panels that show it at least, letters of what stands over one, and lines with letters between two: a question, and
#: a heading over the next ones.
_FEWEST, _LONGEST, _BETWEEN = 2, 200, 2
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
    kept, sure = list[bool](), list[bool]()
    for run in _runs(page, list(_panels(page))):
        if len(run) < _FEWEST and not (run and _expands(page, run[0])):
            continue
        kept, sure = kept or list(opinion.kept), sure or list(opinion.sure)
        for panel in run:
            own = range(panel.node.first, panel.node.last)
            for i in own if _leads_on(page, panel.question) else (panel.question, *own):
                page.parts[i].hidden, page.parts[i].control = "", False
                kept[i] = sure[i] = True
    return replace(opinion, kept=kept, sure=sure) if kept else opinion


def _panels(page: Page) -> Iterator[_Panel]:
    parts = page.parts
    for how, run in groupby(range(len(parts)), key=lambda i: parts[i].hidden):
        if how not in FOLDED:
            continue
        at, *rest = run
        held, question = parts[at : (rest[-1] if rest else at) + 1], _question(page, at)
        node = _holding(page, at, at + len(held))
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
        if not alike or lines > _BETWEEN or any(part.hidden or _tells(part) for part in between):
            yield run
            run = []
        run.append(panel)
    yield run


def _tells(part: Part) -> bool:
    return part.prose and not part.text.endswith(ASKING)


def _question(page: Page, at: int) -> int:
    """The line right over a panel, a short one that leads to no other page: a heading, a term, a button, or what asks;
    -1 where there is none.
    """
    i = at - 1
    while i >= 0 and not any(map(str.isalnum, page.parts[i].text)):
        i -= 1
    if i < 0:
        return -1
    line = page.parts[i]
    short = len(line.text) <= _LONGEST and not (line.leaving or line.hidden or _tells(line))
    over = line.kind == "heading" or line.control or page.nodes[line.node].tag == "dt" or line.text.endswith(ASKING)
    return i if short and (over or _leads_on(page, i)) else -1


def _leads_on(page: Page, i: int) -> bool:
    return squeeze(page.parts[i].text) in leads_on()


def _expands(page: Page, panel: _Panel) -> bool:
    """Whether words over a panel lead on to it, under a heading that is of the text's."""
    i = panel.question
    return i > 1 and _leads_on(page, i) and page.parts[i - 1].kind == "heading" and not page.parts[i - 1].leaving


def _holding(page: Page, first: int, end: int) -> Node | None:
    """The outermost element that holds some lines and no other."""
    nodes = [node for node in page.around(page.parts[first].node) if (node.first, node.last) == (first, end)]
    return nodes[-1] if nodes else None


def _is_framed(page: Page, i: int) -> bool:
    return any(node.roles & _FRAME for node in page.around(page.parts[i].node))
