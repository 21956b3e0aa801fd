"""Marks that stand in pairs speak for the reading of a damaged part that leaves none of them alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.mirror_kit import damage

from scrubber.cleaning.character.kit.enclosed import enclosed_bits, opened
from scrubber.cleaning.character.kit.mirror import mirror_edits
from scrubber.language.readings import changed
from scrubber.ledger import apply_pass

MARKS = "“”‘’《》（）「」『』【】〈〉好，"


@pytest.mark.parametrize(
    ("line", "open_"),
    [("他說：“好", "“"), ("他說：“好。”", ""), ("（見《論語》", "（"), ("好）了", ""), ("“《論語”好", "")],
)
def test_what_is_open_is_what_nothing_closed(line: str, open_: str) -> None:
    assert opened(line) == open_


@pytest.mark.parametrize(
    ("outside", "likely", "unlikely", "behind", "ends"),
    [
        ("（", "文件）", "文件，", "", True),
        ("", "來源。", "來源”", "", True),
        ("《", "樂》", "樂。", "", True),
        ("‘", "止。’", "止。”", "好", False),
        ("", "（有", "有", "人）都", False),
        ("“", "「好」", "「好", "”", True),
    ],
)
def test_the_reading_that_leaves_no_mark_alone_costs_less(
    outside: str, likely: str, unlikely: str, behind: str, ends: bool
) -> None:
    def bits(out: str) -> float:
        return enclosed_bits(outside, out, behind, known=True, ends=ends)

    assert bits(likely) < bits(unlikely)


def test_where_the_line_is_not_known_from_its_beginning_nothing_closes_for_no_reason() -> None:
    assert (
        enclosed_bits("", "好”", "", known=False, ends=False)
        == 0.0
        < enclosed_bits("", "好”", "", known=True, ends=False)
    )


@given(st.text(MARKS), st.text(MARKS), st.text(MARKS))
def test_it_is_the_same_wherever_the_reading_ends(line: str, one: str, two: str) -> None:
    """What is read and what is left as it is make one line, but only what the reading itself closes counts for it."""
    assert opened(line + one + two) == opened(opened(line + one) + two)
    outside = opened(line)
    both = enclosed_bits(outside, one + two, "", known=True, ends=True)
    assert enclosed_bits(outside, one, two, known=True, ends=True) >= both


def test_a_bracket_is_closed_where_the_byte_before_it_was_lost() -> None:
    notes = {char: changed()[char].readings[0] for char in "網絡經濟發動獻職憤"}
    text = "網絡經濟發展。（誰都不能執行該文件）"
    damaged = damage(text, {**notes, "廢": "fèi"})
    assert apply_pass(damaged, mirror_edits(damaged)) == text
