"""Fault 8: an archive of a newer scrubber is refused untouched; an older one migrates, with a backup, or stays as it
was.
"""

from __future__ import annotations

import sqlite3

import pytest

from scrubber import Archive
from scrubber.archive import schema
from scrubber.errors import StoreCorrupt, StoreVersion


def _set_version(place, value):
    with sqlite3.connect(place.archive / "archive.db") as conn:
        conn.execute("UPDATE meta SET value = ? WHERE key = 'schema'", (value,))
    conn.close()


def test_fault_8_a_newer_archive_is_refused_and_not_touched(place):
    place.ingest()
    _set_version(place, "2")
    before = (place.archive / "archive.db").read_bytes()
    with pytest.raises(StoreVersion, match=r"newer scrubber .schema 2, this one knows 1"):
        place.ingest()
    assert (place.archive / "archive.db").read_bytes() == before


@pytest.mark.parametrize("value", ["0", "-1", "one", ""])
def test_fault_8_a_version_that_never_was_is_damage(place, value):
    place.ingest()
    _set_version(place, value)
    with pytest.raises(StoreCorrupt, match="schema version"):
        place.ingest()


def _from_1_to_2(conn):
    conn.exec_driver_sql("ALTER TABLE documents ADD COLUMN colour VARCHAR(20)")


def test_fault_8_an_older_archive_migrates_with_a_backup(anywhere, monkeypatch):
    first = anywhere.ingest().edition
    monkeypatch.setattr(schema, "VERSION", 2)
    monkeypatch.setattr(schema, "MIGRATIONS", {1: _from_1_to_2})
    with Archive(anywhere.archive) as archive:
        assert archive.latest("harbour") == first
        with archive.database.read() as conn:
            assert conn.exec_driver_sql("SELECT colour FROM documents").fetchall() == [(None,)]
            if not archive.database.sqlite:
                copied = conn.exec_driver_sql("SELECT count(*) FROM scrubber_backup_1.objects").scalar()
                assert copied == conn.exec_driver_sql("SELECT count(*) FROM objects").scalar()
    if isinstance(anywhere.archive, str):
        return
    monkeypatch.undo()
    with pytest.raises(StoreVersion):
        Archive(anywhere.archive)
    (anywhere.folder / "old").mkdir()
    (anywhere.archive / "archive.db.schema-1").rename(anywhere.folder / "old" / "archive.db")
    with Archive(anywhere.folder / "old") as archive:
        assert archive.latest("harbour") == first


def test_fault_8_a_migration_that_fails_changes_nothing(place, monkeypatch):
    first = place.ingest().edition

    def fails(conn):
        _from_1_to_2(conn)
        raise RuntimeError("half way")

    monkeypatch.setattr(schema, "VERSION", 2)
    monkeypatch.setattr(schema, "MIGRATIONS", {1: fails})
    with pytest.raises(RuntimeError, match="half way"):
        Archive(place.archive)
    monkeypatch.undo()
    with Archive(place.archive) as archive:
        assert archive.latest("harbour") == first
