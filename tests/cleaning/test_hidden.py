"""Invisible characters: what is injected goes, what a script or an emoji needs stays."""

from __future__ import annotations

import re
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_linear

import scrubber
from scrubber.cleaning.character.injected import hidden
from scrubber.cleaning.character.injected.hidden import hidden_edits
from scrubber.cleaning.character.written.marks import mark_edits
from scrubber.cleaning.character.written.shown import overstrike_edits
from scrubber.ledger import apply_pass, revert

KEPT = [
    "می‌خواهم این کتاب را بخوانم",
    "क्‍ष और श्री, ক‌ৰ",
    "ന്‍ മലയാളം",
    "👩‍👩‍👧‍👦 and 👩🏽‍🚀 and ❤️‍🔥",
    "❤️ ☎️ text, 1️⃣ 2️⃣, #️⃣",
    "葛\U000e0100城市",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f won",
    "שלום \u200f(RLM)\u200f עולם, tel. \u200e+972-3-1234567",
    "ภาษา\u200bไทย ភាសា\u200bខ្មែរ",
    "ty\xadpo\xadgra\xadphy and hy\xadphen\xadation",
    "sin\u2061x + 2\u2062y, a\u2063b",
    "Auf\u200clage",
    "ᠮᠣᠩᠭᠣᠯ\u180b",
    "⠓⠑⠇⠇⠕\u2800⠺⠕⠗⠇⠙",
    "ﾊﾝｶｸ ｶﾀｶﾅ",
    "\x1b[31mERROR\x1b[0m disk full",
    "\uf095 Call us",
    "don\x92t",
    "a\u030a\u034f\u0323",
    "x∩\ufe00y",
    "end of line\u00ad\nand the next",
    '("zwnj" "" nil "&zwnj;" "" "" "\u200c")',
    "name = \u200f{ $name } \u200f({ $buildID })",
    "\u200fd/\u200fM/y, \u200e+5 %",
    "Honor'\x08e de Balzac, c'est la m^\x08eme chose",
    "\ufff9漢字\ufffaかんじ\ufffb を読む",
    "Դրա\xadվիդ\xadյան լեզ\xadվաըն\xadտա\xadնիք",
    "g\x81ltig",
    "En fremda vazo ne \u0395\x9dovu la nazon",  # a byte of UTF-8 read as ISO 8859-7
    "€”™˜ \x8c”\x9a…‡ ‡\x8c…\x8f ‡ƒ™ ’\x8c ‰ƒ‰ \x8c‡‰–„",  # Hebrew of DOS read as Windows-1255: half its letters are controls
    "tab\tand\nnewline\x0cpage",
    "§¨©ª«¬\xad®¯°±",  # a table of characters
    "\x94\x95“”«»‹›–—\xad§¶†‡©®±¼½¾",
    "6.5.1. \u200faptitude",  # a heading of an Arabic page
    "map * 1G/INIT\x16",  # a key in a program's settings
    "ᠮᠣᠩ MMMM\u180e d",
    "figure: \ufffc",
    "𓀀\U00013430𓀁",
]


@pytest.mark.parametrize("text", KEPT)
def test_characters_in_use_stay(text: str) -> None:
    assert hidden_edits(text) == []


GONE = [
    ("fre\u200bedom of spe\u2060ech", "freedom of speech"),
    ("\ufeffBOM first", "BOM first"),
    ("и\u200dзбира\u200cть", "избирать"),
    ("网\u200b络空间\u200d国际", "网络空间国际"),
    ("r\xademedy for vi\xadolating", "remedy for violating"),
    ("人人生而\xad自由", "人人生而自由"),
    ("pay\u202epal and\u2069 more", "paypal and more"),
    ("Ev\U000e01c7eryone", "Everyone"),
    ("公正的和公开\U000e0104的审讯并判定对他\U000e0190提出", "公正的和公开的审讯并判定对他提出"),
    ("hel\U000e0041\U000e0042lo", "hello"),
    ("com\u2061mon ground", "common ground"),
    ("граж\u3164дан\uffa0ство", "гражданство"),
    ("free\u206adom \ufff9here", "freedom here"),
    ("сво\x17бодными\x01", "свободными"),
    ("wit\ufdd0h\uffff", "with"),
    ("ක\x84ාලය ගත ව\x9fූ පසු", "කාලය ගත වූ පසු"),  # a language that the model does not know
    ("Everyo\ue0cfne is\U000f0040 free", "Everyone is free"),
    ("don\x92t st\x03op", "dont stop"),
    ("im\xadage of the development", "image of the development"),
    ("orriald\xadeari da, señor", "orrialdeari da, señor"),
    ("fr\ufff9ee\ufffadom of sp\ufffbeech", "freedom of speech"),
    ("הרפובליקה של לאנ\u202eקה", "הרפובליקה של לאנקה"),
    ("sku\uf000if", "skuif"),
    ("完\ue123全平等", "完全平等"),
    ("téle\x9cphone et p\x8dare", "télephone et pare"),
    ("ส\u200b\u0e31่ง", "ส\u0e31่ง"),
    ("❤\ufe0f wor\ufe0fd", "❤\ufe0f word"),
    ("pic\ufffcture and \ufffctext", "picture and text"),
    ("\ufffcA picture\n\n\ufffc\n\nand text", "A picture\n\n\n\nand text"),
    ("wo\U00013437rd, сло\U00016fe4во", "word, слово"),
    ("\x80\x81\u0120\ufffe", "\u0120"),  # by what stands there once the noncharacter is gone
]


@pytest.mark.parametrize(("damaged", "clean"), GONE)
def test_injected_characters_go(damaged: str, clean: str) -> None:
    assert apply_pass(damaged, hidden_edits(damaged)) == clean


def test_each_edit_says_which_character_and_why() -> None:
    (edit,) = hidden_edits("fre\u200b\u200bedom")
    assert edit.before == "\u200b\u200b"
    assert edit.reason == "invisible zero-width character (U+200B) inside a word"


MARKS = [
    ("don\x92t, l\x92homme qu\x92il", "don’t, l’homme qu’il"),
    ("\x93so\x94 \x96 1914\x961918\x85", "“so” – 1914–1918…"),
    ("\x80 5, 5 \x80", "€ 5, 5 €"),
    ("â\x80\x99 w\x93ord", "â\x80\x99 w\x93ord"),
    ("п\x92ять об\x92єктів О\x92Нила", "п’ять об’єктів О’Нила"),
    ("Подро\x92бности на странице", "Подро\x92бности на странице"),
    ("d'abord\x80 le fichier", "d'abord\x80 le fichier"),
]


@pytest.mark.parametrize(("damaged", "clean"), MARKS)
def test_controls_in_the_place_of_a_mark_are_that_mark(damaged: str, clean: str) -> None:
    assert apply_pass(damaged, mark_edits(damaged)) == clean


STRUCK = [
    ("N\x08NA\x08AM\x08ME\x08E and _\x08b_\x08a_\x08r", "NAME and bar"),
    ("___\x08\x08\x08YOU only", "YOU only"),
    ("hoo\x08ogte st\x08el l\x08ine", "hoo\x08ogte st\x08el l\x08ine"),
    ("e\x08' and Honor'\x08e", "e\x08' and Honor'\x08e"),
]


@pytest.mark.parametrize(("damaged", "clean"), STRUCK)
def test_of_two_characters_struck_over_each_other_one_is_left(damaged: str, clean: str) -> None:
    assert apply_pass(damaged, overstrike_edits(damaged)) == clean


@given(st.text(st.characters()) | st.text("ab的\u200b\u200d\xad\ufe0f\u202e\U000e0041\x05\x92é ❤م", max_size=30))
def test_any_text_is_taken_only_deleted_from_and_done_once(text: str) -> None:
    edits = hidden_edits(text)
    out = apply_pass(text, edits)
    assert revert(out, edits) == text
    assert all(edit.after == "" for edit in edits)
    assert hidden_edits(out) == []


@pytest.mark.parametrize(
    "unit",
    [
        "\u200b",
        "a\u200b",
        "\xadab",
        "\u202e \u2066",
        "\ufff9a",
        "字\U000e0100",
        "a\x92",
        "b\x81a",
        "N\x08N",
        "_\x08",
        "__\x08\x08ab",
    ],
)
def test_cost_grows_with_length_only(unit: str) -> None:
    assert_linear(
        lambda size: [rule(unit * (size // len(unit))) for rule in (mark_edits, overstrike_edits, hidden_edits)], 8_000
    )


@pytest.mark.parametrize("char", ["\x1b", "\u200b"])
def test_a_flood_of_one_character_needs_no_more_memory_than_the_text(char: str) -> None:
    """Equal characters side by side have one fate, and are one edit."""
    text = "ab" + char * 200_000 + "c"
    hidden_edits("a\u200bb")
    tracemalloc.start()
    try:
        edits = hidden_edits(text)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert apply_pass(text, edits) == "abc"
    assert peak < 20 * len(text)


@pytest.mark.parametrize("char", ["\x07", "\x81", "\ue0f3", "\U000f004c"])
def test_what_stands_in_a_number_was_set_in(char: str) -> None:
    assert scrubber.repair(f"Section 6.5{char}.1 and others") == "Section 6.5.1 and others"


@pytest.mark.parametrize("text", ["1\x1f2\x1f3", "a \ue0f3 2", "3 \x07 4"])
def test_separators_of_fields_and_what_stands_apart_stays(text: str) -> None:
    assert scrubber.repair(text) == text


def test_marks_of_an_old_font_stay_where_they_were_written():
    """A dot below in Yoruba was once a private-use character; the same one strewn in goes."""
    written = "àwo\uf025n orílè\uf025-èdè, wo\uf025n sì ń s\uf025e iṣé\uf025 lo\uf025 fún o\uf025mo\uf025"
    assert scrubber.repair(written) == written
    strewn = "Ever\uf025yone ha\uf025s the rig\uf025ht to fre\uf025edom of opi\uf025nion and e\uf025xpression"
    assert scrubber.repair(strewn) == strewn.replace("\uf025", "")


@given(st.text(alphabet="ab \u200b\u200d\ufe0f\ue000\U000e0041 人", max_size=120), st.integers(0, 120))
def test_what_is_seen_around_a_place_is_all_but_invisible_characters(text: str, at: int) -> None:
    assert text[:at].translate(hidden._SEEN) == re.sub(hidden.HIDDEN, "", text[:at])


@pytest.mark.parametrize(
    "strewn",
    [
        "The m\x85embers make mo\x85re of thei\x85r dec\x85i\x85sions themselves\x85 and ca\x85n ch\x85oos\x85e w\x85heth\x85er\x85 or not to\x85 us\x85e the garden",
        "De\x85 leden van d\x85e\x85 v\x85ere\x85n\x85igin\x85g geve\x85n h\x85un g\x85egeve\x85ns\x85 zelf op en bewar\x85en een ko\x85pie van het verslag",
        "Each mem\x85ber can\x85 be\x85 a\x85s\x85ked\x85 to\x85 explain a dec\x85is\x85ion to the\x85 othe\x85rs",
    ],
)
def test_one_control_strewn_into_words_is_no_letter_of_theirs(strewn: str) -> None:
    """In the code pages of DOS it is an à, in those of Windows a row of points: it would be one everywhere."""
    assert scrubber.repair(strewn) == strewn.replace("\x85", "")
