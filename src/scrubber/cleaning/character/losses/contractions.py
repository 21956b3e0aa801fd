"""Words of English and French that contract at an apostrophe, where something else stands for it: what tells that a
text lost its apostrophes, for these words have nothing else there.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import NamedTuple

#: Contractions of English, where `@` stands for what stands there: not; is and has; are, have, will, had and would, am.
_ENGLISH = (
    r"\b(?:(?:[Dd]o(?:es)?|[Dd]id|[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Hh]as|[Hh]ave|[Hh]ad|[Ww]ould|[Cc]ould|[Ss]hould|[Mm]ust"
    r"|[Nn]eed)n@t|(?:[Cc]an|[Ww]on|[Aa]in)@t|(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hat|[Tt]here|[Hh]ere|[Ww]h(?:at|o)|[Ll]et)@s"
    r"|(?:[Tt]hey|[Yy]ou|[Ww]e|I)@(?:re|ve|ll|d|m))(?![a-z])"
)
#: A possessive of English: what comes to no more than one of them is any word.
_POSSESSIVE = r"\b[A-Za-z]{3,40}@s(?![a-z])"
#: Elisions of French by which it is told, for Romanian and Vietnamese have letters before a vowel that look like others
#: (câine, câu).
_FRENCH = (
    r"\b(?:[Cc]@est|[Qq]u@(?:ils?|elles?|on|une?|en)|[DdLl]@(?:une?|autres?)|[NnSs]@est|[Jj]@ai|[Nn]@a"
    r"|[Aa]ujourd@hui)(?![a-z])"
)
#: So many of a French text; of all that stand within a word of an English one such a share.
_NEEDED, _SHARE = 2, 0.5
#: What elides before a vowel, its longest, and what English ends in behind an apostrophe; names that have one.
_ELIDED = frozenset(["l", "d", "c", "j", "n", "s", "m", "t", "qu", "jusqu", "lorsqu", "puisqu", "aujourd"])
_VOWELS, _LONGEST = frozenset("aeiouyhéèêàã\ufffd"), 40
_NAMES = frozenset({"O", "D", "L"})  # O’Brien, D’Arcy, L’Oréal
#: What English ends in behind an apostrophe, and behind which words; not behind what ends in n, what owns behind any.
_ENDINGS = re.compile("(?:s|t|re|ve|ll|d|m)(?![a-z])")
_PERSONS = ["i", "you", "he", "she", "it", "we", "they", "who", "that", "there", "this", "what"]
_BEHIND = {
    "re": frozenset([*_PERSONS, "those", "these"]),
    "ve": frozenset([*_PERSONS, "would", "could", "should", "might", "must"]),
    "ll": frozenset(_PERSONS),
    "d": frozenset(_PERSONS),
    "m": frozenset(["i"]),
}
#: Words with which the ending of what owns means another thing: is, has, us.
_WITH_S = frozenset([*_PERSONS, "here", "where", "how", "let"])


class Contractions(NamedTuple):
    """Patterns of contracted words in which something stands for the apostrophe.

    Attributes:
        english: words of English that contract.
        possessive: such that own.
        french: words of French that elide.
        within: it stands between two letters.
    """

    english: re.Pattern[str]
    possessive: re.Pattern[str]
    french: re.Pattern[str]
    within: re.Pattern[str]

    def language(self, text: str) -> str:
        """The language whose contractions a text has so: "en", "fr", or "" where they are too few to tell."""
        english, owning, french = (len(found.findall(text)) for found in self[:3])
        told = english + owning if english or owning >= _NEEDED else 0
        if told > french and told >= _SHARE * len(self.within.findall(text)):
            return "en"
        return "fr" if french >= _NEEDED else ""


@cache
def contractions_with(sign: str) -> Contractions:
    """Contractions with what a pattern matches in place of the apostrophe."""
    patterns = (_ENGLISH, _POSSESSIVE, _FRENCH, "[A-Za-z]@[A-Za-z]")
    return Contractions(*(re.compile(pattern.replace("@", f"(?:{sign})")) for pattern in patterns))


def contracts(text: str, start: int, end: int, language: str) -> str:
    """The word that contracts before what stands from start to end between two letters; "" where it is no apostrophe,
    by the words beside it.
    """
    word = "".join(takewhile(str.isalpha, reversed(text[max(0, start - _LONGEST) : start])))[::-1]
    if language == "fr":
        return word if word.lower() in _ELIDED and text[end].lower() in _VOWELS else ""
    ending = _ENDINGS.match(text, end)
    if ending is None:
        return word if word in _NAMES else ""
    if ending[0] == "s" or (ending[0] == "t" and word.endswith("n")):
        return word
    return word if word.lower() in _BEHIND.get(ending[0], ()) else ""


def owns(word: str) -> bool:
    """Whether an s behind a word and an apostrophe is no verb's."""
    return word.lower() not in _WITH_S
