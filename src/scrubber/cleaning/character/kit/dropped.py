"""What can have stood where private-use characters were dropped from a run of text that is read one byte off.

A private-use character read off step is the last byte of one character and the first of the next. A scraper that drops it drops both
bytes. Which bytes are the private-use characters' own is known, and so are the other halves of the two: what is left is a few
hundred pairs of characters, or where two such characters stood side by side, rows of three. Whether one was dropped follows from
what the text was: nothing speaks against it but that more characters cost more.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from functools import cache, lru_cache
from heapq import nsmallest
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

from scrubber.cleaning.character.kit import kit
from scrubber.language.phrases import (
    MARKS,
    after_bits,
    after_each,
    alone_bits,
    followed,
    followers,
    lone_bits,
    usual,
    usual_ideographs,
)
from scrubber.language.readings import changed, converted_away, reads
from scrubber.language.words import simplified

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

HAN = re.compile("[\u3400-\u9fff]")
_TRIED = 60  # how many ways there are to fill a place
_SECONDS = 12  # how many second characters are tried after each first one
_RARE = 18.0  # bits from which a character is not tried
_OFTEN = 13.0  # bits up to which a character is tried beside a mark
_BESIDE = "，。、：；“”《》「」‘’"
_NEXT = 24  # how many second characters of a row of three are tried after each first one
_NAMED = 24  # how many rows of two, and of three, end in a character that its pinyin names
_TRAILS = (*range(0x40, 0x7F), *range(0x80, 0xFF))
_ENDS = 80  # how many pairs end a run whose last byte is lost
_THIRDS = 80  # how many pairs of a second and a third character are


@cache
def _private() -> dict[tuple[int, ...], list[int]]:
    """The private-use characters of GBK: the trail bytes among them that can be a lead byte, and the lead bytes that have these."""
    found: dict[tuple[int, ...], list[int]] = {}
    for lead in kit.LEADS:
        trails = tuple(trail for trail in kit.LEADS if "\ue000" <= kit.decode(bytes((lead, trail))) <= "\uf8ff")
        if trails:
            found.setdefault(trails, []).append(lead)
    return found


#: Characters that can fill a place: bits about what they cost (the first by itself, the others after it, the character behind them), the same
#: without the first, and the characters. A plain tuple: tens of thousands of them are remembered, and the garbage collector passes over those.
Filled = tuple[float, float, str]


@lru_cache(maxsize=1 << 12)
def filled(pending: int, trail: int, ahead: str, pinyin: str) -> tuple[tuple[Filled, ...], tuple[Filled, ...]]:
    """The likeliest characters between which private-use ones, read off step, may have been dropped: rows of two, and of three, the best first.

    Args:
        pending: the first one's lead byte; its trail byte was the dropped character's lead byte.
        trail: the last one's trail byte; its lead byte was the dropped character's trail byte.
        ahead: the character after them, if it is known.
        pinyin: a note on the last one, if there is one.
    """
    found: list[Filled] = []
    rows: list[Filled] = []
    for inner, leads in _private().items():
        firsts = [(first, alone_bits(first)) for first in _starting(pending, tuple(leads))]
        if not firsts:
            continue
        found += _twos(firsts, _ending(trail, inner, pinyin), ahead)
        pairs = [(cost, two) for cost, lead, two in _pairs(trail, ahead, pinyin) if lead in inner]
        seconds = [two[0] for _, two in pairs]
        for first, own in firsts:
            rows += [
                (own + (total := cost + after), total, first + two)
                for (cost, two), after in zip(pairs, after_each(first, seconds), strict=True)
            ]
    return tuple(nsmallest(_TRIED, found)), tuple(nsmallest(_TRIED, rows))


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


@lru_cache(maxsize=1 << 12)
def least_after(last: str, pending: int) -> float:
    """The least that any of the characters of `filled` costs behind another."""
    return min(map(after_bits, repeat(last), _firsts(pending)), default=math.inf)


@cache
def _firsts(pending: int) -> list[str]:
    """The characters of a lead byte whose trail byte may have been a private-use character's first."""
    return [first for leads in _private().values() for first in _starting(pending, tuple(leads))]


def _twos(firsts: list[tuple[str, float]], lasts: Mapping[str, str], ahead: str) -> list[Filled]:
    """The likeliest rows of one of the first characters and one of the last.

    Args:
        firsts: the first characters, and what they cost by themselves.
        lasts: the last ones, and their simplified forms.
        ahead: the character after them, if it is known.
    """
    behind = {last: after_bits(last, ahead) if ahead else 0.0 for last in lasts}
    by_themselves = sorted((alone_bits(last) + more, last) for last, more in behind.items())[:_SECONDS]
    written: dict[str, list[str]] = defaultdict(list)
    for last, simple in lasts.items():
        written[simple].append(last)
    found: list[Filled] = []
    for first, own in firsts:
        after, ranked = followers(first), by_themselves
        if common := after.keys() & written.keys():
            known = sorted([(after[simple] + behind[last], last) for simple in common for last in written[simple]])
            costs = {last: cost for cost, last in (*by_themselves, *known[:_SECONDS])}
            ranked = [(cost, last) for last, cost in costs.items()]
        found += [(own + cost, cost, first + last) for cost, last in ranked]
    return found


@cache
def _inner() -> dict[int, tuple[int, ...]]:
    """The trail bytes that can be a lead byte, by the lead byte of a private-use character."""
    return {lead: inner for inner, leads in _private().items() for lead in leads}


@cache
def _likely_after(first: str) -> list[tuple[float, str]]:
    """The likeliest characters after one that have a private-use character's bytes between them, and begin another's."""
    found = [
        (after_bits(first, second), second)
        for lead in _inner()[kit.encode(first)[1]]
        for second in _starting(lead, tuple(_inner()))
    ]
    return nsmallest(_NEXT, found)


@lru_cache(maxsize=1 << 10)
def filled_named(last: str, pending: int, pinyin: str) -> tuple[tuple[float, str], ...]:
    """The same before a broken note: the second character's trail byte is lost, and its pinyin names it."""
    ones, twos = [], []
    for first, behind, after_next in _named_from(pending, pinyin):
        cost = after_bits(last, first)
        ones += [(cost + more, first + named) for more, named in behind]
        twos += [(cost + told + more, first + chars) for told, more, chars in after_next]
    return (*nsmallest(_NAMED, ones), *nsmallest(_NAMED, twos))


@lru_cache(maxsize=1 << 10)
def _named_from(pending: int, pinyin: str) -> list[tuple[str, list[tuple[float, str]], list[tuple[float, float, str]]]]:
    """What `filled_named` has whatever stands before: first characters, those of that reading behind each, and those behind a likely next one."""
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
        for first in _starting(pending, tuple(_inner()))
    ]


@lru_cache(maxsize=1 << 10)
def filled_end(last: str, pending: int) -> tuple[tuple[float, str], ...]:
    """The same before a lone question mark: the second character's trail byte is lost, and nothing names it."""
    found: list[tuple[float, str]] = []
    for own, first in sorted((after_bits(last, first), first) for first in _starting(pending, tuple(_inner()))):
        if len(found) == _ENDS and own > found[-1][0]:
            break  # no pair that begins with this one or a dearer one is among the likeliest
        found = sorted([*found, *((own + cost, first + second) for cost, second in _ends_after(first))])[:_ENDS]
    return tuple(found)


@cache
def _ends_after(first: str) -> list[tuple[float, str]]:
    """The likeliest characters after one that have a private-use character's bytes between them."""
    costs = _likeliest(first, _behind(_inner()[kit.encode(first)[1]]))
    return nsmallest(_NEXT, [(cost, char) for char, cost in costs.items()])


@cache
def _behind(leads: tuple[int, ...]) -> _Many:
    """The characters of several lead bytes that a text in traditional script can have."""
    return _many((char for lead in leads for char in _starting(lead, _TRAILS)), _NEXT)


def _named(before: str, by_lead: Mapping[int, list[tuple[int, str, int]]]) -> list[str]:
    """The characters of one reading, its tone included, that have a private-use character's bytes between them and one before them."""
    leads = _inner()[kit.encode(before)[1]]
    return [char for lead in leads for _, char, fit in by_lead.get(lead, ()) if fit > 1]


@lru_cache(maxsize=1 << 11)
def _starting(lead: int, trails: tuple[int, ...]) -> list[str]:
    """The characters of a lead byte that a text in traditional script can have."""
    chars = (kit.decode(bytes((lead, trail))) for trail in trails)
    return [char for char in chars if char and _is_usual(char)]


@lru_cache(maxsize=1 << 11)
def _ending(trail: int, leads: tuple[int, ...], pinyin: str) -> dict[str, str]:
    """The characters that end in a byte and have that reading, if one is given, and their simplified forms."""
    chars = (kit.decode(bytes((lead, trail))) for lead in leads)
    return {
        char: char.translate(simplified())
        for char in chars
        if char and (_is_usual(char) or "０" <= char <= "９") and (not pinyin or reads(char, pinyin))
    }


def _is_usual(char: str) -> bool:
    """Whether a text in traditional script has that character more often than once in a hundred thousand, or so."""
    if HAN.match(char):
        return char not in converted_away() and alone_bits(char) < _RARE
    return char in MARKS


@cache
def _written() -> dict[str, str]:
    """The traditional forms of simplified characters."""
    written: dict[str, str] = defaultdict(str)
    for char, entry in changed().items():
        if char not in converted_away():
            written[entry.simplified] += char
    return written


@cache
def _forms(simple: str) -> str:
    """How a text in traditional script writes a simplified character."""
    return ("" if simple in converted_away() else simple) + _written().get(simple, "")


@lru_cache(maxsize=1 << 10)
def _pairs(trail: int, ahead: str, pinyin: str) -> tuple[tuple[float, int, str], ...]:
    """The likeliest pairs that end in a byte, read so if there is a note, and whose bytes between them were a private-use character's.

    Returns:
        What the second character costs and the character behind it, the first one's lead byte, both characters.
    """
    weighed = [
        (more + alone_bits(two[0]), two, more)
        for cost, two in _together().get(trail, ())
        if not pinyin or reads(two[1], pinyin)
        for more in [cost + (after_bits(two[1], ahead) if ahead else 0.0)]
    ]
    return tuple((more, kit.encode(two[0])[0], two) for _, two, more in nsmallest(_THIRDS, weighed))


@cache
def _together() -> dict[int, list[tuple[float, str]]]:
    """Pairs of characters that often stand together, whose bytes can be those of private-use characters, by their last byte.

    Marks stand beside any character that is common.
    """
    second_leads = {lead: frozenset(trails) for trails, leads in _private().items() for lead in leads}
    found: dict[int, list[tuple[float, str]]] = defaultdict(list)
    for first in (form for simple in followed() for form in _forms(simple)):
        raw = kit.encode(first)
        behind = second_leads.get(raw[1], frozenset()) if len(raw) == 2 else frozenset()
        if behind:
            for simple, cost in followers(first).items():
                for second in _forms(simple):
                    raw = kit.encode(second)
                    if len(raw) == 2 and raw[0] in behind:
                        found[raw[1]].append((cost, first + second))
    for mark in _BESIDE:
        lead, trail = kit.encode(mark)
        for char in _common():
            raw = kit.encode(char)
            if raw[0] in second_leads.get(trail, ()):
                found[raw[1]].append((after_bits(mark, char), mark + char))
            if lead in second_leads.get(raw[1], ()):
                found[trail].append((after_bits(char, mark), char + mark))
    return found


@cache
def _common() -> list[str]:
    """The ideographs that a text in traditional script has often."""
    return [
        char
        for char in usual_ideographs(_OFTEN)
        if len(kit.encode(char)) == 2 and alone_bits(char) < _OFTEN and _is_usual(char)
    ]
