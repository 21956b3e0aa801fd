"""The gate before every trial of roads: where a line is suspicious, and at what little cost that is told of a clean one.

A line is suspicious where the language model breaks down: at one very dear character, at a run of dear ones, where its characters can be
the bytes of UTF-8, and at a CJK character grown together with a Latin word.

Passes `Ã©` in `Ã©tait` and `绢` in `绢蠢`. Stops ordinary text in any language of the model, and nearly all of it in others. Goes wrong
where a language is written in letters the model has seldom seen together: the trials that follow then cost time and no more.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate

from scrubber.language.model import costs

_ODD = 11.0  # bits of a single character that make it suspicious
_ODD_RUN = 36.0  # bits of four characters in a row that do
_ODD_CJK = 20.0  # bits of a single CJK character
_ODD_RUN_CJK = 53.0  # bits of four of them
_ODD_RUN_LONG = 91.0  # bits of eight of them
_UTF8_TRACE = re.compile(
    "[\u00c2-\u00df][C]|[\u00e0-\u00ef][C]{2}".replace(
        "C", "\u0080-\u00bf" + bytes(range(0x80, 0xA0)).decode("cp1252", "ignore")
    )
)
_CJK = r"[\u2e80-\ud7af\uf900-\ufaff\uff66-\uff9f]"
#: One or two CJK characters grown together with a Latin word.
GROWN = re.compile(rf"(?<!{_CJK}){_CJK}{{1,2}}(?=[a-zß-ɏ])|(?<=[a-zß-ɏ]){_CJK}{{1,2}}(?!{_CJK})")


def suspicious(line: str) -> list[int]:
    """The places where the model breaks down."""
    each = costs(line)
    if max(each) < _ODD_RUN / 4 and not _UTF8_TRACE.search(line):
        return []
    # Word lists know CJK pairs badly: a single dear one is common, and ordinary text is dearer than an alphabet's.
    wide = [cost if "⺀" <= char <= "힯" else 0.0 for char, cost in zip(line, each, strict=True)]
    spots = {n for n, cost in enumerate(each) if cost >= _ODD and (not wide[n] or cost >= _ODD_CJK)}
    _windows(each, wide, spots, 4, _ODD_RUN, _ODD_RUN_CJK)
    _windows(each, wide, spots, 8, 2 * _ODD_RUN, _ODD_RUN_LONG)
    for match in _UTF8_TRACE.finditer(line):
        spots.update(range(*match.span()))
    for match in GROWN.finditer(line):
        spots.update(range(*match.span()))
    found = sorted(spot for spot in spots if line[spot] > "\x7f")
    # Invisible characters alone are an injection, not a wrong reading.
    return found if any(unicodedata.category(line[spot]) not in {"Cf", "Mn"} for spot in found) else []


def _windows(each: list[float], wide: list[float], spots: set[int], size: int, most: float, most_wide: float) -> None:
    """Add the windows of `size` characters that cost more than `most`, or `most_wide` for what of it is CJK."""
    totals = _sums(each, size)
    if max(totals, default=0.0) < most:
        return
    for n, (total, cjk) in enumerate(zip(totals, _sums(wide, size), strict=True)):
        if total >= most and total >= most + (most_wide - most) * cjk / total:
            spots.update(range(n, n + size))


def _sums(values: list[float], size: int) -> list[float]:
    ends = list(accumulate(values, initial=0.0))
    return [end - start for start, end in zip(ends, ends[size:], strict=False)]
