"""The marks before a list's items and before headings: (a), 1., ii), 二、, ③, 24.6.1., a bullet. Every site sets
them in its own way.
"""

import re
import unicodedata
from dataclasses import replace
from typing import NamedTuple

from scrubber.cleaning.measured import FONT_BULLETS
from scrubber.collation.kinds.regions import Inner
from scrubber.language.facts.numerals import roman_value, zh_value
from scrubber.patterns import lazily

_MARK = lazily(
    r"[(\[]?(?P<sign>\d{1,2}|[a-z]|[ivx]{1,6}|[一二三四五六七八九十]{1,3})(?P<closed>[)\].:、]{1,2})?", re.IGNORECASE
)
#: The number of a section within sections, written as no day of a month is.
_SECTION = lazily(r"\d{1,2}(?:\.\d{1,2}){1,5}\.")
_BULLETS = frozenset("-*•·▪◦–—●○■" + FONT_BULLETS)
#: Blanks, and what opens the speech that is an item.
_AROUND = ' \t\n\u00a0\u3000"“„«「『'
_OPENING, _CLOSING = "([（", ")].:、）．："
#: What opens the words of an item behind its mark: 58. [It is], as translations have what they put in.
_OPENED = lazily(r"(?<=[)\].:、）．：])[ \t\u00a0]{1,4}[\[(（【]{1,2}$")


def same_item(inner: Inner) -> bool:
    """Whether a difference at a sentence's beginning is only in how an item of a list is marked: by the same number
    otherwise written, by a bullet, or not at all.

    True of: (a) and 1.; 二、 and 2.; (b) and nothing; 4.2. and nothing. False of (a) and (b), of 2. and 3., and of a
    number that is no mark: 2 ships and ships.
    """
    bullet = inner.left.rstrip()
    if bullet[-1:] in _BULLETS:
        inner = replace(inner, left=bullet[:-1])
    if not inner.opens_sentence:
        return False
    opening = inner.left[-1:] if inner.left[-1:] in _OPENING else ""
    closing = inner.right[:1] if inner.right[:1] in _CLOSING else ""
    sides = (_OPENED.sub("", side.strip(_AROUND)) for side in (inner.before, inner.after))
    one, other = (_mark(opening + side + closing if side else "") for side in sides)
    if one is None or other is None or not (one.closed or other.closed):
        return False
    return not one.numbers or not other.numbers or not one.numbers.isdisjoint(other.numbers)


def is_mark(text: str) -> bool:
    """Whether a piece of text is the mark of an item, and can be nothing else: (a), 2., ③."""
    mark = _mark(_OPENED.sub("", text.strip()))
    return mark is not None and mark.closed


class _Mark(NamedTuple):
    """Which items a mark may stand for, none for a bullet or no mark; and whether it can be nothing but a mark."""

    numbers: frozenset[int | str]
    closed: bool


def _mark(text: str) -> _Mark | None:
    """What a mark says: (i) is the first or the ninth; None if it is none."""
    if not text or text in _BULLETS:
        return _Mark(frozenset(), closed=False)
    if len(text) == 1 and unicodedata.category(text) == "No":
        return _Mark(frozenset({int(unicodedata.numeric(text))}), closed=True)
    if _SECTION.fullmatch(text):
        return _Mark(frozenset({text}), closed=True)
    found = _MARK.fullmatch(unicodedata.normalize("NFKC", text))
    if found is None:
        return None
    sign = found["sign"].lower()
    if sign.isdecimal():
        return _Mark(frozenset({int(sign)}), closed=bool(found["closed"]))
    letter = ord(sign) - ord("a") + 1 if sign.isascii() and len(sign) == 1 else None
    values = (letter, roman_value(sign.upper()), zh_value(sign))
    return _Mark(frozenset(int(value) for value in values if value), closed=bool(found["closed"]))
