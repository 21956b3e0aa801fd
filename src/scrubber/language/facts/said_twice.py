"""What a text says twice in one place: "within thirty (30) days", "Tuesday, 12 March 2019".

Contracts and laws set a number in words and in figures, so that neither is changed by itself; letters and news name the
day of the week with its date. Whoever changes the one and forgets the other is told by the text itself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from scrubber.language.facts.fact import Fact
from scrubber.language.facts.facts import measures
from scrubber.language.facts.weekdays import weekday_named, weekdays
from scrubber.language.packs.which import language_of
from scrubber.patterns import lazily

#: Where a number may be said again, in figures or in words.
_BRACKET = lazily(
    r"(?<=[^\W\d])[^\w\s()]?\s?[(（]\s?[^\w\s()（）]?\s?\d[\d.,\s]{0,14}[^()（）\d]{0,12}[)）]"
    r"|(?<=\d)\s?[^\d\s()（）]{0,8}\s?[(（][^\d()（）]{2,60}[)）]"
)
#: The bracket of it alone, which is sought much faster, and so much may stand between the word or number and it.
_INNER = lazily(r"[(（](?:\s?[^\w\s()（）]?\s?\d[\d.,\s]{0,14}[^()（）\d]{0,12}|[^\d()（）]{2,60})[)）]")
_BETWEEN = 10
_YEAR, _SHORT = lazily(r"\d{4}"), lazily(r"(?<!\b[Tt]he )\b([^\W\d_]{2,4})[.,]{1,2}\s(?=\d)")
#: So much before and behind such a place says what it is, and so much of the text in which language.
_WINDOW, _TELLING = 48, 600
_FIGURE = lazily(r"\d")
#: What is left between the two where a number is said again: the bracket alone, of a price with what makes it round.
_OPENS, _CLOSES = lazily(r"\s?[-\u2010-\u2013]?\s?[整正]?\s?[(（]\s?"), lazily(r"\s?[)）]")
#: What may stand between a day of the week and its date.
_BESIDE = lazily(r"\s?[,，、.]?\s?[(（]?\s?(?:(?:den|the|le|el|il|dne|dnia|d)\s)?")
#: The most letters of a day that was cut short, and what stands between the words of one number.
_CUT, _APART, _JOINED = 5, 4, lazily(r"[)）]?\s?")
#: So many characters behind a number its bracket closes at the latest, with a unit before it.
_REACH = 12
#: Before it the calendar of some countries was another; what is later is of another calendar, or a number.
_FIRST_YEAR, _LAST_YEAR = 1925, 2199


class SaidTwice(NamedTuple):
    """One thing said twice.

    Attributes:
        kind: "number" or "date".
        one: what says it first.
        other: what says it again, behind.
        agree: whether they say the same.
    """

    kind: str
    one: Fact
    other: Fact
    agree: bool


def said_twice(text: str) -> Iterator[SaidTwice]:
    """What a text says twice in one place, in order: numbers in words beside the same in figures, one of them in
    brackets; and days of the week beside their dates.

    It goes wrong for a figure in brackets that is a note's or a share's, "in paragraph two (3)": so one pair alone
    proves nothing, but among several that agree it does.
    """
    places = _places(text)
    language = language_of(text[:_TELLING]) if places else ""
    end = 0
    for start, stop in places:
        low = max(end, start - _WINDOW)
        for found in _in_window(text[low : stop + _WINDOW], language, cut=low > 0):
            one, other = (
                replace(fact, start=fact.start + low, end=fact.end + low) for fact in (found.one, found.other)
            )
            if one.start >= end:
                end = other.end
                yield found._replace(one=one, other=other)


def _places(text: str) -> list[tuple[int, int]]:
    """Where something may be said again."""
    found = list(_bracketed(text))
    if _YEAR.search(text):
        found += [(start, end) for start, end, _ in weekdays(text)]
        found += [each.span() for each in _SHORT.finditer(text) if weekday_named(each[1]) is not None]
    return sorted(found)


def _bracketed(text: str) -> Iterator[tuple[int, int]]:
    """As `_BRACKET` finds them."""
    done = 0
    for inner in _INNER.finditer(text):
        if match := _BRACKET.search(text, max(done, inner.start() - _BETWEEN), inner.end()):
            yield match.span()
            done = match.end()


def _in_window(text: str, language: str, *, cut: bool) -> Iterator[SaidTwice]:
    """What a part of a text says twice, which may be `cut` off from what stands before."""
    facts = measures(text, language)
    units = [fact for fact in facts if fact.kind == "unit"]
    end = 0 if cut else -_APART
    for one, other in pairwise(fact for fact in facts if fact.kind == "number"):
        # deux millions: of a number in words of which this is the last only that was read.
        part, end = one.start - end < _APART and _JOINED.fullmatch(text, end, one.start), one.end
        if not part and _is_in_words(text, one) != _is_in_words(text, other) and _encloses(text, one, other, units):
            yield SaidTwice("number", one, other, one.value == other.value)
    for one, other in pairwise(fact for fact in facts if fact.kind == "date"):
        # A day of the week in full ends a sentence: on Monday. 12 March was a Tuesday.
        ends = one.end - one.start > _CUT and text[one.end : one.end + 1] == "."
        if not ends and _BESIDE.fullmatch(text, one.end, other.start):
            for day, named in ((one, other), (other, one)):
                of_week = _day_of_week(day)
                if of_week is not None and (of_date := _weekday(named)) is not None:
                    yield SaidTwice("date", one, other, of_week == of_date)


def _is_in_words(text: str, fact: Fact) -> bool:
    return not _FIGURE.search(text, fact.start, fact.end)


def _encloses(text: str, one: Fact, other: Fact, units: Sequence[Fact]) -> bool:
    """Whether a number stands in brackets right behind another, each with the same unit or the first with none of its
    own: fifty percent (50%), five dollars ($5), thirty (30) days; but not five (20%).
    """
    between, end = text[one.end : other.start], other.end
    mine: set[object] = set()
    theirs: set[object] = set()
    for unit in units:
        if one.end <= unit.start < unit.end <= other.start:
            between = between.replace(text[unit.start : unit.end], "", 1)
            (theirs if set("(（") & set(text[one.end : unit.start]) else mine).add(unit.value)
        elif other.end <= unit.start <= other.end + 1 and unit.end <= other.end + _REACH:
            theirs.add(unit.value)
            end = max(end, unit.end)
    return (not theirs or theirs == mine) and bool(_OPENS.fullmatch(between)) and bool(_CLOSES.match(text, end))


def _day_of_week(fact: Fact) -> int | None:
    """Which day of the week a fact names; None for any other."""
    value = fact.value
    return value[1] if isinstance(value, tuple) and len(value) == 2 and value[0] == "weekday" else None


def _weekday(fact: Fact) -> int | None:
    """On which day of the week a date falls; None where it is not a whole one, or of another calendar."""
    value = fact.value
    if not isinstance(value, tuple) or len(value) != 3 or not all(isinstance(part, int) for part in value):
        return None
    if not _FIRST_YEAR <= value[0] <= _LAST_YEAR:
        return None
    try:
        return date(*value).weekday()
    except ValueError:
        return None
