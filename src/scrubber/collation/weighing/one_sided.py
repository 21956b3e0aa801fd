"""Of a text in two languages, what stands in one copy and not in the other in one of them alone: a paragraph whose
translation stands in both was taken out, and so was a sentence, or put in where the translation is as long without it.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from math import log
from statistics import median

from scrubber.cleaning.structure.pairs import Bilingual, bilingual
from scrubber.collation.alignment.table import Segment, Table
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.kinds.readings import FACT, Nature
from scrubber.collation.weighing.segments import ABSENT, PRESENT

#: So many paragraphs with their translations for each without one make a text a witness; and so many make one of the
#: length and the sentences of a paragraph.
_PAIRED, _ALL_PAIRED = 6, 12
#: So large a share of a block's words is missing where it is gone; and where it is another one.
_GONE, _MOSTLY = 0.9, 0.5
#: So many times as far as most translations are from the usual length one may be that is whole, and one that is not is
#: at the least; and what they are apart at the least (logarithm).
_NEAR, _FAR, _LEAST = 2.5, 3.0, 0.1


class OneSided:
    """What the translations of parts that one copy has and another lacks say of them."""

    def __init__(self, table: Table, witnesses: Mapping[str, Witness], natures: Sequence[Nature]) -> None:
        """Take the copies with what lies between them."""
        self._table, self._witnesses, self._natures = table, witnesses, natures
        self._known: dict[tuple[str, str], _Copies] = {}

    def true(self, segment: Segment) -> str:
        """Whether a part is the text's, as its translation has it; "" where that tells nothing."""
        if not (segment.present and segment.absent) or segment.silent:
            return ""
        pair = min(segment.present), min(segment.absent)
        if pair not in self._known:
            one, other = (self._witnesses[name] for name in pair)
            self._known[pair] = _Copies(self._table, one, other, self._natures)
        return self._known[pair].true(segment)


class _Copies:
    """Two copies, one of which has what the other lacks."""

    def __init__(self, table: Table, one: Witness, other: Witness, natures: Sequence[Nature]) -> None:
        self._table, self._one, self._other, self._natures = table, one, other, natures
        #: How many words of the blocks of either the other lacks, and in which of its blocks the other has the rest of
        #: the one's.
        self._lacks, self._more = Counter[int](), Counter[int]()
        self._beside = defaultdict[int, set[int]](set)
        for word, its in zip(table.at[one.name], table.at[other.name], strict=True):
            if word >= 0 and its >= 0:
                self._beside[one.block_at(word)].add(other.block_at(its))
            elif word >= 0:
                self._lacks[one.block_at(word)] += 1
            elif its >= 0:
                self._more[other.block_at(its)] += 1

    def true(self, segment: Segment) -> str:
        """Whether a part that the one has is the text's; "" where nothing tells."""
        words = [word for word in self._table.at[self._one.name][segment.s0 : segment.s1] if word >= 0]
        if not self._pairs or not words:
            return ""
        blocks = Counter(map(self._one.block_at, words))
        if len(blocks) == 1 and words[-1] - words[0] == len(words) - 1 and not blocks.keys() & self._gone:
            return self._sentences(words[0], words[-1] + 1)
        told = {self._told.get(block, "") for block, count in blocks.items() if count > 1}
        return told.pop() if len(told) == 1 else ""

    @cached_property
    def _gone(self) -> set[int]:
        """The blocks that the other copy lacks."""
        return _whole(self._lacks, self._one)

    @cached_property
    def _pairs(self) -> tuple[Bilingual, Bilingual] | None:
        """The pairs of either copy; None where they are no witness, or the copies are of two editions."""
        here, there = (bilingual(each.blocks, range(len(each.blocks))) for each in (self._one, self._other))
        if not (here and there) or self._is_another_edition(here, there):
            return None
        lone = max(len(here.alone), len(there.alone))
        return (here, there) if min(len(here.pairs), len(there.pairs)) >= _PAIRED * lone else None

    def _is_another_edition(self, here: Bilingual, there: Bilingual) -> bool:
        """Whether a pair is gone, come or says something else in both languages: an edition's day."""
        names, stated = (self._one.name, self._other.name), set[int]()
        for locus, nature in zip(self._table.loci, self._natures, strict=True):
            if nature.kind == FACT and all(name in locus.spans for name in names):
                said = nature.sides(locus.readings).values()
                if not any({*names} <= {*read} for read in said):
                    stated.add(self._one.block_at(locus.spans[names[0]][0]))
        sides = (
            (_whole(self._lacks, self._one, _MOSTLY) | stated, here),
            (_whole(self._more, self._other, _MOSTLY), there),
        )
        both = any(new.issuperset(pair) for new, text in sides for pair in text.pairs)
        return both or not _across(here).keys() >= stated

    @cached_property
    def _told(self) -> Mapping[int, str]:
        """The blocks that are gone, and that they are the text's. Of one that no copy translates nothing is told: who
        cuts the one such passage of a text would have the only whole copy told for it.
        """
        out = dict[int, str]()
        for here, there in [self._pairs] if self._pairs else ():
            across = _across(here)
            paired, theirs = _across(there), {block for block, _ in there.alone}
            for block in self._gone & across.keys():
                left = min(self._beside[across[block]], default=-1)
                amid = left in theirs and paired.keys() >= {left - 1, left + 1}
                if amid and self._apart(across, block, self._one, block) < _FAR:
                    out[block] = PRESENT
        return out

    def _apart(self, across: Mapping[int, int], block: int, witness: Witness, at: int) -> float:
        """How far a block, as a copy has it, is from as long beside its translation as the others are; in what most of
        them are apart.
        """
        one, other = self._one, across[block]
        ratios = [_longer(one, a, one, b) for a, b in across.items() if block not in (a, b) and a < b]
        usual = median(ratios)
        spread = max(_LEAST, median(abs(each - usual) for each in ratios))
        return abs(_longer(witness, at, one, other) * (1 if block < other else -1) - usual) / spread

    def _sentences(self, start: int, end: int) -> str:
        """Whether sentences of a block that the other copy has without them are the text's: with them or without them
        it has as many sentences as its translation, and is to it as long as the others are.
        """
        one, other = self._one, self._other
        block = one.block_at(start)
        across = _across(self._pairs[0]) if self._pairs else {}
        if not (one.breaks[start] and one.breaks[end]) or block not in across or len(across) < 2 * _ALL_PAIRED:
            return ""
        whole, shorter = (self._as_it_is(each, gone) for each, gone in ((across[block], 0), (block, end - start)))
        if whole < 0 or shorter < 0:
            return ""
        near = [self._apart(across, block, *each) for each in ((one, block), (other, shorter))]
        mine, cut, said = _count(one, block), _count(other, shorter), _count(one, across[block])
        if mine == said != cut and near[0] <= _NEAR and near[1] >= _FAR:
            return PRESENT
        if cut == said != mine and near[1] <= _NEAR and near[0] >= _FAR:
            return ABSENT
        return ""

    def _as_it_is(self, block: int, less: int) -> int:
        """The block of the other copy that is one of this, but for so many words; -1 if none is."""
        beside = self._beside[block]
        at = min(beside, default=-1)
        same = len(beside) == 1 and self._lacks[block] == less
        return at if same and self._other.size_of(at) == self._one.size_of(block) - less else -1


def _whole(lacks: Mapping[int, int], witness: Witness, share: float = _GONE) -> set[int]:
    """The blocks of which so many words are lacking that they are gone."""
    return {block for block, count in lacks.items() if count >= share * witness.size_of(block)}


def _across(text: Bilingual) -> dict[int, int]:
    """The blocks of pairs, each with the other of its pair."""
    return {a: b for pair in text.pairs for a, b in (pair, pair[::-1])}


def _longer(one: Witness, a: int, other: Witness, b: int) -> float:
    """How much longer a block is than another (logarithm)."""
    return log(len(other.blocks[b].text) / len(one.blocks[a].text))


def _count(witness: Witness, block: int) -> int:
    """How many sentences a block has."""
    first = bisect_left(witness.folded.starts, witness.starts[block])
    return sum(map(bool, witness.breaks[first : first + witness.size_of(block)]))
