"""How well a word is spelt in each language in Latin letters.

`vytvoøit` is a good word nowhere: Czech has no ø, and no Danish word goes on like that. Three letters in a row tell this from far less text than
pairs do (scrubber.language.latin). A language that nobody has a table of may have any accented letter; how many
languages use a letter says how likely that is, so it costs something too, and a reading has to beat it.

Costs are in steps of half a bit, of all languages at once: they are summed as digits of one large integer, a digit a
language. The table is built by data/build_spelling.py.
"""

from __future__ import annotations

import lzma
import struct
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from scrubber.language.latin import pair_costs

STEPS = 2  # of a bit
_DIGIT = 16  # bits of the integer for one language: enough for words of a thousand letters
_LONGEST = 1_000
_MOST = 14 * STEPS  # of a letter that was never seen after those before it
_NONE = 20 * STEPS  # of a letter that a language does not have
_UNSEEN = 3 * STEPS  # beside what the pair costs, where three letters were not seen
_UNSEEN_PAIR = 2 * STEPS
_RARE_PAIR = 8 * STEPS
_END = 4 * STEPS  # a word's end that was not seen
_END_AFTER_FOREIGN = 2 * STEPS
_FOREIGN = 13.5 * STEPS  # an accented letter that no language of CLDR has


class _Tables(NamedTuple):
    tags: list[str]
    anywhere: dict[str, int]  # what an accented letter costs in a language without a table
    single: list[dict[str, int]]
    triple: list[dict[str, int]]


@cache
def _tables() -> _Tables:
    data = (files("scrubber.language") / "data" / "spelling.xz").read_bytes()
    tags, anywhere, *lines = lzma.decompress(data).decode().split("\n")
    cost = {chr(33 + n): n for n in range(94)}
    single = [dict(zip(line[::2], map(cost.__getitem__, line[1::2]), strict=True)) for line in lines[::2]]
    triple: list[dict[str, int]] = []
    for line in lines[1::2]:
        table: dict[str, int] = {}
        for row in line.split("\t"):
            table.update(zip(map(row[:2].__add__, row[2::2]), map(cost.__getitem__, row[3::2]), strict=True))
        triple.append(table)
    return _Tables(
        tags.split(),
        dict(zip(anywhere[::2], map(cost.__getitem__, anywhere[1::2]), strict=True)),
        single,
        triple,
    )


def tags() -> list[str]:
    """The languages, in the order in which costs come."""
    return _tables().tags


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
    raw = total.to_bytes(len(tags()) * _DIGIT // 8, "little")
    return struct.unpack(f"<{len(tags())}H", raw)


@lru_cache(maxsize=1 << 16)
def _step(first: str, second: str, third: str) -> int:
    """What a letter costs after two others, as digits of an integer; a blank is the word's beginning or end."""
    return _packed(_costs(first, second, third))


@lru_cache(maxsize=1 << 14)
def _free_step(first: str, second: str, third: str) -> int:
    costs = _costs(first, second, third)
    if third.isalpha() and third > "\x7f":
        most = _tables().anywhere.get(third, int(_FOREIGN))
        costs = [min(cost, most) for cost in costs]
    return _packed(costs)


def _packed(costs: list[int]) -> int:
    return int.from_bytes(b"".join(cost.to_bytes(_DIGIT // 8, "little") for cost in costs), "little")


def _costs(first: str, second: str, third: str) -> list[int]:
    _, _, singles, triples = _tables()
    pair = pair_costs(second + third)  # in quarters of a bit
    out = []
    for single, triple, quarters in zip(singles, triples, pair, strict=True):
        if third == " ":
            if (first == " " or first in single) and second in single:
                out.append(min(_END + _UNSEEN, triple.get(first + second + " ", _END)))
            else:
                out.append(_END_AFTER_FOREIGN)
        elif third not in single:
            out.append(_NONE)
        elif second not in single:
            out.append(single[third])
        else:
            known = quarters < _MOST * 2
            if first not in single:
                cost = quarters // 2 if known else max(single[third], _RARE_PAIR) + _UNSEEN_PAIR
            else:
                told = triple.get(first + second + third)
                cost = told if told is not None else quarters // 2 + _UNSEEN if known else _MOST
            out.append(min(cost, _MOST))
    return out
