"""How plausible a stretch of Chinese is as a row of words: stronger than pairs of characters where few readings are to
be told apart.

The tables are built by data/build_words.py.
"""

from collections.abc import Mapping
from functools import cache

from scrubber.language.packed import packed_text
from scrubber.language.readings import changed
from scrubber.language.remembered import Remembered
from scrubber.patterns import lazily

LONGEST = 4
NO_WORD = 22.0  # bits from which on two characters, or a few more, are no word of the dictionary: a name, most likely
UNKNOWN = 26.0  # bits of a character that the table doesn't have
_RARER = lazily("([^A-Z]{1,3})([A-Z])")  # the rest of a word behind its first character, and its cost


@cache
def word_costs() -> dict[str, float]:
    """What each word costs, in bits."""
    costs: dict[str, float] = {}
    for line in packed_text("words").splitlines():
        cost, *words = line.split(" ")
        costs.update(dict.fromkeys(words, float(cost)))
    return costs


@cache
def _rarer_lines() -> dict[str, str]:
    """The words that come next, by the character that they begin with."""
    return {line[0]: line for line in packed_text("rarer").splitlines()}


def _rarer(first: str) -> dict[str, float]:
    rests = _RARER.findall(_rarer_lines().get(first, ""), 1)
    return {first + rest: ord(cost) - 64.0 for rest, cost in rests}


@cache
def rarer_words() -> Mapping[str, Mapping[str, float]]:
    """What each word costs, in bits, of those that come next, by its first character: where few readings are to be
    told apart, a rare word is likelier than none. Each character's are read where they are asked for, for a text asks
    for few of many.
    """
    return Remembered(_rarer, 1 << 16)


def rarer_word_costs() -> dict[str, float]:
    """The same, of all of them."""
    return {word: cost for first in _rarer_lines() for word, cost in _rarer(first).items()}


@cache
def named() -> frozenset[str]:
    """Those words of both tables that are names of somebody, of a body, a brand or a place, as the dictionary has
    them: a few are other words besides.
    """
    words = sorted(word for word in (*word_costs(), *rarer_word_costs()) if len(word) > 1)
    return frozenset(
        word for word, flag in zip(words, packed_text("named").splitlines()[0], strict=True) if flag == "1"
    )


@cache
def simplified() -> dict[int, str]:
    """Traditional characters and their simplified form, as `str.translate` takes them."""
    return {ord(char): entry.simplified for char, entry in changed().items()}


def word_bits(text: str) -> float:
    """What a stretch of ideographs costs, in bits, as the best row of words that makes it up; either script.

    The method is the usual one for Chinese word segmentation: the shortest path over all words of a dictionary, each at
    -log2 of its frequency.

    >>> word_bits("戰略") < word_bits("戰") + word_bits("略")
    True
    """
    costs = word_costs()
    plain = text.translate(simplified())
    best = [0.0]
    for end in range(1, len(plain) + 1):
        best.append(
            min(
                best[start] + costs.get(plain[start:end], UNKNOWN if end - start == 1 else 99.0)
                for start in range(max(0, end - LONGEST), end)
            )
        )
    return best[-1]


def row(text: str) -> list[tuple[str, float]]:
    """The words of the best row that makes up a stretch of ideographs, rarer ones too, each with what it costs in bits;
    simplified.

    >>> [word for word, _ in row("開往衡陽")]
    ['开往', '衡阳']
    """
    costs, rarer = word_costs(), rarer_words()
    plain = text.translate(simplified())
    best = [(0.0, 0, 0.0)]  # of all words up to here; where the last one begins, and what it costs
    for end in range(1, len(plain) + 1):
        ways = []
        for start in range(max(0, end - LONGEST), end):
            word = plain[start:end]
            cost = costs.get(word) or rarer[word[0]].get(word) or (UNKNOWN if end - start == 1 else 99.0)
            ways.append((best[start][0] + cost, start, cost))
        best.append(min(ways))
    found, end = [], len(plain)
    while end:
        _, start, cost = best[end]
        found.append((plain[start:end], cost))
        end = start
    return found[::-1]
