"""All documents at once, in a few queries, and all runs of one, a run at a time: lists that go on behind what is
damaged; and whose an object is, which a word would delete.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from scrubber.archive import objects, store
from scrubber.archive.archive import Archive
from scrubber.archive.canonical import decode
from scrubber.archive.values import Run, States, run_value
from scrubber.errors import StoreCorrupt
from scrubber.outcome import READ

#: Documents read at once: a query's parameters and the memory that states take are both bounded.
_PART = 250


@dataclass(frozen=True, slots=True)
class Tracked:
    """A document of an archive.

    Attributes:
        id: its id.
        title: its title; the id if it has none.
        last: its last ingestion, or None if there was none.
        damage: what of that is damaged, so that it is not known; else "".
    """

    id: str
    title: str
    last: Run | None
    damage: str = ""


def overview(archive: Archive) -> Iterator[Tracked]:
    """Every document of an archive with its last ingestion, by id; of one that is damaged, what is."""
    with archive.database.read() as conn:
        rows = list(store.documents(conn))
        for at in range(0, len(rows), _PART):
            part = rows[at : at + _PART]
            sound = {ident: row for ident, row in part if not isinstance(row, StoreCorrupt)}
            ends = {ident: row["heads"]["run"] for ident, row in sound.items() if "run" in row["heads"]}
            last, damage = _last_runs(conn, ends)
            for ident, row in part:
                if isinstance(row, StoreCorrupt):
                    yield Tracked(ident, ident, None, str(row))
                else:
                    yield Tracked(ident, str(row.get("title") or ident), last.get(ident), damage.get(ident, ""))


def _last_runs(conn: Connection, ends: Mapping[str, tuple[int, str]]) -> tuple[dict[str, Run], dict[str, str]]:
    """The last runs of documents, and what is damaged of the others: all at once, and one by one where that fails."""
    try:
        raws = objects.several(conn, (sha256 for _, sha256 in ends.values()))
        records = {ident: store.proved(raws[sha256], ident, "run", number) for ident, (number, sha256) in ends.items()}
        states = States(_PART)
        for sha256, raw in objects.several(conn, (record["state"] for record in records.values())).items():
            states.keep(sha256, raw)
        return {ident: run_value(conn, ends[ident][1], record, states) for ident, record in records.items()}, {}
    except StoreCorrupt as error:
        if len(ends) == 1:
            ((ident, (number, _)),) = ends.items()
            return {}, {ident: str(error) if error.document else f"{ident}: run {number}: {error}"}
        alone = [_last_runs(conn, {ident: end}) for ident, end in ends.items()]
        return (
            {ident: run for last, _ in alone for ident, run in last.items()},
            {ident: why for _, damage in alone for ident, why in damage.items()},
        )


def each_run(
    archive: Archive, ident: str, most: int | None = None, *, back: bool = False
) -> Iterator[Run | StoreCorrupt]:
    """A document's ingestions, or the last few, one at a time; of one that is damaged, the error that says so. Where
    they are asked for `back`, the last comes first.

    Raises:
        StoreCorrupt: the document's own row is damaged.
    """
    states = States()
    with archive.database.read() as conn:
        end = store.head(conn, ident, "run")
        count = end[0] if end else 0
        numbers = range(max(1, count + 1 - (most or count)), count + 1)
        for found in store.records(conn, ident, "run", numbers[::-1] if back else numbers):
            try:
                yield found if isinstance(found, StoreCorrupt) else run_value(conn, *found, states)
            except StoreCorrupt as error:
                yield error


def last_read(
    archive: Archive, ident: str, damage: list[str], *, before: datetime | None = None
) -> tuple[Run | None, dict[str, datetime]]:
    """A document's last run, and when each of its mirrors was last read: most by that run, and one that is gone by one
    of years ago. `damage` gets what is damaged of the runs, which are passed over; with `before`, runs of that time or
    later are not asked when mirrors were read.
    """
    last: Run | None = None
    read: dict[str, datetime] = {}
    for run in each_run(archive, ident, back=True):
        if isinstance(run, StoreCorrupt):
            damage.append(str(run))
            continue
        last = last or run
        # Of a mirror that failed an earlier copy may take part.
        for outcome in run.outcomes:
            if outcome.status in READ and (before is None or run.time < before):
                read.setdefault(outcome.mirror, run.time)
        if all(outcome.mirror in read for outcome in last.outcomes):
            break
    return last, read


def text_of(conn: Connection, sha256: str) -> str:
    """Which edition's text an object is, of any document; "" if of none."""
    for ident in store.identifiers(conn):
        with suppress(StoreCorrupt):
            for _, record in store.chain(conn, ident, "edition"):
                if record["text"] == sha256:
                    return f"the text of {ident}@{record['number']}"
    return ""


def captures(conn: Connection, document: str) -> dict[str, set[str]]:
    """The captures that a document ever had, by their digests: each with what says how copies with it were cleaned,
    and quotes what was taken out of it.

    Raises:
        StoreCorrupt: something that names them is missing or damaged.
    """
    found: dict[str, set[str]] = {}
    digests: dict[str, str] = {}
    for state in dict.fromkeys(record["state"] for _, record in store.chain(conn, document, "run")):
        for mirror in decode(objects.get(conn, state))["witnesses"].values():
            for each in (*mirror["captures"], *mirror["seen"]):
                if each not in digests:
                    digests[each] = decode(objects.get(conn, each))["sha256"]
                quoting = {mirror["cleaned"]} if mirror.get("cleaned") and each in mirror["captures"] else set()
                found.setdefault(digests[each], set()).update(quoting)
    return found
