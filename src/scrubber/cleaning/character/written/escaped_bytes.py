r"""Bytes of UTF-8 that were written out as escapes: \xc3\xa9, \303\251, <C3><A9> of pagers, =C3=A9 of mails,
=?UTF-8?Q?=C3=A9?= of their headings.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter

from scrubber.cleaning.character.lines import line_at
from scrubber.cleaning.character.scripts import is_letter
from scrubber.cleaning.character.written.escapes import of_bytes
from scrubber.cleaning.character.written.subject import are_told, is_throughout, lines_with
from scrubber.cleaning.encodings.mail_words import encoded_word_edits, has_soft_ends, is_text
from scrubber.model import Edit
from scrubber.patterns import lazily

# Both begin with a sign, and not with a choice or a look back: such patterns are found much faster.
_ESCAPE = r"(?:x[0-9a-fA-F]{2}|[0-3][0-7]{2})"
_BACKSLASH = lazily(rf"\\(?<!\\\\){_ESCAPE}(?:\\{_ESCAPE})*")
#: What a pager shows of bytes that its terminal can't, and a language model's tokeniser (<0xC3>) of those that are no
#: token.
_SHOWN = lazily(r"<(?:0x)?[89A-Fa-f][0-9A-Fa-f]>(?:<(?:0x)?[89A-Fa-f][0-9A-Fa-f]>)+")
#: What quoted-printable writes out; a line that it broke ends in "=".
_QUOTED = lazily(r"=[0-9A-Fa-f]{2}(?:=\n)?(?:=[0-9A-Fa-f]{2}(?:=\n)?)*")
_OF_MAIL = lazily("=3D|=\n")
#: The same where lines are filled as it fills them: blanks at their ends and full stops at their beginnings, too.
_FILLED = lazily("=(?:3D|(?:20|09)(?==?\n)|2E(?<=\n=2E))|=[ \t]{0,8}\n")
_BYTE = lazily(r"(?:\\x|=|<(?:0x)?)([0-9a-fA-F]{2})|\\([0-3][0-7]{2})")
_STROKES = frozenset("\"'/")
#: A call of a program with a string.
_CALLS = frozenset({"('", '("'})
#: What a line says that tells how headings of mails are written, and how much of it is looked at.
_OF_MIME, _LOOK = lazily(r"(?i:encoded[- ]words?|RFC[ -]?(?:1342|1522|2047)\b)"), 2_000
_OF_A_MAIL = "quoted-printable of a mail left in the text"
_LONGEST = 76  # characters of a line of quoted-printable (RFC 2045)


def escaped_byte_edits(text: str) -> list[Edit]:
    r"""Put characters in the place of their bytes where these were left written out.

    Kept: b"\xc3\xa9" and other source code, \x41, a query's a=C3, bytes that are no UTF-8, a line that tells of
    escapes. Changed: caf\xc3\xa9 -> café; d\303\251j\303\240 -> déjà; M=C3=BCller -> Müller; =?UTF-8?B?w6k=?= -> é.
    Goes wrong: a text that shows such bytes in running prose, without a word on what they are, has them read.
    Source: RFC 2045 and RFC 2047.
    """
    edits: list[Edit] = []
    if "\\" in text:
        edits += _runs(text, _BACKSLASH, "bytes of UTF-8 left written out as escapes of a programming language")
    if "><" in text:
        edits += _runs(text, _SHOWN, "bytes of UTF-8 as a pager shows them")
    if "=" in text:
        words = [edit for edit in encoded_word_edits(text) if not _is_shown(text, edit)]
        edits += words or quoted_printable_edits(text)
    return sorted(edits, key=lambda edit: edit.start)


def _is_shown(text: str, edit: Edit) -> bool:
    """Whether an encoded word is what a call is given, or what its line tells of."""
    if text[max(0, edit.start - 2) : edit.start] in _CALLS:
        return True
    start, end = line_at(text, edit.start, edit.end)
    return _OF_MIME.search(text, start, min(end, start + _LOOK)) is not None


def _runs(text: str, pattern: re.Pattern[str], why: str) -> Iterator[Edit]:
    of_code: list[Edit] = []
    damaged = kept = 0
    for line in lines_with(text, pattern.finditer(text)):
        read = [
            Edit("escape", *run.span(), run[0], was, why)
            for run in line.escapes
            if not _is_string(text, *run.span()) and (was := _read(run[0]))
        ]
        if are_told(text, line, [(edit.start, edit.end, edit.after) for edit in read]):
            continue
        if read and (line.is_subject or line.is_literal):
            of_code += read
            kept += 1
        elif read:
            yield from read
            damaged += 1
    if is_throughout(text, damaged, kept):
        yield from of_code


def _is_string(text: str, start: int, end: int) -> bool:
    """Whether bytes are all that quotation marks of a program, or the strokes of its pattern, have between them."""
    return text[start - 1 : start] in _STROKES and text[end : end + 1] == text[start - 1 : start] != ""


def quoted_printable_edits(text: str) -> list[Edit]:
    """Read what of a text is quoted-printable, and take back the line ends that it broke lines with.

    Reads M=C3=BCller, and =3D and "=" at a line's end beside such a letter or where lines are filled as that encoding
    fills them; keeps a=3D and lines drawn of "=" in any other text.
    """
    if "=" not in text:
        return []
    edits = sorted(_runs(text, _QUOTED, _OF_A_MAIL), key=attrgetter("start"))
    filled = has_soft_ends(text)
    if not filled and not any(any(map(is_letter, edit.after)) for edit in edits):
        return []
    ends = [edit.end for edit in edits]
    starts = [edit.start for edit in edits]
    for match in (_FILLED if filled else _OF_MAIL).finditer(text):
        at = bisect_right(starts, match.start()) - 1
        if at >= 0 and match.start() < ends[at]:
            continue
        start = text.rfind("\n", 0, match.start()) + 1
        was = "" if match[0].endswith("\n") else chr(int(match[0][1:], 16))
        if was or match.start() - start < _LONGEST:
            edits.append(Edit("escape", *match.span(), match[0], was, _OF_A_MAIL))
    return edits


def _read(run: str) -> str:
    """What written-out bytes are as UTF-8; "" where they are not, or hold no character beyond ASCII."""
    data = bytes(int(unit[1], 16) if unit[1] else int(unit[2], 8) for unit in _BYTE.finditer(run))
    try:
        was = of_bytes(data.decode("utf-8"))
    except UnicodeDecodeError:
        return ""
    return was if is_text(was) and not was.isascii() else ""
