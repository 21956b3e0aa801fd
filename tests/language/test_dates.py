"""Dates in any notation, and what only looks like one."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber.language.facts.dates import scan_dates
from scrubber.language.facts.days import days
from scrubber.language.facts.facts import scan
from scrubber.language.plain import plain

ZH = "〇一二三四五六七八九"
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def zh_small(n):
    return ("" if n < 20 else "一二三"[n // 10 - 1]) + "十" * (n >= 10) + (ZH[n % 10] if n % 10 else "")


def notations(day):
    y, m, d, month = day.year, day.month, day.day, MONTHS[day.month - 1]
    return [
        f"{y}年{m}月{d}日",
        f"{y}年{m:02}月{d:02}日",
        f"{y} 年 {m} 月 {d} 日",
        "".join(ZH[int(c)] for c in str(y)) + f"年{zh_small(m)}月{zh_small(d)}日",
        f"{y}-{m:02}-{d:02}",
        f"{y}/{m}/{d}",
        f"{y}.{m:02}.{d:02}",
        f"{month} {d}, {y}",
        f"{month[:3]} {d},{y}",
        f"{month[:3]}. {d}, {y}",
        f"{d} {month} {y}",
        f"{d}th of {month}, {y}",
        f"{y}년 {m}월 {d}일",
    ]


@given(st.dates(dt.date(1500, 1, 1), dt.date(2099, 12, 31)))
def test_every_notation_of_a_day_is_one_value(day):
    for text in notations(day):
        found = scan_dates(f"（{text}）")
        assert [(f.value, f.start, f.end) for f in found] == [((day.year, day.month, day.day), 1, 1 + len(text))], text


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("2012年的草案", [(2012, None, None)]),
        ("the 2016 draft", [(2016, None, None)]),
        ("in May 2003", [(2003, 5, None)]),
        ("12月16日", [(None, 12, 16)]),
        ("16日晚10时", [(None, None, 16)]),
        ("12/16/2015", [(2015, 12, 16)]),
        ("16.12.2015", [(2015, 12, 16)]),
        ("20世纪", [("century", 20)]),
        ("the 1990s", [("decade", 1990)]),
        ("每周三", [("weekday", 2)]),
        ("on Friday", [("weekday", 4)]),
        ("October 29th, 2003", [(2003, 10, 29)]),
        ("from 2001 to 2010", [(2001, None, None), (2010, None, None)]),
        ("9 mar 2019", [(2019, 3, 9)]),
        ("rules 9 mar 2019 boats by storms", [(2019, 3, 9)]),
        ("they 9 mar boats", []),
        ("3 lip 2019", [(2019, 7, 3)]),
        ("lip 3 of the jar", []),
        ("2019 m. kovo 9 d.", [(2019, 3, 9)]),
        ("2019. gada 9. marts", [(2019, 3, 9)]),
        ("9 de març del 2019", [(2019, 3, 9)]),
        ("9 มีนาคม ค.ศ. 2019", [(2019, 3, 9)]),
        ("9 tháng 3, 2019", [(2019, 3, 9)]),
        ("9. märts 2019", [(2019, 3, 9)]),
        ("9 مارس 2019", [(2019, 3, 9)]),
        ("9 ژوئن 2019", [(2019, 6, 9)]),
        ("събота, 9 март 2019", [("weekday", 5), (2019, 3, 9)]),
    ],
)
def test_less_than_a_day(text, values):
    assert [d.value for d in scan_dates(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "you may 20 times",
        "RFC 1524",
        "2016名代表",
        "version 1.2.3",
        "8.1.2 节",
        "共2000人",
        "port 8080",
        "13月45日",
        "19年的合作",
        "/doc/2016/",
        "3月球",
        "1900 kilograms",
        "v2010",
        "ISO 2022",
        "10 out of 12",
        "5 ago the",
    ],
)
def test_what_only_looks_like_a_date(text):
    assert scan_dates(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "民国104年12月16日",
        "平成27年12月16日",
        "16. Dezember 2015",
        "16 décembre 2015",
        "16 de diciembre de 2015",
        "16 декабря 2015",
        "16. Dez. 2015",
        "16 de dic. de 2015",
        "16 déc. 2015",
        "16 дек. 2015",
    ],
)
def test_eras_and_the_months_of_other_languages(text):
    assert [d.value for d in scan_dates(text)] == [(2015, 12, 16)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("on 9 June 2017 and June 9th, 2017", ["9 June 2017", "June 9th, 2017"]),
        ("自2019年6月12日至二〇二〇年六月十二日", ["2019年6月12日", "二〇二〇年六月十二日"]),
        ("am 21. April 2005 oder 21.04.2005", ["21. April 2005", "21.04.2005"]),
        ("2017. 6. 22 및 2017년 6월 22일", ["2017. 6. 22", "2017년 6월 22일"]),
        ("el 18 de octubre, 2018", ["18 de octubre, 2018"]),
        ("before 24 March, by March 24", ["24 March", "March 24"]),
        ("before 31 August 2020, am 19. August", ["31 August 2020", "19. August"]),
        ("at 09:31 August 20, 2019; March 2020-01-02", ["August 20, 2019", "2020-01-02"]),
        ("the third of May, 2018 or March the 12th", ["the third of May, 2018", "March the 12th"]),
        ("3/4/2015 may be either; 八月十五; in June 2017; 2017年6月", []),
    ],
)
def test_days_of_the_calendar(text, said):
    assert [text[day.start : day.end] for day in days(text)] == said


@pytest.mark.parametrize(
    "text",
    ["民国一百一十二年四月一日", "民國一百一十二年四月一日", "民國一 百一十二 年四月一曰", "民國 112 年 4 月 1 日"],
)
def test_a_day_of_the_republic_is_one_day_however_it_is_written(text):
    (found,) = days(f"自中華{text}起")
    assert found.value == (2023, 4, 1)
    assert (found.start, found.end) == (3, 3 + len(text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("光绪三十一年", (1905, None, None)),
        ("宣统元年", (1909, None, None)),
        ("乾隆四十三年", (1778, None, None)),
        ("乙巳年", ("of sixty", 41)),
        ("乙已年", ("of sixty", 41)),
        ("甲子年", ("of sixty", 0)),
    ],
)
def test_a_year_of_an_emperor_and_one_of_sixty_are_days_of_the_calendar(text, said):
    assert scan_dates(plain(text))[0].value == said


def test_a_stem_and_a_branch_that_never_go_together_name_no_year():
    assert not scan_dates("甲丑年")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("من 3 مارس 2011 فصاعدا", (2011, 3, 3)),
        ("من ٣ أبريل ٢٠١١ فصاعدا", (2011, 4, 3)),
        ("من ١٣/٤/٢٠١١ فصاعدا", (2011, 4, 13)),
        ("از ۳ مهر ۱۳۹۰ به بعد", (1390, 7, 3)),
        ("ביום 3 במרץ 2011 בבוקר", (2011, 3, 3)),
        ("από τις 3 Μαρτίου 2011 και", (2011, 3, 3)),
        ("της 3ης Μαρτίου 2011 και", (2011, 3, 3)),
        ("3 मार्च 2011 से", (2011, 3, 3)),
        ("३ मार्च २०११ से", (2011, 3, 3)),
        ("з 3 березня 2011 року", (2011, 3, 3)),
        ("dne 3. března 2011 v noci", (2011, 3, 3)),
        ("la 3 martie 2011 seara", (2011, 3, 3)),
        ("2011. március 3-án este", (2011, 3, 3)),
        ("2011. 03. 03-án este", (2011, 3, 3)),
        ("3 Mart 2011 tarihinde", (2011, 3, 3)),
        ("pada 3 Maret 2011 malam", (2011, 3, 3)),
        ("den 3 augusti 2011 kl", (2011, 8, 3)),
        ("3 tháng 3 năm 2011 tại", (2011, 3, 3)),
        ("วันที่ 3 มีนาคม 2554ที่ท่าเรือ", (2554, 3, 3)),
        ("วันที่ ๓ มี.ค. ๒๕๕๔ ที่ท่าเรือ", (2554, 3, 3)),
    ],
)
def test_days_of_further_languages(text, value):
    """A day is one value in running text and one word where copies are laid side by side."""
    assert [date.value for date in scan_dates(plain(text))] == [value]
    assert [date.value for date in days(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [("tháng 3 năm 2011", (2011, 3, None)), ("március 3-án", (None, 3, 3)), ("3 липня", (None, 7, 3))],
)
def test_parts_of_days_of_further_languages(text, value):
    assert [date.value for date in scan_dates(text)] == [value]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "le vingt-cinq mai 2019"), ("pt", "no dia vinte e cinco de maio de 2019"), ("ru", "двадцать пятого мая 2019"), ("de", "am fünfundzwanzigsten Mai 2019"),
        ("pl", "dwudziestego piątego maja 2019"), ("nl", "op vijfentwintig mei 2019"), ("cs", "dvacátého pátého května 2019"), ("uk", "двадцять п'ятого травня 2019"),
        ("sv", "den tjugofemte maj 2019"), ("ro", "douăzeci și cinci mai 2019"), ("el", "είκοσι πέντε Μαΐου 2019"), ("tr", "yirmi beş Mayıs 2019"),
        ("id", "dua puluh lima Mei 2019"),
    ],
)  # fmt: skip
def test_days_in_words(language, text):
    assert [fact.value for fact in scan(text, language) if fact.kind == "date"] == [(2019, 5, 25)]


@pytest.mark.parametrize(("language", "text"), [("es", "el uno de mayo de 2019"), ("pt", "a um de maio de 2019")])
def test_the_first_of_a_month_may_be_said_by_the_article(language, text):
    assert [fact.value for fact in scan(text, language) if fact.kind == "date"] == [(2019, 5, 1)]
