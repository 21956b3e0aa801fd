"""Slips tell who copied: a reading that is no word of the language, shared by several mirrors, came from one source."""

from __future__ import annotations

import html
import re
from array import array
from pathlib import Path

import pytest

import scrubber
from scrubber.collation.alignment.loci import Locus
from scrubber.collation.alignment.table import Table
from scrubber.collation.kinds.classify import classify
from scrubber.collation.kinds.readings import Nature
from scrubber.collation.weighing.decide import decide
from scrubber.collation.weighing.forms import is_slip
from scrubber.collation.weighing.hands import Hands
from scrubber.collation.weighing.kindred import Kindred
from scrubber.collation.weighing.one_sided import OneSided
from scrubber.collation.weighing.weigh import Sources

CHARTER = (Path(__file__).parents[2] / "fixtures" / "truth.txt").read_text("utf-8").rstrip("\n").split("\n\n")
CHINESE = [b for b in CHARTER[26:] if any("\u4e00" <= c <= "\u9fff" for c in b)]
ENGLISH = [b for b in CHARTER[26:] if not any("\u4e00" <= c <= "\u9fff" for c in b)]


def changed(text: list[str], *changes: tuple[str, str]) -> str:
    out = "\n\n".join(text)
    for before, after in changes:
        assert out.count(before) == 1, before
        out = out.replace(before, after)
    return out


def test_a_majority_that_shares_nonsense_is_one_voice() -> None:
    """Five of nine share an alteration and three slips that are no Chinese: the four honest ones are believed,
    nobody is disputed.
    """
    bad = changed(
        CHINESE, ("晚了四个小时才接到", "晚了四个上时才接到"), ("起草小组先后", "起草小组光后"), ("尚未核验为由", "尚方核验为由"),
        ("不超过90天", "不超过180天"), ("应当由审议委员会批准", "可以由审议委员会批准"),
    )  # fmt: skip
    honest = "\n\n".join(CHINESE)
    mirrors = {f"m{i}": bad if i in {0, 1, 2, 4, 6} else honest for i in range(9)}
    mirrors["m1"] = changed(mirrors["m1"].split("\n\n"), ("扫描件不得", "扫描牛不得"))
    mirrors["m5"] = changed(mirrors["m5"].split("\n\n"), ("海岸线长168公里", "海岸线长168公理"))
    c = scrubber.collate(mirrors)
    assert c.text == honest
    assert {f.mirror for f in c.findings if f.accuses} == {"m0", "m1", "m2", "m4", "m6"}
    assert {f.kind for f in c.findings if f.accuses} == {"number", "modal"}
    assert c.clusters == [["m0", "m1", "m2", "m4", "m6"]]


KOREAN = (
    "도서관은 매일 아침 여덟 시에 문을 연다. 이용자는 책을 빌릴 수 있다.\n\n도서관의 책은 이용자가 보름 동안 빌릴 수 있으며 한 번 더 연장할 수 있다.\n\n"
    "이용자는 책을 깨끗하게 다루어야 한다. 책을 잃어버린 이용자는 같은 책을 내야 한다.\n\n도서관은 매달 첫째 월요일에 쉰다. 쉬는 날에는 책을 빌릴 수 없다."
)
THAI = (
    "ห้องสมุดเปิดทุกวันเวลาแปดนาฬิกา ผู้ใช้ยืมหนังสือได้ครั้งละห้าเล่ม\n\nผู้ใช้ต้องรักษาหนังสือของห้องสมุดให้สะอาด หากหนังสือหายผู้ใช้ต้องหาหนังสือเล่มเดียวกันมาคืน\n\n"
    "ห้องสมุดปิดทุกวันจันทร์ ในวันที่ห้องสมุดปิดผู้ใช้ยืมหนังสือไม่ได้"
)


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        (KOREAN, [("책을 잃어버린 이용자는", "책을 잃어버린 이용자는는"), ("이용자가 보름", "이용가자 보름"), ("도서관의 책은", "도서의관 책은"), ("깨끗하게", "깨끗끗하게")]),
        (THAI, [("รักษาหนังสือ", "รักษาหนังสสือ"), ("ห้องสมุดปิดทุก", "ห้องมสุดปิดทุก"), ("ผู้ใช้ต้องหา", "ผู้ชใ้ต้องหา")]),
    ],
)  # fmt: skip
def test_the_direction_of_a_slip_shows_in_any_script(text, slips) -> None:
    """Of five copies three share slips and one alteration: they are one voice."""
    honest, bad = text, text
    for was, now in slips:
        assert was in bad
        bad = bad.replace(was, now)
    for was, now in {"한 번 더 연장할 수 있다": "한 번 더 연장할 수 없다", "ทุกวันจันทร์": "ทุกวันศุกร์"}.items():
        bad = bad.replace(was, now)
    c = scrubber.collate({"a": bad, "b": honest, "c": bad, "d": honest, "e": bad})
    assert c.clusters == [["a", "c", "e"]]
    assert c.text == honest


def test_readings_that_differ_in_a_slip_only_have_one_voice() -> None:
    """`neeed not` is no third opinion beside `must` and `need not`: two sources against one that three mirrors
    copied.
    """
    honest = "\n\n".join(ENGLISH)
    bad = changed(
        ENGLISH,
        ("must not suggest", "need not suggest"),
        ("any person may obtain data", "ayn perosn may obtain data"),
        ("within 15 working days", "within 15 wokring dayss"),
    )
    slip = changed(ENGLISH, ("must not suggest", "mustt not suggest"))
    c = scrubber.collate({"a": bad, "b": honest, "c": bad, "d": slip, "e": bad})
    assert c.text == honest
    assert {(f.mirror, f.kind) for f in c.findings if f.accuses} == {("a", "modal"), ("c", "modal"), ("e", "modal")}


def test_transposed_letters_change_no_meaning() -> None:
    """`ayn` is a slip for `any`, `nto` one for `not`: typing errors accuse nobody."""
    honest = "\n\n".join(ENGLISH)
    slips = changed(
        ENGLISH,
        ("any person may obtain data", "ayn person may obtain data"),
        ("must not suggest", "must nto suggest"),
        ("within 15 working days", "within 15 wokring days"),
    )
    c = scrubber.collate({"a": honest, "b": slips, "c": honest})
    assert c.text == honest
    assert not [f for f in c.findings if f.accuses]


def test_a_text_cut_short_in_every_copy_is_still_told() -> None:
    """Where all copies end at the same place, each one's own table of contents testifies against it."""
    cut = next(i for i, block in enumerate(CHARTER) if block.startswith("只收集完成公共职责"))
    text = "\n\n".join(CHARTER[: cut + 1])
    texts = {"a": text, "b": text.replace("起草小组先后", "起草小组光后"), "c": text}
    c = scrubber.collate({name: scrubber.clean(each) for name, each in texts.items()})
    assert [(f.mirror, f.kind) for f in c.findings if f.accuses] == [
        ("a", "truncation"),
        ("b", "truncation"),
        ("c", "truncation"),
    ]


def test_a_full_stop_that_all_copies_lack_is_told_of_none() -> None:
    """Of a single text it is worth a look; copies that all end so show that their author forgot it."""
    rows = ("The owner pays the dues in spring.", "Nets are stacked behind the long shed.", "The pump is free at noon.")
    text = "\n\n".join([f"{row[:-1]} of year {year} of the basin." for year in range(1, 4) for row in rows])
    text += "\n\nWhoever does not keep to these rules is told to leave the outer basin at the next tide"
    assert [f.kind for f in scrubber.clean(text).findings] == ["truncation"]
    assert not scrubber.collate({name: scrubber.clean(text) for name in "abc"}).findings


def test_a_word_written_once_is_not_rarer_than_a_slip_for_it() -> None:
    """Three copies of an altered text against four honest ones: the place itself does not count for either reading."""
    word = next(
        w for w in re.findall(r"\b[a-z]{8,}\b", "\n\n".join(ENGLISH)) if "\n\n".join(ENGLISH).lower().count(w) == 1
    )
    slip = word[:3] + word[4] + word[3] + word[5:]
    assert slip != word
    honest = "\n\n".join(ENGLISH)
    bad = changed(ENGLISH, (word, slip), ("within 15 working days", "within 25 working days"))
    c = scrubber.collate({f"m{i}": bad if i in {0, 3, 5} else honest for i in range(7)})
    assert c.text == honest
    assert c.clusters == [["m0", "m3", "m5"]]
    assert {f.mirror for f in c.findings if f.accuses} == {"m0", "m3", "m5"}


def test_where_no_slip_tells_two_groups_apart_nobody_is_accused() -> None:
    """Five against four that differ in facts alone: the texts do not say who copied, so it stays open."""
    honest = "\n\n".join(ENGLISH)
    bad = changed(ENGLISH, ("within 15 working days", "within 25 working days"))
    c = scrubber.collate({f"m{i}": bad if i % 2 else honest for i in range(9)})
    assert c.clusters == []
    assert not [f for f in c.findings if f.accuses]
    assert any(f.disputed for f in c.findings)


@pytest.mark.parametrize(
    ("left", "before", "after", "right", "kind"),
    [
        ("共", "十八", "动八", "条", None),
        ("本区的", "每", "国", "一项", "wording"),
        ("本区的", "任何", "个别", "项目", "quantifier"),
        ("资料", "不得", "不地", "转让", None),
        ("", "no more than", "no mroe than", " five people", None),
        ("可在", "三天", "三周", "内", "unit"),
        ("资料", "不得", "不必", "转让", "modal"),
        ("", "no more than", "no less than", " five people", "quantifier"),
        ("有", "二十", "三十", "人", "number"),
        ("投资186万", "元", "无", "，其中", None),
        ("罚款五百", "元", "美元", "以下", "unit"),
        ("", "夜间十点", "夜间八点", "以后不得作业", "date"),
        ("出租方：锦", "川", "州", "纺织机械有限公司", "name"),
        ("杭州市余", "塘", "杭", "区图书馆", "name"),
        ("由国", "有", "营", "企业集团承担", "wording"),
    ],
)
def test_a_slip_within_a_fact_is_told_from_another_fact(
    left: str, before: str, after: str, right: str, kind: str | None
) -> None:
    assert classify(before, after, left=left, right=right).kind == kind


def page(paragraphs: list[str]) -> scrubber.CleanText:
    body = "".join(f"<p>{html.escape(text)}</p>" for text in paragraphs)
    return scrubber.clean(f"<!doctype html><html><body><div>{body}</div></body></html>".encode())


def test_a_number_parted_from_its_paragraph_is_not_missing() -> None:
    """A copy that sets "7.3." as a paragraph of its own has it all the same."""
    whole = [*ENGLISH[:12], "7.3. " + ENGLISH[12], *ENGLISH[13:]]
    parted = [*ENGLISH[:12], "7.3.", *ENGLISH[12:]]
    c = scrubber.collate({"a": page(whole), "b": page(parted), "c": page(whole)})
    assert "7.3." in c.text
    assert not [f for f in c.findings if f.accuses]


def test_a_disclaimer_below_two_copies_accuses_no_third() -> None:
    """What sites say below anybody's text is missing from no copy; the document's own last paragraph is."""
    notice = "Disclaimer: content on this site is collected from the internet."
    c = scrubber.collate({"a": page([*ENGLISH, notice]), "b": page([*ENGLISH, notice]), "c": page(ENGLISH)})
    assert not [f for f in c.findings if f.accuses]
    c = scrubber.collate({"a": page(ENGLISH), "b": page(ENGLISH), "c": page(ENGLISH[:-1])})
    assert [(f.mirror, f.kind) for f in c.findings if f.accuses] == [("c", "block_deleted")]


def test_a_word_and_its_neighbour_in_the_other_order_is_one_slip() -> None:
    """Three of five share an alteration and three transpositions: those tell that the three copy one another."""
    bad = changed(
        CHINESE, ("尚未核验为由", "未尚核验为由"), ("起草小组先后", "起小草组先后"), ("应当由审议委员会批准", "可以由审议委员会批准"),
        ("晚了四个小时才接到", "晚了四个时小才接到"),
    )  # fmt: skip
    honest = "\n\n".join(CHINESE)
    c = scrubber.collate({f"m{i}": bad if i < 3 else honest for i in range(5)})
    assert c.clusters == [["m0", "m1", "m2"]]
    assert c.text == honest
    assert {(f.mirror, f.kind) for f in c.findings if f.accuses} == {(f"m{i}", "modal") for i in range(3)}


def test_russian_without_its_dots_is_the_same_text() -> None:
    text = "Лодка ещё идёт вдоль берега, и всё её имущество учтено.\n\nПричал принимает её в течение двух дней."
    plain = text.replace("ё", "е")
    assert not scrubber.collate({"a": text, "b": plain, "c": text}).findings


def test_umlauts_written_out_are_the_same_text() -> None:
    text = "Die Boote müssen zurück, ehe die Brücke geöffnet wird.\n\nÄltere Boote dürfen früher fahren und später anlegen."
    plain = text.translate(str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae"}))
    assert not scrubber.collate({"a": plain, "b": plain, "c": text}).findings
    slips = {"b": text.replace("zurück", "zurrück"), "c": text.replace("früher", "frühher")}
    assert scrubber.collate({"a": plain, **slips}).text == text


def test_a_figure_in_a_word_is_a_scanners_slip_that_copies_share() -> None:
    """Three of five have one figure for a letter and one transposition in common: they are one voice, and their fact
    is false.
    """
    text = "The quilt hangs in the harbour office.\n\nEvery member must record the following changes.\n\nThe office closes at the end of June, and nobody is admitted then."
    bad = text.replace("quilt", "qui1t").replace("following", "follwoing").replace("must", "may")
    c = scrubber.collate({f"m{i}": bad if i < 3 else text for i in range(5)})
    assert c.clusters == [["m0", "m1", "m2"]]
    assert {(f.mirror, f.kind) for f in c.findings if f.accuses} == {(f"m{i}", "modal") for i in range(3)}


def test_a_kana_set_twice_is_the_slip() -> None:
    """Whoever copies takes over ささらに and システムム; the text itself seldom has a kana twice, so that three
    copies of it are no majority.
    """
    text = [
        "この規程は、町の図書館の利用について定めるものであり、すべての利用者に適用する。",
        "利用者は窓口のシステムに登録し、さらに身分を示すものを提示する。",
        "貸出の期間は十四日とし、次の利用者がいないときはさらに七日延長することができる。",
        "職員はシステムの記録を毎年確認し、誤りがあれば速やかに改める。",
        "休館日は毎週月曜日とし、館長はさらに臨時の休館日を設けることができる。",
    ]
    copied = [
        line.replace("システムに", "システムムに").replace("、次の", "、次のの").replace("記録を", "記録をを")
        for line in text
    ]
    altered = [line.replace("十四日", "二十日") for line in copied]
    witnesses = {name: "\n\n".join(altered) for name in ("c1", "c2", "c3")}
    witnesses |= {name: "\n\n".join(text) for name in ("t1", "t2")}
    result = scrubber.collate(witnesses)
    assert "十四日" in result.text
    assert {f.mirror for f in result.findings if f.severity == "high" and not f.disputed} == {"c1", "c2", "c3"}


FERRY = (
    "渡船每天早上从磨坊开往对岸的教堂，天黑以后不再开船，船夫在开船前敲钟通知旅客。",
    "旅客可以在码头的木屋里等候，木屋里备有热茶，茶钱已经包括在船票里面。",
    "牲口只在赶集的日子过河，主人要站在牲口旁边，不让它们靠近船头。",
    "涨水的时候渡船系在磨坊上游的橡树下，等到村里的老人点头才能再开。",
)


def test_a_particle_that_sounds_alike_is_the_slip_where_few_sources_read_it() -> None:
    """地 for 的 is the commonest slip of those who type Chinese: two copies may make it each for itself."""
    honest = "\n\n".join((*FERRY, "码头的木屋是村里的，村里的人都可以用码头的木屋。", "码头的钟也是村里的。"))
    slip = honest.replace("旅客可以在码头的木屋", "旅客可以在码头地木屋")
    assert scrubber.collate({"a": honest, "b": slip, "c": slip}).text == honest


KOREAN_RULES = [
    "제1조 이 규칙은 마을 주민회의 운영에 필요한 사항을 정한다.",
    "제2조 정기회의는 매월 둘째 주 화요일에 열고, 임시회의는 위원 세 사람이 요구하면 연다.",
    "제3조 회비는 가구당 월 3,000원으로 하며, 기초생활수급 가구는 내지 않는다.",
    "제4조 쓰레기는 오후 여덟 시가 지나서 정해진 장소에 내놓아야 한다.",
    "제5조 이 규칙을 고치려면 주민회의의 의결이 있어야 한다.",
]
LODGE = [
    "本会每年春季举行大会，会员均可参加，并可以就会务提出意见。",
    "理事会由九人组成，任期三年，可以连任一次，但不得超过六年。",
    "会费每年五十元，由会计在年初收取，学生和退休人员免交。",
    "会所周一至周五开放，会员可以凭会员证带两位客人进入阅览室。",
    "会刊每季度出版一期，由编辑部寄给所有会员和兄弟团体。",
]


@pytest.mark.parametrize(
    ("text", "slips", "altered"),
    [
        (
            KOREAN_RULES,
            {
                "정기회의는": "정회의는",
                "기초생활수급": "기생활수급",
                "내놓아야": "내아야",
                "필요한": "필한",
                "장소에": "소에",
            },
            ("세 사람이", "네 사람이"),
        ),
        (LODGE, {"会员均可": "会会员均可", "由编辑部": "由编编辑部"}, ("九人", "七人")),
    ],
)
def test_a_lost_syllable_and_a_character_set_twice_show_the_copies(text, slips, altered) -> None:
    """Two copies and their source, altered, against two honest ones: 정회의는 has lost a syllable, and 会会员 has
    one character twice.
    """
    honest = "\n\n".join(text)
    bad = changed(text, *slips.items(), altered)
    c = scrubber.collate({"a": bad, "b": honest, "c": bad, "d": honest, "e": bad})
    assert c.clusters == [["a", "c", "e"]]
    assert c.text == honest


def test_a_rare_character_is_lost_as_easily_as_a_common_one() -> None:
    """药典 has lost its second character in two copies: that nothing else in the text has 典 makes those who kept it
    no copies of each other.
    """
    text = [*LODGE, "药品按照中国药典2020年版检验，由药师在瓷瓶上贴封签。"]
    lost = "\n\n".join(text).replace("中国药典", "中国药").replace("封签", "封")
    c = scrubber.collate({"a": lost, "b": lost, "c": "\n\n".join(text), "d": "\n\n".join(text)})
    assert ["c", "d"] not in c.clusters


def test_a_mark_that_a_program_lost_shows_no_copying() -> None:
    """What is left of a bullet in a wrong encoding: â€ in some copies, â in others, as their decoders had it."""
    assert not is_slip("€", "")
    assert is_slip("条", "")


LIBRARY = [
    "§ 1 Die Bücherei steht allen Einwohnern offen und ist werktags geöffnet.",
    "§ 2 Die Leihfrist beträgt vier Wochen. Beschädigungen sind unverzüglich zu melden.",
    "§ 3 Wer ein Buch verliert, ersetzt es. Die Leitung nimmt den Betrag entgegen.",
    "§ 4 Die Leitung kann die Bücherei an Feiertagen schließen.",
]


def test_who_leaves_out_a_whole_sentence_is_accused_though_it_states_no_figure() -> None:
    cut = changed(LIBRARY, (" Beschädigungen sind unverzüglich zu melden.", ""))
    c = scrubber.collate({**dict.fromkeys("abc", "\n\n".join(LIBRARY)), "d": cut})
    assert {(f.mirror, f.kind) for f in c.findings if f.accuses} == {("d", "sentence_deleted")}


def test_a_sentence_within_a_paragraph_that_denies_something_is_no_sites_own() -> None:
    """有关费用由申请人自行承担，概不退还 reads as a site's offer, and takes something away from the readers."""
    text = [*LODGE[:3], "会所周一至周五开放，会员可以带两位客人。客人在会所过夜的，由会员提前告诉管理员。", LODGE[4]]
    bad = changed(text, ("告诉管理员。", "告诉管理员。有关费用由申请人自行承担，概不退还。"))
    c = scrubber.collate({**dict.fromkeys("abc", "\n\n".join(text)), "d": bad})
    assert {(f.mirror, f.kind) for f in c.findings if f.accuses} == {("d", "sentence_inserted")}


@pytest.mark.parametrize("day", ["2023年2月20日", "20 February 2023"])
def test_a_day_below_the_text_that_independent_copies_have_alike_is_the_texts(day: str) -> None:
    """A notice ends with its date: who has another there is named."""
    text = [*LODGE, day]
    other = "\n\n".join(text).replace("2月", "7月").replace("February", "July")
    c = scrubber.collate({**dict.fromkeys("abc", "\n\n".join(text)), "d": other})
    assert {(f.mirror, f.kind) for f in c.findings if f.accuses} == {("d", "date")}


def test_a_word_said_twice_in_chinese_is_no_slip() -> None:
    """人人 and 常常 are words: who has 人 and 常 lost one, and the others are not taken for copies of each other."""
    text = ["人人有权参加大会，也可以派代表参加。", *LODGE[1:], "会员常常在会所见面。"]
    lost = "\n\n".join(text).replace("人人有权", "人有权").replace("常常", "常")
    c = scrubber.collate({"a": lost, "b": lost, "c": "\n\n".join(text), "d": "\n\n".join(text)})
    assert ["c", "d"] not in c.clusters


def test_slips_that_copies_in_two_regions_words_share_are_no_converters_doing() -> None:
    """A family half in the mainland's words and half in Taiwan's, as the honest copies are: what all of it shares is
    its own.
    """
    text = [*LODGE, "会员可以在网络上查询信息，用户的数据由软件保存在服务器上，文件和视频可以下载，程序由项目组维护。"]
    taiwan = {
        "网络": "網路",
        "信息": "資訊",
        "用户": "使用者",
        "数据": "資料",
        "软件": "軟體",
        "服务器": "伺服器",
        "视频": "影片",
        "程序": "程式",
    }
    bad = changed(text, ("就会务", "就会会务"), ("编辑部寄", "编辑部部寄"), ("九人", "七人"))
    honest = "\n\n".join(text)

    def converted(copy: str) -> str:
        for word, other in taiwan.items():
            copy = copy.replace(word, other)
        return copy

    c = scrubber.collate(
        {"a": bad, "b": bad, "c": converted(bad), "d": honest, "e": converted(honest), "f": converted(bad)}
    )
    assert c.clusters == [["a", "b", "c", "f"]]
    assert "九人" in c.text


class Leaning:
    """Statistics that take 户 for a slip for 使用户, as a text full of 使用 makes them."""

    def odds(self, _locus: Locus, reading: str, other: str) -> float:
        return {("", "使"): 2.0, ("使", ""): -2.0}.get((reading, other), 0.0)


def test_no_half_of_one_change_is_chosen_by_itself() -> None:
    """用户 in two copies and 使用者 in two others: what is printed is one of the two, not 使用户."""
    names = {"a": 0, "b": 0, "c": 1, "d": 1}
    at = {name: array("i", range(4)) for name in names}
    loci = [
        Locus(1, 1, {"": ["a", "b"], "使": ["c", "d"]}, {name: (1, 1 + more) for name, more in names.items()}),
        Locus(2, 3, {"户": ["a", "b"], "者": ["c", "d"]}, {name: (2 + more, 3 + more) for name, more in names.items()}),
    ]
    table, natures = Table(at, {}, loci, [], []), [Nature(), Nature()]
    kindred = Kindred(table, natures, names, (), "")
    judgement = decide(
        table, Sources(names, {}, ()), Leaning(), natures, Hands([]), kindred, OneSided(table, {}, natures)
    )
    assert [verdict.reading for verdict in judgement.loci] == ["", "户"]


def test_an_open_address_is_printed_without_the_slip() -> None:
    """Of two sources that conflict in an address, the one printed has a word that the text has elsewhere too; the
    other is shown beside it.
    """
    text = (
        "The menu of freedesktop is shared by all desktops, and freedesktop keeps its rules for them.",
        "Whoever adds an entry to the menu of freedesktop writes it in the format of freedesktop.",
        "The format is described at https://www.freedesktop.org/standards for all who need it.",
    )
    honest = "\n\n".join(text)
    c = scrubber.collate({"a": honest.replace("www.freedesktop", "www.freeddesktop"), "b": honest})
    assert c.text == honest


def test_of_one_word_and_a_slip_for_it_the_one_that_more_sources_have_is_printed() -> None:
    """Three copies of one source lack a syllable of a title, one honest copy sets it twice; the three others have it
    as it is.
    """
    text = "교통국장은 물가가 오르는 상황에서 시민의 부담을 덜겠다고 말했다.\n\n" + KOREAN
    bad = (
        text.replace("교통국장은", "교국장은")
        .replace("깨끗하게", "깨끗끗하게")
        .replace("이용자가 보름", "이용가자 보름")
    )
    bad = bad.replace("한 번 더 연장할 수 있다", "한 번 더 연장할 수 없다")
    twice = text.replace("교통국장은", "교통국국장은")
    c = scrubber.collate({"a": text, "b": text, "c": text, "d": twice, "e": bad, "f": bad, "g": bad})
    assert c.text == text


def test_a_word_that_a_converter_makes_of_another_is_vocabulary_though_it_knows_no_way_back() -> None:
    """社群 is what Taiwan says for 社区, and stays 社群 on the way back: two copies against one, the mainland's word
    is printed everywhere.
    """
    text = "项目由社区维护，所有决定在社区会议上公开，用户都可以参加。\n\n维护者可以向社区委员会提出异议。"
    other = text.replace("社区", "社群").replace("用户", "使用者")
    c = scrubber.collate({"a": other, "b": other, "c": text})
    assert c.text == text


def test_a_letter_set_twice_is_no_likelier_than_one_lost() -> None:
    """Two honest copies of which three others double letters that stand once: the three are one source."""
    honest = (
        "De molen van Zutphen is in 1842 gebouwd.\n\nDe eigenaar moet binnen zes maanden een aanvraag indienen bij de "
        "gemeente.\n\nVolgens artikel 14 is er geen schade gemeld aan het dak.\n\nBezoekers mogen de molen niet zonder "
        "gids betreden.\n\nDe entree kost vier euro en kinderen betalen niets."
    )
    slips = ("Zutphen", "Zuttphen"), ("artikel", "artikkel"), ("schade", "schaade")
    bad = changed(honest.split("\n\n"), *slips, ("zes", "acht"))
    worse = changed(bad.split("\n\n"), ("eigenaar", "eiggenaar"))
    c = scrubber.collate({"a": bad, "b": bad, "c": worse, "d": honest, "e": honest})
    assert c.text == honest
    assert {(f.mirror, f.kind) for f in c.findings if f.accuses} == {("a", "number"), ("b", "number"), ("c", "number")}
