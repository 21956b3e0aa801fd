"""Rows of tables, captions and notes as what is matched: which of one text is which of the other, then word by word
within the two.

Figures and units let any row match any other in scraps, and a row is short. So a row is known by all its words, else by
what it is about (its first cell) and its likeness; what then stands in another order has moved, and is compared word by
word where it stands. Two rows in each other's place are two that moved, whatever stands between them.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress, pairwise
from operator import attrgetter, or_
from typing import NamedTuple

from scrubber.collation.alignment.align import Match, align
from scrubber.collation.alignment.mixed import without
from scrubber.collation.alignment.witness import BLOCK, CAPTION, KEY, NOTE
from scrubber.ends import chain_of
from scrubber.patterns import lazily

#: With what a row begins, a note or a caption.
_FIRST = lazily(bytes([91, KEY, NOTE, CAPTION, 93]))
#: What stands beyond other text than the rows in one copy has moved, if it is of these; a row may be the other text's.
_LOOSE = frozenset([NOTE, CAPTION])
#: How much of two rows with one first cell must be the same for them to be one row that was altered.
_ALIKE = 0.5


class Side(NamedTuple):
    """One of two texts: its words, where its blocks begin, and what its words are of (see `Witness.units`)."""

    words: Sequence[int]
    breaks: bytearray
    units: bytearray


class _Row(NamedTuple):
    """A row of a table: its first word, the one behind its last, its words, and those of its first cell."""

    start: int
    end: int
    words: tuple[int, ...]
    key: tuple[int, ...]


class _Pair(NamedTuple):
    """A row of each text that are one."""

    one: _Row
    other: _Row


def by_rows(matches: list[Match], one: Side, other: Side) -> tuple[list[Match], list[list[Match]]]:
    """The matches of two texts with each row of a table matched with its own. Returns what they share in order, and the
    rows, each with those that follow it on both sides, that stand elsewhere.
    """
    here, there = _rows(one), _rows(other)
    if not here or not there or [row.words for row in here] == [row.words for row in there]:
        return matches, []
    pairs = _pairs(here, there)
    beside = _beside(matches, pairs)
    fits = [_fits(pair.one.start, pair.other, beside) for pair in pairs]
    kept = _in_order([*compress(pairs, fits)])
    loose = (one.units[pair.one.start] in _LOOSE for pair in pairs)
    pairs = [*compress(pairs, map(or_, fits, loose))]
    places = [Match(a.start, b.start, min(a.end - a.start, b.end - b.start)) for a, b in kept]
    rest = [
        part for part in _beside(matches, pairs) if _fits(part.a, _Row(part.b, part.b + part.length, (), ()), places)
    ]
    inner = [match for pair in kept for match in _within(pair)]
    still = set(kept)
    moved = [[match for pair in run for match in _within(pair)] for run in _runs(p for p in pairs if p not in still)]
    return sorted([*rest, *inner]), moved


def _beside(matches: list[Match], pairs: Sequence[_Pair]) -> list[Match]:
    """The matches of words that stand in none of these rows."""
    rest = without(matches, [pair.one for pair in pairs], second=False)
    return without(rest, sorted(pair.other for pair in pairs), second=True)


def _rows(text: Side) -> list[_Row]:
    """The rows of a text, in order."""
    out: list[_Row] = []
    first = _FIRST.search(text.units)
    while first:
        at, end = first.start(), text.breaks.find(bytes([BLOCK]), first.end())
        words = tuple(text.words[at:end])
        out.append(_Row(at, end, words, words[: text.units.count(KEY, at, end)]))
        first = _FIRST.search(text.units, end)
    return out


def _pairs(here: Sequence[_Row], there: Sequence[_Row]) -> list[_Pair]:
    """Which rows are one, in the first text's order: by all their words, else by their first cell; of several that are
    the same, as many as they are in both texts, one after the other.
    """
    found: list[_Pair] = []
    for said in (attrgetter("words"), attrgetter("key")):
        taken = {row for pair in found for row in pair}
        ours, theirs = (_by(said, (row for row in rows if row not in taken)) for rows in (here, there))
        for words, rows in ours.items():
            if words and len(rows) == len(same := theirs.get(words, [])):
                found += [pair for pair in map(_Pair, rows, same) if _likeness(pair) >= _ALIKE]
    return sorted(found)


def _by(said: Callable[[_Row], tuple[int, ...]], rows: Iterable[_Row]) -> dict[tuple[int, ...], list[_Row]]:
    """Rows by what is said of each."""
    out: dict[tuple[int, ...], list[_Row]] = {}
    for row in rows:
        out.setdefault(said(row), []).append(row)
    return out


def _likeness(pair: _Pair) -> float:
    """How much of the longer one of two rows the other has."""
    one, other = pair.one.words, pair.other.words
    return (Counter(one) & Counter(other)).total() / max(len(one), len(other))


def _fits(start: int, other: _Row, matches: Sequence[Match]) -> bool:
    """Whether what begins at a word of the first text and stands there in the second lies between the same matches."""
    at = bisect_right(matches, (start, other.start, 0))
    before = matches[at - 1] if at else Match(0, 0, 0)
    return before.b + before.length <= other.start and (at == len(matches) or other.end <= matches[at].b)


def _in_order(pairs: Sequence[_Pair]) -> list[_Pair]:
    """The rows that stand in one order in both texts, as many as can be; of as many, those that stand in the same
    place: what stands between two that were exchanged did not move.
    """
    places = sorted(pair.other for pair in pairs)
    fixed = [pair for pair, row in zip(pairs, places, strict=True) if pair.other == row]
    rising = set(chain_of([(pair.one.start, pair.other.start) for pair in pairs]))
    if len(fixed) == len(rising):
        return fixed
    return [pair for pair in pairs if (pair.one.start, pair.other.start) in rising]


def _within(pair: _Pair) -> Iterator[Match]:
    """What two rows share, in order."""
    return (Match(pair.one.start + a, pair.other.start + b, n) for a, b, n in align(pair.one.words, pair.other.words))


def _runs(pairs: Iterable[_Pair]) -> list[list[_Pair]]:
    """Rows, those that follow each other on both sides together."""
    ordered = [*pairs]
    out = [[pair] for pair in ordered[:1]]
    for last, pair in pairwise(ordered):
        if (pair.one.start, pair.other.start) == (last.one.end, last.other.end):
            out[-1].append(pair)
        else:
            out.append([pair])
    return out
