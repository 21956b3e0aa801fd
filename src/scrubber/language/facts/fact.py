"""One fact that a text states, and what several of them say."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact in a text: its kind, its place, and what it says whichever way it is written."""

    kind: str
    start: int
    end: int
    value: object

    @property
    def bare(self) -> bool:
        """Whether it is a year of which nothing but its figures tells: they may as well count something."""
        if self.kind != "date" or not isinstance(self.value, tuple) or self.value[1:] != (None, None):
            return False
        return isinstance(self.value[0], int) and len(str(self.value[0])) == self.end - self.start


def values_of(facts: Iterable[Fact], kind: str) -> Counter[object]:
    """What the facts of one kind say, each as often as it is said."""
    return Counter(fact.value for fact in facts if fact.kind == kind)
