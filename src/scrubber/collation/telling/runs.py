"""Stretches of the text that a witness lacks or has more, and the blocks that are gone or new but for words that
stand there by chance.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from scrubber.collation.alignment.witness import Witness
from scrubber.collation.telling.ground import Ground
from scrubber.collation.weighing.judge import ABSENT, PRESENT
from scrubber.collation.weighing.weigh import Verdict

#: A block counts as gone, or as new, when so much of it is.
GONE = 0.8


def gone_blocks(ground: Ground, witness: Witness, runs: Iterable[tuple[int, int, Verdict]]) -> list[int]:
    """The canonical blocks of which hardly a word stands in a witness, in order."""
    gone: Counter[int] = Counter()
    for s0, s1, _ in runs:
        gone.update(ground.canon.block_of[word] for word in ground.words(s0, s1))
    return [b for b, count in sorted(gone.items()) if count >= GONE * ground.size(b) and not ground.stands(witness, b)]


def new_blocks(ground: Ground, witness: Witness) -> frozenset[int]:
    """A witness's own blocks of which hardly a word is the canonical text's."""
    known = ground.new.get(witness.name)
    if known is None:
        own = ground.table.at[witness.name]
        new: Counter[int] = Counter()
        for s0, s1, _ in runs_of(ground, witness.name, absent=False):
            new.update(witness.block_at(own[place]) for place in range(s0, s1) if own[place] >= 0)
        known = frozenset(block for block, count in new.items() if count >= GONE * witness.size_of(block))
        ground.new[witness.name] = known
    return known


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
