"""A page's text that stands twice in its lines, and menus that say a word twice."""

from __future__ import annotations

from scrubber.cleaning.extract.lines.plain import extract_plain

HEAD = ["Home", "Sport", "Weather", "Contact us", "Privacy policy"]
TEXT = [
    "The harbour council met on Tuesday and agreed on the new timetable for the ferries between the islands.",
    "Two members voted against it, because the last boat would leave before the evening train arrives.",
    "The timetable holds from the first of May until the end of September, and is then reviewed by the council.",
    "Whoever has a season ticket may change it for another until the end of April, at no charge.",
]
BETWEEN = ["Related news", "Weather", "Sport", "Read more", "Share", "Log in"]
SHOP = ["Printers", "Screens", "Cables", "Paper", "Ink", "Chairs", "Lamps"]
FOOT = ["Share", "Print", "Contact us", "Privacy policy"]


def kept(lines: list[str]) -> list[str]:
    return [block.text for block in extract_plain("\n".join(lines)).blocks if not block.rule]


def test_a_text_given_twice_with_the_sites_lines_between_is_given_once():
    assert [line for line in kept([*HEAD, *TEXT, *BETWEEN, *TEXT, *FOOT]) if line in TEXT] == TEXT


def test_a_song_that_sings_its_sentences_again_stays_whole():
    """No site speaks between them."""
    song = [*TEXT, "Oh the ferry, the ferry, the ferry at night.", *TEXT]
    assert kept([*HEAD, *song, *FOOT])[-len(song) :] == song


def test_a_text_whose_end_says_something_new_stays_whole():
    last = "A third boat is to be bought in autumn, if the bank of the islands lends the money for it."
    assert last in kept([*HEAD, *TEXT, *BETWEEN, *TEXT, last, *FOOT])


def test_a_word_of_a_menu_said_twice_is_no_title():
    lines = [
        "Login",
        "Products",
        "Login",
        *HEAD,
        *SHOP,
        "2019-06-14",
        "New timetable",
        TEXT[1],
        "A link",
        "Your rating",
        *FOOT,
    ]
    assert TEXT[1] in kept(lines)
    assert "Login" not in kept(lines)


def test_a_page_of_its_sites_policy_is_headed_by_its_name():
    lines = ["Privacy policy", *HEAD[:4], "Privacy policy", *TEXT, *FOOT]
    assert kept(lines)[-len(TEXT) :] == TEXT


def test_the_name_of_a_section_far_above_the_text_is_no_title():
    menu = [f"{kind} {of}" for kind in ("New", "Old", "Cheap", "Small", "Large") for of in SHOP]
    lines = [
        "Manager",
        *HEAD,
        *menu,
        *(item.upper() for item in menu),
        "Manager",
        *SHOP,
        "New timetable for the ferries",
        *TEXT,
        *FOOT,
    ]
    assert kept(lines)[-len(TEXT) :] == TEXT
    assert not {*SHOP, "Manager"} & set(kept(lines))
