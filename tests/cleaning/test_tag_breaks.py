"""A text that was broken at each tag of its page is whole again."""

from __future__ import annotations

import pytest
from tests.growth import assert_linear

from scrubber.cleaning.wrap.tag_breaks import at_tags
from scrubber.ledger import apply_pass

PIECES = [
    "Home",
    "Log in",
    "The harbour council met on Tuesday with",
    "Mary Quill",
    ", who runs the ferry, and agreed on the new",
    "timetable",
    "for the ferries between the islands.",
    "The boats",
    "Two members voted against it in",
    "the old hall",
    ", because the last boat would leave early.",
]


def test_sentences_broken_at_tags_are_whole() -> None:
    """Before a mark there is no blank, before a word there is one; headings and menus stay by themselves."""
    text = "\n".join(PIECES)
    assert apply_pass(text, at_tags(text)).split("\n") == [
        "Home",
        "Log in",
        "The harbour council met on Tuesday with Mary Quill, who runs the ferry, and agreed on the new timetable for the ferries between the islands.",
        "The boats",
        "Two members voted against it in the old hall, because the last boat would leave early.",
    ]


def test_chinese_is_joined_without_blanks() -> None:
    """No blank parts what stood beside a link."""
    text = "港务委员会星期二开会，会上邀请了\n王海\n，他经营渡船，并同意了新的\n时刻表\n，五月一日起施行。"
    assert apply_pass(text, at_tags(text)) == text.replace("\n", "")


@pytest.mark.parametrize(
    "text",
    [
        "the ferry\nsails at nine\nand comes back\nwhen the moon\nis over the hill",
        "Apples\n, pears\nPlums and cherries from the valley",
        "The old ferry of the valley crosses the river here every day at nine, and later\n, when the tide allows it, again at noon for the market,\nand at six for those who work on the other side of it\n, as the council decided.",
        "Files: ferry.c\n river.c\nLicense: free\n Anybody may sail this ferry, and\n change it, as they like\n .\n Of each journey something is kept\n .\nFiles: pier.c\n bank.c\n",
        "Release 3\n. faster over the river\n. with a bell,\nwhich rings\nRelease 2\n. slower\n. without one\n",
        "To cross the river say\n:  ferry()\nand to wait\n!\tnext boat\nThe ferry comes to those who wait for it at the pier\nand goes with those who are on it.\n",
        "The rates\n, and the\ntimes\n, too\n" + "Pier by the river\nwest of the mill\n" * 600,
    ],
    ids=[
        "verse",
        "one",
        "behind full lines",
        "empty lines that a dot stands for",
        "items",
        "commands",
        "few among many",
    ],
)
def test_other_lines_stay(text: str) -> None:
    """One such line is an accident, as are two of a thousand, and behind a full line it is a width's; some begin the
    items of a list and the lines of programs so.
    """
    assert at_tags(text) == []


def test_rows_and_commands_of_a_text_that_a_width_had_filled_stay() -> None:
    """In print a line is broken where the font changes, too, but a small letter tells of none."""
    text = "港务委员会星期二开会，会上邀请了\n王海\n，他经营渡船。\n渡船（早）\n，五月起施行。\n名称 用途\nferry 过河的船\npier 上船的地方\n. ~/ferry.sh"
    rows = text[text.index("名称") :]
    assert not apply_pass(text, at_tags(text)).endswith(rows)
    assert apply_pass(text, at_tags(text, filled=8)) == text.replace("\n，", "，")


def test_a_line_of_blanks_costs_no_more_than_its_length():
    assert_linear(lambda n: at_tags("The ferry\n, which\n" + " " * n), 20_000)
