"""Copies whose letters lost their accents, or were lost themselves, against whole ones."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrubber.collation import collate
from scrubber.collation.fold import Vocabulary
from scrubber.collation.likeness import has_lost, likenesses, made_whole
from scrubber.collation.slips import unaccented

TEXT = """Sahilde küçük bir köy vardı, içinde yüz kırk hane yaşıyordu.

Köyün öğretmeni 12 Mayıs 1931 günü geldi ve okulu aynı gün açtı.

Çocuklar önce şaşırdı, sonra her sabah erkenden sıraya girdi.

Yağmur yağdığı günler ders büyük ağacın altında değil, içeride yapılırdı."""


def questioned(text: str) -> str:
    return text.encode("ascii", "replace").decode()


def boxed(text: str) -> str:
    return questioned(text).replace("?", "\ufffd")


@pytest.mark.parametrize("damage", [unaccented, questioned, boxed])
def test_a_copy_without_its_letters_is_no_other_document_and_not_accused(damage) -> None:
    altered = TEXT.replace("1931", "1937")
    found = collate({"one": TEXT, "other": TEXT, "damaged": damage(TEXT), "altered": damage(altered)})
    assert not found.left_out
    assert found.text == TEXT
    assert {(f.mirror, f.kind) for f in found.findings if f.accuses} == {("altered", "date")}


def test_accents_are_printed_though_most_copies_have_none() -> None:
    plain = unaccented(TEXT)
    assert collate({"one": plain, "other": plain, "third": plain, "whole": TEXT}).text == TEXT


def test_a_question_asked_is_no_letter_lost() -> None:
    assert not has_lost("Who came? Nobody? Why? When? How? Where?")
    assert has_lost("K?y?n ??retmeni g?nd?z geldi, k???k ?ocuk a?lad?")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text("abcdeéüşğıł", min_size=1, max_size=7), min_size=1, max_size=20))
def test_words_are_one_with_what_is_left_of_them(words: list[str]) -> None:
    text = unicodedata.normalize("NFC", " ".join(words))
    vocabulary = Vocabulary()
    whole, plain, lost = (vocabulary.fold(each) for each in (text, unaccented(text), questioned(text)))
    lost = made_whole(lost, vocabulary)
    vocabulary.alike = likenesses(vocabulary)
    assert vocabulary.row(whole.ids) == vocabulary.row(plain.ids)
    if all(set(word) & set("abcde") for word in words):
        assert vocabulary.row(whole.ids) == vocabulary.row(lost.ids)
        assert [lost.quote(i, i + 1) for i in range(len(words))] == questioned(text).split()
