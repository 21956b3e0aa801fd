"""Apostrophes, quotation marks and dashes of which one byte of three is left."""

from __future__ import annotations

import pytest

from scrubber import repair

TEXTS = [
    "It’s what we don’t know: “the rest” isn’t… ours.",
    "He said “no”; we’ll see what the council’s clerk wrote about the fishermen’s boats.",
    "“I can’t stay,” said Tim O’Brien, “for ‘soon’ isn’t now.”",
    "The students’ boat didn’t sail, and they’d wait for Friday’s tide (“if it comes”).",
    "“It’s the boats’ ‘right’,” she said. “Isn’t it?” It was “yes”? “They’re off,” I’m told.",
    "’Twas the ’90s, and rock wasn’t dead: 12′ 6″ of it, at £5 or €6, as Zoë’s café knew.",
    "L’été, c’est l’année où à Paris “tout” va bien…",
    "It’s fish ’n’ chips, and they don’t rock ’n’ roll.",
    "Aujourd’hui, c’est l’été qu’il aime, et l’on n’a pas “tout” vu…",
]


def damaged(text: str, habit: str) -> str:
    """What a reader of Latin-1 makes of UTF-8 that leaves `habit` for each control."""
    return "".join(habit if "\x80" <= char <= "\x9f" else char for char in text.encode().decode("latin-1"))


@pytest.mark.parametrize("habit", ["", "?", "\ufffd"])
@pytest.mark.parametrize("text", TEXTS)
def test_marks_come_back_where_words_tell_of_them(text: str, habit: str) -> None:
    """A text contracts at an apostrophe and nothing else, and what opens is closed."""
    assert repair(damaged(text, habit)) == text


@pytest.mark.parametrize("habit", ["", "?", "\ufffd"])
def test_dashes_stay_lost(habit: str) -> None:
    """Either of two may have stood there."""
    text = "It wasn’t the tide – it was the council — and that’s that—no more."
    assert repair(damaged(text, habit)) == text.replace("–", "\ufffd").replace("—", "\ufffd")


@pytest.mark.parametrize(
    "text",
    [
        "Le château n’a pas été vendu; c’est là qu’il reste, près des pâturages et de la forêt.",
        "Câinele stă lângă casă, iar mâine când vine iarna îl ducem la câmp; cât de mult râde!",
        "Câu chuyện bắt đầu từ lâu, khi người ta còn đi tàu; cậu bé nâu đứng đâu đó, sâu trong rừng.",
        "A câmara não votou; o âmbito da lei é vasto, e a distância também.",
        "Mae'r tân yn fawr, a'r gân yn hir; mae'r tŷ yn lân.",
        'Why do I see "donât" and itâs instead of it\'s on my page?',
        "The apostrophe of donât is gone when the page is read as Latin-1.",
        ">>> fix('donât')",
        "The word is spelt pâté, and the castle is a château; it isn’t ours.",
    ],
)
def test_letter_of_a_word_stays(text: str) -> None:
    """French, Romanian, Vietnamese, Portuguese and Welsh have it in their words; some texts tell of damage."""
    assert repair(text) == text


def test_letter_beside_marks_that_are_left() -> None:
    """In a text of which the marks alone were damaged a word keeps its letter."""
    text = "Câest le château quâil aime, et lâété câest long. Nâa-t-il pas dit quâon le vendra?"
    assert repair(text) == "C’est le château qu’il aime, et l’été c’est long. N’a-t-il pas dit qu’on le vendra?"


def test_marks_in_a_row() -> None:
    """One mark right behind another ends a word."""
    assert "c’est" in repair("Câest vrai, câest lââ qu’on va, câest lâââ.").lower()
