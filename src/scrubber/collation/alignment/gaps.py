"""The gaps between matches: where a witness departs from the spine."""

import itertools
from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from scrubber.collation.alignment.align import Match
from scrubber.collation.alignment.witness import BLOCK

#: How far the edges of a gap may slide over equal words.
_SLIDE = 64
#: So many words at the beginning of two different blocks may be the same by chance.
_CHANCE = 3
#: A change of at most so many words on either side is one reading for another; a larger one is text lost and text won.
READING = 25
#: Text this short against text much longer is a slip beside an addition, not its replacement.
_SLIP, _MUCH = 3, 9
#: Fewer words may be a heading for a heading.
_PARAGRAPH = 12


class Gap(NamedTuple):
    """Words `s0` to `s1` of the spine stand against `w0` to `w1` of a witness; either may be empty."""

    s0: int
    s1: int
    w0: int
    w1: int


class HasMatches(Protocol):
    """Anything that runs along the spine."""

    matches: list[Match]


def slide(
    matches: list[Match], one: Sequence[int], other: Sequence[int], one_breaks: bytearray, other_breaks: bytearray
) -> list[Match]:
    """Move gaps over equal words to where a reader would set them.

    "A B A C" without one "A B" can lose the first or the second half of the pair; a lost paragraph that begins like the
    next one, too. The edges go to the beginning of a block or else of a sentence, and where there is none, as far left
    as possible, so that all witnesses set the same change to the same place.
    """
    out: list[Match] = []
    for each in matches:
        match = each
        if out:
            last = out[-1]
            end_a, end_b = last.a + last.length, last.b + last.length
            if (match.a == end_a) != (match.b == end_b):
                text, breaks = (one, one_breaks) if match.a > end_a else (other, other_breaks)
                start, end = (end_a, match.a) if match.a > end_a else (end_b, match.b)
                shift = _best_shift(text, breaks, start, end, last.length, match.length)
                out[-1] = Match(last.a, last.b, last.length + shift)
                match = Match(match.a + shift, match.b + shift, match.length - shift)
            elif min(match.a - end_a, match.b - end_b) > READING:
                out[-1] = Match(
                    last.a, last.b, last.length - _overlap(end_a, end_b, last.length, one_breaks, other_breaks)
                )
            if not out[-1].length:
                out.pop()
        if match.length:
            out.append(match)
    return out


def _overlap(end_a: int, end_b: int, length: int, one_breaks: bytearray, other_breaks: bytearray) -> int:
    """How many words two different blocks share by chance at their beginning: they belong to the difference. A block
    of so few words is no beginning.
    """
    if one_breaks[end_a] == other_breaks[end_b] == BLOCK:
        return 0
    for k in range(1, min(length, _CHANCE) + 1):
        if one_breaks[end_a - k] == other_breaks[end_b - k] == 2:
            return k
    return 0


def _best_shift(text: Sequence[int], breaks: bytearray, start: int, end: int, left: int, right: int) -> int:
    low = 0
    while -low < min(left, _SLIDE) and text[start + low - 1] == text[end + low - 1]:
        low -= 1
    high = 0
    while high < min(right, _SLIDE) and text[start + high] == text[end + high]:
        high += 1
    return max(range(low, high + 1), key=lambda d: (min(breaks[start + d], breaks[end + d]), breaks[start + d], -d))


def gaps_of(
    matches: Sequence[Match],
    end_s: int,
    end_w: int,
    moved: Sequence[HasMatches] = (),
    seams: Sequence[tuple[int, int]] = (),
    breaks: tuple[bytearray, bytearray] | None = None,
    sizes: Callable[[Gap], tuple[int, int]] | None = None,
) -> list[Gap]:
    """Where a main thread departs from the spine, in order, without what is moved.

    A large exchange is given as a loss and an addition, and a span that came into the spine from another witness as a
    loss of its own: they have nothing to do with the words beside them. So are whole blocks that have no word in
    common, where `breaks` says what begins a block on the spine and in the witness. `sizes` says how many words the two
    sides of a gap are, one made of several counted as these.
    """
    gone = [(t.matches[0].a, t.matches[-1].a + t.matches[-1].length) for t in moved]
    come = _Cuts([(t.matches[0].b, t.matches[-1].b + t.matches[-1].length) for t in moved])
    cuts = _Cuts([*gone, *seams])
    away = set(gone)
    out: list[Gap] = []
    at = Match(0, 0, 0)
    for match in [*matches, Match(end_s, end_w, 0)]:
        s0, w0 = at.a + at.length, at.b + at.length
        if match.a > s0 or match.b > w0:
            gap = Gap(s0, match.a, w0, match.b)
            inside = cuts.within(s0, match.a), come.within(w0, match.b)
            if breaks and not any(inside) and _are_blocks(gap, *breaks):
                out += [Gap(gap.s0, gap.s0, gap.w0, gap.w1), Gap(gap.s0, gap.s1, gap.w1, gap.w1)]
            else:
                out += _split(gap, *inside, away, breaks, sizes)
        at = match
    return out


def _are_blocks(gap: Gap, one: bytearray, other: bytearray) -> bool:
    """Whether a paragraph stands against another one, not at the beginning of a text (a title may be translated)."""
    return min(gap.s1 - gap.s0, gap.w1 - gap.w0) >= _PARAGRAPH and _are_whole(gap, one, other)


def _are_whole(gap: Gap, one: bytearray, other: bytearray) -> bool:
    """Whether both sides of a gap are whole blocks, and not the first ones."""
    return min(gap.s0, gap.w0) > 0 and one[gap.s0] == one[gap.s1] == other[gap.w0] == other[gap.w1] == BLOCK


def _are_several(gap: Gap, one: bytearray, other: bytearray) -> bool:
    """Whether several blocks stand against fewer that were set in their place, "Please sign in" against the rest of a
    text: which is none of their readings.
    """
    sides = (gap.s1 - gap.s0, one.count(BLOCK, gap.s0, gap.s1)), (gap.w1 - gap.w0, other.count(BLOCK, gap.w0, gap.w1))
    (_, few), (more, many) = sorted(sides)
    return more >= _PARAGRAPH and many > few and _are_whole(gap, one, other)


class _Cuts:
    """Spans that are cut out of gaps; asked for in rising order only, so that all questions together cost little."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._next = 0

    def within(self, start: int, end: int) -> list[tuple[int, int]]:
        """The spans that overlap a gap."""
        while self._next < len(self._spans) and self._spans[self._next][1] <= start:
            self._next += 1
        out = []
        for index in range(self._next, len(self._spans)):
            span = self._spans[index]
            if span[0] >= end:
                break
            if span[1] > start:
                out.append(span)
        return out


def inner_gaps(matches: Sequence[Match], sizes: Callable[[Gap], tuple[int, int]] | None = None) -> list[Gap]:
    """Where a moved thread departs from the spine between its ends; `sizes` as for `gaps_of`."""
    out = []
    for last, match in itertools.pairwise(matches):
        out += _parts(Gap(last.a + last.length, match.a, last.b + last.length, match.b), sizes=sizes)
    return out


def _split(
    gap: Gap,
    inside_s: list[tuple[int, int]],
    inside_w: list[tuple[int, int]],
    away: set[tuple[int, int]],
    breaks: tuple[bytearray, bytearray] | None,
    sizes: Callable[[Gap], tuple[int, int]] | None,
) -> list[Gap]:
    if not inside_s and not inside_w:
        return _parts(gap, breaks, sizes)
    spans = _without(gap.s0, gap.s1, inside_s)
    texts = _without(gap.w0, gap.w1, inside_w)
    out = [Gap(max(s0, gap.s0), min(s1, gap.s1), gap.w0, gap.w0) for s0, s1 in inside_s if (s0, s1) not in away]
    if len(spans) == 1 and len(texts) == 1:
        out += _parts(Gap(*spans[0], *texts[0]), breaks, sizes)
    else:
        out += [Gap(s0, s1, gap.w0, gap.w0) for s0, s1 in spans]
        out += [Gap(gap.s1, gap.s1, w0, w1) for w0, w1 in texts]
    return sorted(out)


def _without(start: int, end: int, cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    out = []
    for a, b in cuts:
        if a > start:
            out.append((start, a))
        start = max(start, b)
    if end > start:
        out.append((start, end))
    return out


def at_blocks(gap: Gap, one: bytearray, other: bytearray) -> list[Gap]:
    """A change cut where blocks begin on both sides, if they are as many: the end of one block and the beginning of the
    next are two.

    So are a word that differs at a block's edge and the blocks that one side has beyond it.
    """
    cuts = [i for i in range(gap.s0 + 1, gap.s1) if one[i] == 2]
    theirs = [i for i in range(gap.w0 + 1, gap.w1) if other[i] == 2]
    if theirs and not cuts and gap.s0 < gap.s1:
        opens = one[gap.s0] == other[gap.w0] == BLOCK
        closes = one[gap.s1] == other[gap.w1] == BLOCK
        if closes and not opens:
            return [Gap(gap.s0, gap.s1, gap.w0, theirs[0]), Gap(gap.s1, gap.s1, theirs[0], gap.w1)]
        if opens and not closes:
            return [Gap(gap.s0, gap.s0, gap.w0, theirs[-1]), Gap(gap.s0, gap.s1, theirs[-1], gap.w1)]
    if not cuts:
        return [gap]
    if len(cuts) != len(theirs):
        return [gap]
    starts = zip([gap.s0, *cuts], [gap.w0, *theirs], strict=True)
    ends = zip([*cuts, gap.s1], [*theirs, gap.w1], strict=True)
    return [Gap(s0, s1, w0, w1) for (s0, w0), (s1, w1) in zip(starts, ends, strict=True)]


def _parts(
    gap: Gap, breaks: tuple[bytearray, bytearray] | None = None, sizes: Callable[[Gap], tuple[int, int]] | None = None
) -> list[Gap]:
    """A gap as it is, or as a loss and an addition where the two sides have nothing to do with each other.

    A day that one side has broken (一一一年�月十五日) is one word against ten, and as long as they are: no slip beside
    an addition.

    A slip beside an addition is one of the words that follow, where a block begins with it; else of those before.
    """
    lost, won = gap.s1 - gap.s0, gap.w1 - gap.w0
    if lost == won and lost <= READING:
        return [Gap(gap.s0 + i, gap.s0 + i + 1, gap.w0 + i, gap.w0 + i + 1) for i in range(lost)]
    beside = min(lost, won) <= _SLIP and max(lost, won) >= _MUCH
    several = breaks is not None and _are_several(gap, *breaks)
    if not lost or not won or (max(lost, won) <= READING and not (beside or several)):
        return [gap]
    if sizes and not several and max(lost, won) <= READING:
        size, other = sizes(gap)
        if abs(size - other) < _MUCH - _SLIP:
            return [gap]
    if breaks and breaks[0][gap.s0] == breaks[0][gap.s1] == breaks[1][gap.w0] == breaks[1][gap.w1] == BLOCK:
        if sizes and (short := _dated_line(gap, breaks, sizes)):
            return [
                Gap(gap.s0, gap.s0 + short, gap.w0, gap.w0 + short),
                Gap(gap.s0 + short, gap.s1, gap.w0 + short, gap.w1),
            ]
        return [Gap(gap.s0, gap.s0, gap.w0, gap.w1), Gap(gap.s0, gap.s1, gap.w1, gap.w1)]
    opens = breaks is not None and breaks[0][gap.s0] == BLOCK != breaks[0][gap.s1]
    if lost <= _SLIP and opens:
        return [Gap(gap.s0, gap.s0, gap.w0, gap.w1 - lost), Gap(gap.s0, gap.s1, gap.w1 - lost, gap.w1)]
    if lost <= _SLIP:
        return [Gap(gap.s0, gap.s1, gap.w0, gap.w0 + lost), Gap(gap.s1, gap.s1, gap.w0 + lost, gap.w1)]
    if won <= _SLIP and breaks is not None and breaks[1][gap.w0] == breaks[0][gap.s0] == BLOCK != breaks[1][gap.w1]:
        return [Gap(gap.s0, gap.s1 - won, gap.w0, gap.w0), Gap(gap.s1 - won, gap.s1, gap.w0, gap.w1)]
    if won <= _SLIP:
        return [Gap(gap.s0, gap.s0 + won, gap.w0, gap.w1), Gap(gap.s0 + won, gap.s1, gap.w1, gap.w1)]
    return [Gap(gap.s0, gap.s0, gap.w0, gap.w1), Gap(gap.s0, gap.s1, gap.w1, gap.w1)]


def _dated_line(gap: Gap, breaks: tuple[bytearray, bytearray], sizes: Callable[[Gap], tuple[int, int]]) -> int:
    """How many words the line of a day has with which the longer side begins, where the other side is the line of a
    day as long: the day was changed, and what stood below it is gone.
    """
    lost, won = gap.s1 - gap.s0, gap.w1 - gap.w0
    short = min(lost, won)
    side, start = (breaks[0], gap.s0) if lost > won else (breaks[1], gap.w0)
    if short > _SLIP or side[start + short] != BLOCK or BLOCK in side[start + 1 : start + short]:
        return 0
    days = sizes(Gap(gap.s0, gap.s0 + short, gap.w0, gap.w0 + short))
    return short if min(days) > short else 0
