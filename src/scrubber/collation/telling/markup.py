"""Marks of a program that one copy shows amid the words and another does not: the address of a link in Markdown, the
tags of translators' programs. They are none of the text, wherever they may stand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrubber.collation.telling.slots import Spot

_MARKUP = re.compile(
    r"(?<=\])\(<?(?:https?://|mailto:|www\.|\.{0,2}/|#)(?:[^\s()<>]|\([^\s()<>]{0,200}\)){0,1000}>?"
    r"(?: \"[^\"\n]{0,200}\")?\)"
    r"|\{/?\d{1,3}/?\}|</?\d{1,3}/?>|\{\d{1,3}>|<\d{1,3}\}|\[\d{1,3}\}|\{\d{1,3}\]|\{\{/?ph_?\d{1,3}\}\}"
    r"|</?(?:g|x|bx|ex|mrk|pc|sc|ec|bpt|ept|ph|it|ut)(?:\s[^<>\n]{0,200})?/?>"
)
_SIGNS = ("](", "{", "<", "[")


def is_markup(spot: Spot) -> bool:
    """Whether a span is within such a mark."""
    return any(start <= spot.start and spot.end <= end for start, end in _marks(spot))


def same_but_for_markup(one: Spot, other: Spot) -> bool:
    """Whether two spans say the same but for such marks, which the one has and the other has not: two that have
    other ones differ.
    """
    marks, others = _marks(one), _marks(other)
    return bool(marks) != bool(others) and _words(one, marks) == _words(other, others)


def _marks(spot: Spot) -> list[tuple[int, int]]:
    """Where the marks are of which a span has a part."""
    if spot.start >= spot.end or not any(sign in spot.text for sign in _SIGNS):
        return []
    spans = (match.span() for match in _MARKUP.finditer(spot.text))
    return [(start, end) for start, end in spans if start < spot.end and end > spot.start]


def _words(spot: Spot, marks: list[tuple[int, int]]) -> str:
    """What a span says without its marks, letter by letter."""
    kept = [
        c
        for at, c in enumerate(spot.text[spot.start : spot.end], spot.start)
        if c.isalnum() and not any(start <= at < end for start, end in marks)
    ]
    return "".join(kept).casefold()
