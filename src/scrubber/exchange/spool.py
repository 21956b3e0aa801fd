"""Captures on their way into an archive, on disk: a crawl may hold more of them than memory does."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from scrubber.archive.canonical import capture_record, decode, encode
from scrubber.archive.values import capture_value
from scrubber.errors import StoreError
from scrubber.model import Capture

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@contextmanager
def spooled() -> Iterator[Spool]:
    """A spool that is gone at the end, or with its process: its file has no name.

    Raises:
        StoreError: it can't be written; most likely the disk is full.
    """
    with closing(sqlite3.connect("", isolation_level=None)) as db:
        try:
            yield Spool(db)
        except sqlite3.Error as error:
            raise StoreError(
                f"the temporary file of an import (TMPDIR says where) can't be written: {error}"
            ) from error


class Spool:
    """Captures as they come, given back in the order of their dates; bytes that come again are kept once."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        db.execute("PRAGMA temp_store=FILE")
        db.execute("PRAGMA journal_mode=OFF")
        db.execute("CREATE TABLE bodies (sha256 TEXT PRIMARY KEY, raw BLOB)")
        db.execute("CREATE TABLE captures (time INTEGER, mirror TEXT, page INTEGER, sha256 TEXT, record BLOB)")
        db.execute("CREATE TABLE names (name TEXT PRIMARY KEY, sha256 TEXT, record BLOB)")
        db.execute("CREATE TABLE again (record BLOB, names BLOB)")
        db.execute("CREATE INDEX by_time ON captures (time, mirror, page)")
        db.execute("BEGIN")

    def put(self, capture: Capture) -> None:
        """Keep a capture."""
        time = (capture.time - _EPOCH) // timedelta(microseconds=1)
        row = (time, capture.mirror, capture.page, *self._body(capture))
        self._db.execute("INSERT INTO captures VALUES (?, ?, ?, ?, ?)", row)

    def name(self, capture: Capture, names: Iterable[str]) -> None:
        """Keep what a capture may be referred to by, whether or not it is taken itself."""
        body = self._body(capture)
        self._db.executemany("INSERT OR IGNORE INTO names VALUES (?, ?, ?)", ((name, *body) for name in names))

    def _body(self, capture: Capture) -> tuple[str, bytes]:
        self._db.execute("INSERT OR IGNORE INTO bodies VALUES (?, ?)", (capture.sha256, capture.raw))
        return capture.sha256, encode(capture_record(capture))

    def again(self, capture: Capture, names: Sequence[str]) -> None:
        """Keep a capture without bytes: they are those of the first of these names that there is in the end."""
        self._db.execute("INSERT INTO again VALUES (?, ?)", (encode(capture_record(capture)), encode(names)))

    def lacking(self) -> Iterator[Capture]:
        """Give captures the bytes of what they refer to; those for which none are there."""
        query = "SELECT record, raw FROM names JOIN bodies USING (sha256) WHERE name = ?"
        for record, names in self._db.execute("SELECT record, names FROM again ORDER BY rowid"):
            seen = capture_value(decode(record), b"")
            rows = (self._db.execute(query, (name,)).fetchone() for name in decode(names))
            if row := next(filter(None, rows), None):
                of = capture_value(decode(row[0]), row[1])
                self.put(replace(of, mirror=seen.mirror, page=seen.page, url=seen.url, time=seen.time))
            else:
                yield seen

    def __bool__(self) -> bool:
        return self._db.execute("SELECT 1 FROM captures").fetchone() is not None

    def __iter__(self) -> Iterator[Capture]:
        """The captures by date, mirror and page; of those that are alike in these, by when they came."""
        query = (
            "SELECT record, raw FROM captures JOIN bodies USING (sha256) ORDER BY time, mirror, page, captures.rowid"
        )
        for record, raw in self._db.execute(query):
            yield capture_value(decode(record), raw)
