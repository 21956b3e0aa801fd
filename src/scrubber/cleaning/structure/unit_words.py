"""Which units a text may give its numbers, of those that translators leave as they are: told by words and what
stands before them, without a number being read.
"""

import re
from collections.abc import Sequence
from functools import cache

from scrubber.language.facts.fact import Fact
from scrubber.language.facts.glance import Sign, glance, word_of
from scrubber.language.facts.numerals import ZH_CHARS
from scrubber.language.facts.written_numbers import NUMBER_WORDS
from scrubber.language.packs import en, zh
from scrubber.language.packs.pack import any_of
from scrubber.language.packs.which import pack, packs_of
from scrubber.language.plain import lowered
from scrubber.language.runs import runs
from scrubber.patterns import alternatives, lazily

#: Units that translators leave as they are.
LITERAL = frozenset(
    ["%", "‰", "day", "week", "month", "h", "min", "kg", "g", "t", "km", "m", "cm", "mm", "kb", "mb", "gb"]
)
_SHARE = lazily("[%‰％]")
#: What may stand before the number: Chinese says shares so, and a sign does where a language sets it there (%5).
_SHARES = {"百分之": "%", "千分之": "‰", "%": "%", "％": "%", "‰": "‰"}
#: Languages whose words stand without blanks, or with endings.
_UNSPACED = frozenset(["zh", "ja", "ko"])
#: What a number in Chinese or English ends with, and what may stand between it and its unit.
_NUMBER_ENDS = lazily(
    rf"(?P<last>[\d{ZH_CHARS}]|{'|'.join(sorted(NUMBER_WORDS))}|half an?|\d(?:st|nd|rd|th)"
    rf"|\b[ivxlc]+)[ \u00a0\u202f-]?$"
)
#: So far before a unit its number ends.
_REACH = 16


def may_count(text: str) -> bool:
    """Whether a text, plain, has a sign or a word for such a unit."""
    if _SHARE.search(text):
        return True
    languages = dict.fromkeys([*(each.language for each in packs_of(text)), "en", *([] if text.isascii() else ["zh"])])
    seen = glance(text)
    return any(_shown(each)(seen) and _counting(each).search(seen.low) for each in languages)


@cache
def _shown(language: str) -> Sign:
    """What a text shows that has one of these words (signs have been sought already); of languages without blanks
    nothing is asked.
    """
    if language in _UNSPACED:
        return lambda _seen: True
    return word_of(max(runs(word), key=len) for word in _of_literal(language) if runs(word))


@cache
def _counting(language: str) -> re.Pattern[str]:
    """A language's words for such units, in texts in lower case."""
    return any_of(_of_literal(language), bounded=language not in _UNSPACED, lowered=True)


def _of_literal(language: str) -> list[str]:
    units = pack(language).unit_classes
    return [word for word, unit in units.items() if unit in LITERAL]


def may_be_units(text: str, taken: Sequence[Fact]) -> frozenset[str]:
    """The units that numbers in Chinese or English may have in a text: no less than those, and little more."""
    low = lowered(text)
    found = {unit for words, unit in _SHARES.items() if words in low}
    for match in _units().finditer(low):
        number = _NUMBER_ENDS.search(low, max(0, match.start("unit") - _REACH), match.start("unit"))
        if number and not any(fact.start < number.end("last") <= fact.end for fact in taken):
            found |= _named()[re.sub(r"\s+", " ", match["unit"])]
    return frozenset(found)


@cache
def _units() -> re.Pattern[str]:
    """A unit at each place behind what a number ends with, or what stands between the two, the longest word; in an
    alphabet no piece of a longer word.
    """
    spelled = {word for word in _named() if word.isascii() and word[-1].isalpha()}
    alphabetic = alternatives(spelled).replace(r"\ ", r"\s+")
    others = alternatives(_named().keys() - spelled)
    return re.compile(rf"[\d{ZH_CHARS} \u00a0\u202f-](?=(?P<unit>(?:{alphabetic})(?![a-z])|{others}))")


@cache
def _named() -> dict[str, frozenset[str]]:
    """The words for such units in Chinese and English, the unit of each and of those that it begins with: another
    fact may end it there, if that is not within a word of an alphabet.
    """
    # Signs are read in any language, whether its table has them (5 t) or not.
    units = {unit: unit for unit in LITERAL} | {
        word.lower(): unit for each in (zh, en) for word, unit in each.PACK.unit_classes.items() if unit in LITERAL
    }
    heads = {word: [head for head in units if word.startswith(head)] for word in units}
    return {
        word: frozenset(units[head] for head in heads[word] if head == word or not word[: len(head) + 1].isascii())
        for word in units
    }
