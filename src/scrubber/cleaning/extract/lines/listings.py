"""Where the listings of a plain text are: programs, data, markup, sessions at a prompt, drawings in characters.

The line ends and the indentation of a listing are its text, and so are the blank lines inside it. One line rarely
tells: a clause of a law ends with a semicolon as a statement does. So lines that stand together are looked at together,
and no listing is without a line that only listings have.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

from scrubber.cleaning.extract.lines.code_signs import (
    ENDS,
    FIRST,
    LAST,
    LIKE,
    LOOKED_AT,
    SURE,
    is_dense,
    is_item,
    is_prose,
    keys,
    may_be_dense,
    sign,
)
from scrubber.cleaning.rows import lines_of
from scrubber.ends import merged
from scrubber.made import made
from scrubber.patterns import lazily

#: Markdown's fence around a listing, with the listing's language.
#: What opens a comment; all files of a folder (/etc/units/*) do not.
_COMMENT = lazily(r"(?<![\w*.])/\*")
_FENCE = lazily(r"\s{0,40}(`{3,40}|~{3,40})[ \t]*([^`~]{0,80})")
#: Lines like a program's in a row that make a listing wherever blank lines stand, and lines that a text of nothing else
#: has at the least.
_ROW, _WHOLE = 3, 4
#: What a shell shows before a command; what the command prints stands under it.
_PROMPT = "$ "
#: So many commands at prompts make more than one session.
_SESSIONS = 2
#: Columns that a line is set in by, at the least.
_SET_IN = 2


class _Line(NamedTuple):
    start: int
    text: str
    indent: int
    sign: int


@lru_cache(maxsize=1)
def listings(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of a text's listings, from the beginning of the first line to the end of the last, in order; the next
    to ask often asks of the same text.

    Finds a class of a program with blank lines between its methods, JSON, XML with what is set in between two tags,
    YAML, `$ make` with its output behind it in the same stretch, a tree of folders. It misses prose that is set in as a
    listing is, and a single line.
    """
    stretches = [*_stretches(text)]
    if text.count(_PROMPT) >= _SESSIONS:
        stretches = [piece for stretch in stretches for piece in _parted(stretch)]
    lines = [line for stretch in stretches for line in stretch]
    if not lines:
        return ()
    like = [line for line in lines if line.sign]
    whole = 2 * len(like) > len(lines) >= _WHOLE and any(line.sign == SURE for line in like)
    if whole and not any(is_prose(line.text) for line in _outside_comments(lines)):
        return (_span(lines),)
    found = [_listing(stretch) if len(stretch) > 1 else () for stretch in stretches]
    spans = [*_rows(lines), *fenced(text)]
    if any(found):
        _go_on(stretches, found)
        spans += _together(stretches, found)
    return tuple(merged(spans))


def fenced(text: str) -> list[tuple[int, int]]:
    """The spans from a fence to the one that closes it, as Markdown sets listings; one that nothing closes is none,
    nor a line of tildes right under another.
    """
    if "```" not in text and "~~~" not in text:
        return []
    found: list[tuple[int, int]] = []
    opened: tuple[int, str] | None = None
    under = False
    for line, body, at in lines_of(text):
        fence = _FENCE.fullmatch(line) if "```" in line or "~~~" in line else None
        if fence and opened is None and not (under and fence[1][0] == "~"):
            opened = at, fence[1]
        elif fence and opened and not fence[2] and fence[1].startswith(opened[1]):
            found.append((opened[0], at + len(line)))
            opened = None
        under = bool(body)
    return found


def is_listed(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a line end, from the end of a line to the beginning of the next, touches one of a text's listings."""
    at = bisect_left(spans, (end, end)) - 1
    before = at >= 0 and spans[at][1] >= start
    return before or (at + 1 < len(spans) and spans[at + 1][0] <= end)


def _stretches(text: str) -> Iterator[list[_Line]]:
    """Lines that stand together, without blank ones."""
    stretch: list[_Line] = []
    states, remarks = "=" in text, " //" in text
    for line, body, at in lines_of(text):
        if body:
            first = body[0]
            may = (
                first in FIRST
                or body[-1] in LAST
                or (states and "=" in body)
                or (remarks and " //" in body)
                or len(body) > LOOKED_AT
            )
            stretch.append(made(_Line, (at, line, line.index(first), sign(body) if may else 0)))
        elif stretch:
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def _parted(stretch: list[_Line]) -> Iterator[list[_Line]]:
    """A stretch by its commands and what they print, and the sentences between these, where print sets no blank lines
    around either.
    """
    if len(stretch) <= _SESSIONS or sum([line.text.lstrip().startswith(_PROMPT) for line in stretch]) < _SESSIONS:
        yield stretch
        return
    piece: list[_Line] = []
    for signed, group in groupby(stretch, lambda line: line.sign > 0):
        lines = list(group)
        if signed or not is_prose(" ".join([line.text.strip() for line in lines])):
            piece += lines
            continue
        if piece:
            yield piece
        yield lines
        piece = []
    if piece:
        yield piece


def _outside_comments(lines: Sequence[_Line]) -> Iterator[_Line]:
    """The lines that are in no comment of several lines."""
    inside = False
    for line in lines:
        closes = line.text.rfind("*/")
        opens = max((match.start() for match in _COMMENT.finditer(line.text)), default=-1)
        if not inside and opens < 0:
            yield line
        if opens >= 0 or closes >= 0:
            inside = opens > closes


def _span(lines: Sequence[_Line]) -> tuple[int, int]:
    return lines[0].start, lines[-1].start + len(lines[-1].text)


def _listing(stretch: Sequence[_Line]) -> Sequence[_Line]:
    """The lines of a listing in a stretch of several, nothing where there is none."""
    data = any(line.indent < after.indent and line.text.rstrip()[-1] == ":" for line, after in pairwise(stretch))
    if (
        not data
        and not max([line.sign for line in stretch])
        and not may_be_dense(" ".join([line.text for line in stretch]))
    ):
        return ()
    signs = [
        max(line.sign, LIKE if line.sign < LIKE and is_dense(body) else ENDS * body.startswith("#"))
        for line in stretch
        for body in [line.text.lstrip()]
    ]
    if data:
        signs = keys([line.text for line in stretch], [line.indent for line in stretch], signs)
    if SURE not in signs and sum(each == LIKE for each in signs) < _ROW:
        return ()
    outer = min(line.indent for line in stretch) + _SET_IN
    inside = [i for i, line in enumerate(stretch) if not signs[i] and line.indent >= outer]
    among = [i for i, each in enumerate(signs) if each]
    if inside and not (
        is_prose(" ".join([stretch[i].text.strip() for i in inside])) or any(is_item(stretch[i].text) for i in inside)
    ):
        among = sorted(among + inside)
    first, last = among[0], among[-1]
    prompted = stretch[first].text.lstrip().startswith(_PROMPT)
    if len(among) < 2 or (2 * len(among) <= last + 1 - first and not prompted):
        return ()
    rest = [*stretch[:first], *stretch[last + 1 :]]
    if 2 * len(rest) < len(stretch) and not any(is_prose(line.text) for line in rest):
        return stretch
    return stretch[first : last + 1]


def _go_on(stretches: Sequence[Sequence[_Line]], found: list[Sequence[_Line]]) -> None:
    """Add the stretches beside a listing that are some of it: all their lines have a sign or are set in."""
    for order in (range(1, len(found)), range(len(found) - 2, -1, -1)):
        step = 1 if order.step < 0 else -1
        for i in order:
            beside = found[i + step]
            if not found[i] and len(beside) == len(stretches[i + step]):
                outer = min(line.indent for line in beside) + _SET_IN
                lines = stretches[i]
                prose = is_prose(" ".join([line.text for line in lines]))
                least = LIKE if len(lines) == 1 else ENDS
                if all(line.sign >= least or (line.indent >= outer and not prose) for line in lines):
                    found[i] = stretches[i]


def _together(stretches: Sequence[Sequence[_Line]], found: Sequence[Sequence[_Line]]) -> Iterator[tuple[int, int]]:
    """The spans of listings; what fills stretches one behind the other is one listing, with the blank lines between."""
    run: list[_Line] = []
    for stretch, lines in zip(stretches, found, strict=True):
        if run and not (lines and lines[0] is stretch[0]):
            yield _span(run)
            run = []
        run += lines
        if run and lines and lines[-1] is not stretch[-1]:
            yield _span(run)
            run = []
    if run:
        yield _span(run)


def _rows(lines: Sequence[_Line]) -> Iterator[tuple[int, int]]:
    """Lines in a row, blank ones between them or not, that all look like a program's."""
    row: list[_Line] = []
    for line in [*lines, None]:
        if line and line.sign >= LIKE:
            row.append(line)
            continue
        if len(row) >= _ROW and any(each.sign == SURE for each in row):
            yield _span(row)
        row = []
