"""What a text is seen to have no sign of, it has not: each search that is spared would have found nothing."""

from __future__ import annotations

import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrubber.language.facts import (
    date_patterns,
    date_signs,
    dates,
    facts,
    hours,
    nth,
    shares,
    terms,
    weekdays,
    written_dates,
    written_numbers,
)
from scrubber.language.facts.day_parts import parts_of_day
from scrubber.language.facts.glance import Sign, glance
from scrubber.language.facts.months import month_number, names_month
from scrubber.language.packs.pack import words
from scrubber.language.packs.which import pack
from scrubber.language.plain import lowered
from scrubber.language.written_tables import tables

_PIECES = """
january May may MAY Mar marzo März mai Dez. déc. sept 5月 大会 5 16 31 1st 22nd third twenty-first premier первого of the day de 2015 1987 2015-12-16 5/12/2015 12.3.2014 300 BC
AD mayor decide marine 二〇一五年 十二月 农历 腊月廿三 世纪 nineteenth century centuries 1990s 1990’s 90年代 twenties monday Mondays среда в среду lundi segunda-feira 星期三 礼拜天 周五 月曜日 월요일 week
second quarter 第二季度 q3 上半年 first half of the year 去年 yesterday early spring mid-June 年底 Christmas 1/3 one half halves two thirds a quarter twice doubled once a year dozen hundreds
15th of each every month am 15. jedes Monats числа noon midnight Mitternacht zwölf halb acht 14 h 30 huit heures a las dos y media horas 9 часов утра III квартал Anfang Ende Oktober mi-mars début mai finales enero начале
końца конца года 上旬 하순 월 초 말 trimestre Semester Halbjahr 半期 상반기 26 and 27 October 10月26日、27日 vom 1. bis half past seven nine o'clock two and a half half an hour 三分之一 五千 .5 -3 (7) IV xii ſix forty-two 3.5万 million www.a.org http://x a@b.example 10.1000/x A.B example.com 。 . , - é
"""
_TEXTS = st.lists(st.sampled_from(_PIECES.split()), min_size=1, max_size=7).map(" ".join)


@settings(max_examples=400, deadline=None)
@given(_TEXTS)
def test_no_date_is_missed_for_want_of_its_sign(text: str) -> None:
    seen = glance(text)
    for sign, pattern in date_patterns.PATTERNS:
        if any(written_dates.value_of(match) for match in pattern.finditer(text)):
            assert date_signs.SIGNS[sign](seen)
            assert sign not in date_signs.OF_MONTHS or names_month(text)
    low = lowered(text)
    assert not dates._AGES.search(low) or dates._OF_AGES(seen)
    assert not dates._BARE_YEAR.search(text) or dates._OF_YEARS.search(text)
    assert len(list(weekdays.weekdays(text))) == len(list(weekdays._WEEKDAY.finditer(low)))


@cache
def _of(pattern: re.Pattern[str]) -> st.SearchStrategy[str]:
    """Texts in which a pattern finds something, of the characters of a keyboard and its own."""
    own = {char for char in pattern.pattern if not char.isascii()}
    made = re.compile(pattern.pattern, pattern.flags)  # some wait until they are asked
    return st.from_regex(made, alphabet="".join(sorted({*map(chr, range(0x20, 0x7F)), *own, *"于起ärо"})))


@settings(max_examples=12, deadline=None)
@pytest.mark.parametrize("number", range(len(date_patterns.PATTERNS)))
@given(data=st.data())
def test_no_form_of_a_date_is_missed_for_want_of_its_sign(number: int, data: st.DataObject) -> None:
    sign, pattern = date_patterns.PATTERNS[number]
    text = data.draw(_of(pattern))
    found = [match for match in pattern.finditer(text) if written_dates.value_of(match)]
    names = [parts.get("m") or parts.get("of") or "" for parts in (match.groupdict() for match in found)]
    if found:
        assert date_signs.SIGNS[sign](glance(text))
    if sign in date_signs.OF_MONTHS and any(map(month_number, names)):  # "sepember" is none
        assert names_month(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The rent is due on the 15th of each Month.", (None, None, 15)),
        ("DUE ON THE 15TH OF EACH MONTH", (None, None, 15)),
        ("임대료는 매달 15일에 낸다.", (None, None, 15)),
        ("截至March 2021的数据", (2021, 3, None)),
        ("公司于May 5, 2020发布", (2020, 5, 5)),
        ("Firmado el 30 mar. 2015", (2015, 3, 30)),
    ],
)
def test_dates_whose_signs_were_not_seen(text: str, value: written_dates.Value) -> None:
    assert value in [date.value for date in dates.scan_dates(text)]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("Récit : 19h02, la préfecture répond.", 19 * 60 + 2),
        ("Ouvert jusqu'à 21H30", 21 * 60 + 30),
        ("Las dos y media de la tarde", 14 * 60 + 30),
        ("(las 10 horas)", 600),
    ],
)
def test_hours_whose_signs_were_not_seen(text: str, minutes: int) -> None:
    assert minutes in [found for _, _, found in hours.hours(text, [pack("fr"), pack("es")])]


@settings(max_examples=25, deadline=None)
@pytest.mark.parametrize(("shown", "pattern"), hours._OF_HOURS)
@given(data=st.data())
def test_no_form_of_an_hour_is_missed_for_want_of_its_sign(
    shown: Sign, pattern: re.Pattern[str], data: st.DataObject
) -> None:
    assert shown(glance(data.draw(_of(pattern))))


@pytest.mark.parametrize("language", sorted(tables("hours")))
def test_no_hour_in_words_is_missed_for_want_of_its_sign(language: str) -> None:
    reader, table = hours._reader(language), tables("hours")[language]
    beside = [word for row in ("at", "on", "upon", "behind", "sharp", "from") for word in words(table.get(row, ""))]
    nine = next((word for word, number in hours._numbers(language).items() if number == 9), "9")
    for word in {*beside, *reader.clock, *reader.shifts, *parts_of_day(language)}:
        for text in (f"{word} {nine}", f"{nine} {word}", f"{word} 9 {word}"):
            for shown, pattern in (*reader.said, reader.named):
                found = pattern.finditer(text)
                assert shown(glance(text)) or not any("named" in m.groupdict() or m["h"] in nine for m in found)


def test_a_verb_like_a_month_behind_two_figures_makes_no_day_of_them() -> None:
    """A month elsewhere in the text was the sign for which they were looked at."""
    found = dates.scan_dates("In October the council said that rules 5 and 6 may be changed.")
    assert [date.value for date in found if date.value == (None, None, 5)] == []
    assert (None, 5, 5) in [date.value for date in dates.scan_dates("on 5 and 6 May")]


_PARTS = [terms._PARTS_BEHIND, *map(terms._parts, ("en", "de", "fr", "es", "ru"))]


@settings(max_examples=40, deadline=None)
@pytest.mark.parametrize("number", range(len(_PARTS) + 1))
@given(data=st.data())
def test_no_form_of_a_part_or_a_name_is_missed_for_want_of_its_sign(number: int, data: st.DataObject) -> None:
    sign, pattern = (
        *_PARTS,
        (terms._OF_QUARTERS, terms._QUARTERS),
    )[number]
    low = lowered(data.draw(_of(pattern)))
    assert not pattern.search(low) or sign(glance(low))


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(weekdays._DAY)), _TEXTS, st.sampled_from([" ", "", "-", "；"]))
def test_a_weekday_is_found_wherever_it_stands(word: str, text: str, between: str) -> None:
    low = lowered(f"{text}{between}{word}{between}{text}")
    assert bool(list(weekdays.weekdays(low))) == bool(weekdays._WEEKDAY.search(low))


@settings(max_examples=300, deadline=None)
@given(_TEXTS, st.sampled_from([*nth._NTH]), st.sampled_from(["quarter", "季度", "월요일", " day", "-week", "; "]))
def test_which_of_several_is_not_missed_for_want_of_its_sign(text: str, which: str, counted: str) -> None:
    text = f"{text} {which}{counted}"
    assert nth.SHOWN(glance(text)) or not any(nth.nth_before(text, place) for place in range(len(text) + 1))


def test_a_word_of_order_that_runs_on_is_another_word() -> None:
    assert nth.nth_before("2ndquarter", 3) == (0, 2)
    assert nth.nth_before("第一quarter", 2) == (0, 1)
    assert nth.nth_before("secondquarter", 6) is None


@pytest.mark.parametrize(
    "text", ["in the firſt quarter of 1790", "on the firſt Monday", "On 5 Auguſt 1790 and the laſt day of the month"]
)
def test_letters_of_old_prints_stand_in_the_way_of_nothing(text: str) -> None:
    assert facts.scan(text)


def test_decades_in_capitals_are_decades() -> None:
    assert [date.value for date in dates.scan_dates("DURING THE 1970S")] == [("decade", 1970)]


@settings(max_examples=400, deadline=None)
@given(_TEXTS)
def test_no_time_number_or_address_is_missed_for_want_of_its_sign(text: str) -> None:
    low, seen = lowered(text), glance(text)
    for sought, sign in (
        (terms._QUARTERS, terms._OF_QUARTERS),
        *((pattern, sign) for sign, pattern in _PARTS),
    ):
        assert not sought.search(low) or sign(seen)
    for _, signs, pattern in terms._NTH_OF:
        assert not pattern.search(low) or any(sign in low for sign in signs)
    assert nth.SHOWN(seen) or not any(nth.nth_before(text, place) for place in range(len(text) + 1))
    for pattern in (shares._EN_FRACTION, shares._EN_TIME, shares._HALF_OF):
        assert not pattern.search(low) or shares._OF_WORDS.search(low)
    assert not facts._URL.search(text) or facts._OF_URLS.search(text)


_ANY_NUMBER = re.compile(written_numbers._NUMBER.pattern.removeprefix(written_numbers._BEGINS))


@settings(max_examples=400, deadline=None)
@given(_TEXTS, st.sampled_from([" ", ""]))
def test_a_number_is_found_wherever_one_begins(text: str, blank: str) -> None:
    text = lowered(text.replace(" ", blank))
    assert [match.span() for match in written_numbers._NUMBER.finditer(text)] == [
        match.span() for match in _ANY_NUMBER.finditer(text)
    ]
