"""Kinds of pages beside the plain article: recipes, notices of portals, particulars in a row, tables whose names are
links.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cleaning.texts import COUNCIL as PROSE
from tests.page_kit import kept, paragraphs, removed

from scrubber.cleaning.extract.page.html import extract_html

if TYPE_CHECKING:
    from scrubber.cleaning.extract.extraction import Extraction

CHINESE = (
    "市议会星期二开会，通过了各岛之间渡轮的新时刻表，自五月一日起施行。",
    "两名议员投了反对票，因为末班船会在晚间列车到达之前离港。",
    "新时刻表执行到九月底，届时由议会再行审议，并公布结果。",
)


def read(body: str, title: str = "A new timetable") -> Extraction:
    return extract_html(f"<!DOCTYPE html><html><head><title>{title}</title></head><body>{body}</body></html>")


def test_a_recipe_keeps_what_it_takes() -> None:
    """Short lines above the steps, parted by line breaks, are the recipe's; the site's list of recipes is not."""
    body = """<div id="page"><div class="nav"><ul><li><a href="/1">Soups</a></li><li><a href="/2">Cakes</a></li></ul></div><div class="main"><div class="entry">
    <h1>Almond biscuits</h1><p>Time: 25 minutes<br>Makes: 40</p><p>You need:<br>300 g flour<br>1 tsp baking powder<br>200 g butter</p><p>What to do:</p>
    <ol><li>Stir all of it in a bowl, until the dough is smooth, and let it rest for an hour.</li><li>Form small balls of it, set an almond on each, and bake them for 15 minutes.</li></ol>
    </div></div><div class="foot"><a href="/about">About</a></div></div>"""
    text = kept(read(body, "Almond biscuits"))
    assert "300 g flour" in text
    assert "What to do:" in text
    assert "Soups" not in text


def test_a_portals_notice_below_the_text_goes() -> None:
    """A sentence of the site's own in a box of its own, behind the element of the text."""
    notice = "网友评论仅供其表达个人看法，并不表明本站的立场，请大家文明上网理性发言。"
    extraction = read(
        f'<div class="wrap"><h1>新时刻表</h1><div class="article">{paragraphs(*CHINESE * 3)}</div><div class="tie"><div><p>{notice}</p></div></div></div>',
        "新时刻表",
    )
    assert notice in removed(extraction)
    assert kept(extraction)[1:] == list(CHINESE * 3)


def test_particulars_in_a_row_go_and_sentences_that_name_them_stay() -> None:
    row = "2024-05-12 10:31:14 出处：岛报 作者：王明 编辑：李红 人气：5380 次 评论(18)"
    former = "原标题：市议会通过各岛之间渡轮的新时刻表"
    sentence = "作者：王明说，来源：李红的信，他都读过了。"
    extraction = read(
        f'<div class="a"><h1>新时刻表</h1><div>{row}</div>{paragraphs(former, *CHINESE, sentence)}</div>', "新时刻表"
    )
    assert removed(extraction)[row] == removed(extraction)[former] == "byline"
    assert sentence in kept(extraction)


def test_the_way_to_the_text_goes_and_a_menus_path_stays() -> None:
    trail = '<p><a href="/">Home</a> &gt; <a href="/n">News</a> &gt; A new timetable</p>'
    path = "<p>Choose File &gt; Print &gt; Timetable</p>"
    extraction = read(f"<div class='a'>{trail}<h1>A new timetable</h1>{path}{paragraphs(*PROSE)}</div>")
    assert removed(extraction)["Home > News > A new timetable"] == "trail"
    assert "Choose File > Print > Timetable" in kept(extraction)


def test_rows_whose_names_are_links_stay() -> None:
    rows = "".join(
        f'<tr><td><a href="/boat{i}">The ferry called Number {i} of the line</a></td><td>{i}.15</td><td>yes</td></tr>'
        for i in range(1, 5)
    )
    extraction = read(
        f"<article><h1>A new timetable</h1>{paragraphs(*PROSE)}<table>{rows}</table>{paragraphs(*PROSE)}</article>"
    )
    assert "The ferry called Number 3 of the line\t3.15\tyes" in kept(extraction)


def test_a_programs_listing_is_text_whatever_names_it_has() -> None:
    """A listing whose parts bear the names of what they define ("http.cookies.Morsel") is not taken for a site's
    cookie banner.
    """
    parts = "".join(
        f'<div class="block" id="http.cookies.Morsel.{name}">    def {name}(self):\n        """Give what was set. It is never empty."""\n        return self._{name}\n</div>'
        for name in ("key", "value", "coded", "share")
    )
    extraction = read(
        f'<div class="nav"><a href="/">Index</a></div><div class="body"><h1>http.cookies</h1><pre>{parts}</pre></div>',
        "http.cookies",
    )
    assert "\n".join(kept(extraction)).count("Give what was set") == 4


def test_chapters_and_notes_in_elements_of_their_own_stay() -> None:
    """A last chapter and the notes below it stand deeper than the text above them; a site's box of two notices does
    too, and goes.
    """
    chapter = (
        "The harbour master may move a boat to another berth.",
        "He says so a day before, and names the berth in his letter.",
    )
    notices = (
        "Disclaimer: the views above are those of their author.",
        "The city gives no warranty for what is printed on this page, nor for pages that it links to.",
    )
    body = f"""<div class="doc">{paragraphs(*PROSE * 2)}<div><div><h3>Of berths</h3></div>{paragraphs(*chapter)}</div>
    <div><div><p>[1] The council's letter of 3 May, as printed in the harbour's own paper.</p></div></div><div class="x">{paragraphs(*notices)}</div></div>"""
    text = kept(read(body))
    assert list(chapter) == [t for t in text if t in chapter]
    assert notices[0] not in text


def test_a_text_that_only_readers_without_scripts_see_is_the_text() -> None:
    text = paragraphs(*PROSE * 3)
    assert kept(read(f'<div id="root"></div><noscript>{text}</noscript>')) == list(PROSE * 3)
    warned = read(f"<article>{text}</article><noscript>{paragraphs(PROSE[0], PROSE[1])}</noscript>")
    assert kept(warned) == list(PROSE * 3)


def test_a_text_set_twice_stands_once_and_what_it_repeats_stays() -> None:
    more = (
        "The mayor opened the new pier on Sunday, before a crowd of two thousand.",
        "A band played until the last boat had left.",
    )
    article = f"<article><h1>A new timetable</h1>{paragraphs(*PROSE, *more)}</article>"
    twice = read(f'<div class="wide">{article}</div><div class="narrow">{article}</div>')
    assert kept(twice) == ["A new timetable", *PROSE, *more]
    assert "copy" in removed(twice).values()
    clause = "The carrier is not liable for delays of less than an hour."
    contract = [line for sentence in (*PROSE, *more) for line in (sentence, clause)]
    assert kept(read(f"<article>{paragraphs(*contract)}</article>")) == contract


def test_answers_in_elements_of_the_questions_class_stay() -> None:
    def post(*texts: str) -> str:
        return f'<div class="cell"><div class="js-body">{paragraphs(*texts)}</div><div class="who">said so <a href="/u">ann</a></div></div>'

    body = f'<div id="main"><h1>Which boat?</h1><div class="question">{post(*PROSE)}</div><div id="replied"><h2>Said since</h2><div>{post(PROSE[1] + " So take the early one.")}</div></div></div>'
    assert PROSE[1] + " So take the early one." in kept(read(body, "Which boat?"))


def test_a_register_above_and_an_imprint_below_go() -> None:
    register = "<table><tr><td>索引号：</td><td>000014349/2024-00012</td><td>公文种类：</td><td>通知</td></tr><tr><td>发文机关：</td><td>市政府</td><td>成文日期：</td><td>2024年5月8日</td></tr></table>"
    imprint = "主办：某某县委宣传部　承办：某某县新闻中心"
    extraction = read(
        f'<div class="a">{register}<h1>新时刻表</h1>{paragraphs(*CHINESE * 2)}</div><table><tr><td>{imprint}</td></tr></table>',
        "新时刻表",
    )
    assert kept(extraction) == ["新时刻表", *CHINESE * 2]
    assert imprint in removed(extraction)


def test_a_list_that_ends_the_text_stays() -> None:
    items = "<ul><li>Handle of ash wood, 90 cm long</li><li>Four tines of forged steel</li></ul>"
    extraction = read(f"<div class='d'><h1>Garden fork</h1>{paragraphs(*PROSE)}{items}</div>", "Garden fork")
    assert kept(extraction)[-2:] == ["Handle of ash wood, 90 cm long", "Four tines of forged steel"]


def test_short_news_one_under_the_other_are_the_text() -> None:
    """Entries that each have a linked title are teasers beside a text, and the text where there is no other."""
    entry = '<div class="entry"><p><a href="/{day}">Tuesday, {day} May, at noon</a></p><h2>Notice {day}</h2><div class="body"><p>{a}</p><p>{b}</p></div></div>'
    entries = "".join(entry.format(day=day, a=PROSE[day % 3], b=PROSE[(day + 1) % 3]) for day in range(1, 6))
    menu = '<ul class="nav">' + "".join(f'<li><a href="/{i}">Part {i}</a></li>' for i in range(6)) + "</ul>"
    page = read(
        f'<div id="top">{menu}</div><div id="main"><h1>News</h1><p>What the council of the harbour has to say.</p>{entries}</div>',
        "News",
    )
    assert set(PROSE) <= set(kept(page))
    assert not any(text.startswith("Part ") for text in kept(page))


def test_a_page_of_one_line_is_that_line() -> None:
    """Where nothing reads as a text, what no link, frame or notice holds is it."""
    menu = "<nav><ul>" + "".join(f'<li><a href="/{i}">Part {i}</a></li>' for i in range(6)) + "</ul></nav>"
    foot = "<footer><p>© 2024 Example Ltd. All rights reserved.</p></footer>"
    for body in ("<p>Contact us</p>", "<p>404 Not found</p>"):
        assert kept(read(f'{menu}<div id="content">{body}</div>{foot}', "T")) == [body[3:-4]]
    page = read(f'{menu}<div id="content"><h1>Contact us</h1><p>Write to info@example.org</p></div>{foot}', "T")
    assert kept(page) == ["Contact us", "Write to info@example.org"]


def test_an_address_written_out_is_text_though_it_is_a_link() -> None:
    """A line that is a link and shows its address is the author's; a link with a label alone on a line is the
    site's.
    """
    address = '<p>Photographs: <a href="https://example.org/views/2024">https://example.org/views/2024</a></p>'
    label = '<p><a href="/gallery">To the gallery of photographs</a></p>'
    page = read(f'<div id="a"><h1>A new timetable</h1>{paragraphs(*PROSE)}{address}{label}</div>')
    assert "Photographs: https://example.org/views/2024" in kept(page)
    assert removed(page)["To the gallery of photographs"] == "links"


def test_what_is_told_of_the_author_behind_the_text_goes() -> None:
    """A box that says it is the author's, behind the text, is the site's."""
    bio = "Ellen Marsh has written on harbours and ferries for twelve years, and lives on one of the islands."
    box = f'<div class="author-box"><h4>Ellen Marsh</h4><p>{bio}</p></div>'
    page = read(f'<div id="a"><h1>A new timetable</h1><div class="t">{paragraphs(*PROSE * 3)}</div>{box}</div>')
    assert set(PROSE) <= set(kept(page))
    assert bio not in kept(page)


def test_paragraphs_that_a_template_calls_paid_for_are_the_text_to_the_last_one() -> None:
    """A site that sells its articles names every paragraph behind the first so, and sets them in chunks between its
    boxes.
    """
    said = [f"{text} In its minutes of week {week} the council gives the reasons for it at length, one after the other." for week in (3, 5, 8) for text in PROSE]  # fmt: skip
    chunks = [said[:4], said[4:8], said[8:]]
    body = "".join(
        f'<div class="chunk"><div class="body">{"".join(f"<p class=paywall>{text}</p>" for text in chunk)}</div>'
        f'<aside class="recirc"><a href="/a">Boats for sale</a> <a href="/b">Rooms by the sea</a></aside></div>'
        for chunk in chunks
    )
    out = kept(read(f"<main><h1>A new timetable</h1>{body}</main>"))
    assert out[-len(said) :] == said
