"""How well a word is spelt in languages that are not written in Latin letters: three letters in a row.

Stronger than pairs of letters where one letter of a word is to be told from others; for Latin letters there is
scrubber.language.spelling. The table is built by data/build_triples.py.
"""

from functools import cache, lru_cache

from scrubber.language.packed import packed_text
from scrubber.language.remembered import Remembered

_STEPS = 2
_MOST = 14.0  # bits of a letter that was never seen after the one before it
_NONE = 20.0  # of a letter that a language does not have
_UNSEEN = 2.0  # beside what the pair costs, where three letters were not seen
_END = 4.0  # a word's end that was not seen

#: For one language, what letters cost after one letter (a blank before a word), and after two.
_Language = tuple[dict[str, str], dict[str, str]]


@cache
def _tables() -> list[_Language]:
    _, *lines = packed_text("triples").split("\n")
    pairs = [{row[0]: row[1:] for row in line.split("\t")} for line in lines[::2]]
    triples = [{row[:2]: row[2:] for row in line.split("\t")} for line in lines[1::2]]
    return list(zip(pairs, triples, strict=True))


@cache
def _scripts() -> dict[str, tuple[int, ...]]:
    """For each letter the languages that have it."""
    found: dict[str, list[int]] = {}
    for n, (pairs, _) in enumerate(_tables()):
        for letter in pairs[" "][::2]:
            found.setdefault(letter, []).append(n)
    return {letter: tuple(languages) for letter, languages in found.items()}


def is_told(letter: str) -> bool:
    """Whether a letter is one of those that the table knows."""
    return letter.lower() in _scripts()


@lru_cache(maxsize=1 << 13)
def word_bits(word: str) -> tuple[float, ...]:
    """What a word costs in each language of the table, in bits."""
    letters = word.lower()
    costs = [_NONE * len(letters)] * len(_tables())
    if own := _scripts().get(letters[:1], ()):
        spaced = f" {letters} "
        rows = [_LETTER[own, spaced[:2]], *(_LETTER[own, spaced[at : at + 3]] for at in range(len(letters)))]
        for n, *of_letters in zip(own, *rows, strict=True):
            costs[n] = sum(of_letters)
    return tuple(costs)


def bits_in(word: str, languages: tuple[int, ...]) -> list[float]:
    """What a word costs in some of the languages, in bits."""
    costs = word_bits(word)
    return [costs[n] for n in languages]


def _letter(asked: tuple[tuple[int, ...], str]) -> tuple[float, ...]:
    """What the last letter of a row costs after the one or two before it, in some languages: words that are weighed
    one against another have most rows in common.
    """
    languages, row = asked
    return tuple(_bits(_tables()[n], row[:-2], row[-2], row[-1]) for n in languages)


_LETTER = Remembered(_letter, 1 << 16)


def _bits(language: _Language, first: str, second: str, third: str) -> float:
    pairs, triples = language
    told = _told(triples.get(first + second, ""), third) if first else -1.0
    if told >= 0:
        return told
    if third == " ":
        return _END
    pair = _told(pairs.get(second, ""), third)
    alone = _told(pairs[" "], third)
    return _NONE if alone < 0 else _MOST if pair < 0 else min(_MOST, pair + (_UNSEEN if first else 0.0))


def _told(row: str, letter: str) -> float:
    """What a row says of a letter, in bits; -1 where it says nothing."""
    at = row.find(letter)
    while at % 2 and at >= 0:  # a cost is written as a character too
        at = row.find(letter, at + 1)
    return (ord(row[at + 1]) - 33) / _STEPS if at >= 0 else -1.0
