"""Everything that a report tells, gathered from the archive."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scrubber.errors import DocumentError, ScrubberError
from scrubber.model import CleanText, Collation
from scrubber.report.decisions import decisions
from scrubber.report.verdicts import Verdict, verdicts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from scrubber.archive import Archive, Run
    from scrubber.document import Document
    from scrubber.model import Finding
    from scrubber.outcome import Edition, IngestResult, Outcome


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
        texts: how each mirror that could be read was cleaned.
        places: where each mirror lives.
        official: the official mirrors.
        seen: when the mirrors were last looked at.
        decided: what persons decided of the edition's text, a sentence each.
    """

    title: str
    edition: Edition
    editions: tuple[Edition, ...]
    before: Edition | None
    findings: tuple[Finding, ...]
    outcomes: tuple[Outcome, ...]
    collation: Collation
    verdicts: tuple[Verdict, ...]
    texts: Mapping[str, CleanText] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    official: frozenset[str] = frozenset()
    seen: datetime | None = None
    decided: tuple[str, ...] = ()


def gather(archive: Archive, ident: str, number: int | None = None, *, document: Document | None = None) -> Material:
    """Gather what there is to tell of an edition.

    The mirrors' captures are cleaned once more, for what was removed and repaired, which the archive does not keep.

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
    texts: dict[str, CleanText] = {}
    for outcome in outcomes:
        text, place = _read(archive, run, outcome.mirror, edition, options.get(outcome.mirror, {}))
        if text is not None:
            texts[outcome.mirror] = text
        if place:
            places.setdefault(outcome.mirror, place)
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
        texts=texts,
        places=places,
        official=official,
        seen=run.time if run else None,
        decided=decisions(archive, edition),
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


def _read(
    archive: Archive, run: Run | None, mirror: str, edition: Edition, options: Mapping[str, object]
) -> tuple[CleanText | None, str]:
    """One mirror's captures, cleaned again as its document asks, and where they came from; nothing where they are gone."""
    from scrubber.witness import Reading, read  # noqa: PLC0415 -- heavy

    place = ""
    try:
        captures = tuple(archive.capture(each) for each in run.captures(mirror)) if run else ()
        if not captures:
            return None, ""
        place = captures[0].url if len(captures) == 1 else f"{captures[0].url} and {len(captures) - 1} more"
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
        return read(reading), place
    except ScrubberError:
        # Unreadable, forgotten by order, or damaged: the outcome says so, or `verify`. The rest of the report stands without it.
        return None, place
