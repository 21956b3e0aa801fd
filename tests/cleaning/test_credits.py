"""Who took a picture, in each form that a line may have, with every word and every house."""

from __future__ import annotations

import pytest

from scrubber.cleaning.extract.credits import ends_with_credit, is_credit, names_picture, without_credit

TOLD = "Boats at the quay of the northern island in May"
NAME = "Ann Marsh"
HOUSES = ["Getty Images", "AP Photo", "Reuters", "dpa", "Keystone", "iStock", "Shutterstock.com", "Unsplash", "Alamy"]
WORDS = [
    "Photo",
    "Image credit",
    "Courtesy",
    "Illustration",
    "Foto",
    "Fotos",
    "Bild",
    "Crédits",
    "Фото",
    "图",
    "摄影",
]


@pytest.mark.parametrize("house", HOUSES)
def test_a_house_is_known_in_each_form(house: str) -> None:
    assert is_credit(f"{NAME} | {house[0].upper()}{house[1:]}")
    for end in (f" ({house}/{NAME})", f" ({house})"):
        assert ends_with_credit(TOLD + end)
        assert without_credit(TOLD + end) == TOLD


@pytest.mark.parametrize("word", WORDS)
def test_a_word_is_known_in_each_form(word: str) -> None:
    for end in (f" ({word}: {NAME})", f". {word}: {NAME}"):
        assert ends_with_credit(TOLD + end)
        assert without_credit(TOLD + end) == TOLD
    assert names_picture(f"{word} {NAME}".lower()) is (word != "图")  # it begins other words


@pytest.mark.parametrize("line", [f"Photo by {NAME}/Picture House", f"Illustration: {NAME}", f"[Image via {NAME}]"])
def test_a_line_that_names_who_took_it_and_nothing_else(line: str) -> None:
    assert is_credit(line)


@pytest.mark.parametrize("line", [f"Foto: {NAME}", f"(Bild: {NAME}/dpa)", "Photo by a boat at the quay", TOLD, NAME])
def test_no_line_of_that_form(line: str) -> None:
    assert not is_credit(line)


@pytest.mark.parametrize(
    "line", [f"Boats ({NAME})", f"{TOLD} (in May)", f"{TOLD} (photo: of a boat)", f"Quay (Getty/{NAME})"]
)
def test_no_credit_at_the_end_of_what_tells_of_a_picture(line: str) -> None:
    """A name alone, what is no name, and what is too short to tell of one."""
    assert not ends_with_credit(line)
