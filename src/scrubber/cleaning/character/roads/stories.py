"""What a line in Latin letters costs, as a whole, by each of two stories: it is what it seems, or it was something
else.

A line's letters cost what they do in its best language (scrubber.language.spelling), its marks what they do where they
stand. A word that comes again tells nothing new.
"""

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from operator import add
from typing import NamedTuple

from scrubber.language.characters import group
from scrubber.language.model import pair_bits
from scrubber.language.remembered import Remembered
from scrubber.language.spelling import STEPS, packed, unpacked, word_total, word_totals
from scrubber.patterns import lazily

_SWITCH = 8 * STEPS  # of a word in another language than the line's
_UNKNOWN = 2 * STEPS  # of a line in a language without a table
_BIG = 16.0  # bits of an accented capital after a small letter
_AGAIN = 7.0  # bits of a sign that the line has had before
_CAPITAL = 3.0  # bits of an accented capital at a word's beginning
_ORDINAL = 5.0  # bits of º behind a number
_GROWN = 6.0  # bits of a sign between two small letters
_ALTERED = 6.0  # bits of a line that someone altered on purpose
_TWIN = 6.0  # bits of each letter put in place of its like
_TWINS_MOST = 3  # letters from which on another is no surprise
_SET_IN = 9.0  # bits of each invisible character set in
_DIVIDED = 2.0  # bits of each dot between syllables
_DIVIDED_MOST = 4  # dots from which on another is no surprise
_IN_SYLLABLES = lazily(r"[^\W\d_]{1,40}(?:·[^\W\d_]{1,40}){1,20}")
_VOWEL = lazily("[aeiouyà-æè-ïò-öø-ýœ]", re.IGNORECASE)
_WORD = lazily(r"[^\W\d_ªº]+")
_IN_WORDS = frozenset("’–—…·\xad\u200b\u200c\u200d")
#: Cyrillic letters that look like Latin ones.
_TWINS = str.maketrans("аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅ", "aeopcyxijshdqwABEKMHOPCTYXIJS")
_HAS_TWINS = lazily("[аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅ]")
_CONTROL = lazily("[\x00-\x08\x0e-\x1f\x7f-\x9f\xad]")
_LOW_CONTROL = lazily("[\x00-\x08\x0e-\x1f\x7f]")
_BETWEEN = lazily("(?:^| )[\x80-\x9f](?= |$)")


class Words(NamedTuple):
    """A line as its words and the rest.

    Attributes:
        words: where each word begins and ends, and the word in small letters.
        rest: what everything but letters costs, in bits, and letters of other scripts.
    """

    words: list[tuple[int, int, str]]
    rest: float


def split(line: str) -> Words:
    """A line, taken apart into its words and what the rest of it costs."""
    rest = 0.0
    words: list[tuple[int, int, str]] = []
    for match in _WORD.finditer(line):
        start, end = match.span()
        word = match.group()
        if start and line[start - 1] != " ":
            rest += group(line[start - 1]).before_letter(line[start - 1])
        if word.isascii():
            words.append((start, end, word.lower()))
            continue
        rest += sum(_BIG for a, b in pairwise(word) if b > "\x7f" and b.isupper() and a.islower())
        if start and word[0] > "\x7f" and word[0].isupper() and not word.isupper():
            rest += _CAPITAL
        if all(char < "\x80" or group(char).name == "latin" for char in word):
            words.append((start, end, _small(word)))
        else:
            rest += _SWITCH / STEPS + sum(map(pair_bits, " " + word, word))
    signs: set[str] = set()
    for at in [n for n, char in enumerate(line) if not char.isalpha() or char in "ªº"]:
        before, char, after = line[at - 1 : at] or " ", line[at], line[at + 1 : at + 2] or " "
        cost = _ORDINAL if char in "ªº°" and (before.isdigit() or before == ".") else pair_bits(before, char)
        if char > "\x7f":
            if before.islower() and after.islower() and char not in _IN_WORDS:
                cost += _GROWN
            # A sign that comes again may be a letter to those who write so: `jk´antik`.
            cost = min(cost, _AGAIN) if char in signs else cost
            signs.add(char)
        rest += cost
    return Words(words, rest)


def _small(word: str) -> str:
    return word.replace("İ", "i").lower()


def as_it_was_altered(sample: str) -> float:
    """What the line costs if letters were put in place of their like, or invisible characters or dots between
    syllables (mar·gi·nal) were set in.
    """
    found = math.inf
    if twins := len(_HAS_TWINS.findall(sample)):
        found = as_it_stands(split(sample.translate(_TWINS))) + _ALTERED + _TWIN * min(twins, _TWINS_MOST)
    if (controls := len(_CONTROL.findall(sample))) and not _BETWEEN.search(sample):
        once = 0.0 if _LOW_CONTROL.search(sample) else _ALTERED
        found = min(found, as_it_stands(split(_CONTROL.sub("", sample))) + once + _SET_IN * controls)
    if "·" in sample and _is_divided(sample):
        divided = as_it_stands(split(sample.replace("·", "")))
        found = min(found, divided + _ALTERED + _DIVIDED * min(sample.count("·"), _DIVIDED_MOST))
    return found


def _is_divided(sample: str) -> bool:
    """Whether every dot stands between two syllables: what was a letter leaves some word's part without a vowel, or
    stands at its end.
    """
    words = _IN_SYLLABLES.findall(sample)
    return sum(word.count("·") for word in words) == sample.count("·") and all(
        _VOWEL.search(syllable) for word in words for syllable in word.split("·")
    )


def as_it_stands(line: Words) -> float:
    """What the line costs if it is what it seems: in its best language or in an unknown one, here and there a word of
    another.

    A word that comes again tells nothing new.
    """
    rows = list(map(_at_most, {word for _, _, word in line.words}))
    known = min(unpacked(sum([row for row, _ in rows])))
    unknown = min(unpacked(sum([row for _, row in rows]))) + _UNKNOWN
    return min(known, unknown) / STEPS + line.rest


@lru_cache(maxsize=1 << 14)
def _at_most(word: str) -> tuple[int, int]:
    """What a word costs in each language, and what it does spelt alike beside other letters, but no more than as a
    word of another language: packed.
    """
    total, free = word_totals(word)
    each = unpacked(free)
    most = min(each) + _SWITCH
    known = _capped(total, unpacked(total), most)
    return known, known if word.isascii() else _capped(free, each, most)


def _capped(total: int, costs: Sequence[int], most: int) -> int:
    """Costs that are no more than so much, packed; as they are packed already, and one by one."""
    return total if max(costs) <= most else packed([min(most, cost) for cost in costs])


def as_it_was(sample: str, was: str, stands: Words) -> list[float]:
    """What the line costs in each language if it took a road: its changed words are words of that language."""
    rest, words = _changed(sample, was, stands)
    total = sum([_at_most(word)[0] if kept else word_total(word) for word, kept in words.items()])
    return [cost / STEPS + rest for cost in unpacked(total)]


def saved_at_most(sample: str, was: str, stands: Words) -> list[float]:
    """The most bits by which a line can be cheaper in each language if it took a road, by its changed words."""
    rest, words = _changed(sample, was, stands)
    mine = {word for _, _, word in stands.words}
    same = {word for word, kept in words.items() if kept and word in mine}
    before = unpacked(sum([_at_most(word)[0] for word in mine - same]))
    after = unpacked(
        sum([_at_most(word)[0] if kept else word_total(word) for word, kept in words.items() if word not in same])
    )
    return [(a - b) / STEPS + stands.rest - rest for a, b in zip(before, after, strict=True)]


def _changed(sample: str, was: str, stands: Words) -> tuple[float, dict[str, bool]]:
    """What the rest of a line cost as it was, and of each of its words whether it stands there unchanged before."""
    words: dict[str, bool] = {}
    if all(map(_KEEPS_WORDS.__getitem__, map(add, sample, was))):
        # Then words are where they were, and the rest cost what it does.
        for start, end, word in stands.words:
            now = was[start:end]
            kept = now == sample[start:end]
            words.setdefault(word if kept else _small(now), kept)
        return stands.rest, words
    same = {(start, end) for start, end, _ in stands.words}
    line = split(was)
    for start, end, word in line.words:
        if word not in words:
            words[word] = was[start:end] == sample[start:end] and (start, end) in same
    return line.rest, words


def _keeps_words(change: str) -> bool:
    """Whether a character that was another, or the same, leaves a line's words and the rest as they are: Latin
    letters of one case are alike.
    """
    stands, was = change[0], change[1]
    if stands == was:
        return stands <= "\x7f" or not _WORD.match(stands) or group(stands).name == "latin"
    return (
        was > "\x7f"
        and all(char.isalpha() and group(char).name == "latin" and char not in "ªº" for char in change)
        and (stands.isupper(), stands.islower()) == (was.isupper(), was.islower())
    )


_KEEPS_WORDS = Remembered(_keeps_words, 1 << 14)
