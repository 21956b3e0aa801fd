"""Everything that a report tells, gathered from the archive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from scrubber.cleaned import Cleaned
from scrubber.document import Document
from scrubber.errors import DocumentError, ScrubberError, StoreError
from scrubber.model import Collation, Finding
from scrubber.outcome import Edition, IngestResult, Outcome
from scrubber.report.decisions import decisions
from scrubber.report.events import perhaps_first
from scrubber.report.verdicts import Verdict, verdicts

if TYPE_CHECKING:
    from scrubber.archive import Archive, Run


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


def gather(archive: Archive, ident: str, number: int | None = None, *, document: Document | None = None) -> Material:
    """Gather what there is to tell of an edition.

    What was removed and repaired is told as the run left it; where that is lost, or older than its keeping, captures
    are cleaned once more.

    Args:
        archive: where the document is.
        ident: its id.
        number: of the edition; the latest if left out.
        document: for the places of mirrors that never gave anything.

    Raises:
        DocumentError: there is no such edition.
        StoreError: the archive could not be read.
    """
    edition = archive.edition(ident, number) if number else archive.latest(ident)
    if edition is None:
        raise DocumentError(f"{ident} has no edition yet: no mirror could be read")
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
    if run is not None:
        for name in (each.mirror for each in outcomes):
            if run.captures(name, "seen") != run.captures(name):
                aside[name] = _records(archive, run, name, "seen")
            if records := _records(archive, run, name):
                captures[name] = records
                more = f" and {len(records) - 1} more" if len(records) > 1 else ""
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


def _records(archive: Archive, run: Run, mirror: str, part: str = "captures") -> list[dict[str, Any]]:
    """What is known of a mirror's captures besides their bytes; nothing where that is lost."""
    try:
        return archive.capture_records(run.captures(mirror, part))
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
