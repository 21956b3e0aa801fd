"""What a text says twice in one place."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber.language.facts.said_twice import _BRACKET, _bracketed, said_twice

NUMBERS = [
    ("The fee is due within {} of the notice, and the tenant pays it.", "thirty (30) days", "thirty (20) days"),
    ("The share of the town is {} of all that is taken.", "twenty-five percent (25%)", "twenty-five percent (35%)"),
    ("The buyer pays the sum of {} to the seller.", "five thousand dollars ($5,000)", "five thousand dollars ($3,000)"),
    ("Der Mieter zahlt innerhalb von {} nach dem Brief.", "dreißig (30) Tagen", "dreißig (13) Tagen"),
    ("Le locataire paie dans un délai de {} après la lettre.", "trente (30) jours", "trente (20) jours"),
    ("El inquilino paga en un plazo de {} desde la carta.", "treinta (30) días", "treinta (40) días"),
    ("Арендатор платит в течение {} после письма.", "30 (тридцати) дней", "20 (тридцати) дней"),
    ("O inquilino paga no prazo de {} depois da carta.", "30 (trinta) dias", "30 (vinte) dias"),
    ("承租人应当在{}内支付租金。", "三十（30）日", "三十（20）日"),
    ("押金{}已经支付给出租人。", "人民币叁佰元整（¥300）", "人民币叁佰元整（¥800）"),
]
DATES = [
    ("The hall opens on {} at nine.", "Tuesday, 12 March 2019", "Monday, 12 March 2019"),
    ("The hall opens on {} at nine.", "Tue, 12 March 2019", "Tue, 13 March 2019"),
    ("Die Sitzung war am {} im Saal.", "Dienstag, den 12. März 2019", "Dienstag, den 12. März 2018"),
    ("La réunion du {} a eu lieu.", "mardi 12 mars 2019", "mardi 12 mai 2019"),
    ("La reunión del {} no se celebró.", "martes 12 de marzo de 2019", "martes 13 de marzo de 2019"),
    ("Собрание прошло во {} года.", "вторник, 12 марта 2019", "вторник, 15 марта 2019"),
    ("会议于{}举行。", "2019年3月12日（星期二）", "2019年3月12日（星期三）"),
    ("会議は{}に開かれた。", "2019年3月12日（火）", "2019年3月21日（火）"),
]


@pytest.mark.parametrize(("sentence", "alike", "unlike"), NUMBERS + DATES)
def test_a_number_in_words_and_figures_and_a_day_with_its_date_are_one_thing_said_twice(sentence, alike, unlike):
    assert [(each.kind, each.agree) for each in said_twice(sentence.format(alike))] == [
        ("number" if (sentence, alike, unlike) in NUMBERS else "date", True)
    ]
    assert [each.agree for each in said_twice(sentence.format(unlike))] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "Twelve (30%) of the patients had it, and four (10 mg) tablets were given to two (5%) of them.",
        "Of the three (2 women, 1 man) nobody came; see note four (p. 12) and the law (2019) on it.",
        "The tenants of Monday of the week of 12 March 2019 came; on Monday 12 people came in 2019.",
        "On Friday, 12 March 1813, the old calendar was in use, and so it was on Monday, 12 March 2562.",
        "In 2019 the fee (30) was thirty crowns, and thirty days (see 20) it stayed so.",
    ],
)
def test_a_share_a_dose_a_note_and_another_calendar_say_nothing_again(text):
    assert list(said_twice(text)) == []


def test_where_they_stand_is_told_in_the_text_as_it_is():
    text = "Within thirty (20) days, on Monday, 12 March 2019, and within two (2) days."
    assert [text[each.one.start : each.other.end] for each in said_twice(text)] == [
        "thirty (20",
        "Monday, 12 March 2019",
        "two (2",
    ]


@given(st.dates(date(1925, 1, 1), date(2199, 12, 31)), st.integers(0, 6))
def test_any_date_agrees_with_its_own_day_and_no_other(day, named):
    names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    written = f"{day.day} {day.strftime('%B')} {day.year}"
    found = [each.agree for each in said_twice(f"The keepers of the lock meet on {names[named]}, {written}, at noon.")]
    assert found == [named == day.weekday()]


@given(st.text(alphabet="( )30twenty（三十）$%,. Monday2019", max_size=80))
def test_any_text_is_taken_and_what_is_found_stands_in_order(text):
    ends = [0]
    for each in said_twice(text):
        assert ends[-1] <= each.one.start < each.one.end <= each.other.start < each.other.end <= len(text)
        ends.append(each.other.end)


@pytest.mark.parametrize(
    "text",
    [
        "The guards were paid five (5) million (5,000,000) crowns in all by the town.",
        "The tenants moved in on Monday. 12 March 2019 was the day on which they paid.",
        "The hall was closed, as The Sun, 12 March 2019, has told its readers on page 3.",
    ],
)
def test_a_number_of_two_words_a_sentence_that_ends_and_a_newspaper_contradict_nothing(text):
    assert all(each.agree for each in said_twice(text))


PIECES = st.sampled_from(
    [*"()（） .,，3a½\n", "(5)", "（三）", "fifteen ", "twenty", "(20)", "三十", "7 ", "12,000", "(twelve)", " ("]
)


@given(st.lists(PIECES, max_size=16).map("".join))
def test_brackets_are_found_by_what_is_in_them_as_by_what_stands_before_them(text: str) -> None:
    assert [*_bracketed(text)] == [match.span() for match in _BRACKET.finditer(text)]
