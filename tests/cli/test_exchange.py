"""Archives out and in, as a person meets it: what is damaged or cut off is named, the rest goes on."""

from __future__ import annotations

import json
import os
import re
import signal
import tarfile
from datetime import UTC, datetime
from hashlib import sha256

import pytest

pytest.importorskip("warcio", reason="the warc extra is not installed")
pytest.importorskip("dulwich", reason="the git extra is not installed")

from scrubber import Archive
from scrubber.archive import Entry
from scrubber.exchange.receiving import receiving


def test_an_export_names_what_is_damaged_and_goes_on(two, spoil, scrubber):
    spoil(sha256((two / "third.txt").read_bytes()).hexdigest())
    status, out, err = scrubber("export", "out.warc.gz")
    assert (status, out) == (1, "")
    assert "out.warc.gz: 3 captures of harbour" in err
    assert "other: the document is left out: edition 1: odd: its capture of" in err
    assert "1 of 2 documents is damaged; scrubber verify names" in err
    status, out, err = scrubber("export", "again.warc.gz", "--json")
    assert (status, json.loads(out)["documents"]) == (1, ["harbour"])
    assert list(json.loads(out)["damage"]) == ["other"]
    assert scrubber("export", "repo")[0] == 0, "a repository needs no captures"
    # What the message says to do does it.
    assert scrubber("run", "other.toml", "--fail-on", "never")[0] == 0
    assert scrubber("export", "out.warc.gz")[0] == 0


def test_an_import_of_what_was_cut_keeps_what_is_whole(two, scrubber):
    assert scrubber("export", "out.warc")[0] == 0
    raw = (two / "out.warc").read_bytes()
    (two / "cut.warc").write_bytes(raw[: raw.rindex(b"urn:scrubber:link:other:run")])
    status, _, err = scrubber("import", "cut.warc", "--archive", "copy")
    assert status == 1
    assert "1 new edition of harbour" in err
    assert "scrubber: cut.warc: other is not taken: the file breaks off after 0 of its 1 run; copy it once more" in err
    assert scrubber("verify", "--archive", "copy")[0] == 0
    assert scrubber("import", "out.warc", "--archive", "copy")[0] == 0


@pytest.mark.parametrize("place", ["copy", "deep/down/copy"])
def test_an_import_that_brings_nothing_leaves_nothing(two, scrubber, place):
    assert scrubber("export", "out.warc")[0] == 0
    raw = (two / "out.warc").read_bytes()
    (two / "cut.warc").write_bytes(raw[: len(raw) // 4])
    names = {each.name for each in two.iterdir()}
    status, _, err = scrubber("import", "cut.warc", "--archive", place)
    assert status == 1
    assert "nothing is taken: record" in err
    assert "harbour is not taken: the file breaks off after 0 of its 1 edition" in err
    assert {each.name for each in two.iterdir()} == names
    assert not (two / place).exists()
    (two / "town").mkdir()
    status, _, err = scrubber("import", "town", "--document", "harbour.toml", "--archive", place)
    assert (status, "there are no files in it" in err) == (2, True)
    assert not (two / place).exists()


def test_what_an_import_that_was_killed_left_goes_with_the_next(two, scrubber):
    """Each left a hidden folder with half an archive in it, for good."""
    assert scrubber("export", "out.warc")[0] == 0
    pid = os.fork()
    if not pid:
        with receiving(two / "copy") as archive:
            archive.record(Entry("half", "Half of it", datetime.now(UTC), (), {"outcomes": [], "findings": []}))
            os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(pid, 0)
    assert (two / ".copy.partial" / "archive.db").exists()
    assert scrubber("import", "out.warc", "--archive", "copy")[0] == 0
    assert not (two / ".copy.partial").exists()
    with Archive(two / "copy") as archive:
        assert archive.documents() == ["harbour", "other"]


def test_of_two_imports_that_make_one_archive_the_second_is_told(two, scrubber):
    assert scrubber("export", "out.warc")[0] == 0
    with receiving(two / "copy"):
        status, _, err = scrubber("import", "out.warc", "--archive", "copy")
        assert (status, "copy: another process is writing it" in err) == (1, True)
    assert (two / "copy" / "archive.db").exists()
    assert not (two / ".copy.partial").exists()


def test_no_link_is_followed_to_where_an_archive_is_made(two, scrubber):
    (two / "elsewhere").mkdir()
    (two / "elsewhere" / "mine.txt").write_text("mine")
    (two / ".copy.partial").symlink_to(two / "elsewhere")
    assert scrubber("export", "out.warc")[0] == 0
    status, _, err = scrubber("import", "out.warc", "--archive", "copy")
    assert (status, "copy: " in err) == (1, True)
    assert [each.name for each in (two / "elsewhere").iterdir()] == ["mine.txt"]


def test_a_file_that_holds_what_was_forgotten_is_taken_in_without_it(two, scrubber):
    """It was refused whole, with all its other documents."""
    old = sha256((two / "third.txt").read_bytes()).hexdigest()
    assert scrubber("export", "out.warc")[0] == 0
    assert scrubber("forget", "other", old, "--reason", "a name in it", "--by", "a clerk")[0] == 0
    status, _, err = scrubber("import", "out.warc")
    assert status == 0
    assert (
        "passed over: 2 objects that a person had deleted here; another archive can take all of the file (--archive)"
        in err
    )
    with Archive("archive") as archive:
        assert archive.forgotten(old)
    assert scrubber("verify")[0] == 0


def test_a_document_goes_out_alone_though_another_ones_word_had_its_capture_deleted(two, scrubber):
    """The export lacked the capture and what says why, so that no import took it."""
    shared = sha256((two / "town.txt").read_bytes()).hexdigest()
    assert scrubber("forget", "harbour", shared, "--reason", "an order", "--by", "a clerk")[0] == 0
    for source, target in (("archive", "copy"), ("copy", "next")):
        assert scrubber("export", "out.warc", "--document", "other", "--archive", source)[0] == 0
        assert scrubber("import", "out.warc", "--archive", target)[0] == 0
        assert scrubber("verify", "--archive", target)[0] == 0


def test_an_import_says_what_was_new_and_what_was_there(two, scrubber):
    assert scrubber("export", "out.warc")[0] == 0
    status, _, err = scrubber("import", "out.warc", "--archive", "copy")
    assert status == 0
    count = re.fullmatch(r"out\.warc: (\d) new captures, 2 new editions of harbour, other\n", err)[1]
    status, _, err = scrubber("import", "out.warc", "--archive", "copy")
    assert status == 0
    assert err == f"out.warc: 0 new captures ({count} more were there already), 0 new editions of harbour, other\n"
    (two / "in").mkdir()
    (two / "in" / "town.txt").write_bytes((two / "town.txt").read_bytes())
    for said in ("1 new capture, 1 new edition", "0 new captures (1 more was there already), 0 new editions"):
        status, _, err = scrubber("import", "in", "--document", "harbour.toml", "--archive", "mine")
        assert (status, err) == (0, f"in: {said} of harbour\n")


def test_a_files_name_forges_no_line(two, scrubber):
    """A folder of somebody else's holds what it likes."""
    (two / "given").mkdir()
    for name in ("town.txt", "new\nscrubber: all is well"):
        (two / "given" / name).write_text((two / "town.txt").read_text())
    _, _, err = scrubber("import", "given", "--document", "harbour.toml")
    assert "new" in err
    assert not any(line.startswith("scrubber: all") for line in err.splitlines())


def test_an_export_takes_no_file_for_a_folder(two, scrubber):
    """All that was said is that it is not a directory."""
    status, _, err = scrubber("export", two / "town.txt")
    assert status == 2
    assert "town.txt: a file; name a folder, for a Git repository, or a file that ends in .warc or .warc.gz" in err


def test_an_export_goes_to_no_address(two, scrubber):
    status, _, err = scrubber("export", "https://archive.example/x")
    assert (status, not list(two.parent.glob("http*"))) == (2, True)
    assert "https://archive.example/x: an export is written to a folder or a file" in err
    status, _, err = scrubber("export", "-")
    assert (status, (two / "-").exists(), "to a folder or a file" in err) == (2, False, True)


@pytest.mark.parametrize("name", ["all.zip", "all.txt", "all.tar.gz", "all.json", "all.warc.bz2"])
def test_no_repository_is_made_under_the_name_of_a_file(two, scrubber, name):
    """A folder all.zip was made, which is no zip."""
    status, _, err = scrubber("export", name)
    assert (status, (two / name).exists()) == (2, False)
    assert f"{name}: no file of this kind is written; name one that ends in .warc or .warc.gz, or a folder" in err
    (two / name).mkdir()
    assert scrubber("export", name)[0] == 0, "who made the folder meant it"


def test_a_packed_folder_is_to_be_unpacked(document, scrubber):
    """It was read as a WARC, of whose records none states its length."""
    packed = document.with_name("saved.tgz")
    with tarfile.open(packed, "w:gz") as tar:
        tar.add(document.with_name("town.txt"), "town.txt")
    for whose in ((), ("--document", document)):
        status, _, err = scrubber("import", packed, *whose)
        assert status == 2
        assert "unpack it" in err


def test_a_device_is_no_place_for_a_repository(document, scrubber):
    scrubber("run", document)
    status, _, err = scrubber("export", "/dev/null")
    assert (status, "name a folder, for a Git repository" in err) == (2, True)
