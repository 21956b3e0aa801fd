"""Documents in languages of XML: what they say, as a page of the same document says it."""

from __future__ import annotations

import pytest

import scrubber
from scrubber.errors import ParseTruncated

DECLARED = '<?xml version="1.0" encoding="utf-8"?>\n'
TEXT = """Rules of the weir

Opening

The keeper, called Old Tom, opens the weir at six in the morning.¹

1. Boats wait below the second post.

2. A fee of 4 crowns is due for each boat.

Closing

“The gate is shut when the last boat has gone by.”

1 In winter at eight."""
FILES = {
    "DocBook": """<article xmlns="http://docbook.org/ns/docbook" version="5.0"><info><title>Rules of the weir</title>
<author><personname>A. Clerk</personname></author></info>
<section><title>Opening</title><para>The keeper, called <emphasis>Old Tom</emphasis>, opens the weir
at six in the morning.<footnote><para>In winter at eight.</para></footnote></para>
<orderedlist><listitem><para>Boats wait below the second post.</para></listitem>
<listitem><para>A fee of 4&nbsp;crowns is due for each boat.</para></listitem></orderedlist></section>
<section><title>Closing</title><para><quote>The gate is shut when the last boat has gone by.</quote></para></section></article>""",
    "JATS": """<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD v1.3//EN" "a.dtd">
<article><front><journal-meta><journal-title>Weirs</journal-title></journal-meta><article-meta>
<article-id>7</article-id><title-group><article-title>Rules of the weir</article-title></title-group></article-meta></front>
<body><sec><title>Opening</title><p>The keeper, called <italic>Old Tom</italic>, opens the weir
at six in the morning.<xref ref-type="fn" rid="f1">1</xref></p>
<list list-type="order"><list-item><p>Boats wait below the second post.</p></list-item>
<list-item><p>A fee of 4 crowns is due for each boat.</p></list-item></list></sec>
<sec><title>Closing</title><p>“The gate is shut when the last boat has gone by.”</p></sec></body>
<back><fn-group><fn id="f1"><label>1</label><p>In winter at eight.</p></fn></fn-group></back></article>""",
    "TEI": """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Rules of the weir</title></titleStmt>
<publicationStmt><p>Printed by nobody.</p></publicationStmt></fileDesc></teiHeader><text><body>
<div><head>Opening</head><p>The keeper, called <hi rend="italic">Old Tom</hi>, opens the weir<lb/>
at six in the morning.<note place="foot">In winter at eight.</note></p>
<list type="ordered"><item>Boats wait below the second post.</item><item>A fee of 4 crowns is due for each boat.</item></list></div>
<div><head>Closing</head><p>“The gate is shut when the last boat has gone by.”</p></div></body></text></TEI>""",
    "FictionBook": """<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink">
<description><title-info><genre>law</genre><author><first-name>A.</first-name></author><book-title>Rules of the weir</book-title>
</title-info></description><body><title><p>Rules of the</p><p>weir</p></title>
<section><title><p>Opening</p></title><p>The keeper, called <emphasis>Old Tom</emphasis>, opens the weir at six in the
morning.<a l:href="#n1" type="note">[1]</a></p><p>1. Boats wait below the second post.</p>
<p>2. A fee of 4 crowns is due for each boat.</p></section>
<section><title><p>Closing</p></title><p>“The gate is shut when the last boat has gone by.”</p></section></body>
<body name="notes"><section id="n1"><title><p>1</p></title><p>In winter at eight.</p></section></body>
<binary id="cover.jpg" content-type="image/jpeg">AAAA</binary></FictionBook>""",
}


@pytest.mark.parametrize("language", FILES)
def test_the_document_is_read_whole_and_nothing_besides(language: str) -> None:
    """Emphasis broke its sentence, headings and lists went as a site's, and who wrote the file was read as text."""
    items = TEXT if language == "FictionBook" else TEXT.replace("1. Boats", "Boats").replace("2. A fee", "A fee")
    assert scrubber.clean((DECLARED + FILES[language]).encode()).text.replace("\xa0", " ") == items


def test_the_numbers_of_a_law_stand_before_what_they_number() -> None:
    """Akoma Ntoso keeps them in elements of their own."""
    law = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta><identification/></meta><body>
<chapter><num>Chapter 1</num><heading>The gate</heading><article><num>Art. 3</num><heading>Opening</heading>
<paragraph><num>(1)</num><content><p>The keeper opens the weir at six.</p></content></paragraph>
<paragraph><num>(2)</num><content><p>Nobody else may open it.</p></content></paragraph></article></chapter></body></act></akomaNtoso>"""
    assert scrubber.clean((DECLARED + law).encode()).text.split("\n\n") == [
        "Chapter 1 The gate",
        "Art. 3 Opening",
        "(1) The keeper opens the weir at six.",
        "(2) Nobody else may open it.",
    ]


def test_an_article_of_a_page_is_none_of_docbooks() -> None:
    """HTML has an element of that name."""
    page = "<article><h1>Rules of the weir</h1><p>The keeper opens the weir at six in the morning, as he ever did.</p></article>"
    for head in ("", DECLARED):
        text = scrubber.clean(
            (head + page.replace("<article>", '<article xmlns="http://www.w3.org/1999/xhtml">')).encode()
        ).text
        assert text.startswith("Rules of the weir\n\nThe keeper")


def test_a_flat_text_of_opendocument_is_read_as_the_packed_one() -> None:
    """What it states of itself was read as its first sentence."""
    part = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0".format
    flat = f"""<office:document xmlns:office="{part("office")}" xmlns:text="{part("text")}" xmlns:meta="{part("meta")}">
<office:meta><meta:generator>Writer 7</meta:generator></office:meta><office:body><office:text>
<text:h text:outline-level="1">Rules of the weir</text:h><text:p>The keeper opens the weir at six.<text:note
 text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>In winter at eight.</text:p>
</text:note-body></text:note></text:p></office:text></office:body></office:document>"""
    assert scrubber.clean((DECLARED + flat).encode()).text.split("\n\n") == [
        "Rules of the weir",
        "The keeper opens the weir at six.¹",
        "1 In winter at eight.",
    ]


def test_a_file_that_is_not_read_in_full_is_refused() -> None:
    """Of a text within elements beyond counting nothing was left, and nothing was said."""
    with pytest.raises(ParseTruncated, match="gave up part"):
        scrubber.clean(f"{DECLARED}<TEI><text>{'<div>' * 1_000}<p>The keeper opens the weir.</p></text></TEI>".encode())


def test_of_two_ways_one_is_read() -> None:
    page = scrubber.clean(
        '<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>To be <choice><sic>ro</sic>'
        "<corr>or</corr></choice> <app><lem>not</lem><rdg>nought</rdg></app> to be, that is the question.</p></body>"
        "</text></TEI>"
    )
    assert page.text == "To be or not to be, that is the question."


def test_what_was_read_has_its_volume() -> None:
    page = scrubber.clean(
        '<?xml version="1.0"?><article><front><article-meta><volume>9</volume></article-meta></front><body><p>Ships may'
        " stay for three days.</p></body><back><ref-list><ref><mixed-citation>Quay, A. Harbours. Tides <volume>12</volume>"
        ":<fpage>34</fpage>.</mixed-citation></ref></ref-list></back></article>"
    )
    assert page.text.endswith("Quay, A. Harbours. Tides 12:34.")
    assert "9" not in page.text


def test_a_label_stays_where_it_stands() -> None:
    page = scrubber.clean(
        '<?xml version="1.0"?><article><body><p>Ships may stay.</p><fig><label>Figure 1</label><caption><p>A quay.</p>'
        "</caption></fig><table-wrap><label>Table 1</label><table><tr><td>12</td></tr></table></table-wrap><p>Thanks to"
        " all.</p></body></article>"
    )
    assert "Figure 1 A quay." in page.text
    assert page.text.endswith("Table 1\n\nThanks to all.")


def test_bare_signs_are_text() -> None:
    page = scrubber.clean(
        '<?xml version="1.0"?><article><para>Quay & Sons pay < 5 crowns.</para><programlisting><![CDATA[a && b]]>'
        "</programlisting></article>"
    )
    assert page.text == "Quay & Sons pay < 5 crowns.\n\na && b"


def test_a_note_and_a_quotation_within_a_paragraph() -> None:
    page = scrubber.clean(
        '<?xml version="1.0"?><TEI><text><body><p>He said <q>no</q>, and <q>“never”</q>.<note>So the book.</note> And'
        " left.</p></body></text></TEI>"
    )
    assert page.text == "He said “no”, and “never”.¹ And left.\n\n1 So the book."


def test_the_parts_of_a_reference_are_one() -> None:
    page = scrubber.clean(
        '<?xml version="1.0"?><article><body><p>Ships may stay.</p></body><back><ref-list><ref><label>1</label>'
        "<element-citation><name><surname>Quay</surname><given-names>A</given-names></name><volume>12</volume>"
        "</element-citation></ref></ref-list></back></article>"
    )
    assert page.text.endswith("1 Quay A 12")


def test_behind_an_error_signs_stay() -> None:
    page = scrubber.clean(
        '<?xml version="1.0"?><article><para>One <b>two</para><para>Quay &amp; Sons pay &lt; 5 crowns &mdash; at noon.'
        "</para></article>"
    )
    assert "Quay & Sons pay < 5 crowns — at noon." in page.text
