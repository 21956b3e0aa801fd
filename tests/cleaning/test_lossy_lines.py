"""Texts whose lines tell one another how their bytes were lost."""

from __future__ import annotations

import re

import pytest

import scrubber
from scrubber.cleaning.character.looks import _cut
from scrubber.cleaning.character.roads.choice import _is_nonsense
from scrubber.cleaning.character.roads.met import UTF8


def test_lines_that_two_readers_may_have_cut_leave_open_which_of_them_did() -> None:
    """Few lines tell what the reader of all dropped: what others lost, another reader may have dropped as well."""
    told = ["Proszę również, żeby {} mógł późno pójść do łóżka.", "Następująca próba może być również {}."]
    either = ["Również użytkowników {} można później ograniczyć do dróżki."]
    words = ["później", "róża", "który", "można", "żona", "dużo", "góra", "wróżba", "córka", "żółw"]
    lines = [form.format(f"{a}-{b}") for a in words for b in words for form in (*told, *either)]
    text = "\n".join([*lines[:90], "Więcej pomocą będzie operacja, którą więc zastosują.", *lines[90:]])
    assert len(text) > 10_000
    got = scrubber.repair(re.sub("[\x80-\x9f]", "", text.encode().decode("latin-1")))
    assert not set("ÃÅÄ") & set(got)
    assert all(a in {b, "\ufffd"} for a, b in zip(got, text, strict=True))


def test_a_letter_that_readers_lost_otherwise_is_not_made_up() -> None:
    """Windows-1252 drops but a few bytes, so that ě, whose second byte Latin-1 drops with all controls, would be ā."""
    lines = [
        "Udržeti své potácení v mezích jeviště a v kulisách.",
        "To je hezký dotaz, ale my máme lepší, je to pěkná.",
    ]
    for line in lines:
        got = scrubber.repair(re.sub("[\x80-\x9f]", "", line.encode().decode("latin-1")))
        assert "ā" not in got and "č" not in got


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("ولما كانت شعوب الأمم", "���ا �ا�ت شع�ب ا�أ��"),
        ("אין להסתמך על זכות זו במקרה", "��� ��סת�� ע� ���ת �� ��קר�"),
    ],
)
def test_of_characters_that_lost_most_bytes_no_pieces_stay_beside_whole_ones(text: str, left: str) -> None:
    assert scrubber.repair(re.sub("[\x80-\x9f]", "", text.encode().decode("latin-1"))) == left


def test_letters_of_a_language_are_no_pieces_of_others() -> None:
    text = "L'été dernier, à Ø§Ùت, il fut très gêné"
    assert "été" in scrubber.repair(text)
    assert "gêné" in scrubber.repair(text)


def test_few_whole_characters_tell_nothing_where_several_bytes_were_read_at_once() -> None:
    """Of two bytes that Big5 has not, one begins the next character: what is whole is so by chance."""
    lines = [
        "软件包的维护者会在每个版本发布之前检查这些问题。",
        "港口的记录员把每艘船的名字和它所付的费用写进账本。",
        "如果你想知道哪些文件已经更改，请阅读说明文档。",
    ]
    for name, reader, cut in (("big5", "big5hkscs", 0), ("cp1252", "cp1252", 3)):
        damaged = [line.encode().decode(name, "replace") for line in lines]
        assert len(list(_cut(damaged, UTF8[reader]))) == cut


@pytest.mark.parametrize("reader", ["iso8859-15", "iso8859-2"])
@pytest.mark.parametrize(
    "text",
    [
        "Библиотека порта открыта каждый день до восьми часов вечера, и заявки принимаются без очереди.",
        "Přístavní knihovna je otevřena každý den do osmi hodin večer a žádosti přijímá bez čekání.",
    ],
)
def test_readers_that_differ_in_few_letters_are_told_apart(text: str, reader: str) -> None:
    """Latin-9 and Latin-2 have letters where Windows-1252 has others: read by that one, they were other letters."""
    damaged = re.sub("[\x80-\x9f]", "", text.encode().decode(reader))
    got = scrubber.repair(damaged)
    assert set(got) <= {*text, "\ufffd"}
    assert sum(a == b for a, b in zip(got, text, strict=False)) > 0.7 * len(text)


def test_what_is_left_of_ideographs_is_no_text_in_another_reading() -> None:
    """What is left of UTF-8 read as Big5 is cheaper in Korean letters, and no Korean either."""
    assert _is_nonsense("紐⑤ щ 吏  濡 異 瑜 듯 援原 遺 李몄ы 沅리를 媛吏.")
    assert not _is_nonsense("도서관은 밤 여덟 시까지 문을 엽니다.")
    assert not _is_nonsense("図書館は来月から夜八時まで開くことになりました。")
