"""Years with the era that they are counted in: 44 v. Chr., 300 av. J.-C., MÖ 300, 기원전 300년; the words are those of
data/near.toml.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from scrubber.language.facts.by_language import bounds, forms, one_of, tables
from scrubber.language.facts.glance import glance
from scrubber.language.facts.written_dates import Value
from scrubber.language.packs.pack import words


def eras(text: str, languages: Iterable[str]) -> Iterator[tuple[int, int, Value]]:
    """Every such year of a text: where it begins, where it ends, and which it is, below nought before Christ.

    Args:
        text: a text in its plain form.
        languages: primary tags of those that it is in.
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
