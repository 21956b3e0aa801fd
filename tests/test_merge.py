"""A three-way merge: what one text changed of a base is made in another."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_linear

from scrubber.comparing.changes import patch, patched
from scrubber.comparing.merge import merge, shared

WORDS = st.lists(st.sampled_from(["the", "ledger", "shall", "not", "14", "days", "港", "务", ","]), max_size=8).map(
    " ".join
)
TEXTS = st.lists(WORDS, max_size=7)


@given(TEXTS, TEXTS)
def test_where_the_one_is_the_base_the_other_is_made(base, other):
    assert merge(base, other, base) == other
    assert merge(base, base, other) == other
    assert merge(base, other, other) == other


@given(TEXTS, TEXTS, TEXTS)
def test_what_one_changed_is_either_merged_into_the_other_or_changed_by_it_too(base, ours, theirs):
    assert shared(base, ours, base) == base
    assert shared(base, base, theirs) == base
    assert shared(base, ours, ours) == ours
    if shared(base, ours, theirs) == base:
        assert merge(theirs, merge(base, ours, theirs), theirs) == merge(base, ours, theirs)


@pytest.mark.parametrize(
    ("theirs", "both"),
    [
        (["in fifty days", "a", "c"], ["in fourteen days", "a", "c"]),
        (["in forty days", "b", "d"], ["in forty days", "a", "e"]),
    ],
)
def test_what_both_changed_is_made_as_the_one_has_it(theirs, both):
    assert shared(["in forty days", "a", "c"], ["in fourteen days", "a", "e"], theirs) == both


@given(TEXTS, TEXTS)
def test_a_patch_makes_the_one_text_of_the_other(a, b):
    assert list(patched(a, json.loads(json.dumps(patch(a, b))))) == b
    assert patch(a, a) == []


@given(TEXTS, TEXTS, TEXTS)
def test_nothing_is_made_up(base, ours, theirs):
    given_words = {word for text in (base, ours, theirs) for block in text for word in block.split()}
    assert {word for block in merge(base, ours, theirs) for word in block.split()} <= {
        a + b for a in given_words | {""} for b in given_words | {""}
    } | given_words


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "merged"),
    [
        # Another place changes: what was wanted stands.
        (["in forty days", "a"], ["in fourteen days", "a"], ["in forty days", "b"], ["in fourteen days", "b"]),
        (["in forty days of it"], ["in fourteen days of it"], ["in forty days of it, or more"], ["in fourteen days of it, or more"]),
        # The place itself changes: the newer text stands.
        (["in forty days"], ["in fourteen days"], ["in fifty days"], ["in fifty days"]),
        # So it does where only one of its words changes: half of either would be what nobody says.
        (["from May 2019 on"], ["from June 2014 on"], ["from May 2021 on"], ["from May 2021 on"]),
        (["from May 2019 on"], ["from May 2014 on"], ["from June 2019 on"], ["from June 2019 on"]),
        (["in two full weeks"], ["in three whole months"], ["in two full days"], ["in two full days"]),
        # The next block's first word is another place.
        (["since May", "it is law"], ["since June", "it is law"], ["since May", "this is law"], ["since June", "this is law"]),
        # Blocks that were put back, or taken out.
        (["a b c", "g h i"], ["a b c", "d e f", "g h i"], ["a b c", "g h i", "j k l"], ["a b c", "d e f", "g h i", "j k l"]),
        (["a b c", "d e f", "g h i"], ["a b c", "g h i"], ["a b c", "d e f", "g h i", "j k l"], ["a b c", "g h i", "j k l"]),
        (["a b c", "d e f"], ["d e f"], ["a b x", "d e f"], ["a b x", "d e f"]),
        # Both put something in at one place.
        (["a b c"], ["a b c", "d e f"], ["a b c", "g h i"], ["a b c", "d e f", "g h i"]),
        # A block is taken out here, and its first word gets another before it there.
        (["a b c", "d e f"], ["d e f"], ["x a b c", "d e f"], ["x a b c", "d e f"]),
        ([], ["a"], ["b"], ["a", "b"]),
        (["a"], [], ["a"], []),
    ],
)  # fmt: skip
def test_what_was_left_alone_takes_the_change(base, ours, theirs, merged):
    assert merge(base, ours, theirs) == merged


def test_costs_grow_with_the_texts():
    def run(size):
        base = [f"block {n} of the ledger says {n * 7}" for n in range(size)]
        ours = [text.replace("says", "said") if n % 4 == 1 else text for n, text in enumerate(base)]
        theirs = [text.replace("ledger", "book") if n % 4 == 3 else text for n, text in enumerate(base)]
        assert merge(base, ours, theirs)[1::2][:2] == ["block 1 of the ledger said 7", "block 3 of the book says 21"]

    assert_linear(run, 2000)


def test_costs_grow_with_the_texts_where_every_block_is_changed():
    """Each block was weighed against each other one, character by character."""

    def run(size):
        base = [f"{'the ledger of the northern lock ' * size}says {n * 7} in its {n}th book" for n in range(100)]
        ours, theirs = ([text.replace(*change) for text in base] for change in (("says", "said"), ("book", "volume")))
        assert merge(base, ours, theirs)[9].endswith("said 63 in its 9th volume")

    assert_linear(run, 50)


def test_a_long_line_takes_changes_at_both_its_ends():
    base = " ".join(f"word{n % 977}" for n in range(6_000))
    ours = "a " + base + " z"
    assert merge([base], [ours], [base.replace("word500", "words", 1)]) == [ours.replace("word500", "words", 1)]
