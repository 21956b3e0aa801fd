"""The spelling model: a word of a language costs least there, and a letter that no language has there costs much."""

import pytest

from scrubber.language.spelling import STEPS, free_costs, tags, word_costs


def best(word):
    costs = word_costs(word)
    return tags()[costs.index(min(costs))]


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("přiřazení", "cs"),
        ("największy", "pl"),
        ("fișierelor", "ro"),
        ("düğmesine", "tr"),
        ("größere", "de"),
        ("reikšmės", "lt"),
    ],
)
def test_a_word_is_known_by_its_spelling(word, language):
    assert best(word) == language


@pytest.mark.parametrize(("word", "damaged"), [("vytvořit", "vytvoøit"), ("külső", "külsõ"), ("største", "stłrste")])
def test_a_letter_in_the_wrong_place_costs_much(word, damaged):
    assert min(word_costs(word)) + 5 * STEPS < min(free_costs(damaged))


def test_an_unknown_language_may_have_any_letter():
    assert min(free_costs("kargañ")) <= min(word_costs("kargañ"))
    assert free_costs("plain") == word_costs("plain")


def test_a_word_of_any_length_is_taken():
    assert len(word_costs("é" * 100_000)) == len(tags())
