"""Characters that a converter, a reader of scans or a stretched heading set apart."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrubber
from scrubber.cleaning.character import mend
from scrubber.ledger import Draft, replay, revert


def _mended(text: str) -> str:
    draft = Draft(text)
    mend(draft)
    return draft.text


TEXT = """第一章 总则

第一条 为了规范港口的使用，保护船员的安全，制定本规定。

第二条 本规定适用于在海岛港口停泊的船舶；另有约定的，从其约定。

第三条 港务局应当在三日内答复（节假日除外），并说明理由。"""
WIDE = "[\u3041-\u30ff\u3400-\u9fff，。；（）]"
BETWEEN = re.compile(f"(?<={WIDE})(?={WIDE})")


def test_characters_that_were_set_apart_stand_together() -> None:
    apart = BETWEEN.sub(" ", TEXT)
    page = scrubber.clean(apart)
    assert page.text == TEXT.replace("章 总", "章总").replace("条 为", "条为").replace("条 本", "条本").replace(
        "条 港", "条港"
    )
    assert replay(page.base, page.edits) == page.text
    assert revert(page.text, page.edits) == page.base


@given(st.data())
def test_words_that_were_set_apart_stand_together(data: st.DataObject) -> None:
    line = "港务局应当在三日内答复申请人，并说明理由；逾期不答复的，视为同意。"
    places = [m.start() for m in BETWEEN.finditer(line)]
    marks = {at for at in places if line[at] in "，；。"}
    cut = marks | set(data.draw(st.lists(st.sampled_from(places), min_size=12, unique=True)))
    apart = "".join(" " * (at in cut) + char for at, char in enumerate(line))
    assert _mended(apart) == line


def test_one_paragraph_of_a_text() -> None:
    first, second, *rest = TEXT.split("\n\n")
    apart = "\n\n".join([first, BETWEEN.sub(" ", second), *rest])
    assert _mended(apart) == TEXT.replace("条 为", "条为")


def test_figures_and_latin_letters_stand_together_where_each_character_stood_apart() -> None:
    line = "管材的公称压力不得低于1.0兆帕，使用年限应不少于50年；欲查 Debian 的版本，请电0571-55501234。"
    assert _mended(" ".join(line)) == line
    assert (
        _mended(BETWEEN.sub(" ", "温度为 2 0 度，由 PE 管输送，持续一百小时。"))
        == "温度为 2 0 度，由 PE 管输送，持续一百小时。"
    )


@pytest.mark.parametrize(
    "text",
    [
        "张三 李四 王五 赵六 钱七 孙八 周九 吴十",
        "人之初 性本善 性相近 习相远 苟不教 性乃迁",
        "目 录",
        "第一条 人人生而自由，在尊严和权利上一律平等。",
        "赵 钱 孙 李 周 吴 郑 王 冯 陈 褚 卫",
        "甲方 ： 海岛公司",
        "用 PAM 和 NSS 的系统，必须保持一致。",
        TEXT,
    ],
)
def test_blanks_that_somebody_set_stay(text: str) -> None:
    assert _mended(text) == text


@pytest.mark.parametrize(
    ("apart", "text"),
    [
        ("R E S O L U T I O N", "RESOLUTION"),
        ("A R T I C L E  I", "ARTICLE I"),
        ("T h e   f i r s t   a r t i c l e   o f   a   c h a r t e r .", "The first article of a charter."),
        ("Es wurde b e s c h l o s s e n, was gilt.", "Es wurde beschlossen, was gilt."),
    ],
)
def test_words_that_were_spread(apart: str, text: str) -> None:
    assert _mended(apart) == text


@pytest.mark.parametrize(
    "text", ["A B C D E F G H I J K", "B D A C E A B D", "x y z w v u", "1 2 3 4 5 6", "a e i o u y"]
)
def test_letters_in_a_row_stay(text: str) -> None:
    assert _mended(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "1. A B C D A C\n2. B A D C A B\n3. D E C A D E\n4. F A C A D E",
        "Q W G A R D E N X\nZ T R I V E R S P\nL M A N I M A L K\nO N P E N C I L V",
        "C A B B A G E",
        "Primer: G A T T A C A G A T T A C A.",
        ". e x a m p l e .\n    x1a",
        "同音字：一 衣 医 依 伊 揖 壹 椅 已 以 乙 艺 亿 忆",
    ],
)
def test_answers_notes_grids_and_lists_of_characters_stay(text: str) -> None:
    assert _mended(text) == text


def test_what_numbers_a_line_is_no_letter_of_its_word() -> None:
    assert _mended("3. R E S O L U T I O N") == "3. RESOLUTION"


@pytest.mark.parametrize(
    ("apart", "together"),
    [
        ("于 2 0 1 9 年 3 月 1 2 日召开", "于 2019年3月12日召开"),
        ("2 0 2 0 年底", "2020年底"),
        ("2019 年 3 月 12 日", "2019 年 3 月 12 日"),
        ("1 2 0 1 9 年", "1 2 0 1 9 年"),
        ("第 1 2 年", "第 1 2 年"),
    ],
)
def test_the_figures_of_a_day(apart: str, together: str) -> None:
    assert _mended(apart) == together


def test_nobody_is_accused_of_a_day_whose_figures_stand_apart() -> None:
    text = "2019年3月12日，港务委员会召开会议，作出了决定。\n\n本办法自2019年5月1日起施行。\n"
    apart = text.replace("2019年3月12日", "2 0 1 9 年 3 月 1 2 日")
    found = scrubber.collate({name: scrubber.clean(each) for name, each in (("a", text), ("b", text), ("c", apart))})
    assert not found.findings


def test_repair_leaves_blanks_where_they_stand() -> None:
    text = BETWEEN.sub(" ", TEXT)
    assert scrubber.repair(text) == text
