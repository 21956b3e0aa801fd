"""What no text is, whatever was read as what: every other letter the same, or letters of two scripts grown together in
words.

An encoding of two bytes that was read by single bytes has the same first byte before most letters of an alphabet: by
any road of single bytes that stays one letter before each (`اراساغا`, `äKä~äyäs`). Words that a road did not take whole
have its letters amid those that stayed (`accus谷e`, `ß߉`).
"""

import unicodedata
from bisect import bisect_left
from collections import Counter
from itertools import pairwise

from scrubber.cleaning.character.roads.part import Part, inside, repaired, stand, were
from scrubber.cleaning.character.roads.road import Road
from scrubber.cleaning.character.scripts import NO_SCRIPT, script_of
from scrubber.language.latin import fit
from scrubber.patterns import lazily

#: Times that the commonest letter comes back at the least; one of so many letters of its words that it is, at the
#: least; and the share of its times that it comes again behind one other character (Turkish has ırı, but fewer).
_OFTEN, _OF_ALL, _AGAIN = 4, 3, 0.5
#: Scripts that stand beside others without a blank.
_EASTERN = frozenset({"HAN", "KANA", "HANGUL", "KATAKANA-HIRAGANA", "BOPOMOFO", "IDEOGRAPHIC"})
_WORD = lazily(r"[^\W\d_]+")
_AMID = lazily("(?<=[a-z])[⺀-ﾟ]{1,2}(?=[a-zͰ-ӿ])|(?<=[a-z])[⺀-힣]?[｡-ﾟ]|[｡-ﾟ](?=[a-z])")
_FRAME = lazily("[─-◿]")
_FEW = 4  # ideographs
#: Signs that stand within words: of footnotes, brands and ordinals, and what is lost.
_IN_WORDS = frozenset("®™©°ªº²³¹´\ufffdʼʻʹʺˈˌːʾʿ")
_CASED = frozenset({"Lu", "Ll", "Lo"})
_LONG = 3  # signs between letters
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
    tells of letters alone that hardly any text is in, and of one that comes again and again.
    """
    letters = [char for char in were(parts) if char.isalpha()]
    if len(parts) < _SOME or not letters or max(letters) > "\u07ff":
        return False
    again = len(letters) >= _OFTEN > len({*letters}) == 1 and "\ufffd" not in line
    if common and min(letters) < "\u0700" and not again:
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


def tears_words(line: str, parts: list[Part], *, stays: bool) -> bool:
    """Whether in one of two words with Latin letters that a road would bring a sign stands, or a letter of another
    alphabet, right at them (`tŽ╙n`, `rð¦gimen`): the bytes came another road. Where what would change may be damaged
    once more, only what `stays` tells.
    """
    words = set[int]()
    torn = set[int]()
    shift = 0
    was = repaired(line, parts)
    blanks = [at for at, char in enumerate(was) if char == " "]
    changed = set[int]()
    for part in parts:
        start = part.start + shift
        changed.update(range(start, start + len(part.was)))
        shift += len(part.was) - (part.end - part.start)
    for at in changed:
        char = was[at]
        if char <= "\x7f" or (unicodedata.category(char) in _CASED and not _is_latin_letter(char)):
            continue
        word = bisect_left(blanks, at)
        if any(_tears(was, place) for place in (at - 1, at, at + 1) if not (stays and place in changed)):
            torn.add(word)
        if _is_latin_letter(char):
            words.add(word)
    return bool(torn) and 2 * len(torn) >= len(words | torn)


def _tears(text: str, at: int) -> bool:
    """Whether a place is one of signs, or of letters of another alphabet, between letters of Latin script."""
    if not 0 < at < len(text) - 1 or not _is_sign(text[at]):
        return False
    start, end = at, at + 1
    while start > at - _LONG and start and _is_sign(text[start - 1]):
        start -= 1
    while end < at + _LONG and _is_sign(text[end : end + 1]):
        end += 1
    return (
        not _IN_WORDS.issuperset(text[start:end])
        and _is_latin_letter(text[start - 1 : start])
        and _is_latin_letter(text[end : end + 1])
    )


def _is_sign(char: str) -> bool:
    """Whether a character is a sign beyond ASCII or a letter of an alphabet, and none of Latin script."""
    return (
        char > "\x7f"
        and (char < "\u2e80" or char > "\uffef")
        and not _is_latin_letter(char)
        and unicodedata.category(char)[0] not in "MPZC"
    )


def _is_latin_letter(char: str) -> bool:
    return char != "" and script_of(char) == "LATIN"


def begins_each(parts: list[Part]) -> bool:
    """Whether of letters of Latin script that a road would bring one stands right before each of several others
    (`Fršühjahr`, `blšühen`, `mšóme`): it is the first byte of what was a letter.
    """
    was = [char for part in parts for char in (*part.was, " ")]
    pairs = Counter(a + b for a, b in pairwise(was) if min(a, b) > "\x7f")
    first, count = next(iter(Counter(pair[0] for pair in pairs.elements()).most_common(1)), ("", 0))
    others = {pair for pair in pairs if pair[0] == first}
    return count >= _BROKEN and len(others) >= _SOME and 3 * count > len(were(parts)) and _is_latin_letter(first)


def leaves_letters(line: str, parts: list[Part], road: Road) -> bool:
    """Whether a road would make other Latin letters of some in a line, and of others what it would make stays out,
    because these stand well (Frisian `Wêr is de tsjerke? Ûs heit`): one accident hits all of a line.
    """
    read_as, written = road.readings
    would = set(inside(parts))
    if not all(script_of(char) == "LATIN" for char in filter(str.isalpha, stand(line, parts) + were(parts))):
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
