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
    triple: dict[str, str]  # for two letters the row of those that follow them: taken apart where it is asked for


@cache
def _tables() -> _Tables:
    data = (files("scrubber.language") / "data" / "spelling.xz").read_bytes()
    tags, anywhere, *lines = lzma.decompress(data).decode().split("\n")
    languages = tags.split()
    cost = {chr(33 + n): n for n in range(94)}
    return _Tables(
        languages,
        dict(zip(anywhere[::2], map(cost.__getitem__, anywhere[1::2]), strict=True)),
        [dict(zip(line[::2], map(cost.__getitem__, line[1::2]), strict=True)) for line in lines[: len(languages)]],
        {line[:2]: line[2:] for line in lines[len(languages) :]},
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
    return unpacked(word_totals(word)[0])


def free_costs(word: str) -> tuple[int, ...]:
    """The same where its accented letters may be those of some other language, spelt alike beside them."""
    return unpacked(word_totals(word)[1])


@lru_cache(maxsize=1 << 14)
def word_totals(word: str) -> tuple[int, int]:
    """What `word_costs` and `free_costs` are, each as digits of an integer."""
    word = word[:_LONGEST]
    total = free = 0
    first, second = " ", " "
    for third in word + " ":
        cost = _step(first, second, third)
        total += cost
        free += cost if third <= "\x7f" else _free_step(first, second, third)
        first, second = second, third
    return total, free


@lru_cache(maxsize=1 << 16)
def _step(first: str, second: str, third: str) -> int:
    """What a letter costs after two others, as digits of an integer; a blank is the word's beginning or end."""
    return _packed_bytes(_costs(first, second, third))


@lru_cache(maxsize=1 << 14)
def _free_step(first: str, second: str, third: str) -> int:
    costs = _costs(first, second, third)
    if third.isalpha() and third > "\x7f":
        costs = costs.translate(_no_more_than(_tables().anywhere.get(third, int(_FOREIGN))))
    return _packed_bytes(costs)


@cache
def _no_more_than(most: int) -> bytes:
    """What makes costs no dearer, as `bytes.translate` takes it."""
    return bytes(min(cost, most) for cost in range(256))


def packed(costs: Sequence[int]) -> int:
    """Costs in all languages as digits of an integer, so that one addition adds all of them."""
    return int.from_bytes(_row().pack(*costs), "little")


def _packed_bytes(costs: bytes | bytearray) -> int:
    """The same of costs that are a byte each."""
    wide = bytearray(2 * len(costs))
    wide[::2] = costs
    return int.from_bytes(wide, "little")


def unpacked(total: int) -> tuple[int, ...]:
    """The costs that are the digits of an integer; each less than 65,536."""
    return _row().unpack(total.to_bytes(_row().size, "little"))


@cache
def _row() -> struct.Struct:
    return struct.Struct(f"<{len(tags())}H")


def _costs(first: str, second: str, third: str) -> bytearray:
    """What a letter costs after two others in each language, a byte each."""
    if third == " ":
        return _ends(first, second)
    if first == " ":
        return bytearray(_after_unknown(second, third))
    costs = bytearray(_after_known(second, third))
    if first > "\x7f":
        have = enumerate(zip(_letter(first), _after_unknown(second, third), strict=True))
        for place, (has, unknown) in have:
            if not has:
                costs[place] = unknown
    told = _told(first + second).get(third, "")
    for language, cost in zip(told[::2], told[1::2], strict=True):
        costs[ord(language) - 65] = ord(cost) - 33
    return costs


def _ends(first: str, second: str) -> bytearray:
    """What a word's end costs after two letters, or after the only one."""
    own = _letter(second) if first == " " else bytes(map(min, _letter(first), _letter(second)))
    costs = bytearray(own.translate(_ENDS))
    told = _told(first + second).get(" ", "")
    for language, cost in zip(told[::2], told[1::2], strict=True):
        costs[ord(language) - 65] = min(_END + _UNSEEN, ord(cost) - 33)
    return costs


#: What a word's end costs behind letters that a language has, by what they cost, or does not have.
_ENDS = bytes([_END_AFTER_FOREIGN] + [_END] * 255)


@lru_cache(maxsize=1 << 12)
def _told(two: str) -> dict[str, str]:
    """The letters that the table tells of after two others, each with the languages that have them so and what it costs there, by turns."""
    row = _tables().triple.get(two)
    return {each[0]: each[1:] for each in row.split("\t")} if row else {}


@lru_cache(maxsize=1 << 12)
def _letter(char: str) -> bytes:
    """What a letter costs by itself in each language; 0 where the language does not have it."""
    return bytes(single.get(char, 0) for single in _tables().single)


#: What a pair costs, in quarters of a bit, as part of three letters that were not seen.
_PART = bytes(min(quarters // 2 + _UNSEEN, _MOST) if quarters < _MOST * 2 else _MOST for quarters in range(256))


@lru_cache(maxsize=1 << 12)
def _after_known(second: str, third: str) -> bytes:
    """What a letter costs after another, behind one that the language has, where no table tells of the three."""
    costs = pair_costs(second + third).translate(_PART)
    if second <= "\x7f" and third <= "\x7f":
        return costs
    return bytes(map(_or_foreign, _letter(second), _letter(third), costs))


def _or_foreign(before: int, alone: int, cost: int) -> int:
    """What a letter costs in a language that may not have it, or not the one before it: what either costs by itself is 0 then."""
    return _NONE if not alone else cost if before else alone


@lru_cache(maxsize=1 << 12)
def _after_unknown(second: str, third: str) -> bytes:
    """The same behind one that the language does not have, or at a word's beginning."""
    return bytes(map(_in_two, _letter(second), _letter(third), pair_costs(second + third)))


def _in_two(before: int, alone: int, quarters: int) -> int:
    """What the second of two letters costs in a language by what both cost by themselves and it does after the other, in quarters of a bit."""
    if not alone:
        return _NONE
    if not before:
        return alone
    return min(quarters // 2 if quarters < _MOST * 2 else max(alone, _RARE_PAIR) + _UNSEEN_PAIR, _MOST)
