"""Words with accented letters that are in order in the language that the rest of their text is in.

A line by itself has to be weighed in every language before its own is known (scrubber.language.latin), and so has each
of a thousand lines. But a text's lines are nearly all in one language, which a few of them tell: in a line of a German
manual, what is good German needs no more than that.

Passes `für` and `geöffnet` in a German text, `¿Qué` in a Spanish one. Does not pass `vytvoøit` in a Czech text, though
it would in a Danish one: there it goes wrong for a damaged line of another language than its text's, if that has all
the pairs of letters.
"""

from collections.abc import Sequence
from functools import lru_cache

from scrubber.cleaning.character.roads.loud import UTF8_TRACE
from scrubber.language.latin import MARKS, bits_in_each, dearest_accent
from scrubber.language.spelling import costs_of_letters, tags
from scrubber.patterns import lazily

_ODD = 9.0  # bits of a pair with an accented letter that is not in order by itself
_NEVER = 13.0  # bits of a letter that the language hardly ever has behind the two before it
_WELL = 5.0  # bits a letter of a word that is spelt well
_LEAST, _ASKED = 8, 24  # lines with accented letters that tell a text's language
_SHOWN = 200  # characters of each
_ACCENTED = lazily("[\xc0-\u024f]")
_EASTERN_OR_OTHER = lazily("[\u0370-\u1dff\u2e80-\ufaff\U00010000-\U0010ffff]")
_LETTERS = lazily(r"[^\W\d_]+")
_OPENING = "¿¡"  # before a question or a cry
OF_SPAIN = frozenset({"es", "ca", "gl", "ast"})


def spoken(lines: Sequence[str]) -> int | None:
    """The place among `scrubber.language.spelling.tags` of the language that the lines with accented letters are in;
    None where they are too few to tell.

    What may be bytes of UTF-8 is in no language, and to ask which it is like would cost more than all of the line's
    repair.
    """
    telling = [
        line
        for line in lines
        if _ACCENTED.search(line) and not (UTF8_TRACE.search(line) or _EASTERN_OR_OTHER.search(line))
    ]
    if len(telling) < _LEAST:
        return None
    costs = bits_in_each("\n".join([line[:_SHOWN] for line in telling[:: len(telling) // _ASKED + 1]]))
    return costs.index(min(costs))


def are_in_order(sample: str, language: int) -> bool:
    """Whether all words of a sample that have characters beyond ASCII are in order in a language; whether marks are
    out of place is asked elsewhere.
    """
    return all(_is_in_order(word, language) for word in sample.split() if not word.isascii())


@lru_cache(maxsize=1 << 13)
def _is_in_order(word: str, language: int) -> bool:
    if word[0] in _OPENING and tags()[language] in OF_SPAIN:
        word = word[1:]
    if dearest_accent(word, language) < _ODD:
        return True
    if any(char > "\x7f" and char not in MARKS for char in _LETTERS.sub("", word)):
        return False  # a sign that may have been a letter
    return all(_is_spelt_well(letters, language) for letters in _LETTERS.findall(word))


def _is_spelt_well(word: str, language: int) -> bool:
    small = word.lower()
    if small[1:] != word[1:] and not word.isupper():
        return False
    costs = costs_of_letters(small, language)
    return max(costs) < _NEVER and sum(costs) <= _WELL * len(word)
