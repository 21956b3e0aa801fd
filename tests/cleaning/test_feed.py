"""Feeds: RSS and Atom."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

import scrubber
from scrubber.cleaning.formats.feed import as_page

TITLE = "On the Registers of the Harbour & its Basins"
TEXT = [
    "The harbour master keeps a register of every vessel that enters the harbour, with its name and its owner.",
    "No vessel may anchor in the fairway between the two lights, except in danger of life, or by order.",
]
HTML = "".join(f"<p>{each}</p>" for each in TEXT)


def rss(*items, version='<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'):
    inner = "".join(
        f"<item><title>{escape(title)}</title><link>https://a.example/1</link>{text}</item>" for title, text in items
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{version}<channel><title>Notices</title><description>All of them</description>{inner}</channel></rss>'


def atom(content):
    return (
        '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Notices</title><updated>2022-07-04T06:00:00Z</updated>'
        f"<entry><title>{escape(TITLE)}</title><author><name>Office</name></author><updated>2022-07-04T06:00:00Z</updated>{content}</entry></feed>"
    )


FEEDS = {
    "description in CDATA": rss((TITLE, f"<description><![CDATA[{HTML}]]></description>")),
    "description, escaped": rss((TITLE, f"<description>{escape(HTML)}</description>")),
    "description, plain": rss((TITLE, "<description>" + "\n\n".join(TEXT) + "</description>")),
    "a whole text beside its summary": rss(
        (TITLE, f"<description>In short.</description><content:encoded><![CDATA[{HTML}]]></content:encoded>")
    ),
    "RSS 1.0": rss((TITLE, f"<description>{escape(HTML)}</description>"), version='<rdf:RDF xmlns:rdf="x">').replace(
        "</rss>", "</rdf:RDF>"
    ),
    "Atom, escaped": atom(f'<content type="html">{escape(HTML)}</content>'),
    "Atom, XHTML": atom(f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{HTML}</div></content>'),
}


@pytest.mark.parametrize("way", FEEDS)
@pytest.mark.parametrize("content_type", [None, "application/rss+xml", "text/xml; charset=utf-8"])
def test_an_item_is_its_title_and_its_text(way, content_type):
    """The title was lost, or the tags were the text."""
    found = scrubber.clean(FEEDS[way].encode(), content_type=content_type)
    assert [block.text for block in found.blocks] == [TITLE, *TEXT]
    assert found.blocks[0].kind == "heading"
    assert found.metadata["title"] == TITLE


ALONE = {
    "RSS": f"<item><title>{escape(TITLE)}</title><description>{escape(HTML)}</description></item>",
    "a note": "<!DOCTYPE en-export SYSTEM 'x'><en-export><note><title>By-laws</title><content><![CDATA[<?xml version='1.0'?>"
    f"<!DOCTYPE en-note SYSTEM 'y'><en-note>{HTML}</en-note>]]></content><created>2022</created></note></en-export>",
}


@pytest.mark.parametrize("way", ALONE)
def test_one_item_without_its_feed(way):
    """Its title was lost; other files have entries and items as well."""
    assert [block.text for block in scrubber.clean(ALONE[way].replace("By-laws", escape(TITLE))).blocks] == [
        TITLE,
        *TEXT,
    ]
    entry = "<entry><form>quay</form><sense>A place at which ships are loaded and unloaded.</sense></entry>"
    assert "A place at which ships are" in scrubber.clean(entry).text


def test_several_items_stand_under_their_titles():
    both = rss(
        *((f"Notice {n}", f"<description>{escape(f'<p>{text}</p>')}</description>") for n, text in enumerate(TEXT, 1))
    )
    assert [block.text for block in scrubber.clean(both).blocks] == [
        "Notices",
        "Notice 1",
        TEXT[0],
        "Notice 2",
        TEXT[1],
    ]


def test_a_feed_reads_nothing_from_elsewhere():
    """Neither files nor entities of its own."""
    bomb = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    feed = rss((TITLE, f"<description>{escape(HTML)}&b;&f;</description>")).replace(
        '<?xml version="1.0" encoding="UTF-8"?>', bomb
    )
    text = scrubber.clean(feed).text
    assert "root:" not in text
    assert "aaaaaaaaaa" not in text


@pytest.mark.parametrize(
    "text",
    ["<rss>", "<feed>no items</feed>", f"A feed begins so: {rss((TITLE, HTML))}", f"<html><body>{HTML}</body></html>"],
)
def test_what_is_no_feed_is_read_as_ever(text):
    assert as_page(text) is None


@given(st.lists(st.sampled_from(FEEDS["description, escaped"].split("<")), max_size=30).map("<".join))
@tried(100)
def test_a_broken_feed_is_read_or_left(rest):
    """No arrangement of its parts fails."""
    found = as_page('<rss version="2.0"><channel><item>' + rest)
    assert found is None or found.startswith("<!doctype html>")


@pytest.mark.parametrize(
    "written",
    [
        "Every caf\u00e9 of the harbour shall <b>show</b> its licence.",
        "Every caf&eacute; of the harbour shall show its licence.",
        "Every caf&eacute; of the harbour shall <b>show</b> its licence.",
        "&lt;p&gt;Every caf&eacute; of the harbour shall &lt;b&gt;show&lt;/b&gt; its licence.&lt;/p&gt;",
        "Every caf&amp;eacute; of the harbour shall show its licence.",
        "<![CDATA[Every caf&eacute; of the harbour shall <b>show</b> its licence.]]>",
        "Every caf\u00e9 of the <?php none ?>harbour shall show its licence.",
        "Every caf\u00e9 of the harbour<b> </b>" + "<i></i>" * 1_000 + "shall show its licence.",
        "Every caf&#233; of the harbour shall show its licence.",
    ],
)
def test_no_word_is_lost_before_a_tag_or_an_entity_of_html(written):
    """HTML that is not written out ends the words that XML takes for the element's own; all before it was lost, or
    after it.
    """
    found = scrubber.clean(rss((TITLE, f"<description>{written}</description>")))
    assert [block.text for block in found.blocks] == [TITLE, "Every caf\u00e9 of the harbour shall show its licence."]


def test_a_text_that_says_it_is_no_html_stands_as_it_is():
    """What looks like an entity in it is what its author wrote."""
    written = "Write &eacute; in a page where &lt;b&gt; stands."
    assert f"<p>{escape(written)}</p>" in as_page(atom(f'<content type="text">{escape(written)}</content>'))
