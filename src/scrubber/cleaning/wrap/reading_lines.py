"""Which lines of what may be running text read on into the next: those of lists, tables and verse end by themselves."""

from itertools import pairwise
from typing import NamedTuple

from scrubber.cleaning.wrap.filling import filled_lines
from scrubber.cleaning.wrap.open_ends import closes

#: The share of the width of a wide line, as a quarter of them are, at which a line is full.
_FULL = 0.8


class ReadingLine(NamedTuple):
    """A line that another one follows: its text, and whether it reads on."""

    body: str
    on: bool


def reading_lines(text: str, *, short: bool) -> list[ReadingLine]:
    """The lines of a text that another one follows at once, with whether a width set their ends, or they are full and
    the next one begins with no capital, a figure or a sign. Where `short` ones are asked for, a line that is not full
    reads on, too, before one that begins with a small letter.
    """
    filling = filled_lines(text)
    widths = sorted(line.columns for line in filling.lines if line.body)
    full = _FULL * widths[len(widths) * 3 // 4] if widths else 0
    found: list[ReadingLine] = []
    for i, (line, following) in enumerate(pairwise(filling.lines)):
        if line.body and following.body:
            first = following.body[0]
            if short and first.islower():
                on = line.broken
            else:
                on = line.columns >= full and first.isalpha() and not first.isupper() and not closes(line.body)
            found.append(ReadingLine(line.body, on or i in filling.set_by))
    return found
