"""What people are called: given names of some eighty countries, and surnames of the languages in which no capital tells
a name.

The table is built by data/build_people.py. It is far from whole: what is not in it may be a name as well.
"""

from functools import cache

from scrubber.language.packed import packed_text
from scrubber.language.plain import plain


@cache
def _tables() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    given, family, words = (frozenset(plain(row).split(" ")) for row in packed_text("people").split("\n"))
    return given, family, words


def is_given(word: str) -> bool:
    """Whether a word, in its plain form and with its capital, is a given name somewhere."""
    return word in _tables()[0]


def is_family(word: str) -> bool:
    """Whether a word, in its plain form, is a surname of a language in which no capital tells one."""
    return word in _tables()[1]


def is_word_too(word: str) -> bool:
    """Whether a name, in its plain form, is as often a word that begins a sentence, or of a language without capitals:
    Hope, كريم.
    """
    return word in _tables()[2]
