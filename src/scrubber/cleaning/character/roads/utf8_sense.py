"""Whether what bytes of UTF-8 were can stand in a line: two or three bytes that happen to be a character are common."""

import unicodedata
from collections import Counter

from scrubber.cleaning.character.roads.part import Part, inside, were
from scrubber.cleaning.character.roads.road import Road
from scrubber.cleaning.character.scripts import NO_SCRIPT, is_letter, script_of
from scrubber.language.model import costs
from scrubber.language.spelling import is_foreign
from scrubber.patterns import lazily

#: Encodings in which a character of UTF-8 may have become an ideograph, and what its bytes then are.
_WIDE = ("gb18030", "big5hkscs", "cp932", "cp949", "euc_jp")
_NO_ALPHABET = NO_SCRIPT | {"MICRO"}  # µ is a sign, and a byte of many letters in a layer below
#: Accents that languages set on letters for which there is no character with both (ẹ̀ in Yoruba).
_FREE_ACCENTS = frozenset(
    "\u0300\u0301\u0302\u0303\u0304\u0308\u030c\u030d\u0323\u0324\u0327\u0328\u0329\u0330\u0331\u0358"
)
_LEAD = lazily(b"[\xc2-\xef][\x80-\xbf]")
_EASTERN = frozenset({"HAN", "KANA", "HANGUL"})
_FRAME = lazily("[─-◿]+")
_CODE = 4  # digits of a letter's code, where it is one of two that make up a third
_SHORT = 4
_RARE = 5.0  # bits of a road that hardly anybody came
_RATHER_RARE = 4.5
_OF_THREE_BYTES = "\u0800"  # the first character of so many in UTF-8
_LISTED = 5  # ideographs of a list at the least
_NO_WORDS = 5.3  # bits of a letter beyond which there are no words
_FEW = 3
#: What stands between letters of any script.
_BETWEEN = frozenset("\xa0\u200c\u200d")


def is_exotic(parts: list[Part]) -> bool:
    """Whether no alphabet has more than half of the different letters that come back; Latin ones that no language uses
    are of none.

    Where bytes are lost, what is left of their characters is of any alphabet.
    """
    if any("\ufffd" in part.was for part in parts):
        return False
    letters = {char for char in were(parts) if script_of(char) not in _NO_ALPHABET}
    alphabets = Counter("" if _is_nowhere(char) else _alphabet(char) for char in letters)
    del alphabets[""]
    return bool(letters) and 2 * max(alphabets.values(), default=0) <= len(letters)


def is_of_no_language(parts: list[Part]) -> bool:
    """Whether half of the different letters that come back are Latin ones that no language uses."""
    letters = {char for char in were(parts) if char.isalpha()}
    return bool(letters) and 2 * sum(map(_is_nowhere, letters)) >= len(letters)


def is_seldom(line: str, parts: list[Part], road: Road) -> bool:
    """Whether what stands there is seldom what bytes of UTF-8 were read as: by a rare reading, one of several bytes
    a character, or as pieces of frames alone.
    """
    if road.rarity >= _RARE or not road.readings[0].single:
        return True
    return all(_FRAME.match(char) for part in parts for char in line[part.start : part.end] if char > "\x7f")


#: What stands for bytes that were lost.
_LOST = "?？\ufffd□"


def is_among_ideographs(line: str, parts: list[Part]) -> bool:
    """Whether most ideographs that would be letters of an alphabet stand at others which would not be, or make a word
    of their own in a line that has as many: in lists and verses some are bytes of two (墨磨偏 心不端).

    An accident hits a run of text as a whole. Only where bytes were lost may some stay.
    """
    chance = whole = 0
    lost = any(char in line for char in _LOST)
    stay = 0 if lost else _ideographs(line) - sum(_ideographs(line[part.start : part.end]) for part in parts)
    for part in parts:
        high = [char for char in part.was if char > "\x7f"]
        if "\ufffd" in high or max(high, default="") >= _OF_THREE_BYTES:
            continue
        around = line[part.start - 1 : part.start] + line[part.end : part.end + 1]
        whole += len(high)
        among = _ideographs(around) > 0
        chance += len(high) * (among or (_is_apart(part, around) and stay >= part.end - part.start))
    return 2 * chance > whole


def _ideographs(text: str) -> int:
    return sum(char >= "⺀" and char.isalpha() for char in text)


def _is_apart(part: Part, around: str) -> bool:
    """Whether what a part would be has no letter of ASCII, nor stands at one: café has some."""
    return not any(char.isascii() and char.isalpha() for char in part.was + around)


def is_of_one_sound(line: str, parts: list[Part]) -> bool:
    """Whether ideographs of which none comes twice would be letters that make no words: a list of those of one
    sound, which in GB2312 begin with one byte.
    """
    stands = [char for part in parts for char in line[part.start : part.end] if char >= "⺀"]
    was = " ".join(part.was for part in parts)
    high = [char for char in was if char > "\x7f"]
    if (
        len(set(stands)) < len(stands)
        or len(stands) < _LISTED
        or not "\u0370" <= min(high) <= max(high) < _OF_THREE_BYTES
    ):
        return False
    return sum(cost for cost, char in zip(costs(was), was, strict=True) if char > "\x7f") > _NO_WORDS * len(high)


def stays_beside(line: str, parts: list[Part], road: Road) -> bool:
    """Whether a rare reading left as many letters beyond ASCII alone as it changed: one accident hits all of a line."""
    if road.rarity < _RATHER_RARE:
        return False
    changed = set(inside(parts))
    others = [char for at, char in enumerate(line) if char > "\x7f" and at not in changed and char.isalpha()]
    return len(others) >= sum(line[at] > "\x7f" for at in changed)


def _is_nowhere(char: str) -> bool:
    """Whether no language has a letter of Latin script, be it with the accent of a tone on one of its own (ừ)."""
    base = unicodedata.decomposition(char).partition(" ")[0]
    toned = len(base) == _CODE and (letter := chr(int(base, 16))) > "\x7f" and not is_foreign(letter)
    return is_foreign(char) and not toned


def _alphabet(char: str) -> str:
    script = script_of(char)
    return "EASTERN" if script in _EASTERN else script


def is_text(line: str, parts: list[Part]) -> bool:
    """Whether what bytes of UTF-8 were can stand here: two bytes that happen to be a character are common.

    A mark needs its letter. A single letter that is of no script around it needs another beside it, and so does a
    digit.
    """
    was = {char for part in parts if not _is_intruder(line, part) for char in _composed(line, part) if char > "\x7f"}
    scripts = {script_of(char) for char in was if char not in _BETWEEN}
    if "\ufffd" in was or (len(was) >= _FEW and len(scripts) == 1):
        return True  # several different letters of one script, or what is known to be lost, are no chance
    around: Counter[str] = Counter()
    at = 0
    for start, end in [(part.start, part.end) for part in parts] + [(len(line), len(line))]:
        around.update(map(script_of, line[at:start]))
        at = end
    good = sum(part.end - part.start for part in parts if _is_word(line, part, around))
    return 2 * good > sum(part.end - part.start for part in parts)


def _composed(line: str, part: Part) -> str:
    """What a part was, each accent as one with its letter, which may stand before the part."""
    if not unicodedata.combining(part.was[0]):
        return unicodedata.normalize("NFC", part.was)
    return unicodedata.normalize("NFC", line[part.start - 1 : part.start] + part.was)


def _is_intruder(line: str, part: Part) -> bool:
    """Whether a part is one letter or mark set between letters of another script, as no layer of damage leaves it.

    An ideograph may be such a layer, if its bytes are the first of UTF-8, and may stand among letters that are still
    damaged.
    """
    high = [char for char in part.was if char > "\x7f"]
    script = script_of(high[0]) if len(high) == 1 else ""
    around = [line[part.start - 1 : part.start], line[part.end : part.end + 1]]
    if script in _EASTERN:
        if any(_LEAD.match(high[0].encode(each, "ignore")) for each in _WIDE):
            return False
        around = [char for char in around if char.isascii()]
    scripts = set(map(script_of, around))
    return script not in {*scripts, *NO_SCRIPT} and bool(scripts - NO_SCRIPT)


def _is_word(line: str, part: Part, around: dict[str, int]) -> bool:
    before = line[part.start - 1 : part.start]
    if _is_intruder(line, part) or (
        _FRAME.fullmatch(line, part.start, part.end)
        and (_FRAME.match(before) or _FRAME.match(line, part.end, part.end + 1))
    ):
        return False
    high = [char for char in part.was if char > "\x7f"]
    for char in part.was:
        if unicodedata.category(char)[0] == "M" and unicodedata.category(before or " ")[0] not in "LM":
            return False
        if (
            "\u0300" <= char <= "\u036f"
            and char not in _FREE_ACCENTS
            and len(unicodedata.normalize("NFC", before + char)) > 1
        ):
            return False  # an accent on a letter that no language sets it on
        before = char
    scripts = [script for char in high if (script := script_of(char)) not in NO_SCRIPT]
    foreign = {script for script in scripts if script not in _EASTERN}
    if len(foreign) > 1 and len(high) <= _SHORT:
        return False
    if len(set(high)) > 1:
        return True
    if high[0] >= "\U000f0000" or high[0].isdecimal():
        return False
    if is_letter(line[part.start - 1 : part.start]) or is_letter(line[part.end : part.end + 1]):
        return True  # grown together with a word: it may be of another layer
    stands = {script_of(char) for char in line[part.start : part.end]} - {""}
    same = len(stands) == 1 and around.get(next(iter(stands)), 0) > _FEW  # what stands is of the line's own script
    return not scripts or around.get(scripts[0], 0) > (_FEW if same else 0)
