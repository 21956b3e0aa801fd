"""What an archive gives back: editions, runs, captures and words, from their records."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from threading import Lock
from typing import Any, Literal

from sqlalchemy import Connection

from scrubber.archive import objects
from scrubber.archive.canonical import decode, finding_value, outcome_value, structure_blocks, time_value
from scrubber.comparing.changes import patched
from scrubber.errors import StoreCorrupt
from scrubber.model import Capture, Collation, Finding
from scrubber.outcome import Edition, Outcome

_State = tuple[Mapping[str, Any], tuple[Outcome, ...], tuple[Finding, ...]]


_STATES = 8


@dataclass(frozen=True, slots=True)
class Word:
    """One decision.

    Attributes:
        document: the document's id.
        number: from 1.
        hash: of its record, which the next word names as its parent.
        act: "accept", "restore" or "forget".
        by: who decided.
        reason: why.
        time: when.
        record: everything the hash covers.
    """

    document: str
    number: int
    hash: str
    act: Literal["accept", "restore", "forget"]
    by: str
    reason: str
    time: datetime
    record: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Restoration(Word):
    """A decision that an edition stands again, with both texts that it was made between.

    Attributes:
        aside: the blocks of the text that was set aside.
        attested: those that the mirrors alone attested then; the same, but for what earlier decisions had made of it.
        stands: those of the text that stands in its place.
    """

    aside: tuple[str, ...] = field(default=(), repr=False)
    attested: tuple[str, ...] = field(default=(), repr=False)
    stands: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Run:
    """One ingestion, as the archive remembers it.

    Attributes:
        document: the document's id.
        number: from 1.
        time: when it took place.
        edition: the number of the edition that stood after it; 0 if there was none yet.
        hash: of its record, which the next run names as its parent.
        state: hash of the object that says how the mirrors stood; the same for runs that found nothing new.
        outcomes: one a mirror, in the document's order.
        findings: everything there was to tell.
        facts: everything the state holds, as JSON values: for each mirror its captures, the collation's weights and
            reasons.
    """

    document: str
    number: int
    time: datetime
    edition: int
    hash: str
    state: str
    outcomes: tuple[Outcome, ...]
    findings: tuple[Finding, ...]
    facts: Mapping[str, Any] = field(repr=False, default_factory=dict)

    def captures(self, mirror: str, part: str = "captures") -> tuple[str, ...]:
        """The captures of a mirror, by the hashes of their records: those it stood with, or ("seen") those it gave
        last.
        """
        return tuple(self.facts.get("witnesses", {}).get(mirror, {}).get(part, ()))

    def cleaned(self, mirror: str) -> str | None:
        """The object that says how a mirror's copy was cleaned, by its hash; None of one that could not be read."""
        sha256: str | None = self.facts.get("witnesses", {}).get(mirror, {}).get("cleaned")
        return sha256


@dataclass(frozen=True, slots=True)
class Entry:
    """What one ingestion puts into the archive.

    Attributes:
        document: the document's id.
        title: the document's title.
        time: when the ingestion took place.
        captures: those that the mirrors stand with, or gave last; what is stored already is not stored again.
        state: how the mirrors stand, as JSON values (see `Run.facts`).
        edition: the facts of a new edition's record, or None if the last edition still stands.
        text: the new edition's text.
        objects: what the state names besides captures: how each copy was cleaned.
    """

    document: str
    title: str
    time: datetime
    captures: Sequence[Capture]
    state: Mapping[str, Any]
    edition: Mapping[str, Any] | None = None
    text: str = ""
    objects: Sequence[bytes] = ()


def capture_value(facts: Mapping[str, Any], raw: bytes) -> Capture:
    """A capture, from its record and its bytes."""
    return Capture(
        mirror=facts["mirror"],
        raw=raw,
        sha256=facts["sha256"],
        url=facts["url"],
        time=time_value(facts["time"]),
        status=facts["status"],
        headers=facts["headers"],
        page=facts["page"],
    )


def stored_capture(conn: Connection, record: str, mirror: str | None = None) -> Capture:
    """A capture, by the hash of its record.

    Args:
        conn: to the archive.
        record: the hash.
        mirror: whose capture it is taken for, to name where its record itself is lost.

    Raises:
        StoreCorrupt: its record or its bytes are missing or damaged; says which, under the mirror's name.
        Forgotten: it was deleted by a person's order.
    """
    try:
        facts = decode(objects.get(conn, record))
    except StoreCorrupt as error:
        raise StoreCorrupt(f"the record of its capture: {error}", mirror=mirror) from error
    try:
        return capture_value(facts, objects.get(conn, facts["sha256"]))
    except StoreCorrupt as error:
        raise StoreCorrupt(f"its capture of {facts['time'][:16]}: {error}", mirror=facts["mirror"]) from error


def collation_of(edition: Edition, run: Run) -> Collation:
    """A collation as far as the archive remembers it: all but what every single witness's words were."""
    facts = run.facts.get("collation", {})
    return Collation(
        text=edition.text,
        blocks=list(edition.blocks),
        findings=list(run.findings),
        clusters=[list(each) for each in facts.get("clusters", ())],
        weights=dict(facts.get("weights", {})),
        reasons={name: tuple(lines) for name, lines in facts.get("reasons", {}).items()},
        left_out=dict(facts.get("left_out", {})),
        sources=[tuple(each) for each in facts.get("sources", ())],
        confidence=facts.get("confidence", 1.0),
        attested=attested_of(edition, run) if facts.get("attested") else (),
    )


def attested_of(edition: Edition, run: Run) -> tuple[str, ...]:
    """The blocks that the mirrors alone attested when a run left a document at an edition."""
    return patched([block.text for block in edition.blocks], run.facts.get("collation", {}).get("attested", ()))


def edition_value(conn: Connection, sha256: str, record: Mapping[str, Any], *, text: bool = True) -> Edition:
    """An edition, from its record; without text and blocks if they are not wanted."""
    edition = Edition(
        document=record["document"],
        number=record["number"],
        text="",
        blocks=(),
        hash=sha256,
        parent=record["parent"],
        time=time_value(record["time"]),
        record=record,
    )
    if not text:
        return edition
    try:
        body = objects.get(conn, record["text"]).decode()
    except (StoreCorrupt, objects.Forgotten) as error:
        said = f"the text of edition {record['number']}: {error}"
        raise StoreCorrupt(said, document=record["document"]) from error
    return replace(edition, text=body, blocks=structure_blocks(body, record["blocks"]))


class States:
    """The states that were read and proved last: runs that found nothing new share one. Threads of an archive may
    share them.
    """

    def __init__(self, most: int = _STATES) -> None:
        self._most = most
        self._kept: dict[str, _State] = {}
        self._lock = Lock()

    def of(self, conn: Connection, sha256: str) -> _State:
        """A state's facts, outcomes and findings."""
        return self._kept.get(sha256) or self.keep(sha256, objects.get(conn, sha256))

    def keep(self, sha256: str, raw: bytes) -> _State:
        """Take in a state that was read and proved already."""
        facts = decode(raw)
        outcomes = tuple(outcome_value(each) for each in facts["outcomes"])
        state = facts, outcomes, tuple(finding_value(each) for each in facts["findings"])
        with self._lock:
            while len(self._kept) >= self._most:
                del self._kept[next(iter(self._kept))]
            self._kept[sha256] = state
        return state


def run_value(conn: Connection, sha256: str, record: Mapping[str, Any], states: States) -> Run:
    """A run, from its record.

    Raises:
        StoreCorrupt: what says how the mirrors stood is missing or damaged; says which run's.
    """
    state = record["state"]
    try:
        facts, outcomes, findings = states.of(conn, state)
    except StoreCorrupt as error:
        raise StoreCorrupt(f"run {record['number']}: {error}", document=record["document"]) from error
    return Run(
        document=record["document"],
        number=record["number"],
        time=time_value(record["time"]),
        edition=record["edition"],
        hash=sha256,
        state=state,
        outcomes=outcomes,
        findings=findings,
        facts=facts,
    )
