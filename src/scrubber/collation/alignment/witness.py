"""A witness: one mirror's blocks, folded, with the way back to its capture."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from scrubber.collation.alignment.fold import Folded, Vocabulary
from scrubber.collation.alignment.tables import CELLS
from scrubber.language.stops import STOPS
from scrubber.ledger import Mapping as LedgerMapping
from scrubber.model import Block, CleanText, Place, place_in
from scrubber.patterns import lazily

#: A longer piece may be found with slips in it, if it is so much alike (per cent), in so many characters of removed
#: text.
_SHORT, _PIECE, _ALIKE, _SEARCHED = 12, 2_000, 88, 50_000
_SENTENCE_END = lazily(rf"[{STOPS}；;…]|[.:：](?=[\s)）\"”’」』\]]|$)")
#: The number of a note right behind what ends a sentence, where raised figures came down: it begins none.
_ENDS, _RAISED = f"{STOPS}；;…", lazily(r"\d{1,2}(?=\s|$)")
#: What a token begins: nothing, a sentence, a block.
SENTENCE, BLOCK = 1, 2
#: What a token is of, where it is of no running text: of a row's first cell, or of another; of a note; of a caption.
KEY, CELL, NOTE, CAPTION = 1, 2, 3, 4
#: The mark of a note at its beginning, and how pages call the element that holds notes.
MARK = lazily(r"\s{0,3}[\[［](?:\^?\d{1,3}|[a-z*†])[\]］]:?\s{0,3}")
_NOTES = lazily(r"(?:foot|end)-?notes?(?![a-z])", re.IGNORECASE)
#: A caption has so many characters at most; it leads to nothing that follows.
_LONGEST, _LEADING = 200, (":", "：")


@dataclass
class Witness:
    """One mirror's text, ready to be aligned.

    Attributes:
        name: the mirror's.
        clean: what cleaning made of its capture.
        blocks: the blocks that take part (agreement may have brought removed ones back, or dropped some).
        starts: where each block begins in `folded.text`, which is the blocks joined by a blank line.
        folded: the words.
        breaks: for each word, whether it begins a block or a sentence; one more entry for the end.
        bare: whether its letters have lost their accents, or were lost themselves: its words say no more than those of
            others that they may be.
        lost: the letters that it lost wherever others have them, and left no mark in their place, with what it writes
            for each.
        tongues: for each word its language, where copies give the document in one of two languages; else empty.
        without: the document's languages that it does without.
    """

    name: str
    clean: CleanText = field(repr=False)
    blocks: list[Block] = field(repr=False)
    starts: array[int] = field(repr=False)
    folded: Folded = field(repr=False)
    breaks: bytearray = field(repr=False)
    bare: bool = False
    lost: Mapping[int, str] = field(default_factory=dict, repr=False)
    tongues: list[str] = field(default_factory=list, repr=False)
    without: frozenset[str] = frozenset()
    _removed: str | None = field(default=None, repr=False)

    @classmethod
    def of(cls, name: str, clean: CleanText, blocks: Sequence[Block], vocabulary: Vocabulary) -> Witness:
        """Fold a mirror's blocks."""
        used = [block for block in blocks if block.text]
        starts, at = array("I"), 0
        for block in used:
            starts.append(at)
            at += len(block.text) + 2
        text = "\n\n".join(block.text for block in used)
        folded = vocabulary.fold(clean.text if text == clean.text else text)  # one string for both
        return cls(name, clean, used, starts, folded, _breaks(folded))

    def refold(self, folded: Folded) -> None:
        """Take the same text in other words."""
        self.folded, self.breaks = folded, _breaks(folded)

    def __len__(self) -> int:
        return len(self.folded.ids)

    @cached_property
    def units(self) -> bytearray:
        """For each word, what it is of where that is a row of a table (the first word of one is of its first cell), a
        note or a caption; 0 for the rest.
        """
        units, starts = bytearray(len(self)), self.folded.starts
        for n, block in enumerate(self.blocks):
            if unit := self._unit(n):
                first, size = bisect_left(starts, self.starts[n]), self.size_of(n)
                units[first : first + size] = bytes([unit]) * size
                if unit == CELL:
                    cell = CELLS.search(block.text, len(block.text) - len(block.text.lstrip("| \t")))
                    key = bisect_left(starts, self.starts[n] + cell.start()) - first if cell else size
                    units[first : first + min(size, max(1, key))] = bytes([KEY]) * min(size, max(1, key))
        return units

    def _unit(self, n: int) -> int:
        block = self.blocks[n]
        if self._is_row(n):
            return CELL
        if is_note(block):
            return NOTE
        return CAPTION if may_be_caption(block) and self._is_beside_rows(n) else 0

    def _is_row(self, n: int) -> bool:
        return self.blocks[n].kind == "table_row"

    def _is_beside_rows(self, n: int) -> bool:
        return any(self._is_row(each) for each in (n - 1, n + 1) if 0 <= each < len(self.blocks))

    def block_at(self, word: int) -> int:
        """The block that holds a word."""
        return bisect_right(self.starts, self.folded.starts[word]) - 1

    def size_of(self, block: int) -> int:
        """How many words a block has."""
        ends = [*self.starts[block + 1 : block + 2], len(self.folded.text) + 2]
        return bisect_left(self.folded.starts, ends[0]) - bisect_left(self.folded.starts, self.starts[block])

    def start_of(self, word: int) -> int:
        """The first word of the block that holds a word."""
        return max(0, self.breaks.rfind(bytes([BLOCK]), 0, word + 1))

    def stands_behind_mark(self, start: int, end: int) -> bool:
        """Whether a mark parts a span of words (end exclusive) from the word before it, and none from the one behind:
        it belongs to what follows.
        """
        text, starts, ends = self.folded.text, self.folded.starts, self.folded.ends
        if not 0 < start < end < len(self):
            return False
        before, behind = text[ends[start - 1] : starts[start]], text[ends[end - 1] : starts[end]]
        return bool(before.strip()) and not behind.strip()

    def has_removed(self, piece: str, vocabulary: Vocabulary) -> bool:
        """Whether a folded piece of text, slips aside, stands in what cleaning took out and nobody brought back."""
        if self._removed is None:
            used = {id(block) for block in self.blocks}
            out = [block.text for block in self.clean.removed if id(block) not in used]
            self._removed = "".join(vocabulary.join(vocabulary.fold(text).ids) for text in out)
        if piece in self._removed:
            return True
        if not _SHORT < len(piece) <= len(self._removed) <= _SEARCHED or len(piece) > _PIECE:
            return False
        from rapidfuzz.fuzz import partial_ratio  # noqa: PLC0415

        return partial_ratio(piece, self._removed, score_cutoff=_ALIKE) > 0

    @cached_property
    def _mapping(self) -> LedgerMapping:
        return LedgerMapping(self.clean.edits)

    @cached_property
    def _offsets(self) -> array[int]:
        """Where each of this witness's blocks begins in the clean text; -1 for those that are no longer in it."""
        places, at = {}, 0
        for block in self.clean.blocks:
            places[id(block)] = at
            at += len(block.text) + 2
        return array("q", (places.get(id(block), -1) for block in self.blocks))

    def place(self, start: int, end: int) -> Place | None:
        """Where a span of words (not empty) stands in the capture."""
        if end <= start or not self.blocks:
            return None
        return self.place_of(self.folded.starts[start], self.folded.ends[end - 1])

    def place_of(self, left: int, right: int) -> Place | None:
        """Where a span of `folded.text` stands in the capture, through the ledger."""
        first, last = bisect_right(self.starts, left) - 1, bisect_right(self.starts, max(left, right - 1)) - 1
        low = self._to_base(first, left)
        high = self._to_base(last, right)
        if low is None or high is None:
            return None
        return self.place_in_base(low[0], max(high[1], low[0]), self.blocks[first].path)

    def place_in_clean(self, start: int, end: int) -> Place:
        """Where a span of the clean text stands in the capture."""
        low, high = self._mapping.to_base(start, end)
        path = next((block.path for block in self.clean.blocks if block.start <= low < block.end), "")
        return self.place_in_base(low, high, path)

    def place_in_base(self, start: int, end: int, path: str) -> Place:
        """A span of the capture's base text, with what stands around it."""
        return place_in(self.clean.base, start, end, path)

    def _to_base(self, index: int, offset: int) -> tuple[int, int] | None:
        block = self.blocks[index]
        begin = self._offsets[index]
        if begin < 0:
            return (block.start, block.end) if block.start >= 0 else None
        at = begin + offset - self.starts[index]
        return self._mapping.to_base(at, at)


def is_note(block: Block) -> bool:
    """Whether a block is a note, by its mark or by what its page calls it."""
    return bool(MARK.match(block.text) or _NOTES.search(block.setting))


def may_be_caption(block: Block) -> bool:
    """Whether a block is a table's caption if it stands beside one."""
    short = block.kind in {"paragraph", "caption"} and len(block.text) <= _LONGEST
    return short and not block.text.endswith(_LEADING)


def _breaks(folded: Folded) -> bytearray:
    breaks = bytearray(len(folded.ids) + 1)
    breaks[-1] = BLOCK
    text, starts, ends = folded.text, folded.starts, folded.ends
    at = 0
    for index, start in enumerate(starts):
        if start > at:
            gap = text[at:start]
            if "\n\n" in gap or not index:
                breaks[index] = BLOCK
            elif len(gap) > 1 or not gap.isspace():
                ended = _SENTENCE_END.search(gap) and not (gap[-1] in _ENDS and _RAISED.match(text, start))
                breaks[index] = SENTENCE if ended else 0
        at = ends[index]
    if breaks:
        breaks[0] = BLOCK
    return breaks
