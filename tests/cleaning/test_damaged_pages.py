"""Bytes lost and bytes turned anywhere in a page, its tags and addresses among them: it is read, or refused by name."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import scrubber
from scrubber.cleaning.extract.page import judge
from scrubber.errors import ScrubberError

if TYPE_CHECKING:
    from scrubber.cleaning.extract.page.view import View

MIRRORS = Path(__file__).parents[2] / "fixtures" / "mirrors"
LINKS = "".join(f"<li><a href='http://site{n}.example/{n}.html' title='{n}'>Story {n}</a></li>" for n in range(20))
SENTENCE = "The harbour council met on Tuesday and agreed on the new timetable for the ferries."
LINKED = f"<html><body><article><h1>Ferries</h1><p>{SENTENCE}</p></article><ul>{LINKS}</ul></body></html>"
PAGES = [LINKED.encode(), *((MIRRORS / name).read_bytes() for name in ("farm.html", "news.html", "hijacked.html"))]


@pytest.mark.parametrize(
    "address", ["http:", "https:", "http:/", "//", "http:www.site.example", "http:\\\\site.example", "http://["]
)
def test_a_link_with_half_an_address_is_a_link(address: str) -> None:
    """Its page was not read at all."""
    page = f"<html><body><article><h1>Ferries</h1><p>{SENTENCE}</p><p><a href='{address}'>more</a></p></article></body></html>"
    for url in (None, "https://site.example/1.html"):
        assert SENTENCE in scrubber.clean(page.encode(), content_type="text/html", url=url).text


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_page_with_bytes_turned_or_lost_is_read_or_refused(data: st.DataObject) -> None:
    page = bytearray(data.draw(st.sampled_from(PAGES)))
    # Where a page has marks of its own, a byte more or less changes what it says.
    marks = [at for at, byte in enumerate(page) if byte in b"<>\"'=/:&;#?"]
    for _ in range(data.draw(st.integers(1, 40))):
        at = data.draw(st.one_of(st.sampled_from(marks), st.integers(0, len(page) - 1)))
        page[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(page) - 1))
    del page[cut : cut + data.draw(st.integers(0, 300))]
    with suppress(ScrubberError):
        scrubber.clean(bytes(page), content_type="text/html")


_SET_OFF = (
    f"<html><body><h1>Ferries</h1><p>{SENTENCE}</p><div><div class='x'><figure><img src='a.png'><figcaption>The quay</figcaption></figure></div>"
    f"<div class='y'><blockquote><p>{SENTENCE}</p><p>Ann</p></blockquote></div><ul><li>Boats</li><li>Fares</li></ul><table><tr><td>1</td></tr></table></div></body></html>"
)


@pytest.mark.parametrize("page", [_SET_OFF.encode(), *PAGES])
def test_every_rule_reads_a_page_in_which_no_text_is_found(page: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """No rule takes it for granted that there is a first and a last sentence."""
    look = judge.look

    def without_text(*given: object) -> View:
        view: View = look(*given)  # type: ignore[arg-type]
        view.text = ()
        return view

    monkeypatch.setattr(judge, "look", without_text)
    assert scrubber.clean(page, content_type="text/html").base
