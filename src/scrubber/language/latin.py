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
    """How `text` fits the language that likes it best. A symbol inside a word makes pairs that no language has."""
    table, unseen = _table()
    folded = text.lower()
    plain: list[bytes] = []
    odd: list[bytes] = []
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
    return sum([table.get(first + second, unseen)[language] for first, second in pairs]) / _STEPS


_PAIR = re.compile(r"(?=([a-z\x80-\U0010ffff])([a-z\x80-\U0010ffff]))")
_ODD_PAIR = re.compile(r"(?=.?[\x80-\U0010ffff])(?=([a-z\x80-\U0010ffff])([a-z\x80-\U0010ffff]))")
_MARKS = frozenset("“”‘’„‚«»–—…•·\u00a0")
_QUOTED = 5.0  # bits of a quotation mark that stands at a letter


@cache
def _table() -> tuple[dict[str, bytes], bytes]:
    """For each pair its cost in each language, in quarters of a bit; and the costs of a pair that none has."""
    data = lzma.decompress((files("scrubber.language") / "data" / "latin.xz").read_bytes()).decode()
    languages, pairs, *costs = data.split("\n")
    rows = [bytes(_UNSEEN * _STEPS if char == "~" else ord(char) - 33 for char in row) for row in costs]
    names = map("".join, zip(pairs[::2], pairs[1::2], strict=True))
    return dict(zip(names, map(bytes, zip(*rows, strict=True)), strict=True)), bytes([_UNSEEN * _STEPS]) * len(
        languages.split()
    )
