"""Plain texts of pages between whose elements a program set nothing: links in one word, a text in one line."""

from __future__ import annotations

import pytest

import scrubber
from scrubber.cleaning.extract.lines.lines import read

MENU = ["首页", "要闻", "财经", "科技", "体育", "专题", "登录", "注册", "关于我们", "联系我们", "网站地图", "版权所有"]
PARAGRAPHS = [
    "渡口管理处昨天公布了新的航行时间，每天的头班船改为早上六点开出，末班船改为晚上九点半返回。",
    "老人和孩子乘船仍然免费，携带自行车的乘客应当在开船前十分钟到达，并把车停在船尾指定的地方。",
    "水位超过警戒线时停航，管理处会提前在码头贴出通知；已经买了票的乘客可以退票，也可以改坐第二天的船。",
    "去年共有四十二万人次从这里过河，比前年多了三成，其中一半以上是到对岸上班的人。",
]
#: Search words as link farms sell them, none of which belongs to another.
WORDS = (
    "二手船租赁考试题库春联大全宠物寄养公司注册婚礼策划装修报价英语培训手机维修古诗鉴赏驾校报名情侣头像"
    "代写论文茶叶批发星座运势钢琴教学旅游攻略水质检测家政服务票务代理名片印刷摄影作品盆景养护"
)


@pytest.mark.parametrize("ending", ["", "（渡口日报记者林川）", "责编：林川"])
def test_a_text_in_one_line_is_the_text(ending: str) -> None:
    """However it ends: no teaser is as long, and a menu around it is the site's."""
    whole = "".join(PARAGRAPHS * 3) + ending
    teaser = "渡口管理处昨天公布了新的航行时间，每天的头班船改为"
    page = "\n".join([*MENU, teaser, "更多", *MENU[:6], whole, *MENU[5:]])
    text = scrubber.clean(page, content_type="text/plain").text
    assert whole in text
    assert not any(line in text.split("\n") for line in MENU)


def test_search_words_between_which_nothing_stands_go() -> None:
    """Below a text, in one line or wrapped; and the text stays whole."""
    for words in (WORDS, "\n".join(WORDS[i : i + 40] for i in range(0, len(WORDS), 40))):
        page = "\n\n".join([*MENU[:6], "渡口新的航行时间", *PARAGRAPHS, words, *MENU[6:]])
        text = scrubber.clean(page, content_type="text/plain").text
        assert WORDS[:20] not in text
        assert all(paragraph in text for paragraph in PARAGRAPHS)


@pytest.mark.parametrize(
    "line",
    [
        # People, one after the other; a sentence without a mark; Japanese; amounts.
        "王建国李秀英张志强刘桂兰陈建华杨玉梅赵永红黄文斌周丽娟吴海燕徐国庆孙晓东胡秀珍朱明辉高淑芬林志远何玉兰郭永刚马建军罗秀云梁志伟",
        "管理处的人说他们在水位退下来以后就会把船开到对岸去接那些还在等着回家的人而且不会因为是晚上就多收他们的钱这是他们早就说过的",
        "渡船の運航時間が変わり毎朝の始発は六時に終発は夜の九時半になるという案内が桟橋に貼り出されたため朝早く対岸へ通う人たちは喜んでいる",
        "渡船长42米宽9米载客300人载车12辆造价1800万元航速16公里每日往返28次全年运送乘客42万人次职工65人其中船员31人售票18人维修16人管理处",
    ],
)
def test_what_else_goes_on_without_a_mark_is_no_row_of_links(line: str) -> None:
    assert not read(line).links
    assert read(WORDS).links


@pytest.mark.parametrize(
    "line",
    [
        "天地玄黃宇宙洪荒日月盈昃辰宿列張寒來暑往秋收冬藏閏餘成歲律呂調陽雲騰致雨露結為霜金生麗水玉出崑岡劍號巨闕珠稱夜光果珍李柰菜重芥薑海鹹河淡鱗潛羽翔",
        "大江東去浪淘盡千古風流人物故壘西邊人道是三國周郎赤壁亂石穿空驚濤拍岸捲起千堆雪江山如畫一時多少豪傑遙想公瑾當年小喬初嫁了雄姿英發羽扇綸巾",
        "南無喝囉怛那哆囉夜耶南無阿唎耶婆盧羯帝爍缽囉耶菩提薩埵婆耶摩訶薩埵婆耶摩訶迦盧尼迦耶唵薩皤囉罰曳數怛那怛寫南無悉吉慄埵伊蒙阿唎耶婆盧吉帝",
        "港湾施設整備計画起重機更新事業費予算執行状況報告書作成委員会設置要綱改正案審議結果報告並及意見書提出期限延長申請書受理通知書発送先一覧表作成",
    ],
)
def test_what_was_written_without_marks_stays(line: str) -> None:
    """A classic, a song, an incantation, a title in Japanese: by itself and amid a text of today."""
    for page in (line, "\n\n".join([*PARAGRAPHS[:2], line, *PARAGRAPHS[2:]])):
        assert line in scrubber.clean(page, content_type="text/plain").text


def test_a_pages_programs_are_none_of_its_text() -> None:
    """A program that takes text out of pages at times takes scripts, style sheets and data along."""
    scripts = [
        (
            "function share(o){var u=o.href;var n=o.getAttribute('data-net');if(n){window.open(u,n,'width=600')};return false}"
            "document.addEventListener('ready',function(){new Feed({box:'more',limit:12,url:'/feed?page='}).load()});"
        ),
        (
            ".box{margin:0 auto;padding:12px}.box a{color:#036;text-decoration:none}.box a:hover{color:#69c}"
            ".foot{display:flex;justify-content:space-between;border-top:1px solid #ddd}.foot p{font-size:12px;margin:0}"
        ),
        (
            '{"@context":"https://schema.org","@type":"NewsArticle","headline":"渡口新的航行时间","datePublished":"2023-04-05",'
            '"author":[{"@type":"Person","name":"林川"}],"publisher":{"@type":"Organization","name":"渡口日报"},"inLanguage":"zh"}'
        ),
    ]
    page = "\n\n".join([*MENU, "渡口新的航行时间", *PARAGRAPHS[:2], scripts[0], *PARAGRAPHS[2:], *scripts[1:], *MENU])
    cleaned = scrubber.clean(page, content_type="text/plain")
    assert cleaned.text.split("\n\n") == ["渡口新的航行时间", *PARAGRAPHS]
    assert {block.text for block in cleaned.removed} >= set(scripts)


def test_an_answer_that_a_text_announces_is_the_texts() -> None:
    """What a manual shows in one line is as full of signs as a page's own data, but stands below a colon."""
    answer = (
        '{"id": 17, "name": "Ferry 17", "opened": "1917-05-01", "piers": [{"side": "north", "boats": 40}], '
        '"note": "mended in spring", "owner": {"name": "Port Authority", "since": 1950}}'
    )
    for above, stays in (("应答如下：", True), ("渡口", False)):
        page = "\n\n".join([*MENU, "渡口新的航行时间", *PARAGRAPHS[:2], above, answer, *PARAGRAPHS[2:], *MENU])
        assert (answer in scrubber.clean(page, content_type="text/plain").text) is stays
