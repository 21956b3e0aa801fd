"""A three-way merge: what one text changed of a base is made in another text that changed the base as well.

After diff3 (Khanna, Kunal and Pierce, "A Formal Investigation of Diff3", FSTTCS 2007), but that a conflict leaves no
marks: where both changed the same words, the second text stands. A change is a run of words within a block, or a run of
whole blocks.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from scrubber.comparing.changes import compare_blocks
from scrubber.comparing.marks import Mark

#: Ends a block while texts are merged; no clean text holds one.
_END = "\0"


@dataclass(frozen=True, slots=True)
class _Hunk:
    """What stands in the place of `base[start:end]`.

    Attributes:
        start: an offset into the base's blocks, each with its end.
        end: where it ends; the start itself of what is only put in.
        text: what stands there instead.
        whole: whether it is made of whole blocks.
        reach: where the next word begins; the end itself of what no space follows.
    """

    start: int
    end: int
    text: str
    whole: bool
    reach: int


def merge(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> list[str]:
    """Make in `theirs` what `ours` changed of `base`, wherever `theirs` left the base as it was.

    Args:
        base: the blocks that both were made from.
        ours: the blocks of the text whose changes are wanted.
        theirs: the blocks of the text that they are wanted in; where both changed the same words or blocks, it stands.

    Returns:
        The blocks of the merged text: `ours` where `theirs` is the base, `theirs` where `ours` is.
    """
    wanted, there = _hunks(base, ours), _hunks(base, theirs)
    done, starts = set(there), [hunk.start for hunk in there]
    kept = [(hunk, 1) for hunk in there]
    kept += [(hunk, 0) for hunk in wanted if hunk not in done and not _conflicts(hunk, there, starts)]
    # Blocks that are put in before a block come before what is put in at its first word; and ours before theirs.
    kept.sort(key=lambda each: (each[0].start, each[0].end, not each[0].whole, each[1]))
    return _made(base, [hunk for hunk, _ in kept])


def shared(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> list[str]:
    """Make in `base` what `ours` changed of it, wherever `theirs` changed the same words or blocks, whatever it made
    of them.
    """
    there = _hunks(base, theirs)
    done, starts = set(there), [hunk.start for hunk in there]
    return _made(base, [hunk for hunk in _hunks(base, ours) if hunk in done or _conflicts(hunk, there, starts)])


def _made(base: Sequence[str], hunks: Iterable[_Hunk]) -> list[str]:
    text = "".join(f"{block}{_END}" for block in base)
    out, at = [], 0
    for hunk in hunks:
        out += [text[at : hunk.start], hunk.text]
        at = hunk.end
    return "".join([*out, text[at:]]).split(_END)[:-1]


def _hunks(a: Sequence[str], b: Sequence[str]) -> list[_Hunk]:
    """What makes `b` of `a`, in order; neighbouring blocks are one change: what replaces what can't be known."""
    offsets = [0, *accumulate(len(block) + len(_END) for block in a)]
    out: list[_Hunk] = []
    block = 0
    for change in compare_blocks(a, b):
        if change.a is not None and change.marks:
            out += _words(a[change.a], offsets[change.a], change.marks)
        elif change.op in {"removed", "added"}:
            start = offsets[block if change.a is None else change.a]
            end = start if change.a is None else offsets[change.a + 1]
            text = "" if change.b is None else f"{b[change.b]}{_END}"
            if out and out[-1].whole and out[-1].end == start:
                before = out.pop()
                start, text = before.start, before.text + text
            out.append(_Hunk(start, end, text, whole=True, reach=end))
        if change.a is not None:
            block = change.a + 1
    return out


def _words(block: str, offset: int, marks: Iterable[Mark]) -> list[_Hunk]:
    """Where other words stand in a block; words with nothing but a space between them are one place."""
    out: list[_Hunk] = []
    at = 0
    for mark in marks:
        end = at + len(mark.a)
        if mark.op == "changed":
            start, text = offset + at, mark.b
            if out and (gap := block[out[-1].end - offset : at]) in {"", " "}:
                before = out.pop()
                start, text = before.start, before.text + gap + text
            reach = end + (block[end : end + 1] == " ")
            out.append(_Hunk(start, offset + end, text, whole=False, reach=offset + reach))
        at = end
    return out


def _conflicts(hunk: _Hunk, others: Sequence[_Hunk], starts: Sequence[int]) -> bool:
    """Whether one of the others, which lie in order, changes the same."""
    number = max(0, bisect_left(starts, hunk.start) - 1)
    while number < len(others) and others[number].start <= hunk.reach:
        if _clash(hunk, others[number]):
            return True
        number += 1
    return False


def _clash(one: _Hunk, other: _Hunk) -> bool:
    if one.whole != other.whole:
        blocks, words = (one, other) if one.whole else (other, one)
        return blocks.start <= words.start < blocks.end
    if one.whole:
        return one.start < other.end and other.start < one.end
    # Words that touch are one place: 'fourteen' and the 'days' behind it are not two decisions.
    return one.start <= other.reach and other.start <= one.reach
