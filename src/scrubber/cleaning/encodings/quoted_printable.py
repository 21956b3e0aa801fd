"""Files that are a mail's body as it was sent, in quoted-printable, without the header that said so.

Archives of mails, and whoever saved one part of a mail, leave them so. Such a file has no long line, ends those that
were too long in "=", and has no other "=" but before a byte in figures; no text or page is all that by chance.
"""

from __future__ import annotations

import quopri
import re

#: Lines that end in "=", at least; bytes of any line, at most (76 are allowed, some programs count otherwise); and of
#: most of those that were too long, at least, the last word of which may have gone to the next.
_BROKEN, _LONGEST, _FULL, _MOSTLY = 3, 80, 60, 0.8
#: Every "=" is one of these.
_CODED = re.compile(rb"=(?:[0-9A-F]{2}|[ \t]{0,8}\r?(?:\n|\Z))")
_SOFT = re.compile(rb"[ !-<>-~]=[ \t]{0,8}\r?\n")
_LINE = re.compile(rb"[^\r\n]{%d}" % (_LONGEST + 1))
#: A byte in figures, or a blank within a line: a row of base64 has neither.
_TEXT = re.compile(rb"=[0-9A-F]{2}|[^ \t\r\n] [^ \t\r\n]")


def sent_as(raw: bytes) -> bytes:
    """The bytes that a file in quoted-printable stands for; the file's own where it is none.

    Reads `wasn=E2=80=99t =` and `class=3D"note"`; keeps code, lines drawn of "=", keys and certificates, and a text in
    which one "=" is something else. Source: RFC 2045, 6.7.
    """
    if raw.count(b"=\n") + raw.count(b"=\r\n") + raw.count(b"= ") < _BROKEN or len(_SOFT.findall(raw)) < _BROKEN:
        return raw
    if _LINE.search(raw) or len(_CODED.findall(raw)) != raw.count(b"="):
        return raw
    broken = [line for line in raw.splitlines() if line.rstrip().endswith(b"=")]
    full = sum(len(line) >= _FULL for line in broken)
    if full < _MOSTLY * len(broken) or 2 * sum(_TEXT.search(line) is not None for line in broken) < len(broken):
        return raw
    return quopri.decodestring(raw)
