"""A page that was converted to Markdown gives the page's text; a document that was written in Markdown stays."""

from __future__ import annotations

import time
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrubber
from scrubber.cleaning.markdown_page import as_text
from scrubber.ledger import apply_pass, replay

PAGE = """[](/) [![](/logo.png)](/)

  * [Home](/)
  * [Log in](/login?next=/a_(b))
  * [Search](javascript:void\\(0\\);)
  * [Latest news](/news/ "All the
news")
  * [Register](/register/)
  * [Most read](/read/)

# The ferry sails again

![The ferry at its
pier](/ferry.jpeg)

The ferry crosses the Saulne every day of the year, except when the water
stands too high, as[the harbour council](/council/the-harbour-
council/) decided in **1926** for the well-
known pier\\. It takes **nine** minutes.

> Bicycles travel free of charge, and _dogs_ must be kept on a lead while they
are on board.

  * [Privacy policy](/privacy/)
  * [Contact us](/contact/)
"""


def test_of_a_page_in_markdown_the_words_are_left() -> None:
    """No address, no picture, no emphasis; paragraphs are whole, and what is broken behind a hyphen keeps it."""
    page = scrubber.clean(PAGE, content_type="text/plain")
    assert [block.text for block in page.blocks] == [
        "The ferry sails again",
        "The ferry crosses the Saulne every day of the year, except when the water stands too high, as the harbour council decided in 1926 for the well-known pier. It takes nine minutes.",
        "> Bicycles travel free of charge, and dogs must be kept on a lead while they are on board.",
    ]
    assert (page.blocks[0].kind, page.blocks[0].level) == ("heading", 1)
    assert replay(page.base, page.edits) == page.text


def test_a_document_in_markdown_stays() -> None:
    """Its links are its own: none of them is a button, and none leads to a place that only its site has."""
    entries = "\n".join(f"- [Crossing {n}](https://ferry.example/{n}) takes **{n}** minutes." for n in range(2, 20))
    document = f"# Crossings\n\nAll crossings of the river, with their\ntimes.\n\n{entries}\n"
    assert as_text(document) == []
    assert "[Crossing 7](https://ferry.example/7)" in scrubber.clean(document, content_type="text/markdown").text


def test_a_document_that_links_to_its_neighbours_stays() -> None:
    """Chapters of one manual lead to one another by their places alone, and no page of a site says so little of the site."""
    entries = "\n".join(f"- see [the crossing of pier {n}](/crossings/pier-{n}) for **{n}** more" for n in range(2, 30))
    document = f"---\ntitle: Crossings\nsection: 5\n---\n\nAll crossings of the river.\n\n{entries}\n"
    assert as_text(document) == []
    assert scrubber.clean(document, content_type="text/markdown").text.count("](/crossings/pier-") == 28


def test_a_listing_between_fences_stays() -> None:
    """Its lines are not joined, and what are marks elsewhere are a program's."""
    listing = "```python\nferry = __import__('ferry')\nfor n in range(**minutes):\n    sail(ferry[n](0))\n```\n"
    page = f"{PAGE}\nThe times are\nreckoned so:\n\n{listing}"
    text = apply_pass(page, as_text(page))
    assert text.endswith(f"The times are reckoned so:\n\n{listing}")


def test_a_long_listing_takes_no_more_than_its_text() -> None:
    """Each of its places was held by itself."""
    page = f"{PAGE}\n```\n{'sail(ferry)' * 200_000}\n```\n"
    tracemalloc.start()
    assert as_text(page)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 12 * len(page)


def test_a_documents_chapters_are_no_buttons() -> None:
    """A chapter may be called as a site's button is; what leads to it is the document's."""
    chapters = "".join(f"- [{name}](#{name.lower()})\n" for name in ("Home", "Contact", "Privacy", "Help", "About"))
    document = f"# Crossings\n\n{chapters}\n" + "See [the pier](https://ferry.example/pier) of **nine**.\n" * 9
    assert as_text(document) == []


def test_a_programs_name_in_a_sentence_stays() -> None:
    """Between strokes an underscore marks no emphasis."""
    page = f"{PAGE}\nCall `__init__` of _all_ boats and `*sail**`.\n"
    assert apply_pass(page, as_text(page)).endswith("\nCall `__init__` of all boats and `*sail**`.\n")


@given(
    st.lists(
        st.sampled_from(
            ["[", "]", "](", "![", "(", ")", "\\", "\n", "\n\n", "Home", "Log in", "/a", "**", "_", " ", "* ", "# "]
        ),
        max_size=60,
    )
)
def test_any_marks_can_be_taken_out(marks: list[str]) -> None:
    """However brackets stand, the Edits fit the text, and none overlaps another."""
    text = PAGE + "".join(marks)
    assert len(apply_pass(text, as_text(text))) < len(text)


@pytest.mark.parametrize("piece", ["[](", "[](a(", "[![](", "[](\\("])
def test_brackets_that_nothing_closes_cost_little(piece: str) -> None:
    """An address has few brackets: one that opens more is not looked through to its end."""
    start = time.process_time()
    assert as_text(piece * 20_000) == []
    assert time.process_time() - start < 1.5
