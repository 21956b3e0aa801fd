"""Which language in Latin letters a text could be in, and what it costs there.

The model of all languages (scrubber.language.model) likes `vytvoøit`, for Danish has `ø`; a reader who knows that the
text is Czech does not. Here each language has its own table of letter pairs, and a text is judged by the one language
that likes it best.
"""

import struct
from collections.abc import Iterable, Mapping
from functools import cache
from operator import add
from typing import NamedTuple

from scrubber.language.packed import packed_text
from scrubber.language.remembered import Remembered
from scrubber.patterns import lazily

_UNSEEN = 14  # bits of a pair that a language does not have
_STEPS = 4  # of a bit
_REMEMBERED = 1 << 14  # pairs, and words, whose costs are held ready


class Fit(NamedTuple):
    """How a text fits the language in Latin letters that it fits best.

    Attributes:
        bits: what its letter pairs cost there.
        worst: what the dearest pair with an accented letter costs; 0 where there is none.
    """

    bits: float
    worst: float


def fit(text: str) -> Fit:
    """How `text` fits the language that likes it best.

    A symbol or an accented capital inside a word makes pairs that no language has; an accented letter that stands alone
    costs what the language's likeliest pair with it costs.
    """
    small = text.lower()
    if not _PLAIN.search(small):
        return Fit(0.0, 0.0)
    sums, quoted, odd = _sums(text)
    best = min(sums)
    language = sums.index(best)
    return Fit(best / _STEPS + _QUOTED * quoted, max((row[language] for row in odd), default=0) / _STEPS)


def bits_in_each(text: str) -> list[float]:
    """The `bits` of a text in each language, in the order of `scrubber.language.spelling.tags`."""
    sums, quoted, _ = _sums(text)
    return [total / _STEPS + _QUOTED * quoted for total in sums]


def _sums(text: str) -> tuple[tuple[int, ...], int, list[bytes]]:
    """What a text costs in each language, the quotation marks at its letters, and the rows of its accented letters.

    No pair reaches from one word into another, and a text has most of its words again: each is taken apart once.
    """
    words = list(map(_words().__getitem__, _WORD.findall(text)))
    sums = _lanes().each(sum([wide for wide, _, _ in words]))
    odd = [row for _, _, rows in words if rows for row in rows]
    return sums, sum([quoted for _, quoted, _ in words]), odd


#: What a word costs as a number of lanes, the quotation marks at its letters, and the rows of its accented letters.
_Word = tuple[int, int, tuple[bytes, ...]]


def _taken_apart(word: str) -> _Word:
    small = word.lower()
    pairs = list(map(add, small, small[1:]))
    lanes = _lanes()
    wide = sum(map(lanes.__getitem__, pairs))
    if word.isascii():
        return wide, 0, ()
    wide += sum(map(lanes.widened, _out_of_place(word)))
    odd, quoted = _accents(word, pairs)
    return wide, quoted, tuple(odd)


def _accents(word: str, pairs: Iterable[str]) -> tuple[list[bytes], int]:
    """The rows of a word's accented letters, and its quotation marks that stand at letters."""
    odd, quoted = _out_of_place(word), 0
    for pair in pairs:
        if not pair.isascii() and _IN_WORD.match(pair):
            if pair[0] in MARKS or pair[1] in MARKS:
                quoted += 1
            else:
                odd.append(pair_costs(pair))
    return odd, quoted


@cache
def _words() -> Remembered[str, _Word]:
    return Remembered(_taken_apart, _REMEMBERED)


def pair_costs(pair: str) -> bytes:
    """What a pair of letters costs in each language, in quarters of a bit."""
    table, unseen = _table()
    return table.get(pair, unseen)


def dearest_accent(text: str, language: int) -> float:
    """What the dearest pair with an accented letter costs in one language, in bits; 0 where there is none. `language`
    is its place among `scrubber.language.spelling.tags`.
    """
    small = text.lower()
    odd, _ = _accents(text, map(add, small, small[1:]))
    return max([row[language] for row in odd], default=0) / _STEPS


def _out_of_place(text: str) -> list[bytes]:
    """What accented letters cost in each language that no pair tells of: alone, and capitals after small letters."""
    unseen = _table()[1]
    letters = _letters()
    rows = [letters[char.lower()] for char in _ALONE.findall(text) if char.isalpha()]
    rows += [unseen for char in _AFTER_SMALL.findall(text) if char.isupper()]
    return rows


_PLAIN = lazily("[a-z]{2}")
#: What is cut off at other characters of ASCII: a row of letters, or one that is not of ASCII.
_WORD = lazily(r"[A-Za-z\x80-\U0010ffff]{2,}|[\x80-\U0010ffff]")
_IN_WORD = lazily(r"[a-z\x80-\U0010ffff]{2}")
# The character comes first and what stands before it second, so that the search goes from one such character to the
# next.
_ALONE = lazily(r"[\x80-\u2e7f](?<![^\W\d_].)(?![^\W\d_])")
_AFTER_SMALL = lazily(r"[\x80-\u2e7f](?<=[a-z].)")
#: Marks that stand at letters in any language: a pair with one is no pair of letters.
MARKS = frozenset("“”‘’„‚«»–—…•·\u00a0")
_QUOTED = 5.0  # bits of a quotation mark that stands at a letter


#: What a character of the table's file says of a pair, in quarters of a bit, as `bytes.translate` takes it.
_WRITTEN = bytes(_UNSEEN * _STEPS if code == ord("~") else max(0, code - 33) for code in range(0x100))


@cache
def _table() -> tuple[dict[str, bytes], bytes]:
    """For each pair its cost in each language, in quarters of a bit; and the costs of a pair that none has."""
    _, pairs, *costs = _lines()
    size = len(costs)
    cells = bytearray(size * len(costs[0]))
    for place, row in enumerate(costs):
        cells[place::size] = row.encode("ascii").translate(_WRITTEN)
    data = bytes(cells)
    names = map("".join, zip(pairs[::2], pairs[1::2], strict=True))
    rows = [data[at : at + size] for at in range(0, len(data), size)]
    return dict(zip(names, rows, strict=True)), bytes([_UNSEEN * _STEPS]) * size


@cache
def _lines() -> list[str]:
    return packed_text("latin").split("\n")


class _Lanes(Remembered[str, int]):
    """Costs of pairs as whole numbers that hold 32 bits for each language: one addition adds all of them. What is no
    pair of letters is nothing.
    """

    def __init__(self, table: Mapping[str, bytes], unseen: bytes) -> None:
        super().__init__(self._cost, _REMEMBERED)
        self._table = table
        self._unseen = self.widened(unseen)
        self._unpack = struct.Struct(f"<{len(unseen)}I")

    def _cost(self, pair: str) -> int:
        if not _IN_WORD.match(pair) or pair[0] in MARKS or pair[1] in MARKS:
            return 0
        row = self._table.get(pair)
        return self._unseen if row is None else self.widened(row)

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


@cache
def _letters() -> Remembered[str, bytes]:
    """For each accented letter what the likeliest pair that holds it costs, in each language."""
    table, unseen = _table()
    rows: dict[str, list[bytes]] = {}
    for pair, row in table.items():
        for char in pair:
            if char > "\x7f":
                rows.setdefault(char, [row]).append(row)  # two at the least, for `min` takes no single one
    return Remembered(lambda char: bytes(map(min, *rows[char])) if char in rows else unseen, _REMEMBERED)
