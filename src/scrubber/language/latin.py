"""Which language in Latin letters a text could be in, and what it costs there.

The model of all languages (scrubber.language.model) likes `vytvoøit`, for Danish has `ø`; a reader who knows that the text is Czech does not. Here each
language has its own table of letter pairs, and a text is judged by the one language that likes it best.
"""

from __future__ import annotations

import lzma
import re
import struct
from functools import cache
from importlib.resources import files
from operator import add
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_UNSEEN = 14  # bits of a pair that a language does not have
_STEPS = 4
#: Letters of a word that is remembered, and words that are.
_LONGEST, _REMEMBERED = 24, 1 << 13


class Fit(NamedTuple):
    """How a text fits the language in Latin letters that it fits best.

    Attributes:
        bits: what its letter pairs cost there.
        plain: what a pair of ASCII letters costs on average.
        odd: what a pair with another character costs on average; 0 where there is none.
        worst: what the dearest of those costs.
        language: which language that is: its place in the table.
    """

    bits: float
    plain: float
    odd: float
    worst: float
    language: int


def fit(text: str) -> Fit:
    """How `text` fits the language that likes it best.

    A symbol or an accented capital inside a word makes pairs that no language has; an accented letter that stands alone costs what the
    language's likeliest pair with it costs.
    """
    words = list(map(_words().__getitem__, _WORD.findall(text.lower())))
    pairs = sum([word.pairs for word in words])
    if not pairs:
        return Fit(0.0, 99.0, 0.0, 0.0, 0)
    lanes = _lanes()
    apart = _out_of_place(text)
    odd = [row for word in words if word.odd for row in word.odd] + apart
    plain = sum([word.plain for word in words])
    sums = lanes.each(plain + sum([word.marked for word in words if word.odd]) + sum(map(lanes.widened, apart)))
    best = min(sums)
    language = sums.index(best)
    plain_sum = lanes.each(plain)[language]
    return Fit(
        best / _STEPS + _QUOTED * sum([word.quoted for word in words]),
        plain_sum / _STEPS / pairs,
        (best - plain_sum) / _STEPS / max(1, len(odd)),
        max((row[language] for row in odd), default=0) / _STEPS,
        language,
    )


def pair_costs(pair: str) -> bytes:
    """What a pair of letters costs in each language, in quarters of a bit."""
    table, unseen = _table()
    return table.get(pair, unseen)


def _out_of_place(text: str) -> list[bytes]:
    """What accented letters cost in each language that no pair tells of: those alone, and capitals after small letters."""
    if text.isascii():
        return []
    unseen = _table()[1]
    letters = _letters()
    rows = [letters[char.lower()] for char in _ALONE.findall(text) if char.isalpha()]
    rows += [unseen for char in _AFTER_SMALL.findall(text) if char.isupper()]
    return rows


_WORD = re.compile(r"[a-z\x80-\U0010ffff]{2,}")
# The character comes first and what stands before it second, so that the search goes from one such character to the next.
_ALONE = re.compile(r"[\x80-\u2e7f](?<![^\W\d_].)(?![^\W\d_])")
_AFTER_SMALL = re.compile(r"[\x80-\u2e7f](?<=[a-z].)")
_MARKS = frozenset("“”‘’„‚«»–—…•·\u00a0")
_QUOTED = 5.0  # bits of a quotation mark that stands at a letter


@cache
def _table() -> tuple[dict[str, bytes], bytes]:
    """For each pair its cost in each language, in quarters of a bit; and the costs of a pair that none has."""
    _, pairs, *costs = _lines()
    rows = [bytes(_UNSEEN * _STEPS if char == "~" else ord(char) - 33 for char in row) for row in costs]
    names = map("".join, zip(pairs[::2], pairs[1::2], strict=True))
    return dict(zip(names, map(bytes, zip(*rows, strict=True)), strict=True)), bytes([_UNSEEN * _STEPS]) * len(rows)


@cache
def _lines() -> list[str]:
    return lzma.decompress((files("scrubber.language") / "data" / "latin.xz").read_bytes()).decode().split("\n")


class _Lanes(dict[str, int]):
    """Costs of pairs as whole numbers that hold 32 bits for each language: one addition adds all of them."""

    def __init__(self, table: Mapping[str, bytes], unseen: bytes) -> None:
        super().__init__()
        self._table = table
        self._unseen = self.widened(unseen)
        self._unpack = struct.Struct(f"<{len(unseen)}I")

    def __missing__(self, pair: str) -> int:
        row = self._table.get(pair)
        if row is None:
            return self._unseen
        value = self[pair] = self.widened(row)
        return value

    def widened(self, row: bytes) -> int:
        """A row of costs, a byte each, as such a number."""
        wide = bytearray(4 * len(row))
        wide[::4] = row
        return int.from_bytes(wide, "little")

    def each(self, total: int) -> tuple[int, ...]:
        """The costs in each language."""
        return self._unpack.unpack(total.to_bytes(self._unpack.size, "little"))


@cache
def _lanes() -> _Lanes:
    return _Lanes(*_table())


class _Word(NamedTuple):
    """The pairs of letters of a word in small letters.

    Attributes:
        pairs: how many pairs of ASCII letters it has.
        plain: what they cost, in lanes.
        odd: what each other pair costs in each language.
        marked: all of these, in lanes.
        quoted: pairs of a letter and a quotation mark or another mark of print.
    """

    pairs: int
    plain: int
    odd: tuple[bytes, ...]
    marked: int
    quoted: int


class _Words(dict[str, _Word]):
    """Words, each taken apart when it is first met; a text comes to the same ones again and again."""

    def __missing__(self, word: str) -> _Word:
        table, unseen = _table()
        lanes = _lanes()
        plain, odd, quoted = list(map(add, word, word[1:])), list[bytes](), 0
        if not word.isascii():
            pairs, plain = plain, []
            for pair in pairs:
                if pair.isascii():
                    plain.append(pair)
                elif pair[0] in _MARKS or pair[1] in _MARKS:
                    quoted += 1
                else:
                    odd.append(table.get(pair, unseen))
        value = _Word(len(plain), sum(map(lanes.__getitem__, plain)), tuple(odd), sum(map(lanes.widened, odd)), quoted)
        if len(word) <= _LONGEST:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[word] = value
        return value


@cache
def _words() -> _Words:
    return _Words()


class _Letters(dict[str, bytes]):
    """For each accented letter what the likeliest pair that holds it costs, in each language."""

    def __init__(self, table: Mapping[str, bytes], unseen: bytes) -> None:
        super().__init__()
        self._unseen = unseen
        self._rows: dict[str, list[bytes]] = {}
        for pair, row in table.items():
            for char in pair:
                if char > "\x7f":
                    self._rows.setdefault(char, []).append(row)

    def __missing__(self, char: str) -> bytes:
        rows = self._rows.get(char)
        if rows is None:
            return self._unseen
        value = self[char] = bytes(map(min, *rows)) if len(rows) > 1 else rows[0]
        return value


@cache
def _letters() -> _Letters:
    return _Letters(*_table())
