"""What is left of apostrophes, quotation marks and dashes where UTF-8 was read as Latin-1, and the controls that two of
their three bytes became were dropped or replaced: `donât`, `donâ??t`, `donâ��t`, `donâ  t`.

The byte that is left is the same for all of them. Words tell what it was: English and French contract at an apostrophe
and nothing else, so a text that has several of their contractions lost its apostrophes so. Then a mark at a word's
beginning opens a quotation that one at a word's end closes; a dash may be either of two, and stays lost.
"""

from __future__ import annotations

import re
from itertools import takewhile

from scrubber.cleaning.character.losses.fill import LOST
from scrubber.model import Edit

#: What is left of a mark, by what became of its other bytes; three dots keep one of them.
_LEFT = re.compile("â[\ufffd? ]?¦|â(?:\ufffd\ufffd|\\?\\?|  |)(?![^\\x00-\\x7fÀ-ÿ]|\\?)")
#: Contractions of English: not, is and has, are, have, will, had and would, am; behind words that they stand behind.
_GONE = "(?:\ufffd\ufffd|\\?\\?|  )?"
_ENGLISH = re.compile(
    rf"\b(?:(?:[Dd]o(?:es)?|[Dd]id|[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Hh]as|[Hh]ave|[Hh]ad|[Ww]ould|[Cc]ould|[Ss]hould|[Mm]ust"
    rf"|[Nn]eed)nâ{_GONE}t|(?:[Cc]an|[Ww]on|[Aa]in)â{_GONE}t|(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hat|[Tt]here|[Hh]ere|[Ww]h(?:at|o)"
    rf"|[Ll]et)â{_GONE}s|(?:[Tt]hey|[Yy]ou|[Ww]e|I)â{_GONE}(?:re|ve|ll|d|m))(?![a-z])"
)
#: A possessive of English: what comes to no more than one of them is any word.
_POSSESSIVE = re.compile(rf"\b[A-Za-z]{{3,40}}â{_GONE}s(?![a-z])")
#: Elisions of French by which it is told, for Romanian and Vietnamese have many such letters before a vowel (câine,
#: câu); and any of its elisions.
_TOLD = re.compile(
    rf"\b(?:[Cc]â{_GONE}est|[Qq]uâ{_GONE}(?:ils?|elles?|on|une?|en)|[DdLl]â{_GONE}(?:une?|autres?)|[NnSs]â{_GONE}est|[Jj]â{_GONE}ai"
    rf"|[Nn]â{_GONE}a|[Aa]ujourdâ{_GONE}hui)(?![a-z])"
)
_FRENCH = re.compile(
    rf"\b(?:[ldcjnsmtLDCJNSMT]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Aa]ujourd)â{_GONE}(?=[aeiouyhAEIOUYHéèêàÉÈÊÀÃ])"
)
#: So many of a French text, which has the letter as well; in an English one, of all that stand within a word, such a
#: share.
_NEEDED, _SHARE = 2, 0.5
_WITHIN = re.compile(rf"[A-Za-z]â{_GONE}[A-Za-z]")
_LONGEST = 8  # letters of what is elided: aujourd, lorsqu
_NAMES = frozenset({"O", "D", "L"})  # O’Brien, D’Arcy, L’Oréal
_ENDINGS = re.compile("(?:s|t|re|ve|ll|d|m)(?![a-z])")
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
    english, french, owning = (len(found.findall(text)) for found in (_ENGLISH, _TOLD, _POSSESSIVE))
    told = english + owning if english or owning >= _NEEDED else 0
    if french < _NEEDED and not (told and told >= _SHARE * len(_WITHIN.findall(text))):
        return []
    edits: list[Edit] = []
    opened: list[str] = []  # the marks that close what is open, the innermost last
    end = 0
    for left in _LEFT.finditer(text):
        if text.find("\n", end, left.start()) >= 0:
            opened = []
        start, end = left.span()
        mark = "…" if left[0][-1] == "¦" else _mark(text, start, end, opened, french=french > english)
        if mark:
            edits.append(Edit("mojibake", start, end, left[0], mark, _WHY, _TELLS))
    return edits


def _mark(text: str, start: int, end: int, opened: list[str], *, french: bool) -> str:
    """What a mark was, by what stands beside it; "" where it is a letter of a word. What it opens or closes is put down
    in `opened`.
    """
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalpha() and after.isalpha():
        word = "".join(takewhile(str.isalpha, reversed(text[max(0, start - _LONGEST) : start])))[::-1]
        if french:
            return "’" if _FRENCH.match(f"{word}{text[start : end + 1]}") else ""
        return "’" if _ENDINGS.match(text, end) or word in _NAMES else LOST
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
