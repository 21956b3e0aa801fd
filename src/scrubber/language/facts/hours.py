"""Times of day: `下午5时30分`, `5:30 p.m.` and `17:30` are one; noon and midnight, half past seven, halb acht, 14 h
30, a las dos y media, в 10 часов утра.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from scrubber.language.facts.by_language import bounds, counted, forms, one_of, sign_of
from scrubber.language.facts.date_patterns import ZH_NUMERAL
from scrubber.language.facts.day_parts import in_part, parts_of_day, timed
from scrubber.language.facts.glance import Glance, Sign, all_of, char_of, figure_before, glance
from scrubber.language.facts.numerals import zh_value
from scrubber.language.facts.orders import place, whole_number
from scrubber.language.packs.common_words import function_words
from scrubber.language.packs.joining import joining
from scrubber.language.packs.pack import Pack, counts, words
from scrubber.language.packs.which import pack as pack_of
from scrubber.language.written_tables import tables
from scrubber.patterns import alternatives, lazily

#: Parts of the day in Chinese, Japanese and Korean, before the hour.
_PARTS = {**parts_of_day("zh"), **parts_of_day("ja"), **parts_of_day("ko")}
_DAYPART = f"(?:(?P<part>{alternatives(_PARTS)})\\s?)?"
#: What an hour begins or ends, where it stands behind it: 8时起, 17时前.
_FROM = frozenset(["时起", "时至", "时止", "时前", "时到", "时か", "时ま"])
#: Japanese counts hours so: 一日24時間.
_SO_LONG = "时间"
_OF_ONE = lazily(r"\d[—–~～〜-]{1,2}$")
_CLOCK = lazily(
    r"(?<![\d:：./])(?P<h>[01]?\d|2[0-4])[:：](?P<m>[0-5]\d)(?:[:：][0-5]\d)?(?![\d:：])"
    r"(?:\s?(?P<ap>[ap])(?:\.\s?)?m\b\.?)?",
    re.IGNORECASE,
)
_ZH_HOUR = lazily(
    rf"{_DAYPART}(?P<h>(?<!\d)\d{{1,2}}|{ZH_NUMERAL}{{1,3}})\s?[時点點时](?:(?P<m>\d{{1,2}}"
    rf"|{ZH_NUMERAL}{{1,3}})分|(?P<half>半)|(?P<quarter>[一三])刻|(?P<sharp>钟|整))?"
)
#: Of two hours one is called so for both: 20—22时.
_OF_TWO = lazily(r"(?<![\d.:：])(?P<h>[01]?\d|2[0-4])(?=\s?[—–~～-]{1,2}\s?(?:[01]?\d|2[0-4])[时時点點])")
_KO_HOUR = lazily(rf"{_DAYPART}(?<!\d)(?P<h>\d{{1,2}})\s?시(?!간)(?:\s?(?:(?P<m>\d{{1,2}})분|(?P<half>반)))?")
_EN_HOUR = lazily(
    r"(?<![\d.:])(?P<h>1[0-2]|0?[1-9])(?:\.(?P<m>[0-5]\d))?\s?(?:(?P<ap>[ap])(?:\.\s?)?m\b\.?|o[’']clock\b)",
    re.IGNORECASE,
)
#: What joins two hours, of which the second is in the half of the day that the first names: 下午2时至4时.
_TO = lazily(r"\s?(?:至|到|から|부터|[-‐–—~～〜]{1,2})\s?")
#: Of two hours the half of the day is said once: 9 to 11 a.m., 10.45–11.15 am; from 10 to 2 pm.
_EN_OF_TWO = lazily(
    r"(?<![\d.:,])(?P<h>1[0-2]|0?[1-9])(?:[.:](?P<m>[0-5]\d))?(?=(?: (?:to|until|till|and) | ?[–—-] ?)"
    r"(?P<h2>1[0-2]|0?[1-9])(?:[.:](?P<m2>[0-5]\d))?\s?(?P<ap>[ap])(?:\.\s?)?m\b)",
    re.IGNORECASE,
)
# 2 h 30 min is so long, and no time of day.
_FR_HOUR = lazily(r"\b(?P<h>\d{1,2}) ?[hH] ?(?P<m>[0-5]\d)\b(?! ?min)")
#: A word that may say an hour.
_WORD = r"[^\s\d.,;:!?()–—-]{1,16}(?:-[^\s\d.,;:!?()–—-]{1,8})?"
_FIRST = r"(?<![\d.,:/-])\d{1,2}(?![\d%])"
_FIGURE = rf"{_FIRST}(?![.,:]\d)"
_MINUTE = r"(?:[.:](?P<{}>[0-5]\d)(?!\d))?"
#: What stands behind an hour where nothing is counted: the end of a sentence or of a part of it.
_ENDS = r"\s?[.,;:)!?](?!\d)|\s?$"
_BLANK = lazily(r"\s")
_DAY, _LAST_MINUTE, _FEW_MINUTES, _FEW = 24, 59, 5, 3
#: Rows of data/hours.toml whose words stand at an hour.
_AT_HOURS = ("at", "upon", "on", "behind", "sharp", "from", "minutes")


class _Reader(NamedTuple):
    """How one language says hours by the rows of its table: times with a name, in minutes; what
    adds minutes to an hour or takes them away; and patterns for named times, for hours, and for two of which what
    stands at one says that both are hours, each behind what a text with one shows.
    """

    clock: Mapping[str, int]
    shifts: Mapping[str, int]
    named: tuple[Sign, re.Pattern[str]]
    said: list[tuple[Sign, re.Pattern[str]]]
    of_two: list[tuple[Sign, re.Pattern[str]]]


#: Each behind its sign.
_OF_HOURS = (
    (figure_before("apo"), _EN_OF_TWO),
    (figure_before(":："), _CLOCK),
    (char_of("时點点時"), _ZH_HOUR),
    (char_of("时點点時"), _OF_TWO),
    (all_of(char_of("시"), figure_before("시")), _KO_HOUR),
    (figure_before("apo"), _EN_HOUR),
    (figure_before("h"), _FR_HOUR),
)


def hours(text: str, packs: Sequence[Pack] = ()) -> Iterator[tuple[int, int, int]]:
    """Every time of day that a text names: where it begins, where it ends, and which it is, in minutes from midnight,
    or from noon where words leave that open. The text is in its plain form.
    """
    yield from timed(text, packs)
    for match, minutes in _figures(text):
        yield match.start(), match.end(), minutes
    for pack in packs:
        if pack.language in tables("hours"):
            yield from _in_words(glance(text), pack.language)


def _in_words(seen: Glance, language: str) -> Iterator[tuple[int, int, int]]:
    """Times of day that have a name, hours in words, and those that only what stands at them shows."""
    reader, parts = _reader(language), parts_of_day(language)
    for match in reader.named[1].finditer(seen.low) if reader.named[0](seen) else ():
        yield match.start(), match.end(), reader.clock[match["named"]]
    for sign, pattern in reader.said:
        for match in pattern.finditer(seen.low) if sign(seen) else ():
            said = {name: _BLANK.sub(" ", value) for name, value in match.groupdict().items() if value}
            hour, minute = _valued(said["h"], language), _valued(said.get("m", "0"), language)
            if hour is not None and minute is not None and hour <= _DAY and _is_hour(said):
                minute += sum(reader.shifts[said[row]] for row in ("shift", "more") if row in said)
                part = parts.get(said.get("part", said.get("before", "")), "")
                start = match.start("h") if {"at", "on", "upon", "alone"} & said.keys() else match.start()
                yield start, match.end(), in_part(hour, 0, part) + minute
    for sign, pattern in reader.of_two:
        for match in pattern.finditer(seen.low) if sign(seen) else ():
            two = [(_valued(match[h], language), int(match[m] or 0)) for h, m in (("h", "m"), ("h2", "m2"))]
            times = [(hour, minute) for hour, minute in two if hour is not None and hour <= _DAY]
            if len(times) == len(two) and (match["tail"] or match.groupdict().get("surely")):
                part = parts.get(_BLANK.sub(" ", match["part"] or ""), "")
                first, second = (in_part(*time, part) for time in times)
                yield match.start("h"), match.end("one"), first if first <= second else in_part(*times[0], "")
                yield match.start("h2"), match.end(), second


def _is_hour(said: Mapping[str, str]) -> bool:
    """Whether a number with what stands at it is an hour: halb acht, nine o'clock, à huit heures, alle 21, семь часов
    вечера; neither huit heures nor les deux parties.
    """
    if "behind" in said:
        return bool({"upon", "on", "at", "part"} & said.keys())
    return bool({"shift", "sharp", "at", "more", "part", "alone"} & said.keys())


def _valued(said: str, language: str) -> int | None:
    """The number of an hour or of minutes, in figures or in words; None for any other word."""
    if said.isdecimal():
        return int(said)
    if known := _numbers(language).get(said):
        return known
    order = place(said, language) if language in tables("orders") else None
    return order[0] if order else whole_number(said, language) if "-" in said else None


@cache
def _numbers(language: str) -> dict[str, int]:
    """A language's words for the numbers of hours and of minutes, as far as each is one or stands in a table."""
    pack = pack_of(language)
    own = counted(tables("hours")[language].get("hours", ""), 1)
    every = {**dict.fromkeys(pack.ones, 1), **pack.numbers, **own}
    return {word: number for word, number in every.items() if 0 < number <= _LAST_MINUTE}


@cache
def _reader(language: str) -> _Reader:
    table, numbers = tables("hours")[language], _numbers(language)
    of_rows = {row: forms(words(table.get(row, ""))) for row in _AT_HOURS}
    at, upon, on, behind, sharp, since, minutes = (f"(?:{one_of(row)})" for row in of_rows.values())
    clock, shift, to, more = (
        {form: worth for word, worth in counts(table.get(row, "")).items() for form in forms([word])}
        for row in ("clock", "shift", "to", "more")
    )
    unspaced = "unspaced" in table
    before, end = bounds(numbers, unspaced=unspaced)
    gap = r"\s?" if unspaced else r"\s"
    word = f"{before}(?:{one_of(word for word in numbers if ' ' in word)}|{_WORD}){end}"
    minute = one_of(word for word, number in numbers.items() if number >= _FEW_MINUTES)
    any_part = one_of(parts_of_day(language))
    part = rf"(?:,?\s(?P<part>{any_part}){end})"
    joined = f"(?:{gap}(?:{one_of(joining('to', 'until', 'and', language=language))}){gap}|\\s?[–—-]\\s?)"
    ends = rf"{_ENDS}|{joined}{on}\s|\s{on}\s"
    free = rf"(?:{ends}|\s(?:{one_of(function_words(language))})(?!\w))"
    adds = rf"(?:\s(?P<more>{one_of(more)}){end})"
    surely = [
        word for word in parts_of_day(language) if len(word) > _FEW and word not in words(table.get("counted", ""))
    ]
    with_minutes = (
        rf"(?:\s?(?P<behind>{behind}){end}(?:\s(?P<m>{minute}|[0-5]?\d(?=\s{minutes})){end}(?:\s{minutes})?)?)"
    )
    at_an_hour, behind_an_hour = (
        [word for row in rows for word in of_rows[row]] for rows in (_AT_HOURS[:3], _AT_HOURS[3:5])
    )
    said = [
        (shift, rf"{before}(?P<shift>{one_of(shift)})\s(?P<h>{_FIGURE}|{word}){part}?"),
        (to, rf"{before}(?P<shift>{one_of(to)})\s(?P<h>{_FIGURE}|{word})(?={free})"),
        (
            at_an_hour,
            rf"{before}(?:(?P<at>{at})\.?|(?P<on>{on})|(?P<upon>{upon}))\s(?P<h>{_FIGURE}|{word}){with_minutes}?{adds}?{part}?",
        ),
        (of_rows["on"], rf"{before}(?P<alone>{on})\s(?P<h>{word})(?={ends})"),
        (of_rows["on"], rf"{before}(?P<alone>{on})\s(?P<h>{_FIGURE})(?={free})"),
        (
            behind_an_hour,
            rf"(?:{before}(?P<before>{any_part}),?\s)?(?P<h>{word})\s(?:(?P<sharp>{sharp})|(?P<behind>{behind})){end}{part}?",
        ),
        (surely, rf"(?P<h>{word}),?\s(?P<part>{one_of(surely)}){end}"),
    ]
    two = (
        rf"(?P<one>(?P<h>{_FIRST}|{word}){_MINUTE.format('m')}(?:\s?(?:{behind}|{sharp}){end})?)"
        rf"(?:{joined}(?:(?:{on}|{upon})\s)?|\s{on}\s)(?P<h2>\d{{1,2}}(?!\d)|{word}){_MINUTE.format('m2')}"
    )
    of_two = [
        (
            [*behind_an_hour, *of_rows["on"], *parts_of_day(language)],
            rf"{before}(?:(?P<surely>{on})|{since}(?:\s{on})?)\s{two}(?P<tail>(?:\s?(?:{behind}|{sharp}){end})?{part}?)",
        ),
        (of_rows["sharp"], rf"{two}\s?(?P<tail>{sharp}){end}{part}?"),
    ]
    named = rf"(?<!-){before}(?:12\s(?:{sharp}\s)?)?(?P<named>{one_of(clock)}){end}(?![-间])"
    return _Reader(
        clock,
        {**shift, **to, **more},
        (sign_of(clock), lazily(named)),
        *([(sign_of(shown), lazily(pattern)) for shown, pattern in patterns] for patterns in (said, of_two)),
    )


def _figures(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Times of day, in minutes from midnight."""
    seen = glance(text)
    for sign, pattern in _OF_HOURS:
        if not sign(seen):
            continue
        last, past_noon = (0, 0), False
        for match in pattern.finditer(text):
            parts = match.groupdict()
            goes_on = bool(last[0] and _TO.fullmatch(text, last[0], match.start()))
            if (
                pattern is _ZH_HOUR
                and not goes_on
                and not _says_hour(
                    parts, text[max(0, match.start() - 3) : match.start()], text[match.end() - 1 : match.end() + 1]
                )
            ):
                continue
            hour, minute = _number(parts["h"]), _number(parts.get("m") or "0")
            if hour is None or minute is None or hour > 24 or minute > 59:
                continue
            minute += 30 if parts.get("half") else 0
            minute += 15 * "_一_三".index(parts["quarter"]) if parts.get("quarter") else 0
            if pattern is _EN_OF_TWO:
                second = int(parts["h2"] or 0) % 12 * 60 + int(parts["m2"] or 0)
                same_half = hour % 12 * 60 + minute <= second
                parts["ap"] = "p" if ((parts["ap"] or "").lower() == "p") == same_half else "a"
            part = parts.get("part") or ""
            said = _PARTS.get(part) or {"a": "am", "p": "pm"}.get((parts.get("ap") or "").lower(), "")
            minutes = in_part(hour, minute, said)
            late = minutes > 60 * hour + minute
            if goes_on and past_noon and not said and last[1] < minutes + 720 <= 1440:
                minutes += 720
            last, past_noon = (match.end(), minutes), late or (goes_on and past_noon)
            yield match, minutes


def _says_hour(parts: dict[str, str | None], before: str, end: str) -> bool:
    """Whether a Chinese numeral before 时 or 点 is an hour: 三点 alone may be three points, and 三点五 is a number."""
    in_figures = (parts["h"] or "").isdecimal()
    return (
        any(parts[name] for name in ("part", "m", "half", "quarter", "sharp"))
        or end in _FROM
        or (end != _SO_LONG and before.endswith(("日", "号")))
        or (in_figures and ((end[:1] == "时" and end != _SO_LONG) or bool(_OF_ONE.search(before))))
    )


def _number(text: str) -> int | None:
    if text.isdecimal():
        return int(text)
    value = zh_value(text)
    return None if value is None else int(value)
