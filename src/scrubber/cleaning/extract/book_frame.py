"""What Project Gutenberg sets around each book: its terms above a line that says that the book begins, and below one
that says that it ends.

Its books are on many sites, with both lines, as text and as pages. What stands above the one and below the other speaks
of it by name, if it is there, or either line shows the other; where a book has one as its own words, the book goes on.
"""

import re
from collections.abc import Sequence

from scrubber.cleaning.extract.reading import is_prose
from scrubber.patterns import lazily

_BOOK = r"(?:THE|THIS) PROJECT GUTENBERG E(?:BOOK|TEXT)"
_BEGINS = lazily(rf"\*{{3}}\s?START OF {_BOOK}\b.{{0,400}}", re.IGNORECASE | re.DOTALL)
_ENDS = lazily(
    rf"\*{{3}}\s?END OF {_BOOK}\b.{{0,400}}|END OF (?:THE )?PROJECT GUTENBERG(?:['’]S| E(?:BOOK|TEXT)).{{0,400}}",
    re.IGNORECASE | re.DOTALL,
)
_NAME = "gutenberg"
#: Characters of such a line at most.
_LONGEST = 500


def book_frame(lines: Sequence[str]) -> range | None:
    """The lines of the book alone, without those that say where it begins and ends; None where none says so."""
    # "Project Gutenberg" in such a line, or its capitals: a text's lines are asked for no more.
    named = [i for i, line in enumerate(lines) if ("utenberg" in line or "UTENBERG" in line) and len(line) <= _LONGEST]
    if not named:
        return None
    begins = (i + 1 for i in named if _BEGINS.fullmatch(lines[i].strip()))
    first = next((i for i in begins if _is_its_own(lines[: i - 1])), 0)
    ends = (i for i in named if i >= first and _ENDS.fullmatch(lines[i].strip()))
    last = next((i for i in ends if first or _is_its_own(lines[i + 1 :])), len(lines))
    return range(first, last) if (first or last < len(lines)) and first < last else None


def _is_its_own(lines: Sequence[str]) -> bool:
    """Whether lines name it, or say nothing in sentences."""
    return any(_NAME in line.lower() for line in lines) or not any(map(is_prose, lines))
