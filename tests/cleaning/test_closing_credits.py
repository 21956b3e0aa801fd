"""What stands behind the line that names a text's editors is the site's."""

from __future__ import annotations

import pytest

from scrubber.cleaning.extract.page.html import extract_html

TEXT = (
    "渡船每天往返于索恩河两岸，只有水位过高时才停航，船夫会在码头挂出红旗告知乘客。",
    "自行车乘坐渡船不收费，狗在船上必须拴好，水位变化时船夫有权拒绝装载货物。",
    "渡船过河大约需要九分钟，末班渡船晚上十点半从北岸码头开出，乘客应提前五分钟到达。",
    "去年渡船共运送乘客四万人，码头为此扩建了候船室，船夫也从两名增加到五名。",
)
PROMOTION = ("想知道更多吗，回复船字看时刻表", "点一下右下角的小红花，让更多的人看到")


def kept(*below: str) -> list[str]:
    """What is left of a page, of what stands below its text."""
    body = "".join(f"<p>{line}</p>" if not line.startswith("<") else line for line in (*TEXT, *below))
    page = f"<html><head><title>渡船全年开航</title></head><body><h1>渡船全年开航</h1><div class='text'>{body}</div></body></html>"
    blocks = [block.text for block in extract_html(page).blocks if not block.rule]
    return blocks[blocks.index(TEXT[-1]) + 1 :]


@pytest.mark.parametrize("credit", [("责任编辑：李明",), ("编辑|李明", "校对|王芳")])
def test_what_stands_behind_the_editors_goes(credit: tuple[str, ...]) -> None:
    """One who answers for the text, or two who had part in it."""
    assert kept(*credit, *PROMOTION) == []


def test_without_the_editors_names_it_stays() -> None:
    """It is set as the text is."""
    assert kept(*PROMOTION) == list(PROMOTION)


@pytest.mark.parametrize("own", ["附件：渡船时刻表", "<h2>渡船公司的答复</h2>"])
def test_annexes_and_chapters_stay(own: str) -> None:
    """They go with the text, wherever the editors' names stand."""
    assert kept("责任编辑：李明", own, "渡船公司表示将在秋季公布新的时刻表，并征求两岸居民的意见。")[-1].startswith(
        "渡船公司表示"
    )


def test_much_text_stays() -> None:
    """The names stood at the head of what follows."""
    assert kept("责任编辑：李明", *[line.replace("渡船", "轮船") for line in TEXT])[-1] == TEXT[-1].replace(
        "渡船", "轮船"
    )


def test_what_speaks_of_the_same_stays() -> None:
    """A site set its line amid the text."""
    line = "石桥离渡船码头很远，水位过高的日子里，乘客和船夫都要在码头等候水位下降。"
    assert kept("责任编辑：李明", line) == [line]
