"""Characters that a converter of PDF had no letter for and wrote as their number in the font: of(cid:976)ice, (cid:127)
before each item.
"""

import re
from collections import Counter

from scrubber.cleaning.character.lines import beside
from scrubber.model import Edit
from scrubber.patterns import lazily

_NUMBERS = lazily(r"(?:\(cid:\d{1,5}\))+")
_ITEM = lazily(r"^[ \t]{0,40}(\(cid:\d{1,5}\))(?=[ \t\u00a0])", re.MULTILINE)
#: A text about them.
_SPEAKS = lazily(r"pdf|poppler|glyph|unicode|\bfonts?\b|(?<!\()\bcids?\b", re.IGNORECASE)
#: Within words or side by side they are no entry's number; so many, at least. Items, at least, with one sign.
_LEAST, _ITEMS = 2, 3


def glyph_number_edits(text: str) -> list[Edit]:
    """Mark what is lost where characters stand as a font's numbers, and put a bullet for one that begins items.

    Kept: one alone, as a number in brackets that a text gives; a text about fonts or PDF.

    Source: `(cid:%d)` is what pdfminer prints for a character that the font maps to nothing.
    """
    if "(cid:" not in text or _SPEAKS.search(text):
        return []
    items = Counter(match[1] for match in _ITEM.finditer(text))
    bullets = {match.span(1): "•" for match in _ITEM.finditer(text) if items[match[1]] >= _ITEMS}
    found = [match for match in _NUMBERS.finditer(text) if match.span() not in bullets]
    around = [("".join(beside(text, *match.span(), 1)).strip(), match[0].count("(") > 1) for match in found]
    # Within a word it is one by itself.
    sure = sum(max(several, words.isalpha() * len(words)) for words, several in around)
    lost = {match.span(): "\ufffd" for match in found} if sure >= _LEAST else {}
    edits = sorted({**bullets, **lost}.items())
    return [
        Edit("glyph-number", start, end, text[start:end], after, "a character of a font that has no letter for it")
        for (start, end), after in edits
    ]
