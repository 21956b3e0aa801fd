"""The schema's version: a newer archive is refused, an older one is brought up to date, with a backup made first."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection

from scrubber.archive.access import NONE
from scrubber.archive.database import CHAIN, DOCUMENTS, META, OBJECTS, Database, create_tables, scalar
from scrubber.beside import sync_folder
from scrubber.errors import StoreCorrupt, StoreError, StoreVersion

VERSION = 1

#: The server-side lock under which tables are made and migrated; "scrubber" in ASCII.
_MAKING = 0x7363727562626572

#: From each older version to the one after it.
MIGRATIONS: dict[int, Callable[[Connection], None]] = {}


def prepare(db: Database) -> None:
    """Make a new archive's tables, or bring an older archive up to date.

    Raises:
        StoreVersion: it was written by a newer scrubber.
        StoreCorrupt: its version is none.
        StoreError: it can't be read or written.
    """
    with db.read() as conn:
        found = _version(conn) if db.has_tables(conn) else 0
    if found == VERSION:
        return
    if found > VERSION:
        raise StoreVersion(
            f"{db.place}: written by a newer scrubber (schema {found}, this one knows {VERSION}); upgrade to open it"
        )
    if found == 0 and not db.create:
        raise StoreError(f"{db.place}: {NONE}")
    if found:
        _backup(db, found)
    with db.write() as conn:
        if not db.sqlite:
            # SQLite's write transactions wait for one another; a server's do not.
            conn.exec_driver_sql("SELECT pg_advisory_xact_lock(%s)", (_MAKING,))
        # Another process may have been faster.
        found = _version(conn) if db.has_tables(conn) else 0
        if found == 0:
            create_tables(conn)
            conn.execute(META.insert().values(key="schema", value=str(VERSION)))
        while 0 < found < VERSION:
            if found not in MIGRATIONS:
                raise StoreCorrupt(f"{db.place}: there never was a schema {found}")
            MIGRATIONS[found](conn)
            found += 1
            conn.execute(META.update().where(META.c.key == "schema").values(value=str(found)))
    if db.folder is not None:
        sync_folder(db.folder)


def _version(conn: Connection) -> int:
    value = scalar(conn, META.c.value, META.c.key == "schema")
    if not isinstance(value, str) or not value.isascii() or not value.isdigit() or int(value) < 1:
        raise StoreCorrupt(f"the archive's schema version is damaged: {value!r}")
    return int(value)


def _backup(db: Database, version: int) -> None:
    """Copy an archive beside itself before it is changed; a copy of the same version that is already there stands."""
    if db.folder is None:
        name = f"scrubber_backup_{version}"
        with db.write() as conn:
            conn.exec_driver_sql(f"CREATE SCHEMA IF NOT EXISTS {name}")
            for table in (META, DOCUMENTS, CHAIN, OBJECTS):
                conn.exec_driver_sql(f"CREATE TABLE IF NOT EXISTS {name}.{table.name} AS TABLE {table.name}")
        return
    source, target = Path(db.place), Path(f"{db.place}.schema-{version}")
    if target.exists():
        return
    partial = target.with_name(target.name + ".partial")
    try:
        partial.unlink(missing_ok=True)
        with sqlite3.connect(source) as old, sqlite3.connect(partial) as new:
            old.backup(new)
        old.close()
        new.close()
        with partial.open("rb") as file:
            os.fsync(file.fileno())
        partial.rename(target)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(f"{target}: the backup before a migration could not be made: {error}") from error
    sync_folder(db.folder)
