"""A sign set at a word that is whole without it stays a sign; letters that an encoding made signs come back."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import scrubber

SIGNS = "¶§°¼½¾¹²³ªº®©™¢£µ×±¬¯¦¨´¸«»†‡"
WORDS = {
    "en": "two part usage installation cups note page water house hot product name line table figure index search help contact cost section article",
    "de": "Teil Hinweis Seite Wasser Haus Preis Kosten Absatz Inhalt Suche Hilfe Kontakt Einleitung Kapitel Anhang Liste Tabelle",
    "fr": "deux trois partie page maison prix note sommaire recherche aide suite table liste figure chapitre annexe introduction",
    "es": "tres parte agua casa precio nota ayuda siguiente tabla lista figura tema uso instalar sobre",
    "pl": "cena dom nota uwagi strona kontakt koniec tabela lista rysunek dodatek instalacja opis licencja plik",
    "cs": "cena nota strana kontakt konec tabulka seznam instalace popis licence soubor",
    "tr": "fiyat not sayfa arama tablo liste kurulum bilgi dosya yazar",
    "it": "parte acqua casa prezzo nota pagina cerca contatti tabella lista figura",
}
PLACES = (
    "{a}{s}", "{A}{s}", "{A} {b}{s}", "{A} {b}{s} {c} {d}", "{A}{s}, {b}", "({a}{s})", "{A}{s}\n{B}{s}\n{C} {d}{s}", "{A}\n{B}\n{C} {d}{s}",
)  # fmt: skip


@st.composite
def _lines(draw: st.DrawFn) -> str:
    words = st.sampled_from(WORDS[draw(st.sampled_from(sorted(WORDS)))].split())
    a, b, c, d = (draw(words) for _ in range(4))
    names = {"A": a.capitalize(), "B": b.capitalize(), "C": c.capitalize()}
    return draw(st.sampled_from(PLACES)).format(a=a, b=b, c=c, d=d, s=draw(st.sampled_from(SIGNS)), **names)


@settings(max_examples=400, deadline=None)
@given(_lines())
@example("Part two¶")
@example("Installation¶\nUsage¶\nPart two¶")
@example("two¼ cups")
@example("Part two¶ see the note¹")
@example("KONTAKT¨")
@example("What’s new‡")
@example("Ajouter de l’eau¹")
@example("Où trouver¶ 3²")
@example("À propos¶ 3²")
@example("Instalacja: 20 °C")
@example("O nas: 20 °C")
def test_a_sign_at_a_whole_word_stays(line: str) -> None:
    assert scrubber.repair(line) == line


@pytest.mark.parametrize(
    ("clean", "written"),
    [
        ("Boże", "cp1250"),
        ("Życie na wsi", "cp1250"),
        ("Wyślij wiadomość, jesteś tu i być może są też inni, którzy się śmieją", "cp1250"),
        ("Wyślij wiadomość, jesteś tu i być może są też inni, którzy się śmieją", "iso8859-2"),
        ("Dzieci mówią, że idą tą drogą do szkoły", "cp1250"),
        ("Možno už je čas ísť domov", "iso8859-2"),
        ("Takže to je všechno, co víme", "iso8859-2"),
        ("Külső és belső ajtók, zárható szekrények", "cp1250"),
    ],
)
def test_letters_that_became_signs_come_back(clean: str, written: str) -> None:
    assert scrubber.repair(clean.encode(written).decode("latin-1" if written != "cp1250" else "cp1252")) == clean


def test_a_text_tells_of_its_lines() -> None:
    """Where other lines of a text certainly came a road, a word with a sign is a word of that text."""
    clean = "Jesteśmy już w domu i czekamy na gości\nOni są tu\nWyślij wiadomość, być może się śmieją"
    assert scrubber.repair(clean.encode("cp1250").decode("cp1252")) == clean


@pytest.mark.parametrize("line", ["two½cups", "mix two½cups of flour with the butter", "three¼teaspoons salt"])
def test_a_fraction_between_two_words_stays(line):
    """Read as Latin-9 it is a letter that joins them; no language has such a word."""
    assert scrubber.repair(line) == line


def test_a_letter_within_a_word_comes_back_from_a_fraction():
    assert scrubber.repair("Le v½u de ma s½ur est un b½uf") == "Le vœu de ma sœur est un bœuf"


@pytest.mark.parametrize(
    "line",
    [
        "About Defitelio®q (defibrotide)",
        "Patients take Deneem¹and rest.",
        "The Windows™tablets of Xeil™design",
        "About Ikis³plus",
    ],
)
def test_a_mark_behind_a_word_stays_where_its_blank_was_forgotten(line):
    """A mark of trade or of a note; as a letter it would make a word that no language has."""
    assert scrubber.repair(line) == line


def test_a_letter_comes_back_from_a_mark_within_a_word():
    assert scrubber.repair("Je pogl¹d jest niepodleg³y") == "Je pogląd jest niepodległy"
