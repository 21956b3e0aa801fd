"""Times told from the day of the text, in the words of data/near.toml: vorig jaar, w przyszłym tygodniu, επόμενο έτος,
الشهر الماضي, gestern, next Tuesday; and months that no blanks set apart.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from scrubber.language.facts.by_language import bounds, counted, forms, one_of, sign_of
from scrubber.language.facts.glance import Sign, glance
from scrubber.language.facts.weekdays import WEEKDAY_NAMES
from scrubber.language.facts.written_dates import Value
from scrubber.language.packs.pack import words
from scrubber.language.plain import lowered
from scrubber.language.written_tables import tables
from scrubber.patterns import lazily

#: Of each span of the calendar the number of this one; the last has one less, the next one more. This Friday has none:
#: it may be next Friday.
SPANS = {"year": 100, "quarter": 150, "month": 200, "week": 300, "weekday": 500}
_WHICH = {"last": -1, "next": 1, "this": 0}  # seo chugainn is no seo
_FURTHER = {"earlier": -2, **_WHICH, "later": 2}
#: Rows of words that count up: the kind of the time that the first of each is, and its number. Those of what is told
#: from another day than the text's count from the day before that.
_ROWS = {
    "day": ("relative", 398),
    "other_day": ("relative", 410),
    "working_day": ("relative", 415),
    "night": ("relative", 420),
    "part_of_week": ("part of a week", 1),
    "season": ("season", 1),
    "festival": ("festival", 1),
}
_BLANK = lazily(r"\s")
# Pieces of other words: 应[当年]满六十岁, 三[次年]会, 相[当年]轻.
_NO_WORD = lazily(
    r"(?<=[应相适正])当[年月日天]|(?<=[\d一二三四五六七八九十百每多几首两再初依逐])次[年月日]|[今当同]年[轻龄级]"
    "|上年[纪龄]|(?<=[㐀-鿿])(?<![比较与和按从于的为是在至自到据达占、])上年(?!度)|(?<=[以及])上月"
    "|(?<=[目以此之日])前[年月天日周]|(?<=[不相共])同[年日]|(?<=[说文证表声发黎])明[年天日]|(?<=[最先雨])后[年天]"
    "|(?<=[日基成资样])本[月周季]|[上下本]周(?:期(?!货)|[岁刊年])|(?<=[未从将以])来[年月周]|(?<=过)去年"
    "|(?<=[㐀-鿿])(?<![的于在至自从到与和及比较是即含为由])前一(?:个?(?:月|工作日)|[日天]|年(?![年底末初度])"
    "|季度)"
)
_OPENS = lazily(r"(?:^|[.!?:…\n–—-]\s?)[\s\"'“”«»‹›„(]{0,4}$")
_HAN = frozenset(["zh", "ja"])
#: Of 下周五 the day of the week is told by itself.
_OF_A_WEEK = lazily("周(?=[一二三四五六日天])")
#: A month of the calendar; or a kind of time, and which.
Told = Value | tuple[str, int]


class _Reader(NamedTuple):
    """How one language tells such times: what a text with one shows; a pattern for them over a text in lower case; what
    those are that are one word or row; words that are parts of a day too, behind some others (mañana, la mañana), and
    whether they are with a capital amid a sentence as well: am Morgen.
    """

    shown: Sign
    said: re.Pattern[str]
    whole: Mapping[str, Told]
    parts: frozenset[str]
    unless: tuple[str, ...]
    nouns: bool


def near(text: str, languages: Iterable[str]) -> Iterator[tuple[int, int, Told]]:
    """Every such time of a text: where it begins, where it ends, and which it is: ("relative", by `SPANS`), or a month.
    The text is in its plain form, the languages are primary tags.
    """
    low = lowered(text)
    for language in languages:
        if language not in tables("near") or not (reader := _reader(language)).shown(glance(text)):
            continue
        barred = {i for match in _NO_WORD.finditer(low) for i in range(*match.span())} if language in _HAN else ()
        for match in reader.said.finditer(low):
            if match.start() in barred:
                continue
            if match.lastgroup != "whole":
                which, span, *_ = str(match.lastgroup).split("_")
                yield *match.span(match.lastgroup or 0), ("relative", SPANS[span] + _WHICH[which])
            elif match[0] not in reader.parts or not (
                low.endswith(reader.unless, 0, match.start())
                or (reader.nouns and text[match.start()].isupper() and not _OPENS.search(text, 0, match.start()))
            ):
                of_day = _OF_A_WEEK.match(low, match.end() - 1)
                yield match.start(), match.end() - bool(of_day), _named(reader.whole, _BLANK.sub(" ", match[0]))


def _named(whole: Mapping[str, Told], said: str) -> Told:
    """What a word of a table says, or one with an ending of those that end with `*` there."""
    return whole.get(said) or next(
        told for word, told in whole.items() if word[-1] == "*" and said.startswith(word[:-1])
    )


@cache
def _reader(language: str) -> _Reader:
    table = tables("near")[language]
    whole: dict[str, Told] = {
        form: ("relative", SPANS[span] + number)
        for span in SPANS
        for which, number in _FURTHER.items()
        for form in forms(words(table.get(f"{which}_{span}", "")))
    }
    for row, (kind, first) in _ROWS.items():
        whole |= {word: (kind, number) for word, number in counted(table.get(row, ""), first).items()}
    whole |= {word: (None, number, None) for word, number in counted(table.get("months", ""), 1).items()}
    before, behind = bounds(whole, unspaced="unspaced" in table)
    return _Reader(
        sign_of({*whole, *(word for which in _WHICH for word in words(table.get(which, "")))}),
        re.compile(f"{before}(?:(?P<whole>{one_of(whole)})|{'|'.join(_rows(language, before, behind))}){behind}"),
        whole,
        frozenset(re.split(r"[\s,]+", tables("hours").get(language, {}).get("bare", ""))),
        tuple(f"{word} " for word in words(table.get("unless", ""))),
        "nouns" in table,
    )


def _rows(language: str, before: str, behind: str) -> Iterator[str]:
    """Patterns for which of some spans, each with its group's name, on both sides of it where that may be."""
    table = tables("near")[language]
    apart = r"(?<![\u3400-\u9fff])" if "apart" in table else ""
    ending = rf"(?=(?:{one_of(words(table['endings']))})|[^\w]|$)" if "endings" in table else ""
    between = rf"{behind}\s{'?' if 'unspaced' in table else ''}{before}"
    for which in _WHICH:
        one = f"(?:{one_of(forms(words(table.get(which, ''))))})"
        for span in SPANS.keys() - {"weekday"}:
            other = f"(?:{one_of(forms(words(table.get(span, ''))))})"
            yield f"(?P<{which}_{span}>{apart}{one}{between}{other}{ending})"
            if "behind" in table:
                yield f"(?P<{which}_{span}_>{other}{between}{one})"
        if which != "this":
            day = f"(?:{one_of(WEEKDAY_NAMES)})"
            yield f"(?P<{which}_weekday>{one}){behind}(?={between}{day}{behind})"
            if "behind" in table:
                yield f"{day}{between}(?P<{which}_weekday_>{one})"
