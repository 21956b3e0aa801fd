"""Places that divide the witnesses: in a fact, in words, in a part that some lack, or in where a block stands."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from scrubber.collation.alignment.loci import Locus
from scrubber.collation.alignment.table import Move, Segment, Table
from scrubber.collation.kinds.readings import FACT, Nature
from scrubber.collation.weighing.oddity import Slips
from scrubber.collation.weighing.segments import ABSENT, PRESENT
from scrubber.collation.weighing.weigh import Division, Sources, Verdict

HOME, AWAY = "home", "away"
_Camps = tuple[frozenset[str], frozenset[str]]
#: A division's number, and which of its sides is that of the one camp, and of the other.
_Place = tuple[int, tuple[int, int]]


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
    return Division(locus.s0, tuple(frozenset(names) for _, names in said), verdict, printed)


def worded_division(locus: Locus, verdict: Verdict, sources: Sources, slips: Slips, nature: Nature) -> Division | None:
    """A place of two readings that state nothing, neither of them a slip for the other, where as many have either."""
    said = sorted(locus.readings.items())
    if nature.kind or nature.alike or len(said) != 2:
        return None
    (one, names), (other, others) = said
    vote = sources.vote(locus.readings)
    if not vote.disputed or slips.odds(locus, one, other) > 0 or slips.odds(locus, other, one) > 0:
        return None
    return Division(
        locus.s0, (frozenset(names), frozenset(others)), replace(verdict, disputed=True), int(verdict.reading == other)
    )


def segment_division(
    segment: Segment, verdict: Verdict, present: Collection[str], absent: Collection[str]
) -> Division | None:
    """A part that some have and some lack."""
    sides = (frozenset(present), frozenset(absent))
    return Division(segment.s0, sides, verdict, int(verdict.reading == ABSENT)) if all(sides) else None


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
    """Which side of each division is printed, that of all that one conflict divides being one camp's: each by itself
    would print one change half as one camp has it and half as the other, a text that nobody ever published.

    The camp is the one that more sources are in, of those that are still there; of as many, the one that agrees with
    the edition before, which stands until something decides against it; else the one that was found to read nothing
    false elsewhere; else the one whose readings are printed at most of the places, or at the first of them.

    Args:
        stated: places that divide the witnesses in what is said, in which words, or where it stands.
        parts: places that divide them in what some lack, which by itself makes no camps: copies lose a part, and sites
            add one.
        exchanged: those of them where one part stands in another's place (see `exchanged`), which does.
        sources: who depends on whom.

    Returns:
        An index into the sides of each division of both, in order; of one that is decided, what it was.
    """
    divisions = [*stated, *parts]
    printed = [division.printed for division in divisions]
    for camps, places in _conflicts([*stated, *exchanged], divisions, sources.previous).items():
        in_order = sorted(places, key=lambda place: divisions[place[0]].at)
        leading = [sides.index(printed[at]) for at, sides in in_order if printed[at] in sides]

        def rank(side: int, camps: _Camps = camps, leading: Sequence[int] = leading) -> tuple[object, ...]:
            own, others = camps[side], camps[1 - side]
            credit = sources.now(own, others), round(sources.credit(own, others), 6)
            stands, unaltered = sources.previous in own, not sources.altered(own)
            placed = leading.count(side), leading[:1] == [side]
            return len(own & sources.official), *credit, len(own), stands, unaltered, *placed

        best = max((0, 1), key=rank)
        for at, sides in places:
            printed[at] = sides[best]
    return printed


def _conflicts(stated: Sequence[Division], divisions: Sequence[Division], previous: str) -> dict[_Camps, list[_Place]]:
    """The conflicts that nothing decides, each with its places.

    A mirror that is silent at a place, or has another reading of its own there, is of its camp all the same. Of a camp
    that the edition before is of, and that is divided there, that edition's reading stands.
    """
    pairs = {tuple(sorted(each.sides, key=sorted)) for each in stated if each.verdict.disputed and len(each.sides) == 2}
    found: dict[_Camps, list[_Place]] = {
        (one, other): [] for one, other in sorted(pairs, key=lambda pair: (-sum(map(len, pair)), *map(sorted, pair)))
    }
    for at, division in enumerate(divisions):
        if not division.verdict.disputed:
            continue
        for (one, other), places in found.items():
            mine, theirs = (
                sorted(
                    (index for index, side in enumerate(division.sides) if side <= camp),
                    key=lambda index: previous not in division.sides[index],
                )
                for camp in (one, other)
            )
            if mine and theirs:
                places.append((at, (mine[0], theirs[0])))
                break
    return {camps: places for camps, places in found.items() if places}


def kept_open(table: Table, verdicts: Verdicts, sources: Sources, natures: Sequence[Nature]) -> Verdicts:
    """What was decided, with what is decided only because some of those who stand against each other elsewhere are
    silent here kept open.

    Where three and three conflict and nothing decides, three against two of the same mirrors decide nothing either.
    """
    conflicts = {d.sides for d in divisions(table, verdicts, natures) if d.verdict.disputed and len(d.sides) == 2}
    if not conflicts:
        return verdicts

    def open_again(verdict: Verdict, sides: Mapping[str, Sequence[str]]) -> Verdict:
        if verdict.disputed or sources.official.intersection(sides[verdict.reading]):
            return verdict
        won = frozenset(sides[verdict.reading])
        lost = frozenset(name for side, names in sides.items() if side != verdict.reading for name in names)
        same = lost and any(
            (won <= one and lost <= other) or (won <= other and lost <= one) for one, other in conflicts
        )
        return replace(verdict, disputed=True, confidence=0.5) if same else verdict

    return Verdicts(
        [
            open_again(verdict, _by_side(locus, nature, verdict.reading))
            if nature.kind == FACT and nature.true(verdict.sources) != verdict.reading
            else verdict
            for locus, verdict, nature in zip(table.loci, verdicts.loci, natures, strict=True)
        ],
        [
            open_again(verdict, {PRESENT: segment.present, ABSENT: segment.absent})
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
