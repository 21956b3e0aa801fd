"""Dates as they are written, and what they say: Chinese and English, digits and words, whole dates and single years.

A date's value is (year, month, day), each None where it is not said; `2015年12月16日`, `Dec 16, 2015` and `2015-12-16`
are one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrubber.language.facts.date_patterns import OF_MONTHS, PATTERNS, SIGNS
from scrubber.language.facts.glance import glance
from scrubber.language.facts.months import names_month
from scrubber.language.facts.weekdays import weekdays
from scrubber.language.facts.written_dates import value_of
from scrubber.language.facts.years import ages, lone_years, spanned

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from scrubber.language.facts.written_dates import Said, Value


@dataclass(frozen=True, slots=True)
class Date:
    """A date in a text.

    Attributes:
        start: where it begins.
        end: exclusive.
        value: (year, month, day), None where not said, a year before Christ below zero; or (kind, number) of a century,
            a decade, a weekday, or of what `scrubber.language.facts.times` finds.
        bare: a year with nothing beside it that says so (the `2016` of "the 2016 draft").
    """

    start: int
    end: int
    value: Value | Said
    bare: bool = False


def scan_dates(text: str) -> list[Date]:
    """Every date of a text, in order, none overlapping another; the longest reading of each place."""
    found = dated(text)
    found += [Date(*each) for each in ages(text)]
    found += [Date(start, end, ("weekday", day)) for start, end, day in weekdays(text)]
    found += [
        Date(start, end, (year, None, None), bare=True) for start, end, year in (*lone_years(text), *spanned(text))
    ]
    return longest(found)


def dated(text: str, signs: Collection[str] = SIGNS.keys()) -> list[Date]:
    """What each pattern of a date finds, of those that need one of some signs (by name); the same place may be found
    more than once.
    """
    found: list[Date] = []
    seen = glance(text)
    month = names_month(text)
    said = {name for name in signs if (month or name not in OF_MONTHS) and SIGNS[name](seen)}
    for sign, pattern in PATTERNS if said else ():
        if sign in said:
            for match in pattern.finditer(text):
                value = value_of(match)
                if value is not None:
                    start = match.end("before") if "before" in pattern.groupindex else match.start()
                    found.append(Date(start, match.end(), value))
    return found


def longest(found: Iterable[Date]) -> list[Date]:
    """Dates in order, none overlapping another: the longest reading of each place."""
    out: list[Date] = []
    for date in sorted(found, key=lambda d: (d.start, -d.end)):
        if not out or date.start >= out[-1].end:
            out.append(date)
        elif date.end - date.start > out[-1].end - out[-1].start:
            out[-1] = date
    return out
