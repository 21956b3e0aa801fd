"""Undoing a transfer's compression without ever holding more than was asked for.

HTTP libraries decompress a chunk at a time and only then let the caller count: 800 bytes can become gigabytes in one
step. Here zlib gives out at most 64 KB a step, whatever it was fed, through any number of codings laid over one
another.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from scrubber.capture.limits import LARGER
from scrubber.errors import CodingError, TooLarge, Truncated

_STEP = 64 * 1024
_GZIP_MAGIC = b"\x1f\x8b"
#: Compression that was not asked for and can't be bounded.
_NOT_ASKED = ("br", "zstd", "compress", "x-compress", "bzip2", "lzma", "xz", "lz4", "dcb", "dcz", "pack200-gzip", "exi")
#: Text never shrinks that much: deflate reaches 1,032 on a run of one byte, and markup stays below 50.
_BOMB_RATIO = 100
_BOMB_FROM = 1024 * 1024


def read_body(chunks: Iterable[bytes], content_encoding: str, limit: int) -> bytes:
    """Read a body to its end, undoing its codings.

    Args:
        chunks: the bytes as they came.
        content_encoding: the header; "" if there was none. A name that is no compression ("utf-8", "none") is passed
            over, as browsers do.
        limit: of bytes, before and after.

    Raises:
        TooLarge: more than `limit`, or a decompression bomb.
        CodingError: the bytes are not what the header says, or it names what was not asked for.
        Truncated: the compressed stream has no end.
    """
    counter = _Counter(chunks, limit)
    body: Iterator[bytes] = iter(counter)
    names = [name.strip().lower() for name in content_encoding.split(",")]
    layers = [name for name in names if name in {"gzip", "x-gzip", "deflate"}]
    if asked := [name for name in names if name in _NOT_ASKED]:
        raise CodingError(f"the answer is in {asked[0]}, and only gzip was asked for")
    if len(layers) > 2:
        raise CodingError(f"the answer is compressed {len(layers)} times over")
    for name in reversed(layers):
        body = _gunzip(body) if name.endswith("gzip") else _inflate(body)
    out = bytearray()
    for piece in body:
        out += piece
        if len(out) > limit:
            raise TooLarge(f"more than {limit:,} bytes; {LARGER}")
        if layers and len(out) > _BOMB_FROM and len(out) > _BOMB_RATIO * counter.count:
            raise TooLarge(f"a decompression bomb: {counter.count:,} bytes became {len(out):,} and more")
    return bytes(out)


class _Counter:
    """The bytes as they come, counted."""

    def __init__(self, chunks: Iterable[bytes], limit: int) -> None:
        self._chunks, self._limit = chunks, limit
        self.count = 0

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._chunks:
            self.count += len(chunk)
            if self.count > self._limit:
                raise TooLarge(f"more than {self._limit:,} bytes; {LARGER}")
            yield chunk


def _gunzip(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Gzip, of one member or several; what follows the last member and is none is let go, as gzip itself does."""
    worker = zlib.decompressobj(16 + zlib.MAX_WBITS)
    started = False
    for chunk in chunks:
        rest = chunk
        while rest:
            if worker.eof:
                worker = zlib.decompressobj(16 + zlib.MAX_WBITS)
                started = False
            if not started and not _GZIP_MAGIC.startswith(rest[:2]):
                if rest.strip(b"\0"):
                    raise CodingError("labelled gzip, and it is not")
                return
            started = True
            yield from _steps(worker, rest)
            rest = worker.unused_data
    if not worker.eof:
        if not started:
            return
        raise Truncated("the gzip stream breaks off")


def _inflate(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Deflate with the zlib header that the standard asks for, or bare, as some servers send it."""
    head = b""
    worker = None
    for chunk in chunks:
        if worker is None:
            head += chunk
            if len(head) < 2:
                continue
            wrapped = head[0] & 0x0F == 8 and (head[0] << 8 | head[1]) % 31 == 0
            worker = zlib.decompressobj(zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS)
            chunk = head  # noqa: PLW2901 -- the first bytes again, now that the form is known
        yield from _steps(worker, chunk)
        if worker.eof:
            return
    if worker is not None or head:
        raise Truncated("the deflate stream breaks off")


def _steps(worker: zlib._Decompress, data: bytes) -> Iterator[bytes]:
    while data and not worker.eof:
        try:
            piece = worker.decompress(data, _STEP)
        except zlib.error as error:
            raise CodingError("the compressed answer is damaged") from error
        if piece:
            yield piece
        elif worker.unconsumed_tail == data:
            raise CodingError("the compressed answer is damaged")
        data = worker.unconsumed_tail
    # zlib may hold back output that no more input is needed for.
    while not worker.eof:
        try:
            piece = worker.decompress(b"", _STEP)
        except zlib.error as error:
            raise CodingError("the compressed answer is damaged") from error
        if not piece:
            return
        yield piece
