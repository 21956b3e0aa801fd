"""What a page says of its text over it: a table in the article's header, the author's name once more."""

from __future__ import annotations

import pytest
from tests.cleaning.texts import STORM as TEXT

import scrubber

TITLE = "No ferry on Monday"
STORY = "".join(f"<p>{line}</p>" for line in TEXT)
ROWS = (("Created", "March 3, 2024 9:14 AM"), ("Tags", "Harbour Winter"), ("Status", "Done"))


def table(*rows: tuple[str, str]) -> str:
    return f"<table>{''.join(f'<tr><th>{label}</th><td>{said}</td></tr>' for label, said in rows)}</table>"


def lines(body: str) -> list[str]:
    html = f"<html><head><title>{TITLE}</title></head><body>{body}</body></html>"
    return scrubber.clean(html.encode(), content_type="text/html").text.split("\n\n")


def test_a_table_of_particulars_in_the_articles_header_goes() -> None:
    article = f"<article><header><h1>{TITLE}</h1>{table(*ROWS)}</header><div>{STORY}</div></article>"
    assert lines(article) == [TITLE, *TEXT]


@pytest.mark.parametrize("rows", [ROWS[1:], (*ROWS, ("Why", "The wind blew so hard that no boat could land at all."))])
def test_a_table_without_a_day_or_with_a_sentence_stays(rows: tuple[tuple[str, str], ...]) -> None:
    kept = lines(f"<article><header><h1>{TITLE}</h1>{table(*rows)}</header><div>{STORY}</div></article>")
    assert all(f"{label}\t{said}" in kept for label, said in rows)


def test_the_authors_name_once_more_below_the_byline_goes() -> None:
    head = f"<header><h1>{TITLE}</h1><address><a>Анна Веткина</a><time>March 01, 2024</time></address></header>"
    story = f"<article><h1>{TITLE}<br></h1><address>Анна Веткина<br></address>{STORY}</article>"
    assert lines(f"<main>{head}{story}</main>") == [TITLE, *TEXT]


def test_a_name_that_no_byline_begins_with_stays() -> None:
    story = f"<article><h1>{TITLE}</h1><p>Ann Marsh Hall, March 01, 2024</p><p>The Old Pier</p>{STORY}</article>"
    assert "The Old Pier" in lines(story)
