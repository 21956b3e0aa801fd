"""A change that reaches from one sentence or block into the next, told as one in each."""

from collections.abc import Iterator
from dataclasses import replace

from scrubber.collation.alignment.fold import same
from scrubber.collation.alignment.witness import BLOCK, Witness
from scrubber.collation.printing.typeset import Canon
from scrubber.collation.telling.differences import Change
from scrubber.collation.telling.ground import Ground
from scrubber.patterns import lazily

#: Where a sentence ends amid a change. A full stop may be taken for the word's before it: March. No.
_STOP = lazily(r"[。！？]|[.!?][^\w\s]{0,3}\s")

#: Of so many words nobody doubts that they are a sentence.
_FULL = 5
#: A sentence that stands beside another has so many at the least.
_SOME = 3


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
    ours = [word for word in range(change.c0 + 1, change.c1) if _begins(canon, word)]
    theirs = [word for word in range(change.w0 + 1, change.w1) if _own_begins(witness, word)]
    if len(ours) == len(theirs) == 1:
        parts = replace(change, c1=ours[0], w1=theirs[0]), replace(change, c0=ours[0], w0=theirs[0])
        yield from (part for part in parts if not same(_quote(canon, part), folded.quote(part.w0, part.w1)))
    elif len(ours) + len(theirs) == 1 and change.c0 < change.c1 and change.w0 < change.w1:
        yield from _one_more(canon, witness, change, (ours or theirs)[0], ours=bool(ours))
    else:
        yield change


def _one_more(canon: Canon, witness: Witness, change: Change, begins: int, *, ours: bool) -> Iterator[Change]:
    """A change within a sentence apart from the whole sentence beside it that one side alone has: dogs may [not enter.
    Litter is picked up → enter].

    `begins`: the word of that side with which the second of its sentences begins.
    """
    opens = _begins(canon, change.c0) and _own_begins(witness, change.w0)
    closes = _begins(canon, change.c1) and _own_begins(witness, change.w1)
    first, last = (change.c0, change.c1) if ours else (change.w0, change.w1)
    if opens == closes or (last - begins if closes else begins - first) < _SOME:
        yield change
    elif ours:
        c0, c1 = (begins, change.c1) if closes else (change.c0, begins)
        own = change.w1 if closes else change.w0
        rest = replace(change, c1=begins) if closes else replace(change, c0=begins)
        yield from (rest, replace(change, c0=c0, c1=c1, w0=own, w1=own))[:: 1 if closes else -1]
    else:
        w0, w1 = (begins, change.w1) if closes else (change.w0, begins)
        place = change.c1 if closes else change.c0
        rest = replace(change, w1=begins) if closes else replace(change, w0=begins)
        yield from (rest, replace(change, w0=w0, w1=w1, c0=place, c1=place))[:: 1 if closes else -1]


def _begins(canon: Canon, word: int) -> bool:
    """Whether a canonical word is the first of a sentence; so is what stands behind the last one."""
    if _begins_block(canon, word):
        return True
    return _stops(canon.blocks[canon.block_of[word]].text, canon.right[word - 1] - 1, canon.left[word])


def _begins_block(canon: Canon, word: int) -> bool:
    return not 0 < word < len(canon.block_of) or canon.block_of[word] != canon.block_of[word - 1]


def _own_begins(witness: Witness, word: int) -> bool:
    """The same of a witness's word."""
    if not 0 < word < len(witness) or witness.breaks[word] == BLOCK:
        return True
    return _stops(witness.folded.text, witness.folded.ends[word - 1] - 1, witness.folded.starts[word])


def _stops(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends between two words; none begins with a small letter: 2021 m. kovo 12 d., vgl. oben."""
    return _STOP.search(text, start, end) is not None and not text[end : end + 1].islower()


def _apart(canon: Canon, witness: Witness, change: Change) -> int:
    """Whether the two sides of a change stand on either side of a block's edge: 1 where the witness's words end a
    block and the canonical ones begin the next, -1 the other way round, else 0.
    """
    begins, ends = (_begins_block(canon, word) for word in (change.c0, change.c1))
    own_begins, own_ends = (witness.breaks[word] == BLOCK for word in (change.w0, change.w1))
    if (begins, ends, own_begins, own_ends) == (True, False, False, True):
        return 1
    return -1 if (begins, ends, own_begins, own_ends) == (False, True, True, False) else 0


def _quote(canon: Canon, part: Change) -> str:
    """The canonical words of a change that lies within one block."""
    if part.c0 == part.c1:
        return ""
    return canon.blocks[canon.block_of[part.c0]].text[canon.left[part.c0] : canon.right[part.c1 - 1]]
