"""Findings that are found when they are asked for are no different from those that were there at once."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, replace

import pytest

import scrubber
from scrubber.cleaning import structure
from scrubber.model import CleanText, Finding
from scrubber.when_asked import leave_open

TOLD = (Finding("", "truncation", "high", "It breaks off.", 0),)
CLOSED = CleanText("a\n\nb", "a\n\nb", (), findings=TOLD, metadata={"title": "a"})


class Looks:
    """Finds, and counts how often it was asked to."""

    def __init__(self):
        self.times = 0

    def __call__(self):
        self.times += 1
        return TOLD


@pytest.fixture
def looks():
    return Looks()


@pytest.fixture
def text(looks):
    return leave_open(replace(CLOSED, findings=()), looks)


def test_nothing_is_looked_for_before_it_is_asked_for_and_then_once(text, looks):
    assert text.text == "a\n\nb"
    assert text.metadata == {"title": "a"}
    assert looks.times == 0
    assert text.findings == TOLD
    assert text.findings is text.findings
    assert looks.times == 1


@pytest.mark.parametrize(
    "whole",
    [
        lambda value: value,
        repr,
        asdict,
        copy.copy,
        copy.deepcopy,
        lambda value: replace(value, url="https://ferry.example"),
        lambda value: pickle.loads(pickle.dumps(value)),
        lambda value: pickle.dumps(value),
        lambda value: [getattr(value, name) for name in type(value).__match_args__],
    ],
    ids=["==", "repr", "asdict", "copy", "deepcopy", "replace", "pickled", "bytes", "pattern"],
)
def test_a_whole_value_has_them(text, whole):
    assert whole(text) == whole(CLOSED)


def test_it_stays_frozen_and_lacks_what_its_class_lacks(text):
    with pytest.raises(FrozenInstanceError):
        text.findings = ()
    with pytest.raises(AttributeError, match="'CleanText' object has no attribute 'finding'"):
        len(text.finding)
    assert not hasattr(CLOSED, "__dict__")


def test_an_error_while_looking_is_raised_and_the_next_look_is_made(looks):
    def fail():
        raise MemoryError

    text = leave_open(replace(CLOSED), fail)
    for _ in range(2):
        with pytest.raises(MemoryError):
            len(text.findings)


@pytest.mark.parametrize("read", [lambda text: text.findings, repr, copy.copy, lambda text: hasattr(text, "findings")])
def test_an_error_while_looking_never_makes_a_value_without_findings(read):
    """An AttributeError would: `hasattr` would say no, and `getattr` give what it was told to give instead."""

    def fail():
        return None.kind

    with pytest.raises(
        RuntimeError, match="findings could not be looked for: 'NoneType' object has no attribute 'kind'"
    ):
        read(leave_open(replace(CLOSED), fail))


def test_a_text_is_examined_when_its_findings_are_read(monkeypatch):
    examined = []
    own = structure.examine
    monkeypatch.setattr(structure, "examine", lambda blocks: examined.append(blocks) or own(blocks))
    page = "<html><body><h1>Rules of the harbour</h1>" + "".join(
        f"<h2>Article {i}</h2><p>The harbour master keeps the register that article {i} is about.</p>"
        for i in (1, 2, 3, 40, 5, 6, 7, 8)
    )
    text = scrubber.clean(page, content_type="text/html")
    assert text.blocks
    assert not examined
    assert [finding.kind for finding in text.findings] == ["number"]
    assert examined == [text.blocks]
