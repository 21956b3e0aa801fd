"""Weighing: how many independent sources stand behind a reading, and whether that decides.

After Dong, Berti-Équille & Srivastava (Integrating conflicting data: the role of source dependence, 2009): sources that
share mistakes depend on each other, and together they count about once. What is a mistake is not asked of the majority,
which may be copies: slips of the pen say it themselves (see `oddity`). Readings that independent sources settle show
further copies, so copying and truth are found in turns until neither changes.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import NamedTuple

from scrubber.collation.joined import joined

#: Evidence (logarithm of odds) from which two mirrors are told to copy one another.
DEPENDENT = 3.0
#: What a shared false reading says, once independent sources have settled that it is false.
SHARED_FALSE = 2.5
#: What the voice of a source counts that was found altered in other places.
_FAULTY = 2 / 3
#: A verdict that is no surer than this was none.
_EVEN = 0.5


@dataclass
class Verdict:
    """What a vote between readings came to.

    Attributes:
        reading: the reading that is printed.
        disputed: nothing decides between it and the next.
        confidence: 0 to 1.
        sources: for each reading, how many independent sources stand behind it.
        contested: nothing decides between readings that were weighed as no facts, of which one is printed as it is of
            any words. What stands there may be a paragraph in another's place, all the same.
        why: what decided, where no sources did.
    """

    reading: str
    disputed: bool
    confidence: float
    sources: dict[str, int] = field(default_factory=dict)
    contested: bool = False
    why: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it accuses nobody. Which of two readings is printed says little where they were weighed as no facts,
        and are as many.
        """
        return self.disputed or self.contested or self.confidence <= _EVEN


class Division(NamedTuple):
    """A place that divides the witnesses.

    Attributes:
        at: the place on the spine.
        sides: who stands together.
        verdict: what was decided between them.
        printed: which of the sides is the canonical one.
        unheard: who has no vote there.
    """

    at: int
    sides: tuple[frozenset[str], ...]
    verdict: Verdict
    printed: int
    unheard: frozenset[str] = frozenset()

    @property
    def heard(self) -> tuple[frozenset[str], ...]:
        """Who of those that stand together have a vote."""
        return tuple(side - self.unheard for side in self.sides)


class Sources:
    """Which mirrors depend on each other."""

    def __init__(
        self,
        names: Iterable[str],
        evidence: Mapping[tuple[str, str], float],
        official: Collection[str],
        faults: Mapping[str, int] | None = None,
        previous: str = "",
        gone: Collection[str] = (),
    ) -> None:
        self.previous = previous  # the name of the edition before, if it is among them
        self._past = frozenset({previous, *gone}) if gone else frozenset[str]()
        self.names = sorted(names)
        self.evidence = dict(evidence)
        self.official = frozenset(official)
        self._faults = faults or {}
        self._root = joined(self.names, (pair for pair, odds in self.evidence.items() if odds >= DEPENDENT))

    def count(self, names: Iterable[str]) -> int:
        """How many independent sources are behind these mirrors."""
        return len({self._root[name] for name in names})

    def credit(self, names: Iterable[str], rest: Iterable[str]) -> float:
        """What a reading's sources count, where some other mirrors read otherwise.

        Mirrors that copy one another share one vote, also between two readings. A source that was found altered
        elsewhere more than once counts two thirds: its word is worth less than that of one that was not.
        """
        against: dict[str, int] = {}
        for name in rest:
            against[self._root[name]] = against.get(self._root[name], 0) + 1
        behind: dict[str, list[str]] = {}
        for name in names:
            behind.setdefault(self._root[name], []).append(name)
        total = 0.0
        for root, group in behind.items():
            total += len(group) / (len(group) + against.get(root, 0)) * (_FAULTY if self._is_faulty(group) else 1.0)
        return total

    def _is_faulty(self, names: Iterable[str]) -> bool:
        """Whether each of these mirrors was found to read something false more than once."""
        return all(self._faults.get(name, 0) > 1 for name in names)

    def altered(self, names: Iterable[str]) -> bool:
        """Whether any of these mirrors was found to read something false."""
        return any(self._faults.get(name, 0) for name in names)

    def dependent(self, one: str, other: str) -> bool:
        """Whether two mirrors are of one source."""
        return self._root[one] == self._root[other]

    def clusters(self) -> list[list[str]]:
        """Mirrors that copy one another, largest group first."""
        groups: dict[str, list[str]] = {}
        for name in self.names:
            groups.setdefault(self._root[name], []).append(name)
        return sorted((group for group in groups.values() if len(group) > 1), key=lambda group: (-len(group), group))

    def vote(self, readings: Mapping[str, Sequence[str]]) -> Verdict:
        """Choose between readings.

        One source against two others is wrong. Two against more are not outvoted, however many these are: honest
        mirrors do not come to the same false reading on their own, so one side copies, which one only further evidence
        tells, and a farm has as many mirrors as it likes. Without such evidence the vote is disputed, unless each of
        the fewer was found altered elsewhere, more than once. An official mirror decides alone. And where all who are
        still there agree, two sources at least, mirrors that are gone keep nothing open: they can't have followed.
        """
        count = {reading: self.count(names) for reading, names in readings.items()}
        everybody = [name for names in readings.values() for name in names]
        credit = {r: round(self.credit(names, set(everybody) - set(names)), 6) for r, names in readings.items()}
        backed = {reading: sum(name in self.official for name in names) for reading, names in readings.items()}
        order = sorted(readings, key=lambda r: (-backed[r], -credit[r], -len(readings[r]), r))
        first = order[0]
        second = max((credit[reading] for reading in order[1:]), default=0.0)
        if backed[first] and not any(backed[reading] for reading in order[1:]):
            return Verdict(first, disputed=False, confidence=0.98, sources=count)
        votes = credit[first]
        few = all(credit[reading] <= 1 or self._is_faulty(readings[reading]) for reading in order[1:])
        decided = votes > max(1, second) and few and not any(backed.values())
        if not decided and (now := self._agreed_now(readings)) and not any(backed.values()):
            return Verdict(now, disputed=False, confidence=_confidence(credit[now], 1.0), sources=count)
        if not decided and len(order) > 1:
            rank = {r: (backed[r], self.now(names, set(everybody) - set(names))) for r, names in readings.items()}
            first = max(order, key=lambda r: rank[r])
            return Verdict(first, disputed=True, confidence=_confidence(votes, second), sources=count)
        return Verdict(first, disputed=False, confidence=_confidence(votes, second), sources=count)

    def now(self, names: Iterable[str], rest: Iterable[str]) -> float:
        """What those of a reading's sources count that are still there: of readings that nothing decides between, that
        one is printed which more of them have.
        """
        there = [name for name in names if name not in self._past]
        return round(self.credit(there, [name for name in rest if name not in self._past]), 6)

    def _agreed_now(self, readings: Mapping[str, Sequence[str]]) -> str:
        """The reading of all mirrors that are still there, if others are gone and these are two sources; else ""."""
        if not self._past:
            return ""
        there = {reading: [name for name in names if name not in self._past] for reading, names in readings.items()}
        said = [reading for reading, names in there.items() if names]
        return said[0] if len(said) == 1 and self.count(there[said[0]]) > 1 else ""


def _confidence(votes: float, second: float) -> float:
    return round((votes + 0.5) / (votes + second + 1.0), 3) if votes > second else _EVEN


def pair(one: str, other: str) -> tuple[str, str]:
    """Two mirrors as evidence is kept for them, in order."""
    return (one, other) if one < other else (other, one)


def add_pairs(evidence: dict[tuple[str, str], float], names: Sequence[str], odds: float) -> None:
    """Let every two of these mirrors have shared something that says `odds`."""
    for pair in combinations(sorted(names), 2):
        evidence[pair] = evidence.get(pair, 0.0) + odds
