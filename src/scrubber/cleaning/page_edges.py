"""What the pages of one document repeat at their edges: heads, feet, the end of the page before."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from scrubber.cleaning.paging_words import PAGE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.model import Block, CleanText

#: Blocks at a page's head or foot among which repeated ones are looked for.
_EDGE = 8
#: Characters that two pages have to share to overlap; a refrain or a row of stars is no overlap.
_OVERLAP = 20
_SQUEEZED = re.compile(r"[\W_]+")
#: What sites set behind a title on later pages: "(2)", "第2页", "- page 2 of 5".
_NUMBERED = re.compile(
    rf"(?:第\s?\d{{1,3}}\s?[页頁]|[(（\[【]\s?\d{{1,3}}(?:\s?/\s?\d{{1,3}})?\s?[)）\]】]"
    rf"|(?<!\w)(?:{PAGE})\s\d{{1,3}}(?:\s?\S{{1,3}}\s?\d{{1,3}})?)\W{{0,3}}$",
    re.IGNORECASE,
)
_MARK = 40


def repeated(pages: Sequence[CleanText]) -> dict[tuple[int, int], str]:
    """Blocks of pages in reading order that are no part of the whole: (page, block) -> why it is dropped.

    A head is a run of blocks with which several pages begin: it is kept on the first page only, and not there if the
    text brings its own. A foot is one with which several pages end: it is dropped everywhere. What a page says at its
    end and the next one at its beginning is kept once.
    """
    keys = [[_key(block) for block in page.blocks] for page in pages]
    for i, page in enumerate(pages):
        if i and keys[i] and keys[0]:
            plain = _SQUEEZED.sub("", _without_number(page.blocks[0].text)).casefold()
            keys[i][0] = plain if plain == keys[0][0] else keys[i][0]
    heads = _runs([row[:_EDGE] for row in keys])
    feet = _runs([row[-1 : -1 - _EDGE : -1] for row in keys])
    dropped: dict[tuple[int, int], str] = {}
    for i, row in enumerate(keys):
        for j in range(heads[i]):
            # On the first page it is the title, unless the text brings its own.
            if i or (j + 1 < len(row) and row[j + 1].startswith(row[j])):
                dropped[i, j] = "the head of several pages"
        for j in range(len(row) - 1, max(heads[i], len(row) - feet[i]) - 1, -1):
            dropped[i, j] = "the foot of several pages"
    for i, after in pairwise(range(len(pages))):
        ends = [key for j, key in enumerate(keys[i]) if (i, j) not in dropped]
        begins = [j for j in range(len(keys[after])) if (after, j) not in dropped]
        for j in begins[: _shared(ends, [keys[after][j] for j in begins])]:
            dropped[after, j] = "said at the end of the page before"
    return dropped


def _key(block: Block) -> str:
    return _SQUEEZED.sub("", block.text).casefold()


def _without_number(text: str) -> str:
    at = max(0, len(text) - _MARK)
    return text[:at] + _NUMBERED.sub("", text[at:])


def _runs(rows: Sequence[Sequence[str]]) -> list[int]:
    """For each row, how many of its first entries another row begins with as well."""
    counts = Counter(tuple(row[:n]) for row in rows for n in range(1, len(row) + 1))
    runs = []
    for row in rows:
        n = 0
        while n < len(row) and row[n] and counts[tuple(row[: n + 1])] > 1:
            n += 1
        runs.append(n)
    return runs


def _shared(ends: Sequence[str], begins: Sequence[str]) -> int:
    """How many of the first entries are the last entries of the page before."""
    for n in range(min(_EDGE, len(ends), len(begins)), 0, -1):
        if list(ends[-n:]) == list(begins[:n]) and sum(map(len, begins[:n])) >= _OVERLAP:
            return n
    return 0
