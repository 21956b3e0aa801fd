"""Encoded words of a mail's head: =?UTF-8?Q?=C3=A9?= for é."""

from __future__ import annotations

import binascii
import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from itertools import groupby
from operator import itemgetter

from scrubber.cleaning.encodings import labels
from scrubber.model import Edit

_WORD = re.compile(
    r"=\?(?P<charset>[\w.:+-]{2,40})(?:\*[\w-]{1,20})?\?"
    r"(?:b\?(?P<b>[A-Za-z0-9+/]{2,2000}={0,2})|q\?(?P<q>[!->@-~]{1,2000}))\?=",
    re.IGNORECASE,
)
#: What parts two that belong together: blanks, or the break of a folded line, behind which one stands.
_FOLDED = re.compile(r"(?:[^\S\r\n]|\r?\n[^\S\r\n])+")
_NO_TEXT = frozenset({"Cc", "Cn", "Cs", "Co"})


def encoded_word_edits(text: str) -> Iterator[Edit]:
    """Read each row of encoded words that nothing but blanks parts, which belong to none of them; where they make no
    text together, each of them that is one. One that begins a line is of another heading: an archive lists them so.

    Source: RFC 2047, 6.2 on the blanks.
    """
    words = [(match, *read) for match in _WORD.finditer(text) if (read := _encoded(match))] if "=?" in text else []
    for _, row in groupby(words, key=_Apart(text)):
        each = list(row)
        edit = _read(text, each)
        yield from [edit] if edit else filter(None, (_read(text, [word]) for word in each))


def is_text(was: str) -> bool:
    """Whether characters that bytes were read as are such as a text has."""
    return not any(unicodedata.category(char) in _NO_TEXT for char in was)


def _read(text: str, words: list[tuple[re.Match[str], str, bytes]]) -> Edit | None:
    """What some encoded words are together; None where that is no text."""
    start, end = words[0][0].start(), words[-1][0].end()
    pieces = groupby(words, key=itemgetter(1))  # a character may begin in one word and end in the next
    was = "".join(labels.read(b"".join(data for *_, data in group), label) for label, group in pieces)
    if "\ufffd" in was or not is_text(was):
        return None
    return Edit("escape", start, end, text[start:end], was, "encoded word of a mail's heading left in the text")


class _Apart:
    """Numbers the rows of matches: a new one begins where no blanks alone stand before a match."""

    def __init__(self, text: str) -> None:
        self._text, self._end, self._row = text, 0, 0

    def __call__(self, word: tuple[re.Match[str], str, bytes]) -> int:
        self._row += not _FOLDED.fullmatch(self._text, self._end, word[0].start())
        self._end = word[0].end()
        return self._row


def _encoded(match: re.Match[str]) -> tuple[str, bytes] | None:
    """The encoding that an encoded word names, and its bytes; None where it has none that can be read."""
    label = labels.canonical(match["charset"])
    with suppress(binascii.Error):
        data = binascii.a2b_base64(match["b"]) if match["b"] else binascii.a2b_qp(match["q"], header=True)
        return (label, data) if label else None
    return None
