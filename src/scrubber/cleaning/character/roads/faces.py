"""Faces made of letters and marks (kaomoji), which mix scripts and signs on purpose: (TωT), (´Д｀), ヽ(ﾟ∀ﾟ)ﾉ."""

import unicodedata
from collections.abc import Iterator

from scrubber.cleaning.character.scripts import is_letter, script_of
from scrubber.patterns import lazily

_BRACKETED = lazily(r"[(（]([^()（）\n]{2,24})[)）]")
_NUMBER = lazily("[0-9]{2}|^[1-9][-–~][1-9]$")
_KEY = lazily("_[A-Za-z0-9]")  # the key of a menu's entry
_MARKS = frozenset("^_*;'`\"~<>=@-´°¯¬")
_MIRROR = str.maketrans("<>≦≧`´｀´/\\＜＞╯╰", "><≧≦´`´｀\\/＞＜╰╯")
_LONGEST_ALIKE = 7


def faces(line: str) -> Iterator[tuple[int, int]]:
    """The spans of faces in a line, brackets included.

    A face is what stands in brackets without a word of any script, with marks that faces are made of, or the same from
    both ends.
    """
    for match in _BRACKETED.finditer(line):
        if _is_face(match[1].strip()):
            yield match.span()


def has_face(line: str) -> bool:
    """Whether there is a face in a line."""
    return next(faces(line), None) is not None


def _is_face(inner: str) -> bool:
    seen = "".join(inner.split())
    if _NUMBER.search(seen) or _KEY.fullmatch(seen):
        return False  # years, pages
    alike = 2 < len(seen) <= _LONGEST_ALIKE and seen == seen[::-1].translate(_MIRROR) and len(set(seen)) > 1
    if alike and not seen.isascii():
        return True
    marks = 0
    last = previous = ""
    for char in seen:
        script = script_of(char)
        if "\xa0" <= char < "\u0250" and char not in _MARKS:
            return False  # what a wrong reading is made of
        if script and script == last and char != previous:
            return False
        marks += char in _MARKS or (char >= "\u2010" and not is_letter(char) and unicodedata.category(char) != "Nd")
        last, previous = script, char
    return marks > 0
