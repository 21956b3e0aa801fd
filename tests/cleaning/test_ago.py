"""How long ago something was, in the words of many languages: such a line is a date."""

import pytest

from scrubber.cleaning.extract.lines.datelines import is_date, names_distance

AGO = [
    "Hace 28 minutos", "il y a 3 heures", "vor 3 Stunden", "3 hours ago", "3小时前", "3 時間前", "2시간 전", "2 ore fa", "há 2 horas", "2 часа назад",
    "2 години тому", "2 uur geleden", "2 godziny temu", "před 2 hodinami", "2 saat önce", "منذ 3 ساعات", "för 2 timmar sedan", "for 2 timer siden", "2 giờ trước",
    "2 jam yang lalu", "2 tuntia sitten", "πριν από 3 ώρες",
]  # fmt: skip


@pytest.mark.parametrize("line", AGO)
def test_how_long_ago_it_was_is_a_date(line: str) -> None:
    assert is_date(line)
    assert names_distance(line)


@pytest.mark.parametrize(
    "line", ["Heute, 12:30", "Oggi alle 12:30", "Hier à 14h30", "вчера в 12:30", "Šodien, 17:40", "昨天 12:30"]
)
def test_today_and_yesterday_stand_beside_an_hour(line: str) -> None:
    assert is_date(line)


@pytest.mark.parametrize(
    "line",
    [
        "Freitag, 12. Mai 2024", "Пятница, 12 мая 2024", "vrijdag 12 mei 2024", "sexta-feira, 12 de maio de 2024", "Cuma, 12 Mayıs 2024", "perjantai 12.5.2024",
        "Παρασκευή, 12.05.2024", "الجمعة 12/05/2024", "शुक्रवार, 12/05/2024",
    ],
)  # fmt: skip
def test_the_day_of_the_week_stands_beside_a_date_in_every_language_that_has_its_names_here(line: str) -> None:
    """A list of its own knew those of four languages."""
    assert is_date(line)


@pytest.mark.parametrize("line", ["for 3 years", "Vor 3 Stunden gewählt", "hace falta 3 horas", "2 days later", "Hier wohnt niemand", "3 horas", "Heute"])  # fmt: skip
def test_what_is_no_distance_is_none(line: str) -> None:
    assert not is_date(line)
