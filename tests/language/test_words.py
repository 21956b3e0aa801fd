"""The table of words: a row of words is likelier than a row of characters, in either script."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from scrubber.language.phrases import phrase_bits
from scrubber.language.words import LONGEST, rarer_word_costs, word_bits, word_costs


def test_words_are_likelier_than_their_characters_by_chance() -> None:
    assert word_bits("提升了價值") < word_bits("提升盟價值")
    assert word_bits("国家") == word_bits("國家") < word_bits("國") + word_bits("家")
    assert word_bits("") == 0.0


def test_rarer_words_are_others_and_dearer_and_phrases_know_them() -> None:
    rarer = rarer_word_costs()
    assert rarer.keys().isdisjoint(word_costs())
    assert all(1 < len(word) <= LONGEST for word in rarer)
    assert min(rarer.values()) >= max(cost for word, cost in word_costs().items() if len(word) > 1) - 1
    assert "猥琐" in rarer
    assert phrase_bits("他很猥瑣") < phrase_bits("他很猥縮")


def test_the_shipped_words_are_the_script_s_output() -> None:
    pytest.importorskip("jieba")
    root = Path(__file__).parents[2]
    spec = importlib.util.spec_from_file_location("build_words", root / "src/scrubber/language/data/build_words.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name, data in module.build().items():
        assert (root / module.FOLDER / name).read_bytes() == data, name
