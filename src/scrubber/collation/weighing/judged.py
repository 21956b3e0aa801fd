"""Who has no vote in a place, by what came before: who reads as was judged to be an alteration of the edition before;
and that edition, where its own sources were divided.

The edition before, with what was judged to be altered in it or was read otherwise, says where that is and how it reads.
What else stands in that place, and all that is new elsewhere, is voted on as ever: of an edition whose sources had ten
days and fourteen days, and nothing decided, the word decides nothing between these two, and stands against ten weeks.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from scrubber.collation.alignment.align import Match, align
from scrubber.collation.alignment.fold import Folded, Vocabulary
from scrubber.collation.alignment.loci import Locus
from scrubber.collation.alignment.table import Segment
from scrubber.collation.laid import Laid


class _Change(NamedTuple):
    """Words of one text (end exclusive) that stand for words of another."""

    p0: int
    p1: int
    j0: int
    j1: int


def withhold(
    laid: Laid, previous: str, judged: Mapping[str, str], divided: Iterable[str], vocabulary: Vocabulary
) -> None:
    """Note at each place of a table who has no vote there.

    Args:
        laid: the witnesses, with their table.
        previous: the name of the edition before; where it takes no part, nothing is known of the places.
        judged: the edition before as each of some mirrors was judged to have altered it.
        divided: the edition before as others had it where nothing decided between them and what it was printed from.
        vocabulary: the words.
    """
    if previous not in laid.witnesses:
        return
    alike: dict[str, list[str]] = {}
    for name, text in judged.items():
        if name in laid.witnesses:
            alike.setdefault(text, []).append(name)
    for text, names in alike.items():
        for place, so in _read_so(laid, previous, vocabulary.fold(text), names):
            place.unheard |= so
    others = [name for name in laid.witnesses if name != previous]
    for text in divided:
        for place, so in _read_so(laid, previous, vocabulary.fold(text), others):
            place.unheard |= {previous} if so else so


def _read_so(
    laid: Laid, previous: str, other: Folded, names: Sequence[str]
) -> Iterator[tuple[Locus | Segment, set[str]]]:
    """Each place where another text differs from the edition before, and who of some witnesses read there as that."""
    changes, ids = _changes(laid.witnesses[previous].folded, other), other.ids
    for locus in laid.table.loci:
        if (span := locus.spans.get(previous)) and (said := _instead(*span, changes)):
            reading = ids[slice(*said)]
            own = {name: laid.witnesses[name].folded.ids for name in names if name in locus.spans}
            yield locus, {name for name, words in own.items() if words[slice(*locus.spans[name])] == reading}
    at = laid.table.at[previous]
    gone = {word for c in changes if c.j0 == c.j1 for word in range(c.p0, c.p1)}
    more = "".join(_written(ids[c.j0 : c.j1]) for c in changes)
    for segment in laid.table.segments:
        if previous in segment.present:
            words = [word for word in at[segment.s0 : segment.s1] if word >= 0]
            if words and gone.issuperset(words):
                yield segment, {*names}.intersection(segment.absent)
        elif previous in segment.absent and _written(laid.spine.ids[segment.s0 : segment.s1]) in more:
            yield segment, {*names}.intersection(segment.present)


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
