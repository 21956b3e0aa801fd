"""Judging: truth and copying, found in turns over the whole table."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from scrubber.collation.kinds.readings import FACT, REGION
from scrubber.collation.weighing.decide import ABSENT, AWAY, HOME, PRESENT, Judgement, decide, divisions
from scrubber.collation.weighing.descent import balanced, places, shared_slips
from scrubber.collation.weighing.parts import partial_copies
from scrubber.collation.weighing.weigh import SHARED_FALSE, Sources, add_pairs

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from scrubber.collation.alignment.loci import Locus
    from scrubber.collation.alignment.table import Table
    from scrubber.collation.kinds.readings import Nature
    from scrubber.collation.weighing.oddity import Slips

__all__ = ["ABSENT", "AWAY", "HOME", "PRESENT", "Judgement", "judge"]

_ROUNDS = 6
#: So many words of another region show a converter at work.
_CONVERTED = 4


def judge(
    table: Table, names: Sequence[str], slips: Slips, official: Collection[str], natures: Sequence[Nature]
) -> Judgement:
    """Find truth and copying in turns until the copying found does not change.

    Args:
        table: the places to decide.
        names: all witnesses.
        slips: the document's statistics.
        official: mirrors that outweigh any crowd.
        natures: what kind of difference lies at each locus (see `readings.Readings.nature`).
    """
    converted = _converted(table.loci, natures)
    found = places(table.loci, [not each.kind for each in natures], converted, slips)
    whole, in_part = shared_slips(found)
    shared = balanced(whole, found, names, official)
    while True:
        judgement = _settled(table, names, shared, slips, official, natures)
        further = partial_copies(list(divisions(table, judgement.verdicts, natures)), found, in_part, judgement.sources)
        if not further:
            return judgement
        for pair, odds in further.items():
            shared[pair] = shared.get(pair, 0.0) + odds


def _settled(
    table: Table,
    names: Sequence[str],
    shared: Mapping[tuple[str, str], float],
    slips: Slips,
    official: Collection[str],
    natures: Sequence[Nature],
) -> Judgement:
    """Truth and copying in turns, from what slips say, until neither changes."""
    sources = Sources(names, shared, official)
    seen: set[tuple[tuple[str, ...], ...]] = set()
    while True:
        judgement = decide(table, sources, slips, natures)
        evidence = dict(shared)
        faults = _false(table, judgement, natures, evidence)
        sources = Sources(names, evidence, official, faults)
        state = (*(tuple(cluster) for cluster in sources.clusters()), tuple(map(str, sorted(faults.items()))))
        if state in seen or len(seen) >= _ROUNDS:
            return decide(table, sources, slips, natures)
        seen.add(state)


def _converted(loci: Sequence[Locus], natures: Sequence[Nature]) -> frozenset[str]:
    """Mirrors whose text went through a converter of regional vocabulary: their small differences are its doing."""
    times: Counter[str] = Counter()
    for locus, nature in zip(loci, natures, strict=True):
        if nature.kind == REGION:
            usual = nature.mainland or max(locus.readings, key=lambda reading: (len(locus.readings[reading]), reading))
            times.update(name for reading, names in locus.readings.items() if reading != usual for name in names)
    return frozenset(name for name, count in times.items() if count >= _CONVERTED)


def _false(
    table: Table, judgement: Judgement, natures: Sequence[Nature], evidence: dict[tuple[str, str], float]
) -> dict[str, int]:
    """Add what shared false readings say, where independent sources have settled that they are false.

    Returns:
        how many false readings of that kind each mirror has.
    """
    faults: Counter[str] = Counter()

    def tell(wrong: Sequence[str]) -> None:
        faults.update(wrong)
        if len(wrong) > 1:
            add_pairs(evidence, wrong, SHARED_FALSE)

    for locus, verdict, nature in zip(table.loci, judgement.loci, natures, strict=True):
        if nature.kind == FACT and not verdict.disputed:
            for reading, names in sorted(nature.sides(locus.readings).items()):
                if not nature.same(reading, verdict.reading):
                    tell(names)
    for segment, verdict in zip(table.segments, judgement.segments, strict=True):
        if not verdict.disputed:
            tell(segment.absent if verdict.reading == PRESENT else segment.present)
    for move, verdict in zip(table.moves, judgement.moves, strict=True):
        if not verdict.disputed:
            tell(list(move.spans) if verdict.reading == HOME else move.home)
    return dict(faults)
