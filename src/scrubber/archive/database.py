"""The database below an archive: opened, created, transacted with, and its errors given names.

SQLite in WAL mode with synchronous=FULL is the default: a transaction that returned is on the disk, one that did not
return never happened. A PostgreSQL server works the same way.
"""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import (
    URL,
    BigInteger,
    Column,
    Connection,
    Engine,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    create_engine,
    event,
    exc,
    select,
)

from scrubber.archive.access import ELSEWHERE, NONE, full, may, refusal, stranger
from scrubber.archive.begun import EMPTIED, PAGE_SIZE, begun, emptied
from scrubber.errors import DocumentError, ScrubberError, StoreCorrupt, StoreError, StoreLocked
from scrubber.patterns import lazily

FILE = "archive.db"

_TABLES = MetaData()
_KEY = Integer().with_variant(BigInteger(), "postgresql")

#: What the archive says of itself: its schema's version.
META = Table("meta", _TABLES, Column("key", String(40), primary_key=True), Column("value", String(200), nullable=False))
#: One row a document: where each of its chains ends, sealed with the row's own digest.
DOCUMENTS = Table(
    "documents",
    _TABLES,
    Column("id", String(200), primary_key=True),
    Column("seal", LargeBinary, nullable=False),
    Column("record", LargeBinary, nullable=False),
)
#: The chains: which object is a document's n-th edition, run or word.
CHAIN = Table(
    "chain",
    _TABLES,
    Column("key", _KEY, primary_key=True),
    Column("document", String(200), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("number", Integer, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    UniqueConstraint("document", "kind", "number"),
)
#: Everything else, by SHA-256: captures, texts, records.
OBJECTS = Table(
    "objects",
    _TABLES,
    Column("key", _KEY, primary_key=True),
    Column("sha256", LargeBinary, nullable=False, unique=True),
    Column("codec", String(20), nullable=False),
    Column("size", _KEY, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

_BUSY_SECONDS = 30

#: What SQLite says when the machine, not the data, is at fault.
_MACHINE = lazily(
    r"disk is full|readonly database|unable to open|disk i/o error|out of memory|permission|too many open files",
    re.IGNORECASE,
)


class Database:
    """An open database.

    Attributes:
        place: how messages call it: a path, or a URL without its password.
        folder: where its file lies; None if it is on a server.
        engine: SQLAlchemy's.
    """

    def __init__(self, where: Path | str, *, create: bool = True) -> None:
        """Open a database, creating it if need be.

        Args:
            where: a folder (or a `.db` file), or a database URL.
            create: whether one that isn't there is made.

        Raises:
            StoreError: it can't be opened, or is not there.
            DocumentError, TypeError: it is no place.
        """
        if not isinstance(where, str | os.PathLike):
            raise TypeError(f"an archive's place is a path or a database URL (str), not {type(where).__name__}")
        text = str(where)
        if not text:
            raise DocumentError("'' is no place of an archive; name a folder or a database URL")
        self.folder: Path | None = None
        if "://" in text and not text.startswith("sqlite:///"):
            from scrubber.archive.server import engine  # noqa: PLC0415 -- only for a server

            self.engine, self.place = engine(text)
        else:
            path = Path(text.removeprefix("sqlite:///"))
            path = path if path.suffix == ".db" else path / FILE
            self.folder, self.place = path.parent, str(path)
            try:
                self.engine = _file(path, create=create)
            except OSError as error:
                raise StoreError(f"{self.place}: {_reason(error)}{refusal(path, writing=create)}") from error
            except ValueError as error:
                raise StoreError(f"{self.place}: {_reason(error)}") from error
        self.create = create

    @property
    def sqlite(self) -> bool:
        """Whether it is a file of SQLite's."""
        return self.engine.dialect.name == "sqlite"

    def has_tables(self, conn: Connection) -> bool:
        """Whether this is an archive already."""
        if self.sqlite:
            return bool(conn.exec_driver_sql("SELECT 1 FROM sqlite_master LIMIT 1").first())
        return bool(self.engine.dialect.has_table(conn, META.name))

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one state of the archive throughout.

        Raises:
            StoreError: it can't be read.
        """
        with self.errors(), self.engine.connect() as conn:
            if not self.sqlite:
                conn.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield conn

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction: committed at the end, rolled back on any exception.

        Raises:
            StoreError: it can't be written; what was there before is intact.
        """
        with self.errors(), self.engine.connect().execution_options(scrubber_write=True) as conn, conn.begin():
            yield conn

    @contextmanager
    def errors(self) -> Iterator[None]:
        """Give the database's errors their names.

        Raises:
            StoreError: with the place, and what went wrong there.
        """
        try:
            yield
        except ScrubberError:
            raise
        except exc.DBAPIError as error:
            cause: BaseException = error.orig or error
            # A transaction that SQLite itself has rolled back has no savepoint to go back to: why it did came before.
            while "no such savepoint" in str(cause) and cause.__context__:
                cause = cause.__context__
            raise self._named(getattr(cause, "orig", None) or cause) from error
        except sqlite3.Error as error:
            raise self._named(error) from error
        except UnicodeDecodeError as error:
            # SQLite's message quotes what is damaged.
            raise StoreCorrupt(f"{self.place}: the database file is damaged") from error
        except (exc.SQLAlchemyError, OSError) as error:
            raise StoreError(f"{self.place}: {_reason(error)}") from error

    def _named(self, error: BaseException) -> StoreError:
        reason = _reason(error)
        if not self.sqlite:
            from scrubber.archive import server  # noqa: PLC0415 -- only for a server

            said = server.reason(error) or reason
            return StoreError(f"{self.place}: {said}", retryable=server.passing(error))
        if "locked" in reason or "busy" in reason:
            return StoreLocked(f"{self.place}: another process has been writing for over {_BUSY_SECONDS} seconds")
        if _MACHINE.search(reason):
            path = Path(self.place)
            if "full" in reason or full(path.parent):
                return StoreError(f"{self.place}: database or disk is full; make room on the disk, or {ELSEWHERE}")
            beside = (stranger(Path(f"{path}{end}")) for end in ("-wal", "-shm", "-journal"))
            why = refusal(path, writing=self.create or may(path, os.R_OK)) or next(filter(None, beside), "")
            if not why and "i/o error" in reason.lower():
                why = "; the disk fails, or a quota or a limit of files' sizes (ulimit -f) is reached"
            return StoreError(f"{self.place}: {reason}{why}")
        damaged = StoreCorrupt(f"{self.place}: {reason}")
        damaged.ruined = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB
        return damaged

    def purge(self) -> str:
        """Let nothing that was deleted linger in a file; returns where it does all the same, and until when."""
        if not self.sqlite:
            return "the server's files until VACUUM FULL objects"  # it writes a row anew, and leaves what was
        with self.errors(), closing(self.engine.raw_connection()) as conn:
            (busy, *_) = conn.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return f"{self.place} until all who read the archive have closed it" if busy else ""

    def close(self) -> None:
        """Let go of the file; SQLite folds its log into the database."""
        self.engine.dispose()


def _reason(error: BaseException) -> str:
    return getattr(error, "strerror", None) or str(error).strip().split("\n", maxsplit=1)[0] or type(error).__name__


def _file(path: Path, *, create: bool) -> Engine:
    if not path.exists():
        if not create:
            raise StoreError(f"{path}: {NONE}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError) as error:
            raise StoreError(
                f"{path.parent}: a file stands where the archive's folder should be; name another folder"
            ) from error
    if path.is_symlink():
        raise StoreError(f"{path}: a symbolic link, which an archive is never opened through")
    if create:
        begun(path)
    if emptied(path):
        ruin = StoreCorrupt(f"{path}: {EMPTIED}")
        ruin.ruined = True
        raise ruin
    writable = may(path.parent, os.W_OK) and (not path.exists() or (may(path, os.W_OK) and not full(path.parent)))
    # Read-only media, and full ones, can't hold the log's index file: unless a log is there to be read, the file alone
    # is the archive.
    query = "" if writable else "mode=ro" if Path(f"{path}-wal").exists() else "immutable=1"
    name = f"file:{quote(str(path.absolute()))}?{query}" if query else str(path.absolute())
    url = URL.create("sqlite", database=name, query={"uri": "true"} if query else {})
    engine = create_engine(url, connect_args={"timeout": _BUSY_SECONDS})

    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, _record: Any) -> None:
        # Transactions are begun below: Python's own way begins them too late, and not at all before a SELECT.
        connection.isolation_level = None
        if writable:
            connection.execute(f"PRAGMA page_size={PAGE_SIZE}")
            connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        # What a savepoint needs is little, and no other disk has to have room for it.
        connection.execute("PRAGMA temp_store=MEMORY")
        # What is forgotten is overwritten; what is damaged is noticed early.
        connection.execute("PRAGMA secure_delete=ON")
        connection.execute("PRAGMA cell_size_check=ON")
        connection.execute("PRAGMA trusted_schema=OFF")

    @event.listens_for(engine, "begin")
    def on_begin(conn: Connection) -> None:
        conn.exec_driver_sql("BEGIN IMMEDIATE" if conn.get_execution_options().get("scrubber_write") else "BEGIN")

    return engine


def create_tables(conn: Connection) -> None:
    """Make the tables that are not there."""
    _TABLES.create_all(conn)


def scalar(conn: Connection, column: Any, *where: Any) -> Any:
    """One value, or None."""
    return conn.execute(select(column).where(*where)).scalar()


def upsert(conn: Connection, table: Any) -> Any:
    """An insertion that may say what is done where the row is there already."""
    if conn.dialect.name == "sqlite":
        from sqlalchemy.dialects.sqlite import insert as of_sqlite  # noqa: PLC0415 -- one of the two is needed

        return of_sqlite(table)
    from sqlalchemy.dialects.postgresql import insert as of_postgresql  # noqa: PLC0415

    return of_postgresql(table)
