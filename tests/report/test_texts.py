"""The report's tools for texts: what acts is shown, what differs is marked."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber.comparing.changes import compare_blocks
from scrubber.comparing.marks import compare, words
from scrubber.inert import active, inert, short, split

TEXTS = st.text(st.characters(codec=None), max_size=60) | st.lists(
    st.sampled_from(["数据", "共享", "shall", " not ", "2015", ",", "\u202e"])
).map("".join)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"), ("a\u202eb", "a‹U+202E›b"), ("a\u200bb\ufeff", "a‹U+200B›b‹U+FEFF›"), ("\x7f\x9b", "␡‹U+009B›"),
        ("\r\n", "␍\n"), ("\U000e0041", "‹U+E0041›"), ("\ud800", "‹U+D800›"), ("数据\tdata\n", "数据\tdata\n"), ("👩‍💻", "👩‍💻"), ("می‌خواهم", "می‌خواهم"),
    ],
)  # fmt: skip
def test_what_acts_or_hides_is_shown(text, shown):
    """Escape sequences, direction controls and invisible characters are named; joiners that scripts and emoji need
    stay.
    """
    assert inert(text) == shown
    assert "".join(piece for piece, _ in split(text)) == shown


@given(TEXTS)
def test_nothing_active_is_left_and_nothing_else_is_touched(text):
    shown = inert(text)
    assert not active(shown)
    assert inert(shown) == shown
    if not active(text):
        assert shown == text
    assert "\n" not in inert(text, one_line=True)


@given(TEXTS, st.integers(2, 30))
def test_a_short_text_is_short(text, most):
    assert len(short(text, most)) <= most
    assert short(text, max(most, len(text))) == text


@given(TEXTS, TEXTS)
def test_marks_give_both_texts_back(a, b):
    """The left sides joined are the one text, the right sides the other; what is marked as the same is the same."""
    marks = compare(a, b)
    assert "".join(mark.a for mark in marks) == a
    assert "".join(mark.b for mark in marks) == b
    assert all(mark.a == mark.b for mark in marks if mark.op == "same")
    assert "".join(words(a)) == a
    assert all(one.op != other.op for one, other in pairwise(marks))


def test_only_what_differs_is_marked():
    marks = compare("自2022年7月1日起施行。", "自2024年7月1日起施行。")
    assert [(mark.op, mark.a, mark.b) for mark in marks] == [
        ("same", "自", "自"),
        ("changed", "2022", "2024"),
        ("same", "年7月1日起施行。", "年7月1日起施行。"),
    ]
    assert [mark.a for mark in compare("shall not enter", "shall enter") if mark.op == "changed"] == ["not "]


@given(st.lists(st.sampled_from("abcdef"), max_size=12), st.lists(st.sampled_from("abcdef"), max_size=12))
def test_each_block_of_both_texts_is_told_once_and_in_order(a, b):
    changes = compare_blocks(a, b)
    assert [change.a for change in changes if change.a is not None] == list(range(len(a)))
    assert [change.b for change in changes if change.b is not None] == list(range(len(b)))
    assert all(
        (change.op == "same") == (a[change.a] == b[change.b])
        for change in changes
        if change.a is not None and change.b is not None
    )
    assert (a == b) == all(change.op == "same" for change in changes)


def test_a_changed_block_stands_beside_what_it_was():
    changes = compare_blocks(
        ["one two three", "four five six", "seven"], ["one two three", "four five sixty", "a new block here", "seven"]
    )
    assert [(change.op, change.a, change.b) for change in changes] == [
        ("same", 0, 0),
        ("changed", 1, 1),
        ("added", None, 2),
        ("same", 2, 3),
    ]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ([f"a{n}" for n in range(200_000)], [f"b{n}" for n in range(200_000)]),
        (["x"] * 200_000, ["x"] * 200_000),
        (["a", "b"] * 100_000, ["b", "a"] * 100_000),
        (["x"] * 200_000, ["x"] * 100_000),
        (["a" * 200_000], ["b" * 200_000]),
        (
            ["".join(chr(0x4E00 + n % 20_000) for n in range(100_000))],
            ["".join(chr(0x4E00 + n * 7 % 20_000) for n in range(100_000))],
        ),
    ],
    ids=["all different", "all equal", "alternating", "half", "one line", "one Chinese line"],
)
def test_row_31_no_text_makes_a_comparison_explode(a, b):
    """200,000 lines, or one line of 200,000 characters, whatever they are, take seconds at most."""
    start = time.process_time()
    compare_blocks(a, b)
    assert time.process_time() - start < 10
