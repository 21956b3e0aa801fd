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
    ("|", "l"),
    ("0", "o"),
    ("O", "o"),
    ("5", "s"),
    ("S", "s"),
    ("β", "ß"),
)
# Kana, and the Han characters that look like them.
_KANA = str.maketrans("ニハロカエタトミー", "二八口力工夕卜三一")


def misread(before: str, after: str) -> bool:
    """Whether a scanner may have read the one for the other: `wiII` for will, `modem` for modern, 干 for 千.

    Figures for figures are never a misreading. It goes wrong where the misreading is a word (modem, burnt): then a
    changed word is passed over as a slip.
    """
    if before != after and before.translate(_KANA) == after.translate(_KANA):
        return True
    letters = any(c.isalpha() for c in before) and any(c.isalpha() for c in after)
    return (
        letters
        and before != after
        and max(before) < "\u2e80"
        and any(_looks(before, stroke) == _looks(after, stroke) for stroke in "li")
    )


def _looks(text: str, stroke: str) -> str:
    """A text with what looks alike as one letter; `stroke` is what a figure one stands for."""
    text = text.replace("1", stroke)
    for one, other in _ALIKE:
        text = text.replace(one, other)
    return text.casefold()
