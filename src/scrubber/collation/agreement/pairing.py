"""Which of the lines that agreement brings back are a line of another copy, not only words that it has somewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet

from scrubber.collation.agreement.copies import NEAR, Copy
from scrubber.collation.agreement.index import SHARED
from scrubber.collation.agreement.support import Row
from scrubber.model import Block

#: So many blocks of another copy at most are asked for the place of one line: a refrain stands in any number of them.
_ASKED = 400


def unpaired(copies: Sequence[Copy], brought_back: Mapping[str, Sequence[Block]]) -> dict[str, set[int]]:
    """Where the lines of each copy start, of those brought back, that pair with no line of another site's text.

    The others' having its words is no more than that: `[ < Rests ] [ Up ] [ Clefs > ]` is made of the headings of a
    text, and `This page is under the … License` is like a sentence of it. Each would be told as set in by its copy,
    which is honest. A line pairs with one that is made of the same words, or with several beside one another; or with a
    longer one that has it from end to end, or that goes on with what this copy has beside it: not with one that this
    copy keeps as often as the other.

    It goes wrong where a copy's page took out a line that all others have in a longer one, and that is altered at an
    end, between lines that no other has: it stays out, and no copy is accused of it.
    """
    asked = [
        (copy, i, block)
        for copy in copies
        if (starts := {block.start for block in brought_back.get(copy.name, ())})
        for i, block in enumerate(copy.blocks)
        if block.start in starts and not copy.kept[i]
    ]
    if not asked:
        return {}
    wanted = {shingle for copy, i, _ in asked for shingle in copy.shingles[i]}
    known: dict[Row, int] = {}
    texts = {copy.name: _Text(copy, wanted, known) for copy in copies}
    alone: dict[str, set[int]] = {}
    for copy, i, block in asked:
        own = texts[copy.name]
        others = (text for text in texts.values() if text.copy.voice != copy.voice)
        if not any(text.has_line(copy.shingles[i], own, own.beside(i)) for text in others):
            alone.setdefault(copy.name, set()).add(block.start)
    return alone


class _Text:
    """What one copy's page keeps, and in which of its blocks some shingles stand."""

    def __init__(self, copy: Copy, wanted: AbstractSet[int], known: dict[Row, int]) -> None:
        self.copy = copy
        self._rows = [row for row, kept in zip(copy.shingles, copy.kept, strict=True) if kept]
        # A row may be a whole text, which takes as long to look up: each has a number.
        self._said = [frozenset(row) for row in self._rows]
        self._which = [known.setdefault(row, len(known)) for row in self._rows]
        self._times = Counter(self._which)
        self._at: dict[int, list[int]] = {}
        for at, said in enumerate(self._said):
            for shingle in said & wanted:
                places = self._at.setdefault(shingle, [])
                if len(places) < _ASKED:
                    places.append(at)

    def times(self, which: int) -> int:
        """How often this text has a line."""
        return self._times[which]

    def beside(self, i: int) -> list[Row]:
        """The kept lines before and behind a block of this copy."""
        before = sum(self.copy.kept[:i])
        return [row for row in self._rows[max(0, before - 1) : before + 1] if row]

    def has_line(self, row: Row, other: _Text, beside: Collection[Row]) -> bool:
        """Whether this text has a line, or lines beside one another, for one of another copy between two others."""
        hits: dict[int, set[int]] = {}
        for shingle in set(row):
            for at in self._at.get(shingle, ()):
                if self.times(self._which[at]) > other.times(self._which[at]):
                    hits.setdefault(at, set()).add(shingle)
        group: list[int] = []
        for at in sorted(hits):
            near = bool(group) and at - group[-1] <= NEAR
            group = [*group[-len(row) :], at] if near else [at]
            together = set().union(*(hits[each] for each in group))
            if self._is(row, [at], hits[at], beside) or self._is(row, group, together, beside):
                return True
        return False

    def _is(self, row: Row, group: Sequence[int], shared: AbstractSet[int], beside: Collection[Row]) -> bool:
        if len(shared) < SHARED * len(set(row)):
            return False
        theirs = [self._said[at] for at in group]
        if len(shared) >= SHARED * sum(map(len, theirs)):
            return True
        if len(group) == 1 and row[0] in shared and row[-1] in shared:
            return True
        return any(sum(len(said.intersection(near)) for said in theirs) >= SHARED * len(set(near)) for near in beside)
