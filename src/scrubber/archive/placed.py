"""Readings put in their places in a text, one after the other.

A place is known by what stands around it, and that was said of some text: of the one at hand, or, where several were
said of one text and stand close together, of the one before the others were put there. Sought in the last text alone,
of two readings in one sentence the second would be lost without a word. So what came before is kept, a place is found
in the latest text that has it, and carried over to the last one.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, takewhile
from typing import Any

from scrubber.language.runs import letters_and_digits
from scrubber.model import AROUND

#: How much of what is kept around a reading tells a reading again in a text that it was put into.
_NEAR = 10


class _Block:
    """A block, with what it was before each reading that was put into it."""

    def __init__(self, text: str, *, attested: bool = True) -> None:
        self.texts = [text]
        self.attested = attested  # else a ruling has put it there
        self._edits: list[tuple[int, int, int]] = []  # start and end of what was replaced, and the length of what came

    def fits(self, place: Mapping[str, Any]) -> bool:
        """Whether it has, or had, a reading and its surroundings."""
        return any(_span(text, place) for text in reversed(self.texts))

    def put(self, place: Mapping[str, Any]) -> None:
        """Replace a reading where its surroundings are those that it was said in."""
        last = len(self.texts) - 1  # most are said of the text at hand, or of the one before all others
        for version in (last, *range(last)):
            if span := _span(self.texts[version], place):
                if carried := self._carried(*span, version):
                    start, end = carried
                    text, reading = self.texts[-1], place["reading"]
                    self.texts.append(text[:start] + reading + text[end:])
                    self._edits.append((start, end, len(reading)))
                return

    def _carried(self, start: int, end: int, version: int) -> tuple[int, int] | None:
        """Where words of an earlier text are in the last one; None if only a part of them was replaced since."""
        for first, last, length in self._edits[version:]:
            if (first, last) == (start, end) and start < end:
                end = first + length
            elif last <= start:
                start, end = start + length - (last - first), end + length - (last - first)
            elif first < end:
                return None
        return start, end


class Placed:
    """A text, block by block, in which readings are put."""

    def __init__(self, blocks: Iterable[str]) -> None:
        self._blocks = [_Block(text) for text in blocks]

    @property
    def blocks(self) -> list[str]:
        """The text as it is by now."""
        return [each.texts[-1] for each in self._blocks]

    def put(self, place: Mapping[str, Any]) -> None:
        """Put a reading in its place: the words of a block, a block behind another, or nothing for a block. Where the
        place is not there, nothing is changed.

        Args:
            place: as of a ruling (see `pinned.place`).
        """
        before, after = place["exact"], place["reading"]
        if place["scope"] != "block":
            meant = list(range(len(self._blocks)))
            if place.get("above") or place.get("below"):
                fitting = [i for i in meant if self._blocks[i].fits(place)]
                meant = self._here(fitting, place["above"], place["below"])
            for i in meant:
                self._blocks[i].put(place)
        # Of a block that the mirror lacks the text, of one that it has the blocks around it.
        elif gone := [i for i, block in enumerate(self._blocks) if before in block.texts]:
            if place["prefix"] or place["suffix"]:
                gone = self._here(gone, place["prefix"], place["suffix"])
            elif len(gone) > 1:  # said before it was kept which: those that still read so
                gone = [i for i in gone if self._blocks[i].texts[-1] == before]
            self._blocks = [block for i, block in enumerate(self._blocks) if i not in gone]
        elif after and _stand(after, self._attested()) <= place.get("standing", 0):
            behind = (i for i, block in enumerate(self._blocks, 1) if place["prefix"] in block.texts)
            ahead = (i for i, block in enumerate(self._blocks) if place["suffix"] in block.texts)
            at = next(chain(behind, ahead), None) if place["prefix"] else 0  # what stood first stands first
            if at is not None and not _stand(after, self._put_about(at)):
                self._blocks.insert(at, _Block(after, attested=False))

    def _here(self, found: list[int], above: str | None, below: str | None) -> list[int]:
        """Of blocks that are the same, as a refrain is, the one that a ruling was said of, if what stands above and
        below it was kept: the one with most of that about it, and none where it is gone.
        """
        if len(found) < 2 or not (above or below):
            return found
        ends: list[list[str]] = [[""], *(block.texts for block in self._blocks), [""]]
        about = {i: (above in ends[i]) + (below in ends[i + 2]) for i in found}
        most = max(about.values())
        best = [i for i in found if about[i] == most > 0]
        return best if len(best) == 1 else []

    def _attested(self) -> list[str]:
        return [block.texts[0] for block in self._blocks if block.attested]

    def _put_about(self, at: int) -> list[str]:
        """The blocks that were put in at one place, one behind the other."""
        told = [
            *takewhile(lambda each: not each.attested, self._blocks[at:]),
            *takewhile(lambda each: not each.attested, reversed(self._blocks[:at])),
        ]
        return [each.texts[-1] for each in told]


def reads_so(blocks: Sequence[str], place: Mapping[str, Any]) -> bool:
    """Whether a text reads as a ruling on a place in it says."""
    if place["scope"] == "block":
        if place["reading"]:
            return bool(_stand(place["reading"], blocks) > place.get("standing", 0))
        return bool(list(blocks).count(place["exact"]) <= place.get("standing", 0))
    near = _NEAR if place["reading"] else AROUND  # others may have been put beside it; nothing stands in many places
    whole = place["prefix"][-near:] + place["reading"] + place["suffix"][:near]
    return any(whole in block for block in blocks)


def has_place(blocks: Sequence[str], place: Mapping[str, Any]) -> bool:
    """Whether a text has what stands on both sides of a ruling's place, whatever it reads there."""
    prefix, suffix = place["prefix"], place["suffix"]
    if place["scope"] == "block":
        return prefix in blocks or suffix in blocks
    prefix, suffix = prefix[-_NEAR:], suffix[:_NEAR]
    return any((at := block.find(prefix)) >= 0 and suffix in block[at + len(prefix) :] for block in blocks)


def _stand(reading: str, blocks: Iterable[str]) -> int:
    """How many of the blocks are a reading that is a block; the marks about its words are those of whichever mirror it
    was printed from.
    """
    letters = _letters(reading)
    return sum(_letters(block) == letters for block in blocks)


def _letters(text: str) -> str:
    return letters_and_digits(text) or text


def _span(block: str, place: Mapping[str, Any]) -> tuple[int, int] | None:
    """Where the words of a place are in a block."""
    prefix, suffix = place["prefix"], place["suffix"]
    whole = prefix + place["exact"] + suffix
    at = block.find(whole)
    # Less of it than could have been kept means that the block begins, or ends, there.
    begins = len(prefix) == AROUND or at == 0
    ends = len(suffix) == AROUND or at + len(whole) == len(block)
    if at < 0 or not begins or not ends:
        return None
    return at + len(prefix), at + len(whole) - len(suffix)


def told_apart(place: dict[str, Any], blocks: Sequence[str], at: int) -> dict[str, Any]:
    """A place, with what tells it from those that are the same in other blocks of the text that it was said of: what
    stands above and below, and how many blocks are so already.
    """
    around = ["", *blocks, ""][at : at + 3 : 2]
    if place["scope"] != "block":
        several = sum(_Block(block).fits(place) for block in blocks) > 1
        return {**place, "above": around[0], "below": around[1]} if several else place
    if place["reading"]:
        standing = _stand(place["reading"], blocks)
        return {**place, "standing": standing} if standing else place
    standing = blocks.count(place["exact"]) - 1
    return {**place, "prefix": around[0], "suffix": around[1], "standing": standing} if standing else place


def altered(blocks: Iterable[str], places: Iterable[Mapping[str, Any]]) -> list[str]:
    """A text with other readings in the places that are still there."""
    text = Placed(blocks)
    for each in places:
        text.put(each)
    return text.blocks
