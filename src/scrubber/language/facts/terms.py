"""Parts of a calendar that are counted or named from its ends: the third quarter, the first half of the year, 第二周,
the last working day, Anfang Oktober, mid-June.

In the languages of most pages. `3. Quartal` and `drittes Quartal` are one; so are `début mai` and `au début de mai`.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from scrubber.language.facts.by_language import bounds, forms, one_of, sign_of
from scrubber.language.facts.glance import Sign, all_of, any_of, char_of, found, glance, word_of
from scrubber.language.facts.months import MONTH_NAMES
from scrubber.language.facts.nth import LAST, SHOWN, nth_before
from scrubber.language.facts.numerals import zh_value
from scrubber.language.facts.written_dates import Said
from scrubber.language.packs.pack import words
from scrubber.language.written_tables import read_table, tables, unbroken
from scrubber.patterns import alternatives, lazily

#: Before it, what is counted comes again and again, and is no part of a year: every second week.
_EVERY = ("every ", "each ", "jede ", "jeden ", "jedes ", "chaque ", "cada ", "ogni ", "каждый ", "каждую ", "каждое ")
#: Which the last of them is.
_ENDS = {"quarter": 4, "half": 2, "fortnight": 2, "decade": 3}
#: What is counted, each with what a text shows in which it is.
_NTH_OF = [(kind, row["signs"].split(), lazily(unbroken(row["said"]))) for kind, row in read_table("terms").items()]
# Without a word of order: 一季度, q3, h1 2018, 上半年, 상반기, III квартал.
_QUARTERS = lazily(
    r"第(?P<week>\d{1,2}|[一二三四五六七八九十]{1,3})(?:周|星期)(?![期年刊岁报边一二三四五六日天])"
    r"|第?(?P<zh>[一二三四1-4])(?:季度|四半期|\s?분기)|\bq(?P<q>[1-4])(?=\s|$|[,.;)])"
    r"|\bh(?P<h>[12])(?=\s(?:of\s)?(?:1[5-9]|20)\d\d)|\b(?P<roman>i{1,3}|iv)(?P<of>\.? (?:квартал|полугоди|quartal"
    "|trimestre|semestre|quarter|halbjahr))|(?P<half>[上下])(?:半[年期]|期(?=[のにはがで]))"
    "|(?P<fortnight>[上下])半月|(?P<ko>[상하])반기"
)
_OF_QUARTERS = any_of(
    word_of(["q", "h", "i", "ii", "iii", "iv"]),
    all_of(char_of("第季半分분반上下"), found("第|季度|四半期|分期|분기|[上下][半期]|반기")),
)
_ROMAN = ("i", "ii", "iii", "iv")
_MONTHS = alternatives(MONTH_NAMES)
_YEAR = r"1[5-9]\d\ds?|20\d\ds?"
#: Words that may stand between what says towards which end and what it is the end of: end of the same month.
_BETWEEN = r"(?:[^\W\d_]{1,14}[\s'’]){0,2}"
_ENDS_OF = ("early", "mid", "late")
# Towards which end, behind what it is the end of.
_BEHIND = lazily(
    r"(?P<p1>上旬|初日|상순|초일|(?<=[年月])初|(?:(?<=[월년])|(?<=[월년]\s))초(?=[에부까의는\s,.]|$))|(?P<p2>中旬"
    "|중순)|(?P<p3>下旬|末日|하순|말일|(?<=[年月季])[底末]|(?<=度)[底末]|(?:(?<=[월년])"
    r"|(?<=[월년]\s))말(?=[에부까의이은\s,.]|$))"
)
_PARTS_BEHIND = (char_of("旬순初초底末말"), _BEHIND)


@cache
def _parts(language: str) -> tuple[Sign, re.Pattern[str]]:
    """How a language says towards which end of something, before it; and what a text that does so shows."""
    table = tables("near").get(language, {})
    ends = [forms(words(table.get(row, ""))) for row in _ENDS_OF]
    every = [word for row in ends for word in row]
    spans = one_of(
        forms(word for row in ("year", "quarter", "month", "half_year") for word in words(table.get(row, "")))
    )
    before, behind = bounds(every, unspaced="unspaced" in table)
    said = "|".join(f"(?P<p{n}>{one_of(row)})" for n, row in enumerate(ends, 1))
    of_what = rf"(?:{_MONTHS}|{_YEAR}|{spans})(?!\w)"
    return sign_of(every), re.compile(rf"{before}(?:{said}){behind}[\s-](?={_BETWEEN}{of_what})")


def terms(text: str, languages: Iterable[str] = ()) -> Iterator[tuple[int, int, Said]]:
    """Every counted or named part of a calendar: where it begins, where it ends, and what it is. The text is in its
    plain form, the languages are primary tags.
    """
    seen = glance(text)
    low = seen.low
    for kind, signs, pattern in _NTH_OF if SHOWN(seen) else ():
        for match in pattern.finditer(low) if any(map(low.__contains__, signs)) else ():
            before = nth_before(low, match.start())
            if before and (kind != "day" or before[1] in {1, LAST}) and not low.endswith(_EVERY, 0, before[0]):
                which = _ENDS.get(kind, LAST) if before[1] == LAST else before[1]
                yield before[0], match.end(), (kind, which)
    if _OF_QUARTERS(seen):
        for match in _QUARTERS.finditer(low):
            yield match.start(), match.end("roman") if match["roman"] else match.end(), _quarter(match)
    for sign, pattern in (_PARTS_BEHIND, *map(_parts, languages)):
        for match in pattern.finditer(low) if sign(seen) else ():
            word = str(match.lastgroup)
            yield match.start(word), match.end(word), ("part", int(word[1]))


def _quarter(match: re.Match[str]) -> Said:
    if match["roman"]:
        return "quarter" if "кварт" in match["of"] or "trim" in match["of"] or "qua" in match[
            "of"
        ] else "half", 1 + _ROMAN.index(match["roman"])
    for kind in ("half", "fortnight"):
        if match[kind]:
            return kind, 1 + "上下".index(match[kind])
    if match["week"]:
        return "week", int(match["week"]) if match["week"].isdecimal() else int(zh_value(match["week"]) or 0)
    if match["ko"]:
        return "half", 1 + "상하".index(match["ko"])
    if match["h"]:
        return "half", int(match["h"])
    number = match["zh"] or match["q"]
    return "quarter", int(number) if number.isdecimal() else 1 + "一二三四".index(number)
