"""Characters that stand as a font's numbers."""

from __future__ import annotations

import pytest

import scrubber


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The of(cid:976)ice and the (cid:976)ishers", "The of\ufffdice and the \ufffdishers"),
        ("The of(cid:976)ice of the quay", "The of\ufffdice of the quay"),
        ("The(cid:3)fee(cid:3)(cid:12)is", "The\ufffdfee\ufffdis"),
        ("(cid:127) one\n(cid:127) two\n(cid:127) three\n", "• one\n• two\n• three\n"),
    ],
)
def test_they_are_lost_or_bullets(text: str, read: str) -> None:
    assert scrubber.repair(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "Benzene (cid:241) boils at 80 degrees.",
        "Benzene (cid:241) and toluene (cid:1140) are alike.",
        "From the PDF came of(cid:976)ice and (cid:976)ishers.",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert scrubber.repair(text) == text


def test_nobody_is_accused_of_them() -> None:
    text = "The fee is paid at the office.\n\nNo fishing vessel may stay.\n\nThe final offer stands.\n"
    damaged = text.replace("fi", "(cid:976)").replace("ff", "(cid:977)")
    found = scrubber.collate({name: scrubber.clean(each) for name, each in (("a", text), ("b", text), ("c", damaged))})
    assert {finding.kind for finding in found.findings} == {"lost_text"}
    assert "fishing" in found.text
