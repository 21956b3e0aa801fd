"""Apostrophes of which nothing is left but a mark: `don\ufffdt`, where windows-1252 was read as UTF-8, `don?t`, where a
program wrote a text in ASCII. Words tell of them and of nothing else; whatever else was lost so stays marked.
"""

import re
from collections.abc import Collection

from scrubber.cleaning.character.lines import beside
from scrubber.cleaning.character.losses.contractions import FEW, Word, language_of, words_with
from scrubber.cleaning.character.losses.fill import LOST
from scrubber.cleaning.character.losses.opened import followed, kind_of
from scrubber.model import Edit
from scrubber.patterns import lazily

#: What may stand for it, one alone between letters, and why.
_SIGNS = {
    "\ufffd": (lazily("\ufffd(?=[A-Za-z])"), "an apostrophe that was no UTF-8: no other mark stands in this word"),
    "?": (lazily(r"\?(?=[A-Za-z])"), "an apostrophe that is no ASCII: no other mark stands in this word"),
}
_ADDRESS = lazily(r"[/=&@{}|\\^$*+]|\w[:(;.]\w")
#: Words that stand without such a mark beside them.
_ALONE = lazily(r"(?<![^\W\d_])(?<![\ufffd?])[A-Za-z]{3,40}+(?![\w\ufffd]|\?\w)")
#: Where question marks stand within words on purpose: beside what else patterns have, or what speaks of them.
PATTERN = lazily(
    r"\\[bBdDsSwW]|\(\?|\[\^?\w-|\w\[|[\w)?]\|[\w(]|\.[*+]|s\?://"
    r"|(?<![a-z])(?:regex|pattern|wildcard|glob|regular expr)",
    re.IGNORECASE,
)
_PLAIN = lazily(r"(?<![\w?])[A-Za-z]{2,40}+(?![\w?]\w)")
_WORDS, _NEAR = 2, 200  # words that a line of prose has besides, and characters around one that are looked at
_LINE = lazily("[^\n]+")
_ALONE_LOST = lazily(f"(?<!{LOST}){LOST}(?!{LOST})")
#: Where one of these is whole, none was lost.
_WHOLE = frozenset("“”")
_QUOTES = "marks of a quotation that were no UTF-8: one stands before it and one behind, and apostrophes were lost so"


def apostrophe_edits(text: str) -> list[Edit]:
    """Bring back the apostrophes of an English or French text whose place a mark holds.

    Changes `don\ufffdt` to `don’t`, `c?est` to `c’est`, where the text has several such words; leaves the mark in
    `na\ufffdve`, and a question mark in an address (`page?s=1`), in a program (`n?i:t`) or in one word alone. It goes
    wrong for words that are spelt so on purpose, as in a pattern.
    """
    edits: list[Edit] = []
    for sign, (pattern, why) in _SIGNS.items():
        words = words_with(text, pattern) if sign in text else []
        words = [
            word for word in words if not _is_in_address(text, word.start) and (sign != "?" or _is_in_prose(text, word))
        ]
        language = language_of(text, words)
        if not language or (sign == "?" and sum(word.contracts(language) for word in words) < FEW):
            continue  # one question mark may be a slip of the hand
        # A letter may be lost so as well: cafés. Of what owns the text has the word elsewhere.
        alone = {*_ALONE.findall(text)} if language == "en" and any(word.owns for word in words) else set()
        edits += [
            Edit("lost-apostrophe", word.start, word.end, sign, "’", why, 0.95)
            for word in words
            if word.contracts(language) and not (language == "en" and word.owns and word.before not in alone)
        ]
        if sign == LOST and language == "en":
            edits += _quotation_edits(text, {edit.start for edit in edits})
    return sorted(edits, key=lambda edit: edit.start)


def _quotation_edits(text: str, apostrophes: Collection[int]) -> list[Edit]:
    """Bring back the marks that open and close quotations, both, in a text whose apostrophes were lost as they were.

    It goes wrong where single ones were lost that stand in no double ones, or a letter at either end of a quotation.
    """
    if not _WHOLE.isdisjoint(text):
        return []
    edits: list[Edit] = []
    for line in _LINE.finditer(text):
        places = [mark.start() for mark in _ALONE_LOST.finditer(text, *line.span())]
        kinds = ["’" if at in apostrophes else _kind(text, at) for at in places]
        ends = [False] * len(places)
        for n in followed(kinds, ends)[1]:
            kinds[n] = LOST  # a letter, or what nothing tells
        marks, unclosed = followed(kinds, ends)
        edits += [
            Edit("lost-quotation", at, at + 1, LOST, mark, _QUOTES, 0.9)
            for n, (at, mark) in enumerate(zip(places, marks, strict=True))
            if mark != LOST and at not in apostrophes and n not in unclosed
        ]
    return edits


def _kind(text: str, at: int) -> str:
    before = text[max(0, at - 1) : at]
    return kind_of(before, text[at + 1 : at + 2], in_word=before.isalnum())


def _is_in_prose(text: str, word: Word) -> bool:
    """Whether a word stands in a line with others, and not in a pattern or beside one, spelt so on purpose."""
    around = text[max(0, word.start - _NEAR) : word.end + _NEAR]
    line = "".join(beside(text, word.start, word.end, _NEAR))
    return len(_PLAIN.findall(line)) >= _WORDS and PATTERN.search(around) is None


def _is_in_address(text: str, at: int) -> bool:
    """Whether the word around a place has what addresses have, and programs (`n?i:t`)."""
    before, after = text[max(0, at - 60) : at].rsplit(None, 1)[-1:], text[at + 1 : at + 60].split(None, 1)[:1]
    return any(_ADDRESS.search(piece) for piece in (*before, *after))
