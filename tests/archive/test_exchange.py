"""Exports that other tools accept, and imports that give the same editions, hash for hash."""

from __future__ import annotations

import dataclasses
import errno
import fcntl
import gzip
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tracemalloc
import zlib
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from tests.archive import faults

from scrubber import Archive, Document
from scrubber.archive import objects, store, words
from scrubber.archive.database import OBJECTS
from scrubber.errors import DocumentError, FetchError, StoreCorrupt, StoreError, StoreLocked
from scrubber.pipeline import ingest
from scrubber.verify import verify

pytest.importorskip("dulwich", reason="the git extra is not installed")
pytest.importorskip("warcio", reason="the warc extra is not installed")

from scrubber.exchange.crawl import import_warc
from scrubber.exchange.folder import import_folder
from scrubber.exchange.git import export_git
from scrubber.exchange.imports import import_archive
from scrubber.exchange.spool import spooled
from scrubber.exchange.warc import export_warc
from scrubber.exchange.warc_reader import Told, WarcReader
from scrubber.model import Capture


@pytest.fixture
def lived(anywhere):
    """An archive of three editions, one of them restored by a person, and a capture that was forgotten."""
    anywhere.ingest()
    anywhere.write_all([*anywhere.paragraphs, "This paragraph was added by the council in its second reading."])
    anywhere.ingest()
    anywhere.ingest()
    with Archive(anywhere.archive) as archive:
        words.restore(archive, "harbour", 1, reason="added in error", by="Ada Byron", now=anywhere.now())
        first = archive.edition("harbour", 2).record["mirrors"][0]["captures"][0]["sha256"]
        words.forget(archive, "harbour", first, reason="an order", by="Ada Byron", now=anywhere.now())
    return anywhere


def _git(folder, *args):
    return subprocess.run(["git", "-C", folder, *args], check=True, capture_output=True, text=True).stdout


def test_git_has_a_commit_an_edition_dated_and_attributed(lived, tmp_path):
    with Archive(lived.archive) as archive:
        (branch,) = export_git(archive, tmp_path / "repo")
        editions = archive.editions("harbour")
    assert branch.commits == 3
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    _git(tmp_path / "repo", "fsck", "--strict")
    log = _git(tmp_path / "repo", "log", "--reverse", "--format=%at %an|%s", "harbour").splitlines()
    assert log == [
        f"{int(edition.time.timestamp())} {who}|harbour, edition {edition.number}"
        for edition, who in zip(editions, ["scrubber", "scrubber", "Ada Byron"], strict=True)
    ]
    assert _git(tmp_path / "repo", "show", "harbour~1:harbour.txt") == editions[1].text + "\n"


def test_git_gives_the_same_commits_at_once_and_bit_by_bit(anywhere, tmp_path):
    anywhere.ingest()
    with Archive(anywhere.archive) as archive:
        export_git(archive, tmp_path / "bit-by-bit")
    anywhere.write_all(anywhere.paragraphs[:-1])
    anywhere.ingest()
    with Archive(anywhere.archive) as archive:
        (later,) = export_git(archive, tmp_path / "bit-by-bit")
        (at_once,) = export_git(archive, tmp_path / "at-once")
        (again,) = export_git(archive, tmp_path / "at-once")
    assert (later.commits, at_once.commits, again.commits) == (1, 2, 0)
    assert later.tip == at_once.tip == again.tip


def test_git_writes_into_no_folder_of_something_else(anywhere, tmp_path):
    """A bare repository is not strewn among somebody's files, nor into a working copy."""
    (tmp_path / "work" / ".git").mkdir(parents=True)
    with Archive(anywhere.archive) as archive:
        with pytest.raises(StoreError, match="holds other files"):
            export_git(archive, tmp_path / "work")
        (tmp_path / "work" / "HEAD").write_text("not a ref")
        with pytest.raises(StoreError, match="no Git repository"):
            export_git(archive, tmp_path / "work")
    assert {each.name for each in (tmp_path / "work").iterdir()} == {".git", "HEAD"}


def test_git_refuses_a_branch_of_something_else(anywhere, tmp_path):
    anywhere.ingest()
    with Archive(anywhere.archive) as archive:
        export_git(archive, tmp_path / "repo")
    anywhere.write_all(anywhere.paragraphs[1:])
    with Archive(tmp_path / "other") as other:
        anywhere.ingest(other)
        with pytest.raises(StoreError, match="does not end with an edition of this archive"):
            export_git(other, tmp_path / "repo")


@pytest.mark.parametrize(
    ("spoilt", "written", "said"),
    [
        ("refs/heads/harbour.lock", b"", r"harbour\.lock is there: wait for who writes to the repository"),
        ("refs/heads/harbour", b"garbage\n", "branch harbour ends with a commit that can't be read"),
        ("refs/heads/harbour", b"1" * 40 + b"\n", "branch harbour ends with a commit that can't be read"),
        ("config", b"[core\n", "repo: its config can't be read"),
    ],
)
def test_a_repository_that_was_left_half_written_is_told_in_a_sentence(place, tmp_path, spoilt, written, said):
    place.ingest()
    with Archive(place.archive) as archive:
        export_git(archive, tmp_path / "repo")
        place.write_all(place.paragraphs[:-1])
        place.ingest(archive)
        (tmp_path / "repo" / spoilt).write_bytes(written)
        with pytest.raises(StoreError, match=said):
            export_git(archive, tmp_path / "repo")


@pytest.mark.parametrize("name", [".idx", "harbour"])
def test_git_takes_up_where_an_export_was_killed(place, tmp_path, monkeypatch, name):
    """It left a lock, of a pack's index or of its branch, that kept every later export out."""
    git = tmp_path / "out.git"
    place.ingest()
    with Archive(place.archive) as archive:
        export_git(archive, git)
    place.write_all([*place.paragraphs, "A last paragraph was added."])
    place.ingest()
    replace = os.replace

    def killed(source, target, **named):
        if os.fsdecode(target).endswith(name):
            os.kill(os.getpid(), signal.SIGKILL)
        replace(source, target, **named)

    def export():
        monkeypatch.setattr(os, "replace", killed)
        with Archive(place.archive) as archive:
            export_git(archive, git)

    assert faults.wait(faults.fork(export)) == -signal.SIGKILL
    assert [*git.rglob("*.lock")]
    with Archive(place.archive) as archive:
        assert export_git(archive, git)[0].commits == 1
    assert not [*git.rglob("*.lock"), *git.rglob("tmp*")]
    if shutil.which("git"):
        _git(git, "fsck", "--strict")


def test_git_refuses_a_branch_that_ends_with_no_commit(place, tmp_path):
    place.ingest()
    with Archive(place.archive) as archive:
        (branch,) = export_git(archive, tmp_path / "repo")
        if shutil.which("git") is None:
            pytest.skip("git is not installed")
        text = _git(tmp_path / "repo", "rev-parse", f"{branch.tip}:harbour.txt")
        (tmp_path / "repo" / "refs" / "heads" / "harbour").write_text(text)
        with pytest.raises(StoreError, match="does not end with an edition of this archive"):
            export_git(archive, tmp_path / "repo")


def _check(path):
    """What warcio's own check says."""
    check = subprocess.run([sys.executable, "-m", "warcio.cli", "check", "-v", path], capture_output=True, text=True)
    assert check.returncode == 0, check.stdout


@pytest.mark.parametrize("name", ["out.warc", "out.warc.gz"])
def test_a_warc_passes_warcio_and_comes_back_hash_for_hash(lived, tmp_path, name):
    with Archive(lived.archive) as archive:
        export_warc(archive, tmp_path / name)
        editions, runs = archive.editions("harbour"), archive.runs("harbour")
    _check(tmp_path / name)
    with Archive(tmp_path / "copy") as copy:
        result = import_archive(copy, tmp_path / name)
        assert (result.documents, result.editions) == (["harbour"], 3)
        assert copy.editions("harbour") == editions
        assert copy.runs("harbour") == runs
        assert copy.title("harbour") == "The Harbour Ledgers"
        results = verify(copy)
        assert all(each.ok for each in results), results
        assert import_archive(copy, tmp_path / name).editions == 0


def test_a_file_that_says_it_is_an_export_is_not_believed_where_a_documents_mirrors_are_asked_for(lived, tmp_path):
    """Anybody could have written the editions, the words and the other documents in it."""
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / "a.txt").write_text("A text of theirs, which nobody asked for.", encoding="utf-8")
    with Archive(lived.archive) as archive:
        import_folder(archive, "theirs", tmp_path / "theirs")
        export_warc(archive, tmp_path / "out.warc.gz")
    with Archive(tmp_path / "copy") as copy:
        result = import_warc(copy, lived.document, tmp_path / "out.warc.gz")
        assert result.skipped == ["the editions of an export of harbour: leave --document out to have them"]
        assert copy.documents() == ["harbour"]
        assert words.words(copy, "harbour") == []
        assert [each.number for each in copy.editions("harbour")] == [1], "of the second every capture was forgotten"
        assert all(each.ok for each in verify(copy))


def test_a_folder_in_the_imported_folder_is_a_mirror_of_several_pages(place, tmp_path):
    for number, part in ((1, place.paragraphs[:2]), (2, place.paragraphs[2:4]), (10, place.paragraphs[4:])):
        (tmp_path / "in" / "a").mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / "a" / f"page {number}.txt").write_text("\n\n".join(part), encoding="utf-8")
    (tmp_path / "in" / "b.txt").write_text("\n\n".join(place.paragraphs), encoding="utf-8")
    with Archive(tmp_path / "archive") as archive:
        result = import_folder(archive, "harbour", tmp_path / "in")
        assert (result.editions, result.captures) == (1, 4)
        assert archive.latest("harbour").text == "\n\n".join(place.paragraphs)
        assert [each.url for each in archive.captures("harbour")][:3] == [
            "a/page 1.txt",
            "a/page 2.txt",
            "a/page 10.txt",
        ]


def test_a_warc_export_is_the_same_bytes_every_time(lived, tmp_path):
    with Archive(lived.archive) as archive:
        export_warc(archive, tmp_path / "one.warc.gz")
        export_warc(archive, tmp_path / "two.warc.gz")
    assert (tmp_path / "one.warc.gz").read_bytes() == (tmp_path / "two.warc.gz").read_bytes()


def test_an_import_that_was_altered_brings_nothing(lived, tmp_path):
    with Archive(lived.archive) as archive:
        export_warc(archive, tmp_path / "out.warc")
    raw = (tmp_path / "out.warc").read_bytes()
    (tmp_path / "out.warc").write_bytes(raw.replace(b"fourteen days", b"FOURTEEN DAYS"))
    with Archive(tmp_path / "copy") as copy:
        with pytest.raises(StoreCorrupt, match="do not have the digest"):
            import_archive(copy, tmp_path / "out.warc")
        assert copy.documents() == []


def _ends(raw):
    """Where the members of a compressed file end."""
    ends, at = [], 0
    while at < len(raw):
        member = zlib.decompressobj(zlib.MAX_WBITS | 16)
        member.decompress(raw[at:])
        at = len(raw) - len(member.unused_data)
        ends.append(at)
    return ends


def test_an_import_that_breaks_off_brings_nothing(anywhere, tmp_path):
    """Wherever it does, also between two records: the first few were taken for all there is."""
    anywhere.ingest()
    with Archive(anywhere.archive) as archive:
        export_warc(archive, tmp_path / "out.warc.gz")
    raw = (tmp_path / "out.warc.gz").read_bytes()
    between = _ends(raw)[:-1]
    within = range(1, between[-1], len(raw) // 23)
    for end in (*between, *within):
        (tmp_path / "cut.warc.gz").write_bytes(raw[:end])
        with Archive(tmp_path / "copy") as copy:
            with pytest.raises(StoreError):
                import_archive(copy, tmp_path / "cut.warc.gz")
            assert copy.documents() == []


def test_of_an_export_that_breaks_off_the_documents_that_are_whole_come_in(place, tmp_path):
    """One that is not is named with what is there of it, and leaves nothing: neither a title nor an edition."""
    place.ingest()
    again = dataclasses.replace(place.document, id="second", title="The second ledgers")
    with Archive(place.archive) as archive:
        ingest(again, archive, now=place.now)
        place.write_all(place.paragraphs[1:])
        ingest(again, archive, now=place.now)
        export_warc(archive, tmp_path / "out.warc.gz")
        editions = archive.editions("harbour")
    raw = (tmp_path / "out.warc.gz").read_bytes()
    ends = _ends(raw)
    assert len(ends) > 9
    (tmp_path / "cut.warc.gz").write_bytes(raw[: ends[-2]])
    with Archive(tmp_path / "copy") as copy:
        result = import_archive(copy, tmp_path / "cut.warc.gz")
        assert (result.documents, result.editions) == (["harbour"], 1)
        assert copy.documents() == ["harbour"]
        assert copy.editions("harbour") == editions
        assert result.damaged == ["second is not taken: the file breaks off after 1 of its 2 runs; copy it once more"]
        assert all(each.ok for each in verify(copy))
        assert import_archive(copy, tmp_path / "out.warc.gz").documents == ["harbour", "second"]


def test_an_export_takes_the_place_of_no_crawl_and_of_no_document(place, tmp_path):
    """Whoever meant to import a crawl lost it, and an archive that had been lost took its own backup along."""
    _foreign(tmp_path / "crawl.warc.gz", [("2024-01-01T00:00:00Z", "https://a.example/", "200 OK", b"A page.")])
    place.ingest()
    with Archive(place.archive) as archive:
        export_warc(archive, tmp_path / "backup.warc.gz")
        before = {path: path.read_bytes() for path in tmp_path.glob("*.warc.gz")}
        with pytest.raises(StoreError, match="it is no export of an archive"):
            export_warc(archive, tmp_path / "crawl.warc.gz")
    with Archive(tmp_path / "empty") as archive, pytest.raises(StoreError, match="it holds harbour as well"):
        export_warc(archive, tmp_path / "backup.warc.gz")
    assert {path: path.read_bytes() for path in before} == before


def test_an_export_goes_on_behind_a_document_that_is_damaged(place, tmp_path):
    """A WARC leaves the document out, a repository has its editions up to there; both name document, mirror and
    capture.
    """
    place.ingest()
    again = dataclasses.replace(place.document, id="second")
    place.write("b", [*place.paragraphs, "A line of its own."])
    with Archive(place.archive) as archive:
        ingest(again, archive, now=place.now)
        bytes_of_b = (place.folder / "mirrors" / "b.txt").read_bytes()
        with archive.database.write() as conn:
            key = OBJECTS.c.sha256 == sha256(bytes_of_b).digest()
            assert conn.execute(OBJECTS.update().where(key).values(data=b"spoilt")).rowcount == 1
        done = export_warc(archive, tmp_path / "out.warc.gz")
        assert (done.documents, list(done.damage)) == (["harbour"], ["second"])
        (line,) = done.damage["second"]
        assert re.match(r"edition 1: b: its capture of 2026-03-01T12:01: object [0-9a-f]{12} is damaged", line)
        before = (tmp_path / "out.warc.gz").read_bytes()
        with pytest.raises(StoreCorrupt, match="stays as it is, for it may hold what is damaged now"):
            export_warc(archive, tmp_path / "out.warc.gz")
        assert (tmp_path / "out.warc.gz").read_bytes() == before
        with pytest.raises(StoreCorrupt, match=r"^b: its capture of 2026-03-01T12:01: object"):
            archive.captures("second")
        with archive.database.write() as conn:
            record = OBJECTS.c.sha256 == bytes.fromhex(archive.latest("second").hash)
            conn.execute(OBJECTS.update().where(record).values(data=b"spoilt"))
        first, second = export_git(archive, tmp_path / "repo")
        assert (first.document, first.commits, first.damage) == ("harbour", 1, "")
        assert (second.document, second.commits) == ("second", 0)
        assert "edition 1: object" in second.damage
    with Archive(tmp_path / "copy") as copy:
        assert import_archive(copy, tmp_path / "out.warc.gz").documents == ["harbour"]


def test_anybodys_warc_that_breaks_off_says_so(anywhere, tmp_path):
    """In the headers of a record too, which passed for its end."""
    one = "\n\n".join(anywhere.paragraphs).encode()
    _foreign(
        tmp_path / "crawl.warc.gz",
        [(f"2024-0{n}-01T00:00:00Z", f"https://{n}.example/doc", "200 OK", one) for n in (1, 2)],
    )
    packed = (tmp_path / "crawl.warc.gz").read_bytes()
    first = _ends(packed)[0]
    plain = gzip.decompress(packed)
    cut = tmp_path / "cut.warc"
    for raw in (packed, plain, plain + b"\n\n"):
        cut.write_bytes(raw)
        reader = WarcReader(cut)
        assert len(list(reader)) == 2
        assert reader.skipped == []
    for raw, start in ((packed, first), (plain, len(gzip.decompress(packed[:first])))):
        for end in (*range(start + 1, len(raw) - 4, 7), len(raw) - 5):
            cut.write_bytes(raw[:end])
            reader = WarcReader(cut)
            found = list(reader)
            assert found[0].uri == "https://1.example/doc"
            assert all(record.raw == one for record in found), "what is cut off is nobody's page"
            assert len(reader.skipped) == 1
    assert "breaks off" in reader.skipped[0]


def test_an_import_that_contradicts_the_archive_is_refused(anywhere, tmp_path):
    anywhere.ingest()
    with Archive(anywhere.archive) as archive:
        export_warc(archive, tmp_path / "out.warc")
    anywhere.write_all(anywhere.paragraphs[1:])
    with Archive(tmp_path / "other") as other:
        anywhere.ingest(other)
        with pytest.raises(StoreError, match="has another edition 1"):
            import_archive(other, tmp_path / "out.warc")


def test_what_was_read_before_an_import_is_not_written_behind_it(anywhere, tmp_path):
    """A run that began before it went on from an edition that was no longer the last, and took its text back."""
    texts = [anywhere.paragraphs, anywhere.paragraphs[1:], anywhere.paragraphs[:-1]]
    for number, text in enumerate(texts[:2]):
        anywhere.write_all(text)
        anywhere.ingest()
        with Archive(anywhere.archive) as archive:
            export_warc(archive, tmp_path / f"{number}.warc")
    with Archive(tmp_path / "copy") as archive, Archive(tmp_path / "copy", wait=0) as other:
        import_archive(archive, tmp_path / "0.warc")
        anywhere.write_all(texts[2])
        with archive.lock("harbour"):
            with pytest.raises(StoreLocked):
                import_folder(other, "harbour", anywhere.folder / "mirrors")
            import_archive(other, tmp_path / "1.warc")
            with pytest.raises(StoreLocked, match="an import has brought more of it in the meantime"):
                anywhere.ingest(archive)
        assert anywhere.ingest(archive).edition.number == 3
        words.restore(archive, "harbour", 2, reason="a slip", by="Ada Byron", now=anywhere.now())
        assert [run.edition for run in archive.runs("harbour")] == [1, 2, 3, 4]
        assert all(each.ok for each in verify(archive))


def _foreign(path, rounds):
    from io import BytesIO

    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for date, url, status, body in rounds:
            http = StatusAndHeaders(status, [("Content-Type", "text/plain")], protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(
                    url,
                    "response",
                    payload=BytesIO(body),
                    length=len(body),
                    http_headers=http,
                    warc_headers_dict={"WARC-Date": date},
                )
            )


def test_anybodys_warc_becomes_rounds_of_captures(anywhere, tmp_path):
    one = "\n\n".join(anywhere.paragraphs).encode()
    two = "\n\n".join(anywhere.paragraphs[:-1]).encode()
    hosts = ["https://a.example/doc", "https://b.example/doc"]
    _foreign(
        tmp_path / "crawl.warc.gz",
        [
            *(("2024-02-01T00:00:00Z", host, "200 OK", two) for host in hosts),
            *(("2024-01-01T00:00:00Z", host, "200 OK", one) for host in hosts),
            ("2024-03-01T00:00:00Z", hosts[0], "404 Not Found", b"gone"),
            ("2024-03-01T00:00:00Z", "https://else.example/", "200 OK", b"something else"),
        ],
    )
    mirrors = "".join(f'[[mirror]]\nname = "{host[8]}"\nurl = "{host}"\n' for host in hosts)
    document = Document.parse(f'[document]\nid = "harbour"\n{mirrors}')
    with Archive(tmp_path / "archive") as archive:
        result = import_warc(archive, document, tmp_path / "crawl.warc.gz")
        assert (result.captures, result.editions, len(archive.runs("harbour"))) == (4, 2, 2)
        assert result.skipped == ["https://a.example/doc: status 404"]
        assert [edition.time for edition in archive.editions("harbour")] == [
            datetime(2024, 1, 1, tzinfo=UTC),
            datetime(2024, 2, 1, tzinfo=UTC),
        ]
        assert all(each.ok for each in verify(archive))
        export_warc(archive, tmp_path / "again.warc.gz")
        editions = archive.editions("harbour")
    _check(tmp_path / "again.warc.gz")
    with Archive(tmp_path / "copy") as copy:
        import_archive(copy, tmp_path / "again.warc.gz")
        assert copy.editions("harbour") == editions


def _record(day, body, *headers, kind="response", http="HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n", number=0):
    """A record of a.example, as a crawler writes it."""
    block = f"{http}\r\n".encode() + body
    own = [f"WARC-Type: {kind}", f"WARC-Date: {day}T00:00:00Z", "WARC-Target-URI: https://a.example/doc", *headers]
    head = "\r\n".join(["WARC/1.1", f"WARC-Record-ID: <urn:uuid:{number}>", *own, f"Content-Length: {len(block)}"])
    return head.encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def test_a_mirror_is_known_by_what_a_crawler_makes_of_its_address(place, tmp_path):
    """Which asks for a path, and in ASCII."""
    asked = {
        "https://a.example": "https://a.example/",
        "https://a.example/%7Eu%2f%c3%a9": "https://a.example/~u%2F%C3%A9",
        "https://\u043f\u043e\u0440\u0442.example/\u0434?x=\u0430#b": "https://xn--n1abei.example/%D0%B4?x=%D0%B0",
    }
    _foreign(
        tmp_path / "crawl.warc.gz",
        [("2024-01-01T00:00:00Z", url, "200 OK", "\n\n".join(place.paragraphs).encode()) for url in asked.values()],
    )
    mirrors = "".join(f'[[mirror]]\nname = "m{at}"\nurl = "{url}"\n' for at, url in enumerate(asked))
    document = Document.parse(f'[document]\nid = "harbour"\n{mirrors}')
    with Archive(tmp_path / "archive") as archive:
        assert import_warc(archive, document, tmp_path / "crawl.warc.gz").captures == len(asked)
        assert [each.url for each in archive.captures("harbour")] == list(asked)


OF_A = Document.parse('[document]\nid = "harbour"\n[[mirror]]\nname = "a"\nurl = "https://a.example/doc"\n')
CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n"


@pytest.mark.parametrize(
    ("record", "why"),
    [
        (lambda text: _record("2024-02-01", text[:200], "WARC-Truncated: length"), "kept a part of it"),
        (lambda text: _record("2024-02-01", text[:200], "WARC-Segment-Number: 1"), "kept a part of it"),
        (
            lambda text: _record("2024-02-01", text[:200], http="HTTP/1.1 200 OK\r\nContent-Length: 250\r\n"),
            "200 of 250 bytes are there",
        ),
        (lambda text: _record("2024-02-01", b"c8\r\n" + text[:200], http=CHUNKED), "its chunks break off"),
        (lambda text: _record("2024-02-01", b"c8\r\n" + text[:199] + b"\r\n", http=CHUNKED), "its chunks break off"),
        (lambda text: _record("2024-02-01", b"ffffffffffff\r\n" + text, http=CHUNKED), "its chunks break off"),
        (lambda text: _record("2024-02-01", text, http="HTTP/1.1 \u00b2 OK\r\n"), "status None"),
    ],
)
def test_what_a_crawl_kept_in_part_is_no_capture(place, tmp_path, record, why):
    """A mirror stood as one that had cut its text off; and a status that is no number ended the file."""
    text = "\n\n".join(place.paragraphs).encode()
    whole = b"%x;name=value\r\n%b\r\n0\r\nTrailer: x\r\n\r\n" % (len(text), text)
    rest = [_record("2024-03-01", whole, http=CHUNKED), _record("2024-04-01", text, http=CHUNKED)]
    (tmp_path / "crawl.warc").write_bytes(b"".join([record(text), *rest]))
    with Archive(tmp_path / "archive") as archive:
        result = import_warc(archive, OF_A, tmp_path / "crawl.warc")
        assert [why in line for line in (*result.skipped, *result.damaged)] == [True]
        assert [each.text.encode() for each in archive.editions("harbour")] == [text]
        assert result.captures + result.known == 2


def test_memory_does_not_grow_with_what_is_imported():
    """Captures wait for their turn on disk, and lines that nobody reads are counted."""
    times = [datetime(2024, 1, 31 - day, tzinfo=UTC) for day in range(30)]
    tracemalloc.start()
    try:
        with spooled() as spool:
            for day, time in enumerate(times):
                raw = bytes([day]) * 1_000_000
                spool.put(Capture("a", raw, sha256(raw).hexdigest(), "https://a.example/", time))
            assert [(each.time, each.raw[0]) for each in spool] == [*zip(times, range(30), strict=True)][::-1]
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()
    lines = Told()
    for number in range(3_000):
        lines.append(f"line {number}")
    assert (len(lines), lines.total(), lines[-2:]) == (1_001, 3_000, ["line 999", "and 2,000 more"])


def test_a_spool_that_can_not_be_written_says_where_it_is():
    with pytest.raises(StoreError, match=r"TMPDIR says where.*full"), spooled() as spool:
        spool._db.execute("PRAGMA max_page_count=20")
        raw = bytes(1_000_000)
        spool.put(Capture("a", raw, sha256(raw).hexdigest(), "https://a.example/", datetime(2024, 1, 1, tzinfo=UTC)))


def test_a_page_that_came_back_is_known_by_its_revisit(place, tmp_path):
    """Crawlers keep bytes that they have as a reference: the mirror stood with what it had given in between."""
    texts = ["\n\n".join(each).encode() for each in (place.paragraphs, place.paragraphs[:-1])]
    digests = [f"sha256:{sha256(text).hexdigest()}" for text in texts]
    refers = [
        (3, "WARC-Truncated: length\r\nWARC-Refers-To: <urn:uuid:1>"),  # as wget has it
        (4, f"WARC-Payload-Digest: {digests[1]}"),
        (5, "WARC-Refers-To-Date: 2024-01-01T00:00:00Z"),
        (6, "WARC-Refers-To: <urn:uuid:9>"),
    ]
    records = [_record(f"2024-0{day}-01", b"", how, kind="revisit", number=day) for day, how in refers]
    records += [
        _record(f"2024-0{day}-01", text, f"WARC-Payload-Digest: {digest}", number=day)
        for day, text, digest in zip((1, 2), texts, digests, strict=True)
    ]
    (tmp_path / "crawl.warc").write_bytes(b"".join(records))
    with Archive(tmp_path / "archive") as archive:
        result = import_warc(archive, OF_A, tmp_path / "crawl.warc")
        assert [each.text.encode() for each in archive.editions("harbour")] == [*texts, *texts, texts[0]]
        assert [each.time.month for each in archive.editions("harbour")] == [1, 2, 3, 4, 5]
        assert result.skipped == ["https://a.example/doc, 2024-06-01: the same as a record that is not in the file"]


def test_what_is_imported_again_brings_nothing(anywhere, tmp_path):
    """The oldest text would follow the newest, and every edition come a second time."""
    states = [anywhere.paragraphs, anywhere.paragraphs[:-1]]
    dates = ["2024-01-01", "2024-02-01"]
    hosts = ["https://a.example/doc", "https://b.example/doc"]
    said = list(zip(dates, ["\n\n".join(lines) for lines in states], strict=True))
    records = [(f"{date}T00:00:00Z", host, "200 OK", text.encode()) for date, text in said for host in hosts]
    _foreign(tmp_path / "crawl.warc.gz", records)
    _foreign(tmp_path / "older.warc.gz", [("2011-01-01T00:00:00Z", hosts[0], "200 OK", b"What was there before.")])
    for date, text in said:
        (tmp_path / "in" / date).mkdir(parents=True)
        for name in "ab":
            (tmp_path / "in" / date / f"{name}.txt").write_text(text, encoding="utf-8")
    mirrors = "".join(f'[[mirror]]\nname = "{host[8]}"\nurl = "{host}"\n' for host in hosts)
    document = Document.parse(f'[document]\nid = "harbour"\n{mirrors}')
    with Archive(tmp_path / "one") as archive:
        import_warc(archive, document, tmp_path / "crawl.warc.gz")
        editions = archive.editions("harbour")
        for name in ("crawl.warc.gz", "older.warc.gz"):
            result = import_warc(archive, document, tmp_path / name)
            assert (result.captures, result.editions) == (0, 0)
            assert "no later than when it was last read, 2024-02-01" in result.skipped[0]
        assert len(editions) == 2
        assert archive.editions("harbour") == editions
    with Archive(tmp_path / "other") as archive:
        import_folder(archive, "harbour", tmp_path / "in")
        editions = archive.editions("harbour")
        result = import_folder(archive, "harbour", tmp_path / "in")
        assert (result.captures, result.editions, len(result.skipped)) == (0, 0, 2)
        assert archive.editions("harbour") == editions
        (tmp_path / "in" / "2024-03-01").mkdir()
        (tmp_path / "in" / "2024-03-01" / "a.txt").write_text(said[0][1], encoding="utf-8")
        assert import_folder(archive, "harbour", tmp_path / "in").captures == 1
        assert all(each.ok for each in verify(archive))


def test_a_mirror_that_did_not_change_for_long_brings_nothing_again(place, tmp_path):
    """Its capture is that of the day on which it changed: later ones were taken in once more, as days on which no other
    mirror could be read.
    """
    for date, second in [("2024-01-01", []), ("2024-02-01", ["It was added."]), ("2024-03-01", ["It was altered."])]:
        (tmp_path / "in" / date).mkdir(parents=True)
        for name, more in (("a", []), ("b", second)):
            text = "\n\n".join([*place.paragraphs, *more])
            (tmp_path / "in" / date / f"{name}.txt").write_text(text, encoding="utf-8")
    with Archive(tmp_path / "archive") as archive:
        result = import_folder(archive, "harbour", tmp_path / "in")
        assert (result.captures, result.known) == (4, 2)
        run = archive.last_run("harbour")
        assert import_folder(archive, "harbour", tmp_path / "in").captures == 0
        assert archive.last_run("harbour") == run


def test_a_copy_of_a_round_that_can_not_be_read_is_named(place, tmp_path):
    """It was counted among the captures, and no word was said of it, where another mirror of its day could be read."""
    for date in ("2024-01-01", "2024-02-01"):
        (tmp_path / "in" / date).mkdir(parents=True)
        for name in ("a.txt", "b.html"):
            (tmp_path / "in" / date / name).write_text("\n\n".join(place.paragraphs), encoding="utf-8")
    (tmp_path / "in" / "2024-02-01" / "b.html").write_bytes(bytes(range(256)) * 40)
    with Archive(tmp_path / "archive") as archive:
        (told,) = import_folder(archive, "harbour", tmp_path / "in").skipped
        assert told.startswith("b, 2024-02-01: this is binary data")
    (tmp_path / "deep" / "a" / "b").mkdir(parents=True)
    (tmp_path / "deep" / "a" / "b" / "c.txt").write_text("Too deep.")
    with Archive(tmp_path / "archive") as archive, pytest.raises(DocumentError, match=r"2024-01-31/MIRROR\.html"):
        import_folder(archive, "harbour", tmp_path / "deep")


def test_dates_of_no_calendar_and_of_years_to_come_are_passed_over(anywhere, tmp_path):
    """What bears one would stay the newest for years."""
    text = "\n\n".join(anywhere.paragraphs)
    url = "https://a.example/doc"
    days = ["2024-01-01T00:00:00Z", "2199-01-01T00:00:00Z", "9999-12-31T23:59:59-23:00", "0001-01-01T00:00:00+23:00"]
    _foreign(tmp_path / "crawl.warc.gz", [(day, url, "200 OK", f"{text} {day}".encode()) for day in days])
    document = Document.parse(f'[document]\nid = "harbour"\n[[mirror]]\nname = "a"\nurl = "{url}"\n')
    for name in ("2024-01-05", "2199-01-01", "2024-02-30"):
        (tmp_path / "in" / name).mkdir(parents=True)
        (tmp_path / "in" / name / "a.txt").write_text(text, encoding="utf-8")
    with Archive(tmp_path / "archive") as archive:
        result = import_warc(archive, document, tmp_path / "crawl.warc.gz")
        assert (result.captures, len(result.skipped)) == (1, 3)
        assert [each.time.year for each in archive.editions("harbour")] == [2024]
    with Archive(tmp_path / "other") as archive:
        result = import_folder(archive, document, tmp_path / "in")
        assert result.captures == 1
        assert result.skipped == [f"{name}: no mirror has this name" for name in ("2024-02-30", "2199-01-01")]
    loose = tmp_path / "loose"
    loose.mkdir()
    (loose / "a.txt").write_text(text, encoding="utf-8")
    os.utime(loose / "a.txt", (5e9, 5e9))
    with Archive(tmp_path / "third") as archive:
        import_folder(archive, document, loose)
        assert archive.last_run("harbour").time <= datetime.now(UTC)


def test_an_import_takes_the_runs_of_a_clock_that_was_ahead(anywhere, tmp_path):
    """What an export had written, an import refused, and the archive could not be moved any more."""
    anywhere.ingest()
    with Archive(anywhere.archive) as archive:
        ingest(anywhere.document, archive, now=lambda: datetime(9999, 12, 31, tzinfo=UTC))
        anywhere.write_all([each.replace("three", "four") for each in anywhere.paragraphs])
        anywhere.ingest()
        export_warc(archive, tmp_path / "export.warc.gz")
        runs = archive.runs("harbour")
    with Archive(tmp_path / "other") as other:
        result = import_archive(other, tmp_path / "export.warc.gz")
        assert (result.documents, result.editions, result.damaged) == (["harbour"], 2, [])
        assert result.remarks == ["harbour: a clock was ahead: run 2 of 9999-12-31, which is yet to come"]
        assert [each.hash for each in other.runs("harbour")] == [each.hash for each in runs]
        # What is read later is later, and what was is not.
        for name in ("2024-01-01", "2026-04-01"):
            (tmp_path / "in" / name).mkdir(parents=True)
            (tmp_path / "in" / name / "a.txt").write_text("\n\n".join(anywhere.paragraphs), encoding="utf-8")
        result = import_folder(other, anywhere.document, tmp_path / "in")
        assert result.skipped == ["a: 1 capture no later than when it was last read, 2026-03-01"]
        assert len(other.runs("harbour")) == 4


def test_a_folder_of_files_is_a_round_and_dated_folders_are_several(anywhere, tmp_path):
    text = "\n\n".join(anywhere.paragraphs)
    for date, body in [("2024-01-05", text), ("2024-02-05", text.replace("three", "four"))]:
        (tmp_path / "in" / date).mkdir(parents=True)
        for name in "ab":
            (tmp_path / "in" / date / f"{name}.txt").write_text(body, encoding="utf-8")
    with Archive(tmp_path / "archive") as archive:
        result = import_folder(archive, "harbour", tmp_path / "in")
        assert (result.editions, result.captures) == (2, 4)
        assert archive.latest("harbour").text == text.replace("three", "four")
        assert archive.edition("harbour", 1).time == datetime(2024, 1, 5, tzinfo=UTC)
    with (
        Archive(tmp_path / "archive2") as archive,
        pytest.raises(DocumentError, match="no file is named after a mirror"),
    ):
        (tmp_path / "odd").mkdir()
        (tmp_path / "odd" / "z.txt").write_text(text, encoding="utf-8")
        import_folder(archive, anywhere.document, tmp_path / "odd")


@pytest.mark.parametrize("stamps", [("2024-01-05", "2024-02-05"), ("20240105000000", "20240205000000")])
def test_files_of_a_mirror_that_dates_name_are_captures_of_those_days(anywhere, tmp_path, stamps):
    """Years of captures, saved a folder a mirror, were joined as the pages of one text."""
    text = "\n\n".join(anywhere.paragraphs)
    for stamp, body in zip(stamps, (text, text.replace("three", "four")), strict=True):
        for name in "ab":
            (tmp_path / "in" / name).mkdir(parents=True, exist_ok=True)
            (tmp_path / "in" / name / f"{stamp}.txt").write_text(body, encoding="utf-8")
    with Archive(tmp_path / "archive") as archive:
        result = import_folder(archive, "harbour", tmp_path / "in")
        assert (result.editions, result.captures) == (2, 4)
        assert archive.latest("harbour").text == text.replace("three", "four")
        assert [each.time.isoformat()[:10] for each in archive.editions("harbour")] == ["2024-01-05", "2024-02-05"]
        assert import_folder(archive, "harbour", tmp_path / "in").captures == 0


def test_an_export_to_git_is_one_pack(lived, tmp_path):
    """Among as many packs as editions each object would be looked for in all of them."""
    with Archive(lived.archive) as archive:
        export_git(archive, tmp_path / "repo")
    assert len(list((tmp_path / "repo" / "objects" / "pack").glob("*.pack"))) == 1


def test_git_takes_an_edition_of_before_its_time(anywhere, tmp_path, monkeypatch):
    monkeypatch.setattr(type(anywhere), "now", lambda _: datetime(1969, 7, 20, tzinfo=UTC))
    anywhere.ingest()
    with Archive(anywhere.archive) as archive:
        export_git(archive, tmp_path / "repo")
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    _git(tmp_path / "repo", "fsck", "--strict")
    assert _git(tmp_path / "repo", "log", "--format=%at", "harbour").strip() == "0"


def test_a_warc_that_holds_nothing_of_a_document_says_what_was_passed_over(place, tmp_path):
    """A file that breaks off before the document's pages was told as one that has none."""
    (tmp_path / "not.warc").write_text("hello\n")
    with Archive(place.archive) as archive, pytest.raises(FetchError, match="; passed over: record 1 and whatever"):
        import_warc(archive, place.document, tmp_path / "not.warc")


def test_a_repository_that_could_not_be_made_whole_is_made_anew(place, tmp_path, monkeypatch):
    """Folders without a HEAD stayed, and were refused from then on as somebody's other files."""
    from dulwich.repo import Repo

    place.ingest()
    whole = Repo.init_bare

    def full(path, **named):
        whole(path, **named).close()
        (Path(path) / "HEAD").unlink()
        raise OSError(errno.ENOSPC, "No space left on device")

    with Archive(place.archive) as archive:
        with monkeypatch.context() as patch, pytest.raises(StoreError, match="repo: No space left"):
            patch.setattr(Repo, "init_bare", full)
            export_git(archive, tmp_path / "repo")
        assert not (tmp_path / "repo").exists()
        assert export_git(archive, tmp_path / "repo")[0].commits == 1
        (tmp_path / "empty").mkdir()
        assert export_git(archive, tmp_path / "empty")[0].commits == 1


def test_of_two_exports_to_one_file_the_second_is_told(place, tmp_path):
    """The two wrote into each other, and one of them put that in the file's place."""
    place.ingest()
    partial = tmp_path / ".out.warc.partial"
    with Archive(place.archive) as archive:
        with partial.open("wb") as other:
            fcntl.flock(other, fcntl.LOCK_EX)
            other.write(b"half of it")
            other.flush()
            with pytest.raises(StoreLocked, match=r"out\.warc: another process is writing it"):
                export_warc(archive, tmp_path / "out.warc")
            assert partial.read_bytes() == b"half of it"
        # Of one that was killed the rest is overwritten.
        assert export_warc(archive, tmp_path / "out.warc").captures == 3
    assert not partial.exists()
    with Archive(tmp_path / "copy") as copy:
        assert import_archive(copy, tmp_path / "out.warc").editions == 1


def test_a_record_that_another_program_wrote_goes_out_byte_for_byte(place, tmp_path):
    """Its hash is of its own bytes, and not of those that we would have written."""
    place.ingest()
    with Archive(place.archive) as archive:
        run = archive.last_run("harbour")
        with archive.database.write() as conn:
            facts = {"time": "2026-03-02T00:00:00Z", "state": run.state, "edition": 1, "document": "harbour"}
            record = {**facts, "kind": "run", "number": 2, "parent": run.hash}
            sha256 = objects.put(conn, json.dumps(record, indent=1).encode())
            store.link(conn, "harbour", "run", 2, sha256)
        assert export_warc(archive, tmp_path / "out.warc").documents == ["harbour"]
    with Archive(tmp_path / "copy") as copy:
        assert import_archive(copy, tmp_path / "out.warc").damaged == []
        assert copy.last_run("harbour").hash == sha256
        assert all(each.ok for each in verify(copy, quick=True))


@pytest.mark.parametrize("what", ["text", "run", "state", "capture"])
def test_no_file_deletes_another_documents_records(place, tmp_path, what):
    """A word in a file from anybody could delete an edition's text, or how the mirrors of another document stood."""
    place.ingest()
    with Archive(tmp_path / "theirs") as theirs:
        import_folder(theirs, "theirs", place.folder / "mirrors")
        with Archive(place.archive) as archive:
            run, edition = archive.last_run("harbour"), archive.latest("harbour")
            meant = {
                "text": edition.record["text"],
                "run": run.hash,
                "state": run.state,
                "capture": run.captures("a")[0],
            }
        facts = {"act": "forget", "by": "Eve", "reason": "x", "time": "2026-03-02T00:00:00Z", "sha256": meant[what]}
        with theirs.database.write() as conn:
            store.append(conn, "theirs", "word", facts)
        export_warc(theirs, tmp_path / "theirs.warc")
    with Archive(place.archive) as archive:
        with pytest.raises(StoreCorrupt, match=r"theirs is not taken: a word of it deletes .*, which is no capture"):
            import_archive(archive, tmp_path / "theirs.warc")
        assert all(each.ok for each in verify(archive))


@pytest.mark.parametrize("others", [True, False])
def test_a_text_that_went_with_a_capture_comes_back(place, tmp_path, monkeypatch, others):
    """By the other mirrors that say the same, or by an export of before: an older `forget` took such a capture."""
    text = "\n\n".join(place.paragraphs)
    place.names = place.names if others else ["a"]
    (place.folder / "mirrors/a.txt").write_text(text, encoding="utf-8")
    place.ingest()
    with Archive(place.archive) as archive:
        export_warc(archive, tmp_path / "before.warc")
        monkeypatch.setattr(words, "text_of", lambda *_: "")
        words.forget(archive, "harbour", sha256(text.encode()).hexdigest(), reason="an order", by="Ada")
        monkeypatch.undo()
        with pytest.raises(StoreCorrupt, match=r"the text of edition 1: object .* was forgotten"):
            archive.latest("harbour")
        if not others:
            import_archive(archive, tmp_path / "before.warc")
    assert place.ingest().edition.text == text
    with Archive(place.archive) as archive:
        assert all(each.ok for each in verify(archive))


def test_no_file_deletes_another_documents_captures(place, tmp_path):
    """What a word deletes that was not said here stays where another document of the archive has it."""
    place.ingest()
    digest = sha256((place.folder / "mirrors/a.txt").read_bytes()).hexdigest()
    with Archive(tmp_path / "theirs") as theirs:
        import_folder(theirs, "theirs", place.folder / "mirrors")
        words.forget(theirs, "theirs", digest, reason="x", by="Eve")
        export_warc(theirs, tmp_path / "theirs.warc")
    with Archive(place.archive) as archive:
        result = import_archive(archive, tmp_path / "theirs.warc")
        assert result.documents == ["theirs"]
        import_folder(archive, "theirs", place.folder / "mirrors")
        assert archive.latest("theirs").number == 1
        assert f"{digest[:12]}, which a word of theirs deletes, is of harbour as well, and stays" in result.skipped[0]
        assert [each.sha256 for each in archive.captures("harbour")] == [digest] * 3
        assert all(each.ok for each in verify(archive))
        words.forget(archive, "harbour", digest, reason="x", by="Ada")
        assert archive.forgotten(digest)
