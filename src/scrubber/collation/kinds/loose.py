"""Times that one of two readings states and the other does not, or not as a time, and that make no difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.language.facts.times import LOOSE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.language.facts.facts import Fact


def without_loose(one: Sequence[Fact], other: Sequence[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Both sides' facts, less the loose times that only one of them states, and the days of a month that only one tells for a day.

    "This year's budget" and "the budget" are no two dates; nor are 8日发布 and 8日推出, of which the second may as well say how long.
    """
    kinds = [{_loose(fact) for fact in facts} for facts in (one, other)]
    only = (kinds[0] ^ kinds[1]) - {""}
    left = [f for f in one if _loose(f) not in only], [f for f in other if _loose(f) not in only]
    for told, counted in (left, left[::-1]):
        for day in [f for f in told if _day(f) and f.value not in [other.value for other in counted]]:
            at = next((n for n, f in enumerate(counted) if f.kind == "number" and f.value == _day(day)), -1)
            if at >= 0 and [f.value for f in counted[at + 1 : at + 2]] == ["day"]:
                told.remove(day)
                del counted[at : at + 2]
    return left


def _loose(fact: Fact) -> str:
    value = fact.value
    if fact.kind == "date" and isinstance(value, tuple) and value[0] in LOOSE:
        return str(value[0])
    return ""


def _day(fact: Fact) -> int:
    """The day of whichever month that a fact says; 0 for none."""
    value = fact.value
    if fact.kind == "date" and isinstance(value, tuple) and value[:2] == (None, None) and isinstance(value[2], int):
        return value[2]
    return 0
