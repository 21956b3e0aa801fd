"""Signs set at words that are whole without them: the pilcrow of a heading's link, the raised digit of a note, a
fraction, a degree.

Read the other way each of them is a letter of some language (`Part two¶` may be `Part twoś`), and to a model of letters
almost any letter is likelier behind a word than a sign. What tells damage is the word: `ycie` is hardly cheaper than
`życie`, whereas no language has `twoś` for `two`. A letter for a letter that makes a likelier word, most signs within a
word and three different signs tell of damage by themselves; a mark of trade or of a note stands within where a blank
was forgotten behind it.

Keeps `Usage¶`, `two¼ cups`, `two½cups`, `water‡`, `Defitelio®q`. Lets `Bo¿e` be `Boże`, `¯ycie` be `Życie`. Goes wrong
where a word is a whole one both ways, and leaves it alone.
"""

import re
from collections.abc import Sequence

from scrubber.cleaning.character.roads.part import Part, inside, repaired
from scrubber.language.spelling import STEPS, word_costs
from scrubber.patterns import lazily

_WORD = lazily(r"[^\W\d_]+")
#: Within a word it is as common as a letter, and tells nothing.
_APOSTROPHE = lazily(r"(?<=[^\W\d_])’(?=[^\W\d_])")
_DEARER = 1.5  # bits by which a word is dearer with a letter more than without it where it is whole without
_DEARER_FIRST = 6.0  # the same with a letter before it: few signs stand there, and what a word begins with tells less
_DEARER_WITHIN = 10.0  # the same with a letter within it, where what is before and behind a fraction are two words
_DEARER_BEHIND = 13.0  # the same where the sign is one that stands behind a word, and a blank after it was forgotten
_FRACTIONS = "¼½¾"
_BEHIND = "®™©¹²³"
_KINDS = 2  # of signs in a line: more are letters of an encoding
_LAST_LATIN = "\u024f"
_LIKE_LETTERS = frozenset("ªºµˆˇ")  # signs that Unicode counts among letters


def are_signs_at_words(line: str, parts: list[Part], languages: Sequence[int]) -> bool:
    """Whether all that would become letters are signs at the edges of words that are whole without them.

    Args:
        line: as it stands.
        parts: the parts that a road of single bytes explains, and what they were.
        languages: places of the languages that were written in the encoding, in the order of the table of spelling.
    """
    was = repaired(line, parts)
    if len(was) != len(line):
        return False
    for match in _APOSTROPHE.finditer(line):
        was = was[: match.start()] + match[0] + was[match.end() :]
    signs = {at for at, (char, letter) in enumerate(zip(line, was, strict=True)) if char != letter and _is_sign(char)}
    return 0 < len({line[at] for at in signs}) <= _KINDS and all(
        _is_whole(line[start:end], was[start:end], languages)
        for start, end in map(re.Match.span, _WORD.finditer(was))
        if line[start:end] != was[start:end]
    )


def make_lone_letters(line: str, parts: list[Part]) -> bool:
    """Whether a sign would be a Latin letter by itself, beside something else than a blank: `´%sª` is quoted, no Ť."""
    was = repaired(line, parts)
    return len(was) == len(line) and any(
        was[at] != line[at]
        and was[at].isalpha()
        and was[at] <= _LAST_LATIN
        and _is_sign(line[at])
        and not (any(map(str.isalpha, around := was[max(0, at - 1) : at] + was[at + 1 : at + 2])) or around.isspace())
        for at in inside(parts)
    )


def _is_whole(stands: str, was: str, languages: Sequence[int]) -> bool:
    """Whether a word is whole without the sign that would be its first or last letter, or is two with a fraction
    between them, or likelier as it stands where letters would be others.
    """
    if len(stands) == 1:
        return True  # a sign by itself tells nothing
    changed = [at for at, (sign, letter) in enumerate(zip(stands, was, strict=True)) if sign != letter]
    if all(stands[at].isalpha() for at in changed):
        if max(stands + was) > _LAST_LATIN:
            return False  # how words are spelt is known of Latin letters alone
        return min(word_costs(stands.lower())) <= _least(was, languages)
    if len(changed) > 1:
        return False
    if 0 < changed[0] < len(stands) - 1:
        sign, halves = stands[changed[0]], (stands[: changed[0]], stands[changed[0] + 1 :])
        dearer = _least(was, languages) - sum(min(word_costs(half.lower())) for half in halves)
        if sign in _BEHIND:
            return dearer >= _DEARER_BEHIND * STEPS
        return sign in _FRACTIONS and min(map(len, halves)) > 1 and dearer >= _DEARER_WITHIN * STEPS
    core = stands[1:] if changed[0] == 0 else stands[:-1]
    if core.isupper() and (len(core) == 1 or was[changed[0]].islower()):
        return True  # °C
    least = _DEARER_FIRST if changed[0] == 0 else _DEARER
    return _least(was, languages) - min(word_costs(core.lower())) >= least * STEPS


def _least(word: str, languages: Sequence[int]) -> int:
    """What a word costs in the one of these languages that likes it best."""
    costs = word_costs(word.lower())
    return min(costs[place] for place in languages)


def _is_sign(char: str) -> bool:
    """Whether someone may write it beside a word: no letter and no control."""
    return char > "\x9f" and (not char.isalpha() or char in _LIKE_LETTERS)
