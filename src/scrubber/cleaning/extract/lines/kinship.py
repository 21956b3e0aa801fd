"""Which short lines around a text speak of what it speaks of: its title above it, who signed it below it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")
_WORD = re.compile("[^\\W\\d_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")
_HIRAGANA = re.compile("[\u3040-\u309f]{2}")
_SHORTEST = 4
_LONGEST = 2000


def terms(text: str) -> set[str]:
    """What a text speaks of: its words of four letters and more without their endings, and its pairs of ideographs; of a long one, of its beginning.

    Two hiragana are grammar, whatever a text speaks of.
    """
    text = text[:_LONGEST].lower()
    found = {word[: max(_SHORTEST, len(word) - 2)] for word in _WORD.findall(text) if len(word) >= _SHORTEST}
    return found | pairs(text)


def pairs(text: str) -> set[str]:
    """The pairs of ideographs and katakana in a text in lower case."""
    found = {run[i : i + 2] for run in _WIDE.findall(text) for i in range(len(run) - 1)}
    return {pair for pair in found if not _HIRAGANA.match(pair)}


def shared(line: str, vocabulary: set[str]) -> tuple[int, float]:
    """How many of a line's terms a vocabulary has, and what share of them that is."""
    own = terms(line)
    known = len(own & vocabulary)
    return known, known / max(1, len(own))


def vocabulary(lines: Iterable[str]) -> set[str]:
    """The terms of several lines."""
    found: set[str] = set()
    for line in lines:
        found |= terms(line)
    return found
