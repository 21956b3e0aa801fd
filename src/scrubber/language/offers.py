"""Words in which sites offer things to their readers: five dollars a month, members read everything, scan the code for
the app.

Each of them stands in many a text, and no list of them is ever whole: they are one weak kind of evidence beside how a
page sets a sentence and whom it speaks to (`collation.asides`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from scrubber.language.speech import any_of, pattern, pieces, written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

#: What offers: tables of data/speech.toml.
_TABLES = ("site", "deed", "term")
_CURRENCIES = "$€£¥₽₩"


def offered(folded: str, familiar: Callable[[str], bool] = lambda _: False) -> set[str]:
    """The words in which a site offers something to its readers.

    Args:
        folded: a sentence (`cleaning.extract.reading.fold`).
        familiar: says whether the document itself has a word, which then counts for nothing.
    """
    return {word for word in offered_in([folded]) if not familiar(word)}


def offered_in(lines: Sequence[str]) -> set[str]:
    """The same, of many lines at once: most have no such word, and that is seen of all of them together."""
    whole = "\n".join(lines)
    begun = pieces(whole)
    found: set[str] = set()
    for table in _TABLES:
        if shown := written(table, whole, begun):
            for line in _with(lines, shown):
                found.update(match["said"] for match in pattern(table).finditer(line) if match["said"])
    signs = [sign for sign in _CURRENCIES if sign in begun]
    if prices := [*signs, *written("price", whole, begun), *written("saved", whole, begun)]:
        for line in _with(lines, prices):
            found.update(_price().findall(line))
    return found


def _with(lines: Sequence[str], words: Sequence[str]) -> Iterator[str]:
    """The lines that have one of some words."""
    return (line for line in lines if any(map(line.__contains__, words)))


@cache
def _price() -> re.Pattern[str]:
    return re.compile(
        rf"[{_CURRENCIES}]\s?\d|\d\s?(?:[$€£₽₩]|{any_of('price')})|(?:{any_of('saved')})\s[$€£]?\d{{1,9}}"
    )
