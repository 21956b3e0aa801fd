"""Paragraphs in whose place others stand: each that is gone and each that was set in is told, whatever words they share
by chance.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

import scrubber

TITLES = {"en": "Harbour charter", "zh": "港口章程", "ru": "Устав гавани"}
LINES = {
    "en": [
        "The council meets twice a year in the old hall.", "Each member has one vote in it.", "The treasurer keeps the accounts of the harbour.",
        "A member who misses three meetings loses the seat.", "Amendments need two thirds of the votes cast.", "The clerk publishes each decision within ten days.",
        "Boats longer than nine metres moor at the north pier.", "Fishing is forbidden near the lighthouse after dark.", "The fee for a berth is forty euros a month.",
        "Visitors sign the book at the gate.", "Dogs are kept on a leash on the quay.", "The museum opens at ten on weekdays.", "Repairs of nets are done in the long shed.",
        "Every spring the buoys are painted red.", "The archive holds letters from two centuries.", "Children under six travel free of charge on the ferry.",
    ],
    "zh": [
        "理事会每年在旧厅召开两次会议。", "每位理事各有一票表决权。", "司库负责保管港口的账目。", "缺席三次会议的理事将失去席位。", "修正案须经三分之二票数通过。", "秘书在十日内公布各项决定。",
        "长度超过九米的船停靠北码头。", "天黑以后禁止在灯塔附近捕鱼。", "泊位费用为每月四十元。", "来访者应当在门口登记。", "码头上的狗必须拴好绳子。", "博物馆工作日十点开门。",
        "渔网在长棚里修补。", "每年春天浮标都要漆成红色。", "档案馆收藏两百年来的信件。", "六岁以下儿童免费乘坐渡轮。",
    ],
    "ru": [
        "Совет собирается дважды в год в старом зале.", "Каждый член совета имеет один голос.", "Казначей ведёт счета гавани.", "Член совета, пропустивший три заседания, теряет место.",
        "Поправки требуют двух третей голосов.", "Секретарь публикует каждое решение за десять дней.", "Суда длиннее девяти метров стоят у северного пирса.",
        "Рыбалка у маяка после заката запрещена.", "Плата за место составляет сорок евро в месяц.", "Посетители расписываются в книге у ворот.", "Собак держат на поводке на набережной.",
        "Музей открывается в десять по будням.", "Сети чинят в длинном сарае.", "Каждую весну буи красят в красный цвет.", "В архиве хранятся письма двух веков.",
        "Дети до шести лет едут на пароме бесплатно.",
    ],
}  # fmt: skip


def told(language: str, lines: list[str], other: list[str]) -> list[scrubber.Finding]:
    """What is said where one of four copies has other lines."""
    honest, altered = ("\n\n".join([TITLES[language], *each]) for each in (lines, other))
    return list(scrubber.collate({**dict.fromkeys("abd", honest), "c": altered}).findings)


@tried(60)
@given(
    st.sampled_from(sorted(LINES)), st.permutations(range(16)), st.integers(0, 6), st.integers(0, 3), st.integers(0, 3)
)
def test_each_paragraph_that_is_gone_or_was_set_in_is_told(language, order, at, gone, new) -> None:
    every = [LINES[language][n] for n in order]
    lines, other = every[:9], [*every[:at], *every[9 : 9 + new], *every[at + gone : 9]]
    found = told(language, lines, other)
    assert {f.mirror for f in found} <= {"c"}
    for line in {*lines} - {*other}:
        assert any(f.before and (line.rstrip(".。") in f.before or f.before.strip(".。") in line) for f in found)
    for line in {*other} - {*lines}:
        assert any(f.after and (line.rstrip(".。") in f.after or f.after.strip(".。") in line) for f in found)


@pytest.mark.parametrize(
    ("language", "gone", "new"),
    [
        ("en", [10, 2], [11]),  # "The museum" takes the place of "The archive"
        ("en", [6, 11], [13]),
        ("ru", [2, 12], [9]),
        ("zh", [9, 12], [14]),
    ],
)
def test_of_two_paragraphs_in_whose_place_one_stands_both_are_told(language, gone, new) -> None:
    """What stands behind them begins as one of them does, or shares a word with it: the first alone was told."""
    every = LINES[language]
    rest = [n for n in range(16) if n not in {*gone, *new, 14}][:4]
    head, tail = [every[0]], [every[n] for n in (14, *rest) if n not in new and n]
    lines = [*head, *(every[n] for n in gone), *tail]
    found = told(language, lines, [*head, *(every[n] for n in new), *tail])
    assert {f.before.rstrip(".。") for f in found if f.kind == "block_deleted"} >= {every[gone[-1]].rstrip(".。")}


@pytest.mark.parametrize("language", sorted(LINES))
@pytest.mark.parametrize("honest", [2, 4])
def test_what_one_sets_in_where_another_put_two_paragraphs_for_one_is_its_own(language, honest) -> None:
    """Behind the two of the one, which all others lack, only the other had a say: its paragraph was printed against
    any number that had none, told of nobody, and missed by the one.
    """
    every = LINES[language]
    lines = [every[at] for at in (13, 9, 15, 5, 4, 11, 3)]
    texts = {f"h{n}": lines for n in range(honest)}
    texts |= {"x": [lines[0], every[1], every[6], *lines[2:]], "y": [lines[0], every[12], *lines[1:]]}
    found = scrubber.collate({name: "\n\n".join([TITLES[language], *each]) for name, each in texts.items()})
    assert found.text == "\n\n".join([TITLES[language], *lines])
    said = {name: [each for each in found.findings if each.mirror == name] for name in texts}
    assert any(every[12].rstrip(".。") in each.after for each in said["y"])
    assert not any(every[12].rstrip(".。") in each.before for each in said["x"])
    assert not any(each.accuses for name in texts if name[0] == "h" for each in said[name])
