"""The front page of a blog or of a site's news: its posts are the document, as teasers beside an article are not."""

from __future__ import annotations

import pytest
from tests.cleaning.texts import ALDER_BAY, BOARD, COUNCIL_AND_BOATS, FERRY
from tests.page_kit import kept

from scrubber.cleaning.extract.page.html import extract_html

POSTS = {
    "The pier of stone": BOARD,
    "Boats at dawn": COUNCIL_AND_BOATS,
    "What the ferryman's dog knows": FERRY,
    "Planks for Alder Bay": ALDER_BAY,
}
SITE = "Quay Notes"
ABOUT = "We write about piers and dogs."


def page(main: str, *, title: str = SITE, name: str = f'<h1><a href="/">{SITE}</a></h1>') -> str:
    return (
        f'<html><head><title>{title}</title></head><body><div id="top">{name}<p>Notes of boats and bread.</p></div>'
        '<ul class="nav"><li><a href="/">Home</a></li><li><a href="/about">About us</a></li></ul>'
        f'<div id="main">{main}</div><div class="sidebar"><h3>Archives</h3><ul><li><a href="/3">March 2019</a></li>'
        f'<li><a href="/4">April 2019</a></li></ul><h3>About us</h3><p>{ABOUT}</p></div>'
        f'<div class="footer">Copyright 2019 {SITE}. All rights reserved.</div></body></html>'
    )


def posts(tag: str, *, sentences: int, more: bool, heading: str = "h2") -> str:
    """The posts, each with a linked title, who wrote it, its text and what the site sets below."""
    below = (
        '<p><a href="/p">Read more</a></p>'
        if more
        else '<p><a href="/c">3 comments</a> | Filed under <a href="/t">News</a></p>'
    )
    return "".join(
        f'<{tag} class="post"><{heading}><a href="/{n}">{title}</a></{heading}><p>Posted by <a href="/a">Ann Lee</a> on March {n}, 2019</p>'
        + "".join(f"<p>{text}</p>" for text in texts[:sentences])
        + f"{below}</{tag}>"
        for n, (title, texts) in enumerate(POSTS.items(), 1)
    )


@pytest.mark.parametrize("tag", ["article", "div", "section"])
@pytest.mark.parametrize("sentences", [2, 4])
@pytest.mark.parametrize("more", [True, False])
def test_the_posts_of_a_front_page_stay_each_with_its_title(tag: str, sentences: int, *, more: bool) -> None:
    told = kept(page(posts(tag, sentences=sentences, more=more)))
    wanted = [line for title, texts in POSTS.items() for line in (title, *texts[:sentences])]
    assert [line for line in told if line != SITE] == wanted


def test_a_title_that_is_a_paragraph_is_a_heading_of_its_post() -> None:
    extraction = extract_html(page(posts("article", sentences=3, more=True, heading="p")))
    heads = [block.text for block in extraction.blocks if not block.rule and block.kind == "heading"]
    assert [head for head in heads if head != SITE] == list(POSTS)


def test_teasers_below_an_article_are_no_posts() -> None:
    article = "".join(f"<p>{text}</p>" for text in ALDER_BAY)
    main = f"<h1>The ferry sails</h1><div>{article}</div><div>{posts('div', sentences=2, more=True)}</div>"
    told = kept(page(main, title=f"The ferry sails - {SITE}", name=f'<a href="/">{SITE}</a>'))
    assert told[:5] == ["The ferry sails", *ALDER_BAY]
    assert set(POSTS).isdisjoint(told)


def test_a_post_that_says_more_than_all_others_together_is_the_page_s_text() -> None:
    article = "".join(f"<p>{text}</p>" for text in FERRY + BOARD)
    main = f'<div class="post"><h2><a href="/0">The ferry sails</a></h2>{article}</div>' + posts(
        "div", sentences=1, more=True
    )
    assert set(kept(page(main))) <= {SITE, "The ferry sails", *FERRY, *BOARD}


def test_kept_and_removed_are_all_that_a_front_page_shows() -> None:
    extraction = extract_html(page(posts("article", sentences=4, more=True)))
    assert "".join("".join(block.text.split()) for block in extraction.blocks) == "".join(extraction.base.split())
