"""Runs of letters: the quick ways find what the pattern finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber.language.runs import letters, runs

_PATTERN = re.compile(r"[^\W\d_]+")
_TEXTS = st.text(st.sampled_from("aZ é½²ª_9.-“’…—šЯ字\u2028\x85\xa0\n'")) | st.text()


@given(_TEXTS)
def test_runs_are_what_the_pattern_finds(text: str) -> None:
    """Bytes that are blanked and split give the same runs as a pattern, in any text."""
    assert runs(text) == _PATTERN.findall(text)
    assert letters(text) == "".join(_PATTERN.findall(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Don't stop, No. 5a", ["Don", "t", "stop", "No", "a"]),
        ("“Größe” – 10 m²", ["Größe", "m²"]),
        ("東京 2020年", ["東京", "年"]),
    ],
)
def test_some_runs(text: str, found: list[str]) -> None:
    """Marks, digits and blanks part runs; a raised digit is no digit to Python's patterns."""
    assert runs(text) == found
