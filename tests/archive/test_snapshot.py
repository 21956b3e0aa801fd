"""A copy of an archive that nobody need be asked for."""

from __future__ import annotations

import errno

import pytest
from tests.archive import faults

from scrubber import Archive
from scrubber.archive import snapshot
from scrubber.errors import StoreError, StoreLocked


def test_what_only_the_log_holds_is_in_the_copy(place, tmp_path):
    """The archive is open, and its last run is still in SQLite's log."""
    place.ingest()
    copy = tmp_path / "copy"
    copy.mkdir()
    with Archive(place.archive) as archive:
        place.write_all([*place.paragraphs, "A last one."])
        place.ingest(archive)
        snapshot.snapshot(place.archive, copy, "harbour")
        assert (copy / "archive.db-wal").stat().st_size > 0
    assert faults.holds(copy) == faults.holds(place.archive)


def test_an_archive_that_is_written_to_meanwhile_is_copied_again(place, tmp_path, monkeypatch):
    """And given up where that never ends."""
    place.ingest()
    copies = []
    plain = snapshot.shutil.copyfile

    def written_to(times):
        def copyfile(source, copy, **named):
            plain(source, copy, **named)
            copies.append(source)
            if len(copies) <= times:
                with source.open("ab") as file:
                    file.write(bytes(4096))

        return copyfile

    monkeypatch.setattr(snapshot, "_PAUSE", 0)
    monkeypatch.setattr(snapshot.shutil, "copyfile", written_to(2))
    snapshot.snapshot(place.archive, tmp_path, "harbour")
    assert len(copies) == 3
    assert (tmp_path / "archive.db").read_bytes() == (place.archive / "archive.db").read_bytes()
    monkeypatch.setattr(snapshot.shutil, "copyfile", written_to(10**6))
    with pytest.raises(StoreLocked, match="written to all the time"):
        snapshot.snapshot(place.archive, tmp_path, "harbour")


def test_what_is_no_archives_place_is_named(tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(StoreError, match="file"):
        snapshot.snapshot(tmp_path / "file", tmp_path, "harbour")
    snapshot.snapshot(tmp_path / "nowhere", tmp_path, "harbour")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_folder_that_is_too_full_for_the_copy_is_named_and_not_the_archive(place, tmp_path, monkeypatch):
    place.ingest()

    def copyfile(source, copy, **named):
        raise OSError(errno.ENOSPC, "No space left on device", str(source))

    monkeypatch.setattr(snapshot.shutil, "copyfile", copyfile)
    (tmp_path / "copy").mkdir()
    with pytest.raises(StoreError, match=f"^{tmp_path}: too full for a copy of .*archive.db; make room, or .*TMPDIR"):
        snapshot.snapshot(place.archive, tmp_path / "copy", "harbour")
