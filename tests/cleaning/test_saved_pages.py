"""What pages as they were saved hold that their readers saw otherwise: a picture in place of words, a capital in a box of
its own, words for programs that read aloud, a search engine's bar.
"""

from __future__ import annotations

import pytest

from scrubber import clean

TEXT = (
    "<p>The ferry company said on Monday that it would run twice as many boats to the island this summer, and that the "
    "fares would stay what they were for another year.</p><p>Residents welcomed the news, which follows two years of "
    "complaints about crowded decks and missed connections at the mainland harbour.</p>"
)
MORE = (
    "<p>Officials said that the timetable would be printed in May, and that school children would travel free on "
    "weekdays until the end of the year.</p>"
)
DRAWN = "text-indent:-9999px;background:url(words.png) no-repeat"


def said(body: str, *, title: str = "Boats to the island - Island News", head: str = "") -> list[str]:
    page = f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    return [line for line in clean(page.encode(), content_type="text/html").text.split("\n") if line]


def article(body: str, *, over: str = "") -> str:
    return f"{over}<div id=content><h1>Boats to the island</h1><div class=entry>{body}</div></div>"


def test_headings_that_pictures_show_are_read():
    head = f"<style>.drawn {{{DRAWN}}}</style>"
    lines = said(
        f"<h1 style='{DRAWN}'>Boats to the island</h1><div>{TEXT}<h2 class=drawn>Fares</h2>{MORE}</div>", head=head
    )
    assert [lines[0], lines[3]] == ["Boats to the island", "Fares"]


@pytest.mark.parametrize(
    "heading",
    [
        f"<h2 style='{DRAWN}'><a href='/loans'>Cheap loans</a></h2>",  # leads elsewhere
        "<h2 style='text-indent:-9999px'>Cheap loans</h2>",  # nothing is seen in its place
        f"<p style='{DRAWN}'>Cheap loans</p>",
    ],
)
def test_other_words_off_the_screen_stay_unread(heading: str):
    assert "Cheap loans" not in said(article(TEXT + heading + MORE))


def test_a_site_named_by_its_picture_is_no_title():
    over = f"<div id=top><h1 style='{DRAWN}'>Island News</h1></div>"
    assert said(article(TEXT + MORE, over=over))[0] == "Boats to the island"


@pytest.mark.parametrize("box", ["span style='display:block;float:left;font-size:90px'", "div class=dropcap"])
@pytest.mark.parametrize("letter", ["T", "É", "„T"])
def test_a_capital_in_a_box_of_its_own_begins_its_word(box: str, letter: str):
    capital = f"<{box}>{letter}</{box.partition(' ')[0]}>"
    assert any(
        line.startswith(f"{letter}oday the") for line in said(article(f"{capital}oday the boats ran late.{TEXT}"))
    )


def test_a_letter_over_a_line_is_no_beginning_of_it():
    rows = "".join(f"<div>{letter}</div>{letter}nother boat of this name sails on Mondays.<br>" for letter in "AB")
    assert not any(line.startswith("AAnother") for line in said(article(TEXT + rows + MORE)))


@pytest.mark.parametrize("called", ["off-screen", "sr-only", "visually-hidden", "screen-reader-text"])
def test_what_is_read_out_alone_is_not_in_the_line(called: str):
    caption = f"<figure><img src=a.jpg><figcaption><span class='{called}'>Image caption</span> The new boat in the harbour.</figcaption></figure>"
    link = f"<p>The <a href='/plan'>plan<span class='{called}'> (opens in a new window)</span></a> says when boats run in winter.</p>"
    lines = said(article(TEXT + caption + link + MORE))
    assert "The new boat in the harbour." in lines
    assert "The plan says when boats run in winter." in lines


LABELS = (
    "(opens in a new window)", "Link opens in a new tab or window on another site", "Image caption, The new boat in the harbour",
    "Published on 4 May 2020 by the department", "Press the escape key to close the menu", "Rated 4.5 out of 5 stars from 120 reviews",
    "Beginning of dialog window. Escape will cancel and close the window.", "Ce lien s'ouvre dans une nouvelle fenêtre",
    "Follow us on Facebook Follow us on Twitter Follow us on Instagram Follow us on YouTube Follow us on LinkedIn",
    "Externer Link, öffnet neues Fenster", "此链接将在新窗口中打开。", "（新しいウィンドウで開きます）",
)  # fmt: skip
SPAM = (
    "cheap flights payday loans buy pills online casino poker car insurance quotes mortgage refinance",
    "贷款 办证 发票 代开 彩票 赌博 时时彩 快三",
    "No harbour master is liable for what the boats lose between the islands in the winter, nor for who lost it.",
)


@pytest.mark.parametrize(("words", "told"), [(each, each in SPAM) for each in LABELS + SPAM])
def test_of_what_is_read_out_alone_a_label_is_not_told(words: str, *, told: bool):
    for line in (
        f"<p>The <a href='/plan'>plan<span class=sr-only>{words}</span></a> says when.</p>",
        f"<span class=sr-only>{words}</span>",
    ):
        found = clean(article(TEXT + line + MORE), content_type="text/html").findings
        assert any(each.kind == "hidden_text" for each in found) == told


def test_the_bar_of_a_kept_page_goes():
    google = (
        "<div>This is Google's cache of <a href='http://island.example/'>http://island.example/</a>. It is a snapshot of "
        "the page as it appeared on 3 Jan 2011 10:00:00 GMT.</div><div>These search terms are highlighted: <b>boats</b></div>"
    )
    assert said(article(TEXT + MORE, over=google))[0] == "Boats to the island"
    baidu = (
        "<div>您查询的关键词是：<b>boats</b>。</div><div>(百度和网页 http://island.example/ 的作者无关，不对其内容负责。"
        "百度快照谨为网络故障时之索引，不代表被搜索网站的即时页面。)</div>"
    )
    assert said(article(TEXT + MORE, over=baidu))[0] == "Boats to the island"
    own = "<p>This is how Google's cache of a page came to be: a copy of each was kept beside the index of words.</p>"
    assert any("came to be" in line for line in said(article(own + TEXT + MORE)))


def test_what_amp_shows_to_other_readers_goes():
    wall = "<section amp-access='NOT granted' amp-access-hide><p>You have read all your free articles this month.</p></section>"
    lines = said(article(f"{wall}<div amp-access='granted' amp-access-hide>{TEXT}{MORE}</div>"))
    assert len(lines) == 4
    assert not any("free articles" in line for line in lines)


def test_a_pointer_in_turkish_capitals_is_the_sites():
    text = (
        "<p>Feri şirketi pazartesi günü yaptığı açıklamada, bu yaz adaya iki kat daha fazla tekne sefere koyacağını ve "
        "ücretlerin değişmeyeceğini söyledi.</p>"
    )
    for heading in ("İLGİLİ HABER", "İlgili Haberler"):
        lines = said(
            article(
                f"{text}<p>{heading}</p><p><a href='/x'>Ada vapurlarında yeni dönem</a></p>{text.replace('pazartesi', 'salı')}"
            )
        )
        assert heading not in lines


def test_a_firm_in_the_title_signs_no_text():
    """A byline held the first points of the text, one of which began with the firm's name."""
    byline = "<div class=byline><p>By Ann Marsh</p><p>Island Ferries doubles its boats</p></div>"
    last = (
        "<p>Island Ferries is giving its staff, most of whom live on the mainland, a second free crossing a week.</p>"
    )
    title = "<h1>Summer 2014: Island Ferries' boats run twice as often</h1>"
    lines = said(f"<article>{title}{byline}<div class=text>{TEXT}{MORE}{last}</div></article>", title="Summer 2014")
    assert any(line.startswith("Island Ferries is giving") for line in lines)
    about = "<p>Ann Marsh is an editor at the Harbour Times. Follow her there.</p>"
    lines = said(f"<article>{title}{byline}<div class=text>{TEXT}{MORE}{about}</div></article>", title="Summer 2014")
    assert not any("is an editor" in line for line in lines)
