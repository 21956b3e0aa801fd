"""Which site a page is of, and what is told of rows of links, hidden lines and lost letters around a text."""

from __future__ import annotations

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cleaning.texts import STORM as TEXT

import scrubber
from scrubber.cleaning.extract.page.home import domain, home

NAMES = ("Weather", "Sports", "Culture", "Boats", "Letters")


def told(body: str, head: str = "") -> list[str]:
    story = "".join(f"<p>{line}</p>" for line in TEXT)
    html = f"<html><head><title>Ferries</title>{head}</head><body><div class=story>{story}</div>{body}</body></html>"
    return [finding.kind for finding in scrubber.clean(html, content_type="text/html").findings]


def row(host: str) -> str:
    links = " | ".join(f"<a href='http://{name.lower()}.{host}/'>{name} of the week</a>" for name in NAMES)
    return f"<p>{links}</p>"


@pytest.mark.parametrize(
    "head",
    [
        "<link rel=canonical href='http://www.harbour.example/ferries'>",
        "<meta property='og:url' content='https://news.harbour.example/ferries'>",
        "<link rel=alternate href='http://m.harbour.example/ferries'>",
        "<base href='http://www.harbour.example/'>",
        "<link rel=canonical href='/ferries'><meta property='og:url' content='https://news.harbour.example/ferries'>",
    ],
    ids=["canonical", "shared", "alternate", "base", "without a host"],
)
def test_links_to_other_hosts_of_a_site_are_its_own(head: str) -> None:
    """A row of them is no link farm; one to as many sites of others is."""
    assert told(row("harbour.example"), head) == []
    assert told(row("loans.example"), head) == ["link_block"]


@given(st.text(max_size=40))
def test_any_address_tells_a_site_or_none(address: str) -> None:
    head = lxml.html.fromstring("<html><head><link rel=canonical></head></html>")
    head[0][0].set("href", "".join(c for c in address if c.isprintable()))
    assert isinstance(home(head, None), str)


SAID = "Your remark is shown as soon as somebody of the editors has read it and found nothing wrong with it."


@pytest.mark.parametrize("way", ["display:none", "visibility:hidden"])
def test_what_a_frame_amid_the_text_shows_when_asked_is_not_told(way: str) -> None:
    """A form for remarks, a window over the page; a line that nothing calls a frame is told, and so is one with
    links to elsewhere.
    """
    within = "</div><div class='{}' style='" + way + "'><p>{}</p></div><div class=story><p>" + TEXT[0] + "</p>"
    for name in ("comment-form", "login-overlay", "video-player", "photo-caption"):
        assert told(within.format(name, SAID)) == []
        assert told(within.format(name, f"{SAID} <a href='http://loans.example/'>Cheap loans</a>")) == ["hidden_text"]
    assert told(within.format("line", SAID)) == ["hidden_text"]


def test_a_folded_menu_in_one_line_is_no_row_of_search_words() -> None:
    names = ("Rowing", "Sailing", "Swimming", "Diving", "Fishing", "Football", "Handball", "Chess", "Boxing", "Judo", "Golf", "Tennis", "Curling", "Skating", "Fencing", "Archery", "Climbing", "Running")  # fmt: skip
    head = "<link rel=canonical href='http://www.harbour.example/ferries'>"
    menu = " ".join(f"<a href='/{name.lower()}'>{name}</a>" for name in names)
    assert told(f"<div class=menu style='display:none'>{menu}</div>", head) == []
    assert told(f"<div class=menu style='display:none'>{' '.join(names)}</div>", head) == ["hidden_text"]


def test_letters_that_a_site_lost_around_the_text_are_not_told() -> None:
    """Those of the text are."""
    assert told("<div class=weather><ul><li>74\ufffd</li><li>Fair</li></ul></div>") == []
    assert told("</div><div class=story><p>The water was at 12\ufffd in the morning, and no warmer in the evening.</p>") == ["lost_text"]  # fmt: skip


@pytest.mark.parametrize(
    ("host", "site"),
    [
        ("www.harbour.example", "harbour.example"),
        ("sports.harbour.co.uk", "harbour.co.uk"),
        ("co.uk", "co.uk"),
        ("lists.harbour.kobe.jp", "lists.harbour.kobe.jp"),
        ("news.harbour.nom.br", "news.harbour.nom.br"),
        ("a.harbour.press.ma", "harbour.press.ma"),
        ("ann.blogspot.com", "ann.blogspot.com"),
        ("ann.blogspot.co.uk", "ann.blogspot.co.uk"),
        ("files.ann.wordpress.com", "ann.wordpress.com"),
        ("www.wordpress.com", "wordpress.com"),
        ("ann.github.io", "ann.github.io"),
        ("192.0.2.7", "192.0.2.7"),
        ("localhost", "localhost"),
        ("", ""),
    ],
)
def test_a_domain_is_what_somebody_has_registered(host: str, site: str) -> None:
    assert domain(host) == site


@given(st.one_of(st.text(st.sampled_from("abc.-1"), max_size=30), st.text(max_size=30)))
def test_any_host_has_a_domain_on_which_it_ends(host: str) -> None:
    assert host.endswith(domain(host))
    assert domain(domain(host)) == domain(host)
