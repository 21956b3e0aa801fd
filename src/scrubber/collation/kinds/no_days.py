"""Days that no calendar has: 3月51日, 20244年, 2024年月15日, March 0.

Whoever alters a day writes another one. What is one character from the day that others have, and is none, is a slip; a
day that there is (3月5日 for 3月15日) is another day.
"""

from collections.abc import Sequence

from scrubber.collation.alignment import slips
from scrubber.collation.kinds.regions import Region
from scrubber.language.facts.fact import Fact
from scrubber.language.facts.numerals import zh_value
from scrubber.language.plain import plain
from scrubber.patterns import lazily

_FIGURES = lazily(r"[0-9]{1,9}|[零〇一二三四五六七八九十]{1,9}")
#: A day of the calendar is a year, a month and a day: the highest month, and the highest day of one; a year has so many
#: digits.
_PARTS, _MOST, _YEAR = 3, {1: 12, 2: 31}, 4
_DIGITS = str.maketrans("零〇一二三四五六七八九", "00123456789")


def no_day(region: Region) -> bool:
    """Whether one reading is a day of the calendar, and the other, one character from it, is none that there is.

    A figure may be gone altogether where what it counted is left (3月日); what is a day without it is another day
    (March 2024).
    """
    texts = plain("".join(region.before.split())), plain("".join(region.after.split()))
    if not slips.one_edit(*texts):
        return False
    return _spoilt(*texts, region.facts_before, region.facts_after) or _spoilt(
        *texts[::-1], region.facts_after, region.facts_before
    )


def _spoilt(day: str, text: str, stated: Sequence[Fact], others: Sequence[Fact]) -> bool:
    """Whether a text is what a slip leaves of a day, and the one fact of another text that day."""
    if len(stated) != 1 or stated[0].kind != "date":
        return False
    parts = stated[0].value
    if not isinstance(parts, tuple) or len(parts) != _PARTS or not all(isinstance(each, int | None) for each in parts):
        return False  # an hour, or a day of the next month
    if stated[0].bare:
        return False  # a figure alone may count anything: "in all 1855", "in all 11855"
    one, other = _FIGURES.findall(day), _FIGURES.findall(text)
    if len(one) == len(other):
        unlike = [(was, now) for was, now in zip(one, other, strict=True) if was != now]
        if len(unlike) != 1:
            return False
        (was, now) = unlike[0]
        value = _digits(was)
        roles = [role for role, part in enumerate(parts) if value and part == int(value)]
        return bool(roles) and all(_is_none(_digits(now), role) for role in roles)
    # A figure is gone, and what says what it counted stands alone.
    gone = len(one) == len(other) + 1 and any(one[:at] + one[at + 1 :] == other for at in range(len(one)))
    return gone and not (len(others) == 1 and others[0].kind == "date" and _covers(others[0], text))


def _covers(fact: Fact, text: str) -> bool:
    """Whether a fact is all that a text says; a blank before a word that differs is no part of it."""
    return fact.end - fact.start >= len(text)


def _digits(figures: str) -> str:
    """Figures as digits; "" for Han figures that make no number."""
    if "十" not in figures:
        return figures.translate(_DIGITS)
    value = zh_value(figures)
    return "" if value is None else str(value)


def _is_none(digits: str, role: int) -> bool:
    """Whether there is no such year, month or day."""
    if not role:
        return len(digits) > _YEAR or digits.startswith("0")
    return not digits or not 0 < int(digits) <= _MOST.get(role, int(digits))
