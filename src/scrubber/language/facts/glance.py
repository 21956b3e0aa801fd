"""What a text shows at a glance: its words, its letters of other scripts than the Latin one, and what stands behind its
figures.

Facts are sought by many patterns, in the languages of most pages, and nearly every text has nothing of nearly all of
them. So the text is looked at once, and each pattern is tried only where something that it cannot do without was seen.
That costs a comparison of two sets, and a text of one script is never searched for the words of another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from scrubber.language.plain import lowered
from scrubber.language.runs import is_far, runs
from scrubber.patterns import lazily

#: Letters of the alphabets that the words of facts are written in, with their marks: Latin, Greek, Cyrillic, Hebrew,
#: Arabic, the scripts of India.
_LETTERS = lazily(
    "[a-z\u00df-\u00f6\u00f8-\u04ff\u05d0-\u05ea\u0620-\u065f\u0670-\u06d3\u0900-\u0963\u0971-\u0d7f\u1e00-\u1fff]+"
)
#: Those of one of them: Chinese leaves no blank before a foreign word, nor do pages whose blanks were lost.
_ASCII = lazily("[a-z]+")
_WESTERN = lazily("[a-zà-öø-ÿ]+|[а-яё]+")
#: Patterns for either case take these for s and i.
_OLD_FORMS = str.maketrans("ſı", "si")
#: The last figure of several, with what stands behind it or behind the blank there.
_FIGURE = lazily(r"\d(?!\d)(?=\s?(\S?))")


class Glance:
    """What one text shows; each part is found when it is first asked for.

    Attributes:
        text: the text.
        low: it in lower case, as long as it is.
        is_far: whether it has letters of another script than the Latin one.
    """

    __slots__ = ("_behind", "_chars", "_words", "is_far", "low", "text")

    def __init__(self, text: str) -> None:
        """Look at a text, in its plain form (see `scrubber.language.plain.plain`) if it is to be read as such."""
        self.text, self.low, self.is_far = text, lowered(text), is_far(text)
        self._words: frozenset[str] | None = None
        self._chars: frozenset[str] | None = None
        self._behind: frozenset[str] | None = None

    @property
    def words(self) -> frozenset[str]:
        """Its runs of letters of alphabets in lower case; and those of one alphabet within them."""
        if self._words is None:
            low = self.low.translate(_OLD_FORMS) if self.is_far else self.low
            found = _LETTERS.findall(low) if self.is_far else runs(low)
            if not (low.isascii() or "".join(found).isascii()):
                found += [*_ASCII.findall(low), *_WESTERN.findall(low)]
            self._words = frozenset(found)
        return self._words

    @property
    def chars(self) -> frozenset[str]:
        """Its characters in lower case if it `is_far`; none of any other text."""
        if self._chars is None:
            self._chars = frozenset(self.low) if self.is_far else frozenset()
        return self._chars

    @property
    def behind(self) -> frozenset[str]:
        """What stands in lower case right behind its figures, or behind one blank there, "" for nothing; empty for a
        text without figures.
        """
        if self._behind is None:
            self._behind = frozenset(_FIGURE.findall(self.low))
        return self._behind


@lru_cache(maxsize=64)
def glance(text: str) -> Glance:
    """What a text shows, remembered while it is being searched."""
    return Glance(text)


#: Whether a text shows what a pattern cannot do without.
Sign = Callable[[Glance], bool]


def word_of(words: Iterable[str]) -> Sign:
    """One of some words, in lower case."""
    every = [*words]
    sought = frozenset(every).union("\n".join(every).translate(_OLD_FORMS).split("\n"))
    return lambda seen: not sought.isdisjoint(seen.words)


def char_of(chars: str) -> Sign:
    """One of some characters of other scripts than the Latin one."""
    sought = frozenset(chars)
    return lambda seen: not sought.isdisjoint(seen.chars)


def figure_before(chars: str) -> Sign:
    """A figure with one of some characters behind it, with a blank between or without."""
    sought = frozenset(chars)
    return lambda seen: not sought.isdisjoint(seen.behind)


def all_of(one: Sign, other: Sign) -> Sign:
    """Both signs; the cheaper goes first."""
    return lambda seen: one(seen) and other(seen)


def any_of(*signs: Sign) -> Sign:
    """At least one of some signs; the likeliest goes first."""

    def shown(seen: Glance) -> bool:
        for sign in signs:  # noqa: SIM110 -- a generator would cost more than most signs
            if sign(seen):
                return True
        return False

    return shown


def found(pattern: str) -> Sign:
    """A match of a pattern, over the text in lower case."""
    search = re.compile(pattern).search
    return lambda seen: search(seen.low) is not None
