"""Lines above and between sentences that look like a site's, and are a text's own."""

from __future__ import annotations

import pytest
from tests.growth import assert_linear

import scrubber
from scrubber.cleaning.extract.page.linearise import linearise
from scrubber.cleaning.extract.page.parse import parse

TEXT = (
    "The harbour wall was built in 1884 by men from the village, who carried each stone down from the quarry by hand.",
    "In winter the boats are drawn up on the shingle, and nobody goes out until the wind has turned to the south again.",
    "The council has kept the minutes of every meeting since then, and they can be read in the library on any weekday.",
    "Whoever wants to know how the wall was paid for will find the accounts there, written in a small and even hand.",
)


def kept(body: str, *, title: str = "The harbour wall") -> list[str]:
    page = f"<html lang=en><head><title>{title}</title></head><body>{body}</body></html>"
    return [block.text for block in scrubber.clean(page, content_type="text/html").blocks]


def story(*lines: str) -> str:
    told = "".join(line if line.startswith("<") else f"<p>{line}</p>" for line in lines)
    return f"<main><article><h1>The harbour wall</h1>{told}</article></main>"


@pytest.mark.parametrize(
    "line",
    [
        "12 May 2019 Members present 14",
        "Village Hall, Farol | 12 May 2014",
        "<h2>12 May 1884 Day 3</h2>",
        "12 May 2019 Farol Quay 3 1",
    ],
)
def test_what_minutes_and_logs_begin_with_stays(line: str) -> None:
    assert line.removeprefix("<h2>").removesuffix("</h2>") in kept(story(line, *TEXT))


@pytest.mark.parametrize("number", ["1", "1884"])
def test_a_number_between_the_name_and_the_text_is_a_chapters(number: str) -> None:
    said = kept(story(f"<div>By Ann Marsh<br><br>{number}<br><br>{'<br><br>'.join(TEXT)}</div>"))
    assert said == ["The harbour wall", number, *TEXT]


def test_the_name_of_the_work_stays_above_its_part() -> None:
    """Though a link above says it, as it says the name of a site's section."""
    trail = "<p><a href='/act'>Harbours Act 1884</a></p>"
    body = f"{trail}<main><article><h1>Harbours Act 1884</h1><h2>Section 12: Walls</h2>{''.join(f'<p>{line}</p>' for line in TEXT)}</article></main>"
    assert kept(body, title="Section 12: Walls - Harbours Act 1884")[0] == "Harbours Act 1884"


def test_a_row_of_shops_with_the_mark_of_a_note_is_no_text() -> None:
    names = ("car insurance", "payday loans", "seo services", "cheap flights", "casino games")
    links = ", ".join(f"<a href='https://shop{n}.example/'>{name}</a>" for n, name in enumerate(names))
    note = "<h2>Notes</h2><ol><li id=n1><a href='#r1'>^</a> The book of 1884.</li></ol>"
    said = kept(story(*TEXT[:2], f"Buy here: {links}<sup id=r1><a href='#n1'>[1]</a></sup>", *TEXT[2:], note))
    assert not any("payday" in line for line in said)


def test_a_line_that_asks_to_read_more_announces_teasers() -> None:
    """In a text whose sentences link to pages of the site, too."""
    woven = [line.replace("the ", "<a href='/t'>the</a> ") for line in TEXT]
    names = "".join(f"<li><a href='/n/{n}'>{name}</a></li>" for n, name in enumerate(("Mayor", "Ferry", "Storm")))
    said = kept(story(*woven[:3], "Read more on what happened on the island:", f"<ul>{names}</ul>", *woven[3:]))
    assert not {"Mayor", "Ferry", "Storm"} & set(said)


@pytest.mark.parametrize("tag", ["main", "article", "section", "div"])
@pytest.mark.parametrize(
    "before", ["<title>Quay</title>", "<!doctype html><html lang=en><meta charset=utf-8><title>Quay</title>"]
)
def test_a_page_may_leave_out_where_its_body_begins(before: str, tag: str) -> None:
    told = "".join(f"<p>{line}</p>" for line in TEXT)
    page = f"{before}<{tag}><h1>Quay</h1>{told}</{tag}>"
    read = scrubber.clean(page, content_type="text/html")
    assert [block.text for block in read.blocks] == ["Quay", *TEXT]


def test_a_tale_may_load_a_boat() -> None:
    assert "Loading the last boat ..." in kept(story(*TEXT[:2], "Loading the last boat ...", *TEXT[2:]))


def test_one_question_on_a_button_is_the_sites() -> None:
    said = kept(story(*TEXT[:2], "<button aria-expanded=false>Need help?</button>", *TEXT[2:]))
    assert said == ["The harbour wall", *TEXT]


def test_paragraphs_that_empty_lines_part_keep_the_blanks_beside_what_is_stressed() -> None:
    apart = "\n\n".join(TEXT)
    said = kept(story(f"<div><b>Ann</b> {apart} <b>Nobody</b> doubts it.</div>"))
    assert said[1:] == [f"Ann {TEXT[0]}", *TEXT[1:3], f"{TEXT[3]} Nobody doubts it."]


def test_what_is_hidden_beside_terms_stays_hidden() -> None:
    """An element that calls itself legal, or a page's foot, may be the text's."""
    spam = " ".join(f"Order {n} pills of the best make today, and {n} more are sent to you." for n in range(12))
    body = f"<main><h1>Terms</h1><div class=legal><p>{' '.join(TEXT)}</p></div><div style='display:none'><p>{spam}</p></div></main>"
    assert kept(body, title="Terms") == ["Terms", " ".join(TEXT)]


def test_many_questions_cost_no_more_each() -> None:
    def read(n: int) -> None:
        asked = "".join(
            f"<section><h3>Who is number {i}?</h3><b><p>The man who is number {i} came by hand.</p></b></section>"
            for i in range(n)
        )
        kept(f"{story(*TEXT)}{asked}")

    assert_linear(read, 1500)


def test_a_page_reads_questions_on_buttons_as_headings_where_there_are_several() -> None:
    button = "<button aria-expanded=false>Who is {}?</button><p>A man.</p>"
    for n, control in ((1, True), (2, False)):
        parts = linearise(parse(f"<html><body>{button * n}</body></html>")).parts
        assert [part.control for part in parts if part.text.startswith("Who")] == [control] * n
