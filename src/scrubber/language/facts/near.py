"""Times told from the day of the text, in the words of data/near.toml: vorig jaar, w przyszłym tygodniu, επόμενο έτος,
الشهر الماضي, gestern; days of the week in short where a time or a date stands behind them: Di 9–12 Uhr, mar. 9h; years
with the era that they are counted in: 44 v. Chr.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from scrubber.language.facts.by_language import bounds, forms, one_of, tables
from scrubber.language.facts.weekdays import WEEKDAY_NAMES
from scrubber.language.facts.written_dates import Value
from scrubber.language.packs.joining import joining
from scrubber.language.packs.pack import words
from scrubber.language.plain import lowered

#: Of each span of the calendar the number of this one; the last has one less, the next one more.
SPANS = {"year": 100, "quarter": 150, "month": 200, "week": 300}
_WHICH = {"last": -1, "this": 0, "next": 1}
#: Today.
_TODAY = 400
#: The last and the next day of some name have one less and one more; this Friday and next Friday may be one.
_WEEKDAY = 500
_DAYS = ("last_day", "last_day_", "next_day", "next_day_")
_BLANK = re.compile(r"\s")
#: What stands behind a day in short, which is another word without a capital (Dutch zo, "so"): an hour with minutes, a
#: span of hours; behind a capital or a full stop any figure.
_HOURS = r"(?=(?P<stop>\.)?,?\s(?P<time>\d{1,2}(?:[:.hH]\d\d|\s?[–—-]\s?\d))?\d)"


#: A day, a month or a year of the calendar; or a kind of time, and which.
Told = Value | tuple[str, int]


class _Reader(NamedTuple):
    """How one language tells such times: a pattern for them over a text in lower case, what those are that are one word
    or row; those for days in short, over the text itself; and one for years before and after Christ.
    """

    said: re.Pattern[str]
    whole: Mapping[str, Told]
    short: re.Pattern[str]
    listed: re.Pattern[str]
    day: re.Pattern[str]
    days: Mapping[str, int]
    parts: frozenset[str]
    others: tuple[str, ...]
    years: re.Pattern[str]


def near(text: str, languages: Iterable[str]) -> Iterator[tuple[int, int, Told]]:
    """Every such time of a text: where it begins, where it ends, and which it is: ("relative", by `SPANS`),
    ("weekday", 0 for Monday), or a year, below nought before Christ.

    Args:
        text: a text in its plain form.
        languages: primary tags of those that it is in.
    """
    low = lowered(text)
    for language in languages:
        if language not in tables("near"):
            continue
        reader = _reader(language)
        for match in reader.said.finditer(low):
            if match.lastgroup == "whole":
                if match[0] in reader.parts and low.endswith(reader.others, 0, match.start()):
                    continue  # la mañana, elke morgen
                yield match.start(), match.end(), _named(reader.whole, _BLANK.sub(" ", match[0]))
            elif match.lastgroup in _DAYS:
                which = match.lastgroup.partition("_")[0]
                yield *match.span(match.lastgroup), ("relative", _WEEKDAY + _WHICH[which])
            elif match.lastgroup:
                which, _, span = match.lastgroup.partition("_")
                yield match.start(), match.end(), ("relative", SPANS[span.rstrip("_")] + _WHICH[which])
        for match in reader.years.finditer(low):
            year = int(match["y"] or match["y2"])
            yield match.start(), match.end(), (-year if match["bc"] or match["bc2"] else year, None, None)
        for match in reader.short.finditer(text):
            if match["time"] or match["stop"] or match[0][:1].isupper():
                yield match.start(), match.end(), ("weekday", reader.days[match[0].lower()])
        for row in reader.listed.finditer(text):
            of_row = [(*day.span(), reader.days[day[0].lower()]) for day in reader.day.finditer(text, *row.span())]
            numbers = [number for _, _, number in of_row]
            # Few such words stand in the order of the week by chance: ma en di, but do, mi, so.
            if numbers == sorted(set(numbers)) or row[0][:1].isupper():
                yield from ((start, end, ("weekday", number)) for start, end, number in of_row)


@cache
def _reader(language: str) -> _Reader:
    table = tables("near")[language]
    whole: dict[str, Told] = {
        form: ("relative", SPANS[span] + number)
        for span in SPANS
        for which, number in _WHICH.items()
        for form in forms(words(table.get(f"{which}_{span}", "")))
    }
    whole |= {word: ("relative", number) for word, number in _row(table.get("day", ""), _TODAY - 2).items()}
    whole |= {word: (None, number, None) for word, number in _row(table.get("months", ""), 1).items()}
    unspaced = "unspaced" in table
    days = _row(table.get("days", ""), 0)
    before, behind = bounds([*whole, *days], unspaced=unspaced)
    joined = joining("and", "or", "until", "to", language=language)
    a_day = f"{before}(?:{one_of(days)}){behind}"
    gap = r"\s?" if unspaced else r"\s"
    bc, ad = (f"(?:{one_of(forms(words(table.get(row, ''))))})" for row in ("before_christ", "after_christ"))
    of_year = f"(?:{one_of(words(table.get('year', '')))})"
    pairs = [f"(?P<whole>{one_of(whole)})"]
    apart = r"(?<![\u3400-\u9fff])" if "apart" in table else ""
    ending = rf"(?=(?:{one_of(words(table['endings']))})|[^\w]|$)" if "endings" in table else ""
    any_day = f"(?:{one_of(WEEKDAY_NAMES)})"
    for which in _WHICH:
        one = f"(?:{one_of(forms(words(table.get(which, ''))))})"
        if f"{which}_day" in _DAYS:
            pairs.append(f"(?P<{which}_day>{one}){behind}(?={gap}{before}{any_day}{behind})")
            if "behind" in table:
                pairs.append(f"{any_day}{behind}{gap}{before}(?P<{which}_day_>{one})")
        for span in SPANS:
            other = f"(?:{one_of(forms(words(table.get(span, ''))))})"
            pairs.append(f"(?P<{which}_{span}>{apart}{one}{behind}{gap}{before}{other}{ending})")
            if "behind" in table:
                pairs.append(f"(?P<{which}_{span}_>{other}{behind}{gap}{before}{one})")
    return _Reader(
        re.compile(f"{before}(?:{'|'.join(pairs)}){behind}"),
        whole,
        re.compile(f"{a_day}{_HOURS}", re.IGNORECASE),
        re.compile(rf"{a_day}\.?(?:(?:\s?[,/&–—-]\s?|\s(?:{one_of(joined)})\s){a_day}\.?){{1,6}}", re.IGNORECASE),
        re.compile(a_day, re.IGNORECASE),
        days,
        frozenset(re.split(r"[\s,]+", tables("hours").get(language, {}).get("bare", ""))),
        tuple(f"{word} " for word in words(table.get("unless", ""))),
        re.compile(
            rf"(?<![\w.,:/-])(?P<y>\d{{1,4}})\s?(?:{of_year}\s?)?(?:(?P<bc>{bc})|{ad}){behind}"
            rf"|{before}(?:(?P<bc2>{bc})|{ad})\s?(?P<y2>\d{{1,4}})(?![\d:/%]|[.,]\d)(?:\s?{of_year})?"
        ),
    )


def _row(row: str, first: int) -> dict[str, int]:
    """The words of a table's row that counts up from some number, several of one number divided by commas."""
    named = {
        form: number for number, same in enumerate(row.split(), first) for form in forms(words(same.replace(",", " ")))
    }
    named.pop("-", None)
    return named


def _named(whole: Mapping[str, Told], said: str) -> Told:
    """What a word of a table says, or one with an ending of those that end with `*` there."""
    return whole.get(said) or next(
        told for word, told in whole.items() if word[-1] == "*" and said.startswith(word[:-1])
    )
