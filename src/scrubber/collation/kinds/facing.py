"""Words that say little by themselves and much opposite one another: months (`May`, `June`), and places in an order (`secondo`, `terzo`).

`May` is a verb and `secondo` a preposition as well; where another month or order stands in its place, it is none of these.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.language.facts.dates import month_named
from scrubber.language.facts.orders import place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.collation.kinds.regions import Inner
    from scrubber.language.facts.facts import Fact

# What leans on a month, and changes with it: d'octobre, de novembre.
_OF = re.compile(r"(?:d['’]|d[ei]\s)", re.IGNORECASE)
_AROUND = " \n,;:!?\"'()-–—…"
#: What two readings that say the same are told to be.
SAME = "same"


def facing(inner: Inner, language: str, facts: Sequence[Fact]) -> str:
    """The kind of fact that two whole words opposite each other change: a date or a number; `SAME` where both say one thing; "" for all others.

    Args:
        inner: the difference.
        language: of the sentence, where it is neither Chinese nor English.
        facts: what both readings state.
    """
    before, after = inner.before.strip(_AROUND), inner.after.strip(_AROUND)
    months = [month_named(_OF.sub("", word, count=1) if _OF.match(word) else word) for word in (before, after)]
    if months[0] and months[1]:
        return SAME if months[0] == months[1] else "date"
    if any(fact.kind == "date" for fact in facts):
        return ""  # segunda-feira, quinta-feira
    one, other = place(before, language), place(after, language)
    if one and other and (one[1] or other[1]):
        return SAME if one[0] == other[0] else "number"
    return ""
