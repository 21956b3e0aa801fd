"""Neighbours in the other order, in scripts whose characters are words of their own: one slip, which alignment shows
as a character lost and another put in (きまり, きりま).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.collation.alignment.loci import Locus
from scrubber.collation.weighing.rows import LATIN

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def rejoined(
    loci: Sequence[Locus], accidents: Sequence[bool], between: Callable[[int, int], str]
) -> tuple[list[Locus], list[bool]]:
    """The places of a text, those two made one where witnesses have two neighbours in either order.

    Args:
        loci: all places, in order.
        accidents: for each, whether it is no fact; of two that are made one both must be none.
        between: what the spine has from one word to another, written together.

    Returns:
        The places and, for each, whether it is no fact.
    """
    out: list[Locus] = []
    told: list[bool] = []
    index = 0
    while index < len(loci):
        one, other = loci[index], loci[min(index + 1, len(loci) - 1)]
        both = other.s0 - one.s1 == 1 and all(accidents[index : index + 2])
        whole = _whole(one, other, between(one.s1, other.s0)) if both else None
        out.append(whole or one)
        told.append(accidents[index])
        index += 2 if whole else 1
    return out, told


def _whole(one: Locus, other: Locus, middle: str) -> Locus | None:
    """Two places with a character between them as one place, where that makes the one reading the other with its
    ends in the other order.
    """
    if len(middle) != 1 or middle <= LATIN or "" not in one.readings or "" not in other.readings:
        return None
    last = {name: reading for reading, names in other.readings.items() for name in names}
    readings: dict[str, list[str]] = {}
    for reading, names in one.readings.items():
        for name in names:
            if name in last:
                readings.setdefault(reading + middle + last[name], []).append(name)
    common = sorted(readings, key=lambda reading: (-len(readings[reading]), reading))[:2]
    if len(common) < 2 or len(common[0]) != 2 or common[0] != common[1][::-1]:
        return None
    held = {name for names in readings.values() for name in names}
    spans = {name: (one.spans[name][0], other.spans[name][1]) for name in held}
    return Locus(one.s0, other.s1, readings, spans, [*one.lost, *other.lost])
