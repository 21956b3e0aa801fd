"""Paragraphs that a witness has in the place of others: one that is missing, and another that was set in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scrubber.collation.alignment.fold import Vocabulary
from scrubber.collation.alignment.witness import BLOCK
from scrubber.collation.telling.ground import short

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scrubber.collation.alignment.witness import Witness
    from scrubber.collation.telling.ground import Ground
    from scrubber.collation.weighing.weigh import Verdict
    from scrubber.model import Finding

#: So much of both paragraphs differs where one is no rewording of the other; what two of one language have in common by
#: chance is less than this.
_UNLIKE, _ALIKE = 0.6, 0.5
#: Of fewer words than this it can't be told.
_FEWEST = 6
_Span = tuple[int, int]


class Other(NamedTuple):
    """A paragraph in another's place: its words in the witness, and what was decided where it begins."""

    words: _Span
    verdict: Verdict


def replaced(ground: Ground, witness: Witness, changes: Iterable[tuple[_Span, _Span, Verdict]]) -> dict[int, Other]:
    """The canonical blocks in whose place a witness has quite another one.

    Returns:
        For each such canonical block what stands there.
    """
    held: dict[tuple[int, int], list[tuple[_Span, _Span, Verdict]]] = {}
    for change in changes:
        (c0, c1), (w0, w1), _ = change
        if c0 < c1 and w0 < w1:
            held.setdefault((ground.block(c0), witness.block_at(w0)), []).append(change)
    out: dict[int, Other] = {}
    for (block, own), here in held.items():
        gone, new = sum(c1 - c0 for (c0, c1), _, _ in here), sum(w1 - w0 for _, (w0, w1), _ in here)
        size, own_size = ground.size(block), witness.size_of(own)
        if min(size, own_size) < _FEWEST or gone < _UNLIKE * size or new < _UNLIKE * own_size:
            continue
        start = witness.start_of(here[0][1][0])
        words = start, start + own_size
        if witness.breaks[words[1]] == BLOCK and _unlike(ground.canon.blocks[block].text, witness.folded.quote(*words)):
            out[block] = Other(words, here[0][2])
    return out


def told_apart(ground: Ground, witness: Witness, block: int, other: Other) -> Iterator[Finding]:
    """What is told of a block in whose place another stands: that it is missing, and that the other was set in."""
    text, new = ground.canon.blocks[block].text, witness.folded.quote(*other.words)
    place, reading = witness.place(*other.words), ""
    message = f"The paragraph “{short(text)}” is missing here."
    yield ground.finding(witness, "block_deleted", message, block, text, "", place, other.verdict, 0.9, reading)
    message = f"“{short(new)}” stands here in its place; no independent copy has it."
    before = max(0, block - 1)
    yield ground.finding(witness, "block_inserted", message, before, "", new, place, other.verdict, 0.9, reading)


def _unlike(one: str, other: str) -> bool:
    """Whether two texts have so few of their words in common, in order, that neither is made of the other."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 -- heavy

    fold = Vocabulary()
    return Indel.normalized_similarity(fold.fold(one).ids, fold.fold(other).ids) < _ALIKE
