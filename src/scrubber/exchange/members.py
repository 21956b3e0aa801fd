"""The members of a compressed WARC file, one a record as the standard has it: where one ends, and where the next one
begins.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from scrubber.exchange.plain import content_end
from scrubber.exchange.streams import CHUNK, HEADERS
from scrubber.patterns import lazily

#: How a member begins, and what is in one that begins a record; bytes that are enough to see it.
_GZIP, _BEGUN, _RECORD, _HEAD = b"\x1f\x8b", b"\x1f\x8b\x08", b"WARC/", 1024
#: Bytes at most that are unpacked of damaged members: one may hold the beginnings of any number of others.
_IN_VAIN = 16 * 1024**3
#: What a record's headers state of its length.
_LENGTH = lazily(rb"\ncontent-length:[ \t]{0,8}(\d{1,18})\s", re.IGNORECASE)


def is_compressed(file: BinaryIO) -> bool:
    """Whether a file begins as a compressed one does."""
    file.seek(0)
    return file.read(len(_GZIP)) == _GZIP


def is_plain(file: BinaryIO) -> bool:
    """Whether a file begins as one does that is not compressed."""
    file.seek(0)
    return file.read(len(_RECORD)) == _RECORD


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


def wrong_with(file: BinaryIO) -> str:
    """What is wrong with the bytes of a file that is compressed as a whole; "" if they are whole, or not compressed."""
    at = 0
    while True:
        file.seek(at)
        if file.read(len(_GZIP)) != _GZIP:
            return ""
        at, wrong, _ = _end(file, at)
        if wrong:
            return wrong


def members(file: BinaryIO) -> Iterator[tuple[int, int | None, str]]:
    """Where each member of a file begins and ends that is compressed record by record, and what is wrong with it. It is
    sought in.

    A member that can be unpacked to its end says where that is, whatever is wrong with its record: what it holds is
    anybody's, and might look like another one. Only behind one that can't is the beginning of the next looked for, and
    that is where it ends; None if there is no other, or so much was unpacked in vain that the file is made for that.
    """
    at: int | None = 0
    in_vain, last = 0, content_end(file)
    while at is not None and at < last:
        file.seek(at)
        begun = file.read(CHUNK)
        if blank := len(begun) - len(begun.lstrip()):
            at += blank
            continue
        end, wrong, unpacked = _end(file, at) if begun.startswith(_GZIP) else (at, "no record can be read there", 0)
        in_vain += unpacked if wrong else 0
        following = end if not wrong else _sought(file, at + 1) if in_vain < _IN_VAIN else None
        yield at, following, wrong
        at = following


def _end(file: BinaryIO, at: int) -> tuple[int, str, int]:
    """Where a member ends, what is wrong with it, and how many bytes came of it."""
    file.seek(at)
    member, rest, unpacked = _member(), b"", 0
    try:
        while not member.eof:
            if not (data := rest or file.read(CHUNK)):
                return at, "the file breaks off in it", unpacked
            unpacked += len(member.decompress(data, CHUNK))
            rest = member.unconsumed_tail
    except zlib.error:
        return at, "its compressed bytes are damaged", unpacked
    return file.tell() - len(member.unused_data), "", unpacked


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
