"""What each site sets in a shape and a place of its own, and what is therefore no alteration.

A table's caption stands over the rows or below them, a note under its section or at the page's end: that they moved
is taken back, and that a copy has a table's head over the last rows once more. A caption or a note that is gone, or
that says something else, is told all the same.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from scrubber.collation.alignment.tables import ROW
from scrubber.collation.alignment.witness import MARK, Witness, is_note, may_be_caption
from scrubber.collation.telling.ground import Ground
from scrubber.language.runs import key_of
from scrubber.model import Block, Finding
from scrubber.patterns import lazily

_RAISED = lazily(r"\d{1,2}")


class _Own(NamedTuple):
    """Where each text of a copy stands among its blocks, the first place of it, and behind which canonical block each
    of its words stands.
    """

    first: dict[str, int]
    behind: array[int]


class Shapes:
    """The tables and notes of one collation, as each copy sets them."""

    def __init__(self, ground: Ground) -> None:
        """Take the collation; its tables and notes are looked up when something is first asked."""
        self._ground = ground
        self._copies: dict[str, _Own] = {}

    def weighed(self, witness: Witness, finding: Finding) -> Finding | None:
        """A finding as it is told: not at all where it tells of a caption or a note that this copy sets
        elsewhere than others do, and of nothing else; accusing nobody where a caption went from one table to another,
        or from below a table to above it: nothing shows of which it is.
        """
        if finding.kind == "number" and self._is_mark(finding):
            return None
        return self._moved(witness, finding) if finding.kind == "block_moved" else finding

    def _is_mark(self, finding: Finding) -> bool:
        """Whether all that differs is the mark before a note, raised figures that came down: 1 The minutes of 1901."""
        mark, block = finding.before + finding.after, finding.block
        if block is None or finding.place is None or not _RAISED.fullmatch(mark):
            return False
        text = self._ground.canon.blocks[block].text
        if _key(text).lstrip("0123456789") not in self._notes:
            return False
        if finding.before:
            return text.startswith(finding.before)
        return not finding.place.prefix.rpartition("\n")[2].strip()

    @cached_property
    def _notes(self) -> frozenset[str]:
        blocks = (block for witness in self._ground.witnesses.values() for block in witness.blocks)
        return frozenset(_key(block.text) for block in blocks if is_note(block))

    @cached_property
    def _places(self) -> dict[str, int]:
        """Where each text stands among the canonical blocks, the first place of it."""
        return _first(self._ground.canon.blocks)

    @cached_property
    def _noted(self) -> list[int]:
        """How many notes stand before each canonical block."""
        return [0, *accumulate(_key(block.text) in self._notes for block in self._ground.canon.blocks)]

    @cached_property
    def _rows(self) -> list[int]:
        """How many rows of tables stand before each canonical block."""
        return [0, *accumulate(block.kind == ROW for block in self._ground.canon.blocks)]

    def _own(self, witness: Witness) -> _Own:
        if witness.name not in self._copies:
            block_of = self._ground.canon.block_of
            told = (block_of[each] if each >= 0 else -1 for each in self._ground.printed(witness))
            behind = array("i", accumulate(told, lambda last, each: each if each >= 0 else last, initial=0))
            self._copies[witness.name] = _Own(_first(witness.blocks), behind)
        return self._copies[witness.name]

    def _moved(self, witness: Witness, finding: Finding) -> Finding | None:
        """A finding as it is told where a copy has a block beyond the rows of its table, or a note or what it is set
        behind in another place.
        """
        canon = self._ground.canon.blocks
        if finding.block is None or not canon:
            return finding
        key = _key(canon[finding.block].text)
        if not self._notes.isdisjoint((key, key.lstrip("0123456789"))):
            return None
        own = self._own(witness)
        home, here = self._places.get(key), own.first.get(key)
        if home is None or here is None:
            return finding
        behind = own.behind[bisect_left(witness.folded.starts, witness.starts[here])]
        low, high = (behind + 1, home) if behind < home else (home + 1, behind + 1)
        if 0 < high - low == self._noted[high] - self._noted[low]:
            return None
        block = canon[home]
        if not may_be_caption(block) or not 1 < high - low == self._rows[high] - self._rows[low]:
            return finding
        went = _parts_tables(canon, home, witness.blocks, own.first)
        came = _parts_tables(witness.blocks, here, canon, self._places)
        return replace(finding, disputed=True) if went or came else None


def _parts_tables(blocks: Sequence[Block], n: int, others: Sequence[Block], places: Mapping[str, int]) -> bool:
    """Whether a block stands between two tables, and nothing stands between the two in another copy."""
    if not 0 < n < len(blocks) - 1 or blocks[n - 1].kind != ROW or blocks[n + 1].kind != ROW:
        return False
    last = places.get(_key(blocks[n - 1].text), len(others))
    return last + 1 < len(others) and others[last + 1].kind == ROW


def _first(blocks: Sequence[Block]) -> dict[str, int]:
    return {_key(block.text): n for n, block in reversed([*enumerate(blocks)])}


def _key(text: str) -> str:
    """The letters and figures of a text, without a note's mark."""
    return key_of(MARK.sub("", text, count=1) if MARK.match(text) else text)
