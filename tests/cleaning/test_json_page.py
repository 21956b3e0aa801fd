"""Documents kept as JSON: their words in order, and nothing of the program's."""

from __future__ import annotations

import json

import pytest

import scrubber

RULES = {
    "lang": "eng",
    "$schema": "https://example.org/rules",
    "sha": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "title": "Rules of the weir",
    "articles": [
        {
            "number": 1,
            "text": "The keeper opens the weir at six in the morning.\nNobody else may open it.",
            "title": "Opening",
        },
        {"number": 2, "text": "Boats wait below the second post until they are called.", "title": "Waiting"},
        {"number": 3, "text": "A fee of 4 crowns is due for each boat, and is paid at the lock.", "title": "Fees"},
    ],
}
TEXT = [
    "Rules of the weir",
    "Opening",
    "The keeper opens the weir at six in the morning.",
    "Nobody else may open it.",
    "Waiting",
    "Boats wait below the second post until they are called.",
    "Fees",
    "A fee of 4 crowns is due for each boat, and is paid at the lock.",
]


def lines(value: object, indent: int | None = None) -> list[str]:
    text = scrubber.clean(json.dumps(value, indent=indent, ensure_ascii=False).encode()).text
    return text.split("\n\n")


@pytest.mark.parametrize("indent", [None, 2])
def test_the_words_of_a_document_in_their_order_without_the_programs(indent: int | None) -> None:
    """Headings stand above what they are beside, wherever the program wrote them."""
    assert lines(RULES, indent) == TEXT


def test_a_copy_in_json_is_as_good_as_any() -> None:
    """Each of its names and marks was told as an alteration."""
    plain = "\n\n".join(TEXT)
    told = scrubber.collate({"a": plain, "b": plain, "c": scrubber.clean(json.dumps(RULES).encode())})
    assert told.text == plain
    assert told.findings == []


def test_verses_in_chinese_under_their_titles() -> None:
    poems = [
        {"title": "晚泊", "author": "佚名", "paragraphs": ["小桥流水泊归船，", "两岸人家起晚烟。"]},
        {"title": "早行", "author": "佚名", "paragraphs": ["鸡声未断客先行，", "残月疏星照水明。"]},
    ]
    assert lines(poems, 4) == [
        "晚泊",
        "小桥流水泊归船，",
        "两岸人家起晚烟。",
        "早行",
        "鸡声未断客先行，",
        "残月疏星照水明。",
    ]


def test_names_that_no_program_gives_are_headings() -> None:
    articles = {
        "第一条": "闸门每日六时开启，由守闸人负责。",
        "第二条": "船只在第二根桩下等候。",
        "第三条": "每船交费四元，在闸口交付。",
    }
    assert lines(articles) == [each for pair in articles.items() for each in pair]


@pytest.mark.parametrize("text", ['{"name": "weir", "version": "1.2.0", "main": "index.js"}', '["a", "b"', "[" * 3000])
def test_settings_and_what_is_no_json_stay_as_they_are(text: str) -> None:
    assert scrubber.clean(text).text == text


PLACES = [
    {
        "type": "Point",
        "at": [13.4 + n, 52.5],
        "people": 1000 + n,
        "kind": "mill",
        "text": f"A mill by the river, known for its wheel, no. {n}.",
    }
    for n in range(6)
]
SETTINGS = {
    "name": "weir-tools",
    "version": "1.2.3",
    "description": "Tools that the keepers of a weir have use for.",
    "author": "Ada Keeper <ada at example> (keeper of the weir)",
    "scripts": {"test": "run --all --report spec tests", "lint": "check ."},
    "engines": {"node": ">=12"},
    "dependencies": {"gates": "^1.0.0", "locks": "~2.1.0", "boats": "3.x", "posts": "^4.2.1", "fees": "^5.0.0"},
    "keywords": ["weir", "gate", "lock", "boat", "river"],
    "license": "MIT",
}


@pytest.mark.parametrize("value", [PLACES, SETTINGS])
def test_data_of_which_much_would_be_left_out_stays_whole(value: object) -> None:
    """Its numbers, versions and names were gone, and nothing said so."""
    said = scrubber.clean(json.dumps(value, indent=1).encode()).text
    assert '"gates": "^1.0.0"' in said or '"people": 1003' in said


def test_what_each_piece_says_of_itself_alike_is_said_once() -> None:
    poems = [
        {"title": f"晚泊其{n}", "volume": "卷六百四十七", "paragraphs": ["小桥流水泊归船，", "两岸人家起晚烟。"]}
        for n in "一二三四五六"
    ]
    assert lines(poems)[:3] == ["晚泊其一", "小桥流水泊归船，", "两岸人家起晚烟。"]
