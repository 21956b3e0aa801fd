"""What a document's own text counts: its words, its runs of characters, its language.

Each is counted when first asked for: where copies differ in no slip, nobody asks.
"""

import itertools
from collections import Counter
from functools import cached_property

from scrubber.collation.weighing.rows import runs_of, written
from scrubber.language.packs.which import language_of
from scrubber.language.plain import HANGUL

#: So large a share of kana makes a text Japanese, of Hangul Korean.
_JAPANESE = 0.05
#: So much of a text tells its language.
_SAMPLE = 2000


class Statistics:
    """The statistics of a text."""

    def __init__(self, words: list[str]) -> None:
        self._spoken = words

    @cached_property
    def _text(self) -> str:
        return written(self._spoken)

    @cached_property
    def words(self) -> Counter[str]:
        """How often each word stands in it."""
        return Counter(self._spoken)

    @cached_property
    def pairs(self) -> Counter[tuple[str, str]]:
        """How often each two characters do."""
        return Counter(itertools.pairwise(self._text))

    @cached_property
    def triples(self) -> Counter[tuple[str, str, str]]:
        """How often each three do."""
        return Counter(zip(self._text, self._text[1:], self._text[2:], strict=False))

    @cached_property
    def runs(self) -> Counter[tuple[str, int]]:
        """How often each row of one character does."""
        return Counter(runs_of(self._text))

    @cached_property
    def japanese(self) -> bool:
        """Whether it is Japanese."""
        return sum("\u3040" <= word[0] <= "\u30ff" for word in self._spoken) > _JAPANESE * len(self._spoken)

    @cached_property
    def rows(self) -> bool:
        """Whether it is Japanese or Korean."""
        return self.japanese or sum(bool(HANGUL.match(word)) for word in self._spoken) > _JAPANESE * len(self._spoken)

    @cached_property
    def tongue(self) -> str:
        """The language whose tables know its words."""
        return language_of(self._text[:_SAMPLE].replace("\n", " "))
