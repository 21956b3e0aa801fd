"""The road, on one screen.

```
fetch    every mirror's captures, or why there are none           capture/
stand    which captures each mirror takes part with               standing.py
read     captures to CleanText, pages joined                      witness.py, cleaning/
collate  many texts to one, and what each changed                 collation/
remember who has a vote, what was decided, and who is late        memory/
publish  the edition, if the text is another, and the findings    archive/
```
`ingest` walks it once. `flows/` lays the same steps over Prefect: `known` and `fetch_all`, then `publish`.
"""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from os import PathLike
from pathlib import Path
from typing import Any, TypeVar

from scrubber.archive import Archive, Entry, Run, words
from scrubber.archive.canonical import finding_value, outcome_record
from scrubber.archive.rules import version as rules_version
from scrubber.archive.rulings import noted
from scrubber.archive.values import Word, collation_of
from scrubber.capture import Fetched, Limits
from scrubber.document import Document
from scrubber.errors import FetchError, StoreCorrupt
from scrubber.memory.memory import Memory
from scrubber.memory.remember import Collated, remember, vote
from scrubber.model import Capture, not_among
from scrubber.outcome import Edition, IngestResult
from scrubber.records import cleaned_facts, edition_facts, state_facts
from scrubber.remake import heal, reclean, repair
from scrubber.renewed import NOTHING, Renewed, renewed, say_the_same
from scrubber.standing import Standing, as_before, inputs, stand
from scrubber.witness import Reader, once, read_all

T = TypeVar("T")


def ingest(
    document: Document | Path | str,
    archive: Archive | Path | str,
    *,
    now: Callable[[], datetime] | None = None,
    limits: Limits | None = None,
) -> IngestResult:
    """Walk the whole road once.

    On mirrors that have not changed it makes no edition and no capture, and takes no time to speak of. A text that has
    changed becomes the next edition; a mirror that was altered, while the text still stands, makes findings only. All
    of it is written in one transaction, or nothing is.

    Args:
        document: a Document, or the path of its TOML.
        archive: an open archive, a folder, or a database URL.
        now: gives the time, with its time zone; the clock's if left out.
        limits: of what is fetched.

    Raises:
        DocumentError: the document's TOML is wrong.
        FetchError: no mirror could be read, now or ever.
        StoreError: the archive could not be read or written; what it held is intact.
        TypeError: neither a document nor its path, neither an archive nor its place, or `now` gives no time.
    """
    from scrubber.capture import fetch_all  # noqa: PLC0415 -- only what is needed

    if not isinstance(document, Document | str | PathLike):
        raise TypeError(f"ingest takes a Document or the path of its TOML, not {type(document).__name__}")
    document = document if isinstance(document, Document) else Document.read(document)
    _time(now)  # before any mirror is asked
    with Archive.open(archive) as store, store.lock(document.id):
        fetched = fetch_all(document, known=known(document, store), limits=limits, now=now)
        return publish(document, store, fetched, now=now)


def _time(now: Callable[[], datetime] | None) -> datetime:
    if now is not None and not callable(now):
        raise TypeError(f"ingest: now is a function that gives the time, such as lambda: time, not {now!r}")
    time: Any = now() if now else datetime.now(UTC)
    with suppress(OverflowError):  # at either end of the calendar there are times that UTC does not have
        if isinstance(time, datetime) and time.utcoffset() is not None:
            return time.astimezone(UTC)
    raise TypeError(f"now gives a datetime with a time zone, such as datetime.now(UTC), not {time!r}")


def known(document: Document, archive: Archive) -> dict[str, tuple[Capture, ...]]:
    """What each mirror gave last, so that it need not send what has not changed."""
    return {mirror.name: archive.known(document.id, mirror.name) for mirror in document.mirrors}


def publish(
    document: Document,
    archive: Archive,
    fetched: Iterable[Fetched],
    *,
    now: Callable[[], datetime] | None = None,
    read: Reader = read_all,
) -> IngestResult:
    """From what the mirrors gave to the archive.

    Args:
        document: the document.
        archive: its archive.
        fetched: a result a mirror.
        now: gives the time, with its time zone; the clock's if left out.
        read: reads the mirrors; another one may do so in other processes.

    Raises:
        FetchError: no mirror could be read, now or ever.
        StoreError: the archive could not be read or written; what it held is intact.
    """
    time = _time(now)
    with archive.lock(document.id):
        last = archive.sound_run(document.id)
        standings = stand(document, archive, last, fetched, time)
        # What is new is stored with the run, or not at all.
        repair(archive, (of.raw for each in standings if each.outcome.status == "unchanged" for of in each.seen))
        followed = inputs(document, standings, rules_version())
        if last and last.edition and _still_follows(document, archive, last, standings, followed):
            reclean(archive, last, [each.reading(document) for each in standings if each.captures], read)
            return _unchanged(document, archive, last, standings, time)
        read = once(read)
        if last and last.edition and say_the_same(document, archive, last, standings, read):
            return _unchanged(document, archive, last, standings, time, renewed(document, standings, read, followed))
        standings, found = _collate(document, archive, last, standings, read, time)
        return _record(document, archive, last, standings, found, followed, time)


def _collate(
    document: Document, archive: Archive, last: Run | None, standings: list[Standing], read: Reader, time: datetime
) -> tuple[list[Standing], Collated]:
    """Collate; a mirror that proves unreadable, or no copy, falls back on its earlier captures, or is left out."""
    latest = _latest(archive, document.id)
    said = _words(archive, document.id)
    while True:
        readings = [each.reading(document) for each in standings if each.captures]
        official = frozenset(each.mirror for each in readings if each.official)
        gone = frozenset(each.mirror.name for each in standings if each.gone)
        memory = Memory(archive, latest, last, official, gone)
        votes = vote(readings, memory, said, read)
        settled = [each.proved(archive, last, votes.collation, votes.wrong) for each in standings]
        if settled == standings:
            break
        # Every round takes captures away from some mirror, twice from each at most.
        standings = settled
    stay = {name: edition.number for name, edition in votes.stay.items()}
    standings = [replace(each, behind=stay.get(each.mirror.name, 0)) for each in standings]
    return standings, remember(votes, readings, memory, said, read, time)


def _latest(archive: Archive, ident: str) -> Edition | None:
    """The latest edition."""
    return _healed(archive, ident, lambda: archive.latest(ident))


def _words(archive: Archive, ident: str) -> list[Word]:
    """What persons decided, with the texts of the editions that they spoke of."""
    return _healed(archive, ident, lambda: words.words(archive, ident))


def _healed(archive: Archive, ident: str, read: Callable[[], T]) -> T:
    """What is read of editions; where a text was damaged it is made again, from its captures, first."""
    try:
        return read()
    except StoreCorrupt:
        if not heal(archive, ident):
            raise
        return read()


def _still_follows(
    document: Document, archive: Archive, last: Run, standings: Sequence[Standing], followed: str
) -> bool:
    """Whether nothing that the last run's result follows from has changed.

    An edition that a person restored stands as it is until a mirror changes: neither other rules nor a note on a
    finding make it anew.
    """
    known, head = last.facts["words"], archive.words_head(document.id)
    if (last.facts["inputs"], known) == (followed, head):
        return True
    edition = _latest(archive, document.id)
    if edition is None or not edition.record.get("restores"):
        return False
    since = _words(archive, document.id)[known[0] if known else 0 :]
    notes = all(word.act == "accept" and not word.record.get("place") for word in since)
    return notes and inputs(document, standings, last.facts["rules"]) == last.facts["inputs"]


def _unchanged(
    document: Document, archive: Archive, last: Run, standings: list[Standing], time: datetime, new: Renewed = NOTHING
) -> IngestResult:
    """Nothing that the last run's result follows from has changed, but for new captures that say the same: that result
    stands.
    """
    standings = as_before(standings, last, archive)
    outcomes = tuple(each.outcome for each in standings)
    findings, state = last.findings, {**last.facts, "outcomes": [outcome_record(each) for each in outcomes]}
    if new.inputs:
        state |= {"inputs": new.inputs, "witnesses": {**last.facts["witnesses"], **new.witnesses}}
    if state["words"] != (head := archive.words_head(document.id)):
        told = noted(state["findings"], _words(archive, document.id))
        findings, state = tuple(map(finding_value, told)), {**state, "words": head, "findings": told}
    archive.record(Entry(document.id, document.title, time, new.captures, state, objects=new.objects))
    edition = _latest(archive, document.id)
    if edition is None:
        raise StoreCorrupt(f"{document.id}: its last run stands on an edition that is not there")
    collation = replace(collation_of(edition, last), findings=list(findings))
    return IngestResult(edition, findings, outcomes, changed=False, collation=collation)


def _record(
    document: Document,
    archive: Archive,
    last: Run | None,
    standings: list[Standing],
    found: Collated,
    followed: str,
    time: datetime,
) -> IngestResult:
    """Write what was found, and the edition if the text is another."""
    collation = found.collation
    outcomes = tuple(each.outcome for each in standings)
    captures = [
        capture
        for each in standings
        for capture in (*each.captures, *(each.seen if each.seen != each.captures else ()))
    ]
    latest = _latest(archive, document.id)
    facts = None
    if collation and collation.text and (latest is None or latest.text != collation.text):
        facts = edition_facts(document, standings, collation, archive.words_head(document.id), found.judged)
    if collation:
        findings = tuple(collation.findings)
    else:
        # Nothing can be read any more: what was told of the mirrors stands, with what was accepted since.
        records = noted(last.facts["findings"], _words(archive, document.id)) if last else []
        findings = tuple(map(finding_value, records))
    by_name = {each.mirror.name: each for each in standings}
    cleaned = {name: cleaned_facts(each, by_name[name].captures) for name, each in found.texts.items()}
    head = archive.words_head(document.id)
    state = state_facts(standings, found, findings, inputs=followed, rules=rules_version(), words=head, cleaned=cleaned)
    text = collation.text if collation else ""
    objects = list(cleaned.values())
    _, made = archive.record(Entry(document.id, document.title, time, captures, state, facts, text, objects))
    edition = made or latest
    if edition is None:
        alike: dict[str, list[str]] = {}
        for each in outcomes:
            alike.setdefault(each.reason, []).append(each.mirror)
        reasons = "; ".join(f"{', '.join(names)}: {why}" for why, names in alike.items()) or "it has no mirrors"
        raise FetchError(
            f"no mirror of {document.id} could be read: {reasons}", retryable=any(o.retryable for o in outcomes)
        )
    new = tuple(not_among(findings, last.findings if last else ()))
    return IngestResult(edition, findings, outcomes, changed=made is not None, new=new, collation=collation)
