"""Which lines of a plain text are records: the lines of a name server's zone, a table of routes, a log.

What a record's fields hold may be words that sites use ("www", "search", "mail"), and they are no sentences. But
records that stand together have the same word in capitals at the same place, or an address or an hour in figures.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: Lines that stand together, at the least; and the words of a line that are looked at.
_FEWEST, _PLACES = 4, 4
#: Characters of a line that are looked at; of a word that is no initial; and the numbers in a word that is an address.
_LOOKED_AT, _SHORTEST, _NUMBERS = 120, 2, 4
_DIGITS = re.compile(r"\d+")


def records(stretches: Iterable[Sequence[tuple[int, str]]]) -> set[int]:
    """The lines that are records.

    Args:
        stretches: lines that stand together without a blank one, each with what it is known by.
    """
    found: set[int] = set()
    for stretch in stretches:
        if len(stretch) < _FEWEST:
            continue
        if _are_records([line for _, line in stretch]):
            found.update(at for at, _ in stretch)
    return found


def _are_records(lines: Sequence[str]) -> bool:
    """Whether most of some lines have the same at one place."""
    places: Counter[tuple[int, str]] = Counter()
    without = 0
    for line in lines:
        fields = _fields(line[:_LOOKED_AT])
        places.update(fields)
        without += not fields
        if 2 * without >= len(lines):
            return False
    return 2 * max(places.values()) > len(lines)


def _fields(line: str) -> list[tuple[int, str]]:
    """The places of a line's words that records have alike, and these: items of a list, too, begin with one word."""
    found: list[tuple[int, str]] = []
    for at, word in enumerate(line.split(None, _PLACES)[:_PLACES]):
        if word.isupper() and at and len(word) >= _SHORTEST:
            found.append((at, word))
        elif word[0].isdecimal() and (form := _DIGITS.sub("#", word)).count("#") >= _NUMBERS:
            found.append((at, form))
    return found
