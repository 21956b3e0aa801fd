"""How well a word is spelt in each language in Latin letters.

`vytvoøit` is a good word nowhere: Czech has no ø, and no Danish word goes on like that. Three letters in a row tell this from far less text than
pairs do (scrubber.language.latin). A language that nobody has a table of may have any accented letter; how many
languages use a letter says how likely that is, so it costs something too, and a reading has to beat it.

Costs are in steps of half a bit, of all languages at once: they are summed as digits of one large integer, a digit of 16
bits a language. The table is built by data/build_spelling.py.
"""

from __future__ import annotations

import lzma
import struct
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from scrubber.language.latin import pair_costs

if TYPE_CHECKING:
    from collections.abc import Sequence

STEPS = 2  # of a bit
_LONGEST = 1_000  # letters of a word: their costs are less than a digit can hold
_MOST = 14 * STEPS  # of a letter that was never seen after those before it
_NONE = 20 * STEPS  # of a letter that a language does not have
_UNSEEN = 3 * STEPS  # beside what the pair costs, where three letters were not seen
_UNSEEN_PAIR = 2 * STEPS
_RARE_PAIR = 8 * STEPS
_END = 4 * STEPS  # a word's end that was not seen
_END_AFTER_FOREIGN = 2 * STEPS
_OF_NO_TABLE = frozenset("ǎǐǒǔǖǘǚǜńňǹḿ")  # pinyin's; Vietnamese has a block of its own
_FOREIGN = 13.5 * STEPS  # an accented letter that no language of CLDR has


class _Tables(NamedTuple):
    tags: list[str]
    anywhere: dict[str, int]  # what an accented letter costs in a language without a table
    single: list[dict[str, int]]
    triple: list[dict[str, str]]  # for two letters those that follow them and, each behind its own, what they cost


@cache
def _tables() -> _Tables:
    data = (files("scrubber.language") / "data" / "spelling.xz").read_bytes()
    tags, anywhere, *lines = lzma.decompress(data).decode().split("\n")
    cost = {chr(33 + n): n for n in range(94)}
    return _Tables(
        tags.split(),
        dict(zip(anywhere[::2], map(cost.__getitem__, anywhere[1::2]), strict=True)),
        [dict(zip(line[::2], map(cost.__getitem__, line[1::2]), strict=True)) for line in lines[::2]],
        [{row[:2]: row[2:] for row in line.split("\t")} for line in lines[1::2]],
    )


def tags() -> list[str]:
    """The languages, in the order in which costs come."""
    return _tables().tags


def is_foreign(char: str) -> bool:
    """Whether a character is a letter of Latin script beyond ASCII that no language of CLDR has, nor the notes on how Chinese is read."""
    lower = char.lower()
    if char <= "\x7f" or lower in _tables().anywhere or lower in _OF_NO_TABLE or "\u1ea0" <= char <= "\u1ef9":
        return False
    return "LATIN" in unicodedata.name(char, "")


@lru_cache(maxsize=1 << 14)
def word_costs(word: str) -> tuple[int, ...]:
    """What a word in small letters costs in each language, in steps of half a bit."""
    return _sum(word, free=False)


@lru_cache(maxsize=1 << 14)
def free_costs(word: str) -> tuple[int, ...]:
    """The same where its accented letters may be those of some other language, spelt alike beside them."""
    return word_costs(word) if word.isascii() else _sum(word, free=True)


def _sum(word: str, *, free: bool) -> tuple[int, ...]:
    word = word[:_LONGEST]
    total = 0
    step = _free_step if free else _step
    first, second = " ", " "
    for third in word + " ":
        total += step(first, second, third)
        first, second = second, third
    return unpacked(total)


@lru_cache(maxsize=1 << 16)
def _step(first: str, second: str, third: str) -> int:
    """What a letter costs after two others, as digits of an integer; a blank is the word's beginning or end."""
    return packed(_costs(first, second, third))


@lru_cache(maxsize=1 << 14)
def _free_step(first: str, second: str, third: str) -> int:
    costs = _costs(first, second, third)
    if third.isalpha() and third > "\x7f":
        most = _tables().anywhere.get(third, int(_FOREIGN))
        costs = [min(cost, most) for cost in costs]
    return packed(costs)


def packed(costs: Sequence[int]) -> int:
    """Costs in all languages as digits of an integer, so that one addition adds all of them."""
    return int.from_bytes(_row().pack(*costs), "little")


def unpacked(total: int) -> tuple[int, ...]:
    """The costs that are the digits of an integer; each less than 65,536."""
    return _row().unpack(total.to_bytes(_row().size, "little"))


@cache
def _row() -> struct.Struct:
    return struct.Struct(f"<{len(tags())}H")


def _costs(first: str, second: str, third: str) -> list[int]:
    if third == " ":
        return _ends(first, second)
    if first == " ":
        return _after_unknown(second, third)
    told, untold = _told(first + second), _after_known(second, third)
    if first > "\x7f":
        untold = [
            known if first in single else unknown
            for single, known, unknown in zip(_tables().single, untold, _after_unknown(second, third), strict=True)
        ]
    return [
        ord(costs[at]) - 33 if (at := letters.find(third)) >= 0 else cost
        for (letters, costs), cost in zip(told, untold, strict=True)
    ]


def _ends(first: str, second: str) -> list[int]:
    """What a word's end costs after two letters, or after the only one."""
    return [
        (min(_END + _UNSEEN, ord(costs[at]) - 33) if (at := letters.find(" ")) >= 0 else _END)
        if (first == " " or first in single) and second in single
        else _END_AFTER_FOREIGN
        for single, (letters, costs) in zip(_tables().single, _told(first + second), strict=True)
    ]


@lru_cache(maxsize=1 << 12)
def _told(two: str) -> list[tuple[str, str]]:
    """For each language, the letters that a table tells of after two others, and what each costs."""
    rows = [triple.get(two, "") for triple in _tables().triple]
    return [(row[::2], row[1::2]) for row in rows]


@lru_cache(maxsize=1 << 12)
def _after_known(second: str, third: str) -> list[int]:
    """What a letter costs after another, behind one that the language has, where no table tells of the three."""
    pair = pair_costs(second + third)  # in quarters of a bit
    if second <= "\x7f" and third <= "\x7f":
        return [min(quarters // 2 + _UNSEEN, _MOST) if quarters < _MOST * 2 else _MOST for quarters in pair]
    return [
        _foreign(single, second, third) or (min(quarters // 2 + _UNSEEN, _MOST) if quarters < _MOST * 2 else _MOST)
        for single, quarters in zip(_tables().single, pair, strict=True)
    ]


@lru_cache(maxsize=1 << 12)
def _after_unknown(second: str, third: str) -> list[int]:
    """The same behind one that the language does not have, or at a word's beginning."""
    return [
        _foreign(single, second, third)
        or min(quarters // 2 if quarters < _MOST * 2 else max(single[third], _RARE_PAIR) + _UNSEEN_PAIR, _MOST)
        for single, quarters in zip(_tables().single, pair_costs(second + third), strict=True)
    ]


def _foreign(single: dict[str, int], second: str, third: str) -> int:
    """What a letter costs in a language that does not have it, or not the one before it; 0 in any other."""
    return _NONE if third not in single else single[third] if second not in single else 0
