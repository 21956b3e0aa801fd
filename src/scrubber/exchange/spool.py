"""Captures on their way into an archive, on disk: a crawl may hold more of them than memory does."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from scrubber.archive.canonical import capture_record, decode, encode
from scrubber.archive.values import capture_value
from scrubber.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

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
        db.execute("CREATE INDEX by_time ON captures (time, mirror, page)")
        db.execute("BEGIN")

    def put(self, capture: Capture) -> None:
        """Keep a capture."""
        self._db.execute("INSERT OR IGNORE INTO bodies VALUES (?, ?)", (capture.sha256, capture.raw))
        time = (capture.time - _EPOCH) // timedelta(microseconds=1)
        row = (time, capture.mirror, capture.page, capture.sha256, encode(capture_record(capture)))
        self._db.execute("INSERT INTO captures VALUES (?, ?, ?, ?, ?)", row)

    def __bool__(self) -> bool:
        return self._db.execute("SELECT 1 FROM captures").fetchone() is not None

    def __iter__(self) -> Iterator[Capture]:
        """The captures by date, mirror and page; of those that are alike in these, by when they came."""
        query = (
            "SELECT record, raw FROM captures JOIN bodies USING (sha256) ORDER BY time, mirror, page, captures.rowid"
        )
        for record, raw in self._db.execute(query):
            yield capture_value(decode(record), raw)
