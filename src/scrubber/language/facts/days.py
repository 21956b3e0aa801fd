"""Days of the calendar in running text, found at the cost of a few glances where there are none."""

import re
from typing import NamedTuple

from scrubber.language.facts.date_patterns import ZH_NUMERAL
from scrubber.language.facts.dates import Date, dated, longest
from scrubber.language.facts.months import ENGLISH_MONTHS, OTHER_MONTHS, SHORT_MONTHS, SHORT_TOO, THAI_MONTHS
from scrubber.language.plain import FIGURES
from scrubber.patterns import lazily

_B = r"[^\S\n]"


def _beginnings() -> str:
    """What the names of months begin with, as alternatives: those of one letter behind it."""
    found: dict[str, set[str]] = {"t": {"há"}}  # tháng
    for name in (*ENGLISH_MONTHS, *OTHER_MONTHS, *SHORT_MONTHS, *SHORT_TOO, *THAI_MONTHS):
        found.setdefault(name[0], set()).add(re.escape(name[1:3]))
    each = "|".join(f"{first}(?:{'|'.join(sorted(rest))})" for first, rest in found.items())
    return f"(?=[{''.join(found)}])(?:{each})"


class _Near(NamedTuple):
    """Which signs the dates near a place may have, and how far they reach before its beginning and behind its end."""

    signs: frozenset[str]
    before: int
    behind: int


# What a day stands near, a group each. One pattern for each sort of character that such a place begins with, so that
# most of a text is passed over at once.
_PLACES = (
    lazily(rf"月(?P<count>{_B}?[\d{ZH_NUMERAL[1:-1]}])"),
    lazily(rf"월(?P<count>{_B}?[\d{ZH_NUMERAL[1:-1]}])"),
    lazily(
        rf"[0-9JFMASOND](?=(?P<parted>\d{{3}}[-/.]{_B}?\d|[-/.](?:1[5-9]|20)\d\d)"
        rf"|(?P<day>(?:st|nd|rd|th|er|º|ης?|\.)?{_B}(?:of{_B}|de{_B})?(?i:{_beginnings()}))"
        rf"|(?P<month>(?:an|eb|ar|pr|ay|u[nlg]|ep|ct|ov|ec)[a-z]{{0,6}}\.?{_B}(?:the{_B})?\d))"
    ),
    lazily(rf"of(?P<of>{_B}[JFMASOND](?:an|eb|ar|pr|ay|u[nlg]|ep|ct|ov|ec))"),
)
_DAY_FIRST = frozenset(
    [
        "days of one month",
        "day first",
        "day first, other months",
        "day first, short months",
        "day first, Thai",
        "day last, Hungarian",
        "month, Vietnamese",
    ]
)
_OTHER_FIGURES = lazily("[٠-٩۰-۹०-९০-৯๐-๙]")
_NEAR = {
    "count": _Near(frozenset(["year", "era", "month"]), 24, 12),
    "parted": _Near(frozenset(["parted"]), 12, 12),
    "day": _Near(_DAY_FIRST, 4, 30),
    "month": _Near(frozenset(["month first", "month first, the day", "month, day and day"]), 1, 10),
    "of": _Near(_DAY_FIRST | {"in words"}, 40, 20),
}
# A day of the calendar is said in figures, in letters or before its own word (lunar days are not); and one that may as
# well be the month.
_DAY_SAID = lazily(r"[日曰号號일0-9A-Za-z\u0400-\u04ff０-９]")
_EITHER = lazily(r"(?:0?[1-9]|1[0-2])/(?:0?[1-9]|1[0-2])/\d{4}")
# Months with a letter that few encodings know, with it and without.
_OFTEN_DAMAGED = lazily("mayıs|mayis|kasım|kasim|aralık|aralik", re.IGNORECASE)


def days(text: str) -> list[Date]:
    """Every day of the calendar that a text names, with its year or without, in order: what an editor may write in
    another way.

    None goes beyond its line. Only what stands near a year or a month is looked at, so that it costs little on texts
    with few dates. A day between two slashes that may as well be the month (3/4/2015) is left out, and
    so is one whose month has a letter that few encodings know (Mayıs): where that was lost, the year is still compared.
    """
    if not text.isascii() and _OTHER_FIGURES.search(text):
        text = text.translate(FIGURES)
    found = [
        Date(date.start + low, date.end + low, date.value)
        for pattern in _PLACES
        for near, low, high in _around(text, pattern)
        for date in dated(text[low:high], _NEAR[near].signs)
    ]
    return [
        date
        for date in longest(found)
        if len(date.value) == 3
        and date.value[1]
        and date.value[2]
        and _DAY_SAID.search(text, date.start, date.end)
        and not _EITHER.fullmatch(text, date.start, date.end)
        and not _OFTEN_DAMAGED.search(text, date.start, date.end)
    ]


def _around(text: str, pattern: re.Pattern[str]) -> list[tuple[str, int, int]]:
    """The surroundings, within the line, of whatever a pattern finds, with the name of what it is; in order, of each
    name none touching another.
    """
    spans: list[tuple[str, int, int]] = []
    last: dict[str, int] = {}  # of each name the last one
    for match in pattern.finditer(text):
        name = str(match.lastgroup)
        near = _NEAR[name]
        start, end = match.start(), match.end(name)
        low, high = max(0, start - near.before), min(len(text), end + near.behind)
        low = text.rfind("\n", low, start) + 1 or low
        line_end = text.find("\n", end, high)
        high = line_end if line_end >= 0 else high
        if name in last and low <= spans[last[name]][2]:
            spans[last[name]] = (name, spans[last[name]][1], high)
        else:
            last[name] = len(spans)
            spans.append((name, low, high))
    return spans
