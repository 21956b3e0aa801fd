"""What the bytes of a WARC are read through: bounded, whatever they state of themselves."""

from collections.abc import Iterator
from typing import Any

from scrubber.errors import Truncated
from scrubber.patterns import lazily

#: Of one record's headers, its own and HTTP's.
HEADERS = 1024 * 1024
CHUNK = 64 * 1024
#: Of a chunk's head: its size, and what may stand behind it (RFC 9112, 7.1).
_SIZE = lazily(rb"([0-9A-Fa-f]{1,15})[ \t]{0,8}(?:;[^\r\n]{0,4000})?\r?\n")


class Lines:
    """What warcio reads from, with a bound on what it reads line by line: it takes a line, and headers, of any length.

    Attributes:
        left: how many bytes of lines may still come.
    """

    def __init__(self, reader: Any) -> None:
        self._reader = reader
        self.left = HEADERS

    def readline(self, length: int | None = None) -> bytes:
        """A line, or what may still come of it."""
        line: bytes = self._reader.readline(min(length or self.left, self.left))
        self.left -= len(line)
        if self.left <= 0:
            raise ValueError(f"its headers are longer than {HEADERS:,} bytes")
        return line

    def __getattr__(self, name: str) -> Any:
        return getattr(self._reader, name)


class Chunks:
    """What is left of a stream, a piece at a time."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        while chunk := self._stream.read(CHUNK):
            yield chunk


def unchunk(stream: Any, plain: Chunks) -> Iterator[bytes]:
    """A body without its chunks; as it is, if it was kept without them though its headers say otherwise.

    Raises:
        Truncated: the chunks break off, or one has not the size that it states.
    """
    line, begun = stream.readline(CHUNK), False
    while found := _SIZE.fullmatch(line):
        begun, left = True, int(found[1], 16)
        if not left:
            for _ in plain:  # trailers
                pass
            return
        while left and (piece := stream.read(min(left, CHUNK))):
            left -= len(piece)
            yield piece
        if left or stream.readline(2).strip(b"\r\n"):
            break
        line = stream.readline(CHUNK)
    if begun:
        raise Truncated("its chunks break off, or have not the sizes that they state")
    yield line
    yield from plain
