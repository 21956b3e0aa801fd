"""Several pages, one document."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
    """Links, stated numbers or numbers in addresses decide, whatever the order given; heads and feet stand once or not at all."""
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
@settings(deadline=None, max_examples=100)
def test_the_joined_ledger_is_true(texts):
    """Whatever the pages, the ledger leads from their bases to the text and back, and block spans stay in the base."""
    joined = scrubber.join([page(text) for text in texts])
    check(joined)
    assert all(
        isinstance(b, Block) and 0 <= b.start <= b.end <= len(joined.base) for b in (*joined.blocks, *joined.removed)
    )
