"""A page of posts: a thread in which everybody's words stand between a day and an offer to answer, or entries under their hours, as a live blog has them.

Comments below an article look alike; but an article's own first paragraphs stand between no such lines. It goes wrong on an article that its site sets like the comments below it: it is taken for the first
of them, and they stay.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from scrubber.cleaning.extract.lines.readers import ANSWERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.cleaning.extract.lines.lines import Reading

#: Posts or entries at least; lines between a post's day and its words.
_POSTS, _NEAR = 3, 6
_HOUR = re.compile(r"\W{0,3}(\d{1,2})\s?[:：h.]\s?([0-5]\d)(?:\s?(?:uhr|h|[ap]\.?m\.?))?\W{0,3}", re.IGNORECASE)
_LONGEST = 14


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


def find_posts(lines: Sequence[str], readings: Sequence[Reading], text: Sequence[int]) -> Posts:
    """The lines between the posts of a page; none where it shows no posts.

    Args:
        lines: the page's.
        readings: theirs.
        text: the numbers of those that read as running text, in order.
    """
    if len(text) < _POSTS:
        return Posts()
    return _answered(readings, text) or _under_hours(lines, readings, text) or Posts()


def _answered(readings: Sequence[Reading], text: Sequence[int]) -> Posts | None:
    """Posts with a day above and an offer to answer below each."""
    if sum(reading.squeezed in ANSWERS for reading in readings) < _POSTS:
        return None
    days = [i for i in range(max(0, text[0] - _NEAR), text[0]) if _is_day(readings[i])]
    if not days:
        return None
    frame = {days[-1]}
    posts = 1
    for before, after in pairwise(text):
        answer = next((i for i in range(before + 1, after) if readings[i].squeezed in ANSWERS), after)
        day = max((i for i in range(before + 1, after) if _is_day(readings[i])), default=-1)
        if day > answer:
            posts += 1
            frame.update(range(answer, day + 1))
        elif day >= 0 and posts < _POSTS:
            return None  # a day amid what should be one post: comments begin there
    if posts < _POSTS:
        return None
    end = next((i for i in range(max(frame) + 1, len(readings)) if readings[i].squeezed in ANSWERS), -1)
    return Posts(frozenset(frame), frozenset(frame), end)


def _is_day(reading: Reading) -> bool:
    return reading.date or reading.stamped


def _under_hours(lines: Sequence[str], readings: Sequence[Reading], text: Sequence[int]) -> Posts | None:
    """Entries each under its hour, one later or earlier than the other."""
    hours = [
        (i, 60 * int(match[1]) + int(match[2]))
        for i, line in enumerate(lines)
        if len(line) <= _LONGEST and (match := _HOUR.fullmatch(line.strip()))
    ]
    if len(hours) < _POSTS:
        return None
    told = set(text)
    ends = [i for i, _ in hours[1:]] + [len(lines)]
    entries = [(i, end) for (i, _), end in zip(hours, ends, strict=True) if not told.isdisjoint(range(i + 1, end))]
    clock = [minute for _, minute in hours]
    if len(entries) < max(_POSTS, len(hours) - 1) or clock not in (sorted(clock), sorted(clock, reverse=True)):
        return None
    between = set(range(entries[0][0], entries[-1][0] + 1)) - told
    counts = Counter(readings[i].squeezed for i in between)
    frame = (i for i in between if readings[i].squeezed and counts[readings[i].squeezed] >= _POSTS - 1)
    return Posts(frozenset(between), frozenset(frame))
