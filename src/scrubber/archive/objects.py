"""Objects by hash: bytes under their SHA-256, stored once, checked on every read."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, select, update

from scrubber.archive import codec
from scrubber.archive.canonical import digest
from scrubber.archive.database import OBJECTS, upsert
from scrubber.errors import StoreCorrupt, StoreError


class Forgotten(StoreError):
    """The bytes were deleted by a person's order; their digest is all that is left."""


def _key(sha256: str) -> bytes:
    """A digest as it is kept.

    Raises:
        TypeError, ValueError: it is none.
    """
    try:
        return bytes.fromhex(sha256)
    except (TypeError, ValueError) as error:
        raise type(error)(f"an object is named by its SHA-256 in hexadecimal, not {sha256!r}") from None


def has(conn: Connection, sha256: str) -> bool:
    """Whether an object of this digest is or was stored."""
    return conn.execute(select(OBJECTS.c.key).where(OBJECTS.c.sha256 == _key(sha256))).first() is not None


def get(conn: Connection, sha256: str) -> bytes:
    """An object's bytes, proved to be those that were stored.

    Raises:
        StoreCorrupt: they are not, or are not there.
        Forgotten: they were deleted by a person's order.
    """
    return present(sha256, *(_row(conn, sha256) or (None, None, None)))


def _row(conn: Connection, sha256: str) -> Sequence[Any] | None:
    found = select(OBJECTS.c.codec, OBJECTS.c.size, OBJECTS.c.data).where(OBJECTS.c.sha256 == _key(sha256))
    return conn.execute(found).first()


def present(sha256: str, name: Any, size: Any, data: Any) -> bytes:
    """The bytes of an object's row, as `checked` gives them; None for each value if there is none."""
    if name is None:
        raise StoreCorrupt(f"object {sha256[:12]} is missing")
    return checked(sha256, name, size, data)


def several(conn: Connection, sha256s: Iterable[str]) -> dict[str, bytes]:
    """The bytes of some hundred objects, by digest, in one query.

    Raises:
        StoreCorrupt: one of them is missing or damaged.
        Forgotten: one was deleted by a person's order.
    """
    wanted = sorted(set(sha256s))
    columns = (OBJECTS.c.sha256, OBJECTS.c.codec, OBJECTS.c.size, OBJECTS.c.data)
    rows = conn.execute(select(*columns).where(OBJECTS.c.sha256.in_([_key(each) for each in wanted])))
    found = {raw.hex(): checked(raw.hex(), *row) for raw, *row in rows}
    for each in wanted:
        if each not in found:
            raise StoreCorrupt(f"object {each[:12]} is missing")
    return found


def checked(sha256: str, name: Any, size: Any, data: Any) -> bytes:
    """The bytes of an object's row.

    Raises:
        StoreCorrupt: they do not have the digest they were stored under.
        Forgotten: they were deleted by a person's order.
    """
    if name == codec.FORGOTTEN and data == b"":
        raise Forgotten(f"object {sha256[:12]} was forgotten")
    if not (isinstance(name, str) and isinstance(size, int) and isinstance(data, bytes)):
        raise StoreCorrupt(f"object {sha256[:12]} is damaged: its row holds the wrong kinds of values")
    try:
        raw = codec.unpack(name, data, size)
    except StoreCorrupt as error:
        raise StoreCorrupt(f"object {sha256[:12]} is damaged: {error}") from error
    if digest(raw) != sha256:
        raise StoreCorrupt(f"object {sha256[:12]} is damaged: its bytes have another digest")
    return raw


def put(conn: Connection, raw: bytes, *, anyway: bool = False) -> str:
    """Store an object unless it is there; one that is there and damaged is made good.

    Args:
        conn: to the archive.
        raw: its bytes.
        anyway: whether they are taken though they were deleted by a person's order: a capture was meant, and the text
            of an edition, which may come to be the same bytes, stays on record.

    Raises:
        Forgotten: these bytes were deleted by a person's order and are not taken again.
    """
    sha256 = digest(raw)
    if (row := _row(conn, sha256)) is not None:
        try:
            checked(sha256, *row)
        except (StoreCorrupt, Forgotten) as error:
            if isinstance(error, Forgotten) and not anyway:
                raise
            name, data = codec.pack(raw)
            conn.execute(
                update(OBJECTS).where(OBJECTS.c.sha256 == _key(sha256)).values(codec=name, size=len(raw), data=data)
            )
        return sha256
    name, data = codec.pack(raw)
    values = {"sha256": _key(sha256), "codec": name, "size": len(raw), "data": data}
    conn.execute(upsert(conn, OBJECTS).values(values).on_conflict_do_nothing())
    return sha256


def forget(conn: Connection, sha256: str) -> None:
    """Delete an object's bytes for good; its digest and size stay."""
    conn.execute(update(OBJECTS).where(OBJECTS.c.sha256 == _key(sha256)).values(codec=codec.FORGOTTEN, data=b""))


def is_forgotten(conn: Connection, sha256: str) -> bool:
    """Whether an object's bytes were deleted by a person's order."""
    name = conn.execute(select(OBJECTS.c.codec).where(OBJECTS.c.sha256 == _key(sha256))).scalar()
    return bool(name == codec.FORGOTTEN)
