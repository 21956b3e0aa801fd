"""Offices and trades, as they are told by the word alone: the mayor, an engineer, a spokesperson."""

from __future__ import annotations

import re

from scrubber.language.packs import en
from scrubber.language.packs.common_words import function_words
from scrubber.language.packs.offices import ROLE

#: A word in small letters.
ONE_WORD = re.compile("[a-z’'-]{2,30}")
# What ends the word for an office or a trade is no part of which it is: spokesman, spokesperson.
_WHOEVER = re.compile("(?:wo)?man$|person$")
#: Words for one office or trade each.
_SYNONYMS = (
    frozenset(["author", "writer"]),
    frozenset(["director", "head"]),
    frozenset(["doctor", "physician"]),
    frozenset(["lawyer", "attorney"]),
    frozenset(["journalist", "reporter"]),
)
_NEXT = re.compile(r"\s?([a-z-]{2,30})\b")


def same_role(one: str, other: str) -> bool:
    """Whether two words are one office: they differ in nothing but whether a man or a woman holds it, or are two
    words for it.
    """
    return _WHOEVER.sub("", one) == _WHOEVER.sub("", other) or any(each.issuperset((one, other)) for each in _SYNONYMS)


def other_role(one: str, other: str) -> bool:
    """Whether two words are offices or trades, and not the same one: the mayor, the engineer. What else is said in
    other words may mean the same.
    """
    return all(ROLE.fullmatch(word) or en.PACK.titles.fullmatch(word) for word in (one, other)) and not same_role(
        one, other
    )


def describes(right: str) -> bool:
    """Whether an English word says of what kind the next is, by what stands behind it: a [senior → top] official."""
    behind = _NEXT.match(right)
    return behind is not None and behind[1] not in function_words("en")
