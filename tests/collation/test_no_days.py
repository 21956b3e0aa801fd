"""What is one character from a day, and is no day of any calendar, is a slip; another day is another day."""

from __future__ import annotations

import pytest

from scrubber.collation.kinds.classify import compare

FRAMES = {"zh": "本规定自{}起施行。", "ja": "この規則は{}から施行する。", "ko": "이 규칙은 {}부터 시행한다.", "en": "The rules take effect on {}."}  # fmt: skip


def kinds(language: str, before: str, after: str) -> set[str | None]:
    """What both ways of laying one sentence beside the other amount to."""
    one, other = (FRAMES[language].format(day) for day in (before, after))
    return {each.kind for a, b in ((one, other), (other, one)) for each in compare(a, b)}


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("zh", "2024年3月15日", "2024年3月51日"),
        ("zh", "2024年3月15日", "2024年3月155日"),
        ("zh", "2024年3月15日", "20244年3月15日"),
        ("zh", "2024年3月15日", "024年3月15日"),
        ("zh", "2024年3月15日", "2024年月15日"),
        ("zh", "2024年3月5日", "2024年3月日"),
        ("zh", "二〇一一年三月十五日", "二〇一一年月十五日"),
        ("zh", "二〇一一年三月十五日", "二〇一一年三月五十日"),
        ("zh", "二〇一一年三月十五日", "二〇〇一一年三月十五日"),
        ("ja", "2024年3月15日", "2024年33月15日"),
        ("ja", "令和六年四月一日", "令和年四月一日"),
        ("ko", "2024년 3월 15일", "2024년 3월 51일"),
        ("ko", "2024년 3월 15일", "2024년 월 15일"),
        ("en", "2022-05-17", "2022-50-17"),
        ("en", "March 20, 2023", "March 0, 2023"),
    ],
)
def test_what_is_no_day_is_a_slip(language: str, before: str, after: str) -> None:
    assert kinds(language, before, after) == {None}


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("zh", "2024年3月15日", "2024年3月5日"),
        ("zh", "2024年3月15日", "2042年3月15日"),
        ("zh", "2024年3月15日", "2024年12月15日"),
        ("zh", "二〇一一年三月十五日", "二〇一一年三月五日"),
        ("zh", "次月十日", "次月二十日"),
        ("ja", "午前9時から午後7時", "午前9時から午後9時"),
        ("ko", "2024년 3월 15일", "2024년 3월 25일"),
        ("en", "15 March 2024", "25 March 2024"),
        ("en", "5 March 2024", "March 2024"),
        ("en", "March 20, 2023", "March 02, 2023"),
    ],
)
def test_another_day_is_none(language: str, before: str, after: str) -> None:
    assert "date" in kinds(language, before, after)


def test_figures_without_end_cost_nothing() -> None:
    assert kinds("zh", "2024年3月15日", "2024年3月1" + "5" * 5000 + "日") != {None}
    assert kinds("zh", "2024年3月15日" + "十" * 5000, "2024年3月51日" + "十" * 5000)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("They carried in all 1855.", "They carried in all 11855."),
        ("There were 1855 of them.", "There were 2855 of them."),
        ("There were 2055 of them.", "There were 2855 of them."),
        ("Passengers: 1855.", "Passengers: 18555."),
        ("승객은 모두 1855명이었다.", "승객은 모두 2855명이었다."),
        ("乘客共计1855。", "乘客共计11855。"),
    ],
)
def test_a_figure_that_may_be_a_year_is_told_when_another_stands_there(before: str, after: str) -> None:
    """No figure alone is known to be a year; what is one digit from it may count as much as it did."""
    for one, other in ((before, after), (after, before)):
        assert {each.kind for each in compare(one, other)} == {"number"}
