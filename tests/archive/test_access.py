"""Missing permission is told with who lacks it, where, and what to do."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from tests.archive.conftest import Place

from scrubber import Archive
from scrubber.archive import access
from scrubber.archive.access import refusal
from scrubber.archive.snapshot import snapshot
from scrubber.errors import StoreError

_NOBODY = 65534


@pytest.fixture
def place():
    """Where another user may look, too: pytest's own folders are closed to all but their owner."""
    folder = Path(tempfile.mkdtemp(prefix="access", dir="/tmp"))
    folder.chmod(0o755)
    yield Place(folder)
    for each in (folder, *folder.rglob("*")):
        each.chmod(0o755)
    shutil.rmtree(folder)


@pytest.fixture
def nobody():
    """Be a user to whom permissions apply."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(_NOBODY)
    yield
    os.seteuid(0)


def closed(path: Path, mode: int) -> Path:
    path.mkdir(exist_ok=True)
    path.chmod(mode)
    return path


@pytest.mark.parametrize("archive", ["new", "new/deeper"])
def test_an_archive_that_can_t_be_made(place, request, archive):
    shut = closed(place.folder / "shut", 0o555)
    request.getfixturevalue("nobody")
    with pytest.raises(
        StoreError, match=rf"may not write to {shut}: change its owner or its permissions, or keep .*--archive"
    ):
        place.ingest(shut / archive)


def test_an_archive_in_a_folder_that_can_only_be_read(place, request):
    shut = closed(place.folder / "shut", 0o555)
    request.getfixturevalue("nobody")
    with pytest.raises(StoreError, match=rf"may not write to {shut}: "):
        place.ingest(shut)


def test_an_archive_that_can_only_be_read_says_so_when_it_is_to_be_written(place, request):
    place.ingest()
    for each in (place.archive, *place.archive.rglob("*")):
        each.chmod(0o555 if each.is_dir() else 0o444)
    request.getfixturevalue("nobody")
    with pytest.raises(StoreError, match=r"may not write to .*/archive.*: change its owner"):
        place.ingest()
    with Archive(place.archive, create=False) as archive:
        assert archive.documents() == ["harbour"]


@pytest.mark.parametrize("what", ["folder", "file"])
def test_an_archive_that_can_t_be_read(place, request, what, tmp_path):
    place.ingest()
    path = place.archive if what == "folder" else place.archive / "archive.db"
    path.chmod(0)
    request.getfixturevalue("nobody")
    with pytest.raises(StoreError, match=rf"may not read {path}: change its owner or its permissions$"):
        Archive(place.archive, create=False)
    with pytest.raises(StoreError, match=rf"may not read {path}: change"):
        snapshot(place.archive, tmp_path, "harbour")


def test_a_file_system_that_can_only_be_read_is_called_that(place, request, monkeypatch):
    """Its permissions can be changed by nobody, and were said to be what was wrong."""

    class Mounted:
        f_flag = os.ST_RDONLY

    shut = closed(place.folder / "shut", 0o555)
    request.getfixturevalue("nobody")
    monkeypatch.setattr(os, "statvfs", lambda _: Mounted)
    told = refusal(shut / "archive.db", writing=True)
    assert told.startswith(f"; nobody may write to {shut}, whose file system was mounted to be read: keep the archive")
    assert "permissions" not in told


def test_where_nothing_stands_in_the_way_nothing_is_said(place):
    assert refusal(place.folder / "archive" / "archive.db", writing=True) == ""
    place.ingest()
    assert refusal(place.archive / "archive.db", writing=True) == ""


def test_a_lock_that_a_full_disk_has_no_room_for_says_what_to_do(place, monkeypatch):
    place.ingest()
    monkeypatch.setattr(access, "full", lambda _folder: True)
    told = refusal(place.archive / "locks" / "new.lock", writing=True)
    assert told.startswith("; make room on the disk, or keep the archive elsewhere")
    assert refusal(place.archive / "archive.db", writing=False) == ""
