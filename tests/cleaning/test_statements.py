"""What is read of a page's statements about itself is what trafilatura reads on its own road through all of them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from trafilatura import metadata

from scrubber.cleaning.extract.page import statements as own
from scrubber.cleaning.extract.page.parse import parse
from scrubber.cleaning.extract.page.statements import statements

PAGES = sorted((Path(__file__).parents[2] / "fixtures" / "mirrors").glob("*.html"))
ADDRESS = "https://www.island.example/2019/05/12/ferry.html"
#: Names under which authors are looked for, those of what is taken out before, and some others.
NAMES = ["author", "Author-name", "byline", "username", "byl", "zuozhe", "bianji", "posted-by", "screenname", "writer",
    "author name", "AuthorCard", "comments", "title", "sidebar", "quote", "Figure", "row", "lead"]  # fmt: skip
TAGS = ["div", "a", "span", "p", "h3", "section", "time", "figure", "address", "author", "li"]
ATTRIBUTES = ("class", "id", "rel", "itemprop", "data-testid", "data-component")


def theirs(text: str, url: str | None) -> dict[str, str]:
    read = metadata.extract_metadata(parse(text).root, url, dict(own._DATES))
    return {ours: value for ours, name in own._NAMES.items() if (value := getattr(read, name))}


@pytest.mark.parametrize("url", [None, ADDRESS])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_states_what_trafilatura_reads(page: Path, url: str | None) -> None:
    """With its address and without."""
    text = page.read_text("utf-8", "replace")
    assert statements(parse(text).root, url) == theirs(text, url)


@pytest.mark.parametrize(
    "head",
    [
        "<meta name='author' content='admin'><meta name='twitter:site' content='@islandnews'>",
        "<meta property='og:site_name' content='island news'><meta property='og:url' content='https://a.example/b'>",
        "<title>The ferry is late – Island News</title><link rel='canonical' href='/ferry'>",
        "<meta name='author' content='Ann Marsh and Bo Lind'><meta property='article:published_time' content='2019-05-12'>",
        '<script type="application/ld+json">{"@type": "Article", "author": {"name": "Ann Marsh"}, "url": 3}</script>',
        '<script type="application/ld+json">{"@type": "Article", "publisher": [[1]], "author": {"name": {}}</script>',
    ],
)
def test_a_head_states_what_trafilatura_reads(head: str) -> None:
    """Signed in as somebody, a network's name, a name in small letters, addresses, linked data that is none."""
    text = f"<html><head>{head}</head><body><h1>Ferry</h1><p class='byline'>Jane Doe</p></body></html>"
    assert statements(parse(text).root, ADDRESS) == theirs(text, ADDRESS)


def test_authors_are_found_in_a_part_of_the_page_as_in_the_whole() -> None:
    """Within each other, and within or around what no author is looked for in."""
    draw = random.Random(7)

    def element(depth: int) -> str:
        tag = draw.choice(TAGS)
        named = "".join(f' {name}="{draw.choice(NAMES)}"' for name in ATTRIBUTES if draw.random() < 0.1)
        within = (
            "".join(element(depth - 1) + draw.choice(["", " and"]) for _ in range(draw.randrange(4))) if depth else ""
        )
        return f"<{tag}{named}>{draw.choice(['', 'Jane Doe', 'Ann Marsh', 'x'])}{within}</{tag}>"

    found = 0
    for _ in range(300):
        root = parse(f"<html><body>{element(4)}{element(4)}</body></html>").root
        author = metadata.extract_author(root)
        found += bool(author)
        assert own._author(root) == author
    assert found > 100
