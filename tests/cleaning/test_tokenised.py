"""Text that a program parted into words and marks."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrubber
from scrubber.cleaning.character import mend
from scrubber.ledger import Draft


def _mended(text: str) -> str:
    draft = Draft(text)
    mend(draft)
    return draft.text


ENGLISH = """The council, which met on 12 March, didn't decide on the use of the northern quay.

Ships longer than 80 metres may stay for three days; all others may stay, too.

The harbour master's office (see article 4) answers within 30 days, and says why a request is refused."""
PARTS = [(r"([,.;:()])", r" \1 "), ("n't", " n't"), ("'s", " 's"), ("  +", " "), (r" +(\n|$)", r"\1")]


def _parted(text: str) -> str:
    for pattern, parted in PARTS:
        text = re.sub(pattern, parted, text)
    return text


def test_marks_stand_beside_their_words() -> None:
    parted = _parted(ENGLISH)
    assert " ." in parted
    assert _mended(parted) == ENGLISH
    assert scrubber.clean(parted).text == ENGLISH


@pytest.mark.parametrize(
    ("parted", "text"),
    [
        (
            "Le conseil , qui s' est réuni , n' a pas décidé de l' usage du quai .\nQui paie ? Les navires , dit-on ; donc .",
            "Le conseil, qui s'est réuni, n'a pas décidé de l'usage du quai.\nQui paie ? Les navires, dit-on ; donc.",
        ),
        (
            '-LRB- Article 4 -RRB- The well @-@ known ships , long ones , stay .\nThe others , " short ones , " go .',
            '(Article 4) The well-known ships, long ones, stay.\nThe others, "short ones," go.',
        ),
    ],
)
def test_in_the_manner_of_its_language_and_program(parted: str, text: str) -> None:
    assert _mended(parted) == text


@pytest.mark.parametrize(
    "text",
    [
        "He came , saw , and won.\nThen , he left. It was , as they say , over.",
        "a , b , c , d\nfoo . bar , baz\nx , y",
        ENGLISH,
    ],
)
def test_what_nobody_parted_stays(text: str) -> None:
    assert _mended(text) == text


@given(st.lists(st.sampled_from([*"ab,.()\"'", " ", "\n", " , ", " .\n", "n't", "@-@", "-LRB-"]), max_size=60))
def test_no_letter_is_lost(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert "".join(re.findall("[ab]", _mended(text))) == "".join(re.findall("[ab]", text))


def test_repair_leaves_blanks_where_they_stand() -> None:
    assert scrubber.repair(_parted(ENGLISH)) == _parted(ENGLISH)
