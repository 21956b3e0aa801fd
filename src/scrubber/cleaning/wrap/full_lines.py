"""How lines that a width may have filled read on from one to the next: as prose, as verse, or as a list's entries."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from scrubber.cleaning.measured import Line
from scrubber.cleaning.wrap.open_ends import closes
from scrubber.cleaning.wrap.run_over import run_over

#: What ends sentences and clauses.
MARKED = frozenset('。！？!?.：:；;，,…”’"」』）)')
_DIGITS = re.compile(r"\d+")
#: Full lines in a row that tell by themselves.
_ENOUGH = 3
#: The share of full lines that end as sentences and clauses do, or start with a capital, from which on lines are verse,
#: items or rows.
_CLOSED, _CAPITAL = 0.5, 0.7
_FEW = 2
#: Characters of a line's beginning that are compared; and how many of them show its form where a figure stands there.
_HEAD, _FORM = 6, 4
#: One of so many line ends that stand alone may have the same behind it, as words come again in running text.
_ALIKE = 8


def _capitals(lines: Sequence[Line], run: Sequence[int]) -> float:
    """The share of capitals among the letters that lines begin with behind full ones; none where too few tell."""
    starts = [lines[i + 1].body[0] for i in run]
    cased = [char for char in starts if char.isupper() or char.islower()]
    return sum(map(str.isupper, cased)) / len(cased) if len(cased) > max(_FEW, len(starts) // 2) else 0.0


def is_in_verse(lines: Sequence[Line], run: Sequence[int]) -> bool:
    """Whether full lines begin with capitals, as those of verse do and those of German by chance: there sentences end
    within lines.
    """
    return _capitals(lines, run) > _CAPITAL and not run_over(lines, run, clauses=False)


def is_prose(lines: Sequence[Line], run: Sequence[int], *, verse: bool) -> bool:
    """Whether full lines read on from one to the next: not as verse, a list or rows do; where the text has verse,
    less is enough to tell it.
    """
    starts = [lines[i + 1].body[0] for i in run]
    lower = any(map(str.islower, starts))
    # A run of two is too short to tell by itself.
    if verse and (is_in_verse(lines, run) or (any(map(str.isupper, starts)) and not lower)):
        return False
    closed = sum([lines[i].body[-1:] in MARKED for i in run])
    if closed > _CLOSED * len(run) and not lower:
        return False
    if len(run) < _ENOUGH:
        return not is_counted(lines, run)
    return max(Counter(_heads(lines, run)).values()) * 2 <= len(run)


def _heads(lines: Sequence[Line], ends: Sequence[int]) -> list[str]:
    """How the lines behind some line ends begin."""
    return _DIGITS.sub("#", "\n".join([lines[i + 1].body[:_HEAD] for i in ends])).split("\n")


def unlike(lines: Sequence[Line], alone: Sequence[list[int]]) -> list[list[int]]:
    """Line ends that stand alone, without those behind which many of them have the same: a log's entries have two lines
    each, and the second is its author's.
    """
    heads = _heads(lines, [run[0] for run in alone])
    count = Counter(heads)
    most = max(_FEW, len(heads) / _ALIKE)
    return [run for run, head in zip(alone, heads, strict=False) if count[head] <= most]


def is_counted(lines: Sequence[Line], run: Sequence[int]) -> bool:
    """Whether each of a few lines in a row begins with a figure in one form, and the one behind them: "[1]", "§ 4",
    "1998-2003".
    """
    form = _form(lines[run[0]])
    return "#" in form and all(_form(lines[i]) == form for i in (*run[1:], run[-1] + 1))


def _form(line: Line) -> str:
    return _DIGITS.sub("#", line.body[: 2 * _HEAD])[:_FORM]


def parts_by_blanks(lines: Sequence[Line], runs: Sequence[Sequence[int]]) -> bool:
    """Whether it is blank lines that part the paragraphs: most runs end before one."""
    ended = sum(run[-1] + 2 >= len(lines) or not lines[run[-1] + 2].body for run in runs)
    return ended * 2 > len(runs)


def reads_on(line: Line, following: Line) -> bool:
    """Whether neither a line's end nor the next one's beginning shows that a sentence ends between them."""
    return not closes(line.body) and not (following.body[0].isupper() and line.body[-1:] in MARKED)
