"""How each language says who does a thing, and to whom: its passive, its prepositions with the articles that melt into
them, its articles. The words are those of data/doing.toml.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from scrubber.language.packs.pack import any_of, words
from scrubber.language.plain import plain
from scrubber.language.written_tables import read_table


@dataclass(frozen=True, slots=True)
class Doing:
    """One language's words.

    Attributes:
        passive: finds the forms of what makes a passive.
        by: finds what stands before whoever acts.
        prepositions: each to the first of those of its meaning; none where no preposition has an article in it.
        articles: by themselves.
        objects: what stands before an object that comes first.
        verb_last: whether the participle of a passive ends its clause.
    """

    passive: re.Pattern[str]
    by: re.Pattern[str]
    prepositions: Mapping[str, str]
    articles: frozenset[str]
    objects: frozenset[str]
    verb_last: bool


@cache
def doing(language: str) -> Doing | None:
    """The words of a language; "" is English; None where they are not known."""
    table = read_table("doing").get(language or "en")
    if table is None:
        return None
    by, others = table["by"], table["others"]
    rows = [row.split("|") for row in words(f"{by} {others}")] if others else []
    return Doing(
        any_of(words(plain(table["passive"])), bounded=True),
        any_of(plain(by).split("|"), bounded=True),
        {word: row[0] for row in rows for word in row},
        frozenset(words(table["articles"])),
        frozenset(words(table["objects"])),
        verb_last=language == "de",
    )
