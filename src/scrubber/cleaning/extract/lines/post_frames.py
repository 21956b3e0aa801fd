"""The frame of a post: what a site sets between one person's words and the next one's, in a page without markup.

It shows by coming back: between two posts stands a day, and a line of the same words as between all others ("Reply",
"Joined:", "wrote:"), figures aside. The line must come as often as there are posts, above the first one's words or
below the last one's: comments below an article have it one time less, for nobody answers the article. How many lines
are the frame's is what stands there at the least; a longer gap has short lines of a post in it. It goes wrong on an
article that ends in the same offer as each comment below it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from scrubber.cleaning.extract.comment_words import ANSWERS
from scrubber.cleaning.extract.lines.datelines import is_of_record, names_date, names_distance
from scrubber.cleaning.extract.lines.lines import Reading
from scrubber.language.written_tables import read_table, unbroken

#: Posts at least; the share of the gaps that a line stands in which is the frame's; lines above the first post's words
#: that are looked at; characters of a line with a day in it.
_POSTS, _MOST, _NEAR, _LONGEST = 3, 0.8, 12, 80
#: Characters of the longest count of answers.
_LONGEST_COUNT = 24
#: Lines from one post's words to the next one's, at most.
_WIDE = 32
#: How much longer the first gap may be than the middle one, up to its day.
_LONGER = 2
#: How much may be said above the first day, in the measure of `Reading.mass`.
_BESIDE = 60
_TO_READ = re.compile(unbroken(read_table("site_sayings")["bylines"]["to_read"]))
_FIGURES = re.compile(r"\d+")
#: A release, which reads as a day of some month or as an hour: "2.11".
RELEASE = re.compile(r"\d{1,2}\.\d{1,2}")
#: Of so many lines one is an item of a list that no other post has.
_ITEMS = 4


def counts_answers(line: str) -> bool:
    """Whether a line counts the answers to a question and says nothing else."""
    return len(line) <= _LONGEST_COUNT and ANSWERS.fullmatch(line.strip()) is not None


class Posts(NamedTuple):
    """What stands between posts.

    Attributes:
        between: the lines that say nothing of where the document begins or ends.
        frame: those of them that the site sets around each post: its day, its author, what is there to be pressed.
        end: the line behind the last post; -1 where that does not show.
    """

    between: frozenset[int] = frozenset()
    frame: frozenset[int] = frozenset()
    end: int = -1


def find_frames(lines: Sequence[str], readings: Sequence[Reading], text: Sequence[int]) -> Posts | None:
    """The frames of a page's posts; None where it shows no posts.

    Args:
        lines: the page's.
        readings: theirs.
        text: the numbers of those that read as running text, in order.
    """
    # Letters have no figures among them.
    keys = [reading.squeezed or _FIGURES.sub("", line) for line, reading in zip(lines, readings, strict=True)]
    counts = Counter(keys)
    words = [i for i in text if counts[keys[i]] == 1]
    first = _first_day(lines, readings, words)
    if first < 0:
        return None
    days = [i for i in range(first, len(lines)) if _is_day(lines[i], readings[i])]
    dated = frozenset(days)
    words = [i for i in words if i > first and i not in dated]
    near = takewhile(lambda pair: pair[1] - pair[0] <= _WIDE, pairwise(words))
    gaps = [gap for a, b in near if (gap := _gap(days, a, b))]
    if not gaps or len(gaps[0].lead) > _LONGER * (1 + sorted(len(gap.lead) for gap in gaps)[len(gaps) // 2]):
        return None  # what stands between an article and the first comment is more
    around = [i for gap in gaps for i in gap.lines]
    if _ITEMS * sum(readings[i].item and counts[keys[i]] == 1 for i in around) > len(around):
        return None  # a log of changes: what stands around posts is the same at each of them
    above = _gap(days, max(-1, words[0] - _NEAR - 1), words[0])
    often = Counter(key for gap in gaps for key in {keys[i] for i in gap.lines})
    same = {key for key, count in often.items() if count >= _MOST * len(gaps)}
    same -= {"", *(keys[i] for i in days)}  # all of one month, an article's too
    heads = same & {keys[i] for i in above.lines} & {keys[i] for i in gaps[0].lines} if above else set()
    tails = same & {keys[i] for i in gaps[0].lead}
    if any(_TO_READ.search(lines[i].lower()) for i in gaps[0].lines if keys[i] in same and len(lines[i]) <= _LONGEST):
        return None  # how long other pages take to read stands at each of them, and at no post
    end = next((i for i in range(gaps[-1].lines.stop, len(lines)) if keys[i] in tails - heads), -1)
    if above is None or not (heads or end >= 0):
        return None
    if len(gaps) < _POSTS - 1:
        return None
    if end >= 0 and 2 * sum(readings[i].mass for i in words if i > end) > sum(readings[i].mass for i in words):
        return None  # three extracts of a log in a long text
    lead, span, trail = (
        sorted(lengths)[len(lengths) // 5]  # what nearly all have at the least
        for lengths in zip(*((len(gap.lead), gap.days[-1] - gap.days[0], len(gap.trail)) for gap in gaps), strict=True)
    )
    frame = {i for gap in [*gaps, above] for i in gap.frame(lead if gap is not above else 0, span, trail)}
    frame.update(
        i
        for gap in [*gaps, above]
        for i in gap.lines
        if often[keys[i]] > 1 and len(lines[i]) <= _LONGEST and not readings[i].introduces
    )
    return Posts(frozenset(frame.union(*(gap.lines for gap in gaps))), frozenset(frame), end)


class _Gap(NamedTuple):
    """Lines between two posts' words, and those of them with a day."""

    lines: range
    days: Sequence[int]

    @property
    def lead(self) -> range:
        return range(self.lines.start, self.days[0])

    @property
    def trail(self) -> range:
        return range(self.days[-1] + 1, self.lines.stop)

    def frame(self, lead: int, span: int, trail: int) -> Iterator[int]:
        """The lines of heads, of so many above the first day, from it to the last one and below that; more heads
        than one where a post between them does not read as text.
        """
        end = -1
        for day in self.days:
            if day >= end:
                end = min(day + span + trail + 1, self.lines.stop)
                yield from range(max(day - lead, self.lines.start), end)


def _first_day(lines: Sequence[str], readings: Sequence[Reading], words: Sequence[int]) -> int:
    """The first line with a day; -1 where none has one, or too much is said above it: in most texts that shows after
    a few lines. Below a line that counts answers, the first of them may stand above its day.
    """
    said = at = 0
    counted = False
    for i, line in enumerate(lines):
        if _is_day(line, readings[i]):
            return i
        counted = counted or counts_answers(line)
        if at < len(words) and words[at] == i:
            at += 1
            said += readings[i].mass
            if said > _BESIDE and not counted:
                break
    return -1


def _gap(days: Sequence[int], above: int, below: int) -> _Gap | None:
    within = days[bisect_right(days, above) : bisect_left(days, below)]
    return _Gap(range(above + 1, below), within) if within else None


def _is_day(line: str, reading: Reading) -> bool:
    if len(line) > _LONGEST or (reading.closed and reading.sentence):
        return False
    told = reading.date or reading.stamped or names_date(line) or names_distance(line)
    return told and not (RELEASE.fullmatch(line.strip()) or is_of_record(line))
