"""Dates as they are written, and what they say: Chinese and English, digits and words, whole dates and single years.

A date's value is (year, month, day), each None where it is not said; `2015年12月16日`, `Dec 16, 2015` and `2015-12-16` are one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrubber.language.facts.months import (
    FIRSTS,
    OTHER_MONTHS,
    SHORT_MONTHS,
    SHORT_TOO,
    VERBS,
    month_number,
    names_month,
)
from scrubber.language.facts.numerals import EN_ORDINALS, ZH_DIGITS, en_value, zh_value
from scrubber.language.facts.weekdays import weekdays
from scrubber.language.plain import lowered

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

Value = tuple[int | None, int | None, int | None]

_SHORT = "|".join(sorted({*SHORT_MONTHS, *SHORT_TOO}, key=lambda w: (-len(w), w)))
#: The first year of an era, less one.
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民国": 1911, "民國": 1911}
#: A month in English, in full or short.
MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
#: One character of a Chinese numeral as dates have it.
ZH_NUMERAL = f"[{''.join(ZH_DIGITS)}十廿卅]"
_ERA_NUMERAL = f"[{ZH_NUMERAL[1:-1]}百]"
_YEAR = r"(?:1[0-9]|20|21)\d\d"
_ORDINAL = rf"(?:(?:twenty|thirty)[- ])?(?:{'|'.join(w for w, n in sorted(EN_ORDINALS.items()) if n <= 30)})"
_SUFFIX = re.compile(r"(?<=\d)(?:st|nd|rd|th)$", re.IGNORECASE)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"

# What stands in a text if a date of that sort does; None for the name of a month.
SIGNS = {
    "year": re.compile("[年년]"),
    "era": re.compile("[令平昭大明民]"),
    "before": re.compile("公元"),
    "moon": re.compile("月"),
    "month": re.compile("[月월달]"),
    "parted": re.compile(r"\d[-/.]"),
    "day first": None,
    "month first": None,
    "in words": None,
    "month alone": None,
    "christ": re.compile(r"C|AD|A\.D"),
    # In either case, as its patterns are: contracts write "of each Month".
    "any month": re.compile(r"[MmЧч](?i:onth|onats|ois|es|исл[ао])\b"),
}
# 曰 behind the numeral of a day is 日 as a scanner reads it; a line's break may leave a blank within a numeral.
# Each pattern names its parts y, m and d, and stands behind the sign without which it need not be tried; the first that matches at a place wins.
_PATTERNS = tuple(
    (sign, re.compile(p, re.IGNORECASE))
    for sign, p in (
        # 2015年12月16日, 二〇一五年十二月, 2015년 12월 16일
        (
            "year",
            rf"(?P<y>(?<!\d)\d{{4}}|{ZH_NUMERAL}{{4}}|(?<!\d)\d{{2}}(?=\s?[年년]\s?(?:\d|{ZH_NUMERAL}){{1,3}}\s?[月월]))\s?[年년](?!代|级)\s?(?:(?P<m>\d{{1,2}}|{ZH_NUMERAL}{{1,3}})\s?[月월]\s?(?:(?P<d>\d{{1,2}}|{ZH_NUMERAL}{{1,3}})\s?[日曰号號일])?)?",
        ),
        # 令和3年5月1日, 民国104年12月16日
        (
            "era",
            rf"(?P<era>{'|'.join(_ERAS)})\s?(?P<y>\d{{1,3}}|元|{_ERA_NUMERAL}(?: ?{_ERA_NUMERAL}){{0,5}})\s?年(?:\s?(?P<m>\d{{1,2}}|{ZH_NUMERAL}{{1,3}})\s?月(?:\s?(?P<d>\d{{1,2}}|{ZH_NUMERAL}{{1,3}})\s?[日曰])?)?",
        ),
        # 一一五年六月, 112年底: a year of the Republic, which no name of an era need stand before
        (
            "year",
            rf"(?<![\d{ZH_NUMERAL[1:-1]}百千万第])(?P<roc>1\d\d|一[〇○零一二三四五六七八九]{{2}})\s?年(?:(?P<m>\d{{1,2}}|{ZH_NUMERAL}{{1,3}})\s?月(?:(?P<d>\d{{1,2}}|{ZH_NUMERAL}{{1,3}})\s?[日曰])?|(?=[初底末]|[一二三四]季|度))",
        ),
        # 每月十五日, 次月10日: a day of whichever month
        (
            "moon",
            rf"(?:每|毎|次|当|本|下|翌|同|上)个?月(?:的|の)?(?P<d>(?<!\d)\d{{1,2}}|{ZH_NUMERAL}{{1,3}})\s?[日曰号號]",
        ),
        ("month", r"매[월달]\s?(?P<d>\d{1,2})일"),
        # the 15th of each month, am 15. jedes Monats, le 5 de chaque mois, не позднее 10 числа
        (
            "any month",
            rf"\b(?P<d>{_DAY}(?:st|nd|rd|th)|{_ORDINAL})\s(?:day\s)?of\s(?:each|every|the|the\sfollowing|the\snext|that)\s(?:calendar\s)?month\b",
        ),
        (
            "any month",
            rf"(?<!\d)(?P<d>{_DAY})(?:\.|er)?\s(?:Tag\s)?(?:jedes|eines\sjeden|des|des\sfolgenden|du|de\schaque|de\scada|del)\s(?:Monats|mois|mes)\b|(?<!\d)(?P<d2>{_DAY})(?:-?го)?\sчисл[ао]\b",
        ),
        # 公元前221年, 300 BC
        ("before", rf"公元(?P<bc>前)?\s?(?P<y>\d{{1,4}}|{ZH_NUMERAL}{{1,4}})\s?年"),
        ("christ", r"(?<![\w.,])(?P<y>\d{1,4})\s?(?-i:(?P<bc>BCE?|B\.C\.)|AD|CE|A\.D\.)(?!\w)"),
        # 正月初五, 八月十五, 农历腊月廿三
        (
            "moon",
            rf"(?:[农阴]历\s?)?(?P<lunar>闰?(?:[正腊冬]|{ZH_NUMERAL}{{1,2}}))月(?:初(?P<d>[一二三四五六七八九十])|(?P<d2>[十廿二][一二三四五六七八九十]{{1,2}}|三十)(?![{''.join(ZH_DIGITS)}十百千万亿]|[日曰号號]|个|名|人|家|条|年|多|余|点))",
        ),
        # 16. Dezember 2015, 16 de diciembre de 2015, 16 декабря 2015
        (
            "day first",
            rf"(?<!\d)(?P<d>{_DAY}|(?<!\w)(?:{'|'.join(FIRSTS)}))(?:er|\.?º|\.)?\s(?:de\s)?(?P<m>{'|'.join(sorted(OTHER_MONTHS, key=lambda w: (-len(w), w)))})(?!\w)(?:,?\s(?:de\s)?(?P<y>{_YEAR})(?!\d))?",
        ),
        # 16. Dez. 2015, 16 de dic. de 2015, 16 déc.
        (
            "day first",
            rf"(?<!\d)(?P<d>{_DAY})(?:er|\.?º|\.)?\s(?:de\s)?(?P<m>{_SHORT})(?:\.(?!\w)|(?=,?\s(?:de\s)?{_YEAR}(?!\d)))(?:,?\s(?:de\s)?(?P<y>{_YEAR})(?!\d))?",
        ),
        # 12月16日, 十二月
        (
            "month",
            rf"(?P<m>(?<!\d)\d{{1,2}}|{ZH_NUMERAL}{{1,3}})\s?[月월]\s?(?:(?P<d>\d{{1,2}}|{ZH_NUMERAL}{{1,3}})\s?[日曰号號일]|(?=[^份球光色亮牙饼经]|$))",
        ),
        # 2015-12-16, 2015/12/16, 2015.12.16, 2015. 12. 16; 20151216 is too easily something else
        (
            "parted",
            rf"(?<![\d./-])(?P<y>{_YEAR})(?P<sep>[-/]|\.\s?)(?P<m>1[0-2]|0?[1-9])(?P=sep)(?P<d>{_DAY})(?![\d-])(?!\.\d)",
        ),
        # Dec 16, 2015; December 16th; Dec. 2015
        (
            "month first",
            rf"(?<![a-z])(?P<m>{MONTH})\s?(?P<d>{_DAY})(?:st|nd|rd|th)?(?!\d)(?:\s?,?\s?(?P<y>{_YEAR})(?!\d))?",
        ),
        # 16 December 2015, 16th of December, 16. April 2015
        (
            "day first",
            rf"(?<!\d)(?P<d>{_DAY})(?:st|nd|rd|th|\.)?\s(?:of\s)?(?P<m>{MONTH})(?![a-z])(?:,?\s(?P<y>{_YEAR})(?!\d))?",
        ),
        # the third of May, May the third
        (
            "in words",
            rf"(?<![a-z])(?:the\s)?(?P<d>{_ORDINAL})\s(?:day\s)?of\s(?P<m>{MONTH})(?![a-z])(?:,?\s(?P<y>{_YEAR})(?!\d))?",
        ),
        (
            "month first",
            rf"(?<![a-z])(?P<m>{MONTH})\sthe\s(?P<d>{_ORDINAL}|{_DAY}(?:st|nd|rd|th))(?![a-z-])(?:,?\s(?P<y>{_YEAR})(?!\d))?",
        ),
        ("month alone", rf"(?<![a-z])(?P<m>{MONTH}),?\s(?:of\s)?(?P<y>{_YEAR})(?!\d)"),
        # März 2014, marzo de 2014
        (
            "month alone",
            rf"(?<!\w)(?P<m>{'|'.join(sorted(OTHER_MONTHS, key=lambda w: (-len(w), w)))})\s(?:de\s)?(?P<y>{_YEAR})(?!\d)",
        ),
        # 16/12/2015, 16.12.2015, 12/16/2015
        ("parted", rf"(?<![\d./-])(?P<a>{_DAY})(?P<sep>[-/.])(?P<b>{_DAY})(?P=sep)(?P<y>{_YEAR})(?![\d-])"),
    )
)
# A year alone: four digits that nothing marks as an amount, a reference or part of a longer token.
_BARE_YEAR = re.compile(r"(?<![\w.,/:$€£¥#‐-])(?P<y>1[5-9]\d\d|20\d\d)(?![\w%‰]|[.,:/]\d)", re.ASCII)
_NOT_A_YEAR = re.compile(
    r"(?:rfc|iso|iec|gb/t|gb|no\.?|nos?\.|page|pages|port|version|release|article|section|第|约|共|有|about|of about)\s?$",
    re.IGNORECASE,
)
# The year of a standard is part of what it is called, behind whichever dash: GB 18580—2017, DB33/T 1152–2018.
_STANDARD = re.compile(r"(?<![A-Za-z])[A-Z]{1,6}\d{0,4}(?:/[A-Z]{1,3})?\s?\d[\d.-]{0,11}\s?[\u2010-\u2015－:：-]\s?$")
# What a year never counts, and an amount does.
_COUNTED = re.compile(
    r"\s?(?:[人名个件份条项次页字元箱公吨米克秒分小天周位家户台辆种倍册万亿円원명]|[美欧日港韩澳加]元|英镑|卢布|港币|人民币|ドル|ユーロ|달러|유로|(?:people|persons|delegates|members|copies|pages|boxes|kilo(?:s|gram(?:me)?s?|met(?:re|er)s?)?|grams?|tonnes?|tons?|"
    r"met(?:er|re)s?|miles?|days?|weeks?|months?|years?|hours?|minutes?|seconds?|words?|dollars?|euros?|pounds|francs|franken|рублей|kronen|votes?|participants|items|files|times)\b)",
    re.IGNORECASE,
)
#: Over a text in lower case.
_AGES = re.compile(
    rf"(?P<c>\d{{1,2}}|{ZH_NUMERAL}{{1,3}})世纪|\b(?P<ec>\d{{1,2}}(?:st|nd|rd|th)|{_ORDINAL})[ -](?P<word>centur)(?:y|ies)\b|\b(?P<ed>\d{{4}})['’]?s\b|(?P<zd>\d{{2,4}}|{ZH_NUMERAL}{{2,4}})年代"
)
#: What is in each of them, and in a year alone, sought much faster.
_OF_AGES = re.compile(r"世纪|centur|\d['’]?s|年代")
_OF_YEARS = re.compile(r"(?:1[5-9]|20)\d\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class Date:
    """A date in a text.

    Attributes:
        start: where it begins.
        end: exclusive.
        value: (year, month, day), None where not said, a year before Christ below zero; or (kind, number) of a century, a decade, a weekday,
            or of what `scrubber.language.facts.times` finds.
        bare: a year with nothing beside it that says so (the `2016` of "the 2016 draft").
    """

    start: int
    end: int
    value: Value | tuple[str, int]
    bare: bool = False


def scan_dates(text: str) -> list[Date]:
    """Every date of a text, in order, none overlapping another; the longest reading of each place."""
    found = dated(text)
    low = lowered(text)
    if _OF_AGES.search(low):
        found += [Date(m.start(), m.end(), _age(m)) for m in _AGES.finditer(low)]
    found += [Date(start, end, ("weekday", day)) for start, end, day in weekdays(text)]
    if _OF_YEARS.search(text):
        found += [
            Date(m.start(), m.end(), (int(m["y"]), None, None), bare=True)
            for m in _BARE_YEAR.finditer(text)
            if not _NOT_A_YEAR.search(text[max(0, m.start() - 10) : m.start()])
            and not _COUNTED.match(text, m.end())
            and not _STANDARD.search(text[max(0, m.start() - 30) : m.start()])
        ]
    return longest(found)


def dated(text: str, signs: Collection[str] = SIGNS.keys()) -> list[Date]:
    """What each pattern of a date finds, of those that need one of some signs (by name); the same place may be found more than once."""
    found: list[Date] = []
    month = names_month(text)
    said = {name for name in signs if (month if (shown := SIGNS[name]) is None else shown.search(text))}
    for sign, pattern in _PATTERNS:
        if sign in said:
            for match in pattern.finditer(text):
                value = _value(match)
                if value is not None:
                    found.append(Date(match.start(), match.end(), value))
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


def _part(text: str | None) -> int | None:
    if not text:
        return None
    if text.isdecimal():
        return int(text)
    if text.lower() in FIRSTS:
        return 1
    bare = _SUFFIX.sub("", text)
    if bare.isdecimal():
        return int(bare)
    value = en_value(text) if text[0].isascii() else zh_value(text.replace(" ", ""))
    return None if value is None else int(value)


def _value(match: re.Match[str]) -> Value | None:
    parts = match.groupdict()
    if parts.get("m") in VERBS:
        return None
    if parts.get("lunar"):
        return _lunar(parts)
    year, month, day = _part(parts.get("y")), parts.get("m"), _part(parts.get("d") or parts.get("d2"))
    if parts.get("bc"):
        year = -(year or 0)
    if parts.get("roc"):
        year = _ERAS["民国"] + (_part(parts["roc"]) or 0)
    if parts.get("era"):
        year = _ERAS[parts["era"]] + (1 if parts["y"] == "元" else year or 0)
    if parts.get("a"):
        first, second = _part(parts["a"]), _part(parts["b"])
        # Day first unless that can't be: 12/16/2015 is read the American way.
        day, number = (first, second) if second is not None and second <= 12 else (second, first)
    else:
        number = (month_number(month) or _part(month)) if month else None
    if (number is not None and not 1 <= number <= 12) or (day is not None and not 1 <= day <= 31):
        return None
    return year, number, day


def _lunar(parts: dict[str, str | None]) -> Value | None:
    """A day of the lunar calendar, as (None, month, day): 正月 is the first month, 冬月 the eleventh, 腊月 the twelfth; 廿三 is 23."""
    name = (parts["lunar"] or "").removeprefix("闰")
    month = {"正": 1, "冬": 11, "腊": 12}.get(name) or _part(name)
    day = _part(parts["d"] or parts["d2"])
    return (None, month, day) if month and month <= 12 and day and day <= 30 else None


def _age(match: re.Match[str]) -> tuple[str, int]:
    parts = match.groupdict()
    for name, kind in (("c", "century"), ("ec", "century"), ("ed", "decade"), ("zd", "decade")):
        if parts.get(name):
            return kind, _part(parts[name]) or 0
    raise AssertionError("one of the groups always matches")
