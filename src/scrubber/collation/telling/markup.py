"""The address of a link in Markdown, which one copy shows behind the link's words and another does not: it is none of
the text, wherever it may stand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.cleaning.formats.little_markdown import TARGET, leads_elsewhere

if TYPE_CHECKING:
    from scrubber.collation.telling.slots import Spot

_ADDRESS = re.compile(TARGET)
#: Characters of a link's words, and of such an address, at most.
_LONGEST, _FAR = 300, 1_300


def is_markup(spot: Spot) -> bool:
    """Whether a span is within such an address."""
    return any(start <= spot.start and spot.end <= end for start, end in _addresses(spot))


def same_but_for_markup(one: Spot, other: Spot) -> bool:
    """Whether two spans say the same but for such addresses, which only one has."""
    addresses, others = _addresses(one), _addresses(other)
    return bool(addresses) != bool(others) and _words(one, addresses) == _words(other, others)


def _addresses(spot: Spot) -> list[tuple[int, int]]:
    """Where the addresses are of which a span has a part."""
    if spot.start >= spot.end or "](" not in spot.text:
        return []
    text = spot.text
    return [
        match.span()
        for match in _ADDRESS.finditer(text, max(0, spot.start - _FAR), spot.end + _FAR)
        if match.start() < spot.end and match.end() > spot.start
        if not leads_elsewhere(text[max(0, match.start() - _LONGEST) : match.start() - 1].rpartition("[")[2], match[0])
    ]


def _words(spot: Spot, addresses: list[tuple[int, int]]) -> str:
    """What a span says without its addresses, letter by letter."""
    kept = [
        c
        for at, c in enumerate(spot.text[spot.start : spot.end], spot.start)
        if c.isalnum() and not any(start <= at < end for start, end in addresses)
    ]
    return "".join(kept).casefold()
