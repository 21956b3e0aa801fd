"""What was judged before is judged: who reads as an alteration of the edition before did has no vote in that place.

The edition before, with what was judged to be altered in it, says where that is and how it reads. What else stands in
that place, and all that is new elsewhere, is voted on as ever.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from itertools import chain
from typing import NamedTuple

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
    for segment in laid.table.segments:
        if previous in segment.present:
            words = [word for word in own[segment.s0 : segment.s1] if word >= 0]
            gone = [c for c in changes if c.j0 == c.j1]
            if words and all(any(c.p0 <= word < c.p1 for c in gone) for word in words):
                segment.unheard |= {*names}.intersection(segment.absent)
        elif previous in segment.absent:
            words = laid.spine.ids[segment.s0 : segment.s1]
            if any(_holds(ids[c.j0 : c.j1], words) for c in changes):
                segment.unheard |= {*names}.intersection(segment.present)


def _holds(row: Sequence[int], words: Sequence[int]) -> bool:
    size = len(words)
    return any(list(row[at : at + size]) == list(words) for at in range(len(row) - size + 1))


def _instead(first: int, last: int, changes: Sequence[_Change]) -> tuple[int, int] | None:
    """The words that stand for some words of the edition before; None where these are the same, or a change goes
    beyond them.
    """
    within = [c for c in changes if first <= c.p0 and c.p1 <= last]
    beyond = [c for c in changes if c not in within and c.p0 < last and first < c.p1]
    if not within or beyond:
        return None
    return within[0].j0 - (within[0].p0 - first), within[-1].j1 + (last - within[-1].p1)


def _changes(one: Folded, other: Folded) -> list[_Change]:
    """Where two texts differ, by blocks and within them by words."""
    out = []
    left, right = _rows(one), _rows(other)
    rows = [row for row, _ in left], [row for row, _ in right]
    for tag, a0, a1, b0, b1 in SequenceMatcher(None, *rows, autojunk=False).get_opcodes():
        if tag != "equal":
            p0 = left[a0][1] if a0 < len(left) else len(one.ids)
            j0 = right[b0][1] if b0 < len(right) else len(other.ids)
            said = list(chain.from_iterable(rows[0][a0:a1])), list(chain.from_iterable(rows[1][b0:b1]))
            out += [
                _Change(p0 + i0, p0 + i1, j0 + k0, j0 + k1)
                for part, i0, i1, k0, k1 in SequenceMatcher(None, *said, autojunk=False).get_opcodes()
                if part != "equal"
            ]
    return out


def _rows(text: Folded) -> list[tuple[tuple[int, ...], int]]:
    """The words of each block, and the number of its first one."""
    rows: list[tuple[tuple[int, ...], int]] = []
    first = 0
    for at in range(1, len(text.ids) + 1):
        if at == len(text.ids) or "\n\n" in text.text[text.ends[at - 1] : text.starts[at]]:
            rows.append((tuple(text.ids[first:at]), first))
            first = at
    return rows
