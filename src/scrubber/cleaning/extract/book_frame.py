"""What Project Gutenberg sets around each book: its terms above a line that says that the book begins, and below one
that says that it ends.

Its books are on many sites, with both lines, as text and as pages. A book that speaks of them has them not as lines of
their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_BOOK = r"(?:THE|THIS) PROJECT GUTENBERG E(?:BOOK|TEXT)"
_BEGINS = re.compile(rf"\*{{3}}\s?START OF {_BOOK}\b.{{0,400}}", re.IGNORECASE | re.DOTALL)
_ENDS = re.compile(
    rf"\*{{3}}\s?END OF {_BOOK}\b.{{0,400}}|END OF (?:THE )?PROJECT GUTENBERG(?:['’]S| E(?:BOOK|TEXT)).{{0,400}}",
    re.IGNORECASE | re.DOTALL,
)
_NAME = "gutenberg"


def book_frame(lines: Sequence[str]) -> range | None:
    """The lines of the book alone, without those that say where it begins and ends; None where none says so."""
    named = [i for i, line in enumerate(lines) if len(line) <= 500 and _NAME in line.lower()]
    first = next((i + 1 for i in named if _BEGINS.fullmatch(lines[i].strip())), 0)
    last = next((i for i in named if i >= first and _ENDS.fullmatch(lines[i].strip())), len(lines))
    return range(first, last) if (first or last < len(lines)) and first < last else None
