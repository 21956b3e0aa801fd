"""Words of English and French that contract at an apostrophe, where something else stands for it: what tells that a
text lost its apostrophes, for these words have nothing else there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from scrubber.cleaning.character.roads.utf8_sense import is_told

#: Contractions of English, where `@` stands for what stands there: not; is and has; are, have, will, had and would, am.
_ENGLISH = re.compile(
    r"(?:(?:[Dd]o(?:es)?|[Dd]id|[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Hh]as|[Hh]ave|[Hh]ad|[Ww]ould|[Cc]ould|[Ss]hould|[Mm]ust"
    r"|[Nn]eed)n@t|(?:[Cc]an|[Ww]on|[Aa]in)@t|(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hat|[Tt]here|[Hh]ere|[Ww]h(?:at|o)|[Ll]et)@s"
    r"|(?:[Tt]hey|[Yy]ou|[Ww]e|I)@(?:re|ve|ll|d|m))"
)
#: A possessive of English: what comes to no more than one of them is any word.
_POSSESSIVE = re.compile(r"[A-Za-z]{3,40}@s")
#: Elisions of French by which it is told, for Romanian and Vietnamese have letters before a vowel that look like others
#: (câine, câu).
_FRENCH = re.compile(
    r"(?:[Cc]@est|[Qq]u@(?:ils?|elles?|on|une?|en)|[DdLl]@(?:une?|autres?)|[NnSs]@est|[Jj]@ai|[Nn]@a"
    r"|[Aa]ujourd@hui)"
)
#: So many of a French text; of all that stand within a word of an English one such a share.
FEW, _SHARE = 2, 0.5
_NEAR = 200  # characters around a word in which it may stand undamaged
_QUOTED = frozenset("\"'`“”‘’«»„()")
#: What elides before a vowel, its longest, and what English ends in behind an apostrophe; names that have one.
_ELIDED = frozenset(["l", "d", "c", "j", "n", "s", "m", "t", "qu", "jusqu", "lorsqu", "puisqu", "aujourd"])
_VOWELS, _LONGEST = frozenset("aeiouyhéèêàã\ufffd"), 40
_NAMES = frozenset({"O", "D", "L"})  # O’Brien, D’Arcy, L’Oréal
#: What English ends in behind an apostrophe, and behind which words; not behind what ends in n, what owns behind any.
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


class Word(NamedTuple):
    """A word with something in it that may stand for an apostrophe.

    Attributes:
        start, end: where that stands.
        before, after: the letters on either side.
    """

    start: int
    end: int
    before: str
    after: str

    def contracts(self, language: str) -> bool:
        """Whether it is an apostrophe, by the letters beside it."""
        if language == "fr":
            return self.before.lower() in _ELIDED and self.after[:1].lower() in _VOWELS
        if self.before in _NAMES or self.after == "s" or (self.after == "t" and self.before.endswith("n")):
            return True
        return self.before.lower() in _BEHIND.get(self.after, ())

    @property
    def owns(self) -> bool:
        """Whether an s behind it is no verb's."""
        return self.after == "s" and self.before.lower() not in _WITH_S


def word_with(text: str, start: int, end: int) -> Word:
    """The word around a place, of letters, a few on either side."""
    before = "".join(takewhile(_goes_before, reversed(text[max(0, start - _LONGEST) : start])))[::-1]
    return Word(start, end, before, "".join(takewhile(_goes_on, text[end : end + _LONGEST])))


def words_with(text: str, sign: re.Pattern[str]) -> list[Word]:
    """The words of Latin letters that a pattern is found in, between two of them."""
    found = (word_with(text, *match.span()) for match in sign.finditer(text))
    return [
        word for word in found if word.before[-1:].isascii() and word.before and word.after and word.after.isascii()
    ]


def language_of(text: str, words: Sequence[Word], least: int = FEW) -> str:
    """The language whose contractions a text has so: "en", "fr", or "" where they are too few to tell, as fewer than
    `least` of French are.
    """
    english, owning, french = (
        sum(each.fullmatch(f"{word.before}@{word.after}") is not None and not _is_shown(text, word) for word in words)
        for each in (_ENGLISH, _POSSESSIVE, _FRENCH)
    )
    told = english + owning if english or owning >= FEW else 0
    if told > french and told >= _SHARE * len(words):
        return "en"
    return "fr" if french >= least else ""


def _is_shown(text: str, word: Word) -> bool:
    """Whether a word is there to show damage: it is quoted, stands beside itself undamaged, or its line tells of it."""
    start, end = word.start - len(word.before), word.end + len(word.after)
    if text[start - 1 : start] in _QUOTED and text[end : end + 1] in _QUOTED:
        return True
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    around = before.rpartition("\n")[2] + " " + after.partition("\n")[0]
    return any(f"{word.before}{mark}{word.after}" in around for mark in "'’") or is_told(around, [])


def _goes_before(char: str) -> bool:
    """Whether a character before an apostrophe is of the same word: a letter, or the second byte of one."""
    return _goes_on(char) or "\xa0" < char < "À"


def _goes_on(char: str) -> bool:
    """Whether a character behind an apostrophe is of the same word: not what is left of another mark."""
    return char.isalpha() and char != "â"
