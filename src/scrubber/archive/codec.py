"""Stored bytes, compressed.

Zstandard: pages are often larger than the 32 KB that zlib looks back over, LZMA takes thirty times as long to write, and the
format is an RFC (8878) that Python reads on its own from 3.14. An object names its codec, so that another can be added.
"""

from __future__ import annotations

from scrubber.errors import StoreCorrupt, StoreError

#: Stored as it is: too small or too random to shrink.
PLAIN = "plain"
ZSTD = "zstd"
#: The bytes were deleted by a person's order; size and digest remain.
FORGOTTEN = "forgotten"

#: No object is larger; a damaged or planted size can't ask for more memory.
MAX_BYTES = 1 << 30

_LEVEL = 9


def pack(data: bytes) -> tuple[str, bytes]:
    """Compress; returns the codec's name and the bytes to store.

    Raises:
        StoreError: more than `MAX_BYTES`.
    """
    import zstandard  # noqa: PLC0415 -- only where something is stored or read

    if len(data) > MAX_BYTES:
        raise StoreError(f"{len(data):,} bytes are more than the archive takes in one object ({MAX_BYTES:,})")
    packed = zstandard.ZstdCompressor(level=_LEVEL).compress(data)
    return (ZSTD, packed) if len(packed) < len(data) else (PLAIN, data)


def unpack(codec: str, data: bytes, size: int) -> bytes:
    """Decompress what `pack` gave, never making more bytes than were stored.

    Args:
        codec: the codec's name.
        data: the stored bytes.
        size: how many bytes there were before.

    Raises:
        StoreCorrupt: the bytes are damaged, of another size, or in a codec that is not known.
    """
    if codec == PLAIN:
        out = data
    elif codec == ZSTD:
        import zstandard  # noqa: PLC0415 -- as above

        try:
            # The frame states its size too: two damaged bytes would have to agree before memory is asked for.
            if zstandard.frame_content_size(data) != size or size > MAX_BYTES:
                raise StoreCorrupt("compressed bytes are damaged: their size is not the one stored")
            out = zstandard.ZstdDecompressor().decompress(data)
        except zstandard.ZstdError as error:
            raise StoreCorrupt(f"compressed bytes are damaged: {error}") from error
    else:
        raise StoreCorrupt(f"stored in {codec!r}, a codec that is not known")
    if len(out) != size:
        raise StoreCorrupt(f"{len(out)} bytes where {size} were stored")
    return out
