"""One text in a record of JSON: read as if it had come without the record."""

from __future__ import annotations

import json

import pytest

import scrubber
from scrubber.errors import DecodeError

TITLE = "Rules of the weir"
PARAGRAPHS = [
    "The keeper opens the weir at six in the morning, and closes it again when the last boat has gone by.",
    "Boats wait below the second post until they are called, and nobody may tie one up to the gate itself.",
    "A fee of 4 crowns is due for each boat, and is paid at the lock before the keeper lets it through.",
]
PLAIN = "\n\n".join([PARAGRAPHS[0].replace("morning, ", "morning,\n"), *PARAGRAPHS[1:]])
MARKUP = "".join(f'<p class="text">{said}</p>\n' for said in PARAGRAPHS)
PAGE = (
    f"<!doctype html><html><head><title>{TITLE}</title></head><body><nav><a href='/'>Home</a> <a href='/n'>News</a></nav>"
    f"<article><h1>{TITLE}</h1>{MARKUP}</article><footer>© Weir Office. All rights reserved.</footer></body></html>"
)
TEXT = "\n\n".join([TITLE, *PARAGRAPHS])

RECORDS = {
    "a scraper's text": {"url": "https://e.org/1", "title": TITLE, "date": "2020-03-04", "content": PLAIN},
    "one of a list": [{"id": 7, "title": TITLE, "text": PLAIN, "lang": "en"}],
    "a scraper's page": {"url": "https://e.org/1", "status": 200, "html": PAGE},
    "a page and its text": {
        "html": PAGE,
        "text": PLAIN,
        "title": TITLE,
        "description": "How boats get by the old weir.",
    },
    "a blog's interface": {
        "id": 3,
        "link": "https://e.org/1",
        "title": {"rendered": TITLE},
        "content": {"rendered": MARKUP, "protected": False},
        "excerpt": {"rendered": f"<p>{PARAGRAPHS[0]}</p>"},
    },
    "a page's own description": {"@type": "Article", "headline": TITLE, "articleBody": PLAIN},
    "a notebook": {
        "cells": [
            {"cell_type": "markdown", "metadata": {}, "source": [TITLE + "\n", "\n", *PLAIN.splitlines(keepends=True)]}
        ],
        "metadata": {"kernelspec": {"name": "python3"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    },
}


@pytest.mark.parametrize("name", RECORDS)
@pytest.mark.parametrize("indent", [None, 2])
def test_the_text_is_read_as_if_it_had_come_alone(name: str, indent: int | None) -> None:
    """Line ends written out stood amid the words, and the names of the record were told as additions."""
    assert scrubber.clean(json.dumps(RECORDS[name], indent=indent).encode()).text == TEXT


def test_a_document_of_several_texts_keeps_them_all() -> None:
    """A long preamble beside short articles is not the whole of it."""
    value = {"title": TITLE, "preamble": PLAIN, "articles": [{"text": "Nobody swims within ten yards of the gate."}]}
    assert "within ten yards" in scrubber.clean(json.dumps(value).encode()).text


def test_what_is_said_in_a_talk_is_none_of_it_left_out() -> None:
    """One who says much, and one who says no."""
    value = [{"user": "ann", "text": PLAIN}, {"user": "bob", "text": "Certainly not."}]
    assert "Certainly not." in scrubber.clean(json.dumps(value).encode()).text


def test_a_site_s_name_is_no_heading() -> None:
    """The title is, wherever it stands."""
    value = {"site": {"name": "Weir Gazette"}, "post": {"title": TITLE, "body": PLAIN}}
    assert scrubber.clean(json.dumps(value).encode()).text == TEXT


def test_several_pages_are_several_documents() -> None:
    """They are refused by name, as a file of one record a line is."""
    value = [{"html": PAGE}, {"html": PAGE.replace("4 crowns", "5 crowns")}]
    with pytest.raises(DecodeError, match="JSON records"):
        scrubber.clean(json.dumps(value).encode())


def test_what_is_as_long_as_the_text_is_no_summary_of_it() -> None:
    other = (
        "Nobody may moor above the weir, by day or by night. Who does so pays a fine of 40 crowns, and is towed away."
    )
    page = scrubber.clean(json.dumps({"title": TITLE, "content": PARAGRAPHS[0], "description": other}).encode())
    assert other in page.text
