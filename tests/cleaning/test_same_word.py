"""Letters that were lost from words that the same text has whole."""

from __future__ import annotations

import time

import pytest

from scrubber import repair


@pytest.mark.parametrize(
    "word", ["München", "Übergröße", "réponses", "corazón", "informações", "knihovního", "zapytaniem"]
)
def test_letter_comes_back_where_the_text_has_the_word(word: str) -> None:
    """One part of a page was in another encoding than the rest."""
    broken = word[0] + "".join(char if char.isascii() else "\ufffd" for char in word[1:])
    text = f"Here is {word}.\nThere is {broken} as well."
    assert repair(text) == (text.replace(broken, word) if word[0].isascii() else text)


@pytest.mark.parametrize(
    "text",
    [
        "M\ufffdnchen is what some see instead of München.",  # it is spoken of
        "byt\ufffd\nbytě, bytí",  # short, and two fit
        "spravedliv\ufffd\nspravedlivý",  # endings differ
        "\ufffdbergabe\nübergabe",  # a capital, or not
        "vytvo\ufffden\nvytvořen, vytvožen",  # two fit
        "M\ufffdnchen\nMinchen",
    ],
)
def test_letter_that_is_not_certain_stays_lost(text: str) -> None:
    """A wrong letter is worse than a mark."""
    assert repair(text) == text


@pytest.mark.parametrize("piece", ["M\ufffdnchen ", "München\n", "\ufffd", "a\ufffd", "abcde\ufffdf"])
def test_cost_grows_with_the_text(piece: str) -> None:
    """Ten times the text costs about ten times as much."""

    def cost(times: int) -> float:
        start = time.process_time()
        repair("München\nM\ufffdnchen " + piece * times)
        return time.process_time() - start

    cost(10)
    assert cost(20_000) < 0.5 + 40 * cost(2_000)
