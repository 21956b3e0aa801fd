"""Arabic letters in the forms that they have in print: a converter of PDF, and programs from before fonts joined
letters by themselves, wrote for each letter the shape that it takes at its place in the word.

A text in such forms looks as it should, and is found by no search: its words are other characters than those that
everybody types. The forms say whether they were written in the order of reading: what joins the letter behind it has
one behind it that joins back.

Source: the Unicode Standard, 9.2 (cursive joining), and the decompositions of its character database.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from scrubber.model import Edit

#: Letters and ligatures in a form; not the signs that are words or ends of verses by themselves (U+FDF0 to U+FDFD).
FORMS = "\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufd8f\ufd92-\ufdc7\ufe70-\ufe72\ufe74\ufe76-\ufefc"
_RUN = re.compile(f"[{FORMS}][{FORMS}\u064b-\u0652\u0670]*")
#: What stands over letters, and joins none.
_MARK = re.compile("[\u064b-\u0652\u0670\ufe70-\ufe7f]")
#: A letter as it is typed, which may join what stands beside it.
_LETTER = re.compile("[\u0620-\u064a\u066e-\u06d3\u0750-\u077f\u200d]")
_JOIN_ON, _JOIN_BACK = frozenset(["initial", "medial"]), frozenset(["medial", "final"])
_FORM = re.compile(r"<(initial|medial|final|isolated)> ")
#: Signs of an order, at the least, and their share of all.
_SIGNS, _SHARE = 3, 0.9
#: Forms of one letter that show it.
_SHOWN = 2
_WHY = "Arabic letters in the forms of print"


def arabic_form_edits(text: str) -> list[Edit]:
    """Put the letters themselves in the place of their forms, in a text whose forms join one another.

    Makes المادة of ﺍﻟﻤﺎﺩﺓ. Kept: single forms in a table of them, U+FDFA, a text in which they stand from left to right
    (see `scrubber.cleaning.prints.reading_order`).
    """
    read, turned = joins(text)
    if read < _SIGNS or read < _SHARE * (read + turned):
        return []
    return [Edit("letter-form", m.start(), m.end(), m[0], _letters(m[0]), _WHY) for m in _RUN.finditer(text)]


def joins(text: str) -> tuple[int, int]:
    """How often forms stand as they do in the order of reading, and how often as in the other one: by what each two
    neighbours join, and by what begins and ends a word.
    """
    read = turned = 0
    for match in _words(text):
        forms = [_form(char) for char in _MARK.sub("", match[0])]
        for one, other in pairwise(forms):
            fits = (one in _JOIN_ON) == (other in _JOIN_BACK)
            against = (other in _JOIN_ON) == (one in _JOIN_BACK)
            if fits != against:
                read, turned = read + fits, turned + against
        if forms and not _LETTER.match(text[match.start() - 1 : match.start()]):
            read, turned = read + (forms[0] == "initial"), turned + (forms[0] == "final")
        if forms and not _LETTER.match(text[match.end() : match.end() + 1]):
            read, turned = read + (forms[-1] == "final"), turned + (forms[-1] == "initial")
    return read, turned


def _words(text: str) -> Iterator[re.Match[str]]:
    """Forms that stand together and tell of an order; not those of one letter, as lessons show which it has."""
    return (m for m in _RUN.finditer(text) if len(m[0]) < _SHOWN or len(set(_letters(m[0]))) > 1)


def _form(char: str) -> str:
    match = _FORM.match(unicodedata.decomposition(char))
    return match[1] if match else ""


def _letters(run: str) -> str:
    """The letters of forms; a mark that was set over nothing, or over a stroke, stands over the letter before it."""
    return "".join(
        unicodedata.normalize("NFKC", char).strip(" \u0640")
        if _MARK.match(char)
        else unicodedata.normalize("NFKC", char)
        for char in run
    )
