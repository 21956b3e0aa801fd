"""Lines that sites set among a text: one site again and again, or each site in another place."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from scrubber.cleaning.extract.page.phrases import LONGEST
from scrubber.cleaning.extract.reading import fold, words
from scrubber.collation.agreement.variants import RUN, key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.collation.agreement.copies import Copy
    from scrubber.model import Block

#: A line that one copy has so many times is set between the paragraphs by its site.
OFTEN = 2
#: Words of a line that a document may repeat itself ("Yes, you can.").
SHORT = 6


class Strays:
    """How often each copy has each line, and between which lines the sites have it."""

    def __init__(self, copies: Sequence[Copy]) -> None:
        self._times: dict[str, Counter[str]] = {}
        self._removed: dict[str, Counter[str]] = {}
        self._beside: dict[str, dict[str, set[int]]] = {}
        self._have: dict[str, set[int]] = {}
        for copy in copies:
            keys = [key_of(block.text) for block, kept in zip(copy.blocks, copy.kept, strict=True) if kept]
            self._times[copy.name] = Counter(keys)
            self._removed[copy.name] = Counter(
                key_of(block.text) for block, kept in zip(copy.blocks, copy.kept, strict=True) if not kept
            )
            for i, key in enumerate(keys):
                if not 2 * SHORT < len(key) <= LONGEST:
                    continue
                self._have.setdefault(key, set()).add(copy.voice)
                beside = self._beside.setdefault(key, {})
                for near in (keys[i - 1][-RUN:] if i else "^", keys[i + 1][:RUN] if i + 1 < len(keys) else "$"):
                    beside.setdefault(near, set()).add(copy.voice)

    def repeats(self, copy: Copy, block: Block) -> bool:
        """Whether a copy sets a line between its paragraphs again and again, or took it out as often."""
        key = key_of(block.text)
        often = max(self._times[copy.name][key], self._removed[copy.name][key]) >= OFTEN
        return often and len(words(fold(block.text))) > SHORT

    def wanders(self, block: Block) -> frozenset[int]:
        """The sites that have a line, where no two of them have it in one place; else none."""
        key = key_of(block.text)
        have = frozenset(self._have.get(key, ()))
        return have if len(have) > 1 and all(len(voices) < 2 for voices in self._beside[key].values()) else frozenset()
