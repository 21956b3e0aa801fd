"""What is left of apostrophes, quotation marks and dashes where UTF-8 was read as Latin-1, and the controls that two of
their three bytes became were dropped or replaced: `donât`, `donâ??t`, `donâ��t`, `donâ  t`.

The byte that is left is the same for all of them. Words tell what it was: English and French contract at an apostrophe
and nothing else, so a text that has several of their contractions lost its apostrophes so. Then a mark at a word's
beginning opens a quotation that one at a word's end closes; a dash may be either of two, and stays lost.
"""

from __future__ import annotations

import re

from scrubber.cleaning.character.losses.contractions import language_of, word_with, words_with
from scrubber.cleaning.character.losses.fill import LOST
from scrubber.model import Edit

#: What is left of a mark, by what became of its other bytes; three dots keep one of them.
_LEFT = re.compile("â[\ufffd? ]?¦|â(?:\ufffd\ufffd|\\?\\?|  |)(?![^\\x00-\\x7fÀ-ÿ]|\\?)")
_WITHIN = re.compile("â(?:\ufffd\ufffd|\\?\\?|  )?(?=[A-Za-z])")
_WHY = "two of its three bytes were lost where UTF-8 was read as Latin-1"
_TELLS = 0.95


def mark_left_edits(text: str) -> list[Edit]:
    """Bring back the apostrophes and quotation marks of an English or French text of which one byte is left each, and
    mark its dashes as lost.

    Changes `donât` to `don’t`, `âyes,â` to `“yes,”`, `â¦` to `…`; leaves `â` in a text without contractions that are
    written so, as Romanian and Portuguese have it in their words, and French words of such letters (`château`). It goes
    wrong for single quotation marks that stand in no double ones, which become such.
    """
    if "â" not in text:
        return []
    language = language_of(words_with(text, _WITHIN))
    if not language:
        return []
    edits: list[Edit] = []
    opened: list[str] = []  # the marks that close what is open, the innermost last
    end = 0
    for left in _LEFT.finditer(text):
        if text.find("\n", end, left.start()) >= 0:
            opened = []
        start, end = left.span()
        mark = "…" if left[0][-1] == "¦" else _mark(text, start, end, opened, language)
        if mark:
            edits.append(Edit("mojibake", start, end, left[0], mark, _WHY, _TELLS))
    return edits


def _mark(text: str, start: int, end: int, opened: list[str], language: str) -> str:
    """What a mark was, by what stands beside it; "" where it is a letter of a word. What it opens or closes is put down
    in `opened`.
    """
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalpha() and after.isalpha():
        if word_with(text, start, end).contracts(language):
            return "’"
        return LOST if language == "en" else ""  # French has it in its words
    if after.isalnum() or after in {"(", "["}:
        if before.isalnum() or len(opened) > 1:
            return LOST
        opened.append("’" if opened else "”")
        return "‘" if len(opened) > 1 else "“"
    if before and not before.isspace():
        if opened:
            return opened.pop()
        return "’" if before == "s" and after.isspace() else LOST
    return LOST
