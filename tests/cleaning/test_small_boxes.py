"""Small boxes that sites set amid a text and behind it, in a page's plain text: told by their form and place."""

from __future__ import annotations

import pytest

import scrubber
from scrubber.cleaning.extract.lines.boxes import with_boxes
from scrubber.cleaning.extract.lines.lines import read

HEAD = ["Skip to content", "Home", "News", "Sport", "About us", "Contact", "Log in", "Search"]
TITLE = "The ferrymen of the lower sound"
BYLINE = "14 March 2024 Written By Marta Ostlund"
TEXT = [
    "The ferrymen of the lower sound have rowed at dawn since the bridge at Trevans was closed for repair in the winter.",
    "Nobody pays them for the hour that it takes to come across, but the bakers keep a loaf for each of them at the quay.",
    "In calm weather thirty people cross, and in a storm the boats stay where they are and the school begins at noon.",
    "The council will speak of a second boat in June, when the money for the new year has been granted to the harbour.",
]
OTHER = "Lamplighter of the old quay retires after forty years"
FOOT = ["Most read", f"1 {OTHER}", "Related articles", OTHER, "Privacy policy", "Terms of service"]


def _cleaned(lines: list[str]) -> str:
    return scrubber.clean("\n\n".join(lines).encode(), content_type="text/plain").text


def _page(*, box: list[str] | None = None, end: list[str] | None = None) -> list[str]:
    return [*HEAD, TITLE, BYLINE, TEXT[0], TEXT[1], *(box or []), *TEXT[2:], *(end or []), *FOOT]


@pytest.mark.parametrize(
    "box",
    [
        ["Share this article: Facebook Twitter Email"],
        ["You may also like: " + OTHER],
        ["You may also like", OTHER],
        ["Subscribe to our newsletter", "The best of the week at the quay, each Friday in your mail.", "Subscribe"],
    ],
)
def test_a_box_amid_the_text_is_removed_and_the_text_around_it_stays(box: list[str]) -> None:
    """What a site sets between two paragraphs goes, and every paragraph stays, the first ones too."""
    text = _cleaned(_page(box=box))
    assert all(paragraph in text for paragraph in TEXT)
    assert not any(line in text for line in box)


def test_a_heading_below_such_a_label_stays() -> None:
    """A line that the page does not say again is the text's own heading, though a label stands over it."""
    text = _cleaned(_page(box=["You may also like", "What the council has promised the ferrymen"]))
    assert "What the council has promised the ferrymen" in text


def test_a_paragraph_under_an_offer_without_a_button_stays() -> None:
    """Only what stands between an offer and its button belongs to the offer."""
    text = _cleaned(_page(box=["Subscribe to our newsletter", "The tide was late that day."]))
    assert "The tide was late that day." in text


def test_the_box_of_the_author_ends_the_text() -> None:
    """The name from above the text, and a paragraph that begins with it, are the site's."""
    life = "Marta Ostlund writes about the coast and has rowed since she was five."
    text = _cleaned(_page(end=["Marta Ostlund", life]))
    assert life not in text
    assert TEXT[-1] in text


def test_a_last_paragraph_about_somebody_stays() -> None:
    """Who is not named above the text is one of whom it tells."""
    life = "Hanne Brodersen rows the first boat and has done so since she was five."
    assert life in _cleaned(_page(end=["Hanne Brodersen", life]))


def test_tools_under_headings_are_inserts_and_remarks_between_paragraphs_are_not() -> None:
    """ "[ edit ]" under each heading is a site's; "[Applause]" behind a sentence is a speech's."""
    wiki = ["History", "[ edit ]", TEXT[0], "Design", "[ edit ]", TEXT[1]]
    speech = [TEXT[0], "[Applause]", TEXT[1], "[Applause]", TEXT[2]]
    assert [i for i, reading in enumerate(with_boxes(wiki, [*map(read, wiki)])) if reading.chrome] == [1, 4]
    assert not any(reading.chrome for reading in with_boxes(speech, [*map(read, speech)]))


@pytest.mark.parametrize("own", ["[ Petra Reinholt ]", "[Aside]", "[Chorus]", "[ jan van dijk ]"])
def test_a_texts_own_lines_in_brackets_under_headings_stay(own: str) -> None:
    """Who made the changes of a version, how an actor speaks and what is sung again are the text's own lines."""
    lines = ["ferry (1.4) stable", own, TEXT[0], "ferry (1.3) stable", own, TEXT[1]]
    assert not any(reading.chrome for reading in with_boxes(lines, [*map(read, lines)]))


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Read also: the tide tables of the harbour office", "Share this: with Facebook, Twitter, Email"),
        ("Advertisement", "Newsletter"),
    ],
)
def test_a_paragraph_between_two_boxes_stays(above: str, below: str) -> None:
    """Neither offers anything that a sentence between them might tell of."""
    text = _cleaned([*HEAD, TITLE, BYLINE, TEXT[0], above, TEXT[1], below, *TEXT[2:], *FOOT])
    assert all(paragraph in text for paragraph in TEXT)


@pytest.mark.parametrize(
    "line", ["Interview with Marta Ostlund", "Present: Marta Ostlund, Hanne Brodersen", "Marta Ostlund and her boat"]
)
def test_who_is_asked_or_present_is_no_author(line: str) -> None:
    """A text may end with what somebody says who is named above it."""
    said = "Marta Ostlund moved that a second boat be bought, and it was carried."
    text = _cleaned([*HEAD, line, *TEXT, "Marta Ostlund", said, *FOOT])
    assert said in text


def test_a_row_of_search_words_amid_a_text_does_not_cut_its_end_off() -> None:
    """The last paragraph stays, though a spliced row stands over it and the site below it."""
    row = "cheap replica watches online casino bonus payday loans best essay writing service"
    text = _cleaned([*HEAD, TITLE, *TEXT[:3], row, TEXT[3], *FOOT])
    assert TEXT[3] in text
    assert row not in text
