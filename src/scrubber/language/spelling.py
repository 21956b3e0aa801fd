"""How well a word is spelt in each language in Latin letters.

`vytvoøit` is a good word nowhere: Czech has no ø, and no Danish word goes on like that. Three letters in a row tell
this from far less text than pairs do (scrubber.language.latin). A language that nobody has a table of may have any
accented letter; how many languages use a letter says how likely that is, so it costs something too, and a reading has
to beat it.

Costs are in steps of half a bit, of all languages at once: they are summed as digits of one large integer, a digit of
16 bits a language. The table is built by data/build_spelling.py.
"""

import struct
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from operator import add
from typing import NamedTuple

from scrubber.language.latin import pair_costs
from scrubber.language.packed import packed_text
from scrubber.language.remembered import Remembered

#: Alphabets other than the Latin one begin here; of their spelling nothing is known.
OTHER_ALPHABETS = "\u0370"
STEPS = 2  # of a bit
#: So many bits more than another a word costs that is spelt like none: `ponits` 5, `thruogh` 25; `form`, `from` 0.
NO_WORD = 4.0
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
    tags, anywhere, *lines = packed_text("spelling").split("\n")
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
    """Whether a character is a letter of Latin script beyond ASCII that no language of CLDR has, nor the notes on
    how Chinese is read.
    """
    lower = char.lower()
    if (
        char <= "\x7f"
        or char == "İ"
        or lower in _tables().anywhere
        or lower in _OF_NO_TABLE
        or "\u1ea0" <= char <= "\u1ef9"
    ):
        return False
    return "LATIN" in unicodedata.name(char, "")


@lru_cache(maxsize=1 << 14)
def word_costs(word: str) -> tuple[int, ...]:
    """What a word in small letters costs in each language, in steps of half a bit."""
    return unpacked(word_total(word))


def dearer(word: str, other: str) -> float:
    """How many bits more a word costs in its language, be it whichever, than another does in its own."""
    return (min(word_costs(word.lower())) - min(word_costs(other.lower()))) / STEPS


def costs_together(words: Sequence[str]) -> list[int]:
    """What words in small letters cost together in each language, in steps of half a bit."""
    if sum(map(len, words)) + len(words) <= _LONGEST:
        return [*unpacked(sum(map(word_total, words)))]
    return [*map(sum, zip(*map(word_costs, words), strict=True))]


def cost_together(words: Iterable[str]) -> int:
    """What words cost together in the language in which they cost least, in steps of half a bit."""
    return min(costs_together([word.lower() for word in words]))


def costs_of_letters(word: str, language: int) -> list[float]:
    """What each letter of a word in small letters costs in one language, and its end, in bits; `language` is its place
    among `tags`.
    """
    return [unpacked(_STEP[three])[language] / STEPS for three in _threes(word)]


def has_letter(language: int, letter: str) -> bool:
    """Whether a language, by its place among `tags`, has a small letter."""
    return letter <= "\x7f" or letter in _tables().single[language]


def free_costs(word: str) -> tuple[int, ...]:
    """The same where its accented letters may be those of some other language, spelt alike beside them."""
    return unpacked(word_totals(word)[1])


@lru_cache(maxsize=1 << 14)
def word_total(word: str) -> int:
    """What `word_costs` are, as digits of an integer."""
    return sum(map(_STEP.__getitem__, _threes(word)))


@lru_cache(maxsize=1 << 14)
def word_totals(word: str) -> tuple[int, int]:
    """What `word_costs` and `free_costs` are, each as digits of an integer."""
    total = word_total(word)
    if word.isascii():
        return total, total
    free = sum([_FREE_STEP[three] if three[2] > "\x7f" else _STEP[three] for three in _threes(word)])
    return total, free


def _threes(word: str) -> list[str]:
    """Each letter of a word behind the two before it, and its end; a blank is what stands before and behind."""
    padded = f"  {word[:_LONGEST]} "
    return list(map(add, map(add, padded, padded[1:]), padded[2:]))


def packed(costs: Sequence[int]) -> int:
    """Costs in all languages as digits of an integer, so that one addition adds all of them."""
    return int.from_bytes(_row().pack(*costs), "little")


def _packed_bytes(costs: bytes) -> int:
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


@cache
def _everywhere(cost: int) -> int:
    """The same cost in each language, as digits of an integer."""
    return _packed_bytes(bytes([cost]) * len(tags()))


def _step(three: str) -> int:
    """What a letter costs after two others, as digits of an integer; a blank is the word's beginning or end."""
    first, second, third = three[0], three[1], three[2]
    if third == " ":
        costs = _end(first, second)
    elif first == " ":
        costs = _after_unknown(second, third)
    else:
        costs = _after_known(second, third)
        if first > "\x7f":
            have = _letter(first).have
            costs = costs & have | _after_unknown(second, third) & ~have
    if told := _told(three[:2]).get(third):
        which, these = _told_of(told, _END + _UNSEEN if third == " " else 0xFF)
        costs = costs & ~which | these
    return costs


def _free_step(three: str) -> int:
    """The same where an accented letter may be one of another language's."""
    third, costs = three[2], _STEP[three]
    if not third.isalpha():
        return costs
    most = _no_more_than(_tables().anywhere.get(third, int(_FOREIGN)))
    return int.from_bytes(costs.to_bytes(_row().size, "little").translate(most), "little")


_STEP = Remembered(_step, 1 << 16)
_FREE_STEP = Remembered(_free_step, 1 << 14)


@cache
def _no_more_than(most: int) -> bytes:
    """What makes costs no dearer, as `bytes.translate` takes it."""
    return bytes(min(cost, most) for cost in range(256))


def _end(first: str, second: str) -> int:
    """What a word's end costs after two letters, or after the only one: less behind one that a language lacks."""
    have = _letter(second).have
    if first != " ":
        have &= _letter(first).have
    return _everywhere(_END) & have | _everywhere(_END_AFTER_FOREIGN) & ~have


@lru_cache(maxsize=1 << 12)
def _told(two: str) -> dict[str, str]:
    """The letters that the table tells of after two others, each with the languages that have them so and what it
    costs there, by turns.
    """
    row = _tables().triple.get(two)
    return {each[0]: each[1:] for each in row.split("\t")} if row else {}


def _told_of(told: str, most: int) -> tuple[int, int]:
    """The digits of the languages that are told of, and what it costs there, as digits of an integer: no more than
    so much.
    """
    which, costs = bytearray(_row().size), bytearray(_row().size)
    for language, cost in zip(told[::2], told[1::2], strict=True):
        digit = 2 * (ord(language) - 65)
        which[digit] = 0xFF
        costs[digit] = min(most, ord(cost) - 33)
    return int.from_bytes(which, "little"), int.from_bytes(costs, "little")


class _Letter(NamedTuple):
    """A letter by itself, in each language, as digits of an integer.

    Attributes:
        alone: what it costs; 0 where the language does not have it.
        have: digits of ones where the language has it.
        rare: what it costs behind a letter that the table never has it behind.
    """

    alone: int
    have: int
    rare: int


@lru_cache(maxsize=1 << 12)
def _letter(char: str) -> _Letter:
    alone = bytes(single.get(char, 0) for single in _tables().single)
    return _Letter(*map(_packed_bytes, (alone, alone.translate(_HAVE), alone.translate(_RARE))))


_HAVE = b"\x00" + b"\xff" * 255
_RARE = bytes(min(max(alone, _RARE_PAIR) + _UNSEEN_PAIR, _MOST) for alone in range(256))
#: What a pair costs, in quarters of a bit, as part of three letters that were not seen.
_PART = bytes(min(quarters // 2 + _UNSEEN, _MOST) if quarters < _MOST * 2 else _MOST for quarters in range(256))
#: The same where nothing is known of the letter before the two, or 0; and where that is so.
_PAIR = bytes(quarters // 2 if quarters < _MOST * 2 else 0 for quarters in range(256))
_SEEN = bytes(0xFF if quarters < _MOST * 2 else 0 for quarters in range(256))


@lru_cache(maxsize=1 << 12)
def _after_known(second: str, third: str) -> int:
    """What a letter costs after another, behind one that the language has, where no table tells of the three."""
    costs = _packed_bytes(pair_costs(second + third).translate(_PART))
    if second <= "\x7f" and third <= "\x7f":
        return costs
    return _in_two(second, third, costs)


@lru_cache(maxsize=1 << 12)
def _after_unknown(second: str, third: str) -> int:
    """The same behind one that the language does not have, or at a word's beginning."""
    pair = pair_costs(second + third)
    seen = _packed_bytes(pair.translate(_SEEN))
    return _in_two(second, third, _packed_bytes(pair.translate(_PAIR)) | _letter(third).rare & ~seen)


def _in_two(second: str, third: str, costs: int) -> int:
    """What the second of two letters costs, if it costs so much in languages that have both: in one that lacks the
    first, what it does by itself.
    """
    now, had = _letter(third), _letter(second).have
    return costs & had & now.have | now.alone & ~had | _everywhere(_NONE) & ~now.have
