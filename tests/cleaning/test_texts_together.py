"""A page whose text stands together is read without asking an extractor, and any doubt makes that one asked."""

from __future__ import annotations

import pytest
import trafilatura

from scrubber.cleaning.extract.page.html import extract_html
from scrubber.cleaning.extract.page.linearise import linearise
from scrubber.cleaning.extract.page.opinion import PARTS
from scrubber.cleaning.extract.page.parse import parse
from scrubber.cleaning.extract.page.together import read_together

TITLE = "Notes from a lighthouse"
SENTENCES = [
    f"On day {day} the keeper of the lighthouse wrote down the wind, the height of the water and the ships that passed."
    for day in range(2, 12)
]
TEXT = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
MENU = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/logs'>Logs</a></li></ul></nav>"
FOOT = "<footer><p>© 2024 The lighthouse society</p></footer>"


def page(text: str = TEXT, over: str = "", heading: str = TITLE, around: str = "") -> str:
    """A page of a text, what is set over it and the page's heading."""
    return (
        f"<html><head><title>{TITLE} - Harbour news</title></head><body>{MENU}<div class='story'><h1>{heading}</h1>{over}"
        f"<div class='words'>{text}</div></div>{around}{FOOT}</body></html>"
    )


def kept(html: str) -> list[str] | None:
    """The lines that are of the text; None where an extractor has to say."""
    tree = parse(html)
    read = linearise(tree)
    opinion = read_together(tree.root, read)
    return None if opinion is None else [part.text for part, own in zip(read.parts, opinion.kept, strict=True) if own]


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.replace("<p>", "<div>").replace("</p>", "</div>"),
        "<br>".join(SENTENCES),
        f"<table><tr><td>{TEXT}</td></tr></table>",
        TEXT.replace("<p>", "<li>").replace("</p>", "</li>") + "<p>The keeper</p>",
    ],
)
def test_a_text_in_one_element_is_kept_with_its_heading(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever its lines are set in, and nobody else is asked about it."""

    def ask(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(trafilatura, "bare_extraction", ask)
    blocks = [block.text for block in extract_html(page(text)).blocks if not block.rule]
    assert blocks[: len(SENTENCES) + 1] == [TITLE, *SENTENCES]
    assert [line for line in kept(page(text)) or () if line != TITLE] == blocks[1:]


@pytest.mark.parametrize(
    "around",
    [
        "<div class='related'><p>The harbour master of the northern bank counts the boats again this year.</p></div>",
        "<div class='share'><button>Share</button><a href='/s'>Mail</a></div>",
        "<p style='display:none'>The harbour master of the northern bank counts the boats again this year.</p>",
    ],
)
def test_frames_controls_and_what_is_hidden_say_nothing_against_it(around: str) -> None:
    assert kept(page(around=around)) == [TITLE, *SENTENCES]
    assert kept(page(TEXT + around)) == [TITLE, *SENTENCES]


def test_what_a_site_says_by_its_words_below_a_text_says_nothing_against_it() -> None:
    assert kept(page(around="<p>Log in to comment</p>")) == [TITLE, *SENTENCES]


def test_when_a_page_was_edited_says_nothing_against_it() -> None:
    html = page().replace("</div></div>", "</div><div>编辑于 2021-06-18 10:20</div></div>")
    assert kept(html) == [TITLE, *SENTENCES]


@pytest.mark.parametrize(
    "doubtful",
    [
        page(TEXT + f"<p><a href='/next'>{SENTENCES[0]}</a></p>"),
        page(TEXT + f"<div class='box'><p>{SENTENCES[0].replace('day', 'night')}</p></div>"),
        page(TEXT + "<div class='box'><p>Source:</p></div>"),
        page(TEXT + "<div class='box'><h4>Read this with care</h4></div>"),
        page(over="<p>Still wondering what the keeper of the light did with all those notes</p>"),
        page(heading="Ten ports to see before the winter"),
        page(f"<div>{TEXT}</div><div>{TEXT.replace('day', 'night')}</div>"),
        page("<p>Nothing was written down.</p>"),
        page(TEXT + "<p>Rain.</p>" * PARTS),
        page("<ul><li>Wind</li><li>Water</li></ul>" + TEXT),
        page(TEXT + "<address>The lighthouse, 3 Shore Road</address>"),
        page(TEXT + "<div>The keeper</div>"),
        page(TEXT + "The keeper of the northern light, whose name nobody wrote down in any of the years."),
        page(TEXT + "<center>The keeper of the northern light, whose name nobody wrote down in any year.</center>"),
        page().replace("<h1>", "<h2>Logs</h2><h1>"),
        page().replace("</div></div>", "</div><p>The keeper</p></div>"),
        page().replace("</div></div>", "</div><div>The keeper<br>3 May 2024</div></div>"),
        page().replace("</div></div>", "</div><p>3 May 2024</p></div>"),
        "<html><body></body></html>",
    ],
    ids=[
        "link",
        "sentence",
        "label",
        "box's heading",
        "lead",
        "other title",
        "halves",
        "little",
        "many",
        "items",
        "address",
        "signature within",
        "bare sentence",
        "centred",
        "heading over the title",
        "line below",
        "signature below",
        "day below",
        "nothing",
    ],
)
def test_what_may_be_the_texts_or_the_sites_is_for_an_extractor_to_say(doubtful: str) -> None:
    assert kept(doubtful) is None
