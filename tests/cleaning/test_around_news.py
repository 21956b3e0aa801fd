"""What papers and stations set around their news: films, lists, pleas, signatures, descriptions of pictures."""

from __future__ import annotations

import pytest
from tests.cleaning.texts import COUNCIL as TEXT

import scrubber

TITLE = "Council agrees on the new timetable"
OPPOSED = (
    "The ferrymen had asked for a later boat on Saturdays as well, but the council found that too few travel so late."
)
BODY = "".join(f"<p>{line}</p>" for line in TEXT)
OTHERS = (
    "A storm breaks three boats in the old harbour", "The mill at Trevans is to be sold again", "Who paid for the new landing at Rochefort",
    "Five walks that end at a ferry", "The last lamplighter of the quay tells his story", "Why the brook has carried no water since June",
)  # fmt: skip


def kept(body: str, title: str = TITLE) -> list[str]:
    page = f"<html><head><title>{title} | Valley Post</title></head><body>{body}</body></html>"
    return [block.text for block in scrubber.clean(page, content_type="text/html").blocks]


def test_films_beside_the_one_of_a_page_are_no_list_of_its_own() -> None:
    """A page with a film had a sentence on it, and the titles of eleven others were taken for a table of contents."""
    films = "".join(
        f"<div><a href='/film/{n}'><i>0{n}:1{n}</i><span>{title}</span></a></div>" for n, title in enumerate(OTHERS)
    )
    assert kept(
        f"<main><div><div><h1>{TITLE}</h1><div class=a>{TEXT[0]}</div></div><div class=b>{films}</div></div></main>"
    ) == [TITLE, TEXT[0]]


def test_a_line_over_pointers_goes_with_them() -> None:
    """It was set as no heading and stood where the text stands, on a page too large for its lines to be read one by
    one.
    """
    menu = "".join(f"<li><a href='/part/{n}'>Works of the district {n}</a></li>" for n in range(300))
    rows = "".join(f"<li><p><a href='/{n}'>{title}</a></p></li>" for n, title in enumerate(OTHERS))
    box = f"<div class=list><div><span>NEWS AND BACKGROUND ON THE HARBOUR</span></div><div><ul>{rows}</ul></div></div>"
    text = f"<div class=c>{BODY}</div>{box}<div class=c><p>{OPPOSED}</p></div>"
    body = f"<nav><ul>{menu}</ul></nav><main><h1>{TITLE}</h1><div>{text}</div></main>"
    assert kept(body) == [TITLE, *TEXT, OPPOSED]


def test_a_line_over_a_list_of_the_texts_own_stays() -> None:
    rows = "".join(f"<li>{title}</li>" for title in OTHERS)
    body = f"<main><h1>{TITLE}</h1><div>{BODY}<p>Papers before the council</p><ul>{rows}</ul></div></main>"
    assert "Papers before the council" in kept(body)


def test_a_plea_behind_the_article_goes() -> None:
    """Half of the text was short lines, so that all around it was taken for text in which no site speaks."""
    rows = "".join(f"<p>• Pier {n}: {n * 113} passengers</p>" for n in range(1, 9))
    plea = "<p>So far you have read</p><p>You care for news that is checked, and for more than one view of the valley. The paper has kept its word for thirty years, and counts on you to go on.</p><p>Raise your voice.</p><a href=#>Join the Valley Post</a>"
    page = f"<article><h1>{TITLE}</h1><div class=text>{BODY}<p>{OPPOSED}</p>{rows}</div></article><div><div class=end-of-article>{plea}</div></div>"
    assert kept(f"<div>{page}</div>")[-1] == "• Pier 8: 904 passengers"


def test_a_line_under_a_picture_that_is_described_so_is_its_caption() -> None:
    """It stood between the title and the text in an element without a name."""
    said = "The council before its vote on the quay"
    picture = f'<div class=x1><img src=a.jpg alt="{said}"><p class=x2>{said}</p></div>'
    body = f"<main><h1>{TITLE}</h1><div class=x0>12 May 2024, 10:15</div><div><div>{picture}<div class=x4>{BODY}</div></div></div></main>"
    assert kept(body) == [TITLE, said, *TEXT]
    page = scrubber.clean(f"<main><h1>{TITLE}</h1><div>{picture}{BODY}</div></main>")
    assert [block.kind for block in page.blocks if block.text == said] == ["caption"]


@pytest.mark.parametrize("alt", ["", "The council before its vote", "  "])
def test_another_line_under_a_picture_is_none(alt: str) -> None:
    page = scrubber.clean(f'<main><h1>{TITLE}</h1><img src=a.jpg alt="{alt}">{BODY}</main>')
    assert {block.kind for block in page.blocks} == {"heading", "paragraph"}


KOREAN = (
    "항만위원회는 화요일 회의를 열고 섬 사이를 오가는 여객선의 새 시간표에 합의했다고 밝혔다.",
    "위원 두 명은 마지막 배가 저녁 기차보다 먼저 떠난다는 이유로 반대표를 던진 것으로 전해졌다.",
    "새 시간표는 5월 1일부터 9월 말까지 적용되며 이후 위원회가 다시 검토할 예정이라고 설명했다.",
)


@pytest.mark.parametrize(
    ("signed", "rights"),
    [
        ("[김하늘 기자 hkim@valley.example]", "[ⓒ 골짜기일보 & valley.example, 무단전재 및 재배포 금지]"),
        ("이산들 선임기자 deul@valley.example", "저작권자 ⓒ 골짜기일보, 무단 전재-재배포, AI 학습 및 활용 금지"),
    ],
)
def test_who_signed_a_korean_text_and_whose_it_is_go(signed: str, rights: str) -> None:
    """They stand where the text stands, a line each behind it."""
    lines = "<br><br>".join((*KOREAN, f"{signed}<br>{rights}"))
    assert kept(f"<main><h1>새 여객선 시간표 합의</h1><div class=text>{lines}</div></main>", "새 여객선 시간표 합의")[
        1:
    ] == list(KOREAN)


def test_rights_in_japanese_go() -> None:
    text = ["港の評議会は火曜日、島々を結ぶ船の新しい時刻表に合意した。", "議員二人は、最終便が夜の列車より先に出るとして反対した。", "時刻表は五月一日から九月末まで使われ、その後見直される。"]  # fmt: skip
    lines = "".join(f"<p>{line}</p>" for line in (*text, "当サイトの記事・写真の無断複製・転載を禁じます。"))
    assert kept(f"<main><h1>新しい時刻表</h1>{lines}</main>", "新しい時刻表")[1:] == text


def test_a_second_heading_may_count() -> None:
    """Figures in a line above the text were taken for a day."""
    second = "Ferry 13, Bridge 6, Quay 31, Mill 2"
    body = f"<div><h1>{TITLE}</h1><h2>{second}</h2><ul><li>M. Kerr</li><li>12 May 2024</li></ul></div><div><div class=text>{BODY}</div></div>"
    assert kept(body) == [TITLE, second, *TEXT]
