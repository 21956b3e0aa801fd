"""What text browsers print into a page's text goes where their list of links stands behind it, and only there."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrubber
from scrubber.cleaning.prints.browser_marks import browser_signs, link_list
from scrubber.ledger import replay

TEXT = (
    "   The ferry crosses the Saulne every day of the year, except when the\n"
    "   water stands too high, as [5]the harbour council of the island decided\n"
    "   long ago, in 1926.[1]\n"
    "\n"
    "   [ferry.jpeg?w=1260]\n"
    "\n"
    "   Bicycles travel free of charge, and dogs must be kept on a lead while\n"
    "   they are on board, whatever their size may be; see the rules of[6] the\n"
    "   house.\n"
)
HEAD = "   #[1]Harbour Post (RSS)\n\n   [2]Home\n   [3]Log in\n   (BUTTON) Menu\n   IFRAME: [4]https://ads.example/a\n   ction?id=7\n\nThe ferry sails again\n\n"
FOOT = "\n     * [7]Privacy policy\n     * [8]Contact us\n"
ADDRESSES = ["/feed", "/", "/login", "//ads.example/", "/council", "/rules", "/privacy", "/contact"]


def listed(addresses: list[str] = ADDRESSES) -> str:
    """The list of links that a text browser prints."""
    entries = [f"{n:4}. https://post.example{address}" for n, address in enumerate(addresses, 1)]
    return "\n".join(["", "References", "", "   Visible links:", *entries, ""])


def test_of_a_text_browsers_print_the_words_are_left() -> None:
    """No number, no name of a picture, no frame and no list; the number of a note stays."""
    page = scrubber.clean(HEAD + TEXT + FOOT + listed(), content_type="text/plain")
    assert [block.text for block in page.blocks] == [
        "The ferry sails again",
        "The ferry crosses the Saulne every day of the year, except when the water stands too high, as the harbour council of the island decided long ago, in 1926.[1]",
        "Bicycles travel free of charge, and dogs must be kept on a lead while they are on board, whatever their size may be; see the rules of the house.",
    ]
    assert [block.text.split()[0] for block in page.removed if block.rule == "link-list"] == [
        "#[1]Harbour",
        "References",
    ]
    assert replay(page.base, page.edits) == page.text


@pytest.mark.parametrize(
    "document",
    [
        "The tide was measured [1] twice [2], as the council [3] and the captain [4] wrote.\n\nReferences\n\n   1. https://tides.example/a\n   2. https://tides.example/b\n   3. https://council.example/\n   4. https://captain.example/\n",
        "Press (BUTTON) twice, says [map.png].\n\n____________\n\nThe [2]nd line.\n",
        HEAD + TEXT,
    ],
    ids=["its own references", "no list", "the list cut off"],
)
def test_without_the_list_nothing_is_a_browsers(document: str) -> None:
    """Numbers behind what they are given for are notes; and a text may speak of buttons."""
    assert link_list(document) == []
    assert "[2]" in scrubber.clean(document, content_type="text/plain").base


def test_a_picture_alone_on_a_line_stands_for_no_words() -> None:
    """Other browsers print no list; where a site is seen, the name of a file in brackets is none of the text."""
    lines = [
        "The ferry crosses the Saulne every day of the year, except when the water stands too high.",
        "[20160819_0050]",
        "Bicycles travel free of charge, and dogs must be kept on a lead while they are on board.",
        "The crossing takes about nine minutes; the last boat leaves at half past ten.",
    ]
    site = ["Home", "Log in", "Register"], ["Related articles", "Privacy policy", "Contact us"]
    seen = scrubber.clean("\n".join([*site[0], *lines, *site[1]]), content_type="text/plain")
    assert [block.text for block in seen.blocks] == [lines[0], *lines[2:]]
    assert "[20160819_0050]" in scrubber.clean("\n".join(lines), content_type="text/plain").text


@given(
    st.lists(
        st.sampled_from(
            ["   [1]Home", "   [2]Log in", "[map.png]", "(BUTTON) Go", "IFRAME: x", "", "The ferry sails."]
        ),
        max_size=12,
    )
)
def test_any_print_can_be_replayed(lines: list[str]) -> None:
    """Whatever was printed, each change is accounted for."""
    page = scrubber.clean("\n".join(lines) + "\n" + listed(["/a", "/b", "/c", "/d"]), content_type="text/plain")
    assert replay(page.base, page.edits) == page.text


NAMED = """[ferry-logo-300x154]
  • Home
  • News
  • Log in

[pier_20240105-218x150] The ferry sails again
[2024010510]The ferry crosses the Saulne every day of the year, except when the water stands too high [12].
[pier-1]It takes nine minutes, and bicycles [sic] travel free of charge.
[banner-300x300][map_of_piers]

  • Privacy policy
"""


def test_names_of_pictures_that_a_browser_prints_without_a_list_of_links_go() -> None:
    """Also before the words of a paragraph; numbers of notes and what an author sets in brackets stay."""
    edits = browser_signs(NAMED, [])
    assert [edit.before.strip() for edit in edits] == [
        "[ferry-logo-300x154]", "[pier_20240105-218x150]", "[2024010510]", "[pier-1]", "[banner-300x300][map_of_piers]",
    ]  # fmt: skip
    assert scrubber.clean(NAMED, content_type="text/plain").text.startswith(
        "The ferry sails again\n\nThe ferry crosses"
    )


@pytest.mark.parametrize(
    "document",
    [
        "[tool.ferry]\nminutes = 9\n[image-1]\nname = a\n[image-2]\nname = b\n[image-3]\nname = c\n",
        "  • What follows is cited.\n[Knu-84] A book.\n[RFC-2119] A paper.\n[Saulne-2019] A map.\n",
        "  • Home\n[logo](/a)\n[logo-2](/b)\n[logo-3](/c)\n[logo-4](/d)\n",
    ],
)
def test_sections_of_settings_keys_of_books_and_links_are_no_pictures(document: str) -> None:
    assert browser_signs(document, []) == []


def test_a_raised_number_behind_a_sentence_is_a_notes_mark() -> None:
    """Where such numbers count on from the first; powers and a number that counts on from nothing stay."""
    text = f"{TEXT}\n\nThe pier is old.^1 The boats are older,^2 and the area is 12 m^2.\n\n1. It was built in 1910."
    clean = scrubber.clean(text, content_type="text/plain").text
    assert "The pier is old.[1] The boats are older,[2] and the area is 12 m^2." in clean
    linked = text.replace("^1", "[4]^1").replace("^2 ", "[5]^2 ").replace("1910.", "1910.[6]↩︎")
    assert scrubber.clean(linked, content_type="text/plain").text == clean
    assert "old.^3 " in scrubber.clean(text.replace("^1", "^3"), content_type="text/plain").text


def test_an_arrow_at_the_end_of_an_item_stays() -> None:
    """Only where a mark in the text leads to the note does an arrow lead back: keys to press were lost."""
    keys = "To reach the second page:\n\n1. Press ↑\n\n2. Hold Shift and press ↩"
    clean = scrubber.clean(f"{TEXT}\n\n{keys}", content_type="text/plain").text
    assert "1. Press ↑\n\n2. Hold Shift and press ↩" in clean


def test_the_sign_of_a_raised_note_goes_and_other_signs_stay() -> None:
    """Two prints of one page differed by it, and an honest one was accused."""
    text = f"{TEXT}\n\nThe pier is old.^[1] The boats are older.^[2]\n\n[1] It was built in 1910.\n\n[2] Nobody knows."
    clean = scrubber.clean(text, content_type="text/plain").text
    assert "The pier is old.[1] The boats are older.[2]" in clean
    for other in ("The area is 12 m^2 and no more.", "Whatever matches ^[7] begins with a seven."):
        assert other in scrubber.clean(f"{TEXT}\n\n{other}", content_type="text/plain").text


def test_the_sign_of_a_raised_note_counts_in_the_width_that_its_line_was_filled_to() -> None:
    said = (
        "The ferry crosses the river{} each day from April to October, and both of its boats{} are older than the pier "
        "that they are moored to. Nobody in the village can tell when the first of them was built, or by whom."
    )
    signs, width = said.format("^[1]", "^[2]"), len("The ferry crosses the river^[1] each day from April")
    text = "\n\n".join([textwrap.fill(signs, width), *[textwrap.fill(said.format("", ""), width)] * 3])
    assert scrubber.clean(text, content_type="text/plain").blocks[0].text == said.format("[1]", "[2]")


def test_numbers_of_links_go_without_the_list_of_them_and_those_of_notes_stay() -> None:
    """A browser that is told to print no list numbers the links all the same."""
    names = ["piers", "lamps", "boats", "tides", "bells", "rates", "rules", "ropes"]
    links = "\n".join(
        f"   * [{n}]The {name} of the harbour and their use in winter." for n, name in enumerate(names, 1)
    )
    opening = "The harbour council keeps a list of what it owns and of what it is for.\n\n"
    assert "[" not in scrubber.clean(opening + links, content_type="text/plain").text
    head = "   Link: [1]Harbours of the north and the west\n         (start)\n   Link: [2]Ferries (next)\n\n"
    for n in range(8, 0, -1):
        links = links.replace(f"[{n}]", f"[{n + 2}]")
    page = scrubber.clean(head + opening + links, content_type="text/plain")
    assert page.text.startswith(opening.strip())
    assert "[" not in page.text
    assert [block.rule for block in page.removed][:1] == ["link-list"]
    notes = "\n\n".join(f"The {name} came in late.[{n}] Nobody asked why." for n, name in enumerate(names, 1))
    books = "\n\n".join(f"[{n}] A. Quill, The {name} of the north." for n, name in enumerate(names, 1))
    for others in (notes, books):
        assert scrubber.clean(opening + others, content_type="text/plain").text.count("[") == len(names)


@pytest.mark.parametrize("foot", ["Pump Tools 4.2      8 mars 2025      PUMP(1)", f"{' ' * 60}PUMP(1)"])
def test_the_head_and_the_foot_of_a_manual_page_go(foot: str) -> None:
    """They are its formatter's, as plain text and as a page."""
    said = "The pump starts when the lamp is lit, and stops when the second man turns the dial."
    head = "PUMP(1)      User Commands      PUMP(1)"
    plain = f"{head}\n\nNAME\n       pump - fills tanks\n\nWORK\n       {said}\n       See also PUMP(1).\n\n{foot}\n"
    cells = "<td>PUMP(1)</td><td>User Commands</td><td>PUMP(1)</td>"
    page = f"<table class=head><tr>{cells}</tr></table><h1>NAME</h1><p>pump - fills tanks</p><h1>WORK</h1><p>{said}</p><p>See also PUMP(1).</p>"
    for clean in (scrubber.clean(plain), scrubber.clean(f"<html><body>{page}</body></html>", content_type="text/html")):
        assert "User Commands" not in clean.text
        assert clean.text.endswith("See also PUMP(1).")
        assert any("User Commands" in block.text for block in clean.removed)
    assert head in scrubber.clean(f"{said}\n\n{head}\n\n{said}\n").text


def test_marks_around_nothing_go_and_those_around_words_stay() -> None:
    """lynx prints them for what was set in or struck out, also where it prints no list of links."""
    page = "   [INS: :INS]\n\n   Home\n   [DEL: :DEL] Log in\n\n   The ferry [INS: now :INS] sails every day of the year.\n"
    text = scrubber.clean(page, content_type="text/plain").text
    assert "[INS: :INS]" not in text
    assert "[DEL: :DEL]" not in text
    assert "The ferry [INS: now :INS] sails every day of the year." in text
