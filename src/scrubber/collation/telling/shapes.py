"""What each site sets in a shape and a place of its own, and what is therefore no alteration.

A table's caption stands over the rows or below them, a note under its section or at the page's end, a table's head over
the columns or in each row: what is told of them as missing, set in or moved is taken back. A caption or a note that is
gone, or that says something else, is told all the same.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrubber.collation.alignment.witness import Witness
    from scrubber.collation.telling.ground import Ground
    from scrubber.model import Block, Finding

#: The mark of a note at its beginning, and how pages call the element that holds notes.
_MARK = re.compile(r"\s{0,3}[\[［](?:\d{1,3}|[a-z*†])[\]］]\s{0,3}")
_NOTES = re.compile(r"(?:foot|end)-?notes?(?![a-z])", re.IGNORECASE)
#: A caption has so many characters at most.
_CAPTION = 200
_PLACED = frozenset({"block_deleted", "block_inserted", "block_moved"})


class Shapes:
    """The tables and notes of one collation, as each copy sets them."""

    def __init__(self, ground: Ground) -> None:
        """Take the collation; its tables and notes are looked up when something is first asked."""
        self._ground = ground
        self._own: dict[str, dict[str, int]] = {}

    def excuses(self, witness: Witness, finding: Finding) -> bool:
        """Whether a finding tells of a caption, a note or a table's head that this copy sets elsewhere than others
        do, and of nothing else.
        """
        if finding.kind not in _PLACED:
            return self._is_head(finding)
        return self._is_head(finding) or self._stands_elsewhere(witness, finding)

    @cached_property
    def _heads(self) -> frozenset[str]:
        return frozenset(_key(head) for witness in self._ground.witnesses.values() for head in witness.heads)

    @cached_property
    def _notes(self) -> frozenset[str]:
        blocks = (block for witness in self._ground.witnesses.values() for block in witness.blocks)
        return frozenset(
            _key(block.text) for block in blocks if _MARK.match(block.text) or _NOTES.search(block.setting)
        )

    @cached_property
    def _places(self) -> dict[str, int]:
        """Where each text stands among the canonical blocks, the first place of it."""
        return _first(self._ground.canon.blocks)

    def _is_head(self, finding: Finding) -> bool:
        """Whether a copy lacks a table's head, or has it more than others, because some name the columns in every
        row.
        """
        said = finding.before + finding.after
        return bool(self._heads) and "" in (finding.before, finding.after) and _key(said) in self._heads

    def _stands_elsewhere(self, witness: Witness, finding: Finding) -> bool:
        """Whether a copy has a block beyond the rows of its table, or a note or what it is set behind in another
        place.
        """
        ground = self._ground
        if finding.block is None or not ground.canon.blocks:
            return False
        key = _key(finding.after if finding.kind == "block_inserted" else ground.canon.blocks[finding.block].text)
        if witness.name not in self._own:
            self._own[witness.name] = _first(witness.blocks)
        if finding.kind == "block_moved" and key in self._notes:
            return True
        home, own = self._places.get(key), self._own[witness.name].get(key)
        if home is None or own is None:
            return False
        behind = ground.block_before(witness, bisect_left(witness.folded.starts, witness.starts[own]))
        crossed = range(behind + 1, home) if behind < home else range(home + 1, behind + 1)
        if key in self._notes or (crossed and all(_key(ground.canon.blocks[n].text) in self._notes for n in crossed)):
            return True
        block = ground.canon.blocks[home]
        caption = block.kind in {"paragraph", "caption"} and len(block.text) <= _CAPTION
        return caption and len(crossed) > 1 and all(map(self._is_row, crossed))

    def _is_row(self, block: int) -> bool:
        kind = self._ground.canon.blocks[block].kind
        return kind == "table_row" or (kind == "list_item" and bool(self._heads))


def _first(blocks: list[Block]) -> dict[str, int]:
    return {_key(block.text): n for n, block in reversed([*enumerate(blocks)])}


def _key(text: str) -> str:
    """The letters and figures of a text, without a note's mark."""
    return "".join(filter(str.isalnum, _MARK.sub("", text, count=1) if _MARK.match(text) else text)).casefold()
