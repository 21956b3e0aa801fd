"""A page that a browser saved whole, as one file (MHTML, RFC 2557: .mht, .mhtml): the page's own bytes are one part of it.

Read as it stands, such a file is a page in quoted-printable or base64 between the headers of its parts, and its pictures are a text.
"""

from __future__ import annotations

import binascii
import re

#: Bytes in which the headers of a file, or of a part, have to end.
_HEADERS = 16_384
#: Parts that are looked at for the page; it is the first one, but for the sheets of styles that some programs set before it.
_PARTS = 100
_FIRST = re.compile(rb"\s{0,8}[A-Za-z][A-Za-z-]{1,60}:[ \t]")
_FOLDED = re.compile(rb"\r?\n(?=[ \t])")
_BLANK = re.compile(rb"\r?\n\r?\n")
_FIELD = re.compile(rb"^(content-type|content-transfer-encoding):[ \t]*(.{1,1000})", re.IGNORECASE | re.MULTILINE)
_BOUNDARY = re.compile(rb";[ \t]*boundary=(?:\"([^\"]{1,200})\"|([^\s\";]{1,200}))", re.IGNORECASE)
_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")


def saved_page(raw: bytes) -> tuple[bytes, str] | None:
    """The bytes of the page within a file that a browser saved whole, and their Content-Type; None where it is no such file.

    A file that was cut off gives what there is of its page.
    """
    if not _FIRST.match(raw):
        return None
    kind, _, start = _head(raw, 0)
    boundary = _BOUNDARY.search(kind)
    if not kind.lower().startswith(b"multipart/related") or not boundary:
        return None
    mark = b"\n--" + (boundary[1] or boundary[2])
    at = raw.find(mark, start - 1)
    for _ in range(_PARTS):
        if at < 0:
            return None
        kind, coding, start = _head(raw, at + len(mark))
        end = raw.find(mark, start - 1)
        if kind.lower().startswith((b"text/html", b"application/xhtml+xml")):
            body = raw[start : end if end >= 0 else len(raw)]
            return _decoded(body, coding.strip().lower()), kind.decode("latin-1").strip()
        at = end
    return None


def _head(raw: bytes, start: int) -> tuple[bytes, bytes, int]:
    """The kind and the coding that headers name, and where what they head begins."""
    head = raw[start : start + _HEADERS]
    if not (blank := _BLANK.search(head)):
        return b"", b"", start + len(head)
    fields = {m[1].lower(): m[2] for m in _FIELD.finditer(_FOLDED.sub(b" ", head[: blank.end()]))}
    kind, coding = fields.get(b"content-type", b""), fields.get(b"content-transfer-encoding", b"")
    return kind, coding, start + blank.end()


def _decoded(body: bytes, coding: bytes) -> bytes:
    if coding == b"quoted-printable":
        return binascii.a2b_qp(body)
    if coding == b"base64":
        digits = _NO_BASE64.sub(b"", body)
        digits = digits[: len(digits) - (len(digits) % 4 == 1)]
        return binascii.a2b_base64(digits + b"=" * (-len(digits) % 4))
    return body
