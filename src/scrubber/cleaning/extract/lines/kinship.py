"""Which short lines around a text speak of what it speaks of: its title above it, who signed it below it."""

from __future__ import annotations

import re
from itertools import filterfalse
from operator import add
from typing import TYPE_CHECKING

from scrubber.language.runs import is_far, runs
from scrubber.patterns import lazily

if TYPE_CHECKING:
    from collections.abc import Iterable

_WIDE = lazily("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")
_WORD = lazily("[^\\W\\d_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")
_HIRAGANA = re.compile("[\u3040-\u309f]{2}")
_SHORTEST = 4
_LONGEST = 2000


def terms(text: str) -> set[str]:
    """What a text speaks of: its words of four letters and more without their endings, and its pairs of ideographs; of
    a long one, of its beginning.

    Two hiragana are grammar, whatever a text speaks of.
    """
    text = text[:_LONGEST].lower()
    wide = is_far(text)
    words = _WORD.findall(text) if wide else runs(text)
    found = {word[: max(_SHORTEST, len(word) - 2)] for word in words if len(word) >= _SHORTEST}
    return found | pairs(text) if wide else found


def pairs(text: str) -> set[str]:
    """The pairs of ideographs and katakana in a text in lower case."""
    found: set[str] = set()
    for run in _WIDE.findall(text):
        found.update(map(add, run, run[1:]))
    return set(filterfalse(_HIRAGANA.match, found)) if _HIRAGANA.search(text) else found


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
