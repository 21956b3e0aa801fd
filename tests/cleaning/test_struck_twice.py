"""Letters that were struck twice are one, and the sign of a divided word goes; words and formulas that have such stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

import scrubber
from scrubber.cleaning.character.written.struck_twice import divided_edits, doubled_edits
from scrubber.ledger import apply_pass

LINES = ["1. Introduction", "Übersicht der Gebühren", "ANNUAL REPORT 2024", "The quay is open; the office is not."]


def struck(line: str, *, blanks: bool) -> str:
    return "".join(char if char == " " and not blanks else 2 * char for char in line)


@pytest.mark.parametrize("blanks", [False, True])
@pytest.mark.parametrize("line", LINES)
def test_a_line_that_was_struck_twice_is_read_once(line, blanks):
    text = f"The report begins here.\n{struck(line, blanks=blanks)}\nIt goes on here."
    assert scrubber.repair(text) == f"The report begins here.\n{line}\nIt goes on here."


@pytest.mark.parametrize(
    "text", ["aabbccddeeffgghh", "xxxx yyyy zzzz wwww", "11223344 aabbccdd", "Mmmmmmmm, oooooooo!", "A" * 24]
)
def test_other_doubled_letters_stay(text):
    assert scrubber.repair(text) == text


@tried(100)
@given(st.text("aabbcc dé1.", max_size=40))
def test_what_is_taken_stood_twice(line):
    for edit in doubled_edits(line):
        assert struck(edit.after, blanks=False).replace(" ", "") == edit.before.replace(" ", "")


def test_a_word_that_is_divided_is_whole():
    text = (
        "The kee¬per of the north¬\nern quay writes in the of¬\nfice what each boat pays, and any¬\nbody may read it."
    )
    assert scrubber.clean(text, content_type="text/plain").text == (
        "The keeper of the northern quay writes in the office what each boat pays, and anybody may read it."
    )


@pytest.mark.parametrize("text", ["p ∧ ¬q and ¬r ∨ s", "a¬b, c¬d", "A lone ¬ here and a lo¬ne one."])
def test_a_sign_of_logic_stays(text):
    assert scrubber.repair(text) == text


@tried(100)
@given(st.text("ab¬\n ", max_size=40))
def test_nothing_but_the_sign_goes(text):
    taken = apply_pass(text, divided_edits(text))
    assert taken.replace("\u00ad", "").replace("¬", "") == text.replace("¬", "")
