"""Pages that tell of a program's calls: what they name as forums name what is beside a post, and under it."""

from __future__ import annotations

import re
from bisect import bisect_right

from scrubber.cleaning.extract.page.page import Page

#: How elements are called that hold how a call is written.
_SIGNATURE = re.compile(r"signature", re.IGNORECASE)
#: A call: a name right before its brackets, or what it takes and gives; such at least, and the share of what is so
#: named.
_CALL, _FEWEST, _SHARE = re.compile(r"\w\(|->|=>|→|⇒"), 2, 0.5
#: Characters of a signature that are looked at, and parts between one and what is said of it.
_LOOK, _NEAR = 300, 1
_OF_FORUMS = frozenset({"member", "comments"})


def free_calls(page: Page) -> None:
    """Let signatures of calls be no members' and what is said of each right below it be no comment, as programs name
    both: "signature", "comment".

    It goes wrong on a thread of programmers with a call under each of two posts and more, in an element called a
    signature, where an answer that is called a comment stands right below.
    """
    signed = [
        node
        for node in page.nodes
        if "member" in node.roles and node.last > node.first and _SIGNATURE.search(node.style)
    ]
    calls = [node for node in signed if _CALL.search(page.parts[node.first].text[:_LOOK])]
    if len(calls) < max(_FEWEST, _SHARE * len(signed)):
        return
    ends = sorted(node.last for node in signed)
    for node in signed:
        node.roles -= _OF_FORUMS
    for node in page.nodes:
        above = bisect_right(ends, node.first)
        if "comments" in node.roles and above and node.first - ends[above - 1] <= _NEAR:
            node.roles -= _OF_FORUMS
