"""What programs leave amid the words of a line."""

from __future__ import annotations

import pytest

import scrubber
from scrubber.cleaning.extract.left_within import left_within

AROUND = "The baths are open on every weekday from nine until eight, {}, and on Sundays until five in the afternoon."
PLACES = [
    "for a fee【12†source】",
    "for a fee【4:0†notice.pdf】",
    "for a fee :contentReference[oaicite:0]{index=0}",
    "for a fee \ue200cite\ue202turn0search3\ue202turn0search5\ue201",
    "for a fee [citation:2][citation:5]",
    'for HYPERLINK "https://quay.example/fees" \\l "day" a fee',
    'for { HYPERLINK "https://quay.example/fees" }a fee',
    "for REF _Ref123456 \\h a fee",
    "for data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7 a fee",
    "for a fee [cid:image001.png@01D9A1B2.C3D4E5F0]",
    "for a fee<https://quay.example/fees?day=1>",
    "for a fee (opens in a new window)",
    "for a fee (link is external)",
    "for a fee (öffnet in neuem Fenster)",
    "for a fee（新しいウィンドウで開きます）",
    "for a fee (PDF, 1.2 MB)",
    "for a fee (PDF - 1,2 Mo)",
    "for a fee（PDF：120KB）",
]
HONEST = [
    'Where no bookmark is found, Word prints "Error! Bookmark not defined." and goes on with the rest of the text.',
    "See https://quay.example/fees and <https://quay.example/day>, or write to Ann <ann@quay.example>.",
    "The project's pages are L<https://quay.example/> in the source and <http://quay.example/> in print.",
    'A sheet links by =HYPERLINK("https://quay.example"; "the quay"), as every program of its kind does.',
    "Open the file (PDF) in a new window, or an external link (120 KB at most) with the other key.",
    "The verb 【to read†】 has two senses, and [citation needed] stands where nobody has said so.",
    "The 1.2 MB (and no more) of the form are sent by mail to whoever opens it in a new window (or a new tab).",
]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("form", ["text", "page"])
def test_taken_out(place: str, form: str) -> None:
    """Neither a text nor a page has it, and no word beside it is lost."""
    line = AROUND.format(place)
    shown = line.replace("<", "&lt;")
    given = line if form == "text" else f"<html><body><h1>Notice</h1><p>{shown}</p></body></html>"
    assert AROUND.format("for a fee") in scrubber.clean(given).text


def test_a_reference_that_was_not_found_is_lost() -> None:
    """What number stood there no one knows: no copy is accused of another."""
    line = (
        "Whoever loses a key pays 15 euros for a new one, see section {}, unless the keeper was told on the same day."
    )
    kept, lost = line.format("4"), line.format("Error! Reference source not found.")
    assert line.format("\ufffd") in scrubber.clean(lost).text
    told = scrubber.collate({"a": kept, "b": kept, "lost": scrubber.clean(lost)})
    assert told.text == kept
    assert {finding.kind for finding in told.findings} == {"lost_text"}


@pytest.mark.parametrize("line", HONEST)
def test_kept(line: str) -> None:
    """What a sentence tells of, and what looks alike."""
    assert left_within(line) == []


def test_kept_in_listings_and_alone() -> None:
    """A program's lines, what stands between fences, and all of a line."""
    assert left_within('```\nthe card<https://quay.example>\n```\n\nx = "a (PDF, 1 MB)";\n\n(PDF, 1.2 MB)\n') == []


def test_a_listing_of_a_page_keeps_what_it_shows() -> None:
    page = (
        "<html><body><article><h1>Fields</h1><p>The office keeps its links as fields, which its clerks write so:</p>"
        "<pre>see the form (PDF, 1.2 MB) of May\nand the form (PDF, 3 MB) of June</pre>"
        "<p>All other offices of the harbour set no fields at all in what they write.</p></article></body></html>"
    )
    assert "see the form (PDF, 1.2 MB) of May" in scrubber.clean(page.encode(), content_type="text/html").text
