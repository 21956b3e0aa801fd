"""Pages of a reference: lists of links that are the document, terms that are links, boxes "See also", lines over a
listing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.page_kit import kept

from scrubber.cleaning.extract.page.html import extract_html
from scrubber.cleaning.extract.page.opinion import Opinion
from scrubber.cleaning.extract.page.page import Page, Part
from scrubber.cleaning.extract.page.view import View
from scrubber.cleaning.extract.page.whole import find_whole

if TYPE_CHECKING:
    from scrubber.cleaning.extract.extraction import Extraction

MENU = (
    '<div class="navbar"><ul><li><a href="/">index</a></li><li><a href="/n">next</a></li></ul></div><div role="main">'
)
TOPICS = (
    "The tides of the outer harbour",
    "Buoys and the colours that they are painted in",
    "Signals that are given by day",
    "Signals that are given by night",
    "Where the pilot comes aboard",
    "Anchoring in the roads",
    "What is paid for the berth",
)
FOOT = '</div><div class="footer"><p>The pilots thank the harbour office, which has printed this handbook since 1950.</p></div>'
PROSE = "<p>Each berth has a number, which is painted on the quay in white and can be read from the water.</p>"


def read(body: str, title: str = "Harbour handbook") -> Extraction:
    return extract_html(f"<!DOCTYPE html><html><head><title>{title}</title></head><body>{body}</body></html>")


def test_a_list_of_links_under_the_title_is_the_document() -> None:
    """A table of contents has nothing besides: its lines stay, the menu and the foot go."""
    links = "".join(f'<li><a href="/{n}">{topic}</a></li>' for n, topic in enumerate(TOPICS))
    text = kept(
        read(
            f"{MENU}<section><h1>Harbour handbook</h1><p>This part is for masters who come here first.</p><ul>{links}</ul></section>{FOOT}"
        )
    )
    assert text == ["Harbour handbook", "This part is for masters who come here first.", *TOPICS]


def test_a_list_in_an_element_that_is_named_for_its_title_is_the_document() -> None:
    """An index of tags is called so; the way to other pages stands above its title, which links to itself by another
    name.
    """
    links = "".join(
        f'<tr><td><a href="/{n}">{topic}</a></td><td><a href="/s">9. Signals</a></td></tr>'
        for n, topic in enumerate(TOPICS)
    )
    way = '<table><tr><td>[<a href="k.html"> &lt; </a>]</td><td>[<a href="index.html"> Up </a>]</td></tr></table>'
    title = '<h1 id="Style-and-Tag-Index-1">Style and Tag Index<a href="#Style-and-Tag-Index-1"> ¶</a></h1>'
    index = f'<div id="Style-and-Tag-Index">{way}{title}<table>{links}</table></div>'
    text = kept(
        read(f"{index}<p>This index was made on 16 August with the second of the two programs for it.</p>", "Index")
    )
    assert text[: len(TOPICS) + 1] == ["Style and Tag Index", *(f"{topic}\t9. Signals" for topic in TOPICS)]


def test_a_list_of_links_below_a_text_is_no_document() -> None:
    """The same list below an article points to other pages."""
    links = "".join(f'<li><a href="/{n}">{topic}</a></li>' for n, topic in enumerate(TOPICS))
    text = kept(read(f"{MENU}<section><h1>Harbour handbook</h1>{PROSE * 5}<ul>{links}</ul></section>{FOOT}"))
    assert not set(TOPICS) & set(text)


@pytest.mark.parametrize(("number", "stays"), [("B.2.{}", True), ("", False)])
def test_numbered_sections_that_are_links_are_the_documents_contents(number: str, *, stays: bool) -> None:
    """A document in several pages lists them amid its text; without numbers they are its site's other pages."""
    entries = [f"{number.format(n)} {name}".strip() for n, name in enumerate(("The quay", "Ferries", "Fares", "Fog"))]
    ways = "".join(f'<li><a href="{n}.html">{entry}</a></li>' for n, entry in enumerate(entries))
    body = f"<main><h1>Harbour handbook</h1>{PROSE * 2}<ul>{ways}</ul>{PROSE.replace('berth', 'pier') * 2}</main>"
    assert set(entries) & set(kept(read(body))) == (set(entries) if stays else set())


def test_terms_that_are_links_stay_with_what_explains_them() -> None:
    """A command that leads to its own page, over a few words on it."""
    names = [f"berth-{name}" for name in ("add", "show", "move", "close", "list", "open")]
    terms = "".join(
        f'<dt><a href="/{name}">{name}(1)</a></dt><dd><p>What is done to berths by {name}.</p></dd>' for name in names
    )
    text = kept(
        read(
            f"{MENU}<h1>Harbour handbook</h1>{PROSE * 3}<section><h2>Commands</h2><div><dl>{terms}</dl></div></section>{PROSE}{FOOT}"
        )
    )
    assert {f"{name}(1)" for name in names} <= set(text)


def test_the_title_of_a_box_of_references_stays() -> None:
    """What a manual draws on stands in a note; a heading of the same words over a site's links goes."""
    box = '<div class="admonition seealso"><p class="admonition-title">See also</p><p>The rules of the port, which say how ships of over ninety metres are to be moored.</p></div>'
    text = kept(read(f"{MENU}<section><h1>Harbour handbook</h1>{PROSE}{box}{PROSE * 3}</section>{FOOT}"))
    assert "See also" in text


def test_a_line_over_a_listing_stays() -> None:
    """ "Reading a berth:" stands in a section of its own with nothing but programs."""
    section = "<section><h2>Examples</h2><p>Reading a berth:</p><pre>import berths\n\nberths.read(7)</pre><p>Closing a berth:</p><pre>berths.close(7)</pre></section>"
    text = kept(
        read(
            f"{MENU}<section><h1>Harbour handbook</h1><dl><dt>berths.read()</dt><dd>{PROSE * 4}</dd></dl>{section}</section>{FOOT}"
        )
    )
    assert {"Examples", "Reading a berth:", "Closing a berth:"} <= set(text)


def test_the_terms_of_a_reference_are_no_forums_signatures() -> None:
    """A term whose class is "sig", for signature, stays however often the page says it."""
    entry = '<dl class="option"><dt class="sig sig-object">:berth: (no value)</dt><dd><p>Sets all berths on one line, whatever their number is, and says nothing of the others.</p></dd></dl>'
    text = kept(read(f"{MENU}<section><h1>Harbour handbook</h1>{PROSE * 3}{entry}{PROSE}{entry}</section>{FOOT}"))
    assert text.count(":berth: (no value)") == 2


def test_a_signature_with_an_arrow_is_no_way_to_the_page() -> None:
    """`fn berth() -> Berth`, with its types linked."""
    head = '<h4>fn <a href="/f">berth</a>(&amp;self) -&gt; <a href="/b">Berth</a> of the quay</h4>'
    text = kept(read(f"{MENU}<h1>Harbour handbook</h1>{head}{PROSE * 4}{FOOT}"))
    assert any(line.startswith("fn berth") for line in text)


def test_rows_of_data_behind_the_text_stay() -> None:
    """A table of codes after the last sentence, of which an extractor drops the short rows."""
    rows = "".join(
        f"<tr><td>{code}</td><td>{what}</td></tr>"
        for code, what in (
            ("A", "Anchor"),
            ("B", "Berths of boats"),
            ("P", "Piers"),
            ("Q", "Quay for timber and coal"),
            ("X", "Unknown"),
        )
    )
    table = f'<div class="table"><p class="title">Table 2. Codes of places</p><div class="contents"><table><thead><tr><th>Code</th><th>Place</th></tr></thead><tbody>{rows}</tbody></table></div></div>'
    text = kept(read(f"{MENU}<section><h1>Harbour handbook</h1>{PROSE * 4}{table}</section>{FOOT}"))
    assert {"A\tAnchor", "P\tPiers", "X\tUnknown"} <= set(text)


def test_a_text_is_whole_before_what_the_site_sets_behind_it() -> None:
    """A row of teasers behind sentences of which an extractor keeps few: they say nothing against the sentences."""
    count, links = 6, 7
    parts = [
        Part(n, n + 1, "x", size=12.0, prose=True, card=n >= count, linked=n >= count) for n in range(count + links)
    ]
    no = [False] * len(parts)
    view = View(
        Page("x" * len(parts), parts, []),
        Opinion(no, no),
        last=len(parts),
        prose=[True] * len(parts),
        framed=no,
        boxed=no,
        folded=["x"] * len(parts),
    )
    assert find_whole(view) == range(count)


@pytest.mark.parametrize(("behind", "whole"), [(4, 60), (40, 108)])
def test_little_behind_a_long_row_of_the_sites_lines_is_none_of_the_text(behind: int, whole: int) -> None:
    """However long the text above is: other pages are announced there. Much that stands there is the text's next
    part.
    """
    count, row = 60, 8
    framed = [count <= n < count + row for n in range(count + row + behind)]
    parts = [Part(n, n + 1, "x", size=12.0, prose=True) for n in range(len(framed))]
    no = [False] * len(parts)
    view = View(
        Page("x" * len(parts), parts, []),
        Opinion(no, no),
        last=len(parts),
        prose=[True] * len(parts),
        framed=framed,
        boxed=no,
        folded=["x"] * len(parts),
    )
    assert find_whole(view) == range(whole)


def test_releases_of_a_log_of_changes_are_nobodys_posts() -> None:
    days = ("Sep 23, 2011", "Jan 15, 2011", "Nov 12, 2010", "Sep 2, 2010")
    releases = "".join(
        f'<section id="release-{n}"><h2>Release 1.0.{n} ({day})</h2><ul class="simple"><li><p>The pilot is told of the berth by light as well, whichever signal was given before.</p></li>'
        f"<li><p>Berth {n}: numbers are read from both sides of the quay, as masters had asked for.</p></li></ul></section>"
        for n, day in enumerate(days)
    )
    text = kept(read(f'{MENU}<section id="log"><h1>Harbour log</h1>{releases}</section>{FOOT}', title="Harbour log"))
    for n, day in enumerate(days):
        assert f"Release 1.0.{n} ({day})" in text
