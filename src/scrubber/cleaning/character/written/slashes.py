r"""Quotation marks and apostrophes behind backslashes, as programs write them that store a text in a database, and
leave them when they store it twice: it\'s, \"yes\"; and other marks behind one, as converters to Markdown write what
is to be none: 4\.50, \[1\], sports\_dept.
"""

import re

from scrubber.cleaning.character.losses.contractions import word_with
from scrubber.cleaning.character.written.subject import lines_with
from scrubber.model import Edit
from scrubber.patterns import lazily

_SLASHED = lazily(r"\\{1,7}['\"]")
#: A backslash before something else, or a quotation mark without one.
_OTHER, _BARE = lazily(r"\\(?![\\'\"])"), lazily(r"(?<!\\)['\"]")
#: What stands between a pair of such marks, which opens before a word and closes behind one.
_PAIR = lazily(r"(?<![^\s(\[—–-])(\\{1,7}['\"])(?=\w)[^\\\n]{1,500}(?<=[\w.,!?…])\1(?!\w)")
#: An apostrophe or an accent amid a word.
_WITHIN = lazily(r"(?<=[a-zà-ÿ])\\{1,7}'(?=[a-zà-ÿ])")
#: Words of a line that says something in quotation marks, at least; characters of a line that are looked at.
_WORDS, _LONGEST = 6, 20_000
#: What Markdown has marks of, and a string's stroke; whatever else a backslash stands before is no Markdown's.
_MARKED = lazily(
    r"(?<=\d)\\(?=\.)|\\(?=[_*#>~+!=|/])|\\(?=\[[\w ,.'’-]{1,80}\\\])|(?<=[\w.,'’-])\\(?=\])"
    r"|(?<![a-z])\\(?=-)|\\(?=-(?![a-z]))"
)
_OTHER_SLASH = lazily(r"\\(?![-_*#>~+!=|/.\[\]'\"])")
_NO_MARK = lazily(r"(?<!\d)\\(?=\.)|\\\*[(\[]|^[.'](?:[A-Z][A-Za-z]{0,2}|\\\")(?:\s|$)", re.MULTILINE)
_NUMBERED = lazily(r"(?:\d{1,3}\\\.|\\[-*+#>]) \w")
#: A figure that tells alone: no part of a name, or of what a pattern finds.
_FIGURE = lazily(r"(?<![^\s(])\d{1,6}\\\.\d{2}(?!\d)|^\d{1,3}\\\. ", re.MULTILINE)
_MARKS = 2  # of a text, at least
_WHY_MARK = "a backslash before a mark, as Markdown writes one that is none"
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


def mark_slash_edits(text: str) -> list[Edit]:
    r"""Take out the backslashes that converters to Markdown set before marks, and some programs before strokes.

    Changed: `4\.50 euros, see \[1\] and sports\_dept`, and\/or. Kept: a text in which one stands before anything else
    or lines are roff's, one alone but for `4\.50` and a line's `4\.`, and what stands in lines that are no sentence's
    or in a program's.
    """
    if "\\" not in text or _OTHER_SLASH.search(text) or _NO_MARK.search(text):
        return []
    edits: list[Edit] = []
    for line in lines_with(text, _MARKED.finditer(text)):
        if line.is_literal or line.is_subject or not (_is_said(line.text) or _NUMBERED.match(line.text)):
            continue
        if "`" not in line.text:
            edits += [Edit("escape", *match.span(), match[0], "", _WHY_MARK) for match in line.escapes]
    alone = bool(edits) and _FIGURE.search(text, max(0, edits[0].start - 9), edits[0].end + 3) is not None
    return edits if len(edits) >= _MARKS or alone else []


def _is_said(line: str) -> bool:
    """Whether most of a line, and enough of it, are words."""
    words = sum(part.strip(".,;:!?()").isalpha() for part in line.split())
    return (words >= _WORDS - 1 and 2 * words > len(line.split())) or "。" in line


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
