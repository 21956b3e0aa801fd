"""A text that was compressed to save room: with gzip, as crawls and file servers keep their pages, or as a stream of
zlib's, as caches do.
"""

import io
import struct
import zlib
from zipfile import BadZipFile, ZipFile

from scrubber.errors import DecodeError, TooLarge

_MAGIC = b"\x1f\x8b\x08"
#: How a PDF begins, and a ZIP file, as word processors' documents and electronic books are, and Rich Text Format.
PDF_HEAD, ZIP_HEAD, RTF_HEAD = b"%PDF-", b"PK\x03\x04", b"{\\rtf"
#: How a file may begin that holds others, or a text of any size.
PACKED = (_MAGIC, b"x\x01", b"x\x5e", b"x\x9c", b"x\xda", ZIP_HEAD)
_GZIP = 16 + zlib.MAX_WBITS
#: Each member behind the first is copied once more; a file is made of one, or of a few that were set together.
_MEMBERS = 64
#: What the first two bytes of zlib's streams are a multiple of.
_CHECK = 31


def is_packed(raw: bytes) -> bool:
    """Whether bytes begin as a gzip file does."""
    return raw.startswith(_MAGIC)


def unpacked(raw: bytes, most: int) -> bytes:
    """What a gzip file holds. It may hold `most` bytes at most.

    Raises:
        TooLarge: it holds more.
        DecodeError: it is cut or damaged, or made of more members than a text is.

    Source: RFC 1952; zeros behind the last member are what tapes fill their blocks with, and are passed over.
    """
    out: list[bytes] = []
    room = most
    rest = raw
    for _ in range(_MEMBERS):
        member = zlib.decompressobj(_GZIP)
        try:
            out.append(member.decompress(rest, room + 1))
        except zlib.error as error:
            raise DecodeError(f"this gzip file is damaged ({error}); fetch it again") from error
        room -= len(out[-1])
        if room < 0:
            raise TooLarge(f"this gzip file holds more than {most:,} bytes; unpack it and split it", retryable=False)
        if not member.eof:
            raise DecodeError("this gzip file is cut: it ends before its text does; fetch it again")
        rest = member.unused_data
        if not is_packed(rest):
            if rest.strip(b"\0"):
                raise DecodeError("something that is no gzip stands behind the end of this gzip file; unpack it first")
            return b"".join(out)
    raise DecodeError(f"this gzip file has more than {_MEMBERS} members; unpack it first")


def inflated(raw: bytes, most: int, *, bare: bool = False) -> bytes | None:
    """What a stream of zlib's holds; None where bytes are none: the sum at its end proves one. It may hold `most` bytes
    at most; a `bare` one may lack its head and its sum, as what some servers call deflate does.

    Raises:
        TooLarge: it holds more.

    Source: RFC 1950 and 1951.
    """
    headed = raw[:1] == b"x" and int.from_bytes(raw[:2], "big") % _CHECK == 0
    if not headed and not bare:
        return None
    stream = zlib.decompressobj(zlib.MAX_WBITS if headed else -zlib.MAX_WBITS)
    try:
        held = stream.decompress(raw, most + 1)
    except zlib.error:
        return None
    if len(held) > most:
        raise TooLarge(f"this compressed file holds more than {most:,} bytes; unpack it and split it", retryable=False)
    return held if stream.eof and not stream.unused_data.strip(b"\0\r\n") else None


def only_part(raw: bytes, most: int) -> bytes:
    """What a ZIP file holds that holds one file and nothing else, as libraries hand out books; b"" for any other, and
    for one that is damaged or locked.

    Raises:
        TooLarge: it holds more than `most` bytes.
    """
    try:
        with ZipFile(io.BytesIO(raw)) as file:
            parts = [part for part in file.infolist() if not part.is_dir()]
            if len(parts) != 1:
                return b""
            with file.open(parts[0]) as part:
                held = part.read(most + 1)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, struct.error):
        return b""
    if len(held) > most:
        raise TooLarge(f"this ZIP file holds more than {most:,} bytes; unpack it and split it", retryable=False)
    return held
