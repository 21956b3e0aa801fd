"""A change that reaches from one sentence or block into the next, told as one in each."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from scrubber.collation.alignment.fold import same
from scrubber.collation.alignment.witness import BLOCK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubber.collation.alignment.witness import Witness
    from scrubber.collation.printing.typeset import Canon
    from scrubber.collation.telling.differences import Change
    from scrubber.collation.telling.ground import Ground

#: Where a sentence ends amid a change. A full stop may be taken for the word's before it: March. No.
_STOP = re.compile(r"[。！？]|[.!?][^\w\s]{0,3}\s")


def by_sentence(ground: Ground, witness: Witness, change: Change) -> Iterator[Change]:
    """A change, in two where it reaches from one sentence or block into the next on both sides: until 25 [March. No → May. A] tenant may hold two plots."""
    canon, folded = ground.canon, witness.folded
    ours = [
        word
        for word in range(change.c0 + 1, change.c1)
        if canon.block_of[word] != canon.block_of[word - 1]
        or _STOP.search(canon.blocks[canon.block_of[word]].text, canon.right[word - 1] - 1, canon.left[word])
    ]
    theirs = [
        word
        for word in range(change.w0 + 1, change.w1)
        if witness.breaks[word] == BLOCK or _STOP.search(folded.text, folded.ends[word - 1] - 1, folded.starts[word])
    ]
    if len(ours) == len(theirs) == 1:
        parts = replace(change, c1=ours[0], w1=theirs[0]), replace(change, c0=ours[0], w0=theirs[0])
        yield from (part for part in parts if not same(_quote(canon, part), folded.quote(part.w0, part.w1)))
    else:
        yield change


def _quote(canon: Canon, part: Change) -> str:
    """The canonical words of a change that lies within one block."""
    if part.c0 == part.c1:
        return ""
    return canon.blocks[canon.block_of[part.c0]].text[canon.left[part.c0] : canon.right[part.c1 - 1]]
