"""What a shop sells of a kind, and what short lines of other pages are the text's: hours of a report, days on which
something takes place, what sums an article up, a decree's head; and a mail's signature on a page.
"""

from __future__ import annotations

import re

import pytest

from scrubber import clean

PROSE = (
    "<p>The harbour board met on Tuesday and decided, after a long debate, that the old crane should be repaired.</p>"
    "<p>Work begins in October and will take about six weeks, during which boats are to use the northern quay.</p>"
)
HEADER = (
    "<header><a href=/>Site</a><nav><ul><li><a href=/n>News</a></li><li><a href=/a>About</a></li></ul></nav></header>"
)
THINGS = "".join(
    f"<li class=tile><a href=/t{i}><h3>{name} blanket</h3></a><span>£{30 + i}.00</span></li>"
    for i, name in enumerate(("Wharfe", "Nidd", "Aire", "Swale", "Ribble", "Harden"))
)


def said(body: str, title: str = "The crane") -> list[str]:
    page = f"<!DOCTYPE html><html lang=en><head><title>{title}</title></head><body>{HEADER}{body}<footer>© Site</footer></body></html>"
    return clean(page.encode(), content_type="text/html").text.split("\n")


def test_what_a_shop_sells_of_a_kind_is_its_page() -> None:
    intro = "<p>Woven in the dales, washed three times and brushed on one side.</p>"
    lines = said(f"<main><h1>Wool blankets</h1>{intro}<ul>{THINGS}</ul></main>", "Wool blankets - Fell")
    assert {"Wharfe blanket", "£30.00", "Harden blanket", "£35.00"} <= {*lines}
    assert "Woven in the dales, washed three times and brushed on one side." in lines
    assert "News" not in lines


@pytest.mark.parametrize(
    "made", ["<a href=/t>{}</a><b>{}</b><button>Add</button>", "<a href=/t>{}</a><p>{}<a>View</a></p>"]
)
def test_a_price_may_stand_right_behind_the_name_or_before_what_is_pressed(made: str) -> None:
    names = ("Wharfe", "Nidd", "Aire", "Swale", "Ribble", "Harden")
    things = "".join(f"<li class=tile>{made.format(name, f'{30 + i}.00 €')}</li>" for i, name in enumerate(names))
    prices = "".join(f"<li><a href=/p{i}>{i}0 € - {i + 1}0 € (6)</a></li>" for i in range(6))
    text = "\n".join(said(f"<div><h1>Wool rugs</h1><ul>{prices}</ul><ul>{things}</ul></div>", "Wool rugs - Fell"))
    assert all(name in text for name in names)
    assert all(f"{30 + i}.00 €" in text for i in range(6))
    assert "(6)" not in text


@pytest.mark.parametrize(
    "things",
    [
        "<p>£85.00</p><p>Turned from one board, and oiled by hand before it leaves us.</p></div><div><p>Others bought</p>"
        + THINGS,
        PROSE + "".join(f"<li><a href=/a{i}>{i} sold for £{i} in 1998</a></li>" for i in range(1, 8)) + PROSE,
    ],
)
def test_what_is_sold_beside_one_thing_and_what_is_told_of_money_are_no_goods(things: str) -> None:
    text = "\n".join(said(f"<main><div><h1>The crane</h1>{things}</div></main>"))
    assert "Wharfe" not in text
    assert "1998" not in text


def test_what_a_thing_costs_stays_below_its_name() -> None:
    lines = said(f"<main><section><h1>The crane</h1><div class=cost>from £85.00</div>{PROSE}</section></main>")
    assert "from £85.00" in lines


@pytest.mark.parametrize("over", ["<h2>Blankets from our shop</h2>", PROSE * 2])
def test_what_a_shop_sells_beside_a_text_is_not_of_it(over: str) -> None:
    lines = said(f"<main><h1>The crane</h1>{PROSE}{over}<ul>{THINGS}</ul></main>")
    assert "Wharfe blanket" not in lines
    assert any(line.startswith("Work begins") for line in lines)


def test_the_front_of_a_shop_is_none_of_its_lists() -> None:
    text = "We weave what we sell, in the dales, and have done so since before the railway came up to us."
    lists = f"<div><p>New</p><ul>{THINGS}</ul></div><section><p>Much loved</p><ol>{THINGS * 2}</ol></section>"
    lines = said(f"<h1>Fell Blankets</h1>{lists}<div><h2>Who we are</h2><p>{text}</p>{PROSE}</div>", "Fell Blankets")
    assert text in lines
    assert "£30.00" not in lines


def test_rows_of_a_grid_are_one_list_and_may_cost_the_same() -> None:
    rows = (
        f"<ul class=row>{THINGS}</ul><ul class=row>{re.sub('£[0-9]+', '£40', THINGS).replace('blanket', 'throw')}</ul>"
    )
    lines = said(f"<main><h1>Wool rugs</h1>{rows}</main>", "Wool rugs")
    assert {"£30.00", "Harden throw"} <= {*lines}
    assert lines.count("£40.00") == 6


def test_the_hours_of_a_report_stay() -> None:
    told = (
        "The mayor has closed the meeting, and the minutes will be published on Friday.",
        "The vote was nine to eight, with one abstaining, and two people had to leave.",
        "We are in the town hall, where every seat is taken; first is parking.",
    )
    entries = "".join(
        f"<section><p class=time>{hour}</p><p>{line}</p><p><a href=#>Share</a></p></section>"
        for hour, line in zip(("22:08", "21:32", "19:30"), told, strict=True)
    )
    lines = said(f"<article><h1>The crane</h1>{entries}</article>")
    assert {"22:08", "21:32", "19:30"} <= {*lines}


def test_when_something_takes_place_is_no_day_of_a_site() -> None:
    lines = said(f"<main><div><h1>The crane</h1><h2>7 February 2019, 19:00 - 21:30</h2></div><div>{PROSE}</div></main>")
    assert "7 February 2019, 19:00 - 21:30" in lines


def test_what_else_takes_place_is_not_of_the_text() -> None:
    others = "".join(f"<li>{day} May 2020, 10:00 – 18:00 {what}</li>" for day, what in ((4, "Fair"), (9, "Market")))
    lines = said(f"<div><h1>The crane</h1>{PROSE}<h3>What is on</h3><ul>{others}</ul></div>")
    assert not any("Fair" in line for line in lines)


def test_what_sums_an_article_up_stays() -> None:
    points = "<h2>Key points</h2><ul><li>Work begins in October</li><li>Boats use the northern quay</li></ul>"
    topics = "<h2>Topics</h2><ul><li><a href=/t1>Harbour</a></li><li><a href=/t2>Crane</a></li></ul>"
    lines = said(f"<article><h1>The crane</h1><section>{points}</section><section>{PROSE}</section>{topics}</article>")
    assert "Work begins in October" in lines
    assert "Harbour" not in lines


def test_who_decreed_stays_over_the_number() -> None:
    head = "".join(
        f"<p style='text-align:center'>{line}</p>" for line in ("TOWN OF PENMOR", "BYE-LAW", "No. 12 of 1931")
    )
    lines = said(f"<div class=doc>{head}<h1>The crane</h1>{PROSE}</div>")
    assert {"TOWN OF PENMOR", "BYE-LAW", "No. 12 of 1931"} <= {*lines}


@pytest.mark.parametrize(
    ("around", "kept"),
    [
        ("<p><a href='mailto:ann@quay.example'>Ann Marsh</a></p>{}", False),
        (PROSE * 3 + "{}" + PROSE, True),
        ("{}", True),
    ],
)
def test_a_signature_on_a_page_of_a_mail_goes(around: str, *, kept: bool) -> None:
    mail = "The boat is ready, and you may fetch it on Friday.\n\nIt has been painted blue, as you wished.\n"
    lines = said("<h1>The crane</h1>" + around.format(f"<pre>{mail}-- \nBob Hale\nHale and Daughters\n</pre>"))
    assert "The boat is ready, and you may fetch it on Friday." in lines
    assert ("Hale and Daughters" in lines) is kept


def test_a_stanza_is_no_signature() -> None:
    verse = (
        "The ferry leaves at half past nine,\nthe ferryman is late;\nhe has been mending all his line\nby the gate.\n"
    )
    lines = said(
        f"<p>From <a href='mailto:ann@quay.example'>Ann</a></p><pre>{verse}-- \n{verse.replace('nine', 'ten')}</pre>"
    )
    assert "The ferry leaves at half past ten," in lines


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("<span class=sr-only>Best <a href='https://casino.example/'>casino bonus</a></span>", True),
        ("<a href='https://other.example/'>The plan<span class=sr-only> (opens in a new window)</span></a>", False),
        ("<a href='https://other.example/'><span class=sr-only>The other plan</span></a>", False),
    ],
)
def test_a_link_that_is_read_out_alone_is_told(line: str, *, told: bool) -> None:
    page = (
        f"<html><head><title>The crane</title></head><body><h1>The crane</h1>{PROSE}<p>{line}</p>{PROSE}</body></html>"
    )
    found = clean(page.encode(), content_type="text/html", url="https://site.example/a").findings
    assert any(each.kind == "hidden_text" for each in found) is told


@pytest.mark.parametrize(
    ("line", "stays"), [("21 September 2017 views 9998", False), ("3 May 1868, the 36 views", True)]
)
def test_a_day_and_how_many_read_it_are_the_sites(line: str, *, stays: bool) -> None:
    lines = said(f"<main><h1>The crane</h1><div>{line}</div><div>{PROSE}</div></main>")
    assert (line in lines) is stays
