"""Judging: truth and copying, found in turns over the whole table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, product

from scrubber.collation.alignment.loci import Locus
from scrubber.collation.alignment.spine import LONG
from scrubber.collation.alignment.table import Segment, Table
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.kinds.readings import FACT, REGION, Nature
from scrubber.collation.weighing.decide import Judgement, decide
from scrubber.collation.weighing.descent import Converted, balanced, places, shared_slips
from scrubber.collation.weighing.divisions import AWAY, HOME, divisions
from scrubber.collation.weighing.forms import is_long, is_slip
from scrubber.collation.weighing.hands import Hands
from scrubber.collation.weighing.kindred import Kindred, said_by, said_of
from scrubber.collation.weighing.oddity import Slips
from scrubber.collation.weighing.one_sided import OneSided
from scrubber.collation.weighing.parts import partial_copies
from scrubber.collation.weighing.segments import ABSENT, PRESENT
from scrubber.collation.weighing.weigh import DEPENDENT, SHARED_FALSE, Sources, add_pairs

__all__ = ["ABSENT", "AWAY", "HOME", "PRESENT", "Judgement", "judge"]

#: How much says of every two mirrors that one copied the other.
_Evidence = Mapping[tuple[str, str], float]
_ROUNDS = 6
#: So many words of another region show a converter at work.
_CONVERTED = 4
#: Additions with so few other words between them are one.
_NEAR = 30
#: A longer place is another text.
_WORDS = 25


def judge(
    table: Table,
    witnesses: Mapping[str, Witness],
    slips: Slips,
    official: Collection[str],
    natures: Sequence[Nature],
    one_site: Collection[tuple[str, str]] = (),
    previous: str = "",
    gone: Collection[str] = (),
    base: str = "",
) -> Judgement:
    """Find truth and copying in turns until the copying found does not change.

    Args:
        table: the places to decide.
        witnesses: all of them, by their names.
        slips: the document's statistics.
        official: mirrors that outweigh any crowd.
        natures: what kind of difference lies at each locus (see `readings.Readings.nature`).
        one_site: pairs of mirrors that one site serves: one hand may have set both.
        previous: the name under which the edition before takes part, if it does.
        gone: mirrors that say what they said when they were last there.
        base: the name under which the current text takes part, if it does and all others are of other editions.
    """
    own = [at for at, nature in enumerate(natures) if nature.kind != REGION]  # a program sets another region's words
    loci, accidents = [table.loci[at] for at in own], [not natures[at].kind for at in own]
    apart = (word for locus in loci for word in _words_apart(locus, witnesses, slips))
    names = sorted(witnesses)
    found = places(loci, accidents, _converted(table.loci, natures), slips, apart)
    whole, in_part = shared_slips(found)
    hands = Hands(found)
    kindred = Kindred(table, natures, names, official, previous, base)
    one_sided = OneSided(table, witnesses, natures)
    shared = balanced(whole, found, names, official)
    for pair in one_site:
        shared[pair] = max(shared.get(pair, 0.0), DEPENDENT)

    def sources(evidence: _Evidence, faults: Mapping[str, int] | None) -> Sources:
        return Sources(names, evidence, official, faults, previous, gone)

    def decided(sources: Sources) -> Judgement:
        return decide(table, sources, slips, natures, hands, kindred, one_sided)

    while True:
        judgement = _settled(table, natures, shared, sources, decided)
        further = partial_copies(list(divisions(table, judgement.verdicts, natures)), found, in_part, judgement.sources)
        if not further:
            return judgement
        for pair, odds in further.items():
            shared[pair] = shared.get(pair, 0.0) + odds


def _words_apart(locus: Locus, witnesses: Mapping[str, Witness], slips: Slips) -> Iterator[Locus]:
    """The words of a place that are slips beside something else (see `words_apart`)."""
    rows = {
        reading: slips.words(witnesses[names[0]].folded.ids[slice(*locus.spans[names[0]])])
        for reading, names in locus.readings.items()
    }
    return words_apart(locus, slips.spoken(locus.s0, locus.s1), rows)


def _settled(
    table: Table,
    natures: Sequence[Nature],
    shared: _Evidence,
    sources_by: Callable[[_Evidence, Mapping[str, int] | None], Sources],
    decided: Callable[[Sources], Judgement],
) -> Judgement:
    """Truth and copying in turns, from what slips say, until neither changes. `shared` is how much slips say that two
    mirrors share them; `decided` what is true, by who depends on whom.
    """
    sources = sources_by(shared, None)
    seen: set[tuple[tuple[str, ...], ...]] = set()
    while True:
        judgement = decided(sources)
        evidence = dict(shared)
        faults = _false(table, judgement, natures, evidence)
        sources = sources_by(evidence, faults)
        state = (*(tuple(cluster) for cluster in sources.clusters()), tuple(map(str, sorted(faults.items()))))
        if state in seen or len(seen) >= _ROUNDS:
            return decided(sources)
        seen.add(state)


def _converted(loci: Sequence[Locus], natures: Sequence[Nature]) -> Converted:
    """Mirrors whose text went through a converter of regional vocabulary, and which of any two have the words of
    different regions.
    """
    times: Counter[str] = Counter()
    apart: Counter[tuple[str, str]] = Counter()
    for locus, nature in zip(loci, natures, strict=True):
        if nature.kind == REGION:
            usual = nature.mainland or max(locus.readings, key=lambda reading: (len(locus.readings[reading]), reading))
            times.update(name for reading, names in locus.readings.items() if reading != usual for name in names)
            for one, other in combinations(locus.readings.values(), 2):
                apart.update((min(pair), max(pair)) for pair in product(one, other))
    return Converted(
        frozenset(name for name, count in times.items() if count >= _CONVERTED),
        frozenset(pair for pair, count in apart.items() if count >= _CONVERTED),
    )


class _Faults:
    """What false readings say: of each mirror how many it has, of every two what it says that they share some."""

    def __init__(self, evidence: dict[tuple[str, str], float]) -> None:
        self._evidence = evidence
        self._told: set[tuple[tuple[str, int], ...]] = set()
        self.of: Counter[str] = Counter()

    def tell(self, wrong: Mapping[str, int]) -> None:
        """Take in who has a false reading together, each with the number of its own fault: what is one fault counts
        once, however often it is told.
        """
        each = sorted(wrong.items())
        for fault in each:
            self.of[fault[0]] += self._is_new((fault,))
        for pair in combinations(each, 2):
            if self._is_new(pair):
                add_pairs(self._evidence, [name for name, _ in pair], SHARED_FALSE)

    def _is_new(self, told: tuple[tuple[str, int], ...]) -> bool:
        new = told not in self._told
        self._told.add(told)
        return new


def _false(
    table: Table, judgement: Judgement, natures: Sequence[Nature], evidence: dict[tuple[str, str], float]
) -> dict[str, int]:
    """Add what shared false readings say, where independent sources have settled that they are false. Returns how many
    of that kind each mirror has.
    """
    kindred, places = judgement.kindred, _Faults(evidence)
    for index, (locus, verdict, nature) in enumerate(zip(table.loci, judgement.loci, natures, strict=True)):
        if nature.kind == FACT and not verdict.disputed:
            for reading, names in sorted(nature.sides(locus.readings).items()):
                if not nature.same(reading, verdict.reading):
                    told = kindred.told(names, said_by(locus, nature, verdict))
                    places.tell(dict.fromkeys(told, index))
    gaps, pieces = _Faults(evidence), _Faults(evidence)
    extra = []
    for segment, verdict in zip(table.segments, judgement.segments, strict=True):
        if not verdict.disputed and verdict.reading == PRESENT:
            told = kindred.told(segment.absent, said_of(segment, table, PRESENT))
            for group in _same_gap(table, replace(segment, absent=told)):
                gaps.tell(group)
        elif not verdict.disputed:
            extra.append((segment, kindred.told(table.attesting(segment), said_of(segment, table, ABSENT))))
    for group in _in_pieces(table, extra):
        pieces.tell(group)
    moved = _Faults(evidence)
    for index, (move, verdict) in enumerate(zip(table.moves, judgement.moves, strict=True)):
        if not verdict.disputed:
            sides = (list(move.spans), move.home)
            moved.tell(dict.fromkeys(kindred.told(*(sides if verdict.reading == HOME else sides[::-1])), index))
    return dict(places.of + gaps.of + pieces.of + moved.of)


def _same_gap(table: Table, segment: Segment) -> list[dict[str, int]]:
    """Who lacks a part together, each with where its gap begins: those whose gaps begin and end at the same places.

    Copies that break off at different places did so each for itself, and so did those that lack more and less around a
    part.
    """
    out: list[tuple[tuple[int, int], dict[str, int]]] = []
    for gap, name in sorted((table.gap(name, segment), name) for name in segment.absent):
        for other, group in out:
            if all(abs(place - another) <= LONG for place, another in zip(gap, other, strict=True)):
                group[name] = gap[0]
                break
        else:
            out.append((gap, {name: gap[0]}))
    return [group for _, group in out]


def _in_pieces(table: Table, extra: Sequence[tuple[Segment, list[str]]]) -> Iterator[dict[str, int]]:
    """Who has each of some additions, with the number of the first one of the piece of its text that it is a part of.

    One addition may lie in many segments, where others have additions too.
    """
    pieces: dict[str, tuple[int, int]] = {}
    for index, (segment, names) in enumerate(extra):
        for name in names:
            piece, end = pieces.get(name, (index, segment.s0))
            between = sum(word >= 0 for word in table.at[name][end : segment.s0])
            pieces[name] = (piece if between <= _NEAR else index, segment.s1)
        yield {name: pieces[name][0] for name in names}


#: What joins the words of an address (see `alignment.tokens`).
_JOINTS = frozenset("-_")


def words_apart(locus: Locus, spine: Sequence[str], rows: Mapping[str, Sequence[str]]) -> Iterator[Locus]:
    """The long words of a place that some witnesses have with a slip, each as a place of its own.

    Returns:
        For each word of the spine beside which others have the same but for a slip, who has which; witnesses that have
        neither there take no part. None of a place that is that one word.
    """
    if not spine or max(len(spine), *map(len, rows.values())) > _WORDS:
        return
    if any(word.strip() in _JOINTS for row in rows.values() for word in row):
        return  # the words of an address are spelt as nobody else spells them
    found: list[dict[str, list[str]]] = [{} for _ in spine]
    for reading, names in locus.readings.items():
        if len(spine) > 1 or len(rows[reading]) > 1 or rows[reading] == spine:
            for at, word in _pairs(spine, rows[reading]):
                found[at].setdefault(word, []).extend(names)
    for at, readings in enumerate(found, locus.s0):
        if len(readings) > 1:
            spans = {name: locus.spans[name] for names in readings.values() for name in names}
            yield Locus(at, at + 1, readings, spans)


def _pairs(spine: Sequence[str], own: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Words of the spine, by their places, with those that are the same or the same but for a slip: in their order,
    as many as can be.
    """
    best = [[0] * (len(own) + 1) for _ in range(len(spine) + 1)]
    for i in reversed(range(len(spine))):
        for j in reversed(range(len(own))):
            pairs = 1 + best[i + 1][j + 1] if _is_pair(spine[i], own[j]) else 0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], pairs)
    i = j = 0
    while i < len(spine) and j < len(own):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            yield i, own[j]
            i, j = i + 1, j + 1


def _is_pair(one: str, other: str) -> bool:
    return one == other or (is_long(one) and is_long(other) and is_slip(one, other))
