"""How the text goes on beyond what reads as text: short lines that the sites have in one order, over it and below it.

An address, a list of members, a price list, a glossary: one page alone can't tell such lines from its site's own, and
takes them out with those, or some of them, wherever the last sentence happens to stand. Heard together the pages can
tell: below the text each site goes on with lines of its own, and all of them with the document's, one after the other.
So the lines of each copy, kept or removed, are laid beside those of the others from the text that they share outwards,
cell by cell, for one copy has a row of a table on one line and another each cell. The document reaches as far as more
lines speak for it than against it, and ends with one that nearly all sites have: what some have more at the very end
may be theirs.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from scrubber.cleaning.extract.chrome_words import is_site_line
from scrubber.cleaning.extract.reading import fold, words
from scrubber.cleaning.structure.shape import ends_sentence
from scrubber.collation.agreement.copies import BYLINE, runs, says
from scrubber.collation.agreement.series import in_series
from scrubber.collation.agreement.variants import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from rapidfuzz.distance import Opcode

    from scrubber.collation.agreement.copies import Copy
    from scrubber.model import Block

#: What parts the cells of a row, a term from what it means, a name from what is said under it.
_CELLS = re.compile(r"[\t|]|  +|[:：;；](?=\s|[^\x00-\x7f])")
#: So many lines of the shared text show where the lines beyond it begin; so many next to it show whether the text goes
#: on at all; so many are read, of so many sites.
_ANCHOR, _WITHIN, _MOST, _SITES = 3, 8, 120, 16
#: So many letters of a line are read, so many cells of all; and so many of a cell that is compared with one like it.
_LONGEST, _CELLS_READ, _LONGEST_CELL = 300, 400, 160
#: How alike, in per cent, a line at the very end is to the one that others have there, if it is that one altered; and
#: one next to lines that are the same.
_ALIKE, _NEXT = 75.0, 60.0
#: So many cells more than a copy others may have before one that is like its own.
_SKIPPED = 4
#: What a line says against the text that others have and a copy lacks, so many in one place at most: a table's head may
#: stand in as many cells; what one that they lack says is 1.
_LACK, _GAP = 0.5, 3
#: Of so many sites one may lack the last line.
_MANY = 5
#: The share of a line's words that others say, if they have the line in another shape.
_SAID = 0.75
#: Rules that judge a line by its place.
BY_PLACE = frozenset({"outside", "bare-text", "aside", "scrap", "frame", "chrome-run", BYLINE})


class _Cell(NamedTuple):
    """A piece of a line as it is compared, and the number of its block."""

    key: str
    block: int


@dataclass(slots=True)
class _Line:
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


class _Row:
    """The lines of a copy from within its text outwards, on one side."""

    def __init__(self, copy: Copy, span: tuple[int, int], step: int) -> None:
        first, last = span
        start = max(first, last - _ANCHOR) if step > 0 else min(last, first + _ANCHOR) - 1
        end = min(len(copy.blocks), last + _MOST) if step > 0 else max(-1, first - 1 - _MOST)
        self._copy = copy
        self._lines = range(start, end, step)
        self.beyond = range(last, end) if step > 0 else range(first - 1, end, -1)
        self.over = step < 0
        pieces = ((i, cell) for i in self._lines for cell in _CELLS.split(copy.blocks[i].text[:_LONGEST])[::step])
        self.cells = [*islice((_Cell(key, i) for i, cell in pieces if (key := key_of(cell))), _CELLS_READ)]
        self.keys = [cell.key for cell in self.cells]
        self.found = frozenset[str]()

    def reached(self) -> Iterator[str]:
        """The words of the lines beyond the text that turned out to be the document's."""
        for i in self.beyond:
            if i not in self._copy.onward:
                return
            yield from _words(self._copy.blocks[i].text)

    def of(self, i: int) -> frozenset[str]:
        """The cells of a line."""
        return frozenset(cell.key for cell in self.cells if cell.block == i)

    @cached_property
    def said(self) -> frozenset[str]:
        """All words of the lines."""
        return frozenset(word for i in self._lines for word in _words(self._copy.blocks[i].text))

    def says(self, text: str) -> bool:
        """Whether the lines say most words of a text."""
        row = _words(text)
        return bool(row) and _SAID * len(row) <= sum(word in self.said for word in row)

    def says_again(self, a0: int, a1: int, other: _Row) -> bool:
        """Whether any line that has some of the cells says in another shape what another row says."""
        texts = (self._copy.blocks[i].text for i in {cell.block for cell in self.cells[a0:a1]})
        return any(_CELLS.search(text) and other.says(text) for text in texts)

    @cached_property
    def kept(self) -> frozenset[str]:
        """The cells of the lines that the copy's page takes for the text's."""
        return frozenset(cell.key for cell in self.cells if self._copy.kept[cell.block])


def mark_onward(copies: Sequence[Copy]) -> None:
    """Note of each copy which lines over and below the text are the document's by what the sites have there, and let
    its text reach so far.
    """
    spans = {copy.name: _running(copy) for copy in copies if copy.first < copy.last}
    for step in (-1, 1):
        rows = {copy.name: _Row(copy, spans[copy.name], step) for copy in copies if copy.name in spans}
        heard: dict[int, _Row] = {}
        for copy in copies:
            if copy.name in rows and len(heard) < _SITES:
                heard.setdefault(copy.voice, rows[copy.name])
        for copy in copies:
            if copy.name in rows:
                _mark(copy, rows[copy.name], {voice: row for voice, row in heard.items() if voice != copy.voice})
        for row in rows.values():
            row.found = frozenset(row.reached())
        for copy in copies:
            if copy.name in rows:
                others = [row for voice, row in heard.items() if voice != copy.voice]
                _catch_up(copy, rows[copy.name], others)


def _running(copy: Copy) -> tuple[int, int]:
    """Where the running text that others have begins and ends; where the shared text does, if none of it runs."""
    rows = [i for i in range(copy.first, copy.last) if copy.kept[i] and copy.support[i] and runs(copy.blocks[i].text)]
    return (rows[0], rows[-1] + 1) if rows else (copy.first, copy.last)


def _mark(copy: Copy, own: _Row, others: Mapping[int, _Row]) -> None:
    """Move an end of a copy's text outwards, as far as the other sites go along."""
    if not _may_go_on(copy, own, others):
        return
    lines = _compared(own, others)
    voices = len(others) + 1
    total, best, end, alone = 0.0, 0.0, None, 0
    agreed: set[int] = set()
    for i in own.beyond:
        if total < best - _WITHIN or _is_wall(copy, i):
            break
        line = lines.get(i) or _Line()
        votes = line.votes(voices)
        taken = copy.kept[i] or any(other.kept & own.of(i) for other in others.values())
        if own.over and not taken:
            votes = 0  # a menu's words, which sites have over any text
        if votes:
            agreed.add(i)
        alone = alone + 1 if votes and not taken else 0
        is_row = not votes and _CELLS.search(copy.blocks[i].text) and _is_said(copy.blocks[i].text, others)
        total += (1 if votes else 0 if is_row else -1) - line.skipped * _LACK
        sure = votes >= voices - voices // _MANY or ends_sentence(copy.blocks[i].text)
        if total > best and votes and sure and not (alone and _heads(copy.blocks[i], first=alone == 1)):
            best, end = total, i
    if end is None:
        return
    reached = own.beyond[: own.beyond.index(end) + 1]
    agreed.intersection_update(reached)
    said = [i for i in reached if i not in agreed and _is_said(copy.blocks[i].text, others)]
    rows = [i for i in reached if i not in agreed and in_series(copy.blocks, i, agreed.__contains__)]
    copy.onward |= frozenset(reached)
    copy.agreed |= agreed.union(said, rows)
    copy.first, copy.last = min(copy.first, end), max(copy.last, end + 1)


def _catch_up(copy: Copy, own: _Row, others: Sequence[_Row]) -> None:
    """Let a copy's text reach as far as that of others does, over lines which say what theirs say: a table in another
    shape than most have.
    """
    if not any(other.found for other in others):
        return
    end = next((n for n, i in enumerate(own.beyond) if i not in copy.onward), len(own.beyond))
    said: list[int] = []
    for i in own.beyond[end:]:
        row = _words(copy.blocks[i].text)
        have = sum(_SAID * len(row) <= sum(word in other.found for word in row) for other in others)
        if _is_wall(copy, i) or (row and 2 * have < len(others)):
            break
        said.append(i)
    if said:
        copy.onward |= frozenset(said)
        copy.agreed |= frozenset(said)
        copy.first, copy.last = min(copy.first, *said), max(copy.last, max(said) + 1)


def _heads(block: Block, *, first: bool) -> bool:
    """Whether a line that all pages took out may be what the sites set over their links: it is set as a heading, or is
    the only such line, and a few words.
    """
    label = not ends_sentence(block.text) and not any(map(str.isdigit, block.text)) and not _CELLS.search(block.text)
    return (block.kind == "heading" and block.path != "") or (first and label)


def _may_go_on(copy: Copy, own: _Row, others: Mapping[int, _Row]) -> bool:
    """Whether any of the first lines beyond the text is another site's, too: of most pages none is."""
    near = own.beyond[:_WITHIN]
    if not near or _is_wall(copy, near[0]):
        return False
    keys = {cell.key for cell in own.cells if cell.block in near}
    return any(not keys.isdisjoint(row.keys) for row in others.values())


def _is_said(text: str, others: Mapping[int, _Row]) -> bool:
    """Whether half of the other sites say a line's words, in another order or otherwise broken: a caption below what it
    stands over there, a row that says the columns' names again.
    """
    return 2 * sum(other.says(text) for other in others.values()) >= len(others)


def _words(text: str) -> list[str]:
    return words(fold(text[:_LONGEST]))


def _is_wall(copy: Copy, i: int) -> bool:
    """Whether a line is its site's by what it says: the text does not go on behind it."""
    block = copy.blocks[i]
    if not copy.kept[i] and block.rule not in BY_PLACE:
        return True
    return says(block.text) or is_site_line(fold(block.text))


def _compared(own: _Row, others: Mapping[int, _Row]) -> dict[int, _Line]:
    """What other sites have in the place of each line of a row."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 -- heavy

    size = Counter(cell.block for cell in own.cells)
    lines = {block: _Line() for block in size}
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
