"""What both blocks of a bilingual pair state: dates, numbers and units, as far as translators keep them.

To find all that a block measures costs as much as to find the block in its page. So each is first asked what it may state, which is cheap and errs only towards yes; what only one
of a pair may state is not compared, and where two blocks have nothing but their own numbers, nothing else is sought.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from scrubber.cleaning.structure.numbering import mark
from scrubber.language.facts.facts import Fact, measures
from scrubber.language.facts.months import names_month
from scrubber.language.facts.written_dates import SIGNS
from scrubber.language.packs.pack import NOTHING, any_of
from scrubber.language.packs.which import pack, packs_of
from scrubber.language.plain import lowered, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: The kinds of facts that are compared.
KINDS = ("date", "number", "unit")
#: Units that translators leave as they are.
_LITERAL = frozenset(
    ["%", "‰", "day", "week", "month", "h", "min", "kg", "g", "t", "km", "m", "cm", "mm", "kb", "mb", "gb"]
)
_FIGURE = re.compile(r"\d")
#: What is in each date of a year or a day, but for those that name their month or mean any.
_DATED = re.compile(r"[年月년월]|(?:1\d|2[01])\d\d|\d\s?(?:BC|B\.C|AD|A\.D|CE)")
_ANY_MONTH = SIGNS["any month"] or NOTHING
_SHARE = re.compile("[%‰％]")
#: So much of a block shows its number; higher ones may be years.
_LOOK, _NO_YEAR = 200, 999
#: Languages whose words stand without blanks, or with endings.
_UNSPACED = frozenset(["zh", "ja", "ko"])


def compared(one: str, other: str) -> Iterator[tuple[str, list[Fact], list[Fact]]]:
    """The kinds of facts that both texts of a pair state, with those of each."""
    sides = _Side(one), _Side(other)
    both = {kind for kind in KINDS if all(side.may_state(kind) for side in sides)}
    if not both:
        return
    facts = [measures(side.text) if side.figures or both != {"number"} else () for side in sides]
    for kind in KINDS:
        if kind in both:
            stated = [side.stated(every, kind) for side, every in zip(sides, facts, strict=True)]
            if all(stated):
                yield kind, stated[0], stated[1]


class _Side:
    """One text of a pair.

    Attributes:
        text: what it says.
        figures: whether it has figures besides its own number.
    """

    __slots__ = ("_own", "_plain", "_rest", "figures", "text")

    def __init__(self, text: str) -> None:
        self.text, self._plain = text, plain(text)
        self._own = own = mark(0, self._plain[:_LOOK])
        # A year may number an article.
        known = own is None or own.value > _NO_YEAR
        self._rest = self._plain if known or own is None else self._plain[: own.start] + self._plain[own.end :]
        self.figures = _FIGURE.search(self._rest) is not None

    def may_state(self, kind: str) -> bool:
        """Whether it may state facts of a kind."""
        if kind == "number":
            return self.figures or self._own is not None
        if kind == "date":
            return (
                _DATED.search(self._rest) is not None
                or names_month(self._plain)
                or bool(_ANY_MONTH.search(self._plain))
            )
        return _counts(self._plain)

    def stated(self, every: Sequence[Fact], kind: str) -> list[Fact]:
        """Of all its facts the dates of a year or a day, or the numbers: in digits from 2 on, and its own if it is numbered."""
        facts = [f for f in every if f.kind == kind]
        if kind == "date":
            return [
                f
                for f in facts
                if isinstance(f.value, tuple) and len(f.value) == 3 and any(part is not None for part in f.value)
            ]
        if kind == "unit":
            return [f for f in facts if f.value in _LITERAL]
        text, own = self.text, self._own
        figures = [f for f in facts if any(c.isdecimal() for c in text[f.start : f.end]) and f.value not in {0, 1}]
        if own is None or any(f.start <= own.start < f.end for f in figures):
            return figures
        return [Fact("number", own.start, own.end, own.value), *figures]


def _counts(text: str) -> bool:
    """Whether a text, plain, has a sign or a word for a unit that translators leave as it is."""
    if _SHARE.search(text):
        return True
    languages = dict.fromkeys([*(each.language for each in packs_of(text)), "en", *([] if text.isascii() else ["zh"])])
    low = lowered(text)
    return any(_counting(each).search(low) for each in languages)


@cache
def _counting(language: str) -> re.Pattern[str]:
    """A language's words for the units that translators leave as they are, in texts in lower case."""
    units = pack(language).unit_classes
    return any_of((word for word in units if units[word] in _LITERAL), bounded=language not in _UNSPACED, lowered=True)
