"""What blogs, page builders and journals set around a post: where they keep it, who wrote it, its notes, their other
posts.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.cleaning.texts import COUNCIL_AND_BOATS as TEXT

from scrubber.cleaning.extract.page.html import extract_html
from scrubber.cleaning.extract.page.opinion import Opinion, ask

if TYPE_CHECKING:
    from scrubber.cleaning.extract.page.page import Page

TITLE = "New timetable for the ferries"
MENU = '<div class="menu"><a href="/">Home</a> <a href="/s">Sport</a> <a href="/w">Weather</a></div>'
SET = "".join(f"<p>{line}</p>" for line in TEXT)


def read(body: str, head: str = "") -> tuple[list[str], dict[str, str]]:
    page = (
        f"<!DOCTYPE html><html><head><title>{TITLE} - Island News</title>{head}</head><body>{MENU}{body}</body></html>"
    )
    blocks = extract_html(page).blocks
    return [b.text for b in blocks if not b.rule], {b.text: b.rule for b in blocks if b.rule}


def post(behind: str, text: str = SET) -> str:
    return f'<div class="post"><h1>{TITLE}</h1><div class="entry">{text}{behind}</div></div>'


@pytest.mark.parametrize(
    "line",
    [
        '| Abgelegt unter <a href="/c/1">Hafen</a>, <a href="/c/2">Boote</a>',
        'Dieser Beitrag wurde am Samstag, 3. Mai 2014 um 10:12 Uhr veröffentlicht und unter <a href="/c/1">Hafen</a> gespeichert. Sie können Kommentare zu diesem Eintrag verfolgen.',
        'This entry was posted on Saturday and is filed under <a href="/c/1">Harbour</a>. You can follow any answers to it.',
        'Cette entrée a été publiée dans <a href="/c/1">Le port</a>. Vous pouvez la mettre en favoris avec ce permalien.',
    ],
)
def test_where_a_blog_keeps_a_post_is_none_of_it(line: str) -> None:
    text, gone = read(post(f"<p>{line}</p>"))
    assert text == [TITLE, *TEXT]
    assert "byline" in gone.values()


@pytest.mark.parametrize(
    "line",
    [
        "This entry was posted at the harbour office for all members of the council to read.",
        "Papers of the council are filed under the name of the boat that they are about.",
    ],
)
def test_a_last_sentence_of_posting_or_filing_alone_stays(line: str) -> None:
    assert read(post(f"<p>{line}</p>"))[0] == [TITLE, *TEXT, line]


BIO = "Ann Marsh has been with the harbour office for twenty years and writes about boats and their crews."


@pytest.mark.parametrize("heading", ["About the author", "Über den Autor", "AUTOR", "À propos de l'auteur"])
def test_who_wrote_it_goes_with_its_heading(heading: str) -> None:
    text, _ = read(post(f"<h3>{heading}</h3><p>{BIO}</p>", SET + SET.replace("the", "every")))
    assert heading not in text
    assert BIO not in text


def test_a_section_on_the_author_with_another_behind_it_stays() -> None:
    text, _ = read(post(f"<h3>About the author</h3><p>{BIO}</p><h3>About the boats</h3>{SET.replace('the', 'any')}"))
    assert {"About the author", BIO} <= set(text)


NOTES = ("[1] The minutes of the council of 1901, page 4.", "[2] See the letters of the harbour master to his sister.")


def noted(first: str, second: str) -> str:
    text = SET.replace("Tuesday", f"Tuesday {first}").replace("against it", f"against it {second}")
    links = "".join(
        f'<li><h2><a href="/{n}">Another page about boat number {n}</a></h2><a href="/w">by Ann Marsh</a></li>'
        for n in range(9)
    )
    notes = "".join(f"<p>{note}</p>" for note in NOTES)
    return f'<div class="wide"><h1>{TITLE}</h1><div class="body">{text}{text.replace("the", "each")}</div></div><div class="more"><h2>Others</h2><ul>{links}</ul></div><div class="below"><h2>Notes</h2>{notes}</div>'


def test_notes_that_the_text_refers_to_stay_where_a_site_sets_them_below_its_links() -> None:
    assert read(noted("[1]", "[2]"))[0][-3:] == ["Notes", *NOTES]


def test_numbered_lines_that_the_text_does_not_refer_to_go() -> None:
    assert not set(NOTES) & set(read(noted("", ""))[0])


@pytest.mark.parametrize("back", ["r{n}", "top"])
def test_short_notes_that_lead_back_to_their_sentence_stay(back: str) -> None:
    """Whatever their marks: a wiki sets them in an element of their own. A line that leads elsewhere is none."""
    text = SET
    for n, word in enumerate(("Tuesday", "against it"), 1):
        text = text.replace(word, f'{word}<sup><a href="#n{n}" id="r{n}">{n})</a></sup>')
    sources = ("Minutes, p. 4", "As before")
    notes = "".join(
        f'<div><sup><a href="#{back.format(n=n)}" id="n{n}">{n})</a></sup> <span>{source}</span></div>'
        for n, source in enumerate(sources, 1)
    )
    told, gone = read(
        f'{MENU}<div id="top"><h1>{TITLE}</h1><div class="body">{text}</div></div><div class="below">{notes}</div>'
    )
    kept_notes = [f"{n}) {source}" for n, source in enumerate(sources, 1)]
    assert (told if back != "top" else [*gone])[-2:] == kept_notes


def column(*titles: str) -> str:
    told = "What it is about is told here in a sentence that the front of the site has as well."
    return (
        '<div class="column">'
        + "".join(f'<article><h3><a href="/{t[:4]}">{t}</a></h3><p>{told}</p></article>' for t in titles)
        + "</div>"
    )


def test_other_posts_set_in_columns_of_unequal_length_are_teasers() -> None:
    others = ("A storm over the northern island", "The bakery opens again in May", "Who is to paint the lighthouse")
    rows = f'<div class="row"><section class="others"><h2>Posts on <a href="/b">boats</a></h2>{column(others[0])}{column(*others[1:])}</section></div>'
    text, _ = read(f'<div class="whole"><h1>{TITLE}</h1><div class="body">{SET}</div>{rows}</div>')
    assert text == [TITLE, *TEXT]


def widget(inside: str, name: str = "") -> str:
    return f'<div class="so-panel widget {name}"><div class="so-widget so-widget-editor">{inside}</div></div>'


LINES = ("A ring with a moon: Ann", "Golden!")


def test_lines_in_what_a_page_builder_calls_an_editor_are_no_remark_on_the_author(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Elements of that make hold the text. A box about the author, of another make, goes."""

    def deaf(root: object, page: Page, *, url: str | None = None) -> Opinion:
        told = ask(root, page, url=url)
        unheard = {*LINES, TEXT[3], BIO}
        kept = [k and part.text not in unheard for k, part in zip(told.kept, page.parts, strict=True)]
        return replace(told, kept=kept)

    monkeypatch.setattr("scrubber.cleaning.extract.page.html.ask", deaf)
    parts = "".join(widget(f"<p>{line}</p>") for line in TEXT[:3])
    last = widget("".join(f"<p>{line}</p>" for line in (*LINES, TEXT[3])), "last")
    text, gone = read(
        f'<div class="grid"><h1>{TITLE}</h1>{parts}{last}<div class="meta author"><p>{BIO}</p></div></div>'
    )
    assert text == [TITLE, *TEXT[:3], *LINES, TEXT[3]]
    assert gone[BIO] == "byline"


@pytest.mark.parametrize("heard", [True, False])
def test_headings_that_a_page_builder_sets_in_widgets_stay_if_an_extractor_keeps_them(
    monkeypatch: pytest.MonkeyPatch, heard: bool
) -> None:
    def hearing(root: object, page: Page, *, url: str | None = None) -> Opinion:
        told = ask(root, page, url=url)
        kept = [heard if part.kind == "heading" else k for k, part in zip(told.kept, page.parts, strict=True)]
        return replace(told, kept=kept)

    monkeypatch.setattr("scrubber.cleaning.extract.page.html.ask", hearing)
    panels = "".join(
        widget(f"<h2>Point {n} of four</h2>") + widget(f"<p>{line} {line.replace('the', 'each')}</p>")
        for n, line in enumerate(TEXT)
    )
    text, _ = read(f'<div class="grid"><h1>{TITLE}</h1>{panels}</div>')
    assert [line for line in text if line.startswith("Point")] == [f"Point {n} of four" for n in range(4) if heard]


def test_posts_of_which_two_are_called_the_same_keep_their_titles() -> None:
    titles = ("The council meets again", "Elections in the harbour", "A boat for the school", "Who paints the lighthouse",
              "Elections in the harbour", "The bakery opens in May", "A storm from the north", "Where the nets are dried")  # fmt: skip
    posts = "".join(
        f'<div class="p"><p class="d"><a href="/{n}">[Monday, {n} May 2013]</a></p><h2 class="t"><a href="/p{n}">{title}</a></h2><div class="w"><p>{TEXT[n % 4]}</p><p>{TEXT[(n + 1) % 4].replace("the", title)}</p></div></div>'
        for n, title in enumerate(titles, 1)
    )
    text, _ = read(f'<div class="posts">{posts}</div>')
    assert [line for line in text if line in titles] == list(titles)


def test_who_may_reprint_a_text_is_told_by_the_site() -> None:
    said = "Die Rechte aller Texte sind beim Hafenblatt. Jede Weiterverbreitung ist honorarpflichtig."
    assert read(post(f"<p>{said}</p>"))[0] == [TITLE, *TEXT]


FIELDS = ("*Your name:", "*What you think of it")


def test_the_fields_of_a_form_behind_the_text_are_no_lines_of_it() -> None:
    labels = "".join(f'<li>{name} <input type="text"></li>' for name in FIELDS)
    form = f'<form action="/r"><fieldset><table><tr><th>1 star</th><th>2 stars</th></tr></table><ul>{labels}</ul></fieldset><button>Send</button></form>'
    assert read(post(form))[0] == [TITLE, *TEXT]


def test_links_in_a_form_are_told_of_as_elsewhere() -> None:
    links = " ".join(
        f'<a href="http://{n}.example/">cheap boats {n}</a>' for n in ("one", "two", "three", "four", "five")
    )
    assert read(post(f'<form action="/r"><p>{links}</p><button>Send</button></form>'))[1][" ".join(f"cheap boats {n}" for n in ("one", "two", "three", "four", "five"))] == "link-block"  # fmt: skip
