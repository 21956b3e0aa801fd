"""Short lines that stand apart from the text, and running text that stands where other pages are announced."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from scrubber.cleaning.extract.region import FRAME

if TYPE_CHECKING:
    from scrubber.cleaning.extract.view import View

_LINKED = 0.6


def scraps(view: View) -> None:
    """Remove what stands within the region and yet not where its text stands.

    Removed: the controls of a player above the article, teasers below it, links alone on a line. Kept: short headings, list items and rows between paragraphs, whatever an
    extractor thinks of them. It goes wrong on a page that sets every line of its text at another place.
    """
    for i, part in view.standing():
        kept = view.opinion.kept[i]
        framed = bool(FRAME & view.page.roles(part))
        home = view.at_home(i)
        if part.link_density > _LINKED and not view.prose[i]:
            if not (kept and (home or _between(view, i))):
                part.remove("links", "a link that stands alone", 0.12)
        elif view.prose[i]:
            if not (home or kept):
                part.remove("aside", "it stands apart from the text", 0.25)
        elif home and not framed:
            continue
        elif not kept or (framed and not home):
            if not (part.kind in {"heading", "list_item", "table_row", "quotation", "code"} and _between(view, i) and not framed):
                part.remove("scrap", "a short line apart from the text", 0.15)


def _between(view: View, i: int) -> bool:
    """Whether it stands among the document's running text."""
    at = bisect_left(view.text, i)
    return at < len(view.text) and (at > 0 or view.parts[i].kind == "heading")
