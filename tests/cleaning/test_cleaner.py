"""The whole cleaning of one capture."""

import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

import scrubber
from scrubber.errors import DocumentError, ScrubberError, TooLarge
from scrubber.ledger import replay, revert

SCRIPTS = st.sampled_from([None, "zh-Hans", "zh-Hant"])
TYPES = st.sampled_from([None, "text/plain", "text/html"])
#: Text that meets the rules: marks, brackets, wrapped lines, combining marks, both scripts, chrome.
PIECES = (
    r"""網絡空間|网络空间|發展,合作|(全文)|"着"|著|The cat, it is|3.14|é|한|分享|首页|exam-| |　|これは|http://a.b/c|。|.|)|(|"|網(wǎng)|一、总则"""
    r"""|1. |- |版权所有|来源：|def f(x):|    return x|> |&lt;|<p>|</p>|<br>|目录|第一章 总则|2024-05-13"""
)
SCRAPS = st.lists(
    st.sampled_from(
        [*PIECES.split("|"), "e\u0301", "\u1112\u1161\u11ab", "\u0344", "\ud800", "\ufffd", "\r\n", "\n", "\n", "\n\n"]
    ),
    max_size=60,
).map("".join)


def check(clean):
    assert replay(clean.base, clean.edits) == clean.text
    assert revert(clean.text, clean.edits) == clean.base
    assert "\n\n".join(b.text for b in clean.blocks) == clean.text
    for block in (*clean.blocks, *clean.removed):
        assert 0 <= block.start <= block.end <= len(clean.base)
        assert block.text.strip() and block.text == (
            block.text.rstrip() if block.kind == "code" else block.text.strip()
        )
    spans = sorted((b.start, b.end) for b in (*clean.blocks, *clean.removed))
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert all(b.rule and b.reason for b in clean.removed)
    assert not any(b.rule for b in clean.blocks)
    assert 0 <= clean.confidence <= 1


@given(st.one_of(st.text(), SCRAPS), SCRIPTS, TYPES)
@tried(300)
def test_every_change_to_a_text_is_in_the_ledger(text, script, content_type):
    """Whatever the text, the ledger leads from the base to the clean text and back."""
    check(scrubber.clean(text, script=script, content_type=content_type))


@given(st.binary(), SCRIPTS, TYPES)
@tried(150)
def test_any_bytes_give_a_text_or_a_named_error(raw, script, content_type):
    """Only a ScrubberError may come out of bytes that can't be cleaned."""
    try:
        result = scrubber.clean(raw, script=script, content_type=content_type)
    except ScrubberError:
        return
    check(result)


@given(SCRAPS, SCRIPTS)
@tried(100)
def test_cleaning_is_deterministic_and_its_text_composed(text, script):
    """The same input gives the same value, in NFC."""
    first = scrubber.clean(text, script=script)
    assert first == scrubber.clean(text, script=script)
    assert unicodedata.is_normalized("NFC", first.text)


def test_an_unknown_script_is_refused_by_name():
    with pytest.raises(DocumentError, match="zh-Hans or zh-Hant"):
        scrubber.clean("text", script="zh")


def test_a_capture_past_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr("scrubber.cleaning.cleaner.LIMIT", 10)
    with pytest.raises(TooLarge):
        scrubber.clean("x" * 11)


def test_an_undamaged_text_goes_through_byte_for_byte():
    text = "第一章 总则\n\n第一条 为了规范网络空间的合作，制定本办法。\n\nArticle 1. These measures are made to regulate cooperation, and for no other end."
    result = scrubber.clean(text, script="zh-Hans")
    assert result.text == text
    assert not result.edits


@pytest.mark.parametrize("given", [None, 5, ["text"], bytearray(b"text")])
def test_what_is_no_text_is_refused_by_name(given):
    """Whoever hands over something else reads what it was, and what is taken."""
    with pytest.raises(TypeError, match=rf"bytes or text \(str\), not {type(given).__name__}"):
        scrubber.clean(given)
    with pytest.raises(TypeError, match=rf"text \(str\), not {type(given).__name__}"):
        scrubber.repair(given)


@pytest.mark.parametrize("head", ["<!DOCTYPE html>", "\ufeff\n<html lang='en'>"])
def test_a_page_that_its_server_calls_plain_text_is_a_page(head):
    """Servers of raw files do so; its markup was the text, and an honest mirror stood altered."""
    text = "The harbour master keeps a register of every vessel that enters the harbour, with its name and its owner."
    page = f"{head}<head><title>Harbour</title></head><body><h1>Harbour</h1><p>{text}</p></body></html>"
    read = scrubber.clean(page.encode(), content_type="text/plain; charset=utf-8")
    assert [block.text for block in read.blocks] == ["Harbour", text]
    source = f"This is what a page looks like: {page}"
    assert "<title>" in scrubber.clean(source, content_type="text/plain").text


QUOTING = """How a page is made

Each page has a head and a body, and whoever writes one begins with its frame.

<html>
<head><title>Ferries</title></head>
<body><div id="main"></div></body>
</html>

The head names the page, and what stands in it is not shown.

The body holds what readers see, and nothing stands behind it."""


def test_a_text_that_quotes_tags_is_a_text():
    """Read as a page it was one paragraph, without the tags that it is about."""
    assert scrubber.clean(QUOTING).text.split() == QUOTING.split()


@pytest.mark.parametrize(
    "piece",
    [
        "The harbour council met.<br>It agreed on the timetable.<br>Two members voted against it.<br>It holds from May.",
        "The timetable\n\n<p>The harbour council met on Tuesday.</p>\n\n<p>Two members voted against it.</p>\n\n<p>It holds from May.</p>",
        "\n<p>The harbour council\n\nmet on Tuesday.</p>",
    ],
)
def test_a_piece_of_a_page_is_read_as_one(piece):
    assert "<" not in scrubber.clean(piece).text


def test_a_page_behind_its_servers_message_is_a_page():
    """What scripts and remarks are in its head has no tags, nor has the message: the page was read as a text, its
    scripts among the words.
    """
    scripts = "\n\n".join(f"var ferry{n} = {n};\n\nsail(ferry{n});" for n in range(9))
    head = f"<html>\n<head>\n<!-- one\n\ntwo\n\nthree -->\n<title>Ferry</title>\n<script>\n\n{scripts}\n\n</script>\n\n</head>"
    text = "The harbour master keeps a register of every vessel that enters the harbour, with its name and its owner."
    page = f"<!DOCTYPE html>\n{head}\n\n<body>\n\n<h1>Harbour</h1>\n\n<p>{text}</p>\n\n</body>\n\n</html>"
    read = scrubber.clean(f"Warning: include(menu.php): failed to open stream in index.php on line 3\n\n{page}")
    assert [block.text for block in read.blocks][-2:] == ["Harbour", text]
    assert "ferry1" not in read.text


def test_a_beginning_with_many_scripts_costs_little():
    start = time.process_time()
    scrubber.clean("Ferry <p> <p> <p>" + "<script>" * 400 + "<!--" * 400)
    assert time.process_time() - start < 2


README = """<p align="center">
  <img src="ferry.svg" alt="A ferry" width="300">
</p>

# Ferry

Ferry moves files between two machines that are never awake at the same time.

## Install

```sh
pip install ferry
```

The second machine asks for a word, which the first one shows.
"""


def test_markdown_that_begins_with_tags_keeps_its_paragraphs():
    texts = [block.text for block in scrubber.clean(README).blocks]
    assert "Ferry moves files between two machines that are never awake at the same time." in texts
    assert texts[-1] == "The second machine asks for a word, which the first one shows."


def test_a_part_of_a_page_with_a_listing_is_read_as_a_page():
    part = "<div>\n<p>Ferry moves files.</p>\n\n<pre>\n\n# install it\npip install ferry</pre>\n\n<p>It asks for a word.</p></div>"
    assert [block.text for block in scrubber.clean(part).blocks][-1] == "It asks for a word."
