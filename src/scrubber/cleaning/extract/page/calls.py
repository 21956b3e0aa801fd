"""Pages that tell of a program's calls: what they name as forums name what is beside a post, and under it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from scrubber.cleaning.extract.page.page import Node, Page
from scrubber.cleaning.extract.reading import ends_sentence

#: How elements are called that hold how a call is written.
_SIGNATURE = re.compile(r"signature", re.IGNORECASE)
#: A call: a name right before its brackets, or what it takes and gives; such at least, and the share of what is so
#: named.
_CALL, _FEWEST, _SHARE = re.compile(r"\w\(|->|=>|→|⇒"), 2, 0.5
#: Characters of a signature that are looked at, and parts between one and what is said of it.
_LOOK, _NEAR = 300, 1
_OF_FORUMS, _OF_ARTICLES = frozenset({"member", "comments"}), frozenset({"tags"})


def free_calls(page: Page) -> None:
    """Let signatures of calls be no members', what is said of each right below it be no comment, and what is said of
    what it takes and gives no tags, as programs name all three: "signature", "comment", "tags".

    Programmers sign with calls as well; but a post's signature stands right below its text (`_signs_post`). It goes
    wrong on a thread of such posts in no element of their own, where an answer that is called a comment stands right
    below.
    """
    signed = [
        node
        for node in page.nodes
        if "member" in node.roles and node.last > node.first and _SIGNATURE.search(node.style)
    ]
    calls = [node for node in signed if _CALL.search(page.parts[node.first].text[:_LOOK])]
    if len(calls) < max(_FEWEST, _SHARE * len(signed)):
        return
    starts = sorted(node.first for node in signed)
    if sum(_signs_post(page, node, starts) for node in calls) > _SHARE * len(calls):
        return
    ends = sorted(node.last for node in signed)
    for node in signed:
        node.roles -= _OF_FORUMS
    for node in page.nodes:
        above = bisect_right(ends, node.first)
        if "comments" in node.roles and above and node.first - ends[above - 1] <= _NEAR:
            node.roles -= _OF_FORUMS
    tagged = [node for node in page.nodes if "tags" in node.roles and node.first >= ends[0]]
    often = Counter(node.style for node in tagged)
    for node in tagged:
        if often[node.style] >= _FEWEST:  # an article's own stand once
            node.roles -= _OF_ARTICLES


def _signs_post(page: Page, signature: Node, starts: Sequence[int]) -> bool:
    """Whether a sentence or a program stands right above a signature, both in an element that has no other."""
    first, last = signature.first, signature.last
    box = next((node for node in page.around(signature.parent) if node.first < first or node.last > last), None)
    if box is None or box.first >= first or bisect_left(starts, box.last) - bisect_left(starts, box.first) > 1:
        return False
    above = page.parts[first - 1]
    return above.kind == "code" or (above.kind != "heading" and ends_sentence(above.text))
