"""Advertisements that a page sets between paragraphs, under the word for one, and what it asks of its readers behind the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.cleaning.extract.lines.inserts import advert, offer
from scrubber.cleaning.extract.lines.line_vocabulary import fold
from scrubber.language.runs import runs

if TYPE_CHECKING:
    from scrubber.cleaning.extract.page.view import View

_NEVER = frozenset({"heading", "table_row", "code"})
_LOOK = 400


def labelled(view: View) -> None:
    """Remove short lines that begin with the word for an advertisement, set apart by a mark, and behind the text such as ask readers for something and offer what only sites do.

    Removed: "[Ad] Cheap ferries", "Anzeige · Reisen ab 99 Euro"; behind the text "Subscribe to our newsletter!", "Follow the author on Twitter." Kept: "Advertising is banned.", and any such line where the text speaks of
    advertisements, or of what is offered, elsewhere. It goes wrong on a definition of the word in a text that has it nowhere else.
    """
    found = {
        i: said for i, part in view.standing() if part.kind not in _NEVER and (said := advert(fold(part.text[:_LOOK])))
    }
    for i in range(view.last - 1, view.first, -1):
        part = view.parts[i]
        if part.rule or i in found:
            continue
        folded = view.folded[i]
        said = "" if part.kind in _NEVER or view.amid(i) else offer(folded, runs(folded))
        if said:
            found[i] = said
        elif view.prose[i]:
            break
    if not found:
        return
    text = [view.folded[i] for i in view.text if i not in found]
    for i, said in found.items():
        if not any(said in (runs(line) if said.isascii() and said.isalpha() else line) for line in text):
            view.parts[i].remove(
                "advert", "it begins with the word for an advertisement, or asks for a reader's attention", 0.05
            )
