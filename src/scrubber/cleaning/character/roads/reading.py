"""Ways to read bytes as text, as the software that did the damage read them.

A single-byte table here has no holes: where the standard leaves a byte undefined, browsers and most programs show the
C1 control or the Latin-1 character of the same number, and so do these tables. Multi-byte readings are Python's own
codecs.
"""

import codecs
import re
import unicodedata
from collections.abc import Callable, KeysView
from functools import cache, partial
from typing import cast

from scrubber.language.remembered import Remembered
from scrubber.patterns import lazily

#: What one character of an encoding looks like in bytes. Bytes that fit nothing are matched alone, by the last branch.
_DOUBLE = {
    "gbk": rb"[\x81-\xfe][\x40-\x7e\x80-\xfe]",
    "gb18030": rb"[\x81-\xfe][\x40-\x7e\x80-\xfe]|[\x81-\xfe][0-9][\x81-\xfe][0-9]",
    "big5hkscs": rb"[\x81-\xfe][\x40-\x7e\xa1-\xfe]",
    "cp932": rb"[\x81-\x9f\xe0-\xfc][\x40-\x7e\x80-\xfc]|[\xa1-\xdf]",
    "cp949": rb"[\x81-\xfe][\x41-\x5a\x61-\x7a\x81-\xfe]",
    "johab": rb"[\x84-\xd3\xd8-\xde\xe0-\xf9][\x31-\x7e\x81-\xfe]",
    "euc_jp": rb"\x8e[\xa1-\xdf]|[\xa1-\xfe][\xa1-\xfe]|\x8f[\xa1-\xfe][\xa1-\xfe]",
}
UTF8 = (
    rb"[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}"
)
#: Ends the name of a reading whose result was then set in small letters, as addresses and keys of a search are.
LOWER = "/lower"
_PLAIN = rb"[\x00-\x5b\x5d-\x7d\x7f]+"  # Korean and Japanese encodings may have other signs in the places left out
_UTF8_MULTIPLE = lazily(UTF8)


class Reading:
    """One way to read bytes.

    Attributes:
        name: Python's name of the encoding, or "utf-8/latin-1" for readers that fall back byte by byte; with "/lower"
            where small letters were made of what was read.
        chars: of a single-byte reading, what its bytes above ASCII are.
        single: whether each byte is a character.
        falls_back: whether what is no UTF-8 is read byte by byte.
        token: matches the bytes of one character, or a byte that can be none.
        row: the same, or a row of ASCII that every reading has in common.
        char: gives the character of one token, or None.
        char_bytes: gives the bytes of one character, or None.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.falls_back = name == "utf-8/latin-1"
        self.single = name not in _DOUBLE and not name.startswith("utf-8")
        self.char: Callable[[bytes], str | None] = Remembered(partial(_char, name), _REMEMBERED).__getitem__
        self.char_bytes: Callable[[str], bytes | None] = Remembered(partial(_bytes, name), _REMEMBERED).__getitem__
        self._twins = _twins() if name == "cp932" else {}
        self.table = "".join(_hole_free(name)) if self.single else ""
        self.chars = frozenset(self.table[0x80:])
        if self.single:
            self.char = {bytes([code]): char for code, char in enumerate(self.table)}.get
            # The first of two bytes for one character is the one that an encoder takes.
            self.char_bytes = {char: bytes([code]) for code, char in reversed(list(enumerate(self.table)))}.get
            first = (char if self.table.index(char) == code else "\ufffe" for code, char in enumerate(self.table))
            self._codes = codecs.charmap_build("".join(first))  # U+FFFE: no character
            self.token = re.compile(rb"[\x00-\xff]")
            self.row = re.compile(rb"[\x00-\x7f]+|[\x80-\xff]")
        else:
            self.token = re.compile(rb"[\x00-\x7f]|" + _DOUBLE.get(name, UTF8) + rb"|[\x80-\xff]")
            self.row = re.compile(_PLAIN + rb"|[\x00-\x7f]|" + _DOUBLE.get(name, UTF8) + rb"|[\x80-\xff]")

    def pieces(self, text: str) -> list[bytes | None]:
        """The bytes of each character; None for a character that these bytes can't have given."""
        return list(map(self.char_bytes, text))

    def twin(self, char: str) -> bytes | None:
        """Other bytes that are read as the same character; None where there are none."""
        return self._twins.get(char)

    @property
    def twins(self) -> KeysView[str]:
        """The characters that have such other bytes."""
        return self._twins.keys()

    def multiple(self, data: bytes) -> list[bytes]:
        """The UTF-8 characters of more than one byte in these bytes."""
        return _UTF8_MULTIPLE.findall(data)

    def read(self, data: bytes) -> str | None:
        """What this reading makes of the bytes; None where it can make nothing of one of them."""
        if self.name == "utf-8/latin-1":
            return "".join(self.char(token) or token.decode("latin-1") for token in self.token.findall(data))
        if self.single:
            return codecs.charmap_decode(data, "strict", self.table)[0]
        try:
            return data.decode(self.name)
        except UnicodeDecodeError:
            return None

    def write(self, text: str) -> bytes | None:
        """The bytes of a text; None where it can't be written."""
        if self.single:
            try:
                return codecs.charmap_encode(text, "strict", self._codes)[0]
            except UnicodeEncodeError:
                return None
        pieces = self.pieces(text)
        try:
            return b"".join(cast("list[bytes]", pieces))
        except TypeError:  # a None among them
            return None


_ICONS = "\uf000"
#: Characters of an encoding, and their bytes: there are at most some 100,000.
_REMEMBERED = 1 << 17


def _char(name: str, token: bytes) -> str | None:
    """The character of a token; None where it is none, or no text."""
    try:
        char = token.decode("utf-8" if name.startswith("utf-8") else name)
    except UnicodeDecodeError:
        return None
    # Private-use characters come up in layers of GB18030, from its user-defined part, and in UTF-8 from fonts of icons,
    # which fill the last rows; anything else private is no text.
    strict, private_from = name == "utf-8", "\ue865" if name.startswith("utf-8") else "\ue000"
    if len(char) != 1 or (private_from <= char <= "\uf8ff" and not (strict and char >= _ICONS)):
        return None
    # Bytes that are UTF-8 by chance may be a place where no letter is; in the planes of pictures and ideographs it may
    # only be new. A reader that falls back byte by byte shows such a place as it is.
    new = "\U00010000" <= char <= "\U0003ffff"
    return char if not strict or new or unicodedata.category(char) != "Cn" else None


def _bytes(name: str, char: str) -> bytes | None:
    """The bytes of a character of an encoding of several; None where it has none."""
    if name == "utf-8/latin-1":
        return char.encode("latin-1") if char <= "\xff" else _bytes("utf-8", char)
    try:
        piece = char.encode(name)
    except UnicodeEncodeError:
        return None
    # GB18030 can write every character; as a trace of a wrong reading only its two-byte part is credible.
    return None if len(piece) == 4 and name == "gb18030" else piece


def _twins() -> dict[str, bytes]:
    """The characters that Windows' Shift-JIS has twice, from NEC and IBM, and the bytes that no encoder chooses."""
    out = {}
    for lead in (0x87, 0xED, 0xEE, 0xFA, 0xFB, 0xFC):
        for trail in range(0x40, 0xFD):
            data = bytes((lead, trail))
            char = data.decode("cp932", "replace")
            if len(char) == 1 and char != "\ufffd" and char.encode("cp932") != data:
                out[char] = data
    return out


def _hole_free(name: str) -> list[str]:
    if name.endswith(LOWER):
        base = _hole_free(name.removesuffix(LOWER))
        return base[:0x80] + [char.lower() for char in base[0x80:]]
    table = [bytes([code]).decode(name, "replace") for code in range(0x100)]
    return [chr(code) if char == "\ufffd" else char for code, char in enumerate(table)]


@cache
def reading(name: str) -> Reading:
    """The reading of that name, made once."""
    return Reading(name)
