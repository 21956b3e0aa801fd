"""How plausible a string is as text of some language: a character-pair model.

`bits(text)` is what the text costs, -log2 of its probability: about 4 bits a letter for ordinary text of any language,
7 to 10 a Han character, and far more for text that took a wrong turn ("Ã©" about 40, where "é" costs 8). Alphabetic
languages share one table that holds each pair's cost under the language that likes it best, so a text may mix
languages. Scripts that the table doesn't know cost a flat rate a letter: a text in them is neither suspect nor a proof.

The tables are built by data/build_letters.py and data/build_han.py. Costs are memorised pair by pair, so that scoring
is a sum over a dictionary. All are multiples of 1/32, so that a sum is exact, in whatever order and by whichever Python
it is made: 3.12 rounds sums otherwise than 3.11, and a text that costs just what it may was read otherwise by it.
"""

import math
import sys
import unicodedata
from collections.abc import Mapping
from functools import cache
from operator import add
from typing import NamedTuple

from scrubber.language.characters import Group, group, plain_cost
from scrubber.language.packed import packed_text
from scrubber.language.remembered import Remembered

__all__ = [
    "bits",
    "common_ideographs",
    "costs",
    "costs_of_pairs",
    "ideograph_bits",
    "is_common_cjk",
    "pair_bits",
    "usual_after",
]

_STEPS = 4
_COMMON = 9.0  # bits that a common CJK character costs by itself at most: some ninety do, and the marks
_REMEMBERED = 200_000  # pairs beyond which all that was memorised is forgotten, so that memory is bounded
_LONG = 24  # characters from which on it pays to number the pairs of a text
_UTF16 = f"utf-16-{sys.byteorder[0]}e"  # as the machine has numbers
_UNSEEN_PAIR = 4.0  # a pair of letters that no language has
_UNSEEN_CJK = 43 / 32  # Han, kana, Hangul: -log2 of the weight that single characters have in the table
_CASE_BREAK = 7.0  # a capital after a small letter
_CJK_MARKS = frozenset("，、。；：「」（）")  # word lists have none
_CASE_BREAK_ODD = 11.0  # the same, and no iPhone: an accented or another script's capital
_CJK_BREAK = 5.0  # between a letter and Han, kana or Hangul
_MARK = 4.0  # a vowel sign or tone after a letter of its script
_OF_LETTER = 2.0  # what an accent costs less after a letter that Unicode has with it: so Macs write
_SCRIPT_BREAK = 8.0  # a letter after one of another script


def bits(text: str) -> float:
    """What `text` costs, in bits, standing after a blank."""
    return sum(costs(text))


def costs(text: str) -> list[float]:
    """What each character costs after the one before it; the first one after a blank."""
    size = len(text)
    if size >= _LONG and len(units := (" " + text).encode(_UTF16, "surrogatepass")) == 2 * (size + 1):
        each, view = [0.0] * size, memoryview(units)
        for first in (0, 1):
            numbers = view[2 * first :][: (size + 1 - first) // 2 * 4].cast("I")
            each[first::2] = map(_NUMBERED.__getitem__, numbers)
        return each
    return list(map(_PAIRS.__getitem__, map(add, " " + text[:-1], text)))


def pair_bits(first: str, second: str) -> float:
    """What one character costs after another."""
    return _PAIRS[first + second]


def ideograph_bits(char: str) -> float:
    """What an ideograph costs after another one that it is not known to follow."""
    return _ALONE[char][1]


def common_ideographs(most: float) -> set[str]:
    """Those that cost less than so many bits after an ideograph that they are not known to follow, for no more than
    the table's own.
    """
    common = {char for char, cost in _table("han").single.items() if cost + _UNSEEN_CJK < most}
    return common.union(*(_unfolded().get(char, "") for char in common))


def usual_after(first: str) -> dict[str, float]:
    """What each ideograph that is known to follow another one, or a blank, costs there, as `pair_bits` has it; any
    other costs its `ideograph_bits`.
    """
    folds, unfolded = _table("han").folds, _unfolded()
    found = _following(first)
    for then, cost in _following(folds.get(first, first)).items():
        for second in unfolded.get(then) or ("" if then in folds else then):
            if cost < found.get(second, math.inf):
                found[second] = cost
    return {second: cost for second, cost in found.items() if cost < _ALONE[second][1]}


def costs_of_pairs() -> Mapping[str, float]:
    """What the second character of each pair costs after the first."""
    return _PAIRS


def is_common_cjk(char: str) -> bool:
    """Whether a character is one that any text in Chinese, Japanese or Korean is full of, or a mark of theirs."""
    return group(char).cjk and _ALONE[char][1] < _COMMON


class _Table(NamedTuple):
    """What a file says: folded characters, costs of single characters, and for each character a row of those behind
    it and what they cost.
    """

    folds: dict[str, str]
    single: dict[str, float]
    rows: dict[str, str]


_COST = {chr(33 + n): n / _STEPS for n in range(94)}


@cache
def _table(name: str) -> _Table:
    fold, head, *lines = packed_text(name).split("\n")
    return _Table(
        dict(zip(fold[::2], fold[1::2], strict=True)),
        dict(zip(head[::2], map(_COST.__getitem__, head[1::2]), strict=True)),
        {line[0]: line[1:] for line in lines},
    )


@cache
def _pairs_of_letters() -> dict[str, float]:
    pairs: dict[str, float] = {}
    for first, row in _table("letters").rows.items():
        pairs.update(zip(map(first.__add__, row[::2]), map(_COST.__getitem__, row[1::2]), strict=True))
    return pairs


def _following(first: str) -> dict[str, float]:
    """What the table says of CJK characters behind another character."""
    row = _table("han").rows.get(first, "")
    return dict(zip(row[::2], map(_COST.__getitem__, row[1::2]), strict=True))


@cache
def _unfolded() -> dict[str, str]:
    """The characters that are folded to one, itself included."""
    found: dict[str, str] = {}
    folds = _table("han").folds
    for char, folded in folds.items():
        found[folded] = found.get(folded, "" if folded in folds else folded) + char
    return found


class _Pairs(dict[str, float]):
    """Costs of pairs, each worked out when it is first met."""

    def __missing__(self, pair: str) -> float:
        if len(self) >= _REMEMBERED:
            self.clear()
            self.update(_pairs_of_letters())
        value = self[pair] = _cost(pair[0], pair[1])
        return value


def _numbered(number: int) -> float:
    """The cost of a pair by the number that its two units of UTF-16 make: no string is built to look one up, and no
    other is read to compare it, which takes half as long.
    """
    units = number >> 16, number & 0xFFFF
    first, second = map(chr, units if sys.byteorder == "big" else units[::-1])
    known = _PAIRS.get(first + second)
    return _cost(first, second) if known is None else known


def _cost(first: str, second: str) -> float:
    """The cost of a character after another one, worked out."""
    if second < "⺀" or (then := _ALONE[second])[2] < 0:
        value = _work_out(first, second)
        return _SAME.setdefault(value, value)
    # Nearly all pairs that a text has for the first time end in CJK: a row's costs are ASCII, its characters are not.
    now, value, kind = then
    row, own, breaks = _BEFORE_CJK[first]
    if (at := row.find(now)) >= 0 and (cost := _COST[row[at + 1]]) < value:
        value = cost
    if (row is not own or now != second) and (at := own.find(second)) >= 0 and (cost := _COST[own[at + 1]]) < value:
        value = cost
    return _SAME.setdefault(value + breaks[kind], value + breaks[kind]) if breaks[kind] else value


def _work_out(first: str, second: str) -> float:
    """The cost of a character that is not of CJK."""
    was, now = group(first), group(second)
    if not now.letter:
        plain = plain_cost(first, second, was, now)
        composed = now.name == "mark" and was.letter and len(unicodedata.normalize("NFC", first + second)) == 1
        return plain - _OF_LETTER if composed else plain
    b, alone, capital, mark, listed = _LETTERS[second]
    if was is now:
        if mark:
            return _MARK
        a, _, capital_before, mark_before, listed_before = _LETTERS[first]
        if mark_before:
            return alone
        cost = _pairs_of_letters().get(a + b)
        if cost is None:
            cost = max(alone, 5.0) + (_UNSEEN_PAIR if listed or listed_before else 0.0)
        if capital:
            cost += 1.0 if capital_before or a.upper() == a else _CASE_BREAK if second < "\x80" else _CASE_BREAK_ODD
        return cost
    return alone + (2.0 if capital else 0.0) + _entry(first, was) + now.rare


#: A letter of an alphabet: in lower case, what it costs by itself, whether it is a capital, a mark on a letter, and one
#: of the table's.
_Letter = tuple[str, float, bool, bool, bool]


def _letter(char: str) -> _Letter:
    """What is known of a letter."""
    single, lower = _table("letters").single, _lower(char)
    alone = single.get(lower, group(char).unknown_letter(char))
    return lower, alone, lower != char, unicodedata.category(char)[0] == "M", lower in single


def _entry(first: str, was: Group) -> float:
    """What it costs a letter to stand after something that is no letter of its script."""
    if was.cjk:
        return _CJK_BREAK if was.letter else 1.0
    if was.letter:
        return _SCRIPT_BREAK
    return was.before_letter(first)


def _rows(folded: str, char: str) -> tuple[str, str]:
    """What stands behind a character folded, and behind itself, as the table has it."""
    rows = _table("han").rows
    row = rows.get(folded, "")
    return row, row if folded == char else rows.get(char, "")


#: Kinds of CJK characters: what it costs them to stand behind something else differs.
_LETTER, _SIGN, _HANGUL, _NONE = 0, 1, 2, -1
#: A CJK character folded, what it costs after one that it is not known to follow, and its kind. A plain tuple: tens of
#: thousands of them are remembered, and the garbage collector passes over those.
_Alone = tuple[str, float, int]


def _alone(char: str) -> _Alone:
    """What is known of a CJK character."""
    folds, single, _ = _table("han")
    folded, now = folds.get(char, char), group(char)
    best = min(single.get(folded, now.unknown_letter(char)), single.get(char, 99.0)) + _UNSEEN_CJK
    if not now.letter:
        best = min(best, 5.5 if char in _CJK_MARKS else 8.5)
    return folded, best, _NONE if not now.cjk else _HANGUL if now.hangul else _LETTER if now.letter else _SIGN


#: What CJK characters stand behind: the rows of those that follow it, folded and as it is, and what it costs each kind
#: to stand there. A row is looked through, not taken apart: a text asks for few pairs of each.
_Before = tuple[str, str, tuple[float, float, float]]


def _before_cjk(char: str) -> _Before:
    """What is known of a character that CJK ones stand behind."""
    was = group(char)
    if was.cjk:
        breaks = (5.0, 5.0, 0.0) if was.hangul else (0.0, 0.0, 5.0)
    elif was.letter:
        breaks = _CJK_BREAK, 2.0, _CJK_BREAK
    else:
        breaks = (was.before_letter(char),) * 3
    return (*_rows(_ALONE[char][0] if was.cjk else char, char), breaks)


@cache
def _lower(char: str) -> str:
    lower = char.lower()
    return lower if len(lower) == 1 else unicodedata.normalize("NFD", lower)[0]


#: Each cost that is worked out, once: the garbage collector looks at every value that a table of pairs holds, at few
#: objects much faster than at many.
_SAME: dict[float, float] = {}
_ALONE = Remembered(_alone, 1 << 16)
_BEFORE_CJK = Remembered(_before_cjk, 1 << 16)
_LETTERS = Remembered(_letter, 1 << 16)
_PAIRS = _Pairs(_pairs_of_letters())
_NUMBERED = Remembered(_numbered, _REMEMBERED)
