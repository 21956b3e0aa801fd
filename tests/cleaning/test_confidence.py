"""How sure a page's text is to be the document."""

from __future__ import annotations

import scrubber

TITLE = "<h1>The mill at Trevans</h1>"
SENTENCE = "<p>The mill stands where the brook meets the Saulne, and has ground no corn since the war.</p>"
MENU = "".join(f"<li><a href='/{n}'>Works of the district {n}</a></li>" for n in range(150))


def test_a_line_out_of_a_large_page_is_not_surely_its_text() -> None:
    """A sentence in the menu of a page whose text a script sets was taken for the document at 95 %."""
    assert scrubber.clean(f"<body><ul>{MENU}</ul>{SENTENCE}</body>").confidence == 0.5


def test_a_short_text_alone_on_its_page_is_sure() -> None:
    assert scrubber.clean(f"<body>{TITLE}{SENTENCE}</body>").confidence > 0.8


def test_teasers_are_not_surely_a_text() -> None:
    """A paper's front was taken for the document at 95 %: its teasers, each cut off, between linked titles and
    names.
    """
    told = "The harbour council met on Tuesday and agreed on the new timetable for the ferries of district"
    rows = "".join(
        f"<div><h3><a href='/{n}'>The timetable of district {n}</a></h3><p>by<a href='/kerr'>M. Kerr</a></p><p>{told} {n}, ...</p><p><a href='/{n}'>Read more</a></p></div>"
        for n in range(12)
    )
    page = scrubber.clean(f"<body><div>{rows}</div></body>")
    assert not page.text or page.confidence == 0.5


def test_paragraphs_with_an_advertisement_after_each_are_sure() -> None:
    text = "".join(
        f"<p>On day {n} the ferry left at seven, and came back in the evening. Nobody was on board but the captain.</p><p>It rained until noon, so that the landing of district {n} stood under water.</p><p>Advertisement</p>"
        for n in range(12)
    )
    assert scrubber.clean(f"<body><h1>The ferry</h1><div>{text}</div></body>").confidence > 0.8
