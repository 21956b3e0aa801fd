"""What two amounts are that stand side by side in two readings: one range, whichever way it is written, or a range in
the one and a list, a sum or one amount in the other: open Monday to Friday, open Monday and Friday; 5–7 °C, 57 °C.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from scrubber.language.facts.fact import Fact
from scrubber.language.facts.ranges import TO, Range
from scrubber.language.plain import plain

#: What may part two sides of a result, the parts of a number that is no amount, or an hour: nothing of a range is told
#: by them alone.
_MARKS = frozenset("/:：／")


class Sentence(NamedTuple):
    """A sentence in one reading: what it states, which amounts stand side by side, and from where to where it differs
    from another.
    """

    text: str
    facts: Sequence[Fact]
    pairs: Sequence[Fact]
    start: int
    end: int

    def touched(self) -> Iterator[tuple[Fact, Range]]:
        """Two amounts of which the difference has what stands between them."""
        for pair in self.pairs:
            if isinstance(pair.value, Range):
                (_, low), (high, _) = pair.value.places
                if (low < self.end and self.start < high) or (self.start == self.end and low <= self.end <= high):
                    yield pair, pair.value

    def held(self) -> list[tuple[Fact, Range]]:
        """The pairs of amounts that it has whole."""
        return [
            (pair, pair.value)
            for pair in self.pairs
            if isinstance(pair.value, Range) and self.start <= pair.start and pair.end <= self.end
        ]

    def within(self) -> tuple[Fact, ...]:
        """What it states at the difference."""
        return tuple(fact for fact in self.facts if self.start <= fact.start and fact.end <= self.end)


def other_extent(before: Sentence, after: Sentence) -> str:
    """The kind ("date", "number") of amounts that are a range here, and a list or one amount there; or ""."""
    there = {key: value for _, value in after.touched() for key in value.keys}
    for _, value in before.touched():
        if any(value.differs(there[key]) for key in value.keys if key in there):
            return value.kind
    return "number" if _glued(before, after) or _glued(after, before) else ""


def _glued(one: Sentence, other: Sentence) -> bool:
    """Whether both bounds of a range are one number in the other reading: 5–7 and 57, 5.7 or 5/7; 五至七, 五十七."""
    if next(other.touched(), None):
        return False
    for _, value in one.touched():
        low, high = (plain(one.text[start:end]) for start, end in value.places)
        for fact in other.within() if value.said == TO else ():
            there = plain(other.text[fact.start : fact.end])
            rest = there[len(low) : len(there) - len(high)]
            if fact.kind in {"number", "date"} and len(rest) <= 1 and there == f"{low}{rest}{high}":
                return rest not in _MARKS or value.is_counted
    return False


def in_one_way(before: Sentence, after: Sentence) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """What both readings state at a difference, two amounts that are one pair in both as one fact each: 5 °C–7 °C,
    5 to 7 °C.
    """
    facts, others = before.within(), after.within()
    there = {key: (pair, value) for pair, value in after.held() for key in value.keys}
    for pair, value in before.held():
        for other_pair, other in [there[key] for key in value.keys if key in there][:1]:
            if not value.differs(other):
                facts, others = _as_one(facts, pair, value), _as_one(others, other_pair, value)
    return facts, others


def _as_one(facts: tuple[Fact, ...], pair: Fact, value: Range) -> tuple[Fact, ...]:
    near = [fact for fact in facts if fact.start < pair.end and pair.start < fact.end]
    if any(isinstance(fact.value, Range) for fact in near):
        return facts
    one = Fact(value.kind, pair.start, pair.end, replace(value, said=TO))
    return (*(f for f in facts if f.start < pair.start), one, *(f for f in facts if f.start >= pair.end))
