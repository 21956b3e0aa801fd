"""Blocks as they are printed: lines joined to paragraphs, blanks at the edges gone, NFC; all of it Edits."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from scrubber.model import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS = 64
_ENDS = "\r\x0b\x0c\u0085\u2028\u2029"


def newlines(text: str) -> list[Edit]:
    """Line ends of every kind become a line feed, among them the line and paragraph separators of some editors."""
    if not any(end in text for end in _ENDS):
        return []
    return [
        Edit("newline", m.start(), m.end(), m[0], "\n\n" if m[0] == "\u2029" else "\n", "line end")
        for m in re.finditer("\r\n?|[\u0085\u2028\u2029\x0b\x0c]", text)
    ]


def compose(text: str, start: int, end: int) -> list[Edit]:
    """Canonical composition (NFC): the same characters in their one usual coding."""
    if unicodedata.is_normalized("NFC", text[start:end]):
        return []
    return [
        Edit("nfc", start + at, start + at + len(cluster), cluster, composed, "canonical composition")
        for at, cluster in _clusters(text[start:end])
        if (composed := unicodedata.normalize("NFC", cluster)) != cluster
    ]


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Stretches that compose on their own. A run of marks past any language's need is cut, so that none costs more than linear time."""
    joining = _joining()
    at = 0
    for i in range(1, len(text) + 1):
        if i < len(text) and (unicodedata.combining(text[i]) or text[i] in joining) and i - at < _MARKS:
            continue
        yield at, text[at:i]
        at = i


@cache
def _joining() -> frozenset[str]:
    """Characters that are no combining marks by class and still compose with the one before them (Hangul vowels, Indic signs)."""
    found = {chr(code) for code in (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3))}
    for code in range(0x20000):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            found.add(chr(int(parts[1], 16)))
    return frozenset(found)
