"""Lists of which a part stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrubber.cleaning.extract.page.page import Part
    from scrubber.cleaning.extract.page.view import View

_MENDABLE = frozenset({"", "aside", "scrap"})
_LISTS = frozenset({"ul", "ol"})


def lists(view: View) -> None:
    """Bring back the items of a list in the text of which another item stays: a list is set by one hand.

    Brought back: the first two of three points above the text. Not: a list with a link, a control or a site's line among its items. It goes wrong on a site's list of remarks
    of which one was taken for the text's.
    """
    if not view.text:
        return
    for node in view.page.nodes:
        if node.tag not in _LISTS or not view.first <= node.first < node.last <= view.text[-1]:
            continue
        items = view.parts[node.first : node.last]
        stays = any(not part.rule for part in items)
        if stays and all(map(_is_item, items)) and not any(view.framed[node.first : node.last]):
            for part in items:
                if part.rule:
                    part.restore(0.6)


def _is_item(part: Part) -> bool:
    return part.kind == "list_item" and part.rule in _MENDABLE and not (part.links or part.hidden or part.notice)
