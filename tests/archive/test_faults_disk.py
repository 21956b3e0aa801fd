"""Faults 3, 4 and 5: a full disk, a read-only folder, no file handles, a broken disk, a flipped bit."""

from __future__ import annotations

import os
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine, event
from tests.archive import faults

from scrubber import Archive
from scrubber.archive import objects, words
from scrubber.errors import ScrubberError, StoreCorrupt, StoreError
from scrubber.verify import verify

_INGEST = """
import os
from scrubber import Archive, Document, ingest
from scrubber.errors import StoreError
from scrubber.verify import verify
document = Document.parse('[document]\\nid = "harbour"\\n[[mirror]]\\nname = "a"\\npath = "a.txt"\\n', base={folder!r})
"""


def _run(script, *prefix, **names):
    done = subprocess.run([*prefix, sys.executable, "-c", script.format(**names)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def test_fault_3_an_export_to_a_full_disk_is_told_in_a_sentence(tmp_path):
    """A file that could not be written was closed once more as it was collected: a traceback stood below the sentence."""
    pytest.importorskip("dulwich", reason="the git extra is not installed")
    if subprocess.run(["unshare", "-m", "mount", "-t", "tmpfs", "none", tmp_path], capture_output=True).returncode:
        pytest.skip("a small file system can't be mounted here")
    (tmp_path / "disk").mkdir()
    (tmp_path / "a.txt").write_text("The first text of the document is short.\n\nIt has two paragraphs.\n")
    script = (
        _INGEST
        + """
from pathlib import Path
from subprocess import run
from scrubber.cli import main
ingest(document, {folder!r} + "/archive")
for spare in range(4, 28, 4):
    run(["mount", "-t", "tmpfs", "-o", "size=100k", "none", {disk!r}], check=True)
    Path({disk!r}, "filler").write_bytes(bytes((100 - spare) * 1024))
    print(spare, main(["export", {disk!r} + "/git", "--archive", {folder!r} + "/archive"]))
    run(["umount", {disk!r}], check=True)
"""
    )
    done = _run(script, "unshare", "-m", folder=str(tmp_path), disk=str(tmp_path / "disk"))
    assert done.stdout.startswith("4 1\n8 1\n12 1\n")
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr


def test_fault_3_a_disk_that_fills_within_a_savepoint_is_named(tmp_path):
    """What was told was that there is no such savepoint, of an archive said to be damaged: SQLite had let go of it."""
    full = pytest.raises(StoreError, match="database or disk is full; make room")
    with Archive(tmp_path) as archive, full as told, archive.database.write() as conn:
        pages = conn.exec_driver_sql("PRAGMA page_count").scalar()
        conn.exec_driver_sql(f"PRAGMA max_page_count={pages + 1}")
        with conn.begin_nested():
            for number in range(40):
                objects.put(conn, random.Random(number).randbytes(20_000))
    assert not isinstance(told.value, StoreCorrupt)


def test_fault_3_a_full_disk_is_named_and_the_old_state_stands(tmp_path):
    probe = subprocess.run(
        ["unshare", "-m", "mount", "-t", "tmpfs", "-o", "size=2m", "none", tmp_path], capture_output=True
    )
    if probe.returncode:
        pytest.skip("a small file system can't be mounted here")
    (tmp_path / "disk").mkdir()
    (tmp_path / "a.txt").write_text(
        "The first text of the document is short.\n\nIt has two paragraphs.\n", encoding="utf-8"
    )
    script = (
        _INGEST
        + """
from pathlib import Path
from subprocess import run
from scrubber.cli import main
run(["mount", "-t", "tmpfs", "-o", "size=2m", "none", {disk!r}], check=True)
first = ingest(document, {disk!r}).edition
Path({folder!r}, "harbour.toml").write_text('[document]\\nid = "harbour"\\n[[mirror]]\\nname = "a"\\npath = "a.txt"\\n')
Path({folder!r}, "a.txt").write_text("The first text of the document is short.\\n\\nIt has three paragraphs now.\\n\\nThis is one.\\n")
sound = lambda archive: archive.latest("harbour") == first and all(each.ok for each in verify(archive))
for spare in (0, 20_000, 60_000, 120_000):
    filler = Path({disk!r}, "filler")
    with filler.open("wb", 0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            pass
        file.truncate(max(0, file.tell() - spare))
    code = main(["run", {folder!r} + "/harbour.toml", "--archive", {disk!r}])
    print("spare", spare, "exit", code)
    if spare == 0:
        with Archive({disk!r}) as archive:
            assert sound(archive)  # read while the disk is full
        assert main(["show", "harbour", "--archive", {disk!r}]) == 0
    filler.unlink()
    with Archive({disk!r}) as archive:
        if code == 0:
            assert archive.latest("harbour").number == 2
            break
        assert code == 1
        assert sound(archive)
        assert len(archive.runs("harbour")) == 1
else:
    ingest(document, {disk!r})
with Archive({disk!r}) as archive:
    assert archive.latest("harbour").parent == first.hash
    assert all(each.ok for each in verify(archive))
"""
    )
    done = _run(script, "unshare", "-m", folder=str(tmp_path), disk=str(tmp_path / "disk"))
    assert "I/O error" not in done.stderr
    assert done.stdout.startswith("spare 0 exit 1")
    assert (
        f"{tmp_path}/disk/archive.db: database or disk is full; make room on the disk, or keep the archive elsewhere"
        in done.stderr
    )


def test_fault_4_a_read_only_archive_is_read_and_refuses_to_be_written(place):
    if os.getuid() != 0:
        prefix = []
    elif shutil.which("setpriv"):
        prefix = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    else:
        pytest.skip("root can write anywhere, and there is no setpriv to be somebody else")
    place.write("a", place.paragraphs)
    place.ingest()
    shutil.copy(place.folder / "mirrors/a.txt", place.folder / "a.txt")
    (place.archive / "archive.db").chmod(0o444)
    place.archive.chmod(0o555)
    for folder in [place.folder, *place.folder.parents]:
        if prefix and folder.is_relative_to("/tmp") and folder != Path("/tmp"):
            folder.chmod(folder.stat().st_mode | 0o055)
    script = (
        _INGEST
        + """
with Archive({archive!r}) as archive:
    assert archive.latest("harbour").number == 1
    assert all(each.ok for each in verify(archive, quick=True))
try:
    ingest(document, {archive!r})
except StoreError as error:
    assert {archive!r} in str(error), error
else:
    raise SystemExit("a read-only archive was written")
"""
    )
    _run(script, *prefix, folder=str(place.folder), archive=str(place.archive))


def test_fault_4_out_of_file_handles_is_named_and_the_old_state_stands(place):
    place.ingest()
    before = faults.holds(place.archive)
    with Archive(place.archive) as archive:
        entry = _same_again(archive)
    failures = 0

    def starved(spare):
        def action():
            # The limit is one of numbers: whatever number below the highest is free would be given away in spite of it.
            highest = max(int(each.name) for each in Path("/proc/self/fd").iterdir())
            while (last := os.open(os.devnull, os.O_RDONLY)) < highest:
                pass
            resource.setrlimit(resource.RLIMIT_NOFILE, (last + 1 + spare, last + 1 + spare))
            try:
                with Archive(place.archive) as archive:
                    archive.record(entry)
            except StoreError as error:
                os._exit(7 if str(place.archive) in str(error) else 8)

        return action

    for spare in range(12):
        status = faults.wait(faults.fork(starved(spare)))
        assert status in {0, 7}
        faults.assert_sound(place.archive)
        if status == 0:
            break
        failures += 1
        assert faults.holds(place.archive) == before
    assert status == 0
    assert failures


def _same_again(archive):
    from scrubber.archive import Entry

    run = archive.last_run("harbour")
    return Entry("harbour", "harbour", run.time, archive.captures("harbour"), run.facts)


@pytest.mark.parametrize("number", range(1, 12, 3))
def test_fault_4_a_disk_that_fails_is_named_and_the_old_state_stands(place, number):
    place.ingest()
    before = faults.holds(place.archive)
    done = 0

    def fails(_conn, _cursor, statement, *_):
        nonlocal done
        done += statement.startswith(("INSERT", "UPDATE"))
        if done == number:
            raise sqlite3.OperationalError("disk I/O error")

    place.write_all(place.paragraphs[:-1])
    event.listen(Engine, "before_cursor_execute", fails)
    try:
        with pytest.raises(StoreError, match=r"archive\.db: disk I/O error; the disk fails, or a quota"):
            place.ingest()
    finally:
        event.remove(Engine, "before_cursor_execute", fails)
    assert faults.holds(place.archive) == before
    assert place.ingest().edition.number == 2


@pytest.fixture
def full(place):
    """An archive with something of everything in it, closed."""
    place.write("b", [*place.paragraphs[:2], place.paragraphs[2].replace("fourteen", "forty"), *place.paragraphs[3:]])
    place.ingest()
    place.write_all([*place.paragraphs, "This paragraph was added by the council in its second reading."])
    place.ingest()
    with Archive(place.archive) as archive:
        words.restore(archive, "harbour", 1, reason="added in error", by="Ada", now=place.now())
        (first, *_) = archive.edition("harbour", 2).record["mirrors"][0]["captures"]
        words.forget(archive, "harbour", first["sha256"], reason="an order", by="Ada", now=place.now())
    return place


def test_fault_5_every_flipped_bit_is_found_or_harmless_and_never_served(full):
    expected = faults.holds(full.archive)
    file = full.archive / "archive.db"
    whole = file.read_bytes()
    dice = random.Random(20260301)
    found = 0
    flips = int(os.environ.get("SCRUBBER_FLIPS", "80"))
    # Most of a small file is empty: every other flip is where something is.
    used = [at for at, byte in enumerate(whole) if byte]
    for number in range(flips):
        at, bit = dice.choice(used) if number % 2 else dice.randrange(len(whole)), dice.randrange(8)
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << bit]) + whole[at + 1 :])
        for beside in full.archive.glob("archive.db-*"):
            beside.unlink()
        try:
            with Archive(full.archive, create=False) as archive:
                good = all(each.ok for each in verify(archive, quick=True))
        except ScrubberError:
            good = False
        found += not good
        _serves_nothing_else(full.archive, expected)
        if good:
            assert faults.holds(full.archive) == expected, f"bit {bit} of byte {at} went unnoticed"
    assert found > flips // 3


def _serves_nothing_else(where, expected):
    """Whatever is read is what was stored, or an error."""
    try:
        with Archive(where, create=False) as archive:
            for number, pair in enumerate(expected[0], 1):
                try:
                    edition = archive.edition("harbour", number)
                except ScrubberError:
                    continue
                assert (edition.hash, edition.text) == pair
    except ScrubberError:
        pass


def _damage(place, sha256):
    """Flip a bit in the middle of a stored object."""
    with sqlite3.connect(place.archive / "archive.db") as conn:
        (data,) = conn.execute("SELECT data FROM objects WHERE sha256 = ?", (bytes.fromhex(sha256),)).fetchone()
        at = len(data) // 2
        broken = data[:at] + bytes([data[at] ^ 4]) + data[at + 1 :]
        conn.execute("UPDATE objects SET data = ? WHERE sha256 = ?", (broken, bytes.fromhex(sha256)))
    conn.close()


def _delete(place, sha256):
    """Take a stored object away, as a disk does that lost a page, or a hand that tidied up."""
    with sqlite3.connect(place.archive / "archive.db") as conn:
        conn.execute("DELETE FROM objects WHERE sha256 = ?", (bytes.fromhex(sha256),))
    conn.close()


@pytest.mark.parametrize("what", ["capture", "text"])
@pytest.mark.parametrize("harm", ["damaged", "missing"])
def test_fault_5_a_damaged_object_is_named_refused_and_made_good_by_the_next_run(place, what, harm):
    result = place.ingest()
    before = faults.editions(place.archive)
    sha256 = result.outcomes[1].captures[0] if what == "capture" else result.edition.record["text"]
    (_damage if harm == "damaged" else _delete)(place, sha256)
    with Archive(place.archive) as archive:
        with pytest.raises(StoreCorrupt, match=sha256[:12]):
            archive.read(sha256)
        problems = [line for each in verify(archive) for line in each.problems]
        assert any(sha256[:12] in line for line in problems)
    assert not place.ingest().changed
    faults.assert_sound(place.archive, quick=False)
    assert faults.editions(place.archive) == before


@pytest.mark.parametrize("runs", [1, 2])
def test_fault_5_a_document_whose_last_run_is_damaged_goes_on(place, runs):
    """From the one before, or anew; its archive could take in nothing any more."""
    for number in range(runs):
        place.write("b", [*place.paragraphs[: 3 + number], *place.paragraphs[4 + number :]])
        place.ingest()
    before = faults.editions(place.archive)
    with Archive(place.archive) as archive:
        state = archive.last_run("harbour").state
    _damage(place, state)
    place.ingest()
    assert faults.editions(place.archive) == before
    with Archive(place.archive) as archive:
        assert archive.last_run("harbour").number == runs + 1
        problems = [line for each in verify(archive) for line in each.problems]
    assert all(state[:12] in line for line in problems)


def test_fault_5_an_edition_that_is_not_what_the_road_gives_is_named_with_its_block(place):
    """Forged with every hash made anew: only walking the road again tells."""
    from scrubber.archive import objects, store
    from scrubber.archive.identity import folded, merkle_root, normalised, text_identity

    place.ingest()
    with Archive(place.archive) as archive:
        true = archive.latest("harbour")
        texts = [block.text.replace("fourteen", "fortyone") for block in true.blocks]
        facts = {
            key: value for key, value in true.record.items() if key not in {"document", "kind", "number", "parent"}
        }
        facts["identity"] |= {
            "merkle": merkle_root(texts),
            "normalised": text_identity(normalised(texts)),
            "fold": text_identity(folded(texts)),
        }
        with archive.database.write() as conn:
            facts["text"] = objects.put(conn, "\n\n".join(texts).encode())
            _number, _sha256 = store.append(conn, "forged", "edition", facts)
        (_, result) = verify(archive, ["forged"])
        was, _, now = result.problems[0].partition(" and is …")
        assert was.startswith("forged@1: the road gives another text now: block 3 of 5 was …")
        assert ("fortyone" in was, "fourteen" in now, len(result.problems)) == (True, True, 1)
        (_, quick) = verify(archive, ["forged"], quick=True)
        assert quick.ok


@pytest.mark.parametrize(
    ("editions", "said"), [(1, "harbour@1 was made"), (3, "harbour@1 to @3, 3 editions, were made")]
)
def test_editions_of_other_rules_are_checked_by_their_hashes_and_said_to_be_so(place, monkeypatch, editions, said):
    """Once for all of them: after an upgrade, a year's editions had a line each."""
    for n in range(12, 12 + editions):
        place.write_all([each.replace("fourteen", str(n)) for each in place.paragraphs])
        place.ingest()
    monkeypatch.setattr("scrubber.verify.rules_version", lambda: "0" * 32)
    monkeypatch.setattr("scrubber.pipeline.rules_version", lambda: "0" * 32)
    with Archive(place.archive) as archive:
        (_, result) = verify(archive, ["harbour"])
    assert result.ok
    assert [note.startswith(f"{said} by other rules") for note in result.notes] == [True]
    assert not place.ingest().changed
    with Archive(place.archive) as archive:
        assert len(archive.editions("harbour")) == editions


def test_a_file_in_place_of_the_archives_folder_is_named_and_kept(tmp_path):
    (tmp_path / "archive").write_text("mine")
    with pytest.raises(StoreError, match="archive: a file stands where the archive's folder should be"):
        Archive(tmp_path / "archive")
    assert (tmp_path / "archive").read_text() == "mine"
