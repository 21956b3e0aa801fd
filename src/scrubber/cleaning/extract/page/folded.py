"""The rest of a text that a page shows only to who asks for it: behind "Read more", or until then."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby, islice

from scrubber.cleaning.extract.lines.line_vocabulary import leads_on
from scrubber.cleaning.extract.page.frame import DELETED, ICON, ITEM
from scrubber.cleaning.extract.page.opinion import Opinion
from scrubber.cleaning.extract.page.page import Page, Part
from scrubber.cleaning.extract.reading import squeeze

#: What no button shows.
_NEVER = frozenset({"ruby", DELETED, ICON, ITEM})
#: Letters of what leads on, at most; elements around a paragraph of which one holds the rest of its text as well.
_LONGEST, _NEAR = 40, 4


def unfold(page: Page, opinion: Opinion) -> Opinion:
    """Show what is folded away: sentences that go on below others in one element, with words at either end that lead on
    to the rest of a text; an extractor's opinion of these is what it says of the sentence before.

    Shown: `<p>…</p><div hidden><p>…</p></div><button>Read more</button>`. Kept hidden: what stands elsewhere than the
    sentences before it, and what a link to another site follows. It goes wrong where a page hides sentences of others
    between a text and such a button.
    """
    parts = page.parts
    kept, sure = list(opinion.kept), list(opinion.sure)
    for how, run in groupby(range(len(parts)), key=lambda i: parts[i].hidden):
        if not how or how in _NEVER:
            continue
        at, *rest = run
        end = rest[-1] + 1 if rest else at + 1
        behind = end < len(parts) and _leads_on(parts[end])
        before = at - 1 if behind or not (at and _leads_on(parts[at - 1])) else at - 2
        if (
            (behind or before == at - 2)
            and before >= 0
            and parts[before].prose
            and any(part.prose for part in parts[at:end])
            and _goes_on(page, before, at, end)
        ):
            for part in parts[at:end]:
                part.hidden = ""
            kept[at:end], sure[at:end] = [kept[before]] * (end - at), [sure[before]] * (end - at)
    return replace(opinion, kept=kept, sure=sure)


def _leads_on(part: Part) -> bool:
    """Whether a line is words that lead on, and no link to another site."""
    return not (part.external or part.hidden) and len(part.text) <= _LONGEST and squeeze(part.text) in leads_on()


def _goes_on(page: Page, before: int, at: int, end: int) -> bool:
    """Whether an element close around a line holds what is folded away behind it, too."""
    return any(node.first <= at and end <= node.last for node in islice(page.around(page.parts[before].node), _NEAR))
