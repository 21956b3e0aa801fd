"""Letters in the shapes that print has for them, as whoever converts a PDF gets them: they look as they should, and no
search finds the word.

Latin letters that print sets as one: ﬁrst, oﬃce, ﬂeet. Arabic letters each in the shape that it takes at its place in
the word; the forms say whether they were written in the order of reading: what joins the letter behind it has one
behind it that joins back. Signs of Thai in an order or in pieces that look the same.

Source: the Unicode Standard, 9.2 (cursive joining), and the decompositions of its character database; for Thai the
order of WTT 2.0, and `pythainlp.util.normalize`, which mends the same.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from scrubber.cleaning.character.lines import lines_that_have
from scrubber.language.spelling import cost_together
from scrubber.ledger import apart
from scrubber.model import Edit
from scrubber.patterns import lazily

LIGATURES = "\ufb00-\ufb06"
_LETTERS = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
_LIGATURE = lazily(f"[{LIGATURES}]")
_WORD = lazily(r"[^\W\d_]+")
#: A line that speaks of them, or shows one by itself.
_TALK = lazily(rf"(?i:ligatur)|U\+FB0|(?<!\w)[{LIGATURES}](?!\w| [a-zß-ÿ])|[{LIGATURES}]{{2}}")
#: What a reader of a Mac's bytes shows for two letters of the West: `Straﬂe`, `ﬁorn`.
_OF_MAC = {"ﬂ": "ß", "ﬁ": "þ"}
#: A gap that a converter leaves behind each sign, for the sign is narrower than its letters; the rest of a word behind
#: it; and how many show that one does, and how many times more than there are signs with none.
_GAP, _GAPS = lazily(r" (?=[a-zß-ÿ])"), 3
_HEAD, _LONGEST = lazily(r"[^\W\d_]{1,40}\Z"), 40
_WHY = "letters that print sets as one sign"
#: Letters and ligatures in a form; not the signs that are words or ends of verses by themselves (U+FDF0 to U+FDFD).
FORMS = "\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufd8f\ufd92-\ufdc7\ufe70-\ufe72\ufe74\ufe76-\ufefc"
_RUN = lazily(f"[{FORMS}][{FORMS}\u064b-\u0652\u0670]*")
#: What stands over letters, and joins none.
_MARK = lazily("[\u064b-\u0652\u0670\ufe70-\ufe7f]")
#: A letter as it is typed, which may join what stands beside it.
_LETTER = lazily("[\u0620-\u064a\u066e-\u06d3\u0750-\u077f\u200d]")
_JOIN_ON, _JOIN_BACK = frozenset(["initial", "medial"]), frozenset(["medial", "final"])
_FORM = lazily(r"<(initial|medial|final|isolated)> ")
#: Signs of an order, at the least, and their share of all.
_SIGNS, _SHARE = 3, 0.9
#: Forms of one letter that show it.
_SHOWN = 2
_WHY_FORM = "Arabic letters in the forms of print"
SIGNS = "\u0e33\u0e40\u0e4d\u0e48-\u0e4b"
_TONE = "[\u0e48-\u0e4b]"
#: A consonant, which has one tone and one vowel: of signs that stand by themselves, or heaped, none is moved.
_OF, _BEFORE = "(?<=[\u0e01-\u0e2e])", "(?=[\u0e01-\u0e2e])"
_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str], str], ...] = (
    # A converter sets the ring and the stroke by their places, which may leave a gap.
    (lazily(f"{_OF}\u0e4d ?({_TONE}?)\u0e32"), lambda m: f"{m[1]}\u0e33", "sara am in two pieces"),
    (lazily(f"{_OF}\u0e33({_TONE})"), lambda m: f"{m[1]}\u0e33", "a tone behind sara am"),
    (lazily(f"(?<!\u0e40)\u0e40\u0e40{_BEFORE}"), lambda _: "\u0e41", "sara ae in two pieces"),
    (lazily(f"{_OF}({_TONE})([\u0e31\u0e34-\u0e39])"), lambda m: m[2] + m[1], "a tone before its vowel"),
)


def ligature_edits(text: str) -> list[Edit]:
    """Put letters in the place of the signs for several of them, within words, and close the gaps behind these where a
    text has one behind each.

    Kept: a line that speaks of ligatures or shows one alone; a sign that is another letter of a Mac's (Straﬂe), where
    its words are likelier with that.
    """
    found = [
        Edit("ligature", m.start(), m.end(), m[0], _LETTERS[m[0]], _WHY)
        for line in lines_that_have(text, _LIGATURE)
        if not _TALK.search(text, *line)
        for m in _LIGATURE.finditer(text, *line)
    ]
    other = _of_a_mac(text, found)
    found = [edit for edit in found if edit.before not in other]
    apart = {edit.end for edit in found if _GAP.match(text, edit.end)}
    grown = len([edit for edit in found if text[edit.end : edit.end + 1].isalpha()])
    if len(apart) >= max(_GAPS, _GAPS * grown):
        found = [_with_rest(text, edit) if edit.end in apart else edit for edit in found]
    return [
        edit
        for edit in found
        if len(edit.before) > 1
        or text[edit.end : edit.end + 1].isalpha()
        or text[max(0, edit.start - 1) : edit.start].isalpha()
    ]


def _with_rest(text: str, edit: Edit) -> Edit:
    """The same without the blank behind it, where the two pieces are likelier as one word."""
    head, tail = _HEAD.search(text[max(0, edit.start - _LONGEST) : edit.start]), _WORD.match(text, edit.end + 1)
    pieces = [(head[0] if head else "") + edit.after, tail[0] if tail else ""]
    if cost_together(["".join(pieces)]) >= cost_together(pieces):
        return edit
    return replace(
        edit, end=edit.end + 1, before=text[edit.start : edit.end + 1], reason=f"{_WHY}, with a gap behind it"
    )


def _of_a_mac(text: str, edits: list[Edit]) -> set[str]:
    """Those of the signs that a reader of a Mac's bytes left, by the words that they stand in."""
    signs = {edit.before for edit in edits}.intersection(_OF_MAC)
    if not signs:
        return signs
    words = {word for word in _WORD.findall(text) if len(word) > 1 and _LIGATURE.search(word)}
    return {
        sign
        for sign in signs
        if (own := [word.lower() for word in words if sign in word])
        and cost_together([word.replace(sign, _OF_MAC[sign]) for word in own])
        < cost_together([word.replace(sign, _LETTERS[sign]) for word in own])
    }


def arabic_form_edits(text: str) -> list[Edit]:
    """Put the letters themselves in the place of their forms, in a text whose forms join one another.

    Makes المادة of ﺍﻟﻤﺎﺩﺓ. Kept: single forms in a table of them, U+FDFA, a text in which they stand from left to right
    (see `scrubber.cleaning.prints.reading_order`).
    """
    read, turned = joins(text)
    if read < _SIGNS or read < _SHARE * (read + turned):
        return []
    return [Edit("letter-form", m.start(), m.end(), m[0], _letters(m[0]), _WHY_FORM) for m in _RUN.finditer(text)]


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


def thai_sign_edits(text: str) -> list[Edit]:
    """Put the signs of Thai as they are typed: นํ้า becomes น้ำ, เเละ becomes และ.

    None of what is changed is spelt so: a ring and a stroke side by side, two of the first vowel, a tone below a vowel.

    Source: the order of WTT 2.0, and `pythainlp.util.normalize`, which mends the same.
    """
    found: dict[int, Edit] = {}
    for pattern, was, why in _RULES:
        for match in pattern.finditer(text):
            found.setdefault(match.start(), Edit("thai-sign", *match.span(), match[0], was(match), why))
    return apart(found.values())  # what overlaps is asked again when this is done
