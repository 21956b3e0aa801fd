"""How far copies are apart, and which of them can bear witness against which.

A release of a manual, a statute before its amendment: where a copy is of another edition than those beside it, and
nothing dates it, what it says otherwise is its edition's, and copies of other editions cannot say that it was altered.
A copy that is near to it can, whatever edition it is of.

Who alters one copy in many places has made no edition. Three mirrors that agree accuse him, unless he shares many
readings against them with a copy that is not near to his: releases are made of one another, and forgeries of the text
are not. Two accuse him where he has hardly a word but theirs, or where he has left the edition before, which they
carry; of what he read otherwise when that was made, and nothing decided, it knows no more than they do. Two mirrors
that read alike have never been outvoted, so that a forger gains nothing by it. Nor is a copy far from another for its
words: of what two releases have otherwise, more than half states something else, and a dozen words that state nothing
cost nobody who sets them in anything. It goes wrong for releases that are only reworded; and who states a dozen things
otherwise beside two honest copies, in a text of which a twentieth is his own, is told openly, and not with weight.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import product

from scrubber.collation.alignment.loci import Locus
from scrubber.collation.alignment.spine import LONG
from scrubber.collation.alignment.table import Segment, Table
from scrubber.collation.kinds.readings import FACT, REGION, Nature
from scrubber.collation.weighing.divisions import HOME, Verdicts
from scrubber.collation.weighing.forms import is_slip
from scrubber.collation.weighing.segments import ABSENT
from scrubber.collation.weighing.weigh import Sources, Verdict, pair

_EVEN = 0.5
#: So many mirrors of one edition may say of another one that it was altered, if it has nothing in common with a third.
_AGREED = 3
#: What a mirror reads, whatever it is.
_OWN = "\0own"
#: So many differing places set two editions apart, of however short a text: who alters a page of it in eight places,
#: and one date, has made no edition.
APART = 12
#: So much of what is only a part of another text, or that text altered in places, stands there too.
_PART = 0.95


class Kindred:
    """Which copies can bear witness against which.

    Attributes:
        groups: the copies, those that state the same but in a few places together.
        apart_from_all: the mirrors of which only a copy that is near to them can say that they were altered.
    """

    def __init__(
        self,
        table: Table,
        natures: Sequence[Nature],
        names: Collection[str],
        official: Collection[str],
        previous: str,
        base: str = "",
    ) -> None:
        """Take a table; `base` is the text of an edition that nobody else carries, and that is near to none."""
        self._table, self._natures, self._official, self._base = table, natures, official, base
        self._stated = distances(table, natures, stated=True)
        self.groups = near_groups(sorted(name for name in names if name != base), self._stated)
        self._previous = ""  # where the edition before says of mirrors that are apart from it what they have left since
        self.apart_from_all = self._of_other_editions(previous)

    def is_of_another(self, name: str) -> bool:
        """Whether a mirror carries an edition of its own, and no two stand against each other with several mirrors."""
        alone = [name] in self.groups
        return name in self.apart_from_all and (alone or len(self.groups) > 2)

    def _of_other_editions(self, previous: str) -> frozenset[str]:
        """The mirrors that carry an edition which no edition of several mirrors shows to be altered.

        Copies of one edition have all its words in common, slips among them: that several are of one source says
        nothing against their edition. Of one mirror alone two others do not show what it is, unless it has left the
        edition before, which is with them, or has next to no words but theirs: an edition puts something in the place
        of what it changes. Against three that agree it has to have a dozen readings in common with another one that is
        not near: two releases of one line, of which the one was made of the other.
        """
        if len(self.groups) < 2:
            return frozenset()
        mirrors = [sum(name != previous for name in group) for group in self.groups]
        most = self.groups[max(range(len(mirrors)), key=lambda at: mirrors[at])]
        if max(mirrors) < _AGREED:
            others = [name for group in self.groups for name in group if group is not most]
            if 2 * max(mirrors) > sum(mirrors):
                if all(self._is_made_of(name, most) for name in others):
                    return frozenset()
                if previous in most:
                    self._previous = previous
                    left = distances(self._table, self._natures, stated=True, voter=previous)
                    others = [name for name in others if left.get(pair(name, previous), 0) < APART]
            return frozenset([*most, *others] if others else [])
        far = {
            name: sum(self._distance(name, other) for other in most) / len(most)
            for group in self.groups
            if group is not most
            for name in group
        }
        several = {name for group, count in zip(self.groups, mirrors, strict=True) if count > 1 for name in group}
        return frozenset(several).union(
            name for name in far if any(APART <= self._distance(name, z) <= far[name] + far[z] - 2 * APART for z in far)
        )

    def _is_made_of(self, name: str, others: Sequence[str]) -> bool:
        """Whether a mirror has next to no words but those of some others."""
        own = self._table.at[name]
        theirs = max((self._table.at[other] for other in others), key=max)
        shared = sum(a >= 0 <= b for a, b in zip(own, theirs, strict=True))
        return shared >= _PART * (max(own, default=0) + 1)

    def places(self, name: str) -> int:
        """In how many places a mirror differs from the nearest copy of another edition."""
        others = {n for group in self.groups for n in group if not self._is_near(name, n)}
        return min((self._distance(name, other) for other in others), default=0)

    def told(self, names: Collection[str], others: Collection[str]) -> list[str]:
        """Those mirrors of which any of the others can say that they were altered."""
        return [name for name in names if self.hears(name, others)]

    def against(self, name: str, verdicts: Verdicts, sources: Sources) -> Verdicts:
        """What was decided, as far as it bears upon one mirror: open where copies of other editions alone say
        otherwise; decided where it stands alone against all that are near to it, whatever other editions say.
        """
        if len(self.groups) < 2 and not self._base:
            return verdicts
        table = self._table
        return Verdicts(
            [
                self._at_locus(name, locus, nature, verdict, sources)
                for locus, nature, verdict in zip(table.loci, self._natures, verdicts.loci, strict=True)
            ],
            [
                self._open(name, verdict, said_of(segment, table, verdict.reading))
                for segment, verdict in zip(table.segments, verdicts.segments, strict=True)
            ],
            [
                self._open(name, verdict, move.home if verdict.reading == HOME else move.spans)
                for move, verdict in zip(table.moves, verdicts.moves, strict=True)
            ],
        )

    def _at_locus(self, name: str, locus: Locus, nature: Nature, verdict: Verdict, sources: Sources) -> Verdict:
        # What it has left is what was stated: other words are told as they were when the edition was made.
        says = [n for n in said_by(locus, nature, verdict) if nature.kind == FACT or n != self._previous]
        own = self._open(name, verdict, says)
        sides = nature.sides(locus.readings)
        if not own.disputed or [name] not in sides.values():
            return own
        near = {said: [n for n in names if n != name and self._is_near(name, n)] for said, names in sides.items()}
        near = {said: names for said, names in near.items() if names}
        if len(near) == 1:
            among = sources.vote({**near, _OWN: [name]})
            if among.reading != _OWN and not among.disputed:
                return replace(own, disputed=False, confidence=among.confidence)
        return own

    @cached_property
    def _worded(self) -> dict[tuple[str, str], int]:
        return distances(self._table, self._natures)  # asked of several editions only

    def _distance(self, name: str, other: str) -> int:
        return self._worded.get(pair(name, other), 0)

    def _is_near(self, name: str, other: str) -> bool:
        return self._base not in {name, other} and self._stated.get(pair(name, other), 0) < APART

    def _open(self, name: str, verdict: Verdict, said_by: Collection[str]) -> Verdict:
        if verdict.disputed or self.hears(name, said_by):
            return verdict
        return replace(verdict, disputed=True, confidence=min(verdict.confidence, _EVEN))

    def hears(self, name: str, others: Collection[str]) -> bool:
        """Whether any of these mirrors can say that one was altered: it is official, near to it, or what it has left.

        Beside the text of another edition, which says nothing against any, most of those that can have to, and two.
        """
        if not self._base:
            return name not in self.apart_from_all or any(
                other in self._official or other == self._previous or self._is_near(name, other) for other in others
            )
        able = {each for group in self.groups for each in group if each != name}
        if name in self.apart_from_all:
            able = {each for each in able if self._is_near(name, each)}
        against = able.intersection(others)
        return len(against) > 1 and 2 * len(against) > len(able)


def said_by(locus: Locus, nature: Nature, verdict: Verdict) -> list[str]:
    """Who of those that have a vote at a place says what is printed there."""
    return [n for reading, names in locus.heard.items() if nature.same(reading, verdict.reading) for n in names]


def said_of(segment: Segment, table: Table, reading: str) -> list[str]:
    """Who of those that have a vote at a part of the text has it, or lacks it."""
    names = segment.absent if reading == ABSENT else table.attesting(segment)
    return [name for name in names if name not in segment.unheard]


def distances(
    table: Table, natures: Sequence[Nature], *, stated: bool = False, voter: str = ""
) -> dict[tuple[str, str], int]:
    """In how many places every two witnesses differ by more than a slip, a way of writing or a region's vocabulary;
    or, of these, in how many they state other things: a fact, or a sentence that the other lacks. Not where a certain
    witness has no vote.
    """
    apart: dict[tuple[str, str], int] = {}

    def differ(one: Sequence[str], other: Sequence[str]) -> None:
        for a, b in product(one, other):
            key = pair(a, b)
            apart[key] = apart.get(key, 0) + 1

    for locus, nature in zip(table.loci, natures, strict=True):
        readings = sorted(locus.readings)
        if nature.kind == REGION or not nature.said or (stated and nature.kind != FACT) or voter in locus.unheard:
            continue
        for at, reading in enumerate(readings):
            for other in readings[at + 1 :]:
                if nature.kind == FACT or not is_slip(reading, other):
                    differ(locus.readings[reading], locus.readings[other])
    for segment in table.segments:
        if voter not in segment.unheard and (not stated or segment.s1 - segment.s0 >= LONG):
            differ(segment.absent, segment.present)
    return apart


def near_groups(names: Sequence[str], apart: Mapping[tuple[str, str], int]) -> list[list[str]]:
    """Witnesses joined, the nearest first, as long as two groups are less than an edition apart on average.

    A copy that broke off is near to everything: it joins what it is nearest to, and links no two editions.
    """
    groups, total = _alike(names, apart)

    def between(i: int, j: int) -> tuple[float, int]:
        return total[i][j] / (len(groups[i]) * len(groups[j])), j

    def nearest(i: int) -> tuple[float, int]:
        return min((between(i, j) for j in groups if j > i), default=(APART, i))

    near = {i: nearest(i) for i in groups}
    while len(groups) > 1:
        distance, first, second = min((distance, i, j) for i, (distance, j) in near.items())
        if distance >= APART:
            break
        groups[first] = sorted(groups[first] + groups.pop(second))
        del near[second]
        for i in groups:
            total[first][i] += total[second][i]
            total[i][first] = total[first][i]
        # Only what was nearest to one of the two, or may now be to both, is asked again: few, so that a thousand
        # copies cost no more than their pairs.
        for i, (_, j) in near.items():
            if i == first or j in {first, second}:
                near[i] = nearest(i)
            elif i < first:
                near[i] = min(near[i], between(i, first))
    return list(groups.values())


def _alike(names: Sequence[str], apart: Mapping[tuple[str, str], int]) -> tuple[dict[int, list[str]], list[list[int]]]:
    """Witnesses that are as far from each other one, by number, and how far these are apart, summed over all pairs.

    They are as near as can be to one another and would be joined first: of a thousand copies most are alike.
    """
    number = {name: i for i, name in enumerate(names)}
    rows = [array("i", [0]) * len(names) for _ in names]
    for (one, other), places in apart.items():
        if (i := number.get(one)) is not None and (j := number.get(other)) is not None:
            rows[i][j] = rows[j][i] = places
    alike: dict[bytes, list[int]] = {}
    for i, row in enumerate(rows):
        alike.setdefault(row.tobytes(), []).append(i)
    members = list(alike.values())
    total = [[rows[each[0]][other[0]] * len(each) * len(other) for other in members] for each in members]
    return {i: [names[at] for at in each] for i, each in enumerate(members)}, total
