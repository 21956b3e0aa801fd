"""Differences in whole words and facts: nothing that differs lies outside of them, and no fact is cut through."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from scrubber.collation.alignment import slips
from scrubber.collation.kinds.classify import compare
from scrubber.collation.kinds.polarity import negated, opposed
from scrubber.collation.kinds.regions import regions
from scrubber.language.facts.facts import plain, scan

WORDS = [
    "不得",
    "可以",
    "所有",
    "2015年",
    "12月16日",
    "3",
    "公斤",
    "联合国",
    "的",
    "，",
    "。",
    "may",
    " not ",
    " ",
    "all ",
    "16 ",
    "United Nations ",
    "十",
    "人",
    "\u200b",
    "說",
    "%",
]
text = st.lists(st.sampled_from(WORDS), max_size=14).map("".join)


def bare(piece):
    """A piece without blanks, filler, case, width and script."""
    return "".join(c for c in plain(piece).casefold() if not c.isspace() and c != "\u200b")


@given(text, text)
def test_all_that_differs_lies_within_a_verdict(before, after):
    at = other = 0
    for verdict in compare(before, after):
        (i, j), (k, m) = verdict.span_before, verdict.span_after
        assert at <= i <= j <= len(before)
        assert other <= k <= m <= len(after)
        assert bare(before[at:i]) == bare(after[other:k])
        assert bare(verdict.before) == bare(before[i:j])
        assert bare(verdict.after) == bare(after[k:m])
        at, other = j, m
    assert bare(before[at:]) == bare(after[other:])


@given(text, text)
def test_no_fact_of_either_side_is_cut_through(before, after):
    before, after = before.replace("\u200b", ""), after.replace("\u200b", "")
    for region in regions(before, after):
        for own, start, end in (
            (before, region.start_before, region.end_before),
            (after, region.start_after, region.end_after),
        ):
            if len(own) != len("".join(own.split())):
                continue
            for fact in scan(own):
                overlaps = fact.start < end and start < fact.end
                assert not overlaps or (start <= fact.start and fact.end <= end)


@given(text)
def test_a_text_has_no_difference_from_itself(same):
    assert compare(same, same) == ()


def test_two_passages_without_a_common_word_are_one_difference_and_cost_little():
    start = time.process_time()
    found = compare("网" * 9000, "络" * 9000)
    assert len(found) == 1
    assert time.process_time() - start < 5


def test_slips():
    assert slips.is_slip("universal", "univesral")
    assert slips.is_slip("自由", "自曲")
    assert slips.is_slip("10O", "100")
    assert not slips.is_slip("may", "my")
    assert not slips.is_slip("15", "16")
    assert not slips.is_slip("without", "with")
    assert slips.repeated("信", "详细信", "息")
    assert not slips.repeated("1", "1", "")
    assert slips.broken_word("所有", "有")
    assert not slips.broken_word("不", "没")
    assert slips.is_slip("not", "nto")
    assert not slips.is_slip("not", "now")
    assert slips.nonsense("里", "理", "168公", "。")
    assert not slips.nonsense("没", "还", "证据", "有")


def test_opposites():
    assert negated("is", "is not") is False  # the narrowest difference is "not" alone
    assert negated("", "not")
    assert negated("lawful", "unlawful")
    assert negated("充分", "不充分")
    assert negated("contínua", "descontínua", "pt")
    assert negated("legale", "illegale", "it")
    assert not negated("form", "inform")
    assert opposed("支持", "反对")
    assert opposed("Increase", "decrease")
    assert not opposed("促进", "增进")
