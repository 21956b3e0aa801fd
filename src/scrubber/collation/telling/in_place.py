"""The paragraphs in whose place a witness has quite other ones: those are gone, and these were set in."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from scrubber.collation.alignment.fold import Vocabulary
from scrubber.collation.alignment.witness import BLOCK, Witness
from scrubber.collation.kinds.verdict import short
from scrubber.collation.telling.differences import Change
from scrubber.collation.telling.ground import Ground
from scrubber.collation.telling.slots import is_rights
from scrubber.collation.weighing.weigh import Verdict
from scrubber.model import Finding

#: So much of both paragraphs differs where one is no rewording of the other; what two of one language have in common by
#: chance is less than this.
_UNLIKE, _ALIKE = 0.6, 0.5
#: Of fewer words than this it can't be told.
_FEWEST = 6


class Other(NamedTuple):
    """Paragraphs in the place of others: these, their words in the witness, and what was decided where they begin."""

    blocks: range
    words: tuple[int, int]
    verdict: Verdict


def replaced(ground: Ground, witness: Witness, changes: Iterable[Change]) -> list[Other]:
    """The canonical blocks, one or several in a row, in whose place a witness has quite other ones."""
    out: list[Other] = []
    for here in _side_by_side(ground, witness, changes):
        first, last = here[0], here[-1]
        blocks = range(ground.block(first.c0), ground.block(last.c1 - 1) + 1)
        own = witness.block_at(last.w1 - 1)
        words = witness.start_of(first.w0), witness.start_of(last.w1 - 1) + witness.size_of(own)
        gone, new = sum(each.c1 - each.c0 for each in here), sum(each.w1 - each.w0 for each in here)
        size, own_size = sum(map(ground.size, blocks)), words[1] - words[0]
        if min(size, own_size) < _FEWEST or gone < _UNLIKE * size or new < _UNLIKE * own_size:
            continue
        pair = " ".join([ground.canon.blocks[block].text for block in blocks]), witness.folded.quote(*words)
        if witness.breaks[words[1]] == BLOCK and _unlike(*pair) and not all(map(is_rights, pair)):
            out.append(Other(blocks, words, first.verdict))
    return out


def _side_by_side(ground: Ground, witness: Witness, changes: Iterable[Change]) -> Iterator[list[Change]]:
    """The changes that have words on both sides, those of the same blocks on either side together; where there are as
    many blocks on both sides, each with the one in its place, of which it may be a rewording.
    """
    here: list[Change] = []
    for change in [*changes, None]:
        if change and (change.c0 == change.c1 or change.w0 == change.w1):
            continue
        if here and not (change and _touch(ground, witness, here[-1], change)):
            count = ground.block(here[-1].c1 - 1) - ground.block(here[0].c0)
            if count == witness.block_at(here[-1].w1 - 1) - witness.block_at(here[0].w0):
                pairs: dict[tuple[int, int], list[Change]] = {}
                for each in here:
                    pairs.setdefault((ground.block(each.c0), witness.block_at(each.w0)), []).append(each)
                yield from pairs.values()
            else:
                yield here
            here = []
        if change:
            here.append(change)


def _touch(ground: Ground, witness: Witness, one: Change, other: Change) -> bool:
    """Whether two changes, one behind the other, have a block in common on either side."""
    return ground.block(one.c1 - 1) == ground.block(other.c0) or witness.block_at(one.w1 - 1) == witness.block_at(
        other.w0
    )


def by_block(ground: Ground, witness: Witness, change: Change) -> Iterator[Change]:
    """A change, without the blocks behind its first one that have nothing to do with what a witness reads there: they
    are gone.
    """
    starts = [word for word in range(change.c0 + 1, change.c1) if ground.block(word) != ground.block(word - 1)]
    said = witness.folded.quote(change.w0, change.w1) if starts and change.w0 < change.w1 else ""
    gone = [
        (c0, c1)
        for c0, c1 in pairwise([*starts, change.c1])
        if said
        and c1 - c0 == ground.size(ground.block(c0)) >= _FEWEST
        and _unlike(ground.canon.blocks[ground.block(c0)].text, said)
    ]
    if [c0 for c0, _ in gone] != starts:
        yield change
        return
    yield replace(change, c1=starts[0]) if starts else change
    for c0, c1 in gone:
        yield replace(change, c0=c0, c1=c1, w0=change.w1)


def told_in_place(ground: Ground, witness: Witness, other: Other) -> Iterator[Finding]:
    """What is told of blocks in whose place others stand: that each is missing, and that those were set in."""
    new = witness.folded.quote(*other.words)
    place, reading = witness.place(*other.words), ""
    for block in other.blocks:
        text = ground.canon.blocks[block].text
        message = f"The paragraph “{short(text)}” is missing here."
        yield ground.finding(witness, "block_deleted", message, block, text, "", place, other.verdict, 0.9, reading)
    message = f"“{short(new)}” stands here in its place; no independent copy has it."
    before = max(0, other.blocks[0] - 1)
    yield ground.finding(witness, "block_inserted", message, before, "", new, place, other.verdict, 0.9, reading)


def _unlike(one: str, other: str) -> bool:
    """Whether two texts have so few of their words in common, in order, that neither is made of the other."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 -- heavy

    fold = Vocabulary()
    return Indel.normalized_similarity(fold.fold(one).ids, fold.fold(other).ids) < _ALIKE
