"""What a server answered, kept as it came over the wire: heads before the text, or one after another where it led on to
another address (`curl -i`), the sizes of chunks within it, and its coding.

Read as it stands, a page has the head above its text and hexadecimal numbers amid its words.

Source: RFC 9110 and 9112 (7.1 for chunks); RFC 1950 and 1951 for what is called deflate.
"""

from collections.abc import Mapping
from typing import NamedTuple

from scrubber.cleaning.encodings.packed import inflated
from scrubber.cleaning.formats.mime import read_entity
from scrubber.patterns import lazily

_STATUS = lazily(rb"HTTP/(?:1\.[01]|2(?:\.0)?|3) [1-5]\d\d(?: [^\r\n]{0,100})?(\r?\n)")
#: Heads in a row that are read, and fields that the last one has at least.
_HEADS, _FIELDS = 20, 2
#: A head at the beginning of a line, as logs and lessons have several.
_ANOTHER = lazily(rb"\nHTTP/[123](?:\.\d)? [1-5]\d\d\b")
#: What a lesson says behind the page that it shows.
_LAST_TAG, _SAID_BEHIND = b"</html>", lazily(rb"</html>\s{0,200}[^<\s]")
_BEGINNING = 300  # bytes that tell
_SIZE = lazily(rb"([0-9A-Fa-f]{1,8})[ \t]{0,8}(?:;[^\r\n]{0,200})?\r?(?:\n|\Z)")
_BREAK = lazily(rb"\r?(?:\n|\Z)")
#: What may stand behind the last chunk.
_TRAILER = lazily(rb"(?:[A-Za-z][\w-]{0,60}:[^\r\n]{0,500}\r?\n){0,20}\s{0,8}\Z")
#: Chunks that are put together at most, and bytes that they hold at least: a list of numbers may lead to its end.
_CHUNKS, _LEAST = 100_000, 100


class Response(NamedTuple):
    """What a server sent, and the Content-Type that it gave it; "" where no head is left."""

    raw: bytes
    kind: str


def is_answer(raw: bytes | str) -> bool:
    """Whether a file begins as an answer does, or as the chunks of one."""
    head = raw[:_BEGINNING] if isinstance(raw, bytes) else raw[:_BEGINNING].encode("utf-8", "replace")
    return head.startswith(b"HTTP/") or _SIZE.match(head) is not None


def response(raw: bytes, most: int) -> Response | None:
    """What stands behind the heads of an answer and in its chunks; None where a file is no answer. Unpacked it holds
    `most` bytes at most.

    Keeps a log, a lesson that shows several answers, and one that begins with an answer of its own making: a head ends
    its lines as servers do, or says when or by whom it was sent, above a page behind which nothing more is said.

    Raises:
        TooLarge: it holds more.
    """
    if not raw.startswith(b"HTTP/"):
        whole = unchunked(raw)
        return None if whole is None else Response(whole, "")
    fields: Mapping[str, bytes] = {}
    body, ends = raw, b""
    for _ in range(_HEADS):
        status = _STATUS.match(body)
        if status is None:
            break
        if (head := read_entity(body, status.end())) is None:
            return None
        fields, body, ends = head.fields, head.body, status[1]
    if len(fields) < _FIELDS or "content-type" not in fields:
        return None
    if ends == b"\n" and (not fields.keys() & {"date", "server"} or _SAID_BEHIND.search(body, body.rfind(_LAST_TAG))):
        return None
    if not body.lstrip().startswith(b"<") and _ANOTHER.search(body):
        return None
    whole = unchunked(body)
    body = body if whole is None else whole
    if fields.get("content-encoding", b"").strip().lower() == b"deflate":
        body = inflated(body, most, bare=True) or body
    return Response(body, fields["content-type"].decode("latin-1").strip())


def unchunked(raw: bytes) -> bytes | None:
    """What the chunks of a body hold; None where it has none: the sizes before them lead from one to the next, and to
    the body's end, or to where it was cut.
    """
    pieces: list[bytes] = []
    at = 0
    while at < len(raw):
        size = _SIZE.match(raw, at)
        if size is None or len(pieces) == _CHUNKS:
            return None
        start = size.end()
        end = start + int(size[1], 16)
        if end == start:
            return _joined(pieces) if _TRAILER.match(raw, start) else None
        if end > len(raw):
            return _joined(pieces) and b"".join((*pieces, raw[start:]))
        pieces.append(raw[start:end])
        behind = _BREAK.match(raw, end)
        if behind is None:
            return None
        at = behind.end()
    return _joined(pieces)


def _joined(pieces: list[bytes]) -> bytes | None:
    """Chunks that hold enough to be some."""
    body = b"".join(pieces)
    return body if len(body) >= _LEAST else None
