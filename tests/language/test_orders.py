"""Places in an order, in words and in figures."""

from __future__ import annotations

import pytest

from scrubber.language.facts.facts import scan
from scrubber.language.facts.months import month_named
from scrubber.language.facts.orders import place


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "zwanzigsten", 20), ("de", "Achte", 8), ("de", "dreizehnter", 13), ("de", "2.", 2), ("fr", "neuvième", 9), ("fr", "première", 1),
        ("fr", "vingt-deuxième", 22), ("fr", "3e", 3), ("es", "tercer", 3), ("es", "séptima", 7), ("es", "2.º", 2), ("it", "undicesimo", 11),
        ("pt", "terceira", 3), ("ru", "третьего", 3), ("ru", "четвёртый", 4), ("ru", "2-й", 2), ("ko", "둘째", 2), ("ko", "셋째로", 3),
        ("es", "vigésima primera", 21), ("it", "ventitreesima", 23), ("nl", "eenentwintigste", 21), ("pl", "dwudzieste pierwsze", 21),
        ("cs", "druhého", 2), ("uk", "двадцять друга", 22), ("ru", "двадцать первое", 21), ("el", "εικοστή πρώτη", 21), ("sv", "tjugoandra", 22),
        ("fi", "kahdeskymmenestoinen", 22), ("hu", "huszonkettedik", 22), ("ro", "treia", 3), ("tr", "yirmi birinci", 21), ("id", "ketiga", 3),
        ("sw", "kwanza", 1), ("ar", "الحادية والعشرون", 21), ("fa", "بیست و یکم", 21), ("he", "השלישית", 3), ("hi", "इक्कीसवीं", 21),
        ("ru", "сто двадцать первого", 121), ("es", "décimo quinto", 15), ("pl", "czterdziestego drugiego", 42), ("hu", "negyvenegyediket", 41),
        ("tr", "on birinci", 11), ("id", "kesebelas", 11), ("he", "האחד עשר", 11), ("ko", "열한 번째", 11), ("de", "einhundertzwanzigste", 120),
        ("fr", "neuf cent quatre-vingt-dix-neuvième", 999), ("ar", "الثالث عشر", 13), ("", "XIX", 19), ("fr", "XIXe", 19),
        ("sv", "2:a", 2), ("uk", "3-тя", 3), ("el", "2η", 2), ("tr", "3'üncü", 3), ("id", "ke-3", 3), ("ro", "3-a", 3), ("hi", "3रा", 3),
        ("fr", "23e", 23), ("es", "21.ª", 21), ("fi", "ensimmäisenä", 1),
        ("fi", "kolmantena", 3), ("fa", "سومین", 3), ("fa", "آخرین", -1), ("hi", "आखिरी", -1), ("el", "την τρίτη", 3), ("hu", "az első", 1),
        ("bn", "তৃতীয়", 3), ("bn", "একুশতম", 21), ("ta", "மூன்றாவது", 3),
    ],
)  # fmt: skip
def test_a_place_in_an_order_has_its_number(language: str, text: str, value: int) -> None:
    found = place(text, language)
    assert found
    assert found[0] == value


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Stadt"),
        ("de", "Leute"),
        ("fr", "même"),
        ("ru", "шесть"),
        ("", "second"),
        ("fr", ""),
        ("es", "segunda primera"),
        ("fr", "deuxième dixième"),
        ("en", "C"),
        ("sv", "Alexandra"),
        ("hu", "tudomány"),
        ("th", "12500"),
        ("sv", "3:a"),
        ("de", "2b"),
        ("fr", "3a"),
    ],
)
def test_other_words_have_none(language: str, text: str) -> None:
    assert place(text, language) is None


def test_a_month_that_is_another_word_needs_its_capital() -> None:
    assert [month_named(word) for word in ("May", "may", "March", "march", "mars", "Okt", "Oct.")] == [
        5,
        None,
        3,
        None,
        3,
        None,
        10,
    ]


def test_a_unit_ends_where_a_day_of_the_week_begins() -> None:
    units = [fact for fact in scan("十月第二个星期二召开") if fact.kind == "unit"]
    assert [(fact.start, fact.end) for fact in units] in ([(4, 5)], [])
