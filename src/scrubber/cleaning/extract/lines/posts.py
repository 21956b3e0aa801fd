"""A page of posts without markup: a thread, whose frames come back, or a live blog's entries under their hours.

The frame of a post is what a site sets between one person's words and the next one's. It shows by coming back: between
two posts stands a day, and a line of the same words as between all others ("Reply", "Joined:", "wrote:"), figures
aside. The line must come as often as there are posts, above the first one's words or below the last one's: comments
below an article have it one time less, for nobody answers the article. How many lines are the frame's is what stands
there at the least; a longer gap has short lines of a post in it. It goes wrong on an article that ends in the same
offer as each comment below it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from scrubber.cleaning.extract.comment_words import counts_answers
from scrubber.cleaning.extract.lines.datelines import is_of_record, names_date, names_distance
from scrubber.cleaning.extract.lines.lines import Reading
from scrubber.cleaning.extract.lines.own_words import OWN_WORDS
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

#: Posts at least, and entries under their hours; the share of the gaps that a line stands in which is the frame's;
#: lines above the first post's words that are looked at; characters of a line with a day in it.
_POSTS, _MOST, _NEAR, _LONGEST = 3, 0.8, 12, 80
#: Lines from one post's words to the next one's, at most.
_WIDE = 32
#: How much longer the first gap may be than the middle one, up to its day.
_LONGER = 2
#: How much may be said above the first day, in the measure of `Reading.mass`.
_BESIDE = 60
_TO_READ = lazily(unbroken(read_table("site_sayings")["bylines"]["to_read"]))
_FIGURES = lazily(r"\d+")
#: What is counted below a post, and the letters of it that are the same for one and for many: "1 Like", "3 Likes".
_COUNTED = lazily(r"\W{0,3}\d{1,6} ([^\W\d_]{3,20})\W{0,3}")
_STEM = 4
#: A release, which reads as a day of some month or as an hour: "2.11".
RELEASE = lazily(r"\d{1,2}\.\d{1,2}")
#: Of so many lines one is an item of a list that no other post has.
_ITEMS = 4
#: The mass of a question that a post may be.
_ASKS = 12
#: Lines above the first answer among which their count is sought, and above the count the question.
_NEAR_COUNT, _HIGHEST = 12, 24
_HOUR = lazily(r"\W{0,3}(\d{1,2})\s?[:：h.]\s?([0-5]\d)(?:\s?(?:uhr|h|[ap]\.?m\.?))?\W{0,3}", re.IGNORECASE)
_LONGEST_HOUR = 14


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
    """The frames of a page's posts; None where it shows no posts. `text` numbers the lines that read as running text,
    in order.
    """
    keys = [_key(line, reading) for line, reading in zip(lines, readings, strict=True)]
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
    answers = _answers(lines, gaps)
    beyond = gaps[answers].lines.start if 0 < answers < len(gaps) else -1
    gaps = gaps[: answers or None]
    middle = sorted(len(gap.lead) for gap in gaps)[len(gaps) // 2] if gaps else 0
    while len(gaps) >= _POSTS and len(gaps[-1].lead) > _LONGER * (1 + middle):
        gaps.pop()  # up to what a site says below the last post
    if not gaps or len(gaps[0].lead) > _LONGER * (1 + middle):
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
    ends = _ends(range(gaps[-1].lines.stop, len(lines)), days, keys, tails - heads)
    end = ends[-1] if ends and beyond < 0 else beyond
    if above is None or not (heads or end >= 0 or answers):
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
    if ends and end == ends[-1]:
        # Words of the last posts may not read as text: what stands around them is their frame all the same.
        frame.update(i for i in (*ends, *days) if ends[0] <= i <= end)
    return Posts(frozenset(frame.union(*(gap.lines for gap in gaps))), frozenset(frame), end)


def _key(line: str, reading: Reading) -> str:
    """What is the same in lines that say the same, figures aside; of what is counted the beginning, for one of it is
    called otherwise than many.
    """
    counted = _COUNTED.fullmatch(line)
    # Letters have no figures among them.
    return f"#{counted[1][:_STEM].lower()}" if counted else reading.squeezed or _FIGURES.sub("", line)


def _answers(lines: Sequence[str], gaps: Sequence[_Gap]) -> int:
    """How many answers a line counts between the first post's words and the next, if so many follow; 0 where none
    does: the words behind the last of them are no post's.
    """
    counts = (line for i in (gaps[0].lines if gaps else ()) if counts_answers(line := lines[i]))
    told = int(found[0]) if (found := _FIGURES.search(next(counts, ""))) else 0
    return told if _POSTS - 1 <= told <= len(gaps) else 0


def _ends(behind: range, days: Sequence[int], keys: Sequence[str], tails: Collection[str]) -> list[int]:
    """The lines that end a post behind the last one whose words read as text: the first, and each with a day between
    it and the one above.
    """
    ends: list[int] = []
    for i in behind:
        if keys[i] not in tails:
            continue
        if ends and (i - ends[-1] > _WIDE or bisect_right(days, i) == bisect_left(days, ends[-1])):
            break
        ends.append(i)
    return ends


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


def find_posts(lines: Sequence[str], readings: Sequence[Reading], text: Sequence[int]) -> Posts:
    """The lines between the posts of a page; none where it shows no posts."""
    found = (_under_hours(lines, readings, text) or find_frames(lines, readings, text)) if len(text) >= _POSTS else None
    asked = [i for i, reading in enumerate(readings) if _asks(reading)]
    if asked and (found is None or not found.frame.isdisjoint(asked)):  # a question is a post and not around one
        found = find_frames(lines, readings, sorted({*text, *asked})) or found
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
    if first - count >= _NEAR_COUNT:
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
        if len(line) <= _LONGEST_HOUR and (match := _HOUR.fullmatch(line.strip()))
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
