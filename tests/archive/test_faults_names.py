"""Faults 28 and 29: names that lead elsewhere, and imports made to harm."""

from __future__ import annotations

import errno
import gzip
import os
import re
import shutil
import zipfile
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from scrubber import Archive, Document
from scrubber.archive import words
from scrubber.archive.snapshot import snapshot
from scrubber.capture import Fetched
from scrubber.document import Mirror
from scrubber.errors import DocumentError, FetchError, StoreError
from scrubber.exchange.folder import import_folder
from scrubber.model import Capture
from scrubber.pipeline import publish
from scrubber.verify import verify

NAMES = [
    "../../../etc/passwd",
    "a\0b",
    "x" * 4096,
    "CON",
    "trailing.",
    "a/b/../../c",
    "~root",
    "-rf",
    "%2e%2e%2f",
    "\u202egnp.exe",
]


def test_fault_28_no_name_from_a_url_becomes_a_files_name(place):
    text = "\n\n".join(place.paragraphs).encode()
    captures = [
        Capture(
            f"m{number}",
            text + str(number).encode(),
            sha256(text + str(number).encode()).hexdigest(),
            f"https://a.example/{name}",
            place.now(),
        )
        for number, name in enumerate(NAMES)
    ]
    mirrors = "".join(
        f'[[mirror]]\nname = "m{number}"\nurl = "https://{number}.example/"\n' for number in range(len(NAMES))
    )
    document = Document.parse(f'[document]\nid = "harbour"\n{mirrors}')
    before = set(place.folder.rglob("*"))
    with Archive(place.archive) as archive:
        publish(document, archive, [Fetched(each.mirror, (each,)) for each in captures], now=place.now)
        assert {each.url for each in archive.captures("harbour")} == {each.url for each in captures}
    made = {path.relative_to(place.folder).as_posix() for path in set(place.folder.rglob("*")) - before}
    assert made == {"archive", "archive/archive.db", "archive/locks"}


def test_fault_28_an_id_that_is_a_path_names_no_file(place):
    """Documents are checked when they are read; one that was put together in code is no way around it."""
    with Archive(place.archive) as archive, archive.lock("../../outside"):
        names = [path.name for path in (place.archive / "locks").iterdir()]
    assert names == [f"{sha256(b'../../outside').hexdigest()[:32]}.lock"]


def test_fault_28_links_planted_where_files_will_be_are_not_followed(place, tmp_path):
    victim = tmp_path / "victim"
    victim.write_text("precious")
    place.archive.mkdir()
    (place.archive / "archive.db").symlink_to(victim)
    with pytest.raises(StoreError, match="symbolic link"):
        place.ingest()
    (place.archive / "archive.db").unlink()
    place.ingest()
    (place.archive / "locks" / f"{sha256(b'harbour').hexdigest()[:32]}.lock").symlink_to(victim)
    with pytest.raises(StoreError, match="lock"):
        place.ingest()
    assert victim.read_text() == "precious"
    shutil.rmtree(place.archive / "locks")
    (place.archive / "locks").symlink_to(tmp_path)
    with pytest.raises(StoreError, match="locks is a symbolic link: move it away"):
        place.ingest()
    (place.archive / "locks").unlink()
    for end in ("-wal", "-shm", "-journal"):
        (place.archive / f"archive.db{end}").unlink(missing_ok=True)
        (place.archive / f"archive.db{end}").symlink_to(victim)
        with pytest.raises(StoreError, match=f"archive.db{end} is a symbolic link: move it away"):
            place.ingest()
        assert victim.read_text() == "precious"
        (place.archive / f"archive.db{end}").unlink()


def test_fault_28_a_dry_run_copies_no_archive_through_a_link(place, tmp_path):
    place.ingest()
    (place.archive / "archive.db").rename(tmp_path / "elsewhere")
    (place.archive / "archive.db").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "copy").mkdir()
    snapshot(place.archive, tmp_path / "copy", "harbour")
    with pytest.raises(StoreError, match="a symbolic link"):
        Archive(tmp_path / "copy")


def test_names_that_look_alike_are_one_name(place, tmp_path):
    """Some systems write an accent as a character of its own."""
    two = "".join(f'[[mirror]]\nname = "{name}"\npath = "{name}.txt"\n' for name in ("caf\u00e9", "cafe\u0301"))
    with pytest.raises(DocumentError, match="two mirrors are called"):
        Document.parse(f'[document]\nid = "harbour"\n{two}')
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "cafe\u0301.txt").write_text("\n\n".join(place.paragraphs), encoding="utf-8")
    document = Document("harbour", "The harbour", mirrors=(Mirror("caf\u00e9", path=("a.txt",)),))
    with Archive(tmp_path / "imported") as archive:
        assert import_folder(archive, document, tmp_path / "in").captures == 1
        assert [each.mirror for each in archive.captures("harbour")] == ["caf\u00e9"]


def test_fault_28_exports_are_not_written_through_links(place, tmp_path):
    pytest.importorskip("dulwich")
    pytest.importorskip("warcio")
    from scrubber.exchange.git import export_git
    from scrubber.exchange.warc import export_warc

    place.ingest()
    victim = tmp_path / "victim"
    victim.write_text("precious")
    (tmp_path / "repo").symlink_to(tmp_path)
    (tmp_path / ".out.warc.partial").symlink_to(victim)
    with Archive(place.archive) as archive:
        with pytest.raises(StoreError, match="symbolic link"):
            export_git(archive, tmp_path / "repo")
        with pytest.raises(StoreError):
            export_warc(archive, tmp_path / "out.warc")
        with archive.database.write() as conn:
            from scrubber.archive import store

            store.describe(conn, "../x", title="x")
        with pytest.raises(StoreError, match="no name for a branch"):
            export_git(archive, tmp_path / "repo2")
    assert victim.read_text() == "precious"


# Imports


@pytest.fixture
def warc(place, tmp_path):
    """Writes a WARC of the given bodies, one a second, and gives its bytes and a document of their mirrors."""
    pytest.importorskip("warcio", reason="the warc extra is not installed")
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    def write(*bodies, headers=()):
        out = BytesIO()
        writer = WARCWriter(out, gzip=False)
        for number, body in enumerate(bodies):
            http = StatusAndHeaders("200 OK", [("Content-Type", "text/plain"), *headers], protocol="HTTP/1.1")
            stated = {"WARC-Date": f"2024-01-01T00:00:{number:02}Z"}
            record = writer.create_warc_record(
                f"https://{number}.example/",
                "response",
                payload=BytesIO(body),
                length=len(body),
                http_headers=http,
                warc_headers_dict=stated,
            )
            writer.write_record(record)
        mirrors = "".join(
            f'[[mirror]]\nname = "m{number}"\nurl = "https://{number}.example/"\n' for number in range(len(bodies))
        )
        return out.getvalue(), Document.parse(f'[document]\nid = "harbour"\n{mirrors}')

    return write


def _import(tmp_path, raw, document):
    from scrubber.exchange.crawl import import_warc

    (tmp_path / "in.warc").write_bytes(raw)
    with Archive(tmp_path / "imported") as archive:
        result = import_warc(archive, document, tmp_path / "in.warc")
        assert all(each.ok for each in verify(archive))
    return result


def test_fault_29_a_record_that_breaks_off_is_counted_and_the_others_come_in(place, tmp_path, warc):
    text = "\n\n".join(place.paragraphs).encode()
    raw, document = warc(text, text + b" ", text + b"  ")
    result = _import(tmp_path, raw[: -len(text) // 2], document)
    assert result.captures == 2
    assert len(result.damaged) == 1
    assert "breaks off" in result.damaged[0]


def test_fault_29_a_record_with_the_wrong_digest_is_counted_and_passed_over(place, tmp_path, warc):
    text = "\n\n".join(place.paragraphs).encode()
    raw, document = warc(text, text + b" ")
    result = _import(tmp_path, raw.replace(b"fourteen", b"forty-tw", 1), document)
    assert result.captures == 1
    assert "do not have the digest" in result.damaged[0]


@pytest.mark.parametrize(
    ("name", "told"), [(b"SHAQ", "nobody here can check"), (b"sh\0a", "headers can't be read|nobody")]
)
def test_fault_29_a_digest_of_no_known_kind_is_told_and_its_record_is_passed_over(place, tmp_path, warc, name, told):
    """What Python says to a name with a null in it depends on its version."""
    text = "\n\n".join(place.paragraphs).encode()
    raw, document = warc(text, text + b" ")
    first, second = raw[: len(raw) // 2], raw[len(raw) // 2 :]
    result = _import(tmp_path, first + second.replace(b"sha1:", name + b":"), document)
    assert result.captures == 1
    assert re.search(told, result.damaged[0])


def test_fault_29_bombs_are_refused(place, tmp_path, warc):
    text = "\n\n".join(place.paragraphs).encode()
    bomb = gzip.compress(b"\0" * 200_000_000, 9)
    raw, document = warc(bomb, bomb, headers=[("Content-Encoding", "gzip")])
    with pytest.raises(FetchError, match="no capture of any mirror"):
        _import(tmp_path, raw, document)
    good, document = warc(text)
    result = _import(tmp_path, good + gzip.compress(b"\0" * 100_000_000, 9), document)
    assert result.captures == 1


@pytest.mark.parametrize("kind", ["zip", "noise", "empty", "header"])
def test_fault_29_what_is_no_warc_is_refused(place, tmp_path, warc, kind):
    raw, document = warc(b"x")
    if kind == "zip":
        out = BytesIO()
        with zipfile.ZipFile(out, "w") as file:
            file.writestr("../../slip.txt", "x")
        raw = out.getvalue()
    elif kind == "noise":
        raw = bytes(range(256)) * 40
    elif kind == "empty":
        raw = b""
    else:
        raw = raw[:40]
    with pytest.raises((StoreError, FetchError)):
        _import(tmp_path, raw, document)
    assert not (tmp_path.parent / "slip.txt").exists()


def test_fault_29_links_in_an_imported_folder_are_not_followed(place, tmp_path):

    (tmp_path / "secret").write_text("a secret of this machine")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("\n\n".join(place.paragraphs), encoding="utf-8")
    (tmp_path / "in" / "b.txt").symlink_to(tmp_path / "secret")
    (tmp_path / "in" / "2024-01-01").symlink_to(tmp_path)
    with Archive(tmp_path / "imported") as archive:
        result = import_folder(archive, "harbour", tmp_path / "in")
    assert result.captures == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"outcomes":[', b'"outcomez":['),
        (b'"status":"ok"', b'"zzzzzz":"ok"'),
        (b'"blocks":[{', b'"blockz":[{'),
        (b'"edition":2,"kind":"run"', b'"edition":7,"kind":"run"'),
        (b'"edition":2,"kind":"run"', b'"edition":0,"kind":"run"'),
        (b'"by":"Ada"', b'"bye":"Ada"'),
        (b'"aside":2', b'"aside":7'),
        (b'"id":"harbour"', b'"id":"../../x"'),
        (b'"id":"harbour"', b'"id":{"a":"b"}'),
    ],
)
def test_fault_29_records_that_no_archive_wrote_bring_nothing(place, tmp_path, old, new):
    """The export is forged whole: every digest in the file holds."""
    pytest.importorskip("warcio")
    from warcio.archiveiterator import ArchiveIterator
    from warcio.warcwriter import WARCWriter

    from scrubber.exchange.imports import import_archive
    from scrubber.exchange.warc import export_warc

    place.ingest()
    place.write_all(place.paragraphs[:-1])
    place.ingest()
    with Archive(place.archive) as archive:
        words.restore(archive, "harbour", 1, reason="a slip", by="Ada", now=place.now())
        export_warc(archive, tmp_path / "true.warc")
    swaps = {}
    with (tmp_path / "true.warc").open("rb") as source, (tmp_path / "forged.warc").open("wb") as target:
        writer = WARCWriter(target, gzip=False)
        for record in ArchiveIterator(source):
            raw = record.content_stream().read()
            if record.rec_type == "metadata":
                was = sha256(raw).hexdigest().encode()
                raw = raw.replace(old, new)
                for each, by in swaps.items():
                    raw = raw.replace(each, by)
                swaps[was] = sha256(raw).hexdigest().encode()
            kept = {
                name: value
                for name, value in record.rec_headers.headers
                if not name.endswith("Digest") and name != "Content-Length"
            }
            made = writer.create_warc_record(
                kept.get("WARC-Target-URI", ""),
                record.rec_type,
                payload=BytesIO(raw),
                length=len(raw),
                warc_headers_dict=kept,
            )
            writer.write_record(made)
    assert old not in (tmp_path / "forged.warc").read_bytes()
    with Archive(tmp_path / "copy") as copy:
        with pytest.raises(StoreError):
            import_archive(copy, tmp_path / "forged.warc")
        assert copy.documents() == []


def test_a_folder_that_may_not_be_read_is_named_where_it_is_imported(tmp_path, monkeypatch):
    """It ended in a traceback; as everybody, root too."""
    inner = tmp_path / "copies" / "town"
    inner.mkdir(parents=True)
    iterdir = Path.iterdir

    def refused(folder):
        if folder == inner:
            raise PermissionError(errno.EACCES, "Permission denied", str(folder))
        return iterdir(folder)

    monkeypatch.setattr(Path, "iterdir", refused)
    with Archive(tmp_path / "archive") as archive, pytest.raises(StoreError, match="town: permission denied"):
        import_folder(archive, "d", tmp_path / "copies")


def test_one_copy_that_can_not_be_taken_keeps_no_other_out_of_an_imported_folder(place, tmp_path):
    """Neither a name that no mirror may have, nor a pipe, nor a file that is too large, nor a day without any text."""
    text = "\n\n".join(place.paragraphs)
    copies = tmp_path / "copies"
    for day, names in (("2024-01-01", ()), ("2024-01-02", ("a", "b", "red\x1b[31m", "\udcff")), ("2024-01-03", ("b",))):
        (copies / day).mkdir(parents=True)
        for name in names:
            (copies / day / f"{name}.txt").write_text(text, encoding="utf-8")
    (copies / "2024-01-01" / "a.txt").write_bytes(b"")
    os.mkfifo(copies / "2024-01-02" / "pipe.txt")
    with (copies / "2024-01-03" / "a.txt").open("wb") as file:
        file.truncate(17 * 1024 * 1024)
    with Archive(tmp_path / "archive") as archive:
        result = import_folder(archive, "harbour", copies)
        assert [each.text for each in archive.editions("harbour")] == [text]
        assert [line[:31] for line in result.damaged] == ["a: 2024-01-03/a.txt: more than "]
        assert [line[:10] for line in result.skipped] == ["'red\\x1b[3", "'\\udcff' i", "2024-01-01"]
    shutil.rmtree(copies / "2024-01-02")
    shutil.rmtree(copies / "2024-01-01")
    (copies / "2024-01-03" / "b.txt").unlink()
    with Archive(tmp_path / "empty") as archive, pytest.raises(FetchError, match=r"^a: 2024-01-03/a\.txt: more than"):
        import_folder(archive, "harbour", copies)
