"""Diaries: texts with hardly a sentence under a page's title, a poem, a list, two lines, beside a site that says more;
what a text was made from; whose days a page states.
"""

from __future__ import annotations

import pytest
from tests.page_kit import items, kept

from scrubber.cleaning.extract.page.html import extract_html

LIST = ("Soft pencil", "Two rulers", "Dry paper", "A lamp for the evening", "String, eleven yards")
SAID = (
    "My uncle made his maps with a knitting needle and a very large piece of brown paper, and they were good.",
    "I do not agree with the second ruler, which nobody needs who has a straight table in the house.",
    "We had both, and neither of them was ever to be found when the rain had stopped.",
)


def page(text: str, below: str, *, title: str = "What to bring", attributes: str = "") -> str:
    return (
        f"<html><head><title>{title} - The Hill Notes</title></head><body><div {attributes}>"
        '<nav><a href="/">Home</a> <a href="/maps">Maps</a></nav>'
        f'<main><article><header><h1>{title}</h1><div class="meta">Published 3 May 2021</div></header>'
        f'<div class="body">{text}</div></article>{below}</main>'
        "<footer><p>Proudly powered by a press that was made for people who write every day.</p></footer>"
        "</div></body></html>"
    )


def test_a_list_is_the_text_and_not_the_line_in_the_foot() -> None:
    assert kept(page(items(*LIST), "")) == ["What to bring", *LIST]


def test_comments_below_a_list_are_none_of_it_however_long_they_are() -> None:
    said = "".join(
        f'<li class="comment"><b class="who">Mira</b><time>3 May 2021</time><p>{line}</p></li>' for line in SAID
    )
    below = f'<div class="comments"><h2>Comments</h2><ol>{said}</ol></div>'
    assert kept(page(items(*LIST), below)) == ["What to bring", *LIST]


@pytest.mark.parametrize(
    "below",
    [
        "<div>Comments</div><div><h3>#1 Comment by Mira</h3>26 March 2021, 16:19<p>I bring a third ruler and some string</p></div>",
        "<div><p>Mira</p><p>26 March 2021, 16:19</p><p>I bring a third ruler and some string</p></div>",
        "<div><p>Mira, 3 days ago</p><p>I bring a third ruler and some string</p></div>",
        '<div><p>I bring a third ruler and some string</p><p><a href="#r">Reply</a></p></div>',
    ],
)
def test_what_a_reader_says_in_an_element_of_no_name_is_none_of_a_short_text(below: str) -> None:
    post = "<div><h1>What to bring</h1><p>Two rulers are enough for a map of that size.</p><p>And a lamp</p></div>"
    html = f"<html><head><title>What to bring - Hill</title></head><body><div>{post}{below}</div></body></html>"
    assert kept(html) == ["What to bring", "Two rulers are enough for a map of that size.", "And a lamp"]


def test_a_poem_is_the_text() -> None:
    verses = ["Wind on the lamp", "I set the shadow right", "It said no"], ["Snow on the box", "The letter waits"]
    text = "".join("<p>" + "<br>".join(verse) + "</p>" for verse in verses)
    assert kept(page(text, "", title="Two poems")) == ["Two poems", *verses[0], *verses[1]]


def test_an_element_that_holds_the_main_one_is_no_frame() -> None:
    html = page(items(*LIST), "", attributes='class="menu-layout"')
    assert kept(html) == ["What to bring", *LIST]


def test_two_lines_that_wait_for_a_script_with_their_title_are_shown() -> None:
    text = "<p>I changed the oil today, and my fingers are cold.</p><p>Two lamps were out on the quay.</p>"
    html = page(text, "", title="The day of the oil", attributes='style="opacity: 0"')
    assert len(kept(html)) == 3


def test_lines_of_links_under_a_title_are_no_text() -> None:
    links = "".join(f'<li><a href="/{i}">{line}</a></li>' for i, line in enumerate(LIST))
    assert LIST[0] not in kept(
        page(f"<ul>{links}</ul>", "<p>We are closed until the third of May, and sorry for it.</p>")
    )


def test_what_a_text_was_made_from_is_its_own_behind_its_last_sentence() -> None:
    text = "".join(f"<p>{line}</p>" for line in SAID)
    links = '<li><a href="https://example.org/a">A history of ink</a></li><li><a href="/b">Rulers</a></li>'
    sources = f'<h2>Sources<a class="mark" href="#s">¶</a></h2><ul>{links}</ul>'
    assert kept(page(text + sources, ""))[-3:] == ["Sources", "A history of ink", "Rulers"]
    other = f"<h2>You may like</h2><ul>{links}</ul>"
    assert kept(page(text + other, ""))[-1] == SAID[-1]


def test_the_days_of_comments_and_of_other_texts_are_not_the_texts() -> None:
    text = "".join(f"<p>{line}</p>" for line in SAID)
    comment = '<div class="comments"><h2>Comments</h2><p><time datetime="2024-11-30">30 November 2024</time></p></div>'
    others = "".join(
        f'<li><time datetime="2023-0{i}-10">10.0{i}.2023</time> <a href="/{i}">Of another day</a></li>'
        for i in (1, 2, 3)
    )
    html = page(text, f"{comment}<ul>{others}</ul>").replace("Published 3 May 2021", "By Ann Marsh")
    assert "published" not in extract_html(html).metadata
    assert extract_html(page(text, f"{comment}<ul>{others}</ul>")).metadata["published"] == "2021-05-03"


def test_the_day_of_a_change_is_not_the_first_one() -> None:
    text = (
        "".join(f"<p>{line}</p>" for line in SAID)
        + '<time itemprop="dateModified" datetime="2022-08-02">2 August 2022</time>'
    )
    metadata = extract_html(page(text, "").replace("Published 3 May 2021", "")).metadata
    assert (metadata.get("published"), metadata["modified"]) == (None, "2022-08-02")
