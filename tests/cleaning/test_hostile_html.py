"""FAULTS: pages made to hide text from a parser, to hang it, or to fill the memory. Each is generated here, none is
stored.
"""

from __future__ import annotations

import socket
import time
from typing import Any

import pytest
from tests.growth import assert_linear

import scrubber
from scrubber.cleaning.extract.page.html import extract_html
from scrubber.cleaning.extract.page.tame import tame
from scrubber.cleaning.worker import MEMORY, Worker
from scrubber.errors import ParseTruncated, ScrubberError

SENTENCES = (
    "The harbour council met on Tuesday and agreed on the new timetable for the ferries.",
    "Two members voted against it, because the last boat would leave before the evening train arrives.",
    "The timetable holds from the first of May until the end of September, and is then reviewed.",
)
ARTICLE = "<article><h1>A new timetable</h1>" + "".join(f"<p>{s}</p>" for s in SENTENCES) + "</article>"
SECONDS = 10.0


def page(body: str) -> str:
    return f"<html><head><title>A new timetable</title></head><body>{body}</body></html>"


def kept(text: str) -> str:
    return "\n".join(block.text for block in extract_html(text).blocks if not block.rule)


def timed(text: str) -> Any:
    start = time.process_time()
    result = extract_html(text)
    assert time.process_time() - start < SECONDS
    return result


@pytest.mark.parametrize("depth", [200, 255, 256, 2_048, 100_000])
def test_row_20_depth(depth: int) -> None:
    """However deep a page nests, the text inside and the text behind are both in the base."""
    result = timed(page("<div>" * depth + "<p>the innermost words</p>" + "</div>" * depth + ARTICLE))
    assert "the innermost words" in result.base
    assert all(sentence in result.base for sentence in SENTENCES)


def test_row_20_deep_inline_elements() -> None:
    """The same for elements that start no line: 300,000 open <b>."""
    assert "the words behind" in timed(page("<b>" * 300_000 + "the words behind")).base


def test_row_21_text_node_of_more_than_ten_megabytes() -> None:
    """A text node that parsers drop in silence is read in full."""
    node = "word " * 2_200_000
    result = timed(page(f"<p>{node}</p>{ARTICLE}"))
    assert result.base.count("word") == 2_200_000
    assert all(sentence in result.base for sentence in SENTENCES)


@pytest.mark.parametrize("count", [40_000, 100_000])
@pytest.mark.parametrize("quote", ["", '"', "'"])
def test_row_22_attribute_flood(count: int, quote: str) -> None:
    """Tags with tens of thousands of attributes cost less than two seconds and no text, however their values are
    quoted.
    """
    flood = " ".join(f"a{i}={quote}{'>' if quote and not i else i}{quote}" for i in range(count))
    start = time.process_time()
    result = extract_html(page(f"<div {flood}>inside</div>{ARTICLE}"))
    assert time.process_time() - start < 4.0
    assert all(sentence in result.base for sentence in SENTENCES)
    assert any("attributes" in finding.message for finding in result.findings)


@pytest.mark.parametrize(
    "decoy",
    ["<div>" * 300 + "x" + "</div>" * 300, "<div>" * 5_000 + "x", "<p>" + "filler " * 1_500_000 + "</p>"],
    ids=["deep", "unclosed", "ten-megabyte-node"],
)
def test_row_23_decoy_before_the_article(decoy: str) -> None:
    """A block that hides an article from common extractors does not hide it here: it is in the kept text."""
    text = kept(page(decoy + ARTICLE))
    assert all(sentence in text for sentence in SENTENCES)


@pytest.mark.parametrize(
    "early", ["</html>", "</body></html>", "</BODY >\n</HTML >", "<!-- --></html><script>1</script>"]
)
def test_row_23_an_early_end_of_the_page_hides_nothing(early: str) -> None:
    """Parsers drop what follows an end tag of the whole page; browsers show it, and so does the base."""
    text = kept(page(f"<p>A header that a template included.</p>{early}{ARTICLE}"))
    assert all(sentence in text for sentence in SENTENCES)


@pytest.mark.parametrize(
    "opened",
    [
        "<svg>",
        "<svg/>",
        "<svg><path d='M0 0'>",
        "<object>",
        "<canvas>",
        "<video>",
        "<math>",
        "<select><option>a",
        "<button>",
    ],
)
def test_row_23_an_unclosed_drawing_swallows_nothing(opened: str) -> None:
    """An element that is no text and never ends does not take the page that follows it along."""
    result = extract_html(page(f"{opened}{ARTICLE}"))
    assert all(sentence in result.base for sentence in SENTENCES)


def test_row_23_the_mirror_is_flagged() -> None:
    """Where a page had to be read another way, a finding says so."""
    result = extract_html(page("<div>" * 5_000 + "x" + "</div>" * 5_000 + ARTICLE))
    assert any(finding.kind == "hidden_text" and "another way" in finding.message for finding in result.findings)


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("links", "<a href=/x>link</a> " * 100_000),
        ("breaks", "a line of text<br>" * 100_000),
        ("less-than", "<" * 1_000_000),
        ("comment", "<!-- " + "x" * 5_000_000),
        ("entities", "&amp;" * 1_000_000),
        ("tags", "<b>x</b>" * 500_000),
        ("quotes", "<a b='" * 300_000),
        ("styles", '<i style="display:none;color:#fff">x</i>' * 20_000),
    ],
)
def test_row_24_floods(name: str, body: str) -> None:
    """Floods of tags, marks and entities are read in bounded time, and the text before them is kept."""
    result = timed(page(ARTICLE + body))
    assert all(sentence in result.base for sentence in SENTENCES), name


@pytest.mark.parametrize("piece", ["<p>a paragraph of text</p>", "a line of text<br>"], ids=["paragraphs", "breaks"])
def test_row_24_a_flood_of_blocks_fits_the_memory_of_the_child(piece: str) -> None:
    """80,000 blocks are read whole within little more than two fifths of the bytes that a page may take, and so are the
    patterns compiled that this page is the first to meet.
    """
    count = 80_000
    with Worker(deadline=90.0, memory=MEMORY * 21 // 50) as worker:
        result = worker.clean(page(ARTICLE + piece * count), content_type="text/html")
    assert all(sentence in result.text for sentence in SENTENCES)
    words = "paragraph" if "paragraph" in piece else "line"
    assert result.base.count(words) == count


@pytest.mark.parametrize(
    ("tag", "count"),
    [
        ("<p " + " ".join(f"a{n}=b" for n in range(900)) + ">{}</p>", 550),
        ("<p " + " ".join(f"a{n}=b" for n in range(10)) + ">{}</p>", 22_000),
        ("<p " + " ".join(f"a{n}" for n in range(900)) + ">{}</p>", 550),
        ("<b><i>{} ", 250_000),
    ],
    ids=["900-each", "10-each", "900-without-values", "open-tags"],
)
def test_row_22_attributes_and_open_tags_in_all_fit_the_memory_of_the_child(tag: str, count: int) -> None:
    """Half a million attributes or open tags, none of them a flood by itself, are read whole within half of the
    bytes that a page may take.
    """
    with Worker(deadline=90.0, memory=MEMORY // 2) as worker:
        result = worker.clean(page(ARTICLE + tag.format("words") * count), content_type="text/html")
    assert result.base.count("words") == count
    assert all(sentence in result.base for sentence in SENTENCES)


@pytest.mark.parametrize("piece", ["</ ", "<! ", "<a b<a b", "<p a=b>x</p>", "<b><i>x ", "<div>x ", "<script>", "<!--"])
def test_row_24_a_page_is_rewritten_at_a_cost_no_more_than_its_length(piece: str) -> None:
    """Broken tags, open tags and open comments: four times as many, about four times the time."""
    assert_linear(lambda n: tame(piece * n), 20_000)


def test_row_24_a_page_in_one_paragraph_fits_the_memory_of_the_child() -> None:
    """A million ideographs in one element are read whole within the bytes that a page may take."""
    text = "议会星期二决定，大桥关闭维修至春天。" * 55_000
    with Worker(deadline=90.0) as worker:
        assert worker.clean(page(f"<p>{text}</p>"), content_type="text/html").text.count("大桥") == 55_000


@pytest.mark.parametrize(
    "piece",
    ["<p>a paragraph of text</p>", "a line of text<br>", "<li>an item", "<tr><td>a<td>b", "<h2>A heading</h2>", "<div>a</div>",
     "<a<" * 9],
    ids=["paragraphs", "breaks", "items", "rows", "headings", "boxes", "tags-in-a-tag"],
)  # fmt: skip
def test_row_24_a_flood_of_blocks_costs_no_more_than_its_length(piece: str) -> None:
    """Four times the blocks, about four times the time: from the page to its CleanText."""
    assert_linear(lambda n: scrubber.clean(page(ARTICLE + piece * n), content_type="text/html"), 1_500)


@pytest.mark.parametrize(
    "body",
    [
        '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]><p>&b;</p>',
        '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]><p>&secret;</p>',
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>',
        '<base href="http://127.0.0.1:9/"><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/">',
        '<iframe src="data:text/html,<p>inner</p>"></iframe><object data="blob:http://127.0.0.1/x"></object><link rel=stylesheet href="http://127.0.0.1:9/x.css">',
    ],
    ids=["billion-laughs", "external-entity", "xinclude", "base-and-refresh", "data-and-blob"],
)
def test_row_25_nothing_is_expanded_or_fetched(body: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Entities stay small, files unread, addresses unvisited."""

    def trap(*_: object, **__: object) -> None:
        raise AssertionError("the extraction opened a connection")

    monkeypatch.setattr(socket.socket, "connect", trap)
    monkeypatch.setattr(socket, "getaddrinfo", trap)
    result = extract_html(page(body + ARTICLE), url="https://news.example/a")
    assert "root:" not in result.base
    assert len(result.base) < 2_000
    assert all(sentence in result.base for sentence in SENTENCES)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n",
        "<",
        "<!-- only a comment -->",
        "\0",
        "\ud800<p>\udfff",
        "<html></html>",
        "<?xml version='1.0' encoding='gbk'?>",
        "<p" * 50,
    ],
)
def test_next_to_nothing_is_read_without_a_fuss(text: str) -> None:
    """Empty and broken pages give an extraction, not an error."""
    assert extract_html(text).base.strip() in {"", "\ufffd", "\ufffd\n\ufffd", "<"}


def test_row_26_a_hostile_page_does_not_cost_the_next_one() -> None:
    """The worker outlives pages that are stopped: whatever comes of each, the page after it is read."""
    hostile = [page("<p>" + "words and more words, " * 500_000), page("<div>" * 100_000 + "x")]
    with Worker(deadline=5.0) as worker:
        for body in hostile:
            try:
                worker.clean(body, content_type="text/html")
            except ScrubberError as error:
                assert "stopped" in str(error)
            assert SENTENCES[0] in worker.clean(page(ARTICLE), content_type="text/html").text


@pytest.mark.parametrize("address", ["http://[::1", "//[", "http://[x]/", "http://]", "javascript:[", "\0"])
def test_what_is_no_address_is_none_and_stops_no_page(address: str) -> None:
    """Crawlers write down whatever a link said."""
    assert all(sentence in scrubber.clean(page(ARTICLE), url=address).text for sentence in SENTENCES)


def test_row_24_lines_past_those_that_a_tree_has_room_for_are_no_silent_loss() -> None:
    """A table of 51,000 rows lost all of them but for the text before it: their tags were taken for mere looks, and
    what was left of them for no text.
    """
    row = "<tr><td>Row of a place</td><td>7</td><td>91 km</td></tr>"
    with pytest.raises(ParseTruncated, match="more than 150,000 elements that part its lines: save it in parts"):
        extract_html(page(f"{ARTICLE}<table>{row * 51_000}</table>"))


@pytest.mark.parametrize("step", ["<blockquote>{}", "<dl><dt>A name<dd>{}", "<ul><li>{}"])
def test_a_page_whose_sentences_stand_each_deeper_than_the_last_is_read(step: str) -> None:
    """Elements that nothing closes: no two sentences stand at one place, and none is where the text is."""
    lines = [
        f"By default the tests write what they find to this place, unless you name another, as of {n}."
        for n in range(30)
    ]
    body = f"<h1>Tests</h1>{''.join(map(step.format, lines))}<p><a href='x.html'>The next chapter</a></p>"
    text = scrubber.clean(page(body), content_type="text/html").text
    assert all(line in text for line in lines)
