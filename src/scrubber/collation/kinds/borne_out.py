"""What a reading is said to be by what stands beside it: thirty (30) days, Tuesday, 12 March 2019."""

from __future__ import annotations

from scrubber.collation.kinds.surroundings import around
from scrubber.language.facts.said_twice import said_twice


def borne_out(text: str, start: int, end: int) -> bool | None:
    """Whether what a sentence says twice agrees, where a span of it is one of the two; None where it says nothing of
    that span twice.
    """
    said = _beside(text, start, end)
    return all(agree for _, agree in said) if said else None


def belied(text: str, start: int, end: int) -> str:
    """What stands at a span of a text together with what contradicts it there: "thirty (20"; "" if nothing does."""
    return next((quote for quote, agree in _beside(text, start, end) if not agree), "")


def _beside(text: str, start: int, end: int) -> list[tuple[str, bool]]:
    left, before, right = around(text, start, end)
    sentence, first, last = left + before + right, len(left), len(left) + len(before)
    return [
        (sentence[each.one.start : each.other.end], each.agree)
        for each in said_twice(sentence)
        if first < each.other.end and each.one.start < last
    ]
