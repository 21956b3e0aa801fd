"""All documents at once, for a list: a few queries, however many documents there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrubber.archive import store
from scrubber.archive.values import States, run_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubber.archive.archive import Archive
    from scrubber.archive.values import Run

#: Documents read at once: a query's parameters and the memory that states take are both bounded.
_PART = 250


@dataclass(frozen=True, slots=True)
class Tracked:
    """A document of an archive.

    Attributes:
        id: its id.
        title: its title; the id if it has none.
        last: its last ingestion, or None if there was none.
    """

    id: str
    title: str
    last: Run | None


def overview(archive: Archive) -> Iterator[Tracked]:
    """Every document of an archive with its last ingestion, by id.

    Raises:
        StoreCorrupt: something of it is missing or damaged.
    """
    with archive.database.read() as conn:
        rows = sorted(store.documents(conn), key=lambda each: each[0])
        for at in range(0, len(rows), _PART):
            part = rows[at : at + _PART]
            ends = {ident: row["heads"]["run"] for ident, row in part if "run" in row["heads"]}
            raws = store.several(conn, (sha256 for _, sha256 in ends.values()))
            records = {
                ident: store.proved(raws[sha256], ident, "run", number) for ident, (number, sha256) in ends.items()
            }
            states = States(_PART)
            for sha256, raw in store.several(conn, (record["state"] for record in records.values())).items():
                states.keep(sha256, raw)
            for ident, row in part:
                run = run_value(conn, ends[ident][1], records[ident], states) if ident in ends else None
                yield Tracked(ident, str(row.get("title") or ident), run)
