"""Texts that ask, thank, list, sing and keep hours themselves lose nothing of it, on a page of their own or among a
site's lines.
"""

from __future__ import annotations

import pytest

import scrubber
from scrubber.cleaning.extract.page.comments import find_comments
from scrubber.cleaning.extract.page.linearise import linearise
from scrubber.cleaning.extract.page.parse import parse
from scrubber.cleaning.extract.page.titled import Titled

NAV = "<div class=nav><ul><li><a href=/>Home</a></li><li><a href=/archive>Archive</a></li><li><a href=/about>Imprint</a></li></ul></div>"
FOOT = "<footer><p>© 2024 Valley Press. All rights reserved.</p><a href=/imprint>Imprint</a></footer>"

MILL = [
    "The mill of the village was built in 1702 by a farmer, who had learnt the trade from a book.",
    "Its wheel is of oak, and turns in summer as well as in winter when the brook is high enough.",
    "In the flood of last spring two of its blades broke, and nobody has ground any corn since then.",
    "The carpenter wants to mend them with wood from the forest, and asks for nothing but his food.",
]


def page(title: str, body: str, *, site: bool = False, lang: str = "en") -> str:
    head = f"<!DOCTYPE html><html lang={lang}><head><meta charset=utf-8><title>{title}</title></head><body>"
    text = f"<h1>{title}</h1>{body}"
    if site:
        text = f"{NAV}<div id=c><div class=content>{text}</div></div>{FOOT}"
    return f"{head}{text}</body></html>"


def kept(html: str) -> list[str]:
    return [block.text for block in scrubber.clean(html, content_type="text/html").blocks]


def paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


@pytest.mark.parametrize(
    "line",
    [
        "Please consider making a donation.",
        "Danke für Ihre Anmeldung.",
        "Be the first to comment!",
        "Found an error? Tell the teacher.",
        "Follow Jonas Kirk on Mastodon.",
        "Редакция не несёт ответственности за содержание стенной газеты.",
        "Gospodarz nie odpowiada za treść opinii w księdze.",
    ],
)
def test_where_a_text_stands_alone_on_its_page_nobody_else_asks(line: str) -> None:
    """And among a site's lines, such a one behind the last sentence is the site's."""
    assert kept(page("The mill", paragraphs([*MILL, line]))) == ["The mill", *MILL, line]
    assert kept(page("The mill", paragraphs([*MILL, line]), site=True)) == ["The mill", *MILL]


@pytest.mark.parametrize(
    "line",
    [
        "Make a donation today.",
        "Subscribe to the newsletter of Valley Mill Flood News.",
        "For more of the latest news please visit Valley Post.",
    ],
)
def test_what_a_site_asks_goes_though_it_is_called_after_what_the_text_speaks_of(line: str) -> None:
    assert line not in kept(page("The mill", paragraphs([*MILL, line]), site=True))


THINGS = ["500 g potatoes", "2 onions", "1 litre of water", "a handful of parsley"]
STEPS = [
    "Peel the potatoes and cut them into pieces as large as a walnut, and fry the onions until they are glassy.",
    "Add the water and the potatoes and let everything boil for twenty minutes, then mash half of it with a fork.",
]


def test_the_list_that_a_colon_announces_over_the_text_stays() -> None:
    """And what a box over it lists, behind links, goes."""
    things = "<ul>" + "".join(f"<li>{thing}</li>" for thing in THINGS) + "</ul>"
    html = page("Potato soup", f"<p>You will need:</p>{things}{paragraphs(STEPS)}")
    assert kept(html) == ["Potato soup", "You will need:", *THINGS, *STEPS]
    linked = "<ul>" + "".join(f"<li><a href=/{n}>{thing}</a></li>" for n, thing in enumerate(THINGS)) + "</ul>"
    assert THINGS[0] not in kept(page("Potato soup", f"<p>More dishes:</p>{linked}{paragraphs(STEPS)}"))


def test_the_hours_of_a_programme_stay() -> None:
    body = "".join(f"<p>Today, {12 + n}:30</p><p>{line}</p>" for n, line in enumerate(MILL))
    html = page("A day at the mill", body, site=True)
    assert [line for line in kept(html) if line.startswith("Today")] == [f"Today, {12 + n}:30" for n in range(4)]


def test_the_days_and_hours_of_a_journal_stay() -> None:
    """And none of them is the day on which it was published."""
    days = ["3 March 1921", "4 March 1921, 22:15", "6 March 1921, 04:30"]
    body = "".join(f"<p>{day}</p><p>{line}</p>" for day, line in zip(days, MILL, strict=False))
    clean = scrubber.clean(page("From the mill", body, site=True), content_type="text/html")
    assert all(day in clean.text for day in days)
    assert "published" not in clean.metadata


def test_a_clause_with_its_number_asks_nothing() -> None:
    said = "This article is for subscribers only."
    assert f"Article 6. {said}" in kept(page("The mill", paragraphs([*MILL, f"Article 6. {said}"]), site=True))
    assert said not in kept(page("The mill", paragraphs([*MILL, said]), site=True))


@pytest.mark.parametrize(("under", "stays"), [("Oil on canvas", True), ("Photograph: Bayside", False)])
def test_what_pictures_are_made_of_is_said_under_each(under: str, *, stays: bool) -> None:
    """Who they are by is said by the site."""
    figure = f"<figure><img src=/a.jpg><figcaption>{under}</figcaption></figure>"
    body = "".join(f"<p>{line}</p>{figure}" for line in MILL[:3]) + f"<p>{MILL[3]}</p>"
    assert kept(page("The mill", body, site=True)).count(under) == (3 if stays else 0)


def test_the_songs_of_a_record_are_its_list() -> None:
    songs = ["Down by the lock 3:45", "The ferry 2:40", "Waiting for you 4:12", "Bread and salt 5:03", "Oak wheel 3:30"]
    rows = "".join(f"<li><a href=/s{n}>{song}</a></li>" for n, song in enumerate(songs))
    intro = "Recorded in the mill in the winter of 1991."
    assert kept(page("Songs of the mill", f"<p>{intro}</p><ul>{rows}</ul>", site=True)) == [
        "Songs of the mill",
        intro,
        *songs,
    ]


def test_links_to_other_sites_that_a_colon_announces_stay() -> None:
    """And those to the site's own pages go."""
    names = ["The oak book", "Wheels of the valley", "Corn and water", "A carpenter's diary"]
    for host, stays in (("https://{}.example/", True), ("/{}", False)):
        rows = "".join(f"<li><a href={host.format(n)}>{name}</a></li>" for n, name in enumerate(names))
        body = f"{paragraphs(MILL[:2])}<p>Who wants to read more of mills may look here:</p><ul>{rows}</ul>{paragraphs(MILL[2:])}"
        found = scrubber.clean(
            page("The mill", body, site=True), content_type="text/html", url="https://valley.example/mill"
        )
        assert all(name in found.text for name in names) is stays


def test_a_chapter_on_comments_is_the_texts() -> None:
    """And entries that somebody wrote below the text are its readers' words."""
    chapter = "<p>The letters show a village that could quarrel in public and drink together afterwards.</p>"
    entry = "<p>Ann Marsh</p><p>I have never read anything as wrong as this, and I am from there.</p>"
    above = f"<div><h1>The mill</h1>{paragraphs([*MILL, *STEPS])}</div>"
    for below, found in ((chapter, False), (entry, True)):
        html = f"<html><head><title>The mill</title></head><body>{above}<section><h2>Comments</h2>{below}</section></body></html>"
        read = linearise(parse(html))
        assert bool(find_comments(read, Titled(read))) is found


def test_what_an_item_amid_a_list_offers_is_the_texts() -> None:
    offer = "Sign up for our newsletter and get 20% off your first month."
    items = ["Ask the miller for the key.", offer, "Bring your own sacks.", "Wipe your shoes before you enter."]
    listed = "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
    assert offer in kept(page("The mill", paragraphs(MILL) + listed + f"<p>{STEPS[0]}</p>", site=True))
