"""Places that divide the witnesses: in a fact, in words, in a part that some lack, or in where a block stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from scrubber.collation.kinds.readings import FACT
from scrubber.collation.weighing.segments import ABSENT
from scrubber.collation.weighing.weigh import Division, Sources, Verdict

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from scrubber.collation.alignment.loci import Locus
    from scrubber.collation.alignment.table import Move, Segment, Table
    from scrubber.collation.kinds.readings import Nature
    from scrubber.collation.weighing.oddity import Slips

HOME, AWAY = "home", "away"


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
