"""The lines of a copy from within its text outwards, and what other sites have in the place of each.

They are compared cell by cell, for one copy has a row of a table on one line and another each cell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, takewhile
from typing import TYPE_CHECKING, NamedTuple

from scrubber.cleaning.extract.reading import fold, words
from scrubber.collation.agreement.copies import Copy
from scrubber.collation.agreement.variants import key_of
from scrubber.patterns import lazily

if TYPE_CHECKING:
    from rapidfuzz.distance import Opcode

#: What parts the cells of a row, a term from what it means, a name from what is said under it.
CELLS = lazily(r"[\t|]|  +|[:：;；](?=\s|[^\x00-\x7f])")
#: So many lines of the shared text show where the lines beyond it begin; so many are read.
_ANCHOR, _MOST = 3, 120
#: So many letters of a line are read, so many cells of all; and so many of a cell that is compared with one like it.
_LONGEST, _CELLS_READ, _LONGEST_CELL = 300, 400, 160
#: How alike, in per cent, a line at the very end is to the one that others have there, if it is that one altered; and
#: one next to lines that are the same.
_ALIKE, _NEXT = 75.0, 60.0
#: So many cells more than a copy others may have before one that is like its own.
_SKIPPED = 4
#: So many cells at most that others have and a copy lacks count in one place: a table's head may stand in as many.
_GAP = 3
#: The share of a line's words that others say, if they have the line in another shape.
SAID = 0.75


class Cell(NamedTuple):
    """A piece of a line as it is compared, and the number of its block."""

    key: str
    block: int


@dataclass(slots=True)
class Line:
    """A line of a copy beyond the text.

    Attributes:
        have: the other sites that have it in its place.
        alike: what sites have there that is like it.
        instead: what else sites have there, between lines that are the same.
        skipped: how many lines more they have before it, on an average.
    """

    have: set[int] = field(default_factory=set)
    alike: dict[int, str] = field(default_factory=dict)
    instead: dict[int, str] = field(default_factory=dict)
    skipped: float = 0.0

    def votes(self, voices: int) -> int:
        """How many of the sites speak for it, its own among them; 0 where they are not most.

        Of a line that others have otherwise, most of them have the same.
        """
        if 2 * (len(self.have) + 1) > voices:
            return len(self.have | self.alike.keys()) + 1
        most = max(Counter((self.alike | self.instead).values()).values(), default=0)
        return most + 1 if 2 * most > voices else 0


class Row:
    """The lines of a copy from within its text outwards, on one side."""

    def __init__(self, copy: Copy, span: tuple[int, int], step: int) -> None:
        first, last = span
        start = max(first, last - _ANCHOR) if step > 0 else min(last, first + _ANCHOR) - 1
        end = min(len(copy.blocks), last + _MOST) if step > 0 else max(-1, first - 1 - _MOST)
        self._copy = copy
        self._lines = range(start, end, step)
        self.beyond = range(last, end) if step > 0 else range(first - 1, end, -1)
        self.over = step < 0
        pieces = ((i, cell) for i in self._lines for cell in CELLS.split(copy.blocks[i].text[:_LONGEST])[::step])
        self.cells = [*islice((Cell(key, i) for i, cell in pieces if (key := key_of(cell))), _CELLS_READ)]
        self.keys = [cell.key for cell in self.cells]
        self.found = frozenset[str]()

    def reached(self) -> Iterator[str]:
        """The words of the lines beyond the text that turned out to be the document's."""
        for i in self.beyond:
            if i not in self._copy.onward:
                return
            yield from words_of(self._copy.blocks[i].text)

    def of(self, i: int) -> frozenset[str]:
        """The cells of a line."""
        return frozenset(cell.key for cell in self.cells if cell.block == i)

    @cached_property
    def at_home(self) -> frozenset[str]:
        """The cells of the lines that stand in the element which holds the text."""
        home, blocks = _home(self._copy), self._copy.blocks
        return frozenset(cell.key for cell in self.cells if blocks[cell.block].path.startswith(home))

    @cached_property
    def said(self) -> frozenset[str]:
        """All words of the lines."""
        return frozenset(word for i in self._lines for word in words_of(self._copy.blocks[i].text))

    def says(self, text: str) -> bool:
        """Whether the lines say most words of a text."""
        row = words_of(text)
        return bool(row) and SAID * len(row) <= sum(word in self.said for word in row)

    def says_again(self, a0: int, a1: int, other: Row) -> bool:
        """Whether any line that has some of the cells says in another shape what another row says."""
        texts = (self._copy.blocks[i].text for i in {cell.block for cell in self.cells[a0:a1]})
        return any(CELLS.search(text) and other.says(text) for text in texts)

    @cached_property
    def kept(self) -> frozenset[str]:
        """The cells of the lines that the copy's page takes for the text's."""
        return frozenset(cell.key for cell in self.cells if self._copy.kept[cell.block])


def _home(copy: Copy) -> str:
    """The path of the innermost element that holds all lines of a copy's text which others have; "" for none."""
    lines = [copy.blocks[i].path for i in range(copy.first, copy.last) if copy.kept[i] and copy.support[i]]
    shared = takewhile(lambda steps: len({*steps}) == 1, zip(*(path.split("/")[:-1] for path in lines), strict=False))
    return "".join(f"{step}/" for step, *_ in shared)


def compared(own: Row, others: Mapping[int, Row]) -> dict[int, Line]:
    """What other sites have in the place of each line of a row."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 -- heavy

    size = Counter(cell.block for cell in own.cells)
    lines = {block: Line() for block in size}
    for voice, row in others.items():
        theirs = row.keys
        same, slipped = Counter[int](), Counter[int]()
        paired: dict[int, list[str]] = {}
        codes = _joined(Indel.opcodes(own.keys, theirs))
        for n, (equal, a0, a1, b0, b1) in enumerate(codes):
            pairs = [(k, k) for k in range(a1 - a0)] if equal else _alike(own.keys[a0:a1], theirs[b0:b1], first=n == 0)
            (same if equal else slipped).update(own.cells[a0 + a].block for a, _ in pairs)
            if not pairs and 0 < n < len(codes) - 1 and a1 - a0 == b1 - b0:
                pairs = [(k, k) for k in range(a1 - a0)]
            if not equal and a1 < len(own.cells) and not own.says_again(a0, a1, row):
                more = {row.cells[b].block for b in range(b0, b1)}.intersection(row.beyond)
                lines[own.cells[a1].block].skipped += min(_GAP, max(0, len(more) - len(pairs))) / len(others)
            for a, b in pairs:
                paired.setdefault(own.cells[a0 + a].block, []).append(theirs[b0 + b])
        for block, line in lines.items():
            if 2 * same[block] > size[block]:
                line.have.add(voice)
            elif len(found := paired.get(block, [])) == size[block]:
                kind = line.alike if same[block] + slipped[block] == size[block] else line.instead
                kind[voice] = "\t".join(found)
    return lines


def _alike(keys: Sequence[str], theirs: Sequence[str], *, first: bool) -> list[tuple[int, int]]:
    """Which cells of a stretch that two rows have otherwise are one but for a slip or an alteration, in order."""
    from rapidfuzz import fuzz  # noqa: PLC0415 -- heavy

    pairs: list[tuple[int, int]] = []
    at = 0
    for a, key in enumerate(keys):
        for b in range(at, min(len(theirs), at + _SKIPPED) if len(key) <= _LONGEST_CELL else at):
            alike = _NEXT if a == b == 0 and not first else _ALIKE
            if fuzz.ratio(key, theirs[b], score_cutoff=alike):
                pairs.append((a, b))
                at = b + 1
                break
    return pairs


def _joined(codes: Iterable[Opcode]) -> list[tuple[bool, int, int, int, int]]:
    """The steps from one row to another: what is the same, and what stands instead of what, in turns."""
    out: list[tuple[bool, int, int, int, int]] = []
    for code in codes:
        equal, a0, b0 = code.tag == "equal", code.src_start, code.dest_start
        if out and not equal and not out[-1][0]:
            _, a0, _, b0, _ = out.pop()
        out.append((equal, a0, code.src_end, b0, code.dest_end))
    return out


def words_of(text: str) -> list[str]:
    """The words of a line, as they are compared."""
    return words(fold(text[:_LONGEST]))
