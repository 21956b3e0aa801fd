"""Letters as print sets them: Arabic ones in their forms, Latin ones as one sign, the signs of Thai in pieces."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrubber
from scrubber.cleaning.character.written.print_forms import joins
from scrubber.ledger import replay, revert

ARTICLE = "المادة الأولى: يولد جميع الناس أحرارا ومتساوين في الكرامة والحقوق."


def _forms() -> dict[str, dict[str, str]]:
    """The forms of each letter, and of lam with alef, by where they stand in a word."""
    found: dict[str, dict[str, str]] = {}
    for code in range(0xFE80, 0xFEFD):
        kind, *letters = unicodedata.decomposition(chr(code)).split()
        found.setdefault("".join(chr(int(each, 16)) for each in letters), {})[kind[1:-1]] = chr(code)
    return found


FORMS = _forms()
LETTERS = "".join(letter for letter in FORMS if len(letter) == 1)


def _printed(text: str) -> str:
    """A text as a program that joins letters by itself writes it."""
    out, before = [], False  # whether the letter before joins this one
    at = 0
    while at < len(text):
        size = 2 if text[at : at + 2] in FORMS else 1
        forms = FORMS.get(text[at : at + size])
        if forms is None:
            out.append(text[at])
            before = False
        else:
            behind = text[at + size : at + size + 1] in FORMS and text[at + size : at + size + 1] != "ء"
            on = "initial" in forms and behind
            kind = ("medial" if on else "final") if before and "final" in forms else ("initial" if on else "isolated")
            out.append(forms[kind])
            before = on
        at += size
    return "".join(out)


def test_letters_stand_for_their_forms() -> None:
    printed = _printed(ARTICLE)
    assert not set(printed) & set(ARTICLE) - set(" :.")
    assert scrubber.repair(printed) == ARTICLE
    page = scrubber.clean(printed)
    assert page.text == ARTICLE
    assert replay(page.base, page.edits) == page.text
    assert revert(page.text, page.edits) == page.base


@given(st.lists(st.text(LETTERS, min_size=2, max_size=8), min_size=3, max_size=8))
def test_what_is_printed_comes_back_or_stays(words: list[str]) -> None:
    text = " ".join(words)
    assert scrubber.repair(_printed(text)) in {text, _printed(text)}


def test_forms_from_left_to_right_are_turned() -> None:
    assert scrubber.clean(_printed(ARTICLE)[::-1]).text == ARTICLE


def test_forms_say_in_which_order_they_stand() -> None:
    printed = _printed(ARTICLE)
    read, turned = joins(printed)
    assert (read > 10, turned) == (True, 0)
    assert joins(printed[::-1]) == (turned, read)


@pytest.mark.parametrize("text", ["ﺏ ﺑ ﺒ ﺐ", "باء: ﺏ ﺑ ﺒ ﺐ، تاء: ﺕ ﺗ ﺘ ﺖ", "قال محمد ﷺ", "١٠٠ ﷼"])
def test_forms_that_are_shown_stay(text: str) -> None:
    assert scrubber.repair(text) == text


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("The ﬁrst oﬃce of the ﬂeet, and its staﬀ", "The first office of the fleet, and its staff"),
        ("The ﬁrst ﬁle is the conﬁguration ﬁle.", "The first file is the configuration file."),
        ("Der Proﬁ ﬂiegt ﬂott nach Köln.", "Der Profi fliegt flott nach Köln."),
        ("Der Einﬂuss ﬂießender Gewässer", "Der Einfluss fließender Gewässer"),
        ("L’eﬀet de la ﬁscalité", "L’effet de la fiscalité"),
        # a Mac's letters, by another reader
        ("Die Straﬂe ist groﬂ und weiﬂ.", "Die Straße ist groß und weiß."),
    ],
)
def test_latin_ligatures_are_letters(printed: str, text: str) -> None:
    assert scrubber.repair(printed) == text


def test_gaps_behind_ligatures_are_closed() -> None:
    printed = "The oﬃ ce deﬁ nes what the staﬀ may spend; the ﬁ rst ﬂ oor is signiﬁ cantly colder."
    assert (
        scrubber.repair(printed)
        == "The office defines what the staff may spend; the first floor is significantly colder."
    )


@pytest.mark.parametrize("text", ["The ligature ﬁ in ﬁrst", "ﬁ U+FB01", "ﬀ ﬁ ﬂ", "12 ﬂ oz"])
def test_ligatures_that_are_shown_stay(text: str) -> None:
    assert scrubber.repair(text) == text


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("อํานาจหน้าที่", "อำนาจหน้าที่"),
        ("นํ้าและนำ้", "น้ำและน้ำ"),
        ("คํ าสั่ง", "คำสั่ง"),
        ("เเละ", "และ"),
        ("ก่ีวัน", "กี่วัน"),
    ],
)
def test_signs_of_thai_are_as_they_are_typed(printed: str, text: str) -> None:
    assert scrubber.repair(printed) == text
    assert scrubber.repair(text) == text


def test_hints_where_words_may_be_divided_are_none_of_the_text() -> None:
    text = "Die Bundes\u00adregierung hat die Verkehrs\u00adinfra\u00adstruktur beschlossen."
    assert scrubber.repair(text) == text
    page = scrubber.clean(text)
    assert page.text == text.replace("\u00ad", "")
    assert revert(page.text, page.edits) == page.base


def test_a_listing_keeps_its_soft_hyphens() -> None:
    page = scrubber.clean(
        "<article><h1>How to write a soft hyphen</h1><p>It is written so in a program, as anyone who has tried it knows.</p>"
        "<pre>hint = 'Bundes\u00adregierung'\nprint(hint)\n</pre></article>",
        content_type="text/html",
    )
    assert "Bundes\u00adregierung" in page.text


@pytest.mark.parametrize("text", ["สระ เเ กับ แ ต่างกัน", "ํา", "่ิ", "This font has ﬀﬁﬂﬃﬄ and œ."])
def test_signs_that_are_no_word_s_stay(text: str) -> None:
    assert scrubber.repair(text) == text


def test_heaps_of_signs_are_not_sorted() -> None:
    heap = "ํ่า" * 50_000
    assert scrubber.repair(heap) == heap


def test_a_lesson_shows_the_forms_of_a_letter() -> None:
    text = "أشكال الحروف: ﺏﺑﺒﺐ ثم ﺕﺗﺘﺖ ثم ﺙﺛﺜﺚ ثم ﺝﺟﺠﺞ"
    assert scrubber.clean(text).text == text


def test_typed_lines_stay_beside_lines_of_forms_that_are_turned() -> None:
    typed = "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق."
    printed = "ﻳﻮﻟﺪ ﺟﻤﻴﻊ ﺍﻟﻨﺎﺱ ﺃﺣﺮﺍﺭﺍ ﻣﺘﺴﺎﻭﻳﻦ ﻓﻲ ﺍﻟﻜﺮﺍﻣﺔ ﻭﺍﻟﺤﻘﻮﻕ."
    assert scrubber.clean(f"{printed[::-1]}\n\n{typed}").text == f"{typed}\n\n{typed}"
