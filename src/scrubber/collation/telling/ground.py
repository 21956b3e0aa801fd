"""What findings are written from: the canonical text, who reads what, and where each thing stands."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, groupby
from weakref import proxy

from scrubber.collation.alignment.fold import Vocabulary
from scrubber.collation.alignment.languages import Languages
from scrubber.collation.alignment.spine import LONG
from scrubber.collation.alignment.table import Table
from scrubber.collation.alignment.witness import BLOCK, Witness
from scrubber.collation.kinds.readings import Readings
from scrubber.collation.printing.typeset import Canon
from scrubber.collation.telling.contents import (
    cites,
    entries_of,
    heading,
    headings_of,
    named_in,
    names_in,
    numbers_of,
    plain,
    quoted_around,
)
from scrubber.collation.telling.led_to import Sayings, sayings
from scrubber.collation.telling.numbered import numbered_otherwise
from scrubber.collation.telling.slots import Spot
from scrubber.collation.telling.speech import Speech
from scrubber.collation.telling.spelled import Links
from scrubber.collation.weighing.judge import AWAY, HOME, Judgement
from scrubber.collation.weighing.weigh import Verdict
from scrubber.model import ACCUSING, CONFLICT, Finding, Place
from scrubber.patterns import lazily
from scrubber.told_beside import Beside

_LETTERS = lazily(r"[^\W\d_\u2e80-\uffff]{2,}")


class _Parts:
    """What a witness has of each canonical block: its first and last word, and how many."""

    def __init__(self, blocks: int) -> None:
        self.first, self.last, self.count = (array("I", [0]) * blocks for _ in range(3))


@dataclass
class Ground:
    """One collation as its findings are written from it.

    Attributes:
        canon: the canonical text.
        table: who reads what.
        judgement: what was decided.
        witnesses: all, by name.
        readings: what differences amount to.
        languages: what copies give the document in.
        told_beside: what text the canonical one is.
        home: for each canonical block, the first place of the spine that is printed in it.
        first: the first place of the spine that is printed.
        last: the last one; -1 where nothing is.
        new: by witness, once it is known, its own blocks that are new (see `runs.new_blocks`).
    """

    canon: Canon
    table: Table
    judgement: Judgement
    witnesses: Mapping[str, Witness]
    readings: Readings
    languages: Languages
    told_beside: Beside
    home: array[int] = field(init=False)
    first: int = field(init=False)
    last: int = field(init=False, default=-1)
    new: dict[str, frozenset[int]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        canon = self.canon
        self._back: tuple[str | None, array[int]] = (None, array("i"))
        self._apart: tuple[str | None, dict[str, tuple[int, int]]] = (None, {})
        self._held: tuple[str | None, array[int]] = (None, array("I"))
        self._said: tuple[str | None, Sayings] = (None, Sayings("", {}, {}))
        self._numbers: tuple[str | None, frozenset[str]] = (None, frozenset())
        self._parts: tuple[str | None, _Parts] = (None, _Parts(0))
        self.home = array("I", [0]) * len(canon.blocks)
        self.first = len(canon.at)
        for place in range(len(canon.at) - 1, -1, -1):
            if canon.at[place] >= 0:
                self.home[canon.block_of[canon.at[place]]] = place
                self.first, self.last = place, max(self.last, place)

    @cached_property
    def speech(self) -> Speech:
        """How the canonical text speaks and is set, and what of it is a site's; learnt when it is first asked."""
        return Speech(proxy(self))  # no ring of the two: what they hold is large, and goes at once

    @cached_property
    def text(self) -> str:
        """The canonical text, a block a line."""
        return "\n".join(block.text for block in self.canon.blocks)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words of letters that the canonical text has, in small letters."""
        return frozenset(chain.from_iterable(_LETTERS.findall(block.text.casefold()) for block in self.canon.blocks))

    @cached_property
    def contents(self) -> frozenset[int]:
        """The canonical blocks that are entries of contents, or lead from section to section."""
        names = [names_in(block.text) for block in self.canon.blocks]
        return entries_of(self.canon.blocks) | {n for n, said in enumerate(names) if len(said) > 1 and self._says(said)}

    def names_heading(self, spot: Spot, block: int) -> bool:
        """Whether some words that stand, or are set, within a canonical block are a heading of another: a reference
        names it.
        """
        names = {named_in(spot), quoted_around(spot)}
        return not self._headings.isdisjoint(names - {heading(self.canon.blocks[block].text)})

    def cites(self, here: Spot, there: Spot) -> bool:
        """Whether of two references to one section one has its title, and one its number."""
        return cites(here, there, self._numbered)

    @cached_property
    def _numbered(self) -> dict[str, set[str]]:
        return numbers_of(self.canon.blocks)

    def points(self, text: str) -> bool:
        """Whether a line says nothing but what headings of the canonical text say, one or several."""
        return heading(plain(text)) in self._headings or self._says(names_in(text))

    def _says(self, names: Sequence[str]) -> bool:
        return bool(names) and self._headings.issuperset(names)

    @cached_property
    def _headings(self) -> frozenset[str]:
        return headings_of(self.canon.blocks)

    @cached_property
    def links(self) -> Links:
        """The addresses of links that the canonical text or a witness spells out."""
        return Links(self.canon.blocks)

    def renumbers(self, witness: Witness, here: Spot, there: Spot) -> bool:
        """Whether two lines are one heading, which a witness numbers otherwise as it does others."""
        if self._numbers[0] != witness.name:
            self._numbers = witness.name, numbered_otherwise(self.canon.blocks, witness.blocks)
        return heading(here.text) == heading(there.text) and heading(here.text) in self._numbers[1]

    @cached_property
    def _sayings(self) -> Sayings:
        return sayings(self.canon.blocks)

    def both_say(self, witness: Witness) -> tuple[Sayings, Sayings]:
        """What the canonical text says, with its titles and its notes, and what a witness does."""
        if self._said[0] != witness.name:
            self._said = witness.name, sayings(witness.blocks)
        return self._sayings, self._said[1]

    def extent(self, block: int) -> tuple[int, int]:
        """A canonical block's first word and the one behind its last."""
        return bisect_left(self.canon.block_of, block), bisect_right(self.canon.block_of, block)

    def size(self, block: int) -> int:
        """How many words a canonical block has."""
        start, end = self.extent(block)
        return end - start

    def block(self, word: int) -> int:
        """The block that holds a canonical word; behind the last one, the last."""
        block_of = self.canon.block_of
        return block_of[min(word, len(block_of) - 1)] if block_of else 0

    def words(self, s0: int, s1: int) -> list[int]:
        """The canonical words of a span of the spine."""
        return [word for word, _ in groupby(sorted(self.canon.at[s0:s1])) if word >= 0]

    def block_before(self, witness: Witness, word: int) -> int:
        """The block of the canonical word that stands before one of a witness's own words."""
        back = self.printed(witness)
        word -= 1
        while word >= 0 and back[word] < 0:
            word -= 1
        return self.canon.block_of[back[word]] if word >= 0 else 0

    def block_after(self, witness: Witness, word: int) -> int:
        """The block of the canonical word at one of a witness's own words, or of the first one behind it; behind the
        last, none's.
        """
        back = self.printed(witness)
        while word < len(back) and back[word] < 0:
            word += 1
        return self.canon.block_of[back[word]] if word < len(back) else len(self.canon.blocks)

    def apart(self, witness: Witness) -> dict[str, tuple[int, int]]:
        """A witness's blocks of a few words that stand for none of the canonical text: what each says, folded, and
        which of its words they are.
        """
        if self._apart[0] != witness.name:
            words, back, found = Vocabulary(), self.printed(witness), dict[str, tuple[int, int]]()
            for n, block in enumerate(witness.blocks):
                first, size = bisect_left(witness.folded.starts, witness.starts[n]), witness.size_of(n)
                if 0 < size < LONG and back[first] < 0:
                    found.setdefault(words.join(words.fold(block.text).ids), (first, first + size))
            self._apart = witness.name, found
        return self._apart[1]

    def printed(self, witness: Witness) -> array[int]:
        """For each of a witness's words the canonical one, or -1; what it has in another place than the text stands
        beside nothing.
        """
        if self._back[0] != witness.name:
            back = array("i", [-1]) * len(witness)
            for place, each in enumerate(self.table.at[witness.name]):
                if each >= 0:
                    back[each] = self.canon.at[place]
            for move, verdict in zip(self.table.moves, self.judgement.moves, strict=True):
                if verdict.reading == HOME and witness.name in move.spans:
                    for word in range(*move.spans[witness.name]):
                        back[word] = -1
                elif verdict.reading == AWAY and witness.name in move.home:
                    for word in self.table.at[witness.name][move.s0 : move.s1]:
                        back[word] = -1 if word >= 0 else back[word]
            self._back = (witness.name, back)
        return self._back[1]

    def stands(self, witness: Witness, block: int) -> bool:
        """Whether a witness has the first words of a canonical block, and they are a block of their own there: all
        but its heading is gone.
        """
        parts = self._parts_of(witness)
        first, last, count = parts.first[block], parts.last[block], parts.count[block]
        whole = count > 1 and last - first == count - 1
        opens = whole and self.printed(witness)[first] == self.extent(block)[0]
        return opens and witness.breaks[first] == witness.breaks[last + 1] == BLOCK

    def lacks(self, witness: Witness, block: int) -> bool:
        """Whether a witness has not a word of a canonical block."""
        return not self._parts_of(witness).count[block]

    def _parts_of(self, witness: Witness) -> _Parts:
        if self._parts[0] != witness.name:
            parts = _Parts(len(self.canon.blocks))
            for word, each in enumerate(self.printed(witness)):
                if each >= 0:
                    block = self.canon.block_of[each]
                    if not parts.count[block]:
                        parts.first[block] = word
                    parts.last[block] = word
                    parts.count[block] += 1
            self._parts = (witness.name, parts)
        return self._parts[1]

    def beside(self, witness: Witness, place: int) -> Place | None:
        """Where in a witness something would stand that it lacks: its last word before a place of the spine."""
        own = self.table.at[witness.name]
        if self._held[0] != witness.name:
            self._held = (witness.name, array("I", (each for each, word in enumerate(own) if word >= 0)))
        held = self._held[1]
        at = bisect_left(held, place) - 1
        return witness.place(own[held[at]], own[held[at]] + 1) if at >= 0 else None

    def finding(
        self,
        witness: Witness,
        kind: str,
        message: str,
        block: int,
        before: str,
        after: str,
        place: Place | None,
        verdict: Verdict,
        confidence: float,
        reading: str,
        evidence: Sequence[str] = (),
    ) -> Finding:
        """A finding, with what the judgement behind it rests on."""
        accuses = kind in ACCUSING
        disputed = accuses and verdict.is_open
        here, there = verdict.sources.get(reading, 1), verdict.sources.get(verdict.reading, 1)
        undecided = CONFLICT if disputed else ""
        return Finding(
            witness.name,
            kind,
            "high" if accuses else "low",
            message + undecided,
            block,
            before,
            after,
            place,
            round(confidence * verdict.confidence, 3),
            disputed,
            (*self.told_beside.why(there, here), *verdict.why, *evidence),
            undecided=undecided,
        )
