"""Hands: how often each mirror slips, and how likely mirrors that read alike have it from one hand.

Who is told to copy whom must be sure (see `weigh.DEPENDENT`): facts hang on it, and who is accused. Which of two
spellings is printed accuses nobody, so here it is enough that it is likelier than not. Two mirrors against one that has
a word right are one and its copy, or the one slipped; all places at which they part so say which of the two, each as
far as the text tells, and a mirror that slips often is likelier to have slipped (accuracy and copying, after Dong,
Berti-Équille & Srivastava, Integrating conflicting data: the role of source dependence, 2009).
"""

from collections.abc import Collection, Sequence
from itertools import product
from math import exp, log, log1p

from scrubber.collation.weighing.descent import MISTAKEN, Place, by_sides, lacking
from scrubber.collation.weighing.weigh import Sources, add_pairs

#: The odds (logarithm) against two mirrors having their text of one hand, before anything is known of them.
_RARE = 3.0
_EVEN = 0.5
#: Odds against anything are no longer told apart from here on.
_NEVER = 50.0
#: What share of the slips at which two groups part may be the one's: each as likely as the next.
_SHARES = [n / 20 for n in range(1, 20)]
#: Places so many words apart are one: of two neighbours in the other order each is one.
_NEAR = 2


class Hands:
    """What the slips of a document say of the hands that wrote its copies."""

    def __init__(self, found: Sequence[Place]) -> None:
        self._at: dict[str, dict[int, float]] = {}
        self._odds: dict[tuple[str, str], float] = {}
        lacks: dict[tuple[str, str], float] = {}
        shares: dict[tuple[str, str], float] = {}
        for (slipped, _), group in by_sides(found).items():
            surely = {place.at: 2 * _chance(place.odds) - 1 for place in group if place.odds > 0}
            for name in slipped:
                self._at.setdefault(name, {}).update(surely)
            if surely:
                add_pairs(self._odds, sorted(slipped), max(0.0, _copied(group)))
                add_pairs(shares, sorted(slipped), sum(surely.values()))
                rest = frozenset().union(*(place.rest for place in group))
                for pair in product(slipped, rest):
                    lacks[pair] = lacks.get(pair, 0.0) + sum(surely.values())
        self._all = {name: sum(own.values()) for name, own in self._at.items()}
        for pair in self._odds:
            self._odds[pair] -= lacking(lacks.get(pair, 0.0), lacks.get(pair[::-1], 0.0), shares.get(pair, 0.0))

    def one(self, names: Collection[str], sources: Sources) -> float:
        """How likely all of some mirrors have what they share of one hand, or, where that is less likely than not,
        some of them; those that are known to copy one another surely do.
        """
        told: list[str] = []
        chance = 1.0
        for name in sorted(names):
            if chance < _EVEN:
                break
            if told and not any(sources.dependent(name, other) for other in told):
                chance *= max(self._likely(name, other) for other in told)
            told.append(name)
        return chance

    def _likely(self, one: str, other: str) -> float:
        return _chance(self._odds.get((min(one, other), max(one, other)), 0.0) - _RARE)

    def sloppier(self, names: Collection[str], others: Collection[str], at: int) -> float:
        """How much likelier by their other slips these mirrors slipped at a place than those (logarithm): the most
        careful of each is asked.
        """
        return log((1 + self._least(names, at)) / (1 + self._least(others, at)))

    def _least(self, names: Collection[str], at: int) -> float:
        here = range(at - _NEAR, at + _NEAR + 1)
        return min(
            self._all.get(name, 0.0) - sum(self._at[name].get(place, 0.0) for place in here if name in self._at)
            for name in names
        )


def _copied(group: Sequence[Place]) -> float:
    """What all the places at which two groups part say for the one having copied: the odds of the text's telling as
    it does if some are its slips, against all being the other's.
    """
    limit = log(1 / MISTAKEN)
    told = [exp(min(place.odds, limit)) - 1 for place in group]
    says = [sum(log1p(share * each) for each in told) for share in _SHARES]
    most = max(says)
    return most + log(sum(exp(each - most) for each in says) / len(_SHARES))


def _chance(odds: float) -> float:
    return 1 / (1 + exp(min(-odds, _NEVER)))
