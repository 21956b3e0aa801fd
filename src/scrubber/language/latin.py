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
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_UNSEEN = 14  # bits of a pair that a language does not have
_STEPS = 4


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
    table, unseen = _table()
    folded = text.lower()
    pairs = _PLAIN_PAIR.findall(folded)
    if not pairs:
        return Fit(0.0, 99.0, 0.0, 0.0, 0)
    odd = _out_of_place(text)
    quoted = 0
    for first, second in _ODD_PAIR.findall(folded):
        if first in _MARKS or second in _MARKS:
            quoted += 1
        else:
            odd.append(table.get(first + second, unseen))
    lanes = _lanes()
    plain = sum(map(lanes.__getitem__, pairs))
    sums = lanes.each(plain + sum(map(lanes.widened, odd)))
    best = min(sums)
    language = sums.index(best)
    plain_sum = lanes.each(plain)[language]
    return Fit(
        best / _STEPS + _QUOTED * quoted,
        plain_sum / _STEPS / len(pairs),
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


_PLAIN_PAIR = re.compile(r"(?=([a-z]{2}))")
_ODD_PAIR = re.compile(r"(?=.?[\x80-\U0010ffff])(?=([a-z\x80-\U0010ffff])([a-z\x80-\U0010ffff]))")
_ALONE = re.compile(r"(?<![^\W\d_])[\x80-\u2e7f](?![^\W\d_])")
_AFTER_SMALL = re.compile(r"(?<=[a-z])[\x80-\u2e7f]")
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
