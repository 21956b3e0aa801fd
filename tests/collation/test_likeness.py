"""Copies whose letters lost their accents, or were lost themselves, against whole ones."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrubber.collation import collate
from scrubber.collation.alignment.fold import Vocabulary
from scrubber.collation.alignment.likeness import has_lost, likenesses, made_whole
from scrubber.collation.alignment.slips import unaccented
from scrubber.collation.kinds.classify import compare

TEXT = """Sahilde küçük bir köy vardı, içinde yüz kırk hane yaşıyordu.

Köyün öğretmeni 12 Mayıs 1931 günü geldi ve okulu aynı gün açtı.

Çocuklar önce şaşırdı, sonra her sabah erkenden sıraya girdi.

Yağmur yağdığı günler ders büyük ağacın altında değil, içeride yapılırdı."""


def questioned(text: str) -> str:
    return text.encode("ascii", "replace").decode()


def boxed(text: str) -> str:
    return questioned(text).replace("?", "\ufffd")


def dropped(text: str) -> str:
    return text.encode("ascii", "ignore").decode()


@pytest.mark.parametrize("damage", [unaccented, questioned, boxed, dropped])
def test_a_copy_without_its_letters_is_no_other_document_and_not_accused(damage) -> None:
    altered = TEXT.replace("1931", "1937")
    found = collate({"one": TEXT, "other": TEXT, "damaged": damage(TEXT), "altered": damage(altered)})
    assert not found.left_out
    assert found.text == TEXT
    assert {(f.mirror, f.kind) for f in found.findings if f.accuses} == {("altered", "date")}


def test_another_year_beside_a_letter_that_was_lost_is_told() -> None:
    before = "Le maître du village est venu le 12 février 1931 et a ouvert."
    for after, told in ((boxed(before), set()), (boxed(before.replace("1931", "1937")), {"date"})):
        assert {v.kind for v in compare(before, after) if v.kind} == told


PORTUGUESE = """A comissão não pode vetar a lei em mais de três dias após a aprovação.

O município é responsável pela manutenção das estradas; no verão, não é.

As crianças não pagam entrada até aos doze anos, no dia 12 de março de 2019."""


@pytest.mark.parametrize("others", [1, 2, 4])
def test_letters_that_are_gone_without_a_mark_change_no_fact(others) -> None:
    """`no` is what is left of `não`, and another word too: it denies nothing less where every other such letter is
    gone.
    """
    found = collate({**{f"m{n}": PORTUGUESE for n in range(others)}, "damaged": dropped(PORTUGUESE)})
    assert found.text == PORTUGUESE
    assert not found.left_out
    assert not [f for f in found.findings if f.accuses]


def test_who_keeps_the_letter_elsewhere_did_not_lose_it() -> None:
    rooms = ("primeira", "segunda", "terceira", "quarta", "quinta", "sexta", "sétima", "oitava", "nona", "décima")
    others = [f"A {room} sala guarda os documentos da fundação e a relação dos seus sócios." for room in rooms]
    text = "\n\n".join([*others[:2], PORTUGUESE, *others[2:]])
    altered = text.replace("não pagam", "no pagam").replace("não pode", "pode")
    found = collate({"one": text, "other": text, "third": text, "altered": altered})
    assert {(f.mirror, f.kind) for f in found.findings if f.accuses} == {("altered", "negation")}
    found = collate({"one": text, "other": text, "third": text, "altered": dropped(altered)})
    assert [(f.mirror, f.kind, f.before) for f in found.findings if f.accuses] == [("altered", "negation", "não pode")]


@pytest.mark.parametrize("damage", [questioned, boxed])
def test_a_text_of_which_marks_alone_are_left_is_named(damage) -> None:
    text = "Совет собирается в зале ратуши 12 марта 2019 года.\n\nВход свободный для всех жителей посёлка."
    found = collate({"one": text, "other": text, "lost": damage(text)})
    assert [(f.mirror, f.kind) for f in found.findings] == [("lost", "lost_text")]
    assert "lost" in found.left_out


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


def test_accents_in_what_a_site_added_make_no_text_of_another_kind() -> None:
    """Of two copies without accents one has a line of its site's with some: the two are no source of their own."""
    added = "Çıktı al, paylaş, yazı gönder."
    copies = {"one": TEXT, "other": TEXT, "plain": f"{unaccented(TEXT)}\n\n{added}", "bare": unaccented(TEXT)}
    found = collate({**copies, "third": f"{unaccented(TEXT)}\n\n{added}"})
    assert found.text == TEXT
    assert not found.clusters
