"""A text all of whose pages stand in one, of which a script shows one at a time."""

from __future__ import annotations

import pytest

import scrubber

TEXT = [
    "The harbour council met on Tuesday evening to consider the plan for the new ferry terminal.",
    "Members of the public filled the gallery, and some forty of them had asked to speak before the vote.",
    "The chair opened the sitting by reading a letter from the ministry, in which the grant was confirmed.",
    "Several speakers argued that the terminal would bring traffic through the old quarter of the town.",
    "Others answered that without a terminal the ferry would go to the next port, and with it the jobs.",
    "After four hours the council voted by nine to six to go ahead, and the chair closed the sitting.",
]


def kept(row: str, hidden: str = 'style="display:none"', within: str = "div") -> list[str]:
    shown = "".join(f"<p>{line}</p>" for line in TEXT[:4])
    others = [f"<p>{line}</p>" for line in TEXT[4:]]
    rest = "".join(
        f"<{within} class='sheet' id='s{n}' {hidden}>{sheet}</{within}>" for n, sheet in enumerate(others, 2)
    )
    html = (
        "<html><head><title>The ferry terminal</title></head><body><nav><a href='/'>Home</a> <a href='/news'>News</a></nav>"
        f"<div class='story'><h1>The ferry terminal</h1><{within} class='sheet' id='s1'>{shown}</{within}>{rest}{row}</div></body></html>"
    )
    text = scrubber.clean(html.encode(), content_type="text/html").text
    return [line for line in TEXT if line in text]


@pytest.mark.parametrize(
    "row",
    [
        "<p><a href='#s1'>1</a> <a href='#s2'>2</a> <a href='#s3'>3</a></p>",
        "<ul class='pages'><li><a href='javascript:go(1)'>1</a></li><li>2</li><li>3</li><li>Next</li></ul>",
        "<div><span onclick='go(1)'>1</span> <span onclick='go(2)'>2</span> <span onclick='go(3)'>3</span></div>",
    ],
)
def test_all_pages_are_read(row: str) -> None:
    assert kept(row) == TEXT
    assert kept(row, "hidden", "section") == TEXT


@pytest.mark.parametrize(
    "row",
    [
        "",
        "<p>1 2</p>",
        "<p>2 3 4</p>",
        "<p><a href='/story?page=1'>1</a> <a href='/story?page=2'>2</a> <a href='/story?page=3'>3</a></p>",
        "<p>Of the 1 plan and the 2 quays and all 3 ships</p>",
    ],
)
def test_what_no_row_counts_stays_hidden(row: str) -> None:
    assert kept(row) == TEXT[:4]


def test_what_is_set_off_the_screen_is_no_page() -> None:
    assert kept("<p>1 2 3</p>", 'style="position:absolute;left:-9999px"') == TEXT[:4]
