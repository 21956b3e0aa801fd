"""Double-byte text that lost a byte: what is certain comes back, what is not is marked, and nothing is guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrubber

TEXTS = [
    ("岛上的渡船每天早晨从北边的码头出发，傍晚回来。因为河水上涨，这个星期没有船。", "gbk"),
    ("學校的圖書館從下個月開始每天開放到晚上九點，學生可以借更多的書回家。", "big5hkscs"),
    ("섬으로 가는 배는 매일 아침 북쪽 부두에서 떠나 저녁에 돌아온다.", "cp949"),
]


def _without_byte(text: str, encoding: str, at: int) -> str:
    data = text.encode(encoding)
    return (data[:at] + data[at + 1 :]).decode(encoding, "replace")


def test_the_rest_of_the_line_is_put_in_step():
    text, encoding = TEXTS[0]
    damaged = _without_byte(text, encoding, 21)
    repaired = scrubber.repair(damaged)
    assert repaired != damaged
    assert "每天早晨" in repaired or "码头出发" in repaired
    assert sum(a != b for a, b in zip(repaired, text, strict=True)) <= 3


@given(st.sampled_from(TEXTS), st.integers(0, 200))
def test_no_character_is_guessed_wrong(sample: tuple[str, str], at: int):
    text, encoding = sample
    damaged = _without_byte(text, encoding, at % len(text.encode(encoding)))
    repaired = scrubber.repair(damaged)
    if repaired != damaged and len(repaired) == len(text):
        changed = [(a, b) for a, b in zip(repaired, text, strict=True) if a != b]
        assert len(changed) < 6
    assert scrubber.repair(repaired) == repaired


@pytest.mark.parametrize("line", ["这里少了一个字\ufffd但是别的都在", "名字是\ufffd\ufffd的人", "渡船每天出发\ufffd"])
def test_a_mark_alone_is_no_loss_of_step(line: str):
    assert scrubber.repair(line) == line
