"""Pages whose markup says little of what is the site's: tables and breaks, viewers of documents, forums."""

from __future__ import annotations

import pytest
from tests.cleaning.texts import FERRY as TEXT

import scrubber
from scrubber.cleaning.extract.counted import page_counts
from scrubber.cleaning.extract.lines.inserts import advert

TITLE = "The Ferry of Trevans"


def page(body: str, title: str = f"{TITLE} | Valley Post") -> bytes:
    """A page with a body."""
    return f"<html><head><title>{title}</title></head><body>{body}</body></html>".encode()


def texts(raw: bytes) -> list[str]:
    """The blocks that are left of a page."""
    return [block.text for block in scrubber.clean(raw, content_type="text/html").blocks]


def test_a_page_set_with_tables_and_breaks_is_read_as_its_bare_text() -> None:
    """What stands before and behind the text goes, though nothing marks it."""
    rows = [
        "<a href=/>Walks</a> | <a href=/l>Letters</a> | <a href=/s>Stoves</a> | <a href=/p>Ponds</a>",
        "You are here: Walks &gt; Boats",
        f"<b>{TITLE}</b>",
        "Written on 12.03.2014 by kati_81 | 2253 hits",
        "<br><br>".join(TEXT),
        "Entry before: Pruning an apple tree",
        "Valley Post © 2024, all rights reserved",
    ]
    table = "".join(f"<tr><td>{row}</td></tr>" for row in rows)
    assert texts(page(f"<table>{table}</table>")) == [TITLE, *TEXT]


def test_a_signature_and_a_poem_under_a_title_of_their_own_stay() -> None:
    """No site is seen where the page's title is the document's alone."""
    body = f"<h1>{TITLE}</h1>{''.join(f'<p>{line}</p>' for line in TEXT)}<p>Trevans, 3 May 2019</p><p>Ellen Marsh</p>"
    assert texts(page(body, TITLE)) == [TITLE, *TEXT, "Trevans, 3 May 2019", "Ellen Marsh"]


def test_a_signature_set_as_the_text_is_stays_where_a_site_is_seen() -> None:
    """What stands beside it in other elements goes."""
    text = "".join(f"<p>{line}</p>" for line in (*TEXT, "The ferryman of Trevans", "3 May 2019"))
    body = f"<div>Valley Post &gt; Boats</div><div>{TITLE}</div><div>Hits: 2253, by kati_81, 12.03.2014</div><div>{text}</div><div>Entry before: Stoves</div>"
    foot = "<div>Valley Post © 2024, all rights reserved</div>"
    assert texts(page(body + foot))[-2:] == ["The ferryman of Trevans", "3 May 2019"]


@pytest.mark.parametrize("content_type", ["text/html", "text/plain"])
def test_the_numbers_of_a_viewers_pages_are_no_text(content_type: str) -> None:
    """All of them, in order, with text between."""
    pieces = [each for n, line in enumerate(TEXT, 1) for each in (line, f"{n}/{len(TEXT)}")]
    raw = (
        page("".join(f"<div>{piece}</div>" for piece in pieces))
        if content_type == "text/html"
        else "\n\n".join(pieces).encode()
    )
    assert [block.text for block in scrubber.clean(raw, content_type=content_type).blocks] == TEXT


@pytest.mark.parametrize(
    "lines",
    [["1/4", "2/4", "3/4", "4/4"], ["1/3", "a", "3/3"], ["a", "3/4", "b"], ["2/2", "a", "1/2"], ["1/1", "a"]],
)
def test_fractions_scores_and_counts_with_a_gap_are_no_numbers_of_pages(lines: list[str]) -> None:
    """Nothing is counted in any of these."""
    assert page_counts(lines) == frozenset()


@pytest.mark.parametrize(
    "line", ["[Ad] Cheap ferries", "Ad · Cheap ferries", "Anzeige · Reisen ab 99 Euro", "【推广】今日特价"]
)
def test_a_line_under_the_word_for_an_advertisement_goes(line: str) -> None:
    """It stands between paragraphs and is set as they are."""
    body = f"<h1>{TITLE}</h1>" + "".join(f"<p>{each}</p>" for each in (*TEXT[:2], line, *TEXT[2:]))
    assert texts(page(body)) == [TITLE, *TEXT]


def test_a_text_about_advertisements_keeps_its_definitions() -> None:
    """The word stands in another of its sentences."""
    line = "Sponsored: paid for by somebody else"
    body = f"<h1>{TITLE}</h1>" + "".join(
        f"<p>{each}</p>" for each in (*TEXT, "Each note on board is marked as sponsored or as news.", line)
    )
    assert line in texts(page(body))
    assert advert("ads in the ferry · a study") == ""


STORIES = [
    "The old mill grinds again after a hundred years, and the baker is glad of it.",
    "Five easy walks along the Saulne for a day without rain, with a map of each.",
    "How a pond is dug in a week by two people, and what it costs them in the end.",
    "The stove that warms a house without smoke is to be had in Trevans from May on.",
]


def test_a_link_whose_address_was_taken_is_a_link() -> None:
    """What else there is to be read goes, as it does with its addresses, where a program took all attributes."""
    lines = "".join(f"<p>{line}</p>" for line in TEXT)
    for to in (" href=/x", ""):
        others = "".join(f"<div><a{to}>{line}</a></div>" for line in STORIES)
        assert texts(page(f"<div><h1>{TITLE}</h1>{lines}</div><div>{others}</div>")) == [TITLE, *TEXT]


def test_a_text_within_a_link_that_nothing_closes_is_a_text() -> None:
    """A place to be led to lost its name."""
    assert texts(page(f"<a><h1>{TITLE}</h1>{''.join(f'<p>{line}</p>' for line in TEXT)}")) == [TITLE, *TEXT]


def test_what_is_said_over_each_list_stays_over_the_last_ones() -> None:
    """Behind the last sentence, too, where it reads as nothing of a text's."""
    over = "The field will hold the following parts"
    terms = ["<dl><dt>reason</dt><dd><p>{}</p></dd><dt>number</dt><dd><p>{}</p></dd></dl>"] * 2
    told = terms[0].format("Why the boat was handed over to another crew that day.", "The number that the boat has.")
    short = terms[1].format("Why the boat was handed over", "The number that the boat has")
    lead = "".join(f"<p>{line}</p>" for line in TEXT)
    parts = [("Hull", told), ("Ropes", told), ("Engine", told), ("Deck", told), ("Lamps", short), ("Bells", short)]
    sections = "".join(f"<section><h4>{name}</h4><p>{over}</p>{items}</section>" for name, items in parts)
    menu = "".join(f"<div><a href='/{name}'>{name}</a></div>" for name in ("Home", "Download", "Docs", "Search"))
    foot = "<div>Contact us</div><div>Privacy policy</div><div>Valley Post © 2024, all rights reserved</div>"
    left = texts(page(f"{menu}<main><h1>{TITLE}</h1>{lead}<section>{sections}</section></main>{foot}"))
    assert left.count(over) == len(parts)
    assert "Contact us" not in left
