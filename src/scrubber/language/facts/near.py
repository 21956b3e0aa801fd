"""Times told from the day of the text, in the words of data/near.toml: vorig jaar, w przyszłym tygodniu, επόμενο έτος,
الشهر الماضي, gestern.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from scrubber.language.facts.by_language import bounds, forms, one_of, tables
from scrubber.language.packs.pack import words
from scrubber.language.plain import lowered

#: Of each span of the calendar the number of this one; the last has one less, the next one more.
SPANS = {"year": 100, "quarter": 150, "month": 200, "week": 300}
_WHICH = {"last": -1, "this": 0, "next": 1}
#: Today.
_TODAY = 400
_BLANK = re.compile(r"\s")


class _Reader(NamedTuple):
    """How one language tells such times: a pattern for them, and the number of those that are one word or row."""

    said: re.Pattern[str]
    whole: dict[str, int]


def near(text: str, languages: Iterable[str]) -> Iterator[tuple[int, int, int]]:
    """Every time that a text tells from its own day: where it begins, where it ends, and its number, by `SPANS`.

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
                yield match.start(), match.end(), reader.whole[_BLANK.sub(" ", match[0])]
            elif match.lastgroup:
                which, _, span = match.lastgroup.partition("_")
                yield match.start(), match.end(), SPANS[span.rstrip("_")] + _WHICH[which]


@cache
def _reader(language: str) -> _Reader:
    table = tables("near")[language]
    whole = {
        form: SPANS[span] + number
        for span in SPANS
        for which, number in _WHICH.items()
        for form in forms(words(table.get(f"{which}_{span}", "")))
    }
    for number, row in enumerate(table.get("day", "").split(), _TODAY - 2):
        whole |= dict.fromkeys(forms(words(row.replace(",", " "))), number)
    whole.pop("-", None)
    unspaced = "unspaced" in table
    before, behind = bounds(whole or words(table["last"]), unspaced=unspaced)
    gap = r"\s?" if unspaced else r"\s"
    pairs = [f"(?P<whole>{one_of(whole)})"]
    for which in _WHICH:
        for span in SPANS:
            one, other = (f"(?:{one_of(forms(words(table[row])))})" for row in (which, span))
            pairs.append(f"(?P<{which}_{span}>{one}{behind}{gap}{before}{other})")
            if "behind" in table:
                pairs.append(f"(?P<{which}_{span}_>{other}{behind}{gap}{before}{one})")
    return _Reader(re.compile(f"{before}(?:{'|'.join(pairs)}){behind}"), whole)
