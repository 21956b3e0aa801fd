"""Lines that count a text's pages, as viewers of documents set them between its pieces: "1/6", "2/6", … "6/6"."""

import re
from collections.abc import Iterable
from itertools import accumulate, pairwise

from scrubber.cleaning.paging_words import OF
from scrubber.patterns import lazily

_OF = lazily(rf"\W{{0,3}}(\d{{1,4}})\s?(?:{OF}|／)\s?(\d{{1,4}})\W{{0,3}}", re.IGNORECASE)
_LONGEST = 24


def page_counts(lines: Iterable[str]) -> frozenset[int]:
    """The numbers of the lines that count pages: all from the first of so many to the last, in order, with other lines
    between them.

    Kept: fractions in a row, a count that skips, "3/4" alone.
    """
    lines = list(lines)
    matches = [
        (i, match) for i, line in enumerate(lines) if len(line) <= _LONGEST and (match := _OF.fullmatch(line.strip()))
    ]
    if not matches:
        return frozenset()
    filled = list(accumulate((bool(line.strip()) for line in lines), initial=0))
    rows: dict[int, list[tuple[int, int, int]]] = {}
    for i, match in matches:
        rows.setdefault(int(match[2]), []).append((int(match[1]), filled[i], i))
    found: set[int] = set()
    for count, row in rows.items():
        apart = all(after[1] - before[1] > 1 for before, after in pairwise(row))
        if count > 1 and apart and [number for number, _, _ in row] == list(range(1, count + 1)):
            found.update(i for _, _, i in row)
    return frozenset(found)
