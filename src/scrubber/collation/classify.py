"""What a difference between two readings amounts to: which fact it changes, or that it changes none.

`compare` takes a sentence as two witnesses give it and says what differs: each difference widened to the whole fact that holds it
(two digits of a year become the whole date), with a kind, a confidence and a sentence for a reader. `classify` does so for
one difference that an alignment has found.

The facts are those of `scrubber.language.facts`. Slips, spacing, width, script and variant forms amount to nothing (kind None);
other words for the same facts are `wording`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from scrubber.collation import slips
from scrubber.collation.naming import named
from scrubber.collation.polarity import negated, opposed
from scrubber.collation.regions import Inner, Region, regions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.language.facts import Fact


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


def classify(
    before: str,
    after: str,
    *,
    left: str = "",
    right: str = "",
    sentence_before: str = "",
    sentence_after: str = "",
    language: str = "und",
) -> Verdict:
    """What one difference amounts to.

    Args:
        before: the canonical reading, as far as it differs.
        after: the mirror's reading, as far as it differs.
        left: what stands before both.
        right: what stands behind both.
        sentence_before: the whole canonical sentence, where more of it differs than this; else it is left + before + right.
        sentence_after: the mirror's.
        language: a hint; the facts of Chinese and English are known in any text.

    Returns:
        The gravest verdict on what lies within the difference.
    """
    one, other = left + before + right, left + after + right
    at = other_at = len(left)
    if sentence_before and sentence_after and one in sentence_before and other in sentence_after:
        at += sentence_before.index(one)
        other_at += sentence_after.index(other)
        one, other = sentence_before, sentence_after
    here = [
        v
        for v in compare(one, other, language=language)
        if _touches(v.span_before, at, at + len(before)) or _touches(v.span_after, other_at, other_at + len(after))
    ]
    return max(
        here,
        key=_gravity,
        default=Verdict(None, 1.0, "", before, after, (at, at + len(before)), (other_at, other_at + len(after))),
    )


def _touches(span: tuple[int, int], start: int, end: int) -> bool:
    return span[0] <= end and start <= span[1]


def _gravity(verdict: Verdict) -> tuple[int, float]:
    return (0 if verdict.kind is None else 1 if verdict.kind == "wording" else 2), verdict.confidence


@lru_cache(maxsize=1024)
def compare(before: str, after: str, *, language: str = "und") -> tuple[Verdict, ...]:
    """Every difference between two readings of a sentence, in order, with what it amounts to.

    A fact that only changed its place in the sentence is no changed fact: where the sentence as a whole states the same numbers, dates
    and so on, the difference is `wording`.
    """
    del language
    found = [(region, *_judge(region)) for region in regions(before, after)]
    gone: dict[str, Counter[object]] = {}
    come: dict[str, Counter[object]] = {}
    for region, kind, _ in found:
        if kind in _AMOUNTS:
            gone.setdefault(kind, Counter()).update(f.value for f in region.facts_before if f.kind == kind)
            come.setdefault(kind, Counter()).update(f.value for f in region.facts_after if f.kind == kind)
    out = []
    for region, kind, confidence in found:
        moved = kind in gone and gone[kind] == come[kind]
        out.append(_verdict(region, "wording", 0.5) if moved else _verdict(region, kind, confidence))
    return tuple(out)


def _verdict(region: Region, kind: str | None, confidence: float) -> Verdict:
    return Verdict(
        kind,
        confidence,
        _message(kind, region.before, region.after) if kind else "",
        region.before,
        region.after,
        (region.start_before, region.end_before),
        (region.start_after, region.end_after),
    )


_AMOUNTS = ("url", "date", "number", "unit")
_KINDS = (*_AMOUNTS, "negation", "modal", "quantifier")
# Kinds of facts that are words: a longer word with a slip in it is that word still.
_WORDS = frozenset(["negation", "modal", "quantifier", "unit"])
# Quantifiers that no rewording drops: `all` for nothing changes what is said, "various" for "different" doesn't.
_STRICT = frozenset(
    ["all", "any", "none", "only", "at least", "at most", "more than", "less than", "most", "half", "both", "either"]
)
_SUBJECTS = {
    "date": "The date", "number": "The number", "name": "The name", "negation": "The statement is turned into its opposite: it",
    "modal": "What is permitted or required", "quantifier": "The extent of the statement", "unit": "The unit", "url": "The address",
    "attribution": "The speaker", "wording": "The wording",
}  # fmt: skip


def _message(kind: str, before: str, after: str) -> str:
    subject = _SUBJECTS[kind]
    if not before.strip():
        return f"{subject} reads “{after.strip()}” here; the canonical text has nothing in its place."
    if not after.strip():
        return f"{subject} reads “{before.strip()}” in the canonical text and is missing here."
    return f"{subject} reads “{before.strip()}” in the canonical text and “{after.strip()}” here."


def _judge(region: Region) -> tuple[str | None, float]:
    """The kind of a difference, the gravest first, and how sure that is."""
    inner = region.inner()
    before, after = inner.before, inner.after
    one, other = region.facts_before, region.facts_after
    differ = {kind for kind in _KINDS if _values(one, kind) != _values(other, kind)}
    if slips.lost(before, after) or (slips.same(before, after) and not differ.intersection(_AMOUNTS)):
        return None, 1.0
    if _repeated(inner):
        return None, 0.9
    if negated(before, after):
        return "negation", 0.95
    if _by_accident(region, inner):
        return None, 0.9
    for kind in _AMOUNTS:
        if kind in differ and (sure := _amount(kind, region, before, after)):
            return kind, sure
    for kind, sure in (("quantifier", 0.9), ("modal", 0.95)):
        if kind in differ and _values(one, kind) and _values(other, kind):
            return kind, sure
    if sum(_values(one, "negation").values()) % 2 != sum(_values(other, "negation").values()) % 2:
        return "negation", 0.85
    if opposed(before, after):
        return "negation", 0.8
    about = named(region, before, after)
    if about[0] == "attribution":
        return about
    if "modal" in differ and _whole_word(region, "modal"):
        return "modal", 0.7
    if "quantifier" in differ and (sure := _extent(region, before, after)):
        return "quantifier", sure
    return about


def _repeated(inner: Inner) -> bool:
    """Whether the one reading has a piece twice that the other has once."""
    before, after = inner.before, inner.after
    return (not before and slips.repeated(after, inner.left, inner.right)) or (
        not after and slips.repeated(before, inner.left, inner.right)
    )


def _by_accident(region: Region, inner: Inner) -> bool:
    """Whether a slip explains the difference, and makes no fact another or a fact of what was none (`now` → `not`)."""
    one, other = region.facts_before, region.facts_after
    if _values(one, "date") and slips.same_figures(region.before, region.after):
        return True
    if _states_nothing(region, inner) and (
        slips.nonsense(inner.before, inner.after, inner.left, inner.right) or _breaks_a_word(region, inner)
    ):
        return True
    stated = {f.kind for f in other if f.kind in _KINDS and f.kind != "url"}
    if any(_values(one, kind) != _values(other, kind) for kind in stated):
        return False
    words = [f for f in one if f.kind in {"modal", "quantifier", "unit"}]
    if len(words) == 1 and not stated and slips.broken_word(region.before, region.after):
        return True
    return slips.is_slip(inner.before, inner.after) or slips.nonsense(
        inner.before, inner.after, inner.left, inner.right
    )


def _changed(region: Region, inner: Inner) -> int:
    """Where in a region its two readings part."""
    return len(inner.left) - len(region.left)


def _states_nothing(region: Region, inner: Inner) -> bool:
    """Whether what stands in a word's place is part of no fact, as the 动 of 动八条 for 十八条, or `mroe` in `no mroe than`."""
    start = region.start_after + _changed(region, inner)
    end = start + len(inner.after)
    return bool(inner.after) and not any(fact.start < end and start < fact.end for fact in region.facts_after)


def _breaks_a_word(region: Region, inner: Inner) -> bool:
    """Whether a slip fell within a longer fact and left it no fact: 不得 → 不地, `no more than` → `no mroe than`."""
    start = region.start_before + _changed(region, inner)
    end = start + len(inner.before)
    held = [f for f in region.facts_before if f.start < end and start < f.end]
    longer = bool(held) and all(f.end - f.start > end - start and f.kind in _WORDS for f in held)
    if not longer or any(c.isdecimal() for c in inner.before + inner.after):
        return False
    return len(inner.before) == len(inner.after) == 1 or slips.is_slip(inner.before, inner.after)


def _extent(region: Region, before: str, after: str) -> float:
    """How sure a quantifier that only one reading has says a different extent; 0 where it is one way of putting things among others."""
    if not before.strip() or not after.strip():
        return 0.85
    if len(before) == len(after) == 1 and not _values(region.facts_after, "quantifier"):
        return 0.0  # 每 → 国: who changes the extent writes another one
    return (
        0.6
        if (set(_values(region.facts_before, "quantifier")) | set(_values(region.facts_after, "quantifier"))) & _STRICT
        else 0.0
    )


def _whole_word(region: Region, kind: str) -> bool:
    """Whether a one-sided fact is a word of its own: a single Han character may be any word's part."""
    words = [f for f in (*region.facts_before, *region.facts_after) if f.kind == kind]
    return any(f.end - f.start > 1 for f in words)


def _values(facts: Sequence[Fact], kind: str) -> Counter[object]:
    return Counter(f.value for f in facts if f.kind == kind)


def _amount(kind: str, region: Region, before: str, after: str) -> float:
    """How sure a difference of addresses, dates, numbers or units is one; 0 for none."""
    was, now = _values(region.facts_before, kind), _values(region.facts_after, kind)
    if was and now:
        return 0.97
    if kind == "date" and not was and _values(region.facts_before, "number"):
        # A number that reads like a year now: 1000 → 2001.
        return 0.0
    if kind == "unit":
        # A unit that went with its number has been told as a number; one that is merely gone is a lost character, but for a sign.
        replaced = (before.strip() and after.strip()) or any(sign in before + after for sign in "%‰$€£¥")
        return (
            0.6
            if replaced and bool(_values(region.facts_before, "number")) == bool(_values(region.facts_after, "number"))
            else 0.0
        )
    if kind == "number" and not any(c.isdecimal() for c in before + after):
        # "one of the", 一个, "first": a word among words where the other side has no number.
        return 0.6 if any(isinstance(v, Fraction) and v > 2 for v in was or now) else 0.0
    return 0.8
