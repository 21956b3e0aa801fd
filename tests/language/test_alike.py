"""Characters taken for one another: any pair that looks or sounds alike, in either script and in kana."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

from scrubber.language import alike as module
from scrubber.language.alike import alike, look_alike, sound_alike

HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)


@pytest.mark.parametrize(
    "pair",
    [
        *(
            "未末",
            "规现",
            "设没",
            "已己",
            "刺剌",
            "日曰",
            "侯候",
            "折析",
            "管菅",
            "項頃",
            "術衛",
            "綱網",
            "書畫",
            "土士",
        ),
        *("はば", "はぱ", "ろる", "ねれ", "シツ", "ソン", "ぬめ"),
    ],
)
def test_what_a_scanner_takes_for_one_another_looks_alike(pair: str) -> None:
    assert look_alike(*pair)


@pytest.mark.parametrize("pair", ["在再", "做作", "的地", "需须", "程呈", "期其", "力利", "经京", "因应", "買賣"])
def test_what_a_typist_takes_for_one_another_sounds_alike(pair: str) -> None:
    assert sound_alike(*pair)


@pytest.mark.parametrize("pair", ["国家", "均不", "上方", "東会", "あン", "a在", "ab"])
def test_other_characters_are_not_taken_for_one_another(pair: str) -> None:
    assert not alike(*pair)


@tried(300)
@given(HAN, HAN)
def test_likeness_is_mutual_and_of_two(one: str, other: str) -> None:
    assert alike(one, other) == alike(other, one)
    assert not alike(one, one)


def test_the_shipped_table_is_the_script_s_output() -> None:
    """Rasterisers round differently, so one pair in two hundred may lie on the other side of a limit."""
    for package in ("numpy", "PIL", "pypinyin"):
        pytest.importorskip(package)
    root = Path(__file__).parents[2]
    spec = importlib.util.spec_from_file_location("build_alike", root / "src/scrubber/language/data/build_alike.py")
    assert spec and spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    if not script.FONT.exists():
        pytest.skip("Noto Sans CJK is not installed")
    shipped, built = (module.read(data) for data in ((root / script.TARGET).read_bytes(), script.build()))
    assert shipped[1] == built[1]
    pairs = [{(one, other) for one, others in looks.items() for other in others} for looks, _ in (shipped, built)]
    assert len(pairs[0] ^ pairs[1]) <= len(pairs[0]) / 200
