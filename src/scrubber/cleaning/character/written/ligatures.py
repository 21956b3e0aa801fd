"""Latin letters that print sets as one: ﬁrst, oﬃce, ﬂeet. Whoever copies from a PDF, or converts one, gets the sign of
the font for its letters, and no search finds the word.
"""

from __future__ import annotations

import re
from dataclasses import replace

from scrubber.cleaning.character.lines import lines_that_have
from scrubber.language.spelling import cost_together
from scrubber.model import Edit

LIGATURES = "\ufb00-\ufb06"
_LETTERS = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
_LIGATURE = re.compile(f"[{LIGATURES}]")
_WORD = re.compile(r"[^\W\d_]+")
#: A line that speaks of them, or shows one by itself.
_TALK = re.compile(rf"(?i:ligatur)|U\+FB0|(?<!\w)[{LIGATURES}](?!\w| [a-zß-ÿ])|[{LIGATURES}]{{2}}")
#: What a reader of a Mac's bytes shows for two letters of the West: `Straﬂe`, `ﬁorn`.
_OF_MAC = {"ﬂ": "ß", "ﬁ": "þ"}
#: A gap that a converter leaves behind each sign, for the sign is narrower than its letters; the rest of a word behind
#: it; and how many show that one does, and how many times more than there are signs with none.
_GAP, _GAPS = re.compile(r" (?=[a-zß-ÿ])"), 3
_HEAD, _LONGEST = re.compile(r"[^\W\d_]{1,40}\Z"), 40
_WHY = "letters that print sets as one sign"


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
