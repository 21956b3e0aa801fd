"""Headings of what was taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrubber.cleaning.extract.page.view import View

_SITES = frozenset(
    {"links", "teaser", "related", "share-line", "frame", "link-block", "control", "advert", "pager", "notice"}
)
_FEWEST = 2


def orphans(view: View) -> None:
    """Remove a heading behind the text's beginning if all that follows it in its element is the site's and was taken out.

    Removed: "Story tools" over a list of links. Kept: the heading of a section whose first line alone was taken out. It goes wrong on a section of links that is the text's own
    and was lost: its heading then goes as well.
    """
    if not view.text:
        return
    for i, part in view.standing():
        if part.kind != "heading" or i < view.text[0]:
            continue
        end = i + 1
        while end < len(view.parts) and view.parts[end].rule:
            end += 1
        behind = [view.parts[j].rule for j in range(i + 1, end)]
        if sum(rule in _SITES for rule in behind) < _FEWEST:
            continue
        if any(i + _FEWEST < node.last <= end for node in view.page.around(part.node)):
            part.remove("orphan", "the heading of what was taken out", 0.15)
