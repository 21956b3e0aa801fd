"""Han characters taken for one another: slips where the words around do not know them, facts where they state one,
and names that nobody can tell.
"""

from __future__ import annotations

import pytest

from scrubber.collation.kinds.classify import compare
from scrubber.collation.kinds.readings import Readings
from scrubber.model import ACCUSING

SLIPS = [
    ("本院依照规定作出判决。", "本院依照现定作出判决。"),
    ("被告未履行合同义务。", "被告宋履行合同义务。"),
    ("全体人员不得擅自离开岗位。", "全体人员下得擅自离开岗位。"),
    ("押金为五百元，退房时返还。", "押金为五百亓，退房时返还。"),
    ("会议应当有三分之二以上的代表出席。", "会议应当有三分之二以上的伐表出席。"),
    ("承租人必须按时缴纳租金。", "承租人必顷按时缴纳租金。"),
]
FACTS = [
    ("应当在三十日内答复。", "应当在三千日内答复。"),
    ("应当提前三个月通知对方。", "应当提前五个月通知对方。"),
    ("买方应当一次付清。", "卖方应当一次付清。"),
    ("合同自六月起生效。", "合同自六日起生效。"),
]


def accused(before: str, after: str) -> list[str]:
    return [verdict.kind for verdict in compare(before, after) if verdict.kind in ACCUSING]


@pytest.mark.parametrize(("right", "slipped"), SLIPS)
def test_what_looks_alike_and_makes_no_word_states_nothing(right: str, slipped: str) -> None:
    assert accused(right, slipped) == []


def test_a_slip_that_is_printed_accuses_nobody_who_has_what_it_stands_for() -> None:
    slipped, right = "其余条款均宋作修改。", "其余条款均未作修改。"
    at = slipped.index("宋")
    assert Readings({}).judge(slipped, at, at + 1, right[at]).kind is None
    meant = "其余条款已均作修改。"
    assert Readings({}).judge(meant, at, at + 1, "不").kind == "negation"


@pytest.mark.parametrize(("before", "after"), FACTS)
def test_what_looks_or_sounds_alike_and_states_another_thing_is_told(before: str, after: str) -> None:
    assert accused(before, after)
    assert accused(after, before)


def test_a_surname_that_sounds_like_another_is_another_name() -> None:
    assert accused("委托代理人：章明远", "委托代理人：张明远") == ["name"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The chair is Anna Berg of Leeds.", "The chair is Anne Borg of Leeds."),
        ("Lena Martin signs the contract.", "Lina Marten signs the contract."),
    ],
)
def test_two_words_that_are_names_on_either_side_are_another_name(before: str, after: str) -> None:
    assert accused(before, after) == accused(after, before) == ["name"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The Housing Agency decides on it.", "The Houisng Agncy decides on it."),
        ("The United Nations were told.", "The Unitde Natoins were told."),
    ],
)
def test_two_words_that_are_none_on_one_side_are_slips(before: str, after: str) -> None:
    assert accused(before, after) == accused(after, before) == []


@pytest.mark.parametrize(
    ("other", "kinds"), [("해솝시", []), ("해숄시", []), ("해술시", ["name"]), ("해송시", ["name"])]
)
def test_a_syllable_that_no_name_has_is_a_slip(other: str, kinds: list[str]) -> None:
    text = "해솔시는 다음과 같이 공고한다."
    found = [v.kind for v in compare(text, text.replace("해솔시", other), language="ko") if v.kind in ACCUSING]
    assert found == kinds
