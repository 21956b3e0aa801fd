"""Moved days: what a notice whose days were all put off, or brought forward, reads in place of each.

Who alters a copy changes a date or two. Who puts off a tender, an examination or a meeting moves all of its days alike,
and says nothing else anew. So a mirror that differs from the others in nothing but three days and more, most of those
that it names, each by as many days or by as many months, and all of them forward or all back, carries the notice as it
was before or after. Three days of a dozen moved alike are altered. A move by whole years is none: that is how farms
make an old text look new.
"""

from collections.abc import Sequence
from datetime import date

from scrubber.collation.alignment.table import Table
from scrubber.collation.kinds.readings import REGION, Nature
from scrubber.language.facts.dates import scan_dates
from scrubber.patterns import lazily

#: So many days of a notice, moved alike, are no coincidence.
_LEAST = 3
#: A date as it is folded; of one without its year the year before it is meant.
_DAY = lazily(r"(\d{4})?-(\d{1,2})-(\d{1,2})")
#: A date of the calendar has a year, a month and a day.
_PARTS = 3
#: Nothing is put off by more days than these.
_LONGEST = 300


def moved_days(table: Table, natures: Sequence[Nature], name: str, text: str) -> tuple[int, int]:
    """How many days a mirror has in place of those of most others, all moved alike, and by how many days the first is
    later (below 0: earlier); 0, 0 where anything else differs, or as many days stayed.

    Args:
        table: all differences.
        natures: of each locus, in order (see `readings.Readings.nature`).
        name: the mirror.
        text: what it reads.
    """
    if any(_is_alone(name, segment.present, segment.absent) for segment in table.segments):
        return 0, 0
    pairs: list[tuple[date, date]] = []
    for locus, nature in sorted(zip(table.loci, natures, strict=True), key=lambda each: each[0].s0):
        if not nature.said or nature.kind == REGION:
            continue
        everybody = sum(map(len, locus.readings.values()))
        usual = next((r for r, names in locus.readings.items() if 2 * len(names) > everybody), None)
        own = next((r for r, names in locus.readings.items() if name in names), usual)
        if usual is None or own is None:
            return 0, 0
        if own != usual:
            last = pairs[-1] if pairs else (None, None)
            pair = _day(own, last[0]), _day(usual, last[1])
            if pair[0] is None or pair[1] is None:
                return 0, 0
            pairs.append((pair[0], pair[1]))
    first = _alike(pairs)
    return (len(pairs), first) if first and 2 * len(pairs) > _days(text) else (0, 0)


def _is_alone(name: str, present: Sequence[str], absent: Sequence[str]) -> bool:
    """Whether a mirror has, or lacks, a part that most others lack or have."""
    fewer = min(present, absent, key=len)
    return name in fewer and 2 * len(fewer) < len(present) + len(absent)


def _days(text: str) -> int:
    """How many times a text names a day of the calendar."""
    return sum(len(each.value) == _PARTS and None not in each.value[1:] for each in scan_dates(text))


def _day(reading: str, last: date | None) -> date | None:
    found = _DAY.fullmatch(reading)
    if found is None or not (found[1] or last):
        return None
    year = int(found[1]) if found[1] else last.year if last else 0
    try:
        return date(year, int(found[2]), int(found[3]))
    except ValueError:  # 31 June is no day
        return None


def _alike(pairs: Sequence[tuple[date, date]]) -> int:
    """By how many days the first of some days is another one, if all are others by as many days or months."""
    days = {(own - usual).days for own, usual in pairs}
    months = {(own.year - usual.year) * 12 + own.month - usual.month for own, usual in pairs}
    same = all(own.day == usual.day for own, usual in pairs)
    first = (pairs[0][0] - pairs[0][1]).days if len(pairs) >= _LEAST else 0
    return first if 0 < abs(first) <= _LONGEST and (len(days) == 1 or (same and len(months) == 1)) else 0
