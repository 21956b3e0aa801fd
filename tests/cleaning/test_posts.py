"""Threads and live blogs as bare text: posts in their order, what stands around each taken out; comments below an
article still go.
"""

from __future__ import annotations

import pytest

from scrubber.cleaning.extract.lines.lines import read
from scrubber.cleaning.extract.lines.posts import find_posts
from scrubber.cleaning.extract.lines.verdicts import judge

TITLE = "树莓派外接硬盘频繁掉线怎么解决"
POSTS = (
    "大家好，我用树莓派做家庭备份，外接一块移动硬盘，每隔两三个小时就会掉线，重新插拔才能恢复。",
    "多半是驱动和硬盘盒的主控不兼容，先在启动参数里关掉新的驱动试试，然后重新启动。",
    "按照你说的改了，已经连续运行十八个小时没有掉线，不过速度慢了一些。",
    "速度下降是正常的，如果在意速度，可以换一个硬盘盒，我用了两年没有问题。",
)


def kept(lines: list[str]) -> list[str]:
    verdicts, _ = judge(lines, [read(line) for line in lines])
    return [line for line, verdict in zip(lines, verdicts, strict=True) if not verdict.rule]


def thread() -> list[str]:
    lines = ["开源硬件论坛", "注册", "登录", TITLE]
    for i, text in enumerate(POSTS, 1):
        lines += [f"用户{'甲乙丙丁'[i - 1]}", f"2022年3月{i}日", text, f"{i} 赞", "回复"]
    return [*lines, "推荐话题", "树莓派做软路由的散热方案", "求助", "311", "移动硬盘盒推荐", "1244", "首页", "隐私政策"]


def test_the_posts_of_a_thread_stay_and_what_stands_around_them_goes() -> None:
    text = kept(thread())
    assert [line for line in text if len(line) > len(TITLE)] == list(POSTS)
    assert not {"回复", "2022年3月2日", "用户丙", "推荐话题", "移动硬盘盒推荐"} & set(text)


def test_entries_under_their_hours_stay_with_them() -> None:
    entries = [
        ("10:46", "发布会结束", "今天的发布会到此结束，感谢各位网友的关注，我们下次再见。"),
        ("10:31", "水库是否安全", "省水利厅回答：目前全省二百一十四座大中型水库全部在控制水位以下运行，没有发现险情。"),
        ("10:12", "转移群众三万余人", "截至今天上午八时，全省共转移群众三万一千二百人，没有人员伤亡的报告。"),
        ("09:58", "发布会开始", "各位网友大家上午好，发布会现在开始，首先请省防汛办介绍全省的汛情。"),
    ]
    lines = ["首页", "登录", "直播：省防汛办通报最新汛情"]
    for i, (hour, heading, text) in enumerate(entries):
        lines += [hour, heading, text, f"赞({i})评论分享到微博"]
    lines += ["加载更多", "联系我们"]
    out = kept(lines)
    for hour, heading, text in entries[:3]:
        assert {hour, heading, text} <= set(out)
    assert not any(line.startswith("赞(") for line in out)


@pytest.mark.parametrize("by", ["{name} on June {day}, 2014 at 9:0{day} am said:", "Comment by {name} — 1{day}.07, 2011 @ 13:04"])  # fmt: skip
def test_comments_below_an_article_are_no_thread(by: str) -> None:
    article = [
        "On Friday I waited for the bus at the mill for an hour and ten minutes, with eleven others.",
        "It never came. We walked, and it was the best evening of the week for all of us.",
    ]
    said = ("This happens to us every week on line 31, and nobody answers our letters.", "What a lovely story. I waited there as a child with my grandmother.", "In my day the bus was a horse, and it was never late at all.", "Who paid for the oats, then? I should like to know what the fare was.")  # fmt: skip
    lines = ["About", "Archive", "The bus that never came", *article, "4 Comments »"]
    for day, (name, words) in enumerate(zip(("Wim", "Hanne", "Bert", "Edda"), said, strict=True), 1):
        lines += [by.format(name=name, day=day), words, "Reply"]
    lines += ["Leave a reply", "Privacy policy"]
    readings = [read(line) for line in lines]
    assert not find_posts(lines, readings, [i for i, reading in enumerate(readings) if reading.sentence]).frame
    text = kept(lines)
    assert set(article) <= set(text)
    assert not set(said) & set(text)


def test_an_official_paper_keeps_its_number_and_what_signs_it() -> None:
    number, signed, day = "临政办发〔2020〕11号", "临海市人民政府办公室", "2020年3月16日"
    body = [
        "为做好今年春耕生产工作，稳定粮食播种面积，经市政府同意，现就有关事项通知如下：",
        "一、落实播种面积。全市早稻播种面积不少于十二万亩，各地要将任务分解到村、落实到田块。",
        "二、加强资金扶持。对种植早稻五十亩以上的农户，每亩补贴一百二十元。",
    ]
    head = [
        "首页",
        "政务公开",
        "您现在的位置：首页 > 政务公开",
        "关于做好今年春耕生产工作的通知",
        "发布时间：2020-03-18 16:20 来源：市政府办公室",
        number,
    ]
    foot = ["【打印本页】 【关闭窗口】", "分享到：微信微博", "关于我们|网站地图|联系方式|法律声明"]
    text = kept([*head, *body, signed, day, "（此件公开发布）", *foot])
    assert text[-6:] == [*body, signed, day, "（此件公开发布）"]
    assert number in text
    # A list of news behind a text has days as well.
    text = kept([*head, *body, "关于调整农业补贴标准的通知", "2019年12月1日", "关于开展土地调查的通知", "2019年11月2日", *foot])  # fmt: skip
    assert text[-1] == body[-1]
