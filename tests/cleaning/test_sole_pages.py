"""Pages that hold one text and next to nothing else: what stands in its element is the text's, whatever it looks
like; the way to other pages goes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import html
from tests.page_kit import kept

from scrubber.cleaning.extract.page.attributes import Attributes
from scrubber.cleaning.extract.page.html import extract_html
from scrubber.cleaning.extract.page.sheets import Sheets

if TYPE_CHECKING:
    from scrubber.cleaning.extract.extraction import Extraction

PARTS = ("valve", "piston", "gasket", "filter", "hose")


def read(body: str, title: str = "The pump") -> Extraction:
    return extract_html(f"<!DOCTYPE html><html><head><title>{title}</title></head><body>{body}</body></html>")


def way(tag: str = "div") -> str:
    return f'<{tag} class="navheader"><a href="1.html">Prev</a> <a href="index.html">Up</a> <a href="3.html">Next</a></{tag}>'


def section(n: int, name: str, more: str = "") -> str:
    return (
        f'<div class="section"><h2>{n}. The {name}</h2><p>The {name} is fitted to the housing with four bolts, which are tightened crosswise and by hand.</p>'
        f"<dl><dt>--open-{name}</dt><dd><p>Opens it.</p></dd><dt>--close-{name}</dt><dd><p>Closes it again.</p></dd></dl>{more}</div>"
    )


def manual(*sections: str, above: str = "", behind: str = "") -> str:
    return f'{way()}<div class="chapter"><h1>The pump</h1>{above}{"".join(sections)}{behind}</div>{way()}'


SCREEN = "<pre>pump --check\npump --turn 5</pre>"
ALL = tuple(section(n, name) for n, name in enumerate(PARTS, 1))


def test_short_lines_at_places_of_their_own_stay() -> None:
    """Who made a part, and a signature in a cell: no sentences, at no place of the text's, and no extractor keeps
    them.
    """
    made = '<div class="refmeta"><div class="verinfo">(pump 5, pump 7, pump 8)</div><div class="refsynopsis"><span>turn(speed, time)</span></div></div>'
    cells = "<blockquote><table><tr><td>(turn pump)</td></tr><tr><td>(wait 5)</td></tr><tr><td>(stop pump)</td></tr></table></blockquote>"
    long = "".join(
        f"<p>Whoever takes out the {name} for the first time sets all of its screws in a row, so that none of them is lost.</p>"
        for name in PARTS
    )
    text = kept(read(manual(section(1, "valve", long + made), section(2, "piston", cells + long), *ALL[2:])))
    for line in ("(pump 5, pump 7, pump 8)", "turn(speed, time)", "(turn pump)", "(wait 5)", "(stop pump)"):
        assert line in text


def test_a_heading_that_asks_stays_though_the_contents_say_it_too() -> None:
    questions = [f"{n}. What is the {name} for, and how long does it last?" for n, name in enumerate(PARTS, 1)]
    contents = "".join(f'<dt><a href="2.html#{n}">{question}</a></dt>' for n, question in enumerate(questions))
    sections = (
        f'<div class="sect"><div class="titlepage"><div><div><h2>{question}</h2></div></div></div><p>The {name} keeps the water in its place, and lasts for as long as it is oiled once a year.</p>{SCREEN}</div>'
        for name, question in zip(PARTS, questions, strict=True)
    )
    extraction = read(manual(*sections, above=f'<div class="toc"><dl>{contents}</dl></div>'))
    assert [line for line in kept(extraction) if line in questions] == questions
    assert sum(block.text in questions and bool(block.rule) for block in extraction.blocks) == len(questions)


def test_the_text_begins_with_its_title() -> None:
    """A first chapter of short lines and links, with a box, stands above the sections that read most like a text."""
    box = '<div class="sidebar"><p>BACKGROUND Why a pump wears</p><p>A pump wears where sand gets into the stream, and so it is looked at every spring.</p></div>'
    lines = "".join(f'<div class="field">int <a href="#{name}">{name}</a> = {n};</div>' for n, name in enumerate(PARTS))
    lead = "<div class='lead'><div>What makes this pump so popular with gardeners is how easily its parts can be changed.</div></div>"
    body = f'<div class="partintro"><div class="synopsis">{lines}</div></div>{lead}{box}'
    text = kept(read(manual(*ALL, above=body)))
    assert text[0] == "The pump"
    assert "int valve = 0;" in text
    assert any(line.startswith("What makes this pump") for line in text)
    assert any(line.startswith("A pump wears where sand") for line in text)


def test_references_stay_and_contents_go() -> None:
    """Links amid the text, and under its "See also", belong to it; its contents and the way to its neighbours do
    not.
    """
    amid = '<ul><li><a href="https://maker.example/drawings">Drawings of the pump by its maker</a></li><li><a href="https://maker.example/list">List of all spare parts</a></li><li><a href="o.html">How oil is changed in it</a></li></ul>'
    also = '<div class="section"><h2>See also</h2><p><a href="m.html">motor(1)</a>, <a href="b.html">battery(5)</a></p></div>'
    contents = "".join(f'<li><a href="2.html#{n}">{n}. The {name}</a></li>' for n, name in enumerate(PARTS, 1))
    extraction = read(manual(ALL[0], section(2, "piston", amid), *ALL[2:], above=f"<ul>{contents}</ul>", behind=also))
    text = kept(extraction)
    for line in (
        "Drawings of the pump by its maker",
        "List of all spare parts",
        "How oil is changed in it",
        "See also",
    ):
        assert line in text
    assert "motor(1), battery(5)" in text
    assert text.count("1. The valve") == 1
    assert not any("Prev" in line for line in text)


def test_a_sites_page_is_none() -> None:
    """The same links and short lines, where the site names itself, shares and reads on beside the text."""
    site = '<div class="top"><span>Garden Weekly, the paper for those who dig</span> <a href="/">Home</a></div>'
    foot = "<div><p>Follow us on Facebook</p><p>Subscribe to our newsletter</p><p>Share this page</p><p>All rights reserved.</p></div>"
    amid = '<div class="promo-row"><div><a href="/1">Ten pumps to see before the winter comes</a></div></div>'
    also = '<h2>See also</h2><p><a href="/2">The best hoses</a>, <a href="/3">The best taps</a></p>'
    text = kept(read(f"{site}{manual(ALL[0], section(2, 'piston', amid), *ALL[2:], behind=also)}{foot}"))
    assert any(line.startswith("The valve is fitted") for line in text)
    assert not any("Ten pumps" in line or "The best hoses" in line for line in text)


def test_footnotes_in_side_elements_of_a_theme_stay() -> None:
    """The notes of a section stand in side elements within one another, and the theme calls the element around all
    of the page "nav".
    """
    notes = '<aside class="footnote-list"><aside class="footnote"><span>[1]</span><p>It is told of older pumps only, which have three bolts.</p></aside><aside class="footnote"><span>[2]</span><p>Compare the drawing at the end, which names the screws by other words.</p></aside></aside>'
    page = f'<div class="grid-for-nav"><div class="document">{manual(section(1, "valve", notes), *ALL[1:])}</div></div>'
    text = kept(read(page))
    assert "[1] It is told of older pumps only, which have three bolts." in text
    assert "[2] Compare the drawing at the end, which names the screws by other words." in text


def test_a_sentence_is_no_comment_and_what_points_nowhere_no_pointer() -> None:
    """A reference that generates its paragraphs calls them comments; an anchor that is named for its words is named
    "recommended".
    """
    said = (
        '<p class="para rdfs-comment">Sets the height of the water in the glass that stands on the housing.</p>'
        '<div class="paragraph" id="recommended-settings"><p>If there is a choice between settings, the one with fewer turns lasts longer, and the pump needs less oil, less water and fewer hands than it does with the other.</p></div>'
    )
    text = kept(read(manual(section(1, "valve", said), *ALL[1:])))
    assert "Sets the height of the water in the glass that stands on the housing." in text
    assert any(line.startswith("If there is a choice") for line in text)


def test_items_that_speak_as_sites_do_stay() -> None:
    """A key, the way to a tool, a name that is declared twice as "signature": between the sentences of a manual."""
    ways = "<ul><li>By clicking the pump in the list.</li><li>Home</li><li>Print</li></ul>"
    summary = "".join(f'<li class="summary-signature">{name}()</li>' for name in PARTS)
    details = "".join(
        f'<li class="signature">{name}()</li><li>Gives the state of the {name}, as a number from one to five.</li>'
        for name in PARTS
    )
    text = kept(read(manual(section(1, "valve", ways), *ALL[1:], f"<ul>{summary}</ul><ul>{details}</ul>")))
    assert {"By clicking the pump in the list.", "Home", "Print"} <= set(text)
    assert all(text.count(f"{name}()") == 2 for name in PARTS)


def test_teasers_without_links_go() -> None:
    """A box of what is read most, whose titles a script makes links, amid a text."""
    teasers = "".join(
        f"<div><p>The {name} that a gardener found in his own pond is older than the house he lives in.</p><ul><li>6 May</li><li>243,325</li></ul></div>"
        for name in PARTS
    )
    lines = "".join(
        f"<p>Step by step the {name} is taken out, cleaned with a cloth and put back into its housing.</p>"
        for name in PARTS
    )
    extraction = read(
        f'<div class="text"><h1>The pump</h1>{lines * 6}<div class="hot-list">{teasers}</div>{lines * 6}</div>'
    )
    assert not any("found in his own pond" in line or line == "243,325" for line in kept(extraction))


def test_the_boxes_of_a_book_stay_with_the_addresses_under_them() -> None:
    """A chapter of nothing but paragraphs and boxes, one above the first section and one that ends with the
    addresses of what it speaks of.
    """
    box = '<div class="sidebar"><p class="title">BACKGROUND The {0}</p><div class="para">The first {0} was made of leather, and those who dig old wells still find one now and then.</div><div class="para">It was oiled with fat, and it lasted for a year or for two.</div>{1}</div>'
    address = '<div class="url">→ <a href="https://old.example/{0}s.html">https://old.example/{0}s.html</a></div><div class="url">→ <a href="https://wells.example/{0}">https://wells.example/{0}</a></div>'
    boxes = [box.format(name, address.format(name) if name == "piston" else "") for name in PARTS]
    lines = [
        f'<div class="para">Step by step the {name} is taken out, cleaned with a cloth and put back.</div>'
        for name in PARTS
    ]
    text = kept(read(manual(boxes[0], *(line + box for line, box in zip(lines, [*boxes[1:], ""], strict=True)))))
    for name in PARTS:
        assert any(line.startswith(f"The first {name} was made") for line in text)
    assert "→ https://wells.example/piston" in text


#: A page of a reference: nothing but forms stands before its sentences.
_ENTRY = (
    '<table><tr><td><a href="i.html">Home</a></td><td><a href="l.html">Libraries</a></td><td><a href="p.html">People</a></td></tr></table><hr>'
    '<div class="entry"><div class="namediv"><h2>Function turn_pump</h2><p>pump::turn_pump</p></div><h2>Synopsis</h2><div class="syn"><pre>// In header: &lt;<a href="h.html">pump/turn.h</a>&gt;\n\nint turn_pump(int speed);</pre></div>'
    '<div class="sect1"><a name="y"></a><h2>Description</h2><p>This function turns the pump at the given speed and hands back the height of the water, so that whoever asked may stop. Other pumps turn at the speed that they were made for. '
    "The call is turned down only if the tank is empty or the valve is shut. In all other cases the pump goes on</p></div></div>"
)
_FORMS = (
    "Function turn_pump",
    "pump::turn_pump",
    "Synopsis",
    "// In header: <pump/turn.h>\n\nint turn_pump(int speed);",
    "Description",
)


def test_what_stands_before_the_first_sentence_of_a_reference_page_stays() -> None:
    assert kept(read(_ENTRY, title="Function turn_pump"))[: len(_FORMS)] == [*_FORMS]


def test_rights_at_the_foot_make_no_site_of_a_manual() -> None:
    rights = (
        '<div class="copyright-footer">Copyright © 2008-2014 Ann Marsh<p>Given on under the licence of the pump, version 1.0, without a warranty of any kind. '
        "Contributions are the property of those who wrote them, each for the part that is theirs. (See the file that lies beside it.)</p></div>"
    )
    text = kept(read(_ENTRY + rights, title="Function turn_pump"))
    assert text[: len(_FORMS)] == [*_FORMS]
    assert len(text) == len(_FORMS) + 1


@pytest.mark.parametrize("name", ["date(time:Time):String", "http.cookies.Morsel.comment", "menu[1]", "a/footer"])
def test_an_id_that_is_made_of_a_texts_words_says_nothing_of_its_element(name: str) -> None:
    element = html.fromstring("<div><p>Says when it was last cleaned.</p></div>")
    element.set("id", name)
    assert not Attributes(Sheets([], frozenset)).of(element, "div").roles
    element.set("id", "page-footer")
    assert Attributes(Sheets([], frozenset)).of(element, "div").roles == {"footer"}
