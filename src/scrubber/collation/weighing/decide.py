"""Deciding: the vote at every place of a table, given who depends on whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import exp, log

from scrubber.collation.alignment.loci import Locus
from scrubber.collation.alignment.table import Table
from scrubber.collation.kinds.readings import FACT, REGION, Nature
from scrubber.collation.weighing.descent import alone
from scrubber.collation.weighing.divisions import (
    AWAY,
    HOME,
    Verdicts,
    exchanged,
    kept_open,
    locus_division,
    move_division,
    of_one_camp,
    segment_division,
    worded_division,
)
from scrubber.collation.weighing.forms import is_spelt
from scrubber.collation.weighing.hands import Hands
from scrubber.collation.weighing.kindred import Kindred
from scrubber.collation.weighing.not_torn import not_torn
from scrubber.collation.weighing.oddity import LIMIT, Slips
from scrubber.collation.weighing.one_sided import OneSided
from scrubber.collation.weighing.parts import GROWTH
from scrubber.collation.weighing.segments import ABSENT, PRESENT, around, decide_segments, in_context, spoken
from scrubber.collation.weighing.weigh import Sources, Verdict
from scrubber.language.facts.fact import values_of
from scrubber.language.facts.facts import scan

#: From these odds on (logarithm) a reading is a slip for another that is printed, however many read it: honest mirrors
#: do not come to one slip on their own, so they copied it. Measured where two readings say nothing different (eight
#: documents and the benchmark's): of 87 that most sources had, and that were slips, 67 reach it; of 3,000 that were
#: none, four. Of others so many sources are believed to be one and its copies; if there are more, the word must be
#: misspelt, too.
_PAIR, _LIKELY, _SURELY = 2, 3.0, 4.5
#: How sure a reading is of which nothing tells but that its own sentence says it again, and the other's something else.
#: Of 150 dates with their day, and numbers in words and in figures, in 3,300 pages and texts that nobody altered, all
#: agree.
_BORNE_OUT = 0.8
#: What decides on a part that one copy has in one of the text's two languages, and another lacks.
_WHY = {PRESENT: ("its translation stands in both copies",), ABSENT: ("neither copy has a translation of it",)}


@dataclass
class Judgement:
    """What was decided of every place in a table, in the table's order."""

    sources: Sources
    loci: list[Verdict]
    segments: list[Verdict]
    moves: list[Verdict]
    kindred: Kindred
    _bearing: tuple[str | None, Verdicts] = field(init=False, default=(None, Verdicts([], [], [])))

    @property
    def verdicts(self) -> Verdicts:
        """All of them."""
        return Verdicts(self.loci, self.segments, self.moves)

    def against(self, name: str) -> Verdicts:
        """What was decided, as far as it bears upon one mirror."""
        if self._bearing[0] != name:
            self._bearing = (name, self.kindred.against(name, self.verdicts, self.sources))
        return self._bearing[1]


def decide(
    table: Table,
    sources: Sources,
    slips: Slips,
    natures: Sequence[Nature],
    hands: Hands,
    kindred: Kindred,
    one_sided: OneSided,
) -> Judgement:
    """Let the sources vote at every place."""
    end = max(map(len, table.at.values()))
    broken = {name: at for name, at in table.broken.items() if name != sources.previous}
    program = [
        nature.kind == REGION for nature in natures
    ]  # another region's words are no half of a change beside them
    single = iter(alone([locus for locus, converted in zip(table.loci, program, strict=True) if not converted]))
    verdicts = Verdicts(
        [
            not_torn(locus, _voted(locus, sources, slips, hands, nature, end, single=converted or next(single)), broken)
            for locus, nature, converted in zip(table.loci, natures, program, strict=True)
        ],
        decide_segments(table, sources, end),
        [sources.vote(spoken({HOME: move.home, AWAY: list(move.spans)})) for move in table.moves],
    )
    verdicts = kept_open(table, verdicts, sources, natures)
    for at, (segment, verdict) in enumerate(zip(table.segments, verdicts.segments, strict=True)):
        if verdict.disputed and (true := one_sided.true(segment)):
            verdicts.segments[at] = replace(
                verdict, reading=true, disputed=False, confidence=_BORNE_OUT, why=_WHY[true]
            )
    return Judgement(sources, *_printed_of_one_camp(table, verdicts, sources, slips, natures, end), kindred)


def _printed_of_one_camp(
    table: Table, verdicts: Verdicts, sources: Sources, slips: Slips, natures: Sequence[Nature], end: int
) -> Verdicts:
    """Print one side of each conflict that nothing decides, at all of its places; who broke off before a part has no
    side there.
    """
    facts = map(locus_division, table.loci, verdicts.loci, natures)
    words = [
        worded_division(locus, verdict, sources, slips, nature)
        for locus, verdict, nature in zip(table.loci, verdicts.loci, natures, strict=True)
    ]
    # Who lacks a word makes no camp by that: copies lose words, as they lose parts.
    gone = ["" in locus.readings for locus in table.loci]
    loci = [fact or (None if lost else word) for fact, word, lost in zip(facts, words, gone, strict=True)]
    lacking = [word if lost else None for word, lost in zip(words, gone, strict=True)]
    segments = [
        segment_division(segment, verdict, table.attesting(segment), around(segment, table.reach))
        for segment, verdict in zip(table.segments, verdicts.segments, strict=True)
    ]
    moves = list(map(move_division, table.moves, verdicts.moves))
    stated, parts = ([place for place in each if place] for each in ((*loci, *moves), (*segments, *lacking)))
    sides = iter(of_one_camp(stated, parts, exchanged(table.segments, segments), sources))
    at_loci, at_moves, at_segments, at_lacking = (
        [place and next(sides) for place in each] for each in (loci, moves, segments, lacking)
    )
    out = Verdicts(*map(list, verdicts))
    for each in (zip(loci, at_loci, strict=True), zip(lacking, at_lacking, strict=True)):
        for index, (place, side) in enumerate(each):
            if place and side is not None and side != place.printed:
                verdict = _read_by(place.sides[side], table.loci[index], out.loci[index], sources)
                out.loci[index] = _legible(verdict, table.loci[index], sources, slips)
    for index, (place, side) in enumerate(zip(segments, at_segments, strict=True)):
        if place and side is not None and side != place.printed:
            out.segments[index] = replace(out.segments[index], reading=(PRESENT, ABSENT)[side])
    for index, (place, side) in enumerate(zip(moves, at_moves, strict=True)):
        if place and side is not None and side != place.printed:
            out.moves[index] = replace(out.moves[index], reading=(HOME, AWAY)[side])
    return out._replace(segments=in_context(table.segments, out.segments, end))


def _read_by(camp: frozenset[str], locus: Locus, verdict: Verdict, sources: Sources) -> Verdict:
    """A verdict with the reading of most of a camp's sources."""
    own = {reading: camp.intersection(names) for reading, names in locus.readings.items()}
    best = max(sorted(own), key=lambda reading: (sources.count(own[reading]), len(own[reading])))
    return replace(verdict, reading=best)


def _voted(
    locus: Locus, sources: Sources, slips: Slips, hands: Hands, nature: Nature, end: int, *, single: bool
) -> Verdict:
    """The verdict of those who have a vote at a place."""
    if not locus.unheard:
        return _locus(locus, sources, slips, hands, nature, end, single=single)
    verdict = _locus(replace(locus, readings=locus.heard), sources, slips, hands, nature, end, single=single)
    return replace(verdict, sources={**dict.fromkeys(locus.readings, 0), **verdict.sources})


def _locus(
    locus: Locus, sources: Sources, slips: Slips, hands: Hands, nature: Nature, end: int, *, single: bool
) -> Verdict:
    verdict = sources.vote(nature.sides(_first_hand(locus, sources, end)))
    if nature.alike:
        verdict = _spelt(verdict, locus, sources, slips, nature)
    if nature.kind == REGION and nature.mainland in locus.readings:
        return replace(verdict, reading=nature.mainland, disputed=False)
    if nature.kind == FACT:
        verdict = _borne_out(verdict, locus, sources, nature)
        return _legible(verdict, locus, sources, slips) if verdict.disputed else verdict
    if nature.kind and not verdict.disputed:
        return verdict
    best = verdict.reading
    if not verdict.disputed:
        # One change in two places is no slip that copies share: 软|件 against 科|技 prints no half of either.
        best = _corrected(locus, best, sources, slips, verdict.sources[best], nature) if single else best
        if best == verdict.reading and single and not nature.kind:
            best = _of_another_hand(locus, best, sources, slips, hands)
    elif not nature.kind and not nature.mark:
        # A slip against what it is a slip for: the text itself says which is which. Of one change in two places no half
        # is chosen by itself, but a word that is none is no half of any.
        for reading in sorted(locus.readings):
            less = GROWTH * log(verdict.sources[best] / verdict.sources[reading])
            odds = slips.odds(locus, best, reading)
            if odds:
                odds += hands.sloppier(locus.readings[best], locus.readings[reading], locus.s0)
            if odds > max(0.0, less) and (single or (odds >= _SURELY and slips.is_misspelt(locus, best, reading))):
                best = reading
    return replace(verdict, reading=best, disputed=False, contested=verdict.disputed)


def _borne_out(verdict: Verdict, locus: Locus, sources: Sources, nature: Nature) -> Verdict:
    """A verdict on readings of which the sentences of all but one contradict themselves: that one is printed where
    nothing else decides, and two sources are not believed against it.

    More of them are: an author's own slip stands in every copy, and who mended it is alone.
    """
    true = nature.true(verdict.sources)
    if true is None or (true == verdict.reading and not verdict.disputed):
        return verdict
    if verdict.disputed:
        return replace(verdict, reading=true, disputed=False, confidence=_BORNE_OUT)
    if verdict.sources[verdict.reading] > _PAIR or sources.official.intersection(locus.readings[verdict.reading]):
        return verdict
    return replace(verdict, disputed=True, confidence=0.5)


def _legible(verdict: Verdict, locus: Locus, sources: Sources, slips: Slips) -> Verdict:
    """What is printed of two readings that state something, where as many sources have either: not a word that is
    none (freedsktop.org). It stays open.
    """
    best = verdict.reading
    if sources.official.intersection(locus.readings[best]):
        return verdict
    for reading in sorted(locus.readings):
        even = verdict.sources.get(reading) == verdict.sources.get(best)
        if even and (best + reading).isascii() and best.isalpha() and reading.isalpha():
            least = _LIKELY if slips.is_worse(best, reading) else LIMIT
            best = reading if slips.odds(locus, best, reading) >= least else best
    return replace(verdict, reading=best)


def _corrected(locus: Locus, best: str, sources: Sources, slips: Slips, count: int, nature: Nature) -> str:
    """The reading to print where the one that won may be a slip that copies share, which too few slips have shown to be
    copies: the word that it is a slip for.

    Printed: members against memebrs, 损失 against 失损. Not printed: from against form, which may be what is meant.
    """
    if sources.official.intersection(locus.readings[best]):
        return best
    words = [reading for reading in sorted(locus.readings) if _is_slip(locus, best, reading, slips, count, nature)]
    return words[0] if len(words) == 1 else best


def _of_another_hand(locus: Locus, best: str, sources: Sources, slips: Slips, hands: Hands) -> str:
    """The reading to print where those who have the one that won are likelier of one hand that slipped than right:
    what a single other source has.
    """
    if sources.official.intersection(locus.readings[best]):
        return best
    one = hands.one(locus.readings[best], sources)
    for reading, names in sorted(locus.readings.items()) if one > 1 / 2 else ():
        odds = slips.odds(locus, best, reading) if reading != best else 0.0
        if odds and one / (1 + exp(-odds - hands.sloppier(locus.readings[best], names, locus.s0))) > 1 / 2:
            return reading
    return best


def _is_slip(locus: Locus, best: str, reading: str, slips: Slips, count: int, nature: Nature) -> bool:
    odds = slips.odds(locus, best, reading)
    if odds < _LIKELY or (reading.isalpha() and values_of(scan(best), "number")):
        return False  # two is a word, however much oftener `to` stands elsewhere
    if not nature.said and not is_spelt(best + reading):
        # No table has every word of every trade: where three have 辊筒, it is no slip for 滚筒. What is set twice or in
        # another order (失损) is no trade's word.
        return count <= _PAIR or len(best) != len(reading) or sorted(best) == sorted(reading)
    if not nature.said or count <= _PAIR:
        # Who has less may have lost it.
        return bool(reading) and slips.is_worse(best, reading)
    return bool(reading) and odds >= _SURELY and slips.is_misspelt(locus, best, reading)


def _spelt(verdict: Verdict, locus: Locus, sources: Sources, slips: Slips, nature: Nature) -> Verdict:
    """Which of the readings that say what was voted for is printed: that of most sources, and none that is a slip
    for another that as many have.
    """
    said = sorted(reading for reading in locus.readings if nature.same(reading, verdict.reading))
    count = {reading: (sources.count(locus.readings[reading]), len(locus.readings[reading])) for reading in said}
    best = max(said, key=lambda reading: (count[reading], reading == verdict.reading))
    for reading in said:
        if count[reading] >= count[best] and slips.odds(locus, best, reading) > 0:
            best = reading
    counts = {
        reading: next(count for r, count in verdict.sources.items() if nature.same(r, reading))
        for reading in locus.readings
    }
    return replace(verdict, reading=best, sources=counts)


def _first_hand(locus: Locus, sources: Sources, end: int) -> Mapping[str, Sequence[str]]:
    """The readings of a place, each with those who speak for their source.

    A line at a text's edge that a copy has, and another copy of the same source lacks, is its site's: a first line is
    sooner won on the way than lost. So it is not their source's word. It goes wrong for a title of few words that one
    of two copies lost.
    """
    lack = locus.readings.get("", ())
    if not lack or (locus.s0 > 0 and locus.s1 < end):
        return locus.readings
    own = {
        reading: [name for name in names if not any(sources.dependent(name, other) for other in lack)]
        for reading, names in locus.readings.items()
        if reading
    }
    return {"": lack, **own} if all(own.values()) else locus.readings
