"""The language of blocks of a few words, in copies that give a document in two: Article 1 is French as well as English,
a figure is of any language. What stands around such a block tells it, and what copies in one language have.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from scrubber.model import Block

#: A line stands again for the next language at most so many blocks below.
_AGAIN = 2
#: What it stands over begins so many blocks below for each language at most.
_BELOW = 6
_NONE = "und"


class FewWords:
    """Tells the language of blocks of few words."""

    def __init__(self, copies: Mapping[str, Sequence[Block]], tags_of: Mapping[str, Collection[str]]) -> None:
        """Take the copies.

        Args:
            copies: the blocks of each.
            tags_of: the languages that it gives the document in.
        """
        #: Of each language what the copies say that are in it alone.
        self._said: dict[str, set[str]] = {}
        for name, tags in tags_of.items():
            if len(tags) == 1:
                self._said.setdefault(next(iter(tags)), set()).update(block.text for block in copies[name])
        #: What stands for all languages of some copy: so it does where a copy is in one of them.
        self._of_all: set[str] = set()

    def told(
        self,
        blocks: Sequence[Block],
        tags: Collection[str],
        may_be: Sequence[Collection[str]],
        leaning: Sequence[Sequence[str]],
    ) -> list[Block]:
        """A copy's blocks, those of few words in the language that they are in there, or in none where they stand for
        all. Copies in several languages come before those in one.

        Args:
            blocks: the copy.
            tags: the languages that it gives the document in.
            may_be: of each block, which of these it may be in; of one that tells, its own, if it is of these.
            leaning: of each block, those that its letters and its words are of.
        """
        sure = [next(iter(each)) if len(each) == 1 else "" for each in may_be]
        before, behind = _nearest(sure), _nearest(sure[::-1])[::-1]
        out = list(blocks)
        again = self._again(blocks, sure, tags)
        for n, may in enumerate(may_be):
            around = before[n] if before[n] == behind[n] else ""
            if sure[n] and len(tags) == 1 and blocks[n].text in self._of_all:
                sure[n] = _NONE
            tag = sure[n] or again.get(n) or (self._likeliest(blocks[n].text, may, around, leaning[n]) if may else "")
            if tag:
                if tag == _NONE:
                    self._of_all.add(blocks[n].text)
                out[n] = blocks[n] if tag == blocks[n].language else replace(blocks[n], language=tag)
        return out

    def _likeliest(self, text: str, may: Collection[str], around: str, leaning: Sequence[str]) -> str:
        heard = [tag for tag in may if tag in self._said]
        said = [tag for tag in heard if text in self._said[tag]]
        if len(said) == 1 and (said == leaning or len(heard) == len(may)):
            return said[0]
        if len(leaning) == 1 and not said:
            return leaning[0]
        if around in may:
            return around
        # What copies in one language do not say is in another.
        others = [] if said else [tag for tag in may if tag not in heard]
        return next((tags[0] for tags in (said, leaning, others) if len(tags) == 1), _NONE)

    def _again(self, blocks: Sequence[Block], sure: Sequence[str], tags: Collection[str]) -> dict[int, str]:
        """The language of lines that stand once for each, Article 1 and Article 1 over what it says in both: that of
        what follows most such lines, in the same order. Of three languages two may have it, where copies say so.
        """
        runs: list[tuple[frozenset[str], list[int]]] = []
        orders: dict[frozenset[str], Counter[tuple[str, ...]]] = {}
        seen = -1
        for n, block in enumerate(blocks):
            if sure[n] or n <= seen:
                continue
            said = frozenset(tag for tag in tags if block.text in self._said.get(tag, ()))
            own = said if len(said) > 1 else frozenset(tags)
            run = [n, *_next(blocks, n, len(tags))]
            below = (tag for tag in islice(sure, n, n + _BELOW * len(tags)) if tag in own)
            follow = tuple(islice(below, len(own)))
            if 1 < len(run) == len(own) == len({*follow}):
                runs.append((own, run))
                orders.setdefault(own, Counter())[follow] += 1
                seen = run[-1]
        usual = {own: max(found, key=lambda each: (found[each], each)) for own, found in orders.items()}
        return {n: tag for own, run in runs for n, tag in zip(run, usual[own], strict=True)}


def _next(blocks: Sequence[Block], n: int, most: int) -> Iterator[int]:
    """Where a line stands again, soon below, up to so many times."""
    for _ in range(most):
        below = range(n + 1, min(n + 1 + _AGAIN, len(blocks)))
        again = next((m for m in below if blocks[m].text == blocks[n].text), None)
        if again is None:
            return
        yield again
        n = again


def _nearest(sure: Sequence[str]) -> list[str]:
    """Of each block the language of the last one before it that has one for sure."""
    out, last = [], ""
    for tag in sure:
        out.append(last)
        last = tag or last
    return out
