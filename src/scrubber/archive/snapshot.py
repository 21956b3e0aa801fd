"""A copy of an archive, made without writing where it lies: neither a lock nor a log of SQLite's appears beside a
file, and no table on a server.
"""

import errno
import shutil
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from scrubber.archive import codec
from scrubber.archive.access import refusal
from scrubber.archive.database import CHAIN, DOCUMENTS, FILE, META, OBJECTS, Database, create_tables
from scrubber.errors import StoreCorrupt, StoreError, StoreLocked
from scrubber.patterns import lazily

_TRIES = 20
_PAUSE = 0.5
#: So many objects are looked for at a time, and so many are in memory, each of which may be as large as a page.
_ASKED, _AT_ONCE = 500, 16
_DIGEST = lazily(rb'"([0-9a-f]{64})"')


def snapshot(place: Path | str, folder: Path, document: str) -> str:
    """Copy an archive as it is at one moment, of one on a server what belongs to a document; nothing is copied where
    there is none yet.

    Args:
        place: the archive's folder, its file, or a database URL.
        folder: an empty folder for the copy.
        document: the document's id.

    Returns:
        How messages call the archive.

    Raises:
        StoreLocked: somebody wrote to it each time.
        StoreError: it can't be read.
    """
    text = str(place)
    if isinstance(place, str) and "://" in text and not text.startswith("sqlite:///"):
        return _of_server(text, folder, document)
    return _of_file(Path(text.removeprefix("sqlite:///")), folder)


def _of_server(url: str, folder: Path, document: str) -> str:
    server = Database(url, create=False)
    try:
        with server.read() as source:
            if server.has_tables(source):
                copy = Database(folder)
                with copy.write() as target:
                    create_tables(target)
                    _rows(source, target, document)
                copy.close()
    finally:
        server.close()
    return server.place


def _rows(source: Connection, target: Connection, document: str) -> None:
    """Copy a document's rows as they are, damaged or not, and all objects that its records name, or the records of
    those.
    """
    for table, query in (
        (META, select(META)),
        (DOCUMENTS, select(DOCUMENTS).where(DOCUMENTS.c.id == document)),
        (CHAIN, select(CHAIN).where(CHAIN.c.document == document)),
    ):
        if rows := [dict(row) for row in source.execute(query).mappings()]:
            target.execute(table.insert(), rows)
    wanted = target.execute(select(CHAIN.c.hash)).scalars().all()
    asked = set(wanted)
    while wanted:
        some, wanted = wanted[-_ASKED:], wanted[:-_ASKED]
        there = source.execute(select(OBJECTS.c.key).where(OBJECTS.c.sha256.in_(some))).scalars().all()
        for at in range(0, len(there), _AT_ONCE):
            keys = there[at : at + _AT_ONCE]
            for row in map(dict, source.execute(select(OBJECTS).where(OBJECTS.c.key.in_(keys))).mappings().all()):
                target.execute(OBJECTS.insert(), row)
                # What is no record may look like one, and name digests as well: few of them are objects of this
                # archive.
                named = {bytes.fromhex(each.decode()) for each in _DIGEST.findall(_record(row))} - asked
                asked |= named
                wanted = [*wanted, *named]


def _record(row: Mapping[str, Any]) -> bytes:
    """The bytes of an object that may be a record; none of any other, or of one that is damaged."""
    try:
        raw = codec.unpack(row["codec"], row["data"], row["size"])
    except StoreCorrupt:
        return b""
    return raw if raw.startswith(b"{") else b""


def _of_file(place: Path, folder: Path) -> str:
    """Copy a file and its log, again while somebody writes to them, for then the two may not belong together; says
    which file.
    """
    file = place if place.suffix == ".db" else place / FILE
    sources = (file, file.with_name(f"{file.name}-wal"))
    try:
        for _ in range(_TRIES):
            before = [_state(source) for source in sources]
            for source, state in zip(sources, before, strict=True):
                copy = folder / source.name.replace(file.name, FILE)
                copy.unlink(missing_ok=True)
                if state is not None:
                    shutil.copyfile(source, copy, follow_symlinks=False)  # no archive is opened through a link
            if [_state(source) for source in sources] == before:
                return str(file)
            time.sleep(_PAUSE)
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise StoreError(
                f"{folder.parent}: too full for a copy of {file}; make room, or name another folder (TMPDIR)"
            ) from error
        raise StoreError(
            f"{error.filename or file}: {error.strerror or error}{refusal(file, writing=False)}"
        ) from error
    raise StoreLocked(f"{file} is written to all the time, so that no copy of it could be made")


def _state(path: Path) -> tuple[int, int, int] | None:
    try:
        stat = path.stat()
    except FileNotFoundError:
        return None
    return stat.st_ino, stat.st_size, stat.st_mtime_ns
