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
