"""The values that travel the road, from a mirror's bytes to the text that all of them attest (what a run makes of it is
in `outcome`).

Each is made once and not changed afterwards. Offsets are in characters (code points), ends are exclusive.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from sys import intern
from typing import Any, Literal

from scrubber.when_asked import FindingsWhenAsked

BlockKind = Literal["heading", "paragraph", "list_item", "quotation", "table_row", "code", "caption"]
Severity = Literal["high", "low"]

#: Kinds of finding that accuse a mirror.
ACCUSING = (
    "date", "number", "name", "negation", "modal", "quantifier", "unit", "url", "attribution", "sentence_deleted",
    "sentence_inserted", "block_deleted", "block_inserted", "block_moved", "truncation",
)  # fmt: skip
#: Kinds of finding that only tell.
TELLING = ("wording", "unpaired", "lost_text", "stale", "link_block", "hidden_text")
#: What the message of a disputed reading ends with; that of a mirror whose page is gone.
CONFLICT = " The mirrors conflict, and nothing decides between them: either reading may be the true one."
GONE = " The page is gone, and nothing accused it while it was there: either reading may be the true one."
#: Two readings of so many characters together are not in a text twice.
_IN_ONE_PLACE = 60


@dataclass(frozen=True, slots=True)
class Capture:
    """The bytes that one mirror gave at one time.

    Attributes:
        mirror: the mirror's name.
        raw: the bytes, exactly as received (after the transfer's own compression was undone).
        sha256: of `raw`, in hexadecimal.
        url: where they came from in the end: a URL after redirects, or a file's path as the document names it.
        time: when, with time zone.
        status: the HTTP status, or None where there was no HTTP.
        headers: lower-case names to values (only what was received).
        page: 0-based place among the pages of a paginated mirror.
    """

    mirror: str
    raw: bytes = field(repr=False)
    sha256: str
    url: str
    time: datetime
    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    page: int = 0

    @property
    def content_type(self) -> str | None:
        """The Content-Type header, if there was one."""
        return self.headers.get("content-type")


def _taken(value: Any, state: Sequence[Any]) -> None:
    """Fill a value that another process sends: equal texts, and copies have most in common, are kept once."""
    for name, each in zip(value.__match_args__, state, strict=True):
        object.__setattr__(value, name, intern(each) if type(each) is str else each)


@dataclass(frozen=True, slots=True)
class Edit:
    """One change that a rule made, reversible.

    Attributes:
        rule: the rule's name, such as "pinyin" or "chrome-line".
        start: where, in the text that the rule was shown.
        end: exclusive.
        before: what stood there.
        after: what stands there now.
        reason: why, in a few words for a person; for a repair, its damage model.
        confidence: 0 to 1.
        step: the pass it belongs to. All Edits of a pass speak of the text that the pass before it left.
    """

    rule: str
    start: int
    end: int
    before: str
    after: str
    reason: str = ""
    confidence: float = 1.0
    step: int = 0

    __setstate__ = _taken

    def at_step(self, step: int) -> Edit:
        """The same Edit as part of another pass."""
        if step == self.step:
            return self
        return Edit(self.rule, self.start, self.end, self.before, self.after, self.reason, self.confidence, step)


@dataclass(frozen=True, slots=True)
class Block:
    """A unit of text.

    Attributes:
        text: without newlines at its ends.
        kind: what it is.
        level: of a heading, 1 to 6; of a list item, its depth from 1; else 0.
        language: primary BCP 47 tag such as "zh" or "en"; "und" if it can't be told.
        start: where it begins in the ledger's base; -1 where it has no base (a canonical block).
        end: exclusive.
        path: the element's path in the page, such as "html/body/div[2]/p[4]", or a PDF's sheet, "sheet 3"; "" for plain
            text.
        setting: how the page sets it, whatever it says: its element and those around it with their classes, and what
            all of it stands in (a link, bold type). Blocks that a page sets alike have the same; "" for plain text.
        rule: of a removed block, the rule that removed it; else "".
        reason: of a removed block, why, in words for a person; else "".
        verdict: how likely this is the document's own text, by the page alone: 0 (chrome) to 1 (text).
    """

    text: str
    kind: BlockKind = "paragraph"
    level: int = 0
    language: str = "und"
    start: int = -1
    end: int = -1
    path: str = ""
    rule: str = ""
    reason: str = ""
    verdict: float = 1.0
    setting: str = ""

    __setstate__ = _taken


#: How much of the capture a place quotes before and after itself, where there is so much.
AROUND = 32


@dataclass(frozen=True, slots=True)
class Place:
    """A span of a capture's base text, with enough around it to find it again (W3C TextQuoteSelector)."""

    start: int
    end: int
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    path: str = ""


def place_in(text: str, start: int, end: int, path: str = "") -> Place:
    """A span of a text, with what stands around it."""
    return Place(start, end, text[start:end], text[max(0, start - AROUND) : start], text[end : end + AROUND], path)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to tell a person about one mirror.

    Attributes:
        mirror: its name ("" for a text that was never given one).
        kind: one of `ACCUSING` or `TELLING`.
        severity: "high" for kinds that accuse, "low" for kinds that only tell.
        message: a sentence that a reader understands on its own.
        block: index into the collation's (or the CleanText's) blocks; see the README for deleted and inserted ones.
        before: the canonical reading.
        after: the mirror's reading.
        place: where in the capture, None where nothing of it is left there.
        confidence: 0 to 1.
        disputed: the witnesses conflict and nothing decides between them; nobody is accused.
        evidence: what the judgement rests on, a line each.
        accepted: a person's reason for accepting it, and who and when; "" if nobody has. What is accepted accuses no
            more.
        kept_by: of what several mirrors share, those that followed the document since it was first told, and kept the
            canonical reading: they decided it. It stays decided.
        edition: the number of the edition that it is told beside, where the mirror carries an earlier one; else None.
        carries: of one of kind "stale", what it says of the mirror, as it stands behind a name ("still carries edition
            2 of the document"); else "".
        undecided: why nothing decides (`CONFLICT` or `GONE`), with which the message ends; "" where it says no such
            thing.
    """

    mirror: str
    kind: str
    severity: Severity
    message: str
    block: int | None = None
    before: str = ""
    after: str = ""
    place: Place | None = None
    confidence: float = 1.0
    disputed: bool = False
    evidence: tuple[str, ...] = ()
    accepted: str = ""
    kept_by: tuple[str, ...] = ()
    edition: int | None = None
    carries: str = ""
    undecided: str = ""

    @property
    def accuses(self) -> bool:
        """Whether this says that the mirror was altered."""
        return self.severity == "high" and not self.disputed and not self.accepted

    @property
    def said(self) -> str:
        """The message without why nothing decides."""
        return self.message.removesuffix(self.undecided)

    def left_undecided(self, why: str) -> Finding:
        """The same, disputed, and why nothing decides."""
        return replace(self, disputed=True, message=self.said + why, undecided=why)

    @property
    def reading(self) -> tuple[str, str, str, str, bool]:
        """What makes it the finding that an earlier run had, if it stands where that did: not how sure it is."""
        return self.mirror, self.kind, self.before, self.after, self.disputed

    def stands_as(self, other: Finding) -> bool:
        """Whether it stands where another finding of the same readings does: the mirror has the same before it, or
        behind it, whatever came into the text elsewhere. A long reading stands in one place.
        """
        one, two = self.place, other.place
        if one is None or two is None or len(self.before) + len(self.after) > _IN_ONE_PLACE:
            return True
        return any(
            "".join(here.split()) == "".join(there.split())
            for here, there in ((one.prefix, two.prefix), (one.suffix, two.suffix))
        )


def not_among(findings: Iterable[Finding], others: Iterable[Finding]) -> list[Finding]:
    """The findings that are none of some others, such as those of an earlier run."""
    known: dict[tuple[str, str, str, str, bool], list[Finding]] = {}
    for each in others:
        known.setdefault(each.reading, []).append(each)
    return [each for each in findings if not any(map(each.stands_as, known.get(each.reading, ())))]


@dataclass(frozen=True, slots=True)
class CleanText(FindingsWhenAsked):
    """A capture's text, and everything that led there.

    Attributes:
        base: the capture's visible text, linearised in document order; for plain text, the decoded text.
        text: the clean text: `blocks` joined by a blank line.
        blocks: the document's blocks, in order.
        edits: the ledger; `scrubber.ledger.replay(base, edits) == text`, and `revert(text, edits) == base`.
        removed: whole blocks that were taken out, each with rule, reason and the page's own verdict.
        encoding: how the bytes were decoded, as a WHATWG label; "" where text was given.
        findings: what this copy says against itself; looked for when they are first asked for.
        metadata: what the page states of itself: title, author, published, modified, site, canonical_url, language,
            next_url, page_number, elsewhere (where the text is of a page that holds none) … (only what was found).
        confidence: 0 to 1: how sure the extraction is that `blocks` is the document, by this page alone.
        url: where the copy lives, if that was said.
    """

    base: str = field(repr=False)
    text: str = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)
    edits: tuple[Edit, ...] = field(default=(), repr=False)
    removed: tuple[Block, ...] = field(default=(), repr=False)
    encoding: str = ""
    findings: tuple[Finding, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    confidence: float = 1.0
    url: str | None = None

    __setstate__ = _taken


@dataclass(frozen=True, slots=True)
class Collation:
    """Many witnesses, one text.

    Attributes:
        text: the canonical text: `blocks` joined by a blank line.
        blocks: the canonical blocks.
        findings: what every witness says differently, and each witness's own findings under its name.
        clusters: groups of mirrors that copy one another, each sorted, largest first; mirrors alone are left out.
        weights: each mirror's weight as a witness, 0 to 1.
        reasons: for each mirror, why it has its weight and its cluster, a line each.
        left_out: mirrors that took no part, and why ("no copy of this document: …").
        sources: for each block, the mirrors that attest its printed reading, sorted.
        confidence: 0 to 1; low where few independent witnesses stand behind the text.
        attested: the text of each block as the mirrors alone attest it, where a person decided otherwise; else empty.
    """

    text: str = field(repr=False)
    blocks: list[Block] = field(repr=False)
    findings: list[Finding]
    clusters: list[list[str]]
    weights: dict[str, float]
    reasons: dict[str, tuple[str, ...]] = field(default_factory=dict)
    left_out: dict[str, str] = field(default_factory=dict)
    sources: list[tuple[str, ...]] = field(default_factory=list, repr=False)
    confidence: float = 1.0
    attested: tuple[str, ...] = field(default=(), repr=False)
