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
