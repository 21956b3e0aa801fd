"""What was judged before is judged: who reads as an alteration of the edition before did has no vote in that place.

The edition before, with what was judged to be altered in it, says where that is and how it reads. What else stands in
that place, and all that is new elsewhere, is voted on as ever.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from scrubber.collation.alignment.align import Match, align
from scrubber.collation.alignment.fold import Folded, Vocabulary
from scrubber.collation.laid import Laid
from scrubber.model import CleanText


class _Change(NamedTuple):
    """Words of one text (end exclusive) that stand for words of another."""

    p0: int
    p1: int
    j0: int
    j1: int


def withhold(laid: Laid, previous: str, judged: Mapping[str, CleanText], vocabulary: Vocabulary) -> None:
    """Note at each place of a table who has no vote there.

    Args:
        laid: the witnesses, with their table.
        previous: the name of the edition before; where it takes no part, nothing is known of the places.
        judged: the edition before as each of some mirrors was judged to have altered it.
        vocabulary: the words.
    """
    if previous not in laid.witnesses:
        return
    own = laid.witnesses[previous].folded
    alike: dict[str, list[str]] = {}
    for name, altered in judged.items():
        if name in laid.witnesses:
            alike.setdefault(altered.text, []).append(name)
    for text, names in alike.items():
        folded = vocabulary.fold(text)
        changes = _changes(own, folded)
        _at_loci(laid, previous, folded.ids, changes, names)
        _at_segments(laid, previous, folded.ids, changes, names)


def _at_loci(laid: Laid, previous: str, ids: Sequence[int], changes: Sequence[_Change], names: Sequence[str]) -> None:
    for locus in laid.table.loci:
        if (span := locus.spans.get(previous)) and (said := _instead(*span, changes)):
            reading = ids[slice(*said)]
            so = {
                name
                for name in names
                if name in locus.spans and laid.witnesses[name].folded.ids[slice(*locus.spans[name])] == reading
            }
            locus.unheard |= so


def _at_segments(
    laid: Laid, previous: str, ids: Sequence[int], changes: Sequence[_Change], names: Sequence[str]
) -> None:
    own = laid.table.at[previous]
    gone = {word for c in changes if c.j0 == c.j1 for word in range(c.p0, c.p1)}
    more = "".join(_written(ids[c.j0 : c.j1]) for c in changes)
    for segment in laid.table.segments:
        if previous in segment.present:
            words = [word for word in own[segment.s0 : segment.s1] if word >= 0]
            if words and gone.issuperset(words):
                segment.unheard |= {*names}.intersection(segment.absent)
        elif previous in segment.absent and _written(laid.spine.ids[segment.s0 : segment.s1]) in more:
            segment.unheard |= {*names}.intersection(segment.present)


def _written(words: Iterable[int]) -> str:
    """A row of words as a text in which others are looked for."""
    return f",{','.join(map(str, words))},"


def _instead(first: int, last: int, changes: Sequence[_Change]) -> tuple[int, int] | None:
    """The words that stand for some words of the edition before; None where these are the same, or a change goes
    beyond them.
    """
    at, to = bisect_left(changes, first, key=itemgetter(0)), bisect_right(changes, last, key=itemgetter(1))
    within = changes[at:to]
    if not within or (at and changes[at - 1].p1 > first) or (to < len(changes) and changes[to].p0 < last):
        return None
    return within[0].j0 - (within[0].p0 - first), within[-1].j1 + (last - within[-1].p1)


def _changes(one: Folded, other: Folded) -> list[_Change]:
    """Where two texts differ, by blocks and within them by words."""
    out = []
    left, right = _rows(one), _rows(other)
    known: dict[tuple[int, ...], int] = {}
    rows = [[known.setdefault(row, len(known)) for row, _ in rows] for rows in (left, right)]
    for a0, a1, b0, b1 in _between(align(*rows), len(left), len(right)):
        p0 = left[a0][1] if a0 < len(left) else len(one.ids)
        j0 = right[b0][1] if b0 < len(right) else len(other.ids)
        said = [list(chain.from_iterable(row for row, _ in part)) for part in (left[a0:a1], right[b0:b1])]
        out += [
            _Change(p0 + i0, p0 + i1, j0 + k0, j0 + k1) for i0, i1, k0, k1 in _between(align(*said), *map(len, said))
        ]
    return out


def _between(matches: Iterable[Match], end: int, other_end: int) -> Iterator[_Change]:
    """What two rows do not share."""
    a = b = 0
    for match in [*matches, Match(end, other_end, 0)]:
        if a < match.a or b < match.b:
            yield _Change(a, match.a, b, match.b)
        a, b = match.a + match.length, match.b + match.length


def _rows(text: Folded) -> list[tuple[tuple[int, ...], int]]:
    """The words of each block, and the number of its first one."""
    rows: list[tuple[tuple[int, ...], int]] = []
    first = 0
    for at in range(1, len(text.ids) + 1):
        if at == len(text.ids) or "\n\n" in text.text[text.ends[at - 1] : text.starts[at]]:
            rows.append((tuple(text.ids[first:at]), first))
            first = at
    return rows
