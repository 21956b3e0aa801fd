"""Pages that show their own markup, for it was escaped once too often."""

from __future__ import annotations

import html

import pytest
from tests.cleaning.texts import ALDER_BAY as TEXT

import scrubber
from scrubber.cleaning.formats.is_html import is_html
from scrubber.cleaning.formats.written_out import obeyed

TITLE = "The ferry of Alder Bay sails again"
ARTICLE = "".join(f'<p class="x">{sentence}</p>\n' for sentence in TEXT).replace("The council", "The <b>council</b>")


GLOSSARY = (
    "&lt;p&gt; begins a paragraph, which browsers part from the next by an empty line. &lt;br&gt; breaks a line where it "
    "stands, and is used in poems and addresses. &lt;div&gt; holds any number of other elements and says nothing of "
    "them. &lt;h1&gt; is the title of a page and should stand on it only once."
)


def page(body: str) -> str:
    """A page with a text, among a site's own lines."""
    return f"<html><head><title>{TITLE}</title></head><body><nav><a href='/'>Home</a></nav><h1>{TITLE}</h1><div>{body}</div></body></html>"


@pytest.mark.parametrize(
    "body",
    [
        html.escape(ARTICLE),
        html.escape(ARTICLE, quote=False),
        html.escape(html.escape(ARTICLE)),
        f"<p>{html.escape(ARTICLE)}</p>",
        html.escape("<br />\n".join(TEXT)),
        html.escape(f"<div>{'<br><br>'.join(TEXT)}</div>"),
        html.escape(ARTICLE.replace(" the ", "&nbsp;the ")),
    ],
)
def test_markup_that_is_shown_is_obeyed(body: str) -> None:
    """What readers see as tags parts the text's paragraphs, as it was meant to."""
    cleaned = scrubber.clean(page(body).encode(), content_type="text/html")
    assert [block.text.replace("\u00a0", " ") for block in cleaned.blocks] == [TITLE, *TEXT]
    plain = scrubber.clean(page(ARTICLE).encode(), content_type="text/html")
    assert not scrubber.collate({"plain": plain, "shown": cleaned}).findings


@pytest.mark.parametrize(
    "body",
    [
        f"<pre>{html.escape(ARTICLE)}</pre>",
        f"<div><code>{html.escape(ARTICLE)}</code></div>",
        f"<textarea>{html.escape(ARTICLE)}</textarea>",
        f"<div data-next='{html.escape(ARTICLE)}'>Next</div>",
        "".join(
            f"<p>{sentence} Write &lt;p&gt; before it and &lt;/p&gt; behind it, or &lt;br&gt; alone.</p>"
            for sentence in TEXT
        ),
        "&lt;ul&gt; &lt;li&gt;Ferry&lt;/li&gt; &lt;li&gt;Mate&lt;/li&gt; &lt;li&gt;Landing&lt;/li&gt; &lt;/ul&gt;" * 9,
        f"<p>{GLOSSARY}</p>",
        f"<p>{TEXT[0]}</p><div class='shown'>{html.escape(ARTICLE)}</div><p>{'</p><p>'.join(TEXT[1:] * 2)}</p>",
    ],
)
def test_markup_that_is_spoken_of_is_left(body: str) -> None:
    """A listing, a sentence about tags, rows of names: these show tags on purpose, or may do so."""
    assert obeyed(page(body)) == page(body)


@pytest.mark.parametrize("text", ["".join(ARTICLE), "".join(f"{sentence}<br>\n" for sentence in TEXT)])
def test_piece_of_a_page_that_is_called_plain(text: str) -> None:
    """A page's content without its head has tags in each line, whatever its server calls it."""
    assert [block.text for block in scrubber.clean(text.encode(), content_type="text/plain").blocks] == [*TEXT]


def test_plain_text_that_quotes_a_tag_is_none_of_a_page() -> None:
    """One line of several says nothing of the others."""
    text = "\n".join((*TEXT, "A line ends with <br> there."))
    assert "<br>" in scrubber.clean(text.encode(), content_type="text/plain").text


def test_plain_text_that_shows_a_page_is_left() -> None:
    """Empty lines part what it says itself, as they do nowhere in a page's content."""
    text = "\n\n".join((TEXT[0], html.escape(ARTICLE), *TEXT[1:]))
    assert obeyed(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"<{name}> {sentence}" for name, sentence in zip("abai", TEXT, strict=True)),
        "\n".join(f'<a href="/{n}"><img src="https://badges.example/{n}.svg" alt="Badge {n}"></a>' for n in range(70))
        + "\n\n# The ferry\n\n"
        + "\n\n".join(TEXT * 12),
    ],
)
def test_tags_at_the_beginning_alone_are_no_page(text: str) -> None:
    """Who talks may be called as a tag is; over a text in Markdown stands a table of badges."""
    assert not is_html(text, "text/plain")
