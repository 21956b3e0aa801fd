"""What a page hides until somebody asks for it, and the line that opens it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from scrubber.cleaning.extract.lines.line_vocabulary import leads_on
from scrubber.cleaning.extract.page.page import Page, Part
from scrubber.cleaning.extract.reading import ASKING, squeeze

#: How pages hide what a button shows. What is set off the screen, in the paper's colour or without a size is meant for
#: nobody to read.
FOLDED = frozenset({"the hidden attribute", "display: none", "visibility: hidden", "a box of no size"})
#: Letters of what opens something, and of words that lead on, at most.
_LONGEST, _LEADING = 200, 40


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
