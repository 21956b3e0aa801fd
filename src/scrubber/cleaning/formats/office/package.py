"""A file in a ZIP, as word processors and makers of electronic books write them: its parts, each within bounds.

Source: ISO/IEC 21320-1 (the ZIP that document formats use), ECMA-376 part 2 (Open Packaging Conventions).
"""

import io
import struct
import zlib
from functools import cached_property
from html import escape
from typing import Any
from zipfile import BadZipFile, ZipFile

from lxml import etree

from scrubber.errors import DecodeError, TooLarge

#: Bytes that the parts of one file may have, together; of their text no more is cleaned.
_MOST = 64 * 1024 * 1024
_DAMAGED = (
    BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    struct.error,
)


class Package:
    """The parts of a file.

    Raises:
        DecodeError: it is damaged, or locked.
    """

    def __init__(self, raw: bytes) -> None:
        try:
            self._zip = ZipFile(io.BytesIO(raw))
        except _DAMAGED as error:
            raise DecodeError(f"this ZIP file is damaged ({error}); fetch it again") from error
        self._room = _MOST

    @cached_property
    def names(self) -> frozenset[str]:
        """What its parts are called."""
        return frozenset(self._zip.namelist())

    def read(self, name: str) -> bytes:
        """A part's bytes; none where there is no such part.

        Raises:
            TooLarge: the parts that were read hold more than 64 MB.
            DecodeError: it is damaged, or locked.
        """
        if name not in self.names:
            return b""
        try:
            with self._zip.open(name) as part:
                out = part.read(self._room + 1)
        except _DAMAGED as error:
            raise DecodeError(f"{name} in this file is damaged, or asks for a password ({error})") from error
        self._room -= len(out)
        if self._room < 0:
            raise TooLarge(f"the parts of this file hold more than {_MOST:,} bytes; split it", retryable=False)
        return out

    def xml(self, name: str, *, mended: bool = False) -> Any:
        """The root of a part; None where there is no such part, or nothing in it.

        `mended`: what is no XML in it is passed over, as `&` of an address is that a program put there as it stands.

        Raises:
            TooLarge, DecodeError: as `read`; also, it is no XML.
        """
        raw = self.read(name)
        if not raw.strip():
            return None
        try:
            return etree.fromstring(
                raw, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=mended)
            )
        except etree.XMLSyntaxError as error:
            raise DecodeError(f"{name} in this file is damaged ({error})") from error


def hidden(text: str) -> str:
    """Text that a document hides from its readers, so that it is told as a page's is."""
    return f'<span style="display:none">{text}</span>' if text else ""


def page(body: str, *, title: str = "", modified: str = "", language: str = "") -> str:
    """A page with a document's markup, and what its file states of it."""
    stated = f'<meta property="article:modified_time" content="{escape(modified)}">' if modified else ""
    lang = f' lang="{escape(language)}"' if language else ""
    head = f"<title>{escape(title)}</title>" if title else ""
    return f"<!DOCTYPE html><html{lang}><head>{head}{stated}</head><body><article>{body}</article></body></html>"
