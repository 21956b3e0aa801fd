"""How wide a text's pieces are where a font with letters of different widths printed them, and between which widths its
line ends were set.

Converters of PDF and readers of scans give the lines as they were printed: none of them is as long in characters as the
next, and all are as wide on paper. What a font's letters take differs little from one text font to another. A line that
was stretched or squeezed to the margin, and a program that weighs a paragraph's lines against each other, let the width
be met within a few hundredths alone.
"""

import unicodedata
from collections.abc import Collection, Sequence

from scrubber.cleaning.measured import WIDEST, Line
from scrubber.cleaning.wrap.width_bounds import NARROWEST, Bounds, Seam, seam_of
from scrubber.language.remembered import Remembered
from scrubber.made import made

#: Hundredths of the font's size that a column stands for: a wide character has two.
_COLUMN = 50
#: How far a line's letters may be from the width they were set to.
_SLACK = 0.04
#: The advance of characters, in hundredths of the font's size, in between serif fonts and those without.
_ADVANCES = {
    25: " \xa0ijl.,:;'!|‘’ії",
    32: "ftrI()[]{}/\\-‐·`",
    42: 'csz"“”?JгтsсзvxykаеeaчсвЧ',
    60: "LFPTESZБВЕГЗЛРСУТЭwKмыш",
    70: "ABCDNRUVXYGHOQ&ЖАДИЙКНОПХЦЧЯфшщюж—+=<>~",
    82: "mMW%@МФШЩЮЫ…",
}


_KNOWN = {ord(char): advance for advance, chars in _ADVANCES.items() for char in chars}


def _advance(code: int) -> int:
    """The advance of a character."""
    char = chr(code)
    category = unicodedata.category(char)
    if code in _KNOWN:
        return _KNOWN[code]
    if unicodedata.east_asian_width(char) in "WF":
        return 2 * _COLUMN
    if category in {"Mn", "Me", "Cf", "Cc"}:
        return 0
    return 68 if category == "Lu" else 48


_ADVANCE = Remembered(_advance, 1 << 16)


class Printed:
    """How wide a text's pieces are in print, in columns of half the font's size."""

    def __init__(self, text: str) -> None:
        self._advances = text.translate(_ADVANCE).encode("latin-1")

    def of(self, start: int, end: int) -> float:
        """Columns of a piece, by where it begins and ends in the text."""
        return sum(self._advances[start:end]) / _COLUMN


def printed_bounds(
    lines: Sequence[Line], ends: Sequence[int], printed: Printed, seams: dict[int, Seam], closing: Collection[int]
) -> tuple[list[int], dict[int, Bounds]]:
    """The narrowest width that holds each line in print, and for each that a width may have ended between which ones
    it was.

    Where a sentence ends with the line, as a paragraph may (`closing`), the next word has to have been too much for the
    width as it stands; where it does not, within the slack.
    """
    inks = [
        printed.of(line.start, line.end) + line.indent if line.columns <= WIDEST else line.columns for line in lines
    ]
    widths = [int(ink * (1 - _SLACK)) for ink in inks]
    found: dict[int, Bounds] = {}
    for i in ends:
        ink = inks[i]
        if not NARROWEST <= ink <= WIDEST:
            continue
        start = lines[i + 1].start
        slack = 0 if i in closing else _SLACK
        seam = seams.get(i) or seam_of(lines[i].body, lines[i + 1].body)
        most = int((ink + printed.of(start, start + seam.chunk)) * (1 + slack))
        found[i] = made(Bounds, (widths[i], most, most))
    return widths, found
