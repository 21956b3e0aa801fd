"""What Project Gutenberg sets around its books."""

from __future__ import annotations

import pytest
from tests.cleaning.texts import FERRY

import scrubber
from scrubber.cleaning.extract.book_frame import book_frame

BEGINS, ENDS = (
    "*** START OF THE PROJECT GUTENBERG EBOOK THE FERRY ***",
    "*** END OF THE PROJECT GUTENBERG EBOOK THE FERRY ***",
)
HEAD = [
    "The Project Gutenberg eBook of The Ferry",
    "This ebook is for the use of anyone anywhere in the United States and most other parts of the world at no cost.",
    "Release date: March 4, 2019 [eBook #58812]",
    BEGINS,
]
FOOT = [
    ENDS,
    "Updated editions will replace the previous one.",
    "Please read this before you distribute or use this work.",
]


def test_a_book_stays_alone() -> None:
    lines = [*HEAD, "THE FERRY", *FERRY, *FOOT]
    plain = scrubber.clean("\n\n".join(lines), content_type="text/plain")
    assert [block.text for block in plain.blocks] == ["THE FERRY", *FERRY]
    page = "".join(f"<p>{line}</p>" for line in lines[1:])
    page = scrubber.clean(f"<html><body><h2>{HEAD[0]}</h2>{page}</body></html>", content_type="text/html")
    assert [block.text for block in page.blocks] == ["THE FERRY", *FERRY]


@pytest.mark.parametrize("line", [BEGINS, "***START OF THIS PROJECT GUTENBERG ETEXT THE FERRY***"])
def test_its_beginning_alone_tells(line: str) -> None:
    assert book_frame([*HEAD[:3], line, *FERRY]) == range(4, 8)


@pytest.mark.parametrize(
    "line", ["End of Project Gutenberg's The Ferry, by Ann Marsh", ENDS.replace(" THE P", " THIS P")]
)
def test_its_end_alone_tells(line: str) -> None:
    assert book_frame([*FERRY, line, "All else"]) == range(4)


def test_a_text_that_speaks_of_it_stays() -> None:
    speaks = "Behind the line *** START OF THE PROJECT GUTENBERG EBOOK the book begins."
    assert book_frame([*FERRY, speaks, "The end of the Project Gutenberg licence is long."]) is None
    assert book_frame([]) is None


@pytest.mark.parametrize(
    "line", [BEGINS, ENDS, "End of Project Gutenberg's first year, she thought, and what have we got?"]
)
def test_a_book_that_has_such_a_line_of_its_own_goes_on(line: str) -> None:
    """A novel on who copies books writes what they write; no terms of theirs stand on the other side of it."""
    lines = ["The Copyist", *FERRY, line, *FERRY, "The rain had stopped."]
    assert book_frame(lines) is None
    assert scrubber.clean("\n\n".join(lines), content_type="text/plain").text.count(FERRY[-1]) == 2
