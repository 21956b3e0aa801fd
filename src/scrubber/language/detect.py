"""The language of a block, from its characters."""

from __future__ import annotations

import re

_SCRIPTS = (
    ("ja", re.compile(r"[぀-ヿㇰ-ㇿ]")),
    ("ko", re.compile(r"[가-힣ᄀ-ᇿ]")),
    ("zh", re.compile(r"[㐀-鿿𠀀-𲎯]")),
    ("en", re.compile(r"[A-Za-z]{2,}")),
)


def detect_language(text: str) -> str:
    """The main language of a text: a primary BCP 47 tag, or "und"."""
    counts = {tag: len(pattern.findall(text)) for tag, pattern in _SCRIPTS}
    if counts["ja"] * 8 > counts["zh"] + counts["ja"]:
        return "ja"
    counts["ja"] = 0
    best = max(counts, key=lambda tag: counts[tag])
    return best if counts[best] else "und"
