"""Which line ends of a text its sentences run over, where no width set them: lines that a person broke, or a program
did twice.

A sentence begins with a capital and ends with a stop; between the two a line that begins with a small letter reads on
from the one before. Lists, verse, listings and logs have lines that begin alike, or sentences that never end.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from scrubber.cleaning.measured import WIDEST, consecutive
from scrubber.language.packs.joining import spaced

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from scrubber.cleaning.measured import Line

#: Nothing narrower is broken for its length; and so much of the widest line of its paragraph a broken one fills.
_NARROWEST, _FILLED = 40, 0.55
_STOPPED = re.compile(r"[.!?:;…][”’\"')\]]*$")
# A sentence ends within a line, or an item before the last one of a list with it.
_STOP = re.compile(r"[.!?][”’\"')\]]*(?:\s|$)|; (?:" + spaced("and", "or") + ")$")
#: So many of a paragraph's ends plainly read on, and so many it has, where all of it is running text.
_MOST, _LINES = 0.6, 3
_ITEM = re.compile(r"[;:!?…]$")
#: As much of a line's end as shows how it ends.
_TAIL = 6
#: Signs of a listing, which no sentence is broken around: an operator, a call, a comment's or an option's beginning.
_CODE = re.compile(r"[={}\[\]<>|\\`]|\w\(|\w_|\)\)|^\W*[#@/%*|]")


def read_on(lines: Sequence[Line], ends: frozenset[int], joined: Collection[int]) -> set[int]:
    """The line ends that sentences run over, by the line's index.

    Args:
        lines: a text's lines.
        ends: of which lines the end may be none of the text's own (see `filling.Filling`).
        joined: of which it is known that it is none.

    Returns:
        Further ones. Joins "as reproduced (break) below." in a text whose lines are of any length; it goes wrong where
        a list's items are long, begin with small letters under a line with a capital, and the last of them alone has a
        full stop.
    """
    found: set[int] = set()
    for first, last in _paragraphs(lines):
        if all(i in joined for i in range(first, last)):
            continue
        narrow = [i for i in range(first, last + 1) if lines[i].columns <= WIDEST]
        least = max(_NARROWEST, _FILLED * max((lines[i].columns for i in narrow), default=0))
        wide = {i for i in narrow if lines[i].columns >= least}
        inside = ends.intersection(range(first, last))
        runs: list[int] = []
        for i in sorted(inside):
            # A lone word between full lines is what a second program broke off the end of a line.
            full = i in wide or (runs[-1:] == [i - 1] and i + 1 in wide)
            if full and (i in joined or _runs_on(lines[i], lines[i + 1])):
                runs.append(i)
        own = {i for run in consecutive(runs) if _is_sentence(lines, run) for i in run}
        if len(inside & wide) == last - first < 2 * len(own) or _is_one(lines, first, last, inside & wide, runs):
            own |= inside  # what ends with a line's end is a sentence of the paragraph
        found |= own
    return found.difference(joined)


def _paragraphs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The first and the last line of each stretch of two and more without a blank one."""
    blank = [-1, *(i for i, line in enumerate(lines) if not line.body), len(lines)]
    return ((before + 1, after - 1) for before, after in pairwise(blank) if after - before > 2)


def _runs_on(line: Line, following: Line) -> bool:
    """Whether a sentence plainly goes on: no stop, and a small letter behind it; or capitals alone on both sides."""
    body, rest = line.body, following.body
    if _STOPPED.search(body[-_TAIL:]) or not (rest[0].islower() or (body.isupper() and rest.isupper())):
        return False
    closes_a_call = body[-1] == ")" and "(" not in body
    return not (closes_a_call or _CODE.search(body) or _CODE.search(rest))


def _is_one(lines: Sequence[Line], first: int, last: int, wide: Collection[int], runs: Collection[int]) -> bool:
    """Whether a paragraph of full lines is one sentence or several, though a name or a new one begins some of its
    lines: most of them plainly read on.

    It begins with no small letter and ends with a stop, and no line within it ends as a list's items do.
    """
    whole = len(wide) == last - first and len(runs) >= _MOST * (last - first) and last - first >= _LINES
    closed = any(_ITEM.search(lines[i].body[-_TAIL:]) for i in range(first, last))
    stops = _STOPPED.search(lines[last].body[-_TAIL:])
    return whole and not closed and stops is not None and not lines[first].body[0].islower()


def _is_sentence(lines: Sequence[Line], row: Sequence[int]) -> bool:
    last = lines[row[-1] + 1].body
    stops = _STOPPED.search(last[-_TAIL:]) or _STOP.search(last)
    return stops is not None and not lines[row[0]].body[0].islower()
