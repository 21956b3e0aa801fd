"""Hard-wrapped text made whole again, before anything else is read in it.

Mail programs, converters and scrapers break lines at a fixed width, even inside a word or an annotation. A break is taken back only
in a text that shows a width, and only where the next word would not have fitted: every other line end is somebody's own.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from scrubber.model import Edit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_NARROWEST, _WIDEST = 24, 160
#: Lines that the width is read from, at the least.
_ENOUGH = 3
_LEAD = re.compile(r"((?:>\s?)*)([^\S\n]*)")
_CLOSED = re.compile(r"[。！？!?.：:；;…”’\"」』）)]$")
_STOPPED = re.compile(r"[。！？!?.：:…][”’\"」』）)]*$")
_ITEM = re.compile(
    r"(?:[-*+•·▪◦–—●○■]\s|[（(]?\d{1,3}[.)、）]\s?(?!\d)|[（(]?[一二三四五六七八九十]{1,3}[、.)）]|第[一二三四五六七八九十百\d]{1,5}[章节節条條款])"
)
_DIVIDED = re.compile(r"[a-zß-öø-ÿ]-$")
_TABLE = re.compile(r"\S(?:\s{3,}|\t+)\S")
_WIDE_SCRIPT = re.compile(r"[　-〿぀-ヿ㐀-鿿豈-﫿！-￯฀-໿က-႟\U00020000-\U000323af]")
_MIXED = re.compile(r"(?<=[㐀-鿿])( ?)(?=[A-Za-z])|(?<=[A-Za-z])( ?)(?=[㐀-鿿])")
#: Programs break lines at these blanks, not at no-break or thin ones.
_CHUNK = re.compile(r"[ \t]")
#: Marks that belong to both kinds of text and take the other side's blank.
_NEUTRAL = frozenset("—…“”‘’()[]{}")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    quote: str
    indent: int
    body: str
    width: int


def unwrap(text: str) -> list[Edit]:
    """Take back the line ends that a fixed width set.

    Joins "The quick brown fox jumps over the (break) lazy dog." in a text wrapped at 36; keeps the lines of a poem, a list, an address, a listing
    or a table, which end where no width asks for it. It goes wrong where each line of a list happens to fill the width.

    Args:
        text: with line feeds only.

    Returns:
        Edits over `text`, in order: a line end replaced by what stood there, nothing or a blank.

    Source: the greedy filling that every wrapping program does, read backwards.
    """
    if not _has_width(text):
        return []
    best: tuple[float, list[_Line], int] | None = None
    for measure in (len,) if text.isascii() else (len, display_width):
        lines = _lines(text, measure)
        sharp, limit = _limit(lines)
        if limit and (best is None or sharp > best[0]):
            best = (sharp, lines, limit)
    if best is None:
        return []
    _, lines, limit = best
    blank_between = sum(not line.body for line in lines) * 12 >= len(lines)
    spaced = _mixed_is_spaced(text)
    return [
        _join(text, line, following, limit, spaced=spaced)
        for line, following in pairwise(lines)
        if _is_wrapped(line, following, limit, blank_between=blank_between)
    ]


def _has_width(text: str) -> bool:
    """Whether enough lines are as wide as the narrowest width that texts are wrapped at; most that are no text at all are done with here."""
    wide = sum(len(raw) * 2 >= _NARROWEST for raw in text.split("\n"))
    return wide >= _ENOUGH


def display_width(line: str) -> int:
    """Columns of a terminal or a fixed-width font: two for a wide character."""
    if line.isascii():
        return len(line)
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line)


def _lines(text: str, measure: Callable[[str], int]) -> list[_Line]:
    lines = []
    at = 0
    for raw in text.split("\n"):
        lead = _LEAD.match(raw)
        body = raw[lead.end() :].rstrip() if lead else raw.rstrip()
        quote = lead[1] if lead else ""
        lines.append(
            _Line(at, at + len(raw), "".join(quote.split()), len(lead[2]) if lead else 0, body, measure(raw.rstrip()))
        )
        at += len(raw) + 1
    return lines


def _limit(lines: Sequence[_Line]) -> tuple[float, int]:
    """How sharply the lines keep to a width, 0 to 1, and that width; 0 if they keep to none."""
    leading = [line for line, following in pairwise(lines) if line.body and following.body]
    if len(leading) < _ENOUGH:
        return 0.0, 0
    widths = sorted(line.width for line in leading)
    limit = widths[min(len(widths) - 1, len(widths) * 49 // 50)]
    if not _NARROWEST <= limit <= _WIDEST:
        return 0.0, 0
    filled = [line for line in leading if line.width * 4 >= limit * 3]
    starts = [
        following.body[0]
        for line, following in pairwise(lines)
        if line.body and following.body and line.width * 4 >= limit * 3
    ]
    cased = [char for char in starts if char.isupper() or char.islower()]
    if len(cased) * 2 > len(starts) and sum(map(str.isupper, cased)) * 10 > len(cased) * 7:
        return 0.0, 0  # verse: every line has a capital of its own
    beyond = sum(line.width > limit and " " in line.body for line in lines)
    closed = sum(_CLOSED.search(line.body) is not None for line in filled)
    ragged = sum(_TABLE.search(line.body) is not None for line in filled)
    tight = all(line.width * 10 >= limit * 9 for line in filled)
    if (
        len(filled) < (_ENOUGH if tight else _ENOUGH + 1)
        or len(filled) * 5 < len(leading) * (1 if tight else 2)
        or beyond * 12 > len(lines)
        or (closed + ragged) * 2 > len(filled)
    ):
        return 0.0, 0
    return sum(line.width * 10 >= limit * 9 for line in filled) / len(leading), limit


def _is_wrapped(line: _Line, following: _Line, limit: int, *, blank_between: bool) -> bool:
    if not line.body or not following.body or line.quote != following.quote or _ITEM.match(following.body):
        return False
    if _TABLE.search(line.body) or _TABLE.search(following.body):
        return False
    if following.indent > line.indent + 1 and not (_ITEM.match(line.body) and following.indent <= line.indent + 5):
        return False
    if _DIVIDED.search(line.body) and following.body[0].islower():
        return True
    chunk = _CHUNK.split(following.body, maxsplit=1)[0]
    room = limit - line.width
    if len(chunk) + 1 <= room and not (_WIDE_SCRIPT.match(chunk) and room <= 4):
        return False
    if line.width * 4 >= limit * 3:
        # A full line that ends a sentence, before a line that starts one, may be a paragraph's end where nothing else parts paragraphs.
        return blank_between or not (_STOPPED.search(line.body) and line.width * 20 < limit * 19)
    return blank_between and not _STOPPED.search(line.body)


def _join(text: str, line: _Line, following: _Line, limit: int, *, spaced: bool) -> Edit:
    start = line.end - (len(text[line.start : line.end]) - len(text[line.start : line.end].rstrip()))
    end = following.end - len(text[following.start : following.end].lstrip("> \t\u3000"))
    before, after = text[start - 1], text[end]
    rule, glue = "unwrap", _glue(line, before, after, limit, spaced=spaced)
    if before == "\u00ad" or (before == "-" and text[start - 2 : start - 1].islower() and after.islower()):
        start, rule, glue = start - 1, "hyphenation", ""
    elif before == "-":
        glue = ""
    return Edit(rule, start, end, text[start:end], glue, "the line was broken at a fixed width")


def _glue(line: _Line, before: str, after: str, limit: int, *, spaced: bool) -> str:
    """What stood where the line was broken."""
    wide = _WIDE_SCRIPT.match(before), _WIDE_SCRIPT.match(after)
    if all(wide):
        return ""
    last = line.body.rsplit(None, 1)[-1]
    if line.width >= limit and _WIDE_SCRIPT.search(last):
        return ""  # the program cut a run without blanks where it had to
    if any(wide):
        other = after if wide[0] else before
        return "" if other in _NEUTRAL or not other.isalnum() or not spaced else " "
    return " "


def _mixed_is_spaced(text: str) -> bool:
    """Whether a text sets a blank between ideographs and Latin letters."""
    found = [match[1] or match[2] or "" for match in _MIXED.finditer(text)]
    return sum(map(bool, found)) * 2 > len(found)
