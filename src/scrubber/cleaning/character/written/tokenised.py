"""Text that a program parted into words and marks, as collections for translation and language models have it.

The council , which met , did n't decide . ( See article 4 . )

Source: the manners of the Penn Treebank's tokeniser (`-LRB-`) and of Moses' (`@-@`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scrubber.cleaning.character.lines import lines_that_have
from scrubber.language.packs.detect import by_words
from scrubber.model import Edit

#: A comma or a full stop with a blank before it, as nobody types it, or without; and a sentence that so ends.
_APART = re.compile(r"(?<=[^\W_]) [,.](?!\S)")
_CLOSE = re.compile(r"(?<=[^\W\d_])[,.](?!\S)")
_ENDED = re.compile(r"(?<=[^\W_]) \.(?=\s*$|\s+[^\Wa-z_])", re.MULTILINE)
#: How many there are at the least, and how many times more than others.
_FEW, _TIMES, _SENTENCES = 4, 9, 2
_TOKEN = re.compile(r"\S+")
#: A line of a program.
_PROGRAM = re.compile(r"[={}\\<>_|]")
#: What stands close to the word before it: marks, endings of English; and high marks, in which French has a blank.
_BEHIND = re.compile(r"[,.]+|[)\]”’]|n['’]t|['’](?:s|re|ve|ll|d|m)|''", re.IGNORECASE)
_HIGH = re.compile(r"[;:!?]+")
#: What the word behind it stands close to: what opens, and words that lost their vowel.
_LOST = r"(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu|(?:[ad]|de|ne|su|co|que|be)ll|un|sant)"
_BEFORE = re.compile(rf"[(\[‘¿¡„]|``|{_LOST}['’]", re.IGNORECASE)
_ELIDED, _ENDING = re.compile(_LOST, re.IGNORECASE), re.compile("s|t|re|ve|ll|d|m")
#: Which marks open a quotation and which close it, where they stand apart from what is quoted; German turns them.
_QUOTES = {"de": ("„»", "“«"), "fr": ("", ""), "": ("“«", "”»")}
#: What stands close to both.
_JOINTS = frozenset(["@-@", "/"])
_STANDS = {"@-@": "-", "@,@": ",", "@.@": ".", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}
_WHY = "a program parted words and marks"


def tokenised_edits(text: str) -> list[Edit]:
    """Set marks beside the words that they belong to, in a text whose commas and stops all stand apart.

    Kept: the lines of a program, the blanks that French sets before its high marks, a text in which somebody set one
    blank too many. Of two quotation marks of one form the first of a line opens.
    """
    if not _may_be(text) or len(_ENDED.findall(text)) < _SENTENCES:
        return []
    apart = len(_APART.findall(text))
    if apart < _FEW or apart < _TIMES * len(_CLOSE.findall(text)):
        return []
    language = by_words(text[:4000])
    return [edit for line in lines_that_have(text, _TOKEN) for edit in _line(text, *line, language)]


def _may_be(text: str) -> bool:
    """Whether as many marks stand apart as do not, at a glance: a text of programs has some that do."""
    if " ," not in text and " ." not in text:
        return False
    apart = sum(map(text.count, (" , ", " . ", " ,\n", " .\n")))
    if apart + 1 < _FEW:
        return False
    every = sum(map(text.count, (", ", ". ", ",\n", ".\n")))
    return every <= 2 * apart + _FEW  # numbers and abbreviations have theirs close


def _line(text: str, start: int, end: int, language: str) -> Iterator[Edit]:
    if _PROGRAM.search(text, start, end):
        return
    words = [(_STANDS.get(m[0], m[0]), *m.span()) for m in _TOKEN.finditer(text, start, end)]
    opening, closing = _QUOTES.get(language, _QUOTES[""])
    alone = sum(word == "'" for word, _, _ in words) == 1
    opened = close = False
    for n, (word, begin, stop) in enumerate(words):
        quote = word == '"'
        joint = text[begin:stop] in _JOINTS or (word == "'" and (alone or _is_elided(words, n)))
        mark = _BEHIND.fullmatch(word) or (language != "fr" and _HIGH.fullmatch(word))
        behind = joint or (quote and opened) or word in closing or mark
        if n and (behind or close) and begin - words[n - 1][2] == 1:
            yield Edit("apart", begin - 1, begin, " ", "", _WHY)
        if word != text[begin:stop]:
            yield Edit("apart", begin, stop, text[begin:stop], word, _WHY)
        opened ^= quote
        close = joint or (quote and opened) or word in opening or _BEFORE.fullmatch(word) is not None


def _is_elided(words: Sequence[tuple[str, int, int]], n: int) -> bool:
    """Whether an apostrophe by itself is one of a word that lost its vowel, or stands before an ending."""
    before, after = words[n - 1][0] if n else "", words[n + 1][0] if n + 1 < len(words) else ""
    return _ELIDED.fullmatch(before) is not None or _ENDING.fullmatch(after) is not None
