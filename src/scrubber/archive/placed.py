"""Readings put in their places in a text, one after the other.

A place is known by what stands around it, and that was said of some text: of the one at hand, or, where several were
said of one text and stand close together, of the one before the others were put there. Sought in the last text alone,
of two readings in one sentence the second would be lost without a word. So what came before is kept, a place is found
in the latest text that has it, and carried over to the last one.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from scrubber.language.runs import letters_and_digits

#: How much of the text around a reading is kept, to find the place again.
AROUND = 32
#: How much of that tells a reading again in a text that it was put into.
_NEAR = 10


class _Block:
    """A block, with what it was before each reading that was put into it."""

    def __init__(self, text: str) -> None:
        self.texts = [text]
        self._edits: list[tuple[int, int, int]] = []  # start and end of what was replaced, and the length of what came

    def put(self, place: Mapping[str, str]) -> None:
        """Replace a reading where its surroundings are those that it was said in."""
        for version in range(len(self.texts) - 1, -1, -1):
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

    def put(self, place: Mapping[str, str]) -> None:
        """Put a reading in its place: the words of a block, a block behind another, or nothing for a block. Where the
        place is not there, nothing is changed.

        Args:
            place: as of a ruling (see `pinned.place`).
        """
        before, after = place["exact"], place["reading"]
        if place["scope"] != "block":
            for block in self._blocks:
                block.put(place)
        # Of a block that the mirror lacks the text, of one that it has the blocks around it.
        elif any(before in block.texts for block in self._blocks):
            self._blocks = [block for block in self._blocks if before not in block.texts]
        elif after and not _is_printed(after, self.blocks):
            behind = (i for i, block in enumerate(self._blocks, 1) if place["prefix"] in block.texts)
            ahead = (i for i, block in enumerate(self._blocks) if place["suffix"] in block.texts)
            at = next(chain(behind, ahead), None) if place["prefix"] else 0  # what stood first stands first
            if at is not None:
                self._blocks.insert(at, _Block(after))


def reads_so(blocks: Sequence[str], place: Mapping[str, str]) -> bool:
    """Whether a text reads as a ruling on a place in it says."""
    if place["scope"] == "block":
        return _is_printed(place["reading"], blocks) if place["reading"] else place["exact"] not in blocks
    near = _NEAR if place["reading"] else AROUND  # others may have been put beside it; nothing stands in many places
    whole = place["prefix"][-near:] + place["reading"] + place["suffix"][:near]
    return any(whole in block for block in blocks)


def has_place(blocks: Sequence[str], place: Mapping[str, str]) -> bool:
    """Whether a text has what stands on both sides of a ruling's place, whatever it reads there."""
    prefix, suffix = place["prefix"], place["suffix"]
    if place["scope"] == "block":
        return prefix in blocks or suffix in blocks
    prefix, suffix = prefix[-_NEAR:], suffix[:_NEAR]
    return any((at := block.find(prefix)) >= 0 and suffix in block[at + len(prefix) :] for block in blocks)


def _is_printed(reading: str, blocks: Iterable[str]) -> bool:
    """Whether one of the blocks is a reading that is a block; the marks about its words are those of whichever mirror
    it was printed from.
    """
    letters = _letters(reading)
    return any(_letters(block) == letters for block in blocks)


def _letters(text: str) -> str:
    return letters_and_digits(text) or text


def _span(block: str, place: Mapping[str, str]) -> tuple[int, int] | None:
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


def altered(blocks: Iterable[str], places: Iterable[Mapping[str, str]]) -> list[str]:
    """A text with other readings in the places that are still there."""
    text = Placed(blocks)
    for each in places:
        text.put(each)
    return text.blocks
