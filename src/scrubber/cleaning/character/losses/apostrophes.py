"""Apostrophes of which nothing is left but a mark: `don\ufffdt`, where windows-1252 was read as UTF-8, `don?t`, where a
program wrote a text in ASCII. Words tell of them and of nothing else; whatever else was lost so stays marked.
"""

from __future__ import annotations

import re

from scrubber.cleaning.character.losses.contractions import FEW, language_of, words_with
from scrubber.model import Edit

#: What may stand for it, one alone between letters, and why.
_SIGNS = {
    "\ufffd": (re.compile("\ufffd(?=[A-Za-z])"), "an apostrophe that was no UTF-8: no other mark stands in this word"),
    "?": (re.compile(r"\?(?=[A-Za-z])"), "an apostrophe that is no ASCII: no other mark stands in this word"),
}
_ADDRESS = re.compile(r"[/=&@{}|\\^$*+]|\w[:(;]\w")
#: Words that stand without such a mark beside them.
_ALONE = re.compile(r"(?<![^\W\d_])(?<![\ufffd?])[A-Za-z]{3,40}+(?![\w\ufffd]|\?\w)")


def apostrophe_edits(text: str) -> list[Edit]:
    """Bring back the apostrophes of an English or French text whose place a mark holds.

    Changes `don\ufffdt` to `don’t`, `c?est` to `c’est`, where the text has several such words; leaves the mark in
    `na\ufffdve`, and a question mark in an address (`page?s=1`), in a program (`n?i:t`) or in one word alone. It goes
    wrong for words that are spelt so on purpose, as in a pattern.
    """
    edits: list[Edit] = []
    for sign, (pattern, why) in _SIGNS.items():
        words = words_with(text, pattern) if sign in text else []
        words = [word for word in words if not _is_in_address(text, word.start)]
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
    return sorted(edits, key=lambda edit: edit.start)


def _is_in_address(text: str, at: int) -> bool:
    """Whether the word around a place has what addresses have, and programs (`n?i:t`)."""
    before, after = text[max(0, at - 60) : at].rsplit(None, 1)[-1:], text[at + 1 : at + 60].split(None, 1)[:1]
    return any(_ADDRESS.search(piece) for piece in (*before, *after))
