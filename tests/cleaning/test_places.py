"""Menus and trails show a site in languages whose words for anything are not known."""

from __future__ import annotations

import pytest

import scrubber
from scrubber.cleaning.extract.lines.lines import read
from scrubber.cleaning.extract.lines.places import MENU, TRAIL, with_places

TEXT = [
    "Le bac traverse la Saulne tous les jours de l’année, sauf quand les eaux sont trop hautes.",
    "Les vélos passent gratuitement, et les chiens doivent être tenus en laisse à bord.",
    "La traversée dure environ neuf minutes ; le dernier bateau part à dix heures et demie.",
]


def kept(lines: list[str]) -> list[str]:
    """The blocks that are left of a page, one a line."""
    return [block.text for block in scrubber.clean("\n".join(lines), content_type="text/plain").blocks]


def voices(lines: list[str]) -> list[str]:
    """By what a site is heard in each line."""
    return [reading.voice for reading in with_places(lines, [read(line) for line in lines])]


def test_a_menu_and_a_trail_show_a_site_and_its_title() -> None:
    """What stands between the menu and the title goes; the text is kept whole."""
    head = ["Le portail du val", "Vivre - Sortir - Bouger - Grandir", "Le portail > Vivre > Le bac de la Saulne"]
    page = [*head, "Le bac de la Saulne", *TEXT, "Horaires de la piscine", "Vivre - Sortir - Bouger - Grandir"]
    assert kept(page) == ["Le bac de la Saulne", *TEXT]


def test_the_rows_of_a_table_are_no_menu() -> None:
    """A row that has another of its shape beside it is a table's."""
    assert MENU not in voices(["Nom | Rue | Ville | Pays", "Anne | Quai | Trévans | France", *TEXT])


def test_a_row_of_names_alone_stays() -> None:
    """Where nothing else shows a site a document may begin with whom it is for."""
    page = ["Mairie | École | Crèche | Musée", *TEXT]
    assert kept(page) == page


def test_a_heading_with_a_slash_over_another_is_no_trail() -> None:
    """A trail ends with all that another line says."""
    assert TRAIL not in voices(["Partie 2 / Le bac", "Le bac et ses passeurs", *TEXT])


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("Accueil Actualités Documents Contact", "Partager · Imprimer · 46308 vues"),
        ("Startseite Aktuelles Dokumente Impressum", "Teilen · Drucken · 29355 Aufrufe"),
        ("Home News Documents Contact", "Share | Print | 902 views"),
        ("Início Notícias Documentos Contacto", "Partilhar · Imprimir · 42891 visitas"),
    ],
)
def test_a_row_of_what_sites_call_their_pages_and_a_row_of_their_buttons_show_a_site(head: str, foot: str) -> None:
    """Each says several things that only sites say; with a blank between them the names of pages are a row as well."""
    page = [head, "Le bac de la Saulne", *TEXT, foot, "Météo du week-end", "© 2020 Le val. Tous droits réservés."]
    assert kept(page) == ["Le bac de la Saulne", *TEXT]


def test_a_title_with_wide_gaps_is_no_menu() -> None:
    """Words that hold a sentence together are no names of pages."""
    title = "Charte  du  bac  de  la  Saulne"
    page = ["Accueil Actualités Documents Contact", title, *TEXT, "Partager · Imprimer · 46308 vues"]
    assert kept(page) == [title, *TEXT]


@pytest.mark.parametrize(
    "title",
    ["Contact Persons Harbour Council", "Library and Archive Services", "News, Press and Library Services", "文件 资料 政策",
     "Forum Library Services", "Press and Publications Archive Services", "Archives et services de presse"],
)  # fmt: skip
def test_a_title_of_such_words_is_no_row_of_pages(title: str) -> None:
    """Some of its words may be what a site calls a page."""
    assert kept([title, *TEXT])[0] == title


@pytest.mark.parametrize(
    "line", ["Copy, Print, Save", "File - Edit - View - Search - Help", "All rights reserved. Privacy policy"]
)
def test_one_row_of_what_sites_say_shows_no_site(line: str) -> None:
    """A manual may have such a row, amid its text and at its end; nothing over the text is a byline for that."""
    head = ["The Trevans Courier", "Le bac de la Saulne", "By Anna Berg", "4 May 2021"]
    assert kept(page := [*head, TEXT[0], line, *TEXT[1:]]) == page
    assert kept(page := [*head, *TEXT, line]) == page


@pytest.mark.parametrize("heading", ["راهنمای بازدید", "Профилактични прегледи", "Particulares e empresas"])
def test_a_heading_with_what_sites_count_or_parts_are_called_is_a_heading_of_the_text(heading: str) -> None:
    """Views are counted beside a figure; a word that begins as Part does is no number's."""
    page = [
        "Home News Documents Contact",
        "Le bac de la Saulne",
        *TEXT[:2],
        heading,
        TEXT[2],
        "Share | Print | 902 views",
    ]
    assert kept(page) == ["Le bac de la Saulne", *TEXT[:2], heading, TEXT[2]]
    assert not read(heading).numbered


def test_a_title_over_a_row_of_counters_is_kept() -> None:
    """What is pressed stands right under a title; who signs stands over what is pressed at the text's end."""
    menu, counters = "Accueil Actualités Documents Contact", "23 partages · 7 commentaires · 1204 vues"
    page = [menu, "Le bac de la Saulne", counters, "Avis", *TEXT, "Bernard Toulouse", counters, "Accueil Contact"]
    assert kept(page) == ["Le bac de la Saulne", "Avis", *TEXT, "Bernard Toulouse"]


def test_short_lines_between_a_row_of_pages_and_the_text_are_the_texts() -> None:
    """A menu that stands in a row ends with it: what a dish is made of is none of it."""
    page = ["Accueil | Actualités | Documents | Contact", "Soupe du passeur", "Pour 4 personnes", "300 g de lentilles"]
    page += ["1 carotte", "2 branches de céleri", "1 litre de bouillon", *TEXT]
    assert kept([*page, "Partager | Imprimer | 902 vues"]) == page[1:]


def test_a_list_of_pages_one_a_line_is_a_menu() -> None:
    """A name that is not known may stand among them; the title below is none of them."""
    menu = ["Accueil", "Actualités", "Baignade", "Documents", "Contact"]
    assert kept([*menu, "Le bac de la Saulne", *TEXT, "Partager | Imprimer | 902 vues"]) == [
        "Le bac de la Saulne",
        *TEXT,
    ]
    assert kept(page := ["Documents", "Contact", "Le bac de la Saulne", *TEXT]) == page
