"""Parts of the day, by themselves (in the morning, 's avonds) and at a time of day: 9 Uhr abends, 9:30 p. m., delután
3:15, kl. 18.30. The words are those of data/hours.toml.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from scrubber.language.facts.by_language import bounds, forms, one_of, sign_of
from scrubber.language.facts.glance import Sign, found, glance
from scrubber.language.facts.weekdays import WEEKDAY_NAMES as WEEKDAYS
from scrubber.language.packs.pack import Pack, words
from scrubber.language.written_tables import tables
from scrubber.patterns import lazily

#: Parts of the day in their order, by which they are numbered.
PARTS = ("dawn", "morning", "noon", "afternoon", "evening", "night")
#: Those of the first half of the day, in which twelve is midnight; other words for the halves and for the dark hours.
_AM, _PM, _LATE = "am", "pm", "late"
#: From here on an hour in the evening or at night is one before midnight; before it, noon's is one behind noon.
_DARK, _LATE_NOON = 5, 10
_FACE, _HOURS = 12, 24
_NOON, _DAY = 60 * _FACE, 60 * _HOURS
#: So few letters are others as well: 5 em, 3 de.
_FEW = 3
_BLANK = lazily(r"\s")


class _Reader(NamedTuple):
    """How one language says times of day."""

    parts: Mapping[str, str]
    alone: re.Pattern[str]
    shown: Sign
    beside: re.Pattern[str]
    beside_shown: Sign
    timed: re.Pattern[str]
    timed_shown: Sign
    counted: frozenset[str]


def in_part(hour: int, minute: int, part: str) -> int:
    """Minutes from midnight of a time by the clock's face in some part of the day: one of `PARTS`, `am`, `pm` or
    `late`; of one that counts the day's hours already, or in no part, itself.
    """
    if hour > _FACE or not part:
        return 60 * hour + minute
    dark = part in {"evening", "night", _LATE}
    minutes = hour % _FACE * 60 + minute
    if hour == _FACE and dark:
        return minutes or _DAY
    late = (
        part in {_PM, "afternoon"}
        or (part == "noon" and (hour < _LATE_NOON or hour == _FACE))
        or (part == "morning" and hour == _FACE)
        or (dark and hour >= _DARK)
    )
    return minutes + _NOON if late else minutes


def parts_of_day(language: str) -> Mapping[str, str]:
    """The words that say at a time in which part of the day it is, and which (see `in_part`), in a language; in Chinese
    and English for "".
    """
    if not language:
        return {**parts_of_day("zh"), **parts_of_day("en")}
    return _reader(language).parts if language in tables("hours") else {}


def parts(text: str, languages: Iterable[str]) -> Iterator[tuple[int, int, int]]:
    """Every part of the day that a text names: where it begins, where it ends, and its number. The text is in its plain
    form, the languages are primary tags.
    """
    seen = glance(text)
    for language in languages:
        if language not in tables("hours"):
            continue
        reader = _reader(language)
        for match in reader.alone.finditer(seen.low) if reader.shown(seen) else ():
            yield match.start(), match.end(), PARTS.index(_named(language)[_BLANK.sub(" ", match[0])])
        for match in reader.beside.finditer(seen.low) if reader.beside_shown(seen) else ():
            name = "behind" if match["behind"] else "before"
            yield match.start(name), match.end(name), _bare(language)[match[name]]


def timed(text: str, packs: Sequence[Pack]) -> Iterator[tuple[int, int, int]]:
    """Every time of day that a text says with its part of the day or with what its language sets beside an hour: where
    it begins, where it ends, and which it is, in minutes from midnight. The text is in its plain form.
    """
    seen = glance(text)
    for pack in packs:
        if pack.language in tables("hours") and (reader := _reader(pack.language)).timed_shown(seen):
            yield from _times(seen.low, reader)


def _times(low: str, reader: _Reader) -> Iterator[tuple[int, int, int]]:
    """The times of day that a text in lower case says in one language's way."""
    for match in reader.timed.finditer(low):
        said = {name: _BLANK.sub(" ", value or "") for name, value in match.groupdict().items()}
        part = reader.parts.get(said["part"] or said["before"], "")
        hour, minute = int(said["h"]), int(said["m"] or said["m2"] or 0)
        if hour <= _HOURS and _is_time(said, reader):
            start = match.start("before" if part and said["before"] else "h")
            yield start, match.end(), in_part(hour, minute, part)


def _is_time(said: Mapping[str, str], reader: _Reader) -> bool:
    """Whether a figure with what stands at it is a time of day: 9.30 kl, 9 órakor, 9 in the evening, no 3 nights."""
    part = said["part"] or said["before"]
    if (
        said["m2"]
        or said["sharp"]
        or ((said["at"] or said["on"]) and (said["m"] or part))
        or (said["m"] and (said["behind"] or part))
    ):
        return True
    if not part:
        return bool(said["at"] or ((said["upon"] or said["on"]) and said["behind"] and int(said["h"]) < _HOURS))
    return bool(said["behind"] or (said["part"] and len(part) > _FEW and part not in reader.counted))


@cache
def _named(language: str) -> dict[str, str]:
    """The words that name a part of the day by themselves, and which."""
    table = tables("hours")[language]
    return {form: name for name in PARTS for form in forms(words(table.get(name, "")))}


@cache
def _bare(language: str) -> dict[str, int]:
    """The words that name a part of the day beside a day, and its number."""
    rows = enumerate(tables("hours")[language].get("bare", "").split())
    return {word: number for number, row in rows for word in words(row.replace(",", " ")) if word != "-"}


def _beside_a_day(language: str, before: str, behind: str, *, unspaced: bool) -> re.Pattern[str]:
    """A pattern for a part of the day behind a day or before it: morgen Abend, Samstagabend, صباح أمس, 明日の朝."""
    row = f"{tables('near').get(language, {}).get('day', '')} {tables('hours')[language].get('beside', '')}"
    days = f"(?:{one_of(forms({*words(row.replace(',', ' ')), *WEEKDAYS} - {'-'}))})"
    part = one_of(_bare(language))
    gap, joined = (r"[\sの]?", r"[\sの]?") if unspaced else (r"[\s-]", r"s?[\s-]?")
    return lazily(
        f"{before}{days}{joined}(?P<behind>{part}){behind}|{before}(?P<before>{part}){behind}{gap}{days}{behind}"
    )


@cache
def _reader(language: str) -> _Reader:
    table = tables("hours")[language]
    named = _named(language)
    said = named | {form: row for row in (_AM, _PM, _LATE) for form in words(table.get(row, ""))}
    unspaced, at_hours = (
        "unspaced" in table,
        {row: words(table.get(row, "")) for row in ("at", "upon", "on", "behind", "sharp", "between")},
    )
    if "from_dawn" in table:
        said, at_hours = {}, {row: [] for row in at_hours}
    before, behind = bounds(named, unspaced=unspaced)
    gap = r"\s?" if unspaced else r"\s"
    any_part = f"{before}(?:{one_of(said)}){behind}"
    at, upon, on, behind_it, sharp, between = (f"(?:{one_of(row)})" for row in at_hours.values())
    stop = rf"(?:(?<!\w{{{_FEW + 1}}})\.)?"  # of a word in short; a sentence ends behind another
    pattern = (
        rf"(?:(?P<before>{any_part}),?{gap})?(?:{before}(?:(?P<at>{at})\.?|(?P<upon>{upon})|(?P<on>{on}))\s)?(?<![\d.,:/-])(?P<h>\d{{1,2}})"
        rf"(?:[.:](?P<m>[0-5]\d)(?::[0-5]\d)?(?![\d:%]|[.,]\d)|\s?{between}\s?(?P<m2>[0-5]\d)(?!\d|\s?min)|(?![\d:%]|[.,]\d))"
        rf"(?:\s?(?P<sharp>{sharp}){behind}|\.?\s?(?P<behind>{behind_it}){behind}{stop})?(?:,?\s?(?P<part>{any_part}))?"
    )
    shown = {*said, *(word for row in at_hours.values() for word in row)}
    return _Reader(
        said,
        re.compile(f"{before}(?:{one_of(named)}){behind}"),
        sign_of(named),
        _beside_a_day(language, before, behind, unspaced=unspaced),
        found(one_of(_bare(language))),
        re.compile(pattern),
        sign_of(shown),
        frozenset(words(table.get("counted", ""))) | (set(said) if unspaced else set()),
    )
