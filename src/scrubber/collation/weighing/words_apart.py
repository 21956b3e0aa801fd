"""Words apart: the slips within a place where witnesses also read something else, as a changed fact with a misspelt
word beside it, taken out of it word by word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.collation.alignment.loci import Locus
from scrubber.collation.weighing.forms import is_long, is_slip

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

#: A longer place is another text.
_WORDS = 25


def words_apart(locus: Locus, spine: Sequence[str], rows: Mapping[str, Sequence[str]]) -> Iterator[Locus]:
    """The long words of a place that some witnesses have with a slip, each as a place of its own.

    Args:
        locus: the place.
        spine: the spine's words there.
        rows: the words of each reading.

    Returns:
        For each word of the spine beside which others have the same but for a slip, who has which; witnesses that have
        neither there take no part. None of a place that is that one word.
    """
    if not spine or max(len(spine), *map(len, rows.values())) > _WORDS:
        return
    found: list[dict[str, list[str]]] = [{} for _ in spine]
    for reading, names in locus.readings.items():
        if len(spine) > 1 or len(rows[reading]) > 1 or rows[reading] == spine:
            for at, word in _pairs(spine, rows[reading]):
                found[at].setdefault(word, []).extend(names)
    for at, readings in enumerate(found, locus.s0):
        if len(readings) > 1:
            spans = {name: locus.spans[name] for names in readings.values() for name in names}
            yield Locus(at, at + 1, readings, spans)


def _pairs(spine: Sequence[str], own: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Words of the spine, by their places, with those that are the same or the same but for a slip: in their order,
    as many as can be.
    """
    best = [[0] * (len(own) + 1) for _ in range(len(spine) + 1)]
    for i in reversed(range(len(spine))):
        for j in reversed(range(len(own))):
            pairs = 1 + best[i + 1][j + 1] if _is_pair(spine[i], own[j]) else 0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], pairs)
    i = j = 0
    while i < len(spine) and j < len(own):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            yield i, own[j]
            i, j = i + 1, j + 1


def _is_pair(one: str, other: str) -> bool:
    return one == other or (is_long(one) and is_long(other) and is_slip(one, other))
