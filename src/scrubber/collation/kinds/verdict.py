"""What is said of one difference: its kind, and the sentence that a reader is told."""

from __future__ import annotations

from dataclasses import dataclass

from scrubber.collation.kinds.han_names import both_known
from scrubber.collation.kinds.hedges import only_hedges
from scrubber.collation.kinds.polarity import opposed
from scrubber.collation.kinds.regions import Region
from scrubber.language.packs.listed import HEDGED
from scrubber.language.plain import plain


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one difference amounts to.

    Attributes:
        kind: a finding's kind, or None for noise (a slip, spacing, another form of the same word).
        confidence: 0 to 1, of the kind.
        message: a sentence that a reader understands on its own; "" for noise.
        before: the canonical reading, widened to whole words and facts.
        after: the mirror's reading, likewise.
        span_before: where `before` stands in the canonical sentence.
        span_after: where `after` stands in the mirror's sentence.
    """

    kind: str | None
    confidence: float
    message: str
    before: str
    after: str
    span_before: tuple[int, int] = (0, 0)
    span_after: tuple[int, int] = (0, 0)


def verdict_on(region: Region, kind: str | None, confidence: float, one: str, other: str) -> Verdict:
    """A verdict that quotes whole words: 合法 and 违法 where only 合 and 违 differ."""
    left, right = _word_around(region, one, other) if kind in {"negation", "name"} else (0, 0)
    i1, i2 = region.start_before - left, region.end_before + right
    j1, j2 = region.start_after - left, region.end_after + right
    before, after = (one[i1:i2], other[j1:j2]) if left + right else (region.before, region.after)
    between = kind == region.extent and not region.facts_before and not region.facts_after
    hedged = kind == "modal" and only_hedges(region)
    said = f"between {kind}" if between else HEDGED if hedged else kind
    message = message_of(said, before, after) if said else ""
    return Verdict(kind, confidence, message, before, after, (i1, i2), (j1, j2))


def _word_around(region: Region, one: str, other: str) -> tuple[int, int]:
    """How many characters on either side make words of two that differ in one Han character."""
    if len(region.before) != 1 or len(region.after) != 1:
        return 0, 0
    for was, now, left, right in region.inner.wider():
        quoted = one[region.start_before - left : region.end_before + right]
        theirs = other[region.start_after - left : region.end_after + right]
        if plain(quoted) == plain(was) and plain(theirs) == plain(now) and (opposed(was, now) or both_known(was, now)):
            return left, right
    return 0, 0


_SUBJECTS = {
    "date": "The date", "number": "The number", "name": "The name",
    "negation": "The statement is turned into its opposite: it",
    "modal": "What is permitted or required", HEDGED: "The certainty of the statement",
    "quantifier": "The extent of the statement", "unit": "The unit",
    "url": "The address",
    "attribution": "The speaker", "wording": "The wording",
    "between date": "What stands between two dates or times", "between number": "What stands between two amounts",
}  # fmt: skip


def message_of(kind: str, before: str, after: str) -> str:
    """The sentence that a reader is told of a difference of some kind."""
    subject = _SUBJECTS[kind]
    if not before.strip():
        return f"{subject} reads “{after.strip()}” here; the canonical text has nothing in its place."
    if not after.strip():
        return f"{subject} reads “{before.strip()}” in the canonical text and is missing here."
    return f"{subject} reads “{before.strip()}” in the canonical text and “{after.strip()}” here."
