"""Blocks that were aligned with the wrong one: one that moved to where another is missing, and shares its phrases.

Figures and set phrases let two different paragraphs match in scraps (比上年增长 … 亿元). Where a witness's block is
matched in scraps only and stands, much the same, among the blocks of the spine that are matched in scraps only, the
scraps are no common text.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from scrubber.collation.alignment.align import Match, align, joined
from scrubber.collation.alignment.own_blocks import in_own_blocks
from scrubber.collation.alignment.witness import BLOCK
from scrubber.ends import runs_of

#: A block is matched in scraps if no more of it is matched.
_SCRAPS = 0.6
#: How much of a block must be found in another for it to be the same, and the rows of words that are compared.
_SAME, _SHINGLE = 0.7, 3
#: Shorter blocks are left as they are.
_LEAST = 12
#: So many words at a block's beginning are looked for where its rest is.
_HEAD = 24


#: So large a share of the words of two blocks may be the same by chance; blocks of fewer words share none.
_CHANCE, _FEW = 0.3, 4


class HasEnds(Protocol):
    """Words of a text: the first, and the one behind the last."""

    @property
    def start(self) -> int:
        """Its first word."""

    @property
    def end(self) -> int:
        """The one behind its last."""


class Block(NamedTuple):
    """A block, from its first word to the one behind its last."""

    start: int
    end: int


def unmixed(
    matches: list[Match], one: Sequence[int], other: Sequence[int], one_breaks: bytearray, other_breaks: bytearray
) -> list[Match]:
    """The matches of two texts without the scraps that two different blocks share, where the right one stands
    elsewhere.

    Only blocks at gaps are looked at, so that it costs nothing where two texts agree.
    """
    gone = _scraps([(m.a, m.a + m.length) for m in matches], one_breaks)
    come = _scraps([(m.b, m.b + m.length) for m in matches], other_breaks) if gone else []
    if not gone or not come:
        return _settled(matches, one, other, one_breaks, other_breaks)
    where: dict[tuple[int, ...], int] = {}
    for index, block in enumerate(gone):
        for key in runs_of(one[block.start : block.end], _SHINGLE):
            where[key] = index if where.get(key, index) == index else -1
    drop_one, drop_other = [], []
    for block in come:
        hits = Counter(where.get(key, -1) for key in runs_of(other[block.start : block.end], _SHINGLE))
        hits.pop(-1, None)
        best = max(hits, key=lambda index: (hits[index], -index), default=-1)
        if best >= 0 and hits[best] >= _SAME * max(block.end - block.start, gone[best].end - gone[best].start):
            drop_one.append(gone[best])
            drop_other.append(block)
    if drop_one:
        matches = without(matches, sorted(drop_other), second=True)
        matches = without(matches, sorted(drop_one), second=False)
    return _settled(matches, one, other, one_breaks, other_breaks)


def _settled(
    matches: list[Match], one: Sequence[int], other: Sequence[int], one_breaks: bytearray, other_breaks: bytearray
) -> list[Match]:
    matches = in_own_blocks(matches, one, other, one_breaks, other_breaks)
    matches = _of_one_block(matches, one, other, one_breaks, other_breaks)
    matches = _related(matches, (len(one), len(other)), one_breaks, other_breaks)
    return _with_blocks(matches, one, other, one_breaks, other_breaks)


def _related(
    matches: list[Match], ends: tuple[int, int], one_breaks: bytearray, other_breaks: bytearray
) -> list[Match]:
    """The matches without the few words that blocks in the same place share, where they are other blocks: each site's
    own preface, say.

    Looked at are blocks between two places where both texts begin one at once, if all that lies there has next to
    nothing in common.
    """
    out: list[Match] = []
    within: list[Match] = []
    start = (0, 0)
    for match in [*matches, Match(*ends, 0)]:
        first, last = _both_begin(match, one_breaks, other_breaks)
        if first < 0:
            within.append(match)
            continue
        within.append(match._replace(length=first))
        sizes = match.a + first - start[0], match.b + first - start[1]
        scant = sum(each.length for each in within) <= _CHANCE * min(sizes)
        out += _of_same_blocks(within, one_breaks, other_breaks) if scant else within
        out.append(Match(match.a + first, match.b + first, last - first))
        start = match.a + last, match.b + last
        within = [Match(*start, match.length - last)]
    return joined(out)


def _of_same_blocks(matches: Sequence[Match], one_breaks: bytearray, other_breaks: bytearray) -> list[Match]:
    """Those of some matches that lie in two blocks which share more than a few words."""
    pairs = [(_block_at(match.a, one_breaks), _block_at(match.b, other_breaks)) for match in matches]
    shared = Counter[tuple[Block, Block]]()
    for match, pair in zip(matches, pairs, strict=True):
        shared[pair] += match.length
    sizes = {pair: min(block.end - block.start for block in pair) for pair in shared}
    return [
        match
        for match, pair in zip(matches, pairs, strict=True)
        if sizes[pair] < _FEW or shared[pair] > _CHANCE * sizes[pair]
    ]


def _block_at(word: int, breaks: bytearray) -> Block:
    mark = bytes([BLOCK])
    return Block(max(0, breaks.rfind(mark, 0, word + 1)), breaks.find(mark, word + 1))


def _both_begin(match: Match, one_breaks: bytearray, other_breaks: bytearray) -> tuple[int, int]:
    """How many words into a match both texts begin a block, first and last; -1 if they never do."""
    mark = bytes([BLOCK])
    end = match.a + match.length + 1
    first = one_breaks.find(mark, match.a, end)
    while first >= 0 and other_breaks[first - match.a + match.b] != BLOCK:
        first = one_breaks.find(mark, first + 1, end)
    if first < 0:
        return -1, -1
    last = one_breaks.rfind(mark, first, end)
    while other_breaks[last - match.a + match.b] != BLOCK:
        last = one_breaks.rfind(mark, first, last)
    return first - match.a, last - match.a


def _of_one_block(
    matches: list[Match], one: Sequence[int], other: Sequence[int], one_breaks: bytearray, other_breaks: bytearray
) -> list[Match]:
    """The matches, with the beginning of a block matched where its rest is: "Everyone has the right to …" begins many
    articles.

    Where an article is missing, the next one's first words match the missing one's as well as their own.
    """
    mark = bytes([BLOCK])
    out: list[Match] = []
    for match in matches:
        out.append(match)
        if len(out) < 2:
            continue
        last = out[-2]
        end = last.a + last.length
        begins = one_breaks.rfind(mark, end + 1, match.a + 1) if match.a - end >= _LEAST else -1
        block = other_breaks.rfind(mark, 0, match.b + 1)
        head = match.b - block
        if begins < 0 or not 0 < head <= _HEAD:
            continue
        cut = len(out) - 1
        while cut and out[cut - 1].b + out[cut - 1].length > block:
            cut -= 1
        shared = sum(min(each.b + each.length, match.b) - max(each.b, block) for each in out[cut:-1])
        again = [
            Match(begins + each.a, block + each.b, each.length)
            for each in align(one[begins : match.a], other[block : match.b])
        ]
        if 0 < shared <= sum(each.length for each in again):
            first = out[cut]
            kept = [first._replace(length=block - first.b)] if first.b < block else []
            out[cut:-1] = [*kept, *again]
    return out


def _with_blocks(
    matches: Sequence[Match], one: Sequence[int], other: Sequence[int], one_breaks: bytearray, other_breaks: bytearray
) -> list[Match]:
    """The matches, and whole blocks that both texts have in a gap: a heading between two changes is no chance."""
    out: list[Match] = []
    last = Match(0, 0, 0)
    for match in [*matches, Match(len(one), len(other), 0)]:
        here = _within(one_breaks, last.a + last.length, match.a)
        there = _within(other_breaks, last.b + last.length, match.b) if here else []
        by_text = {tuple(other[start:end]): Block(start, end) for start, end in there}
        at = 0
        for start, end in here:
            same = by_text.get(tuple(one[start:end]))
            if same and same.start >= at:
                out.append(Match(start, same.start, end - start))
                at = same.end
        if match.length:
            out.append(match)
        last = match
    return out


def _within(breaks: bytearray, start: int, end: int) -> list[Block]:
    """The whole blocks of a gap."""
    mark = bytes([BLOCK])
    out: list[Block] = []
    at = breaks.find(mark, start, end) if start < end else -1
    while 0 <= at < end:
        following = breaks.find(mark, at + 1, end + 1)
        if following < 0:
            break
        out.append(Block(at, following))
        at = following
    return out


def _scraps(spans: Sequence[tuple[int, int]], breaks: bytearray) -> list[Block]:
    """The blocks at gaps that are matched in scraps only."""
    out: list[Block] = []
    starts = [start for start, _ in spans]
    mark = bytes([BLOCK])
    at = 0
    for start, end in [*spans, (len(breaks) - 1, len(breaks))]:
        low = at
        at = end
        while low < start:
            first = max(0, breaks.rfind(mark, 0, low + 1))
            last = breaks.find(mark, low + 1)
            last = len(breaks) - 1 if last < 0 else last
            low = last
            if last - first < _LEAST or (out and out[-1].start >= first):
                continue
            near = spans[max(0, bisect_right(starts, first) - 1) : bisect_left(starts, last)]
            matched = sum(max(0, min(last, b) - max(first, a)) for a, b in near)
            if matched <= _SCRAPS * (last - first):
                out.append(Block(first, last))
    return out


def without(matches: Iterable[Match], blocks: Sequence[HasEnds], *, second: bool) -> list[Match]:
    """The matches, cut where they lie in one of these blocks of the second text (or of the first)."""
    out: list[Match] = []
    ends = [block.end for block in blocks]
    for match in matches:
        at, end = (match.b, match.b + match.length) if second else (match.a, match.a + match.length)
        start = at
        for block in blocks[bisect_right(ends, at) :]:
            if block.start >= end:
                break
            if block.start > at:
                out.append(Match(match.a + at - start, match.b + at - start, block.start - at))
            at = max(at, block.end)
        if at < end:
            out.append(Match(match.a + at - start, match.b + at - start, end - at))
    return out
