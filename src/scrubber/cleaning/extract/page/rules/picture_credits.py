"""Who took a picture, alone on a line of a text."""

from __future__ import annotations

import re

from scrubber.cleaning.extract.credits import are_names, is_credit
from scrubber.cleaning.extract.page.view import View

_KINDS = frozenset({"paragraph", "caption"})
_LONGEST = 120
_BRACKETED = re.compile(r"[(（\[][^()（）\[\]]+[)）\]]")


def picture_credits(view: View) -> None:
    """Remove lines that say who took a picture and nothing else, at a text's title, between its sentences and behind
    them.

    Removed: "Photo by Ann Marsh/Picture House", "Ann Marsh | The Quay | Getty Images", "(Ann Marsh/The Quay)" in a
    caption. Kept: what tells of the picture as well, sentences, items and rows. It goes wrong on a list of the pictures
    of a book that is set as paragraphs.
    """
    for i, part in view.standing():
        if (
            part.kind in _KINDS
            and len(part.text) <= _LONGEST
            and not view.amid(i)
            and (is_credit(part.text) or _is_called(view, i))
        ):
            part.remove("picture-credit", "who took a picture, alone on a line", 0.15)


def _is_called(view: View, i: int) -> bool:
    """Whether it is nothing but names, in an element called the credit of a picture, or in brackets in a caption."""
    if view.parts[i].kind == "caption" and _BRACKETED.fullmatch(view.parts[i].text):
        return are_names(view.parts[i].text) and not any(map(str.isdigit, view.parts[i].text))  # Figure 3: The Quay
    node = view.page.nodes[view.parts[i].node]
    return {"credit", "picture"} <= node.roles and are_names(view.parts[i].text)
