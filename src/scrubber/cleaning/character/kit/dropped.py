"""What can have stood where private-use characters were dropped from a run of text that is read one byte off.

A private-use character read off step is the last byte of one character and the first of the next. A scraper that drops
it drops both bytes. Which bytes are the private-use characters' own is known, and so are the other halves of the two:
what is left is a few hundred pairs of characters, or where two such characters stood side by side, rows of three.
Whether one was dropped follows from what the text was: nothing speaks against it but that more characters cost more.
"""

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import repeat

from scrubber.cleaning.character.kit import kit
from scrubber.cleaning.character.kit.possible import HAN, common, ending, forms, private_use, starting
from scrubber.language.phrases import after_bits, after_each, alone_bits, followed, followers, lone_bits, usual
from scrubber.language.readings import reads

_TRIED = 60  # how many ways there are to fill a place
_SECONDS = 12  # how many second characters are tried after each first one
_BESIDE = "，。、：；“”《》「」‘’"
_THIRDS = 80  # how many pairs of a second and a third character are
_ROUNDING = 1e-6  # bits by which sums that are equal may differ


#: Characters that can fill a place: bits about what they cost (the first by itself, the others after it, the character
#: behind them), the same without the first, and the characters. A plain tuple: tens of thousands of them are
#: remembered, and the garbage collector passes over those.
Filled = tuple[float, float, str]


@lru_cache(maxsize=1 << 12)
def filled(pending: int, trail: int, ahead: str, pinyin: str) -> tuple[tuple[Filled, ...], tuple[Filled, ...]]:
    """The likeliest characters between which private-use ones, read off step, may have been dropped: rows of two, and
    of three, the best first.

    Args:
        pending: the first one's lead byte; its trail byte was the dropped character's lead byte.
        trail: the last one's trail byte; its lead byte was the dropped character's trail byte.
        ahead: the character after them, if it is known.
        pinyin: a note on the last one, if there is one.
    """
    found: list[Filled] = []
    rows: list[Filled] = []
    most = math.inf  # what the dearest of the likeliest rows so far costs
    every = _pairs(trail, ahead, pinyin)
    for inner, leads in private_use().items():
        firsts = _by_themselves(pending, tuple(leads))
        if not firsts:
            continue
        found += _twos(firsts, ending(trail, inner, pinyin), ahead)
        between = frozenset(inner)
        pairs = [(cost, two) for cost, lead, two in every if lead in between]
        costs = [cost for cost, _ in pairs]
        seconds = [two[0] for _, two in pairs]
        for own, first in firsts:
            # What costs as much by itself as the dearest row that is kept is in none that is.
            count = bisect_right(costs, most - own + _ROUNDING)
            if not count:
                break
            rows += [
                (whole, total, first + two)
                for (cost, two), after in zip(pairs, after_each(first, seconds[:count]), strict=False)
                if (whole := own + (total := cost + after)) <= most
            ]
            if len(rows) >= 2 * _TRIED:
                rows = sorted(rows)[:_TRIED]
                most = rows[-1][0]
    return tuple(sorted(found)[:_TRIED]), tuple(sorted(rows)[:_TRIED])


@lru_cache(maxsize=1 << 12)
def least_after(last: str, pending: int) -> float:
    """The least that any of the characters of `filled` costs behind another."""
    firsts, least = _firsts(pending)
    if not HAN.match(last):
        return min(map(after_bits, repeat(last), firsts), default=math.inf)
    known = usual(last)
    return min([least, *map(known.__getitem__, known.keys() & firsts)])


@cache
def _firsts(pending: int) -> tuple[frozenset[str], float]:
    """The characters of a lead byte whose trail byte may have been a private-use character's first, and the least
    that one costs where it is not usual.
    """
    firsts = frozenset(first for leads in private_use().values() for first in starting(pending, tuple(leads)))
    return firsts, min(map(lone_bits, firsts), default=math.inf)


@lru_cache(maxsize=1 << 11)
def _by_themselves(lead: int, trails: tuple[int, ...]) -> list[tuple[float, str]]:
    """The characters of a lead byte, and what each costs by itself; the commonest first."""
    return sorted([(alone_bits(char), char) for char in starting(lead, trails)])


def _twos(firsts: list[tuple[float, str]], lasts: Mapping[str, str], ahead: str) -> list[Filled]:
    """The likeliest rows of one of the first characters and one of the last. Each has its cost by itself; `ahead` is
    the character after them, if it is known.
    """
    behind = {last: after_bits(last, ahead) if ahead else 0.0 for last in lasts}
    by_themselves = sorted((alone_bits(last) + more, last) for last, more in behind.items())[:_SECONDS]
    written: dict[str, list[str]] = defaultdict(list)
    for last, simple in lasts.items():
        written[simple].append(last)
    found: list[Filled] = []
    for own, first in firsts:
        after, ranked = followers(first), by_themselves
        if common := after.keys() & written.keys():
            known = sorted([(after[simple] + behind[last], last) for simple in common for last in written[simple]])
            costs = {last: cost for cost, last in (*by_themselves, *known[:_SECONDS])}
            ranked = [(cost, last) for last, cost in costs.items()]
        found += [(own + cost, cost, first + last) for cost, last in ranked]
    return found


@lru_cache(maxsize=1 << 10)
def _pairs(trail: int, ahead: str, pinyin: str) -> tuple[tuple[float, int, str], ...]:
    """The likeliest pairs that end in a byte, read so if there is a note, and whose bytes between them were a
    private-use character's.

    Returns:
        What the second character costs and the character behind it, the first one's lead byte, both characters.
    """
    weighed: list[tuple[float, str, float]] = []
    for second, firsts in _together().get(trail, {}).items():
        if not pinyin or reads(second, pinyin):
            after = after_bits(second, ahead) if ahead else 0.0
            weighed += [((more := cost + after) + own, first + second, more) for cost, own, first in firsts]
    weighed.sort()
    return tuple(sorted([(more, kit.encode(two[0])[0], two) for _, two, more in weighed[:_THIRDS]]))


@cache
def _together() -> dict[int, dict[str, list[tuple[float, float, str]]]]:
    """Pairs of characters that often stand together, whose bytes can be those of private-use characters: by the last
    byte, by the second character.

    Of each pair: what the second costs after the first, what the first costs by itself, and it. Marks stand beside any
    character that is common.
    """
    second_leads = {lead: frozenset(trails) for trails, leads in private_use().items() for lead in leads}
    found: dict[int, dict[str, list[tuple[float, float, str]]]] = defaultdict(lambda: defaultdict(list))
    for first in (form for simple in followed() for form in forms(simple)):
        raw = kit.encode(first)
        behind = second_leads.get(raw[1], frozenset()) if len(raw) == 2 else frozenset()
        if behind:
            own = alone_bits(first)
            for simple, cost in followers(first).items():
                for second in forms(simple):
                    raw = kit.encode(second)
                    if len(raw) == 2 and raw[0] in behind:
                        found[raw[1]][second].append((cost, own, first))
    for mark in _BESIDE:
        lead, trail = kit.encode(mark)
        for char in common():
            raw = kit.encode(char)
            if raw[0] in second_leads.get(trail, ()):
                found[raw[1]][char].append((after_bits(mark, char), alone_bits(mark), mark))
            if lead in second_leads.get(raw[1], ()):
                found[trail][mark].append((after_bits(char, mark), alone_bits(char), char))
    return found
