"""Answers that a page shows one at a time, each under its question."""

from __future__ import annotations

import pytest

import scrubber

ASKED = {
    "May buses cross the bridge?": "Yes, at any hour. The company was asked to slow down to ten miles an hour.",
    "How long does it take?": "Two years at the least, says the engineer. The deck alone takes fourteen months.",
    "Where is the detour?": "Over Mill Lane, which is being widened at two places.",
}
INTRO = "<p>The old bridge closes to lorries on 1 May. These are the questions that the council is asked most.</p>"
HEADED = "<h3><button aria-expanded=false aria-controls=p{n}>{q}</button></h3><div id=p{n} hidden><p>{a}</p></div>"
PRESSED = "<button class=accordion>{q}</button><div class=panel style='display:none'><p>{a}</p></div>"
CARD = (
    "<div class=card><div class=card-header><button class='btn collapsed'>{q}</button></div>"
    "<div class=collapse style='display:none'><div class=card-body>{a}</div></div></div>"
)
TERM = "<dl><dt>{q}</dt><dd style='display:none'>{a}</dd></dl>"


def text_of(body: str, head: str = "") -> str:
    page = (
        "<html><head><title>Bridge closure</title></head><body><nav><a href=/>Home</a> <a href=/town>Town</a></nav>"
        f"<main><h1>Bridge closure: questions</h1>{head}<div>{body}</div></main>"
        "<footer><p>© 2024 Northfield Council</p></footer></body></html>"
    )
    return scrubber.clean(page.encode(), content_type="text/html").text


@pytest.mark.parametrize("head", ["", INTRO], ids=["alone", "below an introduction"])
@pytest.mark.parametrize("form", [HEADED, PRESSED, CARD, TERM], ids=["headed", "pressed", "card", "term"])
def test_questions_keep_their_answers(form: str, head: str) -> None:
    """Each answer is hidden until its question is pressed: question and answer are the page's text."""
    body = "".join(form.format(n=n, q=q, a=a) for n, (q, a) in enumerate(ASKED.items()))
    blocks = text_of(body, head).split("\n\n")
    assert blocks[-6:] == [said for pair in ASKED.items() for said in pair]


def test_what_is_expanded_under_a_heading_is_the_text() -> None:
    """A wiki's page holds a part of its text behind words that lead on to it."""
    body = "<h2>Detour</h2><div>Click here to expand...</div><div style='display:none'><p>It goes over Mill Lane.</p></div>"
    blocks = text_of(body, INTRO).split("\n\n")
    assert blocks[-2:] == ["Detour", "It goes over Mill Lane."]


SPAM = "Cheap flights and hotels are to be had here at any time of the year."


@pytest.mark.parametrize(
    "body",
    [
        "".join(f"<p>{a}</p><div style='display:none'>{SPAM}</div>" for a in ASKED.values()),
        f"<div class=cookie-consent>{''.join(HEADED.format(n=n, q=q, a=SPAM) for n, q in enumerate(ASKED))}</div>",
        "".join(f"<h3><a href=/{n}>{q}</a></h3><div hidden>{SPAM}</div>" for n, q in enumerate(ASKED)),
    ],
    ids=["under sentences", "in a window", "under links"],
)
def test_what_nobody_asks_for_stays_hidden(body: str) -> None:
    """Words hidden amid a text, in a window of the site's or under links to other pages are none of it."""
    assert SPAM not in text_of(body, INTRO)
