"""Where a change is told: marks between figures belong to the reading, a block's end is not the next one's
beginning.
"""

from __future__ import annotations

import pytest

import scrubber

FIRST = "The harbour office keeps a register of every vessel that moors at the northern quay."
BREAK = "\n\n"
LAST = "港务处每周公布一次停泊在北码头的船只名单，任何人都可以查阅。"


def told(block: str, other: str, *around: str) -> list[tuple[str, str, str]]:
    """What is said of one of three copies that has `other` for `block`."""
    texts = [BREAK.join([FIRST, each, *around, LAST]) for each in (block, block, other)]
    found = scrubber.collate(dict(zip("abc", texts, strict=True))).findings
    assert {f.mirror for f in found} <= {"c"}
    assert {f.block for f in found} <= {1}
    return [(f.kind, f.before, f.after) for f in found]


@pytest.mark.parametrize(
    ("block", "other"),
    [
        ("会期为5至7天。", "会期为5-7天。"),
        ("自2015年12月16日起施行。", "自2015-12-16起施行。"),
        ("价格为300元人民币。", "价格为人民币300元。"),
        ("The fee is 40 euros a day.", "The fee is 4\ue000 euros a day."),
        ("The carrier shall keep records.", "The carrier sha\ufffd\ufffd keep records."),
        ("They do not agree with it.", "They don't agree with it."),
    ],
)
def test_another_way_of_writing_and_lost_characters_accuse_nobody(block, other):
    assert [kind for kind, _, _ in told(block, other) if kind not in {"wording", "lost_text"}] == []


@pytest.mark.parametrize(
    ("block", "other", "kind", "before", "after"),
    [
        ("He can't swim across.", "He can swim across.", "negation", "can't", "can"),
        ("会期为5至7天。", "会期为5至9天。", "number", "7", "9"),
        ("See https://a.example/x?id=3 for more.", "See https://a.example/x?id=8 for more.", "url", "https://a.example/x?id=3", "https://a.example/x?id=8"),
    ],
)  # fmt: skip
def test_a_change_is_quoted_whole(block, other, kind, before, after):
    assert told(block, other) == [(kind, before, after)]


def test_a_change_at_a_blocks_end_ends_there():
    assert told("共售出80箱。", "共售出80瓶。", "百分之五的货物受损。") == [("unit", "箱", "瓶")]
    both = {
        "a": f"{FIRST}\n\n共售出80箱。\n\n百分之五的货物受损。\n\n{LAST}",
        "c": f"{FIRST}\n\n共售出80瓶。\n\n5%的货物受损。\n\n{LAST}",
    }
    found = [(f.kind, f.block) for f in scrubber.collate({**both, "b": both["a"]}).findings]
    assert found == [("unit", 1)]


@pytest.mark.parametrize(
    ("block", "other", "exact"),
    [
        ("本办法自2015年12月16日起施行。", "本辦法自２０２４年１２月１６日起施行。", "２０２４年１２月１６日"),
        ("The rule is binding on all ports.", "The rule is  not binding on all ports.", "is  not"),
        ("共有三十九条。", "共有三十八条。", "三十八"),
        ("The quay was sold, said Ada Lowe, master of the port.", "The quay was sold, said Ada Crane, master of the port.", "Ada Crane"),
        ("船只应当登记。", "船只登记。", "登记"),
    ],
)  # fmt: skip
def test_the_place_of_a_finding_holds_what_it_quotes(block, other, exact):
    texts = [f"{FIRST}\n\n{each}\n\n{LAST}" for each in (block, block, other)]
    (finding,) = scrubber.collate(dict(zip("abc", texts, strict=True))).findings
    assert finding.place.exact == exact
    assert texts[2][finding.place.start : finding.place.end] == exact


def test_a_speaker_and_what_is_said_a_word_or_two_apart_are_two_changes():
    block, other = "Councillor Bhatt said that most owners agree.", "Councillor Ferris said that few owners agree."
    assert [(kind, before) for kind, before, _ in told(block, other)] == [
        ("attribution", "Councillor Bhatt"),
        ("quantifier", "most"),
    ]


def test_a_day_that_was_changed_above_a_paragraph_that_is_gone_is_told_as_another_day() -> None:
    text = [
        "港务处会议纪要",
        "（2021年5月14日）",
        "5月12日下午，港务处长在北码头召开会议，研究渡船检修的安排。",
        FIRST,
        LAST,
    ]
    other = ["港务处会议纪要", "（2021年4月15日）", FIRST, LAST]
    copies = {name: BREAK.join(text) for name in "abc"} | {"d": BREAK.join(other)}
    found = [(f.mirror, f.kind, f.block) for f in scrubber.collate(copies).findings]
    assert found == [("d", "date", 1), ("d", "block_deleted", 2)]


def test_a_day_behind_a_title_of_which_one_copy_lost_a_letter_is_told_where_it_stands() -> None:
    rules = [
        "河口船工互助会章程",
        "（2016年11月12日第四次船工大会修订）",
        "第一条　本会名称为河口船工互助会，由船工自愿结成。",
        "第二条　本会会址设在北码头二十七号，由港务处提供。",
        "第三条　本会的宗旨是互相扶助、传授手艺，不从事与宗旨无关的活动。",
        "第四条　理事会在六十日内决定是否接纳，未获接纳的应当说明理由。",
    ]
    good = BREAK.join(rules)
    false = good
    for word, other in (("2016年", "2006年"), ("自愿", "自源"), ("手艺", "手意"), ("理由", "里由")):
        false = false.replace(word, other)
    texts = [good, good, good.replace("章程", "章\ufffd"), false, false, false]
    found = scrubber.collate({name: scrubber.clean(text) for name, text in zip("abcdef", texts, strict=True)}).findings
    assert [(f.mirror, f.block, f.before) for f in found if f.kind == "date"] == [
        (name, 1, "2016年11月12日") for name in "def"
    ]


@pytest.mark.parametrize(("number", "other"), [("三十八", "八十三"), ("四千二百", "二千四百"), ("十九", "九十")])
def test_figures_in_another_order_are_one_other_number(number: str, other: str) -> None:
    """No half of the one number is printed with a half of the other: 三 stood where one side has 三十八 and the other
    has 八十三.
    """
    text = f"果园管理规则\n\n果园占地{number}公顷，归镇政府所有。\n\n园丁登记之后领取编号的地块。"
    altered = text.replace(number, other)
    for count in (2, 3):
        witnesses = {f"m{at}": (text, altered)[at % 2] for at in range(2 * count)}
        c = scrubber.collate(witnesses)
        assert c.text in {text, altered}
        assert all(f.disputed and f.kind == "number" for f in c.findings)
        assert {frozenset((f.before, f.after)) for f in c.findings} == {frozenset((number, other))}


@pytest.mark.parametrize(
    ("block", "other", "expected"),
    [
        ("The clerk was late. Mr. Brandt proposed a new one.", "The clerk was late. Ms. Oyelaran proposed a new one.", ("name", "Mr. Brandt", "Ms. Oyelaran")),
        ("It was late. Apologies: Ms. Farrow.", "It was late. Apologies: Ms. Farrell.", ("name", "Farrow", "Farrell")),
        ("网络销售占六成五，比上年多。", "网络销售占五成六，比上年多。", ("number", "六成五", "五成六")),
    ],
)  # fmt: skip
def test_a_name_with_its_title_and_a_number_whose_figures_changed_places_are_told_once(
    block: str, other: str, expected: tuple[str, str, str]
) -> None:
    assert told(block, other) == [expected]


def test_a_long_block_moved_over_short_ones_is_what_was_moved() -> None:
    """Though the others have fewer words: one block was moved, and not four."""
    short = [f"The {name} gate is open from seven to nine." for name in ("north", "south", "west", "river")]
    long = " ".join(
        f"In the year {1900 + n} the {n + 3} keepers of the garden planted another row of trees." for n in range(9)
    )
    rest = ["Nobody may fish in the pond.", "The office answers letters within a week."]
    text = "\n\n".join(["The old garden", *short, long, *rest])
    other = "\n\n".join(["The old garden", long, *short, *rest])
    found = [f for f in scrubber.collate({"a": text, "b": text, "c": other}).findings if f.kind == "block_moved"]
    assert [(f.mirror, f.before, f.after.rstrip(".")) for f in found] == [("c", long, long.rstrip("."))]


@pytest.mark.parametrize(("at", "gone", "new"), [(5, 3, 1), (3, 3, 1), (7, 1, 3), (3, 1, 3), (4, 2, 3)])
def test_each_paragraph_is_told_where_fewer_or_more_stand_in_their_place(at: int, gone: int, new: int) -> None:
    """Also at the end of the text, where a site asks its readers to sign in: of three short paragraphs the first alone
    was told.
    """
    text = [
        "Harbour charter",
        "The council meets twice a year in the old hall.",
        "Each member has one vote in it.",
        "The treasurer keeps the accounts of the harbour.",
        "A member who misses three meetings loses the seat.",
        "Amendments need two thirds of the votes cast.",
        "The clerk publishes each decision within ten days.",
        "This charter enters into force on 1 May 2021.",
    ]
    lines = ["The mayor alone decides here.", "Please sign in to read this page.", "Nobody may enter after dark."]
    other = [*text[:at], *lines[:new], *text[at + gone :]]
    found = scrubber.collate({name: BREAK.join(text) for name in "ab"} | {"c": BREAK.join(other)}).findings
    kinds = {"block_deleted", "block_inserted", "truncation", "wording"}
    assert {(f.mirror, f.kind in kinds) for f in found} == {("c", True)}
    lost, come = (" ".join(getattr(f, side) for f in found) for side in ("before", "after"))
    assert [line for line in text if line.rstrip(".") in lost] == text[at : at + gone]
    assert all(line.rstrip(".") in come for line in lines[:new] if "sign in" not in line)
