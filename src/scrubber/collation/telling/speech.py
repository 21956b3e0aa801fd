"""Speech: how the canonical text speaks and how the copies set it, by which a site's own lines among it are told
from the document's.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from typing import Protocol

from scrubber.cleaning.extract.credits import names_taker
from scrubber.cleaning.extract.manner import ENOUGH, PLAINLY, Manner, settings_of
from scrubber.cleaning.extract.reading import ends_sentence
from scrubber.collation.agreement.series import in_series
from scrubber.collation.alignment.table import Table
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.printing.typeset import Canon
from scrubber.collation.telling.scraps import AT_AN_END, LINE, OFTEN, RULES, is_scrap, is_sites
from scrubber.collation.weighing.judge import Judgement
from scrubber.language.facts.facts import scan
from scrubber.model import Block

#: Of a pair of blocks in one number, the witness's own is the lower half.
_OWN = 32
_OWNS = (1 << _OWN) - 1


class Laid(Protocol):
    """What is asked of a collation, which stands above this: its text, and where each witness has it."""

    canon: Canon
    table: Table
    judgement: Judgement
    witnesses: Mapping[str, Witness]

    def printed(self, witness: Witness) -> array[int]:
        """For each of a witness's words the canonical one, or -1."""


class Speech:
    """What is learnt of a collation's canonical text as a whole; each part when it is first asked."""

    def __init__(self, ground: Laid) -> None:
        self._ground = ground
        self._sites: dict[int, bool] = {}
        self._pairs: dict[str, array[int]] = {}
        self._settings: dict[tuple[str, bool], Counter[str]] = {}
        self._lines: dict[str, Counter[str]] = {}

    @cached_property
    def manner(self) -> Manner:
        """How the canonical text speaks."""
        return Manner(self._ground.canon.blocks)

    @cached_property
    def ends_with_marks(self) -> bool:
        """Whether most of the text stands in blocks that end as sentences do."""
        sizes = [(len(block.text), is_scrap(block.text)) for block in self._ground.canon.blocks]
        return sum(size for size, bare in sizes if bare) * 2 <= sum(size for size, _ in sizes)

    def is_set_in(self, text: str) -> bool:
        """Whether a few words that a copy has more within a paragraph say who took a picture, or are words of the text
        that its site sets large, and that allow and forbid nothing.
        """
        return names_taker(text) or (self.manner.says(text) and all(fact.kind not in RULES for fact in scan(text)))

    @cached_property
    def lonely(self) -> dict[int, str]:
        """The canonical blocks that one witness alone has anything of, as an official one may, each with its name."""
        holders: dict[int, set[str]] = {}
        for name, own in self._ground.table.at.items():
            for place, word in zip(self._ground.canon.at, own, strict=True):
                if place >= 0 and word >= 0:
                    holders.setdefault(self._ground.canon.block_of[place], set()).add(name)
        return {block: min(names) for block, names in holders.items() if len(names) == 1}

    def _held_of(self, witness: Witness) -> array[int]:
        """Which of a witness's blocks hold words of which canonical block: both numbers in one, sorted; texts of
        many short lines have as many of them as words.
        """
        if witness.name not in self._pairs:
            printed, block_of, first, pairs = self._ground.printed(witness), self._ground.canon.block_of, 0, array("Q")
            for own in range(len(witness.blocks)):
                end = first + witness.size_of(own)
                pairs.extend({block_of[place] << _OWN | own for place in printed[first:end] if place >= 0})
                first = end
            self._pairs[witness.name] = array("Q", sorted(pairs))
        return self._pairs[witness.name]

    def held_blocks(self, witness: Witness, block: int) -> list[Block]:
        """Those of a witness's blocks that hold words of a canonical one."""
        pairs = self._held_of(witness)
        held = pairs[bisect_left(pairs, block << _OWN) : bisect_left(pairs, block + 1 << _OWN)]
        return [witness.blocks[pair & _OWNS] for pair in held]

    def settings(self, witness: Witness, *, shared: bool = False) -> Counter[str]:
        """How often a witness sets blocks of the text in each way; only those that others have too, where `shared`."""
        key = witness.name, shared
        if key not in self._settings:
            held = self._held_of(witness)
            own = (witness.blocks[pair & _OWNS] for pair in held if not (shared and pair >> _OWN in self.lonely))
            self._settings[key] = settings_of(own)
        return self._settings[key]

    def lines(self, witness: Witness) -> Counter[str]:
        """How often a witness has each of its blocks."""
        if witness.name not in self._lines:
            self._lines[witness.name] = Counter(block.text for block in witness.blocks)
        return self._lines[witness.name]

    @cached_property
    def printed_lines(self) -> Counter[str]:
        """How often each block is printed."""
        return Counter(block.text for block in self._ground.canon.blocks)

    def is_sites(self, block: int) -> bool:
        """Whether a canonical block that others lack, as an official mirror's may be, is a site's words to readers."""
        if block not in self._sites:
            self._sites[block] = self._reads_as_sites(block)
        return self._sites[block]

    def _reads_as_sites(self, block: int) -> bool:
        text = self._ground.canon.blocks[block].text
        blocks, alone = self._ground.canon.blocks, block in self.lonely
        item = blocks[block].kind == "list_item" or in_series(blocks, block, lambda other: other not in self.lonely)
        if (blocks[block].kind == "table_row" or (item and not alone)) and self.is_amid(block):
            return False  # no site sets a row into a table, or an item into a list, for all copies
        if self.is_amid(block) and ends_sentence(text.rstrip()) and not self.manner.addresses(text):
            return False  # a sentence that speaks to nobody, amid those that several copies have
        if len(text) >= LINE and self.printed_lines[text] >= OFTEN and not self.is_amid(block):
            return True  # but for a refrain, which independent copies have alike
        name = self.lonely[block] if alone else self._ground.canon.sources[block][0]
        # What several have at an end and is a sentence is the document's first or last, more often than a site's line.
        at_an_end = block in {0, len(self._ground.canon.blocks) - 1} and (alone or is_scrap(text))
        enough = (ENOUGH if alone else PLAINLY) - AT_AN_END * at_an_end
        witness = self._ground.witnesses[name]
        own = self.held_blocks(witness, block) or [self._ground.canon.blocks[block]]
        return self.manner.is_aside(own, self.settings(witness, shared=True), printed=True, enough=enough)

    @cached_property
    def _amid(self) -> range:
        """From the first to the last canonical block that independent copies have alike, that is made of sentences,
        and that does not say what sites say.
        """
        count, sources = self._ground.judgement.sources.count, self._ground.canon.sources
        own = [
            at
            for at, block in enumerate(self._ground.canon.blocks)
            if not is_scrap(block.text) and not is_sites(block.text) and count(sources[at]) > 1
        ]
        return range(own[0], own[-1] + 1) if own else range(0)

    def is_amid(self, block: int) -> bool:
        """Whether a canonical block that independent copies have alike stands amid the text's own sentences, where
        no site sets its lines for all copies.
        """
        return block in self._amid and self._ground.judgement.sources.count(self._ground.canon.sources[block]) > 1
