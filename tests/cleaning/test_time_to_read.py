"""How long it takes to read a text, as sites say it beside its day."""

from __future__ import annotations

import pytest

from scrubber.cleaning.extract.page.html import extract_html

SAID = (
    "My uncle made his maps with a knitting needle and a very large piece of brown paper, and they were good.",
    "I do not agree with the second ruler, which nobody needs who has a straight table in the house.",
    "A map is read in 3 minutes, and it takes a year to draw one that a stranger can follow home.",
)


@pytest.mark.parametrize(
    "line",
    [
        "3 May 2018 · 2 min read",
        "1 Mayıs 2018 · 1 dakikalık okuma",
        "1 dakikada okunabilir",
        "Gönderilme Tarihi 01/05/2018",
        "12 سبتمبر 2021 · 2 دقائق قراءة",
        "1 분읽는 시간",
    ],
)
def test_it_is_none_of_the_text(line: str) -> None:
    text = "".join(f"<p>{said}</p>" for said in SAID)
    html = (
        "<html><head><title>A map - The Hill Notes</title></head><body><nav><a href='/'>Home</a></nav>"
        f"<main><h1>A map</h1><div>{line}</div><div>{text}</div></main></body></html>"
    )
    blocks = extract_html(html).blocks
    assert [block.text for block in blocks if not block.rule] == ["A map", *SAID]


@pytest.mark.parametrize("head", ["3 min read", "By night"])
def test_a_heading_of_the_text_stays(head: str) -> None:
    """What a part is called may read like what sites write over a text."""
    html = (
        "<html><head><title>A map - The Hill Notes</title></head><body><nav><a href='/'>Home</a></nav><main><h1>A map</h1>"
        f"<p>{SAID[0]}</p><p>{SAID[1]}</p><h2>{head}</h2><p>{SAID[2]}</p></main></body></html>"
    )
    assert [block.text for block in extract_html(html).blocks if not block.rule] == ["A map", *SAID[:2], head, SAID[2]]


def test_headings_of_columns_stay() -> None:
    """ "By night" is when something is done, and nobody's name."""
    columns = "".join(
        f"<div style='width:50%'><h3>{head}</h3><p>{said}</p></div>"
        for head, said in [("By day", "Buses may cross."), ("By night", "Nobody may cross.")]
    )
    html = (
        f"<html><head><title>Bridge plan</title></head><body><article><h1>Bridge plan</h1><p>{SAID[0]}</p><p>{SAID[1]}</p>"
        f"<div>{columns}</div></article></body></html>"
    )
    text = "\n".join(block.text for block in extract_html(html).blocks if not block.rule)
    assert "By day\nBuses may cross.\nBy night\nNobody may cross." in text
