"""Words of English and French that contract at an apostrophe, where something else stands for it: what tells that a
text lost its apostrophes, for these words have nothing else there. They are in language/data/contractions.toml.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import takewhile
from typing import Any, NamedTuple

from scrubber.cleaning.character.lines import beside
from scrubber.cleaning.character.roads.telling import is_told
from scrubber.language.written_tables import read_table
from scrubber.patterns import lazily

#: A possessive of English: what comes to no more than one of them is any word.
_POSSESSIVE = lazily(r"[A-Za-z]{3,40}")
#: So many of a French text; of all that stand within a word of an English one such a share.
FEW, _SHARE = 2, 0.5
_NEAR = 200  # characters around a word in which it may stand undamaged
_LONGEST = 40
_QUOTED = frozenset("\"'`“”‘’«»„()")


@cache
def _table(language: str) -> Mapping[str, Any]:
    """The words of a language, as sets."""
    table = read_table("contractions")[language]
    return {
        name: {end: frozenset(words.split()) for end, words in value.items()}
        if isinstance(value, dict)
        else frozenset(value if name == "vowels" else value.split())
        for name, value in table.items()
    }


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
        table, before = _table(language), self.before.lower()
        if language == "fr":
            return before in table["elided"] and self.after[:1].lower() in table["vowels"]
        behind = table["ends"].get(self.after, ())
        return self.before in table["names"] or not {before, "*", f"*{before[-1:]}"}.isdisjoint(behind)

    def is_told_by(self, language: str) -> bool:
        """Whether it is one of the contractions that tell a language."""
        return not _table(language)["told"].isdisjoint(
            (f"{self.before}@{self.after}", f"{self.before[:1].lower()}{self.before[1:]}@{self.after}")
        )

    @property
    def owns(self) -> bool:
        """Whether an s behind it is no verb's."""
        return self.after == "s" and self.before.lower() not in _table("en")["not_owning"]


def is_cut(word: str, *, both: bool = False) -> bool:
    """Whether a word of English begins with an apostrophe: ’tis, the ’90s; or stands between two (rock ’n’ roll)."""
    if both:
        return word in _table("en")["between"]
    return word.lower() in _table("en")["cut"] or (word[:1].isdigit() and word[1:] == "0s")


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
    told = {"en": 0, "fr": 0}
    owning = 0
    for word in words:
        by = [language for language in told if word.is_told_by(language)]
        owns = word.after == "s" and _POSSESSIVE.fullmatch(word.before) is not None
        if (by or owns) and not _is_shown(text, word):
            owning += owns
            for language in by:
                told[language] += 1
    english, french = told["en"], told["fr"]
    english = english + owning if english or owning >= FEW else 0
    if english > french and english >= _SHARE * len(words):
        return "en"
    return "fr" if french >= least else ""


def _is_shown(text: str, word: Word) -> bool:
    """Whether a word is there to show damage: it is quoted, stands beside itself undamaged, or its line tells of it."""
    start, end = word.start - len(word.before), word.end + len(word.after)
    if text[start - 1 : start] in _QUOTED and text[end : end + 1] in _QUOTED:
        return True
    around = " ".join(beside(text, start, end, _NEAR))
    return any(f"{word.before}{mark}{word.after}" in around for mark in "'’") or is_told(around, [])


def _goes_before(char: str) -> bool:
    """Whether a character before an apostrophe is of the same word: a letter, or the second byte of one."""
    return _goes_on(char) or "\xa0" < char < "À"


def _goes_on(char: str) -> bool:
    """Whether a character behind an apostrophe is of the same word: not what is left of another mark."""
    return char.isalpha() and char != "â"
