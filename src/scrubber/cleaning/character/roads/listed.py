"""Characters that stand for themselves: in tables of characters, formulas, frames and keyboards, each for what it is
and not in words.

A row of such characters is as dear as damage to a language model, and some road leads from it to something. What tells
it from text is that it does not repeat itself, goes on in the order of codes, or is one sign alone.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from scrubber.cleaning.character.roads.part import Part, repaired
from scrubber.cleaning.character.scripts import is_letter
from scrubber.language.latin import fit

_ROW = 20  # characters beyond ASCII of which none comes twice: text has said something again by then
_ORDERED = 10  # ideographs or syllables that may be in an order
_IN_ORDER = 0.85  # share of steps upwards that no text makes
_FRAMES = re.compile("[─-◿]+")
_WIDTHS = re.compile("[\uff00-\uffef]")  # letters of another width, which no text is all of
_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = 3  # letters of a word that one strange letter may be damage in
_WELL = 5.0  # bits that each of them may cost


def is_listed(line: str, parts: list[Part], *, utf8: bool) -> bool:
    """Whether what a road would change is listed, drawn or calculated with, and no text in any reading.

    Keeps the 128 characters of a code page, ideographs in the order of their codes, `sin(πnf)`, `dŽ` in a list of
    digraphs, ╲ ─│x ╱ of a drawing.

    Goes wrong: a title of one word with one letter damaged stays, where that letter could be its own.
    """
    high = [char for char in line if char > "\x7f"]
    if len(high) >= _ROW and len(set(high)) == len(high) and max(high) < "⺀":
        return True
    wide = [char for char in line if "⺀" <= char <= "힯"]
    if len(wide) >= _ORDERED and sum(a < b for a, b in pairwise(wide)) >= _IN_ORDER * (len(wide) - 1):
        return True
    was = "".join(part.was for part in parts)
    if _is_marks("".join(line[part.start - 1 : part.start] + part.was for part in parts)):
        return True
    if _WIDTHS.search(was) and all(map(_WIDTHS.match, filter(_is_high, was))) and not (utf8 and _is_layer(was)):
        return True
    stands = {char for part in parts for char in line[part.start : part.end] if char > "\x7f"}
    if all(_FRAMES.fullmatch(line, p.start, p.end) and not _is_at_letters(line, p, utf8=utf8) for p in parts):
        return len(set(was)) == 1 and len(stands) > 1
    return not utf8 and len(stands) == 1 and is_letter(*stands) and not _is_in_words(line, parts)


def _is_high(char: str) -> bool:
    return char > "\x7f"


def _is_marks(was: str) -> bool:
    """Whether most of a text would be accents and points without their letters; those that make one letter with the
    one before them have theirs.
    """
    high = [char for char in unicodedata.normalize("NFC", was) if char > "\x7f"]
    return 2 * list(map(unicodedata.category, high)).count("Mn") > len(high) > 2


def _is_layer(was: str) -> bool:
    """Whether half-width kana are the bytes of UTF-8 once more."""
    data = "".join(filter(_is_high, was)).encode("cp932", "ignore")
    try:
        return bool(data) and data.decode().isalpha()
    except UnicodeDecodeError:
        return False


def _is_at_letters(line: str, part: Part, *, utf8: bool) -> bool:
    """Whether a part stands between letters, or closes a word as what bytes of UTF-8 were: no frame has pieces that
    don't meet (`s├│`).
    """
    closes = utf8 and not _FRAMES.match(line, part.end)
    return line[part.start - 1 : part.start].isalpha() and (closes or line[part.end : part.end + 1].isalpha())


def _is_in_words(line: str, parts: list[Part]) -> bool:
    """Whether a letter would be part of a good word of several, or alone, as a preposition is."""
    if any(len(part.was) != part.end - part.start for part in parts):
        return True
    whole = repaired(line, parts)
    words = {word[0] for part in parts for word in _LETTERS.finditer(whole) if word.start() <= part.start < word.end()}
    return any(len(word) == 1 or (len(word) >= _WORD and fit(word).bits <= _WELL * len(word)) for word in words)
