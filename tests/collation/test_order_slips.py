"""Neighbours in the other order, rows of one character, and a doubled letter set once: slips where they make no
other fact, and facts where they do.
"""

from __future__ import annotations

import pytest

import scrubber
from scrubber.collation.alignment import slips
from scrubber.collation.kinds.classify import compare

ZH = [
    "会员证须知",
    "第一条 申请人应当在收到通知之日起三十日内提出申请。",
    "第二条 每一个部门都应当公开数据，任何单位不得超过规定的范围。",
    "第三条 请将本品放在儿童不能接触的地方。",
    "第四条 会议通过的决定，由秘书处在十日内公布。",
]
EN = [
    "Rules of the harbour library",
    "The library is open to all members, on market days as well.",
    "A book may be kept for thirty days and no longer.",
    "Whoever damages a book shall pay for it before the end of the year.",
]


def accused(blocks: list[str], *changes: tuple[str, str]) -> dict[str, set[str]]:
    """Who is accused of what, where each copy beside three whole ones has one change."""
    text = "\n\n".join(blocks)
    copies = {f"copy{n}": text for n in range(3)}
    for n, (before, after) in enumerate(changes):
        assert text.count(before) == 1
        copies[f"other{n}"] = text.replace(before, after)
    found: dict[str, set[str]] = {}
    for each in scrubber.collate(copies).findings:
        if each.accuses:
            found.setdefault(each.mirror, set()).add(each.kind)
    return found


@pytest.mark.parametrize(("before", "after"), [("三十日内", "三日十内"), ("不得超过", "不超得过"), ("应当公开", "当应公开")])  # fmt: skip
def test_han_neighbours_in_an_order_that_breaks_the_words_around_them_are_a_slip(before: str, after: str) -> None:
    assert accused(ZH, (before, after)) == {}


@pytest.mark.parametrize(
    ("before", "after"), [("三十日内", "十三日内"), ("不能接触", "能接触"), ("三十日内", "三日内")]
)
def test_an_order_or_a_loss_that_makes_another_fact_is_none(before: str, after: str) -> None:
    assert set(accused(ZH, (before, after))) == {"other0"}


def test_an_order_is_a_slip_by_the_words_around_it() -> None:
    assert slips.displaced("十日", "日十", "在三", "内提出")
    assert not slips.displaced("三十", "十三", "在", "日内")
    assert not slips.displaced("会议", "议会", "由", "通过")
    assert not slips.displaced("十日", "十日", "在三", "内提出")
    assert not slips.displaced("日", "十", "在三", "内提出")


@pytest.mark.parametrize(("one", "other"), [("湖冰早化九天。", "湖冰早化天九。"), ("晚八点后方可进入绿地。", "晚八后点方可进入绿地。")])  # fmt: skip
def test_an_amount_that_is_none_in_the_other_order_is_a_slip(one: str, other: str) -> None:
    assert {each.kind for each in compare(one, other)} <= {None}


def test_in_a_row_of_one_character_it_is_chance_which_is_laid_beside_which() -> None:
    """A slip of one copy and one of a family meet: neither is what the canonical text has, and neither says anything
    else.
    """
    family = ("不能接触", "不不能接触")
    assert accused(ZH, family, family, ("不能接触", "不能能接触")) == {}
    assert accused(ZH, family, family, ("不能接触", "可以接触")).keys() == {"other2"}


def test_a_doubled_letter_set_once_is_a_slip_where_what_is_left_is_no_word() -> None:
    assert accused(EN, ("all members", "al members")) == {}
    assert accused(EN, ("all members", "few members")).keys() == {"other0"}
    assert slips.halved("al", "all")
    assert slips.halved("tool", "tol")
    assert not slips.halved("al", "alb")
    assert not slips.halved("al", "al")
    assert not slips.halved("al", "a" * 3 + "l")
    assert slips.halved("bookeeper", "bookkeeper")


CALENDAR = [
    "船票须知",
    "第三章 船票的有效期",
    "本须知自二〇一一年十月十五日起施行。",
    "退票应于本月10日提出，换票应于12月1日提出。",
]
KO = ["부두 안내", "배는 열 시에 부두를 떠나 섬으로 돌아갑니다.", "표는 배에서 살 수 있습니다."]


@pytest.mark.parametrize(("before", "after"), [("一一年十月", "一一十年月"), ("十五日", "十五"), ("十月十五", "十日十五"), ("第三章", "第章"), ("10日提", "10提")])  # fmt: skip
def test_a_slip_that_leaves_no_other_day_or_number_accuses_nobody(before: str, after: str) -> None:
    assert accused(CALENDAR, (before, after)) == {}


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("本月10日", "次月10日", "date"),
        ("12月1日", "1月21日", "date"),
        ("十月十五日", "十月五日", "date"),
        ("十月十五日", "七月十五日", "date"),
        ("第三章", "第二章", "number"),
    ],
)
def test_one_character_that_makes_another_day_or_number_is_none(before: str, after: str, kind: str) -> None:
    assert accused(CALENDAR, (before, after)) == {"other0": {kind}}


def test_a_word_of_syllables_in_another_order_says_nothing_by_a_part_of_it() -> None:
    assert accused(KO, ("돌아갑니다", "돌아니갑다")) == {}
    assert accused(KO, ("있습니다", "없습니다")) == {"other0": {"negation"}}


@pytest.mark.parametrize(("one", "other"), [
    ("Press “Open the Harbour Highlights” and wait.", 'Press "Open the Harbour Hihhlights" and wait.'),
    ("The boats aren't let out.", "The boats aten’t let out."),
    ("It hasn’t been paid.", "It han't been paid."),
    ("Clerks ‘will’ open it.", 'Clerks "willl" open it.'),
    ("她说「极少部分」房间空着。", "她说“极少少部分”房间空着。"),
])  # fmt: skip
def test_a_slip_is_one_where_its_copy_has_other_quotation_marks_too(one: str, other: str) -> None:
    assert {each.kind for each in compare(one, other)} <= {None}


@pytest.mark.parametrize(
    ("before", "after"), [("are", "aren’t"), ("“Blue Wharf”", '"Green Wharf"'), ("“Blue Wharf”", "‘Green Wharf’")]
)
def test_a_change_is_told_whatever_quotation_marks_its_copy_has(before: str, after: str) -> None:
    one = "The keys of “Blue Wharf” are kept here."
    assert {each.kind for each in compare(one, one.replace(before, after))} & {"negation", "name"}


@pytest.mark.parametrize(("one", "other"), [("any", "ay"), ("may", "ma"), ("six", "si"), ("no", "nno")])
def test_a_short_word_that_lost_a_letter_and_is_no_word_is_a_slip(one: str, other: str) -> None:
    line = "Here {} boats enter."
    assert {each.kind for each in compare(line.format(one), line.format(other))} <= {None}


@pytest.mark.parametrize(("one", "other", "language"), [("no", "now", "en"), ("sin", "si", "es"), ("on", "son", "tr")])
def test_a_short_word_that_another_is_made_of_by_one_letter_is_told(one: str, other: str, language: str) -> None:
    """There is no evidence, there is now evidence; sin permiso, si lo permiten; on gün, son gün."""
    told = compare(f"{one} aaa bbb ccc.", f"{other} aaa bbb ccc.", language=language)
    assert {each.kind for each in told} & {"negation", "number"}


def test_a_small_word_with_the_letter_of_the_next_key_names_nobody() -> None:
    said = "“It is shut,” wrote Ann Marsh, a warden who was asked to speak on {} matter for the office."
    assert {each.kind for each in compare(said.format("the"), said.format("thr"))} <= {None}


def test_a_week_is_no_slip_for_a_day() -> None:
    assert accused(ZH, ("三十日内提出", "第三周内提出")).keys() == {"other0"}
    text = [*ZH, "第五条 检查在启用后的第32天，9月2日，由两人进行。"]
    assert accused(text, ("第32天", "第32周")) == {"other0": {"date"}}


def test_a_name_that_nobody_can_say_is_a_slip() -> None:
    assert {each.kind for each in compare("It ran on Fox News first.", "It ran on Fpx News first.")} <= {None}
    assert {each.kind for each in compare("It ran on Fox News first.", "It ran on Sky News first.")} == {"name"}
    assert {each.kind for each in compare("The SPD wins again.", "The SPB wins again.")} == {"name"}
