"""How plausible a stretch of Chinese is as a row of words: stronger than pairs of characters where few readings are to be told apart.

The table is built by data/build_words.py.
"""

from __future__ import annotations

import lzma
from functools import cache
from importlib.resources import files

from scrubber.language.readings import changed

_LONGEST = 4
_UNKNOWN = 26.0  # bits of a character that the table doesn't have


@cache
def _costs() -> dict[str, float]:
    text = lzma.decompress((files("scrubber.language") / "data" / "words.xz").read_bytes()).decode()
    costs: dict[str, float] = {}
    for line in text.splitlines():
        cost, *words = line.split(" ")
        costs.update(dict.fromkeys(words, float(cost)))
    return costs


@cache
def _simplified() -> dict[int, str]:
    return {ord(char): entry.simplified for char, entry in changed().items()}


def char_bits(char: str) -> float:
    """What a single ideograph costs as a word of its own, in bits: how common it is."""
    return _costs().get(char.translate(_simplified()), _UNKNOWN)


def word_bits(text: str) -> float:
    """What a stretch of ideographs costs, in bits, as the best row of words that makes it up; either script.

    The method is the usual one for Chinese word segmentation: the shortest path over all words of a dictionary, each at
    -log2 of its frequency.

    >>> word_bits("戰略") < word_bits("戰") + word_bits("略")
    True
    """
    costs = _costs()
    plain = text.translate(_simplified())
    best = [0.0]
    for end in range(1, len(plain) + 1):
        best.append(
            min(
                best[start] + costs.get(plain[start:end], _UNKNOWN if end - start == 1 else 99.0)
                for start in range(max(0, end - _LONGEST), end)
            )
        )
    return best[-1]
