"""Numbers written out and read back, in both languages and every notation."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_linear

from scrubber.language.facts.numerals import digits_value, en_value, roman_value, to_roman, zh_value
from scrubber.language.facts.ranges import joints
from scrubber.language.facts.written_numbers import scan_numbers

ZH = "零一二三四五六七八九"
EN = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def to_zh(n):
    """The standard reading of a number below 10**12."""
    if n == 0:
        return "零"
    out, gap = "", False
    for power, sign in ((10**8, "亿"), (10**4, "万"), (1, "")):
        part, n = divmod(n, power)
        if part:
            out += ("零" if out and (gap or part < 1000) else "") + section(part) + sign
            gap = False
        elif out:
            gap = True
    return out[1:] if out.startswith("一十") else out


def section(n):
    out, zero = "", False
    for power, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, n = divmod(n, power)
        if digit:
            out += ("零" if zero and out else "") + ZH[digit] + sign
            zero = False
        else:
            zero = True
    return out


def to_en(n):
    if n < 20:
        return EN[n]
    if n < 100:
        return TENS[n // 10 - 2] + (f"-{EN[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{EN[n // 100]} hundred" + (f" and {to_en(n % 100)}" if n % 100 else "")
    for power, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if n >= power:
            return f"{to_en(n // power)} {name}" + (f" {to_en(n % power)}" if n % power else "")
    raise AssertionError(n)


@given(st.integers(0, 10**12 - 1))
def test_chinese_numerals_are_read_back(n):
    assert zh_value(to_zh(n)) == n


@given(st.integers(0, 10**11 - 1))
def test_english_number_words_are_read_back(n):
    assert en_value(to_en(n)) == n


@given(st.integers(11, 9999))
def test_positional_chinese_numerals_are_read_back(n):
    assert zh_value("".join(ZH[int(d)] for d in str(n))) == n


@given(st.integers(1, 3999))
def test_roman_numerals_are_read_back(n):
    assert roman_value(to_roman(n)) == n


@given(st.integers(0, 10**12), st.integers(0, 99))
def test_digits_with_and_without_groups_are_one_value(n, cents):
    assert digits_value(f"{n:,}") == digits_value(str(n)) == n
    assert digits_value(f"{n:,}.{cents:02}") == Fraction(n * 100 + cents, 100)


@given(st.integers(2, 10**8).filter(lambda n: n > 10))
def test_every_way_of_writing_a_number_is_found_in_a_sentence_with_one_value(n):
    for text in (f"共计{n}份文件", f"共计{to_zh(n)}份文件", f"a total of {n:,} files", f"a total of {to_en(n)} files"):
        assert [number.value for number in scan_numbers(text)] == [n]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("3.5万人", [35000]),
        ("1.2亿元", [120_000_000]),
        ("三万五千", [35000]),
        ("三万五", [35000]),
        ("一百零五", [105]),
        ("一万亿", [10**12]),
        ("廿三", [23]),
        ("壹佰贰拾叁元", [123]),
        ("三点一四", [Fraction(314, 100)]),
        ("三分之一", [Fraction(1, 3)]),
        ("two thirds of them", [Fraction(2, 3)]),
        ("one half of them", [Fraction(1, 2)]),
        ("百分之六十三", [63]),
        ("第二十八条", [28]),
        ("the twenty-first time", [21]),
        ("the 3rd of five", [3, 5]),
        ("350 million people", [350_000_000]),
        ("２０１５人", [2015]),
        ("Chapter IV", [4]),
        ("between 3 and 5", [3, 5]),
    ],
)
def test_notations(text, values):
    from scrubber.language.facts.facts import plain

    assert [n.value for n in scan_numbers(plain(text))] == values


@pytest.mark.parametrize(
    "text",
    [
        "一致同意",
        "统一标准",
        "一般来说",
        "十分重要",
        "万一下雨",
        "陆见秋表示",
        "no one knows",
        "I think so",
        "CIVIL law",
        "两者之间",
    ],
)
def test_words_that_count_nothing(text):
    assert scan_numbers(text) == []


def test_numerals_of_any_length_cost_in_proportion():
    for unit in ("十", "1,", "one ", "9", "百分之", "第", "IVX "):
        assert_linear(lambda n, unit=unit: scan_numbers(unit * n), 10_000)


@pytest.mark.parametrize(
    ("text", "value"), [("等了十分钟", 10), ("二十分鐘内", 20), ("十分之三", Fraction(3, 10)), ("得三十分", 30)]
)
def test_ten_minutes_are_a_number_and_very_is_none(text: str, value: Fraction | int) -> None:
    assert [number.value for number in scan_numbers(text)] == [value]
    assert scan_numbers("他十分高兴") == []


@given(
    st.lists(st.sampled_from([*"0157٥.,:;-–—~～ /%$h至月金", "3.5.2020", "Mo.", "Fr", "1,200", "周一"]), max_size=12)
)
def test_the_dash_of_a_range_is_one_and_stands_in_its_text(parts: list[str]) -> None:
    text = "".join(parts)
    assert all(text[start:end].strip("-–—~～") == "" and start < end for start, end in joints(text))


def test_a_range_rises_and_is_no_number_in_several_parts() -> None:
    ranges = [
        "5–7",
        "1–200",
        "500–1000",
        "900–1,200 m",
        "112–15",
        "9:00 - 17:00",
        "5 °C–7 °C",
        "$5–$7",
        "Mo.–Fr.",
        "月～金曜日",
    ]
    assert [sum(1 for _ in joints(text)) for text in ranges] == [1] * len(ranges)
    others = ["010-65", "2-3-4", "978-3-16-1", "555-2134", "7–5", "2020-05-03", "3.-5.5.2020", "well-known", "5th — 7"]
    assert [[*joints(text)] for text in others] == [[]] * len(others)
