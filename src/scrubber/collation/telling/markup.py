"""Marks of a program that one copy shows amid the words and another does not: the address of a link in Markdown, the
tags of translators' programs. They are none of the text, wherever they may stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from scrubber.cleaning.formats.cat_tags import TAG
from scrubber.cleaning.formats.little_markdown import TARGET, leads_elsewhere

if TYPE_CHECKING:
    from scrubber.collation.telling.slots import Spot

_MARKUP = re.compile(rf"{TARGET}|{TAG}")
#: A number alone, which may be the author's: {5} boats; and what shows that it is none: the end of a pair.
_NUMBER, _ENDS = re.compile(r"([{<])(\d{1,3})[}>]"), {"{": "{/%s}", "<": "</%s>"}
#: Characters of a link's words, and of such a mark, at most.
_LONGEST, _FAR = 300, 1_300
_SIGNS = ("](", "{", "<", "[")


def is_markup(spot: Spot, *, canonical: bool = False) -> bool:
    """Whether a span is within such a mark; in the `canonical` text, which many have, a number alone is none."""
    return any(start <= spot.start and spot.end <= end for start, end in _marks(spot, canonical=canonical))


def same_but_for_markup(one: Spot, other: Spot) -> bool:
    """Whether a canonical span and a copy's say the same but for such marks, which only one has."""
    marks, others = _marks(one, canonical=True), _marks(other)
    return bool(marks) != bool(others) and _words(one, marks) == _words(other, others)


def _marks(spot: Spot, *, canonical: bool = False) -> list[tuple[int, int]]:
    """Where the marks are of which a span has a part."""
    if spot.start >= spot.end or not any(sign in spot.text for sign in _SIGNS):
        return []
    return list(_spans(spot, canonical=canonical))


def _spans(spot: Spot, *, canonical: bool) -> Iterator[tuple[int, int]]:
    for match in _MARKUP.finditer(spot.text, max(0, spot.start - _FAR), spot.end + _FAR):
        start, end = match.span()
        if start >= spot.end or end <= spot.start:
            continue
        words = spot.text[spot.text.rfind("[", max(0, start - _LONGEST), start) + 1 : start - 1]
        if match[0][0] == "(" and leads_elsewhere(words[-_LONGEST:], match[0]):
            continue
        number = _NUMBER.fullmatch(match[0])
        if not (canonical and number and _ENDS[number[1]] % number[2] not in spot.text):
            yield start, end


def _words(spot: Spot, marks: list[tuple[int, int]]) -> str:
    """What a span says without its marks, letter by letter."""
    kept = [
        c
        for at, c in enumerate(spot.text[spot.start : spot.end], spot.start)
        if c.isalnum() and not any(start <= at < end for start, end in marks)
    ]
    return "".join(kept).casefold()
