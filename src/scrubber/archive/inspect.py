"""What an archive's bytes say of themselves: every object against its digest, every chain against its ends."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from sqlalchemy import Connection, create_engine, select

from scrubber.archive import identity, objects, store, words
from scrubber.archive.archive import Archive
from scrubber.archive.canonical import decode
from scrubber.archive.codec import FORGOTTEN
from scrubber.archive.database import CHAIN, OBJECTS, create_tables
from scrubber.archive.values import edition_value, stored_capture
from scrubber.errors import StoreCorrupt, StoreError

#: Objects in memory at once, each of which may be as large as a page.
_PART = 32
_KINDS = ("edition", "run", "word")


def whole(archive: Archive, *, objects: bool) -> tuple[list[str], list[str]]:
    """Check what belongs to no document alone. Every stored object is read and hashed where `objects` are wanted.
    Returns problems and notes.

    Raises:
        StoreError: the archive can't be read at all.
    """
    problems: list[str] = []
    notes: list[str] = []
    with archive.database.read() as conn:
        if archive.database.sqlite:
            problems += _sqlite(conn)
        problems += _strays(conn)
        if objects:
            count, wrong = _objects(conn)
            problems += wrong
            notes.append(f"{count} objects read and hashed")
    return problems, notes


def document(archive: Archive, ident: str) -> tuple[list[str], list[str], list[int]]:
    """Check a document's chains and everything they name. Returns problems, notes, and the numbers of its editions."""
    try:
        with archive.database.read() as conn:
            problems, notes, editions = chains(conn, ident)
    except StoreError as error:
        return [str(error)], [], []
    return [f"{ident}: {each}" for each in problems], [f"{ident}: {each}" for each in notes], editions


def chains(conn: Connection, ident: str) -> tuple[list[str], list[str], list[int]]:
    """As `document`, over a connection that is open; no line names the document.

    Raises:
        StoreError: the document's row is damaged.
    """
    problems: list[str] = []
    notes: list[str] = []
    row = store.document(conn, ident)
    if row is None:
        return ["there is no such document"], [], []
    read: set[str] = set()
    for kind in _KINDS:
        _chain(conn, ident, kind, problems, notes, read)
    end = row["heads"].get("edition")
    return problems, notes, list(range(1, end[0] + 1)) if end else []


def _chain(conn: Connection, ident: str, kind: str, problems: list[str], notes: list[str], read: set[str]) -> None:
    try:
        for sha256, record in store.chain(conn, ident, kind):
            name = f"{kind} {record['number']}"
            if kind == "edition":
                _edition(conn, sha256, record, name, problems, read, notes)
            elif kind == "run":
                _state(conn, record["state"], name, problems, read, notes)
            elif record["act"] == "forget":
                notes.append(f"{name}: {record['sha256'][:12]} was forgotten: {record['reason']} ({record['by']})")
    except StoreError as error:
        problems.append(error.of_document)


def _edition(
    conn: Connection,
    sha256: str,
    record: dict[str, Any],
    name: str,
    problems: list[str],
    read: set[str],
    notes: list[str],
) -> None:
    try:
        edition = edition_value(conn, sha256, record)
    except StoreCorrupt as error:
        problems.append(error.of_document)
        return
    blocks = [block.text for block in edition.blocks]
    found = {
        "normalised": identity.text_identity(identity.normalised(blocks)),
        "merkle": identity.merkle_root(blocks),
        "raw": identity.raw_identity(each["sha256"] for mirror in record["mirrors"] for each in mirror["captures"]),
    }
    problems += [
        f"{name}: its {key} identity is not the one recorded"
        for key, value in found.items()
        if record["identity"][key] != value
    ]
    for mirror in record["mirrors"]:
        for each in mirror["captures"]:
            _capture(conn, each["record"], mirror["name"], name, problems, read, notes)


def _state(conn: Connection, state: str, name: str, problems: list[str], read: set[str], notes: list[str]) -> None:
    if state in read:
        return
    read.add(state)
    try:
        facts = decode(objects.get(conn, state))
    except StoreCorrupt as error:
        problems.append(f"{name}: {error}")
        return
    for mirror, parts in facts["witnesses"].items():
        for each in sorted({*parts["captures"], *parts["seen"]}):
            _capture(conn, each, mirror, name, problems, read, notes)
        if (cleaned := parts.get("cleaned")) and cleaned not in read:
            read.add(cleaned)
            try:
                objects.get(conn, cleaned)
            except objects.Forgotten:
                pass  # with its capture, of which that is said
            except StoreCorrupt as error:
                problems.append(f"{name}: {mirror}: how its copy was cleaned: {error}")


def _capture(
    conn: Connection, record: str, mirror: str, name: str, problems: list[str], read: set[str], notes: list[str]
) -> None:
    if record in read:
        return
    read.add(record)
    try:
        stored_capture(conn, record, mirror)
    except objects.Forgotten as error:
        notes.append(f"{name}: {mirror}: {error}")
    except StoreCorrupt as error:
        problems.append(f"{name}: {error}")


def _sqlite(conn: Connection) -> list[str]:
    # One answer may be several lines, the first of which names nothing but the database.
    lines = [line for (said,) in conn.exec_driver_sql("PRAGMA integrity_check(20)") for line in str(said).splitlines()]
    problems = [f"the database file: {line}" for line in lines if line != "ok" and not line.startswith("***")]
    # A schema whose text was changed may still be read, differently.
    fresh = create_engine("sqlite://")
    with fresh.begin() as other:
        create_tables(other)
        expected = {row[0]: row[1:] for row in other.exec_driver_sql(_SCHEMA)}
    fresh.dispose()
    found = {row[0]: row[1:] for row in conn.exec_driver_sql(_SCHEMA)}
    return problems + [
        f"the database file: the definition of {name} is not the one it was made with"
        for name in sorted({*expected, *found}, key=str)
        if expected.get(name) != found.get(name)
    ]


_SCHEMA = "SELECT name, type, tbl_name, sql FROM sqlite_master"


def _strays(conn: Connection) -> list[str]:
    """Chain entries of no document: their document's row, or their own id, was damaged."""
    known = {*store.identifiers(conn)}
    found = conn.execute(select(CHAIN.c.document, CHAIN.c.kind).distinct()).fetchall()
    return [
        f"there are records of {ident!r} ({kind}), a document that the archive does not have"
        for ident, kind in sorted(found, key=str)
        if ident not in known or kind not in _KINDS
    ]


def _orders(conn: Connection) -> Iterator[str]:
    """What was deleted by order, or lacked already when it was imported. That a document's words are damaged, the
    look at that document tells.
    """
    for ident, row in store.documents(conn):
        with suppress(StoreCorrupt):
            yield from row.get("deleted", ()) if isinstance(row, dict) else ()
            for _, record in store.chain(conn, ident, "word"):
                if record["act"] == "forget":
                    yield from words.deleted(record)


def _objects(conn: Connection) -> tuple[int, list[str]]:
    """Read every object. One that is forgotten must have a word that says so."""
    orders = {*_orders(conn)}
    problems = []
    count = 0
    keys = conn.execute(select(OBJECTS.c.key).order_by(OBJECTS.c.key)).scalars().all()
    for at in range(0, len(keys), _PART):
        part = keys[at : at + _PART]
        columns = (OBJECTS.c.key, OBJECTS.c.sha256, OBJECTS.c.codec, OBJECTS.c.size, OBJECTS.c.data)
        found = conn.execute(select(*columns).where(OBJECTS.c.key.between(part[0], part[-1])))
        rows = {key: row for key, *row in found}
        for key in part:
            raw, *row = rows.get(key, (None,))
            if not isinstance(raw, bytes) or len(raw) != 32:
                problems.append(f"object number {key} is damaged: it has no digest")
                continue
            count += 1
            sha256 = raw.hex()
            try:
                objects.checked(sha256, *row)
            except objects.Forgotten:
                if sha256 not in orders:
                    problems.append(f"object {sha256[:12]} is marked {FORGOTTEN}, and nobody's word on record says so")
            except StoreCorrupt as error:
                problems.append(str(error))
    return count, problems
