"""U+0085 ends a line in some files, and is a byte of a letter or of a mark in damaged ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber import clean

_PROSE = (
    "Åke Ångström föddes i Åmål och bodde på ön i många år.",
    "اجتمع المجلس يوم الثلاثاء وقرر رفع الرسوم بنسبة أربعة بالمئة.",
    "A Ålesund resident said that the Århus ferry would sail at noon.",
)


@pytest.mark.parametrize("text", _PROSE)
@pytest.mark.parametrize("given_as", [str, str.encode])
def test_a_letter_whose_byte_is_read_as_a_line_end_comes_back(text, given_as):
    """It was cut into lines first, and then nothing could bring it back."""
    damaged = text.encode().decode("latin-1")
    assert "\x85" in damaged
    assert clean(given_as(damaged)).text == text


def test_an_ellipsis_among_other_marks_of_its_encoding_ends_no_line():
    text = "He waited\x85 and then he left the house. It\x92s \x93fine\x94, he said."
    assert clean(text).text == "He waited… and then he left the house. It’s “fine”, he said."


@given(
    st.lists(st.sampled_from(["Er machte es nur aus Spaß", "HANS MAJESTÄ", "The first line", "un café"]), min_size=2)
)
def test_where_nothing_shows_damage_it_ends_lines(lines):
    text = "\x85\x85".join([*lines, "The end of it."]) + "\x85"
    assert clean(text).text == clean(text.replace("\x85", "\n")).text
