"""Copies in files, folders and globs, and what is not followed there."""

import errno
import io
import os
import sys
from datetime import UTC, datetime

import pytest

from scrubber.capture import Limits, fetch, fetch_all, files
from scrubber.capture.files import is_stream, read_file, read_stream
from scrubber.document import Document, Mirror
from scrubber.errors import FetchError, Gone, RefusedAddress, TooLarge, Truncated

NOW = datetime(2026, 1, 2, tzinfo=UTC)


def read(tmp_path, *path, **limits):
    return fetch(Mirror("m", path=path), base=tmp_path, limits=Limits(**limits), now=lambda: NOW)


@pytest.fixture
def pages(tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    for name in ("p10.html", "p2.html", "p1.html", ".hidden"):
        (folder / name).write_text(name)
    (folder / "deeper").mkdir()
    (folder / "deeper" / "p0.html").write_text("deeper")
    return folder


def test_a_file_is_read_as_it_is(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\xff\x00raw")
    (capture,) = read(tmp_path, "a.txt")
    assert (capture.raw, capture.url, capture.status, capture.time) == (b"\xff\x00raw", "a.txt", None, NOW)


def test_a_list_keeps_its_order(tmp_path, pages):
    assert [c.raw for c in read(tmp_path, "pages/p2.html", "pages/p1.html")] == [b"p2.html", b"p1.html"]


def test_a_folder_is_its_files_counted_not_spelt(tmp_path, pages):
    """Page 2 comes before page 10; hidden files and folders inside are left alone."""
    captures = read(tmp_path, "pages")
    assert [c.url for c in captures] == ["pages/p1.html", "pages/p2.html", "pages/p10.html"]
    assert [c.page for c in captures] == [0, 1, 2]


@pytest.mark.parametrize(("pattern", "count"), [("pages/p*.html", 3), ("pages/p[12].html", 2), ("p*/**/*.html", 4)])
def test_a_glob_is_what_it_matches(tmp_path, pages, pattern, count):
    assert len(read(tmp_path, pattern)) == count


def test_a_file_whose_name_looks_like_a_glob_is_a_file(tmp_path):
    (tmp_path / "a[1].html").write_text("a")
    assert read(tmp_path, "a[1].html")[0].raw == b"a"


@pytest.mark.parametrize("path", ["gone.txt", "pages/*.pdf", "empty"])
def test_nothing_there_is_gone(tmp_path, pages, path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(Gone, match=r"m: .*no (such )?file"):
        read(tmp_path, path)


@pytest.mark.parametrize("path", ["link.txt", "pages", "pages/*.html", "*/p1.html"])
def test_a_symbolic_link_is_not_followed(tmp_path, pages, path):
    """A link planted among a mirror's files can't point at other files of this machine."""
    secret = tmp_path.parent / "secret"
    secret.mkdir(exist_ok=True)
    (secret / "p1.html").write_text("secret")
    (tmp_path / "link.txt").symlink_to(secret / "p1.html")
    (pages / "z.html").symlink_to(secret / "p1.html")
    (tmp_path / "linked").symlink_to(secret)
    with pytest.raises(RefusedAddress, match="symbolic link"):
        read(tmp_path, path)


def test_what_is_no_file_is_named(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FetchError, match=r"pipe: a named pipe, and not waited for: put what comes out of it into a"):
        read(tmp_path, "pipe")
    with pytest.raises(FetchError, match="not a file but"):
        read_file(tmp_path, 10)
    with pytest.raises(FetchError, match=r"file name too long"):
        read(tmp_path, "x" * 5000)


def test_a_file_whose_name_is_no_utf8_is_read(tmp_path, pages):
    """It stopped the whole run with a UnicodeEncodeError, as the archive wrote down where the capture came from; then
    it was refused.
    """
    try:
        (pages / os.fsdecode(b"p3\xff.html")).write_text("p3")
    except OSError:
        pytest.skip("this file system has no such names")
    assert r"pages/p3\xff.html" in [capture.url for capture in read(tmp_path, "pages")]
    (pages / os.fsdecode(b"p4\xff.html")).symlink_to("p1.html")
    with pytest.raises(FetchError) as refused:
        read(tmp_path, "pages")
    assert r"pages/p4\xff.html: a symbolic link" in str(refused.value)


def test_bounds_are_kept(tmp_path, pages):
    (tmp_path / "big").write_bytes(b"x" * 11)
    with pytest.raises(TooLarge, match="big: more than 10 bytes"):
        read(tmp_path, "big", bytes=10)
    for path in ("pages", "pages/*.html"):
        with pytest.raises(TooLarge, match="more than 2 files"):
            read(tmp_path, path, pages=2)
    with pytest.raises(TooLarge, match="3 files, at most 2"):
        read(tmp_path, *["pages/p1.html"] * 3, pages=2)


def test_a_file_that_is_written_to_while_it_is_read_is_no_copy(tmp_path, monkeypatch):
    path, real = tmp_path / "a.txt", files._read
    path.write_text("the old text")

    def rewritten(file, limit, shown):
        path.write_text("the ne")
        return real(file, limit, shown)

    monkeypatch.setattr(files, "_read", rewritten)
    with pytest.raises(Truncated, match=r"a\.txt: it was written to while it was read") as error:
        read(tmp_path, "a.txt")
    assert error.value.retryable


def test_standard_input_is_bounded(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * 11)))
    with pytest.raises(TooLarge):
        read_stream("-", 10)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * 10)))
    assert read_stream("-", 10) == b"x" * 10


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read_is_named(tmp_path):
    (tmp_path / "mine").write_text("x")
    (tmp_path / "mine").chmod(0)
    with pytest.raises(FetchError, match="permission denied"):
        read(tmp_path, "mine")


@pytest.mark.parametrize("path", ["pages", "pages/*.html"])
def test_a_folder_that_may_not_be_read_stops_no_other_mirror(tmp_path, pages, monkeypatch, path):
    """The whole run ended in a traceback; a pattern said that there were no files."""
    scandir = os.scandir

    def refused(folder):
        if os.fspath(folder).rstrip("/").endswith("pages"):
            raise PermissionError(errno.EACCES, "Permission denied", os.fspath(folder))
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refused)
    (tmp_path / "a.txt").write_text("a")
    document = Document("d", "d", (Mirror("a", path="a.txt"), Mirror("b", path=path)), base=tmp_path)
    one, other = fetch_all(document)
    assert [each.raw for each in one.captures] == [b"a"]
    assert str(other.error) == f"b: {path}: permission denied"


def test_a_stream_that_the_shell_opened_is_read():
    """As `scrubber diff <(…) b` names it."""
    reader, writer = os.pipe()
    os.write(writer, b"x" * 9)
    os.close(writer)
    place = f"/dev/fd/{reader}"
    assert is_stream(place)
    assert read_stream(place, 10) == b"x" * 9
    os.close(reader)
    with pytest.raises(FetchError, match="no such stream is open"):
        read_stream(place, 10)


@pytest.mark.parametrize("place", ["/dev/fd/x", "/dev/fd/../../etc/passwd", "/dev/null", "dev/stdin", "--", ""])
def test_other_names_are_no_streams(place):
    assert not is_stream(place)
