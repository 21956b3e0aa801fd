"""Words in which sites offer things to their readers: five dollars a month, members read everything, scan the code for the app.

Each of them stands in many a text, and no list of them is ever whole: they are one weak kind of evidence beside how a page sets a sentence and whom it speaks to (`collation.asides`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from scrubber.language.speech import any_of, may_say, pattern, pieces

if TYPE_CHECKING:
    from collections.abc import Callable

#: What offers: tables of data/speech.toml.
_TABLES = ("site", "deed", "term")
_CURRENCIES = "$€£¥₽₩"


def offered(folded: str, familiar: Callable[[str], bool]) -> set[str]:
    """The words in which a site offers something to its readers.

    Args:
        folded: a sentence (`cleaning.extract.reading.fold`).
        familiar: says whether the document itself has a word, which then counts for nothing.
    """
    begun = pieces(folded)
    found = {
        match["said"] for table in _TABLES if may_say(table, folded, begun) for match in pattern(table).finditer(folded)
    }
    if not begun.isdisjoint(_CURRENCIES) or may_say("price", folded, begun) or may_say("saved", folded, begun):
        found.update(_price().findall(folded))
    return {word for word in found if word and not familiar(word)}


@cache
def _price() -> re.Pattern[str]:
    return re.compile(
        rf"[{_CURRENCIES}]\s?\d|\d\s?(?:[$€£₽₩]|{any_of('price')})|(?:{any_of('saved')})\s[$€£]?\d{{1,9}}"
    )
