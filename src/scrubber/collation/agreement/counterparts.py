"""Short lines that most sites have at one place of their text, in one wording or in several: a telephone number that
one copy altered, and that another page took for a line of its site.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.cleaning.extract.chrome_words import LONGEST
from scrubber.collation.agreement.copies import BYLINE
from scrubber.collation.agreement.strays import sides
from scrubber.collation.agreement.variants import NEARLY, key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.collation.agreement.copies import Copy

#: So many sites where nothing decides between what the one keeps and the other does not.
_PAIR = 2
#: So many letters of a neighbour show a place, a character of Han or Hangul (beyond `_WIDE`) for two; so many lines of
#: one site are read at a place, and so many are looked at in all.
_SHOWN, _WIDE, _MOST, _ASKED = 8, "\u2e7f", 8, 4_000


class Counterparts:
    """The short lines within each copy's shared text, by the shared line before or behind them."""

    def __init__(self, copies: Sequence[Copy]) -> None:
        self._sites = len({copy.voice for copy in copies})
        self._there: dict[tuple[bool, str], dict[int, list[str]]] = {}
        self._near: dict[str, list[tuple[str, str]]] = {}
        self._asked = 0
        for copy in copies:
            self._near[copy.name] = sides(copy)
            for i in range(copy.first, copy.last):
                text = copy.blocks[i].text
                if not copy.kept[i] or len(text) > LONGEST:
                    continue
                for place in self._places(copy, i):
                    held = self._there.setdefault(place, {}).setdefault(copy.voice, [])
                    if len(held) < _MOST:
                        held.append(key_of(text))

    def has(self, copy: Copy, i: int) -> bool:
        """Whether most sites keep a line, or one that a slip or an alteration parts from it, where a copy has it."""
        from rapidfuzz import fuzz  # noqa: PLC0415 -- heavy

        block, found = copy.blocks[i], set[int]()
        if self._sites <= _PAIR or not copy.inside(i) or block.rule == BYLINE or len(block.text) > LONGEST:
            return False
        key = key_of(block.text)
        for place in self._places(copy, i):
            there = self._there.get(place, {})
            self._asked += len(there)
            if len(there) * 2 < self._sites or self._asked > _ASKED:
                continue
            found.update(
                voice
                for voice, lines in there.items()
                if any(fuzz.ratio(key, line, score_cutoff=NEARLY) for line in lines)
            )
        return 2 * len(found) > self._sites and (copy.kept[i] or copy.voice not in found)

    def _places(self, copy: Copy, i: int) -> list[tuple[bool, str]]:
        before, behind = self._near[copy.name][i]
        return [(after, near) for after, near in ((False, before), (True, behind)) if _shows(near)]


def _shows(near: str) -> bool:
    """Whether a neighbour's letters are enough to show a place."""
    return sum(1 + (letter > _WIDE) for letter in near) >= _SHOWN
