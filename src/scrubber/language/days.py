"""Days of the calendar in running text, found at the cost of a few glances where there are none."""

from __future__ import annotations

import re

from scrubber.language.dates import ZH_NUMERAL, Date, dated, longest

# What a day stands near: a year, or a month with a figure beside it; and the signs of the dates that may stand there. One pattern for each character
# that such a place begins with, so that most of a text is passed over at once.
_B = r"[^\S\n]"
_STEMS = (
    "jan|ene|f[eé][bv]|фев|m[aä]r|a[pbv]r|ma[iyg]|ju[nil]|giu|lug|ao[uû]|a[gu][ou]|se[pt]|o[ckt]t|out|nov|d[eéi][czs]"
    "|янв|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек"
)
_STEM = "[JFMASOND](?:an|eb|ar|pr|ay|u[nlg]|ep|ct|ov|ec)"
_NEAR_A_DAY = tuple(
    (re.compile(p), frozenset(signs.split()))
    for p, signs in (
        (rf"月{_B}?[\d{ZH_NUMERAL[1:-1]}]", "year month"),
        (rf"월{_B}?[\d{ZH_NUMERAL[1:-1]}]", "year month"),
        (
            rf"[0-9](?:\d{{3}}[-/.]{_B}?\d|[-/.](?:1[5-9]|20)\d\d|(?:st|nd|rd|th|er|º|\.)?{_B}(?:of{_B}|de{_B})?(?i:{_STEMS}))",
            "parted letters",
        ),
        (rf"{_STEM}[a-z]{{0,6}}\.?{_B}\d", "letters"),
        (f"of{_B}{_STEM}", "letters"),
    )
)
#: How far a date may reach from there.
_WINDOW = 40
# A day of the calendar is said in figures, in letters or before its own word (lunar days are not); and one that may as well be the month.
_DAY_SAID = re.compile(r"[日号號일0-9A-Za-z\u0400-\u04ff０-９]")
_EITHER = re.compile(r"(?:0?[1-9]|1[0-2])/(?:0?[1-9]|1[0-2])/\d{4}")


def days(text: str) -> list[Date]:
    """Every day of the calendar that a text names, with its year or without, in order: what an editor may write in another way.

    None goes beyond its line. Only what stands near a year or a month is looked at, so that it costs little on texts with few dates. A day
    between two slashes that may as well be the month (3/4/2015) is left out.
    """
    found = [
        Date(date.start + low, date.end + low, date.value)
        for near, signs in _NEAR_A_DAY
        for low, high in _around(text, near)
        for date in dated(text[low:high], signs)
    ]
    return [
        date
        for date in longest(found)
        if len(date.value) == 3
        and date.value[1]
        and date.value[2]
        and _DAY_SAID.search(text, date.start, date.end)
        and not _EITHER.fullmatch(text, date.start, date.end)
    ]


def _around(text: str, near: re.Pattern[str]) -> list[tuple[int, int]]:
    """The surroundings, within the line, of whatever a pattern finds; in order, none touching another."""
    spans: list[tuple[int, int]] = []
    for match in near.finditer(text):
        start, end = match.span()
        low, high = max(0, start - _WINDOW), min(len(text), end + _WINDOW)
        low = text.rfind("\n", low, start) + 1 or low
        line_end = text.find("\n", end, high)
        high = line_end if line_end >= 0 else high
        if spans and low <= spans[-1][1]:
            spans[-1] = (spans[-1][0], high)
        else:
            spans.append((low, high))
    return spans
