"""One ingestion on its way into an archive."""

from sqlalchemy import Connection

from scrubber.archive import objects, store
from scrubber.archive.canonical import capture_record, digest, encode, time_text
from scrubber.archive.values import Entry, Run, States, edition_value, run_value
from scrubber.errors import StoreError
from scrubber.outcome import Edition


def recorded(conn: Connection, entry: Entry, states: States) -> tuple[Run, Edition | None]:
    """Write what one ingestion found: captures, the edition if it made one, and the run.

    Raises:
        StoreError: a capture's bytes are not those it states.
    """
    store.describe(conn, entry.document, title=entry.title)
    for capture in entry.captures:
        if digest(capture.raw) != capture.sha256:
            raise StoreError("a capture's bytes do not have the digest it states", mirror=capture.mirror)
        objects.put(conn, capture.raw)
        objects.put(conn, encode(capture_record(capture)))
    for raw in entry.objects:
        # It follows from captures that are there, though others of the same bytes may have been deleted once.
        objects.put(conn, raw, anyway=True)
    edition = None
    if entry.edition is not None:
        text = objects.put(conn, entry.text.encode(), anyway=True)
        number, sha256 = store.append(conn, entry.document, "edition", {**entry.edition, "text": text})
        edition = edition_value(conn, sha256, store.load(conn, sha256, entry.document, "edition", number))
    end = store.head(conn, entry.document, "edition")
    state = objects.put(conn, encode(entry.state))
    facts = {"time": time_text(entry.time), "state": state, "edition": end[0] if end else 0}
    number, sha256 = store.append(conn, entry.document, "run", facts)
    return run_value(conn, sha256, store.load(conn, sha256, entry.document, "run", number), states), edition
