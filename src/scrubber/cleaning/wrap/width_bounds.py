"""Between which widths a program's lay that broke a line where it ends: it was no narrower than the line, and not wide
enough for what the next line begins with.
"""

import re
from collections.abc import Callable, Sequence
from operator import sub
from typing import NamedTuple

from scrubber.cleaning.measured import UNSPACED, WIDE, WIDE_SCRIPT, WIDEST, Line
from scrubber.made import made
from scrubber.patterns import lazily

#: Nothing narrower is a width.
NARROWEST = 24
#: How wide a word of a script without blanks may be.
_UNSPACED_WORD = 12
_WORD = lazily(rf"[{UNSPACED}]+|(?:[^\s{WIDE}{UNSPACED}]|[\u00a0\u202f])+")
#: No letter before this one is of a script without blanks; and the blanks that break no line.
_FROM, _JOINING = UNSPACED[0], ("\u00a0", "\u202f")
#: A word, with what a blank that breaks no line joins to it.
_UNBROKEN = lazily(r"(?:\S|[\u00a0\u202f])+")
#: Marks that do not begin a line: they hang behind it, or take the letter before them along.
_NEVER_FIRST = "，。、；：？！）》〉」』】〕”’…·ー々,.;:?!)]"
_TRAILING = lazily(f"[{re.escape(_NEVER_FIRST)}]+")
_WIDE_MARKS = lazily("[，。、；：？！（）《》〈〉「」『』【】〔〕“”‘’]")
#: So many of them may hang over a line's end.
HANGING = 3


class Bounds(NamedTuple):
    """Of a line end: the narrowest width that sets it, the widest, and the widest if words part at blanks alone."""

    least: int
    most: int
    loosest: int


class Seam(NamedTuple):
    """Of a line end: the marks that hang over it, whether it may be between two letters, how much of the next line
    had to fit, and the first word there.
    """

    hanging: int
    between: bool
    chunk: int
    word: int


def bounds_of(
    lines: Sequence[Line],
    widths: Sequence[int],
    ends: Sequence[int],
    measure: Callable[[int, int], int],
    seams: dict[int, Seam],
) -> dict[int, Bounds]:
    """For each line that a width may have ended, between which widths; the finds are kept for later."""
    found: dict[int, Bounds] = {}
    for i in ends:
        width = widths[i]
        if width > WIDEST or lines[i].columns < NARROWEST:
            continue
        body, following = lines[i].body, lines[i + 1].body
        end, start = lines[i].end, lines[i + 1].start
        first = following.split(None, 1)[0]
        size = len(first)
        plain = first.isascii()
        if body[-1] < _FROM and (plain or max(first) < _FROM) and following[size : size + 1] not in _JOINING:
            most = width + (size if plain else measure(start, start + size))
            found[i] = made(Bounds, (width, most, most))
            continue
        hanging, between, chunk, word = seams.get(i) or seams.setdefault(i, seam_of(body, following))
        most = width + measure(start, start + chunk) - between
        # Some programs break at blanks alone, even in Chinese.
        loosest = width if between else most if word == chunk else width + measure(start, start + word)
        found[i] = made(Bounds, (width - (measure(end - hanging, end) if hanging else 0), most, max(most, loosest)))
    return found


def marks_of(text: str) -> int:
    """How many marks of wide scripts a text has."""
    return len(_WIDE_MARKS.findall(text))


def squeezed(
    marks: Sequence[int], widths: Sequence[int], bounds: dict[int, Bounds]
) -> tuple[dict[int, Bounds], list[int]]:
    """The same where a program gave marks of wide scripts less room than letters, or none, by how many each line has;
    and the narrowest widths.
    """
    narrower = [*map(sub, widths, marks)]
    return {
        i: made(Bounds, (least - marks[i], most, loosest)) for i, (least, most, loosest) in bounds.items()
    }, narrower


def seam_of(body: str, following: str) -> Seam:
    """Of a line end, what of both lines tells of the width."""
    if following.isascii() and body[-1].isascii():
        first = len(following.split(None, 1)[0])
        return Seam(0, False, first, min(first, 2 * WIDEST))
    wide = WIDE_SCRIPT.match(body[-1]) is not None
    last = body[-HANGING:]
    return Seam(
        len(last) - len(last.rstrip(_NEVER_FIRST)) if wide else 0,
        wide and WIDE_SCRIPT.match(following) is not None,
        _chunk(following),
        len(match[0]) if (match := _UNBROKEN.match(following[: 2 * WIDEST])) else 0,
    )


def _chunk(following: str) -> int:
    """How much of a line would have had to fit on the one before: its first word or letter, with marks behind it."""
    word = _WORD.match(following)
    if word is None:
        end = 1
    elif WIDE_SCRIPT.match(following):
        end = min(word.end(), _UNSPACED_WORD)
    else:
        end = word.end()
    marks = _TRAILING.match(following, end)
    if marks and (word is None or WIDE_SCRIPT.match(following[end])):
        end = min(marks.end(), end + 2)
    return end
