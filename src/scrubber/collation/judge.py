"""Judging: truth and copying, found in turns over the whole table."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import combinations
from math import log
from typing import TYPE_CHECKING

from scrubber.collation.oddity import LIMIT, Slips, is_slip
from scrubber.collation.readings import FACT, REGION
from scrubber.collation.weigh import SHARED_FALSE, Sources, Verdict, add_pairs

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from scrubber.collation.readings import Nature
    from scrubber.collation.table import Locus, Move, Segment, Table

PRESENT, ABSENT = "present", "absent"
HOME, AWAY = "home", "away"
_ROUNDS = 6
#: The most that one shared slip says.
_SLIP = 3.0
#: The same where only one other witness has what it is a slip for.
_LONE = 1.2
#: What it takes from that once if each of two mirrors lacks a slip of the other: two copies of one source each have slips of their own.
_LACK = 1.5
#: What is taken off each slip: odds that are next to even add up to nothing, however many they are.
_DOUBT = 0.7
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
    weighty = [each.kind == FACT for each in natures]
    accidents = [locus for locus, each in zip(table.loci, natures, strict=True) if not each.kind]
    converted = _converted(table.loci, natures)
    shared = _slips(accidents, converted, slips)
    for cluster in Sources(names, shared, official).clusters():
        if _balance(frozenset(cluster), accidents, converted, slips) <= 0:
            for pair in combinations(cluster, 2):
                shared.pop(pair, None)
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


def _slips(loci: Sequence[Locus], converted: frozenset[str], slips: Slips) -> dict[tuple[str, str], float]:
    """What shared slips say of every two mirrors, and what it says against it that each lacks slips of the other.

    Whoever copies takes over the slips as well; so a copy may have slips of its own, but then it lacks none of its source's.
    """
    shared: dict[tuple[str, str], float] = {}
    lacks: Counter[tuple[str, str]] = Counter()
    often = Counter((r, other) for locus in loci for r in locus.readings for other in locus.readings if r != other)
    for locus in loci:
        for reading, names in sorted(locus.readings.items()):
            rivals = {
                other: others
                for other, others in locus.readings.items()
                if other != reading
                and is_slip(reading, other)
                and not slips.habit(often[reading, other], other)
                and not converted.issuperset(others)
                and not converted.issuperset(names)
            }
            says = max(
                (slips.odds(locus, reading, other) + log(len(others) / len(names)) for other, others in rivals.items()),
                default=0.0,
            )
            rest = [name for other, others in locus.readings.items() if other != reading for name in others]
            if says <= _DOUBT or (len(rest) < 2 and len(names) > 2):
                continue  # where one reads against many, the one is the likelier to have slipped
            lacks.update((name, other) for name in names for other in rest)
            if len(names) > 1:
                add_pairs(shared, names, min(says - _DOUBT, _SLIP if len(rest) > 1 else _LONE))
    return {
        (one, other): odds - _LACK * min(1, lacks[one, other], lacks[other, one])
        for (one, other), odds in shared.items()
    }


def _balance(cluster: frozenset[str], loci: Sequence[Locus], converted: frozenset[str], slips: Slips) -> float:
    """What all the places say where a cluster stands for itself: slips of its own, less slips of those who stand against it.

    Where two groups differ in ten places, one of them copies. If nine of the ten slips are the one group's, the tenth is a
    chance of the statistics, and no sign that the other group copies too.
    """
    total = 0.0
    for locus in loci:
        for reading, names in sorted(locus.readings.items()):
            inside = cluster.intersection(names)
            if len(inside) < 2 or (len(names) - len(inside)) * 2 > len(inside):
                continue
            rivals = [
                (len(others), other)
                for other, others in locus.readings.items()
                if other != reading and is_slip(reading, other) and len(others) > 1 and not converted.issuperset(others)
            ]
            if rivals and not converted.issuperset(names):
                count, other = max(rivals)
                says = slips.odds(locus, reading, other) + log(count / len(names))
                total += max(-_SLIP, min(_SLIP, says))
    return total


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
