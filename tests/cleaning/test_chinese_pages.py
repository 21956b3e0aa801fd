"""What portals and papers of China set around a text and into its lines."""

from __future__ import annotations

import re

import pytest

from scrubber.cleaning.extract.page.html import extract_html
from scrubber.cleaning.extract.page.judge import judge
from scrubber.cleaning.extract.page.linearise import linearise
from scrubber.cleaning.extract.page.opinion import Opinion
from scrubber.cleaning.extract.page.parse import parse

TITLE = "渡轮公司公布新时刻表"
TEXT = (
    "渡轮公司昨日公布了新的时刻表，各岛之间每天增开两班渡轮，末班船推迟到晚上十点，以方便在城里上班的居民往返。",
    "公司经理表示，增开的班次将由新购的两艘渡轮承担，票价保持不变，老人和学生仍可凭证件购买半价船票。",
    "根据海事部门的统计，去年乘坐渡轮的旅客超过三百万人次，比前年增加了百分之十二，其中夏季的旅客最多。",
    "港务局同时宣布，码头的候船室将于明年春天扩建，工程预计持续八个月，其间旅客须从东侧的临时通道上船。",
)


def kept(*lines: str, head: str = f"<h1>{TITLE}</h1>", foot: str = "") -> list[str]:
    """What is left of a page."""
    body = "".join(line if line.startswith("<") else f"<p>{line}</p>" for line in lines)
    page = (
        f"<html><head><title>{TITLE}_国内_海岛网</title></head><body><ul><li><a href='/'>首页</a></li><li><a href='/g'>国内</a></li></ul>"
        f"<div class='main'>{head}<div class='content'>{body}</div>{foot}</div><div class='foot'><a href='/about'>关于我们</a></div></body></html>"
    )
    return [block.text for block in extract_html(page).blocks if not block.rule]


def test_an_icon_is_no_part_of_its_line() -> None:
    """A font draws it in an element that is called so; an ideograph of its own that a font draws is the text's."""
    lead = "新的时刻表自下月一日起实行，末班船推迟两个小时，各码头的售票处已经开始出售新的月票。"
    icon = f"<div class='lead'><span class='iconfont'>\ue621</span> <span>{lead}</span></div>"
    head = f"<h1>{TITLE}</h1><div class='time'>时间：2024-05-12</div>"
    assert kept(*TEXT, head=head + icon) == [TITLE, lead, *TEXT]
    rare = f"<p>船长王<span style='font-family:rare'>\ue621</span>说，{TEXT[1]}</p>"
    assert any("王\ue621说" in line for line in kept(TEXT[0], rare, *TEXT[2:]))


def test_how_a_site_came_by_a_text_is_no_part_of_its_title() -> None:
    """The same word within a title is."""
    assert kept(*TEXT, head=f"<h2><span>原创</span>{TITLE}</h2>")[0] == TITLE
    assert kept(*TEXT, head="<h1><span>原创</span></h1>" + f"<h2>{TITLE}</h2>")[-1] == TEXT[-1]
    assert kept(*TEXT, head="<h1>支持<span>原创</span>的渡轮公司公布新时刻表</h1>")[0].startswith("支持原创")


@pytest.mark.parametrize(
    "head", ["<b>转</b>型之路通向海岛", "<em>精华</em>液产自海岛", "<strong>原创</strong>音乐节在海岛举行"]
)
def test_a_word_that_a_title_stresses_is_its_own(head: str) -> None:
    page = f"<html><body><h1>{head}</h1>{''.join(f'<p>{line}</p>' for line in TEXT)}</body></html>"
    assert extract_html(page).blocks[0].text == re.sub("<[^>]+>", "", head)


@pytest.mark.parametrize(
    "line", ["编辑 李岛 校对 王海", "宣传部、轮渡科供稿&nbsp; 摄影/王海&nbsp; 编辑/李岛", "来源于：海岛办事处"]
)
def test_who_had_part_in_a_text_is_told_without_colons(line: str) -> None:
    assert kept(*TEXT, line) == [TITLE, *TEXT]
    assert kept(TEXT[0], "编辑 校对 出版", *TEXT[1:])[2] == "编辑 校对 出版"
    cast = ("<h2>演职员表</h2>", "导演 王海", "编审 张三 摄影 李四")
    assert kept(*TEXT, *cast)[-2:] == list(cast[1:])


def test_who_wrote_it_stands_behind_a_stroke() -> None:
    assert kept("执笔/王海、李岛&张舟", *TEXT) == [TITLE, *TEXT]


def test_the_day_names_and_counts_of_a_heading_are_the_sites() -> None:
    """A heading that begins with a day and tells of it is the text's."""
    row = "<h6>2024年05月12日 海岛传媒 时政新闻 1665 0</h6>"
    assert kept(*TEXT, head=f"<h2>{TITLE}</h2>{row}") == [TITLE, *TEXT]
    assert "2024年05月12日 渡轮停航" in kept("<h3>2024年05月12日 渡轮停航</h3>", *TEXT)


def test_a_number_beside_the_day_counts_readers() -> None:
    beside = (
        f"<div class='title'><div class='text'>{TITLE}</div><div class='meta'><div class='time'>发布时间：2024-05-12 10:09</div>"
        "<i class='icon eye'>\ue60e</i><span>4</span></div></div>"
    )
    assert "4" not in kept(*TEXT, head=beside)


def test_a_box_on_the_author_is_none_of_the_text() -> None:
    """Whatever an extractor thinks of it."""
    bio = "海岛实时播报栏目为广大旅客提供及时的船期资讯（请注意：播报内容均来自网络，请旅客自行甄别消息是否可靠！）。"
    box = (
        "<div class='side'><div class='author-meta'><a href='/u'>海岛实时播报</a><div class='author-meta-count'>总篇数<span>919</span>篇</div>"
        f"<div class='author-bio'>{bio}</div></div></div>"
    )
    assert kept(*TEXT[:2], foot=box) == [TITLE, *TEXT[:2]]


def test_a_title_may_end_as_sentences_do() -> None:
    """It stands above the day, and the page has the name of a column for a title."""
    page = (
        "<html><head><title>新闻动态--海岛学会</title></head><body><ul><li><a href='/'>首页</a></li><li><a href='/g'>新闻动态</a></li></ul>"
        "<div class='news'><div class='left'><h5>海岛轮渡学术年会在东港大学成功举行！</h5><div class='ly'><b>发布时间：2024-05-18</b></div>"
        f"<div class='detail'>{''.join(f'<p>{line}</p>' for line in TEXT)}</div></div></div></body></html>"
    )
    texts = [block.text for block in extract_html(page).blocks if not block.rule]
    assert texts == ["海岛轮渡学术年会在东港大学成功举行！", *TEXT]
    assert extract_html(page).metadata["title"] == texts[0]


def test_a_page_laid_out_with_a_list_has_paragraphs() -> None:
    """One item holds the article, the other the column beside it; the article's own list stays one."""
    steps = ("在网上选择航班", "用手机支付票款", "凭二维码上船")
    article = f"<h3>{TITLE}</h3><div class='content'>{''.join(f'<p>{line}</p>' for line in TEXT)}"
    article += f"<p>购票的步骤如下：</p><ul>{''.join(f'<li>{step}</li>' for step in steps)}</ul></div>"
    beside = "".join(f"<p><a href='/{k}'>海岛新闻第{k}条</a></p>" for k in range(5))
    page = (
        f"<html><head><title>{TITLE}</title></head><body><ul class='columns'><li class='left'>{article}</li>"
        f"<li class='right'>{beside}</li></ul></body></html>"
    )
    kinds = [(block.kind, block.text) for block in extract_html(page).blocks if not block.rule]
    assert [text for kind, text in kinds if kind == "paragraph"] == [*TEXT, "购票的步骤如下："]
    assert [text for kind, text in kinds if kind == "list_item"] == list(steps)
    assert {block.level for block in extract_html(page).blocks if block.text in steps} == {1}


ASKED = ("渡轮票价明年会上涨吗？", "东港码头的候船室何时扩建？", "海岛的旅客还会增加吗？")
TOLD = ("新船长上任首日出航", "海岛公司发布年报", "东港渔汛提前到来")


def teasers(title: str, *, day: str = "2024-05-12 21:38:04") -> str:
    said = f"就在新的时刻表公布之际，市场上传来了关于“{title}”的消息，业内人士对此有不同的看法，详情如下。"
    return f"<div class='item'><h3>{title}</h3><p>{said}</p><p>{day}</p></div>"


def test_titles_with_a_day_behind_the_editors_are_of_other_pages() -> None:
    """Whatever an extractor thinks of them. A chapter of the text's own stays there."""
    foot = f"<div class='l'><div><div>{''.join(map(teasers, (*ASKED, *TOLD)))}</div></div></div>"
    assert kept(*TEXT, "<p>责任编辑：王海</p>", foot=foot) == [TITLE, *TEXT]
    assert kept(*TEXT, "<p>责任编辑：王海</p>", "<h3>背景</h3>", f"<p>{TEXT[0]}</p>")[-2] == "背景"


def test_titles_of_other_pages_that_ask_now_and_then_have_no_answers() -> None:
    """Where no extractor keeps them."""
    text = "".join(f"<p>{line}</p>" for line in TEXT)
    beside = "".join(teasers(title, day="更多") for title in (*ASKED, *TOLD))
    page = linearise(
        parse(
            f"<body><div class='main'><h1>{TITLE}</h1><div class='text'>{text}</div></div>"
            f"<div class='l'><div><div><div>{beside}</div></div></div></div></body>"
        )
    )
    own = [part.text in TEXT for part in page.parts]
    judge(page, Opinion(own, own, asked=True))
    assert [part.text for part in page.parts if not part.rule] == [TITLE, *TEXT]


def test_a_list_below_a_heading_over_other_pages_is_one_of_them() -> None:
    """Each item begins with a link and goes on with a sentence; without links it may be the text's."""
    items = "".join(
        f"<li><a href='/{n}'>{title}</a> 就在新的时刻表公布之际，市场上传来了关于渡轮的消息，业内人士对此有不同的看法，详情如下。</li>"
        for n, title in enumerate((*ASKED, *TOLD))
    )
    assert kept(*TEXT, "<div>相关推荐</div>", f"<ul>{items}</ul>") == [TITLE, *TEXT]
    own = [f"旅客应当在开船前{n}刻钟到达第{n}号候船室，凭证件领取船票。" for n in range(1, 5)]
    assert kept(*TEXT, "<h3>推荐</h3>", f"<ul>{''.join(f'<li>{line}</li>' for line in own)}</ul>")[-4:] == own
