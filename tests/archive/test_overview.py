"""A list reads every document in a few queries, and proves what it reads."""

from __future__ import annotations

import pytest
from sqlalchemy import event

from scrubber import Archive
from scrubber.archive import Entry, store
from scrubber.archive.overview import each_run, overview
from scrubber.archive.values import States
from scrubber.errors import StoreCorrupt


def test_it_says_what_one_document_after_the_other_would(anywhere):
    anywhere.write("b", anywhere.paragraphs[:-1])
    anywhere.ingest()
    with Archive(anywhere.archive) as archive:
        with archive.database.write() as conn:
            store.describe(conn, "bare")
        told = list(overview(archive))
        assert [each.id for each in told] == archive.documents() == ["bare", "harbour"]
        assert [each.title for each in told] == [archive.title(each.id) for each in told]
        assert [each.last for each in told] == [None, archive.last_run("harbour")]
        assert told[1].last.findings


def test_a_thousand_documents_are_a_few_queries(place):
    place.ingest()
    with Archive(place.archive) as archive:
        state = archive.last_run("harbour").facts
        for number in range(600):
            with archive.database.write() as conn:
                store.describe(conn, f"doc-{number}", title="A title")
        archive.record(Entry("doc-7", "A title", place.now(), (), state))
        queries = []
        event.listen(archive.database.engine, "before_cursor_execute", lambda *args: queries.append(args[2]))
        told = list(overview(archive))
        assert len(told) == 601
        assert len(queries) < 12
        assert next(each for each in told if each.id == "doc-7").last.edition == 0


def test_a_run_that_is_missing_is_named(place):
    place.ingest()
    with Archive(place.archive) as archive:
        state = archive.last_run("harbour").state
        with archive.database.write() as conn:
            conn.exec_driver_sql("DELETE FROM objects WHERE sha256 = ?", (bytes.fromhex(state),))
        (told,) = overview(archive)
        assert (told.last, told.damage) == (None, f"harbour: run 1: object {state[:12]} is missing")
        (run,) = each_run(archive, "harbour")
        assert isinstance(run, StoreCorrupt)
        assert str(run) == told.damage


def test_a_state_that_another_thread_puts_out_is_still_given(place, monkeypatch):
    """Threads that share an archive share what it remembers: between keeping a state and giving it, others may fill
    the place.
    """
    place.ingest()
    with Archive(place.archive) as archive, archive.database.read() as conn:
        states, sha256 = States(1), archive.last_run("harbour").state
        keep = States.keep

        def kept(self, digest, raw):
            given = keep(self, digest, raw)
            keep(self, "another", raw)
            return given

        monkeypatch.setattr(States, "keep", kept)
        assert states.of(conn, sha256)[1] == archive.last_run("harbour").outcomes


@pytest.mark.parametrize("ask", ["latest", "editions", "findings", "runs", "captures", "collation"])
def test_a_number_is_no_document(place, ask):
    """It was taken for a document of which nothing is known."""
    place.ingest()
    with Archive(place.archive) as archive, pytest.raises(TypeError, match=r"a document's id is text \(str\), not int"):
        getattr(archive, ask)(3)
