"""Places that divide the witnesses: in a fact, in words, in a part that some lack, or in where a block stands."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, permutations
from typing import NamedTuple

from scrubber.collation.alignment.loci import Locus
from scrubber.collation.alignment.table import Move, Segment, Table
from scrubber.collation.kinds.readings import FACT, Nature
from scrubber.collation.weighing.oddity import Slips
from scrubber.collation.weighing.segments import ABSENT, PRESENT
from scrubber.collation.weighing.weigh import Division, Sources, Verdict

HOME, AWAY = "home", "away"
#: So many sources at a place leave one that stands against them alone.
_SEVERAL = 2


class Verdicts(NamedTuple):
    """What was decided of every locus, segment and move of a table, in the table's order."""

    loci: list[Verdict]
    segments: list[Verdict]
    moves: list[Verdict]


def divisions(table: Table, verdicts: Verdicts, natures: Sequence[Nature]) -> Iterator[Division]:
    """Every place that divides the witnesses in a fact, in a part that some lack, or in a block's place."""
    places = [
        *map(locus_division, table.loci, verdicts.loci, natures),
        *(
            segment_division(s, verdict, s.present, s.absent)
            for s, verdict in zip(table.segments, verdicts.segments, strict=True)
        ),
        *map(move_division, table.moves, verdicts.moves),
    ]
    return (place for place in places if place)


def locus_division(locus: Locus, verdict: Verdict, nature: Nature) -> Division | None:
    """A place of readings that state something."""
    if nature.kind != FACT or len(locus.readings) < 2:
        return None
    said = sorted(nature.sides(locus.readings).items())
    printed = next(at for at, (reading, _) in enumerate(said) if nature.same(reading, verdict.reading))
    return Division(locus.s0, tuple(frozenset(names) for _, names in said), verdict, printed, locus.unheard)


def worded_division(locus: Locus, verdict: Verdict, sources: Sources, slips: Slips, nature: Nature) -> Division | None:
    """A place of readings that state nothing, none of them a slip for another, where nothing decides between them."""
    said = sorted(locus.readings.items())
    if nature.kind or nature.alike or len(said) < 2:
        return None
    vote = sources.vote(locus.heard)
    if not vote.disputed or any(slips.odds(locus, *pair) > 0 for pair in permutations((each for each, _ in said), 2)):
        return None
    printed = next((at for at, (reading, _) in enumerate(said) if reading == verdict.reading), 0)
    return Division(locus.s0, tuple(frozenset(own) for _, own in said), replace(verdict, disputed=True), printed)


def segment_division(
    segment: Segment, verdict: Verdict, present: Collection[str], absent: Collection[str]
) -> Division | None:
    """A part that some have and some lack."""
    sides = (frozenset(present), frozenset(absent))
    printed = int(verdict.reading == ABSENT)
    return Division(segment.s0, sides, verdict, printed, segment.unheard) if all(sides) else None


def move_division(move: Move, verdict: Verdict) -> Division | None:
    """A block that some have elsewhere."""
    sides = (frozenset(move.home), frozenset(move.spans))
    return Division(move.s0, sides, verdict, int(verdict.reading == AWAY)) if move.home else None


def exchanged(segments: Sequence[Segment], parts: Sequence[Division | None]) -> list[Division]:
    """The parts that several mirrors have and several others lack, where next to it these have one that those lack:
    one stands in the other's place. Of a mirror alone it may be what its site has around the text.
    """
    out: list[Division] = []
    for (one, part), (other, next_) in pairwise(zip(segments, parts, strict=True)):
        if part and next_ and one.s1 == other.s0 and part.sides == next_.sides[::-1] and min(map(len, part.sides)) > 1:
            out += [part, next_]
    return out


def of_one_camp(
    stated: Sequence[Division], parts: Sequence[Division], exchanged: Sequence[Division], sources: Sources
) -> list[int]:
    """Which side of each division is printed, that of all that nothing decides being one camp's: each by itself would
    print one change as the ones have it and another as others do, a text that nobody ever published.

    A camp is of mirrors that nowhere stand against one another, and the edition before may be of one. A mirror that is
    silent at a place, or alone there against several, is of its camp all the same. The edition before stands until
    something decides against it: where nowhere more sources stand against its camp, and the document has not moved on
    from it. Else the camp is printed that more sources are in, of those that are still there. One of another camp
    counts by how many pairs of places it has as this one does: who differs at one place alone counts nearly whole, and
    a page that was changed by half, which agrees with half of the others at each place, does not gain from that. Of as
    many it is the one that is nearer to the edition before; else the one that was found to read nothing false
    elsewhere; else the one whose readings are printed at most of the places, or at the first of them.

    Args:
        stated: places that divide the witnesses in what is said, in which words, or where it stands.
        parts: places that divide them in what some lack, which by itself makes no camps: copies lose a part, and sites
            add one.
        exchanged: those of them where one part stands in another's place (see `exchanged`), which does.
        sources: who depends on whom.

    Returns:
        An index into the sides of each division of both, in order; of one that is decided, what it was.
    """
    divided = sorted((each for each in (*stated, *exchanged) if each.verdict.disputed), key=lambda each: each.at)
    decided = [each for each in (*stated, *parts) if not each.verdict.disputed]
    # What the document has moved on from is no text of today, and speaks for those that are near to it.
    past = {sources.previous} & {name for each in decided for name in _others(each)}
    camps = {camp - past for camp in _camps(divided, sources)} - {frozenset()}
    names = frozenset().union(*(side for each in divided for side in each.sides))
    voices = [(name, sources.credit([name], names - {name}), sources.now([name], names - {name})) for name in names]

    def rank(camp: frozenset[str]) -> tuple[object, ...]:
        sides = [_side(camp, each, sources) for each in divided]
        share = {name: 1.0 if name in camp else _alike(name, divided, sides) for name in names}
        ever = round(sum(share[name] ** 2 * credit for name, credit, _ in voices), 6)
        now = round(sum(share[name] ** 2 * credit for name, _, credit in voices), 6)
        holds = sources.previous in camp and all(
            _holds(each.sides[side] | camp, each, sources) for side, each in zip(sides, divided, strict=True)
        )
        stands, unaltered = share.get(sources.previous, 0.0), not sources.altered(camp)
        placed = [side == each.printed for side, each in zip(sides, divided, strict=True)]
        return len(camp & sources.official), holds, now, ever, stands, unaltered, sum(placed), placed[:1], sorted(camp)

    best = max(camps, key=rank, default=frozenset[str]())
    printed = [_side(best, each, sources) if each.verdict.disputed else each.printed for each in (*stated, *parts)]
    # Of what some lack one mirror says nothing for others, whose camp it may not be.
    for at, each in enumerate(parts, len(stated)):
        own = each.sides[printed[at]]
        if not own <= best and sources.count(own & best) < _SEVERAL:
            printed[at] = each.printed
    return printed


def _camps(divided: Sequence[Division], sources: Sources) -> set[frozenset[str]]:
    """Mirrors that nowhere stand against one another, from each of them on, those that stand together at most places
    first.
    """
    stands: dict[str, int] = {}  # a bit for each side of each place
    against: dict[str, int] = {}
    at = 0
    for division in divided:
        bits = {1 << (at + index): side for index, side in enumerate(division.sides)}
        at += len(bits)
        for bit, side in bits.items():
            for name in side - _alone(side, division, sources):
                stands[name] = stands.get(name, 0) | bit
                against[name] = against.get(name, 0) | sum(bits) - bit
    out: set[frozenset[str]] = set()
    for own in sorted(stands):
        camp, others = {own}, against[own]
        for name in sorted(stands, key=lambda name: (-(stands[name] & stands[own]).bit_count(), name)):
            if stands[name] & stands[own] and not stands[name] & others:
                camp.add(name)
                others |= against[name]
        out.add(frozenset(camp))
    return out


def _holds(own: frozenset[str], division: Division, sources: Sources) -> bool:
    """Whether as many sources are on a side of a place as on any other."""
    spoken = frozenset().union(*division.sides)
    return all(sources.now(own, spoken - own) >= sources.now(side - own, own) for side in division.sides)


def _others(division: Division) -> frozenset[str]:
    """Who reads otherwise than is printed."""
    return frozenset().union(*division.sides) - division.sides[division.printed]


def _alike(name: str, divided: Sequence[Division], sides: Sequence[int]) -> float:
    """At how many of the places where a mirror says anything it is on some sides."""
    own = [
        name in each.sides[at] for each, at in zip(divided, sides, strict=True) if any(name in s for s in each.sides)
    ]
    return sum(own) / max(1, len(own))


def _alone(names: Collection[str], division: Division, sources: Sources) -> frozenset[str]:
    """Those of some mirrors that are one source against several at a place."""
    counts = [sources.count(side) for side in division.sides]
    alone = (side for side, count in zip(division.sides, counts, strict=True) if count < min(_SEVERAL, max(counts)))
    return frozenset().union(*alone).intersection(names)


def _side(camp: frozenset[str], division: Division, sources: Sources) -> int:
    """Which side of a division is a camp's: the one of the edition before, if that is of the camp and has one, else
    that of most of the camp.
    """
    sides = division.sides
    if sources.previous in camp:
        own = next((index for index, side in enumerate(sides) if sources.previous in side), None)
        if own is not None:
            return own
    if not any(camp & side for side in sides):
        return division.printed
    return max(
        range(len(sides)),
        key=lambda index: (
            sources.count(camp & sides[index]), sources.count(sides[index]), index == division.printed, -index
        ),
    )  # fmt: skip


def kept_open(table: Table, verdicts: Verdicts, sources: Sources, natures: Sequence[Nature]) -> Verdicts:
    """What was decided, with what is decided only because some of those who stand against each other elsewhere are
    silent here kept open.

    Where three and three conflict and nothing decides, three against two of the same mirrors decide nothing either.
    """
    conflicts = {d.heard for d in divisions(table, verdicts, natures) if d.verdict.disputed and len(d.sides) == 2}
    if not conflicts:
        return verdicts

    def open_again(
        verdict: Verdict, sides: Mapping[str, Sequence[str]], place: Locus | Segment | None = None
    ) -> Verdict:
        if verdict.disputed or sources.official.intersection(sides[verdict.reading]) or (place and place.unheard):
            return verdict
        won = frozenset(sides[verdict.reading])
        lost = frozenset(name for side, names in sides.items() if side != verdict.reading for name in names)
        same = lost and any(
            (won <= one and lost <= other) or (won <= other and lost <= one) for one, other in conflicts
        )
        return replace(verdict, disputed=True, confidence=0.5) if same else verdict

    return Verdicts(
        [
            open_again(verdict, _by_side(locus, nature, verdict.reading), locus)
            if nature.kind == FACT and nature.true(verdict.sources) != verdict.reading
            else verdict
            for locus, verdict, nature in zip(table.loci, verdicts.loci, natures, strict=True)
        ],
        [
            open_again(verdict, {PRESENT: segment.present, ABSENT: segment.absent}, segment)
            for segment, verdict in zip(table.segments, verdicts.segments, strict=True)
        ],
        [
            open_again(verdict, {HOME: move.home, AWAY: list(move.spans)})
            for move, verdict in zip(table.moves, verdicts.moves, strict=True)
        ],
    )


def _by_side(locus: Locus, nature: Nature, printed: str) -> dict[str, list[str]]:
    """What the readings of a place say, what is printed by its own name, each with everybody who says it."""
    sides = nature.sides(locus.readings)
    return {printed if nature.same(reading, printed) else reading: names for reading, names in sides.items()}
