"""From a page to its document: nothing vanishes, kinds and order are right, what is the site's goes with a reason."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.page_kit import kept, paragraphs, removed
from tests.properties import tried

import scrubber
from scrubber.cleaning.extract.page.html import extract_html
from scrubber.cleaning.extract.reading import fold

FIXTURES = Path(__file__).parents[2] / "fixtures"
SHARED = Path(os.environ.get("SCRUBBER_SHARED", Path(__file__).parents[2].parent / "shared"))

PROSE = (
    "The harbour council met on Tuesday and agreed on the new timetable for the ferries between the islands.",
    "Two members voted against it, because the last boat would leave before the evening train arrives.",
    "The timetable holds from the first of May until the end of September, and is then reviewed by the council.",
    "Passengers had asked for a later boat since 2019, when the bridge was closed for repairs.",
)
CHINESE = (
    "市议会星期二开会，通过了各岛之间渡轮的新时刻表，自五月一日起施行。",
    "两名议员投了反对票，因为末班船会在晚间列车到达之前离港。",
    "新时刻表执行到九月底，届时由议会再行审议，并公布结果。",
)


def page(body: str, title: str = "A new timetable - Island News", head: str = "") -> str:
    return f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>"


# -- nothing vanishes --------------------------------------------------------------------------------------------------

TAGS = st.sampled_from(
    [
        "p",
        "div",
        "span",
        "li",
        "ul",
        "h2",
        "td",
        "tr",
        "table",
        "a",
        "blockquote",
        "b",
        "pre",
        "br",
        "section",
        "label",
        "option",
    ]
)
WORDS = st.text(
    st.characters(codec="utf-8", exclude_characters="<>&", exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp", "Cf")),
    min_size=1,
    max_size=12,
)


@st.composite
def trees(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A page and the words that stand in it."""
    said: list[str] = []

    def node(depth: int) -> str:
        if depth == 0 or draw(st.booleans()):
            word = draw(WORDS)
            said.append(word)
            return f" {word} "
        tag = draw(TAGS)
        inner = "".join(node(depth - 1) for _ in range(draw(st.integers(0, 3))))
        hidden = draw(st.sampled_from(["", ' style="display:none"', " hidden", ' class="nav"', ' href="/x"']))
        return f"<{tag}{hidden}>{inner}</{tag}>"

    body = "".join(node(4) for _ in range(draw(st.integers(0, 6))))
    return page(body), said


@tried(120)
@given(trees())
def test_kept_and_removed_are_all_the_text(made: tuple[str, list[str]]) -> None:
    """Every word of a page is in exactly one block; blocks are spans of the base, in order, and only blanks lie
    between them.
    """
    text, said = made
    result = extract_html(text)
    at = 0
    for block in result.blocks:
        assert not result.base[at : block.start].strip()
        assert result.base[block.start : block.end] == block.text
        assert bool(block.rule) == bool(block.reason)
        assert 0 <= block.verdict <= 1
        at = block.end
    assert not result.base[at:].strip()
    assert sorted("".join(result.base.split())) == sorted("".join("".join(said).split()))


@tried(60)
@given(st.text(max_size=300))
def test_any_text_is_read_without_an_error(text: str) -> None:
    """Whatever stands in a page, the extraction gives a result, and the same one twice."""
    assert extract_html(text) == extract_html(text)


# -- kinds, levels, order ----------------------------------------------------------------------------------------------


def test_kinds_and_levels() -> None:
    """Headings, list items with their depth, quotations, rows and code come out as what they are, in order."""
    body = (
        f"<article><h1>A new timetable</h1><p>{PROSE[0]}</p><h2>What changes</h2><p>{PROSE[1]}</p>"
        "<ul><li>The first boat leaves at six.<ul><li>On Sundays it leaves at eight.</li></ul></li></ul>"
        f"<blockquote><p>{PROSE[2]}</p></blockquote>"
        "<table><tr><th>Boat</th><th>Leaves</th></tr><tr><td>Tern</td><td>06:00</td></tr></table>"
        f"<pre>ferry --list\n  tern</pre><p>{PROSE[3]}</p></article>"
    )
    result = extract_html(page(body))
    found = [(b.kind, b.level, b.text) for b in result.blocks if not b.rule]
    assert found == [
        ("heading", 1, "A new timetable"),
        ("paragraph", 0, PROSE[0]),
        ("heading", 2, "What changes"),
        ("paragraph", 0, PROSE[1]),
        ("list_item", 1, "The first boat leaves at six."),
        ("list_item", 2, "On Sundays it leaves at eight."),
        ("quotation", 0, PROSE[2]),
        ("table_row", 0, "Boat\tLeaves"),
        ("table_row", 0, "Tern\t06:00"),
        ("code", 0, "ferry --list\n  tern"),
        ("paragraph", 0, PROSE[3]),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "<br>".join(PROSE),
        "<br><br>\n".join(PROSE),
        "".join(f"<div>{text}</div>" for text in PROSE),
        "".join(f"<div><span>{text}</span></div>" for text in PROSE),
        "<table><tr><td>" + paragraphs(*PROSE) + "</td></tr></table>",
        paragraphs(*PROSE),
    ],
    ids=["br", "br-br", "div", "div-span", "layout-table", "p"],
)
def test_whatever_markup_parts_the_paragraphs(body: str) -> None:
    """Lines between breaks, bare divs, spans and layout tables are paragraphs like any other."""
    result = extract_html(
        page(f'<div id="nav"><a href="/">Home</a> <a href="/sport">Sport</a></div><div class="x">{body}</div>')
    )
    assert kept(result) == list(PROSE)


def test_what_extractors_lose_is_put_back() -> None:
    """Short headings, numbered clauses, a repeated sentence, the second language, a signature: all stay, in place."""
    lines = [
        "Article 1",
        PROSE[0],
        CHINESE[0],
        "Article 2",
        PROSE[1],
        CHINESE[1],
        "(a) on weekdays;",
        "(b) on Sundays:",
        PROSE[0],
        "第三条",
        CHINESE[2],
        "The Harbour Council",
    ]
    result = extract_html(
        page('<div class="menu"><a href="/a">News</a><a href="/b">Sport</a></div><div>' + paragraphs(*lines) + "</div>")
    )
    assert kept(result) == lines


# -- what is the site's ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        (
            "car insurance quotes payday loans seo services cheap flights essay writing payday loans cheap flights best vpn",
            "link-block",
        ),
        ("信息流广告 竞价托管 招生通 周易 易经 代理招生 二手车 网络推广", "link-block"),
        (
            '<a href="https://a.example">Loans</a> <a href="https://b.example">Pills</a> <a href="https://c.example">Casino</a> <a href="https://d.example">Watches</a>',
            "link-block",
        ),
        ("Share this article", "share-line"),
        ("分享到：微信 微博 QQ空间", "share-line"),
        ("点击查看更多&gt;&gt;", "advert"),
        ("【www.island.example】更多精彩内容请关注本站", "advert"),
        ("Subscribe to our newsletter", "advert"),
        ("上一页 1 2 3 下一页", "pager"),
        ("相关推荐：围棋 养花 读后感", "related"),
        ("You may also like: ten boats", "related"),
        ("(责任编辑：admin)", "byline"),
        ("来源：海岛新闻网 2024-05-12 10:31", "byline"),
        ("免责声明：本文仅代表作者观点，与本站无关。", "notice"),
        ("本文来自微信公众号“渡口”（ID：dukou），作者：小川，河畔报经授权发布。", "notice"),
        ("该文观点仅代表作者本人，河畔报平台仅提供信息存储空间服务。", "notice"),
        ("本文版权归作者和本站共有，欢迎转载，但须保留此段声明，并在页面明显位置给出原文链接。", "notice"),
        ("版权所有 © 2024 海岛市人民政府 京ICP备12345678号-1", "notice"),
        ("主办：海岛市人民政府 网站标识码：1101010001 京公网安备 11010202000001号", "notice"),
    ],
)
def test_a_sites_line_is_removed_for_its_reason(line: str, rule: str) -> None:
    """Each kind of chrome, set behind the text's own paragraphs, goes by its own rule."""
    result = extract_html(page(f"<div>{paragraphs(*PROSE, *CHINESE)}<p>{line}</p></div>"))
    (block,) = [b for b in result.blocks if b.rule]
    assert block.rule == rule
    assert block.reason
    assert kept(result) == [*PROSE, *CHINESE]


def test_a_sentence_that_names_a_sites_number_with_the_state_is_the_texts() -> None:
    said = "经查，该公司所办网站（京ICP备12345678号）未经许可登载新闻，依法予以关闭。"
    result = extract_html(page(f"<div>{paragraphs(*PROSE, *CHINESE, said)}</div>"))
    assert kept(result) == [*PROSE, *CHINESE, said]


def test_short_sections_with_a_link_at_their_end_are_no_teasers() -> None:
    """A row of sections, each with an unlinked title, a sentence and then a link, is the text of a page that has
    little else.
    """
    tools = [f"{name} shows what {what} and lets a reader change it while the page is open." for name, what in (
        ("The inspector", "each element of a page is made of"), ("The console", "a page writes down while it runs"),
        ("The debugger", "a program does at each of its lines"), ("The monitor", "a page asks of the network"))]  # fmt: skip
    rows = "".join(
        f'<li><h2>Tool {n}</h2><p>{tool}</p><a href="/tool/{n}">Learn more about tool {n} of the set</a></li>'
        for n, tool in enumerate(tools)
    )
    body = f"<main><section><h1>Tools for the web</h1>{paragraphs(*PROSE)}</section><section><ul>{rows}</ul></section></main>"
    text = kept(extract_html(page(body)))
    assert all(tool in text for tool in tools)


def test_a_list_of_links_within_a_text_is_the_texts() -> None:
    """Links that an article lists between its sentences stay; the same list below the article goes."""
    listed = "".join(
        f'<li><a href="https://shop{n}.example/">A timetable holder of size {n}</a></li>' for n in range(1, 5)
    )
    body = f"{paragraphs(*PROSE)}<p>We tried these four at the pier:</p><ul>{listed}</ul>{paragraphs(*CHINESE, *PROSE)}"
    text = kept(extract_html(page(f"<article>{body}</article>")))
    assert sum(line.startswith("A timetable holder") for line in text) == 4


def test_a_caption_between_two_sentences_is_the_texts() -> None:
    """What stands under a picture of the article stays, though no element around it holds its text."""
    figure = '<div class="image"><figure><img src="a.jpg"><figcaption>The pier on a winter morning</figcaption></figure></div>'
    body = f"{paragraphs(*PROSE)}{figure}{paragraphs(*CHINESE)}"
    assert "The pier on a winter morning" in kept(extract_html(page(f"<article>{body}</article>")))


def test_a_short_text_between_the_pointers_to_its_neighbours_is_no_teaser() -> None:
    """The day above a notice is linked as the titles of its neighbours are: the one sentence among them is the text."""
    body = (
        '<div id="main"><div class="entry"><p class="day"><a href="/2024/05/03/timetable/">Friday, the third of May</a></p><h2>On the timetable</h2>'
        f"<div><p>{PROSE[0]}</p></div></div>"
        '<div class="before"><a href="/2024/04/30/x/">Our next meeting is in the old customs house</a></div>'
        '<div class="after"><a href="/2024/05/07/y/">The bridge will be closed for repairs until spring</a></div></div>'
    )
    text = kept(extract_html(page(body)))
    assert PROSE[0] in text
    assert not any("customs house" in line or "repairs" in line for line in text)


def test_a_page_of_nothing_but_teasers_is_not_left_empty() -> None:
    """Where the rules take out all that a page says, what an extractor would keep of it comes back, with a low
    verdict.
    """
    rows = "".join(
        f'<div class="item"><h3><a href="/n/{n}">News of the harbour {n}</a></h3><p>{line}</p></div>'
        for n, line in enumerate(PROSE)
    )
    result = extract_html(page(f'<div id="list">{rows}</div>'))
    assert kept(result)
    assert all(block.verdict < 0.5 for block in result.blocks if not block.rule)


@pytest.mark.parametrize("site", ["2 Contact", "2.2 Privacy policy", "第二条 版权声明", "Comments"])
def test_a_heading_over_a_sentence_of_the_text_is_the_texts_whatever_its_words(site: str) -> None:
    """A site writes "Contact" and "Comments" too, but over links, a form, or nothing."""
    body = "".join(f"<h2>{heading}</h2>{paragraphs(*PROSE)}" for heading in ("Scope", site, "Fees"))
    assert site in kept(extract_html(page(f"<article>{body}</article>")))


def test_a_sites_heading_over_nothing_goes() -> None:
    """The same word over a list of links, or with a count before it, is still the site's."""
    links = "".join(f'<li><a href="/{n}">Another story of the harbour {n}</a></li>' for n in range(5))
    body = f"{paragraphs(*PROSE, *CHINESE)}<h2>2 Comments</h2><p>Log in</p><h2>Related articles</h2><ul>{links}</ul>"
    text = kept(extract_html(page(f"<article>{body}</article>")))
    assert text == [*PROSE, *CHINESE]


@pytest.mark.parametrize(
    "line",
    [
        "정부는 이번 조치가 지역 경제 활성화 및 일자리 창출 효과 증대 기대 속 주민 의견 수렴 절차 진행 예정",
        "나루터에서 섬까지 가는 배는 하루에 네 번 다니며 마지막 배는 저녁 기차가 닿은 뒤에 떠난다는 점 안내",
    ],
)
def test_korean_without_a_full_stop_is_no_row_of_names(line: str) -> None:
    """Korean sets blanks between its words: a sentence of theirs that ends in a noun is no list of search words."""
    result = extract_html(page(f"<article>{paragraphs(*PROSE)}<p>{line}</p>{paragraphs(*PROSE)}</article>"))
    assert line in kept(result)


def test_korean_search_words_are_a_row_of_names() -> None:
    """The same number of words without a particle or an ending are one."""
    line = "대출 상담 보험 견적 항공권 할인 호텔 예약 중고차 매매 부동산 시세 휴대폰 개통 꽃배달"
    result = extract_html(page(f"<article>{paragraphs(*PROSE)}<p>{line}</p>{paragraphs(*PROSE)}</article>"))
    assert [b.rule for b in result.blocks if b.text == line] == ["link-block"]


@pytest.mark.parametrize(
    "line",
    [
        "Passengers may share a ticket with one child, and print it at home.",
        "Click the next page of the printed timetable to find the winter boats.",
        "第九条 船票可以转让，受让人应当在登船前出示船票。",
        "Details are at https://ferries.example/timetable and by mail from office@ferries.example.",
        "The following boats run on Sundays:",
        "来源于两岸的乘客都可以申请补助。",
        "Copyright in the printed timetable belongs to the council, which may license it to shops.",
    ],
)
def test_a_texts_own_line_stays(line: str) -> None:
    """Sentences that use a site's words, clauses, addresses and lines ending with a colon are the document's."""
    result = extract_html(page(f"<div>{paragraphs(*PROSE[:2], line, *PROSE[2:])}</div>"))
    assert kept(result) == [*PROSE[:2], line, *PROSE[2:]]


def test_frames_teasers_comments_and_controls_go() -> None:
    """Navigation, teasers below the article, a comment section and buttons are removed, however much prose they
    hold.
    """
    teasers = "".join(
        f'<li><h4><a href="/n/{n}">The ferry of the year {2000 + n}</a></h4><p>{PROSE[n % 4]} More of it here.</p></li>'
        for n in range(6)
    )
    comments = "".join(
        f"<div><p>I think that the boat should leave later, and number {n} agrees with me.</p></div>" for n in range(5)
    )
    body = (
        '<header><a href="/">Home</a><a href="/news">News</a></header><button>Subscribe</button>'
        f"<article><h1>A new timetable</h1>{paragraphs(*PROSE)}</article><ul>{teasers}</ul><section class='comments'>{comments}</section>"
        "<footer><p>Copyright 2024 Island News. All rights reserved.</p></footer>"
    )
    assert kept(extract_html(page(body))) == ["A new timetable", *PROSE]


@pytest.mark.parametrize(
    "attribute",
    [
        'style="display:none"', "hidden", 'style="visibility: hidden"', 'style="font-size:0"', 'style="position:absolute;left:-9999px"', 'style="color:#fff;background:#ffffff"',
        'style="text-indent:-999em"', 'style="opacity:0"', 'class="gone"',
    ],
)  # fmt: skip
def test_hidden_text_is_removed_and_told(attribute: str) -> None:
    """Text that readers do not see is no part of the document, and a finding quotes it."""
    spam = "The best loans on the island are sold here, and they are sold cheap."
    head = "<style>.gone { display: none } @media print { .text { display: none } }</style>"
    result = extract_html(page(f'<div class="text">{paragraphs(*PROSE)}<div {attribute}>{spam}</div></div>', head=head))
    assert removed(result)[spam] == "hidden"
    assert [f.after for f in result.findings if f.kind == "hidden_text"] == [spam]
    assert kept(result) == list(PROSE)


def test_a_hidden_word_leaves_its_sentence_whole() -> None:
    """What is hidden within a line is set behind it; the line reads as its reader sees it."""
    result = extract_html(
        page(
            f'<div><p>The harbour <span style="display:none">cheap loans</span>council met on Tuesday, and it agreed.</p>{paragraphs(*PROSE)}</div>'
        )
    )
    assert kept(result)[0] == "The harbour council met on Tuesday, and it agreed."
    assert removed(result)["cheap loans"] == "hidden"


def test_a_page_hidden_until_its_script_runs_is_shown() -> None:
    """Where the whole article is hidden by style, it is the article all the same."""
    result = extract_html(page(f'<div style="visibility:hidden">{paragraphs(*PROSE, *CHINESE)}</div><p>Loading</p>'))
    assert set(PROSE) | set(CHINESE) <= set(kept(result))


COOKIES = (
    "We and our partners store cookies on your device, and read what its browser tells of you and of your address.",
    "They serve to measure how often pages are read, to choose what is offered beside them, and to better both.",
    "You can refuse each use of them below, or allow them all; your choice is asked again in a year.",
)


def test_an_article_hidden_behind_a_window_that_asks_for_cookies_is_shown() -> None:
    """The window's words are no text of the page's, however many they are."""
    window = f'<div class="cookie-consent">{paragraphs(*COOKIES)}</div>'
    story = f'<main><h1>A new timetable</h1><p>The last ferry will leave earlier, says the harbour council.</p><div id="story" style="display: none">{paragraphs(*PROSE)}</div></main>'
    assert set(PROSE) <= set(kept(extract_html(page(window + story))))


def test_what_is_hidden_in_a_window_stays_hidden_beside_a_short_text() -> None:
    """Nor is a window's text the page's where it is hidden, whatever else is."""
    window = f'<div class="cookie-consent" style="display: none">{paragraphs(*COOKIES)}</div>'
    result = extract_html(page(f"{window}<main><h1>A new timetable</h1>{paragraphs(*PROSE[:2])}</main>"))
    assert not set(COOKIES) & set(kept(result))


def test_a_longer_text_hidden_beside_an_article_in_a_window_stays_hidden() -> None:
    """A page may set its own text into what it calls a window."""
    strange = paragraphs(*(f"Order {n} pills of the best make today, and {n} more are sent to you." for n in range(4)))
    body = f'<div class="modal">{paragraphs(*PROSE)}</div><div style="display: none">{strange}</div>'
    assert kept(extract_html(page(body))) == list(PROSE)


def test_a_sentence_that_the_source_wraps_is_no_more_of_a_link() -> None:
    """How a page's source is indented says nothing of how much of a line a link takes."""
    tale = "In March the council had already told the islanders of its wish <a href='/plan'>to end the{}evening{}boats in winter.</a>"
    wrapped = tale.format(*["\n" + " " * 60] * 2)
    result = extract_html(page(f"<article>{paragraphs(*PROSE[:2], wrapped, *PROSE[2:])}</article>"))
    assert (
        "In March the council had already told the islanders of its wish to end the evening boats in winter."
        in kept(result)
    )


def test_ruby_readings_are_no_text() -> None:
    """The reading above a character is set apart; the characters stay together."""
    result = extract_html(
        page(
            f"<div><p>两名<ruby>议<rt>yì</rt>员<rt>yuán</rt></ruby>投了反对票，因为末班船会早走。</p>{paragraphs(*CHINESE)}</div>"
        )
    )
    assert kept(result)[0] == "两名议员投了反对票，因为末班船会早走。"


def test_the_title_stays_once() -> None:
    """A title above the text's element comes back as its heading; said a second time it goes."""
    body = f'<div><h1>A new timetable</h1><p>12 May 2024 10:31</p></div><div class="t">A new timetable</div><div>{paragraphs(*PROSE)}</div>'
    assert kept(extract_html(page(body))) == ["A new timetable", *PROSE]


def test_metadata() -> None:
    """What a page states of itself is kept: title, dates, site, language, the page after it."""
    head = (
        '<meta property="article:published_time" content="2024-05-12T10:31:00+02:00"><meta property="article:modified_time" content="2024-05-13T08:00:00+02:00">'
        '<meta property="og:site_name" content="Island News"><meta name="author" content="Ada Reed"><link rel="canonical" href="https://news.example/ferries">'
    )
    text = page(
        f'<article><h1>A new timetable</h1>{paragraphs(*PROSE)}</article><div class="p">Page 2 of 3 <a href="ferries-3">Next page</a></div>',
        head=head,
    )
    metadata = extract_html(text, url="https://news.example/ferries-2").metadata
    assert metadata["published"] == "2024-05-12"
    assert metadata["modified"] == "2024-05-13"
    assert metadata["site"] == "Island News"
    assert metadata["author"] == "Ada Reed"
    assert metadata["canonical_url"] == "https://news.example/ferries"
    assert metadata["next_url"] == "https://news.example/ferries-3"
    assert metadata["page_number"] == "2"


# -- whole pages -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mirror", ["gazette", "news", "farm"])
def test_fixture_pages(mirror: str) -> None:
    """On the fixture's sites: nothing of the chrome kept, nothing of the document lost."""
    truth = [_key(block) for block in (FIXTURES / "truth.txt").read_text("utf-8").split("\n\n")]
    gold = json.loads((FIXTURES / "mirrors" / f"{mirror}.json").read_text("utf-8"))
    result = extract_html((FIXTURES / "mirrors" / f"{mirror}.html").read_text("utf-8"))
    found = [_key(block.text) for block in result.blocks if not block.rule and block.level != 1]
    assert [key for key in found if key not in truth] == []
    missing = next((a["block"] for a in gold["alterations"] if a["kind"] == "truncation"), len(truth))
    assert [key for key in truth[1:missing] if key not in found] == []


def _key(text: str) -> str:
    return "".join(c for c in fold(text) if c.isalnum())


def test_a_sample_of_real_chrome() -> None:
    """On real sites' pages: hardly a line lost, hardly a line kept that is the site's."""
    pages = sorted((SHARED / "bench" / "extract" / "dev").glob("*/1.html"))[:4]
    if not pages:
        pytest.skip("no benchmark pages here")
    for path in pages:
        gold = _key(path.with_suffix(".gold.txt").read_text("utf-8"))
        title = _key((path.parent / "title.txt").read_text("utf-8"))
        raw = path.read_bytes()
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:
            text = raw.decode("gb18030")
        result = extract_html(text)
        found = [_key(block.text) for block in result.blocks if not block.rule]
        size = sum(len(key) for key in found if not (key.startswith(title) and len(key) < len(title) + 16))
        assert 0.97 * len(gold) < size < 1.03 * len(gold), path.parent.name


@pytest.mark.parametrize(
    "line",
    [
        "12 May 2024 · 1,108 views · 4 min",
        "17. 1. 2012 — 5359 Aufrufe — Lesedauer 4 Minuten",
        "2020년 5월 28일 · 9552번 읽음 · 4분",
        "This article is more than three years old.",
        "Dieser Artikel ist älter als drei Jahre.",
        "这篇文章已发布两年前",
        "이 글은 쓴 지 삼 년이 넘었습니다.",
        "Geschrieben von Ole Brandt am 21. 1. 2024",
        "Escrito por Ana Ruiz el 3 de mayo de 2024",
        "欧阳文 写于 2024年8月20日",
        "Последнее изменение: 25/02/2019, Олег",
    ],
)
def test_by_whom_and_when_it_was_written_and_how_often_it_was_read_is_no_part_of_it(line: str) -> None:
    body = f"<article><h1>A new timetable</h1><p>{line}</p>{paragraphs(*PROSE)}</article>"
    assert line not in kept(extract_html(page(body)))


@pytest.mark.parametrize(
    "line",
    [
        "12 May 2024 – 13 May 2024 – 14 May 2024",
        "Published in 2023, the report of the council says that the last boat is late.",
        "This article is more than a list of boats.",
        "Written notice on paper is due by 3 May 2024 at the latest. It is free.",
    ],
)
def test_lines_of_a_text_that_name_a_day_stay(line: str) -> None:
    body = f"<article><h1>A new timetable</h1><p>{PROSE[0]}</p><p>{line}</p>{paragraphs(*PROSE[1:])}</article>"
    assert line in kept(extract_html(page(body)))


def test_panels_of_tabs_are_the_text_s_all():
    """All but the first were lost as hidden, and their titles told as moved."""
    said = [
        "The ferry sails twice in every hour, and in summer three times.",
        "A ticket costs two crowns, and more at night.",
    ]
    panels = "".join(
        f"<div role='tabpanel' style='display:{how}'><h2>{head}</h2>{f'<p>{text}</p>' * 3}</div>"
        for how, head, text in zip(("block", "none"), ("Hours", "Fares"), said, strict=True)
    )
    page = (
        f"<html><body><h1>The ferry</h1><ul role='tablist'><li><a href='#a'>Hours</a></li></ul>{panels}</body></html>"
    )
    assert [block.text for block in scrubber.clean(page).blocks if block.text in said] == [said[0]] * 3 + [said[1]] * 3


def test_panels_of_which_none_is_open_are_hidden() -> None:
    """As those of a window to log in are, which stood behind the text."""
    text = "<p>The ferry sails twice in every hour, and in summer three times; nobody pays for it at night.</p>" * 2
    panel = "<div role='tabpanel' hidden><p>{}</p></div>"
    asked = panel.format("Sign in with your name to go on reading here.") + panel.format("Register for free, and read.")
    page = f"<html><body><article><h1>The ferry</h1>{text}</article><div>{asked}</div></body></html>"
    assert "Sign in" not in scrubber.clean(page).text
