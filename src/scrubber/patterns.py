"""Regular expressions that are compiled when a text is first held against them.

There are thousands, of which a text meets a few: compiling them all was half the time that a command takes to answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import AnyStr, cast

_ASKED = (
    "findall",
    "finditer",
    "flags",
    "fullmatch",
    "groupindex",
    "groups",
    "match",
    "search",
    "split",
    "sub",
    "subn",
)

#: Letters of which one is looked for sooner among all of them than each by itself.
_MANY = 12


class Lazy:
    """A pattern that compiles itself at the first question."""

    __slots__ = ("_given", "pattern", *_ASKED)

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern, self._given = pattern, flags

    def __reduce__(self) -> tuple[type[Lazy], tuple[str | bytes, int]]:
        """Copied and pickled as it was given: an empty slot has nothing to ask what it says of copying."""
        return Lazy, (self.pattern, self._given)

    def __getattr__(self, name: str) -> object:
        """What the compiled pattern says, for a slot that is still empty; all are filled at once."""
        made = re.compile(self.pattern, self._given)
        for each in _ASKED:
            setattr(self, each, getattr(made, each))
        return getattr(made, name)


def lazily(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A pattern for all that `re.compile` gives one for, except what needs it to be of that very class, or the very one
    that a match names (`match.re`).

    Raises:
        re.error: what is no pattern, but only when it is first asked for something.
    """
    return cast("re.Pattern[AnyStr]", Lazy(pattern, flags))


def alternatives(words: Iterable[str]) -> str:
    """Words as alternatives of a pattern, the longest first; what finds nothing for no word."""
    return "|".join(map(re.escape, sorted({*words}, key=lambda word: (-len(word), word)))) or "(?!)"


def any_of(words: Iterable[str]) -> str:
    """A pattern that finds, at each place, the longest of the words that stand there; "" for no word.

    The words are nested by their beginnings, so that a search tries a letter once and not once a word; and where there
    are many of these, it asks of all of them together first.
    """
    found, is_whole = _nested(words)
    return found if is_whole else f"(?:{found})"


def _nested(words: Iterable[str]) -> tuple[str, bool]:
    """The same, and whether it is one item of a pattern: brackets are what makes one slow to compile."""
    branches: dict[str, list[str]] = {}
    ended = False
    for word in words:
        if word:
            branches.setdefault(word[0], []).append(word[1:])
        else:
            ended = True
    inner = "|".join(re.escape(letter) + _nested(rest)[0] for letter, rest in sorted(branches.items()))
    if len(branches) <= 1 and not ended:
        return inner, not inner
    if not branches:
        return "", True
    if len(branches) >= _MANY:
        inner = f"(?=[{re.escape(''.join(sorted(branches)))}])(?:{inner})"
    return (f"(?:{inner})?" if ended else f"(?:{inner})"), True
