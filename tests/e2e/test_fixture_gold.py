"""The fixture's mirrors are what their script makes, and the road gives the truth and every alteration of the gold."""

from __future__ import annotations

import json
import runpy
import shutil
from pathlib import Path
from typing import Any

import pytest

import scrubber
from scrubber.document import Document

FIXTURES = Path(__file__).parents[2] / "fixtures"
TRUTH = (FIXTURES / "truth.txt").read_text("utf-8").rstrip("\n")
GOLD: dict[str, dict[str, Any]] = {
    p.stem: json.loads(p.read_text("utf-8")) for p in sorted((FIXTURES / "mirrors").glob("*.json"))
}


@pytest.fixture(scope="module")
def tracked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the fixture document that a test may change."""
    return shutil.copytree(FIXTURES, tmp_path_factory.mktemp("fixtures"), dirs_exist_ok=True)


@pytest.fixture(scope="module")
def first(tracked: Path) -> scrubber.IngestResult:
    return scrubber.ingest(tracked / "document.toml", tracked / "archive")


def test_the_committed_mirrors_are_the_scripts_output(tmp_path: Path) -> None:
    """Running the script over the truth gives the committed files, byte for byte."""
    runpy.run_path(str(FIXTURES / "make_mirrors.py"))["main"](tmp_path)
    made = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    assert made == {p.name: p.read_bytes() for p in (FIXTURES / "mirrors").iterdir()}


def test_edition_one_is_the_truth(first: scrubber.IngestResult) -> None:
    """The canonical text is the truth, character for character."""
    assert first.edition.number == 1
    assert first.edition.text == TRUTH


@pytest.mark.parametrize("mirror", sorted(GOLD))
def test_every_alteration_is_found_and_nobody_honest_is_accused(first: scrubber.IngestResult, mirror: str) -> None:
    """For each mirror: a finding of the right kind at the right block for each alteration, and no accusation
    besides.
    """
    found = [f for f in first.findings if f.mirror == mirror]
    wanted = {(a["kind"], a["block"]) for a in GOLD[mirror]["alterations"]}
    assert {(f.kind, f.block) for f in found if f.accuses} == {w for w in wanted if w[0] != "wording"}
    assert {w for w in wanted if w[0] == "wording"} <= {(f.kind, f.block) for f in found}
    assert not any(f.disputed for f in found)


def test_the_dead_mirror_is_left_out_with_a_reason(first: scrubber.IngestResult) -> None:
    """A 404 page served with status 200 is no witness, and the run says why."""
    outcomes = {o.mirror: o for o in first.outcomes}
    assert list(outcomes) == [m.name for m in Document.read(FIXTURES / "document.toml").mirrors]
    assert not outcomes["dead"].took_part
    assert outcomes["dead"].reason
    assert all(o.took_part for name, o in outcomes.items() if name != "dead")


def test_the_copies_are_one_cluster(first: scrubber.IngestResult) -> None:
    """Mirrors that copy the altered one stand with it, and count about once."""
    assert first.collation is not None
    assert any({"altered-terms", "copy-one", "copy-two"} <= set(c) for c in first.collation.clusters)


def test_runs_again_without_a_change_then_reports_just_the_new_alteration(
    tracked: Path, first: scrubber.IngestResult
) -> None:
    """A second run makes no edition; after one mirror is altered, a third reports that alone."""
    second = scrubber.ingest(tracked / "document.toml", tracked / "archive")
    assert (second.changed, second.edition.hash, second.new) == (False, first.edition.hash, ())
    page = tracked / "mirrors" / "news.html"
    before = page.read_text("utf-8")
    page.write_text(before.replace("在24小时内报告市数据局", "在48小时内报告市数据局"), "utf-8")
    third = scrubber.ingest(tracked / "document.toml", tracked / "archive")
    assert not third.changed
    assert [(f.mirror, f.kind) for f in third.new] == [("news", "number")]
    assert third.edition.text == TRUTH
