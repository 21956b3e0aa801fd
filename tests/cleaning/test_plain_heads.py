"""What stands between a title and its text, and right behind it, in pages without markup."""

from __future__ import annotations

import pytest
from tests.cleaning.texts import COUNCIL as ENGLISH

from scrubber.cleaning.extract.lines.lines import read
from scrubber.cleaning.extract.lines.plain import extract_plain

CHINESE = (
    "渡船每天往返于索恩河两岸，只有水位过高时才停航，船夫会在码头挂出红旗告知乘客，两岸居民可以电话查询。",
    "自行车乘坐渡船不收费，狗在船上必须拴好，水位变化时船夫有权拒绝装载货物，乘客应当听从船夫的安排。",
    "渡船过河大约需要九分钟，末班渡船晚上十点半从北岸码头开出，乘客应提前五分钟到达码头候船。",
)
FOOT = ["Share", "Print", "Related articles", "Two seals seen", "Contact us", "Privacy policy"]
FUSS = ["分享到：", "上一篇：石桥今年完工", "下一篇：市场延长营业", "关于我们 | 联系我们", "版权所有 未经授权不得转载"]


def kept(*lines: str) -> list[str]:
    """What is left of a page."""
    return [block.text for block in extract_plain("\n".join(lines)).blocks if not block.rule]


@pytest.mark.parametrize("excerpt", [CHINESE[0][:40] + "...", "内容提要：" + CHINESE[0][:30]])
def test_the_texts_beginning_cut_off_above_it_goes(excerpt: str) -> None:
    """It stands below in full."""
    page = [
        "渡船全年开航_健康资讯_绿野网",
        "首页",
        "养生",
        "当前位置: 主页 > 资讯",
        "渡船全年开航",
        "来源：未知 点击：12次",
    ]
    assert kept(*page, excerpt, *CHINESE, *FUSS) == ["渡船全年开航", *CHINESE]


def test_a_text_that_begins_two_paragraphs_alike_stays() -> None:
    """Neither is cut off."""
    again = CHINESE[0] + "明年起，渡船夜间也将开航。"
    assert again in kept("渡船全年开航", CHINESE[0], again, *CHINESE[1:])
    assert CHINESE[0] in kept("渡船全年开航", CHINESE[0], again, *CHINESE[1:])


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("Islands A new timetable for the ferries", True),
        ("Source: A new timetable for the ferries", False),
        ("[Question] A new timetable for the ferries", False),
        ("SourceA new timetable for the ferries", False),
    ],
)
def test_a_title_behind_its_kicker_is_the_title(line: str, heads: bool) -> None:
    """A page that is flattened sets both on one line; a label is no kicker."""
    page = ["A new timetable for the ferries - Harbour news", "Home", "Sport", "Log in", line]
    lines = kept(*page, ENGLISH[0], "12 May 2023", "By Ann Rowe", "Listen to this article", *ENGLISH[1:], *FOOT)
    assert (line in lines) == heads
    assert ENGLISH[1] in lines


@pytest.mark.parametrize("line", ["Er sagte: „Die Fähre fährt wieder.“", "Elle a dit : « Le bac circule. »"])
def test_a_quotation_closes_a_line(line: str) -> None:
    """German closes with the mark that English opens with; French sets a blank before it."""
    assert read(line).closed


def test_who_reported_it_in_brackets_right_behind_the_text_stays() -> None:
    """The text closes with it; a label in brackets is a site's."""
    page = [
        "渡船全年开航-社会新闻-某州新闻网",
        "首页",
        "新闻",
        "首页 > 新闻",
        "渡船全年开航",
        "来源：某州日报 点击：12",
    ]
    signed = "（记者 张丽 通讯员 王海）"
    assert kept(*page, *CHINESE, signed, *FUSS)[-1] == signed
    assert kept(*page, *CHINESE, "（原标题：渡船开航了）", *FUSS)[-1] == CHINESE[-1]


def test_a_title_stands_over_its_subtitle_and_names_that_are_no_byline() -> None:
    """The longest of the lines over the day is the title, if it speaks of what the text does."""
    page = ["Home", "Log in", "Weather", "Harbour council agrees on a timetable for the island ferries"]
    names = ["Photo: Harbour Post", "Mary Quill", "Osterby Harbour", "2 May 2024, 9:15", "12"]
    assert kept(*page, *names, *ENGLISH, *FOOT)[0] == page[-1]


def test_the_only_first_heading_of_markdown_is_the_title() -> None:
    """Whatever the site sets between it and the text."""
    page = [
        "Home",
        "Log in",
        "# New timetable for ferries",
        "Share",
        "Print",
        "Mary",
        "Tools",
        "Save",
        "Listen",
        "Share",
    ]
    assert kept(*page, *ENGLISH, *FOOT)[0] == page[2]


def test_the_title_that_a_text_had_elsewhere_goes() -> None:
    """It is the site's remark, though it reads as a headline of the text."""
    page = [
        "渡船全年开航_绿野网",
        "首页",
        "登录",
        "渡船全年开航",
        "来源：未知 点击：12次",
        "原标题：渡船全年开航，为何深受欢迎？",
    ]
    assert kept(*page, *CHINESE, *FUSS) == ["渡船全年开航", *CHINESE]


def test_what_each_part_of_a_text_asks_again_parts_it_from_nothing() -> None:
    """What stands over the first of such questions is the text's, as is what stands over the others."""
    asked = "渡船什么时候开航？"
    first = "记者就渡船的开航时间询问了两岸的三位船夫，他们的回答各不相同，但都认为水位过高时应当停航，乘客也应当提前到达码头。"
    last = "船夫说渡船每年五月开航，十月停航，冬天河面结冰时两岸居民只能绕道上游的石桥，来回要走十多公里。"
    parts = [line for text in (*CHINESE, last) for line in (asked, text)]
    page = ["首页", "登录", "注册", "关于我们 | 联系我们", first, "图/码头", "1", "船夫甲", *parts, *FUSS]
    assert kept(*page) == [first, "图/码头", "1", "船夫甲", *parts]


@pytest.mark.parametrize(
    "said",
    ["JavaScript is disabled in your browser. Please enable it to use all functions.", "Bitte aktivieren Sie JavaScript, um alle Funktionen dieser Seite zu nutzen.",
     "現在JavaScriptが無効になっています。すべての機能を利用するためには、JavaScriptの設定を有効にしてください。"],
)  # fmt: skip
def test_what_a_page_says_where_its_scripts_are_not_run_goes(said: str) -> None:
    """It begins no text; a text about such programs keeps what it says of them."""
    menu = [
        "Island walks",
        "Old clocks",
        "Garden",
        "Letters",
        "Markets",
        "Weather",
        "Harbour",
        "Boats",
        "Rain",
        "Bread",
    ]
    assert said not in kept(said, *menu, *ENGLISH, *FOOT)
    manual = [
        "Home",
        "Log in",
        "Enable JavaScript in the settings before you begin.",
        *ENGLISH,
        "JavaScript runs in the browser, so that the timetable is drawn there.",
        *FOOT,
    ]
    assert manual[2] in kept(*manual)


def test_an_address_over_a_byline_is_no_title() -> None:
    """What stands between such a line and the text is the text's title."""
    page = [
        "Home",
        "Log in",
        "https://harbour.example/",
        "Source: Harbour Post",
        "Decree on the timetable",
        "of the island ferries",
    ]
    assert kept(*page, *ENGLISH, *FOOT) == [*page[-2:], *ENGLISH]


def test_a_title_stays_under_lines_of_a_site_that_nobody_knows_for_such() -> None:
    """It stands right over the byline, and speaks of what the text does; a paper's name there does not."""
    menu = ["Main navigation", "• Home", "• About us", "• News", "• Articles", "• Contact", "1. Home", "2. News"]
    byline = "By Ann Marsh, published on 14 March 2023 at 10:25"
    title = "Questions about the new timetable of the ferries"
    assert title in kept(*menu, title, byline, *ENGLISH, *FOOT)
    assert "The Evening Post of the Northern Isles" not in kept(
        *menu, title, "The Evening Post of the Northern Isles", byline, *ENGLISH, *FOOT
    )
