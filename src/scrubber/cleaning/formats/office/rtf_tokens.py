"""What a file of Rich Text Format is made of, and the encodings that its fonts stand for.

Source: Rich Text Format specification 1.9.1: "RTF syntax", "Character set", "Font table".
"""

import re
from collections.abc import Iterator

from scrubber.cleaning.encodings.labels import canonical, read
from scrubber.cleaning.encodings.likely_encoding import price
from scrubber.patterns import lazily

_TOKEN = lazily(
    rb"([^\\{}]+)|((?:\\'[0-9A-Fa-f]{2})+)|\\(?:([A-Za-z]{1,32})(-?[0-9]{1,10})? ?|([^A-Za-z]))|([{}])|.", re.DOTALL
)
_LINE_ENDS = b"\r\n\0"
#: The encodings of fonts, by their character sets.
_CHARSETS = {
    77: "macintosh", 78: "shift_jis", 79: "euc-kr", 80: "gb18030", 81: "big5", 85: "x-mac-greek", 86: "x-mac-turkish",
    88: "x-mac-ce", 89: "x-mac-cyrillic", 128: "shift_jis", 129: "euc-kr", 130: "johab", 134: "gb18030", 136: "big5",
    161: "windows-1253", 162: "windows-1254", 163: "windows-1258", 177: "windows-1255", 178: "windows-1256",
    186: "windows-1257", 204: "windows-1251", 222: "windows-874", 238: "windows-1250", 254: "ibm437", 255: "ibm850",
}  # fmt: skip
#: Code pages whose numbers are no part of a name.
_PAGES = {10000: "macintosh", 10006: "x-mac-greek", 10007: "x-mac-cyrillic", 10029: "x-mac-ce", 65001: "utf-8"}
#: Words that say what a document is in.
SETS = {"mac": "macintosh", "pc": "ibm437", "pca": "ibm850"}
WESTERN, SIGNS = "windows-1252", "signs"
_WESTERN, _SIGNS = 0, 2
#: Where the signs of a font without letters stand.
_PRIVATE = 0xF000
#: What control words and symbols stand for.
SAYING = {
    "tab": "\t", "emdash": "—", "endash": "–", "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005",
    "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "~": "\xa0", "_": "\u2011",
    "-": "\xad", "zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "\u200e", "rtlmark": "\u200f", "zwbo": "\u200b",
    "zwnbo": "\u2060",
}  # fmt: skip
#: Groups that hold text, though they say that a reader who does not know them may leave them out.
HOLDING = frozenset(["shpinst", "do", "nesttableprops", "moMath", "moMathPara", "ud"])
#: Groups that are no part of the text, beside those that say so themselves (\\*).
LEFT_OUT = frozenset(
    ["colortbl", "filetbl", "pict", "nonshppict", "object", "objdata", "header", "headerf",
     "headerl", "headerr", "footer", "footerf", "footerl", "footerr", "ftnsep", "ftnsepc", "ftncn", "aftnsep",
     "aftnsepc", "aftncn", "sp", "shprslt", "nonesttables", "xe", "tc", "rxe", "txe", "bkmkstart", "bkmkend",
     "template", "private", "formfield", "datafield", "mmathPict", "pntxtb", "pntxta", "fontemb", "fontfile"]
)  # fmt: skip
#: Bytes by which readings are weighed.
_SAMPLE = 400


def tokens(raw: bytes) -> Iterator[tuple[str, str, int | None] | tuple[str, bytes, None]]:
    r"""The groups' beginnings and ends ("{", "}"), control words and symbols ("word", with their number), and bytes of
    text ("text"). What is kept as bytes (\bin) is passed over, unless it is said to be longer than the file.
    """
    at, match = 0, _TOKEN.match
    while found := match(raw, at):
        at = found.end()
        text, codes, word, number, symbol, brace = found.groups()
        if text:
            yield "text", text.translate(None, _LINE_ENDS), None
        elif word:
            count = None if number is None else int(number)
            if word == b"bin":
                at += count if count and 0 < count <= len(raw) - at else 0
            else:
                yield "word", word.decode(), count
        elif codes:
            yield "text", bytes.fromhex(codes.replace(b"\\'", b"").decode()), None
        elif brace:
            yield brace.decode(), "", None
        elif symbol:
            yield ("text", symbol, None) if symbol in b"\\{}" else ("word", _of_symbol(symbol), None)


def _of_symbol(symbol: bytes) -> str:
    return "par" if symbol in b"\r\n" else symbol.decode("latin-1")


def of_page(number: int | None) -> str:
    """The encoding that a code page is; "" for one that is not known."""
    return _PAGES.get(number or 0) or canonical(f"cp{number}") or ""


def encodings(charset: int | None, ansi: str, beside: int | None) -> tuple[str, ...]:
    """What the bytes of a font's text may be in, the likeliest first.

    Many programs write all text in a font of the western set, whatever the code page of the document, or the font that
    they name beside it for the other scripts of a run.

    Args:
        charset: the character set of the font; None where it states none.
        ansi: the encoding of the document.
        beside: the character set of the font for other scripts.
    """
    if charset == _SIGNS:
        return (SIGNS,)
    if known := _CHARSETS.get(-1 if charset is None else charset):
        return (known,)
    first = (WESTERN, ansi) if charset == _WESTERN else (ansi,)
    other = _CHARSETS.get(-1 if beside is None else beside)
    return tuple(dict.fromkeys((*first, other) if other else first))


def likeliest(raw: bytes, labels: tuple[str, ...]) -> str:
    """That one of the encodings of text in which it reads best."""
    if len(labels) == 1 or raw.isascii():
        return labels[0]
    return min(labels, key=lambda label: price(raw[:_SAMPLE], label, ()))


def decoded(raw: bytes, label: str) -> str:
    """Bytes of text, read as an encoding; signs of a font without letters stand where Unicode keeps room for them."""
    if label == SIGNS:
        return "".join(chr(_PRIVATE + byte) if byte > 0x20 else " " for byte in raw)
    return read(raw, label)
