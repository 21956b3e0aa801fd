"""Findings: what each witness says that is not the canonical text, in words for a person, with its place in the capture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrubber.collation.fold import Vocabulary
from scrubber.collation.judge import ABSENT, AWAY, HOME, PRESENT
from scrubber.collation.scraps import is_notice, is_scrap
from scrubber.collation.spine import LONG
from scrubber.collation.witness import BLOCK
from scrubber.model import ACCUSING, Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scrubber.collation.judge import Judgement
    from scrubber.collation.readings import Readings
    from scrubber.collation.table import Segment, Table
    from scrubber.collation.typeset import Canon
    from scrubber.collation.weigh import Verdict
    from scrubber.collation.witness import Witness

#: Changes of one witness with at most so many words between them are told as one.
_NEAR = 2
#: A block counts as gone when so much of it is.
_GONE = 0.8
#: So many blocks missing at the end are a truncation, not as many deletions.
_TAIL = 3
#: How much of a long text a message quotes.
_QUOTE = 80


@dataclass(frozen=True)
class _Change:
    """One witness's own reading: canonical words `c0` to `c1` against its words `w0` to `w1`."""

    c0: int
    c1: int
    w0: int
    w1: int
    verdict: Verdict
    reading: str


class Findings:
    """Writes the findings of one collation."""

    def __init__(
        self,
        canon: Canon,
        table: Table,
        judgement: Judgement,
        witnesses: Mapping[str, Witness],
        readings: Readings,
    ) -> None:
        self._canon = canon
        self._table = table
        self._judgement = judgement
        self._witnesses = witnesses
        self._readings = readings
        self._places: dict[str, list[int]] = {}
        self._home = [0] * len(canon.blocks)
        self._first, self._last = len(canon.at), -1
        for place in range(len(canon.at) - 1, -1, -1):
            if canon.at[place] >= 0:
                self._home[canon.block_of[canon.at[place]]] = place
                self._first, self._last = place, max(self._last, place)
        self._extent: list[tuple[int, int]] = [(0, 0)] * len(canon.blocks)
        for word, block in enumerate(canon.block_of):
            start, end = self._extent[block]
            self._extent[block] = (word, word + 1) if start == end else (start, word + 1)

    def of(self, name: str) -> list[Finding]:
        """What there is to say of one witness, in the document's order."""
        witness = self._witnesses[name]
        found = [*self._changed(witness), *self._missing(witness), *self._added(witness), *self._moved(witness)]
        return sorted(found, key=lambda f: (-1 if f.block is None else f.block, f.kind, f.before, f.after))

    # words

    def _changed(self, witness: Witness) -> Iterator[Finding]:
        changes: list[_Change] = []
        for index, (locus, verdict) in enumerate(zip(self._table.loci, self._judgement.loci, strict=True)):
            span, printed = locus.spans.get(witness.name), self._canon.loci[index]
            if span is None or printed is None or witness.name in locus.lost:
                continue
            reading = next(r for r, names in locus.readings.items() if witness.name in names)
            if reading == verdict.reading:
                continue
            change = _Change(*printed, *span, verdict, reading)
            if self._is_edge(change):
                continue
            last = changes[-1] if changes else None
            if (
                last
                and 0 <= change.c0 - last.c1 == change.w0 - last.w1 <= _NEAR
                and last.verdict.disputed == verdict.disputed
                and self._block(last.c0) == self._block(change.c0)
            ):
                change = _Change(last.c0, change.c1, last.w0, change.w1, verdict, reading)
                changes.pop()
            changes.append(change)
        seen: set[tuple[int, str, tuple[int, int]]] = set()
        for change in changes:
            whole = self._whole_block(witness, change)
            if whole == "scrap":
                continue
            block, start, end = self._spot(change.c0, change.c1)
            text = self._canon.blocks[block].text
            after = witness.folded.quote(change.w0, change.w1)
            told = self._readings.judge(text, start, end, after)
            if told.kind is None:
                continue
            key = (block, told.kind, (start - told.span_before[0], len(told.before)))
            if key in seen:
                continue
            seen.add(key)
            left, right = (change.w0, change.w1) if change.w1 > change.w0 else _beside(change.w0, len(witness))
            yield self._finding(
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

    def _whole_block(self, witness: Witness, change: _Change) -> str:
        """Tell "scrap" for a block of a few words that one side has and the other took for chrome, or that reads as no text."""
        if change.c0 == change.c1 and witness.breaks[change.w0] == BLOCK and witness.breaks[change.w1] == BLOCK:
            return "scrap" if is_scrap(witness.folded.quote(change.w0, change.w1)) else ""
        if change.w0 == change.w1 and (change.c0, change.c1) == self._extent[self._block(change.c0)]:
            words = Vocabulary()
            text = self._canon.blocks[self._block(change.c0)].text
            return "scrap" if witness.has_removed(words.join(words.fold(text).ids), words) else ""
        return ""

    def _is_edge(self, change: _Change) -> bool:
        """Whether this is a few words more or less before the text's first word or behind its last: a site's, not the text's.

        Kept: a sentence set at the end. Passed over: `Home » Library` before the title. It goes wrong for a word added to the
        title's beginning.
        """
        if change.c0 not in (0, len(self._canon)) and change.c1 not in (0, len(self._canon)):
            return False
        return change.c0 == change.c1 or change.w0 == change.w1

    def _spot(self, c0: int, c1: int) -> tuple[int, int, int]:
        """The block of some canonical words, and where they stand in its text."""
        canon = self._canon
        if c0 < c1:
            block = canon.block_of[c0]
            last = max(word for word in range(c0, c1) if canon.block_of[word] == block)
            return block, canon.left[c0], canon.right[last]
        block = self._block(c0)
        if c0 and canon.block_of[c0 - 1] == block:
            return block, canon.right[c0 - 1], canon.right[c0 - 1]
        place = canon.left[c0] if c0 < len(canon) else 0
        return block, place, place

    def _block(self, word: int) -> int:
        """The block that holds a canonical word; behind the last one, the last."""
        block_of = self._canon.block_of
        return block_of[min(word, len(block_of) - 1)] if block_of else 0

    # sentences and blocks

    def _runs(self, name: str, *, absent: bool) -> Iterator[tuple[int, int, Verdict]]:
        """Spans of the spine that this witness alone or with others lacks (or has) against what was decided."""
        wanted = PRESENT if absent else ABSENT
        last: tuple[int, int, Verdict] | None = None
        for segment, verdict in zip(self._table.segments, self._judgement.segments, strict=True):
            if verdict.reading != wanted or name not in _wrong(segment, absent=absent):
                continue
            if last and last[1] == segment.s0 and last[2].disputed == verdict.disputed:
                last = (last[0], segment.s1, verdict)
                continue
            if last:
                yield last
            last = (segment.s0, segment.s1, verdict)
        if last:
            yield last

    def _missing(self, witness: Witness) -> Iterator[Finding]:
        canon = self._canon
        gone: dict[int, int] = {}
        verdicts: dict[int, Verdict] = {}
        runs = list(self._runs(witness.name, absent=True))
        for s0, s1, verdict in runs:
            for word in sorted({canon.at[place] for place in range(s0, s1)} - {-1}):
                block = canon.block_of[word]
                gone[block] = gone.get(block, 0) + 1
                verdicts.setdefault(block, verdict)
        whole = [b for b, count in sorted(gone.items()) if count >= _GONE * (self._extent[b][1] - self._extent[b][0])]
        tail: list[int] = []
        while whole and whole[-1] == len(canon.blocks) - 1 - len(tail):
            tail.insert(0, whole.pop())
        if len(tail) < _TAIL:
            whole += tail
            tail = []
        if tail:
            message = f"The text breaks off: its last {len(tail)} blocks, from “{_short(canon.blocks[tail[0]].text)}” on, are missing here."
            missing = tuple(_short(canon.blocks[block].text) for block in tail[:40])
            before = "\n\n".join(canon.blocks[block].text for block in tail)
            place = witness.place(len(witness) - 1, len(witness)) if len(witness) else None
            yield self._finding(
                witness, "truncation", message, tail[0], before, "", place, verdicts[tail[0]], 0.95, ABSENT, missing
            )
        for block in whole:
            text = canon.blocks[block].text
            if block in {0, len(canon.blocks) - 1} and is_notice(text):
                continue
            message = f"The {_noun(canon.blocks[block].kind)} “{_short(text)}” is missing here."
            yield self._finding(
                witness,
                "block_deleted",
                message,
                block,
                text,
                "",
                self._beside(witness, block),
                verdicts[block],
                0.95,
                ABSENT,
            )
        for s0, s1, verdict in runs:
            words = sorted({canon.at[place] for place in range(s0, s1)} - {-1})
            parts: dict[int, list[int]] = {}
            for word in words:
                parts.setdefault(canon.block_of[word], []).append(word)
            for block, inside in parts.items():
                if block in whole or block in tail or len(inside) < LONG:
                    continue
                text = canon.blocks[block].text[canon.left[inside[0]] : canon.right[inside[-1]]]
                message = f"“{_short(text)}” is missing here."
                yield self._finding(
                    witness,
                    "sentence_deleted",
                    message,
                    block,
                    text,
                    "",
                    self._beside(witness, block),
                    verdict,
                    0.9,
                    ABSENT,
                )

    def _added(self, witness: Witness) -> Iterator[Finding]:
        own = self._table.at[witness.name]
        for s0, s1, verdict in self._runs(witness.name, absent=False):
            words = [own[place] for place in range(s0, s1) if own[place] >= 0]
            if len(words) < LONG:
                continue
            w0, w1 = words[0], max(words[-1], words[0]) + 1
            text = witness.folded.quote(w0, w1)
            if self._at_edge(s0, s1) and is_scrap(text):
                continue
            whole = self._is_block(s0, s1)
            block = self._before(witness, w0)
            if not whole and w0 and witness.breaks[w0] == BLOCK != witness.breaks[w1]:
                block = min(block + 1, max(0, len(self._canon.blocks) - 1))
            kind = "block_inserted" if whole else "sentence_inserted"
            message = f"“{_short(text)}” stands here and in no independent copy."
            yield self._finding(witness, kind, message, block, "", text, witness.place(w0, w1), verdict, 0.9, PRESENT)

    def _at_edge(self, s0: int, s1: int) -> bool:
        """Whether a span of the spine lies before the first canonical word, or behind the last."""
        return s1 <= self._first or s0 > self._last

    def _is_block(self, s0: int, s1: int) -> bool:
        """Whether an addition is a block of its own, as most witnesses that have it set it."""
        votes = 0
        for name, own in self._table.at.items():
            words = [own[place] for place in range(s0, s1) if own[place] >= 0]
            if len(words) * 2 > s1 - s0:
                breaks = self._witnesses[name].breaks
                votes += 1 if breaks[words[0]] == BLOCK and breaks[words[-1] + 1] == BLOCK else -1
        return votes >= 0

    def _before(self, witness: Witness, word: int) -> int:
        """The block of the canonical word that stands before one of a witness's own words."""
        if witness.name not in self._places:
            own = self._table.at[witness.name]
            back = [-1] * len(witness)
            for place, each in enumerate(own):
                if each >= 0:
                    back[each] = self._canon.at[place]
            self._places[witness.name] = back
        back = self._places[witness.name]
        word -= 1
        while word >= 0 and back[word] < 0:
            word -= 1
        return self._canon.block_of[back[word]] if word >= 0 else 0

    def _moved(self, witness: Witness) -> Iterator[Finding]:
        for move, verdict in zip(self._table.moves, self._judgement.moves, strict=True):
            away = witness.name in move.spans
            if verdict.reading not in (HOME, AWAY) or away == (verdict.reading == AWAY):
                continue
            if not away and witness.name not in move.home:
                continue
            words = sorted({self._canon.at[place] for place in range(move.s0, move.s1)} - {-1})
            if not words:
                continue
            block = self._canon.block_of[words[len(words) // 2]]
            text = self._canon.blocks[block].text
            if away:
                w0, w1 = move.spans[witness.name]
            else:
                held = [self._table.at[witness.name][p] for p in range(move.s0, move.s1)]
                held = [word for word in held if word >= 0]
                w0, w1 = held[0], held[-1] + 1
            message = f"“{_short(text)}” stands in another place here."
            yield self._finding(
                witness,
                "block_moved",
                message,
                block,
                text,
                witness.folded.quote(w0, w1),
                witness.place(w0, w1),
                verdict,
                0.9,
                AWAY if away else HOME,
            )

    def _beside(self, witness: Witness, block: int) -> Place | None:
        """Where in a witness something would stand that it lacks: the word before it."""
        own, place = self._table.at[witness.name], self._home[block] - 1
        while place >= 0 and own[place] < 0:
            place -= 1
        return witness.place(own[place], own[place] + 1) if place >= 0 else None

    def _finding(
        self,
        witness: Witness,
        kind: str,
        message: str,
        block: int,
        before: str,
        after: str,
        place: Place | None,
        verdict: Verdict,
        confidence: float,
        reading: str,
        evidence: Sequence[str] = (),
    ) -> Finding:
        accuses = kind in ACCUSING
        disputed = accuses and verdict.disputed
        here, there = verdict.sources.get(reading, 1), verdict.sources.get(verdict.reading, 1)
        line = f"independent sources: {there} for the canonical reading, {here} for this one"
        if disputed:
            message += " The witnesses conflict, and nothing decides between them."
        return Finding(
            witness.name,
            kind,
            "high" if accuses else "low",
            message,
            block,
            before,
            after,
            place,
            round(confidence * verdict.confidence, 3),
            disputed,
            (line, *evidence),
        )


def _wrong(segment: Segment, *, absent: bool) -> list[str]:
    return segment.absent if absent else segment.present


def _beside(word: int, end: int) -> tuple[int, int]:
    """The word before a place, or the one behind it at the beginning."""
    return (word - 1, word) if word else (0, min(1, end))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _QUOTE else text[: _QUOTE - 1] + "…"


def _noun(kind: str) -> str:
    return {"list_item": "list item", "table_row": "table row"}.get(kind, kind)
