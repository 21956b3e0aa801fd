"""What a run of a document gives: what became of each mirror, the edition, and both with all there is to tell.

Each is made once and not changed afterwards.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from scrubber.model import Block, Collation, Finding

#: How an outcome stands whose mirror was read, whether its copy takes part or not.
READ = frozenset({"ok", "unchanged", "left_out"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one mirror in one run.

    Attributes:
        mirror: its name.
        status: "ok"; "unchanged" (the same bytes as last time, taking part with them); "dead" (gone, or an error page);
            "refused", "failed" (no bytes, unreadable); "left_out" (read, and no copy of this document).
        reason: why it is not "ok", in a sentence; else "".
        retryable: whether a later run may go better with nothing changed.
        captures: SHA-256 of the captures it takes part with, a page each: of a mirror that gave nothing usable, its
            last good ones (a failed fetch is never a deletion), none if it never had any.
        error: the error's class name, or "".
        since: of a mirror that could not be read, when that began: the time of the first run of those in a row. It
            takes no part in a comparison: what became of two mirrors is the same whenever it was seen.
    """

    mirror: str
    status: Literal["ok", "unchanged", "dead", "refused", "failed", "left_out"]
    reason: str = ""
    retryable: bool = False
    captures: tuple[str, ...] = ()
    error: str = ""
    since: datetime | None = field(default=None, compare=False)

    @property
    def took_part(self) -> bool:
        """Whether the mirror was a witness."""
        return self.status in {"ok", "unchanged"} or bool(self.captures)


@dataclass(frozen=True, slots=True)
class Edition:
    """A numbered version of a document's canonical text.

    Attributes:
        document: the document's id.
        number: from 1.
        text: the canonical text.
        blocks: its blocks.
        hash: SHA-256 of the edition's record, in hexadecimal; the next edition names it as its parent.
        parent: the edition before it, by hash; None for the first.
        time: that of its latest capture.
        record: everything the hash covers: captures and mirrors with weights, options, rules and versions, text hashes.
    """

    document: str
    number: int
    text: str = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)
    hash: str
    parent: str | None
    time: datetime
    record: Mapping[str, Any] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class IngestResult:
    """The road once.

    Attributes:
        edition: the document's latest edition: the one made now, or the one that still stands.
        findings: everything there is to tell of the mirrors as they stand now.
        outcomes: one a mirror, in the document's order.
        changed: whether this run made a new edition.
        new: the findings that the last run did not have.
        collation: the collation behind it.
    """

    edition: Edition
    findings: tuple[Finding, ...]
    outcomes: tuple[Outcome, ...]
    changed: bool
    new: tuple[Finding, ...] = ()
    collation: Collation | None = field(default=None, repr=False)
