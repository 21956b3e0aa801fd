"""The numbers of sheets in a printed table of contents: a text without sheets has no use for them."""

from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from scrubber.cleaning.measured import LEADERS
from scrubber.cleaning.rows import Rows, rows_of
from scrubber.made import make_edit
from scrubber.model import Edit

#: Signs that lead to the number, at the least; the figures that it has, at most.
_LED, _FIGURES = 3, 4
#: Entries of a table of contents at the least, the lines between two of them at most, and the share of them that stand
#: in the text again.
_ENTRIES, _BETWEEN, _AGAIN = 4, 6, 0.5
#: What numbers are written with, by the last sign of one.
_NUMERALS = {sign: signs for signs in ("0123456789", "ivxlc") for sign in signs}


class _Entry(NamedTuple):
    """A line that ends in a number behind leaders: its place among the lines, what it says, where that ends and where
    the line does, and the number; 0 for a Roman one.
    """

    line: int
    title: str
    end: int
    last: int
    sheet: int


def contents_pages(text: str, step: int = 0) -> list[Edit]:
    """Take the numbers of sheets, and what leads to them, out of tables of contents.

    Removed: `2.1 The quay . . . . 12`, where the lines of such a list rise in their numbers, and half of what they name
    stands in the text again, on lines by itself. Kept: the last column of any other table. It goes wrong for a list of
    headings with an amount each that rises.
    """
    rows = rows_of(text)
    runs: list[list[_Entry]] = [[]]
    entries = _entries(rows)
    romans = Counter(entry.title for entry in entries if not entry.sheet)
    for entry in entries:
        if not entry.sheet and romans[entry.title] > 1:
            continue  # the head of the pages before the first
        before = runs[-1][-1] if runs[-1] else None
        if before and (entry.line - before.line > _BETWEEN or 0 < entry.sheet < before.sheet):
            runs.append([])
        runs[-1].append(entry)
    said = {_plain(line) for line in rows.bare} if any(len(run) >= _ENTRIES for run in runs) else set()
    why = "the number of a sheet, in a printed table of contents"
    return [
        make_edit("contents-page", entry.end, entry.last, text[entry.end : entry.last], "", why, 1.0, step)
        for run in runs
        if len(run) >= _ENTRIES and any(before.sheet < entry.sheet for before, entry in pairwise(run))
        if sum(_plain(entry.title) in said for entry in run) >= _AGAIN * len(run)
        for entry in run
    ]


def _entries(rows: Rows) -> list[_Entry]:
    found = []
    for n, line in enumerate(rows.bare):
        numerals = _NUMERALS.get(line[-1:])
        if numerals:
            at, body = rows.starts[n], rows.raw[n].rstrip()
            bare = body.rstrip(numerals)
            title = bare.rstrip(LEADERS)
            if len(body) - len(bare) <= _FIGURES and len(bare) - len(title) >= _LED and any(map(str.isalpha, title)):
                sheet = int(body[len(bare) :]) if numerals[0] == "0" else 0
                found.append(_Entry(n, title, at + len(title), at + len(body), sheet))
    return found


def _plain(line: str) -> str:
    """A line without its blanks and without the stop behind its number."""
    number, _, rest = line.strip().partition(" ")
    return "".join((number.rstrip("."), *rest.split())).casefold()
