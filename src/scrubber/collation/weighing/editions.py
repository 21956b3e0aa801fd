"""Editions: a mirror that carries an older edition of the document is stale, not altered.

An alteration changes a few places; an edition changes many, and what it says of its own date with them. Witnesses that differ
in so many places that no alteration explains it, and whose own date is earlier than the others' (or whose text is that of
the edition before), are set apart: they are named, and neither vote nor are accused.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from scrubber.collation.kinds.readings import FACT, REGION
from scrubber.collation.weighing.oddity import is_slip
from scrubber.language.facts.dates import scan_dates

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from scrubber.collation.alignment.table import Table
    from scrubber.collation.alignment.witness import Witness
    from scrubber.collation.kinds.readings import Nature

#: So many differing places set two editions apart; of a short text, as many as a third of its blocks, but never fewer than the least.
_APART, _OF_BLOCKS, _LEAST = 12, 3, 8
#: The date a document gives itself is looked for in so much of its beginning.
_HEAD = 3000
NO_DATE = (0, 0, 0)


class _Head(NamedTuple):
    """What a text says of its own date, and where."""

    value: tuple[int, int, int]
    start: int
    end: int


@dataclass(frozen=True)
class Stale:
    """A witness of an older edition.

    Attributes:
        places: in how many places it differs from the current one.
        date: what it says of its own date, as a span of its folded text, or None.
        current: what the current edition says, or "".
    """

    places: int
    date: tuple[int, int] | None
    current: str


def stale(
    table: Table, natures: Sequence[Nature], witnesses: Mapping[str, Witness], official: Collection[str], previous: str
) -> dict[str, Stale]:
    """Which witnesses carry an older edition.

    Args:
        table: all differences.
        natures: of each locus, in order (see `readings.Readings.nature`).
        witnesses: all, by name.
        official: mirrors that carry the current edition by definition.
        previous: the name under which the edition before takes part, if it does.
    """
    apart = _distances(table, natures)
    longest = max(len(witness.blocks) for witness in witnesses.values())
    groups = _groups(sorted(witnesses), apart, min(_APART, max(_LEAST, longest // _OF_BLOCKS)))
    if len(groups) < 2:
        return {}
    dates = _dates(witnesses, groups)
    heads = [max(dates[name].value for name in group) for group in groups]
    mirrors = [sum(name != previous for name in group) for group in groups]
    backed = [any(name in official for name in group) for group in groups]
    # One mirror alone does not make its text a new edition, unless it is official.
    able = [i for i in range(len(groups)) if backed[i] or mirrors[i] > 1] or list(range(len(groups)))
    current = max(able, key=lambda i: (backed[i], heads[i], mirrors[i], previous not in groups[i], groups[i]))
    leader = next(name for name in groups[current] if dates[name].value == heads[current])
    says = witnesses[leader].folded.text[dates[leader].start : dates[leader].end]
    out: dict[str, Stale] = {}
    for index, group in enumerate(groups):
        earlier = NO_DATE < heads[index] < heads[current]
        if index != current and (earlier or previous in group):
            for name in group:
                # Whether a copy that breaks off before the place of the later date had it is not known; several that end there are an edition.
                reaches = len(group) > 1 or dates[leader].start < len(witnesses[name].folded.text)
                older = earlier and reaches
                if not older and name != previous:
                    continue
                places = min(apart.get(_pair(name, other), 0) for other in groups[current])
                own = dates[name]
                span = (own.start, own.end) if own.value != NO_DATE else None
                out[name] = Stale(places, span, says if older else "")
    return out


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _distances(table: Table, natures: Sequence[Nature]) -> dict[tuple[str, str], int]:
    """In how many places every two witnesses differ by more than a slip, a way of writing or a region's vocabulary."""
    apart: dict[tuple[str, str], int] = {}

    def differ(one: Sequence[str], other: Sequence[str]) -> None:
        for a, b in product(one, other):
            key = _pair(a, b)
            apart[key] = apart.get(key, 0) + 1

    for locus, nature in zip(table.loci, natures, strict=True):
        readings = sorted(locus.readings)
        if nature.kind == REGION or not nature.said:
            continue
        for at, reading in enumerate(readings):
            for other in readings[at + 1 :]:
                if nature.kind == FACT or not is_slip(reading, other):
                    differ(locus.readings[reading], locus.readings[other])
    for segment in table.segments:
        differ(segment.absent, segment.present)
    return apart


def _groups(names: Sequence[str], apart: Mapping[tuple[str, str], int], edition: int) -> list[list[str]]:
    """Witnesses joined, the nearest first, as long as two groups are less than an edition apart on average.

    A copy that broke off is near to everything: it joins what it is nearest to, and links no two editions.
    """
    groups = [[name] for name in names]

    def between(one: Sequence[str], other: Sequence[str]) -> float:
        return sum(apart.get(_pair(a, b), 0) for a, b in product(one, other)) / (len(one) * len(other))

    while len(groups) > 1:
        distance, first, second = min(
            (between(one, other), i, j) for i, one in enumerate(groups) for j, other in enumerate(groups) if i < j
        )
        if distance >= edition:
            break
        groups[first] = sorted(groups[first] + groups.pop(second))
    return groups


def _dates(witnesses: Mapping[str, Witness], groups: Sequence[Sequence[str]]) -> dict[str, _Head]:
    """What each text says of its own date: the first near its beginning that not every edition has, or else the first."""
    heads = {name: _heads(witness.folded.text) for name, witness in witnesses.items()}
    everywhere = set[tuple[int, int, int]].intersection(
        *({head.value for name in group for head in heads[name]} for group in groups)
    )
    return {
        name: next(
            (head for head in found if head.value not in everywhere), found[0] if found else _Head(NO_DATE, 0, 0)
        )
        for name, found in heads.items()
    }


def _heads(text: str) -> list[_Head]:
    """The full dates (with a year and a month) near a text's beginning."""
    found = []
    for date in scan_dates(text[:_HEAD]):
        if len(date.value) == 3:
            year, month, day = date.value
            if year and month:
                found.append(_Head((year, month, day or 0), date.start, date.end))
    return found
