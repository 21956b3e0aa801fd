r"""Bytes of older encodings that were written out as escapes: =E9 of mails, %E9 of forms, \xe9 and \351 of programs,
<E9> of pagers, \'e9 of rich text.
"""

import re
from typing import NamedTuple

from scrubber.cleaning.character.lines import line_edit
from scrubber.cleaning.character.losses.contractions import word_with
from scrubber.cleaning.character.written.places import is_in_place, is_set_apart_as_prose
from scrubber.cleaning.character.written.subject import Line, lines_with
from scrubber.cleaning.encodings.labels import read, single_byte
from scrubber.cleaning.encodings.likely_encoding import choose
from scrubber.language.model import bits
from scrubber.language.spelling import cost_together
from scrubber.model import Edit
from scrubber.patterns import lazily


class _Way(NamedTuple):
    """A way in which bytes are written out.

    Attributes:
        sign: what an escape begins with.
        escape: what it looks like, with its figures.
        base: of these.
        why: what it is.
        of_programs: whether programs have such escapes too: those of a text stand in words and for marks.
        in_rows: whether a row of them is text all the same, for nothing else is written so.
    """

    sign: str
    escape: re.Pattern[str]
    base: int
    why: str
    of_programs: bool = True
    in_rows: bool = False


_OF_A_PROGRAM = "escape of a programming language left in the text"
_WAYS = (
    _Way("=", lazily("=([0-9A-F]{2})(?![0-9])"), 16, "quoted-printable of a mail left in the text", False),
    _Way("%", lazily("%([0-9A-Fa-f]{2})(?![0-9])"), 16, "percent-encoding left in the text", False),
    _Way("<", lazily("<([89A-Fa-f][0-9A-Fa-f])>"), 16, "bytes as a pager shows them"),
    _Way("\\", lazily(r"\\x([0-9A-Fa-f]{2})"), 16, _OF_A_PROGRAM),
    _Way("\\", lazily(r"\\([2-3][0-7]{2})"), 8, _OF_A_PROGRAM),
    _Way("\\", lazily(r"\\'([89a-fA-F][0-9a-fA-F])"), 16, "escape of rich text left in the text", in_rows=True),
)
#: A no-break space is one in these encodings, too, and a soft hyphen is shown nowhere.
_PLAIN = str.maketrans({"\u00a0": " ", "\u00ad": ""})
#: The only escape of a line: letters before it at least, words of the line, and what a byte that ends a word is.
_BEFORE, _WORDS, _ENDS = lazily("[A-Za-z]{2}\\Z"), 5, frozenset("éèàíóá")
#: Half bits that a word with its letter may cost more than what stands around that: size=E9 is none, nor mode=FAst.
_MORE = 20
#: The share of the lines with escapes of programs that is prose, in a text that has them by damage.
_MOST = 0.8
#: Keys of a keyboard that look as bytes do, outside of words.
_KEYS, _WITHIN = frozenset(f"F{n}" for n in range(1, 10)), lazily("[a-z]<F[1-9]>[a-z]")
_URL = lazily(r"://|www\.|[?=&<>]\S|^[\"'(]?/|/.*/")
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
        read: list[Edit] = []
        lines = 0
        for line in lines_with(text, way.escape.finditer(text)) if way.sign in text else ():
            was = _read(line, way)
            lines += was != "" or len(line.escapes) >= _LEAST
            if was:
                read.append(line_edit("escape", line.start, line.text, was, way.why))
        if not way.of_programs or len(read) >= _MOST * lines:
            edits += read
    return sorted(edits, key=lambda edit: edit.start)


def _read(of_text: Line, way: _Way) -> str:
    """What a line was; "" where it is not certain that it holds escaped bytes, or it is longer than what is read."""
    sign, pattern, base = way.sign, way.escape, way.base
    line = of_text.text
    escapes = [match[1] for match in of_text.escapes]
    if (
        not line.translate(_PLAIN).isascii()
        or of_text.end - of_text.start > len(line)
        or len(escapes) != line.count(sign)
        or of_text.is_subject
    ):
        return ""
    high = [each for each in escapes if int(each, base) >= 0x80]
    # Before what is no letter two digits may be a number that something equals, and a letter and one a cell's name,
    # where nothing stands before them.
    numbers = len(re.findall(r"=(?:[89][0-9]|(?<![^\s(]=)[A-F][0-9])(?![A-Za-z=])", line)) if sign == "=" else 0
    if (
        (len(high) < _LEAST and not (high and len(escapes) == 1 and _is_of_prose(line, way)))
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
        of_text.is_literal or (sign == "<" and _KEYS.issuperset(escapes) and not _WITHIN.search(line))
    ):
        return ""  # a program's own string, or keys to be pressed
    if (
        way.of_programs
        and not way.in_rows
        and 2 * sum(_is_set(match, base, label) for match in pattern.finditer(line)) < len(escapes)
    ):
        return ""  # a row of bytes
    if not way.of_programs and single_byte(label) and re.search(f"[a-z]{sign}[89A-F][0-9A-F][A-Z]", line):
        return ""  # a letter inside a word does not part small ones from capitals
    if sign in "=%" and single_byte(label) and _are_settings(line, way):
        return ""
    was = read(data, label)
    wide = sum(char >= "⺀" for char in was)
    if (
        not was.translate(_PLAIN).isprintable()
        or "\ufffd" in was
        or bits(was) > _EACH_WIDE * wide + _EACH * (len(was) - wide)
    ):
        return ""
    return was if bits(line) - bits(was) >= _CLEARLY else ""


def _is_set(match: re.Match[str], base: int, label: str) -> bool:
    """Whether a byte stands in a word, or as a mark or a word of one letter does, and not in a row of them."""
    line, start, end = match.string, *match.span()
    if line[max(0, start - 1) : start].islower() or line[end : end + 1].islower():
        return True
    byte = bytes([int(match[1], base)])
    was = byte.decode("cp1252", "ignore")
    if single_byte(label) and read(byte, label) != was:
        return False  # the drawings of KOI8
    return is_in_place(line, start, end, was) or is_set_apart_as_prose(line, start, end, was)


def _are_settings(line: str, way: _Way) -> bool:
    """Whether all that look like bytes begin words (%edit, %ed), or end them and are no letters that do (level=E5)."""
    found = list(way.escape.finditer(line))
    if all(not line[max(0, match.start() - 1) : match.start()].strip() for match in found):
        return True
    behind = [line[match.end() : match.end() + 1] for match in found]
    ends = [match for match, char in zip(found, behind, strict=True) if not (char.isalpha() or char == way.sign)]
    was = {bytes([int(match[1], way.base)]).decode("cp1252", "ignore") for match in ends}
    return way.sign == "=" and len(ends) == len(found) and not was <= _ENDS


def _is_of_prose(line: str, way: _Way) -> bool:
    r"""Whether the only escape of a line is a letter or an apostrophe in a word of a sentence: caf\xe9, isn\x92t."""
    match = next(way.escape.finditer(line))
    start, end = match.span()
    was = bytes([int(match[1], way.base)]).decode("cp1252", "ignore")
    if way.sign == "%" or len(line.split()) < _WORDS or not _BEFORE.search(line, max(0, start - 3), start):
        return False
    if was == "’":
        return word_with(line, start, end).contracts("en")
    amid = line[end : end + 1].islower()
    if not (was.islower() and (amid or (was in _ENDS and not line[end : end + 1].isalnum()))):
        return False
    word = word_with(line, start, end)
    pieces = [piece for piece in (word.before, word.after) if piece]
    as_letter = cost_together([f"{word.before}{was}{word.after}"])
    if match[0].startswith("\\'"):
        # Or an apostrophe that a program escaped, and a word that begins with two letters: dell\'editore.
        return as_letter < cost_together([word.before, match[1] + word.after])
    if way.sign == "=" and not line[start - 1].islower():
        return False  # pH=FAr
    return (amid and way.sign != "=") or as_letter <= cost_together(pieces) + _MORE
