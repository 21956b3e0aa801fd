"""What a site says at the ends of a text, in the text's own place: invitations, pointers, who wrote it and what it
was called elsewhere.
"""

from __future__ import annotations

import pytest

from scrubber.cleaning.extract.page.html import extract_html

TITLE = "海岛渡轮下月起增开班次"
TEXT = (
    "渡轮公司八日公布了新的时刻表，自下月起各岛之间每天增开两班，末班船推迟到晚上十点。",
    "公司负责人表示，去年共有一百二十万人次乘坐渡轮，比前年增长了百分之八，码头的候船室已经不够用了。",
    "码头的扩建工程将于明年春天开工，工期八个月，其间南侧的泊位照常使用。",
    "岛上的居民对此表示欢迎。渔民老周说，以前赶不上末班船就得在城里住一夜。",
)
INVITATIONS = (
    "专注海岛生活，每日推送最新船讯。扫描下方二维码关注海岛汇官方微信（或微信中搜：island2012）。",
    "（本文来自海岛新闻，更多原创资讯请下载“海岛新闻”APP）",
    "【更多新闻，请下载海岛快报客户端】",
    "海量资讯、精准解读，尽在海岛财经APP",
    "微信搜索“海岛快报”，关注公众号，第一时间获取最新消息",
    "相关资讯请关注：渡轮专区",
    "点击进入专题：海岛渡轮扩建",
    "返回海岛网首页>>",
    "“海岛年度人物评选”火热进行中！【点击投票】选出你心目中的船长",
)
OWN = (
    "市民可扫描码头的二维码查询时刻表，或关注“海岛交通”公众号购票，了解更多信息。",
    "想了解更多信息的乘客，请关注“海岛交通”公众号或到码头的售票窗口咨询。",
    "让我们关注海岛，也关注那些往来其间的人。",
    "附件：新时刻表【点击下载】",
    "（资料来源：交通年鉴、海岛志）",
    "海岛快报记者 王海 李岛",
)


def kept(*lines: str, head: str = "") -> list[str]:
    """What is left of a page under its title."""
    body = "".join(line if line.startswith("<") else f"<p>{line}</p>" for line in lines)
    page = (
        f"<html><head><title>{TITLE}_国内_海岛网</title></head><body><ul><li><a href='/'>首页</a></li><li><a href='/g'>国内</a></li></ul>"
        f"<div class='main'><h1>{TITLE}</h1>{head}<div class='content'>{body}</div></div><div class='foot'><a href='/about'>关于我们</a></div></body></html>"
    )
    return [block.text for block in extract_html(page).blocks if not block.rule][1:]


@pytest.mark.parametrize("line", INVITATIONS)
def test_an_invitation_at_a_texts_end_is_the_sites(line: str) -> None:
    """It speaks of the page it stands on, or of what else the site has."""
    assert kept(*TEXT, line) == list(TEXT)


def test_several_of_them_go_and_so_do_those_above_the_text() -> None:
    assert kept(INVITATIONS[8], *TEXT, *INVITATIONS[1:4]) == list(TEXT)


@pytest.mark.parametrize("line", OWN)
def test_the_texts_own_last_line_stays(line: str) -> None:
    """It tells others what they can do, or where the text is from."""
    assert kept(*TEXT, line) == [*TEXT, line]


def test_amid_the_text_it_stays() -> None:
    """What stands below it is the text's."""
    assert INVITATIONS[0] in kept(*TEXT[:2], INVITATIONS[0], *TEXT[2:])


@pytest.mark.parametrize("back", ["返回海岛网首页&gt;&gt;", "<i></i>返回海岛网，查看更多"])
def test_a_way_back_behind_the_last_sentence_is_none_of_it(back: str) -> None:
    """A link within its paragraph; another link there belongs to the sentence."""
    assert kept(*TEXT[:-1], f"<p>{TEXT[-1]}<a href='/'><span>{back}</span></a></p>") == list(TEXT)
    assert kept("<p>渔船于次日<a href='/p'>返回海岛港</a></p>", *TEXT)[0] == "渔船于次日返回海岛港"


@pytest.mark.parametrize(
    "line",
    [
        "【文/海岛网专栏作者 王海】",
        "原创： 王海 海岛快报",
        "《海岛周刊》作者 王海",
        "海岛快报记者 王海 李岛",
        "海岛日报 2019-09-09 16:01:46",
        "原标题：渡轮公司为何增开班次？",
        "（原标题：渡轮公司公布新时刻表，各岛之间每天增开两班，末班船推迟到晚上十点，候船室将于明年扩建）",
        "本文原标题：《渡轮公司公布新时刻表！末班船要到十点……》",
    ],
)
def test_who_wrote_it_and_its_former_title_above_the_text_are_the_sites(line: str) -> None:
    assert kept(line, *TEXT) == list(TEXT)


@pytest.mark.parametrize("line", ["来源丨海岛日报", "文章关键词： 渡轮 海岛", "（原题为《渡轮公司增开班次》）"])
def test_its_particulars_below_the_text_are_the_sites(line: str) -> None:
    """Also behind a bar that is an ideograph, and the title that it had elsewhere."""
    assert kept(*TEXT, line) == list(TEXT)


def test_a_site_disowns_what_it_prints() -> None:
    notice = "海岛网声明：海岛网刊登此文出于传递更多信息之目的，并不意味着赞同其观点或证实其描述。"
    assert kept(*TEXT, notice) == list(TEXT)


@pytest.mark.parametrize(
    "line",
    [
        "您的浏览器暂时无法播放此视频.",
        "视频加载中，请稍候...",
        "自动播放",
        "需要安装 Flash 播放器才能观看，立即安装",
        "播放 暂停 00:00 / 01:25 全屏",
        "向右滑动查看更多图片",
        "Your browser does not support the video tag.",
    ],
)
def test_what_a_player_says_amid_the_text_is_none_of_it(line: str) -> None:
    """It stands in the text's own place; a sentence on such things is the text's."""
    assert kept(*TEXT[:2], line, *TEXT[2:]) == list(TEXT)
    own = "候船室的屏幕自动播放时刻表，视频加载中的画面不再出现。"
    assert own in kept(*TEXT[:2], own, *TEXT[2:])


@pytest.mark.parametrize(
    "pointer",
    [
        "<p>此前报道：<a href='/1'>灯塔重新开放引来八方游客参观</a></p>",
        "<p>【相关阅读】<a href='/1'>灯塔重新开放</a></p>",
        "<p>本文地址：http://www.island.example/a/1234.html</p>",
        "<p>延伸 · 推荐</p><p><a href='/1'>灯塔重新开放引来八方游客</a></p>",
    ],
)
def test_pointers_to_other_pages_below_the_text_are_the_sites(pointer: str) -> None:
    assert kept(*TEXT, pointer) == list(TEXT)
    assert kept(*TEXT[:-1], pointer, TEXT[-1])[-1] == TEXT[-1]


@pytest.mark.parametrize("name", ["most-read", "most_read", "blk-wxfollow", "qrcode", "article-recirc"])
def test_boxes_of_other_pages_and_of_the_sites_channel_are_frames(name: str) -> None:
    """By what they call themselves; a short text in a simple element stands at a place of the same shape."""
    box = f"<div class='{name}'><div><h2>今日热闻</h2><p>四名员工午休时被开除，公司回应称只有三十分钟的午餐时间。</p></div></div>"
    assert kept(*TEXT, box) == list(TEXT)


def test_key_points_that_quote_the_text_stay_whole() -> None:
    """One of them is a paragraph of the text, word for word."""
    points = f"<ol><li>{TEXT[1]}</li><li>末班船推迟到晚上十点，岛上的居民对此表示欢迎。</li></ol>"
    assert kept(f"<div>{points}</div>", *TEXT)[0] == TEXT[1]


@pytest.mark.parametrize(
    "line",
    [
        "相關資訊請關注：渡輪專區",
        "“海島年度人物評選”火熱進行中！【點擊投票】選出你心目中的船長",
        "返回海島網首頁>>",
        "掃描下方二維碼，關注我們的微信公眾號",
    ],
)
def test_they_are_the_sites_in_the_other_script_too(line: str) -> None:
    assert kept(*TEXT, line) == list(TEXT)
