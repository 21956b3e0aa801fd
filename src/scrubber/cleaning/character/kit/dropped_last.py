"""What can have stood where private-use characters were dropped and the run ends right behind: the last character's
second byte is lost.

A broken note, which tells how that character is read, or a lone question mark stands there. Which bytes the dropped
ones had is known as in `dropped`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from heapq import nsmallest
from typing import NamedTuple

from scrubber.cleaning.character.kit import kit
from scrubber.cleaning.character.kit.possible import HAN, starting, trails_of
from scrubber.language.phrases import after_bits, after_each, lone_bits, usual

_NEXT = 24  # how many second characters of a row of three are tried after each first one
_NAMED = 24  # how many rows of two, and of three, end in a character that its pinyin names
_TRAILS = (*range(0x40, 0x7F), *range(0x80, 0xFF))
_ENDS = 80  # how many pairs end a run whose last byte is lost


@lru_cache(maxsize=1 << 10)
def filled_named(last: str, pending: int, pinyin: str) -> tuple[tuple[float, str], ...]:
    """The likeliest rows of two and of three before a broken note: the last character's trail byte is lost, and its
    pinyin names it.

    Args:
        last: the character before them.
        pending: the first one's lead byte; its trail byte was the dropped character's lead byte.
        pinyin: the note on the last one.

    Returns:
        What they cost in bits, and the characters; rows of two first.
    """
    ones, twos = [], []
    for first, behind, after_next in _named_from(pending, pinyin):
        cost = after_bits(last, first)
        ones += [(cost + more, first + named) for more, named in behind]
        twos += [(cost + told + more, first + chars) for told, more, chars in after_next]
    return (*nsmallest(_NAMED, ones), *nsmallest(_NAMED, twos))


@lru_cache(maxsize=1 << 10)
def _named_from(pending: int, pinyin: str) -> list[tuple[str, list[tuple[float, str]], list[tuple[float, float, str]]]]:
    """What `filled_named` has whatever stands before: first characters, those of that reading behind each, and those
    behind a likely next one.
    """
    by_lead = kit.read_as(pinyin)
    return [
        (
            first,
            [(after_bits(first, named), named) for named in _named(first, by_lead)],
            [
                (told, after_bits(second, named), second + named)
                for told, second in _likely_after(first)
                for named in _named(second, by_lead)
            ],
        )
        for first in starting(pending, tuple(trails_of()))
    ]


@cache
def _likely_after(first: str) -> list[tuple[float, str]]:
    """The likeliest characters after one that have a private-use character's bytes between, and begin another's."""
    found = [
        (after_bits(first, second), second)
        for lead in trails_of()[kit.encode(first)[1]]
        for second in starting(lead, tuple(trails_of()))
    ]
    return nsmallest(_NEXT, found)


def _named(before: str, by_lead: Mapping[int, list[tuple[int, str, int]]]) -> list[str]:
    """The characters of one reading, its tone included, that have a private-use character's bytes between them and
    one before them.
    """
    leads = trails_of()[kit.encode(before)[1]]
    return [char for lead in leads for _, char, fit in by_lead.get(lead, ()) if fit > 1]


@lru_cache(maxsize=1 << 10)
def filled_end(last: str, pending: int) -> tuple[tuple[float, str], ...]:
    """The same before a lone question mark, where nothing names the second character: rows of two, the best first."""
    found: list[tuple[float, str]] = []
    for own, first in sorted((after_bits(last, first), first) for first in starting(pending, tuple(trails_of()))):
        if len(found) == _ENDS and own > found[-1][0]:
            break  # no pair that begins with this one or a dearer one is among the likeliest
        found = sorted([*found, *((own + cost, first + second) for cost, second in _ends_after(first))])[:_ENDS]
    return tuple(found)


@cache
def _ends_after(first: str) -> list[tuple[float, str]]:
    """The likeliest characters after one that have a private-use character's bytes between them."""
    costs = _likeliest(first, _behind(trails_of()[kit.encode(first)[1]]))
    return nsmallest(_NEXT, [(cost, char) for char, cost in costs.items()])


@cache
def _behind(leads: tuple[int, ...]) -> _Many:
    """The characters of several lead bytes that a text in traditional script can have."""
    return _many((char for lead in leads for char in starting(lead, _TRAILS)), _NEXT)


class _Many(NamedTuple):
    """Many characters, for what is likeliest of them behind another one.

    Attributes:
        chars: these.
        likeliest: those that cost least where they do not usually follow, and what they cost there.
    """

    chars: frozenset[str]
    likeliest: dict[str, float]


def _many(chars: Iterable[str], most: int) -> _Many:
    """Characters, and as many of the likeliest of them as are wanted."""
    chars = frozenset(chars)
    return _Many(chars, {char: cost for cost, char in nsmallest(most, zip(map(lone_bits, chars), chars, strict=True))})


def _likeliest(last: str, many: _Many) -> dict[str, float]:
    """Of many characters those that may be the likeliest behind another one, and what they cost there.

    A character costs what it does by itself but for those that usually follow.
    """
    if not HAN.match(last):
        return dict(zip(many.chars, after_each(last, list(many.chars)), strict=True))
    known = usual(last)
    return many.likeliest | {char: known[char] for char in known.keys() & many.chars}
