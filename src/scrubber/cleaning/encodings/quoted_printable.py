"""Files that are a mail's body as it was sent, in quoted-printable, without the header that said so.

Archives of mails, and whoever saved one part of a mail, leave them so. Such a file has no long line, ends those that
were too long in "=", and has no other "=" but before a byte in figures; no text or page is all that by chance.
"""

from __future__ import annotations

import quopri
import re
from collections import Counter

#: Lines that end in "=", at least; bytes of any line, at most (76 are allowed, some programs count otherwise); and of
#: most of those that were too long, at least, the last word of which may have gone to the next.
_BROKEN, _LONGEST, _FULL, _MOSTLY = 3, 80, 60, 0.8
#: Every "=" is one of these.
_CODED = re.compile(rb"=(?:[0-9A-F]{2}|[ \t]{0,8}\r?(?:\n|\Z))")
_SOFT = re.compile(rb"[ !-<>-~]=[ \t]{0,8}\r?\n")
_LINE = re.compile(rb"[^\r\n]{%d}" % (_LONGEST + 1))
#: A byte in figures, or a blank within a line: a row of base64 has neither.
_TEXT = re.compile(rb"=[0-9A-F]{2}|[^ \t\r\n] [^ \t\r\n]")
#: What has to be written in figures (an equals sign, a blank at a line's end, a character that is several bytes), or a
#: word that is parted.
_WRITTEN = re.compile(rb"=(?:3D|20(?==?\r?\n)|[89A-F][0-9A-F]|\r?\n[a-z](?:(?<=[a-z]=\n[a-z])|(?<=[a-z]=\r\n[a-z])))")
_FIGURES = re.compile("=(?:3D|20$|[89A-F][0-9A-F])", re.MULTILINE)


def sent_as(raw: bytes) -> bytes:
    """The bytes that a file in quoted-printable stands for; the file's own where it is none.

    Reads `wasn=E2=80=99t =` and `class=3D"note"`; keeps code, lines drawn of "=", keys and certificates, and a text in
    which one "=" is something else. Source: RFC 2045, 6.7.
    """
    if not _is_filled(raw) or _LINE.search(raw) or len(_CODED.findall(raw)) != raw.count(b"="):
        return raw
    return quopri.decodestring(raw)


def has_soft_ends(text: str) -> bool:
    """Whether lines of a text end in "=" as this encoding ends those that were too long, be it in a part of it.

    Where nothing is written in figures, these lines are of one length: others may have been filled by their words, one
    of which ends so (`vga=`).
    """
    if sum(map(text.count, ("=\n", "= \n"))) < _BROKEN or not _is_filled(text.encode("ascii", "replace")):
        return False
    if _FIGURES.search(text):
        return True
    lengths = Counter(len(line) for line in text.split("\n") if line.endswith("="))
    return max(lengths.values(), default=0) >= _MOSTLY * lengths.total()


def _is_filled(raw: bytes) -> bool:
    """Whether most of several lines that end in "=" are as long as a line may be, half of them have text, and as often
    something is written that this encoding alone writes so.
    """
    if sum(map(raw.count, (b"=\n", b"=\r\n", b"= \n", b"= \r\n"))) < _BROKEN or len(_SOFT.findall(raw)) < _BROKEN:
        return False
    broken = [line for line in raw.splitlines() if line.rstrip().endswith(b"=")]
    if 2 * len(_WRITTEN.findall(raw)) < len(broken):
        return False
    full = sum(_FULL <= len(line) <= _LONGEST for line in broken)
    texts = sum(_TEXT.search(line) is not None for line in broken)
    return full >= _MOSTLY * len(broken) and 2 * texts >= len(broken)
