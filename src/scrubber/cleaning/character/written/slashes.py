r"""Quotation marks and apostrophes behind backslashes, as programs write them that store a text in a database, and
leave them when they store it twice: it\'s, \"yes\".
"""

from __future__ import annotations

import re

from scrubber.cleaning.character.losses.contractions import word_with
from scrubber.cleaning.character.written.subject import lines_with
from scrubber.model import Edit

_SLASHED = re.compile(r"\\{1,7}['\"]")
#: A backslash before something else, or a quotation mark without one.
_OTHER, _BARE = re.compile(r"\\(?![\\'\"])"), re.compile(r"(?<!\\)['\"]")
#: What stands between a pair of such marks, which opens before a word and closes behind one.
_PAIR = re.compile(r"(?<![^\s(\[—–-])(\\{1,7}['\"])(?=\w)[^\\\n]{1,500}(?<=[\w.,!?…])\1(?!\w)")
#: An apostrophe or an accent amid a word.
_WITHIN = re.compile(r"(?<=[a-zà-ÿ])\\{1,7}'(?=[a-zà-ÿ])")
#: Words of a line that says something in quotation marks, at least; characters of a line that are looked at.
_WORDS, _LONGEST = 6, 20_000
_WHY = "a backslash that a program set before a quotation mark"


def slash_edits(text: str) -> list[Edit]:
    r"""Take out the backslashes before quotation marks and apostrophes of running text.

    A text is such a one only if a backslash stands before nothing else in it, and a line has no such mark without
    one: there is a contraction, or a pair around words. Fewer lines may have them without, as a site's own. Kept:
    strings of a program, paths, TeX's M\"uller and wzi\'a\'c, a line that tells of escapes. It goes wrong for TeX in
    which no other command stands, and hardly a word but those with \'s in it (dzi\'s).
    """
    if ("\\'" not in text and '\\"' not in text) or _OTHER.search(text):
        return []
    edits: list[Edit] = []
    told, lines, accents = False, 0, 0
    for line in lines_with(text, _SLASHED.finditer(text)):
        if _BARE.search(text, line.start, line.end) or line.is_literal or line.is_subject:
            continue
        told = told or _is_told(text[line.start : min(line.end, line.start + _LONGEST)])
        lines += 1
        accents += sum(map(_accents, _WITHIN.finditer(text, line.start, line.end)))
        edits += [
            Edit("escape", slashed.start(), slashed.end() - 1, slashed[0][:-1], "", _WHY) for slashed in line.escapes
        ]
    bare = sum(_BARE.search(line) is not None for line in text.split("\n")) if told else 0
    return edits if told and bare <= lines and accents <= 0 else []


def _accents(slashed: re.Match[str]) -> int:
    """1 for what is no apostrophe amid small letters, as an accent of TeX's; -1 for one."""
    word = word_with(slashed.string, *slashed.span())
    return -1 if word.contracts("en") or word.contracts("fr") else 1


def _is_told(line: str) -> bool:
    """Whether such a mark is an apostrophe in a word that contracts, or a pair stands around words of a sentence."""
    for slashed in _SLASHED.finditer(line):
        if slashed[0][-1] == "'":
            word = word_with(line, *slashed.span())
            if word.before and word.after and (word.contracts("en") or word.contracts("fr")):
                return True
    return len(line.split()) >= _WORDS and _PAIR.search(line) is not None
