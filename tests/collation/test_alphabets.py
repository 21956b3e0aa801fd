"""Serbian in Cyrillic and in Latin letters is one text; what was altered in a copy is told whatever it is written in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrubber
from scrubber.collation.alphabets import _cyrillic, _latin, in_one_alphabet
from scrubber.ledger import replay, revert

CYRILLIC = (
    "Правилник о раду библиотеке Његошевог дома",
    "Библиотека је отворена сваког дана од 8 до 20 часова, осим недељом. Пише у Члану II, на www.dom.example/pravila.",
    "Чланови могу позајмити највише пет књига на двадесет један дан, а џез-плоче на три. За њих се плаћа 10 динара.",
    "Ко касни, плаћа накнаду. И деца плаћају. ПРАВИЛА ВАЖЕ ОД 1. МАЈА, јављено је преко Googlea и инјекција.",
)
LATIN = (
    "Pravilnik o radu biblioteke Njegoševog doma",
    "Biblioteka je otvorena svakog dana od 8 do 20 časova, osim nedeljom. Piše u Članu II, na www.dom.example/pravila.",
    "Članovi mogu pozajmiti najviše pet knjiga na dvadeset jedan dan, a džez-ploče na tri. Za njih se plaća 10 dinara.",
    "Ko kasni, plaća naknadu. I deca plaćaju. PRAVILA VAŽE OD 1. MAJA, javljeno je preko Googlea i injekcija.",
)


def clean(lines: tuple[str, ...], name: str) -> scrubber.CleanText:
    return scrubber.clean("\n\n".join(lines).encode(), content_type="text/plain", url=f"https://{name}.example/")


@pytest.mark.parametrize(("most", "other"), [(CYRILLIC, LATIN), (LATIN, CYRILLIC)])
def test_a_copy_in_the_other_alphabet_has_the_same_text(most, other) -> None:
    found = scrubber.collate({**{name: clean(most, name) for name in ("one", "two")}, "other": clean(other, "other")})
    assert found.text == "\n\n".join(most)
    assert not found.findings
    assert not found.left_out


@pytest.mark.parametrize(
    ("most", "other", "word", "altered"), [(CYRILLIC, LATIN, "pet", "šest"), (LATIN, CYRILLIC, "пет", "шест")]
)
def test_what_was_altered_is_told_where_it_stands(most, other, word, altered) -> None:
    lines = tuple(line.replace(f" {word} ", f" {altered} ") for line in other)
    copies = {name: clean(most, name) for name in ("one", "two", "three")}
    (finding,) = scrubber.collate({**copies, "other": clean(lines, "other")}).findings
    assert (finding.mirror, finding.kind) == ("other", "number")
    assert finding.place is not None
    assert finding.place.exact == altered


def test_the_edition_before_says_which_alphabet_is_printed() -> None:
    copies = {"one": clean(LATIN, "one"), "two": clean(LATIN, "two"), "three": clean(CYRILLIC, "three")}
    assert scrubber.collate(copies, previous="\n\n".join(CYRILLIC)).text == "\n\n".join(CYRILLIC)
    assert scrubber.collate(copies, official=["three"]).text == "\n\n".join(CYRILLIC)


def test_what_is_changed_stands_in_the_ledger() -> None:
    copies = {"one": clean(CYRILLIC, "one"), "two": clean(CYRILLIC, "two"), "other": clean(LATIN, "other")}
    other = in_one_alphabet(copies, [], None)["other"]
    assert other.text == "\n\n".join(block.text for block in other.blocks) == "\n\n".join(CYRILLIC)
    assert replay(other.base, other.edits) == other.text
    assert revert(other.text, other.edits) == other.base


def test_another_text_in_the_other_alphabet_stays_as_it_is() -> None:
    croatian = ("Kućni red", "Knjižnica radi svakoga dana osim nedjelje od osam do dvadeset sati.", "Tko kasni, plaća.")
    copies = {"one": clean(CYRILLIC, "one"), "two": clean(CYRILLIC, "two"), "other": clean(croatian, "other")}
    assert in_one_alphabet(copies, [], None) == copies
    russian = {"one": clean(("Правила", "Вход свободный."), "one"), "two": clean(("Pravila", "Vhod slobodnyj."), "two")}
    assert in_one_alphabet(russian, [], None) == russian


@given(st.text("абвгдђежзијклљмнњопрстћуфхцчџш", min_size=1, max_size=12))
def test_words_come_back(word: str) -> None:
    if not any(pair in word for pair in ("лј", "нј", "дж")):
        for each in (word, word.capitalize(), word.upper()):
            assert _cyrillic(_latin(each)) == each or len(word) == 1


WORDS = [
    ("Танјуг је јавио да се у Оџацима отвара огранак.", "Tanjug je javio da se u Odžacima otvara ogranak."),
    ("Читаоница и/или депо раде од 12.маја, по чл.5 правила.", "Čitaonica i/ili depo rade od 12.maja, po čl.5 pravila."),
    ("Ђорђе Ђурић је рођен у Нађвароши.", "Djordje Djurić je rodjen u Nadjvaroši."),
    ("Песма Do not go on to a do list of most је и до данас на листи.",
     "Pesma Do not go on to a do list of most je i do danas na listi."),
    ("Москва (рус. Москва) и Јоханес (рус. Иоганнес Петрович).", "Moskva (rus. Москва) i Johanes (rus. Иоганнес Петрович)."),
    ("ПРАВА И ОБАВЕЗЕ ПО ЧЛАНУ I И ЧЛАНУ IV", "PRAVA I OBAVEZE PO ČLANU I I ČLANU IV"),
]  # fmt: skip


@pytest.mark.parametrize(("cyrillic", "latin"), WORDS)
@pytest.mark.parametrize("most", [CYRILLIC, LATIN])
def test_what_only_the_others_can_tell_accuses_nobody(cyrillic: str, latin: str, most: tuple[str, ...]) -> None:
    texts = {CYRILLIC: (*CYRILLIC, cyrillic), LATIN: (*LATIN, latin)}
    other = LATIN if most is CYRILLIC else CYRILLIC
    copies = {"one": clean(texts[most], "one"), "two": clean(texts[most], "two"), "other": clean(texts[other], "other")}
    found = scrubber.collate(copies)
    assert found.text == "\n\n".join(texts[most])
    assert not found.findings
    assert not found.left_out


def test_another_number_in_roman_figures_is_quoted_as_it_is() -> None:
    lines = tuple(line.replace(" II,", " III,") for line in LATIN)
    copies = {name: clean(CYRILLIC, name) for name in ("one", "two", "three")}
    (finding,) = scrubber.collate({**copies, "other": clean(lines, "other")}).findings
    assert (finding.kind, finding.after) == ("number", "Члану III")


@pytest.mark.parametrize(("edition", "now"), [(CYRILLIC, LATIN), (LATIN, CYRILLIC)])
def test_copies_in_the_other_alphabet_than_the_edition_before_are_of_its_document(edition, now) -> None:
    copies = {"one": clean(now, "one"), "two": clean(now, "two")}
    found = scrubber.collate(copies, previous="\n\n".join(edition))
    assert found.text == "\n\n".join(edition)
    assert not found.findings
    assert not found.left_out


def test_paragraphs_in_the_other_alphabet_are_of_the_text() -> None:
    mixed = (CYRILLIC[0], LATIN[1].replace("20 časova", "22 časova"), CYRILLIC[2], LATIN[3])
    copies = {name: clean(CYRILLIC, name) for name in ("one", "two", "three")}
    (finding,) = scrubber.collate({**copies, "mixed": clean(mixed, "mixed")}).findings
    assert (finding.mirror, finding.before, finding.after) == ("mixed", "20", "22")


def test_pages_in_both_alphabets_make_no_copy_lack_what_it_has() -> None:
    copies = {name: clean(CYRILLIC, name) for name in ("one", "two", "three")}
    both = {name: clean((*LATIN, *CYRILLIC), name) for name in ("four", "five")}
    found = scrubber.collate(copies | both)
    assert found.text == "\n\n".join(CYRILLIC)
    assert not {each.mirror for each in found.findings} & {*copies}


def test_translations_have_no_say_in_the_alphabet() -> None:
    english = (
        "Rules of the library",
        "The library is open each day from 8 to 20, but on Sundays.",
        "Who is late pays.",
    )
    copies = {"one": clean(CYRILLIC, "one"), "two": clean(CYRILLIC, "two"), "three": clean(LATIN, "three")}
    found = scrubber.collate({**copies, "four": clean(english, "four"), "five": clean(english, "five")})
    assert found.text == "\n\n".join(CYRILLIC)


def test_a_copy_without_accents_is_not_read_as_what_nobody_wrote() -> None:
    bare = tuple(line.translate(str.maketrans("čćšžđŽ", "ccszdZ")) for line in LATIN)
    found = scrubber.collate(
        {"one": clean(CYRILLIC, "one"), "two": clean(CYRILLIC, "two"), "bare": clean(bare, "bare")}
    )
    assert not found.findings
