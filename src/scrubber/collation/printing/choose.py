"""Choosing: the canonical text, word by word from what was decided, in the typography of the cleanest witness."""

from __future__ import annotations

import itertools
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from functools import cache

from scrubber.collation.alignment.notes import all_run_on
from scrubber.collation.alignment.spine import Spine
from scrubber.collation.alignment.table import Table
from scrubber.collation.alignment.witness import BLOCK, Witness
from scrubber.collation.printing.as_before import Before
from scrubber.collation.printing.typeset import Canon, typeset
from scrubber.collation.weighing.judge import ABSENT, AWAY, Judgement
from scrubber.patterns import lazily

_MARKED = lazily("[äöüßæœёÄÖÜÆŒЁ]")
#: A witness has a word, and the word begins a block of it or does not.
_GOES_ON, _BEGINS = 1, 2
#: More faults than any witness has.
_LAST = 10**9


def choose(
    spine: Spine, table: Table, judgement: Judgement, witnesses: Mapping[str, Witness], previous: str | None = None
) -> Canon:
    """Print what was decided; `previous` is the text of the edition before."""
    canon = Canon(sorted(witnesses), array("i", [-1]) * len(spine.ids), [None] * len(table.loci))
    printed = _printed(spine, table, judgement)
    begins = _begins(spine, table, judgement, witnesses, printed)
    rank = _rank(table, judgement, witnesses)
    _pour(canon, spine, table, judgement, witnesses, printed, begins, rank)
    known = judgement.sources.previous
    before = Before(previous if known in witnesses else None, known)
    typeset(canon, tracks(canon, table), witnesses, rank, judgement.sources.count, before)
    return canon


def _printed(spine: Spine, table: Table, judgement: Judgement) -> bytearray:
    """Which words of the spine are the document's."""
    printed = bytearray(b"\1") * len(spine.ids)
    for segment, verdict in zip(table.segments, judgement.segments, strict=True):
        if verdict.reading == ABSENT:
            printed[segment.s0 : segment.s1] = bytes(segment.s1 - segment.s0)
    return printed


def _order(spine: Spine, table: Table, judgement: Judgement) -> list[tuple[int, int]]:
    """Spans of the spine in the order of the canonical text: as they stand, but for what was decided to be moved."""
    moved = []
    reach = 0
    for move, verdict in sorted(zip(table.moves, judgement.moves, strict=True), key=lambda pair: pair[0].s0):
        if verdict.reading == AWAY and move.s0 >= reach and not move.s0 <= move.to <= move.s1:
            moved.append(move)
            reach = move.s1
    cuts = sorted({0, len(spine.ids), *(p for move in moved for p in (move.s0, move.s1, move.to))})
    starts = [move.s0 for move in moved]
    arrivals: dict[int, list[tuple[int, int]]] = {}
    for move in moved:
        arrivals.setdefault(move.to, []).append((move.s0, move.s1))
    out: list[tuple[int, int]] = []
    for start, end in [*itertools.pairwise(cuts), (len(spine.ids), len(spine.ids))]:
        out += arrivals.get(start, [])
        near = bisect_right(starts, start) - 1
        if start < end and (near < 0 or moved[near].s1 <= start):
            out.append((start, end))
    return out


def _begins(
    spine: Spine, table: Table, judgement: Judgement, witnesses: Mapping[str, Witness], printed: bytearray
) -> bytearray:
    """For each word of the spine, whether a canonical block begins there: as most independent sources have it.

    What the edition before has stands unless more than twice as many have it otherwise: mirrors come and go, and a text
    that is no more than divided otherwise is no other text.
    """
    stands = {name: _stands(own, witnesses[name].breaks) for name, own in table.at.items()}
    for locus in table.loci:
        # Who reads other words there begins a block with them, or doesn't, as well; and so with the word behind them,
        # aligned or not.
        for name, (w0, w1) in locus.spans.items():
            behind = locus.s1 + 1 < len(spine.ids) and table.at[name][locus.s1 + 1] == w1 + 1
            for place, word, told in ((locus.s0, w0, w0 < w1 and locus.s0 < locus.s1), (locus.s1, w1, behind)):
                if told and not stands[name][place]:
                    stands[name][place] = _BEGINS if witnesses[name].breaks[word] == BLOCK else _GOES_ON
    names, rows, before = list(stands), list(stands.values()), judgement.sources.previous

    @cache
    def wins(column: bytes) -> bool:
        yes = [name for name, stands in zip(names, column, strict=True) if stands == _BEGINS]
        no = [name for name, stands in zip(names, column, strict=True) if stands == _GOES_ON]
        count = judgement.sources.count
        if before in yes:
            return count(no) <= 2 * count(yes)
        if before in no:
            return count(yes) > 2 * count(no)
        return count(yes) >= count(no)

    begins = bytearray(len(spine.ids))
    for index, column in enumerate(zip(*rows, strict=True)):
        if printed[index] and _BEGINS in column:
            begins[index] = wins(bytes(column))
    return begins


def _stands(own: array[int], breaks: bytearray) -> bytearray:
    """For each word of the spine, whether a witness has it and begins a block with it."""
    return bytearray(0 if word < 0 else _BEGINS if breaks[word] == BLOCK else _GOES_ON for word in own)


def _rank(table: Table, judgement: Judgement, witnesses: Mapping[str, Witness]) -> dict[str, tuple[int, str]]:
    """How clean each witness is: how often it departs from what is printed, or lost text; ties by the text itself.

    Of two whose notes alone differ, one whose numbers run on is the cleaner.

    One that has half as many of the letters that some write out (`müssen`, `muessen`) as another has, or fewer, comes
    last.
    """
    faults: Counter[str] = Counter()
    for locus, verdict in zip(table.loci, judgement.loci, strict=True):
        faults.update(name for reading, names in locus.readings.items() if reading != verdict.reading for name in names)
        faults.update(locus.lost)
    faults.update(name for name, each in witnesses.items() if not all_run_on(each.folded))
    marked = {
        name: len(_MARKED.findall(witness.folded.text)) / max(1, len(witness.folded.text))
        for name, witness in witnesses.items()
    }
    most = max(marked.values(), default=0.0)
    faults.update({name: _LAST for name, witness in witnesses.items() if witness.bare})
    faults.update({name: _LAST for name, share in marked.items() if share * 2 < most})
    return {name: (faults[name], witness.folded.text) for name, witness in witnesses.items()}


def _pour(
    canon: Canon,
    spine: Spine,
    table: Table,
    judgement: Judgement,
    witnesses: Mapping[str, Witness],
    printed: bytearray,
    begins: bytearray,
    rank: Mapping[str, tuple[int, str]],
) -> None:
    """Put the canonical words in order, and say where blocks begin."""
    best = sorted(witnesses, key=lambda name: rank[name])
    order = {name: index for index, name in enumerate(best)}
    locus_at: dict[int, list[int]] = {}
    for index, locus in enumerate(table.loci):
        locus_at.setdefault(locus.s0, []).append(index)

    def print_locus(index: int) -> None:
        locus, verdict = table.loci[index], judgement.loci[index]
        name = min(locus.readings[verdict.reading], key=order.__getitem__)
        w0, w1 = locus.spans[name]
        start = len(canon)
        for word in range(w0, w1):
            if (word > w0 or locus.s0 == locus.s1) and witnesses[name].breaks[word] == BLOCK and word > 0:
                canon.starts.append(len(canon))
            canon.add(name, word)
        canon.loci[index] = (start, len(canon))

    previous = ""
    for low, high in _order(spine, table, judgement):
        at = low
        while at <= high:
            covered = at
            for index in locus_at.get(at, ()):
                locus = table.loci[index]
                inside = all(printed[locus.s0 : locus.s1]) if locus.s1 > locus.s0 else _open(at, printed, low, high)
                if canon.loci[index] is None and inside and locus.s1 <= high:
                    if locus.s1 > at and any(begins[locus.s0 : locus.s0 + 1]):
                        canon.starts.append(len(canon))
                    before = len(canon)
                    print_locus(index)
                    for place in range(locus.s0, locus.s1):
                        canon.at[place] = min(before + place - locus.s0, len(canon) - 1) if len(canon) > before else -1
                    covered = max(covered, locus.s1)
            if covered > at:
                at = covered
                continue
            if at == high:
                break
            if printed[at]:
                if previous and table.at[previous][at] >= 0:
                    name = previous
                else:
                    name = next(each for each in best if table.at[each][at] >= 0)
                if begins[at]:
                    canon.starts.append(len(canon))
                canon.at[at] = len(canon)
                canon.add(name, table.at[name][at])
                previous = best[0] if table.at[best[0]][at] >= 0 else ""
            at += 1


def _open(at: int, printed: bytearray, low: int, high: int) -> bool:
    """Whether a place between two words of the spine is within printed text."""
    return (at > low and bool(printed[at - 1])) or (at < high and bool(printed[at])) or low == high


def tracks(canon: Canon, table: Table) -> dict[str, array[int]]:
    """For each witness, the word it has at each canonical word, or -1."""
    out: dict[str, array[int]] = {}
    for name, own in table.at.items():
        track = array("i", [-1]) * len(canon)
        for place, word in enumerate(canon.at):
            if word >= 0 and own[place] >= 0:
                track[word] = own[place]
        out[name] = track
    for index, span in enumerate(canon.loci):
        if span is not None:
            locus = table.loci[index]
            for name, (w0, w1) in locus.spans.items():
                same = w1 - w0 == span[1] - span[0]
                for i in range(span[0], span[1]):
                    out[name][i] = w0 + i - span[0] if same else -1
    return out
