"""Marks that one machine's encoding made letters of another's come back where words contract at them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

import scrubber
from scrubber.cleaning.character.roads.told_by_words import told_by_words
from scrubber.ledger import apply_pass

ROADS = [
    ("mac-roman", "latin-1"),
    ("cp1252", "mac-roman"),
    ("cp1252", "cp437"),
    ("cp1252", "cp850"),
    ("mac-roman", "cp437"),
    ("mac-roman", "cp850"),
]
TEXTS = {
    "marks": "The keeper’s book isn’t closed; “it is open” – says the charter… and that’s all of it. ‘No,’ he said—“never.”",
    "letters": "He didn’t like the café’s naïve “résumé” – it’s Gödel’s.",
    "French": "L’élève n’a pas été reçu à l’école, où naît l’été; ça n’est pas très bien, dit-il, c’est qu’il est là.",
}


@pytest.mark.parametrize(("written", "read_as"), ROADS)
@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_what_its_contractions_tell(written, read_as, text):
    assert scrubber.repair(TEXTS[text].encode(written).decode(read_as)) == TEXTS[text]


@pytest.mark.parametrize("text", ["marks", "letters"])
def test_windows_has_no_letter_for_some_of_the_macintoshs_bytes(text):
    assert scrubber.repair(TEXTS[text].encode("mac-roman").decode("cp1252")) == TEXTS[text]


@pytest.mark.parametrize(
    "text",
    [
        "Õhtu on tõus, ja AÕs ei ole sõna.",
        "El país está aquí, y así es la vía.",
        "Ærø isn’t Ærøskøbing’s, and Ært is no word.",
        "Una version mai recenta existís. Lo document qu’avètz modificat existís, çò ditz, aquò arriba.",
        "Ísland er fagurt, og það er í lagi.",
    ],
)
def test_letters_of_a_language_stay(text):
    assert scrubber.repair(text) == text


def test_marks_as_they_should_be_stay_beside_the_others():
    assert scrubber.repair("It isnÕt the keeper’s, and he isnÕt here.") == "It isn’t the keeper’s, and he isn’t here."


@tried(100)
@given(st.text("isntÕÒÓé “.", max_size=40))
def test_nothing_of_ascii_is_touched(text):
    after = apply_pass(text, told_by_words(text))
    assert [c for c in after if c.isascii()] == [c for c in text if c.isascii()]
