"""What a page hides until somebody asks for it, and the line that opens it: the answers under questions that it opens
one at a time, the rest of a text behind "Read more" or page by page.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice, pairwise, takewhile
from typing import NamedTuple

from scrubber.cleaning.extract.chrome_words import is_site_line
from scrubber.cleaning.extract.lines.line_vocabulary import leads_on
from scrubber.cleaning.extract.page.attributes import FRAME
from scrubber.cleaning.extract.page.opinion import LINKED, Opinion
from scrubber.cleaning.extract.page.page import Node, Page, Part
from scrubber.cleaning.extract.reading import ASKING, ends_sentence, fold, squeeze
from scrubber.patterns import lazily

#: How pages hide what a button shows. What is set off the screen, in the paper's colour or without a size is meant for
#: nobody to read.
FOLDED = frozenset({"the hidden attribute", "display: none", "visibility: hidden", "a box of no size"})
#: Letters of what opens something, and of words that lead on, at most.
_LONGEST, _LEADING = 200, 40
#: Panels that show it at least, and lines with letters between two: a question, and a heading over the next ones.
_FEWEST, _BETWEEN = 2, 2
#: What holds a text's frame, and none of its questions.
_FRAME_OF_ANSWERS = FRAME | {"header"}
#: What elements are called that a heading or a button right above them opens: Bootstrap's, jQuery's, MediaWiki's,
#: WordPress's; and how far above such a line a sentence of the text stands.
_OPENED = lazily(r"collaps|accordion|toggle|(?<![a-z])(?:panel|expand|answer|unfold)", re.IGNORECASE)
_ABOVE = 6
#: What frames a text; `more` may be what its rest is called.
_FRAME = FRAME - {"related"}
#: Lines in which a page may count the pages of its text, and words beside their numbers.
_ROW, _BESIDE = 40, 4
#: Letters of a line that counts pages, at most; elements around a paragraph, of which one holds the rest of its text.
_LONGEST_LABEL, _NEAR = 40, 4
#: As many of such elements where items of a list of things to open stand in elements of their own.
_WIDER = 7


def folds(page: Page) -> Iterator[tuple[int, int]]:
    """Where lines begin and end that are hidden together as what a button shows."""
    for how, run in groupby(range(len(page.parts)), key=lambda i: page.parts[i].hidden):
        if how in FOLDED:
            at, *rest = run
            yield at, (rest[-1] if rest else at) + 1


def opener(page: Page, at: int) -> int:
    """The line right over a hidden one, a short one that leads to no other page: a heading, a term, a button, what
    asks, or words that lead on; -1 where there is none.
    """
    i = next((i for i in range(at - 1, -1, -1) if any(map(str.isalnum, page.parts[i].text))), -1)
    line = page.parts[i]
    if i < 0 or len(line.text) > _LONGEST or line.leaving or line.hidden or tells(line):
        return -1
    over = line.kind == "heading" or line.control or page.nodes[line.node].tag == "dt" or line.text.endswith(ASKING)
    return i if over or leads(line) else -1


def tells(part: Part) -> bool:
    """Whether it is a sentence that asks nothing."""
    return part.prose and not part.text.endswith(ASKING)


def leads(part: Part) -> bool:
    """Whether a line is words that lead on, and no link to another page."""
    return not (part.leaving or part.hidden) and len(part.text) <= _LEADING and squeeze(part.text) in leads_on()


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
    return any(node.roles & _FRAME_OF_ANSWERS for node in page.around(page.parts[i].node))


def unfold(page: Page, opinion: Opinion) -> Opinion:
    """Show what is folded away: sentences that go on below others in one element, with words at either end that lead on
    to the rest of a text; an extractor's opinion of these is what it says of the sentence before.

    And what goes on in elements beside that of the sentences, with numbers behind them that lead from one to the next.

    And what an element holds that is called so, right below the heading or button in the text that opens it.

    Shown: `<p>…</p><div hidden><p>…</p></div><button>Read more</button>`. Kept hidden: what stands elsewhere than the
    sentences before it or in a frame of its own, what is said above, and what a link to another page follows. It goes
    wrong where a page hides sentences of others between a text and such a button.
    """
    parts = page.parts
    kept, sure = list(opinion.kept), list(opinion.sure)
    said: set[str] = set()
    for at, end in folds(page):
        opened = _opened_below(page, at, end)
        before = opened if opened >= 0 else _led_on(page, at, end)
        if before < 0:
            continue
        said = said or {part.text for part in parts if not part.hidden}
        for part in parts[at:end]:
            part.hidden = part.hidden if opened < 0 and part.text in said else ""
        said.update(part.text for part in parts[at:end])
        kept[at:end], sure[at:end] = [kept[before]] * (end - at), [sure[before]] * (end - at)
    return replace(opinion, kept=kept, sure=sure)


def _led_on(page: Page, at: int, end: int) -> int:
    """The sentence that goes on in what is hidden behind it, with words that lead on at either end; -1 where none
    does.
    """
    parts = page.parts
    behind = end < len(parts) and leads(parts[end])
    before = at - 1 if behind or not (at and leads(parts[at - 1])) else at - 2
    if before < 0 or not parts[before].prose or not any(part.prose for part in parts[at:end]):
        return -1
    ends = behind or before == at - 2
    return before if (_goes_on if ends else _are_pages)(page, before, at, end) else -1


def _opened_below(page: Page, at: int, end: int) -> int:
    """The sentence above a line that opens what is hidden below it; -1 where none does: it is none of the site's own
    words, nor is what it opens of a frame.
    """
    head, parts = opener(page, at), page.parts
    if head < 0 or is_site_line(fold(parts[head].text)) or not any(part.prose for part in parts[at:end]):
        return -1
    within = takewhile(lambda node: node.first >= at and node.last <= end, page.around(parts[at].node))
    if not any(_OPENED.search(node.make) for node in within) or any(part.external for part in parts[at:end]):
        return -1
    above = next((i for i in range(head - 1, max(-1, head + 1 - _ABOVE), -1) if parts[i].prose), -1)
    shown = above >= 0 and not parts[above].hidden
    return above if shown and _goes_on(page, above, at, end, _WIDER) else -1


def _are_pages(page: Page, before: int, at: int, end: int) -> bool:
    """Whether elements like one around a line hold what is hidden behind it, all of it, and numbers stand behind those
    for each and the one that is shown.
    """
    count = _counted(page.parts[end : end + _ROW])
    return count > 1 and any(
        _covers([each for each in page.nodes if (each.parent, each.tag) == (node.parent, node.tag)], at, end)
        == count - 1
        for node in islice(page.around(page.parts[before].node), _NEAR)
    )


def _covers(nodes: list[Node], at: int, end: int) -> int:
    """How many elements hold some lines, and no other; 0 where they don't hold all of them."""
    within = [node for node in nodes if node.first >= at and node.last <= end and node.last > node.first]
    return len(within) if sum(node.last - node.first for node in within) == end - at else 0


def _counted(parts: Sequence[Part]) -> int:
    """How far a row counts from one on that leads to no other page; 0 where it does not."""
    row = takewhile(lambda part: not (part.leaving or part.hidden) and len(part.text) <= _LONGEST_LABEL, parts)
    words = [word for part in row for word in part.text.split()]
    numbers = [int(word) for word in words if word.isascii() and word.isdigit()]
    counted = numbers == list(range(1, len(numbers) + 1)) and len(words) <= len(numbers) + _BESIDE
    return len(numbers) if counted else 0


def _goes_on(page: Page, before: int, at: int, end: int, near_by: int = _NEAR) -> bool:
    """Whether an element close around a line holds what is folded away behind it, too, and in no frame."""
    near = islice(page.around(page.parts[before].node), near_by)
    return any(node.first <= at and end <= node.last for node in near) and not any(
        node.roles & _FRAME and node.first > before for part in page.parts[at:end] for node in page.around(part.node)
    )
