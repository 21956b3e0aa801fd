"""Real damaged copies, where their gold is at hand, and the fixture's farm."""

import os
import re
from pathlib import Path

import pytest

import scrubber
from scrubber.ledger import replay, revert

ROOT = Path(__file__).parents[2]
SHARED = next(
    (
        path
        for path in (ROOT.parent / "shared", Path(os.environ.get("SCRUBBER_SHARED", "/nonexistent")))
        if path.is_dir()
    ),
    Path("/nonexistent"),
)
SEED = SHARED / "seed" / "mirror.txt"
FARM = ROOT / "fixtures" / "mirrors" / "farm-dump.txt"

needs_seed = pytest.mark.skipif(not SEED.is_file(), reason="the seed is not at hand")
needs_farm = pytest.mark.skipif(not FARM.is_file(), reason="the fixtures are not made yet")


@needs_seed
def test_the_seed_is_cleaned_to_the_document_and_nothing_else():
    result = scrubber.clean(SEED.read_bytes(), script="zh-Hans")
    assert replay(result.base, result.edits) == result.text
    assert revert(result.text, result.edits) == result.base
    assert sorted(block.rule for block in result.removed) == ["chrome-line", "echo", "link-block"]
    assert not re.search(r"[a-zǎàáāèéēěìíīǐòóōǒùúūǔǜ]\)", re.sub(r"\([A-Za-z ]+\)", "", result.text)), "pinyin is left"
    assert not re.search("分享|收藏本文|二手车|周易", result.text), "the site is left"
    assert result.text.count("战略（全文）") == 1
    for right in ("共同体。” ——", "关切。互联网", "域对外工作的基本原则", "产生着", "Dec 16,2024"):
        assert right in result.text
    for block in result.blocks:
        if block.language == "zh":
            assert not re.search(r"[㐀-鿿][,;?!]|[㐀-鿿]\(", block.text)
        elif block.language == "en":
            assert not re.search("[，。；：（）]", block.text)
    kinds = [finding.kind for finding in result.findings]
    assert kinds.count("truncation") == 1
    assert kinds.count("unpaired") == 1
    truncation = next(finding for finding in result.findings if finding.kind == "truncation")
    assert any("结束语" in line for line in truncation.evidence)
    assert any("第四章" in line for line in truncation.evidence)


@needs_seed
def test_without_a_script_the_seed_keeps_its_own_and_its_marks():
    result = scrubber.clean(SEED.read_bytes())
    assert result.text.count("網絡空間") > 20
    assert "网络" not in result.text
    assert "(全文)" in result.text
    assert not re.search("[，；（）]", result.text)


@needs_farm
def test_the_farm_dump_of_the_fixture_is_the_truth_as_far_as_it_goes():
    """Between the farm's title and its cut, every block is the document's, in order, and no character of the farm is
    there.
    """
    truth = (ROOT / "fixtures" / "truth.txt").read_text(encoding="utf-8").strip().split("\n\n")
    texts = [block.text for block in scrubber.clean(FARM.read_bytes(), script="zh-Hans").blocks]
    assert texts[1:] == truth[: len(texts) - 1]
    assert len(texts) > 60


@needs_farm
def test_the_paged_mirror_of_the_fixture_joins_to_the_truth():
    truth = (ROOT / "fixtures" / "truth.txt").read_text(encoding="utf-8").strip()
    pages = [
        scrubber.clean(
            (FARM.parent / f"paged-{n}.html").read_bytes(),
            url=f"https://mirror.example/paged-{n}.html",
            content_type="text/html",
            script="zh-Hans",
        )
        for n in (3, 1, 2)
    ]
    assert scrubber.join(pages).text == truth
