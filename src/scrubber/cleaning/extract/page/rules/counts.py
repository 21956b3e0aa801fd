"""What counts the pages of a text that a viewer shows one below the other, or the answers to it."""

from __future__ import annotations

import re

from scrubber.cleaning.extract.counted import page_counts
from scrubber.cleaning.extract.page.view import View
from scrubber.language.written_tables import read_table, unbroken

_SAID = read_table("site_sayings")["counts"]

_NEVER = frozenset({"table_row", "code"})


_ANSWERS = re.compile(unbroken(_SAID["answers"]))
_LONGEST = 40


def counts(view: View) -> None:
    """Remove the numbers of pages between the pieces of a text, and of the answers to it.

    Removed: "1/3", "2/3", "3/3", each alone with text between; "12 answers", alone on a line. Kept: a score, a
    fraction, a count that is not complete.
    """
    for i, part in view.standing():
        if part.kind not in _NEVER and len(view.folded[i]) <= _LONGEST and _ANSWERS.fullmatch(view.folded[i]):
            part.remove("count", "it counts the answers to the text", 0.03)
    standing = [part for _, part in view.standing() if part.kind not in _NEVER]
    for i in page_counts(part.text for part in standing):
        standing[i].remove("page-number", "it counts the pages of the text", 0.03)
