r"""Bytes of older encodings that were written out as escapes: =E9 of mails, %E9 of forms."""

from __future__ import annotations

import re

from scrubber.cleaning.character.line_edit import line_edit
from scrubber.cleaning.character.written.subject import is_markup, is_subject
from scrubber.cleaning.encodings.labels import read, single_byte
from scrubber.cleaning.encodings.likely_encoding import choose
from scrubber.language.model import bits
from scrubber.model import Edit

_WAYS = (
    ("=", re.compile("=([0-9A-F]{2})(?![0-9])"), "quoted-printable of a mail left in the text"),
    ("%", re.compile("%([0-9A-Fa-f]{2})(?![0-9])"), "percent-encoding left in the text"),
)
_URL = re.compile(r"://|www\.|[?=&<>]\S|^[\"'(]?/|/.*/")
_LINE = re.compile(r"[^\n]+")
_LONGEST = 2_000  # characters of a line that are read
_LEAST = 2  # bytes beyond ASCII that are no coincidence
_EACH, _EACH_WIDE = 5.0, 10.0  # bits that a character of good text may cost, and an ideograph
_CLEARLY = 12.0  # bits by which it is better than the escapes


def legacy_byte_edits(text: str) -> list[Edit]:
    """Put characters in the place of their escaped bytes, where these are no UTF-8.

    A line is read as a whole: nothing beyond ASCII stands in it, each sign of an escape is one, and what its bytes are
    in the likeliest encoding is good text. Changed: best=E5r av m=E5neder -> består av måneder. Kept: a=C3 of a query,
    a URL, sums, source code. Goes wrong: where short words are good text in two encodings.
    """
    edits: list[Edit] = []
    for sign, pattern, why in _WAYS:
        if sign in text and pattern.search(text) and not is_markup(text):
            for match in _LINE.finditer(text):
                line = match[0]
                if len(pattern.findall(line)) >= _LEAST and (was := _read(line, sign, pattern)):
                    edits.append(line_edit("escape", match.start(), line, was, why))
    return sorted(edits, key=lambda edit: edit.start)


def _read(line: str, sign: str, pattern: re.Pattern[str]) -> str:
    """What a line was; "" where it is not certain that it holds escaped bytes."""
    escapes = pattern.findall(line)
    if not line.isascii() or len(line) > _LONGEST or len(escapes) != line.count(sign) or is_subject(line, pattern):
        return ""
    high = [each for each in escapes if each >= "8"]
    # Before what is no letter two digits may be a number that something equals, and a letter and one a cell's name,
    # where nothing stands before them.
    numbers = len(re.findall(r"=(?:[89][0-9]|(?<![^\s(]=)[A-F][0-9])(?![A-Za-z=])", line)) if sign == "=" else 0
    if (
        len(high) < _LEAST
        or 2 * numbers > len(high)
        or any(sign in w and _URL.search(w.replace(sign, "")) for w in line.split())
    ):
        return ""
    data = pattern.sub(lambda match: chr(int(match[1], 16)), line).encode("latin-1")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        label = choose(data, ())
    else:
        return ""
    if single_byte(label) and re.search(f"[a-z]{sign}[89A-F][0-9A-F][A-Z]", line):
        return ""  # a letter inside a word does not part small ones from capitals
    was = read(data, label)
    wide = sum(char >= "⺀" for char in was)
    if not was.isprintable() or "\ufffd" in was or bits(was) > _EACH_WIDE * wide + _EACH * (len(was) - wide):
        return ""
    return was if bits(line) - bits(was) >= _CLEARLY else ""
