"""Folding: the same words whatever was folded before, each at its place."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber.collation.alignment.fold import Vocabulary, same
from scrubber.collation.alignment.tokens import words_of

LONG = (
    "The committee shall meet on 16 December 2015, and every year thereafter, at the seat of the office.",
    "第三条　委员会应当于二〇一五年十二月十六日召开会议，并且每年召开一次，会议由主任委员主持，其他成员应当出席，不得委托他人。",
    "一、申请人应当提交材料（一）申请书；（二）身份证明，复印件应当加盖公章，材料不齐的应当在五日内一次告知需要补正的全部内容。",
)
TEXTS = st.lists(
    st.sampled_from([*LONG, LONG[0][:-1], LONG[1] + "但是", "", "short", "第二条", "-5"]), max_size=12
).map("\n".join)


def words(vocabulary: Vocabulary, text: str) -> list[tuple[str, str, int]]:
    """What a text folds to: each word, what stands at its place, and the place."""
    folded = vocabulary.fold(text)
    assert len(folded.ids) == len(folded.starts) == len(folded.ends)
    return [
        (vocabulary.words[number], text[start:end], start)
        for number, start, end in zip(folded.ids, folded.starts, folded.ends, strict=True)
    ]


@given(TEXTS, TEXTS)
def test_what_was_folded_before_changes_nothing(one, other):
    """Lines that are taken over from another text are as if they were folded alone, line by line."""
    known = Vocabulary()
    for text in (one, other):
        alone, at = [], 0
        for line in text.split("\n"):
            alone += [(word, quote, start + at) for word, quote, start in words(Vocabulary(), line)]
            at += len(line) + 1
        assert words(known, text) == alone


@given(st.text(max_size=60) | st.text("ab ن\u0640\u05b0\u064b\u0307\u00ad1", max_size=20))
def test_any_text_folds_and_words_do_not_overlap(text):
    """Every text is folded, whatever it holds, and its words stand in order and say something: a lengthener of letters
    that stands for a dash, as in Arabic, is none.
    """
    vocabulary = Vocabulary()
    folded = vocabulary.fold(text)
    assert all(vocabulary.words[number] for number in folded.ids)
    assert all(end > start for start, end in zip(folded.starts, folded.ends, strict=True))
    assert all(start >= end for start, end in zip(folded.starts[1:], folded.ends, strict=False))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("on 16 December 2015 it was", "on December 16th, 2015 it was"),
        ("on December\u00a016, 2015", "on 2015-12-16"),
        ("第三条 会议", "第三條會議"),
        ("汉(hàn)字(zì)", "漢字"),
        ("１２,０００人", "12000人"),
        ("1,274,310.5 tonnes", "1274310.5 tonnes"),
        ("și țările", "şi ţările"),
    ],
)
def test_ways_to_write_that_say_nothing(one, other):
    """A day, a line's number, a reading behind a character, a hyphen behind a day and the width of figures are no
    difference.
    """
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("汉(the)字", "汉字"),
        ("at -5 degrees", "at 5 degrees"),
        ("第三条", "第四条"),
        ("on 16 December 2015", "on 16 December 2016"),
        ("un 8,3 por ciento", "un 83 por ciento"),
        ("rows 1,5,7", "rows 157"),
        ("https://a.b.example/c", "https://a-b.example/c"),
    ],
)
def test_what_says_something_stays(one, other):
    """A word in brackets, a minus, a number and a year are words."""
    assert not same(one, other)


@pytest.mark.parametrize(
    ("noted", "bare"),
    [
        ("It was done.[1] Then", "It was done. Then"),
        ("It was done.[^1] Then", "It was done. Then"),
        ("It was done.  [1]", "It was done."),
        ("Les suivantes[1] :", "Les suivantes :"),
        ("It was done[2].", "It was done."),
        ("已经完毕。[3]", "已经完毕。"),
        ("已经完毕。\u3000[3] 以后", "已经完毕。 以后"),
        ("已经完毕[注2]。", "已经完毕。"),
        ("so they say;[4][5] and", "so they say; and"),
        ("It was done.¹ Then", "It was done. Then"),
        ("in the trees², they say", "in the trees, they say"),
        ("已经完毕。¹² 以后", "已经完毕。 以后"),
        ("¹In the year of the flood", "In the year of the flood"),
        ("³ See folio 12.", "See folio 12."),
    ],
)
def test_marks_of_footnotes_are_no_words(noted: str, bare: str) -> None:
    words = Vocabulary()
    assert words.fold(noted).ids == words.fold(bare).ids


@pytest.mark.parametrize(
    "text",
    [
        "10⁶ boats",
        "12 m² of it",
        "thirty metres² of it",
        "²³⁵U is rare",
        "³He is rare",
        "⁹⁰Sr is rare",
        "⁶⁰Co is rare",
        "tres millas² de él",
        "drei Zoll² davon",
        "(a+b)² is",
    ],
)
def test_raised_figures_that_mark_no_note_are_words(text: str) -> None:
    words = Vocabulary()
    assert words.fold(text).ids != words.fold(re.sub("[⁰¹²³⁴-⁹]", "", text)).ids


@pytest.mark.parametrize("text", ["see [3] there", "x[1] = 2", "the [2] of them"])
def test_numbers_in_brackets_that_mark_no_end_are_words(text: str) -> None:
    words = Vocabulary()
    assert words.fold(text).ids != words.fold(text.replace("[", "[9")).ids


def test_signs_that_are_no_characters_are_no_words():
    """Folding uses them for itself; a text that has them reads as if they were blanks."""
    text = "\ufdd0\ufdd1第三条 on 16 December 2015\ufdd0字(wǎng)-5\ufdd1"
    assert [word for word, *_ in words(Vocabulary(), text)] == ["第", "3", "条", "on", "2015-12-16", "字", "5"]


def test_a_soft_hyphen_ends_no_word() -> None:
    folded = [word for word, _, _ in words(Vocabulary(), "прог\u00adраммного обес\u00adпечения, Docu\u00adments")]
    assert folded == ["программного", "обеспечения", "documents"]


def test_a_quotation_closes_the_bracket_that_it_opens() -> None:
    folded = Vocabulary().fold("Copyright [year] [name of the owner], (all of them) be it so.")
    assert folded.quote(0, 6) == "Copyright [year] [name of the owner]"
    assert folded.quote(6, 8) == "all of"
    assert folded.quote(6, 9) == "all of them"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("İSTANBUL'DA KIYI", "İstanbul'da kıyı"),
        ("ΠΑΛΙΑ ΔΕΞΑΜΕΝΗ", "παλιά δεξαμενή"),
        ("في القرى ٣٫٥", "فى القرى 3.5"),
        ("أخبار إضافية", "اخبار اضافية"),
        ("کتاب‌های ایران", "كتاب‌هاي ايران"),
        ("السـلام عَلَيكُم", "السلام عليكم"),
        ("שָׁלוֹם לָעִיר", "שלום לעיר"),
        ("ज़रूरी हूँ १२", "जरूरी हूं 12"),
        ("๑๒ วัน", "12 วัน"),
    ],
)
def test_writing_of_further_scripts_says_nothing(one, other):
    assert same(one, other)


@given(st.text("أإآاىيیكکםשָאλάα०1٣ıiİI ", max_size=12))
def test_folding_what_is_folded_changes_nothing(text):
    vocabulary = Vocabulary()
    once = [vocabulary.words[number] for number in vocabulary.fold(text).ids]
    again = [vocabulary.words[number] for number in vocabulary.fold(" ".join(once)).ids]
    assert "".join(again) == "".join(once)


def test_the_sign_of_rights_is_no_word_however_it_is_typed():
    """A copy that has ©, one that has (c) and one without either say the same; an item's letter is a word."""
    texts = ["Copyright © 2007 Ada Brandt", "Copyright (C) 2007 Ada Brandt", "Copyright (c) 2007 Ada Brandt"]
    assert {" ".join(words_of(text)[0]) for text in texts} == {"Copyright 2007 Ada Brandt"}
    assert words_of("(c) 2007 was a wet year")[0][0] == "c"


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("了解家具的坐标，想象车夫背负项链", "瞭解傢俱的座標，想像車伕揹負項鍊"),
        ("答复卫生计划的帐户，凭借叙述", "答覆衞生計畫的賬戶，憑藉敍述"),
        ("麻痹的屋檐仿佛，亲昵的枪焰", "麻痺的屋簷彷彿，親暱的鎗燄"),
        ("朱镕基画画", "朱鎔基畵畫"),
        ("诸位的咨询，巨额的径行，柜台的窗", "諸位的諮詢，鉅額的逕行，櫃枱的窻"),
    ],
)
def test_what_another_country_prints_otherwise_is_one_word(here: str, there: str) -> None:
    vocabulary = Vocabulary()
    assert vocabulary.fold(here).ids == vocabulary.fold(there).ids


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("两份", "两分"),
        ("公里", "公哩"),
        ("王浚", "王濬"),
        ("陈坤", "陈堃"),
        ("陈惟", "陈唯"),
        ("王薰", "王熏"),
        ("脇田", "脅田"),
    ],
)
def test_what_says_another_thing_is_another_word(one: str, other: str) -> None:
    vocabulary = Vocabulary()
    assert vocabulary.fold(one).ids != vocabulary.fold(other).ids
