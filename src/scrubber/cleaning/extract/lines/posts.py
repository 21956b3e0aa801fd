"""A page of posts without markup: a thread, whose frames come back, or entries under their hours, as a live blog has them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from scrubber.cleaning.extract.lines.post_frames import Posts, find_frames

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.cleaning.extract.lines.lines import Reading

#: Posts or entries at least.
_POSTS = 3
_HOUR = re.compile(r"\W{0,3}(\d{1,2})\s?[:：h.]\s?([0-5]\d)(?:\s?(?:uhr|h|[ap]\.?m\.?))?\W{0,3}", re.IGNORECASE)
_LONGEST = 14


def find_posts(lines: Sequence[str], readings: Sequence[Reading], text: Sequence[int]) -> Posts:
    """The lines between the posts of a page; none where it shows no posts.

    Args:
        lines: the page's.
        readings: theirs.
        text: the numbers of those that read as running text, in order.
    """
    if len(text) < _POSTS:
        return Posts()
    return _under_hours(lines, readings, text) or find_frames(lines, readings, text) or Posts()


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
