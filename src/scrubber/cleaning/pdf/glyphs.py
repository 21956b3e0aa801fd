"""The glyphs of a PDF's sheet and their places, as PDFium tells them.

Each question to PDFium costs a microsecond and a sheet has thousands of glyphs, so that a place is asked for only where
it is needed.
"""

from ctypes import byref, c_double
from math import atan2, hypot, isfinite, pi
from typing import Any, NamedTuple

#: What PDFium gives for the hyphen of a word that is divided at a line's end.
DIVIDED = "\x02\ufffe"
#: What stands for the turns of a line of upright letters one below the other.
DOWNWARDS = 4
#: How far a line may be from a quarter turn, in quarters.
_ASKEW = 0.03
#: How far over the line the ink of a raised figure begins, at the least, and how high it is, at the most, in sizes of
#: its font; other figures have some 0.7, and small ones that stand on the line 0.5.
_LIFT, _LOW = 0.2, 0.58


class Glyph(NamedTuple):
    """Where a character stands: its beginning and its end along its line, how far down the line is, its size, and the
    quarter turns that the line makes, clockwise; None where it runs askew.
    """

    begins: float
    ends: float
    down: float
    size: float
    turns: int | None


#: The place of a character that a damaged file sets at no place.
_NOWHERE = Glyph(0.0, 0.0, 0.0, 1.0, None)


class Glyphs:
    """The glyphs of a sheet.

    Attributes:
        signs: its characters, in the order of PDFium, with blanks and the ends of lines that it saw.
    """

    def __init__(self, text: Any) -> None:
        """Read a sheet; `text` is its text page, of pypdfium2, open as long as places are asked for."""
        import pypdfium2.raw as pdfium  # noqa: PLC0415 -- heavy

        self._pdfium, self._page = pdfium, text.raw
        count = text.count_chars()
        self.signs = text.get_text_range(0, count) if count else ""
        if len(self.signs) != count:  # glyphs that stand for no character are left out there
            self.signs = "".join(chr(pdfium.FPDFText_GetUnicode(self._page, i)) for i in range(count))
        x, y, box, matrix = c_double(), c_double(), pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self._x, self._y, self._box, self._matrix = x, y, box, matrix
        self._given = byref(x), byref(y), byref(box), byref(matrix)
        self._bottom = self._top = 0.0
        self._size = 1.0
        self._turns: int | None = None

    def at(self, i: int, *, anew: bool) -> Glyph:
        """The place of a character; `anew` where it may be of another font than the one that was asked for before."""
        pdfium, page, box = self._pdfium, self._page, self._box
        x, y, to_box, matrix = self._given
        pdfium.FPDFText_GetLooseCharBox(page, i, to_box)
        left, right, bottom, top = box.left, box.right, box.bottom, box.top
        level = bottom == self._bottom and top == self._top
        if anew or (not level and top - bottom != self._top - self._bottom):
            pdfium.FPDFText_GetMatrix(page, i, matrix)
            # Along the line, and across it: letters that a program slanted, having no italics for them, lean and run on
            # as the others do. (PDFium's own angle is that of the lean.)
            a, b, c, d = self._matrix.a, self._matrix.b, self._matrix.c, self._matrix.d
            along = hypot(a, b)
            size = pdfium.FPDFText_GetFontSize(page, i)
            self._size = abs(size) * (abs(a * d - b * c) / along if along else hypot(c, d))
            quarters = -atan2(b, a) / (pi / 2) + 2 * (size < 0)  # letters of less than no size stand on their heads
            self._turns = round(quarters) % 4 if abs(quarters - round(quarters)) < _ASKEW else None
        if anew or not level or self._turns != 0:  # else it stands beside the one before
            pdfium.FPDFText_GetCharOrigin(page, i, x, y)
        self._bottom, self._top = bottom, top
        if not isfinite(left + right + bottom + top + self._x.value + self._y.value + self._size):
            return _NOWHERE
        match self._turns:
            case 1:
                return Glyph(-top, -bottom, -self._x.value, self._size, 1)
            case 2:
                return Glyph(-right, -left, self._y.value, self._size, 2)
            case 3:
                return Glyph(bottom, top, self._x.value, self._size, 3)
        return Glyph(left, right, -self._y.value, self._size, self._turns)

    def figure(self, i: int, place: Glyph) -> Glyph:
        """The place of a figure as its ink says it: some fonts have small raised figures that stand on the line as
        the others do.
        """
        if place.turns != 0:
            return place
        left, right, bottom, top = (c_double() for _ in range(4))
        self._pdfium.FPDFText_GetCharBox(self._page, i, byref(left), byref(right), byref(bottom), byref(top))
        lift, height = bottom.value + place.down, top.value - bottom.value
        if lift < _LIFT * place.size or height > _LOW * place.size or not isfinite(lift + height):
            return place
        return place._replace(down=place.down - lift, size=height)
