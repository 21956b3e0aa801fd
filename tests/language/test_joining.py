"""The words that join, of each language that has a pack."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber.language.packs import which
from scrubber.language.packs.joining import is_wide, joining, spaced, unspaced

LANGUAGES = [path.stem for path in Path(which.__file__).parent.glob("??.py")]
KINDS = ("and", "or", "with", "from", "until", "to")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_that_has_a_pack_says_and_or_from_and_until(language: str) -> None:
    assert all(joining(kind, language=language) for kind in ("and", "or", "from", "until"))


def test_chinese_and_english_stand_beside_each_other() -> None:
    assert set(joining("or", language="")) == {"or", "或", "或者"}


def test_a_language_without_a_pack_has_none_but_those_of_its_table() -> None:
    assert joining("and", language="xx") == ()
    assert joining("and", language="nl") == ("en",)
    assert "en" not in joining("and")


@given(st.lists(st.sampled_from(KINDS), min_size=1), st.sampled_from(LANGUAGES))
def test_what_one_language_says_is_among_what_all_say_and_stands_with_blanks_or_without(
    kinds: list[str], language: str
) -> None:
    said, said_by_all = joining(*kinds, language=language), joining(*kinds)
    assert set(said) <= set(said_by_all)
    assert list(map(len, said_by_all)) == sorted(map(len, said_by_all), reverse=True)
    for word in said_by_all:
        assert bool(re.fullmatch(spaced(*kinds), word)) is not is_wide(word)
        assert is_wide(word) is (word in unspaced(*kinds).split("|"))
