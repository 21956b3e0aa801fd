"""Stretches of the text that a witness lacks or has more, and the blocks that are gone or new but for words that
stand there by chance, or that have another in their place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from scrubber.collation.alignment.fold import Vocabulary
from scrubber.collation.alignment.witness import BLOCK, Witness
from scrubber.collation.telling.ground import Ground, short
from scrubber.collation.telling.slots import is_rights
from scrubber.collation.weighing.judge import ABSENT, PRESENT
from scrubber.collation.weighing.weigh import Verdict
from scrubber.model import Finding

#: A block counts as gone, or as new, when so much of it is.
GONE = 0.8
#: So much of both paragraphs differs where one is no rewording of the other; what two of one language have in common by
#: chance is less than this.
_UNLIKE, _ALIKE = 0.6, 0.5
#: Of fewer words than this it can't be told.
_FEWEST = 6
_Span = tuple[int, int]


def gone_blocks(ground: Ground, witness: Witness, runs: Iterable[tuple[int, int, Verdict]]) -> list[int]:
    """The canonical blocks of which hardly a word stands in a witness, in order."""
    gone: Counter[int] = Counter()
    for s0, s1, _ in runs:
        gone.update(ground.canon.block_of[word] for word in ground.words(s0, s1))
    return [b for b, count in sorted(gone.items()) if count >= GONE * ground.size(b) and not ground.stands(witness, b)]


def new_blocks(ground: Ground, witness: Witness) -> frozenset[int]:
    """A witness's own blocks of which hardly a word is the canonical text's."""
    own = ground.table.at[witness.name]
    new: Counter[int] = Counter()
    for s0, s1, _ in runs_of(ground, witness.name, absent=False):
        new.update(witness.block_at(own[place]) for place in range(s0, s1) if own[place] >= 0)
    return frozenset(block for block, count in new.items() if count >= GONE * witness.size_of(block))


def runs_of(ground: Ground, name: str, *, absent: bool) -> Iterator[tuple[int, int, Verdict]]:
    """Spans of the spine that this witness alone or with others lacks (or has) against what was decided."""
    wanted = PRESENT if absent else ABSENT
    last: tuple[int, int, Verdict] | None = None
    for segment, verdict in zip(ground.table.segments, ground.judgement.against(name).segments, strict=True):
        if verdict.reading != wanted or name not in (segment.absent if absent else segment.present):
            continue
        if last and last[1] == segment.s0 and last[2].disputed == verdict.disputed:
            last = (last[0], segment.s1, verdict)
            continue
        if last:
            yield last
        last = (segment.s0, segment.s1, verdict)
    if last:
        yield last


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
        pair = ground.canon.blocks[block].text, witness.folded.quote(*words)
        if witness.breaks[words[1]] == BLOCK and _unlike(*pair) and not all(map(is_rights, pair)):
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
