"""The character model: what is plausible costs little, and what ships is what the build script makes."""

import importlib
import math
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_linear

from scrubber.cleaning.character.roads.gate import suspicious
from scrubber.language import model
from scrubber.language.model import bits, costs, costs_of_pairs, ideograph_bits, pair_bits, usual_after

ROOT = Path(__file__).parents[2]
DATA = ROOT / "src/scrubber/language/data"


@pytest.mark.parametrize(
    ("plausible", "damaged"),
    [
        ("était", "Ã©tait"),
        ("人人有权享有", "浜轰汉鏈夋潈浜"),
        ("鑑於對人類家庭", "ŠÓìŒÀï¼Òíž"),
        ("어느 누구도", "绢蠢 穿备档"),
        ("Каждый человек", "лБЦДЩК ЮЕМПЧЕЛ"),
        ("się", "siê³"),
    ],
)
def test_plausible_text_costs_less(plausible, damaged):
    assert bits(plausible) < bits(damaged)


def test_traditional_and_simplified_cost_about_the_same():
    assert abs(bits("圖書館的工作人員") - bits("图书馆的工作人员")) < 8


@pytest.mark.parametrize("text", ["請按住滑鼠左鍵不放。", "請先把滑鼠插好"])
def test_text_in_taiwans_words_is_not_suspicious(text):
    assert suspicious(text) == ()


def test_costs_add_up():
    text = "Text, 文字 и слова."
    assert sum(costs(text)) == pytest.approx(bits(text))
    assert costs("ab")[1] == pair_bits("a", "b")
    assert costs("") == []


@given(st.text(st.one_of(st.characters(), st.characters(categories=["Cs"]), st.sampled_from("aéи字か글, "))))
def test_a_pair_costs_the_same_in_a_short_text_and_in_a_long_one(text):
    own = [pair_bits(first, second) for first, second in zip(" " + text, text, strict=False)]
    assert costs(text) == own
    assert costs(text + " " * model._LONG)[: len(text)] == own


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_sums_of_costs_are_exact_in_any_order(text: str) -> None:
    each = costs(text)
    assert all((32 * cost).is_integer() for cost in each)
    assert sum(each) == math.fsum(each) == sum(reversed(each))


def test_scoring_grows_with_the_text():
    assert_linear(lambda n: bits("Каждый человек имеет право на жизнь, на свободу. " * n), 1_000)


def test_what_is_memorised_is_bounded_and_forgetting_it_changes_no_cost(monkeypatch):
    text = "Text, 文字 и слова: もじ, 글자, λέξεις, מילים, ตัวอักษร. " * 2
    before = costs(text)
    pairs = costs_of_pairs()
    monkeypatch.setattr(model, "_REMEMBERED", len(pairs) + 3)
    for char in map(chr, range(0x4E00, 0x4E80)):
        pair_bits(char, "々")
    assert len(pairs) <= model._REMEMBERED
    assert costs(text) == before


def test_the_models_are_small():
    assert sum(path.stat().st_size for path in DATA.glob("*.xz")) < 1_600_000


@pytest.mark.parametrize(
    "name",
    ["build_letters", "build_han", "build_spelling", "build_phrases", "build_triples", "build_places", "build_people"],
)
def test_the_shipped_model_is_the_build_scripts_output(name, monkeypatch):
    """The scripts in data/ name their sources; where they lie is said by SCRUBBER_MODEL_SOURCES."""
    for module in ("brotli", "babel", "numpy", "opencc"):
        pytest.importorskip(module, reason=f"the build of the model needs {module}")
    sources = os.environ.get("SCRUBBER_MODEL_SOURCES")
    if not sources:
        pytest.skip("SCRUBBER_MODEL_SOURCES names no folder with the model's source packages")
    monkeypatch.syspath_prepend(str(DATA))
    for file, data in importlib.import_module(name).build(Path(sources)).items():
        assert (DATA / file).read_bytes() == data, file


@pytest.mark.parametrize("first", "國网们 の")
def test_an_ideograph_costs_what_it_does_by_itself_but_behind_those_that_it_usually_follows(first: str) -> None:
    signs = [pair_bits("，", sign) for sign in ".-…"]
    usual = usual_after(first)
    for second in [*usual, *"国國龘"]:
        if "一" <= second <= "鿿":
            assert pair_bits(first, second) == min(usual.get(second, 99.0), ideograph_bits(second))
    assert [pair_bits("。", sign) for sign in ".-…"] == signs
