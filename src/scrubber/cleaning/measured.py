"""The lines of a text with what has to be known of each to tell what ended it: how far it reaches, how it is set in,
and how it begins.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from scrubber.cleaning.rows import lines_of
from scrubber.language.remembered import Remembered
from scrubber.made import made
from scrubber.patterns import lazily

#: The widest line that a width may have set.
WIDEST = 160
#: The bullet, the square, the diamond, the arrow and the tick of the fonts of signs that word processors set them in.
FONT_BULLETS = "\uf0b7\uf0a7\uf076\uf0d8\uf0fc"
ITEM = lazily(
    rf"(?:[-*+•·▪◦–—●○■{FONT_BULLETS}]\s"
    r"|[（(]?\d{1,3}[.)、）]\s?(?!\d)|[（(]?[一二三四五六七八九十]{1,3}[、.)）]"
    r"|第[一二三四五六七八九十百\d]{1,5}[章节節条條款])"
)
_ITEM_STARTS = frozenset(FONT_BULLETS + "-*+•·▪◦–—●○■（(一二三四五六七八九十第0123456789")
_TABLE, _GAP = lazily(r"\S(?:\s{3,}|\t+)\S"), lazily(r"\s\s\s")
#: What leads from an entry of a table of contents to the number of its page.
LEADERS = " \t\u00a0\u3000.…·‥・_"
#: Scripts whose lines may end between any two letters, and those whose words are not parted by blanks.
WIDE = "\u3000-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uffe6\U00020000-\U000323af"
UNSPACED = "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff"
#: Letters that run from right to left, as the columns of a text of them do.
LEFTWARDS = lazily("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
WIDE_SCRIPT = lazily(f"[{WIDE}{UNSPACED}]")
#: What parts the letters of a stretched line, or words that a reader of scans told apart, in scripts that part none.
PARTED = lazily(f"(?<=[{WIDE}{UNSPACED}]) (?=[{WIDE}{UNSPACED}])")
#: Characters of one column, and of two; all others are looked up.
_NARROW = "\x00-\xac\xae-\u02ff\u0391-\u03a1\u03a3-\u0482\u048a-\u052f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e"
_BROAD = "\u3000-\u303e\u3041-\u3096\u3099-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60"
_OTHER = lazily(f"[^{_NARROW}{_BROAD}]")
#: Blanks that ASCII lacks, or that end no line.
_ODD_BLANK = lazily(r"[^\S \t\n]")
#: The columns of a character that is not looked up, by the first of its bytes in UTF-16.
_COLUMNS_OF = bytes(1 + (page in {0x30, 0xFF} or 0x4E <= page <= 0x9F or 0xAC <= page <= 0xD7) for page in range(0x100))
_ONE_OF = 16  # one of so many characters is looked up, at most, where the others are not
_QUOTE = lazily(r"(?:>\s?)+")


def _columns(char: str) -> int:
    """How many columns a character takes."""
    wide = unicodedata.east_asian_width(char) in "WF"
    return 2 if wide else int(unicodedata.category(char) not in {"Mn", "Me", "Cf"})


_COLUMNS = Remembered(_columns, 1 << 16)


class Line(NamedTuple):
    """One line of a text.

    Attributes:
        start, end: where its text begins and ends, without the blanks around it and the marks of quotation before it.
        quote: these marks (">>"), without blanks.
        indent: blanks before its text, behind the marks; tabs reach to the next of the columns 8, 16 and so on.
        body: its text.
        columns: how far it reaches, its indentation included; of a line too long for any width, its length.
        length: the same in characters.
        item: it begins as an item of a list does.
        row: it has a gap as wide as between the columns of a table, or a tab between two words.
        broken: it is more than one word.
    """

    start: int
    end: int
    quote: str
    indent: int
    body: str
    columns: int
    length: int
    item: bool
    row: bool
    broken: bool


class Widths:
    """How wide a text's pieces are, in columns of a terminal or a fixed-width font: two for a wide character, none for
    a mark that stands over another.

    All of the text is looked at once. The bytes of UTF-16 tell most characters' columns; where many others stand, each
    is looked up.
    """

    def __init__(self, text: str) -> None:
        self._columns = b""
        if text.isascii():
            return
        few = len(text) // _ONE_OF
        others = [match.start() for match in islice(_OTHER.finditer(text), few + 1)]
        if len(others) > few:
            self._columns = bytes(map(_COLUMNS.__getitem__, text))
            return
        data = text.encode("utf-16-le", "surrogatepass")
        if len(data) > 2 * len(text):
            data = _OTHER.sub(" ", text).encode("utf-16-le")
        columns = bytearray(data[1::2].translate(_COLUMNS_OF))
        for at in others:
            columns[at] = _COLUMNS[text[at]]
        if 0 in columns or 2 in columns:
            self._columns = bytes(columns)

    def of(self, start: int, end: int) -> int:
        """Columns of a piece, by where it begins and ends in the text."""
        size = end - start
        return size + self._columns.count(2, start, end) - self._columns.count(0, start, end) if self._columns else size


def indentation(line: str, blanks: int) -> int:
    """The column that a line's text begins at, where so many blanks stand before it, tabs among them."""
    if blanks > WIDEST or "\t" not in line[:blanks]:
        return blanks
    return len(line[:blanks].expandtabs())


@lru_cache(maxsize=1)
def widths_of(text: str) -> Widths:
    """The widths of a text's pieces; the next to ask often asks of the same text."""
    return Widths(text)


def measured_lines(text: str) -> list[Line]:
    """The lines of a text, the blank ones among them."""
    lines: list[Line] = []
    columns_of = widths_of(text).of
    odd = not text.isascii() and _ODD_BLANK.search(text) is not None
    for raw, bare, at in lines_of(text):
        if not bare:
            lines.append(made(Line, (at, at, "", 0, "", 0, 0, False, False, False)))
            continue
        size, body = len(raw), bare
        first = body[0]
        indent = raw.index(first)
        length = end = indent + len(body)
        plain = raw.isascii()
        if size > 2 * WIDEST:
            length = columns = size
        else:
            columns = end if plain else columns_of(at, at + end)
        quote = ""
        if first == ">" and not indent and (marks := _QUOTE.match(body)):
            quote = "".join(marks[0].split())
            body = body[marks.end() :]
            inner = body.lstrip()
            indent, body = len(body) - len(inner), inner
            first = body[:1]
        if indent and not quote and (further := indentation(raw, indent) - indent):
            indent, columns, length = indent + further, columns + further, length + further
        item = (first in _ITEM_STARTS or first.isdecimal()) and ITEM.match(body) is not None
        if " " in body:
            broken, row = True, "   " in body
        else:
            broken = (not plain and WIDE_SCRIPT.search(body) is not None) or len(body.split(None, 1)) > 1
            row = False
        if not row:
            row = (odd and not plain and _GAP.search(body) is not None) or (
                "\t" in body and _TABLE.search(body) is not None
            )
        end += at
        lines.append(made(Line, (end - len(body), end, quote, indent, body, columns, length, item, row, broken)))
    return lines


def consecutive(lines: Iterable[int]) -> Iterator[list[int]]:
    """Lines, by their index and in order, those that follow one another at once together."""
    run: list[int] = []
    for i in lines:
        if run and run[-1] + 1 != i:
            yield run
            run = []
        run.append(i)
    if run:
        yield run
