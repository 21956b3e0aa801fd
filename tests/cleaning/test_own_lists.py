"""Lists, first paragraphs and sources that an extractor leaves out of a text, and the title of a book's page."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.page_kit import items, paragraphs

import scrubber
from scrubber.cleaning.extract.page import html

TITLE = "Keep your boat dry in winter"
_PLACES = [
    "quay",
    "crane",
    "gate",
    "store",
    "lamp",
    "mole",
    "slip",
    "buoy",
    "shed",
    "hall",
    "yard",
    "dock",
    "pier",
    "weir",
    "lock",
    "ramp",
]
TEXT = [
    f"The keeper of the {one} told the council on Tuesday that the {other} has to be closed for a week of repairs."
    for one, other in zip(_PLACES, _PLACES[3:] + _PLACES[:3], strict=True)
]
ADVICE = (
    "Take the sails ashore before the first frost, and dry them in a room that is not heated.",
    "Open every hatch for an hour on dry days, so that the damp can leave the cabin by itself.",
    "Look at the lines after each storm, and put leather around them where they rub on the quay.",
    "Never trust a forecast of the day before, and look at the sky before you cast off.",
)
OTHERS = (
    "The harbour hall was robbed by night, and the council asks who has seen anything of it.",
    "The council meets again on Friday, and everybody who has a boat may come and listen to it.",
)
MORE = "<div class=more>" + "".join(f"<p>{line}</p>" for line in OTHERS) + "</div>"
MENU = (
    "<ul class=nav><li><a href=/>Home</a></li><li><a href=/boats>Boats</a></li><li><a href=/about>About</a></li></ul>"
)


def page(story: str, title: str = f"{TITLE} | Harbour Times") -> str:
    foot = f"{MORE}<div class=foot><a href=/imprint>Imprint</a> <a href=/privacy>Privacy</a></div>"
    return f"<html lang=en><head><title>{title}</title></head><body>{MENU}{story}{foot}</body></html>"


def kept(story: str) -> list[str]:
    return [block.text for block in scrubber.clean(page(story), content_type="text/html").blocks]


TEASERS = "<div class=relatedLinks><h2>Popular today</h2><ul><li><a href=/1>Harbour hall robbed by night</a></li><li><a href=/2>Death notices</a></li><li><a href=/3>The council meets again</a></li></ul></div>"


def leave_out(monkeypatch: pytest.MonkeyPatch, *beginnings: str) -> None:
    """Let the extractor keep nothing that begins so."""
    ask = html.ask

    def asked(root: Any, page: Any, *, url: str | None = None) -> Any:
        opinion = ask(root, page, url=url)
        out = [part.text.startswith(beginnings) for part in page.parts]
        kept, sure = (
            [said and not gone for said, gone in zip(of, out, strict=True)] for of in (opinion.kept, opinion.sure)
        )
        return replace(opinion, kept=kept, sure=sure)

    monkeypatch.setattr(html, "ask", asked)


def test_points_below_the_first_one_of_a_box_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    leave_out(monkeypatch, "Here is", *ADVICE[1:])
    box = f"<div id=box><h2>Here is some advice to bear in mind:</h2><p>{ADVICE[0]}</p>{items(*ADVICE[1:])}</div>"
    assert set(ADVICE) <= set(kept(f"<div class=main><h1>{TITLE}</h1>{box}{TEASERS}{paragraphs(*TEXT)}{MORE}</div>"))


def test_a_single_point_amid_the_text_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    leave_out(monkeypatch, ADVICE[0])
    story = f"{paragraphs(*TEXT)}{items(ADVICE[0])}<p>Lund, 1905</p>"
    assert ADVICE[0] in kept(f"<div class=main><h1>{TITLE}</h1><div class=text>{story}</div>{MORE}</div>")
    beside = f"<p><a href=/9>{TEXT[0]}</a></p>{paragraphs(*TEXT)}{items(ADVICE[0])}"
    assert ADVICE[0] not in kept(f"<div class=main><h1>{TITLE}</h1><div class=text>{beside}</div>{MORE}</div>")


def test_short_points_beside_a_sentence_stay() -> None:
    points = (
        "Harbour master, boatbuilders urge owners to look at their boats",
        "Boats taking water on Friday",
        "To be seen in small portion of the pier: our very own boat",
    )
    box = f"<div class=a><div class=b><div><strong>HIGHLIGHTS</strong></div>{items(*points)}</div></div>"
    story = f"<div class=main><h1>{TITLE}</h1><div class=txt>{box}{paragraphs(*TEXT)}</div></div>"
    assert set(points) <= set(kept(story))


def test_what_a_site_sells_below_its_announcement_goes() -> None:
    ad = '<p>Sponsored by our partner:<br><a href="https://boats.example/1">Insurance for boats of any size from us</a></p>'
    story = f"<article><h1>{TITLE}</h1>{paragraphs(*TEXT)}{ad}{items(*ADVICE)}</article>"
    assert not [line for line in kept(story) if line.startswith(("Sponsored", "Insurance"))]


def test_a_figure_before_a_button_counts_no_section() -> None:
    story = f"<article><h1>{TITLE}</h1>{paragraphs(*TEXT)}{items('4.5 Rate this article', '12.30 Print this page')}</article>"
    assert "12.30 Print this page" not in kept(story + paragraphs(TEXT[0]))


def test_sections_called_as_sites_call_their_buttons_stay() -> None:
    names = ("Opening an account", "Print", "Share this page", "Closing an account", "Accounts of others")
    entries = "".join(f'<dt><a href="s{n}.html">6.{n}. {name}</a></dt>' for n, name in enumerate(names, 1))
    story = f"<div class=chapter><h2>Chapter 6. Accounts</h2><div class=toc><dl>{entries}</dl></div>{paragraphs(*TEXT)}</div>"
    text = scrubber.clean(f"<title>Chapter 6. Accounts</title>{story}", content_type="text/html").text
    assert [name for name in names if name not in text] == []


def test_the_title_of_a_book_is_not_its_prefaces() -> None:
    toc = "<dl><dt><a href=#p>Preface here</a></dt><dt><a href=#q>1. The quays</a></dt></dl>"
    chapters = f"<div><h1>Preface here</h1>{paragraphs(*TEXT[:6])}</div><div><h1>1. The quays</h1>{paragraphs(*TEXT[6:])}</div>"
    book = page(f"<div class=book><h1>Manual of the harbour</h1>{toc}{chapters}</div>", "Manual of the harbour")
    assert scrubber.clean(book, content_type="text/html").metadata["title"] == "Manual of the harbour"
    news = page(f"<h1>Island News</h1><div><h1>A quay is closed</h1>{paragraphs(*TEXT)}</div>", "Island News")
    assert scrubber.clean(news, content_type="text/html").metadata["title"] == "A quay is closed"


@pytest.mark.parametrize(("to", "stay"), [("https://shop{}.example/", 160), ("/posts/{}", 0)])
def test_a_long_list_beside_a_text_is_the_pages_where_it_leads_to_other_sites(to: str, stay: int) -> None:
    """What somebody chose among shops is; a site's pointers to its own pages are not."""
    lead = "Of the many shops that sell what a sailor needs on board some are better than others, and here are those. "
    shops = [f'<a href="{to.format(n)}">Ropes, sails and lamps of shop {n} in harbour town</a>' for n in range(160)]
    text = f"<h1>Where to buy for a boat</h1><p>{lead * 6}</p>{items(*shops)}"
    raw = f"<html><body><nav>{items('Home')}</nav><div>{text}</div></body></html>"
    page = scrubber.clean(raw, url="https://boats.example/", content_type="text/html")
    assert sum("of shop" in block.text for block in page.blocks) == stay
    assert lead.strip() in page.text
