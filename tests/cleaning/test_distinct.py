"""The different characters of a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scrubber.cleaning.character.distinct import distinct


@given(
    st.text() | st.text(st.sampled_from("ab\x00\x7f\x80é中\ud800\udfff😀")),
    st.sampled_from((1, 400)),
)
def test_each_character_stands_once(text, times):
    found = distinct(text * times)
    assert len(found) == len(set(found))
    assert set(found) == set(text)
