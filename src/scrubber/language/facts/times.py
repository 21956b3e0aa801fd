"""Times that are no dates of the calendar: hours, parts of a year, and days told from today; in Chinese and English.

`下午5时30分`, `5:30 p.m.` and `17:30` are one; so are 今天 and 今日, 去年底 and 去年末.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.language.facts.dates import MONTH, ZH_NUMERAL, Date
from scrubber.language.facts.numerals import en_value, zh_value
from scrubber.language.plain import lowered
from scrubber.language.runs import runs

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Kinds of times that a text may leave out or put in without saying another thing; only one in another's place does.
LOOSE = frozenset(["relative", "season", "part", "festival"])

#: A part of the day, and what it adds to an hour of the clock face.
DAYPARTS = {
    "凌晨": 0, "清晨": 0, "早上": 0, "早晨": 0, "上午": 0, "中午": 12, "下午": 12, "傍晚": 12, "晚上": 12, "晚间": 12, "当晚": 12, "夜里": 12, "深夜": 12,
    "夜间": 12, "夜晚": 12, "晚": 12, "早": 0,
    "午前": 0, "午后": 12, "오전": 0, "오후": 12,
}  # fmt: skip
_DAYPART = f"(?:(?P<part>{'|'.join(DAYPARTS)})\\s?)?"
_CLOCK = re.compile(
    rf"{_DAYPART}(?<![\d:：./])(?P<h>[01]?\d|2[0-4])[:：](?P<m>[0-5]\d)(?:[:：][0-5]\d)?(?![\d:：])(?:\s?(?P<ap>[ap])\.?m\b\.?)?",
    re.IGNORECASE,
)
_ZH_HOUR = re.compile(
    rf"{_DAYPART}(?P<h>(?<!\d)\d{{1,2}}|{ZH_NUMERAL}{{1,3}})\s?[时點点时](?:(?P<m>\d{{1,2}}|{ZH_NUMERAL}{{1,3}})分|(?P<half>半)|(?P<quarter>[一三])刻|(?P<sharp>钟|整))?"
)
_KO_HOUR = re.compile(rf"{_DAYPART}(?<!\d)(?P<h>\d{{1,2}})\s?시(?!간)(?:\s?(?:(?P<m>\d{{1,2}})분|(?P<half>반)))?")
_EN_HOUR = re.compile(
    r"(?<![\d.:])(?P<h>1[0-2]|0?[1-9])(?:\.(?P<m>[0-5]\d))?\s?(?:(?P<ap>[ap])\.?m\b\.?|o[’']clock\b)", re.IGNORECASE
)
# half past seven, a quarter to nine, ten o'clock; over a text in lower case
_EN_WORDS = "one two three four five six seven eight nine ten eleven twelve"
_EN_SAID = re.compile(
    rf"\b(?:(?P<past>half past|(?:a )?quarter past|(?:a )?quarter to)\s(?P<h>{_EN_WORDS.replace(' ', '|')}|1[0-2]|[1-9])|(?P<sharp>{_EN_WORDS.replace(' ', '|')})\s(?=o[’']clock\b))"
)
#: What is in each of them, sought much faster.
_OF_HOURS = tuple(
    (re.compile(sign), pattern)
    for sign, pattern in (
        (r"\d[:：]", _CLOCK),
        ("[时點点時]", _ZH_HOUR),
        (r"\d\s?시", _KO_HOUR),
        (r"\d\s?(?:[aApP]\.?[mM]|[oO][’'])", _EN_HOUR),
    )
)
_QUARTERS = re.compile(
    r"第?(?P<zh>[一二三四1-4])季度|\b(?P<en>first|second|third|fourth|last|1st|2nd|3rd|4th) quarter\b|\bq(?P<q>[1-4])(?=\s|$|[,.;)])|(?P<half>[上下])半年"
    r"|\b(?P<enhalf>first|second) half(?= of (?:the year|1[5-9]\d\d|20\d\d|this|last|next))"
)
# Words (divided by commas) of one time each: its kind and number.
_TABLE = (
    ("relative", 98, "前年"), ("relative", 99, "去年,上年度,last year,previous year,작년,지난해,昨年,в прошлом году"), ("relative", 100, "今年,本年度,this year,current year,올해,금년,в этом году"),
    ("relative", 101, "明年,next year,coming year,내년,来年,в следующем году"), ("relative", 102, "后年"), ("relative", 199, "上个月,上月,last month,previous month"),
    ("relative", 200, "本月,这个月,this month,current month"), ("relative", 201, "下个月,下月,next month,coming month"),
    ("relative", 299, "上周,上星期,last week,previous week"), ("relative", 300, "本周,这周,this week,current week"), ("relative", 301, "下周,下星期,next week,coming week"),
    ("relative", 398, "前天,前日"), ("relative", 399, "昨天,昨日,yesterday,어제,gestern,ayer,вчера"), ("relative", 400, "今天,今日,today,오늘,heute,hoy,сегодня"), ("relative", 401, "明天,明日,tomorrow,내일,завтра"), ("relative", 402, "后天"), ("relative", 410, "前一日,前一天"), ("relative", 411, "当日,当天"), ("relative", 412, "次日,翌日,隔日"),
    ("relative", 420, "last night"), ("relative", 421, "tonight"), ("season", 1, "春季,春天,spring"), ("season", 2, "夏季,夏天,summer"), ("season", 3, "秋季,秋天,autumn"), ("season", 4, "冬季,冬天,winter"),
    ("part", 1, "上旬"), ("part", 2, "中旬"), ("part", 3, "下旬"),
    ("festival", 1, "元旦,new year’s day,new year's day"), ("festival", 2, "春节"), ("festival", 3, "元宵节"), ("festival", 4, "清明节"), ("festival", 5, "劳动节"), ("festival", 6, "端午节,端午"),
    ("festival", 7, "中秋节,中秋"), ("festival", 8, "国庆节,国庆"), ("festival", 9, "重阳节"), ("festival", 10, "圣诞节,christmas"), ("festival", 11, "easter"), ("festival", 12, "thanksgiving"),
)  # fmt: skip
_WORDS = {word: (kind, number) for kind, number, words in _TABLE for word in words.split(",")}
_ORDERED = sorted(_WORDS, key=lambda w: (-len(w), w))
#: Over a text in lower case, as the quarters above: words of ASCII, the others, and which part of a year or a month is meant.
_WORDS_OF_ASCII = re.compile(
    rf"\b(?:(?:{'|'.join(re.escape(w) for w in _ORDERED if w.isascii())})\b|(?:early|mid|late)(?=[ -](?:{MONTH}|1\d\d\d|20\d\d)\b))"
)
_OTHER_WORDS = re.compile("|".join(w for w in _ORDERED if not w.isascii()))
_ZH_PART = re.compile("[初底末](?<=[年月].)")
#: What is in each of the two, sought much faster; of the words, in a text of ASCII.
_OF_QUARTERS = re.compile("季度|quarter|q[1-4]|半年|half")
_A_LETTER = re.compile("[a-z]")
_HEADS = frozenset({"early", "mid", "late", *(runs(word)[0] for word in _ORDERED if word.isascii())})
_IN = {"early": 1, "mid": 2, "late": 3, "初": 1, "底": 3, "末": 3}
_PLAN = re.compile(
    r"(?<![一二三四五六七八九十])十(?P<n>[一二三四五])五(?=[”\"’」]?(?:期间|规划|计划|时期|末|以来)|[”\"])"
)


def scan_times(text: str) -> list[Date]:
    """Every time of a text that is no date of the calendar, as (kind, number); they may overlap one another."""
    low = lowered(text)
    found = [Date(m.start(), m.end(), ("time", value)) for m, value in _hours(text)]
    if "past" in low or "clock" in low or "quarter" in low:
        found += [Date(m.start(), m.end(), ("time", _said(m))) for m in _EN_SAID.finditer(low)]
    if _OF_QUARTERS.search(low):
        found += [Date(m.start(), m.end(), _quarter(m)) for m in _QUARTERS.finditer(low)]
    found += [Date(m.start(), m.end(), ("plan", 10 + "一二三四五".index(m["n"]) + 1)) for m in _PLAN.finditer(text)]
    return found + [_worded(match) for match in _words(low) if not _is_weekday(match, low)]


def _words(low: str) -> list[re.Match[str]]:
    """The words of one time each, in order."""
    found: list[re.Match[str]] = []
    if not low.isascii():
        found += [*_OTHER_WORDS.finditer(low), *_ZH_PART.finditer(low)]
        spelled = _A_LETTER.search(low) is not None
    else:
        spelled = not _HEADS.isdisjoint(runs(low))
    if spelled:
        found += _WORDS_OF_ASCII.finditer(low)
    return sorted(found, key=lambda match: match.start())


def _is_weekday(match: re.Match[str], low: str) -> bool:
    """Whether 下周 is no week, but what stands before a day of one."""
    return match[0].endswith("周") and low[match.end() : match.end() + 1] in set("一二三四五六日天")


def _worded(match: re.Match[str]) -> Date:
    word = match[0]
    return Date(match.start(), match.end(), ("part", _IN[word]) if word in _IN else _WORDS[word])


def _said(match: re.Match[str]) -> int:
    """The time of day that English says in words, in minutes from midnight or noon."""
    word = match["h"] or match["sharp"]
    hour = int(word) if word.isdecimal() else _EN_WORDS.split().index(word) + 1
    past = match["past"] or ""
    return 60 * hour + (30 if past.startswith("half") else -15 if past.endswith("to") else 15 if past else 0)


def _hours(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Times of day, in minutes from midnight."""
    for sign, pattern in _OF_HOURS:
        if not sign.search(text):
            continue
        for match in pattern.finditer(text):
            parts = match.groupdict()
            if pattern is _ZH_HOUR and not _says_hour(parts, text[max(0, match.start() - 1) : match.start()]):
                continue
            hour, minute = _figure(parts["h"]), _figure(parts.get("m") or "0")
            if hour is None or minute is None or hour > 24 or minute > 59:
                continue
            minute += 30 if parts.get("half") else 0
            minute += 15 * "_一_三".index(parts["quarter"]) if parts.get("quarter") else 0
            late = (parts.get("ap") or "").lower() == "p" or DAYPARTS.get(parts.get("part") or "", 0) == 12
            if late and hour < 12 and not (parts.get("part") == "中午" and hour > 9):
                hour += 12
            elif hour == 12 and (parts.get("ap") or "").lower() == "a":
                hour = 0
            yield match, 60 * hour + minute


def _says_hour(parts: dict[str, str | None], before: str) -> bool:
    """Whether a Chinese numeral before 时 or 点 is an hour: 三点 alone may be three points, and 三点五 is a number."""
    return any(parts[name] for name in ("part", "m", "half", "quarter", "sharp")) or before in {"日", "号"}


def _figure(text: str) -> int | None:
    if text.isdecimal():
        return int(text)
    value = zh_value(text)
    return None if value is None else int(value)


def _quarter(match: re.Match[str]) -> tuple[str, int]:
    if match["half"] or match["enhalf"]:
        return "half", 1 if (match["half"] or match["enhalf"]) in {"上", "first"} else 2
    word = match["zh"] or match["q"] or match["en"]
    if word == "last":
        return "quarter", 4
    if word[0].isdecimal():
        return "quarter", int(word[0])
    return "quarter", int((zh_value(word) if match["zh"] else en_value(word)) or 0)
