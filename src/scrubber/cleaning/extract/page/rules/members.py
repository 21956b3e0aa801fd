"""What a forum sets beside each post of a member: the name, the number of posts, a motto."""

from __future__ import annotations

import re
from collections import Counter

from scrubber.cleaning.extract.page.page import Page
from scrubber.cleaning.extract.page.view import View

_OFTEN = 2
#: Letters have signatures too, and functions: "func_signature", "methodSignature".
_SIGNATURE = re.compile(r"[Ss]ignature|(?<![A-Za-z])sign?(?![a-z])|Sign?(?![a-z])")


def members(view: View) -> None:
    """Remove what elements that call themselves a member's profile or signature say more than once, and all short lines
    of profiles where there are several.

    Removed: the motto under each of somebody's posts, the name, rank and number of posts in the column beside each.
    Kept: the signature under a letter, which stands once. It goes wrong on a thread of one post: what stands beside it
    is then told by other rules or stays.
    """
    if not view.page.nodes:
        return
    inside = view.page.inside("member")
    said = [
        (i, part)
        for i, part in view.standing()
        if inside[part.node] and view.page.nodes[part.node].tag != "dt" and part.kind != "code" and i not in view.sole
    ]
    counts = Counter(part.text for _, part in said)
    styles = profiles(view.page)
    for i, part in said:
        if counts[part.text] >= _OFTEN:
            part.remove("member", "what a forum says of a member at each post", 0.1)
        elif not view.prose[i] and any(styles[node.style] >= _OFTEN for node in view.page.around(part.node)):
            part.remove("member", "a member's profile, as it stands beside each post", 0.1)


def profiles(page: Page) -> Counter[str]:
    """How often a page has elements of each style that call themselves a member's profile; a signature is none."""
    return Counter(node.style for node in page.nodes if "member" in node.roles and not _SIGNATURE.search(node.style))
