"""Aligning two folded texts in near-linear time.

Runs of words that both texts have, and that neither has more often than the other, are anchors; the longest rising
chain of them is kept (patience sorting, as Bram Cohen's diff does with lines), and the gaps between them are anchored
again with shorter runs. Only gaps that are small enough go to an exact algorithm (rapidfuzz, bit-parallel). A gap that
is large and has no anchor at all is two different texts, and stays one.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from operator import eq
from typing import NamedTuple

from scrubber.ends import chain_of

#: Lengths of the runs that anchor, tried one after the other.
_RUNS = (12, 6, 3)
#: A gap of at most so many cells is aligned exactly.
_SMALL = 60_000
#: A gap without anchors is still aligned exactly up to here.
_LARGE = 9_000_000
#: A run that occurs more often than this in a gap anchors nothing.
_REPEATS = 8
#: In gaps of so many words only the runs that begin with a word of every so-manieth number are tried first: enough, and
#: few.
_MANY, _SAMPLE = 500, 32
#: Where a gap is too large and has no anchors, for it repeats itself: how far its beginnings may be shifted, and how
#: much they must then share.
_SHIFT, _REPEATED = 64, 64
#: Two texts go on alike where, behind at most so many words that they do not share, they share so many at once, and of
#: so many then most, many of them different.
_FEW, _AT_ONCE, _ALIKE, _MOST, _VARIED = 8, 3, 96, 92, 32
_NEAR = sorted(
    ((a, b) for a in range(_FEW + 1) for b in range(_FEW + 1) if a or b), key=lambda skip: (sum(skip), max(skip), skip)
)
#: A longer match than this is never an accident.
_CHANCE = 8


class Match(NamedTuple):
    """`length` words from `a` in the one text equal those from `b` in the other."""

    a: int
    b: int
    length: int


def align(one: Sequence[int], other: Sequence[int]) -> list[Match]:
    """What two texts share, in order: rising, not overlapping matches, adjacent ones joined, chance ones dropped."""
    matches: list[Match] = []
    stack = [(0, len(one), 0, len(other), 0)]
    while stack:
        a0, a1, b0, b1, depth = stack.pop()
        head = _common_head(one, other, a0, a1, b0, b1)
        if head:
            matches.append(Match(a0, b0, head))
            a0, b0 = a0 + head, b0 + head
        tail = _common_tail(one, other, a0, a1, b0, b1)
        if tail:
            a1, b1 = a1 - tail, b1 - tail
            matches.append(Match(a1, b1, tail))
        cells = (a1 - a0) * (b1 - b0)
        if not cells:
            continue
        if cells <= _SMALL:
            matches += _exact(one, other, a0, a1, b0, b1)
            continue
        if not depth:
            a0, b0 = _along(one, other, (a0, a1, b0, b1), matches)
        few = min(a1 - a0, b1 - b0) > _MANY
        while depth < len(_RUNS):
            chain = chain_of(_anchors(one, other, a0, a1, b0, b1, _RUNS[depth], _SAMPLE if few else 1))
            if chain:
                break
            depth, few = depth + (not few), False
        else:
            if cells <= _LARGE:
                matches += _exact(one, other, a0, a1, b0, b1)
                continue
            chain = _repeating(one, other, a0, a1, b0, b1)
            if not chain:
                continue
        matches += _between(one, other, (a0, a1, b0, b1), chain, depth, stack)
    return _grown(one, other, tidy(joined(sorted(matches)), len(one), len(other)))


def _along(
    one: Sequence[int], other: Sequence[int], gap: tuple[int, int, int, int], matches: list[Match]
) -> tuple[int, int]:
    """Follow two texts from the beginning of a gap as long as they are the same but for a few words here and there.
    Returns where they no longer are.

    Both go on alike behind such a place for so long, in so many different words, that no other way to lay them side by
    side is better. What is found is put among the matches.
    """
    a0, a1, b0, b1 = gap
    while min(a1 - a0, b1 - b0) > _ALIKE and (a1 - a0) * (b1 - b0) > _SMALL:
        near = ((a0 + skip_a, b0 + skip_b) for skip_a, skip_b in _NEAR)
        a, b = next(((a, b) for a, b in near if _alike(one, other, a, b)), (a0, b0))
        if (a, b) == (a0, b0):
            break
        matches += _exact(one, other, a0, a, b0, b)
        length = _common_head(one, other, a, a1, b, b1)
        matches.append(Match(a, b, length))
        a0, b0 = a + length, b + length
    return a0, b0


def _alike(one: Sequence[int], other: Sequence[int], a: int, b: int) -> bool:
    """Whether two texts go on alike from two places."""
    if one[a] != other[b] or one[a : a + _AT_ONCE] != other[b : b + _AT_ONCE]:
        return False
    here, there = one[a : a + _ALIKE], other[b : b + _ALIKE]
    return sum(map(eq, here, there)) >= _MOST and len(set(here)) >= _VARIED


def _between(
    one: Sequence[int],
    other: Sequence[int],
    gap: tuple[int, int, int, int],
    chain: list[tuple[int, int]],
    depth: int,
    stack: list[tuple[int, int, int, int, int]],
) -> list[Match]:
    """Grow each anchor of a chain into a match, and put what lies between them on the stack."""
    a0, a1, b0, b1 = gap
    out = []
    at_a, at_b = a0, b0
    for a, b in chain:
        if a < at_a or b < at_b:
            continue  # inside the match before it
        length = _common_head(one, other, a, a1, b, b1)
        if not length:
            continue
        if a > at_a or b > at_b:
            stack.append((at_a, a, at_b, b, depth + 1 if (at_a, at_b) == (a0, b0) and len(chain) == 1 else depth))
        out.append(Match(a, b, length))
        at_a, at_b = a + length, b + length
    stack.append((at_a, a1, at_b, b1, depth + 1 if len(chain) == 1 else depth))
    return out


def _anchors(
    one: Sequence[int], other: Sequence[int], a0: int, a1: int, b0: int, b1: int, run: int, sample: int
) -> list[tuple[int, int]]:
    """Places of runs that both texts have equally often: the first with the other's first, and so on."""
    if min(a1 - a0, b1 - b0) < run:
        return []
    there: dict[tuple[int, ...], list[int]] = {}
    for at, key in _keys(other, b0, b1, run, sample):
        there.setdefault(key, []).append(at)
    here: dict[tuple[int, ...], list[int]] = {}
    for at, key in _keys(one, a0, a1, run, sample):
        if key in there:
            here.setdefault(key, []).append(at)
    pairs = [
        pair
        for key, places in here.items()
        if len(places) == len(there[key]) <= _REPEATS
        for pair in zip(places, there[key], strict=True)
    ]
    pairs.sort()
    return pairs


def _repeating(one: Sequence[int], other: Sequence[int], a0: int, a1: int, b0: int, b1: int) -> list[tuple[int, int]]:
    """Where two gaps go on alike if one of their beginnings is passed over, as the one place of a chain: rows of
    lines that come again and again.
    """
    starts = [(a0 + d, b0) for d in range(1, _SHIFT)] + [(a0, b0 + d) for d in range(1, _SHIFT)]
    length, a, b = max((_common_head(one, other, a, a1, b, b1), -a, -b) for a, b in starts)
    return [(-a, -b)] if length >= _REPEATED else []


def _keys(text: Sequence[int], start: int, end: int, run: int, sample: int) -> Iterable[tuple[int, tuple[int, ...]]]:
    """Runs of so many words with their places: all, or those that begin with a word whose number `sample` divides."""
    stop = end - run + 1
    if sample == 1:
        # From iterators over the one list: no copy of it is made.
        return enumerate(zip(*(islice(text, start + i, stop + i) for i in range(run)), strict=True), start)
    places = [at for at, word in enumerate(islice(text, start, stop), start) if not word % sample]
    return ((at, tuple(text[at : at + run])) for at in places)


def _common_head(one: Sequence[int], other: Sequence[int], a0: int, a1: int, b0: int, b1: int) -> int:
    """How many words the two gaps share from their starts."""
    return _common(min(a1 - a0, b1 - b0), lambda done, to: one[a0 + done : a0 + to] == other[b0 + done : b0 + to])


def _common_tail(one: Sequence[int], other: Sequence[int], a0: int, a1: int, b0: int, b1: int) -> int:
    """As `_common_head`, from their ends."""
    return _common(min(a1 - a0, b1 - b0), lambda done, to: one[a1 - to : a1 - done] == other[b1 - to : b1 - done])


def _common(limit: int, alike: Callable[[int, int], bool]) -> int:
    """How many words are alike of so many: doubling slices, so that long runs cost little."""
    done, step = 0, 8
    while done < limit:
        step = min(step, limit - done)
        if alike(done, done + step):
            done += step
            step *= 2
        elif step == 1:
            break
        else:
            step = max(1, step // 4)
    return done


def _exact(one: Sequence[int], other: Sequence[int], a0: int, a1: int, b0: int, b1: int) -> list[Match]:
    """The longest common subsequence of a gap."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415

    return [
        Match(a0 + op.src_start, b0 + op.dest_start, op.src_end - op.src_start)
        for op in Indel.opcodes(one[a0:a1], other[b0:b1])
        if op.tag == "equal"
    ]


def joined(matches: Iterable[Match]) -> list[Match]:
    """Matches, those that adjoin as one, without empty ones."""
    out: list[Match] = []
    for match in matches:
        last = out[-1] if out else Match(0, 0, 0)
        if out and (last.a + last.length, last.b + last.length) == match[:2]:
            out[-1] = last._replace(length=last.length + match.length)
        elif match.length:
            out.append(match)
    return out


def tidy(matches: list[Match], end_a: int, end_b: int) -> list[Match]:
    """Drop matches by chance: a short one between two long differences is no common text.

    Kept: a word between two changed words. Dropped: a lone 的 in the middle of two different sentences (the rule of
    Neil Fraser's semantic clean-up: not longer than the differences on both of its sides). It goes wrong where a short
    remnant of a rewritten sentence is true common text; then one difference is reported in the place of two.
    """
    kept: list[Match] = []
    for at, match in enumerate(matches):
        kept.append(match)
        following = matches[at + 1] if at + 1 < len(matches) else Match(end_a, end_b, 0)
        while kept and _by_chance(kept, following):
            kept.pop()
    return kept


def _grown(one: Sequence[int], other: Sequence[int], matches: list[Match]) -> list[Match]:
    """Matches with the words right before each that both texts have there: what was dropped by chance may have had one
    of them.
    """
    out: list[Match] = []
    for match in matches:
        last = out[-1] if out else Match(0, 0, 0)
        more = _common_tail(one, other, last.a + last.length, match.a, last.b + last.length, match.b)
        out.append(Match(match.a - more, match.b - more, match.length + more) if more else match)
    return out


def _by_chance(kept: list[Match], following: Match) -> bool:
    match = kept[-1]
    before = kept[-2] if len(kept) > 1 else Match(0, 0, 0)
    left = max(match.a - before.a - before.length, match.b - before.b - before.length)
    right = max(following.a - match.a - match.length, following.b - match.b - match.length)
    return match.length <= _CHANCE and match.length * 3 <= min(left, right)
