"""What counts the pages of a text that a viewer shows one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.cleaning.extract.counted import page_counts

if TYPE_CHECKING:
    from scrubber.cleaning.extract.page.view import View

_NEVER = frozenset({"table_row", "code"})


def counts(view: View) -> None:
    """Remove the numbers of pages between the pieces of a text.

    Removed: "1/3", "2/3", "3/3", each alone with text between. Kept: a score, a fraction, a count that is not complete.
    """
    standing = [part for _, part in view.standing() if part.kind not in _NEVER]
    for i in page_counts(part.text for part in standing):
        standing[i].remove("page-number", "it counts the pages of the text", 0.03)
