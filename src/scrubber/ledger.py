"""The ledger: a text, the Edits that changed it, and the way back.

Rules don't return text, they return Edits over the text they were shown. A `Draft` applies one rule's Edits (a pass) at
a time and remembers them all, so that the result can be replayed from the base, taken back to it, and any place in the
one can be found in the other.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate, groupby
from operator import add, attrgetter, sub
from typing import Any

from scrubber.asked import several
from scrubber.model import Edit
from scrubber.spelled import HALF


class LedgerError(ValueError):
    """A rule's Edits contradict the text they claim to change: a defect of the rule, never of the input."""


def apply_pass(text: str, edits: Sequence[Edit]) -> str:
    """Apply one pass: Edits sorted by place, not overlapping, each naming exactly what stands there.

    Raises:
        LedgerError: an Edit overlaps the one before it, or does not match the text.
    """
    parts: list[str] = []
    at = 0
    for edit in edits:
        if edit.start < at or edit.end > len(text) or text[edit.start : edit.end] != edit.before:
            raise LedgerError(f"{edit.rule}: the edit at {edit.start} does not match the text it was made for")
        parts += (text[at : edit.start], edit.after)
        at = edit.end
    parts.append(text[at:])
    return "".join(parts)


def apart(edits: Iterable[Edit]) -> list[Edit]:
    """Edits in order, without those that overlap one before them: where two readings share a place, the one that begins
    first is whole.
    """
    found = sorted(edits, key=attrgetter("start"))
    return [edit for n, edit in enumerate(found) if not n or found[n - 1].end <= edit.start]


def passes(edits: Iterable[Edit]) -> list[list[Edit]]:
    """The Edits of a ledger grouped into their passes, in order."""
    return [list(group) for _, group in groupby(edits, key=attrgetter("step"))]


def replay(base: str, edits: Iterable[Edit]) -> str:
    """From the base of a ledger to the text it leads to."""
    for each in passes(_edits("replay", base, edits)):
        base = apply_pass(base, each)
    return base


def revert(text: str, edits: Iterable[Edit]) -> str:
    """From the text that a ledger leads to, back to its base."""
    for each in reversed(passes(_edits("revert", text, edits))):
        text = apply_pass(text, _inverse(each))
    return text


def _edits(function: str, text: Any, edits: Any) -> tuple[Edit, ...]:
    """The Edits that a caller gave with a text.

    Raises:
        TypeError: the text or one of them is none.
    """
    if not isinstance(text, str):
        raise TypeError(f"{function} takes a text (str) and its Edits, not {type(text).__name__}")
    for each in (given := several(f"{function} takes a list of Edits", edits)):
        if not isinstance(each, Edit):
            raise TypeError(f"{function} takes a list of Edits; {each!r} is none")
    return given


def _inverse(edits: Sequence[Edit]) -> list[Edit]:
    shift = 0
    out = []
    for edit in edits:
        start = edit.start + shift
        out.append(Edit(edit.rule, start, start + len(edit.after), edit.after, edit.before, step=edit.step))
        shift += len(edit.after) - len(edit.before)
    return out


class _Offsets:
    """Where places before a pass stand after it, or, told so, the other way round."""

    def __init__(self, edits: Sequence[Edit], *, back: bool = False) -> None:
        before, after = [len(edit.before) for edit in edits], [len(edit.after) for edit in edits]
        starts = [edit.start for edit in edits]
        if back:
            starts = list(map(add, starts, accumulate(map(sub, after, before), initial=0)))
            before, after = after, before
        self._starts: list[int] = starts
        # By how many Edits begin before a place: by how much it is moved; where the last of them ends, and where its
        # replacement begins and ends.
        self._shifts: list[int] = list(accumulate(map(sub, after, before), initial=0))
        self._ends: list[int] = [-1, *map(add, starts, before)]
        self._heads: list[int] = [-1, *map(add, starts, self._shifts)]
        self._tails: list[int] = [-1, *map(add, self._heads[1:], after)]

    def each(self, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Where each of some spans is: from behind what is inserted at its start to before what is inserted at its end;
        if it begins or ends inside an Edit, with all of what replaces that.
        """
        starts, shifts, ends, heads, tails = self._starts, self._shifts, self._ends, self._heads, self._tails
        found = []
        for start, end in spans:
            n, k = bisect_right(starts, start), bisect_left(starts, end)
            head = start + shifts[n] if start >= ends[n] else heads[n]
            tail = end + shifts[k] if end >= ends[k] else tails[k]
            found.append((head, max(head, tail)))
        return found


class Draft:
    """A text under way: the base, what it is now, and the Edits in between."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.text = base
        self.edits: list[Edit] = []
        self._passes: list[list[Edit]] = []

    @property
    def step(self) -> int:
        """The step that the next pass will have: who makes very many Edits gives it to them at once."""
        return len(self._passes)

    def apply(self, edits: Iterable[Edit]) -> None:
        """Apply one rule's Edits as a pass of their own; their `step` is set here.

        Raises:
            LedgerError: the Edits contradict the text.
        """
        step = self.step
        ordered = [edit if edit.step == step else edit.at_step(step) for edit in edits if edit.before != edit.after]
        ordered.sort(key=attrgetter("start", "end"))
        if not ordered:
            return
        self.text = apply_pass(self.text, ordered)
        self._passes.append(ordered)
        self.edits += ordered

    def mark_halves(self) -> None:
        """Put U+FFFD in the place of half characters (lone surrogates), which nothing can write down."""
        try:
            self.text.encode()
        except UnicodeEncodeError:
            halves = HALF.finditer(self.text)
            self.apply(Edit("surrogate", m.start(), m.end(), m[0], "\ufffd", "half a character") for m in halves)

    def to_base(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of the text as it is now comes from in the base."""
        return Mapping(self.edits).to_base(start, end)


class Mapping:
    """A finished ledger's two-way map of places, each way's tables computed once, when it is first gone."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self._passes = passes(edits)

    @cached_property
    def _forward(self) -> list[_Offsets]:
        return [_Offsets(each) for each in self._passes]

    @cached_property
    def _back(self) -> list[_Offsets]:
        return [_Offsets(each, back=True) for each in reversed(self._passes)]

    def to_base(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of the text comes from in the base."""
        return self.each_to_base([(start, end)])[0]

    def each_to_text(self, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Where each of many spans of the base stands in the text (empty where it was deleted)."""
        found = list(spans)
        for table in self._forward:
            found = table.each(found)
        return found

    def each_to_base(self, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Where each of many spans of the text comes from in the base."""
        found = list(spans)
        for table in self._back:
            found = table.each(found)
        return found
