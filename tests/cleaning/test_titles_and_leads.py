"""What stands above a text and heads its parts: the title, a subtitle, a lead; and headings of what is not the
text's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cleaning.texts import COUNCIL as TEXT
from tests.page_kit import kept, removed

from scrubber.cleaning.extract.page.html import extract_html
from scrubber.cleaning.extract.reading import begins_but_for_a_slip

if TYPE_CHECKING:
    from scrubber.cleaning.extract.extraction import Extraction


def read(body: str, title: str) -> Extraction:
    return extract_html(f"<!DOCTYPE html><html><head><title>{title}</title></head><body>{body}</body></html>")


def article(above: str, below: str = "") -> str:
    text = "".join(f"<p>{line}</p>" for line in TEXT * 2)
    return f'<div class="top"><a href="/">Home</a> <a href="/s">Sport</a></div><div class="page"><div class="head">{above}</div><div class="text">{text}{below}</div></div>'


def test_subtitles_and_a_lead_under_the_title_stay() -> None:
    second = "The council shortens the evening service by an hour"
    lead = "Islanders who work in town will have to take the earlier boat, says the council that decided it."
    date = "Published on 3 May 2021 by the editors"
    above = f'<h1>New timetable for the ferries</h1><h2>{second}</h2><p>{lead}</p><p>{date}</p><p><a href="/share">Share</a></p>'
    extraction = read(article(above), "New timetable for the ferries - Island News")
    assert kept(extraction) == ["New timetable for the ferries", second, lead, *TEXT * 2]
    assert date in removed(extraction)


def test_a_title_in_other_words_than_the_pages_stays() -> None:
    heading = "Ferries get a new timetable, and islanders lose their last boat!"
    extraction = read(
        article(f"<h1>{heading}</h1><p>7-minute read</p>"),
        "Ferries get new timetable: islanders lose last boat | Island News",
    )
    assert kept(extraction)[0] == heading


def test_the_sites_name_is_no_title() -> None:
    """A page's title ends with the site's name, which the site sets as a heading above all of its pages."""
    body = f"<div><h2>Island News</h2></div>{article('<h3>The last boat of the evening</h3>')}"
    text = kept(read(body, "[Letters from the harbour] The last boat of the evening - Island News"))
    assert text[0] == "The last boat of the evening"


def test_a_heading_goes_with_the_links_below_it() -> None:
    """A box of tools stands between two paragraphs, where a heading without a box would be a chapter's."""
    links = '<div class="tools"><h3>Around this subject</h3><ul><li><a href="/1">Ten ports to see before winter</a></li><li><a href="/2">How a ferry is built and paid for</a></li></ul></div>'
    text = f"<p>{TEXT[0]}</p>{links}<p>{TEXT[1]}</p><h3>What the council says</h3><p>{TEXT[2]}</p>"
    extraction = read(
        f'<div class="page"><h1>New timetable for the ferries</h1><div class="text">{text}</div></div>',
        "New timetable for the ferries",
    )
    assert kept(extraction) == ["New timetable for the ferries", *TEXT[:2], "What the council says", TEXT[2]]
    assert removed(extraction)["Around this subject"] == "orphan"


def test_a_heading_of_a_sites_words_over_a_sentence_stays() -> None:
    """In an account of a company "Advertising" and "See also" may be chapters."""
    below = "".join(
        f"<h2>{name}</h2><p>{line}</p>" for name, line in zip(("Advertising", "Comments", "Print"), TEXT, strict=True)
    )
    extraction = read(
        article("<h1>The Island Steamship Company</h1>", below + f"<p>{TEXT[0]}</p>"), "The Island Steamship Company"
    )
    assert {"Advertising", "Comments", "Print"} <= set(kept(extraction))


def test_a_title_that_links_to_its_own_page_heads_the_text_and_the_sites_name_does_not() -> None:
    """A forum's topic: the one heading of the first rank is the forum's, and the topic's a link."""
    title, name = "New timetable for the ferries", "Island Boating Forum"
    author = '<dl class="postprofile"><dt><a href="/u">Ola</a></dt><dd>41</dd></dl>'
    posts = "".join(
        f'<div class="post">{author}<div class="postbody"><p class="author"><a href="/u">Ola</a></p><div class="content">{text}</div></div></div>'
        for text in ("<br><br>".join(TEXT), "Thanks, that solved it for me.")
    )
    body = f'<div id="head"><h1>{name}</h1><a href="/a">Boats</a></div><div id="page"><h2 class="topic"><a href="/t/4">{title}</a></h2>{posts}</div>'
    assert kept(read(body, f"{title} - {name}")) == [title, *TEXT]


def test_a_title_in_traditional_characters_stays() -> None:
    """Lines are compared in simplified ones, and so is the page's title."""
    text = ("老戲院的修復工程歷時三年，昨天正式完工，市政府邀請居民下月起入內參觀。", "修復後的舞臺保留了原來的木結構，座椅則全部換新，並增加了無障礙通道。", "參觀不收費用，每天限額三百人，須提前一天在戲院門口的售票處登記姓名。")  # fmt: skip
    body = "".join(f"<p>{line}</p>" for line in text * 2)
    page = f'<div class="top"><a href="/">首頁</a></div><div><h1>老戲院修復完工</h1><p><a href="/s">分享</a></p></div><div class="text">{body}</div>'
    assert kept(read(page, "老戲院修復完工 - 河谷報"))[0] == "老戲院修復完工"


def test_a_sites_linked_name_before_the_title_is_no_title() -> None:
    """A journal's pages are called `Journal: Entry`."""
    body = f'<h1><a href="/">Harbour Notes</a></h1>{article("<h1>The last boat of the evening</h1>")}'
    assert kept(read(body, "Harbour Notes: The last boat of the evening"))[0] == "The last boat of the evening"


@pytest.mark.parametrize("made", ["h1", "h3"])
def test_a_sites_linked_name_may_be_longer_than_the_title_that_completes_it(made: str) -> None:
    """Blogs call their pages `Site - Entry`, and set the entry's title as a link to itself."""
    name, body = "Notes from the old harbour office", "".join(f"<p>{line}</p>" for line in TEXT * 2)
    own = f'<article><header><{made}><a href="/fog">Fog IV</a></{made}></header>{body}</article>'
    page = f'<header><h1><a href="/">{name}</a></h1><nav><a href="/a">All</a></nav></header><main>{own}</main>'
    extraction = read(page, f"{name} - Fog IV")
    assert kept(extraction)[0] == "Fog IV"
    assert removed(extraction)[name] == "echo"
    assert extraction.metadata["title"] == "Fog IV"


@pytest.mark.parametrize("title", ["New timetable for the ferries", "Fog at sea"])
def test_a_title_in_a_division_of_its_own_is_the_heading(title: str) -> None:
    """Templates set it in what they call a title; the site's name behind it may be the longer."""
    body = "".join(f"<p>{line}</p>" for line in TEXT * 2)
    page = (
        f'<div class="bar"><a href="/">Harbour</a></div><div class="entry-title">{title}</div>'
        f'<div class="data"><span>Ola</span></div><div class="text">{body}</div>'
    )
    blocks = [block for block in read(page, f"{title} | Notes of the old harbour").blocks if not block.rule]
    assert (blocks[0].kind, blocks[0].level, blocks[0].text) == ("heading", 1, title)


def test_an_address_alone_on_a_line_amid_the_text_stays() -> None:
    """An author gives it; a link in other words is the site's."""
    lines = "".join(
        f'<h3>Port {n}</h3><p>{line}</p><p><a href="https://harbour.example/{n}">https://harbour.example/{n}</a></p>'
        for n, line in enumerate(TEXT * 2)
    )
    other = '<p><a href="/ten">Ten ports to see before winter comes</a></p>'
    page = f'<div class="page"><h1>Ports</h1><div class="text">{lines}{other}<p>{TEXT[1]}</p></div></div>'
    text = kept(read(page, "Ports of the islands - Island News"))
    assert sum(line.startswith("https://") for line in text) == 2 * len(TEXT)
    assert not any(line.startswith("Ten ports") for line in text)


@pytest.mark.parametrize(
    ("own", "again"),
    [
        ("New timetabel for the ferries", True),
        ("New timetable for the ferrries", True),
        ("The new timetable for the ferry to the islands", False),
        ("New timetable for the ferries 2021", False),
    ],
)
def test_a_title_with_a_slip_is_the_title_said_again(own: str, again: bool) -> None:
    above, title = "<h1>New timetable for the ferries</h1>", "New timetable for the ferries - Island News"
    extraction = read(article(above).replace('<div class="text">', f'<div class="text"><p>{own}</p>'), title)
    heads = [text for text in kept(extraction) if text not in TEXT]
    assert heads == ([own] if again else ["New timetable for the ferries", own])


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("2024年渡注册测绘人员考试公告", "2024年度注册测绘人员考试公告_文库", True),
        ("关于于河道管理的公告事项", "关于河道管理的公告事项", True),
        ("关于河道不管理的公告事项", "关于河道管理的公告事项", False),
        ("第二章建筑工程总承包", "第一章建筑工程总承包", False),
        ("minutes of 11 april, parish hall", "minutes of 12 april, parish hall", False),
        ("annual report b of the town", "annual report a of the town", False),
        ("报告", "报吿", False),
    ],
)
def test_one_slip_of_the_hand(one: str, other: str, slip: bool) -> None:
    assert begins_but_for_a_slip(one, other) is slip


def test_a_title_that_ends_as_a_sentence_does_is_kept_once() -> None:
    title = "Rules of the Ferry Company J. Holt e. V."
    above = f"<h1>{title}</h1><p>Posted on 4 June 2021 by admin</p>"
    for own in (title, title.replace("Ferry", "Fery")):
        page = article(above).replace('<div class="text">', f'<div class="text"><p>{own}</p>')
        assert [text for text in kept(read(page, f"{title} | Portal")) if "Rules" in text] == [own]


def test_a_heading_that_the_pages_head_states_as_its_title_stays() -> None:
    """The `<title>` has other words for searches, or is the second headline."""
    stated = '<meta property="og:title" content="Islanders lose their last boat">'
    above = '<h2>Islanders lose their last boat</h2><h1>What the new timetable means for the evening trains</h1><p><a href="/share">Share</a></p>'
    for title in ("Ferry cuts 2021 - Island News", "What the new timetable means for the evening trains"):
        extraction = extract_html(
            f"<!DOCTYPE html><html><head><title>{title}</title>{stated}</head><body>{article(above)}</body></html>"
        )
        assert kept(extraction)[:-6][0] == "Islanders lose their last boat"


def test_the_line_above_the_one_element_of_a_song_stays() -> None:
    """In the same box, and none of it a sentence: only its lines were taken for the text."""
    lines = "<br>".join(f"And the {n}th boat goes out to the sea" for n in range(5, 30))
    others = " ".join(f'<a href="/s{n}">The {n}th song</a>' for n in range(30))
    song = f'<h1>The boats</h1><div class="ad"><a href="/x">Shop</a></div><div class="body"><p><b>Island Choir – The boats (1988)</b></p><p>{lines}</p><p>{others}</p></div>'
    found = kept(read(f'<div><a href="/">Home</a> <a href="/s">Songs</a></div><div>{song}</div>', "The boats | Songs"))
    assert found[:3] == ["The boats", "Island Choir – The boats (1988)", "And the 5th boat goes out to the sea"]


def test_a_title_that_is_no_heading_stays_if_the_pages_head_calls_it_so() -> None:
    """A parser sets a paragraph within a heading beside it."""
    title = "<title>Island News: The Ferryman’s Oath.</title>"
    called = '<meta property="og:title" content=" The Ferryman’s Oath. ">'
    above = '<h1><p>The Ferryman’s Oath.</p></h1><h2>BY <a href="/ada">Ada Berg</a></h2>'
    page = f"<!DOCTYPE html><html><head>{title}{called}</head><body>{article(above)}</body></html>"
    assert kept(extract_html(page)) == ["The Ferryman’s Oath.", *TEXT * 2]


@pytest.mark.parametrize("credit", ["(fot. Ada Berg)", "(Photo: Ada Berg)", "[Bild: Ada Berg]"])
def test_the_title_under_its_own_picture_is_said_again(credit: str) -> None:
    title = "Islanders lose their last boat of the evening in the new timetable"
    body = article(f"<h1>{title}</h1>").replace('<div class="text">', f'<div class="text"><div>{title} {credit}</div>')
    assert kept(read(body, f"{title} - Island News")) == [title, *TEXT * 2]


def test_a_few_words_over_nothing_but_pointers_go_with_them() -> None:
    links = "".join(f'<li><h4><a href="/n{n}">Ferries to the {n}th island cost more</a></h4></li>' for n in range(4))
    box = f'<div class="block"><div><p>Further reading</p></div><ul>{links}</ul></div>'
    extraction = read(
        article("<h1>New timetable</h1>", f"{box}<p>{TEXT[0]} It meets again in May.</p>"), "New timetable"
    )
    assert removed(extraction)["Further reading"] == "orphan"
    assert kept(extraction)[-1] == f"{TEXT[0]} It meets again in May."


def test_and_a_signature_above_the_sites_links_stays() -> None:
    links = "".join(f'<li><h4><a href="/n{n}">Ferries to the {n}th island cost more</a></h4></li>' for n in range(4))
    extraction = read(article("<h1>New timetable</h1>", f"<p>(Ada Berg)</p><ul>{links}</ul>"), "New timetable")
    assert kept(extraction)[-1] == "(Ada Berg)"


def test_what_announces_a_lost_value_goes_with_it() -> None:
    """A card of a company: a link under each bold word."""
    card = "".join(
        f'<div class="left"><strong>{name}:</strong><br><span><a href="/{name}">{name} of it</a></span></div>'
        for name in ("Website", "Founder")
    )
    share = "".join(f'<p><a href="/s{n}">Share this with {n} friends</a></p>' for n in range(9))
    extraction = read(
        article("<h1>New timetable</h1>", f"<div><div>{card}</div></div>{share}<p>{TEXT[0]}</p>"), "New timetable"
    )
    assert kept(extraction) == ["New timetable", *TEXT * 2, TEXT[0]]


def test_heading_of_a_page_without_a_title() -> None:
    """A piece of a page states none: its one heading of the first level, right over the text's element, is it."""
    text = "".join(f"<p>{line}</p>" for line in TEXT)
    page = extract_html(f"<html><body><h1>New timetable</h1><div>{text}</div></body></html>")
    assert kept(page) == ["New timetable", *TEXT]
    site = extract_html(f"<html><body><h1><a href='/'>The Harbour Post</a></h1><div>{text}</div></body></html>")
    assert kept(site) == [*TEXT]
