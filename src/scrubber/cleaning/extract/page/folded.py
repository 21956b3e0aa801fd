"""The rest of a text that a page shows only to who asks for it: behind "Read more", until then, or page by page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, islice, takewhile

from scrubber.cleaning.extract.chrome_words import is_site_line
from scrubber.cleaning.extract.lines.line_vocabulary import leads_on
from scrubber.cleaning.extract.page.attributes import FRAME
from scrubber.cleaning.extract.page.opinion import Opinion
from scrubber.cleaning.extract.page.page import Node, Page, Part
from scrubber.cleaning.extract.reading import fold, squeeze

#: How pages hide what a button shows. What is set off the screen, in the paper's colour or without a size is meant for
#: nobody to read.
FOLDED = frozenset({"the hidden attribute", "display: none", "visibility: hidden", "a box of no size"})
#: What elements are called that a heading or a button right above them opens: Bootstrap's, jQuery's, MediaWiki's,
#: WordPress's; and letters of such a line, at most, and how far above it a sentence of the text stands.
_OPENED = re.compile(r"collaps|accordion|toggle|(?<![a-z])(?:panel|expand|answer|unfold)", re.IGNORECASE)
_HEAD, _ABOVE = 160, 6
#: What frames a text; `more` may be what its rest is called.
_FRAME = FRAME - {"related"}
#: Lines in which a page may count the pages of its text, and words beside their numbers.
_ROW, _BESIDE = 40, 4
#: Letters of what leads on, at most; elements around a paragraph of which one holds the rest of its text as well.
_LONGEST, _NEAR = 40, 4
#: As many of such elements where items of a list of things to open stand in elements of their own.
_WIDER = 7


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
    kept, sure = list[bool](), list[bool]()
    said: set[str] = set()
    for how, run in groupby(range(len(parts)), key=lambda i: parts[i].hidden):
        if how not in FOLDED:
            continue
        at, *rest = run
        end = rest[-1] + 1 if rest else at + 1
        if (above := _opened_below(page, at, end)) >= 0:
            kept, sure = kept or list(opinion.kept), sure or list(opinion.sure)
            for part in parts[at:end]:
                part.hidden = ""
            kept[at:end], sure[at:end] = [kept[above]] * (end - at), [sure[above]] * (end - at)
            continue
        behind = end < len(parts) and _leads_on(parts[end])
        before = at - 1 if behind or not (at and _leads_on(parts[at - 1])) else at - 2
        if (
            before >= 0
            and parts[before].prose
            and any(part.prose for part in parts[at:end])
            and (_goes_on(page, before, at, end) if behind or before == at - 2 else _are_pages(page, before, at, end))
        ):
            kept, sure = kept or list(opinion.kept), sure or list(opinion.sure)
            said = said or {part.text for part in parts if not part.hidden}
            for part in parts[at:end]:
                part.hidden = how if part.text in said else ""
            said.update(part.text for part in parts[at:end])
            kept[at:end], sure[at:end] = [kept[before]] * (end - at), [sure[before]] * (end - at)
    return replace(opinion, kept=kept, sure=sure) if kept else opinion


def _opened_below(page: Page, at: int, end: int) -> int:
    """The sentence above a heading or button that opens what is hidden below it; -1 where none does: it leads to no
    other page, and is none of the site's own words, nor is what it opens of a frame.
    """
    head = page.parts[at - 1] if at else None
    if head is None or head.hidden or head.leaving or not (head.control or head.kind == "heading"):
        return -1
    if len(head.text) > _HEAD or is_site_line(fold(head.text)) or not any(part.prose for part in page.parts[at:end]):
        return -1
    within = takewhile(lambda node: node.first >= at and node.last <= end, page.around(page.parts[at].node))
    if not any(_OPENED.search(node.make) for node in within) or any(part.external for part in page.parts[at:end]):
        return -1
    above = next((i for i in range(at - 2, max(-1, at - _ABOVE), -1) if page.parts[i].prose), -1)
    shown = above >= 0 and not page.parts[above].hidden
    return above if shown and _goes_on(page, above, at, end, _WIDER) else -1


def _leads_on(part: Part) -> bool:
    """Whether a line is words that lead on, and no link to another page."""
    return not (part.leaving or part.hidden) and len(part.text) <= _LONGEST and squeeze(part.text) in leads_on()


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
    row = takewhile(lambda part: not (part.leaving or part.hidden) and len(part.text) <= _LONGEST, parts)
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
