"""A song in a plain text parts nothing of it from the rest, however many lines it has."""

from __future__ import annotations

import pytest

from scrubber import clean
from scrubber.cleaning.extract.lines.lines import read
from scrubber.cleaning.extract.lines.verse import find_verse

SONG = [
    "Steht der Nebel auf den Wiesen",
    "Geht die Herde schon zu Tal",
    "Wo die kalten Bäche fließen",
    "Zählt der Hirt sie noch einmal",
    "Hinter ihm die hellen Höhen",
    "Vor ihm liegt das dunkle Haus",
    "Keiner hat ihn kommen sehen",
    "Und er löscht die Lampe aus",
    "Morgen liegt der Schnee im Garten",
    "Und der Brunnen friert ihm zu",
]
SUNG = ["秋风吹过稻田黄", "家家户户晒谷忙", "老汉坐在场边上", "手把烟袋看夕阳", "孩子追着麻雀跑", "新米煮饭满村香"]
HEAD = ["Startseite", "Anmelden", "Impressum", "Das Lied des Hirten"]
TEXT = "Das Lied des Hirten wurde noch um 1900 in den Dörfern am Rand der Heide gesungen, wenn die Herden im Herbst zurückkamen."
LAST = "Danach gab es für alle eine Suppe aus dem großen Kessel."
FOOT = ["Artikel teilen", "Datenschutz", "Kontakt", "Nutzungsbedingungen"]


def verse(lines: list[str]) -> list[str]:
    found = find_verse([read(line) for line in lines])
    return [line for i, line in enumerate(lines) if i in found]


def test_what_stands_behind_a_song_goes_with_the_text_above_it() -> None:
    page = clean("\n\n".join([*HEAD, TEXT, *SONG, LAST, *FOOT]), content_type="text/plain")
    assert [block.text for block in page.blocks] == [HEAD[-1], TEXT, *SONG, LAST]


@pytest.mark.parametrize("song", [SONG, SUNG])
def test_lines_of_like_length_are_verse(song: list[str]) -> None:
    assert verse([TEXT, *song, LAST]) == song
    assert verse([TEXT, *song[:5], LAST]) == []


@pytest.mark.parametrize(
    "lines",
    [
        ["首页新闻", "公司简介", "产品中心", "联系我们", "人才招聘", "在线留言", "友情链接"],
        ["Home", "News", "Sport", "Weather", "Travel", "Culture", "Archive"],
        ["Storm cuts off three villages", "Mayor resigns", "Why the ferry will not run again before the spring"] * 3,
        [f"{line}..." for line in SONG],
        [f"- {line}" for line in SONG],
    ],
    ids=["menu", "menu in words", "headlines", "cut off", "items"],
)
def test_names_headlines_and_items_are_no_verse(lines: list[str]) -> None:
    assert verse(lines) == []


def test_phrases_in_one_measure_with_blanks_for_their_marks_are_verse_and_stay_apart() -> None:
    """Where most lines are so set, one without a word that joins is no row of links; and a broken line reads on behind
    a blank.
    """
    rows = [
        "天未亮 鸡先啼 老渔翁 起得早 披蓑衣 戴斗笠 推小船 下河去",
        "风不大 浪不高 一张网 撒下去 等一等 看一看 不着急 再等等",
        "鲤鱼肥 鲫鱼瘦 青虾跳 白鹭飞 芦苇摇 荷叶圆 桥头柳 岸边梅",
        "不用油 也很香 你一口 我一口 说的是 明天的 天还早 鱼在跳",
    ]
    for end in (" \n", "\n\n"):
        page = clean(end.join(rows), content_type="text/plain")
        assert " ".join(page.text.split()) == " ".join(rows)
