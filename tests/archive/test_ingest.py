"""The road once, twice, and after changes."""

from __future__ import annotations

import pytest

from scrubber import Archive
from scrubber.errors import FetchError


def test_the_first_run_makes_edition_one(anywhere):
    result = anywhere.ingest()
    assert result.changed
    assert result.edition.number == 1
    assert result.edition.parent is None
    assert result.edition.text == "\n\n".join(anywhere.paragraphs)
    assert [outcome.status for outcome in result.outcomes] == ["ok", "ok", "ok"]


def test_unchanged_mirrors_make_no_edition_and_no_capture(anywhere):
    first = anywhere.ingest()
    with Archive(anywhere.archive) as archive:
        before = archive.runs("harbour")[-1].facts["witnesses"]
    second = anywhere.ingest()
    assert not second.changed
    assert second.edition == first.edition
    assert not second.new
    assert {outcome.status for outcome in second.outcomes} == {"unchanged"}
    with Archive(anywhere.archive) as archive:
        assert archive.runs("harbour")[-1].facts["witnesses"] == before
        assert len(archive.editions("harbour")) == 1


def test_a_changed_document_makes_the_next_edition(anywhere):
    first = anywhere.ingest()
    anywhere.write_all([*anywhere.paragraphs, "This paragraph was added by the council in its second reading."])
    second = anywhere.ingest()
    assert second.changed
    assert second.edition.number == 2
    assert second.edition.parent == first.edition.hash
    with Archive(anywhere.archive) as archive:
        assert [edition.number for edition in archive.editions("harbour")] == [1, 2]
        assert archive.edition("harbour", 1) == first.edition


def test_a_mirror_that_fails_stands_with_its_last_capture(anywhere):
    anywhere.ingest()
    (anywhere.folder / "mirrors" / "b.txt").unlink()
    result = anywhere.ingest()
    outcome = result.outcomes[1]
    assert outcome.status in {"dead", "failed"}
    assert "still counts" in outcome.reason
    assert outcome.took_part
    assert not result.changed
    assert not result.findings


def test_no_mirror_at_all_is_an_error_that_names_each(anywhere):
    for name in anywhere.names:
        (anywhere.folder / "mirrors" / f"{name}.txt").unlink()
    with pytest.raises(FetchError, match=r"no mirror of harbour could be read: a: .*; b: .*; c: "):
        anywhere.ingest()
