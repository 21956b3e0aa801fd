"""The title that a browser shows, over the document's own, shows a site and its name in any language."""

from __future__ import annotations

import pytest
from tests.cleaning.texts import FERRY_IN_SHORT as TEXT

import scrubber
from scrubber.cleaning.extract.lines.lines import read
from scrubber.cleaning.extract.lines.page_title import FAR_TITLE, NAME, OWN_TITLE, PAGE_TITLE, RIGHTS, with_page_title

ROWS = ["Pruning an apple tree", "What to wear in the rain", "A loaf for beginners", "Choosing a stove", "Five easy walks",
        "Letters that work", "Games for long evenings", "The care of old clocks", "A pond in a week"]  # fmt: skip


def kept(lines: list[str]) -> list[str]:
    """The blocks that are left of a page, one a line."""
    return [block.text for block in scrubber.clean("\n".join(lines), content_type="text/plain").blocks]


def voices(lines: list[str]) -> list[str]:
    """By what a site is heard in each line."""
    return [reading.voice for reading in with_page_title(lines, [read(line) for line in lines])]


@pytest.mark.parametrize(
    "first", ["The Ferry of Trevans | Valley Post", "The Ferry of Trevans_News_Valley Post", "Valley Post -- The Ferry of Trevans", "The Ferry of Trevans.doc - Valley Post"]
)  # fmt: skip
def test_what_stands_around_the_text_of_a_page_with_a_title_goes(first: str) -> None:
    """The site's name in its line of rights is the second thing that shows it."""
    page = [
        first,
        "WalksLettersStoves",
        "The Ferry of Trevans",
        *TEXT,
        *ROWS[:4],
        "© 2024 Valley Post. All rights reserved.",
    ]
    assert kept(page) == ["The Ferry of Trevans", *TEXT]


def test_a_head_of_many_lines_between_the_two_titles_is_the_sites() -> None:
    """Its name and a list of other pages stand there."""
    page = ["The Ferry of Trevans — Valley Post 2.4", "Valley Post", *ROWS, "The Ferry of Trevans", *TEXT]
    assert voices(page)[:2] == [FAR_TITLE, NAME]
    assert kept(page) == ["The Ferry of Trevans", *TEXT]


def test_a_title_page_stays() -> None:
    """A book names its title and subtitle in one line and apart again, and may have a table of contents between."""
    page = ["The Ferry of Trevans - A History", "The Ferry of Trevans", "A History", *TEXT]
    assert kept(page) == page
    body = [line for row in ROWS for line in (row, *TEXT)]
    page = ["The Ferry of Trevans - A History", *ROWS, "The Ferry of Trevans", *body]
    assert voices(page)[0] == PAGE_TITLE
    assert kept(page)[1 : 1 + len(ROWS)] == ROWS


def test_a_title_of_words_that_sites_use_is_the_documents_where_the_page_names_it_so() -> None:
    """A page about copyright is called so."""
    page = ["Copyright_Licences_Valley Post", "Valley Post > Licences", "Copyright", *TEXT, "Valley Post © 2024"]
    assert voices(page)[0] == PAGE_TITLE
    assert voices(page)[2] == OWN_TITLE
    assert voices(page)[-1] == RIGHTS
    assert kept(page) == ["Copyright", *TEXT]


def test_a_line_that_only_begins_like_another_is_no_pages_title() -> None:
    """A mark parts the title from the site's name."""
    assert voices(["The Ferry of Trevans sails", "The Ferry of Trevans", *TEXT])[0] == ""


def test_what_stands_between_a_title_said_twice_goes() -> None:
    """A manual sets a sign behind its headings, and its tools below the trail."""
    page = [
        "The Ferry of Trevans — Valley Post",
        *ROWS,
        "The Ferry of Trevans",
        "Email Print Save",
        "The Ferry of Trevans¶",
        *TEXT,
        "Valley Post",
    ]
    assert kept(page) == ["The Ferry of Trevans¶", *TEXT]


def test_a_sites_name_behind_a_title_that_stands_nowhere_else_is_no_title() -> None:
    """It is the shorter of the two, and stands in the page's head too."""
    page = ["How the ferry came to Trevans, and why it stayed - Valley Post", "Valley Post", "Walks", *TEXT]
    assert OWN_TITLE not in voices(page)


@pytest.mark.parametrize("first", ["The Ferry of Trevans :: Valley Post", "Die Fähre von Trevans :: Talblatt"])
def test_two_colons_part_a_title_from_a_sites_name(first: str) -> None:
    """As themes of several generators of sites write it."""
    title, name = first.split(" :: ")
    page = [first, *ROWS, f"Walks > Letters > {title}", title, *TEXT]
    assert voices(page)[0] == FAR_TITLE
    assert kept(page) == [title, *TEXT]
    assert name


def test_a_title_without_a_name_shows_a_site_where_it_comes_again_below_a_menu() -> None:
    """A page whose title is the document's alone: the menu between the two is its own."""
    title = "The Ferry of Trevans"
    assert voices([title, "Valley Post", *ROWS, title, *TEXT])[0] == FAR_TITLE
    assert voices([title, title, *TEXT])[0] == ""
    chapters = [
        f"{n}. {name}"
        for n, name in enumerate(["Boat", "Landing", "Bell", "Dog", "Fare", "Winter", "Water", "Owners"], 1)
    ]
    assert voices([title, *chapters, title, *TEXT])[0] == ""
