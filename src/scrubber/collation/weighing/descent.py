"""Descent: what slips say of who copied whom, and what a copy of a part looks like.

Whoever copies takes over the slips as well, so slips that several mirrors share show copying (the shared errors of
textual criticism). What tells against it: slips that each of two mirrors lacks of the other. And a mirror may copy a
stretch of a text only (Dong, Berti-Équille, Hu & Srivastava, Global detection of complex copying relationships between
sources, 2010): then it shares everything with its source up to a place, and nothing behind it.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import combinations, pairwise, product
from math import comb, inf, log
from typing import NamedTuple

from scrubber.collation.alignment.loci import Locus
from scrubber.collation.weighing.forms import is_long, is_slip
from scrubber.collation.weighing.oddity import Slips
from scrubber.collation.weighing.rows import rejoined
from scrubber.collation.weighing.weigh import Sources, add_pairs

#: The most that one shared slip says.
_SLIP = 3.0
#: The same where only one other witness has what it is a slip for: it may have slipped itself, and the statistics be
#: mistaken, as they are once in some twenty of its own slips.
_LONE, MISTAKEN = 1.2, 0.05
#: What it takes from that if each of two mirrors lacks a slip of the other: once, for two copies of one source each
#: have slips of their own; and again for each that is more than those they share, for two that share a slip or two of
#: many came to them by chance.
_LACK = 1.5
#: What is taken off what slips say: odds that are next to even show nothing.
_DOUBT = 0.7
#: From these odds on a reading is a slip for one that only converted texts have: no converter makes right of wrong.
_SURELY = 3.0
#: Differences with so few words between them are one change of a word or two, and no slips.
_NEXT = 2
#: So many letters at a word's beginning, and at its end, tell whether it may be inflected.
_STEM, _ENDING = 2, 3


class Place(NamedTuple):
    """Where one reading may be a slip for another.

    Attributes:
        at: the place on the spine.
        slipped: who reads what may be the slip.
        others: who reads what it would be a slip for.
        rest: everybody who reads otherwise.
        odds: how much likelier it is the slip than the other is (logarithm; it may be below 0).
    """

    at: int
    slipped: frozenset[str]
    others: frozenset[str]
    rest: frozenset[str]
    odds: float


class Converted(NamedTuple):
    """Who has the words of another region.

    Attributes:
        names: mirrors whose text went through a converter.
        apart: pairs of mirrors, each in order, that have the words of different regions.
    """

    names: frozenset[str]
    apart: frozenset[tuple[str, str]]

    def made(self, reading: Collection[str], other: Collection[str]) -> bool:
        """Whether a converter may have made the one reading of the other: who has the one went through it, and
        nobody who has the other did likewise.
        """
        return self.names.issuperset(reading) and all(
            (min(pair), max(pair)) in self.apart for pair in product(reading, other)
        )


def places(
    loci: Sequence[Locus], accidents: Sequence[bool], converted: Converted, slips: Slips, apart: Iterable[Locus] = ()
) -> list[Place]:
    """Every reading that may be a slip for another of its place, each once for the likeliest of them.

    Args:
        loci: all of them.
        accidents: for each, whether it is neither a fact nor a region's vocabulary.
        converted: who has the words of another region: what its converter may have made is no slip, unless the other
            reading clearly is one.
        slips: the document's statistics.
        apart: words that stand within changes and may be slips (see `words_apart`).
    """
    loci, accidents = rejoined(loci, accidents, slips.between)
    single = alone(loci)
    kept = [
        (locus, each)
        for locus, accident, each in zip(loci, accidents, single, strict=True)
        if accident and (each or _is_long(locus))
    ]
    kept += [(word, False) for word in apart if _is_long(word)]
    often = Counter((r, other) for locus, _ in kept for r in locus.readings for other in locus.readings if r != other)
    out = []
    for locus, by_itself in kept:
        for reading, names in sorted(locus.readings.items()):
            rivals = [
                (slips.odds(locus, reading, other) + log(len(others) / len(names)), len(others), other)
                for other, others in locus.readings.items()
                if other != reading
                and is_slip(reading, other)
                and not slips.habit(often[reading, other], reading, other)
                and not converted.made(names, others)
            ]
            if rivals:
                other = max(rivals)[2]
                rest = {name for each, others in locus.readings.items() if each != reading for name in others}
                odds = slips.odds(locus, reading, other)
                if odds < _SURELY and converted.made(locus.readings[other], names):
                    continue
                if abs(odds) < _SURELY and not by_itself and _is_inflected(reading, other):
                    # a long word beside another change may be inflected with it; what is spelt like none of the text's
                    # is not
                    continue
                out.append(Place(locus.s0, frozenset(names), frozenset(locus.readings[other]), frozenset(rest), odds))
    return out


def alone(loci: Sequence[Locus]) -> list[bool]:
    """For each locus, whether no other stands next to it that divides the witnesses alike: 全部 → 部分 is no two slips.

    Two long words beside each other that each have a slip in them are two slips. Of one beside another change its odds
    tell.
    """
    out = [True] * len(loci)
    for index, (one, other) in enumerate(pairwise(loci)):
        if _is_long(one) and _is_long(other):
            continue
        if other.s0 - one.s1 <= _NEXT and _divides(one) & _divides(other):
            out[index] = out[index + 1] = False
    return out


def _is_long(locus: Locus) -> bool:
    """Whether a locus is one long word, spelt in several ways."""
    return all(map(is_long, locus.readings)) and all(
        is_slip(one, other) for one, other in combinations(sorted(locus.readings), 2)
    )


def _divides(locus: Locus) -> set[frozenset[str]]:
    return {frozenset(names) for names in locus.readings.values() if len(names) > 1}


def _is_inflected(one: str, other: str) -> bool:
    """Whether two words differ where words are inflected, at an end."""
    return one[:_STEM] != other[:_STEM] or one[-_ENDING:] != other[-_ENDING:]


def by_sides(found: Iterable[Place]) -> dict[tuple[frozenset[str], frozenset[str]], list[Place]]:
    """Places by the two groups of mirrors that part there: those that slipped, and the others."""
    together: dict[tuple[frozenset[str], frozenset[str]], list[Place]] = {}
    for place in found:
        together.setdefault((place.slipped, place.others), []).append(place)
    return together


def shared_slips(found: Sequence[Place]) -> tuple[dict[tuple[str, str], float], dict[tuple[str, str], float]]:
    """What shared slips say of every two mirrors.

    Two groups that part in several places are weighed by all of them at once: one of the groups copies, and if nine of
    ten slips are the one group's, the tenth is a chance of the statistics.

    Returns:
        the same twice: with what it says against copying that each of two lacks slips of the other, and without (a copy
            of
        a part lacks what it did not copy).
    """
    together = by_sides(found)
    evidence: dict[tuple[str, str], float] = {}
    lacks: Counter[tuple[str, str]] = Counter()
    shares: Counter[tuple[str, str]] = Counter()
    for (slipped, others), group in sorted(together.items(), key=lambda item: [sorted(side) for side in item[0]]):
        rest = frozenset().union(*(place.rest for place in group))
        if len(rest) > 1 or len(slipped) == 1:
            says = sum(place.odds for place in group) + log(len(others) / len(slipped)) - _DOUBT
            says = min(says, _SLIP * len(group))
            if says <= 0 and len(slipped) > 1:
                says = _beside(group)
        else:
            says = _against_one(group)
        if says > 0:
            for pair in product(slipped, rest):
                lacks[pair] += len(group)
            for pair in combinations(sorted(slipped), 2):
                shares[pair] += len(group)
            if len(slipped) > 1:
                add_pairs(evidence, sorted(slipped), says)
    whole = {pair: odds - lacking(lacks[pair], lacks[pair[::-1]], shares[pair]) for pair, odds in evidence.items()}
    return whole, evidence


def lacking(lacks: float, lacked: float, shares: float) -> float:
    """What it takes from the odds of copying that each of two mirrors lacks slips of the other: more, if they are
    more than those shared.
    """
    if not lacks or not lacked:
        return 0.0
    return _LACK * max(1.0, (lacks + lacked) / 2 - shares)


def _beside(group: Sequence[Place]) -> float:
    """What the fewer slips of one of two groups say: both may be copies of a source each, if they are more than
    mistakes of the statistics.

    Of all places where the groups part so many would have to be mistaken, once in twenty each: the odds are those of
    that (binomial) against a second source that is copied.
    """
    slips = sum(place.odds >= _SURELY for place in group)
    mistaken = slips * log(1 / MISTAKEN) - log(comb(len(group), slips))
    return min(mistaken - _DOUBT, _SLIP * slips)


def _against_one(group: Sequence[Place]) -> float:
    """What it says that several stand against one in all these places: slips of theirs, though the one has slips of
    its own.
    """
    count = len(group[0].slipped)
    slips = [place.odds - log(count) - _DOUBT for place in group if place.odds > 0]
    own = len(group) - len(slips)
    return sum(max(0.0, min(_LONE, each)) for each in slips) - _LONE * MISTAKEN * own


def balanced(
    evidence: dict[tuple[str, str], float], found: Sequence[Place], names: Collection[str], official: Collection[str]
) -> dict[tuple[str, str], float]:
    """The evidence without that of groups whose opponents have as many slips: they may as well be the honest ones."""
    kept = dict(evidence)
    for cluster in Sources(names, evidence, official).clusters():
        if _balance(frozenset(cluster), found) <= 0:
            for pair in combinations(cluster, 2):
                kept.pop(pair, None)
    return kept


def _balance(cluster: frozenset[str], found: Sequence[Place]) -> float:
    """What all the places say where a cluster stands against others that agree: its slips, less slips of theirs; of
    one alone, nothing.
    """
    apart = []
    for place in found:
        inside = cluster & place.slipped
        outside = len(place.slipped) - len(inside)
        if outside and place.odds < 0:
            # they are the slips of some of its opponents: those who side with it in these places copy none of them
            continue
        if len(inside) >= 2 and outside * 2 <= len(inside) and len(place.others) >= 2:
            apart.append(place)
    if not apart or _beside(apart) > 0:
        return inf
    against = max(len(place.others) for place in apart)
    return sum(max(-_SLIP, min(_SLIP, place.odds)) for place in apart) + log(against / len(cluster))


def stretch(shares: Sequence[int], lacks: Sequence[int]) -> float | None:
    """What it says for copying a part that a mirror shares a source's readings at some places and not at others.

    A copy of a stretch shares what lies within and lacks what lies outside; a mirror that is independent shares and
    lacks by what is true, in no order of places. So it is the odds against the two falling apart by chance (logarithm).

    Returns:
        None if no one stretch holds all that is shared and nothing that is not.
    """
    if not shares or any(min(shares) <= place <= max(shares) for place in lacks):
        return None
    return log(comb(len(shares) + len(lacks), len(lacks)) / (len(lacks) + 1))
