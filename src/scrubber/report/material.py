"""Everything that a report tells, gathered from the archive."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from scrubber.cleaned import Cleaned
from scrubber.document import Document
from scrubber.errors import ScrubberError, StoreError
from scrubber.model import Collation, Finding
from scrubber.outcome import Edition, IngestResult, Outcome
from scrubber.report.decisions import decisions
from scrubber.report.events import perhaps_first
from scrubber.report.verdicts import Verdict, verdicts

if TYPE_CHECKING:
    from scrubber.archive import Archive, Run


#: So many captures of a mirror are told of in what people read, and fewer where mirrors are many: of a folder of
#: 190,000 pages a table was 100 MB.
SHOWN, _ROWS = 20, 2_000


@dataclass(frozen=True, slots=True)
class Material:
    """What a report is made of.

    Attributes:
        title: the document's title.
        edition: the edition told of.
        editions: all of them, oldest first; their texts may be missing.
        before: the edition before this one, whole, or None.
        findings: of all mirrors.
        outcomes: one a mirror, in the document's order.
        collation: clusters, weights, reasons, sources.
        verdicts: how each mirror stands, the gravest first.
        cleaned: how each mirror that could be read was cleaned.
        places: where each mirror lives.
        captures: the records of the captures that each mirror stands with; of one whose records are lost, none.
        aside: likewise of what a mirror gave last, where that was no copy of the document and it stands with others.
        official: the official mirrors.
        seen: when the mirrors were last looked at.
        decided: what persons decided of the edition's text, a sentence each.
        perhaps_first: that mirrors which stand altered may be the first of a new edition; "" where none may.
        held: how many captures each mirror stands with and gave last, of which not all need be among those above.
    """

    title: str
    edition: Edition
    editions: tuple[Edition, ...]
    before: Edition | None
    findings: tuple[Finding, ...]
    outcomes: tuple[Outcome, ...]
    collation: Collation
    verdicts: tuple[Verdict, ...]
    cleaned: Mapping[str, Cleaned] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    captures: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    aside: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    official: frozenset[str] = frozenset()
    seen: datetime | None = None
    decided: tuple[str, ...] = ()
    perhaps_first: str = ""
    held: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    def proof(self) -> Iterator[tuple[str, bool, Mapping[str, Any] | int]]:
        """What the mirrors stand with, and what they gave last and was put aside (True): the first captures of each,
        and then how many more there are.
        """
        most = max(1, min(SHOWN, _ROWS // max(1, len(self.verdicts))))
        for verdict in self.verdicts:
            for part, kept in enumerate((self.captures, self.aside)):
                records = kept.get(verdict.mirror, ())
                for each in records[:most]:
                    yield verdict.mirror, bool(part), each
                held = max(len(records), self.held.get(verdict.mirror, (0, 0))[part])
                if records and held > most:
                    yield verdict.mirror, bool(part), held - most


def gather(
    archive: Archive,
    ident: str,
    number: int | None = None,
    *,
    document: Document | None = None,
    most: int | None = None,
) -> Material:
    """Gather what there is to tell of an edition.

    What was removed and repaired is told as the run left it; where that is lost, or older than its keeping, captures
    are cleaned once more.

    Args:
        archive: where the document is.
        ident: its id.
        number: of the edition; the latest if left out.
        document: for the places of mirrors that never gave anything.
        most: how many captures of each mirror are looked up; all if left out.

    Raises:
        DocumentError: there is no such edition.
        StoreError: the archive could not be read.
    """
    from scrubber.archive.history import edition_of  # noqa: PLC0415 -- only where there is an archive

    edition = edition_of(archive, ident, number)
    editions = archive.editions(ident, texts=False)
    before = archive.edition(ident, edition.number - 1) if edition.number > 1 else None
    run = archive.run_of(ident, edition.number)
    collation = archive.collation(ident, edition.number) or Collation(edition.text, list(edition.blocks), [], [], {})
    outcomes, findings = (run.outcomes, run.findings) if run else ((), ())
    options = {each["name"]: each for each in edition.record.get("mirrors", ())}
    places = {mirror.name: mirror.location for mirror in document.mirrors} if document else {}
    cleaned: dict[str, Cleaned] = {}
    captures: dict[str, list[dict[str, Any]]] = {}
    aside: dict[str, list[dict[str, Any]]] = {}
    held: dict[str, tuple[int, int]] = {}
    if run is not None:
        for name in (each.mirror for each in outcomes):
            kept, seen = run.captures(name), run.captures(name, "seen")
            held[name] = len(kept), len(seen) if seen != kept else 0
            if seen != kept:
                aside[name] = _records(archive, seen[:most])
            if records := _records(archive, kept[:most]):
                captures[name] = records
                more = f" and {len(kept) - 1} more" if len(kept) > 1 else ""
                places.setdefault(name, f"{records[0]['url']}{more}")
            if how := _kept(archive, run, name) or _again(archive, run, name, edition, options.get(name, {})):
                cleaned[name] = how
    official = frozenset(name for name, each in options.items() if each.get("official"))
    if document:
        official |= frozenset(document.official)
    return Material(
        title=archive.title(ident),
        edition=edition,
        editions=tuple(editions),
        before=before,
        findings=tuple(findings),
        outcomes=tuple(outcomes),
        collation=collation,
        verdicts=tuple(verdicts(outcomes, findings, collation)),
        cleaned=cleaned,
        places=places,
        captures=captures,
        aside=aside,
        held=held,
        official=official,
        seen=run.time if run else None,
        decided=decisions(archive, edition),
        perhaps_first=perhaps_first(archive, ident) if editions and edition.number == editions[-1].number else "",
    )


def brief(document: Document, result: IngestResult) -> Material:
    """What a run itself knows, without a look into the archive: enough for the short forms."""
    collation = result.collation or Collation(result.edition.text, list(result.edition.blocks), [], [], {})
    return Material(
        title=document.title,
        edition=result.edition,
        editions=(result.edition,),
        before=None,
        findings=result.findings,
        outcomes=result.outcomes,
        collation=collation,
        verdicts=tuple(verdicts(result.outcomes, result.findings, result.collation)),
        places={mirror.name: mirror.location for mirror in document.mirrors},
        official=frozenset(document.official),
    )


def _records(archive: Archive, captures: Sequence[str]) -> list[dict[str, Any]]:
    """What is known of a mirror's captures besides their bytes; nothing where that is lost."""
    try:
        return archive.capture_records(captures)
    except StoreError:
        return []


def _kept(archive: Archive, run: Run, mirror: str) -> Cleaned | None:
    """How a mirror's copy was cleaned, as the run left it."""
    from scrubber.archive.canonical import decode  # noqa: PLC0415 -- the archive is loaded by now

    sha256 = run.cleaned(mirror)
    try:
        return Cleaned.from_record(decode(archive.read(sha256))) if sha256 else None
    except (StoreError, KeyError, TypeError, ValueError, AttributeError):
        return None


def _again(archive: Archive, run: Run, mirror: str, edition: Edition, options: Mapping[str, object]) -> Cleaned | None:
    """The same from the captures, cleaned as the document asks; nothing where they are gone."""
    from scrubber.witness import Reading, read  # noqa: PLC0415 -- heavy

    try:
        captures = tuple(archive.capture(each, mirror) for each in run.captures(mirror))
        if not captures:
            return None
        asked = edition.record.get("options", {})
        encoding, selector = options.get("encoding"), options.get("selector")
        reading = Reading(
            mirror,
            captures,
            encoding=str(encoding) if encoding else None,
            selector=str(selector) if selector else None,
            script=asked.get("script"),
            languages=tuple(asked.get("languages", ())),
        )
        return Cleaned.of(read(reading))
    except ScrubberError:
        # Unreadable, forgotten by order, or damaged: the outcome says so, or `verify`. The rest of the report stands
        # without it.
        return None
