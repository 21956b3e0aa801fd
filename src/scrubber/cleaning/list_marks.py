"""Which lines of a text begin as items of a list, and which only begin with what looks like an item's mark.

A line that was broken before "12. Mai", "7. This" (of "section 7.") or "(2) offer" begins with a number by chance. An
item begins where a sentence has ended, or is one of several: the number before or after its own marks another line that
is set in as far, or whose mark ends at the same column, in the same form.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.cleaning.measured import Line

#: A number's mark, and the form that it has.
_MARK = re.compile(r"([（(]?)(\d{1,3})([.)、）])(?!\d)")
#: How the line before an item ends: its sentence is closed. A colon or a semicolon closes none: what they announce or
#: part may count on within a sentence.
_ENDED = re.compile(r"[.!?。！？…][”’\"'」』）)\]]{0,3}$")
#: So many lines before an item's, at most, may hold the mark that it counts on from.
_BACK = 12
#: As much of a line's end as shows how it ends.
_TAIL = 6


def listed_items(lines: Sequence[Line]) -> set[int]:
    """The lines that begin an item, by their index.

    Args:
        lines: a text's lines, with those marked that may begin one (`Line.item`).

    Returns:
        Those with a bullet or a counted word, and those of which the number is one of a row.
    """
    marked = {i: match for i, line in enumerate(lines) if line.item and (match := _MARK.match(line.body))}
    rows: dict[tuple[str, int, str, str], set[int]] = defaultdict(set)
    for i, match in marked.items():
        for row in _rows(lines[i], match):
            rows[row].add(int(match[2]))
    found = {i for i, line in enumerate(lines) if line.item and i not in marked}
    for i, match in marked.items():
        value = int(match[2])
        one_of_several = value == 1 or any(rows[row] & {value - 1, value + 1} for row in _rows(lines[i], match))
        before = lines[i - 1].body if i else ""
        if _ENDED.search(before[-_TAIL:]) or (one_of_several and not (before and _within(lines, i, match, value))):
            found.add(i)
    return found


def _rows(line: Line, match: re.Match[str]) -> tuple[tuple[str, int, str, str], ...]:
    """The rows that a mark may be of: of those set in as far, and of those that end where it does, " 9." over "10."."""
    form = match[1], match[3]
    return ("left", line.indent, *form), ("right", line.indent + match.end(), *form)


def _within(lines: Sequence[Line], i: int, match: re.Match[str], value: int) -> bool:
    """Whether a mark counts within a sentence: the one before or behind it stands in the middle of its paragraph's
    lines.
    """
    if not match[1]:
        return False
    before, behind = (f" {match[1]}{value + by}{match[3]}" for by in (-1, 1))
    if behind in lines[i].body:
        return True
    for line in reversed(lines[max(0, i - _BACK) : i]):
        if not line.body:
            return False
        if before in line.body:
            return True
    return False
