"""Whether characters that a road would change stand where their kind does in ordinary writing: quotation marks about
words, bullets at a line's head, letters within words.

A character out of its place is what speaks for damage; one in its place may well stand for itself. It goes wrong where
damage happens to stand exactly as ordinary writing does (`¿` for `À` at the head of a word).
"""

import unicodedata
from dataclasses import replace

from scrubber.cleaning.character.roads.learned import is_power
from scrubber.cleaning.character.roads.part import Part
from scrubber.cleaning.character.scripts import is_letter, script_of

#: Marks that open a word or a line's cell, close one, or stand on either side of one.
_OPENING = frozenset("„‚“‘«‹│┃║▌▐█")
_CLOSING = frozenset("”’“‘»›…‰°™®©│┃║▌▐█")
_ASKING = {"¿": "?", "¡": "!"}
_BULLETS = frozenset("•·▪■□●○◦◆–—")
_DASH = "——"
_APOSTROPHES = frozenset("’‘`´ʻʼ")
#: Controls that stand for marks of cp1252, as browsers read them.
_MARK_OF = {chr(code): bytes([code]).decode("cp1252") for code in (*range(0x91, 0x98), 0x82, 0x84, 0x85, 0x8B, 0x9B)}


def stands_wrongly(line: str, parts: list[Part]) -> bool:
    """Whether some character stands where none of its kind does, rather than as quotation marks, frames and blanks do.

    A mark that would become a letter proves nothing while it opens or closes a word, nor does an apostrophe inside of
    one: such marks need others that are out of place. A letter that would become a sign between letters speaks against
    the road.
    """
    asked = {mark: line.rfind(end) for mark, end in _ASKING.items()}
    wrong = marks = blanks = 0
    for part in parts:
        if len(part.was) != part.end - part.start:
            return True
        for at, was in zip(range(part.start, part.end), part.was, strict=True):
            stands = line[at]
            if stands == was:
                continue
            before, after = line[at - 1 : at], line[at + 1 : at + 2]
            stands = _MARK_OF.get(stands, stands)
            if stands == "ⁿ" and is_letter(before) and not is_letter(after):
                marks += 1  # a nasal vowel's, in Taiwanese
            elif is_letter(stands):
                if is_letter(before) and is_letter(after) and not _joins(was):
                    return False
                # One that would become an apostrophe is in place as it stands.
                other = is_letter(was) and script_of(stands) != script_of(was)
                wrong += other or (stands.isupper() and before.islower())
            elif stands in _ASKING:
                marks += at < asked[stands] or (not before and is_letter(after)) or (before == " " and after.isupper())
                wrong += is_letter(before) and is_letter(after)
            elif stands == "\u00a0" and before.isalpha() and after.isalpha() and is_letter(was):
                blanks += 1
            elif _is_sign(before) and _is_sign(after):
                wrong += 1
            elif _in_place(stands, before, after) or is_power(line, at):
                marks += is_letter(was)
            else:
                wrong += 1
    # A blank between letters may as well be one of theirs, where others are out of place.
    return wrong >= marks + (0 if wrong else blanks)


def without_dashes(line: str, parts: list[Part]) -> list[Part]:
    """Parts without the dash of Chinese at either end of them, two characters that stand at an ideograph: as bytes
    they would be one more.
    """
    out = []
    for part in parts:
        start, end, was = part.start, part.end, part.was
        if line.startswith(_DASH, start, end) and _at_ideograph(
            line[max(0, start - 1) : start] + line[start + 2 : start + 3]
        ):
            start, was = start + 2, was[1:]
        if (
            was
            and line.startswith(_DASH, end - 2, end)
            and _at_ideograph(line[end - 3 : end - 2] + line[end : end + 1])
        ):
            end, was = end - 2, was[:-1]
        if was:
            out.append(replace(part, start=start, end=end, was=was))
    return out


def _at_ideograph(around: str) -> bool:
    return any("\u3000" <= char < "\ufb00" for char in around)


def _joins(char: str) -> bool:
    """Whether a character stands between letters as one: a letter, an apostrophe, a vowel sign, a Hebrew hyphen."""
    return is_letter(char) or char in _APOSTROPHES or char == "\u05be" or unicodedata.category(char)[0] == "M"


def _is_sign(char: str) -> bool:
    return char > "\x7f" and not char.isspace() and not is_letter(char)


def _in_place(mark: str, before: str, after: str) -> bool:
    if mark.isspace() or mark in _APOSTROPHES or (mark in _BULLETS and not before.strip() and not after.strip()):
        return True
    opens = mark in _OPENING and not before.isalpha()
    closes = mark in _CLOSING and not after.isalpha()
    return opens or closes
