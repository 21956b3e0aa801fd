"""Accents that a blank parts from their letters, and those of Cyrillic."""

from __future__ import annotations

import unicodedata

import pytest

from scrubber import repair

RUSSIAN = "Каждый край северной земли ещё идёт к воде, и мой тоже; каждый может это прочитать."


def test_letters_apart_from_their_accents_without_a_blank_stay() -> None:
    apart = unicodedata.normalize("NFD", RUSSIAN)
    assert repair(apart) == apart


def test_accents_before_the_letters_that_begin_words_are_of_those() -> None:
    text = "A decisão não é fácil: três órgãos têm de dar a sua opinião até ao fim."
    for letter, loose in {"ã": "˜a", "é": "´e", "á": "´a", "ê": "ˆe", "ó": "´o"}.items():
        text = text.replace(letter, loose)
    assert repair(text) == "A decisão não é fácil: três órgãos têm de dar a sua opinião até ao fim."


@pytest.mark.parametrize("breve", ["˘", " ˘", " \u0306", "\u0306"])
@pytest.mark.parametrize("dots", ["¨", " ¨", " \u0308", "\u0308"])
def test_letters_of_russian_get_their_accents_back(breve: str, dots: str) -> None:
    loosened = RUSSIAN.replace("й", f"и{breve}").replace("ё", f"е{dots}")
    assert unicodedata.normalize("NFC", repair(loosened)) == RUSSIAN


@pytest.mark.parametrize(
    ("text", "was"),
    [
        ("In 1926 Erwin Schr ¨odinger published it.", "In 1926 Erwin Schrödinger published it."),
        ("There G ¨odel met M ¨uller, of K ¨onigsberg.", "There Gödel met Müller, of Königsberg."),
        ("The work of Poincar ´e and of Herv ´e was known.", "The work of Poincaré and of Hervé was known."),
        ("In 1926 Erwin Schro ̈dinger published it.", "In 1926 Erwin Schrödinger published it."),
    ],
)
def test_a_blank_before_an_accent_of_print_is_none(text: str, was: str) -> None:
    assert repair(text) == was


@pytest.mark.parametrize(
    "text",
    [
        "Me dijo ¨este es el camino¨ y se fue.",
        "The accent ¨ stands over the letter, and ̈ is the other.",
        "It was the ´eighties that he meant.",
        "The estimate x ˆa is the least.",
        "The keys are intr ˆc erase, and kill ˆu beside it.",
        "akánɛ amalíke \u0301pakas",
        "Set ~ and ^ before a letter, as in o ̈ and a ̈.",
        "Он прочитал ¨Вишнёвый сад¨ и ¨Лето¨ в одно время, но не ¨Море¨ и не ¨Горе¨.",
        "Не ¨Море¨.",
        "Буква и ˘ читается как одна, и е ¨ тоже.",
        "Go to ˜user or cd ˜alice and ls ˜bob; cd ˜ann, rm ˜otto.",
        "They rock ´n roll ´em all in the ´eighties.",
        "Il dit qu ´elle vient et qu ´il part jusqu ´au bout.",
        "El ¨amor y la ¨amistad.",
    ],
)
def test_what_names_or_quotes_stays(text: str) -> None:
    assert repair(text) == text


def test_letters_that_were_read_as_such_accents_come_back() -> None:
    text = "Az északi kikötő őre könyvbe írja, mennyit fizet minden hajó, és bárki elolvashatja az irodában."
    assert repair(text.encode("cp852").decode("cp1250")) == text


def test_where_accents_are_set_off_words_of_one_letter_have_theirs() -> None:
    apart = "Toute personne le ́se ́e peut, dans un de ́lai de trente jours a ̀ compter de ce jour."
    assert repair(apart) == "Toute personne lésée peut, dans un délai de trente jours à compter de ce jour."
