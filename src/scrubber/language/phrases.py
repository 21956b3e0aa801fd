"""How Chinese goes on: what a character costs after another, and what a stretch of text costs as a row of words.

Stronger than the model of characters where few readings are to be told apart, and dearer. Either script is read.
The table is built by data/build_phrases.py; what words cost by themselves is known to scrubber.language.words.
"""

import math
import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import repeat

from scrubber.language.model import common_ideographs, ideograph_bits, pair_bits, usual_after
from scrubber.language.packed import packed_text
from scrubber.language.readings import converted_away
from scrubber.language.remembered import Remembered
from scrubber.language.table import Table, tables
from scrubber.language.words import LONGEST, UNKNOWN, rarer_words, simplified, word_costs
from scrubber.patterns import lazily

#: Bits of the marks of Chinese text, which stand after any character; other signs are rare.
MARKS = dict(
    zip(
        "。，、”“：；！？》《）（—…·％「」‘’『』",
        (5.5, 5.5, 6.5, 6, 7, 7, 8, 8, 7, 7, 7, 8, 8, 9, 9, 9, 9, 10, 10, 10, 10, 11, 11),
        strict=True,
    )
)
#: What a mark costs that repeats itself: ——, ……, ！！
_REPEATED = {"—": 1.0, "…": 1.0, "！": 2.0, "？": 2.0}
_PAUSES = "。，、；：！？"
_ASKING = "呢嗎吗吧麼么"
_ENDING = "。；：！？"
_OPENING = "“‘《（【「『"
SIGN = (
    20.0  # bits of a sign that no Chinese text needs, of a character that is none of its script, of a mark out of place
)
_PRIVATE = 60.0
_UNSEEN = 1.3  # bits: what is not seen together shares two fifths of what may follow
_DIGITS, _LETTERS, _EDGE = "0", "a", "^"  # how the table writes numbers, foreign words and a text's edges
_CLASS_BITS = 5.0
_DIGIT_MORE = 3.0  # a full-width digit after another: others are no reading of bytes
_PERCENT = 3.0  # its sign after a digit

_HAN = lazily("[\u3400-\u4dbf\u4e00-\u9fff]")
_TOKENS = lazily("([\u3400-\u9fff]+)|([0-9０-９]+)|([A-Za-z]+)|(\n)|(.)", re.DOTALL)


@cache
def _tables() -> tuple[Table, Table]:
    """What is known to follow a character, and a word."""
    chars, words = tables(packed_text("phrases"))
    return chars, words


@cache
def _after_char(char: str) -> dict[str, float]:
    return _tables()[0].after(char)


@cache
def _after_word(word: str) -> dict[str, float]:
    return _tables()[1].after(word)


@cache
def _beginning() -> dict[str, float]:
    return usual_after(" ")


def _alone(char: str) -> float:
    if not _HAN.match(char):
        return after_bits("", char)
    cost = _beginning().get(char)
    return ideograph_bits(char) if cost is None else cost


def usual_ideographs(most: float) -> set[str]:
    """The ideographs that may cost no more than so many bits anywhere, found without a look at all others."""
    return set(filter(_HAN.match, common_ideographs(most) | _beginning().keys()))


#: What a character costs wherever it stands.
alone_bits = Remembered(_alone, 1 << 15).__getitem__


@lru_cache(maxsize=1 << 14)
def followers(char: str) -> dict[str, float]:
    """What simplified ideographs cost after a character that is often followed by them."""
    return _after_char(char.translate(simplified()))


def followed() -> Iterable[str]:
    """The simplified ideographs that are often followed by certain others."""
    return _tables()[0].firsts()


def after_bits(last: str, char: str) -> float:
    """What a character costs after another, in bits, in Chinese of either script.

    >>> after_bits("戰", "略") < after_bits("戰", "掠")
    True
    """
    return _AFTER[last + char]


def _after_bits(pair: str) -> float:
    last, char = pair[:-1], pair[-1]
    ideograph = _IDEOGRAPH[char]
    if last and _IDEOGRAPH[last]:
        if not ideograph:
            return 2.0 if char == "？" and last in _ASKING else lone_bits(char)
        simple, more = ideograph
        return min(followers(last).get(simple, math.inf), pair_bits(last, char)) + more
    return pair_bits(last or " ", char) + ideograph[1] if ideograph else _sign_bits(last, char)


def _ideograph(char: str) -> tuple[str, float] | None:
    """Of an ideograph the simplified one that the table has for it, if there is one, and what it costs besides; None
    of other characters.
    """
    if not _HAN.match(char):
        return None
    return char.translate(simplified()) if _is_written(char) else "", SIGN if char in converted_away() else 0.0


_IDEOGRAPH = Remembered(_ideograph, 1 << 15)


def _sign_bits(last: str, char: str) -> float:
    if char == last and char in _REPEATED:
        return _REPEATED[char]
    if char in _PAUSES and last and (last in _PAUSES or last in _OPENING):
        return SIGN
    if "\ue000" <= char <= "\uf8ff":
        return _PRIVATE
    if "０" <= char <= "９":
        return 3.5 if "０" <= last <= "９" else 9.0
    if char == "％" and "０" <= last <= "９":
        return _PERCENT
    return MARKS.get(char, SIGN) - (1.5 if char == "”" and last and last in _PAUSES else 0.0)


_AFTER = Remembered(_after_bits, 1 << 17)


def _lone_bits(char: str) -> float:
    if _HAN.match(char):
        return ideograph_bits(char) + (SIGN if char in converted_away() else 0.0)
    return _sign_bits("", char)


#: What a character costs after an ideograph that it does not usually follow.
lone_bits = Remembered(_lone_bits, 1 << 15).__getitem__


@lru_cache(maxsize=1 << 12)
def usual(ideograph: str) -> dict[str, float]:
    """What each character that usually follows an ideograph costs there, in either script, as `after_bits` has it;
    any other costs its `lone_bits`.
    """
    found = usual_after(ideograph)
    written, folded, away = _written(), simplified(), converted_away()
    for simple, cost in followers(ideograph).items():
        for char in written.get(simple) or ("" if ord(simple) in folded else simple):
            known = found.get(char)
            if cost < (ideograph_bits(char) if known is None else known):
                found[char] = cost
    found = {
        char: cost + SIGN if char in away else cost
        for char, cost in found.items()
        if "\u4e00" <= char <= "\u9fff" or "\u3400" <= char <= "\u4dbf"
    }
    return found | {"？": 2.0} if ideograph in _ASKING else found


def _is_written(char: str) -> bool:
    """Whether `_written` has an ideograph: one that conversion makes and leaves is none of those that it is written
    as.
    """
    return simplified().get(ord(char)) != char


@cache
def _written() -> dict[str, str]:
    """How each ideograph of simplified script that stands for others may be written: as these, or as it is."""
    found: dict[str, str] = {}
    for code, simple in simplified().items():
        if chr(code) != simple:
            found[simple] = found.get(simple, "" if ord(simple) in simplified() else simple) + chr(code)
    return found


def after_each(last: str, chars: Sequence[str]) -> list[float]:
    """What each of many characters costs after another, as `after_bits` has it, at less cost if most are wanted."""
    if _HAN.match(last):
        return list(map(usual(last).get, chars, map(lone_bits, chars)))
    return list(map(after_bits, repeat(last), chars))


#: The last word of each row of words that makes up a text, and what the cheapest such row costs.
Rows = dict[str, float]


def phrase_bits(text: str, begun: dict[str, Rows] | None = None) -> float:
    """What a stretch of text costs, in bits, as the best row of words that makes it up, each after the one before it.

    Args:
        text: the stretch.
        begun: the rows of what such stretches begin with; who weighs many that begin alike gives the same dictionary
            with each.
    """
    return word_bits(text.translate(simplified()), begun) + SIGN * len(converted_away().intersection(text))


def word_bits(plain: str, begun: dict[str, Rows] | None = None) -> float:
    """The same of text in simplified script, which `phrase_bits` takes to be out of place in traditional script."""
    begun = {} if begun is None else begun
    rows: Rows = {"": 0.0}
    for token in _TOKENS.finditer(plain):
        if token[1]:
            rows = _words(rows, plain, token.span(), begun)
        elif token[2]:
            more = 0 if token[2].isascii() else len(token[2]) - 1
            rows = _after(rows, _DIGITS, _CLASS_BITS + _DIGIT_MORE * more)
        elif token[3] or token[4]:
            rows = _after(rows, _LETTERS if token[3] else _EDGE, _CLASS_BITS)
        elif not token[5].isspace():
            rows = _mark(rows, token[5])
        elif not _REPEATED.keys().isdisjoint(rows):
            rows = {"": min(rows.values())}  # no mark repeats itself over a blank
    return min(rows.values())


def _words(rows: Rows, plain: str, run: tuple[int, int], begun: dict[str, Rows]) -> Rows:
    costs, rarer = word_costs().get, rarer_words()
    first, last = run
    columns = [rows]
    for end in range(first + 1, last + 1):
        column = begun.get(plain[:end])
        if column is None:
            column = begun[plain[:end]] = {}
            for start in range(max(first, end - LONGEST), end):
                word = plain[start:end]
                alone = costs(word)
                if alone is None:
                    alone = rarer[plain[start]].get(word)
                if alone is None:
                    if end - start > 1:
                        continue
                    alone = UNKNOWN
                alone += _UNSEEN
                column[word] = min(
                    [cost + _after_word(before).get(word, alone) for before, cost in columns[start - first].items()]
                )
        columns.append(column)
    return columns[-1]


def _after(rows: Rows, word: str, alone: float) -> Rows:
    """The best row that goes on with a word."""
    alone += _UNSEEN
    return {word: min([cost + _after_word(last).get(word, alone) for last, cost in rows.items()])}


def _mark(rows: Rows, mark: str) -> Rows:
    if mark.isascii():
        return _after(rows, mark, 0.0)
    if mark in rows or (mark in _PAUSES and any(last and (last in _PAUSES or last in _OPENING) for last in rows)):
        return {mark: min(rows.values()) + after_bits(next(iter(rows)), mark)}
    rows = _after(rows, mark, _PERCENT if mark == "％" and _DIGITS in rows else MARKS.get(mark, SIGN))
    # The table was counted sentence by sentence: what follows a mark that ends one stands there at a text's edge.
    return rows | {_EDGE: rows[mark]} if mark in _ENDING else rows
