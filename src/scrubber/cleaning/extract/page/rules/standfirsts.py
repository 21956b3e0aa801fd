"""What stands right under a text's title and belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.cleaning.extract.page.rules.bylines import is_byline
from scrubber.cleaning.extract.reading import ends_sentence

if TYPE_CHECKING:
    from scrubber.cleaning.extract.page.view import View

_MENDABLE = frozenset({"outside", "aside", "scrap"})
_HEADING, _SENTENCE, _MOST = 5.0, 8.0, 90.0
_DIGITS = 0.15


def standfirsts(view: View) -> None:
    """Bring back the subtitles and the lead that follow a text's title at once, where the title stands above the text's own element.

    Brought back: a second heading under the title, a sentence under it that sums the text up. Not: anything behind the first line of the site (a date, a byline, a row to share).
    It goes wrong on a site that sets a sentence of its own right under each title.
    """
    if not view.text:
        return
    head = view.text[0]
    title = next(
        (i for i in range(head - 1, -1, -1) if view.parts[i].kind == "heading" and not view.parts[i].rule), None
    )
    if title is None:
        return
    for i in range(title + 1, head):
        part = view.parts[i]
        if not part.rule or part.rule == "echo":
            continue
        if part.rule not in _MENDABLE or not _is_lead(view, i):
            break
        part.restore(0.7)


def _is_lead(view: View, i: int) -> bool:
    part = view.parts[i]
    if part.links or part.control or part.card or part.hidden or part.notice or view.framed[i] or view.said[i].what:
        return False
    folded = view.folded[i]
    if view.size[i] > _MOST or is_byline(folded) or sum(map(str.isdigit, folded)) > _DIGITS * len(folded):
        return False
    if part.kind == "heading":
        return view.size[i] >= _HEADING
    return part.kind == "paragraph" and view.prose[i] and view.size[i] >= _SENTENCE and ends_sentence(folded)
