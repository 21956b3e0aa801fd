"""Words that a witness reads otherwise than the canonical text: what each change amounts to, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrubber.collation.fold import Vocabulary
from scrubber.collation.scraps import is_scrap
from scrubber.collation.witness import BLOCK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubber.collation.ground import Ground
    from scrubber.collation.weigh import Verdict
    from scrubber.collation.witness import Witness
    from scrubber.model import Finding

#: Changes of one witness with at most so many words between them are told as one.
_NEAR = 2


@dataclass(frozen=True)
class _Change:
    """One witness's own reading: canonical words `c0` to `c1` against its words `w0` to `w1`."""

    c0: int
    c1: int
    w0: int
    w1: int
    verdict: Verdict
    reading: str


def changed(ground: Ground, witness: Witness) -> Iterator[Finding]:
    """What a witness reads in the place of canonical words, each fact once."""
    changes: list[_Change] = []
    for index, (locus, verdict) in enumerate(zip(ground.table.loci, ground.judgement.loci, strict=True)):
        span, printed = locus.spans.get(witness.name), ground.canon.loci[index]
        if span is None or printed is None or witness.name in locus.lost:
            continue
        reading = next(r for r, names in locus.readings.items() if witness.name in names)
        if reading == verdict.reading:
            continue
        change = _Change(*printed, *span, verdict, reading)
        if _is_edge(ground, change):
            continue
        last = changes[-1] if changes else None
        if (
            last
            and 0 <= change.c0 - last.c1 == change.w0 - last.w1 <= _NEAR
            and last.verdict.disputed == verdict.disputed
            and ground.block(last.c0) == ground.block(change.c0)
        ):
            change = _Change(last.c0, change.c1, last.w0, change.w1, verdict, reading)
            changes.pop()
        changes.append(change)
    seen: set[tuple[int, str, tuple[int, int]]] = set()
    for change in changes:
        whole = _whole_block(ground, witness, change)
        if whole == "scrap":
            continue
        block, start, end = _spot(ground, change.c0, change.c1)
        text = ground.canon.blocks[block].text
        after = witness.folded.quote(change.w0, change.w1)
        told = ground.readings.judge(text, start, end, after)
        if told.kind is None:
            continue
        key = (block, told.kind, (start - told.span_before[0], len(told.before)))
        if key in seen:
            continue
        seen.add(key)
        left, right = (change.w0, change.w1) if change.w1 > change.w0 else _beside(change.w0, len(witness))
        yield ground.finding(
            witness,
            told.kind,
            told.message,
            block,
            told.before.strip(),
            told.after.strip(),
            witness.place(left, right),
            change.verdict,
            told.confidence,
            change.reading,
        )


def _whole_block(ground: Ground, witness: Witness, change: _Change) -> str:
    """Tell "scrap" for a block of a few words that one side has and the other took for chrome, or that reads as no text."""
    if change.c0 == change.c1 and witness.breaks[change.w0] == BLOCK and witness.breaks[change.w1] == BLOCK:
        return "scrap" if is_scrap(witness.folded.quote(change.w0, change.w1)) else ""
    if change.w0 == change.w1 and (change.c0, change.c1) == ground.extent[ground.block(change.c0)]:
        words = Vocabulary()
        text = ground.canon.blocks[ground.block(change.c0)].text
        return "scrap" if witness.has_removed(words.join(words.fold(text).ids), words) else ""
    return ""


def _is_edge(ground: Ground, change: _Change) -> bool:
    """Whether this is a few words more or less before the text's first word or behind its last: a site's, not the text's.

    Kept: a sentence set at the end. Passed over: `Home » Library` before the title. It goes wrong for a word added to the
    title's beginning.
    """
    if change.c0 not in (0, len(ground.canon)) and change.c1 not in (0, len(ground.canon)):
        return False
    return change.c0 == change.c1 or change.w0 == change.w1


def _spot(ground: Ground, c0: int, c1: int) -> tuple[int, int, int]:
    """The block of some canonical words, and where they stand in its text."""
    canon = ground.canon
    if c0 < c1:
        block = canon.block_of[c0]
        last = max(word for word in range(c0, c1) if canon.block_of[word] == block)
        return block, canon.left[c0], canon.right[last]
    block = ground.block(c0)
    if c0 and canon.block_of[c0 - 1] == block:
        return block, canon.right[c0 - 1], canon.right[c0 - 1]
    place = canon.left[c0] if c0 < len(canon) else 0
    return block, place, place


def _beside(word: int, end: int) -> tuple[int, int]:
    """The word before a place, or the one behind it at the beginning."""
    return (word - 1, word) if word else (0, min(1, end))
