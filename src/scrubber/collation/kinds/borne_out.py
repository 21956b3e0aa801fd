"""What a reading is said to be by what stands beside it in the same copy: thirty (30) days, Tuesday, 12 March 2019; the
total of its column, the translation of its paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from scrubber.cleaning.structure.stated import KINDS, agree
from scrubber.cleaning.structure.totals import Sum, sums
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.kinds.surroundings import around, edges
from scrubber.collation.kinds.translated import Translations
from scrubber.language.facts.facts import measures
from scrubber.language.facts.said_twice import said_twice

#: What translators leave as it is.
_KEPT = frozenset({*KINDS, "url"})
_FIGURES = re.compile(r"\d+")


class Beside:
    """What stands beside the readings of each witness."""

    def __init__(self, witnesses: Mapping[str, Witness]) -> None:
        """Take them by their names."""
        self._witnesses = witnesses
        self._pairs: dict[str, Translations] = {}
        self._sums: dict[str, list[Sum]] = {}

    def bears_out(self, name: str, first: int, last: int) -> bool | None:
        """Whether a witness says twice, and both times alike, what it states in some of its words: in their sentence,
        in the total of their column, or in the translation of their paragraph; None where it says it once.
        """
        said = self._said(name, first, last)
        return all(so for _, so in said) if said else None

    def belies(self, name: str, first: int, last: int) -> str:
        """What contradicts some words of a witness, with them or as their translation has it: "thirty (20"; "" if
        nothing does.
        """
        return next((quote for quote, so in self._said(name, first, last) if not so), "")

    def _said(self, name: str, first: int, last: int) -> list[tuple[str, bool]]:
        """What says again what stands in some words, and whether it agrees."""
        witness = self._witnesses[name]
        start, end = edges(witness.folded, first, last)
        said = _beside(witness.folded.text, start, end)
        block = witness.block_at(first)
        if not said and witness.blocks[block].kind == "table_row":
            said = self._added(witness, block, start - witness.starts[block])
        at = witness.starts[block]
        if said or (found := self._translations(witness).of(block, start - at)) is None:
            return said
        at += found.start
        so = _translated(found.text, start - at, end - at, found.other)
        return [] if so is None else [(found.other, so)]

    def _added(self, witness: Witness, row: int, at: int) -> list[tuple[str, bool]]:
        """The totals that a cell of a table is added in, or is, and whether they are what the rows come to."""
        if witness.name not in self._sums:
            self._sums[witness.name] = sums(witness.blocks)
        column = witness.blocks[row].text.count("\t", 0, at)
        return [
            (witness.blocks[each.total].text, each.agrees)
            for each in self._sums[witness.name]
            if column == each.column and (row in each.rows or row == each.total) and (each.agrees or not each.is_near)
        ]

    def _translations(self, witness: Witness) -> Translations:
        if witness.name not in self._pairs:
            self._pairs[witness.name] = Translations(witness.blocks)
        return self._pairs[witness.name]


def _beside(text: str, start: int, end: int) -> list[tuple[str, bool]]:
    left, before, right = around(text, start, end)
    sentence, first, last = left + before + right, len(left), len(left) + len(before)
    return [
        (sentence[each.one.start : each.other.end], each.agree)
        for each in said_twice(sentence)
        if first < each.other.end and each.one.start < last
    ]


def _translated(text: str, start: int, end: int, translation: str) -> bool | None:
    """Whether a translation states what a span of a text does, as often: a date, a number, a unit, an address, or else
    the same figures (apt(8)). None where it may say it in another way: it states nothing of the kind that the text does
    not.
    """
    if text[start - 1 : start] == "[" and text[end : end + 1] == "]":
        return None  # a note's number: a translation has notes of its own
    ours, theirs = ([fact for fact in measures(each) if fact.kind in _KEPT] for each in (text, translation))
    said = []
    for fact in (each for each in ours if each.start < end and start < each.end):
        mine, other = (
            [each for each in facts if each.kind == fact.kind and agree(fact, each)] for facts in (ours, theirs)
        )
        if len(other) >= len(mine):
            said.append(True)
        elif any(each.kind == fact.kind and not any(agree(each, own) for own in ours) for each in theirs):
            said.append(False)
    if said:
        return all(said)
    figures, others = (Counter(_FIGURES.findall(each)) for each in (text, translation))
    here = _FIGURES.findall(text, start, end)
    if here and figures[here[0]] <= others[here[0]]:
        return True
    return False if here and others - figures else None
