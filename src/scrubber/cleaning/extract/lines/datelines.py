"""Dates and times as sites set them over and under a text, alone on a line."""

import re
from functools import lru_cache

from scrubber.cleaning.extract.lines.prices import is_price
from scrubber.language.facts.months import MONTH_NAMES, THAI_MONTHS
from scrubber.language.facts.weekdays import WEEKDAY_NAMES
from scrubber.language.written_tables import read_table
from scrubber.patterns import any_of, lazily

_SAID = read_table("site_sayings")["datelines"]

_UNITS = _SAID["units"]
_BEFORE, _BEHIND, _ONE = _SAID["before"], _SAID["behind"], _SAID["one"]
_UNIT = any_of(_UNITS.split())
#: Arabic and Greek count their units by cases; a word is taken for one.
_CASED = r"[ء-ي]{2,8}|[α-ωά-ώ]{2,8}"
_CJK = (
    r"(?<!\d)\d{1,4}\s?(?:秒|分钟|分鐘|小时|小時|天|日|周|週|个月|個月|年|分|時間|か月|분|시간|일|주"
    r"|개월)\s?(?:之?前|전)"
)
#: A distance in time; what is no ASCII may stand without blanks.
DISTANCE = (
    rf"(?<!\w)(?:{_BEFORE})\s(?:\d{{1,4}}|{_ONE})\s(?:{_UNIT}|{_CASED})\b"
    rf"|(?:(?<!\w)f[öo]r\s)?(?<!\w)(?:\d{{1,4}}|{_ONE})\s(?:{_UNIT})\s(?:{_BEHIND})\b|{_CJK}"
)
#: Today and yesterday, which stand beside an hour.
_TODAY = _SAID["today"]
TODAY = any_of(_TODAY.split())
#: All that these are put together from.
SAID = f"{_UNITS} {_TODAY} vor etwa il environ hace před för for {_BEHIND} {_ONE}"

_MONTH = rf"(?:{any_of(MONTH_NAMES)})\b\.?"
_YEAR = r"(?:19|20)\d\d"
#: Of the Buddha.
_THAI_YEAR = r"2[45]\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|º|ª|\.)?"
_OF = r"(?:de\s|of\s|d['’])?"
#: Not behind an hour, but behind a section's number: "6.12. June 2013", "6.12. 2013년 6월".
_NO_NUMBER = rf"(?!\.\s(?!{_YEAR}\b))"
_DATE = lazily(
    rf"{_YEAR}\s?[-/.年년]\s?\d{{1,2}}(?:\s?[-/.月월]\s?\d{{1,2}}\s?[日号號일]?)?"
    rf"|\b\d{{1,2}}[./-]\d{{1,2}}[./-](?:{_YEAR}|\d\d)\b"
    rf"|\b\d{{1,2}}[:h.]\d\d(?::\d\d)?\b{_NO_NUMBER}|\d{{1,2}}月\d{{1,2}}[日号號]|^\s{{0,40}}\d\d-\d\d\b"
    rf"|{DISTANCE}|昨[天日]|前[天日]|今[天日]|刚刚|剛剛"
    rf"|\b{_MONTH}\s{_DAY},?(?:\s{_YEAR})?\b"
    rf"|(?<!\d\.)\b{_DAY}\s{_OF}{_MONTH},?(?:\s{_OF}{_YEAR})?\b|(?<!\d)\d{{1,2}}\s?{any_of(THAI_MONTHS)}\s?{_THAI_YEAR}(?!\d)"
    r"|\b(?:yesterday|today)\b",
    re.IGNORECASE,
)
#: What stands beside a date: days of the week, parts of the day, zones.
_BESIDE = lazily(
    r"(?:星期|礼拜|禮拜|周|週)[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일|[上下]午|凌晨|早上"
    r"|晚上|中午|午[前後]|오[전후]|北京时间"
    rf"|\b(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun|{any_of(WEEKDAY_NAMES)}|{TODAY}|alle|ore|[ap]\.?m|utc|gmt"
    r"|[ecmp][sd]?t|cest|bst|ist|at|on|um|uhr|à|las?|às|updated|published|posted)\b",
    re.IGNORECASE,
)
#: A word of an alphabet; most lines have several that no date has, nor what stands beside one.
_WORD = lazily(r"[a-zà-ɏа-ӿ]{3,}")
_OF_DATES = _SAID["of_dates"]
_WORDS = MONTH_NAMES | frozenset(_WORD.findall(" ".join((_OF_DATES, SAID, *WEEKDAY_NAMES))))
#: Letters of scripts without capitals and blanks, and those that dates and what stands beside them have.
_WIDE = lazily("[\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uac00-\ud7a3]")
_WIDE_APART = f"(?![{''.join(sorted(set(_WIDE.findall(_DATE.pattern + _BESIDE.pattern))))}]){_WIDE.pattern}"
_HOUR = lazily(rf"(?<!\d)\d{{1,2}}\s?[:h.]\s?[0-5]\d(?!\d){_NO_NUMBER}", re.IGNORECASE)
#: What is in each hour, sought much faster.
_OF_HOUR = lazily(r"\d\s?[:hH.]\s?[0-5]\d")
#: A day in figures; its last two may look like an hour.
_DAY_ALONE = lazily(
    rf"{_YEAR}\s?[-/.年년]\s?\d{{1,2}}\s?[-/.月월]\s?\d{{1,2}}|(?<!\d)\d{{1,2}}[./-]\s?\d{{1,2}}[./-]\s?{_YEAR}(?!\d)"
)
_OF_A_YEAR = lazily(f"{_YEAR}|{_THAI_YEAR}")
_DIGIT = lazily(r"\d")
#: What stands between the pieces of a row, and so many at most; how a piece begins that counts something.
_ROW, _PIECES, _COUNTS = lazily("[·•|｜]"), 5, lazily(r"\s?\d{1,5}(?:\s|[^\W\d_A-Za-z])")
_LETTERS = lazily(r"[\W\d_]+")
_LONGEST = 80
_AGO = lazily(DISTANCE, re.IGNORECASE)
#: What stands beside the day in a log of changes and in a licence, and beside no post's: an address for mail, a claim
#: of rights, a release, an item's or a heading's mark, an hour with its seconds and its zone in figures.
_OF_RECORD = lazily(
    r"<[^<>\s@]{1,64}@[^<>\s@]{1,64}>|copyright|^\W{0,3}released\b|©|^\s{0,8}(?:[*+-]|#{1,6}) "
    r"|:\d\d:\d\d(?: \d{4})? [+-]\d{4}\b",
    re.IGNORECASE,
)
#: The number of a version, before what may be its day.
_VERSION = lazily(r"\W{0,3}(?:(?:version |release |v)\d{1,5}|\d{1,5}\.\d)[\w.]{0,12}\W", re.IGNORECASE)
#: Letters that a date may have beside it, and a line that has more of those that no date has.
_MORE = 2
_NO_DATE = lazily(rf"\A(?:(?:(?!{_WIDE_APART}).)*+{_WIDE_APART}){{{_MORE + 1}}}", re.DOTALL)


@lru_cache(maxsize=1024)
def is_date(line: str) -> bool:
    """Whether a line is a date or a time, and next to nothing else: "Fri 5 Jan 2018, 9:05 pm GMT", "3 小时前"."""
    if len(line) >= _LONGEST or (not _DIGIT.search(line) and len(line) > _MORE * 2):
        return False
    if not _WORDS.issuperset(_WORD.findall(line.lower())):
        return False
    if not line.isascii() and _NO_DATE.match(line):
        return False
    bare = _DATE.sub("", line)
    if bare == line or len(_LETTERS.sub("", _BESIDE.sub("", bare))) > _MORE:
        return False
    return not is_price(line)  # "£10.30"


def opens_with_date(line: str) -> bool:
    """Whether a line begins with a date, be it in brackets: "2024-05-12 10:31 From our correspondent"."""
    return _DATE.match(line.lstrip("([（【| ")[:_LONGEST]) is not None


def without_dates(line: str) -> str:
    """A line without the days and hours that it names."""
    return _DATE.sub("", line)


def before_date(line: str) -> str:
    """What stands before the first day or hour that a line names; all of it where it names none."""
    return min((date.split(line, maxsplit=1)[0] for date in (_DATE, _DAY_ALONE)), key=len)


def names_date(line: str) -> bool:
    """Whether a short line names a day of a year, in figures or in words: "Written by Ann Marsh on 12 March 2019"."""
    return len(line) <= _LONGEST and _OF_A_YEAR.search(line) is not None and _has_date(line)


@lru_cache(maxsize=1024)
def _has_date(line: str) -> bool:
    return names_day(line) or _DATE.search(line) is not None


def is_stamped(line: str) -> bool:
    """Whether a line names a day and an hour: "Ellen Marsh, 12 March 2019 9:14 pm"; not "12 March 2019", not "from
    9:14 to 10:30".
    """
    if len(line) > _LONGEST or not _OF_HOUR.search(line) or not _HOUR.search(line):
        return False
    if _DATE.search(_HOUR.sub("", line)) is not None:
        return True
    return names_day(line) and _HOUR.search(_DAY_ALONE.sub("", line)) is not None


def names_day(line: str) -> bool:
    """Whether a short line names a day of a year in figures: "Posted 2019-08-02 by hamanasu"."""
    return len(line) <= _LONGEST and _DAY_ALONE.search(line) is not None


def is_dated_row(line: str) -> bool:
    """Whether a line is a day and a few counts, with a dot or a bar between, as sites set what they say of a text in a
    row: "21 September 2017 · 6 min read"; not a place and its day, "Kyiv · 12 March 2019".
    """
    day, *counts = _ROW.split(line.strip()) if len(line) <= _LONGEST else [""]
    return 0 < len(counts) < _PIECES and is_date(day.strip()) and all(map(_COUNTS.match, counts))


def names_distance(line: str) -> bool:
    """Whether a short line says how long ago something was: "soot 3 hours ago", "vor 2 Tagen von soot"."""
    return len(line) <= _LONGEST and _DIGIT.search(line) is not None and _has_distance(line)


@lru_cache(maxsize=1024)
def _has_distance(line: str) -> bool:
    return _AGO.search(line) is not None


def is_of_record(line: str) -> bool:
    """Whether a line that names a day is one of a document that keeps a record: "-- Ann Marsh <ann@example.org> Tue,
    5 Mar 2019 10:30:00 +0100", "[1.2.0] - 2019-03-05".
    """
    line = line[:_LONGEST]
    if _OF_RECORD.search(line):
        return True
    version = _VERSION.match(line)
    return version is not None and not _DAY_ALONE.search(version[0]) and names_date(line[version.end() :])
