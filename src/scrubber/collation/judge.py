"""Judging: truth and copying, found in turns over the whole table."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from scrubber.collation.descent import balanced, places, shared_slips
from scrubber.collation.oddity import LIMIT
from scrubber.collation.parts import Division, partial_copies
from scrubber.collation.readings import FACT, REGION
from scrubber.collation.weigh import SHARED_FALSE, Sources, Verdict, add_pairs

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from scrubber.collation.oddity import Slips
    from scrubber.collation.readings import Nature
    from scrubber.collation.table import Locus, Move, Segment, Table

PRESENT, ABSENT = "present", "absent"
HOME, AWAY = "home", "away"
_ROUNDS = 6
#: So many words of another region show a converter at work.
_CONVERTED = 4
#: So many words at a text's end are not printed on a whim.
_TAIL = 60


@dataclass
class Judgement:
    """What was decided of every place in a table, in the table's order."""

    sources: Sources
    loci: list[Verdict]
    segments: list[Verdict]
    moves: list[Verdict]
    reasons: dict[str, list[str]] = field(default_factory=dict)


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
        further = partial_copies(list(_divisions(table, judgement, natures)), found, in_part, judgement.sources)
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
    weighty = [each.kind == FACT for each in natures]
    sources = Sources(names, shared, official)
    seen: set[tuple[tuple[str, ...], ...]] = set()
    while True:
        judgement = _decide(table, sources, slips, natures)
        evidence = dict(shared)
        faults = _false(table, judgement, weighty, evidence)
        sources = Sources(names, evidence, official, faults)
        state = (*(tuple(cluster) for cluster in sources.clusters()), tuple(map(str, sorted(faults.items()))))
        if state in seen or len(seen) >= _ROUNDS:
            return _decide(table, sources, slips, natures)
        seen.add(state)


def _divisions(table: Table, judgement: Judgement, natures: Sequence[Nature]) -> Iterator[Division]:
    """Every place that divides the witnesses in a fact, in a part that some lack, or in a block's place."""
    for locus, verdict, nature in zip(table.loci, judgement.loci, natures, strict=True):
        if nature.kind == FACT and len(locus.readings) > 1:
            readings = sorted(locus.readings)
            sides = tuple(frozenset(locus.readings[reading]) for reading in readings)
            yield Division(locus.s0, sides, verdict, readings.index(verdict.reading))
    for segment, verdict in zip(table.segments, judgement.segments, strict=True):
        if segment.present and segment.absent:
            sides = (frozenset(segment.present), frozenset(segment.absent))
            yield Division(segment.s0, sides, verdict, int(verdict.reading == ABSENT))
    for move, verdict in zip(table.moves, judgement.moves, strict=True):
        if move.home:
            sides = (frozenset(move.home), frozenset(move.spans))
            yield Division(move.s0, sides, verdict, int(verdict.reading == AWAY))


def _converted(loci: Sequence[Locus], natures: Sequence[Nature]) -> frozenset[str]:
    """Mirrors whose text went through a converter of regional vocabulary: their small differences are its doing."""
    times: Counter[str] = Counter()
    for locus, nature in zip(loci, natures, strict=True):
        if nature.kind == REGION:
            usual = nature.mainland or max(locus.readings, key=lambda reading: (len(locus.readings[reading]), reading))
            times.update(name for reading, names in locus.readings.items() if reading != usual for name in names)
    return frozenset(name for name, count in times.items() if count >= _CONVERTED)


def _false(
    table: Table, judgement: Judgement, weighty: Sequence[bool], evidence: dict[tuple[str, str], float]
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

    for locus, verdict, heavy in zip(table.loci, judgement.loci, weighty, strict=True):
        if heavy and not verdict.disputed:
            for reading, names in sorted(locus.readings.items()):
                if reading != verdict.reading:
                    tell(names)
    for segment, verdict in zip(table.segments, judgement.segments, strict=True):
        if not verdict.disputed:
            tell(segment.absent if verdict.reading == PRESENT else segment.present)
    for move, verdict in zip(table.moves, judgement.moves, strict=True):
        if not verdict.disputed:
            tell(list(move.spans) if verdict.reading == HOME else move.home)
    return dict(faults)


def _decide(table: Table, sources: Sources, slips: Slips, natures: Sequence[Nature]) -> Judgement:
    end = max(map(len, table.at.values()))
    loci = [_locus(locus, sources, slips, nature) for locus, nature in zip(table.loci, natures, strict=True)]
    return Judgement(
        sources, loci, [_segment(s, sources, end) for s in table.segments], [_move(m, sources) for m in table.moves]
    )


def _locus(locus: Locus, sources: Sources, slips: Slips, nature: Nature) -> Verdict:
    verdict = sources.vote(locus.readings)
    if nature.kind == REGION and nature.mainland in locus.readings:
        return replace(verdict, reading=nature.mainland, disputed=False)
    if nature.kind == FACT or not verdict.disputed:
        return verdict
    best = verdict.reading
    if not nature.kind:
        # A slip against what it is a slip for: the text itself says which is which.
        for reading in sorted(locus.readings):
            if slips.odds(locus, best, reading) > (
                LIMIT / 4 if verdict.sources[reading] < verdict.sources[best] else 0
            ):
                best = reading
    return Verdict(best, disputed=False, confidence=verdict.confidence, sources=verdict.sources)


def _segment(segment: Segment, sources: Sources, end: int) -> Verdict:
    verdict = sources.vote(_sides({PRESENT: segment.present, ABSENT: segment.absent}))
    if verdict.disputed and segment.present:
        # A text has more often lost a part, and above all its end, than another has grown one.
        tail = segment.s1 == end and segment.s1 - segment.s0 > _TAIL
        inside = segment.s0 > 0 and segment.s1 < end  # a few words at an edge may be a site's
        even = inside and sources.count(segment.present) >= sources.count(segment.absent)
        if (tail or even) and not sources.official.intersection(segment.absent):
            return replace(verdict, reading=PRESENT)
    return verdict


def _move(move: Move, sources: Sources) -> Verdict:
    return sources.vote(_sides({HOME: move.home, AWAY: list(move.spans)}))


def _sides(sides: Mapping[str, Sequence[str]]) -> dict[str, Sequence[str]]:
    return {side: names for side, names in sides.items() if names}
