"""Places by name: countries, large cities and the divisions of China; and cities that go by two names.

The table is built by data/build_places.py.
"""

from functools import cache

from scrubber.language.packed import packed_text
from scrubber.language.packs.pack import words
from scrubber.language.written_tables import read_table

#: No name in the table is longer.
LONGEST = 8
#: The cases of Russian add so many letters; languages that have the like, what they change, and letters that stay.
_CASES = 3
_DECLINED = frozenset(["pl", "ru"])
_VOWELS, _STEM = frozenset("аяоеёиыуюьйaeiouyąę"), 4


@cache
def _tables() -> dict[str, frozenset[str]]:
    rows = (line.split(" ") for line in packed_text("places").splitlines())
    return {language: frozenset(names) for language, *names in rows}


def places(language: str) -> frozenset[str]:
    """The places that are known by name in a language: a primary tag; "" is Chinese. A division of China is without
    what kind it is.

    >>> "衡阳" in places("zh"), "衡阳市" in places("zh")
    (True, False)
    """
    return _tables().get(language or "zh", frozenset())


def declined(word: str, language: str) -> frozenset[str]:
    """The places that a word is the name of, in whatever case, in a language that has cases; none in another.

    >>> declined("Томске", "ru"), declined("Томске", "de")
    (frozenset({'Томск'}), frozenset())
    """
    if language not in _DECLINED:
        return frozenset()
    known = _stems(language)
    ends = range(len(word), max(len(word) - _CASES, _STEM) - 1, -1)
    return next((known[word[:end]] for end in ends if word[:end] in known), frozenset())


@cache
def _stems(language: str) -> dict[str, frozenset[str]]:
    """Names without the vowel that a case changes, each with the places that have it."""
    out: dict[str, frozenset[str]] = {}
    for name in places(language):
        stem = name[:-1] if name[-1] in _VOWELS and len(name) > _STEM else name
        out[stem] = out.get(stem, frozenset()) | {name}
    return out


@cache
def _rows() -> dict[str, int]:
    return {name: n for n, row in enumerate(read_table("cities")["cities"]) for name in words(row)}


def same_city(one: str, other: str) -> bool:
    """Whether two words, without blanks around them, are two names of one city; False for one name twice.

    Houses differ in which they print (Bombay, Mumbai). What a city was called under another rule and is no longer
    called anywhere (Leningrad) is not here: who writes it may mean the time. Nor is a name that another city or a
    common word has, too (Ragusa in Sicily; 京城, any capital).
    """
    rows = [_row(word.casefold()) for word in (one, other)]
    return one != other and rows[0] == rows[1] is not None


def other_city(one: str, other: str) -> bool:
    """Whether two words are names of two of these cities."""
    rows = [_row(word.casefold()) for word in (one, other)]
    return None not in rows and rows[0] != rows[1]


def _row(word: str) -> int | None:
    known = _rows()
    if word in known or not "а" <= word[:1] <= "я":
        return known.get(word)
    return next((known[word[:n]] for n in range(len(word) - 1, len(word) - 1 - _CASES, -1) if word[:n] in known), None)
