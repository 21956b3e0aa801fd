"""The bar that the web archive sets over a page, in the page's text."""

from __future__ import annotations

import pytest

import scrubber
from scrubber.cleaning.formats.frames import archive_frame
from scrubber.ledger import apply_pass, replay

KEPT = "https://web.archive.org/web/20240105101500/https://ferry.example/news/"
BAR = """Wayback Machine

12 captures
05 Jan 2024 - 17 Dec 2025
success
COLLECTED BY
Organization: Friends of Old Pages

The Friends of Old Pages keep what was written on the rivers of the country, and on all of their ferries, since the first of them began to sail.

TIMESTAMPS
loading
"""
TEXT = """The ferry sails again

The ferry crosses the Saulne every day of the year, except when the water stands too high.

It takes nine minutes, and bicycles travel free of charge.
"""


@pytest.mark.parametrize(
    "line", [f"The Wayback Machine - {KEPT}ferry.html", f"The Wayback Machine -\n   {KEPT}the-\n   ferry-sails.html"]
)
def test_the_archives_bar_goes_whatever_it_says(line: str) -> None:
    page = scrubber.clean(f"{BAR}{line}\n\n{TEXT}", content_type="text/plain")
    assert page.text == TEXT.strip()
    assert any("Friends of Old Pages" in block.text for block in page.removed if block.rule == "archive-frame")
    assert replay(page.base, page.edits) == page.text


def test_a_title_over_the_bar_stays() -> None:
    text = f"The ferry sails again\n{BAR}The Wayback Machine - {KEPT}\n{TEXT}"
    assert apply_pass(text, archive_frame(text)) == f"The ferry sails again\n\n{TEXT}"


def test_a_text_on_the_archive_stays() -> None:
    assert (
        archive_frame(f"Wayback Machine\n\n12 captures were made of {KEPT}, the Wayback Machine says.\n\n{TEXT}") == []
    )


GOOGLE = (
    "This is Google's cache of https://ferry.example/a?b=1. It is a snapshot of the page as it appeared on 5 Mar 2014"
    " 09:12:44 GMT. The current page could have changed in the meantime. Learn more.\n\nFull version\nText-only version\n"
    "View source\nTip: To quickly find your search term on this page, press Ctrl+F or ⌘-F (Mac) and use the find bar.\n"
)
BAIDU = (
    "如果打开速度慢，可以尝试快速版；如果想更新或删除快照，可以投诉快照。\n百度和网页 http://ferry.example/a.html 的作者无关，"
    "不对其内容负责。百度快照谨为网络故障时之索引，不代表被搜索网站的即时页面。\n"
)


@pytest.mark.parametrize("head", [GOOGLE, BAIDU], ids=["google", "baidu"])
def test_what_search_engines_set_over_a_page_that_they_kept_goes(head: str) -> None:
    page = scrubber.clean(f"{head}\n{TEXT}", content_type="text/plain")
    assert page.text == TEXT.strip()
    assert replay(page.base, page.edits) == page.text


def test_a_text_on_such_a_cache_stays() -> None:
    line = "This is Google's cache of https://ferry.example/a. It is what I found when the ferry's own page was gone."
    text = f"{TEXT}\n{line}\n"
    assert scrubber.clean(text, content_type="text/plain").text == text.strip()
