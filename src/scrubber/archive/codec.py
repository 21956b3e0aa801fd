"""Stored bytes, compressed.

Zstandard: pages are often larger than the 32 KB that zlib looks back over, LZMA takes thirty times as long to write,
and the format is an RFC (8878) that Python reads on its own from 3.14. An object names its codec, so that another can
be added.
"""

from functools import lru_cache
from typing import Any

from scrubber.errors import StoreCorrupt, StoreError

#: Stored as it is: too small or too random to shrink.
PLAIN = "plain"
ZSTD = "zstd"
#: The bytes were deleted by a person's order; size and digest remain.
FORGOTTEN = "forgotten"

#: Zstandard over what records have in common, which a record alone is too short to repeat.
RECORD = "zstd-record-1"
#: No object is larger; a damaged or planted size can't ask for more memory.
MAX_BYTES = 1 << 30

_LEVEL = 12
_RECORD_BYTES = 1 << 16

# Part of the format: what is stored under "zstd-record-1" is read with exactly this. Another one needs another name.
_COMMON = (
    '{"headers":{"accept-ranges":"bytes","cache-control":"max-age=","content-encoding":"gzip",'
    '"content-language":"zh-CN","content-length":"","content-type":"text/html; charset=utf-8","date":"Mon, 01 '
    'Jan 2024 00:00:00 GMT","etag":"\\"",'
    '"last-modified":"Mon, 01 Jan 2024 00:00:00 GMT","server":"nginx","vary":"Accept-Encoding"},"mirror":"",'
    '"page":0,"sha256":"","status":null,"status":200,"time":"2024-01-01T00:00:00Z","url":"https://www."}'
    '{"act":"accept","by":"","document":"","finding":{},"kind":"word","number":1,"parent":null,'
    '"reading":"mirror","reason":"","time":"20"}'
    '{"document":"","edition":1,"kind":"run","number":1,"parent":"","state":"","time":"2024-01-01T00:00:00Z"}'
    '{"collation":{"clusters":[],"confidence":1.0,"left_out":{},"reasons"'
    ':{"":["agrees with the canonical text"]},"sources":[["'
    '"]],"weights":{"":1.0,"":0.5}},"findings":'
    '[{"after":"","before":"","block":1,"confidence":0.95,"evidence":["independent sources: '
    ' for the canonical reading, 1 for this one"],"kind":"sentence_deleted","message":" reads “” in the '
    "canonical text and “” "
    'here.","mirror":"","place"'
    ':{"end":,"exact":"","path":"html/body/div[1]/p[1]","prefix":"","start":,"suffix":""},"severity":"high"}],'
    '"inputs":"","outcomes":[{"captures":[""],"error":"","mirror":"","reason":"","retryable":false,"status":"un'
    'changed"},{"captures":[""],"error":"","mirror":"","reason":"","retryable":false,"status":"ok"}],"witnesses'
    '":{"":{"captures":[""],"seen":[""]},'
    '"":{"captures":[""],"seen":[""]}},"words":null}'
    '{"blocks":[{"kind":"heading","language":"zh","level":1,"size":12,"sources":["",""]}'
    ',{"language":"en","size":120,"sources":["'
    '"]},{"kind":"list_item","language":"zh","size":40,"sources":[""]}],"document":"","identity"'
    ':{"fold":"","merkle":"","normalised":"",'
    '"raw":""},"kind":"edition","libraries":{"OpenCC":"1.4.2","beautifulsoup4":"4.15.0","ftfy":"6.3.1",'
    '"lxml":"6.1.3",'
    '"rapidfuzz":"3.14.6","trafilatura":"2.3.1","unicode":"14.0.0"},"mirrors":[{"captures":[{"record":"",'
    '"sha256":""}],'
    '"encoding":null,"name":"","official":false,"selector":null,"weight":1.0}'
    ',{"captures":[{"record":"","sha256":""}],"encoding":null,'
    '"name":"","official":true,"selector":null,"weight":0.5}],"number":1,"options"'
    ':{"languages":["zh","en"],"script":"zh-Hans"},'
    '"options":{"languages":[],"script":null},"parent":null,"parent":"","rules":"","scrubber":"0.1.0","text":""'
    ',"time":"2024-01-01T00:00:00Z","words":null}'
)


def pack(data: bytes) -> tuple[str, bytes]:
    """Compress; returns the codec's name and the bytes to store.

    Raises:
        StoreError: more than `MAX_BYTES`.
    """
    if len(data) > MAX_BYTES:
        raise StoreError(f"{len(data):,} bytes are more than the archive takes in one object ({MAX_BYTES:,})")
    name = RECORD if data[:1] == b"{" and len(data) < _RECORD_BYTES else ZSTD
    packed = bytes(_packer(name).compress(data))
    return (name, packed) if len(packed) < len(data) else (PLAIN, data)


def unpack(codec: str, data: bytes, size: int) -> bytes:
    """Decompress what `pack` gave, never making more bytes than were stored.

    Raises:
        StoreCorrupt: the bytes are damaged, of another size, or in a codec that is not known.
    """
    if codec == PLAIN:
        out = data
    elif codec in {ZSTD, RECORD}:
        import zstandard  # noqa: PLC0415 -- only where something is read

        try:
            # The frame states its size too: two damaged bytes would have to agree before memory is asked for.
            if zstandard.frame_content_size(data) != size or size > MAX_BYTES:
                raise StoreCorrupt("compressed bytes are damaged: their size is not the one stored")
            out = bytes(_unpacker(codec).decompress(data))
        except zstandard.ZstdError as error:
            raise StoreCorrupt(f"compressed bytes are damaged: {error}") from error
    else:
        raise StoreCorrupt(f"stored in {codec!r}, a codec that is not known")
    if len(out) != size:
        raise StoreCorrupt(f"{len(out)} bytes where {size} were stored")
    return out


def _packer(name: str) -> Any:
    import zstandard  # noqa: PLC0415 -- only where something is stored

    return zstandard.ZstdCompressor(level=_LEVEL, dict_data=_dictionary() if name == RECORD else None)


def _unpacker(name: str) -> Any:
    import zstandard  # noqa: PLC0415 -- only where something is read

    return zstandard.ZstdDecompressor(dict_data=_dictionary() if name == RECORD else None)


@lru_cache(maxsize=1)
def _dictionary() -> Any:
    import zstandard  # noqa: PLC0415 -- as above

    return zstandard.ZstdCompressionDict(_COMMON.encode(), dict_type=zstandard.DICT_TYPE_RAWCONTENT)
