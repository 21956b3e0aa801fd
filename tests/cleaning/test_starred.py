"""A frame of stars around a warning is no part of what it says: its heading was told as missing from all other copies."""

import pytest

import scrubber
from scrubber.cleaning.prints.starred import starred

FRAMED = """The ferry is kept by the parish, and whoever uses it does so at his own risk.

**********************************************************
*                                                        *
*  6. No Warranty                                        *
*  --------------                                        *
*                                                        *
*  The boat is lent as it is, and nobody answers for     *
*  what is lost in it, be it a cart or a goose.          *
*                                                        *
**********************************************************

The rope is the ferryman's own, and he may take it with him when he leaves.
"""


def test_what_a_frame_of_stars_holds_is_read_as_the_text_around_it() -> None:
    clean = scrubber.clean(FRAMED, content_type="text/plain")
    assert [(block.kind, block.text) for block in clean.blocks[1:3]] == [
        ("heading", "6. No Warranty"),
        ("paragraph", "The boat is lent as it is, and nobody answers for what is lost in it, be it a cart or a goose."),
    ]
    page = "".join(f"<p>{block.text}</p>" for block in clean.blocks)
    assert scrubber.collate({"a": scrubber.clean(f"<html><body>{page}</body></html>"), "b": clean}).findings == []


@pytest.mark.parametrize(
    "text",
    [
        "**********\n* One *\n* Two, which is wider *\n**********\n",
        "************\n*          *\n************\n",
        "**********\n* One    *\nand no more of it.\n",
    ],
    ids=["ragged", "empty", "open"],
)
def test_stars_that_frame_nothing_stay(text: str) -> None:
    assert starred(text) == []
