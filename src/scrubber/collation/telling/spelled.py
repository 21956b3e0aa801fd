"""Addresses of links that a copy spells out behind their words, as prints, mails and text browsers do: page
(https://example.org/harbour). What a page shows as a link has none, and was not altered.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from scrubber.cleaning.structure.shape import fold
from scrubber.collation.alignment.link_addresses import SPELLED, addresses, unspelled
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.telling.slots import Spot
from scrubber.model import Block
from scrubber.patterns import lazily

#: The mark of a note, which each copy is asked for by itself.
_NOTED = lazily(r"\[\d{1,3}\]")
#: So many of them are how a copy shows links, if another has next to none; so many more accuse nobody who has them,
#: if they lead to so many places.
_FEW, _MANY, _PLACES = 3, 8, 5
#: One in so many is next to none.
_NONE = 10


#: Blocks of the one text, and the same of the other.
_Both = tuple[frozenset[int], frozenset[int]]
_NEITHER: _Both = (frozenset(), frozenset())


class Spelled(NamedTuple):
    """How many addresses a text spells out, and to how many hosts they lead."""

    addresses: int
    hosts: int

    def shows(self, other: Spelled) -> bool:
        """Whether this text shows the addresses of links and another does not."""
        return self.addresses >= _FEW and other.addresses * _NONE <= self.addresses

    def shows_plainly(self, other: Spelled) -> bool:
        """… and so many, to so many places, that none was set in to lead readers there."""
        return self.shows(other) and self.addresses >= _MANY and self.hosts >= _PLACES


def _spelled(blocks: Iterable[Block]) -> Spelled:
    """How a text shows the addresses of its links."""
    found = [each for block in blocks for each in addresses(block.text)]
    return Spelled(len(found), len({each.partition("://")[2].partition("/")[0] for each in found}))


def _rendered(blocks: Sequence[Block], others: Sequence[Block]) -> tuple[frozenset[int], frozenset[int]]:
    """Which of a text's blocks another has as well, but for the addresses that this text spells out in them, and the
    numbers of notes; and which of the other's these are.
    """
    said = [unspelled(block.text) for block in blocks]
    own = {n: _said(each) for n, each in enumerate(said) if each and each != blocks[n].text}
    times = Counter(own.values())
    theirs = [_said(block.text) if own and not addresses(block.text) else "" for block in others]
    shared = {each for each, count in Counter(theirs).items() if 0 < times[each] <= count}
    return (
        frozenset(n for n, each in own.items() if each in shared),
        frozenset(n for n, each in enumerate(theirs) if each in shared),
    )


def _said(text: str) -> str:
    return fold(_NOTED.sub("", text))


class Links:
    """How the canonical text and its witnesses, one after the other, show the addresses of links."""

    def __init__(self, canon: Sequence[Block]) -> None:
        """Take the canonical blocks."""
        self._canon = canon
        self._shows: tuple[str | None, Spelled, Spelled] = (None, Spelled(0, 0), Spelled(0, 0))
        self._rendered: tuple[str | None, _Both] = (None, _NEITHER)
        self._here: tuple[str | None, _Both] = (None, _NEITHER)

    def shown(self, witness: Witness, *, disputed: bool) -> tuple[bool, bool]:
        """Whether the canonical text spells out the addresses of links and a witness does not, and the other way
        round; where nothing decides between them the canonical text may have them of one who set them in.
        """
        if self._shows[0] != witness.name:
            self._shows = witness.name, _spelled(self._canon), _spelled(witness.blocks)
        _, here, there = self._shows
        return here.shows_plainly(there) if disputed else here.shows(there), there.shows_plainly(here)

    def rendered(self, witness: Witness, *, disputed: bool) -> _Both:
        """The canonical blocks that a witness has but for the addresses of links spelled out in them, and its own."""
        if not self.shown(witness, disputed=disputed)[0]:
            return _NEITHER
        if self._rendered[0] != witness.name:
            self._rendered = witness.name, _rendered(self._canon, witness.blocks)
        return self._rendered[1]

    def here(self, witness: Witness) -> _Both:
        """The blocks of a witness that the canonical text has but for the addresses of links spelled out in them here,
        and its own, where a witness spells so many out that it was not altered to lead readers there.
        """
        if not self.shown(witness, disputed=False)[1]:
            return _NEITHER
        if self._here[0] != witness.name:
            self._here = witness.name, _rendered(witness.blocks, self._canon)
        return self._here[1]


def without(spot: Spot) -> str:
    """The letters and figures of a span, less the addresses that are spelled out there, of which it may have a part,
    and less the words that such an address says again.
    """
    beside, address = _parted(spot)
    return "" if address.endswith(beside) else beside


def says_again(spot: Spot) -> bool:
    """Whether a span is some words and the address spelled out behind them, which says the same."""
    beside, address = _parted(spot)
    return beside != "" and address.endswith(beside)


def _parted(spot: Spot) -> tuple[str, str]:
    """The letters and figures of a span beside the addresses spelled out there or directly behind it, and those of
    the last such address.
    """
    text, start, end = spot
    beside, address, at = "", "", start
    for match in SPELLED.finditer(text) if "://" in text else ():
        if match.end() > start and not text[end : match.start()].strip(" ."):
            beside += fold(text[at : match.start()])
            address, at = fold(match[0]), max(at, match.end())
    return beside + fold(text[at:end]), address
