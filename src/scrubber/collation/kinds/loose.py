"""Times that one of two readings states and the other does not, or not as a time, and numbers that one says twice:
they make no difference.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from scrubber.language.facts.fact import Fact
from scrubber.language.facts.facts import scan
from scrubber.language.facts.halves import HALF
from scrubber.language.facts.said_twice import said_twice
from scrubber.language.facts.times import LOOSE
from scrubber.patterns import lazily

#: A date of the calendar has a year, a month and a day.
_PARTS = 3

#: In the hundred.
_HALF = 50
#: A day of the week stands so near the day: Dienstag, dem 5. März.
_BESIDE = 8
_BRACKETS = lazily("[(（)）]")
_LEFT_OPEN = lazily(r"[(（]\s?\d[\d.,]{0,14}(?<=\d)(?![^()（）]{0,400}[)）])")


def without_loose(one: Sequence[Fact], other: Sequence[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Both sides' facts, less the loose times that only one of them states, and what may count something as a number
    where the other counts.

    "This year's budget" and "the budget" are no two dates; nor are 8日发布 and 8日推出, of which the second may as well
    say how long, nor 1855 people and 2855.
    """
    kinds = [{_loose(fact) for fact in facts} for facts in (one, other)]
    only = (kinds[0] ^ kinds[1]) - {""}
    told, faced = ([f for f in facts if _loose(f) not in only] for facts in (one, other))
    told, faced = _as_shares(told, faced), _as_shares(faced, told)
    return _counting(told, faced), _counting(faced, told)


def _as_shares(one: Sequence[Fact], other: Sequence[Fact]) -> list[Fact]:
    """A side's facts, its hundredths as a part of the whole where the other side says the same part: 25 per cent
    beside a quarter, 50 beside half.
    """
    parts = {fact.value for fact in other if fact.kind == "number"}
    half = any(fact.kind == "quantifier" and fact.value == "half" for fact in other)
    out = list(one)
    for fact in one:
        beside = next((f for f in one if f.kind == "unit" and f.value == "%" and _touch(f, fact)), None)
        if half and not beside and (fact.kind, fact.value) == ("number", HALF):
            out[out.index(fact)] = replace(fact, kind="quantifier", value="half")  # ½ of the roof, half of the roof
        if fact.kind != "number" or not beside or not isinstance(fact.value, Fraction):
            continue
        if half and fact.value == _HALF:
            out[out.index(fact)] = replace(fact, kind="quantifier", value="half")
            out.remove(beside)
        elif fact.value / 100 in parts:
            out[out.index(fact)] = replace(fact, value=fact.value / 100)
            out.remove(beside)
    return out


def _touch(one: Fact, other: Fact) -> bool:
    """Whether nothing but a blank stands between two facts."""
    return 0 <= one.start - other.end <= 1 or 0 <= other.start - one.end <= 1


def _counting(facts: Sequence[Fact], others: Sequence[Fact]) -> list[Fact]:
    """Facts, the dates that may count something as numbers: a year that its figures alone tell beside a number, a
    month or a day beside as many of something.
    """
    dates = [f.value for f in others if f.kind == "date"]
    numbers = {f.value: n for n, f in enumerate(others) if f.kind == "number"}
    out: list[Fact] = []
    for fact in facts:
        count, unit = _count(fact)
        at = numbers.get(count, -2) + 1
        if unit and fact.value not in dates and at > 0 and [f.kind for f in others[at : at + 1]] == ["unit"]:
            out += [replace(fact, kind="number", value=count), replace(fact, kind="unit", value=unit)]
        elif fact.bare and numbers and not dates:
            out.append(replace(fact, kind="number", value=count))
        else:
            out.append(fact)
    return out


def _loose(fact: Fact) -> str:
    value = fact.value
    if fact.kind == "date" and isinstance(value, tuple) and value[0] in LOOSE:
        return str(value[0])
    return ""


def _count(fact: Fact) -> tuple[object, str]:
    """How many, and of what, a date may count that is a month, a day or a year alone."""
    parts = fact.value if fact.kind == "date" and isinstance(fact.value, tuple) and len(fact.value) == _PARTS else ()
    said = [(part, unit) for part, unit in zip(parts, ("", "month", "day"), strict=False) if part is not None]
    return said[0] if len(said) == 1 else (None, "")


def without_borne_out(facts: Sequence[Fact], other: Sequence[Fact]) -> tuple[Fact, ...]:
    """A sentence's facts without the days of the week that the days beside them are: Tuesday, 5 March 2019 says no more
    than 5 March 2019. Where the other sentence has days of the week, all count.
    """
    if any(map(_is_weekday, other)):
        return tuple(facts)
    days = [(day, fact) for fact in facts if (day := _weekday_of(fact)) is not None]
    return tuple(
        fact
        for fact in facts
        if not _is_weekday(fact)
        or not any(
            fact.value == ("weekday", day) and max(fact.start - its.end, its.start - fact.end) <= _BESIDE
            for day, its in days
        )
    )


def said_once(text: str, facts: Sequence[Fact], other: str, language: str) -> tuple[Fact, ...]:
    """A sentence's facts, a number that it says in words and in figures, "within thirty (30) days", being one where
    the other sentence does not say it twice and differently: contracts are quoted without the one or the other.
    """
    if not any(mark in text + other for mark in "(（"):
        return tuple(facts)
    # Of a bracket that is closed behind what both have, only its beginning may be in the difference.
    left_open = _LEFT_OPEN.search(text)
    at = left_open.end() if left_open else len(text)
    closed = f"{text[:at]}){text[at:]}" if left_open else text
    unsure = {value for each in said_twice(other) if not each.agree for value in (each.one.value, each.other.value)}
    out = list(facts)
    for pair in said_twice(closed):
        start, end = _BRACKETS.search(closed, pair.one.end), _BRACKETS.search(closed, pair.other.end)
        if not (start and end and pair.kind == "number" and pair.agree) or pair.one.value in unsure:
            continue
        stop = end.end() if end.start() < at else at
        first = [fact for fact in out if fact.end <= start.start()]
        if first:
            counted = _unit_behind(closed, stop, language)
            behind = [fact for fact in out if fact.start >= stop and fact not in counted]
            out = [*first[:-1], replace(first[-1], end=stop), *counted, *behind]
    return tuple(out)


def _unit_behind(text: str, at: int, language: str) -> list[Fact]:
    """The unit that stands behind a bracket with a number, as it would behind the number itself."""
    facts = (
        replace(fact, start=fact.start + at - 1, end=fact.end + at - 1) for fact in scan(f"2{text[at:]}", language)
    )
    return [fact for fact in facts if fact.kind == "unit" and at <= fact.start <= at + 1]


def _is_weekday(fact: Fact) -> bool:
    return fact.kind == "date" and isinstance(fact.value, tuple) and fact.value[0] == "weekday"


def _weekday_of(fact: Fact) -> int | None:
    """Which day of the week a date is, from Monday on; None for what is no day of a year."""
    if fact.kind != "date" or not isinstance(fact.value, tuple) or len(fact.value) != _PARTS:
        return None
    try:
        return date(*fact.value).weekday()
    except (TypeError, ValueError):
        return None
