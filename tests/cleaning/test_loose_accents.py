"""Accents that a converter of print left beside their letters are set over these, and apostrophes stay apostrophes."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

import scrubber
from scrubber.cleaning.character.written.loose_accents import _OF_NO_LANGUAGE, loose_accent_edits
from scrubber.language.spelling import is_foreign
from scrubber.ledger import apply_pass

_LOOSE = dict(zip(map(chr, (769, 768, 776, 770, 771, 780, 807, 808, 778, 774, 779)), "´`¨ˆ˜ˇ¸˛˚˘˝", strict=True))

TEXTS = {
    "de": "Die Brücke über den Fluß wird im März geschlossen, und wer hinüber möchte, fährt mit der Fähre; die Gebühr ist für alle gleich.",
    "fr": "Les députés ont adopté à une large majorité le règlement de l’écluse, et la société l’a reçu sans être entendue sur l’île où naît le fleuve.",
    "es": "José nació en México y estudió matemáticas en Málaga, donde enseñó después; su hermano también escribió allí.",
    "pt": "A história do país é também a memória dos avós, e não há ninguém que não a conheça de coração.",
    "cs": "Příliš žluťoučký kůň stál u řeky a čekal, až přijede přívoz, který převáží lidi každé dvě hodiny.",
    "hu": "A hajók a kikötőben várnak reggelig, és az őrök fölírják a könyvbe, hogy ki mennyit fizetett az éjszakáért.",
    "names": "The lemma of Hörmander, Möbius and Schrödinger, as Poincaré and Erdős have it, is older than the naïve one.",
}


def loosened(text: str, *, behind: bool) -> str:
    """As a converter writes what a font drew in two pieces; i and j lose their dots under an accent."""
    pieces = []
    for char in text:
        letter, *accents = unicodedata.normalize("NFD", char)
        if len(accents) != 1 or accents[0] not in _LOOSE:
            pieces.append(char)
            continue
        letter = "ı" if letter == "i" else letter
        pieces.append(f"{letter}{_LOOSE[accents[0]]}" if behind else f"{_LOOSE[accents[0]]}{letter}")
    return "".join(pieces)


@pytest.mark.parametrize("behind", [True, False])
@pytest.mark.parametrize("language", TEXTS)
def test_accents_stand_over_their_letters_again(language, behind):
    text = TEXTS[language]
    assert loosened(text, behind=behind) != text
    assert scrubber.repair(loosened(text, behind=behind)) == text


@pytest.mark.parametrize(
    ("damaged", "repaired"),
    [
        ("Mu¨ller", "Müller"),
        ("Karhum¨aki", "Karhumäki"),
        ("a naı¨ve view of the cafe´ in Gro¨ße", "a naïve view of the café in Größe"),
    ],
)
def test_a_word_alone_is_told_by_an_accent_that_is_nothing_else(damaged, repaired):
    assert scrubber.repair(damaged) == repaired


@pytest.mark.parametrize(
    "text",
    [
        "It´s the keeper´s book, and they don´t sell it; we´ve asked.",
        "L´eau de l´écluse n´est pas d´ici, dit-il, et qu´importe.",
        "Türkiye´nin ve Ankara´da kalan Atatürk´ün evi, İstanbul´un en eski yapısı.",
        "Wie geht´s? So´n Boot hab´s noch nie gegeben.",
        "De foto´s en de auto´s van oma´s buren staan op de kade.",
        "L´acqua dell´isola non c´è, e un´altra nell´anno non arriva all´alba.",
        "The diaeresis (¨) stands over u, and `so´ is a quotation.",
        "ˆSubject: and ˆFrom: begin the lines of a head.",
        "xˆ2 + aˆ2 = bˆ2, and n˜3",
        "t´ai chi, ch´i, k´ung fu, Ch´ing, T´ang",
        "H`an and h`an are one word.",
        "The licence says `as is', and `you' is whoever uses `it', be that Mr Hˆch's or another's.",
    ],
)
def test_what_is_no_accent_of_a_letter_stays(text):
    assert scrubber.repair(text) == text


def test_two_bytes_of_another_encoding_are_no_capital_with_its_accent():
    text = "Thông báo: thư viện của thành phô\u0301 mở cửa đê\u0301n tám giờ tô\u0301i, ông giám đô\u0301c nói hôm thứ hai."
    repaired = scrubber.repair(text.encode().decode("cp1250", "ignore"))
    assert not {"Ắ", "Ẳ", "Ằ"} & set(repaired)
    assert "nói hôm thứ hai" in repaired


@pytest.mark.parametrize("word", ["f¸r die Mˆbel", "gr¸n und f¸r"])
def test_letters_that_another_encoding_made_accents_are_letters_again(word):
    assert "¸" not in (repaired := scrubber.repair(word))
    assert "für" in repaired


def test_letters_of_the_baltic_that_the_macintosh_made_accents_are_letters_again():
    text = "Šiaurinės krantinės prižiūrėtojas užrašo į knygą, kiek moka kiekviena valtis, ir ją gali skaityti visi."
    assert scrubber.repair(text.encode("cp1257").decode("mac-roman")) == text


@tried(200)
@given(st.text("aeionıMß ´`¨ˆ˜¸'.", max_size=60))
def test_no_letter_is_lost(text):
    repaired = apply_pass(text, loose_accent_edits(text))
    bare = unicodedata.normalize("NFD", repaired)
    assert [c for c in text.replace("ı", "i") if c.isalpha() and c != "ˆ"] == [
        c for c in bare.replace("ı", "i") if c.isalpha() and c != "ˆ"
    ]


def test_letters_that_are_told_without_a_table_are_of_no_language() -> None:
    assert all(map(is_foreign, _OF_NO_LANGUAGE))
