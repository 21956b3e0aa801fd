"""How a list's items are marked says nothing; what number an item has, and a number that is no mark, does."""

import re

import pytest

import scrubber

YARD = """Rules of the yard

The keeper opens the gate at first light and closes it when the lamps of the quay are lit.

{0}You must give any other sailor a copy of these rules.

{1}You must cause any changed boat to carry a notice on its hull.

{2}You must keep the log of the boat for nine weeks at least.

The winter fee covers light, water and one visit of the night watch."""
船坞 = """北港船坞规则

守门人天亮开门，码头灯亮时关门。

{0}应当把本规则的副本交给同船的每一个人。

{1}改动过的船只应当在船身上挂出告示。

{2}航海日志至少保存九个星期。

冬季费用包括照明、用水和守夜人的一次巡查。"""
MARKS = [
    ("1. ", "2. ", "3. "),
    ("(1) ", "(2) ", "(3) "),
    ("(a) ", "(b) ", "(c) "),
    ("i) ", "ii) ", "iii) "),
    ("① ", "② ", "③ "),
    ("- ", "- ", "- "),
    ("", "", ""),
]
记号 = [("一、", "二、", "三、"), ("（一）", "（二）", "（三）"), ("1．", "2．", "3．"), ("①", "②", "③"), ("", "", "")]


def _findings(text, marks, others):
    copies = {name: text.format(*marks) for name in "abc"} | {"other": text.format(*others)}
    return [f for f in scrubber.collate(copies).findings if f.kind != "unpaired"]


@pytest.mark.parametrize(("text", "known"), [(YARD, MARKS), (船坞, 记号)])
def test_any_way_to_mark_the_items_of_a_list_is_as_good_as_another(text, known):
    for marks in known[:-1]:  # a number that the text lacks may be one, not a mark
        for others in known:
            assert _findings(text, marks, others) == [], (marks, others)


@pytest.mark.parametrize(("text", "known"), [(YARD, MARKS[:2]), (船坞, 记号[:3])])
def test_an_item_with_another_number_is_told(text, known):
    for marks in known:
        found = _findings(text, marks, [marks[0], marks[2], marks[1]])
        assert {f.kind for f in found} == {"number"}


def test_a_number_that_begins_a_sentence_is_no_mark():
    text = YARD.replace("The winter fee", "{3}boats at the most lie here in winter. The winter fee")
    copies = {name: text.format("", "", "", "9 ") for name in "abc"} | {"other": text.format("", "", "", "")}
    assert [f.kind for f in scrubber.collate(copies).findings] == ["number"]


def test_the_number_of_a_section_may_be_set_or_not_but_not_changed():
    text = YARD.replace("{0}You must give", "{0}Copies\n\nYou must give").replace(
        "{1}You must", "{1}Notices\n\nYou must"
    )
    numbers = ("4.1. ", "4.2. ", "")
    assert _findings(text, numbers, ("", "", "")) == _findings(text, ("", "", ""), numbers) == []
    assert [f.kind for f in _findings(text, numbers, ("4.1. ", "4.3. ", ""))] == ["number"]


def test_where_as_many_copies_mark_items_as_not_none_is_marked_alone():
    """The letter a is a word that a sentence may lack, and no word where it marks an item."""
    marked = YARD.format("a. ", "b. ", "c. ")
    text = scrubber.collate({"one": marked, "two": YARD.format("", "", "")}).text
    assert not {"a.", "b.", "c."} & set(text.split("\n"))


@pytest.mark.parametrize("mark", ["{} ", "3:{} ", "{}、", "{}) "])
def test_numbers_that_count_verses_say_nothing(mark: str) -> None:
    """One print counts them, whatever marks the sentences, and another does not; a number that is none of those does."""
    verses = re.findall(r"[A-Z][^.]*[.]", YARD.partition("\n\n")[2].format("", "", ""))
    for start in (1, 117):
        counted = " ".join(mark.format(start + n) + verse for n, verse in enumerate(verses))
        for copies in ((counted, " ".join(verses)), (" ".join(verses), counted)):
            assert not scrubber.collate({"a": copies[0], "b": copies[0], "c": copies[1]}).findings
    counted = counted.replace("nine weeks", "nine 12 weeks")
    assert scrubber.collate({"a": " ".join(verses), "b": " ".join(verses), "c": counted}).findings
