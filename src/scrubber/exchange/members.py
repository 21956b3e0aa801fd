"""The members of a compressed WARC file, one a record as the standard has it: where one ends, and where the next one
begins.
"""

from __future__ import annotations

import re
import zlib
from typing import BinaryIO

from scrubber.exchange.streams import CHUNK, HEADERS

#: How a member begins, and what is in one that begins a record; bytes that are enough to see it.
_GZIP, _BEGUN, _RECORD, _HEAD = b"\x1f\x8b", b"\x1f\x8b\x08", b"WARC/", 1024
#: What a record's headers state of its length.
_LENGTH = re.compile(rb"\ncontent-length:[ \t]{0,8}(\d{1,18})\s", re.IGNORECASE)


def is_compressed(file: BinaryIO) -> bool:
    """Whether a file begins as a compressed one does."""
    file.seek(0)
    return file.read(len(_GZIP)) == _GZIP


def is_one_member(file: BinaryIO) -> bool:
    """Whether a file is compressed, and its first member holds more than the first record."""
    if not is_compressed(file):
        return False
    file.seek(0)
    member = _member()
    head, left = b"", None
    try:
        while not member.eof and (data := member.unconsumed_tail or file.read(CHUNK)):
            got = member.decompress(data, CHUNK)
            if left is None:
                head += got
                headers, ended, got = head.partition(b"\r\n\r\n")
                if not ended and len(head) <= HEADERS:
                    continue
                if not ended or not (stated := _LENGTH.search(headers + b"\n")):
                    return False
                left = int(stated[1]) + len(b"\r\n\r\n")  # which stands behind a record
            left -= len(got)
            if left < 0:
                return True
    except zlib.error:
        return False
    return False


def wrong_with(file: BinaryIO, at: int) -> str:
    """What is wrong with the compressed bytes from where a member begins; "" if they are whole, or not compressed."""
    file.seek(at)
    member, begun, rest = _member(), False, b""
    while data := rest or file.read(CHUNK):
        if not begun and data[:2] != _GZIP[: len(data)]:
            return ""
        try:
            member.decompress(data, CHUNK)
        except zlib.error:
            return "its compressed bytes are damaged"
        begun, rest = True, member.unconsumed_tail
        if member.eof:
            member, begun, rest = _member(), False, member.unused_data
    return "the file breaks off in it" if begun else ""


def behind(file: BinaryIO, at: int, most: int) -> int | None:
    """Where the next record begins behind a damaged one in a file that is compressed record by record; None if there
    is none.

    A member that can be unpacked to its end says where that is, whatever is wrong with its record: what it holds is
    anybody's, and might look like another one. Only behind one that can't is the beginning of the next looked for, and
    behind one that is whole but too large, none.

    Args:
        file: which is sought in.
        at: where the damaged record begins.
        most: bytes that a record may have.
    """
    file.seek(at)
    member, rest = _member(), b""
    try:
        while not member.eof and most > 0:
            if not (data := rest or file.read(CHUNK)):
                return None
            most -= len(member.decompress(data, CHUNK))
            rest = member.unconsumed_tail
    except zlib.error:
        return _sought(file, at + 1)
    return _sought(file, file.tell() - len(member.unused_data)) if member.eof else None


def _sought(file: BinaryIO, at: int) -> int | None:
    """The first place from there on where a member begins that begins a record."""
    file.seek(at)
    window = file.read(CHUNK)
    while len(window) >= len(_BEGUN):
        place = window.find(_BEGUN)
        while place >= 0:
            file.seek(at + place)
            if _begins_record(file.read(_HEAD)):
                return at + place
            place = window.find(_BEGUN, place + 1)
        at += len(window) - len(_BEGUN) + 1
        file.seek(at)
        window = file.read(CHUNK)
    return None


def _begins_record(head: bytes) -> bool:
    try:
        return _member().decompress(head, len(_RECORD)) == _RECORD
    except zlib.error:
        return False


def _member() -> zlib._Decompress:
    return zlib.decompressobj(zlib.MAX_WBITS | 16)
