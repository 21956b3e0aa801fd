"""Days of a month in words, before the month's name: le dix-sept mars, el tres de abril, двадцать пятого мая, am
siebten Mai.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.language.facts.counting import counted
from scrubber.language.facts.glance import glance
from scrubber.language.facts.months import OTHER_MONTHS
from scrubber.language.facts.orders import place
from scrubber.language.packs.which import packs_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubber.language.facts.written_dates import Value

_NAMES = frozenset(OTHER_MONTHS)
_MONTH = re.compile(
    rf"(?<=[ \u00a0])(?P<m>{'|'.join(sorted(OTHER_MONTHS, key=lambda w: (-len(w), w)))})\b(?:,? "
    rf"(?:de )?(?P<y>(?:1[5-9]|20)\d\d)\b)?"
)
#: Their words stand between blanks, and English days are read with those in figures.
_WRITTEN_APART = frozenset(["de", "es", "fr", "it", "pt", "ru"])
_WORD = re.compile(r"[^\W\d_]+")
_REACH, _LAST, _TENS = 48, 31, (10, 20, 30)


def worded_days(text: str, language: str) -> Iterator[tuple[int, int, Value]]:
    """Every such day of a text in one of the languages that have a pack: where it begins, where it ends, and its
    year if that is said, month and day.
    """
    if language not in _WRITTEN_APART or _NAMES.isdisjoint((seen := glance(text)).words):
        return
    low = seen.low
    for match in _MONTH.finditer(low):
        found = _day(low, max(0, match.start() - _REACH), match.start(), language)
        if found:
            year = int(match["y"]) if match["y"] else None
            yield found[0], match.end(), (year, OTHER_MONTHS[match["m"]], found[1])


def _day(low: str, start: int, end: int, language: str) -> tuple[int, int] | None:
    """Where the words of a day begin that end at a place, and which day they say; of several readings the longest."""
    head = low[start:end].rstrip(" \u00a0").removesuffix(" de")
    words = [(start + m.start(), m[0]) for m in _WORD.finditer(head)][-3:]
    for first in range(len(words)):
        said = head[words[first][0] - start :]
        value = _value(said, language)
        if value is not None and 1 <= value <= _LAST:
            return words[first][0], value
    return None


def _value(said: str, language: str) -> int | None:
    """The number that some words say and nothing else, as an order or as a count."""
    if order := place(said, language):
        return order[0]
    found = counted(said, packs_for(language))
    if len(found) == 1 and (found[0].start, found[0].end) == (0, len(said)) and found[0].value.denominator == 1:
        return int(found[0].value)
    tens, _, ones = said.replace("-", " ").partition(" ")
    if ones and " " not in ones:
        ten, one = _value(tens, language), _value(ones, language)
        return ten + one if ten in _TENS and one is not None and one < _TENS[0] else None
    return None
