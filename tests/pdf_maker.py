"""PDFs for tests: words set at places, in a font of our own widths that is not embedded."""

from __future__ import annotations

import re
import unicodedata
import zlib
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WIDTH, HEIGHT = 595.0, 842.0
_DESCRIPTOR = (
    b"<< /Type /FontDescriptor /FontName /Ours /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800"
    b" /Descent -200 /CapHeight 700 /StemV 80 >>"
)
#: Marks over Latin letters: each is set back over its letter, and what follows behind that, as TeX does.
_OVER_LATIN = re.compile("[\u0300-\u036f]")


class Placed(NamedTuple):
    """Text set at a place: from the left and the bottom of the sheet, in points; turned counter-clockwise, in degrees;
    slanted to the right, in widths of a height, as programs do that have no italics.
    """

    text: str
    x: float
    y: float
    size: float = 10.0
    turned: int = 0
    slant: float = 0.0


def width(text: str, size: float = 10.0) -> float:
    """How wide a text is set: a wide character takes its size, others half of it, a mark over a Latin
    letter less, and other marks nothing."""
    return sum(0 if _OVER_LATIN.match(sign) else _width(sign) for sign in text) * size / 1000


def pdf(sheets: Sequence[Iterable[Placed]], *, encrypted: bool = False, **information: str) -> bytes:
    """A PDF of sheets, with what it states of itself (Title, Author, …)."""
    placed = [list(sheet) for sheet in sheets]
    signs = sorted({sign for sheet in placed for each in sheet for sign in each.text})
    widths = " ".join(f"{ord(sign)} [{_width(sign)}]" for sign in signs)
    said = "\n".join(f"<{ord(sign):04X}> <{sign.encode('utf-16-be').hex()}>" for sign in signs)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Ours def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange {len(signs)} beginbfchar\n{said}\nendbfchar endcmap end end"
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(placed)} /Kids [{' '.join(f'{7 + 2 * n} 0 R' for n in range(len(placed)))}] >>".encode(),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Ours /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Ours /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)"
        f" /Supplement 0 >> /FontDescriptor 5 0 R /DW 500 /W [{widths}] >>".encode(),
        _DESCRIPTOR,
        _stream(cmap.encode()),
    ]
    for n, sheet in enumerate(placed):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH:g} {HEIGHT:g}] /Contents {8 + 2 * n} 0 R"
            " /Resources << /Font << /F 3 0 R >> >> >>".encode()
        )
        objects.append(_stream("\n".join(map(_shown, sheet)).encode()))
    stated = "".join(f" /{key} <FEFF{value.encode('utf-16-be').hex()}>" for key, value in information.items())
    objects.append(f"<<{stated} >>".encode())
    return _file(objects, encrypted=encrypted)


def with_superiors(text: str) -> bytes:
    """A PDF of one line in a font that draws its raised figures small and high, and says that each is a figure: set as
    ⁰ to ⁹, they stand on the line as all others do, in the size of all others.
    """
    plain, high, codes = range(0x21, 0x7F), "⁰¹²³⁴⁵⁶⁷⁸⁹", range(0x80, 0x8A)
    shown = bytes(codes[high.index(sign)] if sign in high else 0x7F if sign == "⁄" else ord(sign) for sign in text)
    widths = b" ".join(b"%d" % (400 if code in codes else 600) for code in range(0x20, 0x8A))
    names = b"/blank " + b"/letter " * len(plain) + b"/letter " + b"/high " * len(codes)
    glyphs = b"600 0 d0", b"600 0 0 0 500 700 d1 0 0 500 700 re f", b"400 0 50 350 350 750 d1 50 350 300 400 re f"
    said = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Drawn def /CMapType 2 def\n"
        b"1 begincodespacerange <00> <FF> endcodespacerange 3 beginbfrange <20> <7E> <0020> <7F> <7F> <2044> <80> <89>"
        b" <0030> endbfrange"
        b" endcmap end end"
    )
    return _file(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
            _stream(b"BT /F 12 Tf 72 700 Td <%s> Tj ET" % shown.hex().encode()),
            b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 800] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 32"
            b" /LastChar 137 /Widths [%s] /Encoding << /Type /Encoding /Differences [32 %s] >> /ToUnicode 6 0 R"
            b" /CharProcs << /blank 7 0 R /letter 8 0 R /high 9 0 R >> >>" % (widths, names),
            *map(_stream, (said, *glyphs)),
        ],
        encrypted=False,
    )


def _width(sign: str) -> int:
    if unicodedata.category(sign) == "Mn":
        return 300 if _OVER_LATIN.match(sign) else 0
    return 1000 if unicodedata.east_asian_width(sign) in "WF" else 500


def _shown(each: Placed) -> str:
    cos, sin = {0: (1, 0), 45: (0.7071, 0.7071), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}[each.turned]
    codes = "".join(_code(sign) for sign in each.text)
    return f"BT /F {each.size:g} Tf {cos:g} {sin:g} {each.slant * cos - sin:g} {each.slant * sin + cos:g} {each.x:.3f} {each.y:.3f} Tm [<{codes}>] TJ ET"


def _code(sign: str) -> str:
    code = f"{ord(sign):04X}"
    return f"> 400 <{code}> -100 <" if _OVER_LATIN.match(sign) else code


def _stream(raw: bytes) -> bytes:
    packed = zlib.compress(raw)
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)


def _file(objects: Sequence[bytes], *, encrypted: bool) -> bytes:
    written = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    begins = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    written += b"".join(b"%010d 00000 n \n" % place for place in places)
    locked = b" /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>]" % (
        b"31" * 32,
        b"32" * 32,
    )
    written += b"trailer << /Size %d /Root 1 0 R /Info %d 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        len(objects),
        locked if encrypted else b"",
        begins,
    )
    return bytes(written)


def set_in_columns(
    paragraphs: Sequence[str],
    *,
    columns: int = 1,
    gap: float = 20.0,
    size: float = 10.0,
    lines: int = 50,
    set_in: float = 10.0,
    between: float = 0.0,
    justified: bool = False,
    margin: float = 50.0,
) -> list[list[Placed]]:
    """Paragraphs set in columns, as many sheets as they need: each line takes as many words as there is room for, or
    letters of a text without blanks.

    Args:
        paragraphs: the texts.
        columns: on each sheet, with a gap of so many points between two.
        gap: in points.
        size: of the letters, in points.
        lines: in a column.
        set_in: how far the first line of a paragraph is, in points; less than nothing where the others are.
        between: how much further than a line a paragraph is from the one before, in points.
        justified: whether a line's blanks are stretched to the width of the column.
        margin: on either side of all columns, in points.
    """
    room = (WIDTH - 2 * margin - gap * (columns - 1)) / columns
    sheets: list[list[Placed]] = []
    column, down = columns, 0.0
    for paragraph in paragraphs:
        down += between
        unspaced = " " not in paragraph
        words_of = re.findall(r"[!-~]+[，。；、]?|.[，。；、]?", paragraph) if unspaced else paragraph.split(" ")
        for at, words, last in _filled(words_of, room, set_in, size, "" if unspaced else " "):
            if column == columns or down > lines * size * 1.2:
                column, down = (column + 1, 0.0) if column < columns - 1 else (0, 0.0)
                if column == 0:
                    sheets.append([])
            blank = width(" ", size)
            if unspaced:
                words = ["".join(words)]
            if justified and not last and len(words) > 1:
                blank = (room - at - sum(width(word, size) for word in words)) / (len(words) - 1)
            x = margin + column * (room + gap) + at
            for word in words:
                sheets[-1].append(Placed(word, x, HEIGHT - 90 - down, size))
                x += width(word, size) + blank
            down += size * 1.2
    return sheets


def _filled(
    words: Sequence[str], room: float, set_in: float, size: float, glue: str
) -> list[tuple[float, list[str], bool]]:
    lines: list[tuple[float, list[str], bool]] = []
    held: list[str] = []
    at = set_in
    for word in words:
        if held and at + width(glue.join([*held, word]), size) > room:
            lines.append((at, held, False))
            held, at = [], 0.0
        held.append(word)
    return [*lines, (at, held, True)]
