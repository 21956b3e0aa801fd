"""Which language in Latin letters a text could be in, and what it costs there.

The model of all languages (scrubber.language.model) likes `vytvoøit`, for Danish has `ø`; a reader who knows that the text is Czech does not. Here each
language has its own table of letter pairs, and a text is judged by the one language that likes it best.
"""

from __future__ import annotations

import lzma
import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

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
    plain: list[bytes] = []
    odd = _out_of_place(text)
    quoted = 0
    for first, second in _PAIR.findall(folded):
        if first in _MARKS or second in _MARKS:
            quoted += 1
        else:
            (plain if first < "\x80" and second < "\x80" else odd).append(table.get(first + second, unseen))
    if not plain:
        return Fit(0.0, 99.0, 0.0, 0.0, 0)
    plain_sums = list(map(sum, zip(*plain, strict=True)))
    odd_sums = list(map(sum, zip(*odd, strict=True))) if odd else [0] * len(plain_sums)
    best, language = min((a + b, n) for n, (a, b) in enumerate(zip(plain_sums, odd_sums, strict=True)))
    return Fit(
        best / _STEPS + _QUOTED * quoted,
        plain_sums[language] / _STEPS / len(plain),
        odd_sums[language] / _STEPS / max(1, len(odd)),
        max((row[language] for row in odd), default=0) / _STEPS,
        language,
    )


def odd_bits(text: str, language: int) -> float:
    """What the pairs with an accented letter cost in one language."""
    table, unseen = _table()
    pairs = _ODD_PAIR.findall(text.lower())
    alone = sum([row[language] for row in _out_of_place(text)])
    return (alone + sum([table.get(first + second, unseen)[language] for first, second in pairs])) / _STEPS


def language_tag(language: int) -> str:
    """The tag of the language at that place in the table."""
    return _tags()[language]


def _out_of_place(text: str) -> list[bytes]:
    """What accented letters cost in each language that no pair tells of: those alone, and capitals after small letters."""
    if text.isascii():
        return []
    _, unseen = _table()
    letters = _letters()
    rows = [letters.get(char.lower(), unseen) for char in _ALONE.findall(text) if char.isalpha()]
    rows += [unseen for char in _AFTER_SMALL.findall(text) if char.isupper()]
    return rows


_PAIR = re.compile(r"(?=([a-z\x80-\U0010ffff])([a-z\x80-\U0010ffff]))")
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


@cache
def _tags() -> list[str]:
    return _lines()[0].split()


@cache
def _letters() -> dict[str, bytes]:
    """For each accented letter what the likeliest pair that holds it costs, in each language."""
    best: dict[str, bytes] = {}
    for pair, row in _table()[0].items():
        for char in pair:
            if char > "\x7f":
                best[char] = bytes(map(min, best.get(char, row), row))
    return best
