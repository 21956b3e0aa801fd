"""Pages of newspapers: rows of terms that are headlines, pointers in capitals amid the text, what readers are asked
for.
"""

from __future__ import annotations

import pytest
from tests.page_kit import paragraphs

import scrubber
from scrubber.language.address import offered_in

TITLE = "No ferry to the northern island on Monday"
TEXT = (
    "The ferry to the northern island was cancelled on Monday because of the storm that came in from the west.",
    "Passengers waited in the harbour hall until the evening, when the first boats left the quay again.",
    '"We told them to go home, and most of them did," said the woman who keeps the hall. "Why don\'t we do so more often?"',
    "The company said that all tickets stay valid until the end of the month, and that nobody has to pay twice.",
    "A second storm is expected on Thursday, and the boats may have to stay in the harbour for another day.",
)


def kept(inside: str = "", *, amid: str = "") -> list[str]:
    """What is kept of a page with lines at the text's end, or amid it."""
    html = (
        f"<html lang=en><head><title>{TITLE} | Harbour Times</title></head><body>"
        "<ul class=nav><li><a href=/>Home</a></li><li><a href=/boats>Boats</a></li><li><a href=/about>About</a></li></ul>"
        f"<div class=column><h1>{TITLE}</h1><div class=story>{paragraphs(*TEXT[:2])}{amid}{paragraphs(*TEXT[2:])}{inside}</div></div>"
        "<div class=foot><a href=/imprint>Imprint</a> <a href=/privacy>Privacy</a></div></body></html>"
    )
    return [block.text for block in scrubber.clean(html, content_type="text/html").blocks]


WHOLE = [TITLE, *TEXT]


def test_a_linked_headline_behind_a_label_in_capitals_points_elsewhere() -> None:
    """A label before words without a link stays, and so does a sentence."""
    assert kept(amid="<p>LIGHTHOUSE: <a href=/n/1>Old tower gets a new keeper</a></p>") == WHOLE
    for line in ("WIND FORCE: Nine in the evening", "NOTE: <a href=/n/2>The tickets are sold in the hall.</a>"):
        assert len(kept(amid=f"<p>{line}</p>")) == len(WHOLE) + 1


@pytest.mark.parametrize(
    "line",
    [
        "Have something to say? Let us know in the comments section or send an email to whoever wrote this. You can share what you have heard by writing to us here.",
        "Did we miss something? Send us tips, or letters to the editors, at news@harbour.example.",
    ],
)
def test_what_a_paper_asks_behind_a_text_is_no_part_of_it(line: str) -> None:
    assert kept(inside=f"<p>{line}</p>") == WHOLE


def test_what_is_not_done_is_no_gift() -> None:
    """A French "don" is one."""
    assert offered_in(["why don't we work together more", "they don’t know"]) == set()
    assert offered_in(["chaque don compte"]) == {"don"}
