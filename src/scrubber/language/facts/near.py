"""Times told from the day of the text, in the words of data/near.toml: vorig jaar, w przyszłym tygodniu, επόμενο έτος,
الشهر الماضي, gestern, next Tuesday; and months that no blanks set apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from scrubber.language.facts.by_language import bounds, counted, forms, one_of, tables
from scrubber.language.facts.weekdays import WEEKDAY_NAMES
from scrubber.language.facts.written_dates import Value
from scrubber.language.packs.pack import words
from scrubber.language.plain import lowered

#: Of each span of the calendar the number of this one; the last has one less, the next one more. This Friday has none:
#: it may be next Friday.
SPANS = {"year": 100, "quarter": 150, "month": 200, "week": 300, "weekday": 500}
_WHICH = {"last": -1, "this": 0, "next": 1}
_TODAY = 400
_BLANK = re.compile(r"\s")
#: A month of the calendar; or a kind of time, and which.
Told = Value | tuple[str, int]


class _Reader(NamedTuple):
    """How one language tells such times: a pattern for them over a text in lower case; what those are that are one word
    or row; and words that are parts of a day too, behind some others: mañana, la mañana.
    """

    said: re.Pattern[str]
    whole: Mapping[str, Told]
    parts: frozenset[str]
    unless: tuple[str, ...]


def near(text: str, languages: Iterable[str]) -> Iterator[tuple[int, int, Told]]:
    """Every such time of a text: where it begins, where it ends, and which it is: ("relative", by `SPANS`), or a month.

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
            if match.lastgroup != "whole":
                which, span, *_ = str(match.lastgroup).split("_")
                yield *match.span(match.lastgroup or 0), ("relative", SPANS[span] + _WHICH[which])
            elif match[0] not in reader.parts or not low.endswith(reader.unless, 0, match.start()):
                yield match.start(), match.end(), _named(reader.whole, _BLANK.sub(" ", match[0]))


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
        for which, number in _WHICH.items()
        for form in forms(words(table.get(f"{which}_{span}", "")))
    }
    whole |= {word: ("relative", number) for word, number in counted(table.get("day", ""), _TODAY - 2).items()}
    whole |= {word: (None, number, None) for word, number in counted(table.get("months", ""), 1).items()}
    before, behind = bounds(whole, unspaced="unspaced" in table)
    return _Reader(
        re.compile(f"{before}(?:(?P<whole>{one_of(whole)})|{'|'.join(_rows(language, before, behind))}){behind}"),
        whole,
        frozenset(re.split(r"[\s,]+", tables("hours").get(language, {}).get("bare", ""))),
        tuple(f"{word} " for word in words(table.get("unless", ""))),
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
