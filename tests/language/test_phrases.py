"""How Chinese goes on: what stands together costs less than what does not, by characters and by words, in either
script.
"""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_linear

from scrubber.language.phrases import after_bits, alone_bits, followed, followers, phrase_bits


@pytest.mark.parametrize(
    ("likely", "unlikely"),
    [
        ("維護網絡安全", "維護網絡岸全"),
        ("提高生活水平", "提高生活水坪"),
        ("他們說：「好。」", "他們說，：「好。」"),
        ("真的嗎？", "真的嗎，，"),
        ("2015年12月", "a015年12月"),
    ],
)
def test_what_people_write_costs_less(likely: str, unlikely: str) -> None:
    assert phrase_bits(likely) < phrase_bits(unlikely)


def test_both_scripts_cost_the_same_and_a_mixture_of_them_more() -> None:
    assert phrase_bits("國家發展") == pytest.approx(phrase_bits("国家发展"), abs=45)
    assert phrase_bits("國家發展") < phrase_bits("國家发展")


def test_a_character_costs_less_after_one_that_it_often_follows() -> None:
    assert after_bits("戰", "略") < alone_bits("略")
    assert set("略争") <= set(followers("戰")) == set(followers("战"))
    assert "战" in followed()
    assert followers("\ue000") == {}


def test_a_mark_that_repeats_itself_is_cheap_and_two_pauses_are_not() -> None:
    assert after_bits("—", "—") < after_bits("好", "—")
    assert after_bits("，", "。") > after_bits("好", "。")
    assert phrase_bits("完了……") < phrase_bits("完了，…")


@given(st.text(max_size=30))
def test_any_text_has_a_cost(text: str) -> None:
    assert phrase_bits(text) >= 0.0
    assert all(after_bits(last, char) >= 0.0 for last, char in itertools.pairwise(text))


@given(st.lists(st.text("國家發展網絡的，a1 ", max_size=8), max_size=4), st.text("國家發展，a1 ", max_size=4))
def test_texts_that_begin_alike_cost_together_what_each_costs(ends: list[str], head: str) -> None:
    begun: dict[str, dict[str, float]] = {}
    assert [phrase_bits(head + end, begun) for end in ends] == [phrase_bits(head + end) for end in ends]


def test_cost_grows_with_the_text_only() -> None:
    assert_linear(lambda n: phrase_bits("各國應當加強合作，共同維護網絡安全。" * n), 200)


def test_a_word_with_a_character_that_converters_make_of_another_is_known() -> None:
    assert phrase_bits("幾尊著名的雕像") < phrase_bits("幾尊之心的雕像")


def test_a_sign_of_percent_stands_behind_digits() -> None:
    assert after_bits("３", "％") < after_bits("的", "％")
    assert phrase_bits("６３％") < phrase_bits("六％三")


@pytest.mark.parametrize("mark", ["。", "！", "？"])
@pytest.mark.parametrize("word", ["但是", "本報", "我們"])
def test_what_follows_the_end_of_a_sentence_begins_another(mark: str, word: str) -> None:
    behind = phrase_bits("發展" + mark + word) - phrase_bits("發展" + mark)
    assert behind == pytest.approx(phrase_bits("\n" + word) - phrase_bits("\n"))
