"""The quarters of the sky, in the words of language/data/quarters.toml: whoever writes another one means another place.

What a word ends with says nothing of which quarter it is: noorden and noordelijke are one.
"""

from __future__ import annotations

import re

from scrubber.language.facts.by_language import one_of, tables
from scrubber.language.packs.pack import words

#: Of two the words are joined: northeast, Nordwesten, zuidoost.
_HEADS = words("north south nord noord süd sud syd sør zuid")
_BEGINS = "|".join((r"\b", *(rf"(?<=\b{head})" for head in _HEADS)))
_ENDS = r"(?:\b|(?=east|west|oo?st|öst|øst|väst|vest|ouest))"
_QUARTER = re.compile(
    "|".join(
        rf"(?P<{name}>(?:{_BEGINS})(?:{one_of(words(row['words']))}){_ENDS}|{row['within']})"
        for name, row in tables("quarters").items()
    ),
    re.IGNORECASE,
)


def directions(one: str, other: str) -> bool:
    """Whether two readings differ in nothing but a quarter of the sky: [北 → 南]湾, the [northern → southern] bank."""
    quarters = [[match.lastgroup for match in _QUARTER.finditer(text)] for text in (one, other)]
    return quarters[0] != quarters[1] and all(quarters) and _QUARTER.sub("", one) == _QUARTER.sub("", other)
