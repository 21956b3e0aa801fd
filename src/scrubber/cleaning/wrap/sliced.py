"""Lines that a program cut after so many characters, whatever stood there: within words, figures and addresses too."""

from collections import Counter
from collections.abc import Collection, Sequence

from scrubber.cleaning.measured import WIDE_SCRIPT, Line
from scrubber.patterns import lazily

#: So many lines of both wide and narrow signs tell, where so large a share of them has one number of characters: a
#: program that fills columns, or keeps words whole, sets each of these at another.
_ENOUGH, _SHARE = 4, 0.8
_NARROW, _BLANKS = lazily("[0-9A-Za-z]"), lazily("[ \\t]")


def sliced_lines(text: str, lines: Sequence[Line], full: Collection[int]) -> set[int]:
    """Those of the full lines of a wide script that have the one number of characters after which all were cut; none
    where a width set them otherwise.

    Source: slices of a string, as scripts print them.
    """
    sizes = {i: _size(text, lines[i]) for i in full if WIDE_SCRIPT.search(lines[i].body)}
    mixed = [size for i, size in sizes.items() if _NARROW.search(lines[i].body)]
    if len(mixed) < _ENOUGH:
        return set()
    size, count = Counter(mixed).most_common(1)[0]
    return {i for i, each in sizes.items() if each == size} if count >= _SHARE * len(mixed) else set()


def kept_blank(between: str) -> str:
    """What stood where such a line was cut: a blank if the cut left one on either side."""
    return " " if _BLANKS.search(between) else ""


def _size(text: str, line: Line) -> int:
    """The characters of a line, with the blanks around its words."""
    end = text.find("\n", line.end)
    return (end if end >= 0 else len(text)) - text.rfind("\n", 0, line.start) - 1
