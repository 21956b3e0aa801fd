"""Copies of a part: mirrors that side with a known ring of copies up to some place, and with the others behind it.

Where two groups conflict and no count decides, one of them copies. If some of the one side are known to copy one
another, and each further mirror on that side shares their readings over one stretch of the text and lacks them outside
of it, the simplest story is that the ring's text was copied in part; the other story needs a second ring, of all who
stand against it. After Dong, Berti-Équille & Srivastava (2009, 2010): who copies a part agrees with its source there,
and with other sources elsewhere.

Those who read as the edition before need no ring: the document moved on, and they are late. Where its changes lie
beside a ring's slips, and not among them, each mirror that followed would look like a copy of a part.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import inf, log

from scrubber.collation.weighing.descent import Place, stretch
from scrubber.collation.weighing.weigh import DEPENDENT, Division, Sources, pair

#: What a ring of two copies costs (logarithm of its odds), and how that grows with the logarithm of its size: rings of
#: all sizes exist, so that the odds between two of them depend on how many times larger the one is.
_RING, GROWTH = 3.0, 4.2
#: What it says that a mirror of the ring was found altered elsewhere, and nobody who stands against it was.
_ALTERED = 1.5
#: So much likelier the story of one ring must be than that of two.
_CLEARLY = 5.0


def partial_copies(
    divisions: Sequence[Division], slips: Sequence[Place], shared: Mapping[tuple[str, str], float], sources: Sources
) -> dict[tuple[str, str], float]:
    """What further evidence of copying there is where two groups conflict: at most that of one conflict, the clearest.

    Args:
        divisions: all places that divide the witnesses in a fact, a block or its place.
        slips: where one reading may be a slip for another.
        shared: what shared slips say of two mirrors, without what it says that they lack others.
        sources: who is known to copy whom.
    """
    best: tuple[float, dict[tuple[str, str], float]] = (0.0, {})
    for cluster in sources.clusters():
        ring = frozenset(cluster)
        if ring & sources.official:
            continue
        marks = list(_marks(ring, divisions, slips))
        told: set[frozenset[str]] = set()
        for division in divisions:
            if not division.verdict.disputed or len(division.sides) != 2:
                continue
            for side, other in (division.sides, division.sides[::-1]):
                if len(ring & side) > 1 and not {*ring, sources.previous} & other and side not in told:
                    told.add(side)
                    odds = _odds(ring, side, other, marks, sources)
                    odds += sum(max(shared.get(pair(x, name), 0.0) for name in ring) for x in side - ring)
                    odds += _ALTERED * (sources.altered(ring) - sources.altered(other))
                    if odds >= _CLEARLY and odds > best[0]:
                        pairs = {pair(x, name): DEPENDENT + odds for x in side - ring for name in cluster}
                        best = (odds, pairs)
    return best[1]


def _odds(
    ring: frozenset[str],
    side: frozenset[str],
    other: frozenset[str],
    marks: Sequence[tuple[int, frozenset[str], frozenset[str]]],
    sources: Sources,
) -> float:
    """How much likelier it is that a side's rest copied the ring in part than that all others are one (logarithm)."""
    further = sorted(side - ring)
    if not further or sources.official & side:
        return -inf
    size = len(ring)
    odds = _ring(sources.count(other)) - _ring(size + sources.count(further)) + _ring(size)
    # What the document changed lies in one place for all who followed it: as many as share one stretch say no more.
    stretches = {
        tuple(tuple(at for at, *sides in marks if name in sides[which]) for which in (0, 1)) for name in further
    }
    for shares, lacks in stretches:
        says = stretch(shares, lacks)
        if says is None:
            return -inf
        odds += says
    return odds


def _ring(size: int) -> float:
    return _RING + GROWTH * log(size / 2) if size > 1 else 0.0


def _marks(
    ring: frozenset[str], divisions: Sequence[Division], slips: Sequence[Place]
) -> Iterator[tuple[int, frozenset[str], frozenset[str]]]:
    """The places where at least two of a ring share a reading that may be false: who has it, and who another."""
    for division in divisions:
        for index, side in enumerate(division.sides):
            true = not division.verdict.disputed and index == division.printed
            if not true and len(ring & side) > 1:
                yield division.at, side, frozenset().union(*division.sides) - side
    for place in slips:
        if place.odds > 0 and len(ring & place.slipped) > 1:
            yield place.at, place.slipped, place.rest
