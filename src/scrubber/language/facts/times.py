"""Times that are no dates of the calendar: hours, parts of a year, and days told from another, such as today; in the
languages of most pages.

`下午5时30分`, `5:30 p.m.` and `17:30` are one; so are 今天 and 今日, 去年底 and 去年末, le lendemain and "the next
day".

So are years with the era that they are counted in: 44 v. Chr., 300 av. J.-C., MÖ 300, 기원전 300년; the words are those
of data/near.toml.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from scrubber.language.facts.by_language import bounds, forms, one_of
from scrubber.language.facts.dates import Date
from scrubber.language.facts.day_parts import parts
from scrubber.language.facts.glance import glance
from scrubber.language.facts.hours import hours
from scrubber.language.facts.near import near
from scrubber.language.facts.short_days import short_days
from scrubber.language.facts.terms import terms
from scrubber.language.facts.written_dates import Value
from scrubber.language.packs.pack import Pack, words
from scrubber.language.written_tables import tables
from scrubber.patterns import lazily

#: Kinds of times that a text may leave out or put in without saying another thing; only one in another's place does.
LOOSE = frozenset(["relative", "season", "part", "festival", "time of day", "part of a week"])

#: A day whose part stands right behind it: 昨晚, 今早, 翌朝.
_NIGHT = lazily(r"(?:昨|(?<![如迄当现])今|(?<![说文证表声发黎透])明|翌)(?=[晚夜晨早晩](?![期已就在日年])|(?<!明)朝)")
_OF_NIGHT = {"昨": 399, "今": 400, "明": 401, "翌": 412}
# A day of the first moon, where what stands around it says so: 除夕至初五.
_MOON = lazily(
    "(?:大年|(?<=至)|(?<=到)|(?<=[、和及]))初(?P<d>[一二三四五六七八九十])(?![一二三四五六七八九十中级等步次始年])"
)
_PLAN = lazily(r"(?<![一二三四五六七八九十])十(?P<n>[一二三四五])五(?=[”\"’」]?(?:期间|规划|计划|时期|末|以来)|[”\"])")


def scan_times(text: str, packs: Sequence[Pack] = ()) -> list[Date]:
    """Every time of a text that is no date of the calendar, as (kind, number); they may overlap one another. The text
    is in its plain form.
    """
    seen = glance(text)
    low = seen.low
    found = [Date(start, end, ("time", value)) for start, end, value in hours(text, packs)]
    languages = [pack.language for pack in packs]
    found += [Date(*each) for sought in (near, short_days, eras) for each in sought(text, languages)]
    found += [Date(start, end, ("time of day", number)) for start, end, number in parts(text, languages)]
    found += [Date(start, end, value) for start, end, value in terms(text, languages)]
    if not seen.is_far:
        return found
    if "十" in seen.chars:
        found += [Date(m.start(), m.end(), ("plan", 10 + "一二三四五".index(m["n"]) + 1)) for m in _PLAN.finditer(text)]
    if "初" in seen.chars:
        found += [
            Date(m.start(), m.end(), ("moon", "一二三四五六七八九十".index(m["d"]) + 1)) for m in _MOON.finditer(text)
        ]
    found += [Date(m.start(), m.end(), ("relative", _OF_NIGHT[m[0]])) for m in _NIGHT.finditer(low)]
    return found


def eras(text: str, languages: Iterable[str]) -> Iterator[tuple[int, int, Value]]:
    """Every such year of a text: where it begins, where it ends, and which it is, below nought before Christ. The text
    is in its plain form, the languages are primary tags.
    """
    seen = glance(text)
    for language in languages if seen.behind else ():
        if "before_christ" in tables("near").get(language, ()):
            for match in _pattern(language).finditer(seen.low):
                year = int(match["y"] or match["y2"])
                yield match.start(), match.end(), (-year if match["bc"] or match["bc2"] else year, None, None)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    table = tables("near")[language]
    bc, ad = (one_of(forms(words(table[row]))) for row in ("before_christ", "after_christ"))
    of_year = f"(?:{one_of(words(table['year']))})"
    before, behind = bounds(words(table["before_christ"]), unspaced="unspaced" in table)
    return re.compile(
        rf"(?<![\w.,:/-])(?P<y>\d{{1,4}})\s?(?:{of_year}\s?)?(?:(?P<bc>{bc})|{ad}){behind}"
        rf"|{before}(?:(?P<bc2>{bc})|{ad})\s?(?P<y2>\d{{1,4}})(?![\d:/%]|[.,]\d)(?:\s?{of_year})?"
    )
