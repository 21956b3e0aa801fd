"""Who wrote a page's text, where head and byline name the site, its agency or what somebody is as well."""

from __future__ import annotations

import pytest
from tests.cleaning.texts import STORM as TEXT

import scrubber


def author(byline: str, head: str = "") -> str:
    story = "".join(f"<p>{line}</p>" for line in TEXT)
    html = (
        f"<html lang=en><head><title>No ferry on Monday - Harbour Times</title><meta property='og:site_name' content='Harbour Times'>{head}</head>"
        f"<body><div class=story><h1>No ferry on Monday</h1><div class=byline>{byline}</div>{story}</div></body></html>"
    )
    return scrubber.clean(html, content_type="text/html").metadata.get("author", "")


def named(name: str) -> str:
    return f"<meta name=author content='{name}'>"


@pytest.mark.parametrize(
    ("byline", "head"),
    [
        ("By Ann Marsh, Harbour Times", named("Harbour Times")),
        ("By Ann Marsh, Evening Ledger", named("Evening Ledger")),
        ("By Ann Marsh", named("HarbourTimes.com")),
        ("By Ann Marsh, Coastal Press", named("Ann Marsh; Coastal Press")),
        ("By Ann Marsh, Staff Writer", named("Ann Marsh; Staff Writer")),
        ("By Ann Marsh, Harbour Times", named("Ann Marsh; Harbour Times")),
        ("By Ann Marsh Science reporter, Harbour Times", ""),
    ],
    ids=["the site", "another paper", "the site's host", "agency", "what somebody is", "with the site", "of what"],
)
def test_a_person_is_the_author_and_not_whom_the_person_works_for(byline: str, head: str) -> None:
    assert author(byline, head) == "Ann Marsh"


def test_a_site_that_names_nobody_else_is_the_author() -> None:
    assert author("June 3, 2013", named("Harbour Times")) == "Harbour Times"
    assert author("", named("Coastal Press; Island Agency")) == "Coastal Press; Island Agency"


def test_a_month_may_be_a_name() -> None:
    assert author("By Ann May") == "Ann May"
    assert author("By Jan Novak") == "Jan Novak"


def test_initials_of_a_list_of_references_name_nobody() -> None:
    assert author("", named("Marsh; A")) == ""


@pytest.mark.parametrize("label", ["By", "Von", "Par", "Di", "Door", "Av", "Af", "Przez"])
def test_what_stands_before_a_name_is_known_of_a_site_that_names_itself(label: str) -> None:
    assert author(f"{label} Ann Marsh", named("Harbour Times")) == "Ann Marsh"


@pytest.mark.parametrize(
    "byline",
    [
        "By Ann Marsh Published 5 March 2024",
        "By <span class=author>Ann Marsh</span> Fri., March 5, 2024",
        "Von Ann Marsh Veröffentlicht am 5.3.2024",
        "Par Ann Marsh Publié le 5 mars 2024",
        "Por Ann Marsh Actualizado el 2024-03-05",
        "Di Ann Marsh Pubblicato il 2024-03-05",
        "Door Ann Marsh Gepubliceerd op 5 maart 2024",
    ],
)
def test_what_was_done_on_a_day_is_no_part_of_the_name_before_it(byline: str) -> None:
    assert author(byline) == "Ann Marsh"


def test_a_name_keeps_the_full_stop_that_it_ends_with() -> None:
    assert author("By Ann Marsh Jr.", named("Ann Marsh Jr")) == "Ann Marsh Jr."


def test_pieces_of_the_title_are_nobody() -> None:
    assert author("", named("On Monday; Harbour Times")) == ""
    book = (
        "<html><head><title>Ann Marsh, Bob Lee: The Harbour</title>{}</head><body><h1>The Harbour</h1>{}</body></html>"
    )
    said = "<p>The boats leave the harbour at six, and nobody who lives on the island is late for one of them.</p>" * 3
    told = scrubber.clean(book.format(named("Ann Marsh; Bob Lee"), said), content_type="text/html").metadata
    assert told["author"] == "Ann Marsh; Bob Lee"


def test_what_is_said_behind_a_name_is_nobody() -> None:
    """Its words were read as a second name, with capitals that the page has not."""
    said = "Ann Marsh lives in Westport and works as a global harbour technology specialist for the town."
    byline = (
        f'<address class="name"><a href="/ann" rel="author">Ann Marsh</a></address><div class="bio"><p>{said}</p></div>'
    )
    assert author(f'<div class="author">{byline}</div>') == "Ann Marsh"


CHINESE = (
    "渡轮公司昨日公布了新的时刻表，各岛之间每天增开两班渡轮，末班船推迟到晚上十点，以方便在城里上班的居民往返。",
    "公司经理表示，增开的班次将由新购的两艘渡轮承担，票价保持不变，老人和学生仍可凭证件购买半价船票。",
    "根据海事部门的统计，去年乘坐渡轮的旅客超过三百万人次，比前年增加了百分之十二，其中夏季的旅客最多。",
)


def signed(*lines: str, head: str = "", over: str = "") -> str:
    story = "".join(f"<p>{line}</p>" for line in lines)
    html = (
        f"<html><head><title>渡轮公司公布新时刻表 - 海岛网</title><meta property='og:site_name' content='海岛网'>{head}</head><body>"
        f"<ul><li><a href='/'>首页</a></li></ul><div class=story><h1>渡轮公司公布新时刻表</h1>{over}<div class=text>{story}</div></div></body></html>"
    )
    return scrubber.clean(html, content_type="text/html").metadata.get("author", "")


@pytest.mark.parametrize(
    ("over", "names"),
    [
        ("海岛快报记者 王海 李岛", "王海; 李岛"),
        ("2024-05-12 12:11来源：海岛网作者：李岛", "李岛"),
        ("【文/海岛网专栏作者 王海】", "王海"),
        ("王海/海岛日报", "王海"),
        ("执笔／船长、李岛＆王大海", "船长; 李岛; 王大海"),
        ("发表于2024-05-12 21:30| 116次阅读| 来源海岛网| 作者王海", "王海"),
        ("作者：网络整理", ""),
        ("本书作者：鲁海、周岛", ""),
        ("评论作者：王小船", ""),
        ("作者：轮渡科党支部", ""),
    ],
)
def test_a_chinese_name_stands_behind_what_somebody_is(over: str, names: str) -> None:
    assert signed(*CHINESE, over=f"<div>{over}</div>") == names


def test_a_reporter_is_named_at_the_head_of_the_text_or_below_it() -> None:
    """A paper in the page's head stands back behind them where it is the site, or where the line names it."""
    opening = f"海岛快报讯（记者 王海 实习生 李岛）{CHINESE[0]}"
    assert signed(opening, *CHINESE[1:]) == "王海; 李岛"
    assert signed(opening, *CHINESE[1:], head=named("海岛网")) == "王海; 李岛"
    assert signed(opening, *CHINESE[1:], head=named("海岛快报")) == "王海; 李岛"
    assert signed(opening, *CHINESE[1:], head=named("张船")) == "张船"
    assert signed(*CHINESE, "采写：海岛见习记者 林子舟") == "林子舟"
    assert signed(*CHINESE, "图为新的渡轮。（记者 王海 摄）") == ""
    assert signed(f"海岛网5月4日讯（记者陈舟 整合）{CHINESE[0]}", *CHINESE[1:]) == "陈舟"


def test_a_link_that_is_called_an_author_names_nobody() -> None:
    assert author("", named("About")) == ""


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("<span class=author>By Ann Marsh, June 3, 2018</span>", "Ann Marsh"),
        ("<span class=author>Ann Marsh Jan 01, 2018</span>", "Ann Marsh"),
        ("<span class=author>annm » Mon Jun 04, 2018</span>", "Annm"),
        ("<span class=author>Ann Marsh Jan</span>", "Ann Marsh Jan"),
    ],
)
def test_a_day_behind_a_name_is_none_of_it(byline: str, name: str) -> None:
    assert author(byline) == name
