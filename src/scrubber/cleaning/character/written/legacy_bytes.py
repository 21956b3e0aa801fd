r"""Bytes of older encodings that were written out as escapes: =E9 of mails, %E9 of forms, \xe9 and \351 of programs,
<E9> of pagers, \'e9 of rich text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from scrubber.cleaning.character.line_edit import line_edit
from scrubber.cleaning.character.written.subject import is_literal, is_markup, is_subject
from scrubber.cleaning.encodings.labels import read, single_byte
from scrubber.cleaning.encodings.likely_encoding import choose
from scrubber.language.model import bits
from scrubber.model import Edit


class _Way(NamedTuple):
    """A way in which bytes are written out.

    Attributes:
        sign: what an escape begins with.
        escape: what it looks like, with its figures.
        base: of these.
        why: what it is.
        of_programs: the same beside a small letter, where programs have such escapes too, and what is said of them.
    """

    sign: str
    escape: re.Pattern[str]
    base: int
    why: str
    of_programs: re.Pattern[str] | None = None


def _of_programs(sign: str, escape: str, base: int, why: str) -> _Way:
    beside = rf"(?<=[a-z])(?:{escape})|(?:{escape})(?=[a-z])"
    return _Way(sign, re.compile(escape), base, why, re.compile(beside))


_OF_A_PROGRAM = "escape of a programming language left in the text"
_WAYS = (
    _Way("=", re.compile("=([0-9A-F]{2})(?![0-9])"), 16, "quoted-printable of a mail left in the text"),
    _Way("%", re.compile("%([0-9A-Fa-f]{2})(?![0-9])"), 16, "percent-encoding left in the text"),
    _of_programs("<", "<([89A-Fa-f][0-9A-Fa-f])>", 16, "bytes as a pager shows them"),
    _of_programs("\\", r"\\x([0-9A-Fa-f]{2})", 16, _OF_A_PROGRAM),
    _of_programs("\\", r"\\([2-3][0-7]{2})", 8, _OF_A_PROGRAM),
    _of_programs("\\", r"\\'([89a-fA-F][0-9a-fA-F])", 16, "escape of rich text left in the text"),
)
#: The share of the lines with escapes of programs that is prose, in a text that has them by damage.
_MOST = 0.8
#: Keys of a keyboard that look as bytes do, outside of words.
_KEYS, _WITHIN = frozenset(f"F{n}" for n in range(1, 10)), re.compile("[a-z]<F[1-9]>[a-z]")
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
    for way in _WAYS:
        if way.sign not in text or not way.escape.search(text) or is_markup(text):
            continue
        read: list[Edit] = []
        lines = 0
        for match in _LINE.finditer(text):
            line = match[0]
            if len(way.escape.findall(line)) >= _LEAST:
                lines += 1
                if was := _read(line, way):
                    read.append(line_edit("escape", match.start(), line, was, way.why))
        if not way.of_programs or len(read) >= _MOST * lines:
            edits += read
    return sorted(edits, key=lambda edit: edit.start)


def _read(line: str, way: _Way) -> str:
    """What a line was; "" where it is not certain that it holds escaped bytes."""
    sign, pattern, base = way.sign, way.escape, way.base
    escapes = pattern.findall(line)
    if not line.isascii() or len(line) > _LONGEST or len(escapes) != line.count(sign) or is_subject(line, pattern):
        return ""
    high = [each for each in escapes if int(each, base) >= 0x80]
    # Before what is no letter two digits may be a number that something equals, and a letter and one a cell's name,
    # where nothing stands before them.
    numbers = len(re.findall(r"=(?:[89][0-9]|(?<![^\s(]=)[A-F][0-9])(?![A-Za-z=])", line)) if sign == "=" else 0
    if (
        len(high) < _LEAST
        or 2 * numbers > len(high)
        or any(sign in w and _URL.search(pattern.sub("", w)) for w in line.split())
    ):
        return ""
    data = pattern.sub(lambda match: chr(int(match[1], base)), line).encode("latin-1")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        label = choose(data, ())
    else:
        return ""
    if way.of_programs and (
        is_literal(line) or (sign == "<" and _KEYS.issuperset(escapes) and not _WITHIN.search(line))
    ):
        return ""  # a program's own string, or keys to be pressed
    if way.of_programs and 2 * len(way.of_programs.findall(line)) < len(escapes):
        return ""  # a row of bytes
    if not way.of_programs and single_byte(label) and re.search(f"[a-z]{sign}[89A-F][0-9A-F][A-Z]", line):
        return ""  # a letter inside a word does not part small ones from capitals
    was = read(data, label)
    wide = sum(char >= "⺀" for char in was)
    if not was.isprintable() or "\ufffd" in was or bits(was) > _EACH_WIDE * wide + _EACH * (len(was) - wide):
        return ""
    return was if bits(line) - bits(was) >= _CLEARLY else ""
