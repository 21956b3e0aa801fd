"""Two texts set side by side for a reader, whom it does not concern where their blocks begin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber.comparing.changes import compare_blocks
from scrubber.comparing.divided import compare_words, redivided
from scrubber.comparing.marks import words

APART = ["Article 8", "The fee is 240 crowns.", "Article 9", "A permit stands.", "Article 10", "It ends in May."]
FLAT = ["Article 8 The fee is 240 crowns.", "Article 9 A permit stands.", "Article 10 It ends in May."]
BLOCKS = st.lists(st.text("ab 第一条。", min_size=1, max_size=12), max_size=6)


def shown(a, b):
    """What a reader is shown: each block that is not the same, with what changed in it."""
    blocks, changes = compare_words(a, b)
    return [
        (each.op, blocks[each.a] if each.a is not None else b[each.b], [(m.a, m.b) for m in each.marks if m.op != "same"])
        for each in changes
        if each.op != "same"
    ]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), [(APART, FLAT), (FLAT, APART)])
def test_blocks_that_begin_elsewhere_are_no_change(a, b):
    assert shown(a, b) == []


def test_what_changed_is_shown_alone_where_blocks_begin_elsewhere():
    """Of a law whose headings came to stand within their articles, each article was shown as changed, and five that
    were stood among them.
    """
    new = ["Article 8 The fee is 310 crowns.", "Article 8a Nobody pays twice.", *FLAT[1:]]
    fee = ("changed", "Article 8 The fee is 240 crowns.", [("240", "310")])
    assert shown(APART, new) == [fee, ("added", "Article 8a Nobody pays twice.", [])]
    assert shown(["第一条", "为了保护。", "第二条", "五十元。"], ["第一条　为了保护。", "第二条　六十元。"]) == [
        ("changed", "第二条　五十元。", [("五", "六")])
    ]


def test_a_text_in_another_s_place_keeps_its_blocks():
    other = ["Bees are kept by those who like honey.", "Nobody else does."]
    assert redivided(APART, other, compare_blocks(APART, other)) == APART


def test_words_of_two_blocks_do_not_become_one_where_nothing_parts_those_in_their_place():
    assert compare_words(["第一 a", "b"], ["第一一条"])[0] == ["第一 a b"]


@given(BLOCKS, BLOCKS)
def test_no_word_is_lost_and_none_moves(a, b):
    blocks, changes = compare_words(a, b)
    assert [word for block in blocks for word in words(block) if not word.isspace()] == [
        word for block in a for word in words(block) if not word.isspace()
    ]
    assert [each.a for each in changes if each.a is not None] == list(range(len(blocks)))
    assert [each.b for each in changes if each.b is not None] == list(range(len(b)))
