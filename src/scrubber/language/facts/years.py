"""Years that stand alone or span a turn of the year (2022/23, 2022-2023), decades and centuries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.language.facts.date_patterns import ORDINAL, ZH_NUMERAL
from scrubber.language.facts.glance import all_of, any_of, char_of, figure_before, found, glance, word_of
from scrubber.language.facts.written_dates import part_of
from scrubber.patterns import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

# A year alone: four digits that nothing marks as an amount, a reference or part of a longer token.
_BARE_YEAR = re.compile(r"(?<![\w.,/:$€£¥#‐-])(?P<y>1[5-9]\d\d|20\d\d)(?![\w%‰]|[.,:/]\d)", re.ASCII)
_NOT_A_YEAR = re.compile(
    r"(?:rfc|iso|iec|gb/t|gb|no\.?|nos?\.|page|pages|port|version|release|article|section|第|约|共|有|about"
    r"|of about)\s?$",
    re.IGNORECASE,
)
# The year of a standard is part of what it is called, behind whichever dash: GB 18580—2017, DB33/T 1152–2018.
_STANDARD = re.compile(r"(?<![A-Za-z])[A-Z]{1,6}\d{0,4}(?:/[A-Z]{1,3})?\s?\d[\d.-]{0,11}\s?[\u2010-\u2015－:：-]\s?$")
# What a year never counts, and an amount does.
_COUNTED = lazily(
    r"\s?(?:[人名个件份条项次页字元箱公吨米克秒分小天周位家户台辆种倍册万亿円원명]|[美欧日港韩澳加]元|英镑|卢布"
    r"|港币|人民币|ドル|ユーロ|달러|유로|(?:people|persons|delegates|members|copies|pages|boxes"
    r"|kilo(?:s|gram(?:me)?s?|met(?:re|er)s?)?|grams?|tonnes?|tons?|"
    r"met(?:er|re)s?|miles?|days?|weeks?|months?|years?|hours?|minutes?|seconds?|words?|dollars?|euros?|pounds"
    r"|francs|franken|рублей|kronen|votes?|participants|items|files|times"
    # Signs that are no word of a language; of those with one letter a full stop makes a year in Lithuanian: 1990 m.
    r"|(?-i:[kcm]m|[km]g|ml|[kMGT]Wh?|[kMG]?Hz|EUR|USD|GBP|CHF|[mgtl](?![.'’])))\b)",
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
_OF_YEARS = re.compile(r"(?:1[5-9]|20)\d\d", re.ASCII)
# Two years in a row with one mark between them, the second short or in full: a business year, a school year.
_SPAN = re.compile(
    r"(?<![\w.,/:$€£¥#‐-])(?P<y>1[5-9]\d\d|20\d\d)\s?(?P<mark>[/\u2010-\u2015~～-])\s?(?P<next>(?:1[5-9]"
    r"|2[01])?\d\d)(?![\w%‰/-]|[.,:]\d)",
    re.ASCII,
)


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
