"""Signs of Thai in an order or in pieces that look the same in print, and are other text: as converters of PDF and some
keyboards leave them.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from scrubber.model import Edit

SIGNS = "\u0e33\u0e40\u0e4d\u0e48-\u0e4b"
_TONE = "[\u0e48-\u0e4b]"
#: A consonant, which has one tone and one vowel: of signs that stand by themselves, or heaped, none is moved.
_OF, _BEFORE = "(?<=[\u0e01-\u0e2e])", "(?=[\u0e01-\u0e2e])"
_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str], str], ...] = (
    # A converter sets the ring and the stroke by their places, which may leave a gap.
    (re.compile(f"{_OF}\u0e4d ?({_TONE}?)\u0e32"), lambda m: f"{m[1]}\u0e33", "sara am in two pieces"),
    (re.compile(f"{_OF}\u0e33({_TONE})"), lambda m: f"{m[1]}\u0e33", "a tone behind sara am"),
    (re.compile(f"(?<!\u0e40)\u0e40\u0e40{_BEFORE}"), lambda _: "\u0e41", "sara ae in two pieces"),
    (re.compile(f"{_OF}({_TONE})([\u0e31\u0e34-\u0e39])"), lambda m: m[2] + m[1], "a tone before its vowel"),
)


def thai_sign_edits(text: str) -> list[Edit]:
    """Put the signs of Thai as they are typed: นํ้า becomes น้ำ, เเละ becomes และ.

    None of what is changed is spelt so: a ring and a stroke side by side, two of the first vowel, a tone below a vowel.

    Source: the order of WTT 2.0, and `pythainlp.util.normalize`, which mends the same.
    """
    found: dict[int, Edit] = {}
    for pattern, was, why in _RULES:
        for match in pattern.finditer(text):
            found.setdefault(match.start(), Edit("thai-sign", *match.span(), match[0], was(match), why))
    edits = sorted(found.values(), key=lambda edit: edit.start)
    # What overlaps is asked again when this is done.
    return [edit for n, edit in enumerate(edits) if not n or edits[n - 1].end <= edit.start]
