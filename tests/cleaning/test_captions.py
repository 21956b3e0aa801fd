"""What a news page sets around its sentences and means as text: a standfirst behind the site's lines, captions,
points in a box.
"""

from __future__ import annotations

import pytest
from tests.cleaning.texts import COUNCIL_AND_BOATS as TEXT

from scrubber.cleaning.extract.page.html import extract_html

TITLE = "New timetable for the ferries"
MENU = '<div class="top"><a href="/">Home</a> <a href="/s">Sport</a> <a href="/w">Weather</a></div>'
SITE = (
    '<p class="when">3 May 2021</p><ul><li><a href="/s">Share this</a></li><li><a href="/p">Print it out</a></li></ul>'
)


def read(body: str, head: str = "") -> tuple[list[str], dict[str, str]]:
    page = (
        f"<!DOCTYPE html><html><head><title>{TITLE} - Island News</title>{head}</head><body>{MENU}{body}</body></html>"
    )
    blocks = extract_html(page).blocks
    return [b.text for b in blocks if not b.rule], {b.text: b.rule for b in blocks if b.rule}


#: Links amid the text: on such a page not all that stands between the sentences is the text's.
LINKS = "".join(f'<div class="box"><a href="/{n}">Another page about boat number {n}</a></div>' for n in range(4))


def page(above: str = "", amid: str = "") -> str:
    lines = [f"<p>{line}</p>" for line in TEXT]
    return f'<div class="page"><div class="head"><h1>{TITLE}</h1>{above}</div><div class="text">{lines[0]}{LINKS}{lines[1]}{amid}{lines[2]}{lines[3]}</div></div>'


LEAD = "Islanders who work in town will have to take the earlier boat"


def test_what_its_class_calls_a_standfirst_stays_behind_the_sites_lines() -> None:
    text, _ = read(page(f'{SITE}<div class="article__standfirst">{LEAD}</div>'))
    assert text == [TITLE, LEAD, *TEXT]


@pytest.mark.parametrize(("stop", "stays"), [(".", True), ("", False)])
def test_a_sentence_that_the_head_says_too_stays_behind_the_sites_lines(stop: str, stays: bool) -> None:
    """A site's words on a link to the text are no sentence."""
    lead = LEAD.rstrip(".") + stop
    text, _ = read(page(f'{SITE}<div class="x1">{lead}</div>'), f'<meta property="og:description" content="{lead}">')
    assert text == [TITLE, *([lead] if stays else []), *TEXT]


def test_a_line_behind_the_sites_that_nothing_speaks_for_goes() -> None:
    _, gone = read(
        page(f'{SITE}<div class="x1">{LEAD}</div>'), '<meta name="description" content="News of the islands, daily">'
    )
    assert LEAD in gone


def test_points_right_under_the_title_stay() -> None:
    points = ["The last boat leaves an hour earlier", "Two members of the council voted against it"]
    text, _ = read(page(f"<ul><li>{points[0]}</li><li>{points[1]}</li></ul>{SITE}"))
    assert text == [TITLE, *points, *TEXT]


@pytest.mark.parametrize(
    "set_as",
    [
        '<div class="media-7"><figure><figcaption><span>{}</span></figcaption></figure></div>',
        '<div class="photo"><div class="photo-caption">{}</div></div>',
        '<div class="bild"><p class="legende">{}</p></div>',
    ],
)
def test_captions_between_sentences_stay(set_as: str) -> None:
    caption = "Boats in the harbour of the main island (Photo: Ada Berg)"
    text, _ = read(page(amid=set_as.format(caption)))
    assert text == [TITLE, *TEXT[:2], caption, *TEXT[2:]]


def test_a_numbered_figure_stays_wherever_it_is_set() -> None:
    caption = "Figure 2: boats and trains by the hour"
    text, _ = read(page(amid=f'<div class="cmp"><div class="img"><span>{caption}</span></div></div>'))
    assert text == [TITLE, *TEXT[:2], caption, *TEXT[2:]]


def test_the_captions_of_a_gallery_go() -> None:
    """A slide show that a site sets into many texts tells of other things."""
    slides = [f"The view from the lighthouse number {n} of the islands" for n in range(6)]
    amid = "".join(f'<div class="slide"><div class="caption">{slide}</div></div>' for slide in slides)
    text, gone = read(page(amid=f'<div class="gallery">{amid}</div>'))
    assert text == [TITLE, *TEXT]
    assert set(slides) <= set(gone)


def test_a_caption_that_is_a_link_goes() -> None:
    text, _ = read(
        page(
            amid='<figure><figcaption class="caption"><a href="/x">Ten ports to see before winter comes</a></figcaption></figure>'
        )
    )
    assert text == [TITLE, *TEXT]


@pytest.mark.parametrize("label", ["A lire aussi", "Leggi anche", "Lesetipp", "Ещё по теме", "Veja também"])
def test_a_pointer_to_another_page_goes(label: str) -> None:
    text, _ = read(page(amid=f'<p>{label} : <a href="/7">Ten ports to see before winter comes</a></p>'))
    assert text == [TITLE, *TEXT]


def test_a_lead_set_in_several_lines_stays() -> None:
    """Line by line it is no sentence."""
    lines = ["Islanders who work in town", "will have to take", "the earlier boat home."]
    text, _ = read(page(f'<div class="big"><p>{"<br>".join(lines)}</p></div>{SITE}'))
    assert text == [TITLE, *lines, *TEXT]


def test_the_caption_of_a_picture_over_the_title_stays() -> None:
    caption = "The harbour of the main island in spring"
    body = page().replace("<h1>", f"<figure><figcaption><div>{caption}</div></figcaption></figure><h1>")
    text, _ = read(body)
    assert text == [caption, TITLE, *TEXT]


@pytest.mark.parametrize(
    "by", ["Par Anne Berg, Jean Roux Envoyés spéciaux aux îles", "Von Jutta Kern, unserer Reporterin auf den Inseln"]
)
def test_a_byline_that_its_class_names_goes(by: str) -> None:
    lines = "".join(f"<p>{line}</p>" for line in TEXT)
    text, gone = read(
        f'<div class="page"><h1>{TITLE}</h1><div class="text"><div class="author">{by}</div>{lines}</div></div>'
    )
    assert text == [TITLE, *TEXT]
    assert gone[by] == "byline"


def test_a_few_words_below_a_picture_over_the_title_stay_where_they_are_a_sentence() -> None:
    body = f'<div class="text"><figure><img src="/1.jpg"><figcaption>{{}}</figcaption></figure><h3>{TITLE}</h3>{"".join(f"<p>{line}</p>" for line in TEXT)}</div>'
    assert read(body.format("Boats need quays."))[0] == ["Boats need quays.", TITLE, *TEXT]
    assert read(body.format("Island News"))[0] == [TITLE, *TEXT]


def test_a_sentence_that_begins_with_by_stays() -> None:
    """In an element that is called by its date."""
    said = "By the first of May the new timetable holds, says the council of the harbour."
    lines = "".join(f"<p>{line}</p>" for line in TEXT)
    text, _ = read(
        f'<div class="page"><h1>{TITLE}</h1><div class="text"><div class="date">{said}</div>{lines}</div></div>'
    )
    assert said in text


def test_what_is_said_under_each_picture_is_its_source() -> None:
    """A paper's article had "Agency / Representational image" four times; what is said under one picture stays."""
    source = "Bayside / Stock image"
    said = (source, "The quay in May", source, source)
    lines = "".join(
        f'<p>{line}</p><div class="img-caption">{under}</div>' for line, under in zip(TEXT, said, strict=True)
    )
    kept, _ = read(f"<article><h1>{TITLE}</h1>{lines}<p>{LEAD}, all the same.</p></article>")
    assert "The quay in May" in kept
    assert source not in kept


TAKEN = "Boats at the quay of the northern island in May"


@pytest.mark.parametrize("credit", [" (Getty/Ann Marsh)", ". Foto: Ann Marsh", ". | © Ann Marsh", " (Reuters)"])
def test_what_tells_of_a_picture_and_names_who_took_it_stays_over_the_title_and_behind_the_text(credit: str) -> None:
    told = TAKEN + credit
    above, _ = read(f'<div class="whole"><div class="pic"><b>{told}</b></div>{page()}</div>')
    behind, _ = read(f'<div class="whole">{page()}<dl class="x2"><dd>{told}</dd></dl></div>')
    assert told in above
    assert told in behind


def test_a_line_behind_the_text_that_names_no_picture_goes() -> None:
    assert TAKEN not in read(f'<div class="whole">{page()}<dl class="x2"><dd>{TAKEN}</dd></dl></div>')[0]


def test_a_caption_stays_whose_shorter_half_is_a_link_to_who_took_it() -> None:
    caption = '<figure><img src="/b.jpg"><figcaption>The quay at dawn early in May. <a href="http://pictures.example">Ann Marsh/Picture House</a></figcaption></figure>'
    assert "The quay at dawn early in May. Ann Marsh/Picture House" in read(page(amid=caption))[0]


def test_a_lead_that_the_head_says_too_stays_in_a_box_called_a_teaser() -> None:
    head = f'<meta name="description" content="{LEAD}.">'
    text, _ = read(page(f'<div class="related teaser">{LEAD}.</div>'), head)
    assert text == [TITLE, f"{LEAD}.", *TEXT]
