"""Which line ends of a text a fixed width set.

A program that fills lines takes every word that still fits. So each line end that it made says between which bounds the width lay: no less than the
line, and less than the line with the next word on it. Ends that agree on one width, line after line, were set by it; the ends of verse, lists, addresses and
listings fall anywhere. A text may have several widths (a mail and what it quotes), and most of its lines may be none of any (a page's menus).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

NARROWEST, _WIDEST = 24, 160
#: Line ends in runs of two and more that show a width, at the least; and their share of the ends of lines that nearly reach it.
_ENOUGH = 3
_SHARE = 0.35
_REACH = 0.6
#: Their share where most stand alone.
_ALL = 0.8
#: Line ends before a word as long as this say little of a width.
_VAGUE = 24
#: The share of line ends from which on nothing else has to be tried.
_PLAINLY = 0.99
#: Widths that one text may have.
_WIDTHS = 4
#: A line end that stands alone is set by the width only where the line comes this near to it.
_NEAR = 0.75
#: The share of full lines that end as sentences and clauses do, or start with a capital, from which on lines are verse, items or rows.
_CLOSED, _CAPITAL = 0.5, 0.7
_FEW = 2
#: How wide a word of a script without blanks may be.
_UNSPACED_WORD = 12
_LEAD = re.compile(r"((?:>\s?)*)([^\S\n]*)")
_MARKED = re.compile(r"[。！？!?.：:；;，,…”’\"」』）)]$")
_STOPPED = re.compile(r"[。！？!?.：:…।۔።][”’\"」』）)]*$")
ITEM = re.compile(
    r"(?:[-*+•·▪◦–—●○■]\s|[（(]?\d{1,3}[.)、）]\s?(?!\d)|[（(]?[一二三四五六七八九十]{1,3}[、.)）]|第[一二三四五六七八九十百\d]{1,5}[章节節條条款])"
)
_TABLE = re.compile(r"\S(?:\s{3,}|\t+)\S")
#: Scripts whose lines may end between any two letters, and those whose words are not parted by blanks.
_WIDE = "\u3000-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uffe6\U00020000-\U000323af"
_UNSPACED = "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff"
WIDE_SCRIPT = re.compile(f"[{_WIDE}{_UNSPACED}]")
_WORD = re.compile(rf"[{_UNSPACED}]+|[^\s{_WIDE}{_UNSPACED}]+")
#: Marks that do not begin a line: they hang behind it, or take the letter before them along.
_NEVER_FIRST = "，。、；：？！）》〉」』】〕”’…·ー々,.;:?!)]"
_TRAILING = re.compile(f"[{re.escape(_NEVER_FIRST)}]+")
_MARKS = 3
#: As much of a line's end as shows how it ends.
_TAIL = 6
_DIGITS = re.compile(r"\d+")
#: Marks that programs and tables set before each of their lines.
_COMMENTING = frozenset("#/;|%*!\\=+$")
_BROKEN = re.compile(f"[\\s{_WIDE}{_UNSPACED}]")


class _Columns(dict[str, int]):
    """How many columns a character takes, found once for each."""

    def __missing__(self, char: str) -> int:
        wide = unicodedata.east_asian_width(char) in "WF"
        self[char] = found = 2 if wide else int(unicodedata.category(char) not in {"Mn", "Me", "Cf"})
        return found


_COLUMNS = _Columns()
#: Of a line end: the narrowest width that sets it, the widest, and the widest for programs that part words at blanks alone.
_Bounds = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text.

    Attributes:
        start, end: where it stands.
        quote: the marks of quotation before it (">>"), without blanks.
        indent: blanks before its text.
        body: its text, without blanks at the ends.
        width: how far it reaches, its indentation included.
    """

    start: int
    end: int
    quote: str
    indent: int
    body: str
    width: int


def display_width(line: str) -> int:
    """Columns of a terminal or a fixed-width font: two for a wide character, none for a mark that stands over another."""
    return len(line) if line.isascii() else sum(map(_COLUMNS.__getitem__, line))


def filled_lines(text: str) -> tuple[list[Line], dict[int, int]]:
    """The lines of a text, and of each whose end a width set, by its index, that width."""
    best: list[Line] = []
    set_by: dict[int, int] = {}
    # Programs count characters or columns; where the two differ, most wide texts are filled by columns.
    for measure in (len,) if display_width(text) == len(text) else (display_width, len):
        lines = _lines(text, measure)
        bounds = _bounds(lines, measure)
        candidates = len(bounds)
        found = _set_by_width(lines, bounds)
        if not best or len(found) > len(set_by):
            best, set_by = lines, found
        if len(found) > _PLAINLY * candidates:
            break
    return best, set_by


def _lines(text: str, measure: Callable[[str], int]) -> list[Line]:
    lines = []
    at = 0
    for raw in text.split("\n"):
        lead = _LEAD.match(raw)
        body = raw[lead.end() :].rstrip() if lead else raw.rstrip()
        quote = lead[1] if lead else ""
        width = measure(raw.rstrip()) if len(raw) <= 2 * _WIDEST else len(raw)
        lines.append(Line(at, at + len(raw), "".join(quote.split()), len(lead[2]) if lead else 0, body, width))
        at += len(raw) + 1
    return lines


def _set_by_width(lines: Sequence[Line], bounds: dict[int, _Bounds]) -> dict[int, int]:
    """The lines whose ends agree on a width, and that width; takes them out of `bounds`."""
    found: dict[int, int] = {}
    for _ in range(_WIDTHS):
        limit = _best_width(bounds)
        if not limit:
            break
        runs = list(_runs(lines, bounds, limit))
        verse = _capitals(lines, [i for run in runs if len(run) > 1 for i in run]) > _CAPITAL
        strong = [run for run in runs if len(run) > 1 and _is_prose(lines, run, verse=verse)]
        alone = [run for run in runs if len(run) == 1]
        ends = sum(map(len, strong))
        near = sum(lines[i].width >= _REACH * limit for i in bounds)
        if ends < _ENOUGH or ends < _SHARE * near:
            # Paragraphs of two lines each, and no line that ends elsewhere.
            ends += len(alone)
            if ends < _ENOUGH or ends < _ALL * near or not _is_prose(lines, [run[0] for run in alone], verse=True):
                strong = alone = []
        blank_between = _parts_by_blanks(lines, strong or alone)
        alone = [run for run in alone if _is_near(lines, run[0], limit, blank_between=blank_between)]
        for run in (*strong, *alone):
            found.update(dict.fromkeys(run, limit))
        taken = [i for run in runs for i in run]
        for i in taken:
            del bounds[i]
    return found


def _bounds(lines: Sequence[Line], measure: Callable[[str], int]) -> dict[int, _Bounds]:
    """For each line that a width may have ended, by its index, between which widths that was."""
    found: dict[int, _Bounds] = {}
    hanging = -1
    for i, (line, following) in enumerate(pairwise(lines)):
        if line.body and ITEM.match(line.body):
            hanging = line.indent
        elif not line.body:
            hanging = -1
        if not line.body or not following.body or line.width < NARROWEST or line.width > _WIDEST:
            continue
        if not _may_run_on(line, following, lines[i - 1] if i else None, hanging):
            continue
        last = line.body[-_MARKS:]
        hanging_marks = last[len(last.rstrip(_NEVER_FIRST)) :] if WIDE_SCRIPT.match(last[-1]) else ""
        least = line.width - measure(hanging_marks)
        most = line.width + _chunk(line.body, following.body, measure) - 1
        found[i] = (least, most, max(most, line.width + _unbroken(line.body, following.body, measure)))
    return found


def _may_run_on(line: Line, following: Line, before: Line | None, hanging: int) -> bool:
    if line.quote != following.quote or ITEM.match(following.body):
        return False
    if _is_row(line.body) or _is_row(following.body):
        return False
    first = following.body[0]
    if first == line.body[0] and first in _COMMENTING:
        return False
    if not (_is_broken(line.body) or _is_broken(following.body)):
        return False
    if following.indent > line.indent + 1:
        return hanging >= 0 and ITEM.match(line.body) is not None and following.indent <= line.indent + 8
    if following.indent + 1 < line.indent:
        # The first line of a paragraph is set in; what comes back out after several such lines is another block.
        if not before or not before.body or before.indent != line.indent:
            return hanging < 0
        return hanging < 0 and (before.width < _NEAR * line.width or _STOPPED.search(before.body[-_TAIL:]) is not None)
    return True


def _is_row(body: str) -> bool:
    return ("\t" in body or "   " in body or not body.isascii()) and _TABLE.search(body) is not None


def _is_broken(body: str) -> bool:
    """Whether a line is more than one word."""
    return " " in body or _BROKEN.search(body) is not None


def _chunk(body: str, following: str, measure: Callable[[str], int]) -> int:
    """How wide that is which would have had to fit on the line: the blank and the next line's first word or letter, with the marks behind it."""
    word = _WORD.match(following)
    if word is None:
        end = 1
    elif WIDE_SCRIPT.match(following):
        end = min(word.end(), _UNSPACED_WORD)
    else:
        end = word.end()
    marks = _TRAILING.match(following, end)
    if marks and (word is None or WIDE_SCRIPT.match(following[end])):
        end = min(marks.end(), end + 2)
    blank = not (WIDE_SCRIPT.match(body[-1]) and WIDE_SCRIPT.match(following))
    return measure(following[:end]) + blank


def _unbroken(body: str, following: str, measure: Callable[[str], int]) -> int:
    """How wide the next line is up to its first blank, where a blank may have stood before it: some programs break nowhere else, even in Chinese."""
    if WIDE_SCRIPT.match(body[-1]) and WIDE_SCRIPT.match(following):
        return 0
    return measure(following[: 2 * _WIDEST].split(None, 1)[0])


def _best_width(bounds: dict[int, _Bounds]) -> int:
    """The width that most line ends agree on together with the next line's; 0 if there are none."""
    alone = [0] * (_WIDEST + 2)
    together = [0] * (_WIDEST + 2)
    sharp = {i: (least, most) for i, (least, most, _) in bounds.items() if most - least < _VAGUE}
    for i, (least, most) in sharp.items():
        _count(alone, least, most)
        if i + 1 in sharp:
            _count(together, max(least, sharp[i + 1][0]), min(most, sharp[i + 1][1]))
    best, best_width = (0, 0), 0
    row, couple = 0, 0
    for width in range(_WIDEST + 1):
        row += alone[width]
        couple += together[width]
        if (couple, row) > best:
            best, best_width = (couple, row), width
    return best_width


def _count(steps: list[int], least: int, most: int) -> None:
    least, most = max(least, NARROWEST), min(most, _WIDEST)
    if least <= most:
        steps[least] += 1
        steps[most + 1] -= 1


def _runs(lines: Sequence[Line], bounds: dict[int, _Bounds], limit: int) -> Iterator[list[int]]:
    """Rows of lines whose ends a width may have set, none of them followed by a line that is wider than it."""
    run: list[int] = []
    for i, (least, _, most) in bounds.items():
        if not least <= limit <= most or lines[i + 1].width > limit + _MARKS:
            continue
        if run and run[-1] + 1 != i:
            yield run
            run = []
        run.append(i)
    if run:
        yield run


def _capitals(lines: Sequence[Line], run: Sequence[int]) -> float:
    """The share of capitals among the letters that lines begin with behind full ones; none where there are too few to tell."""
    starts = [lines[i + 1].body[0] for i in run]
    cased = [char for char in starts if char.isupper() or char.islower()]
    return sum(map(str.isupper, cased)) / len(cased) if len(cased) > _FEW else 0.0


def _is_prose(lines: Sequence[Line], run: Sequence[int], *, verse: bool) -> bool:
    """Whether full lines read on from one to the next: not as verse, a list or rows do; where the text has verse, less is enough to tell it."""
    if verse and _capitals(lines, run) > _CAPITAL:
        return False
    closed = sum(_MARKED.search(lines[i].body[-_TAIL:]) is not None for i in run)
    lower = any(lines[i + 1].body[0].islower() for i in run)
    if closed > _CLOSED * len(run) and not lower:
        return False
    heads = Counter(_DIGITS.sub("#", lines[i + 1].body[:6]) for i in run)
    return len(run) < _ENOUGH or max(heads.values()) * 2 <= len(run)


def _parts_by_blanks(lines: Sequence[Line], runs: Sequence[Sequence[int]]) -> bool:
    """Whether it is blank lines that part the paragraphs: most runs end before one."""
    ended = sum(run[-1] + 2 >= len(lines) or not lines[run[-1] + 2].body for run in runs)
    return ended * 2 > len(runs)


def _is_near(lines: Sequence[Line], i: int, limit: int, *, blank_between: bool) -> bool:
    line = lines[i]
    if line.width < _NEAR * limit:
        return False
    if blank_between:
        return True
    return not _STOPPED.search(line.body[-_TAIL:]) and not (
        lines[i + 1].body[0].isupper() and _MARKED.search(line.body[-_TAIL:])
    )
