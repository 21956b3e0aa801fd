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

#: Of so many words nobody doubts that they are a sentence.
_FULL = 5


def by_sentence(ground: Ground, witness: Witness, change: Change) -> Iterator[Change]:
    """A change, in two where it reaches from one sentence or block into the next on both sides: until 25 [March. No →
    May. A] tenant may hold two plots.

    So is a sentence that is gone from the head of a block where another was set behind the block before it, and the
    other way round: neither stands in the other's place.
    """
    canon, folded = ground.canon, witness.folded
    if min(change.c1 - change.c0, change.w1 - change.w0) >= _FULL and (side := _apart(canon, witness, change)):
        gone, come = (change.w1, change.c0) if side > 0 else (change.w0, change.c1)
        parts = replace(change, c0=come, c1=come), replace(change, w0=gone, w1=gone)
        yield from parts[::side]
        return
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


def _apart(canon: Canon, witness: Witness, change: Change) -> int:
    """Whether the two sides of a change stand on either side of a block's edge: 1 where the witness's words end a
    block and the canonical ones begin the next, -1 the other way round, else 0.
    """
    begins, ends = (
        not 0 < word < len(canon.block_of) or canon.block_of[word] != canon.block_of[word - 1]
        for word in (change.c0, change.c1)
    )
    own_begins, own_ends = (witness.breaks[word] == BLOCK for word in (change.w0, change.w1))
    if (begins, ends, own_begins, own_ends) == (True, False, False, True):
        return 1
    return -1 if (begins, ends, own_begins, own_ends) == (False, True, True, False) else 0


def _quote(canon: Canon, part: Change) -> str:
    """The canonical words of a change that lies within one block."""
    if part.c0 == part.c1:
        return ""
    return canon.blocks[canon.block_of[part.c0]].text[canon.left[part.c0] : canon.right[part.c1 - 1]]
