"""What no text is, whatever was read as what: every other letter the same, or letters of two scripts grown together in
words.

An encoding of two bytes that was read by single bytes has the same first byte before most letters of an alphabet: by
any road of single bytes that stays one letter before each (`اراساغا`, `äKä~äyäs`). Words that a road did not take whole
have its letters amid those that stayed (`accus谷e`, `ß߉`).
"""

from __future__ import annotations

import re
from collections import Counter

from scrubber.cleaning.character.roads.part import Part, inside, repaired, stand, were
from scrubber.cleaning.character.roads.road import Road
from scrubber.cleaning.character.scripts import NO_SCRIPT, script_of
from scrubber.language.latin import fit

#: Times that the commonest letter comes back at the least; one of so many letters of its words that it is, at the
#: least; and the share of its times that it comes again behind one other character (Turkish has ırı, but fewer).
_OFTEN, _OF_ALL, _AGAIN = 4, 3, 0.5
#: Scripts that stand beside others without a blank.
_EASTERN = frozenset({"HAN", "KANA", "HANGUL", "KATAKANA-HIRAGANA", "BOPOMOFO", "IDEOGRAPHIC"})
_WORD = re.compile(r"[^\W\d_]+")
_AMID = re.compile("(?<=[a-z])[⺀-ﾟ]{1,2}(?=[a-z])|(?<=[a-z])[⺀-힣]?[｡-ﾟ]|[｡-ﾟ](?=[a-z])")
_FRAME = re.compile("[─-◿]")
_FEW = 4  # ideographs
_SOME = 2  # parts that tell
_BROKEN = 3
_MIXED = 2  # one of so many words that end up in two scripts is one too many


def takes_turns(line: str, parts: list[Part]) -> bool:
    """Whether one of the letters that come back stands before each of others."""
    char, count = next(iter(Counter(filter(str.isalpha, were(parts))).most_common(1)), ("", 0))
    if count < _OFTEN:
        return False
    was = repaired(line, parts)
    again = sum(a == c == char and b not in (char, " ") for a, b, c in zip(was, was[1:], was[2:], strict=False))
    letters = sum(len(word) for word in _WORD.findall(was) if char in word)
    return again > _AGAIN * count and _OF_ALL * was.count(char) >= letters


def grows_together(line: str, parts: list[Part]) -> bool:
    """Whether of the words with letters that come back every other has letters of two scripts, or more.

    A character of the East may stand beside letters; within a word of small letters of ASCII none does, and a half one
    (ﾊ) not at its end.
    """
    words = mixed = 0
    for part in parts:
        text = line[part.start - 1 : part.start] + part.was + line[part.end : part.end + 1]
        found = [word for word in _WORD.findall(text) if not word.isascii()]
        words += len(found)
        mixed += len(_AMID.findall(text)) + sum(map(_is_mixed, found))
    return mixed > 0 and _MIXED * mixed >= words


def _is_mixed(word: str) -> bool:
    scripts = set(map(script_of, word)) - NO_SCRIPT
    return len(scripts) > 1 and not scripts & _EASTERN


def stays_around(line: str, parts: list[Part], *, common: bool) -> bool:
    """Whether letters beyond ASCII stay right beside two in three of the parts, each of which would be letters of two
    bytes: by such a reading, they would be of the same bytes. By a `common` reading, which may have lost bytes, this
    tells of letters alone that hardly any text is in.
    """
    letters = [char for char in were(parts) if char.isalpha()]
    if len(parts) < _SOME or not letters or max(letters) > "\u07ff" or (common and min(letters) < "\u0700"):
        return False
    changed = set(inside(parts))
    stay = sum(
        any(
            0 <= at < len(line) and at not in changed and line[at] > "\x7f" and (common or line[at].isalpha())
            for at in both
        )
        for both in ((part.start - 1, part.end) for part in parts)
    )
    return 3 * stay >= 2 * len(parts)


def breaks_words(line: str, parts: list[Part]) -> bool:
    """Whether one of three characters that would change is a small letter that would be a capital within a word, or
    would be a part of a frame between letters: the bytes came another road.
    """
    breaks = every = 0
    for part in parts:
        before = line[part.start - 1 : part.start]
        after = part.was[1:] + line[part.end : part.end + 1]
        for stood, was, behind in zip(line[part.start : part.end], part.was, after, strict=False):
            every += stood != was
            breaks += before.islower() and was.isupper() and stood.islower()
            breaks += before.isalpha() and behind.isalpha() and _FRAME.match(was) is not None
            before = was
    return breaks > 0 and _BROKEN * breaks >= every


def leaves_letters(line: str, parts: list[Part], road: Road) -> bool:
    """Whether a road would make other Latin letters of some in a line, and of others what it would make stays out,
    because these stand well (Frisian `Wêr is de tsjerke? Ûs heit`): one accident hits all of a line.
    """
    read_as, written = road.readings
    would = set(inside(parts))
    if not all(map(_is_latin, filter(str.isalpha, stand(line, parts) + were(parts)))):
        return False
    others = {
        at: was
        for at, char in enumerate(line)
        if char > "\x7f" and char.isalpha() and at not in would
        and (data := read_as.write(char)) is not None and (was := written.read(data)) and was != char
    }  # fmt: skip
    every = "".join([others.get(at, char) for at, char in enumerate(line)])
    return bool(others) and fit(every).bits > fit(line).bits


def leaves_signs(line: str, parts: list[Part]) -> bool:
    """Whether few ideographs would come of signs, as many or half of which would stay in the line: a row of keys."""
    was = sum(char >= "⺀" for part in parts for char in part.was)
    within = set(inside(parts))
    high = [at for at, char in enumerate(line) if char > "\x7f"]
    stays = sum(at not in within and not line[at].isalpha() for at in high)
    return was <= _FEW and 2 * stays >= sum(at in within for at in high)


def _is_latin(char: str) -> bool:
    return script_of(char) == "LATIN"
