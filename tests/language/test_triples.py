"""Three letters in a row: a word costs least as its language spells it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber.language.triples import is_told, word_bits


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("порядок", "порфдок"),
        ("работает", "работаеф"),
        ("выборы", "вяборы"),
        ("κυβέρνηση", "κυβέρνψση"),
        ("المكتبة", "المكتجة"),
        ("שלטון", "שלךון"),
        ("सरकार", "सरचार"),
    ],
)
def test_a_word_costs_less_than_one_with_a_letter_changed(word, other):
    assert min(word_bits(word)) + 3 < min(word_bits(other))


def test_a_letter_is_told_that_one_of_the_languages_has():
    assert all(map(is_told, "жЖλش"))
    assert not any(map(is_told, "eé字1 "))


@given(st.text(max_size=30))
def test_any_text_costs_something_in_each_language(text):
    costs = word_bits(text)
    assert len(costs) == len(word_bits("слово"))
    assert all(cost >= 0 for cost in costs)
