"""The values that travel the road."""

from __future__ import annotations

import pickle

import pytest

from scrubber.model import Block, CleanText, Edit

SAID = "The ferry leaves at nine."


@pytest.mark.parametrize(
    "value",
    [
        Block(SAID, path="html/body/p[1]"),
        Edit("layout", 0, 0, SAID, SAID, "nothing follows"),
        CleanText(SAID, SAID, (Block(SAID),)),
    ],
    ids=["block", "edit", "text"],
)
def test_equal_texts_of_values_from_another_process_are_one(value):
    """A hundred copies of a document came with a hundred of each of its paragraphs."""
    sent = pickle.dumps(value), pickle.dumps(value)
    one, other = map(pickle.loads, sent)
    assert one == other == value
    read = [getattr(each, name) for each in (one, other) for name in each.__match_args__]
    texts = [text for text in read if text == SAID]
    assert texts
    assert len({id(text) for text in texts}) == 1
