"""The spine: one row of words that holds everything any witness has, and each witness's way along it.

The most central witness is the first spine; every other is aligned to it, and what it has in addition is let in where
it stands. What stands elsewhere in one witness (a moved block) becomes a thread of its own, so that it is compared word
by word and told as a move, not as text lost here and won there.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise

from scrubber.collation.alignment.align import Match, align
from scrubber.collation.alignment.fold import Vocabulary
from scrubber.collation.alignment.gaps import Gap, gaps_of, slide
from scrubber.collation.alignment.mixed import unmixed
from scrubber.collation.alignment.rows import Side, by_rows
from scrubber.collation.alignment.witness import BLOCK, Witness
from scrubber.ends import runs_of

#: A shorter run of words is never told as moved: too much looks like it by chance.
_MOVED = 5
#: An addition from this length on becomes part of the spine, so that all who have it are compared word by word.
LONG = 6
#: How much of a run must be found elsewhere for it to be the same text, moved.
_SAME = 0.7
_SHINGLE = 3


@dataclass
class Thread:
    """A part of a witness that runs along the spine in order; all but the first are moved parts."""

    matches: list[Match]

    @property
    def first(self) -> Match:
        """Where it begins."""
        return self.matches[0]

    @property
    def last(self) -> Match:
        """Its last match."""
        return self.matches[-1]


@dataclass
class Spine:
    """All witnesses along one row of words.

    Attributes:
        ids: the words.
        breaks: for each, whether it begins a block or a sentence where it came from.
        units: for each, what it is of there, if not of running text (see `Witness.units`).
        tongues: for each, its language, where witnesses have these (see `Witness.tongues`).
        threads: for each witness, its main thread and its moved ones.
        seams: spans that came in from other witnesses than the first.
    """

    ids: list[int] = field(repr=False)
    breaks: bytearray = field(repr=False)
    units: bytearray = field(repr=False)
    tongues: list[str] = field(default_factory=list, repr=False)
    threads: dict[str, list[Thread]] = field(default_factory=dict, repr=False)
    seams: list[tuple[int, int]] = field(default_factory=list, repr=False)

    def gaps(self, witness: Witness, threads: Sequence[Thread], size: Callable[[Gap], tuple[int, int]]) -> list[Gap]:
        """Where a witness departs from the spine by its threads, the main one first, in order."""
        ends, breaks = (len(self.ids), len(witness)), (self.breaks, witness.breaks)
        return gaps_of(threads[0].matches, *ends, threads[1:], self.seams, breaks, size)


def build(witnesses: Sequence[Witness], vocabulary: Vocabulary) -> Spine:
    """Lay all witnesses along one spine; the first is the one that the others are most like, of those that have all
    the document's languages (of two that have one each nothing says what stands beside what) and letters: the spine's
    statistics are taken for the document's.
    """
    witnesses = sorted(witnesses, key=lambda witness: (len(witness.without), witness.bare))
    first = witnesses[0]
    spine = Spine(list(first.folded.ids), bytearray(first.breaks), bytearray(first.units), list(first.tongues))
    whole = [Match(0, 0, len(first))] if len(first) else []
    spine.threads[first.name] = [Thread(whole)]
    for witness in witnesses[1:]:
        threads = _thread(spine, witness, vocabulary)
        spine.threads[witness.name] = threads
        _let_in(spine, witness, threads, vocabulary)
    return spine


def sizes(one: list[int], other: list[int], vocabulary: Vocabulary, gap: Gap) -> tuple[int, int]:
    """How many words the two sides of a gap are, a day of the calendar counted by its characters."""
    return vocabulary.size(one[gap.s0 : gap.s1]), vocabulary.size(other[gap.w0 : gap.w1])


def _thread(spine: Spine, witness: Witness, vocabulary: Vocabulary) -> list[Thread]:
    """How a witness runs along the spine; past what is in a language that it is without."""
    threads = _spoken(spine, witness, vocabulary) if witness.without else _aligned(spine, witness, vocabulary)
    if vocabulary.alike is not None:
        for thread in threads:
            thread.matches = _same_words(thread.matches, spine.ids, witness.folded.ids)
    return threads


def _spoken(spine: Spine, witness: Witness, vocabulary: Vocabulary) -> list[Thread]:
    own = [place for place, tag in enumerate(spine.tongues) if tag not in witness.without]
    ids, breaks, units = ([row[place] for place in own] for row in (spine.ids, spine.breaks, spine.units))
    spoken = Spine(ids, bytearray([*breaks, spine.breaks[-1]]), bytearray(units))
    threads = _aligned(spoken, witness, vocabulary)
    for thread in threads:
        thread.matches = _back(thread.matches, own)
    return threads


def _back(matches: Sequence[Match], places: Sequence[int]) -> list[Match]:
    """Matches with some words of a row as matches with the whole row, in which those have these places."""
    out: list[Match] = []
    for a, b, length in matches:
        start = 0
        for i in range(1, length + 1):
            if i == length or places[a + i] != places[a + i - 1] + 1:
                out.append(Match(places[a + start], b + start, i - start))
                start = i
    return out


def _aligned(spine: Spine, witness: Witness, vocabulary: Vocabulary) -> list[Thread]:
    row, ids = vocabulary.row(spine.ids), vocabulary.row(witness.folded.ids)
    breaks = (spine.breaks, witness.breaks)
    main = slide(align(row, ids), row, ids, *breaks)
    main = slide(unmixed(main, row, ids, *breaks), row, ids, *breaks)
    main, rows = by_rows(main, Side(row, spine.breaks, spine.units), Side(ids, witness.breaks, witness.units))
    threads = [Thread(main), *map(Thread, rows)]
    size = partial(sizes, spine.ids, witness.folded.ids, vocabulary)
    rest = gaps_of(main, len(row), len(ids), threads[1:], breaks=breaks, sizes=size)
    lost = [(gap.s0, gap.s1) for gap in rest if gap.s1 - gap.s0 >= _MOVED]
    won = [(gap.w0, gap.w1) for gap in rest if gap.w1 - gap.w0 >= _MOVED]
    if lost and won:
        moved = _moved(row, ids, lost, won)
        # Notes that stand together at the end of one copy's section, and each on its own sheet in another.
        lost = _blocks_left(lost, spine.breaks, [(each.first.a, each.last.a + each.last.length) for each in moved])
        won = _blocks_left(won, witness.breaks, [(each.first.b, each.last.b + each.last.length) for each in moved])
        blocks = _moved(row, ids, lost, won) if lost and won else []
        # Of a copy that stands in quite another order no block has moved.
        moved += blocks if _words(blocks) <= _words(threads) else []
        threads = [threads[0], *sorted([*threads[1:], *moved], key=lambda thread: thread.first)]
    return threads


def _words(threads: Sequence[Thread]) -> int:
    return sum(match.length for thread in threads for match in thread.matches)


def _blocks_left(
    runs: Sequence[tuple[int, int]], breaks: bytes | bytearray, found: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The blocks of some runs of words, but for those of which some words were found elsewhere, and the shortest."""
    taken = bytearray(len(breaks))
    for start, end in found:
        taken[start:end] = b"\1" * (end - start)
    out: list[tuple[int, int]] = []
    for start, end in runs:
        cuts = [start, *(n for n in range(start + 1, end) if breaks[n] == BLOCK), end]
        out += [(a, b) for a, b in pairwise(cuts) if b - a >= _MOVED and not any(taken[a:b])]
    return out


def _same_words(matches: list[Match], one: Sequence[int], other: Sequence[int]) -> list[Match]:
    """Matches of words that are alike, as those of words that are the same.

    Before each word that is only alike, and behind it, a match ends or begins, be it an empty one: so the word is a gap
    by itself.
    """
    out: list[Match] = []
    for a, b, length in matches:
        if one[a : a + length] == other[b : b + length]:
            out.append(Match(a, b, length))
            continue
        start = 0
        pairs = zip(one[a : a + length], other[b : b + length], strict=True)
        for i in [i for i, (word, its) in enumerate(pairs) if word != its]:
            out.append(Match(a + start, b + start, i - start))
            start = i + 1
        out.append(Match(a + start, b + start, length - start))
    return out


def _moved(spine: list[int], ids: list[int], lost: list[tuple[int, int]], won: list[tuple[int, int]]) -> list[Thread]:
    """Which runs that are missing in one place stand, much the same, in another."""
    where: dict[tuple[int, ...], int | None] = {}
    for index, (a, b) in enumerate(lost):
        for key in runs_of(spine[a:b], _SHINGLE):
            where[key] = index if where.get(key, index) == index else None
    taken: set[int] = set()
    threads = []
    for c, d in sorted(won, key=lambda w: (w[0] - w[1], w)):
        hits = Counter(
            run for key in runs_of(ids[c:d], _SHINGLE) if (run := where.get(key)) is not None and run not in taken
        )
        for index, count in sorted(hits.items(), key=lambda hit: (-hit[1], hit[0]))[:2]:
            a, b = lost[index]
            if count < 2:
                continue
            matches = [Match(m.a + a, m.b + c, m.length) for m in align(spine[a:b], ids[c:d]) if m.length > 1]
            shared = sum(m.length for m in matches)
            span = min(matches[-1].a + matches[-1].length - matches[0].a, d - c) if matches else 0
            if shared >= _MOVED and shared >= _SAME * span and shared >= _SAME * min(b - a, d - c):
                taken.add(index)
                threads.append(Thread(matches))
                break
    return threads


def _let_in(spine: Spine, witness: Witness, threads: list[Thread], vocabulary: Vocabulary) -> None:
    """Put what this witness alone has so far into the spine, and shift everybody's places behind it."""
    new = {*witness.tongues}.difference(spine.tongues)  # of another language all is let in, Article 1 as well
    additions = [
        gap
        for gap in spine.gaps(witness, threads, partial(sizes, spine.ids, witness.folded.ids, vocabulary))
        if gap.s0 == gap.s1 and (gap.w1 - gap.w0 >= LONG or not new.isdisjoint(witness.tongues[gap.w0 : gap.w1]))
    ]
    if not additions:
        return
    points: list[int] = []
    grown: list[int] = [0]
    ids: list[int] = []
    breaks, units, tongues = bytearray(), bytearray(), list[str]()
    at = 0
    for gap in additions:
        ids += spine.ids[at : gap.s0]
        breaks += spine.breaks[at : gap.s0]
        units += spine.units[at : gap.s0]
        tongues += spine.tongues[at : gap.s0]
        at = gap.s0
        ids += witness.folded.ids[gap.w0 : gap.w1]
        breaks += witness.breaks[gap.w0 : gap.w1]
        units += witness.units[gap.w0 : gap.w1]
        tongues += witness.tongues[gap.w0 : gap.w1]
        points.append(gap.s0)
        grown.append(grown[-1] + gap.w1 - gap.w0)
    spine.ids = ids + spine.ids[at:]
    spine.breaks, spine.units = breaks + spine.breaks[at:], units + spine.units[at:]
    spine.tongues = tongues + spine.tongues[at:]
    for each in spine.threads.values():
        for thread in each:
            thread.matches = _shifted(thread.matches, points, grown)
    own = [Match(gap.s0 + grown[index], gap.w0, gap.w1 - gap.w0) for index, gap in enumerate(additions)]
    spine.threads[witness.name][0].matches = sorted(spine.threads[witness.name][0].matches + own)
    seams = [
        (start + grown[bisect_right(points, start)], end + grown[bisect_right(points, start)])
        for start, end in spine.seams
    ]
    spine.seams = sorted(seams + [(match.a, match.a + match.length) for match in own])


def _shifted(matches: list[Match], points: list[int], grown: list[int]) -> list[Match]:
    """Matches after insertions at `points`: one that spans a point is cut there."""
    out = []
    for match in matches:
        a, b, length = match
        while True:
            index = bisect_right(points, a)
            room = points[index] - a if index < len(points) else length
            part = min(length, room)
            out.append(Match(a + grown[index], b, part))
            a, b, length = a + part, b + part, length - part
            if not length:
                break
    return out
