"""What a page states of itself."""

from __future__ import annotations

import pytest

from scrubber.cleaning.extract.page.html import extract_html

TEXT = "".join(
    f"<p>{line}</p>"
    for line in (
        "The harbour council met on Tuesday and agreed on the new timetable for the ferries between the islands.",
        "Two members voted against it, because the last boat would leave before the evening train arrives.",
        "The timetable holds from the first of May until the end of September, and is then reviewed by the council.",
    )
)


def read(head: str, body: str = "", attributes: str = "") -> dict[str, str]:
    page = f"<!DOCTYPE html><html {attributes}><head>{head}</head><body><article><h1>New timetable</h1>{body}{TEXT}</article></body></html>"
    return dict(extract_html(page).metadata)


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:modified_time" content="2024-05-12T10:00:00Z">',
        '<meta name="dcterms.modified" content="2024-05-12">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "dateModified": "2024-05-12T10:00:00+02:00"}</script>',
    ],
)
def test_when_it_was_modified(head: str) -> None:
    assert read(f"<title>New timetable</title>{head}")["modified"] == "2024-05-12"


@pytest.mark.parametrize(
    ("head", "attributes"),
    [
        ("", 'lang="pt-BR"'),
        ("", 'xml:lang="pt-BR"'),
        ('<meta http-equiv="Content-Language" content="pt-BR">', ""),
        ('<meta property="og:locale" content="pt_BR">', ""),
    ],
)
def test_its_language(head: str, attributes: str) -> None:
    assert read(f"<title>New timetable</title>{head}", attributes=attributes)["language"][:2] == "pt"


def test_an_encoding_is_no_language() -> None:
    assert "language" not in read(
        '<title>New timetable</title><meta http-equiv="Content-Language" content="utf-8, none">'
    )


def test_the_title_is_the_pages_not_another_texts() -> None:
    """A heading of the box of news above the text is not what the page calls itself."""
    page = (
        "<html><head><title>New timetable for the ferries</title></head><body><h1>Ten ports to see before winter</h1><div>"
        + TEXT
        + "</div></body></html>"
    )
    assert extract_html(page).metadata["title"] == "New timetable for the ferries"


@pytest.mark.parametrize(
    ("stated", "author"),
    [
        ("Jane Doe", "Jane Doe"),
        ("Jane Doe <jane@example.org>", "Jane Doe"),
        ("By Jane Doe", "Jane Doe"),
        ("作者：王明", "王明"),
        ("name, mail@example.org", None),
        ("104363", None),
        ("https://example.org/jane", None),
        ("Username", None),
        ("www.example.org", None),
        ("Jane Doe; Apr", "Jane Doe"),
        ("April Mayfield", "April Mayfield"),
    ],
)
def test_its_author(stated: str, author: str | None) -> None:
    head = f'<title>New timetable</title><meta name="author" content="{stated.replace("<", "&lt;")}">'
    assert read(head).get("author") == author


def test_a_quotation_mark_within_does_not_end_the_title() -> None:
    """What a page's head says of itself breaks off at a mark that was not escaped; its heading and its `<title>` go
    on.
    """
    whole = 'New "winter" timetable for the ferries'
    head = f'<title>{whole} - Island News</title><meta property="og:title" content="{whole}">'
    page = f"<html><head>{head}</head><body><article><h1>{whole}</h1>{TEXT}</article></body></html>"
    assert extract_html(page).metadata["title"] == whole


def test_one_of_several_authors_does_not_hide_the_others() -> None:
    """The head names one, the linked data all of them."""
    names = ["Ada Berg", "Ines Faber", "Tom Okafor"]
    people = ", ".join(f'{{"@type": "Person", "name": "{name}"}}' for name in names)
    head = (
        '<title>New timetable</title><meta name="author" content="Ines Faber">'
        f'<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle", "author": [{people}]}}</script>'
    )
    author = read(head)["author"]
    assert all(name in author for name in names)


@pytest.mark.parametrize(
    "title",
    [
        "New timetable - Ferries - Island News",
        "New timetable_Ferries_Island News",
        "New timetable--Island News",
        "Island News | New timetable",
        "New timetable « Ferries « Island News",
    ],
)
def test_the_sites_part_is_none_of_the_title(title: str) -> None:
    """The heading on the page tells where the title ends."""
    assert read(f"<title>{title}</title>")["title"] == "New timetable"


def test_the_sites_name_goes_though_no_heading_tells() -> None:
    """The page states its site's name."""
    head = (
        '<title>Ferries in winter | Island News</title><meta property="og:title" content="Ferries in winter | Island News">'
        '<meta property="og:site_name" content="Island News">'
    )
    page = f"<html><head>{head}</head><body><article>{TEXT}</article></body></html>"
    assert extract_html(page).metadata["title"] == "Ferries in winter"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ferries in winter and summer | Island News Travel", "Ferries in winter and summer"),
        ("Island News: Ferries in winter", "Ferries in winter"),
        ("Island News moves: ferries in winter", "Island News moves: ferries in winter"),
        ("Ferries | Island News and all that it says of them", "Ferries | Island News and all that it says of them"),
    ],
)
def test_the_sites_name_goes_with_its_column_and_before_a_colon(title: str, expected: str) -> None:
    head = f'<title>{title}</title><meta property="og:title" content="{title}"><meta property="og:site_name" content="Island News">'
    page = f"<html><head>{head}</head><body><article>{TEXT}</article></body></html>"
    assert extract_html(page).metadata["title"] == expected


@pytest.mark.parametrize("site", ["harbours", "kestrels", "lanterns", "moorings", "northern"])
def test_of_a_title_and_a_site_as_long_that_the_page_both_shows_the_title_is_taken(site: str) -> None:
    """In every run: which of them came first was the order of a set."""
    page = f"<html><head><title>About us | {site[:7]}</title></head><body><p>{site[:7]}</p><article><h1>About us</h1>{TEXT}</article></body></html>"
    assert extract_html(page).metadata["title"] == "About us"


@pytest.mark.parametrize("title", ["New timetable – winter and summer", "New time-table", "AC/DC: new timetable"])
def test_a_title_that_is_a_heading_stays_whole(title: str) -> None:
    page = f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1><h2>New timetable</h2>{TEXT}</article></body></html>"
    assert extract_html(page).metadata["title"] == title


def test_the_owner_of_the_rights_is_the_site() -> None:
    head = '<title>新时刻表</title><meta name="copyright" content="海岛新闻网 版权所有"><meta property="og:site_name" content="海岛新闻网 版权所有">'
    assert read(head)["site"] == "海岛新闻网"


@pytest.mark.parametrize(
    ("head", "site"),
    [
        ('<meta name="copyright" content="Copyright (c) 2007 Island Press Ltd.">', "Island Press Ltd."),
        ('<meta name="copyright" content="© 1998-2007 Island Press Ltd.">', "Island Press Ltd."),
        ('<meta property="og:site_name" content="http://www.island.example">', "island.example"),
        ('<meta property="og:site_name" content="Harbour Expo 2010">', "Harbour Expo 2010"),
        ('<meta property="og:site_name" content="www.island.example">', "island.example"),
        # What stands behind a colon in a page's title may be the title's own end.
        ('<link rel="canonical" href="https://www.island.example/ferries.html">', "island.example"),
    ],
)
def test_the_sites_name_without_its_rights_and_not_a_piece_of_the_title(head: str, site: str) -> None:
    title = "“Only One” Ferry : Harbour Songs (1988)"
    page = (
        f"<html><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>{TEXT}</article></body></html>"
    )
    assert extract_html(page).metadata["site"] == site


def test_its_language_is_written_as_tags_are() -> None:
    assert read("<title>New timetable</title>", attributes='lang="bg_BG"')["language"] == "bg-BG"


@pytest.mark.parametrize(
    ("head", "body", "following"),
    [
        ('<link rel="next" href="/2024/ferries-2.html">', "", "https://a.example/2024/ferries-2.html"),
        ("", '<a href="?page=2">next</a>', "https://a.example/2024/ferries.html?page=2"),
        ("", '<a href="ferries_2.html"><span>下一页</span></a>', "https://a.example/2024/ferries_2.html"),
        ("", '<a rel="next" href="/2024/ferries/page/2/">2</a>', "https://a.example/2024/ferries/page/2/"),
        ("", '<a href="/x/8871.html">Next page</a>', "https://a.example/x/8871.html"),
        # The article after this one, and the next page of the comments.
        ('<link rel="next" title="Ten ports to see" href="/2024/ports.html">', "", None),
        ('<link rel="next" href="/2024/ports.html">', "", None),
        ("", '<a rel="next" href="/2024/ports.html">Ten ports to see</a>', None),
        ("", '<a href="/2024/ports.html">Next »</a>', None),
        ("", '<a href="/show_comments/17?page=2">Next page</a>', None),
        ('<link rel="prev" href="/2024/ferries-1.html">', "", None),
        ("", '<a href="http://[bad/">next page</a>', None),
    ],
)
def test_the_page_after_this_one_is_of_the_same_document(head: str, body: str, following: str | None) -> None:
    page = f"<html><head><title>New timetable</title>{head}</head><body><article><h1>New timetable</h1>{TEXT}</article>{body}</body></html>"
    stated = extract_html(page, url="https://a.example/2024/ferries.html").metadata
    assert stated.get("next_url") == following


def test_a_page_out_of_an_archive_states_its_own_address() -> None:
    """The site was the archive's, and the address that of its copy: two captures of one page stated different ones."""
    address = "https://www.harbour.example/news/timetable"
    told = read(f'<link rel="canonical" href="https://web.archive.org/web/20220724231330/{address}">')
    assert (told["canonical_url"], told["site"]) == (address, "harbour.example")


def test_a_number_in_the_papers_name_is_none_of_the_page() -> None:
    """A paper that is called Page 12 has it in all its titles."""
    site = '<meta property="og:site_name" content="Página/12">'
    assert "page_number" not in read(f"<title>New timetable | Página12</title>{site}")
    assert read(f"<title>New timetable | Página 2 | Página12</title>{site}").get("page_number") == "2"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("15 август 2015 13:28", "2015-08-15"),
        ("2015.08.15 10:28", "2015-08-15"),
        ("Autor: Anna Wrona, 12 maja 2023, 8:30", "2023-05-12"),
        ("10:31, 12 MAY 2021", "2021-05-12"),
        ("Last updated: 12 May 2021", None),
        ("10:31, 03/04/2021", None),
    ],
)
def test_the_day_on_which_it_was_published_stands_in_its_byline(line: str, day: str | None) -> None:
    """Where the page states it nowhere else; not the day of a change, nor one of which nothing tells what is the
    month.
    """
    page = f'<html><head><title>New timetable</title></head><body><article><h1>New timetable</h1><div class="small">{line}</div>{TEXT}</article></body></html>'
    found = extract_html(page)
    assert [block.rule for block in found.blocks if block.text == line] == ["byline"]
    assert found.metadata.get("published") == day


def test_and_what_the_head_states_outweighs_it() -> None:
    head = '<title>New timetable</title><meta property="article:published_time" content="2021-05-11T20:00:00Z">'
    assert read(head, "<p>Posted 12 May 2021 by admin</p>")["published"] == "2021-05-11"


CHINESE = "".join(
    f"<p>{line}</p>"
    for line in (
        "渡轮公司八日公布了新的时刻表，自下月起各岛之间每天增开两班，末班船推迟到晚上十点。",
        "公司负责人表示，去年共有一百二十万人次乘坐渡轮，码头的候船室已经不够用了。",
        "码头的扩建工程将于明年春天开工，工期八个月，其间南侧的泊位照常使用。",
    )
)


def read_chinese(
    above: str, below: str = "", *, head: str = "", title: str = "渡轮增开班次", attributes: str = ""
) -> dict[str, str]:
    page = (
        f"<!DOCTYPE html><html {attributes}><head><title>{title}</title>{head}</head><body><div class='main'><h1>渡轮增开班次</h1>{above}"
        f"<div class='content'>{CHINESE}</div>{below}</div></body></html>"
    )
    return dict(extract_html(page).metadata)


@pytest.mark.parametrize(
    ("above", "below", "day"),
    [
        ("<div><span>2019年9月26日 15:10</span> <span>来源：海岛网</span></div>", "", "2019-09-26"),
        ("<div>时间：2019年10月31日 23:00 浏览：33</div>", "", "2019-10-31"),
        ("<div>海岛网 <span>发布时间：18-03-08</span><span>23:16</span></div>", "", "2018-03-08"),
        ("", "<div>发布日期：2019-03-06 责任编辑：龙慧</div>", "2019-03-06"),
        ("<div>2019-09-05 11:10 海岛网</div><img src='/up/2019/201909041657342088.jpg'>", "", "2019-09-05"),
    ],
)
def test_the_line_at_its_text_says_when_it_was_published(above: str, below: str, day: str) -> None:
    """Where the head does not; a picture's name and a year of two figures were taken for other days."""
    assert read_chinese(above, below).get("published") == day


def test_what_the_head_states_outweighs_the_line() -> None:
    head = '<meta property="article:published_time" content="2019-09-04T08:00:00+08:00">'
    assert read_chinese("<div>2019-09-05 11:10 海岛网</div>", head=head)["published"] == "2019-09-04"


def test_a_day_of_which_nobody_speaks_is_none() -> None:
    """It is the version of a style sheet."""
    head = '<link rel="stylesheet" href="print.css?t=20231023112336"><meta name="others" content="页面生成时间 2023-10-23 11:23:36">'
    assert "published" not in read_chinese("", head=head)


@pytest.mark.parametrize(
    ("end", "site"),
    [
        ("-海岛网", "海岛网"),
        ("_时政_海岛日报", "海岛日报"),
        ("_首页_新闻中心_海岛网_island.example", "海岛网"),
        (" - 海岛人民政府门户网站", "海岛人民政府门户网站"),
        ("-时政", None),
        ("-海岛之声", "海岛之声"),
        ("", None),
    ],
)
def test_the_site_is_named_behind_the_title(end: str, site: str | None) -> None:
    """Told from a column by what it is called, or by a notice of rights that has it."""
    below = "<div>版权所有 © 2024 海岛之声 未经授权不得转载</div>"
    assert read_chinese("", below, title=f"渡轮增开班次{end}").get("site") == site


def test_the_sites_of_ministries_say_when_it_was_first_published() -> None:
    head = '<meta name="firstpublishedtime" content="2007-08-20-23:59:59"><meta name="lastmodifiedtime" content="2007-08-21-09:00:00">'
    stated = read_chinese("", head=head)
    assert (stated["published"], stated["modified"]) == ("2007-08-20", "2007-08-21")
    assert "published" not in read_chinese("", head='<meta name="firstpublishedtime" content="9999-99-99">')


@pytest.mark.parametrize(
    ("title", "own"),
    [
        ("渡轮公司关于增开班次和扩建候船室的决议__2007年第23号公报_海岛网", "渡轮公司关于增开班次和扩建候船室的决议"),
        ("公报_渡轮公司关于增开班次和扩建候船室的决议", "公报_渡轮公司关于增开班次和扩建候船室的决议"),
    ],
)
def test_behind_a_low_stroke_stand_the_column_and_the_site(title: str, own: str) -> None:
    """Though the page sets the title in several lines, so that none of them is it."""
    page = f"<html><head><title>{title}</title></head><body><p>渡轮公司</p><p>关于增开班次和扩建候船室的</p><p>决议</p><div>{CHINESE}</div></body></html>"
    assert extract_html(page).metadata["title"] == own


@pytest.mark.parametrize(("attributes", "language"), [('lang="en"', "zh"), ('lang="zh-CN"', "zh-CN")])
def test_the_english_of_a_template_is_not_the_language_of_a_chinese_text(attributes: str, language: str) -> None:
    assert read_chinese("", attributes=attributes)["language"] == language
    assert read("<title>New timetable</title>", attributes='lang="en"')["language"] == "en"


def test_a_blank_may_part_the_site_from_the_title() -> None:
    """The page shows the title as a line, be it behind a template's comment."""
    title = "渡轮公司公布新的时刻表 海岛办事处_海岛网"
    line = "<div><b><!-- 标题 -->渡轮公司公布新的时刻表<!-- / --></b></div>"
    page = f"<html><head><title>{title}</title></head><body>{line}<div>{CHINESE}</div></body></html>"
    assert extract_html(page).metadata["title"] == "渡轮公司公布新的时刻表"


def test_a_mark_before_the_heading_is_none_of_the_title() -> None:
    page = f"<html><head><title>渡轮增开班次</title></head><body><h1><span>原创</span>渡轮增开班次</h1><div>{CHINESE}</div></body></html>"
    assert extract_html(page).metadata["title"] == "渡轮增开班次"
    assert read("<title>New timetable</title>")["title"] == "New timetable"


def test_a_papers_page_in_a_network_is_not_its_site() -> None:
    """The network's host was the site."""
    head = '<link rel="canonical" href="https://harbour.example/news/timetable"><meta property="article:publisher" content="https://www.network.example/harbour">'
    assert read(head)["site"] == "harbour.example"


@pytest.mark.parametrize(
    ("heading", "head", "title"),
    [
        ("Ferries sail later: the council listens", "Late boats for the islands", "Ferries sail later: the council listens"),
        ("Ferries sail later: the council listens", "Island News", "Ferries sail later: the council listens"),
        ("View Source ferries", "ferries", "ferries"),
        ("Overview", "Late boats for the islands", "Late boats for the islands"),
    ],
)  # fmt: skip
def test_the_title_is_the_heading_that_the_text_bears(heading: str, head: str, title: str) -> None:
    """Heads say other words to searches and networks. Not a section's heading, nor what a site sets into it."""
    page = f'<html><head><title>{head}</title><meta property="og:title" content="{head}"></head><body><h1>Island News</h1><main><article><h1>{heading}</h1>{TEXT}</article></main></body></html>'
    assert extract_html(page).metadata["title"] == title


def test_a_heading_in_the_article_is_its_title_whatever_the_head_says() -> None:
    """It stands above the element of the text, which alone was kept."""
    page = (
        "<html><head><title>Late boats : The Two Piers : Island Radio</title></head><body><header><h1><a href='/'>Island Radio</a></h1></header><article><h3>Islands</h3>"
        f"<div><h1>Council Agrees On Ferries</h1></div><ul><li><a href='/f'>Facebook</a></li><li><a href='/t'>Twitter</a></li></ul><div class='story'>{TEXT}</div></article></body></html>"
    )
    found = extract_html(page)
    assert next(block.text for block in found.blocks if not block.rule) == "Council Agrees On Ferries"
    assert found.metadata["title"] == "Council Agrees On Ferries"


TEASER = '<aside><a class="byline author" rel="author" href="/a/7">Ines Faber</a></aside>'


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ada Berg", "Ada Berg"),
        ("by Ada Berg in Harbour on May 9, 2021 10:15 am", "Ada Berg"),
        ("By Ada Berg Published in The Quay May 9, 2021 2:24 pm", "Ada Berg"),
        ("January 17, 2021 at 6:08 PM ET by Ada Berg", "Ada Berg"),
        ("May 9, 2021 | Written by: Ada van der Berg", "Ada van der Berg"),
        ("By ADA K. BERG, TOM OKAFOR and ELLEN O’MARSH MAY 9, 2021", "ADA K. BERG; TOM OKAFOR; ELLEN O’MARSH"),
        ("By Ada Berg, Island Press, May 9, 2021 10:15 am", "Ada Berg"),
        ("By ADA BERG and TOM OKAFORSEPT. 19, 2021", "ADA BERG; TOM OKAFOR"),
        ('By</div><div class="meta">Ada Berg', "Ada Berg"),
        ("Photo by Ada Berg", "Ines Faber"),
        ("By boat and by train", "Ines Faber"),
    ],
)
def test_the_line_under_the_title_says_who_wrote_it(line: str, author: str) -> None:
    """A teaser's author was the text's, or nobody."""
    body = f'<div class="meta"><a href="/n">News</a> </div><div class="meta">{line}</div>'
    page = f"<html><head><title>New timetable</title></head><body><article><h1>New timetable</h1>{body}<div>{TEXT}</div></article>{TEASER}</body></html>"
    assert extract_html(page).metadata.get("author", "Ines Faber") == author


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("<span itemprop='author'>Ada Berg<span> adaberg</span></span>", "Ada Berg"),
        ("<span itemprop='author'>Ada Berg <span>More stories by Ada Berg</span></span>", "Ada Berg"),
        ("<span itemprop='author'>Ada Berg <span>Senior Harbour Editor</span></span>", "Ada Berg"),
        ("<a rel='author' href='/a/7'>Ada Berg</a> and <a href='/a/8'>Tom Okafor</a>", "Ada Berg; Tom Okafor"),
    ],
)
def test_a_name_shown_twice_is_one_and_the_second_author_is_read(byline: str, author: str) -> None:
    assert read("<title>New timetable</title>", f"<div class='meta'>{byline}</div>").get("author") == author


def test_an_author_made_of_an_address_is_none() -> None:
    body = "<div class='byline author'>Ada Berg | aberg@island.example</div>"
    assert read("<title>New timetable</title>", body).get("author") == "Ada Berg"


def test_the_english_of_a_template_is_not_the_language_of_a_spanish_text() -> None:
    told = (
        "El concejo del puerto se reunió el martes y aprobó el nuevo horario de los barcos entre las islas.",
        "Dos de sus miembros votaron en contra, porque el último barco saldrá antes de que llegue el tren de la tarde.",
        "El horario vale desde el primero de mayo hasta el fin de septiembre, y después lo revisará el concejo.",
    )
    page = f"<html lang=en><head><title>Nuevo horario</title></head><body><article><h1>Nuevo horario</h1>{''.join(f'<p>{line}</p>' for line in told)}</article></body></html>"
    assert extract_html(page).metadata["language"] == "es"


def test_the_lines_of_a_program_are_in_no_language() -> None:
    page = f"<html lang=en><head><title>Sums</title></head><body><h1>Sums</h1><pre>{'def foo(x): return x + bar(y)' * 30}</pre></body></html>"
    assert extract_html(page).metadata["language"] == "en"
