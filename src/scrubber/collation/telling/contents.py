"""Entries of contents: lines that each say what a heading further on says, in the same order.

One rendering of a document has contents before each chapter, another at its beginning, a third has none: who lacks them
lacks nothing of the text, and who has them added nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.cleaning.structure.shape import LONGEST_HEADING, fold
from scrubber.collation.alignment.tables import ROW

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scrubber.model import Block

#: A heading has so many letters at the least: less comes again by chance.
_LEAST = 4
#: The number that stands before an entry or its heading.
_NUMBER = re.compile(r"[\W\d_]{1,24}")
_STOPPED = re.compile(r"[.。;；!！:：,，][\s”’\"」』）)]*$")


def entries_of(blocks: Sequence[Block]) -> frozenset[int]:
    """Which blocks are entries: two at the least one behind another, whose headings have text between them."""
    titles = ["" if _STOPPED.search(block.text) else title(block) for block in blocks]
    again: dict[str, list[int]] = {}
    for n, each in enumerate(titles):
        if each:
            again.setdefault(each, []).append(n)
    heads = {n: next((m for m in again[each] if m > n + 1), -1) if each else -1 for n, each in enumerate(titles)}
    found = set[int]()
    for n in range(len(blocks) - 1):
        one, two = heads[n], heads[n + 1]
        if 0 <= one < two - 1 and one > n + 1:
            found.update((n, n + 1))
    return frozenset(found)


def headings_of(blocks: Iterable[Block]) -> frozenset[str]:
    """What each heading says, and each line of its own that ends as a heading may: a question does, no other
    sentence.
    """
    kinds = ("heading", "paragraph")
    return frozenset(title(block) for block in blocks if block.kind in kinds and not _STOPPED.search(block.text)) - {""}


def title(block: Block) -> str:
    """What a block says if it may be an entry or a heading, without its number; else ""."""
    return "" if block.kind == ROW else heading(block.text)


def heading(text: str) -> str:
    """What a line says if it may be a heading, without its number, marks and case; else ""."""
    if len(text) > LONGEST_HEADING or "\n" in text:
        return ""
    number = _NUMBER.match(text)
    words = fold(text[number.end() if number else 0 :])
    return words if len(words) >= _LEAST else ""
