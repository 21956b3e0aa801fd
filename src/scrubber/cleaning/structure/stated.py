"""What both blocks of a bilingual pair state: dates, numbers and units, as far as translators keep them.

To find all that a block measures costs as much as to find the block in its page. So each is first asked what it may
state, which is cheap and errs only towards yes; what only one of a pair may state is not compared, and where two blocks
have nothing but their own numbers, nothing else is sought. Most pairs are told not to differ by less still: by their
dates, their figures and the words for units that stand behind numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from scrubber.cleaning.structure.numbering import mark
from scrubber.cleaning.structure.unit_words import LITERAL, may_be_units, may_count
from scrubber.language.facts.date_signs import SIGNS
from scrubber.language.facts.fact import Fact
from scrubber.language.facts.facts import OF_EACH_MONTH, dates_and_urls, may_be_of_each_month, measures
from scrubber.language.facts.glance import glance
from scrubber.language.facts.months import names_month
from scrubber.language.facts.written_numbers import Number, scan_figures
from scrubber.language.packs.which import packs_of
from scrubber.language.plain import plain
from scrubber.patterns import lazily

#: The kinds of facts that are compared.
KINDS = ("date", "number", "unit")
_FIGURE = lazily(r"\d")
#: What is in each date of a year or a day, but for those that name their month or mean any.
_YEAR_OR_MONTH = frozenset("年月년월")
_DATED = lazily(r"(?:1\d|2[01])\d\d|\d\s?(?:BC|B\.C|AD|A\.D|CE)")
#: Languages whose numbers are read as those in digits, Chinese or English are.
_READ_ALIKE = frozenset(["zh", "en"])
#: Figures that are not compared.
_TOO_COMMON = frozenset([0, 1])
#: So much of a block shows its number; higher ones may be years.
_LOOK, _NO_YEAR = 200, 999


class Pair:
    """Two texts, each the other's translation."""

    def __init__(self, one: str, other: str) -> None:
        """Take the texts."""
        self._texts = one, other

    def may_differ(self) -> bool:
        """Whether each may state something of a kind that the other does not; else `compared` shows no such thing."""
        return _may_differ(*self._texts)

    def compared(self) -> Iterator[tuple[str, list[Fact], list[Fact]]]:
        """The kinds of facts that both texts state, with those of each."""
        sides = _Side(self._texts[0]), _Side(self._texts[1])
        both = _both(*sides)
        if not both:
            return
        facts = [measures(side.text) if side.figures or both != {"number"} else () for side in sides]
        for kind in KINDS:
            if kind in both:
                stated = [side.stated(every, kind) for side, every in zip(sides, facts, strict=True)]
                if all(stated):
                    yield kind, stated[0], stated[1]


@lru_cache(maxsize=1024)
def _may_differ(text: str, translation: str) -> bool:
    """As `Pair.may_differ`, remembered: mirrors of one document have the same pairs."""
    one, other = _Side(text), _Side(translation)
    both = _both(one, other)
    if not both:
        return False
    if both == {"number"} and not (one.figures or other.figures):
        return one.numbers() != other.numbers()
    if not (one.is_read_alike() and other.is_read_alike()):
        return True
    if "date" in both and all(unlike(one.dates(), other.dates())):
        return True
    if "number" in both and one.figured() != other.figured():
        mine, theirs = one.numbers(), other.numbers()
        if mine - theirs and theirs - mine:
            return True
    return (
        "unit" in both and _many(one.units(), other.units()) and _many(one.units(dated=True), other.units(dated=True))
    )


def _many(ours: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two texts have units, and not one and the same."""
    return bool(ours and others) and len(ours | others) > 1


def _both(one: _Side, other: _Side) -> set[str]:
    """The kinds of facts that both texts may state."""
    return {kind for kind in KINDS if one.may_state(kind) and other.may_state(kind)}


def unlike(one: Sequence[Fact], other: Sequence[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Of the facts of one kind that two texts state, those of each that the other has not."""
    return (
        [f for f in one if not any(agree(f, g) for g in other)],
        [g for g in other if not any(agree(f, g) for f in one)],
    )


def agree(one: Fact, other: Fact) -> bool:
    """Whether two dates or numbers can mean one: a part that either leaves out is no contradiction."""
    if isinstance(one.value, tuple) and isinstance(other.value, tuple):
        return all(a is None or b is None or a == b for a, b in zip(one.value, other.value, strict=False))
    return one.value == other.value


class _Side:
    """One text of a pair.

    Attributes:
        text: what it says.
        figures: whether it has figures besides its own number.
    """

    __slots__ = ("_dated", "_own", "_plain", "_read", "_rest", "figures", "text")

    def __init__(self, text: str) -> None:
        self.text, self._plain = text, plain(text)
        self._own = own = mark(0, self._plain[:_LOOK])
        # A year may number an article.
        known = own is None or own.value > _NO_YEAR
        self._rest = self._plain if known or own is None else self._plain[: own.start] + self._plain[own.end :]
        self.figures = _FIGURE.search(self._rest) is not None
        self._dated: list[Fact] | None = None
        self._read: list[Number] | None = None

    def may_state(self, kind: str) -> bool:
        """Whether it may state facts of a kind."""
        if kind == "number":
            return self.figures or self._own is not None
        if kind == "date":
            seen = glance(self._plain)
            return (
                not _YEAR_OR_MONTH.isdisjoint(seen.chars)
                or (self.figures and _DATED.search(self._rest) is not None)
                or names_month(self._plain)
                or SIGNS["any month"](seen)
            )
        return may_count(self._plain)

    def is_read_alike(self) -> bool:
        """Whether its numbers and units are those of Chinese and English alone, none of them hidden in 零下 and none
        a day of each month.
        """
        text = self._plain
        if "零下" in text or (may_be_of_each_month(glance(text)) and OF_EACH_MONTH.search(text)):
            return False
        return _READ_ALIKE.issuperset(each.language for each in packs_of(text))

    def _dates_and_urls(self) -> list[Fact]:
        if self._dated is None:
            self._dated = dates_and_urls(self._plain)
        return self._dated

    def dates(self) -> list[Fact]:
        """The dates that it states, as `stated` has them."""
        return self.stated(self._dates_and_urls(), "date")

    def figured(self) -> set[tuple[int, int]]:
        """What the numbers in figures are worth as fractions, those of dates among them, and its own number: where
        two texts have the same, no other number is in either.
        """
        values = {(n.value.numerator, n.value.denominator) for n in self._figures()}
        if self._own is not None:
            values.add((self._own.value, 1))
        return values

    def numbers(self) -> set[object]:
        """What the numbers are worth that it states, where it `is_read_alike`."""
        figures = self._figures()
        taken = self._dates_and_urls() if figures else ()
        figures = [n for n in figures if not any(f.start < n.end and n.start < f.end for f in taken)]
        own = self._own
        values: set[object] = {n.value for n in figures}
        if own is not None and not any(n.start <= own.start < n.end for n in figures):
            values.add(own.value)
        return values

    def _figures(self) -> list[Number]:
        if self._read is None:
            found = scan_figures(self._plain) if self.figures else []
            # Hashing a fraction takes longer than finding it does.
            self._read = [n for n in found if n.value.denominator > 1 or n.value.numerator not in _TOO_COMMON]
        return self._read

    def units(self, *, dated: bool = False) -> frozenset[str]:
        """The units that it may state, where it `is_read_alike`: no less than it does; fewer of them where its dates
        are found first.
        """
        return may_be_units(self._plain, self._dates_and_urls() if dated else ())

    def stated(self, every: Sequence[Fact], kind: str) -> list[Fact]:
        """Of all its facts the dates of a year or day, or the numbers: from 2 on, and its own if it is numbered."""
        facts = [f for f in every if f.kind == kind]
        if kind == "date":
            return [
                f
                for f in facts
                if isinstance(f.value, tuple) and len(f.value) == 3 and any(part is not None for part in f.value)
            ]
        if kind == "unit":
            return [f for f in facts if f.value in LITERAL]
        text, own = self.text, self._own
        figures = [f for f in facts if any(c.isdecimal() for c in text[f.start : f.end]) and f.value not in _TOO_COMMON]
        if own is None or any(f.start <= own.start < f.end for f in figures):
            return figures
        return [Fact("number", own.start, own.end, own.value), *figures]
