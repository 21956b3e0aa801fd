"""Lines that run from right to left, as converters of PDF write them: as they stand on the sheet, or with the letters
turned around and the rest as it stands there, between signs of direction.

A converter finds the letters of a sheet by their places. One writes them as it finds them: no word can be read. Another
turns the letters of Hebrew and Arabic around, and sets what is none of these between U+202A and U+202C: the stop that
ends "… 2018." comes before the year there. One that turns letters around turns the two of a ligature the wrong way.
"""

import re

from scrubber.cleaning.character.written.print_forms import FORMS, joins
from scrubber.cleaning.rows import lines_of
from scrubber.model import Edit
from scrubber.patterns import lazily

#: A line, or what a wide gap parts of it, between signs of direction, without others around it.
_CHUNK = lazily(r"(?:^|(?<=[ \t\f]))\u202b([^\n\u202b]*)\u202c(?=[ \t]*(?:$|\u202b))", re.MULTILINE)
_WITHIN = lazily(r"\u202a([^\u202a-\u202c]*)\u202c")
_SIGNS = lazily("[\u202a-\u202c]")
#: Such lines that a text has at least.
_SEVERAL = 3
#: Letters that run from right to left with the marks they bear, and what keeps its order: a number with what may stand
#: within it, a word of other letters.
_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_OTHER = rf"(?:(?![{_RIGHT}])[^\W_]|[\u0660-\u0669\u06f0-\u06f9])"
_PIECE = lazily(rf"{_OTHER}++(?:[.,:/'’+-]{_OTHER}++)*+|.[\u0300-\u036f\u0591-\u05c7\u064b-\u0652]*+", re.DOTALL)
_LETTER, _LETTERS = lazily(rf"(?![{_RIGHT}])[^\W\d_]"), lazily(f"[{_RIGHT}]")
_FORM = lazily(f"[{FORMS}]")
#: Letters that only end words, at the beginning of one and at the end, and how many show which way a text runs.
_FINAL = "ךםןףץةى"
_BEGINS = lazily(f"(?<![{_RIGHT}])[{_FINAL}](?=[{_RIGHT}])")
_ENDS = lazily(f"(?<=[{_RIGHT}])[{_FINAL}](?![{_RIGHT}])")
_TELLING, _SHARE = 5, 0.9
#: Signs that come in pairs. Whether a converter gives the one that is seen or the one that is meant, it does not say.
_PAIRED = lazily(r"[()\[\]{}«»]")
MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
#: A lam with the alef that stands on it, and the two the wrong way around: behind an alef, where none has another
#: before it, and as a word, which an article is not.
_LIGATURE = lazily("ل[اأإآ]")
_BEHIND_ALEF = lazily("(?<=ا)([اأإآ])ل")
_AS_WORD = lazily("(?<![\u0620-\u0652])([وف]?[أإ]?)ال(?![\u0620-\u0652])")
_SHEET = "a converter wrote the line as it stands on the sheet, from left to right"
_TURNED = "a converter turned the two letters of a ligature around"
_WHY = "a converter's signs of direction, and its order of figures and marks"


def embeddings(text: str) -> list[Edit]:
    """Take out a converter's signs of direction from lines that run from right to left, and bring what stands between
    them into the order in which it is read.

    Of "‹RLE›المادة ‹LRE› :1‹PDF›يهدف‹PDF›" it makes "المادة 1: يهدف". Kept: signs that a writer set into a line. It
    goes wrong on a formula that runs from left to right and has no letters.

    Source: UAX #9, sections 2.1 and 3.3.4.
    """
    if text.count("\u202b") < _SEVERAL:
        return []
    chunks = list(_CHUNK.finditer(text))
    if len(chunks) < _SEVERAL:
        return []
    return [
        Edit("direction", m.start(), m.end(), m[0], _paired(_SIGNS.sub("", _WITHIN.sub(_as_read, m[1]))), _WHY)
        for m in chunks
    ]


def turned_lines(text: str) -> list[Edit]:
    """Turn lines around that a converter wrote as they stand on the sheet, where letters that only end words begin
    them, or the forms of letters join the wrong way: "תונקתה" is "התקנות". What runs from left to right keeps its
    order.

    Kept: all of a text in which such letters stand where they should; lines without forms, where only those tell. It
    goes wrong on single lines that are in the order of reading in a text that is not.
    """
    begin = len(_BEGINS.findall(text)) if any(map(text.__contains__, _FINAL)) else 0
    letters = _LETTERS
    if begin < _TELLING or begin < _SHARE * (begin + len(_ENDS.findall(text))):
        letters = _FORM  # of a typed line they say nothing
        read, turned = joins(text)
        if turned < _TELLING or turned < _SHARE * (read + turned):
            return []
    edits = []
    for line, said, at in lines_of(text):
        if letters.search(said):
            start = at + line.find(said)
            edits.append(Edit("direction", start, start + len(said), said, _paired(_read_from_right(said)), _SHEET))
    return edits


def ligatures(text: str) -> list[Edit]:
    """Bring lam and alef into order where a converter turned them around, in a text that has none in order: "األول" is
    "الأول", and "ال" by itself is "لا".

    Kept: an alef before a lam within a word, as in "ثالث", which is a word both ways.
    """
    found = list(_BEHIND_ALEF.finditer(text)) if "\u0627" in text else []
    if len(found) < _SEVERAL or _LIGATURE.search(text):
        return []
    edits = [Edit("direction", m.start(), m.end(), m[0], f"ل{m[1]}", _TURNED) for m in found]
    edits += [Edit("direction", m.end() - 2, m.end(), "ال", "لا", _TURNED) for m in _AS_WORD.finditer(text)]
    return sorted(edits, key=lambda edit: edit.start)


def _paired(text: str) -> str:
    """A line whose brackets and quotation marks open before they close."""
    first = _PAIRED.search(text)
    turned = first is not None and first[0] in ")]}»" and first[0].translate(MIRRORED) in text[first.end() :]
    return text.translate(MIRRORED) if turned else text


def _as_read(within: re.Match[str]) -> str:
    return _read_from_right(within[1])


def _read_from_right(text: str) -> str:
    """What stands on a line that runs from right to left, in the order of reading: words that run from left to right
    stay in their order, and so does what lies between two of them.
    """
    pieces = _PIECE.findall(text)
    turned: list[str] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        last = n = at
        while _LETTER.search(piece) and n < len(pieces) and not _LETTERS.search(pieces[n]):
            last = n if _LETTER.search(pieces[n]) else last
            n += 1
        turned.append("".join(pieces[at : last + 1]))
        at = last + 1
    return "".join(reversed(turned))
