"""Apostrophes of which nothing is left but a mark."""

from __future__ import annotations

import time

import pytest

from scrubber import repair

TEXTS = [
    "It’s late, and we don’t know what they’ll say. The council met; the council’s clerk isn’t here.",
    "I’m sure she’s there, for you’d see Kim’s boat. Kim didn’t sail, nor did O’Brien.",
    "C’est ici qu’il pleut, et ce n’est pas rare aujourd’hui.",
]


@pytest.mark.parametrize("sign", ["\ufffd", "?"])
@pytest.mark.parametrize("text", TEXTS)
def test_apostrophes_of_words_that_contract(text: str, sign: str) -> None:
    """Nothing else stands in these words, and a straight one would not have been lost."""
    assert repair(text.replace("’", sign)) == text


def test_what_else_was_lost_stays_lost() -> None:
    """A letter, a quotation mark, a dash: another copy may have them."""
    text = "It isn\ufffdt na\ufffdve \ufffd the \ufffdcaf\ufffd\ufffd has clich\ufffds, and caf\ufffds don\ufffdt"
    assert repair(text) == text.replace("n\ufffdt", "n’t")


def test_marks_of_quotations_come_back_in_pairs() -> None:
    """One that opens and one that closes, in a text that lost its apostrophes so; a letter at an end opens nothing."""
    text = "“Well,” said Kim, “it isn’t ‘now’.” The boats’ crews don’t say “the rest” in the caf�."
    assert repair(text.translate(dict.fromkeys(map(ord, "“”‘’"), "�"))) == text
    assert repair("It isn�t the �clair that they don�t eat.") == ("It isn’t the �clair that they don’t eat.")


@pytest.mark.parametrize(
    ("text", "was"),
    [
        ("Is it? s is a letter. Don? The name? Or what?", ""),
        (
            "See https://bay.example/page?s=1; it?s what it isn?t",
            "See https://bay.example/page?s=1; it’s what it isn’t",
        ),
        ("Can it?No, it can?t, and won?t.", "Can it?No, it can’t, and won’t."),
        ("klip\nI?ve\nmetrgacha", ""),
        ("typeof t?e:t; return n?a:b; l=n?a(t):i; e=n?a:c", ""),
        ("x = a?s:d; y = b?t:m", ""),
        ("Anyone?s guess, everyone?s", ""),
    ],
)
def test_question_marks_that_are_some(text: str, was: str) -> None:
    """An address, a question, a choice in a program; and words that stand nowhere else."""
    assert repair(text) == (was or text)


@pytest.mark.parametrize("piece", ["don?t ", "it\ufffds ", "a?b", "\ufffd", "council\ufffds council "])
def test_cost_grows_with_the_text(piece: str) -> None:
    """Ten times the text costs about ten times as much."""

    def cost(times: int) -> float:
        start = time.process_time()
        repair("It isn?t, and isn\ufffdt. " + piece * times)
        return time.process_time() - start

    cost(10)
    assert cost(20_000) < 0.5 + 40 * cost(2_000)
