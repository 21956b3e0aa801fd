"""The spelling model: a word of a language costs least there, and a letter that no language has there costs much."""

import pytest

from scrubber.language.spelling import STEPS, free_costs, packed, tags, word_costs, word_totals


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


@pytest.mark.parametrize(
    ("word", "language", "cost", "free"),
    [
        ("přiřazení", "cs", 81, 80),
        ("přiřazení", "en", 176, 115),
        ("naïve", "fr", 67, 67),
        ("kargañ", "de", 86, 65),
        ("ñ", "es", 26, 26),
        ("xqz", "en", 75, 75),
        ("straße", "de", 41, 41),
        ("straße", "fr", 72, 54),
    ],
)
def test_what_words_cost(word, language, cost, free):
    """Letters told of in threes, those of which only the pair or the letter is known, those that the language lacks,
    and a word's end.
    """
    place = tags().index(language)
    assert (word_costs(word)[place], free_costs(word)[place]) == (cost, free)
    assert word_totals(word) == (packed(word_costs(word)), packed(free_costs(word)))
