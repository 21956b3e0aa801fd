"""Copies whose letters lost their accents, or were lost themselves, against whole ones."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrubber.collation import collate
from scrubber.collation.alignment.fold import Vocabulary
from scrubber.collation.alignment.likeness import has_lost, likenesses, made_whole
from scrubber.collation.alignment.other_letters import respelled, unaccented
from scrubber.collation.kinds.classify import compare
from scrubber.language.chinese import TRADITIONAL, converter

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


def cut(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


def stripped(text: str) -> str:
    """Accents gone, letters that are none with an accent (ł, ø, đ) kept."""
    marks = (c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", "".join(marks))


def western(text: str) -> str:
    """What an encoding of Western Europe has kept, other letters plain."""
    return "".join(c if c.encode("cp1252", "ignore") else unaccented(c) for c in text)


def western_alone(text: str) -> str:
    return text.encode("cp1252", "ignore").decode("cp1252")


@pytest.mark.parametrize("damage", [unaccented, questioned, boxed, dropped, cut, stripped, respelled])
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


POLISH = """Właściciele działek muszą być powiadomieni na piśmie do 14 września 2018 roku.

Wycinka drzew nie może się odbywać bez zgody leśniczego, część łąk pozostaje dostępna.

Sąd rozstrzyga spory między sąsiadami; opłata wynosi 350 złotych."""
CZECH = """Zasedání se konalo 11. října 2013, výpůjční doba třiceti dnů platí ode dne vyhlášení.

Čtenáři si mohou půjčit osm knih; poplatek činí 350 korun, děti neplatí nic.

Účast na přednáškách je bezplatná, staré časopisy jsou uloženy ve sklepě."""
DANISH = """Møbler må ikke flyttes; nøglen hentes på øen og afleveres på søndag.

Børn kan få lov til at låne bolde, hvert år i maj, for 350 kroner.

Medlemmer må gå gennem køkkenet, før det gøres rent."""
VIETNAMESE = """Mỗi thuyền phải đóng phí 350 đồng; cuộc họp diễn ra ngày 5 tháng 4 năm 2021.

Người bán hàng không được xả rác xuống sông, khách có thể thuê thuyền nhỏ."""
NAIVE = "Le maïs récolté l’été dernier a été vendu; le comité naïf a délibéré et a décidé sans délai."
GERMAN = "Gäste dürfen die Küche für größere Feste benützen, müssen Füße und Böden aber säubern."
ARABIC = """عُقِدَتِ الجَلْسَةُ فِي 13 أَيَّار 2018 فِي المَدْرَسَةِ القَدِيمَةِ.

يَدْفَعُ كُلُّ بَائِعٍ 350 دِينَارًا، وَتُقَدَّمُ الشَّكَاوَى إِلَى الأَمَانَةِ كِتَابَةً."""


def test_the_letters_that_a_copy_lost_are_told() -> None:
    """… once, and of a spelling that its writers may choose nothing is, nor of question marks that ask."""
    for damage, told in ((stripped, "é (e), ï (i)"), (dropped, "é (gone), ï (gone)"), (questioned, "as in “ma?s”")):
        found = collate({"one": NAIVE, "other": NAIVE, "damaged": damage(NAIVE)})
        assert [(f.mirror, f.kind, f.accuses) for f in found.findings] == [("damaged", "lost_text", False)]
        assert told in found.findings[0].message
    assert not collate({"one": GERMAN, "other": GERMAN, "swiss": respelled(GERMAN)}).findings
    demand = "Die Minister fordern den Ausbau der Bahn. Das Amt hat im Mai 2018 die Regel erlassen."
    changed = collate({"one": demand, "other": demand, "changed": demand.replace("fordern", "fördern")})
    assert (changed.text, changed.findings) == (demand, [])
    asked = "Qui a vendu le maïs ? Voir page.php?id=1, page.php?id=2, page.php?id=3, page.php?id=4 et naïf?oui=1."
    assert not collate({"one": asked, "other": asked.replace("Voir", "Voir :"), "third": asked}).findings


def unpointed(text: str) -> str:
    return stripped(text).replace("ة", "ه")


@pytest.mark.parametrize("others", [1, 2])
@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize(
    ("text", "damage"),
    [
        *((POLISH, damage) for damage in (unaccented, stripped, cut, western, western_alone)),
        *((CZECH, damage) for damage in (unaccented, western, dropped)),
        *((DANISH, damage) for damage in (stripped, cut, dropped, respelled)),
        *((VIETNAMESE, damage) for damage in (unaccented, stripped, cut, western)),
        *((ARABIC, damage) for damage in (stripped, unpointed)),
    ],
)
def test_who_lost_letters_in_whichever_way_says_no_other_word(text, damage, times, others) -> None:
    """… and not that others have letters too many, however few these are; but another amount is one in any letters."""
    whole = {f"whole{n}": text for n in range(others)}
    found = collate({**whole, **{f"damaged{n}": damage(text) for n in range(times)}})
    assert (found.text, found.left_out) == (text, {})
    assert {f.kind for f in found.findings} == {"lost_text"}
    altered = collate({**whole, "third": text, "damaged": damage(text).replace("350", "530")})
    assert altered.text == text
    assert {(f.mirror, f.kind) for f in altered.findings if f.accuses} == {("damaged", "number")}


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


def test_the_sign_of_a_number_is_not_lost_with_letters() -> None:
    text = "A temperatura mínima foi de -4 graus na estação, e a água não é potável. Está lá até à manhã, só então irá."
    altered = unaccented(text).replace("-4", "4")
    found = collate({"one": text, "other": text, "third": text, "altered": altered})
    assert [(f.kind, f.before, f.after) for f in found.findings if f.kind != "lost_text"] == [("number", "-4", "4")]


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("é obrigatório", "é recomendado", "modal"),
        ("20 julho 2017", "20 julho 2023", "date"),
        ("é fácil", "nunca é fácil", "negation"),
    ],
)
def test_another_word_beside_letters_that_were_lost_is_told(before: str, after: str, kind: str) -> None:
    text = (
        f"O registo do barco {before} à saída. Até lá só o capitão dirá a última palavra à tripulação.\n\n"
        "A água não é potável, e a âncora será içada às três."
    )
    copies = dict.fromkeys(("one", "other", "third"), text)
    found = collate({**copies, "lost": questioned(text.replace(before, after))}).findings
    assert [f.kind for f in found if f.kind != "lost_text"] == [kind]


def test_another_word_beside_ideographs_that_were_lost_is_told() -> None:
    text = "管材的颜色可以为黑色或蓝色，存放高度为一米。\n\n本标准为河川市所用，起草人为周启明。\n\n运输时应为立放，包装为木架。"
    there = converter(TRADITIONAL)(text.replace("可以为", "必须为")).encode("big5", "replace").decode("big5")
    assert there.count("?") > 3
    found = collate({"one": text, "other": text, "third": text, "lost": there}).findings
    assert [f.kind for f in found if f.kind != "lost_text"] == ["modal"]


def test_a_day_that_lost_a_letter_is_no_other_day() -> None:
    text = (
        "Die Satzung gilt seit dem 1. März 2011. Sie wird jedem Mitglied ausgehändigt.\n\n"
        "Änderungen hängen im Vereinsheim aus, für alle leserlich; sie gehören zur Satzung."
    )
    found = collate({"one": text, "other": text, "lost": questioned(text)}).findings
    assert {f.kind for f in found} <= {"lost_text"}


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


@pytest.mark.parametrize("words", [("fördern", "fordern"), ("fordern", "fördern")])
def test_two_words_that_differ_by_an_umlaut_are_as_good_as_each_other(words) -> None:
    """Folding writes out `foerdern`, which is spelt like no word; what most copies have is printed."""
    most, other = (f"Die Minister {word} den Ausbau der Bahn. Die Bürger hören zu und müssen gehen." for word in words)
    assert collate({"one": most, "other": most, "third": most, "changed": other}).text == most
