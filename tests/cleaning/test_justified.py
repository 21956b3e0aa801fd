"""Text as a printing program set it: lines filled to one column, words divided, headings at the margin, terminals."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

import scrubber
from scrubber.cleaning.character.written.shown import terminal_edits
from scrubber.cleaning.measured import Widths
from scrubber.cleaning.prints.justified import justified, taken_from
from scrubber.cleaning.wrap.wrapping import unwrap
from scrubber.ledger import apply_pass, replay

if TYPE_CHECKING:
    from collections.abc import Sequence

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


SENTENCES = (
    "The ferry crosses twice an hour.  Whoever waits at the landing is carried over.  Nobody pays for a dog.  Children "
    "sit in front.  The bell is rung before the rope is cast off.  In fog the horn is blown.  The office is closed on "
    "feast days.  What is found on board is kept there for a year.  The master has the last word in all of it."
)
DAYS = "\n".join(
    f"Mon Jan {day} 18:30:00 2015  Wilhelmina Strand <w.strand@harbour.example>\n\t* the rope was mended, line {day}"
    for day in range(10, 18)
)


@pytest.mark.parametrize("width", range(48, 80, 4))
def test_two_blanks_behind_sentences_stay_wherever_lines_end(width: int) -> None:
    """Some ragged lines end at one column by chance; nothing within their sentences was filled."""
    text = "\n\n".join(textwrap.fill(SENTENCES[at:], width) for at in (0, 34, 80, 105))
    assert justified(text) == []


def test_gaps_below_one_another_are_a_logs_or_a_tables() -> None:
    """The same date and name make lines of one width with a gap of two blanks."""
    assert justified(DAYS) == []
    rows = "\n".join(f"alpha  beta   gamma  delta  {n:04d}  omega  and{n % 10}" for n in range(0, 90, 11))
    assert justified(rows) == []


@pytest.mark.parametrize(
    "lines",
    [
        (
            "In the winter of the year 1901 the office counted in month 1",
            "31 boats at the landing of the harbour, and then in month 2",
            "48 of them, and nobody can say any more why in month 3",
            "7 came in all.",
        ),
        (
            "渡船每小时来回两次，等候在码头的乘客须买票 (夏季)",
            "kWh 的价格也写在港务局门旁的牌子上 (冬季除外)",
            "VHF 十六频道随时收听，由船长决定是否开船 (夜间也是)",
            "1903 年起如此。",
        ),
    ],
)
def test_a_filled_line_was_as_wide_as_the_width(lines: Sequence[str]) -> None:
    """Without its blanks, some of the next line would fit on it; and it was broken at a blank, not cut."""
    text = "\n".join(lines)
    assert apply_pass(text, unwrap(text)) != " ".join(lines)
    taken = {n: 63 - Widths(line).of(0, len(line)) for n, line in enumerate(lines[:-1])}
    assert apply_pass(text, unwrap(text, taken=taken)) == " ".join(lines)


def test_what_was_filled_is_known_by_its_lines() -> None:
    """As many blanks as were taken out, line by line."""
    text = "\n\n".join(filled(each, 60) for each in FERRY)
    after = evened(text).split("\n")
    taken = taken_from(text, justified(text))
    assert {n: len(line) - len(after[n]) for n, line in enumerate(text.split("\n")) if line != after[n]} == taken


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


def test_a_name_under_a_letter_is_no_title() -> None:
    """A line is drawn below it too; but the text is over it."""
    letter = "\n\n".join([*FERRY, "Wilhelmina Strand\n-----------------\nMaster of the ferry\n"])
    cleaned = scrubber.clean(letter, content_type="text/plain")
    assert "title" not in cleaned.metadata
    licensed = "\n\n".join(["Whoever reads this may copy it.", "The Ferry\n=========", *FERRY])
    assert scrubber.clean(licensed, content_type="text/plain").metadata["title"] == "The Ferry"


def test_headings_with_lines_under_them_are_no_table_of_contents() -> None:
    """Though nothing but short lines with numbers stands below them."""
    text = "Side one\n--------\n1. The Quay\n2. The Fog\n3. The Bell\n\nSide two\n--------\n4. The Feast\n5. The Fee\n"
    blocks = scrubber.clean(text, content_type="text/plain").blocks
    assert [block.text for block in blocks if block.kind == "heading" and block.level == 2] == ["Side one", "Side two"]


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
