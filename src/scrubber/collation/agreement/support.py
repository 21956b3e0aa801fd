"""What the other sites say of a block.

Most copies have most blocks in the same words. So what all say of a row of shingles is kept once, and what a copy hears
of the others is that without its own site: not a table of blocks by copies by sites.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import log

#: The rule by which a page takes out its particulars of a text: when, from where, by whom.
BYLINE = "byline"
#: What a site adds to a block by having it at all, beside its odds.
_HELD = 1.0

#: The shingles of a block, in order.
Row = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Support:
    """What one other site says of a block; `byline`: it took it for its particulars of the text, and nothing else."""

    odds: float
    removed: bool
    byline: bool = False


#: One value for all that say the same.
support_of = lru_cache(maxsize=4096)(Support)


class Others(Mapping[int, Support]):
    """What the other sites say of a block, by site: what all say, without one's own."""

    __slots__ = ("_every", "_own")

    def __init__(self, every: Every, own: int) -> None:
        self._every, self._own = every, own

    def __getitem__(self, voice: int) -> Support:
        if voice == self._own:
            raise KeyError(voice)
        return self._every.said[voice]

    def __contains__(self, voice: object) -> bool:
        return voice != self._own and voice in self._every.said

    def __iter__(self) -> Iterator[int]:
        return (voice for voice in self._every.said if voice != self._own)

    def __len__(self) -> int:
        said = self._every.said
        return len(said) - (self._own in said)

    @property
    def among(self) -> int:
        """How many other sites have the block among their text."""
        own = self._every.said.get(self._own)
        return self._every.among - (own is not None and not own.removed)

    @property
    def bylines(self) -> int:
        """How many other sites took it for their particulars of the text."""
        own = self._every.said.get(self._own)
        return self._every.bylines - (own is not None and own.byline)

    @property
    def all_odds(self) -> float:
        """The odds of the other sites together, with `_HELD` for each, which has the block."""
        own = self._every.said.get(self._own)
        odds, sums = None if own is None else own.odds, self._every.sums
        if odds not in sums or not self._every.even:
            sums[odds] = sum(each.odds + _HELD for voice, each in self._every.said.items() if voice != self._own)
        return sums[odds]


@dataclass(slots=True)
class Every:
    """What all sites say of a row of shingles, with what is asked of it again and again."""

    said: dict[int, Support]
    among: int = 0
    bylines: int = 0
    even: bool = True
    sums: dict[float | None, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.among = sum(not each.removed for each in self.said.values())
        self.bylines = sum(each.byline for each in self.said.values())
        self.even = len({each.odds for each in self.said.values()}) < 2  # whichever is left out, the sum is the same


def odds_of(verdict: float) -> float:
    """A page's verdict on a block as log-odds, never quite certain."""
    bounded = min(0.97, max(0.03, verdict))
    return log(bounded / (1 - bounded))
