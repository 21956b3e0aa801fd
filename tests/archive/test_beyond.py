"""Whether a copy of a long text goes beyond an edition, by the places where they differ."""

from __future__ import annotations

import pytest

from scrubber.memory.beyond import is_beyond
from scrubber.memory.carried import lines_of, nearness

_OFFICES = ["harbour", "library", "market", "museum", "orchard", "pension", "quarry", "railway", "school", "theatre"]
_TEXT = tuple(
    f"Section {n} of the charter gives the {_OFFICES[n % 10]} office {n + 3} days to answer a letter of complaint, and the "
    f"council of ward {n * 7 % 101} keeps the register of those that were answered late."
    for n in range(160)
)


def _with(*, at: int = 80, was: str, now: str) -> str:
    assert was in _TEXT[at]
    return "\n\n".join([*_TEXT[:at], _TEXT[at].replace(was, now), *_TEXT[at + 1 :]])


_EDITION = "\n\n".join(_TEXT)
_PRESENT = _with(was="83 days", now="12 days")


def test_a_copy_that_has_the_present_paragraph_is_beyond_the_edition_whatever_else_was_altered_in_it() -> None:
    assert is_beyond(_PRESENT, _EDITION, _PRESENT)
    assert is_beyond(_PRESENT.replace(_TEXT[20], _TEXT[20].replace("23 days", "90 days")), _EDITION, _PRESENT)


@pytest.mark.parametrize(
    "copy",
    [
        _EDITION,
        _with(was="83 days", now="14 days"),  # its own, and not the present text's
        _with(at=20, was="23 days", now="90 days"),
        _with(was=_TEXT[80], now=""),
        "\n\n".join([*_TEXT[:80], *_TEXT[81:120], _TEXT[80], *_TEXT[120:]]),
    ],
    ids=["the edition", "altered there", "altered elsewhere", "deleted", "moved"],
)
def test_a_copy_without_it_is_not(copy: str) -> None:
    assert not is_beyond(copy, _EDITION, _PRESENT)


def test_what_says_the_same_in_other_words_or_marks_is_not() -> None:
    same = _with(was="a letter of complaint, and", now="a letter of complaint; and")
    assert not is_beyond(same, _EDITION, same)


def test_a_short_text_is_laid_as_a_whole() -> None:
    assert not is_beyond("\n\n".join(_TEXT[:9]).replace("3 days", "4 days"), "\n\n".join(_TEXT[:9]), _PRESENT)


def test_how_near_an_edition_is_counts_the_words_of_all_of_both() -> None:
    one, other = "a b\nc d\nc d\ne", "c d\na b\nc f\nf f"
    assert nearness(one, {1: lines_of(other), 2: lines_of(one)}) == {1: 5, 2: 0}
    assert nearness("法规 A", {1: lines_of("法規 a")}) == {1: 0}
