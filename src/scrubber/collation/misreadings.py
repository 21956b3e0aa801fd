"""What a scanner takes one character for."""

from __future__ import annotations

# Runs of letters and figures that look alike, each to its first.
_ALIKE = (
    ("rn", "m"),
    ("nn", "m"),
    ("vv", "w"),
    ("cl", "d"),
    ("li", "h"),
    ("I", "l"),
    ("1", "l"),
    ("|", "l"),
    ("0", "o"),
    ("O", "o"),
    ("5", "s"),
    ("S", "s"),
)


def misread(before: str, after: str) -> bool:
    """Whether a scanner may have read the one for the other: `wiII` for will, `modem` for modern, 干 for 千.

    Figures for figures are never a misreading. It goes wrong where the misreading is a word (modem, burnt): then a changed word is
    passed over as a slip.
    """
    letters = any(c.isalpha() for c in before) and any(c.isalpha() for c in after)
    return letters and before != after and max(before) < "\u2e80" and _looks(before) == _looks(after)


def _looks(text: str) -> str:
    for one, other in _ALIKE:
        text = text.replace(one, other)
    return text.casefold()
