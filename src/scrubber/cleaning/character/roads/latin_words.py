"""One letter of a Latin word that became two characters, or an ideograph: the least that bytes of UTF-8 leave of
damage, told by the word.

A capital at the beginning of a line in English is all that `Önceki 2.5. Why` has, and the model of all languages is not
surprised enough by `Ă–`. That a letter of some other alphabet, or a sign, stands before a dash, a degree or a blank
that does not break, and both at a Latin word, is suspicious; and the word as it was fits a language that the word as it
stands fits badly.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from scrubber.cleaning.character.roads.met import READ_AS, UTF8
from scrubber.cleaning.character.roads.part import Part, were
from scrubber.cleaning.character.roads.reading import reading
from scrubber.cleaning.character.roads.road import Road
from scrubber.language.characters import group
from scrubber.language.latin import fit

_NOT_RARE = 3.0  # bits of the readings that are asked at the most
_LEADS = (0xC3, 0xC4, 0xC5)  # the first bytes of Latin letters with accents
_MOST = 12.0  # bits that words may add to what a road gains
_CLEARLY = 4.0  # bits by which they fit better than by any other reading
_LONGEST = 40  # letters of a word that are looked at on either side
_BEHIND_WORDS = frozenset("®©ªº°»²³")  # signs that stand behind a word and no blank
_NO_PAIR, _NO_WORD = 14.0, 4.0  # bits of a pair that no language has, and of a letter of what is no word


def _trace() -> re.Pattern[str]:
    """Two characters at a Latin word that are the bytes of one letter, of which the second is no letter: by any of
    the commoner readings of single bytes.
    """
    leads = ""
    pairs: list[str] = []
    for name in UTF8:
        if READ_AS[name] > _NOT_RARE or not reading(name).single:
            continue
        table = reading(name).table
        first = "".join(table[code] for code in _LEADS if table[code] > "\x7f")
        then = "".join(char for char in table[0x80:0xC0] if char > "\x7f" and not char.isalpha())
        leads += first
        pairs.append(f"(?<=[{re.escape(first)}])[{re.escape(then)}]")
    return re.compile(f"[{re.escape(leads)}](?:{'|'.join(pairs)})(?:(?=[a-z])|(?<=[A-Za-z]..))")


TRACE = _trace()


def said_by_words(line: str, parts: list[Part], road: Road) -> float:
    """The bits by which the words of Latin letters that bytes of UTF-8 were fit a language better than what stands
    there.

    0.0 where they were other letters, or where another reading of the same characters makes words that fit about as
    well.
    """
    letters = were(parts)
    if not letters or not all(char.isalpha() and group(char).name == "latin" for char in letters):
        return 0.0
    cost = _bits(line, [(part, part.was) for part in parts])
    for other in _others(line, parts, road):
        if _bits(line, other) < cost + _CLEARLY:
            return 0.0
    return min(_MOST, _bits(line, [(part, line[part.start : part.end]) for part in parts]) - cost)


def are_no_endings(line: str, parts: list[Part]) -> bool:
    """Whether all that would change are ideographs behind Latin words (Web版), each of which would be a letter that
    makes no word, or a sign that stands at none.
    """
    return all(_is_no_ending(line, part) for part in parts)


def _is_no_ending(line: str, part: Part) -> bool:
    before = "".join(takewhile(str.isalpha, reversed(line[max(0, part.start - _LONGEST) : part.start])))[::-1]
    stands = line[part.start : part.end]
    if (
        len(stands) > 1
        or stands < "⺀"
        or not before.isascii()
        or line[part.end : part.end + 1].isalpha()
        or not before
    ):
        return False
    if len(part.was) > 1 or not part.was.isalpha() or group(part.was).name != "latin":
        return part.was not in _BEHIND_WORDS
    word = fit(before + part.was)
    return word.worst >= _NO_PAIR and word.bits > _NO_WORD * (len(before) + 1)


def _bits(line: str, told: list[tuple[Part, str]]) -> float:
    """What the words that some parts stand in cost with something in the parts' place, in the language that likes
    each best.
    """
    words: set[str] = set()
    for part, text in told:
        before = takewhile(str.isalpha, reversed(line[max(0, part.start - _LONGEST) : part.start]))
        after = takewhile(str.isalpha, line[part.end : part.end + _LONGEST])
        words.add("".join([*reversed([*before]), text, *after]))
    return sum(fit(word).bits for word in words)


def _others(line: str, parts: list[Part], road: Road) -> Iterator[list[tuple[Part, str]]]:
    """What parts were by each other reading of single bytes that finds the bytes of UTF-8 in all of them, and in no
    one the same.
    """
    for name in UTF8:
        if name == road.read_as or not reading(name).single:
            continue
        told: list[tuple[Part, str]] = []
        for part in parts:
            data = reading(name).write(line[part.start : part.end])
            was = reading("utf-8").read(data) if data is not None else None
            if was is None or was == part.was:
                break
            told.append((part, was))
        if len(told) == len(parts):
            yield told
