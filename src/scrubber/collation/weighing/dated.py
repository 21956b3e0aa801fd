"""The date of an edition, as a line near the beginning of a text states it, or the clause by which it comes into force.

Such a line: Stand: 1. Juni 2022; Version du 1er juin 2022; 2022年6月1日修订. Such a clause, near a text's beginning or
end: This Act comes into force on 1 October 2019; 自2017年1月1日起施行.

A site's own dates look alike ("Last updated: …"), and whoever alters a text may alter its date. So such a line tells
editions only where most copies, and by far most of those that have one, state the very same date; only an earlier date
is that of another edition, for dates are altered to make a text look new; and two editions are seldom of one day of two
years, or of one month and year: what differs in the day, the month or the year alone is an altered date. But rules come
into force on the first of a month by custom, so that there the year alone may differ. A copy that differs in nothing
but that date is no edition, whichever is earlier: an edition is made to change something else.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping
from typing import NamedTuple

from scrubber.collation.alignment.witness import Witness
from scrubber.language.facts.dates import scan_dates
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

_SAID = read_table("editions")["dated"]

Value = tuple[int, ...]

#: So much of the beginning holds a text's own date; so long at most is the line that states one, and so many of a
#: page's lines that were taken out are read.
_HEAD, _LONGEST, _LINES = 3000, 90, 200
#: … and so much of its end its commencement; so many characters at the most stand between that word and its date.
_TAIL, _BESIDE = 1500, 40
#: What removed a line, where it was taken for a site's particulars of the text.
_BYLINE = "byline"
#: So many times as many copies state the current date as state others alone: a forger's copies may be the most.
_TIMES = 3
#: So many of day, month and year differ.
_APART = 2
# What such a line calls the day: that of a version, or of the last change; whole words where words are parted.
_WORDS = lazily(unbroken(_SAID["called"]), re.IGNORECASE)

# How a clause says that rules come into force; in the present or the future, for rules that came into force are others.
_COMMENCES = lazily(unbroken(_SAID["commences"]), re.IGNORECASE)
_CLAUSE = lazily(r"[^。；;\n]+")


class Said(NamedTuple):
    """What a text says of its own edition, and where: a date or a version as numbers that can be compared, () for
    nothing.

    The span is one of the clean text; of the capture's base text, where `removed`, for the line was taken for its
    site's. Where `in_force`, it is a day on which the text comes into force; where `everywhere`, each edition says it.
    """

    value: Value = ()
    start: int = 0
    end: int = 0
    removed: bool = False
    in_force: bool = False
    everywhere: bool = False

    def quote(self, witness: Witness) -> str:
        """How it is said."""
        return (witness.clean.base if self.removed else witness.clean.text)[self.start : self.end]


def whole_dates(text: str) -> list[Said]:
    """The dates of a text that have a year and a month."""
    found = []
    for date in scan_dates(text):
        if len(date.value) == 3:
            year, month, day = date.value
            if year and month:
                found.append(Said((year, month, day or 0), date.start, date.end))
    return found


def edition_dates(witness: Witness) -> list[Said]:
    """The dates that lines near the beginning of a text, above it, or among a site's particulars of it, state for
    its edition; and those of its commencement.
    """
    clean = witness.clean
    found = _commencements(clean.text)
    known = {said.start for said in found}
    at = 0
    for line in clean.text[:_HEAD].split("\n"):
        own = [said._replace(start=at + said.start, end=at + said.end) for said in _dates_of(line)]
        found += [said for said in own if said.start not in known]
        at += len(line) + 1
    above = clean.blocks[min(1, len(clean.blocks) - 1)].start if clean.blocks else 0
    for block in clean.removed[:_LINES]:
        sites_own = block.rule == _BYLINE or block.start < above
        if sites_own and 0 <= block.start < block.end <= block.start + _LONGEST:
            line = clean.base[block.start : block.end]
            found += [Said(s.value, block.start + s.start, block.start + s.end, removed=True) for s in _dates_of(line)]
    return found


def _commencements(text: str) -> list[Said]:
    """The days beside the words of a commencement, in one clause, near a text's beginning and its end."""
    found = []
    for low, high in ((0, _HEAD), (max(_HEAD, len(text) - _TAIL), len(text))):
        for clause in _CLAUSE.finditer(text, low, high):
            words = [match.span() for match in _COMMENCES.finditer(clause[0])]
            found += [
                Said(said.value, clause.start() + said.start, clause.start() + said.end, in_force=True)
                for said in (whole_dates(clause[0]) if words else ())
                if any(max(said.start, start) - min(said.end, end) <= _BESIDE for start, end in words)
            ]
    return found


def _dates_of(line: str) -> list[Said]:
    return whole_dates(line) if len(line) <= _LONGEST and _WORDS.search(line) else []


def agreed(stated: Mapping[str, Collection[Said]]) -> Value:
    """The date of the current edition, if lines that state one tell it: which most texts state, and some that state
    another do not; else ().
    """
    counts = Counter(value for own in stated.values() for value in {said.value for said in own})
    stating = sum(map(bool, stated.values()))
    known = [(count, value) for value, count in counts.items() if len(stated) < 2 * count and count < stating]
    count, value = max(known, default=(0, ()))
    return value if count >= _TIMES * (stating - count) else ()


def are_editions(one: Said, other: Said) -> bool:
    """Whether two dates differ as those of two editions do."""
    unlike = sum(a != b for a, b in zip(one.value, other.value, strict=True))
    by_custom = one.in_force and other.in_force and one.value[1:] == other.value[1:] and one.value[2] == 1
    return unlike >= _APART or (unlike > 0 and by_custom)
