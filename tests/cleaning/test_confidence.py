"""How sure a page's text is to be the document."""

from __future__ import annotations

import scrubber
from scrubber.cleaning.extract.page.judge import judge
from scrubber.cleaning.extract.page.linearise import linearise
from scrubber.cleaning.extract.page.opinion import Opinion
from scrubber.cleaning.extract.page.parse import parse

TITLE = "<h1>The mill at Trevans</h1>"
SENTENCE = "<p>The mill stands where the brook meets the Saulne, and has ground no corn since the war.</p>"
MENU = "".join(f"<li><a href='/{n}'>Works of the district {n}</a></li>" for n in range(150))


def test_a_line_out_of_a_large_page_is_not_surely_its_text() -> None:
    """A sentence in the menu of a page whose text a script sets was taken for the document at 95 %."""
    assert scrubber.clean(f"<body><ul>{MENU}</ul>{SENTENCE}</body>").confidence == 0.5


def test_a_short_text_alone_on_its_page_is_sure() -> None:
    assert scrubber.clean(f"<body>{TITLE}{SENTENCE}</body>").confidence > 0.8


def test_teasers_are_not_surely_a_text() -> None:
    """A paper's front was taken for the document at 95 %: its teasers, each cut off, between linked titles and
    names.
    """
    told = "The harbour council met on Tuesday and agreed on the new timetable for the ferries of district"
    rows = "".join(
        f"<div><h3><a href='/{n}'>The timetable of district {n}</a></h3><p>by<a href='/kerr'>M. Kerr</a></p><p>{told} {n}, ...</p><p><a href='/{n}'>Read more</a></p></div>"
        for n in range(12)
    )
    page = scrubber.clean(f"<body><div>{rows}</div></body>")
    assert not page.text or page.confidence == 0.5


def test_paragraphs_with_an_advertisement_after_each_are_sure() -> None:
    text = "".join(
        f"<p>On day {n} the ferry left at seven, and came back in the evening. Nobody was on board but the captain.</p><p>It rained until noon, so that the landing of district {n} stood under water.</p><p>Advertisement</p>"
        for n in range(12)
    )
    assert scrubber.clean(f"<body><h1>The ferry</h1><div>{text}</div></body>").confidence > 0.8


def judged(html: str, believed: str) -> tuple[list[str], float]:
    """What is kept of a page of which an extractor keeps what has some words, and how sure that is."""
    page = linearise(parse(html))
    kept = [believed in part.text for part in page.parts]
    sure = judge(page, Opinion(kept, kept, asked=True))
    return [part.text for part in page.parts if not part.rule], sure


def test_the_columns_of_a_portal_are_surely_no_text() -> None:
    """Their names, between linked titles, were taken for the document at 95 %, with what shares each of them."""
    rows = "".join(
        f"<li><p>第{n}专栏</p><p>扫码分享专栏</p><h3><a href='/{n}'>第{n}号渡轮停航，旅客怎么说？</a></h3></li>"
        for n in range(12)
    )
    kept, sure = judged(f"<body><div class='sidebar'><ul class='menu'>{rows}</ul></div></body>", "专栏")
    assert (kept, sure) == ([f"第{n}专栏" for n in range(12)], 0.5)


def test_one_teaser_of_many_is_not_surely_the_text() -> None:
    """Of a forum's list of topics one was taken for the document at 90 %."""
    told = (
        "渡轮公司昨日公布了新的时刻表，各岛之间每天增开两班渡轮，末班船推迟到晚上十点，码头的候船室将于明年春天扩建。"
        "公司经理表示，增开的班次将由新购的两艘渡轮承担，票价保持不变，老人和学生仍可凭证件购买半价船票"
    )
    rows = "".join(
        f"<li><div><a href='/p/{n}'>第{n}号渡轮的时刻表有了变化</a></div>"
        f"<div class='text'>{told}，第{n}号渡轮除外。</div><div><a href='/u/{n}'>船长{n}</a> <a href='/s/{n}'>分享</a></div></li>"
        for n in range(12)
    )
    kept, sure = judged(f"<body><ul>{rows}</ul></body>", "第11号")
    assert (len(kept), sure) == (1, 0.5)


def test_a_notice_of_rights_that_nothing_stands_beside_is_not_surely_a_text() -> None:
    """The page's script draws the rest."""
    page = scrubber.clean("<body><div id=root></div><p>© 2024 Valley Post. All rights reserved.</p></body>")
    assert not page.text or page.confidence <= 0.5
