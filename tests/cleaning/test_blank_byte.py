"""Letters whose second byte became a blank come back, and what is left of blanks goes; capitals of a language stay."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

import scrubber
from scrubber.cleaning.character.losses.blank_byte import blank_byte_edits


def damaged(text: str, *, put_together: bool = False) -> str:
    """As UTF-8 is read as Windows' encoding by a program that keeps no blank but the common one."""
    read = text.encode().decode("cp1252").replace("\xa0", " ")
    return " ".join(read.split(" ")) if not put_together else " ".join(read.split())


FRENCH = "Le gardien est déjà là, et va jusqu’à la fin du quai; à midi, il écrit à Paris. Voilà."
ITALIAN = "La città è più bella dell’università, perché la libertà non è lontana."
PORTUGUESE = "Às vezes você vai à praia, e às vezes àquela cidade. Já é tarde, e não há ninguém."
ENGLISH = "Mr.\xa0Smith pays 10\xa0000\xa0km of it.\xa0 The keeper isn’t here, says §\xa05 – and that’s all."


@pytest.mark.parametrize("put_together", [False, True])
@pytest.mark.parametrize("text", [FRENCH, ITALIAN, PORTUGUESE.replace("Às", "às"), ENGLISH])
def test_what_became_a_blank_is_what_it_was(text, put_together):
    want = text.replace("\xa0", " ")
    assert scrubber.repair(damaged(text, put_together=put_together)).split() == want.split()


@pytest.mark.parametrize(
    ("left", "was"),
    [
        ("Price:Â  20 EUR", "Price:  20 EUR"),
        ("The quay.Â  It is open.Â  Read it.", "The quay.  It is open.  Read it."),
        ("The keeperÂ of the quayÂ writes.", "The keeper of the quay writes."),
        ("10Â %", "10 %"),
        ("voilÃ , Ã  la carte", "voilà, à la carte"),
        ("the townÂ\nand the quay", "the town\nand the quay"),
    ],
)
def test_it_needs_no_other_damage(left, was):
    assert scrubber.repair(left) == was


@pytest.mark.parametrize(
    "text",
    [
        "AMANHÃ E IRMÃ SÃO, E HÂLÂ DA.",
        "Âge, âme et château; Â est une lettre.",
        "The letters Ã and Â stand for vowels.",
        "UTF-8 read as Latin-1 turns a blank into Â , as in “10Â 000”.",
    ],
)
def test_letters_that_are_meant_stay(text):
    assert scrubber.repair(text) == text


@pytest.mark.parametrize("text", ["Ich weiÃ daÃ das ÜbermaÃ am FluÃ liegt.", "Die StraÃe am FluÃ ist lang."])
def test_letters_whose_second_byte_was_dropped_are_no_vowels(text):
    assert "à" not in scrubber.repair(text)


def test_a_line_in_other_letters_lost_no_vowel():
    text = "В чащах юга жил бы цитрус? Да, но фальшивый экземпляр!"
    assert scrubber.repair(text.encode("koi8-r").decode("mac_roman")) == text


def test_a_line_that_is_eight_times_as_long_costs_not_much_more_than_that():
    took = []
    for times in (60_000, 480_000):
        before = time.process_time()
        blank_byte_edits("aÃ " * times)
        took.append(time.process_time() - before)
    assert took[1] < 20 * took[0]


@tried(100)
@given(st.text("aÃÂ ©é\n.", max_size=40))
def test_nothing_else_is_touched(text):
    for edit in blank_byte_edits(text):
        assert edit.before.strip() in {"Ã", "Â"}
        assert edit.after in {"", "à"}
