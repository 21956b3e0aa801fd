"""One text divided as another is: a heading that stands apart in the one and runs into its paragraph in the other is
no change to show.
"""

from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from scrubber.comparing.changes import Change, compare_blocks
from scrubber.comparing.marks import spans

#: So many pairs of words are weighed between two blocks that are the same; beyond, blocks stay as they are.
_MOST_PAIRS = 100_000_000
#: Words on either side of a gap.
_TWO = 2


class _Word(NamedTuple):
    """A word, its block, and where it stands there."""

    text: str
    block: int
    start: int
    end: int


def redivided(a: Sequence[str], b: Sequence[str], changes: Sequence[Change]) -> list[str]:
    """The blocks of a text, divided as another's are wherever both say the same, to be compared for a reader."""
    out: list[str] = []
    for same, group in groupby(changes, key=lambda change: change.op == "same"):
        run = list(group)
        left = [a[change.a] for change in run if change.a is not None]
        right = [b[change.b] for change in run if change.b is not None]
        out += left if same or not left or not right else _divided(left, right)
    return out


def compare_words(a: Sequence[str], b: Sequence[str]) -> tuple[list[str], list[Change]]:
    """Set two texts side by side for a reader, whom it does not concern where blocks begin; the first one's blocks
    are divided as the second's.
    """
    changes = compare_blocks(a, b)
    blocks = redivided(a, b, changes)
    return blocks, changes if blocks == list(a) else compare_blocks(blocks, b)


def _divided(left: Sequence[str], right: Sequence[str]) -> list[str]:
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 -- only where texts differ

    ours, theirs = _words(left), _words(right)
    if not ours or not theirs or len(ours) * len(theirs) > _MOST_PAIRS:
        return list(left)
    facing: dict[int, int] = {}
    shared: set[int] = set()
    for op in Levenshtein.opcodes([word.text for word in ours], [word.text for word in theirs]):
        own = range(op.src_start, op.src_end)
        if op.tag in {"equal", "replace"}:  # of the latter as many on either side
            facing |= zip(own, range(op.dest_start, op.dest_end), strict=True)
            shared.update(own if op.tag == "equal" else ())
    if 2 * len(shared) < min(len(ours), len(theirs)):
        return list(left)  # another text, whose words face others by chance
    pieces = [[left[ours[0].block][ours[0].start : ours[0].end]]]
    for number, (before, word) in enumerate(pairwise(ours), 1):
        back, at = facing.get(number - 1), facing.get(number)
        goes_on = at is not None and back is not None and theirs[back].block == theirs[at].block
        begins = at is not None and number in shared and theirs[at - 1 if at else 0].block != theirs[at].block
        if begins or (before.block != word.block and not goes_on):
            pieces.append([])
        elif before.block == word.block:
            pieces[-1].append(left[word.block][before.end : word.start])
        else:
            gap = _gap(theirs, right, back, at)
            # Words that others stand for may face two that nothing parts, and would be one.
            pieces[-1].append(gap or " " * (len(spans(before.text + word.text)) < _TWO))
        pieces[-1].append(left[word.block][word.start : word.end])
    return ["".join(piece) for piece in pieces]


def _gap(words: Sequence[_Word], blocks: Sequence[str], before: int | None, at: int | None) -> str:
    """What stands between two words of a block of the other text that are neighbours there."""
    if before is None or at is None or before + 1 != at:
        return " "
    return blocks[words[at].block][words[before].end : words[at].start]


def _words(blocks: Sequence[str]) -> list[_Word]:
    return [
        _Word(block[start:end], number, start, end)
        for number, block in enumerate(blocks)
        for start, end in spans(block)
        if not block[start:end].isspace()
    ]
