"""The rest of a text that a page shows only to who asks for it: behind "Read more", until then, or page by page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, takewhile

from scrubber.cleaning.extract.chrome_words import is_site_line
from scrubber.cleaning.extract.page.attributes import FRAME
from scrubber.cleaning.extract.page.opened import folds, leads, opener
from scrubber.cleaning.extract.page.opinion import Opinion
from scrubber.cleaning.extract.page.page import Node, Page, Part
from scrubber.cleaning.extract.reading import fold

#: What elements are called that a heading or a button right above them opens: Bootstrap's, jQuery's, MediaWiki's,
#: WordPress's; and how far above such a line a sentence of the text stands.
_OPENED = re.compile(r"collaps|accordion|toggle|(?<![a-z])(?:panel|expand|answer|unfold)", re.IGNORECASE)
_ABOVE = 6
#: What frames a text; `more` may be what its rest is called.
_FRAME = FRAME - {"related"}
#: Lines in which a page may count the pages of its text, and words beside their numbers.
_ROW, _BESIDE = 40, 4
#: Letters of a line that counts pages, at most; elements around a paragraph, of which one holds the rest of its text.
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
