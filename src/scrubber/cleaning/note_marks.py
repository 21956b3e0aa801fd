"""The marks of notes in lines that a converter of print gave one by one: a raised figure that came down behind a blank.

`the new buses. 1` reads as a number of the text, and is the note's below it. Pages mark it as `[1]`, and so it is
written here.
"""

from __future__ import annotations

import re

from scrubber.model import Edit

#: A figure that stands at the beginning of a line and apart from what follows, as that of a note does.
_BEGINS = re.compile(r"^[ ]{0,8}([1-9]\d?)(?:([ ]{3,8})(?=\S)|$)", re.MULTILINE)
#: A figure behind what ends a sentence or a clause, and a blank; the text goes on behind it, or the line ends.
_BEHIND = re.compile(r"(?<=[^\W\d_][.,;:!?。，；：！？…”’»」』)）])[ ]{1,8}([1-9]\d?)(?=\s)")


def note_marks(text: str) -> list[Edit]:
    """Write the figures that lead to notes, and those at the beginning of notes, as marks: `buses. 1` is `buses.[1]`.

    Only such as count on from 1 in the text, each with a note of the same figure on a line of its own below it. It goes
    wrong for a sentence that begins with the figure of the note that is next.
    """
    candidates = list(_BEHIND.finditer(text))
    notes = {int(match[1]): match for match in _BEGINS.finditer(text)} if candidates else {}
    found: list[re.Match[str]] = []
    for match in candidates:
        number = len(found) + 1
        if int(match[1]) == number and number in notes and notes[number].start() > match.end():
            found.append(match)
    edits = [Edit("note-mark", m.start(), m.end(), m[0], f"[{m[1]}]", "it leads to a note") for m in found]
    for match in (notes[int(each[1])] for each in found):
        if match[2]:
            start, end = match.span(0)
            edits.append(Edit("note-mark", start, end, match[0], f"[{match[1]}] ", "the mark of a note"))
    return sorted(edits, key=lambda edit: edit.start)
