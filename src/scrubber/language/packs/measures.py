"""What is counted, in the words of many languages: currencies, the words for a thousand and more, the usual units; and
words looked up at a place, the longest first.

The table is of the Unicode Common Locale Data Repository, and built by data/build_measures.py.
"""

import sys
from collections.abc import Iterable, Mapping
from functools import cache

from scrubber.language.packed import packed_text
from scrubber.language.plain import lowered, plain
from scrubber.patterns import lazily

_BLANK = lazily(r"\s")
#: Behind a word of the table: it stands before the number; it stands on either side.
_BEFORE, _EITHER = "<", "<>"


class Longest:
    """The longest of many words at a place: a look-up for each length, where a pattern would try each of them."""

    def __init__(self, table: Iterable[str]) -> None:
        """Words in small letters, a blank between the parts of one; one in capitals is met in capitals alone."""
        self._words = frozenset(table)
        heads, ends = ({of: set[int]() for of in {word[at] for word in self._words}} for at in (0, -1))
        for word in self._words:
            heads[word[0]].add(len(word))
            ends[word[-1]].add(len(word))
        self._heads, self._ends = (
            {char: sorted(sizes, reverse=True) for char, sizes in each.items()} for each in (heads, ends)
        )

    def match(self, text: str, at: int = 0, limit: int = sys.maxsize) -> str:
        """The longest word that begins at a place and ends before a limit; "" for none."""
        first = text[at : at + 1]
        sizes = {*self._heads.get(first, ()), *self._heads.get(lowered(first), ())}
        for size in sorted(sizes, reverse=True):
            if at + size <= limit and (word := self._word(text[at : at + size])):
                return word
        return ""

    def ending(self, text: str) -> str:
        """The longest word that a text ends with; "" for none."""
        last = text[-1:]
        sizes = {*self._ends.get(last, ()), *self._ends.get(lowered(last), ())}
        for size in sorted(sizes, reverse=True):
            if size <= len(text) and (word := self._word(text[-size:])):
                return word
        return ""

    def _word(self, piece: str) -> str:
        if piece in self._words:
            return piece
        low = _BLANK.sub(" ", lowered(piece))
        return low if low in self._words else ""


#: Finds nothing.
NO_WORDS = Longest(())


@cache
def _tables() -> dict[str, list[list[str]]]:
    out: dict[str, list[list[str]]] = {}
    for line in plain(packed_text("measures")).splitlines():
        language, *row = line.split("\t")
        out.setdefault(language.partition("_")[0], []).append(row)
    return out


@cache
def measured(language: str) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """A language's words for what is counted, each to its class: those behind a number, and those before it."""
    behind: dict[str, str] = {}
    before: dict[str, str] = {}
    for name, *words in _tables().get(language, ()):
        for word in words:
            bare = word.removesuffix(_EITHER).removesuffix(_BEFORE)
            if word.endswith((_BEFORE, _EITHER)):
                before.setdefault(bare, name)
            if not word.endswith(_BEFORE):
                behind.setdefault(bare, name)
    return behind, before
