"""Who must do what: one party in another's place is another name; changes that belong together are told once."""

from __future__ import annotations

import pytest

import scrubber
from scrubber.collation.kinds.classify import compare
from scrubber.collation.kinds.spans import joins_bounds

EXCHANGED = [
    ("押金由出租人保管。", "押金由承租人保管。"),
    ("被上诉人应当到庭。", "上诉人应当到庭。"),
    ("Heating is paid for by the landlord.", "Heating is paid for by the tenant."),
    ("The seller bears the risk.", "The buyer bears the risk."),
    ("Der Vermieter trägt die Kosten der Heizung.", "Der Mieter trägt die Kosten der Heizung."),
    ("Le bailleur paie la taxe et les frais.", "Le locataire paie la taxe et les frais."),
    ("Расходы по договору несёт покупатель.", "Расходы по договору несёт продавец."),
    ("費用は貸主が負担するものとする。", "費用は借主が負担するものとする。"),
    ("비용은 임대인이 부담한다.", "비용은 임차인이 부담한다."),
]


@pytest.mark.parametrize(("before", "after"), EXCHANGED)
def test_another_party_is_another_name_whichever_way(before: str, after: str) -> None:
    for one, other in ((before, after), (after, before)):
        assert {v.kind for v in compare(one, other) if v.kind} == {"name"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("by the tenant", "by the town"),  # no party to anything
        ("甲方应当付款", "甲 方应当付款"),
    ],
)
def test_no_other_party_is_no_other_name(before: str, after: str) -> None:
    assert "name" not in {v.kind for v in compare(before, after)}


def _told(before: str, after: str) -> list[tuple[str, str, str]]:
    page = "第一章总则。\n\n{}\n\n本办法由县政府解释。"
    found = scrubber.collate(
        {name: page.format(text) for name, text in (("a", before), ("b", before), ("c", before), ("d", after))}
    )
    return [(f.kind, f.before, f.after) for f in found.findings]


def test_parties_that_changed_places_are_told_once() -> None:
    assert _told("未经乙方同意，甲方不得搬迁。", "未经甲方同意，乙方不得搬迁。") == [
        ("name", "乙方同意，甲", "甲方同意，乙")
    ]


def test_both_bounds_of_a_range_are_told_once() -> None:
    assert _told("违者处十万元以上五十万元以下罚款。", "违者处一万元以上五万元以下罚款。") == [
        ("number", "十万元以上五十万", "一万元以上五万")
    ]


def test_two_amounts_with_words_between_them_are_told_apart() -> None:
    told = _told("首期付款二十万元，余款三十万元在验收后付清。", "首期付款四十万元，余款十万元在验收后付清。")
    assert [kind for kind, _, _ in told] == ["number", "number"]


@pytest.mark.parametrize(("between", "joins"), [("元以上", True), (" to ", True), ("至", True), ("，余款", False), (" and ", False), ("", False)])  # fmt: skip
def test_what_stands_between_the_bounds_of_a_range(between: str, joins: bool) -> None:
    assert joins_bounds(between) is joins


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("自收到之日起三日内答复。", "自接到之日起三日内答复。"),  # one event in other words
        ("甲方收到货物后付款。", "甲方验收货物后付款。"),  # no time is told from it
        ("two days of rain", "two days of reign"),  # a slip
    ],
)
def test_another_word_for_an_event_is_no_other_date(before: str, after: str) -> None:
    assert "date" not in {v.kind for v in compare(before, after)}


def test_a_title_set_twice_with_a_slip_is_no_block_that_others_lack() -> None:
    rules = "Dogs are kept on a lead.\n\nThe gate is shut at nine.\n\nFires are lit in the pits alone."
    title = "Rules of the Upper Camping Ground"
    twice = f"{title}\n\nRules of the Uper Camping Ground\n\n{rules}"
    found = scrubber.collate({**dict.fromkeys("abc", twice), "d": f"{title}\n\n{rules}"})
    assert [f for f in found.findings if f.accuses] == []
    other = f"{title}\n\nRules of the Lower Camping Ground\n\n{rules}"
    found = scrubber.collate({**dict.fromkeys("abc", other), "d": f"{title}\n\n{rules}"})
    assert [f.kind for f in found.findings] == ["block_deleted"]


@pytest.mark.parametrize("slip", ["", "keepper"])
def test_a_title_cut_from_the_first_lines_of_a_text_is_no_block_that_others_lack(slip: str) -> None:
    first = "Dogs are kept on a lead in the whole of the camping ground, and whoever does not keep to it answers to the keeper of the ground for all that comes of it."
    rules = "The gate is shut at nine.\n\nFires are lit in the pits alone.\n\nNobody camps by the river."
    title = first[:90]
    headed = f"{title}\n\n{first}\n\n{rules}"
    other = first.replace("keeper", slip) if slip else first
    found = scrubber.collate({**dict.fromkeys("abc", headed), "d": f"{other}\n\n{rules}"})
    assert [f for f in found.findings if f.accuses] == []
    found = scrubber.collate({**dict.fromkeys("abc", headed), "d": f"{title}\n\n{rules}"})
    assert {f.mirror for f in found.findings if f.accuses} == {"d"}  # who lacks the longer one lacks a rule


EXCEPTIONS = [
    ("投标人应当具有经营许可证，制造商除外。", "，制造商除外"),
    ("Do not breast-feed while taking it, unless your doctor advises otherwise.", ", unless your doctor advises otherwise"),
    ("Выселение зимой не допускается, за исключением случаев порчи имущества.", ", за исключением случаев порчи имущества"),
]  # fmt: skip


@pytest.mark.parametrize(("whole", "clause"), EXCEPTIONS)
def test_an_exception_that_is_dropped_or_set_in_is_told_as_a_clause(whole: str, clause: str) -> None:
    without = whole.replace(clause, "")
    said = clause.strip("，, ")
    assert _told(whole, without) == [("sentence_deleted", said, "")]
    assert _told(without, whole) == [("sentence_inserted", "", said)]


def test_a_change_that_reaches_over_the_end_of_a_sentence_is_two() -> None:
    text = "Rules of the allotments\n\nThe tenancy runs from the 25th of March. No tenant may hold more than two plots.\n\nHens may be kept on any plot."
    altered = text.replace("March. No", "May. A")
    found = scrubber.collate({**dict.fromkeys("abc", text), "d": altered})
    assert [(f.kind, f.before, f.after) for f in found.findings] == [
        ("date", "25th of March.", "25th of May."),
        ("negation", "No", "A"),
    ]
