"""What stands outside of the document's element."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrubber.cleaning.extract.view import View


def outside(view: View) -> None:
    """Remove what stands outside of the element that holds the text.

    Removed: the navigation, the side column, the foot. Kept: running text outside that trafilatura keeps and that no frame holds (a lead set above the article). It goes wrong on a page
    that spreads one text over columns without a common element.
    """
    for i, part in enumerate(view.parts):
        if part.rule or view.first <= i < view.last:
            continue
        if view.opinion.sure[i] and view.prose[i] and part.link_density < 0.3 and not view.framed[i] and not part.card:
            continue
        part.remove("outside", "outside of the element that holds the text", 0.1 if not view.prose[i] else 0.2)
