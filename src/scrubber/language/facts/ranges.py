"""Ranges, and whatever else two amounts are that stand side by side: 5–7 °C, 五至七克, Mon–Fri; 5 and 7, 5/7, 5 ± 7.

The amounts are the same in each of these: what stands between them is all that says it. `ranges` finds them among the
facts of a text, `joints` the dashes of ranges in a text of which no fact is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from itertools import pairwise

from scrubber.language.facts.fact import Fact
from scrubber.language.facts.months import month_named
from scrubber.language.facts.weekdays import weekday_named
from scrubber.language.packs.joining import is_wide, joining
from scrubber.language.plain import plain
from scrubber.patterns import lazily

TO, LIST = "to", "list"
_TO, _LIST = ("until", "to"), ("and", "or")
_DASH = "-‐‑‒–—―−~～〜－"
_DASHES = frozenset(_DASH)
_ARTICLE = r"(?:(?:the|le|les|el|los|las?|il|alle|o|as?|às|dem|den|der)\s)?"
_SIGN = lazily(r"\s?([/／:：+＋±×✕*]|(?<=\s)x(?=\s)|(?<!\s)x(?!\s))\s?")
_SIGNS = str.maketrans("／：＋✕*x", "/:+×××")
# A list behind, or before, such a word is a range: between 5 and 28, 5和28之间.
_BETWEEN = lazily(
    r"\b(?:between|zwischen|entre|tra|fra|между|tussen|między|mezi|між|μεταξύ|mellan|mellem|mellom|giữa)\s"
    r"(?:\w{2,3}\s)?$|(?:بين|ระหว่าง)\s?$",
    re.IGNORECASE,
)
_BETWEEN_BOTH = lazily(r"\W?[^\W\d]{0,6}?(?:之间|之間|间|間|사이)|\s\w{0,4}\s?arasında")
_REACH, _LONGEST, _HOURS, _BLANKS = 16, 24, 24, (" ", "\u00a0", "\u202f")
_NAMES = (("weekday", weekday_named), ("month", month_named))
_WORD = lazily(r"[^\W\d_]+(?:-feira)?")
#: Hours as many languages print them, with a stop: 9.00–17.00.
_CLOCK = lazily(r"([01]?\d|2[0-4])[.:]([0-5]\d)(?:\s?[^\W\d_]+)?")
# An end of a range in figures: what stands before the dash, and what behind it. 010-65 and 2-3-4 are none.
_LOW = lazily(
    r"(?<![A-Za-z\d_.,:/–-])(?<![–-]\s)(?P<low>\d[\d.,:]{0,11})"
    r"(?:[ \u00a0\u202f]?(?:[%‰℃]|°\s?[CF]?|(?!st|nd|rd|th)[^\W\d_]{1,3}\.?))?\s?$"
)
_HIGH = lazily(rf"\s?(?:tháng\s)?[$€£¥]?(?P<high>\d[\d.,:]{{0,11}})(?!\d|\s?[{_DASH}/]\s?\d)")
_JOINT = lazily(rf"[{_DASH}]{{1,2}}+(?=\s?[$€£¥\w])")
_NAME_BEFORE = lazily(r"(?<![\w-])([^\W\d_]{2,16}(?:-feira)?)\.?\s?$")
_NAME_BEHIND = lazily(r"\s?([^\W\d_]{2,16}(?:-feira)?)(?!-\w)")
_DAY = "(?:星期|礼拜|週|周)[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일"
_DAY_BEFORE = lazily(rf"(?:{_DAY}|(?<!\w)[月火水木金土日월화수목금토일])\s?$")
_DAY_BEHIND = lazily(rf"\s?(?:{_DAY})")
_FIGURES = lazily(r"\d+(?:\.\d+)?")
_VERSE, _THOUSANDS = lazily(r"\d{1,3}:\d{1,3}"), lazily(r"[.,](?=\d{3}(?!\d))")
#: Four figures on both sides are two years, or the halves of a telephone's number; on one side a part of such a number,
#: unless both are round: 500–1000.
_YEAR, _OF_A_YEAR, _TWO, _THREE = lazily(r"1\d{3}|20\d\d"), 4, 2, 3


@dataclass(frozen=True, slots=True)
class Range:
    """Two amounts side by side.

    Attributes:
        said: what they are: "to" for the ends of a range, "list" for both of a list, else the sign between them.
        kind: of fact, "date" or "number".
        low: what the first says.
        high: what the second says; in full where it is shortened (1914–18).
        units: of the first and of the second; that of one is the other's where that has none.
        places: where the first begins and ends, and the second.
    """

    said: str
    kind: str
    low: object
    high: object
    units: tuple[object, object]
    places: tuple[tuple[int, int], tuple[int, int]] = field(compare=False)

    @property
    def ends(self) -> tuple[object, ...]:
        """What it states, whichever way it is said, and of whichever kind: 9 h to 17 h may be hours or so long."""
        return self.low, self.high, self.units

    @property
    def keys(self) -> tuple[object, ...]:
        """What its ends state; and as full hours, if they may be: 9–17, 9 h–17 h. Two that share a key say the same."""
        ends: tuple[object, ...] = (self.low, self.high)
        if all(isinstance(end, tuple) and end[0] == "time" for end in ends):
            return self.ends, tuple(Fraction(end[1], 60) for end in ends if isinstance(end, tuple))
        may_be = not any(self.units) and all(isinstance(end, Fraction) and end <= _HOURS for end in ends)
        return (self.ends, ends) if may_be else (self.ends,)

    def differs(self, other: Range) -> bool:
        """Whether the same two ends are said to be something else: 5–7, 5 and 7.

        Two in a row are the same as the range of them; and a dash, a slash and a colon are one where nothing tells
        what is counted: 2019–20 and 2019/20, 3–1 and 3:1.
        """
        said = {self.said, other.said}
        if len(said) == 1 or not (TO in said or said & {"+", "±", "×"}):
            return False
        if said == {TO, LIST}:
            return not _in_a_row(self.low, self.high)
        return not said & {"/", ":"} or self.is_counted

    @property
    def is_counted(self) -> bool:
        """Whether it is told of what its ends are: of a unit, days of the week, months, hours."""
        return any(self.units) or (isinstance(self.low, tuple) and not isinstance(self.low[0], int))


def ranges(text: str, facts: Sequence[Fact], language: str = "") -> list[Fact]:
    """The pairs of amounts in a text of which something known stands between: each as a fact of the kind "range", with
    a `Range` for its value, in order.

    Args:
        text: a sentence.
        facts: what it states (see `scan`).
        language: it is in; "" for Chinese, English and unknown ones.
    """
    text = plain(text)
    amounts = [fact for fact in facts if fact.kind in {"date", "number"}]
    starts = {fact.start - text[: fact.start].endswith(_BLANKS): fact for fact in facts if fact.kind == "unit"}
    ends = {fact.end + text.startswith(_BLANKS, fact.end): fact for fact in facts if fact.kind == "unit"}
    dashes = {start for start, _ in joints(text)} if amounts else set()
    found: dict[tuple[int, int], Fact] = {}
    for one, other in pairwise(amounts):
        before, unit, sign, behind = (
            *(ends.get(one.start), starts.get(one.end)),
            *(ends.get(other.start), starts.get(other.end)),
        )
        sign = None if sign is unit else sign
        low, high = unit.end if unit else one.end, sign.start if sign else other.start
        said = _said(text, one.start, low, high, other.end, language) if low <= high else ""
        counts = bool(before or unit or sign or behind)
        kind, values = _values(text, one, other, said, counts=counts)
        if kind == "number" and not counts and text[low:high].strip()[:1] in _DASHES and text[other.start].isdecimal():
            said = "" if dashes.isdisjoint(range(low, high)) else said  # 010-65, 2-3-4
        if said and kind:
            first, second = unit or before, behind or sign
            units = [each.value if each else None for each in (first or second, second or first)]
            if units == ["h", "h"] and all(isinstance(n, Fraction) and n <= _HOURS for n in values):
                units = [None, None]  # hours of the day, or so many
            both = units[0], units[1]
            whole = (before.start if before else one.start), (behind.end if behind else other.end)
            places = (one.start, one.end), (other.start, other.end)
            found[whole] = Fact("range", *whole, Range(said, kind, *values, both, places))
    years = _years(amounts)
    for start, low, high, named, months in _named(text):
        # The year behind the second is of the first as well: between August and December 1993.
        end, year = years.get(high, (named, None))
        value: tuple[object, object] = (
            months if year is None else ((year, months[0][1], None), (year, months[1][1], None))
        )
        if (start, end) not in found and (said := _said(text, start, low, high, end, language)):
            places = (start, low), (high, end)
            found[start, end] = Fact("range", start, end, Range(said, "date", *value, (None, None), places))
    return [found[place] for place in sorted(found)]


def _values(text: str, one: Fact, other: Fact, said: str, *, counts: bool) -> tuple[str, tuple[object, object]]:
    """Of which kind both ends are and what they say; no kind where they make no pair."""
    written = text[one.start : one.end], text[other.start : other.end]
    if all(map(_YEAR.fullmatch, written)) and "date" in {one.kind, other.kind}:
        if counts:
            return "number", (Fraction(written[0]), Fraction(written[1]))  # 1500–2000 kg
        return "date", ((int(written[0]), None, None), (int(written[1]), None, None))
    if ":" in written[0] and written[1].isdecimal() and one.kind != other.kind:
        return "number", (one.value, other.value)  # John 3:16–18
    hours = [_CLOCK.fullmatch(each) for each in written]
    if hours[0] and hours[1]:
        minutes = [60 * int(hour[1]) + int(hour[2]) for hour in hours if hour]
        return "date", (("time", minutes[0]), ("time", minutes[1]))
    if said == TO and all(map(str.isdecimal, written)) and _TWO <= len(written[1]) < len(written[0]) > _TWO:
        full = written[0][: -len(written[1])] + written[1]  # 112–15, 1914–18
        if int(full) > int(written[0]):
            value = (int(full), None, None) if one.kind == "date" else Fraction(int(full))
            return one.kind, (one.value, value)
    if one.kind == "number" and other.kind == "date" and isinstance(one.value, Fraction):
        # What is said behind the second is of the first as well: 12 to 15 May, 9–17 h.
        if isinstance(other.value, tuple) and other.value[0] == "time" and one.value <= _HOURS:
            return "date", (("time", int(60 * one.value)), other.value)
        if isinstance(other.value, tuple) and isinstance(other.value[-1], int) and 0 < one.value < other.value[-1]:
            return "date", ((*other.value[:-1], int(one.value)), other.value)
    if one.kind != other.kind:
        return "", (None, None)
    if one.kind == "number" and said == TO and not one.value < other.value:  # type: ignore[operator]
        return "", (None, None)
    return one.kind, (one.value, other.value)


def _named(text: str) -> Iterator[tuple[int, int, int, int, tuple[tuple[str, int], tuple[str, int]]]]:
    """Two days of the week or months by name, near each other: where the first begins and ends, where the second does,
    and which they are.
    """
    for sort, number in _NAMES:
        named = [(match, n) for match in _WORD.finditer(text) if (n := number(match[0])) is not None]
        for (one, first), (other, second) in pairwise(named):
            if first != second and other.start() - one.end() <= _LONGEST:
                dot = text.startswith(".", one.end())
                yield one.start(), one.end() + dot, other.start(), other.end(), ((sort, first), (sort, second))


def _years(amounts: Sequence[Fact]) -> dict[int, tuple[int, int]]:
    """Of the months with a year behind them, by where they begin: where that ends, and which it is."""
    found: dict[int, tuple[int, int]] = {}
    for fact in amounts:
        if isinstance(fact.value, tuple) and len(fact.value) == _THREE:
            year, month, day = fact.value
            if month is not None and day is None and isinstance(year, int):
                found[fact.start] = fact.end, year
    return found


def _said(text: str, start: int, low: int, high: int, end: int, language: str) -> str:
    """What stands between two amounts says; "" for nothing."""
    if high - low > _LONGEST:
        return ""
    gap = text[low:high]
    to, listed = _patterns(language)
    if to.fullmatch(gap):
        return TO
    if listed.fullmatch(gap) or (not gap and text[high] > "\u2e80"):
        # Of a mark between them a difference of words has nothing: 周一、周五 stands there as 周一周五.
        around = text[max(0, start - _REACH) : start], text[end : end + _REACH]
        return TO if _BETWEEN.search(around[0]) or _BETWEEN_BOTH.match(around[1]) else LIST
    sign = _SIGN.fullmatch(gap)
    return sign[1].translate(_SIGNS) if sign else ""


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands between the ends of a range, and between two of a list."""
    own = [joining(*kinds, language=language) if language else () for kinds in (_TO, _LIST)]
    spaced, unspaced = [], []
    for n, kinds in enumerate((_TO, _LIST)):
        # What the language says itself holds: "a" is a Czech "and", and "to" in Spanish.
        every = sorted(map(plain, {*own[n], *joining(*kinds)}.difference(own[1 - n])))
        spaced.append("|".join(re.escape(word) for word in every if not is_wide(word)))
        unspaced.append("|".join(filter(is_wide, every)))
    to = rf"\s(?:{spaced[0]}|alle|às)\s{_ARTICLE}|\s?(?:{unspaced[0]}|から|부터\s?|에서\s?|[{_DASH}]{{1,2}})\s?"
    listed = rf",?\s(?:{spaced[1]})\s{_ARTICLE}|\s?(?:{unspaced[1]}|[とか、，,،])\s?|(?:과|와|이나|나)\s"
    return re.compile(to, re.IGNORECASE), re.compile(listed, re.IGNORECASE)


def _in_a_row(one: object, other: object) -> bool:
    """Whether nothing lies between two days, months, years or whole numbers."""
    if isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        steps = [b - a for a, b in zip(one, other, strict=True) if isinstance(a, int) and isinstance(b, int) and a != b]
        return len(steps) == 1 and one[0] != "time" and steps[0] in {1, -6}
    return not isinstance(one, tuple) and not isinstance(other, tuple) and other - one == 1  # type: ignore[operator]


def joints(text: str) -> Iterator[tuple[int, int]]:
    """The dashes of ranges in figures and of days or months by name: 5–7, 5 °C – 7 °C, 9:00-17:00, Mo.–Fr.

    A range rises, and what has a nought ahead or is one of several numbers in a row (010-65, 2-3-4) is none.
    """
    for dash in _JOINT.finditer(text):
        start, end = dash.span()
        first = max(0, start - _LONGEST)
        if high := _HIGH.match(text, end):
            low = _LOW.search(text, first, start)
            joins = low is not None and _rises(low["low"].rstrip(".,:"), high["high"].rstrip(".,:"))
        elif text[end] > "\u2e80":
            joins = bool(_DAY_BEHIND.match(text, end) and _DAY_BEFORE.search(text, first, start))
        else:
            behind = _NAME_BEHIND.match(text, end)
            sorts = [number for _, number in _NAMES if number(behind[1]) is not None] if behind else []
            before = _NAME_BEFORE.search(text, first, start) if sorts else None
            joins = before is not None and any(number(before[1]) is not None for number in sorts)
        if joins:
            yield start, end


def _rises(low: str, high: str) -> bool:
    if ":" in low + high:
        return bool(_CLOCK.fullmatch(low) or _VERSE.fullmatch(low))
    if any(bound[0] == "0" and bound[1:2].isdecimal() and "." not in bound for bound in (low, high)):
        return False
    bounds = [_THOUSANDS.sub("", bound).replace(",", ".") for bound in (low, high)]
    if not all(map(_FIGURES.fullmatch, bounds)):
        return False  # 5.5.2020
    first, last = (bound.partition(".")[0] for bound in bounds)
    if first == low and last == high:
        if _TWO <= len(last) < len(first) <= _OF_A_YEAR and first[-len(last) :] < last:
            return True  # 1914–18
        are_counts = bool(_YEAR.fullmatch(first) and _YEAR.fullmatch(last)) or first[-1] == last[-1] == "0"
        if _OF_A_YEAR in {len(first), len(last)} and not are_counts:
            return False
    return float(bounds[0]) < float(bounds[1]) and len(last) - len(first) <= 1 + (len(last) == _THREE)
