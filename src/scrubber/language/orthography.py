"""Words that a language spells in two ways, each of them right: licence and license, Potential and Potenzial, acção and
ação. Which of them a text has says where it was printed, and when, but nothing else.

Sources: the style guides of the Government Publishing Office and the European Commission for English, the rules of the
German spelling reform of 1996 with what they admit beside one another, the Ortografía of the Spanish academies (2010),
the Acordo Ortográfico of 1990 for Portuguese.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from scrubber.language.written_tables import read_table
from scrubber.patterns import lazily

_WORD = lazily(r"[^\W\d_]+")
#: Letters before an end that has two spellings, at the least; and of either spelling of a word that may be a name: two
#: people spell theirs otherwise (Lady Grey, Lady Gray).
_BEFORE, _NAME = 4, 5


class _Spellings(NamedTuple):
    within: re.Pattern[str]
    at_end: re.Pattern[str]
    parts: dict[str, str]
    ends: dict[str, str]
    whole: dict[str, str]


def respelt_alike(one: str, other: str, language: str) -> bool:
    """Whether two readings are the same words, of which some have the language's other spelling. `language` is theirs;
    "" is Chinese and English, which stand beside each other. One that has no table is False.

    >>> respelt_alike("the Labour Programme", "the Labor Program", "en"), respelt_alike("Ms Grey", "Ms Gray", "en")
    (True, False)
    """
    language = language or "en"
    if one == other or language not in read_table("orthography")["within"]:
        return False
    if _WORD.sub("_", one) != _WORD.sub("_", other):
        return False
    pairs = zip(_WORD.findall(one), _WORD.findall(other), strict=True)
    return all(a == b or _is_one(a, b, language) for a, b in pairs)


def _is_one(one: str, other: str, language: str) -> bool:
    """Whether two words are one in two spellings, written with the same capitals."""
    if (one[:1].isupper(), one.isupper()) != (other[:1].isupper(), other.isupper()):
        return False
    if one[:1].isupper() and min(len(one), len(other)) < _NAME:
        return False
    return respelt(one.lower(), language) == respelt(other.lower(), language)


@lru_cache(maxsize=1 << 10)
def respelt(word: str, language: str) -> str:
    """A word in small letters in the second of its language's spellings."""
    of = _spellings(language)
    if word in of.whole:
        return of.whole[word]
    word = of.at_end.sub(lambda match: of.ends[match[0]], word.replace("æ", "ae").replace("œ", "oe"), count=1)
    return of.within.sub(lambda match: of.parts[match[0]], word)


@cache
def _spellings(language: str) -> _Spellings:
    table = read_table("orthography")
    parts, doubled, ends, whole = (
        dict(pair.split("/", 1) for pair in table[kind].get(language, "").split())
        for kind in ("within", "before_a_vowel", "at_end", "whole")
    )
    part, double, end = (
        "|".join(sorted(map(re.escape, each), key=len, reverse=True)) or r"(?!)" for each in (parts, doubled, ends)
    )
    within = re.compile(f"{part}|(?:{double})(?=[aeio])")
    return _Spellings(within, re.compile(f"(?<=[a-z]{{{_BEFORE}}})(?:{end})$"), parts | doubled, ends, whole)
