"""Facts in forms that few texts have: below zero, half a month, a million in Thai, a dollar of one country."""

from __future__ import annotations

from fractions import Fraction

import pytest

from scrubber.language.facts.facts import scan


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("零下十二摄氏度", [("number", Fraction(-12), "零下十二"), ("unit", "℃", "摄氏度")]),
        ("下半月", [("date", ("fortnight", 2), "下半月")]),
        ("หนึ่งล้านสองแสนบาท", [("number", Fraction(1_200_000), "หนึ่งล้านสองแสน"), ("unit", "thb", "บาท")]),
        ("C$ 20", [("unit", "cad", "C$"), ("number", Fraction(20), "20")]),
        ("https://quay.example/%ff", [("url", "quay.example/%ff", "https://quay.example/%ff")]),
        ("https://quay.example/(a", [("url", "quay.example/(a", "https://quay.example/(a")]),
        ("三点甲", [("number", Fraction(3), "三")]),
        (
            "Monday, 31 June 2024",
            [("date", ("weekday", 0), "Monday"), ("date", (2024, 6, 31), "31 June 2024")],
        ),
    ],
)
def test_a_fact_in_a_rare_form_is_read(text: str, facts: list[tuple[str, object, str]]) -> None:
    """What is no day or no address stands as it is written."""
    assert [(fact.kind, fact.value, text[fact.start : fact.end]) for fact in scan(text)] == facts
