"""Reports, comments and source files that have passages of the document in them are no copies of it; a copy of which
little is left is one all the same.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import scrubber

BLOCKS = (Path(__file__).parents[2] / "fixtures" / "truth.txt").read_text(encoding="utf-8").strip().split("\n\n")
ENGLISH = [block for block in BLOCKS if sum(map(str.isascii, block)) > 0.9 * len(block)]
CHINESE = [block for block in BLOCKS if block not in ENGLISH]
REPORTS = {
    "en": """Council adopts charter after a long debate

After a debate of nine hours the council adopted the charter on Tuesday night, by a majority of four votes.

Members of the opposition spoke of a day that the city will remember for a long time, and not gladly.

One of the passages that were fought over longest reads:

{}

Lawyers whom this paper asked doubt that the sentence will hold before a court. "There is no precedent for it," said one of them, who teaches at the law school of the old university.

The mayor, who had promised the charter in her campaign, thanked the staff of her office.

Another passage, brought in by the greens at the last minute, says:

{}

The association of small businesses called the vote a disappointment. Its members will have to change their software before the summer, at a cost that nobody has estimated yet.

The text will be printed next week. Before that, the supervisor has to sign it, which nobody doubts.""",
    "zh": """市议会深夜表决 章程获得通过

经过九个小时的辩论，市议会周二深夜以四票的多数通过了这部章程，旁听席上响起了长时间的掌声，也有人提前离场。

反对派议员在会后对本报记者说，这一天全城的人都会记住很久，但未必是愉快的记忆，他们将在下个月提出修改动议。

争论最久的段落之一是这样写的：

{}

本报采访的几位律师怀疑这句话能否经得起法院的审查。其中一位在大学法学院任教的律师说，类似的写法还没有先例，将来会引出许多官司。

市长在竞选时许诺过要制定这部章程，她向办公室的全体同事表示感谢，并说接下来的工作会更加辛苦。

另一段由绿党在最后一刻加入，内容是：

{}

小企业协会认为表决结果令人失望，会员单位必须在夏天之前更换软件，至于要花多少钱，到现在还没有人算过。""",
}
DOCUMENTS = {"en": ENGLISH, "zh": CHINESE}


def text(*blocks: str) -> str:
    return "\n\n".join(blocks)


def report(language: str) -> str:
    """The two longest blocks amid the document, in a text of somebody's own."""
    return REPORTS[language].format(*sorted(DOCUMENTS[language][15:], key=len)[-2:])


@pytest.mark.parametrize("language", DOCUMENTS)
def test_a_report_that_quotes_the_document_is_left_out_and_accused_of_nothing(language: str) -> None:
    """Each block that it does not quote was told as deleted in it."""
    whole = text(*DOCUMENTS[language])
    found = scrubber.collate({"a": whole, "b": whole, "news": report(language)})
    assert "only has passages" in found.left_out["news"]
    assert found.text == whole
    assert found.findings == []


@pytest.mark.parametrize("language", DOCUMENTS)
def test_a_short_report_on_a_short_document_is_left_out(language: str) -> None:
    """It was told that most of the document is deleted in it."""
    blocks = DOCUMENTS[language][20:28]
    own = REPORTS[language].replace("{}\n\n", "").split("\n\n")[1:6]
    whole, news = text(*blocks), text(*own[:2], max(blocks[2:], key=len), *own[2:])
    found = scrubber.collate({"a": whole, "b": whole, "news": news})
    assert "only has passages" in found.left_out["news"]
    assert (found.text, found.findings) == (whole, [])


@pytest.mark.parametrize("language", DOCUMENTS)
def test_as_many_reports_as_copies_take_nothing_from_the_text(language: str) -> None:
    """Most of the document was in dispute."""
    whole, other = text(*DOCUMENTS[language]), report(language)
    found = scrubber.collate(
        {"a": whole, "b": whole, "news": other, "wire": other.replace("绿党", "环保党").replace("greens", "left")}
    )
    assert set(found.left_out) == {"news", "wire"}
    assert "no more than passages with a, b" in found.left_out["news"]
    assert found.text == whole
    assert found.findings == []


@pytest.mark.parametrize("language", DOCUMENTS)
@pytest.mark.parametrize("before", [0, 2])
def test_a_copy_that_breaks_off_amid_a_sites_own_text_is_a_copy(language: str, before: int) -> None:
    blocks = DOCUMENTS[language]
    own = REPORTS[language].replace("{}\n\n", "").split("\n\n")
    odd = text(*own[:before], *blocks[: len(blocks) // 6], *own[before:])
    found = scrubber.collate({"a": text(*blocks), "b": text(*blocks), "odd": odd})
    assert found.left_out == {}
    assert "truncation" in {each.kind for each in found.findings if each.accuses}


@pytest.mark.parametrize("language", DOCUMENTS)
def test_a_copy_with_a_comment_behind_each_block_is_a_copy(language: str) -> None:
    blocks = DOCUMENTS[language]
    own = REPORTS[language].replace("{}\n\n", "").split("\n\n")
    odd = text(*(each for at, block in enumerate(blocks) for each in (block, own[at % len(own)])))
    assert scrubber.collate({"a": text(*blocks), "b": text(*blocks), "odd": odd}).left_out == {}


@pytest.mark.parametrize("language", DOCUMENTS)
def test_a_copy_from_which_most_blocks_were_taken_is_no_other_edition(language: str) -> None:
    """Of a Chinese text that lacked two blocks in three it was told that it is another edition."""
    blocks = DOCUMENTS[language]
    found = scrubber.collate({"a": text(*blocks), "b": text(*blocks), "odd": text(*blocks[::3])})
    body = [each for each in found.findings if not each.message.startswith("The contents lack")]
    assert {(each.mirror, each.kind) for each in body} == {("odd", "block_deleted")}
    assert found.text == text(*blocks)
