"""A rule is not asked where a text has none of its signs: there it has nothing to say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber.cleaning.character import RULES, repair

_CHARACTERS = st.text(
    st.sampled_from(
        "abcu04fe ()[]?!.,;:'\"\n\t-+=$~#&%\\<>@ÃÂ©éß“”’–\u200b\xad\x05\x85\x92а×дж中国为(wèi），。？Ａｂ𝐀⼈\u2028"
    ),
    max_size=60,
)


@pytest.mark.parametrize("rule", RULES, ids=[rule.edits.__name__ for rule in RULES])
@given(text=_CHARACTERS | st.text(max_size=60))
def test_a_rule_has_nothing_to_say_without_its_signs(rule, text: str) -> None:
    """What a rule changes has one of each kind of characters that it is asked about."""
    for signs in rule.signs:
        assert rule.edits(signs.sub("", text)) == []


def test_signs_do_not_keep_a_rule_from_its_damage() -> None:
    """Each rule is asked about the damage that it undoes."""
    for damaged, mended in (
        ("Tom &amp; Jerry", "Tom & Jerry"),
        ("nak\\u0142ada", "nakłada"),
        ("caf\\xc3\\xa9", "café"),
        ("don\x92t", "don’t"),
        ("Ã©tait", "était"),
        ("N\x08NA\x08AM\x08M", "NAM"),
        ("fre\u200bedom", "freedom"),
        ("slаvеrу is abolished", "slavery is abolished"),
        ("Ｎｏ ｏｎｅ ｓｈａｌｌ ｂｅ ｈｅｌｄ", "No one shall be held"),
    ):
        assert repair(damaged) == mended
