"""Chains of records: what an archive is made of, below what it means.

A record is an object in canonical JSON that names its document, its kind, its number and its parent's hash; a chain is
the records of one kind of one document. Each document has one row that says where its chains end and carries that row's
own digest, so that neither a middle nor an end can go missing unnoticed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, func, select

from scrubber.archive import objects
from scrubber.archive.canonical import decode, digest, encode
from scrubber.archive.database import CHAIN, DOCUMENTS, OBJECTS, upsert
from scrubber.errors import StoreCorrupt

#: Records read at once.
_PART = 200


def identifiers(conn: Connection) -> list[str]:
    """The ids of all documents, sorted, whether or not their rows can be read."""
    return sorted(each for each in conn.execute(select(DOCUMENTS.c.id)).scalars() if isinstance(each, str))


def documents(conn: Connection) -> Iterator[tuple[str, dict[str, Any] | StoreCorrupt]]:
    """Every document's id and row, by id; in the place of a row that is damaged, the error that says so."""
    rows = conn.execute(select(DOCUMENTS.c.id, DOCUMENTS.c.seal, DOCUMENTS.c.record)).fetchall()
    for ident, *facts in sorted((row for row in rows if isinstance(row[0], str)), key=lambda row: row[0]):
        try:
            yield ident, _row(ident, *facts)
        except StoreCorrupt as error:
            yield ident, error


def document(conn: Connection, ident: str, *, write: bool = False) -> dict[str, Any] | None:
    """A document's row, or None if it has none; one that is read to `write` it nobody else writes before this
    transaction ends: SQLite has but one writer, a server many.

    Raises:
        StoreCorrupt: it does not match its seal.
        TypeError: the id is no text.
    """
    _identifier(ident)
    query = select(DOCUMENTS.c.seal, DOCUMENTS.c.record).where(DOCUMENTS.c.id == ident)
    row = conn.execute(query.with_for_update() if write else query).first()
    return None if row is None else _row(ident, *row)


def _identifier(ident: object) -> None:
    if not isinstance(ident, str):
        raise TypeError(f"a document's id is text (str), not {type(ident).__name__}")


def _row(ident: str, seal: Any, record: Any) -> dict[str, Any]:
    if not isinstance(record, bytes) or not isinstance(seal, bytes) or digest(record) != seal.hex():
        raise StoreCorrupt("the document's row is damaged", document=ident)
    value: dict[str, Any] = decode(record)
    if value.get("id") != ident:
        raise StoreCorrupt(f"the document's row is that of {value.get('id')}", document=ident)
    return value


def describe(conn: Connection, ident: str, **facts: Any) -> None:
    """Write facts into a document's row, making it if need be."""
    old = document(conn, ident, write=True)
    row = {"id": ident, "heads": {}, **(old or {}), **facts}
    if row != old:
        record = encode(row)
        values = {"seal": bytes.fromhex(digest(record)), "record": record}
        insert = upsert(conn, DOCUMENTS).values({"id": ident, **values})
        conn.execute(insert.on_conflict_do_update(index_elements=["id"], set_=values))


def head(conn: Connection, ident: str, kind: str) -> tuple[int, str] | None:
    """The number and hash of a chain's last record, or None if there is none."""
    row = document(conn, ident)
    last = row["heads"].get(kind) if row else None
    return (last[0], last[1]) if last else None


def append(conn: Connection, ident: str, kind: str, record: Mapping[str, Any]) -> tuple[int, str]:
    """Append a record to a chain; returns its number and hash. Its document, kind, number and parent are set here."""
    row = document(conn, ident, write=True)
    number, parent = (row["heads"].get(kind) if row else None) or (0, None)
    full = {**record, "document": ident, "kind": kind, "number": number + 1, "parent": parent}
    sha256 = objects.put(conn, encode(full))
    link(conn, ident, kind, number + 1, sha256)
    return number + 1, sha256


def link(conn: Connection, ident: str, kind: str, number: int, sha256: str) -> None:
    """Make a stored record the end of a chain that it was proved to follow."""
    row = document(conn, ident, write=True)
    conn.execute(CHAIN.insert().values(document=ident, kind=kind, number=number, hash=bytes.fromhex(sha256)))
    describe(conn, ident, heads={**(row["heads"] if row else {}), kind: [number, sha256]})


def record(conn: Connection, ident: str, kind: str, number: int) -> tuple[str, dict[str, Any]]:
    """A record of a chain, with its hash.

    Raises:
        StoreCorrupt: it is missing or damaged.
    """
    raw = conn.execute(
        select(CHAIN.c.hash).where(CHAIN.c.document == ident, CHAIN.c.kind == kind, CHAIN.c.number == number)
    ).scalar()
    if not isinstance(raw, bytes):
        raise StoreCorrupt(f"{kind} {number} is missing", document=ident)
    return raw.hex(), load(conn, raw.hex(), ident, kind, number)


def load(conn: Connection, sha256: str, ident: str, kind: str, number: int) -> dict[str, Any]:
    """The record of a hash, which must be the one that it is taken for.

    Raises:
        StoreCorrupt: it is missing, damaged, or another one.
    """
    try:
        raw = objects.get(conn, sha256)
    except StoreCorrupt as error:
        raise StoreCorrupt(f"{kind} {number}: {error}", document=ident) from error
    return proved(raw, ident, kind, number)


def proved(raw: bytes, ident: str, kind: str, number: int) -> dict[str, Any]:
    """A record from its bytes, which must be the one that it is taken for.

    Raises:
        StoreCorrupt: it is damaged, or another one.
    """
    try:
        value: dict[str, Any] = decode(raw)
    except StoreCorrupt as error:
        raise StoreCorrupt(f"{kind} {number}: {error}", document=ident) from error
    if (value.get("document"), value.get("kind"), value.get("number")) != (ident, kind, number):
        raise StoreCorrupt(f"{kind} {number} is a record of something else", document=ident)
    return value


def last(conn: Connection, ident: str, kind: str) -> tuple[str, dict[str, Any]] | None:
    """The last record of a chain with its hash, or None if there is none.

    Raises:
        StoreCorrupt: it is missing or damaged.
    """
    end = head(conn, ident, kind)
    return (end[1], load(conn, end[1], ident, kind, end[0])) if end else None


def run_at(conn: Connection, ident: str, edition: int, *, first: bool) -> tuple[str, dict[str, Any]] | None:
    """The first or the last record of a run that left a document at an edition, with its hash; None if none did.

    Raises:
        StoreCorrupt: one that is asked for is missing or damaged.
    """

    def at(run: int) -> int:
        return int(record(conn, ident, "run", run)[1]["edition"] or 0)

    # Editions only ever count up from run to run.
    runs = range(1, (head(conn, ident, "run") or (0,))[0] + 1)
    place = bisect_left(runs, edition, key=at) if first else bisect_right(runs, edition, key=at) - 1
    if not 0 <= place < len(runs) or at(runs[place]) != edition:
        return None
    return record(conn, ident, "run", runs[place])


def chain(conn: Connection, ident: str, kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """A chain's records from the first on, each proved to follow the one before, the last to be the document's last.

    Raises:
        StoreCorrupt: one is missing, damaged, or does not follow.
        TypeError: the id is no text.
    """
    _identifier(ident)
    last = conn.execute(
        select(func.max(CHAIN.c.number)).where(CHAIN.c.document == ident, CHAIN.c.kind == kind)
    ).scalar()
    count, parent = last if isinstance(last, int) else 0, None
    for number, found in enumerate(records(conn, ident, kind, range(1, count + 1)), 1):
        if isinstance(found, StoreCorrupt):
            raise found
        sha256, value = found
        if value.get("parent") != parent:
            raise StoreCorrupt(f"{kind} {number} does not follow {kind} {number - 1}", document=ident)
        parent = sha256
        yield sha256, value
    # After all that there is: of a document whose row is damaged, too, it is told.
    end = head(conn, ident, kind)
    if (count, parent) != (end or (0, None)):
        said = f"the chain of {kind}s ends at {count}, not at {end[0] if end else 0} as it should"
        raise StoreCorrupt(said, document=ident)


def records(
    conn: Connection, ident: str, kind: str, numbers: range
) -> Iterator[tuple[str, dict[str, Any]] | StoreCorrupt]:
    """The records of a chain that have these numbers, in their order, with their hashes; in the place of one that is
    missing or damaged, the error that says so.

    They are read some hundred at a time: a document that nobody changes has a run a day, for years.
    """
    columns = (CHAIN.c.number, CHAIN.c.hash, OBJECTS.c.codec, OBJECTS.c.size, OBJECTS.c.data)
    both = CHAIN.outerjoin(OBJECTS, OBJECTS.c.sha256 == CHAIN.c.hash)
    for at in range(0, len(numbers), _PART):
        part = numbers[at : at + _PART]
        where = (CHAIN.c.document == ident, CHAIN.c.kind == kind, CHAIN.c.number.between(min(part), max(part)))
        rows = {number: linked for number, *linked in conn.execute(select(*columns).select_from(both).where(*where))}
        for number in part:
            try:
                yield _linked(ident, kind, number, *rows.get(number, (None,) * 4))
            except StoreCorrupt as error:
                yield error


def _linked(
    ident: str, kind: str, number: int, raw: Any, name: Any, size: Any, data: Any
) -> tuple[str, dict[str, Any]]:
    if not isinstance(raw, bytes):
        raise StoreCorrupt(f"{kind} {number} is missing", document=ident)
    sha256 = raw.hex()
    try:
        value = objects.present(sha256, name, size, data)
    except StoreCorrupt as error:
        raise StoreCorrupt(f"{kind} {number}: {error}", document=ident) from error
    return sha256, proved(value, ident, kind, number)
