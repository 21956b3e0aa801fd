"""What a text costs grows with its length and no faster, whatever it repeats."""

import time

import pytest
from tests.growth import assert_linear

import scrubber
from scrubber.cleaning.extract.lines.plain import extract_plain
from scrubber.cleaning.extract.page.html import extract_html
from scrubber.cleaning.layout import compose, newlines
from scrubber.cleaning.script import convert
from scrubber.cleaning.typography import widen
from scrubber.cleaning.worker import MEMORY, Worker
from scrubber.cleaning.wrap.wrapping import unwrap
from scrubber.errors import TooLarge
from scrubber.language import detect_language

PIECES = [
    "a",
    "a ",
    " ",
    "\t",
    ".",
    ",",
    "1",
    "1.",
    "-",
    "- ",
    "(",
    "()",
    '"',
    "?",
    "?!",
    "中",
    "中 ",
    "中,",
    '"中',
    "第",
    "|",
    "> ",
    "a.b",
    "http://",
    "1:",
    "»",
    "来源：",
    "\u0301",
    "\u1161",
    "\n",
    " \n",
    "a-\n",
    "> a\n",
]
STEPS = {
    "extract": extract_plain,
    "unwrap": unwrap,
    "widen": lambda text: widen(text, [(0, len(text))]),
    "convert": lambda text: convert(text, [(0, len(text))], "zh-Hans"),
    "compose": lambda text: compose(text, 0, len(text)),
    "newlines": newlines,
    "language": detect_language,
}
LENGTH = 40_000


@pytest.mark.parametrize("step", STEPS)
def test_no_repetition_costs_more_than_its_length(step):
    """At 40,000 characters a quadratic rule takes seconds; a linear one, hundredths of one."""
    STEPS[step]("warm 中")
    for piece in PIECES:
        text = (piece * LENGTH)[:LENGTH]
        start = time.process_time()
        STEPS[step](text)
        assert time.process_time() - start < 10, f"{step} on {piece!r}"


FLOODS = {
    "tiny-lines": "a\n\n",
    "numbers": "12\n",
    "headings": "第七条 总则\n\n",
    "english-headings": "4. Scope of the rule\n",
    "rows": "a\tb\tc\n",
    "program": "    x = f(y)\n",
    "quotation": "> quoted words here\n",
    "chrome": "首页\n登录\n",
    "paragraphs": "The council met on Tuesday, and it agreed on the timetable that follows below.\n\n",
    "wrapped": "The council met on Tuesday, and it agreed on the timetable that\nfollows below here and much else besides.\n\n",
    "dots": "Chapter One ............ 12\n",
    "one-line": "The council met on Tuesday and agreed. ",
    "one-line-chinese": "各部门应当建立数据目录，明确负责人员，并按季度更新。",
    "one-word": "x",
}


@pytest.mark.parametrize("name", FLOODS)
def test_row_24_a_flood_of_lines_costs_no_more_than_its_length(name):
    """Four times the text, about four times the time: from the text to its CleanText."""
    piece = FLOODS[name]
    assert_linear(lambda n: scrubber.clean((piece * n)[: n * 12], content_type="text/plain"), 2_500)


@pytest.mark.parametrize("line", ["3 May 2014\n", "Reply\n", "Comment 3\n"])
def test_a_row_of_what_heads_comments_below_a_text_costs_no_more_than_its_length(line):
    """From each of them on the others were counted."""
    assert_linear(lambda n: scrubber.clean(FLOODS["paragraphs"] * 6 + line * n, content_type="text/plain"), 2_000)


def test_a_page_costs_no_more_than_its_length():
    """No rule looks back and forth over the parts of a page."""
    line = "<p>The harbour council met on Tuesday, item {n}, and agreed on the new timetable for boat {n}.</p>"
    assert_linear(lambda n: extract_html("<html><body>" + "".join(line.format(n=i) for i in range(n))), 1_000)


HOSTILE = {
    "marks": "\u0301",
    "escapes": "\\u4e2d",
    "references": "&amp;#20013;",
    "scripts": "aд中",
    "twins": "аb",
    "mojibake": "Ã©",
    "lost": "\ufffd ",
    "hidden": "a\u200b",
    "notes": "網(wǎng)",
    "spots": "做?qū)",
    "tiny-lines": "é\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_repair_costs_no_more_than_its_length(name):
    """One line without end of what each rule looks for, or lines without end."""
    scrubber.repair(HOSTILE[name] * 100)
    assert_linear(lambda n: scrubber.repair((HOSTILE[name] * n)[:n]), 3_000)


def test_row_24_tiny_lines_are_read_whole_within_the_memory_of_the_child():
    """80,000 lines within two fifths of the bytes that a page may take, as the 333,000 of a megabyte are within all
    of them.
    """
    count = 80_000
    with Worker(deadline=90.0, memory=MEMORY * 2 // 5) as worker:
        result = worker.clean("a\n\n" * count, content_type="text/plain")
    assert len(result.blocks) + len(result.removed) == count


@pytest.mark.parametrize("end", ["\n", "\r\n", "a\n\n", "ab\r", "a\f"])
def test_row_24_more_lines_than_any_document_are_refused_by_name(end):
    """Before any time is spent on them."""
    start = time.process_time()
    with pytest.raises(TooLarge, match="lines; the limit is"):
        scrubber.clean(end * 3_000_000, content_type="text/plain")
    assert time.process_time() - start < 5
