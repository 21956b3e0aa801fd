"""A page that gives its whole text several times over: for screens, for print, for telephones."""

from __future__ import annotations

import pytest

import scrubber

TITLE = "The ferry of Alder Bay sails again"
TEXT = (
    "The ferry of Alder Bay has sailed again since Monday, after eleven weeks in which nobody crossed the water.",
    "The council had closed the landing in March, when the spring floods tore two of its nine piles out of the ground.",
    "Most of the planks are new, and the mate says that the old ones were rotten long before the flood came.",
    "From June on the ferry leaves the village each hour, and each half hour on the days of the market.",
    "Whoever holds a card of last year may use it until the end of the summer, whatever is printed on it.",
)
MENU = ("Home", "News", "Sport", "Contact", "Sign in")
FOOT = ("Share this article", "Related articles", "All rights reserved", "Privacy policy | Terms of use")


@pytest.mark.parametrize("times", [1, 2, 3, 4, 9])
def test_text_given_often_is_read_once(times: int) -> None:
    """No line of it is taken for one of a template, and none is kept a second time."""
    copy = "\n".join((*MENU, TITLE, "", *TEXT, "", *FOOT))
    kept = scrubber.clean("\n".join([copy] * times).encode(), content_type="text/plain").text
    assert [kept.count(sentence) for sentence in (TITLE, *TEXT)] == [1] * (1 + len(TEXT))
    assert not any(line in kept for line in FOOT)


@pytest.mark.parametrize("times", [1, 2, 3, 4, 9])
def test_page_that_gives_its_text_often_is_read_once(times: int) -> None:
    """The share of each copy falls with their number; that of what it says does not."""
    article = f"<h1>{TITLE}</h1>" + "".join(f"<p>{sentence}</p>" for sentence in TEXT)
    body = "".join(f"<div class='screen-{n}'><article>{article}</article></div>" for n in range(times))
    menu = "<nav>" + "".join(f"<a href='/{name}'>{name}</a>" for name in MENU) + "</nav>"
    page = f"<html><head><title>{TITLE}</title></head><body>{menu}{body}</body></html>"
    kept = scrubber.clean(page.encode(), content_type="text/html").text
    assert [kept.count(sentence) for sentence in TEXT] == [1] * len(TEXT)


def test_form_that_each_of_several_fills_in_is_given_each_time() -> None:
    """Another name stands over each, in its element."""
    forms = "".join(
        f"<div id='m{n}'><h2>Member {n}</h2><p>{'</p><p>'.join(TEXT)}</p></div>" for n in ("Ann", "Ben", "Cy", "Di")
    )
    page = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{forms}</body></html>"
    kept = scrubber.clean(page.encode(), content_type="text/html").text
    assert [kept.count(sentence) for sentence in TEXT] == [4] * len(TEXT)


@pytest.mark.parametrize("more", [0, 2, 9])
def test_sentence_of_a_template_is_no_text(more: int) -> None:
    """What stands three times and oftener beside a text that stands once is the site's, though it be most of the page."""
    offer = "Read on wherever you are, with all of our news on every one of your devices, for a single coin a week."
    lines = (*MENU, TITLE, *TEXT[:2], offer, *TEXT[2:], *[offer, *FOOT, offer] * (more + 1))
    kept = scrubber.clean("\n".join(lines).encode(), content_type="text/plain").text
    assert all(sentence in kept for sentence in TEXT)
    assert not kept.rstrip().endswith(offer)
