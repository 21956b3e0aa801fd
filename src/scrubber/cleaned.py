"""How a copy was cleaned, in short: what was removed from it and why, and how often each rule changed something."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, astuple, dataclass, field
from hashlib import sha256
from typing import Any

from scrubber.inert import short
from scrubber.model import Block, CleanText, Edit

#: How much of an edit is quoted.
_QUOTE = 80


@dataclass(frozen=True, slots=True)
class Repair:
    """What a rule changed in a copy, but for blanks and for what was removed.

    Attributes:
        rule: its name.
        edits: how many.
        before: of the shortest, which shows best what the rule does, what stood there.
        after: what stands there now.
        reason: why.
    """

    rule: str
    edits: int
    before: str
    after: str
    reason: str


@dataclass(frozen=True, slots=True)
class Removed:
    """A block that was taken for the site's.

    Attributes:
        text: its text.
        language: of the text.
        rule: the rule that took it.
        reason: why.
        verdict: how likely it is the document's, by the page alone.
    """

    text: str
    language: str
    rule: str
    reason: str
    verdict: float


@dataclass(frozen=True, slots=True)
class Cleaned:
    """How a mirror's copy was cleaned.

    Attributes:
        encoding: what its bytes were read as.
        confidence: how sure the extraction is, by this copy alone.
        page_order: of several pages, if they were put in another order, which.
        edits: how many edits each rule made, blanks and removed blocks among them.
        repairs: what was changed in the text, the most frequent first.
        removed: the blocks that were taken out, in their order.
        said: a digest of all that a collation takes from it; "" in what an earlier version recorded.
    """

    encoding: str = ""
    confidence: float = 1.0
    page_order: str = ""
    edits: Mapping[str, int] = field(default_factory=dict)
    repairs: tuple[Repair, ...] = ()
    removed: tuple[Removed, ...] = ()
    said: str = ""

    @classmethod
    def of(cls, text: CleanText) -> Cleaned:
        """From a cleaning."""
        return cls(
            text.encoding,
            round(text.confidence, 6),
            text.metadata.get("page_order", ""),
            dict(sorted(Counter(edit.rule for edit in text.edits).items())),
            tuple(_repairs(text)),
            tuple(_removed(text.removed)),
            said(text),
        )

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Cleaned:
        """From what `record` gave; anything else is a KeyError, TypeError, ValueError or AttributeError."""
        return cls(
            str(record["encoding"]),
            float(record["confidence"]),
            str(record["page_order"]),
            {str(rule): int(count) for rule, count in record["edits"].items()},
            tuple(
                Repair(
                    str(each["rule"]), int(each["edits"]), *(str(each[key]) for key in ("before", "after", "reason"))
                )
                for each in record["repairs"]
            ),
            tuple(
                Removed(
                    str(each["text"]),
                    str(each["language"]),
                    str(each["rule"]),
                    str(each["reason"]),
                    float(each["verdict"]),
                )
                for each in record["removed"]
            ),
            str(record.get("said", "")),
        )

    def record(self) -> dict[str, Any]:
        """As JSON values."""
        return asdict(self)


def said(text: CleanText) -> str:
    """A digest of all that a collation takes from a cleaned copy: two captures with one say the same, whatever else
    their bytes are, such as a comment, a time in a page's head or an empty last line.
    """
    blocks = [[astuple(block) for block in part] for part in (text.blocks, text.removed)]
    told = [text.url or "", text.base.rstrip(), text.text, blocks, sorted(text.metadata.items())]
    return sha256(json.dumps(told, ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()


def _repairs(text: CleanText) -> Iterable[Repair]:
    removing = {block.rule for block in text.removed}
    by_rule: dict[str, list[Edit]] = {}
    for edit in text.edits:
        if edit.rule not in removing and edit.before.split() != edit.after.split():
            by_rule.setdefault(edit.rule, []).append(edit)
    for rule, edits in sorted(by_rule.items(), key=lambda item: (-len(item[1]), item[0])):
        shown = min(edits, key=lambda edit: (not edit.before.strip(), len(edit.before) + len(edit.after)))
        yield Repair(rule, len(edits), _quoted(shown.before), _quoted(shown.after), shown.reason)


def _removed(blocks: Iterable[Block]) -> Iterable[Removed]:
    for block in blocks:
        yield Removed(_writable(block.text), block.language, block.rule, block.reason, round(block.verdict, 6))


def _quoted(text: str) -> str:
    return _writable(short(text, _QUOTE))


def _writable(text: str) -> str:
    """A text without half characters, which a copy may have had."""
    return text.encode(errors="replace").decode()
