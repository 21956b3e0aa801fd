"""Periods of the calendar by which something is done (monthly, jährlich, 季度), and how many times (once, zweimal): the
words of each language are in data/periods.toml.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from scrubber.language.facts.by_language import counted, one_of
from scrubber.language.packs.pack import counts, words
from scrubber.language.plain import plain
from scrubber.language.written_tables import rows

#: So many letters, at the least, are what words begin with.
_STEM = 4


@dataclass(frozen=True, slots=True)
class _Table:
    """A language's words; those that end in several ways have a pattern, and their stems are keys."""

    often: Mapping[str, int]
    adjectives: re.Pattern[str]
    names: Mapping[str, int]
    every: re.Pattern[str]
    times: Mapping[str, int]


def period(word: str, language: str) -> tuple[int, bool] | None:
    """Which period of the calendar a word names and nothing else, from 0 for a day, and whether it says by itself how
    often; None for any other word.

    >>> period("monatlichen", "de"), period("year", ""), period("monat", "fr")
    ((3, True), (6, False), None)
    """
    small, table = _small(word), _table(language)
    if not table or not small:
        return None
    often = table.often.get(small)
    if often is None and (adjective := table.adjectives.fullmatch(small)):
        often = table.often[f"{adjective[1]}*"]
    if often is not None:
        return often, True
    named = table.names.get(small)
    return None if named is None else (named, False)


def every(left: str, language: str) -> bool:
    """Whether a text ends with a word for "every"."""
    table = _table(language)
    return table is not None and bool(table.every.search(_small(left, strip=False)))


def times(text: str, language: str) -> int:
    """How many times a text says something is done, and nothing else; 0 for any other text.

    >>> times("twice", ""), times("dwa razy", "pl"), times("raz", "de")
    (2, 2, 0)
    """
    table, small = _table(language), _small(text)
    if not table:
        return 0
    begun = (f"{small[:n]}*" for n in range(len(small), _STEM - 1, -1))
    return next((table.times[word] for word in (small, *begun) if word in table.times), 0)


def _small(text: str, *, strip: bool = True) -> str:
    small = unicodedata.normalize("NFC", plain(text).lower())
    return small.strip() if strip else small


@cache
def _table(language: str) -> _Table | None:
    own = rows("periods", language)
    if not own:
        return None
    often, names, times = (
        {word: n for row in own for word, n in counted(row.get(key, ""), first).items()}
        for key, first in (("often", 0), ("names", 0), ("times", 1))
    )
    heads = [word for row in own for word in words(row["every"])]
    spaced, close = ([word for word in heads if (word > "\u2e7f") == wide] for wide in (False, True))
    return _Table(
        often,
        re.compile(f"({one_of(word[:-1] for word in often if word.endswith('*'))})\\w{{0,4}}"),
        names,
        re.compile(rf"(?:(?<!\w)(?:{one_of(spaced)})\s|(?:{one_of(close)}))$"),
        {**times, **{word: n for row in own for word, n in counts(row.get("amounts", "")).items()}},
    )
