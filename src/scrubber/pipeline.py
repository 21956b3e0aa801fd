"""The road, on one screen.

```
fetch    every mirror's captures, or why there are none           capture/
stand    which captures each mirror takes part with               standing.py
read     captures to CleanText, pages joined                      witness.py, cleaning/
collate  many texts to one, and what each changed                 collation/
remember what was decided, and who is late     memory/
publish  the edition, if the text is another, and the findings    archive/
```
`ingest` walks it once. `flows/` lays the same steps over Prefect: `known` and `fetch_all`, then `publish`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from os import PathLike
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from scrubber.archive import Archive, Entry, Run, words
from scrubber.archive.canonical import finding_value, outcome_record
from scrubber.archive.rules import version as rules_version
from scrubber.archive.rulings import honour, noted
from scrubber.archive.values import Restoration, Word, collation_of
from scrubber.capture import Fetched, Limits
from scrubber.document import Document
from scrubber.errors import FetchError, ScrubberError, StoreCorrupt
from scrubber.memory import decided, kept
from scrubber.memory.behind import stayed
from scrubber.memory.memory import Memory
from scrubber.memory.remember import remember
from scrubber.model import Capture, CleanText, Collation, not_among
from scrubber.outcome import Edition, IngestResult
from scrubber.records import cleaned_facts, edition_facts, state_facts
from scrubber.remake import heal, reclean, repair
from scrubber.standing import Standing, as_before, earlier, inputs, stand
from scrubber.witness import Reader, Reading, collate_readings, read_all

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
        collated = _collate(document, archive, last, standings, read, time)
        return _record(document, archive, last, collated, followed, time)


class _Collated(NamedTuple):
    """What the mirrors came to.

    Attributes:
        standings: how each stands.
        collation: None where none could be read.
        texts: the mirrors' texts, by name.
        judged: what was judged before, or now, and had no vote.
        behind: who stays behind from now on, with the number of the edition.
        led: who was in front (see `memory.in_front`).
    """

    standings: list[Standing]
    collation: Collation | None
    texts: dict[str, CleanText]
    judged: list[dict[str, Any]]
    behind: dict[str, int]
    led: dict[str, tuple[int, int]]


def _collate(
    document: Document, archive: Archive, last: Run | None, standings: list[Standing], read: Reader, time: datetime
) -> _Collated:
    """Collate; a mirror that proves unreadable, or no copy, falls back on its earlier captures, or is left out."""
    latest = _latest(archive, document.id)
    said = _words(archive, document.id)
    results: dict[tuple[Any, ...], CleanText | ScrubberError] = {}

    def read_once(readings: Sequence[Reading]) -> Mapping[str, CleanText | ScrubberError]:
        keys = {each.mirror: (each.mirror, *(capture.sha256 for capture in each.captures)) for each in readings}
        fresh = read([each for each in readings if keys[each.mirror] not in results])
        results.update({keys[name]: result for name, result in fresh.items()})
        return {name: results[key] for name, key in keys.items()}

    while True:
        readings = [each.reading(document) for each in standings if each.captures]
        official = frozenset(each.mirror for each in readings if each.official)
        gone = frozenset(each.mirror.name for each in standings if each.gone)
        memory = Memory(archive, latest, last, official, gone)
        # A text that a person restored may be one that the mirrors have left.
        restored = any(isinstance(word, Restoration) for word in said)
        stay = {} if restored else stayed(readings, memory, read_once)
        voters = [each for each in readings if each.mirror not in stay]
        judged = decided.places(_texts(voters, read_once), memory)
        collation, wrong = collate_readings(voters, previous=latest, said=said, judged=judged, read=read_once)
        settled = [_judge(each, archive, last, collation, wrong) for each in standings]
        if settled == standings:
            break
        # Every round takes captures away from some mirror, twice from each at most.
        standings = settled
    texts = _texts(readings, read_once)
    behind = {name: edition.number for name, edition in stay.items()}
    standings = [replace(each, behind=behind.get(each.mirror.name, each.behind)) for each in standings]
    if collation is None:
        return _Collated(standings, None, texts, judged, behind, last.facts["led"] if last else {})
    if more := kept.places(collation, texts, memory):
        judged = [*judged, *more]
        again, _ = collate_readings(voters, previous=latest, said=said, judged=judged, read=read_once)
        collation = again or collation
    collation, newly, led = remember(collation, texts, memory, time, judged=judged, stay=stay)
    # What is told of a late mirror a person may have accepted as well.
    return _Collated(standings, honour(collation, said), texts, judged, behind | newly, led)


def _texts(readings: Sequence[Reading], read: Reader) -> dict[str, CleanText]:
    return {name: text for name, text in read(readings).items() if isinstance(text, CleanText)}


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


def _judge(
    standing: Standing,
    archive: Archive,
    last: Run | None,
    collation: Collation | None,
    wrong: Mapping[str, ScrubberError],
) -> Standing:
    """What a mirror's captures proved to be worth."""
    name = standing.mirror.name
    if not standing.captures or (name not in wrong and (collation is None or name not in collation.left_out)):
        return standing
    before = earlier(archive, last, name) if standing.captures == standing.seen else ()
    if name in wrong:
        reason = str(wrong[name]).removeprefix(f"{name}: ")
        return standing.without("failed", reason, before, error=type(wrong[name]).__name__)
    reason = collation.left_out[name] if collation else ""
    return standing.without("dead" if before and before != standing.captures else "left_out", reason, before)


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
    document: Document, archive: Archive, last: Run, standings: list[Standing], time: datetime
) -> IngestResult:
    """Nothing that the last run's result follows from has changed: that result stands."""
    standings = as_before(standings, last, archive)
    outcomes = tuple(each.outcome for each in standings)
    findings, state = last.findings, {**last.facts, "outcomes": [outcome_record(each) for each in outcomes]}
    if state["words"] != (head := archive.words_head(document.id)):
        told = noted(state["findings"], _words(archive, document.id))
        findings, state = tuple(map(finding_value, told)), {**state, "words": head, "findings": told}
    archive.record(Entry(document.id, document.title, time, (), state))
    edition = _latest(archive, document.id)
    if edition is None:
        raise StoreCorrupt(f"{document.id}: its last run stands on an edition that is not there")
    collation = replace(collation_of(edition, last), findings=list(findings))
    return IngestResult(edition, findings, outcomes, changed=False, collation=collation)


def _record(
    document: Document, archive: Archive, last: Run | None, collated: _Collated, followed: str, time: datetime
) -> IngestResult:
    """Write what was found, and the edition if the text is another."""
    standings, collation, texts, judged, behind, led = collated
    outcomes = tuple(each.outcome for each in standings)
    captures = [
        capture
        for each in standings
        for capture in (*each.captures, *(each.seen if each.seen != each.captures else ()))
    ]
    latest = _latest(archive, document.id)
    facts = None
    if collation and collation.text and (latest is None or latest.text != collation.text):
        facts = edition_facts(document, standings, collation, archive.words_head(document.id), judged)
    if collation:
        findings = tuple(collation.findings)
    else:
        # Nothing can be read any more: what was told of the mirrors stands, with what was accepted since.
        records = noted(last.facts["findings"], _words(archive, document.id)) if last else []
        findings = tuple(map(finding_value, records))
    by_name = {each.mirror.name: each for each in standings}
    cleaned = {name: cleaned_facts(each, by_name[name].captures) for name, each in texts.items()}
    head = archive.words_head(document.id)
    state = state_facts(
        standings,
        collation,
        findings,
        inputs=followed,
        rules=rules_version(),
        words=head,
        cleaned=cleaned,
        behind=behind,
        led=led,
    )
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
