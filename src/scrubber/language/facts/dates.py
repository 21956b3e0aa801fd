"""Dates as they are written, and what they say: Chinese and English, digits and words, whole dates and single years.

A date's value is (year, month, day), each None where it is not said; `2015年12月16日`, `Dec 16, 2015` and `2015-12-16`
are one.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeGuard

from scrubber.language.facts.date_patterns import ORDINAL, PATTERNS, ZH_NUMERAL
from scrubber.language.facts.date_signs import OF_MONTHS, SIGNS
from scrubber.language.facts.glance import all_of, any_of, char_of, figure_before, found, glance, word_of
from scrubber.language.facts.months import OTHER_MONTHS, names_month
from scrubber.language.facts.orders import place, whole_number
from scrubber.language.facts.weekdays import weekdays
from scrubber.language.facts.written_dates import Said, Value, part_of, value_of
from scrubber.language.packs.joining import spaced, unspaced
from scrubber.language.packs.pack import words
from scrubber.patterns import any_of as nested
from scrubber.patterns import lazily

# A year alone: four digits that nothing marks as an amount, a reference or part of a longer token.
_BARE_YEAR = lazily(r"(?<![\w.,/:$€£¥#‐-])(?P<y>1[5-9]\d\d|20\d\d)(?![\w%‰]|[.,:/]\d)", re.ASCII)
_NOT_A_YEAR = lazily(
    r"(?:rfc|iso|iec|gb/t|gb|no\.?|nos?\.|page|pages|port|version|release|article|section|第|约|共|有|about"
    r"|of about)\s?$",
    re.IGNORECASE,
)
# The year of a standard is part of what it is called, behind whichever dash: GB 18580—2017, DB33/T 1152–2018.
_STANDARD = lazily(r"(?<![A-Za-z])[A-Z]{1,6}\d{0,4}(?:/[A-Z]{1,3})?\s?\d[\d.-]{0,11}\s?[\u2010-\u2015－:：-]\s?$")
# What a year never counts, and an amount does.
_COUNTED = lazily(
    r"\s?(?:[°€$£¥₽₴₹₩](?!\s?\d)|[人名个件份条项次页字元箱公吨米克秒分小天周位家户台辆种倍册万亿円원명]"
    "|[美欧日港韩澳加]元|英镑|卢布|港币|人民币|ドル|ユーロ|달러|유로|(?:people|persons|delegates|members|copies"
    "|pages|boxes|kilo(?:s|gram(?:me)?s?|met(?:re|er)s?)?|grams?|tonnes?|tons?|met(?:er|re)s?|miles?|days?|weeks?"
    "|months?|years?|hours?|minutes?|seconds?|words?|dollars?|euros?|pounds|francs|franken|рублей|kronen|votes?"
    r"|participants|items|files|times|(?-i:[kcm]m|[km]g|ml|[kMGT]Wh?|[kMG]?Hz|EUR|USD|GBP|CHF|[mgtl](?![.'’])))\b)",
    re.IGNORECASE,
)
#: Over a text in lower case.
_AGES = lazily(
    rf"(?P<c>\d{{1,2}}|{ZH_NUMERAL}{{1,3}})世纪|\b(?P<ec>\d{{1,2}}(?:st|nd|rd|th)"
    rf"|{ORDINAL})[ -](?P<word>centur)(?:y|ies)\b|\b(?P<ed>\d{{4}})['’]?s\b"
    rf"|(?P<zd>\d{{2,4}}|{ZH_NUMERAL}{{2,4}})年代"
)
#: What is in each of them, and in a year alone, sought much faster.
_OF_AGES = any_of(
    word_of(["century", "centuries"]),
    all_of(figure_before("s'’"), found(r"\d['’]?s")),
    all_of(char_of("纪代"), found("世纪|年代")),
)
_OF_YEARS = lazily(r"(?:1[5-9]|20)\d\d", re.ASCII)
# Two years in a row with one mark between them, the second short or in full: a business year, a school year.
_SPAN = lazily(
    r"(?<![\w.,/:$€£¥#‐-])(?P<y>1[5-9]\d\d|20\d\d)\s?(?P<mark>[/\u2010-\u2015~～-])\s?(?P<next>(?:1[5-9]"
    r"|2[01])?\d\d)(?![\w%‰/-]|[.,:]\d)",
    re.ASCII,
)
# Two days of one month, which is said before the first: 3月5日から8日まで, 3月5—8日, 3월 5~8일.
_OF_MONTH = lazily(
    r"(?<!\d)(?P<first>(?:(?P<y>\d{4})[年년]\s?)?(?P<m>\d{1,2})[月월]\s?(?P<d>\d{1,2})(?:[日号일]|(?=\s?[\u2010-\u2015~～〜-])))"
    r"\s?(?:至|到|から|부터|[\u2010-\u2015~～〜-])\s?(?P<next>(?P<d2>\d{1,2})[日号일])"
)
# What joins two days of one span or list, of which the one says the month or the year for both.
_JOINED = lazily(
    rf"\s?(?:{spaced('and', 'or', 'until', 'to')})\s(?:(?:the|le|el|il|o|dem|den)\s)?"
    rf"|\s?(?:{unspaced('and', 'or', 'from', 'until', 'to')}|부터|과|[と、\u2010-\u2015~～〜-])\s?",
    re.IGNORECASE,
)
_PARTS = 3
_NAMES = frozenset(OTHER_MONTHS)
_MONTH = lazily(
    rf"(?<=[ \u00a0])(?!leden\b)(?P<m>{nested(OTHER_MONTHS)})\b(?:,? "
    rf"(?:de )?(?P<y>(?:1[5-9]|20)\d\d)\b)?"
)
#: Their words stand between blanks, and English days are read with those in figures.
_WRITTEN_APART = frozenset(words("de es fr it pt ru nl pl cs uk sv ro el tr id"))
_WORD = lazily(r"[^\W\d_]+")
_REACH, _LAST = 48, 31
_ONE = {"es": "uno", "pt": "um"}
_MONTHS = 12
_SAYS_MONTH = all_of(char_of("月월"), figure_before("月월"))


@dataclass(frozen=True, slots=True)
class Date:
    """A date in a text.

    Attributes:
        start: where it begins.
        end: exclusive.
        value: (year, month, day), None where not said, a year before Christ below zero; or (kind, number) of a century,
            a decade, a weekday, or of what `scrubber.language.facts.times` finds.
        bare: a year with nothing beside it that says so (the `2016` of "the 2016 draft").
    """

    start: int
    end: int
    value: Value | Said
    bare: bool = False


def scan_dates(text: str) -> list[Date]:
    """Every date of a text, in order, none overlapping another; the longest reading of each place."""
    found = [*dated(text), *_of_one_month(text)]
    found += [Date(*each) for each in ages(text)]
    found += [Date(start, end, ("weekday", day)) for start, end, day in weekdays(text)]
    found += [
        Date(start, end, (year, None, None), bare=True) for start, end, year in (*lone_years(text), *spanned(text))
    ]
    return _completed(text, longest(found))


def _of_one_month(text: str) -> Iterator[Date]:
    """Both days of each span of one month, where it is said before the first."""
    if not _SAYS_MONTH(glance(text)):
        return
    for match in _OF_MONTH.finditer(text):
        year, month, day, other = (int(match[name]) if match[name] else None for name in ("y", "m", "d", "d2"))
        if month and day and other and month <= _MONTHS and day < other <= _LAST:
            yield Date(*match.span("first"), (year, month, day))
            yield Date(*match.span("next"), (year, month, other))


def _completed(text: str, dates: list[Date]) -> list[Date]:
    """Dates with the month or the year that only one of two in a span says: du 3 au 5 mai, 3月5日至8日."""
    out = [*dates]
    for at, (one, other) in enumerate(pairwise(dates)):
        if one.bare or other.bare or not _JOINED.fullmatch(text, one.end, other.start):
            continue
        first, second = out[at].value, other.value
        if not _is_day(first) or not _is_day(second):
            continue
        (year, month, day), (next_year, next_month, next_day) = first, second
        if bool(month) != bool(next_month) and day < next_day:
            month = next_month = month or next_month
        if month and next_month:
            turns = (month, day) > (next_month, next_day)  # from December to January
            if year and not next_year:
                next_year = year + turns
            elif next_year and not year:
                year = next_year - turns
        out[at] = replace(one, value=(year, month, day))
        out[at + 1] = replace(other, value=(next_year, next_month, next_day))
    return out


def _is_day(value: Value | Said) -> TypeGuard[tuple[int | None, int | None, int]]:
    """Whether a date says which day of a month."""
    return len(value) == _PARTS and value[-1] is not None


def dated(text: str, signs: Collection[str] = SIGNS.keys()) -> list[Date]:
    """What each pattern of a date finds, of those that need one of some signs (by name); the same place may be found
    more than once.
    """
    found: list[Date] = []
    seen = glance(text)
    month = names_month(text)
    said = {name for name in signs if (month or name not in OF_MONTHS) and SIGNS[name](seen)}
    for sign, pattern in PATTERNS if said else ():
        if sign in said:
            for match in pattern.finditer(text):
                value = value_of(match)
                if value is not None:
                    start = match.end("before") if "before" in pattern.groupindex else match.start()
                    found.append(Date(start, match.end(), value))
    return found


def longest(found: Iterable[Date]) -> list[Date]:
    """Dates in order, none overlapping another: the longest reading of each place."""
    out: list[Date] = []
    for date in sorted(found, key=lambda d: (d.start, -d.end)):
        if not out or date.start >= out[-1].end:
            out.append(date)
        elif date.end - date.start > out[-1].end - out[-1].start:
            out[-1] = date
    return out


def lone_years(text: str) -> Iterator[tuple[int, int, int]]:
    """Every year that stands alone: where it begins, where it ends, and which it is."""
    if not (glance(text).behind and _OF_YEARS.search(text)):
        return
    for match in _BARE_YEAR.finditer(text):
        if _is_year(text, match.start()) and not _COUNTED.match(text, match.end()):
            yield match.start(), match.end(), int(match["y"])


def spanned(text: str) -> Iterator[tuple[int, int, int]]:
    """Both years of every span that goes on to the very next: 2022/23, 2022-2023."""
    if not (glance(text).behind and _OF_YEARS.search(text)):
        return
    for match in _SPAN.finditer(text):
        first, following = int(match["y"]), match["next"]
        if int(following) == (first + 1) % 10 ** len(following) and _is_year(text, match.start()):
            yield match.start("y"), match.end("y"), first
            yield match.start("next"), match.end("next"), first + 1


def _is_year(text: str, start: int) -> bool:
    return not _NOT_A_YEAR.search(text[max(0, start - 10) : start]) and not _STANDARD.search(
        text[max(0, start - 30) : start]
    )


def ages(text: str) -> Iterator[tuple[int, int, tuple[str, int]]]:
    """Every century and decade: where it begins, where it ends, and which it is."""
    seen = glance(text)
    if _OF_AGES(seen):
        for match in _AGES.finditer(seen.low):
            yield match.start(), match.end(), _age(match)


def _age(match: re.Match[str]) -> tuple[str, int]:
    parts = match.groupdict()
    for name, kind in (("c", "century"), ("ec", "century"), ("ed", "decade"), ("zd", "decade")):
        if parts.get(name):
            return kind, part_of(parts[name]) or 0
    raise AssertionError("one of the groups always matches")


def worded_days(text: str, language: str) -> Iterator[tuple[int, int, Value]]:
    """Every such day of a text in one of the languages that have a pack: where it begins, where it ends, and its
    year if that is said, month and day.
    """
    if language not in _WRITTEN_APART or _NAMES.isdisjoint((seen := glance(text)).words):
        return
    low = seen.low
    for match in _MONTH.finditer(low):
        found = _day(low, max(0, match.start() - _REACH), match.start(), language)
        if found:
            year = int(match["y"]) if match["y"] else None
            yield found[0], match.end(), (year, OTHER_MONTHS[match["m"]], found[1])


def _day(low: str, start: int, end: int, language: str) -> tuple[int, int] | None:
    """Where the words of a day begin that end at a place, and which day they say; of several readings the longest."""
    head = low[start:end].rstrip(" \u00a0").removesuffix(" de")
    words = [(start + m.start(), m[0]) for m in _WORD.finditer(head)][-3:]
    for first in range(len(words)):
        said = head[words[first][0] - start :]
        value = _value(said, language)
        if value is not None and 1 <= value <= _LAST:
            return words[first][0], value
    return None


def _value(said: str, language: str) -> int | None:
    """The number that some words say and nothing else, as an order or as a count; before a month the article is one."""
    if said == _ONE.get(language):
        return 1
    order = place(said, language)
    return order[0] if order else whole_number(said, language)
