"""Days of the week in short, which are other words too, where a time or a date stands behind them or others of their
kind beside them: Di 9–12 Uhr, mar. 9h, Mo, Di und Fr; the words are those of data/near.toml.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from scrubber.language.facts.by_language import bounds, counted, one_of, sign_of
from scrubber.language.facts.glance import Sign, glance
from scrubber.language.packs.joining import joining
from scrubber.language.written_tables import tables

#: What stands behind a day in short that has no capital (Dutch zo is "so"): an hour with minutes, a span of hours;
#: behind a capital or a full stop any figure.
_HOURS = r"(?=(?P<stop>\.)?,?\s(?P<time>\d{1,2}(?:[:.hH]\d\d|\s?[–—-]\s?\d))?\d)"


class _Reader(NamedTuple):
    """How one language shortens its days: each with its number, what a text with one shows, and patterns for one, for
    one before a time and for several in a row.
    """

    days: Mapping[str, int]
    shown: Sign
    day: re.Pattern[str]
    timed: re.Pattern[str]
    listed: re.Pattern[str]


def short_days(text: str, languages: Iterable[str]) -> Iterator[tuple[int, int, tuple[str, int]]]:
    """Every such day of a text: where it begins, where it ends, and which it is: ("weekday", 0 for Monday). The text is
    in its plain form, the languages are primary tags.
    """
    for language in languages:
        if "days" not in tables("near").get(language, ()) or not (reader := _reader(language)).shown(glance(text)):
            continue
        for match in reader.timed.finditer(text):
            if match["time"] or match["stop"] or match[0][:1].isupper():
                yield match.start(), match.end(), ("weekday", reader.days[match[0].lower()])
        for row in reader.listed.finditer(text):
            of_row = [(*day.span(), reader.days[day[0].lower()]) for day in reader.day.finditer(text, *row.span())]
            numbers = [number for _, _, number in of_row]
            # Few such words stand in the order of the week by chance: ma en di, but do, mi, so.
            if numbers == sorted(set(numbers)) or row[0][:1].isupper():
                yield from ((start, end, ("weekday", number)) for start, end, number in of_row)


@cache
def _reader(language: str) -> _Reader:
    table = tables("near")[language]
    days = counted(table["days"], 0)
    before, behind = bounds(days, unspaced="unspaced" in table)
    day = f"{before}(?:{one_of(days)}){behind}"
    joined = one_of(joining("and", "or", "until", "to", language=language))
    return _Reader(
        days,
        sign_of(days),
        re.compile(day, re.IGNORECASE),
        re.compile(f"{day}{_HOURS}", re.IGNORECASE),
        re.compile(rf"{day}\.?(?:(?:\s?[,/&–—-]\s?|\s(?:{joined})\s){day}\.?){{1,6}}", re.IGNORECASE),
    )
