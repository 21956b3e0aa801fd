"""The notes of a text that stand below what its site sets under it: teasers first, then "[1] …, [2] …".

They count on from one, and the text has their marks. It goes wrong where a page has such marks and lists something else
by them; a list of bare addresses, as text browsers print under a page, is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrubber.cleaning.extract.lines.bounds import HINT
from scrubber.cleaning.extract.lines.lines import Reading

#: A note, and how a text marks the place it belongs to.
_NOTE = re.compile(r"\[(\d{1,3})(?:\]\s{0,3}(?=[^\W_]|[\"'«“„‘(])|(?=[^\W\d_]))")
_MARKS = re.compile(r"(?:\^\[?|\[)(\d{1,3})(?!\d)")
_ADDRESS = re.compile(r"\[\d{1,3}\]?\s{0,3}(?:https?://|www\.)\S{1,400}$")
#: Notes at the least; lines between two of them that go on with the first; and the mass of what heads them.
_FEWEST, _RUN_ON, _LABEL = 3, 3, 6
#: By how much a note's number may miss: authors count by hand.
_SLIP = 3


def find_notes(lines: Sequence[str], readings: Sequence[Reading], first: int, last: int) -> range:
    """The lines behind the text in which its notes stand, with the label over them; empty where there are none.

    Args:
        lines: those of a page that are not blank.
        readings: theirs.
        first: the first line of the text.
        last: its last.
    """
    behind = range(last + 1, len(lines))
    starts = [i for i in behind if lines[i].startswith("[") and (note := _NOTE.match(lines[i])) and note[1] == "1"]
    if not starts:
        return range(0)
    start = starts[0]
    notes, numbers = [start], ["1"]
    for i in range(start + 1, len(lines)):
        note = _NOTE.match(lines[i]) if lines[i].startswith("[") else None
        if i - notes[-1] > _RUN_ON or (note is None and readings[i].chrome >= HINT):
            break
        if note is not None and abs(int(note[1]) - int(numbers[-1])) <= _SLIP:
            notes.append(i)
            numbers.append(note[1])
    marks = {mark for line in lines[first : last + 1] for mark in _MARKS.findall(line)}
    told = sum(number in marks for number in numbers)
    bare = sum(_ADDRESS.match(lines[i]) is not None for i in notes)
    if len(notes) < _FEWEST or 2 * told < len(notes) or 2 * bare > len(notes):
        return range(0)
    above = readings[start - 1]
    labelled = start - 1 > last and 0 < above.mass <= _LABEL and not (above.closed or above.chrome or above.date)
    return range(start - labelled, notes[-1] + 1)
