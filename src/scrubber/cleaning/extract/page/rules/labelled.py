"""Advertisements that a page sets between paragraphs, under the word for one, and lines that its programs write."""

from __future__ import annotations

from scrubber.cleaning.extract.lines.inserts import advert
from scrubber.cleaning.extract.lines.line_vocabulary import fold
from scrubber.cleaning.extract.lines.whole_lines import is_whole_line
from scrubber.cleaning.extract.page.view import View
from scrubber.language.runs import says

_NEVER = frozenset({"heading", "table_row", "code"})
_LOOK = 400


def labelled(view: View) -> None:
    """Remove short lines that begin with the word for an advertisement, set apart by a mark, and those that a site's
    programs write (`is_whole_line`), such as that the text goes on behind one.

    Removed: "[Ad] Cheap ferries", "Anzeige · Reisen ab 99 Euro", "Story continues below advertisement". Kept:
    "Advertising is banned.", and any such line where the text speaks of advertisements elsewhere. It goes wrong on a
    definition of the word in a text that has it nowhere else.
    """
    found = [
        (part, said)
        for _, part in view.standing()
        if part.kind not in _NEVER
        and (said := folded if is_whole_line(folded := fold(part.text[:_LOOK])) else advert(folded))
    ]
    if not found:
        return
    own = {id(part) for part, _ in found}
    text = [view.folded[i] for i in view.text if id(view.parts[i]) not in own]
    for part, said in found:
        if not any(says(line, said) for line in text):
            whole = is_whole_line(said)
            why = "a site's programs write such a line" if whole else "it begins with the word for an advertisement"
            part.remove("advert", why, 0.05)
