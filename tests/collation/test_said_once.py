"""A number that a copy says in words and in figures, as contracts do, and another says once."""

from __future__ import annotations

import pytest

from scrubber import collate

TEXT = "The rules in full\n\nThe office is open on any working day.\n\n{}\n\nCopies are made for whoever asks for them."
SAME = [
    ("The clerk answers within thirty (30) days.", "The clerk answers within thirty days."),
    ("The clerk answers within thirty (30) days.", "The clerk answers within 30 days."),
    ("The clerk answers within 30 (thirty) days.", "The clerk answers within 30 days."),
    ("It runs for five (5) years and three (3) months.", "It runs for five years and three months."),
    ("The buyer pays ten thousand (10,000) dollars to the seller.", "The buyer pays 10,000 dollars to the seller."),
    ("Der Bescheid ergeht binnen dreißig (30) Tagen.", "Der Bescheid ergeht binnen dreißig Tagen."),
]
OTHER = [
    ("The clerk answers within thirty (30) days.", "The clerk answers within thirty (60) days."),
    ("The clerk answers within thirty (30) days.", "The clerk answers within sixty (30) days."),
    ("The clerk answers within thirty (30) days.", "The clerk answers within sixty days."),
    ("The clerk answers within thirty (30) days.", "The clerk answers within 60 days."),
    ("It runs for five (5) years and three (3) months.", "It runs for three (3) years and five (5) months."),
    ("The seller is bound by section 5 (3) of the act.", "The seller is bound by section 5 of the act."),
]


@pytest.mark.parametrize(("one", "other"), [*SAME, *OTHER])
def test_a_number_said_once_or_twice_is_the_same_and_another_is_told(one: str, other: str) -> None:
    for true, mirror in ((one, other), (other, one)):
        found = collate(dict.fromkeys("abc", TEXT.format(true)) | {"d": TEXT.format(mirror)}).findings
        assert {each.kind for each in found if each.severity == "high"} == (
            {"number"} if (one, other) in OTHER else set()
        )


def test_a_day_behind_a_number_said_twice_is_a_working_day_or_any() -> None:
    one, other = (TEXT.format(f"The clerk answers within thirty (30) {days}.") for days in ("days", "working days"))
    found = collate(dict.fromkeys("abc", one) | {"d": other}).findings
    assert [each.kind for each in found] == ["unit"]
