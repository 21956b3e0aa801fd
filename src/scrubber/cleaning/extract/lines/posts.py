"""A page of posts without markup: a thread, whose frames come back, or a live blog's entries under their hours."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from scrubber.cleaning.extract.lines.lines import Reading
from scrubber.cleaning.extract.lines.own_words import OWN_WORDS
from scrubber.cleaning.extract.lines.post_frames import RELEASE, Posts, counts_answers, find_frames

#: Entries under their hours, and lines of a thread, at least.
_POSTS = 3
#: The mass of a question that a post may be.
_ASKS = 12
#: Lines above the first answer among which their count is sought, and above the count the question.
_NEAR, _HIGHEST = 12, 24
_HOUR = re.compile(r"\W{0,3}(\d{1,2})\s?[:：h.]\s?([0-5]\d)(?:\s?(?:uhr|h|[ap]\.?m\.?))?\W{0,3}", re.IGNORECASE)
_LONGEST = 14


def find_posts(lines: Sequence[str], readings: Sequence[Reading], text: Sequence[int]) -> Posts:
    """The lines between the posts of a page; none where it shows no posts."""
    found = (_under_hours(lines, readings, text) or find_frames(lines, readings, text)) if len(text) >= _POSTS else None
    if found is None and (asked := [i for i, reading in enumerate(readings) if _asks(reading)]):
        found = find_frames(lines, readings, sorted({*text, *asked}))
    if found is None or 2 * sum(readings[i].data for i in found.frame) > len(found.frame):
        return Posts()  # records have frames as well
    return _with_lead(lines, readings, text, found) if found.frame else found


def _with_lead(lines: Sequence[str], readings: Sequence[Reading], text: Sequence[int], posts: Posts) -> Posts:
    """Posts with what the site sets between a question and the line that counts its answers, and from there to the
    first of them.
    """
    first = min(posts.frame)
    count = next((i for i in range(first, max(-1, first - _HIGHEST), -1) if counts_answers(lines[i])), -1)
    first = min(first, next((i for i in text if i > count), first))  # whose day may stand below it
    if first - count >= _NEAR:
        return posts
    said = {*text, *(i for i in range(count) if _asks(readings[i]))}
    asked = next((i for i in range(count, max(-1, count - _HIGHEST), -1) if i in said), -1)
    if asked < 0:
        return posts
    lead = frozenset(range(asked + 1, first))
    question = takewhile(said.__contains__, range(asked, -1, -1))
    return posts._replace(between=posts.between.union(lead, question), frame=posts.frame | lead)


def _asks(reading: Reading) -> bool:
    """Whether a line is a question of some length: alone it may be a headline, among posts it is one of them."""
    return reading.asking and reading.sentence and reading.mass >= _ASKS and reading.chrome < OWN_WORDS


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
    if 2 * len(set(clock)) <= len(clock) and all(RELEASE.fullmatch(lines[i].strip()) for i, _ in hours):
        return None  # releases, said again and again: "since 2.11"; in one minute several may write
    between = set(range(entries[0][0], entries[-1][0] + 1)) - told
    counts = Counter(readings[i].squeezed for i in between)
    frame = (i for i in between if readings[i].squeezed and counts[readings[i].squeezed] >= _POSTS - 1)
    return Posts(frozenset(between), frozenset(frame))
