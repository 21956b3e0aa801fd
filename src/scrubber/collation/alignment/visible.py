"""What a reader sees of a text, and where it stands: without blanks between Han characters, readings set behind
them, zero-width characters, control bytes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.collation.alignment.tokens import glosses

if TYPE_CHECKING:
    from collections.abc import Sequence

# Blanks between Han characters and full-width marks, zero-width characters, soft hyphens, control bytes.
_UNSEEN = re.compile(
    r"(?<=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef])\s+(?=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef])"
    r"|[\u200b-\u200f\u2060-\u2064\ufeff\u00ad\x00-\x08]+"
)


def visible(text: str) -> tuple[str, list[int]]:
    """A text without what no reader sees or reads as its words, and where each of its characters (and its end)
    stands in the text.
    """
    kept: list[int] = []
    at = 0
    for start, end in sorted([*(match.span() for match in _UNSEEN.finditer(text)), *glosses(text)]):
        kept += range(at, start)
        at = max(at, end)
    kept += range(at, len(text))
    return "".join(text[i] for i in kept), [*kept, len(text)]


def spread(places: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """Where a span of what is seen stands in the text."""
    return places[start], places[end - 1] + 1 if end > start else places[start]
