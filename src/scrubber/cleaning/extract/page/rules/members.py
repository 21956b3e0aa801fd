"""What a forum sets beside each post of a member: the name, the number of posts, a motto."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrubber.cleaning.extract.page.view import View

_OFTEN = 2


def members(view: View) -> None:
    """Remove what elements that call themselves a member's profile or signature say more than once.

    Removed: the motto under each of somebody's posts, the date of joining beside them. Kept: the signature under a letter, which stands once. It goes wrong on a thread in which each member writes
    once: what stands beside the posts is then told by other rules or stays.
    """
    if not view.page.nodes:
        return
    inside = view.page.inside("member")
    said = [(i, part) for i, part in view.standing() if inside[part.node]]
    counts = Counter(part.text for _, part in said)
    for _, part in said:
        if counts[part.text] >= _OFTEN:
            part.remove("member", "what a forum says of a member at each post", 0.1)
