"""What a scanner takes one character for, and what fingers do to a word of letters."""

from __future__ import annotations

import itertools

from scrubber.ends import start_alike

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
_SHORT_WORD = 3
# Keys that touch, row by row, each row half a key to the right of the one above.
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS = {frozenset(row[i : i + 2]) for row in _KEYS for i in range(len(row) - 1)} | {
    frozenset((low, high))
    for above, below in itertools.pairwise(_KEYS)
    for i, low in enumerate(below)
    for high in above[i : i + 2]
}


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


def beside_on_keyboard(one: str, other: str) -> bool:
    """Whether one letter of a word of three stands for another whose key is beside its own: nof for not."""
    unlike = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    return len(one) == len(other) == _SHORT_WORD and len(unlike) == 1 and frozenset(unlike[0]) in _NEIGHBOURS


def mistyped(meant: str, typed: str) -> bool:
    """Whether fingers may have made the one word of the other by one slip; what a scanner takes for another is none of
    theirs.

    >>> mistyped("sawyer", "sayer"), mistyped("sawyer", "sawter"), mistyped("sawyer", "lawyer")
    (True, True, False)
    """
    low = start_alike(meant, typed)
    rest, other = meant[low:], typed[low:]
    if len(typed) == len(meant) - 1:
        return rest[1:] == other
    if len(typed) == len(meant) + 1:
        near = meant[max(0, low - 1) : low + 1]
        return rest == other[1:] and any(key == other[0] or frozenset((key, other[0])) in _NEIGHBOURS for key in near)
    if len(typed) != len(meant) or rest[2:] != other[2:]:
        return False
    return rest[:2] == other[:2][::-1] or (rest[1:] == other[1:] and frozenset((rest[0], other[0])) in _NEIGHBOURS)
