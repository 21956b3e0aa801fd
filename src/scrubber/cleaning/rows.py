"""The lines of a text under way, split and bared once for all that look at each of them."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple


class Rows(NamedTuple):
    """The lines of a text, the blank ones among them.

    Attributes:
        raw: each without its line feed.
        bare: the same without the blanks around it.
        starts: where each begins in the text; one more than there are lines, behind the end of the last.
    """

    raw: tuple[str, ...]
    bare: tuple[str, ...]
    starts: tuple[int, ...]


@lru_cache(maxsize=1)
def rows_of(text: str) -> Rows:
    """The lines of a text with line feeds only; a dozen rules ask in a row, most of them of the very same text."""
    raw = tuple(text.split("\n"))
    starts = accumulate([len(line) + 1 for line in raw], initial=0)
    return Rows(raw, tuple(map(str.strip, raw)), tuple(starts))


def lines_of(text: str) -> Iterator[tuple[str, str, int]]:
    """Each line of a text, the same without the blanks around it, and where it begins."""
    return zip(*rows_of(text), strict=False)
