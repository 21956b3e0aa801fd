"""What is told of a line at little cost is what is told of it at length."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import scrubber
from scrubber.cleaning.character.roads import gate, loud, rank
from scrubber.cleaning.structure import stated
from scrubber.language.facts.facts import measures, scan
from scrubber.language.model import costs

_TABLE = """
été été, plus grande Straße «mot» LibreOffice iPhone naïve Ã© Ã©tait Â£5 zażółć 中文 文字 的 我们， 饕餮齉 齉龘 Get中 中a 。 １２ 한국어 かな カナ
① “x” — œ ø ž xqzj QzX \u200b 😀 кот её Ωtre ÿÿ 绢蠢 КЧДХ уппвэеуфчп пуопчбн Ă–nceki ケ〖ブル 统 统一する
"""
_STATED = """
第一条 本会 三天 百分之五 兩週 五月 二〇一五年 the third of May percent two days three weeks a month 5 一、 (a) Article IV. trois jours zwei
Wochen 15th of each month am 15. jedes Monats 10 числа семь дней 三日間 사흘 월요일 시간 % walks home 他们 在家
"""
_PIECES = st.sampled_from([*_TABLE.split(), "\u00a0"])
_LINES = st.lists(_PIECES, min_size=1, max_size=14).flatmap(
    lambda pieces: st.sampled_from(["", " ", "  "]).map(lambda blank: blank.join(pieces) or " ")
)


@settings(max_examples=400, deadline=None)
@given(_LINES)
def test_a_line_that_is_cheap_throughout_has_no_suspicious_place(line: str) -> None:
    """The short ways out of the gate and the long way through it agree on every line."""
    short = gate._suspicious(line)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gate, "_is_calm", lambda *_: False)
        assert gate._suspicious(line) == short


@settings(max_examples=300, deadline=None)
@given(st.lists(_LINES, min_size=1, max_size=8))
def test_what_is_told_of_many_lines_at_once_holds_of_each(lines: list[str]) -> None:
    """No line that has a suspicious place is passed over because those around it have none."""
    lines = [f"{line}\n" for line in lines]
    assert not any(is_calm and gate._suspicious(line) for line, is_calm in zip(lines, gate.calm(lines), strict=True))


#: What stands at Latin words in manuals, with what is dear and of ASCII, and what is neither.
_AT_WORDS = st.lists(
    st.sampled_from(
        [
            "apt",
            "root",
            "x",
            "=",
            "$",
            "{",
            "的",
            "与",
            "를",
            "에서",
            "로",
            "绢蠢",
            "或",
            "。",
            " ",
            "Ã©",
            "│",
            "，",
            "設定",
        ]
    ),
    max_size=24,
).map("".join)


@settings(max_examples=500, deadline=None)
@given(st.lists(_AT_WORDS, min_size=1, max_size=6))
def test_what_has_grown_together_with_words_is_told_of_many_lines_as_of_each(lines: list[str]) -> None:
    """Common characters at a word are suspicious beside something dear, and only there."""
    lines = [f"{line}\n" for line in lines]
    assert not any(is_calm and gate._suspicious(line) for line, is_calm in zip(lines, gate.calm(lines), strict=True))


def test_common_characters_at_words_need_no_look() -> None:
    lines = ["在apt的中。\n", "在x=apt 中\n", "USB를 쓰는 것이 좋다.\n", "apt绢的\n", "在apt的中。"]
    assert gate.calm(lines) == [True, False, True, False, True]


@settings(max_examples=300, deadline=None)
@given(st.text("ÂÃßàéïð¢©¿À€™\x80\x9dab \n", max_size=24))
def test_bytes_of_utf8_are_a_first_one_and_as_many_as_it_asks_for(text: str) -> None:
    """What two bytes may be begins below à, what three may be at à and above; a character that is no later byte ends
    either.
    """
    spans: list[tuple[int, int]] = []
    at = 0
    while at < len(text):
        asked = 1 if "Â" <= text[at] <= "ß" else 2 if "à" <= text[at] <= "ï" else 0
        later = text[at + 1 : at + 1 + asked]
        whole = asked > 0 and len(later) == asked and all("\x80" <= char <= "¿" or char in "€™" for char in later)
        if whole:
            spans.append((at, at + 1 + asked))
        at += 1 + asked * whole
    assert [match.span() for match in loud.UTF8_TRACE.finditer(text)] == spans


def test_most_lines_of_ordinary_text_need_no_look_of_their_own() -> None:
    """Else it would cost more to weigh them together."""
    lines = [
        "Grüße aus Köln: die Straße über den Fluß ist für alle offen.\n",
        "Всем участникам нужно прийти в девять часов утра.\n",
        "我们在这里等你们回来，然后一起去吃饭。\n",
        "今日はとても良い天気ですね。\n",
        "x Ã© y\n",
    ]
    assert gate.calm(lines) == [True, True, True, True, False]


@pytest.mark.parametrize(
    ("damaged", "clean"),
    [
        ("绢蠢绢蠢绢蠢\n", "我们在这里等你们回来，然后一起去吃饭。\n"),
        ("ÑÐ¾Ð±Ð°ÐºÐ°\n", "Всем участникам нужно прийти в девять часов утра.\n"),
    ],
)
def test_a_line_behind_a_damaged_one_needs_no_look_of_its_own(damaged: str, clean: str) -> None:
    """What is dear is told of the line that it stands in, and of no other."""
    assert gate.calm([damaged, clean]) == [False, True]


def test_a_text_longer_than_is_weighed_at_once_is_weighed_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each line has its answer, whichever part it falls in, and one longer than a part too."""
    monkeypatch.setattr(gate, "_PIECE", 24)
    told = gate.calm(["élan vital\n", "Ã©tait\n", "où?\n", f"{'à la ' * 9}Ã©tait\n", "là-bas\n", "ça va bien ici\n"])
    assert len(told) == 6
    assert not told[1]
    assert not told[3]
    assert told[5]


_FIGURES = """
5 15 12 16 2015 1,250 3.5 -3 1/3 7天 5日内 三个月 5个小时 3万 ３．５ 千分之 百分之 kg 10kg mm cm m days weeks day. minutes percent half an hour thirty dozen 15th quarter q3 past 7 10:30 下午5时 18点30分 零下5
第3个星期二 1st Monday 80年代 20世纪 www.a.org/5 a5@b.org 3. （二） (a) Article 第2条 IV. 时 点 共 的 of the and t g h min 5min 4日 8周 6月 9% 9％ 9‰ ％
"""
_COUNTED = st.lists(
    st.sampled_from([*_FIGURES.split(), *_STATED.split(), "5 of each month"]), min_size=1, max_size=8
).map(" ".join)
_STATEMENTS = st.lists(st.sampled_from(_STATED.split()), min_size=1, max_size=8).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(_STATEMENTS, _STATEMENTS)
def test_a_pair_is_compared_in_all_that_both_blocks_state(one: str, other: str) -> None:
    """No date, number or unit is passed over for what was seen beforehand, and a block's own number needs no more
    than that.
    """
    expected = []
    for kind in stated.KINDS:
        sides = [stated._Side(text).stated(measures(text), kind) for text in (one, other)]
        if all(sides):
            expected.append((kind, *([fact.value for fact in side] for side in sides)))
    compared = stated.Pair(one, other).compared()
    assert [(kind, [f.value for f in left], [f.value for f in right]) for kind, left, right in compared] == expected


@settings(max_examples=600, deadline=None)
@given(_COUNTED, _COUNTED, st.sampled_from([" ", ""]))
def test_a_pair_that_is_told_not_to_differ_states_all_alike(one: str, other: str, blank: str) -> None:
    """What is told of figures and units without finding the facts is no less than these."""
    pair = stated.Pair(one.replace(" ", blank), other)
    unlike = [stated.unlike(left, right) for _, left, right in pair.compared()]
    assert pair.may_differ() or not any(len(left) == len(right) == 1 for left, right in unlike)


@settings(max_examples=300, deadline=None)
@given(_COUNTED, st.sampled_from([" ", ""]))
@example("% 5", " ")
def test_what_a_text_states_is_among_what_it_is_told_to_state(text: str, blank: str) -> None:
    side = stated._Side(text.replace(" ", blank))
    facts = measures(side.text)
    if side.is_read_alike():
        assert side.dates() == side.stated(facts, "date")
        assert side.numbers() == {fact.value for fact in side.stated(facts, "number")}
        assert side.units() >= {fact.value for fact in side.stated(facts, "unit")}


@settings(max_examples=100, deadline=None)
@given(_STATEMENTS)
def test_what_a_text_measures_is_part_of_its_facts(text: str) -> None:
    """The dates, numbers and units of a text are the same whether its other facts are asked for or not."""
    kinds = {"date", "number", "unit", "url"}
    assert measures(text) == tuple(fact for fact in scan(text) if fact.kind in kinds)


def test_a_russian_text_may_write_its_dots() -> None:
    """Most texts of Russian write е for ё; one that does not is no more suspicious for it."""
    assert gate.suspicious("Если эта опция не задана, её значением приведёт к тому, что пришлёт ещё всё моё") == ()


def test_words_that_come_again_are_weighed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither in the same text nor in another one; long ones are not remembered, nor are so many that memory grows."""
    weighed: list[int] = []
    monkeypatch.setattr(loud, "costs", lambda text: weighed.append(len(text)) or costs(text))
    monkeypatch.setattr(loud, "_QUIET", set())
    line = "Über der Brücke öffnet das Café früh.\n"
    assert gate.calm([line] * 500) == [True] * 500
    assert sum(weighed) <= 2 * len(line)
    gate.calm([line])
    assert sum(weighed) <= 2 * len(line) + 2
    gate.calm(["öffnet" * 20])
    assert not any(len(word) > 40 for word in loud._QUIET)
    monkeypatch.setattr(loud, "_REMEMBERED", 4)
    gate.calm(["früh auf der Brücke über dem Café\n"])
    assert len(loud._QUIET) < 10


def test_a_line_with_ideographs_leaves_lines_in_an_alphabet_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are weighed as if it were not there."""
    monkeypatch.setattr(loud, "_QUIET", set())
    lines = ["là-bas, où ça va bien\n", "Ã©tait là\n", "où?\n"]
    alone = gate.calm(lines)
    assert (
        gate.calm([lines[0], "人人生而自由。\n", *lines[1:]])
        == [alone[0], True, *alone[1:]]
        == [True, True, False, True]
    )


_NAMED = ["《霁雪渡口》作者谈翔麟获奖", "河口两岸小麦陆续开镰收割", "渡口来了一只蝌蚪"]
#: None of these is rare by itself, and no two stand side by side as a rule.
_NAMED += ["周安罗文追灯升灯", "马青于武探铁夺旧", "宋云许青救船追奖", "3 夺弃灯 5"]
_CAME = [
    ("跟踪渡口程序的活动日志", "gb18030", "big5hkscs"),
    ("渡口与堤岸的潮位记录", "utf-8", "gb18030"),
    ("堤岸", "utf-8", "gb18030"),
    ("물때와 선착장의 기록", "cp949", "gb18030"),
    ("潮位の記録と堤防", "cp932", "gb18030"),
    ("Начало отлива", "koi8-r", "gb18030"),
]


@pytest.mark.parametrize("line", _NAMED)
def test_names_among_common_ideographs_are_not_suspicious(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert gate._suspicious(line) == ()
    monkeypatch.setattr(gate, "are_names", lambda *_: False)
    assert gate._suspicious(line)


@pytest.mark.parametrize(("text", "written", "read_as"), _CAME)
def test_ideographs_that_came_a_road_are_no_names(text: str, written: str, read_as: str) -> None:
    stands = text.encode(written).decode(read_as)
    assert gate._suspicious(stands)
    assert gate._suspicious(f"渡口照常开航。{stands}。")
    assert gate._suspicious(f"渡口 {stands}")


@given(st.text("渡口照常开航谈翔麟霁蝌，《》绢蠢a1 ×한か", min_size=1, max_size=30))
def test_a_name_passes_by_what_stands_in_its_own_row(line: str) -> None:
    """What a line is passed for holds of each of its rows: another row behind a blank makes none of them a name."""
    if gate._suspicious(line) and not any(char in line for char in "한か"):
        assert gate._suspicious(f"{line} 渡口照常开航")


def test_a_name_at_latin_letters_is_one_by_its_pairs_alone() -> None:
    """A lone ideograph among Latin letters was one of them."""
    assert gate._suspicious("3 夺弃灯 5") == ()
    assert gate._suspicious("ab夺弃灯cd")


def test_ideographs_that_no_text_has_lead_nowhere_before_their_pairs_are_asked() -> None:
    text, other = "渡口照常开航，乘客留在码头等候", "汉江渡口在秋天的雾里很安静"
    assert not rank._is_rare_throughout(text)
    assert not rank._is_rare_throughout("나루터는 평소처럼 문을 열었다")
    for written, read_as in (("gb18030", "big5hkscs"), ("gb18030", "cp949")):
        for line in (text, other):
            assert rank._is_rare_throughout(line.encode(written, "ignore").decode(read_as, "ignore"))


@pytest.mark.parametrize(
    ("line", "told"), [("Copyright © 2022 海风网 版权所有", False), ("Auto ©koda", True), ("© 2010 SociÃ©tÃ©", True)]
)
def test_a_mark_of_rights_apart_from_letters_is_no_trace_of_damage(line: str, told: bool) -> None:
    """A letter of a word that was read wrongly may be that mark, and stands at the others."""
    assert bool(gate.suspicious(line)) == told


@pytest.mark.parametrize(
    ("line", "told"), [("第3页 共5页 1 2 3", False), ("共 12 頁 1 2 3", False), ("第3页 共5页 绢蠢 1 2", True)]
)
def test_a_count_of_pages_is_no_trace_of_damage(line: str, told: bool) -> None:
    assert bool(gate.suspicious(line)) is told


NAMES = [
    "袁和平元奎甄子丹的武指生涯回顾展今日揭幕",
    "彭于晏爱犬入围狗狗金棕榈，前任获奖者是梅西",
    "贾樟柯解读赵涛全程无台词的表演",
    "安妮·海瑟薇舒淇刘亦菲等同框出席活动",
    "江疏影新片拼桌已杀青",
    "倪仕轩、杨格、林涛任责任编辑",
    "戎昱霁雪诗原文与赏析",
    "屺亭遇盗次韵诗赏析",
    "龚翔麟摸鱼子原文赏析",
    "赵彦端谒金门休相忆评点",
]


@pytest.mark.parametrize(
    ("text", "written", "read_as"),
    [
        ("어느 날 아침 그는 시장에서 돌아오는 길이었다", "euc-kr", "gb18030"),
        ("这份文件将在桌上放到春天，谁都可以来看。", "gb18030", "big5"),
        ("この書類は春まで机の上に置かれます。", "utf-8", "gb18030"),
    ],
)
def test_behind_many_names_a_line_that_came_a_road_is_brought_back(text: str, written: str, read_as: str) -> None:
    damaged = text.encode(written).decode(read_as, "replace")
    alone = scrubber.repair(damaged)
    assert scrubber.repair("\n".join([*NAMES, damaged])) == "\n".join([*NAMES, alone])
    assert alone != damaged
