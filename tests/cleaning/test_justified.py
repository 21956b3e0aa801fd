"""Text as a printing program set it: lines filled to one column, words divided, headings at the margin, terminals."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

import scrubber
from scrubber.cleaning.character.written.terminal import terminal_edits
from scrubber.cleaning.justified import justified
from scrubber.ledger import apply_pass, replay

FERRY = (
    (
        "The old ferry crosses the river twice in every hour of the day and carries whoever waits at the landing, with a "
        "bicycle or without one, for the price that is written on the board beside the gate of the harbour office."
    ),
    (
        "When the water stands higher than the red mark the master of the ferry may refuse to sail, and the passengers are "
        "told so by a flag at the end of the pier. Nobody has a claim for the time that is lost in this way."
    ),
)


def filled(paragraph: str, width: int, before: str = "") -> str:
    """A paragraph as roff prints it: each line but the last filled with blanks, now from one end, now from the other."""
    lines = textwrap.wrap(paragraph, width - len(before), break_long_words=False, break_on_hyphens=False)
    for n, line in enumerate(lines[:-1]):
        words = line.split()
        short = width - len(before) - len(line)
        gaps = len(words) - 1
        if not gaps:
            continue
        each, more = divmod(short, gaps)
        wide = set(range(more)) if n % 2 else set(range(gaps - more, gaps))
        spaces = [" " * (1 + each + (i in wide)) for i in range(gaps)]
        lines[n] = "".join(word + space for word, space in zip(words, [*spaces, ""], strict=True))
    return "\n".join(before + line for line in lines)


def ragged(paragraph: str, width: int, before: str = "") -> str:
    """The same as it is without filling."""
    lines = textwrap.wrap(paragraph, width - len(before), break_long_words=False, break_on_hyphens=False)
    return "\n".join(before + line for line in lines)


def evened(text: str) -> str:
    """A text with the blanks taken back that filled its lines."""
    return apply_pass(text, justified(text))


@pytest.mark.parametrize("width", [52, 60, 70])
def test_filled_lines_have_one_blank_between_words(width: int) -> None:
    """And the text is whole again, with nothing lost on the way."""
    printed = "\n\n".join(filled(each, width, "    ") for each in FERRY)
    assert any("  " in line.strip() for line in printed.split("\n"))
    assert evened(printed) == "\n\n".join(ragged(each, width, "    ") for each in FERRY)
    clean = scrubber.clean(printed, content_type="text/plain")
    assert [block.text.strip() for block in clean.blocks] == list(FERRY)
    assert replay(clean.base, clean.edits) == clean.text


WORDS = st.lists(st.text("abcdefghijklmnopqrstuvwxyzäé", min_size=2, max_size=11), min_size=1, max_size=60)


@given(st.lists(WORDS, min_size=1, max_size=4), st.integers(40, 90))
@tried(60)
def test_any_text_comes_back_from_its_filling_or_stays(paragraphs: list[list[str]], width: int) -> None:
    """What is shown by too few lines is left; nothing is ever but all of a line's filling."""
    texts = [" ".join(words) for words in paragraphs]
    printed = "\n\n".join(filled(each, width) for each in texts)
    for line, own, plain in zip(
        evened(printed).split("\n"),
        printed.split("\n"),
        "\n\n".join(ragged(each, width) for each in texts).split("\n"),
        strict=True,
    ):
        assert line in {own, plain}


@pytest.mark.parametrize(
    "text",
    [
        # Two blanks behind sentences, the lines of any length.
        (
            "It sails at noon.  Nobody waits.\nThe gate is shut by then.  A bell\nrings.  The master counts those who\n"
            "came.  He writes the number down.\n"
        ),
        # The columns of a table, as wide as each other.
        "north  south  east  west\ngrain  flour  salt  coal\nboats  carts  sleds  feet\nspring  autumn  May  June\n",
        # A timetable whose rows end at one column.
        (
            "Ardle  Corve  Dunmere    08:10\nCorve  Ardle  Dunmere    09:10\nArdle  Dunmere  Corve    10:10\n"
            "Corve  Dunmere  Ardle    11:10\n"
        ),
        # Figures.
        "10  200  3000   40\n11  210  3100   41\n12  220  3200   42\n13  230  3300   43\n",
    ],
)
def test_blanks_that_somebody_set_stay(text: str) -> None:
    """They fill no line."""
    assert evened(text) == text


def test_what_hangs_behind_a_term_stays_behind_it_and_is_joined() -> None:
    """The wide gap is the glossary's, and the lines set in as far go on what stands behind it."""
    body = filled(FERRY[0], 70, " " * 10).split("\n")
    body[0] = "   ferry  " + body[0].lstrip()
    text = "\n".join(body) + "\n\n" + filled(FERRY[1], 70, "   ")
    first, second = (block.text.strip() for block in scrubber.clean(text, content_type="text/plain").blocks)
    assert first == "ferry  " + FERRY[0]
    assert second == FERRY[1]


@pytest.mark.parametrize("hyphen", ["-", "\u2010"])
def test_words_divided_with_either_hyphen_are_whole(hyphen: str) -> None:
    """Not the one of a word that the text joins itself."""
    text = (
        f"The ferry crosses the river twice in every hour and car{hyphen}\nries whoever waits at the landing; it is a "
        f"flat{hyphen}\nbottomed boat, as all flat{hyphen}bottomed boats are, and\nit has sailed here for longer than "
        "anybody knows.\n"
    )
    kept = scrubber.clean(text, content_type="text/plain").text
    assert "and carries whoever" in kept
    assert f"a flat{hyphen}bottomed boat, as" in kept


def test_an_address_loses_the_hyphen_that_divided_it() -> None:
    """No address has the one that printing programs set."""
    divided = (
        "The rules of the old ferry are kept at <https://ferry.example/ru\u2010 les/all> and may be read by whoever wants to "
        "know them before the boat has left the northern landing, which it does at noon and at midnight in summer, and in "
        "winter whenever the river is free of ice and the master thinks that it is safe."
    )
    text = next(text for text in (ragged(divided, width) for width in range(40, 90)) if "ru\u2010\n" in text)
    assert "<https://ferry.example/rules/all>" in scrubber.clean(text, content_type="text/plain").text


MANUAL = """NAME
       ferry - carries passengers from one bank to the other

DESCRIPTION
       The ferry sails twice in an hour and carries whoever waits.

   Prices
       Bicycles are carried without a charge, dogs on a lead are too.

OPTIONS
       --wait
              The master waits until everybody has come on board.

       --bell
              The bell is rung before the boat leaves the landing.
"""


def test_headings_stand_further_out_than_their_text() -> None:
    """And a term is none, though text hangs below it."""
    blocks = scrubber.clean(MANUAL, content_type="text/plain").blocks
    assert [(block.text.strip(), block.level) for block in blocks if block.kind == "heading"] == [
        ("NAME", 2),
        ("DESCRIPTION", 2),
        ("Prices", 3),
        ("OPTIONS", 2),
    ]


def test_a_number_within_an_annex_heads_its_text() -> None:
    """A letter for the annex, figures within it."""
    text = (
        "A. Votes\n\nA vote is held in writing, and everybody has one.\n\nA.1. Withdrawing of motions\n\nWho moved may "
        "withdraw, until the vote has begun.\n\nA.1.2 Motions of others\n\nThey stand until they are voted on.\n"
    )
    blocks = scrubber.clean(text, content_type="text/plain").blocks
    assert [(block.text, block.level) for block in blocks if block.kind == "heading"] == [
        ("A. Votes", 2),
        ("A.1. Withdrawing of motions", 3),
        ("A.1.2 Motions of others", 4),
    ]


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("Harbour rules\n=============\n\nThe ferry sails.\n\nPrices\n------\n\nDogs sail free.\n", [1, 2]),
        ("=====\nRules\n=====\n\nThe ferry sails.\n\nPrices\n======\n\nDogs sail free.\n", [1, 2]),
        ("渡船章程\n========\n\n渡船每天往返于索恩河两岸，只有水位过高时才停航。\n", [1]),
        # A table's head, a paragraph above a rule, a rule that is somebody's own.
        ("Boat   Seats\n------------\nArdle  40\nCorve  12\n", []),
        ("The ferry sails twice in an hour.\n---------------------------------\nDogs sail free.\n", []),
        ("The ferry sails.\n\n------\n\nDogs sail free.\n", []),
    ],
)
def test_a_line_drawn_under_a_heading_marks_it(text: str, headings: list[int]) -> None:
    """The line is no text, and the ledger and what was removed have it."""
    clean = scrubber.clean(text, content_type="text/plain")
    assert [block.level for block in clean.blocks if block.kind == "heading"] == headings
    drawn = [block.text for block in clean.removed if block.rule == "underline"]
    assert bool(drawn) == bool(headings)
    assert replay(clean.base, clean.edits) == clean.text


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("\x1b[1mNAME\x1b[0m of the \x1b[4;38;5;12mferry\x1b[24m", "NAME of the ferry"),
        ("see \x1b]8;;https://ferry.example/\x1b\\the rules\x1b]8;;\x1b\\ here", "see the rules here"),
        ("\x1b]0;title\x07done\x1b(B", "done"),
        ("\x1b[2K\x1b[1A100 %", "100 %"),
    ],
)
def test_what_steers_a_terminal_goes(shown: str, text: str) -> None:
    """From a log or a manual as it was printed."""
    assert scrubber.repair(shown) == text
    assert scrubber.clean(shown, content_type="text/plain").text.strip() == text


@pytest.mark.parametrize("text", ["an \x1b alone", "[1m is what ESC begins", "\x1b$B<+\x1b(B x \x1b[1m", "\x1b]8;;cut"])
def test_what_is_no_such_sequence_stays(text: str) -> None:
    """An escape that begins none, what looks like one without it, and those of an encoding."""
    assert terminal_edits(text) == []


def test_a_printed_manual_reads_the_same_struck_over_or_steered() -> None:
    """As nroff prints it for a printer, and for a terminal."""
    struck = "".join(char + "\b" + char if char.isupper() else char for char in MANUAL)
    steered = MANUAL.replace("NAME", "\x1b[1mNAME\x1b[0m").replace("OPTIONS", "\x1b[1mOPTIONS\x1b[0m")
    plain = [
        (block.text, block.kind, block.level) for block in scrubber.clean(MANUAL, content_type="text/plain").blocks
    ]
    for text in (struck, steered):
        blocks = scrubber.clean(text, content_type="text/plain").blocks
        assert [(block.text, block.kind, block.level) for block in blocks] == plain
