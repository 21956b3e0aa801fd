"""What two readings show by their form alone, and neighbours in the other order as one slip."""

from __future__ import annotations

import pytest

from scrubber.collation.alignment.loci import Locus
from scrubber.collation.weighing.forms import is_known, plainly
from scrubber.collation.weighing.rows import rejoined


@pytest.mark.parametrize(
    ("slip", "right"), [("htp", "http"), ("ww", "www"), ("htttps", "https"), ("decemmber", "2023-12-7")]
)
def test_what_no_address_has_and_what_is_no_date_is_the_slip(slip: str, right: str) -> None:
    assert plainly(slip, right) == 1
    assert plainly(right, slip) == -1


@pytest.mark.parametrize(
    ("one", "other"), [("http", "https"), ("form", "from"), ("", "www"), ("www", "2023-1-1x"), ("org", "town")]
)
def test_other_readings_show_nothing_by_themselves(one: str, other: str) -> None:
    assert plainly(one, other) == 0


def test_words_of_a_language_s_tables_are_known() -> None:
    assert is_known("devront", "fr")
    assert is_known("which", "")
    assert not is_known("deront", "fr")
    assert not is_known("a", "")
    assert not is_known("12", "")


def _place(first: int, last: int, **readings: list[str]) -> Locus:
    texts = {reading.strip("_"): names for reading, names in readings.items()}
    return Locus(first, last, texts, {name: (first, last) for names in texts.values() for name in names})


def test_neighbours_in_the_other_order_are_one_place() -> None:
    pair = [_place(5, 5, _=["a", "b"], ま=["c", "d"]), _place(6, 7, ま=["a", "b"], _=["c", "d"])]
    loci, told = rejoined(pair, [True, True], lambda first, last: "き"[: last - first])
    assert [locus.readings for locus in loci] == [{"きま": ["a", "b"], "まき": ["c", "d"]}]
    assert told == [True]


@pytest.mark.parametrize(
    ("readings", "accidents", "middle"),
    [
        ({"ま": ["a", "b"], "_": ["c", "d"]}, [True, False], "き"),  # one of them is a fact
        ({"ま": ["a", "b"], "_": ["c", "d"]}, [True, True], "x"),  # letters are no words
        ({"ま": ["c", "d"], "_": ["a", "b"]}, [True, True], "き"),  # the same have both
        ({"も": ["a", "b"], "_": ["c", "d"]}, [True, True], "き"),  # another character
    ],
)
def test_two_other_places_stay_two(readings: dict[str, list[str]], accidents: list[bool], middle: str) -> None:
    pair = [_place(5, 5, _=["a", "b"], ま=["c", "d"]), _place(6, 7, **readings)]
    assert rejoined(pair, accidents, lambda first, last: middle[: last - first]) == (pair, accidents)
