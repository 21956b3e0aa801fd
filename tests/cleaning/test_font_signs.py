"""Characters of fonts that are gone are Unicode's again; other private-use characters stay for who knows them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

import scrubber
from scrubber.cleaning.character.written.font_signs import font_sign_edits
from scrubber.ledger import apply_pass

TEXT = "The keeper of the quay writes in the book what each boat pays, and it is 5 a day."


def of_font(text: str, keep: str = "") -> str:
    """As a PDF has it whose font puts ASCII at U+F000."""
    return "".join(char if char in keep else chr(0xF000 + ord(char)) for char in text)


@pytest.mark.parametrize(
    ("damaged", "repaired"),
    [
        ("\uf0b7 The fee\n\uf0b7 The book", "\u2022 The fee\n\u2022 The book"),
        ("\uf0a7 The fee\n\uf0d8\tThe book", "\u25aa The fee\n\u27a2\tThe book"),
        (
            "\uf0fc It is open\n\uf0fc It is free\n\uf0fc It is old",
            "\u2713 It is open\n\u2713 It is free\n\u2713 It is old",
        ),
        ("The of\uf001ce is on the \uf002oor.", "The office is on the floor."),
        ("Built in \uf731\uf739\uf734\uf735.", "Built in 1945."),
        ("\uf763\uf768\uf761\uf770\uf774\uf765\uf772 \uf734", "CHAPTER 4"),
        (
            "The angle \uf061 is 30\uf0b0, and \uf062 \uf0a3 \uf067.",
            "The angle \u03b1 is 30\u00b0, and \u03b2 \u2264 \u03b3.",
        ),
        ("From Norwick \uf0e0 Sandhaven", "From Norwick \u2192 Sandhaven"),
        (of_font(TEXT), TEXT),
        (of_font(TEXT, " "), TEXT),
    ],
)
def test_a_sign_of_a_font_is_what_it_showed(damaged, repaired):
    assert scrubber.repair(damaged) == repaired


@pytest.mark.parametrize(
    "text",
    [
        "\uf0e0 office@harbour.example",
        "\uf095 +44 20 7946 0000",
        "Next \uf061",
        "How lines are joined\uf0c1",
        "\ue000 and \ue123 are of another font",
        "\uf06c Leaf",
        "\uf002 Search",
        "\uf002search and \uf001music",
        "Installing\uf0c1\nThe keeper writes.\nUsing it\uf0c1",
        "\uf007 Rosa Marsh, on \uf073 May 5 and \uf0e0 by mail",
    ],
)
def test_icons_and_other_fonts_stay(text):
    assert scrubber.repair(text) == text


@tried(100)
@given(st.text("a \n\uf0b7\uf061\uf001\uf731\uf054\uf068\uf065\ue000", max_size=40))
def test_what_it_reads_it_reads_once(text):
    once = apply_pass(text, font_sign_edits(text))
    assert "\ue000" not in text or once.count("\ue000") == text.count("\ue000")
    assert len(once) >= len(text)
