"""Quotation marks, apostrophes and dashes that one machine's encoding made letters of another's: isnÕt of the Macintosh
read as Windows', isnít and isnÆt the other way and by DOS.

A text in English may have no other character beyond ASCII, and one letter amid a word tells a model of languages
little; but words contract there at an apostrophe, and at nothing else.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from scrubber.cleaning.character.lines import line_edit
from scrubber.cleaning.character.losses.contractions import language_of, words_with
from scrubber.cleaning.character.roads.telling import is_told
from scrubber.cleaning.character.written.places import is_in_place, is_set_apart_as_prose
from scrubber.language.spelling import cost_together
from scrubber.model import Edit
from scrubber.patterns import lazily

#: What was written, and as what it was read.
_PAIRS = (
    ("mac-roman", "cp1252"), ("cp1252", "mac-roman"), ("cp1252", "cp437"), ("cp1252", "cp850"),
    ("mac-roman", "cp437"), ("mac-roman", "cp850"),
)  # fmt: skip
_MARKS = "‘’“”–—…•™"
#: Pieces of the words that tell, "@" for the apostrophe.
_PIECES = (
    "n@t",
    "t@s",
    "e@s",
    "@re",
    "@ve",
    "@ll",
    "I@m",
    "c@e",
    "C@e",
    "n@e",
    "qu@i",
    "qu@o",
    "qu@u",
    "d@u",
    "j@a",
    "s@e",
    "l@u",
)
_LINE, _HIGH, _WORD = (
    lazily(r"^[\x00-\x09\x0b-\x7f]*[^\x00-\x7f][^\n]*", re.MULTILINE),
    lazily(r"[^\x00-\x7f]"),
    lazily(r"[^\W\d_]{1,40}"),
)
_AS_IT_IS = lazily("[a-z]’[a-z]")
#: Characters of a line that are judged; and the share of its marks in their places from which on all are marks.
_LONGEST, _MOST = 2_000, 0.75


class _Road(NamedTuple):
    """A road.

    Attributes:
        written: the encoding that a text was in.
        read_as: the one that it was taken for.
        apostrophe: what an apostrophe became.
        marks: what each such mark became, and the mark.
    """

    written: str
    read_as: str
    apostrophe: re.Pattern[str]
    marks: dict[str, str]

    def may_tell(self, text: str) -> bool:
        """Whether something in a text may be a word that contracts; most texts with the letter have it for itself."""
        sign = self.apostrophe.pattern
        return sign in text and any(piece.replace("@", sign) in text for piece in _PIECES)

    def back(self, line: str) -> str:
        """What a line was; "" where it can't have come this way."""
        try:
            return line.encode(self.read_as).decode(self.written)
        except UnicodeError:
            return ""


@cache
def _roads() -> tuple[_Road, ...]:
    roads = []
    for written, read_as in _PAIRS:
        marks = {mark.encode(written).decode(read_as, "ignore"): mark for mark in _MARKS}
        marks.pop("", None)
        sign = next(char for char, mark in marks.items() if mark == "’")
        roads.append(_Road(written, read_as, re.compile(re.escape(sign)), marks))
    return tuple(roads)


def told_by_words(text: str) -> list[Edit]:
    """Bring back what a text was whose contractions tell by which road it came.

    Changed: the keeperÕs book isnÕt Òclosed,Ó -> the keeper’s book isn’t “closed,”; LÕŽtŽ nÕest pas lˆ -> L’été n’est
    pas là. Kept: letters that do not stand where such a mark does, a text without words that contract or of which other
    letters are of another language, lines that tell of damage, or of which a byte was lost.
    """
    for road in _roads():
        if not road.may_tell(text):
            continue
        words = words_with(text, road.apostrophe)
        language = language_of(text, words)
        if (
            language == "en"
            and not any(word.is_told_by("en") for word in words)
            and _has_letters(text, road, len(words))
        ):
            continue  # but what owns something tells it
        if language:
            return [edit for line in _LINE.finditer(text) for edit in _edits(line, road, language)]
    return []


def _has_letters(text: str, road: _Road, most: int) -> bool:
    """Whether a text has more letters beyond ASCII than `most` that are no marks of the road: English has hardly any,
    and "existís" and "aquís" beside others are words of another language.
    """
    return len([char for char in _HIGH.findall(text) if char.isalpha() and char not in road.marks]) > most


def _edits(line: re.Match[str], road: _Road, language: str) -> Iterator[Edit]:
    text, why = line[0], f"{road.written} read as {road.read_as}"
    if is_told(text, []):
        return
    if set(_HIGH.findall(text)) - road.marks.keys():
        # A line that has an apostrophe as it should be did not come this way as a whole.
        if not _AS_IT_IS.search(text) and (was := road.back(text)) and _cost(was) < _cost(text):
            yield line_edit("mojibake", line.start(), text, was, why)
            return
        if language != "en":  # its letters tell more of the road than its apostrophes
            return
    whole = "".join([road.marks.get(char, char) for char in text])
    marks = [n for n, (char, mark) in enumerate(zip(text, whole, strict=True)) if char != mark]
    placed = [
        n for n in marks if is_in_place(whole, n, n + 1, whole[n]) or is_set_apart_as_prose(whole, n, n + 1, whole[n])
    ]
    for n in marks if len(placed) >= _MOST * len(marks) else placed:
        yield Edit("mojibake", line.start() + n, line.start() + n + 1, text[n], whole[n], why)


def _cost(line: str) -> float:
    """What the words of a line cost in the language in which they cost least together."""
    return cost_together(_WORD.findall(line[:_LONGEST]))
