"""The collation table: at each place where witnesses differ, who reads what, who lacks it, and who has it elsewhere."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import groupby

from scrubber.collation.alignment.broken_off import broken_off
from scrubber.collation.alignment.fold import Vocabulary
from scrubber.collation.alignment.gaps import READING, Gap, at_blocks, inner_gaps
from scrubber.collation.alignment.loci import Locus, loci_of
from scrubber.collation.alignment.spine import LONG, Spine, sizes
from scrubber.collation.alignment.witness import BLOCK, Witness
from scrubber.ends import merged

#: So many moves in a row are looked at for one that several witnesses made.
_NEIGHBOURS = 16


@dataclass
class Segment:
    """A part of the spine that at least one witness lacks.

    Attributes:
        s0: its first word on the spine.
        s1: exclusive.
        absent: who lacks it.
        present: who has it.
        silent: whose page has it among what was taken for chrome: they neither lack it nor attest it.
        unheard: who has no vote here (see `loci.Locus`).
    """

    s0: int
    s1: int
    absent: list[str]
    present: list[str]
    silent: list[str] = field(default_factory=list)
    unheard: frozenset[str] = frozenset()


@dataclass
class Move:
    """A part of the spine that stands elsewhere in some witnesses: before the word `to` of the spine."""

    s0: int
    s1: int
    to: int
    spans: dict[str, tuple[int, int]]
    home: list[str] = field(default_factory=list)


@dataclass
class Table:
    """All differences of all witnesses, in the spine's order.

    Attributes:
        at: for each witness and each word of the spine, the word of the witness; -1 for none.
        lacunae: for each witness, the spans of the spine that it lacks, in order; segments are what is left where they
            overlap.
        broken: the witnesses that break off in mid-sentence, and where (see `broken_off`).
    """

    at: dict[str, array[int]] = field(repr=False)
    lacunae: dict[str, list[tuple[int, int]]] = field(repr=False)
    loci: list[Locus]
    segments: list[Segment]
    moves: list[Move]
    broken: dict[str, tuple[int, str]] = field(default_factory=dict)

    @cached_property
    def reach(self) -> dict[str, tuple[int, int]]:
        """The first and the last place of the spine at which each witness has what another has too: a foreword of
        its own does not move its beginning.
        """
        seen = Counter(place for own in self.at.values() for place, word in enumerate(own) if word >= 0)
        out = {}
        for name, own in self.at.items():
            places = range(len(own))
            first = next((i for i in places if own[i] >= 0 and seen[i] > 1), 0)
            out[name] = (first, next((i for i in reversed(places) if own[i] >= 0 and seen[i] > 1), len(own)))
        return out

    def attesting(self, segment: Segment) -> list[str]:
        """Who has a segment's own words, most of them, of those who have any text in its place."""
        middle = range(segment.s0, segment.s1)
        return [name for name in segment.present if sum(self.at[name][i] >= 0 for i in middle) * 2 > len(middle)]

    def gap(self, name: str, segment: Segment) -> tuple[int, int]:
        """The whole span of the spine that a witness lacks where it lacks a segment."""
        spans = self.lacunae[name]
        return spans[bisect_right(spans, (segment.s0, len(self.at[name]))) - 1]


def tabulate(spine: Spine, witnesses: Sequence[Witness], vocabulary: Vocabulary) -> Table:
    """Turn threads into a table; who is without one of the document's languages lacks nothing of it."""
    at: dict[str, array[int]] = {}
    changes: list[tuple[Gap, str]] = []
    lacunae: dict[str, list[tuple[int, int]]] = {}
    moves: list[Move] = []
    for witness in witnesses:
        threads = spine.threads[witness.name]
        own = array("i", [-1]) * len(spine.ids)
        for thread in threads:
            for match in thread.matches:
                own[match.a : match.a + match.length] = array("i", range(match.b, match.b + match.length))
        at[witness.name] = own
        size = partial(sizes, spine.ids, witness.folded.ids, vocabulary)
        gaps = spine.gaps(witness, threads, size)
        for thread in threads[1:]:
            gaps += inner_gaps(thread.matches, size)
            moves.append(_move(witness.name, thread.matches, threads[0].matches, len(spine.ids)))
        left_out = {
            g
            for g in gaps
            if g.w0 == g.w1 and (g.s1 - g.s0 >= LONG or _is_foreign(spine.tongues[g.s0 : g.s1], witness.without))
        }
        # Where additions meet on the spine, a gap is given in pieces, and some twice.
        lacunae[witness.name] = merged((g.s0, g.s1) for g in gaps if g in left_out)
        changes += [
            (part, witness.name)
            for g in gaps
            if g not in left_out
            for part in (
                [g] if _is_split(g, spine, witness, vocabulary) else at_blocks(g, spine.breaks, witness.breaks)
            )
        ]
    changes.sort()
    by_name = {witness.name: witness for witness in witnesses}
    loci = loci_of(changes, at, lacunae, by_name, vocabulary, spine)
    if any(witness.without for witness in witnesses):
        for witness in witnesses:
            spans = lacunae[witness.name]
            lacunae[witness.name] = [part for span in spans for part in _spoken(span, spine.tongues, witness.without)]
        loci = [locus for locus in loci if _is_spoken_of(locus, by_name, at)]
    segments = _segments(lacunae)
    for segment in segments:
        starts = [i for i in range(segment.s0, segment.s1) if i == segment.s0 or spine.breaks[i] == BLOCK]
        pieces = [
            vocabulary.join(spine.ids[start:end]) for start, end in zip(starts, [*starts[1:], segment.s1], strict=True)
        ]
        segment.silent = [
            name for name in segment.absent if all(by_name[name].has_removed(piece, vocabulary) for piece in pieces)
        ]
        segment.absent = [name for name in segment.absent if name not in segment.silent]
    segments = [segment for segment in segments if segment.absent]
    return Table(at, lacunae, loci, segments, _together(moves, at), broken_off(witnesses, at, vocabulary))


def _is_foreign(tongues: Sequence[str], without: Collection[str]) -> bool:
    """Whether words are all in languages that a witness is without."""
    return bool(without and tongues) and all(tongue in without for tongue in tongues)


def _spoken(span: tuple[int, int], tongue: Sequence[str], without: Collection[str]) -> list[tuple[int, int]]:
    """The parts of a span of the spine that are not in some languages; a word that is in none is in that around it."""
    if not without:
        return [span]
    groups = groupby(range(*span), lambda place: not tongue[place] or tongue[place] in without)
    parts = [list(places) for foreign, places in groups if not foreign]
    return [(places[0], places[-1] + 1) for places in parts] if sum(map(len, parts)) >= LONG else []


def _is_spoken_of(locus: Locus, witnesses: Mapping[str, Witness], at: Mapping[str, array[int]]) -> bool:
    """Take out of a place who is without the language of all that others read there; whether a difference is left."""
    read = {name: set(witnesses[name].tongues[w0:w1]) - {""} for name, (w0, w1) in locus.spans.items()}
    for reading, names in locus.readings.items():
        others = {tag for each, others in locus.readings.items() if each != reading for n in others for tag in read[n]}
        locus.lost += [n for n in names if others and others <= witnesses[n].without and not read[n] & others]
    for reading, names in list(locus.readings.items()):
        locus.readings[reading] = left = [name for name in names if name not in locus.lost]
        if not left:
            del locus.readings[reading]
    # What is read on the spine alone is no place any more; what stands beside it is still to be decided.
    return len(locus.readings) > 1 or any(
        locus.spans[name] != (at[name][locus.s0], at[name][locus.s1 - 1] + 1) if locus.s0 < locus.s1 else reading
        for reading, names in locus.readings.items()
        for name in names
    )


def _is_split(gap: Gap, spine: Spine, witness: Witness, vocabulary: Vocabulary) -> bool:
    """Whether a witness has one word of the spine, a day of the calendar, and breaks the line within it: in force
    since 1. | July 2021.
    """
    if gap.s1 - gap.s0 != 1 or not 1 < gap.w1 - gap.w0 <= READING:
        return False
    quote = witness.folded.quote(gap.w0, gap.w1)
    return "\n" in quote and list(vocabulary.fold(" ".join(quote.split())).ids) == list(spine.ids[gap.s0 : gap.s1])


def _move(name: str, matches: Sequence[tuple[int, int, int]], main: Sequence[tuple[int, int, int]], end: int) -> Move:
    a0, b0, _ = matches[0]
    a1, b1, length = matches[-1]
    to = next((a for a, b, _ in main if b > b0), end)
    return Move(a0, a1 + length, to, {name: (b0, b1 + length)})


def _together(moves: list[Move], at: Mapping[str, array[int]]) -> list[Move]:
    """Join what several witnesses moved, much the same, to much the same place; of two neighbours in each other's place
    either has moved, and it is the same one for all.
    """
    out: list[Move] = []
    for move in sorted(moves, key=lambda m: (m.s0, m.s1, m.to)):
        for other in reversed(out[-_NEIGHBOURS:]):
            if _overlap((move.s0, move.s1), (other.s0, other.s1)) and abs(move.to - other.to) <= 2 * LONG:
                other.spans |= move.spans
                break
            if _overlap(_passed(move), (other.s0, other.s1)) and _overlap(_passed(other), (move.s0, move.s1)):
                held = {name: [word for word in at[name][other.s0 : other.s1] if word >= 0] for name in move.spans}
                if all(held.values()):
                    other.spans = {name: (min(words), max(words) + 1) for name, words in held.items()} | other.spans
                    break
        else:
            out.append(move)
    for index, move in enumerate(out):
        near = out[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS]
        away = {name for other in near if other.s0 < move.s1 and other.s1 > move.s0 for name in other.spans}
        middle = range(move.s0, move.s1)
        move.home = [
            name for name, own in at.items() if name not in away and sum(own[i] >= 0 for i in middle) * 2 > len(middle)
        ]
    return out


def _passed(move: Move) -> tuple[int, int]:
    """What stands between a move's two places."""
    return (move.s1, move.to) if move.to >= move.s1 else (move.to, move.s0)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two spans are much the same."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared * 2 > max(one[1] - one[0], other[1] - other[0])


def _segments(lacunae: Mapping[str, list[tuple[int, int]]]) -> list[Segment]:
    events: list[tuple[int, int, str]] = []
    for name, spans in lacunae.items():
        for start, end in spans:
            events += [(start, 1, name), (end, 0, name)]
    events.sort()
    out: list[Segment] = []
    absent: set[str] = set()
    last = 0
    for place, opens, name in events:
        if absent and place > last:
            names = sorted(absent)
            if out and out[-1].s1 == last and out[-1].absent == names:
                out[-1].s1 = place
            else:
                out.append(Segment(last, place, names, sorted(lacunae.keys() - absent)))
        if opens:
            absent.add(name)
        else:
            absent.discard(name)
        last = place
    return out
