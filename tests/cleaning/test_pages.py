"""Several pages, one document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

import scrubber
from scrubber.errors import DocumentError
from scrubber.ledger import replay, revert
from scrubber.model import Block, CleanText

HEAD = "网络空间国际合作的原则"
FOOT = "本文为合作网络整理的材料"


def page(text, url=None, **metadata):
    clean = scrubber.clean(text, url=url)
    return CleanText(
        clean.base,
        clean.text,
        clean.blocks,
        clean.edits,
        clean.removed,
        clean.encoding,
        clean.findings,
        metadata,
        clean.confidence,
        url,
    )


def check(joined):
    assert replay(joined.base, joined.edits) == joined.text
    assert revert(joined.text, joined.edits) == joined.base
    assert "\n\n".join(b.text for b in joined.blocks) == joined.text


FIRST = f"{HEAD}\n\n各国应当尊重彼此的主权，这是合作的前提。\n\n第二项原则是和平，它要求\n\n{FOOT}"
SECOND = f"{HEAD}\n\n各国不使用武力，也不以武力相威胁。\n\n第三项原则是共治。\n\n{FOOT}"
THIRD = f"{HEAD}\n\n第四项原则是普惠，让所有人受益。\n\n{FOOT}"
WHOLE = f"{HEAD}\n\n各国应当尊重彼此的主权，这是合作的前提。\n\n第二项原则是和平，它要求各国不使用武力，也不以武力相威胁。\n\n第三项原则是共治。\n\n第四项原则是普惠，让所有人受益。"


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
@pytest.mark.parametrize(
    "marks",
    [
        [("http://a.cn/t.html", {}), ("http://a.cn/t_2.html", {}), ("http://a.cn/t_3.html", {})],
        [("http://a.cn/?id=7&page=1", {}), ("http://a.cn/?id=7&page=2", {}), ("http://a.cn/?id=7&page=10", {})],
        [
            ("http://a.cn/x", {"next_url": "/q"}),
            ("http://a.cn/q", {"next_url": "http://a.cn/b"}),
            ("http://a.cn/b", {}),
        ],
        [(None, {"page_number": "1"}), (None, {"page_number": "2"}), (None, {"page_number": "3"})],
    ],
)
def test_pages_are_joined_in_reading_order(order, marks):
    """Links, stated numbers or numbers in addresses decide, whatever the order given; heads and feet stand once or
    not at all.
    """
    pages = [page(text, url, **metadata) for text, (url, metadata) in zip((FIRST, SECOND, THIRD), marks, strict=True)]
    joined = scrubber.join([pages[i] for i in order])
    check(joined)
    assert joined.text == WHOLE
    assert joined.url == marks[0][0]


def test_without_any_sign_the_order_given_holds():
    joined = scrubber.join([page(THIRD), page(FIRST)])
    assert joined.text.index("第四项") < joined.text.index("第二项")


def test_a_paragraph_that_ends_with_its_page_stays_one():
    joined = scrubber.join(
        [page("The first page ends here.\n\nIt really does."), page("the second begins in lower case.")]
    )
    check(joined)
    assert len(joined.blocks) == 3


def test_an_english_sentence_over_a_page_is_made_whole():
    joined = scrubber.join(
        [page("This is the first line.\n\nThe sentence runs over the"), page("end of its page. And on.")]
    )
    check(joined)
    assert joined.blocks[1].text == "The sentence runs over the end of its page. And on."
    assert joined.base[joined.blocks[1].start : joined.blocks[1].end].startswith("The sentence")


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("공공기관이 보유한 정보를", "공개하여야 한다."),
        ("يعلن المجلس أن المواعيد الجديدة", "للعبارات تبدأ في أيار."),
        ("परिषद ने मंगलवार को नई समय सारणी", "पर सहमति जताई।"),
    ],
)
def test_a_sentence_in_letters_without_cases_is_made_whole_with_a_blank(head, tail):
    first = {
        "공": "이 문서는 첫 번째 줄이다.",
        "ي": "هذا هو السطر الأول من الوثيقة.",
        "प": "यह दस्तावेज़ की पहली पंक्ति है।",
    }[head[0]]
    joined = scrubber.join([page(f"{first}\n\n{head}"), page(f"{tail}\n\n{first} {first}")])
    check(joined)
    assert [block.text for block in joined.blocks] == [first, f"{head} {tail}", f"{first} {first}"]


def test_two_paragraphs_in_thai_stay_two():
    """No mark tells there where a sentence ends: the last line of a page ran into the first of the next."""
    before, after = "เรือข้ามฟากออกทุกชั่วโมงตลอดทั้งปี", "ผู้โดยสารต้องซื้อตั๋วก่อนขึ้นเรือ"
    joined = scrubber.join([scrubber.clean(text, content_type="text/plain") for text in (before, after)])
    assert joined.text == f"{before}\n\n{after}"


def test_a_running_head_that_the_first_page_lacks_is_dropped_everywhere():
    joined = scrubber.join(
        [
            page("The first page ends here."),
            page("Running head\n\nThe second one."),
            page("Running head\n\nThe third one."),
        ]
    )
    check(joined)
    assert "Running head" not in joined.text


def test_dropped_blocks_are_removed_with_a_reason():
    joined = scrubber.join([page(FIRST), page(SECOND)])
    assert {b.text for b in joined.removed} == {HEAD, FOOT}
    assert all(b.rule and b.reason and joined.base[b.start : b.end] == b.text for b in joined.removed)


def test_nothing_to_join_is_an_error_and_one_page_is_itself():
    with pytest.raises(DocumentError):
        scrubber.join([])
    one = page(FIRST)
    assert scrubber.join([one]) is one


@given(st.lists(st.text(alphabet="ab。.\n 网络首页", max_size=40), min_size=1, max_size=4))
@tried(100)
def test_the_joined_ledger_is_true(texts):
    """Whatever the pages, the ledger leads from their bases to the text and back, and block spans stay in the base."""
    joined = scrubber.join([page(text) for text in texts])
    check(joined)
    assert all(
        isinstance(b, Block) and 0 <= b.start <= b.end <= len(joined.base) for b in (*joined.blocks, *joined.removed)
    )


def test_what_two_pages_share_at_their_seam_stands_once():
    """Some sites begin a page with the last paragraph of the one before; it is neither head nor foot."""
    first = "第一项原则是主权，各国应当彼此尊重，这是合作的前提。"
    seam = "第二项原则是和平，各国不使用武力，也不以武力相威胁。"
    joined = scrubber.join(
        [page(f"{HEAD}\n\n{first}\n\n{seam}"), page(f"{HEAD}\n\n{seam}\n\n第三项原则是共治，由各国一起商定。")]
    )
    check(joined)
    assert joined.text.count(seam) == 1
    assert joined.text.startswith(f"{HEAD}\n\n{first}\n\n{seam}\n\n第三项")


@pytest.mark.parametrize("mark", ["(2)", "（2）", " 第2页", "[2/3]", " - Page 2 of 3"])
def test_a_title_with_its_pages_number_is_the_title_said_again(mark):
    joined = scrubber.join(
        [
            page(f"{HEAD}\n\n第一项原则是主权，各国应当彼此尊重。"),
            page(f"{HEAD}{mark}\n\n第二项原则是和平，各国不使用武力。"),
        ]
    )
    check(joined)
    assert joined.text == f"{HEAD}\n\n第一项原则是主权，各国应当彼此尊重。\n\n第二项原则是和平，各国不使用武力。"


def test_a_numbered_heading_of_its_own_stays():
    joined = scrubber.join(
        [page("问答（1）\n\n第一个问题由港务局回答，答案如下。"), page("问答（2）\n\n第二个问题由议会回答，答案如下。")]
    )
    assert [block.text for block in joined.blocks if block.text.startswith("问答")] == ["问答（1）", "问答（2）"]


def test_a_page_that_is_not_there_is_told():
    """The numbers that pages state show a gap between them and an end before the last page."""
    texts = ("The first page says what it is about.", "The third page draws the conclusion.")
    joined = scrubber.join(
        [page(text, page_number=number, page_count="4") for text, number in zip(texts, "13", strict=True)]
    )
    check(joined)
    found = [finding for finding in joined.findings if finding.kind == "lost_text"]
    assert [finding.block for finding in found] == [0, 1]
    assert "page 2 is not among the pages given" in found[0].message
    assert "end with page 3 of 4" in found[1].message
    whole = scrubber.join(
        [page(text, page_number=number, page_count="2") for text, number in zip(texts, "12", strict=True)]
    )
    assert not whole.findings


def test_pages_without_addresses_follow_the_links_they_hold():
    """Pages saved as files have no address of their own; the addresses that they name as the next ones put them in
    order.
    """
    links = {
        "The first page.": "https://a.example/t_2.html",
        "The second page.": "https://a.example/t_3.html",
        "The third page.": "",
    }
    pages = [page(text, next_url=link) for text, link in links.items()]
    assert [block.text for block in scrubber.join([pages[2], pages[0], pages[1]]).blocks] == list(links)


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("第2页/共3页", "2"),
        ("Page 2 of 3", "2"),
        ("Seite 2 von 3", "2"),
        ("Страница 2 из 3", "2"),
        ("الصفحة 2 من 3", "2"),
        ("2/3ページ", "2"),
        ("2/3 페이지", "2"),
        ("Strona 2 z 3", "2"),
        ("Pagina 2 van 3", "2"),
        ("Pág. 2 de 3", "2"),
        ("Puslapis 2 iš 3", "2"),
    ],
)
def test_a_page_says_which_one_it_is(said, number):
    text = "<p>The harbour council met on Tuesday and agreed on the new timetable for the ferries.</p>" * 3
    read = scrubber.clean(
        f"<html><body><h1>Ferries</h1>{text}<div>{said}</div></body></html>", content_type="text/html"
    )
    assert read.metadata["page_number"] == number
    assert read.metadata["page_count"] == "3"


CHAPTERS = {
    "1. Laying out the beds": "Beds of a metre and twenty can be weeded from both sides without a foot set on them.",
    "2. Sowing by the week": "Peas go into the ground in March, beans not before the second week of May.",
    "3. Water, and how much of it": "A can of ten litres serves a square metre for three days, or two in July.",
    "4. What is left in autumn": "Leaves and stalks are laid on the beds, and the worms take them in till spring.",
}


def chapter(n, title, text):
    """A page of a manual as its maker sets it: its title over it, and below it the ways to those before and behind."""
    titles = list(CHAPTERS)
    before, behind = titles[n - 1] if n else "The kitchen garden", titles[n + 1] if n + 1 < len(titles) else ""
    return (
        f"<html><head><title>{title}</title></head><body><div class='navheader'><table><tr><th colspan='2'>{title}</th></tr><tr><th>The kitchen garden</th></tr></table></div>"
        f"<div class='sect1'><h2>{title}</h2><p>{text}</p><p>{text.replace('.', ', as this garden has shown for years.')}</p></div>"
        f"<div class='navfooter'><hr><table><tr><td><a href='{n}.html'>Prev</a></td><td><a href='{n + 2}.html'>Next</a></td></tr>"
        f"<tr><td>{before}</td><td>{behind}</td></tr></table></div></body></html>"
    )


def test_the_ways_between_pages_stay_out_though_a_copy_has_their_titles_in_its_contents():
    items = "".join(f"<li><a href='{n}.html'>{title}</a></li>" for n, title in enumerate(CHAPTERS, 1))
    index = (
        "<html><head><title>The kitchen garden</title></head><body><h1>The kitchen garden</h1><p>A manual in four chapters, for those "
        f"who have a spade and a year.</p><ul>{items}</ul></body></html>"
    )
    pages = [index, *(chapter(n, *each) for n, each in enumerate(CHAPTERS.items()))]
    joined = scrubber.join(
        [scrubber.clean(each, url=f"http://garden.example/{n}.html") for n, each in enumerate(pages)]
    )
    check(joined)
    ways = {b.text for b in joined.removed if b.rule == "repeated-on-pages"}
    assert ways >= {"1. Laying out the beds\t3. Water, and how much of it", "The kitchen garden"}
    contents = "\n".join(CHAPTERS)
    plain = f"The kitchen garden\n\nA manual in four chapters, for those who have a spade and a year.\n\n{contents}"
    for title, text in CHAPTERS.items():
        plain += f"\n\n{title}\n\n{text}\n\n{text.replace('.', ', as this garden has shown for years.')}"
    for copies in ({}, {"other": plain}):
        found = scrubber.collate({"pages": joined, "plain": scrubber.clean(plain)} | copies).findings
        assert [f for f in found if f.severity == "high"] == []


@pytest.mark.parametrize(
    ("verses", "refrain"),
    [
        (["The river hums an ancient song.", "The night is long.", "No lamp is lit."], "So ring the bell and cross."),
        (["Der Fluss singt uns ein Lied.", "Die Nacht ist lang.", "Kein Licht brennt."], "So läutet und setzt über."),
        (["河水低声把古歌吟唱。", "夜色这样漫长。", "没有一盏灯亮着。"], "敲响钟声，渡过这潮水。"),
        (["川は古い歌を口ずさむ。", "夜はこんなに長い。", "灯りは一つもない。"], "鐘を鳴らして潮を渡ろう。"),
        (["والنهر يهمس لحنا جميلا.", "والليل طويل.", "ولا مصباح هناك."], "فدقوا الجرس واعبروا الموج."),
    ],
)
def test_a_refrain_that_ends_pages_stays_on_each(verses, refrain):
    """Said within a page as well, it is the song's and not the site's, be it the last line of two pages or the first."""
    one, two, three = verses
    song = [[one, refrain, two, refrain], [three, one, refrain], [two, three]]
    joined = scrubber.join([page("\n\n".join(part)) for part in song])
    check(joined)
    assert [block.text for block in joined.blocks] == [line for part in song for line in part]
    song = [[one, two, refrain, one], [refrain, two, three], [refrain, three, two]]
    joined = scrubber.join([page("\n\n".join(part)) for part in song])
    check(joined)
    assert [block.text for block in joined.blocks] == [line for part in song for line in part]
