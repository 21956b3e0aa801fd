"""The archive: captures, editions and findings, kept for good."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event
from typing import Any, Self

from sqlalchemy import Connection

from scrubber.archive import objects, schema, store
from scrubber.archive.canonical import decode
from scrubber.archive.database import Database
from scrubber.archive.lock import Writers
from scrubber.archive.recording import recorded
from scrubber.archive.values import Entry, Run, States, collation_of, edition_value, run_value, stored_capture
from scrubber.asked import edition_number, seconds, several
from scrubber.errors import DocumentError, StoreCorrupt, StoreLocked
from scrubber.model import Capture, Collation, Finding
from scrubber.outcome import Edition


class Archive:
    """Captures, editions and findings of any number of documents, in a folder or on a PostgreSQL server.

    Everything read is checked against the hash it was stored under: what comes back is what was stored, or
    `StoreCorrupt`.

    ```
    with Archive("archive") as archive:
        archive.documents()              # ["city-data"]
        archive.latest("city-data")      # Edition or None; .edition("city-data", 3) for another one
        archive.editions("city-data")    # all of them, oldest first, for a log
        archive.findings("city-data")    # as of the last run; with a number, as of the last run on that edition
        archive.runs("city-data")        # Run: time, outcomes, findings
        archive.captures("city-data")    # the captures that the mirrors stand with now
    ```
    """

    def __init__(self, where: Path | str, *, create: bool = True, wait: float = 60.0) -> None:
        """Open an archive.

        Args:
            where: a folder, or a database URL.
            create: whether one that isn't there is made.
            wait: how many seconds to wait for another process that writes to the same document.

        Raises:
            StoreError: it is not there, can't be read, was written by a newer scrubber, or is damaged.
            DocumentError: the place is empty.
            TypeError, ValueError: the place is none, or `wait` no number of seconds.
        """
        seconds("Archive: wait", wait)
        self.database = Database(where, create=create)
        self.place = self.database.place
        self.wait = wait
        self._writers = Writers(self.database)
        self._states = States()
        self._rows: dict[str, dict[str, Any] | None] = {}  # of the documents that are held, as they were left
        try:
            schema.prepare(self.database)
        except BaseException as error:
            self.close()
            if isinstance(error, StoreCorrupt):
                error.ruined = True  # what can't be opened no run makes good, and nothing of it is verified
            raise

    @classmethod
    @contextmanager
    def open(cls, where: Archive | Path | str, *, create: bool = True, wait: float = 60.0) -> Iterator[Archive]:
        """An archive that is open already, as it is, or one that is opened now and closed at the end."""
        if isinstance(where, Archive):
            yield where
            return
        with cls(where, create=create, wait=wait) as archive:
            yield archive

    def close(self) -> None:
        """Let go of the archive; it can be used again, and is opened then."""
        self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def lock(
        self, document: str, *, stop: Event | None = None, tell: Callable[[str], None] | None = None
    ) -> Iterator[None]:
        """Be the only writer of a document. A thread that holds it already through this object goes on.

        Args:
            document: the document's id.
            stop: set it from another thread to wait no longer.
            tell: is told once whom a wait of more than a second is for.

        Raises:
            StoreLocked: another process held it for longer than `wait`; says which, and for how long.
        """
        with self._writers.hold(document, self.wait, stop, tell) as only_now:
            if only_now:
                with self.database.read() as conn:
                    self._rows[document] = store.document(conn, document)
            yield

    # Reading

    def documents(self) -> list[str]:
        """The ids of all documents, sorted."""
        with self.database.read() as conn:
            return store.identifiers(conn)

    def title(self, document: str) -> str:
        """A document's title; its id if it has none."""
        with self.database.read() as conn:
            row = store.document(conn, document)
        return str(row.get("title") or document) if row else document

    def latest(self, document: str) -> Edition | None:
        """A document's latest edition, or None if it has none."""
        with self.database.read() as conn:
            end = store.last(conn, document, "edition")
            return edition_value(conn, *end) if end else None

    def edition(self, document: str, number: int) -> Edition:
        """An edition by its number.

        Raises:
            DocumentError: there is no such edition.
            StoreCorrupt: it is missing or damaged.
            TypeError: the number is none.
        """
        edition_number(number)
        with self.database.read() as conn:
            end = store.head(conn, document, "edition")
            if end is None or not 1 <= number <= end[0]:
                raise DocumentError(
                    f"{document} has no edition {number}" + (f"; the latest is {end[0]}" if end else "")
                )
            return edition_value(conn, *store.record(conn, document, "edition", number))

    def editions(self, document: str, *, texts: bool = True) -> list[Edition]:
        """All editions of a document, oldest first, each proved to follow the one before.

        Args:
            document: the document's id.
            texts: whether their texts and blocks are wanted too; a log does without them.
        """
        with self.database.read() as conn:
            return [edition_value(conn, *each, text=texts) for each in store.chain(conn, document, "edition")]

    def runs(self, document: str) -> list[Run]:
        """All ingestions of a document, oldest first."""
        with self.database.read() as conn:
            return [run_value(conn, *each, self._states) for each in store.chain(conn, document, "run")]

    def last_run(self, document: str) -> Run | None:
        """A document's last ingestion, or None if there was none."""
        with self.database.read() as conn:
            end = store.last(conn, document, "run")
            return run_value(conn, *end, self._states) if end else None

    def sound_run(self, document: str) -> Run | None:
        """As `last_run`, but for those whose records are damaged: what the next run goes on from."""
        with self.database.read() as conn:
            for number in range((store.head(conn, document, "run") or (0,))[0], 0, -1):
                with suppress(StoreCorrupt):
                    return run_value(conn, *store.record(conn, document, "run", number), self._states)
        return None

    def run_of(self, document: str, number: int | None = None) -> Run | None:
        """The last ingestion that left a document at an edition (the latest one if no number is given)."""
        last = self.last_run(document)
        if number is None:
            return last
        edition_number(number)
        if last is None or last.edition == number:
            return last
        return self._run_at(document, number, first=False)

    def run_that_made(self, document: str, number: int) -> Run | None:
        """The first ingestion that left a document at an edition."""
        return self._run_at(document, number, first=True)

    def _run_at(self, document: str, number: int, *, first: bool) -> Run | None:
        with self.database.read() as conn:
            found = store.run_at(conn, document, number, first=first)
            return run_value(conn, *found, self._states) if found else None

    def findings(self, document: str, number: int | None = None) -> tuple[Finding, ...]:
        """What there is to tell of the mirrors, as of the last run, or of the last run on an edition."""
        run = self.run_of(document, number)
        return run.findings if run else ()

    def collation(self, document: str, number: int | None = None) -> Collation | None:
        """The collation behind an edition (the latest one if no number is given), as the last run on it left it."""
        run = self.run_of(document, number)
        if run is None or not run.edition:
            return None
        return collation_of(self.edition(document, run.edition), run)

    def captures(self, document: str, number: int | None = None) -> list[Capture]:
        """The captures that the mirrors stand with, in the mirrors' order, as of the last run (on an edition).

        Raises:
            Forgotten: one was deleted by a person's order.
        """
        run = self.run_of(document, number)
        if run is None:
            return []
        return [self.capture(each, outcome.mirror) for outcome in run.outcomes for each in run.captures(outcome.mirror)]

    def capture(self, record: str, mirror: str | None = None) -> Capture:
        """A capture by the hash of its record; `mirror`, whose it is, is named where the record is lost.

        Raises:
            StoreCorrupt: it is missing or damaged.
            Forgotten: it was deleted by a person's order.
        """
        with self.database.read() as conn:
            return stored_capture(conn, record, mirror)

    def capture_records(self, records: Iterable[str]) -> list[dict[str, Any]]:
        """What is known of captures besides their bytes, by the hashes of their records."""
        with self.database.read() as conn:
            return [decode(objects.get(conn, each)) for each in records]

    def forgotten(self, sha256: str) -> bool:
        """Whether an object's bytes were deleted by a person's order."""
        with self.database.read() as conn:
            return objects.is_forgotten(conn, sha256)

    def holds(self, sha256s: Iterable[str]) -> int:
        """How many of some objects are or were stored here."""
        with self.database.read() as conn:
            return sum(objects.has(conn, each) for each in several("holds takes a list of SHA-256s", sha256s))

    def words_head(self, document: str) -> list[Any] | None:
        """The number and hash of the last word that a person put on record for a document, or None."""
        with self.database.read() as conn:
            end = store.head(conn, document, "word")
        return list(end) if end else None

    def read(self, sha256: str) -> bytes:
        """An object's bytes: a capture's, a text's, a record's.

        Raises:
            StoreCorrupt: it is missing or damaged.
            Forgotten: it was deleted by a person's order.
        """
        with self.database.read() as conn:
            return objects.get(conn, sha256)

    def known(self, document: str, mirror: str) -> tuple[Capture, ...]:
        """The captures that a mirror gave last, a page each; none if there are none, or they can't be read any more.

        So that the next request can be conditional: its headers hold the ETag and the Last-Modified of then. What is
        damaged or forgotten is asked for in full again.
        """
        run = self.sound_run(document)
        try:
            return tuple(self.capture(each) for each in run.captures(mirror, "seen")) if run else ()
        except (StoreCorrupt, objects.Forgotten):
            return ()

    # Writing

    @contextmanager
    def writing(self, document: str) -> Iterator[Connection]:
        """One transaction on a document, by its only writer.

        Raises:
            StoreLocked: another process is writing; or an import, which holds no document, wrote since it was held.
            StoreError: it could not be written; the archive is as it was.
        """
        with self.lock(document):
            with self.database.write() as conn:
                if store.document(conn, document, write=True) != self._rows[document]:
                    raise StoreLocked(f"{document}: an import has brought more of it in the meantime; do this again")
                yield conn
                row = store.document(conn, document)
            self._rows[document] = row

    def record(self, entry: Entry) -> tuple[Run, Edition | None]:
        """Put one ingestion into the archive, all of it or nothing; gives the run, and the edition if it made one.

        Raises:
            StoreLocked, StoreError: as `writing`.
        """
        with self.writing(entry.document) as conn:
            return recorded(conn, entry, self._states)
