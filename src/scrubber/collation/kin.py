"""Kinship: which witnesses are copies of the same document, and which of them is the most central."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from scrubber.collation.likeness import is_lost

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from scrubber.collation.fold import Vocabulary
    from scrubber.collation.witness import Witness

#: Runs of so many words are compared; of a long text, one in `_SAMPLE`.
_RUN, _SAMPLE, _MANY = 5, 8, 20_000
#: Why a text takes no part: it is another one; or there are two, and nothing says which of them is the document.
_OTHER = "no copy of this document: it shares next to no text with the other mirrors"
LOST = "its letters were lost on the way: next to nothing is left of its text but marks in their place"
_EVEN = "shares next to no text with {}: these are two documents, nothing says which is meant, and the longer one is printed"
#: A copy shares at least so much of the smaller of two texts.
_KIN = 0.08


def kin(
    witnesses: Sequence[Witness], official: Collection[str], vocabulary: Vocabulary
) -> tuple[list[Witness], dict[str, str]]:
    """Order witnesses from the most central on, and leave out what is no copy of the document that most of them are.

    Returns:
        the witnesses that take part; and why each of the others does not.
    """
    prints = {witness.name: _prints(vocabulary.row(witness.folded.ids)) for witness in witnesses}
    common = Counter(key for each in prints.values() for key in each)
    left_out = {
        w.name: LOST if is_lost(w.folded.text) else "no text was found in its capture" for w in witnesses if not len(w)
    }
    present = [witness for witness in witnesses if len(witness)]
    if not present:
        return list(witnesses[:1]), {name: why for name, why in left_out.items() if name != witnesses[0].name}
    groups = _groups(present, prints)
    rank = {
        id(group): (
            sum(w.name in official or w.name.startswith("\0") for w in group),
            len(group),
            sum(len(w) for w in group),
        )
        for group in groups
    }
    groups.sort(key=lambda group: (rank[id(group)], [w.folded.text for w in group]), reverse=True)
    for group in groups[1:]:
        even = rank[id(group)][:2] == rank[id(groups[0])][:2]
        for witness in group:
            nearest = _EVEN.format(", ".join(sorted(w.name for w in groups[0]))) if even else _OTHER
            left_out[witness.name] = LOST if is_lost(witness.folded.text) else nearest
    score = {
        w.name: sum(common[key] - 1 for key in prints[w.name]) - sum(common[key] == 1 for key in prints[w.name])
        for w in groups[0]
    }
    return sorted(groups[0], key=lambda w: (-score[w.name], w.folded.text, w.name)), left_out


def _prints(ids: Sequence[int]) -> frozenset[tuple[int, ...]]:
    run = min(_RUN, max(1, len(ids) // 4))
    if len(ids) >= _MANY:
        sample = frozenset(key for key in _runs(ids, run) if hash(key) % _SAMPLE == 0)
        if len(sample) * _SAMPLE * 4 > len(ids):  # a text of few different runs has no sample worth the name
            return sample
    return frozenset(_runs(ids, run))


def _runs(ids: Sequence[int], run: int) -> Iterator[tuple[int, ...]]:
    return zip(*(ids[i : len(ids) - run + 1 + i] for i in range(run)), strict=True)


def _groups(witnesses: Sequence[Witness], prints: dict[str, frozenset[tuple[int, ...]]]) -> list[list[Witness]]:
    groups: list[list[Witness]] = []
    for witness in witnesses:
        own = prints[witness.name]
        near = [group for group in groups if any(_shared(own, prints[other.name]) for other in group)]
        merged = [other for group in near for other in group]
        groups = [group for group in groups if group not in near] + [[*merged, witness]]
    return groups


def _shared(one: frozenset[tuple[int, ...]], other: frozenset[tuple[int, ...]]) -> bool:
    return len(one & other) >= _KIN * max(1, min(len(one), len(other)))
