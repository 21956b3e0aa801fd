"""Values made in thousands are those that their classes make."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, dataclass, replace

import pytest

from scrubber.made import _maker, make_block, make_edit
from scrubber.model import Block, Edit


@pytest.mark.parametrize(
    ("made", "own"),
    [
        (make_edit("unwrap", 3, 4, "\n", " "), Edit("unwrap", 3, 4, "\n", " ")),
        (make_edit("nfc", 0, 2, "e\u0301", "é", "why", 0.9, 2), Edit("nfc", 0, 2, "e\u0301", "é", "why", 0.9, 2)),
        (make_block("The ferry", "heading", 1, "en", 0, 9), Block("The ferry", "heading", 1, "en", 0, 9)),
        (make_block("Reply", rule="chrome-line", verdict=0.1), Block("Reply", rule="chrome-line", verdict=0.1)),
    ],
)
def test_a_value_is_the_one_that_its_class_makes(made, own):
    assert type(made) is type(own)
    assert made == own
    assert hash(made) == hash(own)
    assert repr(made) == repr(own)
    assert pickle.loads(pickle.dumps(made)) == own
    assert replace(made, start=7) == replace(own, start=7)
    with pytest.raises(FrozenInstanceError):
        made.start = 8


def test_what_a_class_lacks_is_no_attribute_and_what_it_needs_is_asked_for():
    with pytest.raises(TypeError):
        make_edit("unwrap")
    with pytest.raises(TypeError):
        make_block("text", colour="red")


def test_no_maker_is_made_for_a_class_that_does_more_than_take_its_attributes():
    @dataclass(frozen=True, slots=True)
    class Checked:
        start: int

        def __post_init__(self):
            assert self.start >= 0

    with pytest.raises(TypeError, match="Checked has a __post_init__"):
        _maker(Checked)
