"""What a date says that is written in one of the ways of `date_patterns`."""

import re

from scrubber.language.facts.date_patterns import BRANCHES, ERAS, STEMS
from scrubber.language.facts.months import FIRSTS, OF_A_YEAR, VERBS, month_number
from scrubber.language.facts.numerals import en_value, zh_value
from scrubber.patterns import lazily

#: Year, month and day, each None where it is not said.
Value = tuple[int | None, int | None, int | None]
#: What else a time may be, and its number: ("quarter", 3).
Said = tuple[str, int]

# Which month a day is of, where it is not just any.
_WHICH = {
    word: which
    for which, words in (
        ("of the last", "上 previous preceding"),
        ("of this", "当 本 同 same that laufenden selben courant"),
        ("of the next", "次 下 翌 following next folgenden suivant siguiente"),
    )
    for word in words.split()
}
_SUFFIX = lazily(r"(?<=\d)(?:st|nd|rd|th)$", re.IGNORECASE)
_SET_FOR_STEM, _SET_FOR_BRANCH = str.maketrans("巳已", "己己"), str.maketrans("己已", "巳巳")


def part_of(text: str | None) -> int | None:
    """What a year, a month in figures or a day is, in whichever numerals or words; None for anything else."""
    if not text:
        return None
    if text.isdecimal():
        return int(text)
    if text.lower() in FIRSTS:
        return 1
    bare = _SUFFIX.sub("", text)
    if bare.isdecimal():
        return int(bare)
    value = en_value(text) if text[0].isascii() else zh_value(text.replace(" ", ""))
    return None if value is None else int(value)


def value_of(match: re.Match[str]) -> Value | Said | None:
    """What a match of one of the patterns says; None where it is no date."""
    parts = match.groupdict()
    verb = parts.get("m") in VERBS and not OF_A_YEAR.match(match.string, match.start("m"))
    if verb or parts.get("of") in VERBS:  # rules 5 and 6 may be changed
        return None
    if parts.get("lunar"):
        return _lunar(parts)
    if parts.get("stem"):
        return _of_sixty(parts)
    year, month, day = part_of(parts.get("y")), parts.get("m"), part_of(parts.get("d") or parts.get("d2"))
    if parts.get("bc"):
        year = -(year or 0)
    if parts.get("roc"):
        year = ERAS["民国"] + (part_of(parts["roc"]) or 0)
    if parts.get("era"):
        year = ERAS[parts["era"]] + (1 if parts["y"] == "元" else year or 0)
    if parts.get("a"):
        first, second = part_of(parts["a"]), part_of(parts["b"])
        # Day first unless that can't be: 12/16/2015 is read the American way.
        day, number = (first, second) if second is not None and second <= 12 else (second, first)
    else:
        number = (month_number(month) or part_of(month)) if month else None
    if (number is not None and not 1 <= number <= 12) or (day is not None and not 1 <= day <= 31):
        return None
    if which := _WHICH.get((parts.get("which") or parts.get("which2") or "").lower()):
        return (which, day) if day else None
    return year, number, day


def _of_sixty(parts: dict[str, str | None]) -> Said | None:
    """Which of the sixty years a stem and a branch name, from 0 for 甲子; None for two that never go together."""
    stem = STEMS.find((parts["stem"] or "").translate(_SET_FOR_STEM))
    branch = BRANCHES.find((parts["branch"] or "").translate(_SET_FOR_BRANCH))
    return ("of sixty", (6 * stem - 5 * branch) % 60) if stem % 2 == branch % 2 else None


def _lunar(parts: dict[str, str | None]) -> Value | None:
    """A day of the lunar calendar, as (None, month, day): 正月 is the first month, 冬月 the eleventh, 腊月 the
    twelfth; 廿三 is 23.
    """
    name = (parts["lunar"] or "").removeprefix("闰")
    month = {"正": 1, "冬": 11, "腊": 12}.get(name) or part_of(name)
    day = part_of(parts["d"] or parts["d2"])
    return (None, month, day) if month and month <= 12 and day and day <= 30 else None
