"""The records of a WARC file that is not compressed: where each begins and ends, and where one is that can be read
behind damage.

Nothing parts them but what each states of its own length, and a page may hold what looks like a record. So none is
looked for but behind one that is damaged itself, and taken only if it stands as records do: behind an empty line,
with whole headers whose length leads just to another record or to the end. One behind which only damage stands is
whole all the same if it has the digest that it states.
"""

import re
from collections.abc import Callable, Iterator
from io import SEEK_END
from typing import BinaryIO

from scrubber.exchange.streams import CHUNK, HEADERS
from scrubber.patterns import lazily

#: What may stand behind the last record: line ends, and what some file systems fill a file up with.
PADDING = b"\0 \t\r\n"
#: How a record begins, and what its headers state.
_BEGUN = lazily(rb"WARC/\d")
_SOUGHT = lazily(rb"\n\r?\n(?=WARC/1\.\d\r?\n)")
_HEADERS_END = lazily(rb"\r?\n\r?\n")
_LINE = lazily(rb"[!-9;-~]{1,100}[ \t]{0,8}:|[ \t]")
_LENGTH = lazily(rb"\ncontent-length[ \t]{0,8}:[ \t]{0,8}(\d{1,18})[ \t]{0,8}\r?(?:\n|\Z)", re.IGNORECASE)
_TYPE = lazily(rb"\nwarc-type[ \t]{0,8}:", re.IGNORECASE)
#: Bytes that most headers have at most, what parts two records, and how a record begins.
_HEAD, _BETWEEN, _ACROSS = 4096, 256, 16
_SHORT, _UNENDED = "the file breaks off in it", "it does not end where its length says"
#: Bytes at most that are read in vain for their digests: each of any number of records may state a great length.
_IN_VAIN = 1024**3


def content_end(file: BinaryIO) -> int:
    """Where the padding begins that a file may end in."""
    at = file.seek(0, SEEK_END)
    while at:
        begin = max(0, at - CHUNK)
        file.seek(begin)
        if kept := file.read(at - begin).rstrip(PADDING):
            return begin + len(kept)
        at = begin
    return 0


def records(file: BinaryIO, proven: Callable[[int, int], bool]) -> Iterator[tuple[int, int | None, str]]:
    """Where each record begins and ends, and what is wrong with it where it can't be read; behind one that is damaged
    the next begins where one can be read, and that is where it ends; None if there is no other.

    Args:
        file: which is sought in.
        proven: whether the bytes from one place to another are a record with the digest that it states.
    """
    size, last = file.seek(0, SEEK_END), content_end(file)
    at: int | None = 0
    in_vain = 0
    while at is not None and at < last:
        end, wrong = _end(file, at, size, last)
        if wrong == _UNENDED and in_vain < _IN_VAIN:
            if proven(at, end):
                wrong = ""
            else:
                in_vain += end - at
        following = _sought(file, at + 1, size, last) if wrong else end
        if wrong == _SHORT and following is None:
            yield at, size, ""  # who reads it says how much of it there is
        else:
            yield at, following, _UNENDED if wrong == _SHORT else wrong
        at = following


def _end(file: BinaryIO, at: int, size: int, last: int) -> tuple[int, str]:
    """Where a record ends with the line ends behind it, and what is wrong with it."""
    file.seek(at)
    head = file.read(_HEAD)
    if not _BEGUN.match(head):
        return at, "no record can be read there"
    if not (found := _HEADERS_END.search(head)) and len(head) == _HEAD:
        head += file.read(HEADERS - _HEAD)
        found = _HEADERS_END.search(head)
    if not found:
        longer = at + len(head) < size
        return at, f"its headers are longer than {HEADERS:,} bytes" if longer else _SHORT
    if not (stated := _LENGTH.search(head, 0, found.start() + 1)):
        return at, "its headers state no length"
    stop = at + found.end() + int(stated[1])
    if stop > size:
        return at, _SHORT
    file.seek(stop)
    behind = file.read(_BETWEEN)
    blank = len(behind) - len(behind.lstrip(b" \t\r\n"))
    # One that is followed by an empty line has ended, whatever then stands in the next one's place.
    if stop >= last or _BEGUN.match(behind, blank) or behind.startswith((b"\r\n\r\n", b"\n\n")):
        return stop + blank, ""
    return stop, _UNENDED


def _sought(file: BinaryIO, at: int, size: int, last: int) -> int | None:
    """The first place from there on where a record stands by itself."""
    file.seek(at)
    window = file.read(CHUNK)
    while len(window) >= _ACROSS:
        for found in _SOUGHT.finditer(window):
            if _stands(file, at, window, found.end(), size, last):
                return at + found.end()
        at += len(window) - _ACROSS
        file.seek(at)
        if len(window := file.read(CHUNK)) == _ACROSS:  # no more than what was there
            return None
    return None


def _stands(file: BinaryIO, at: int, window: bytes, start: int, size: int, last: int) -> bool:
    """Whether a whole record is there, in a window from its start on, that leads to another one, or to the end."""
    found = _HEADERS_END.search(window, start)
    if not found:  # of the last one in a window
        at, start = at + start, 0
        file.seek(at)
        window = file.read(HEADERS)
        if not (found := _HEADERS_END.search(window)):
            return False
    headers = window[start : found.start()]
    stated = _LENGTH.search(headers)
    if not (stated and _TYPE.search(headers) and all(map(_LINE.match, headers.split(b"\n")[1:]))):
        return False
    stop = at + found.end() + int(stated[1])
    if stop >= last:
        return stop <= size
    file.seek(stop)
    behind = file.read(_BETWEEN)
    blank = len(behind) - len(behind.lstrip(b" \t\r\n"))
    return bool(blank and _BEGUN.match(behind, blank))
