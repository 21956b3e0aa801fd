"""Words with accented letters that need no more than the language of their text."""

from __future__ import annotations

import pytest

from scrubber.cleaning.character import looks, mojibake
from scrubber.cleaning.character.roads import accents
from scrubber.cleaning.character.roads.in_order import are_in_order, spoken
from scrubber.language.spelling import tags

LINES = {
    "de": "Die geöffneten Türen der Mühle {} führen über den Bach zum größeren Gebäude.",
    "fr": "La fenêtre de l’école {} était restée ouverte, de la même façon que l’été passé.",
    "es": "¿Qué decía el capítulo {} del análisis? También aquí faltó la última página.",
    "cs": "Předseda výboru číslo {} řekl, že příští schůze bude až v září.",
    "pl": "Część {} książki została już wydrukowana i można ją kupić w każdej księgarni.",
}


def text_of(line: str) -> list[str]:
    """Ten lines, each with its number."""
    return [line.format(n) for n in range(10)]


@pytest.mark.parametrize("tag", LINES)
def test_a_line_in_the_language_of_its_text_is_in_order(tag: str) -> None:
    """The lines tell the language, and in it each of them is in order; a few would not tell."""
    lines = text_of(LINES[tag])
    language = spoken(lines)
    assert language is not None
    assert tags()[language] == tag
    assert all(are_in_order(line, language) for line in lines)
    assert spoken(lines[:5]) is None
    assert spoken([line.encode().decode("latin-1") for line in lines]) is None  # bytes of UTF-8 are in no language
    assert spoken(["Die Turen der Muhle"] * 20) is None


@pytest.mark.parametrize(
    ("tag", "wrong"),
    [
        ("cs", "vytvoøit"),  # cp1250 read as cp1252
        ("pl", "jêzyka"),
        ("pl", "¿eby"),
        ("pl", "mog¹"),
        ("fr", "dÈj‡"),  # Macintosh read as cp1252
        ("fr", "mÍme"),
        ("de", "gr\xf7\xdfer"),
        ("de", "M\xfchle\u2021n"),
        ("hu", "külsõ"),
    ],
)
def test_a_word_that_was_read_wrongly_is_not(tag: str, wrong: str) -> None:
    """A letter that the language lacks, a capital within a word, a sign in place of a letter."""
    assert not are_in_order(wrong, tags().index(tag))


def test_a_sign_before_a_question_is_in_order_in_spanish_alone() -> None:
    """In Polish it was a letter."""
    assert are_in_order("¿Qué", tags().index("es"))
    assert not are_in_order("¿Qué", tags().index("pl"))


@pytest.mark.parametrize("tag", LINES)
def test_no_road_is_tried_for_lines_in_order(tag: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither is any language but the text's own asked of them."""
    monkeypatch.setattr(looks, "_LOOKS", {})
    monkeypatch.setattr(accents, "fit", lambda sample: pytest.fail(f"weighed by itself: {sample}"))
    assert mojibake.mojibake_edits("\n".join(text_of(LINES[tag]))) == []


def test_a_line_of_another_language_is_weighed_by_itself() -> None:
    """A Czech line that was read wrongly, among German ones."""
    czech = "Předseda výboru řekl, že příští schůze bude až v září příštího roku."
    wrong = czech.encode("cp1250").decode("cp1252")
    lines = [*text_of(LINES["de"]), wrong]
    text = "\n".join(lines)
    for edit in reversed(mojibake.mojibake_edits(text)):
        text = text[: edit.start] + edit.after + text[edit.end :]
    assert text.splitlines() == [*lines[:-1], czech]
