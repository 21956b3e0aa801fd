"""What mails write out in ASCII, where it was left so: a mail's body in quoted-printable (=C3=A9), without the header
that said so, and the encoded words of its head (=?UTF-8?Q?=C3=A9?=).

Archives of mails, and whoever saved one part of a mail, leave such bodies. They have no long line, end those that were
too long in "=", and have no other "=" but before a byte in figures; no text or page is all that by chance.
"""

import binascii
import quopri
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from itertools import groupby
from operator import itemgetter

from scrubber.cleaning.encodings import labels
from scrubber.model import Edit
from scrubber.patterns import lazily

#: Lines that end in "=", at least; bytes of any line, at most (76 are allowed, some programs count otherwise); and of
#: most of those that were too long, at least, the last word of which may have gone to the next.
_BROKEN, _LONGEST, _FULL, _MOSTLY = 3, 80, 60, 0.8
#: Every "=" is one of these.
_CODED = lazily(rb"=(?:[0-9A-F]{2}|[ \t]{0,8}\r?(?:\n|\Z))")
_SOFT = lazily(rb"=(?<=[ !-<>-~]=)[ \t]{0,8}\r?\n")
_LINE = lazily(rb"[^\r\n]{%d}" % (_LONGEST + 1))
#: A byte in figures, or a blank within a line: a row of base64 has neither.
_TEXT = lazily(rb"=[0-9A-F]{2}|[^ \t\r\n] [^ \t\r\n]")
#: What has to be written in figures (an equals sign, a blank at a line's end, a character that is several bytes), or a
#: word that is parted.
_WRITTEN = lazily(rb"=(?:3D|20(?==?\r?\n)|[89A-F][0-9A-F]|\r?\n[a-z](?:(?<=[a-z]=\n[a-z])|(?<=[a-z]=\r\n[a-z])))")
_FIGURES = lazily("=(?:3D|20$|[89A-F][0-9A-F])", re.MULTILINE)
_WORD = lazily(
    r"=\?(?P<charset>[\w.:+-]{2,40})(?:\*[\w-]{1,20})?\?"
    r"(?:b\?(?P<b>[A-Za-z0-9+/]{2,2000}={0,2})|q\?(?P<q>[!->@-~]{1,2000}))\?=",
    re.IGNORECASE,
)
#: What parts two that belong together: blanks, or the break of a folded line, behind which one stands.
_FOLDED = lazily(r"(?:[^\S\r\n]|\r?\n[^\S\r\n])+")
_NO_TEXT = frozenset({"Cc", "Cn", "Cs", "Co"})


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


def encoded_word_edits(text: str) -> Iterator[Edit]:
    """Read each row of encoded words that nothing but blanks parts, which belong to none of them; where they make no
    text together, each of them that is one. One that begins a line is of another heading: an archive lists them so.

    Source: RFC 2047, 6.2 on the blanks.
    """
    words = [(match, *read) for match in _WORD.finditer(text) if (read := _encoded(match))] if "=?" in text else []
    for _, row in groupby(words, key=_Apart(text)):
        each = list(row)
        edit = _read(text, each)
        yield from [edit] if edit else filter(None, (_read(text, [word]) for word in each))


def is_text(was: str) -> bool:
    """Whether characters that bytes were read as are such as a text has."""
    return not any(unicodedata.category(char) in _NO_TEXT for char in was)


def _read(text: str, words: list[tuple[re.Match[str], str, bytes]]) -> Edit | None:
    """What some encoded words are together; None where that is no text."""
    start, end = words[0][0].start(), words[-1][0].end()
    pieces = groupby(words, key=itemgetter(1))  # a character may begin in one word and end in the next
    was = "".join(labels.read(b"".join(data for *_, data in group), label) for label, group in pieces)
    if "\ufffd" in was or not is_text(was):
        return None
    return Edit("escape", start, end, text[start:end], was, "encoded word of a mail's heading left in the text")


class _Apart:
    """Numbers the rows of matches: a new one begins where no blanks alone stand before a match."""

    def __init__(self, text: str) -> None:
        self._text, self._end, self._row = text, 0, 0

    def __call__(self, word: tuple[re.Match[str], str, bytes]) -> int:
        self._row += not _FOLDED.fullmatch(self._text, self._end, word[0].start())
        self._end = word[0].end()
        return self._row


def _encoded(match: re.Match[str]) -> tuple[str, bytes] | None:
    """The encoding that an encoded word names, and its bytes; None where it has none that can be read."""
    label = labels.canonical(match["charset"])
    with suppress(binascii.Error):
        data = binascii.a2b_base64(match["b"]) if match["b"] else binascii.a2b_qp(match["q"], header=True)
        return (label, data) if label else None
    return None
