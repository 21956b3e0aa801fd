"""What the edition before sets, stands: a block that differs from one of it in the width of its blanks alone is no new
text. Mirrors come and go, and each of them widens, narrows or parts by tabs what stands in columns in its own way.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection
from itertools import pairwise

from scrubber.collation.printing.between import BLANKS, Count


class Before:
    """The settings of the edition before, by their words.

    Args:
        text: the edition's text; None for none.
        name: the name under which it takes part.
    """

    def __init__(self, text: str | None, name: str) -> None:
        self.name = name
        blocks = text.split("\n\n") if text else []
        self._known = set(blocks)
        # Of lines that are equal but for blanks the first is as good as any other.
        self._set = {BLANKS.sub(" ", block): block for block in reversed(blocks) if BLANKS.search(block)}

    def setting(self, text: str, own: Collection[tuple[str, str]], count: Count) -> str:
        """How a block is set: as before, unless more than twice as many independent sources set it as it is now.

        Args:
            text: the block as it would be set now.
            own: how each witness that has all its words in a row sets it, by the witnesses' names.
            count: how many independent sources some witnesses are.
        """
        before = None if text in self._known else self._set.get(BLANKS.sub(" ", text))
        if before is None:
            return text
        now = [name for name, its in own if its == text and name != self.name]
        then = [name for name, its in own if its == before]
        return text if count(now) > 2 * count({*then, self.name}) else before


def shifted(places: array[int], text: str, after: str) -> array[int]:
    """Where places of a text are in another that has other blanks: the ends of its words, in their order."""
    ends = [0, *(end for match in BLANKS.finditer(text) for end in match.span()), len(text)]
    others = [0, *(end for match in BLANKS.finditer(after) for end in match.span()), len(after)]
    spans = [*zip(pairwise(ends), pairwise(others), strict=True)]
    out, at = array("I"), 0
    for place in places:
        while at < len(spans) - 1 and place >= spans[at][0][1]:
            at += 1
        (start, _), (its, end) = spans[at]
        out.append(min(its + place - start, end))
    return out
