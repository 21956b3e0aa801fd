"""Times that are told by the clock, by a place in a calendar or by their distance from another; and words that only
look like one.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrubber.language.facts import day_parts, near
from scrubber.language.facts.dates import scan_dates
from scrubber.language.facts.facts import scan
from scrubber.language.facts.glance import glance
from scrubber.language.packs.pack import words
from scrubber.language.plain import lowered
from scrubber.language.written_tables import tables

SAID: list[tuple[str, tuple[object, ...]]] = [
    ("Das Tor schließt um halb neun.", ("time", 510)),
    ("Das Tor schließt um viertel vor neun.", ("time", 525)),
    ("Der Markt am Hafen dauert bis 17.30 Uhr und ist für alle.", ("time", 1050)),
    ("Le marché ferme à dix-huit heures trente.", ("time", 1110)),
    ("Le marché ferme à 18 h 30.", ("time", 1110)),
    ("El museo está abierto de ocho a quince horas y es de todos.", ("time", 480)),
    ("La sesión empieza a las cuatro y media.", ("time", 270)),
    ("Касса закрывается в 7 часов вечера.", ("time", 1140)),
    ("The tap is closed at noon.", ("time", 720)),
    ("闸门于二十四时关闭。", ("time", 1440)),
    ("闸门8时起开放。", ("time", 480)),
    ("Der Umbau beginnt im zweiten Quartal.", ("quarter", 2)),
    ("Der Umbau beginnt im 2. Quartal.", ("quarter", 2)),
    ("Ремонт начнётся во втором квартале.", ("quarter", 2)),
    ("Ремонт начнётся во II квартале.", ("quarter", 2)),
    ("공사는 2분기에 시작한다.", ("quarter", 2)),
    ("第2四半期に着工する。", ("quarter", 2)),
    ("Les comptes du premier semestre sont clos.", ("half", 1)),
    ("공사는 하반기에 끝난다.", ("half", 2)),
    ("La primera quincena de julio se cierra.", ("fortnight", 1)),
    ("定于五月第二周开工。", ("week", 2)),
    ("Payment is due on the last working day of May.", ("working", 6)),
    ("El puerto se cierra a finales de agosto para todos.", ("part", 3)),
    ("Der Hafen schließt ab Anfang Oktober für alle.", ("part", 1)),
    ("Zebranie odbędzie się pod koniec maja w porcie.", ("part", 3)),
    ("Mötet hålls i början av maj i hamnen för alla.", ("part", 1)),
    ("к концу марта", ("part", 3)),
    ("8월 중순에 문을 연다.", ("part", 2)),
    ("应于当月缴清。", ("relative", 200)),
    ("应于次月缴清。", ("relative", 201)),
    ("à la fin de l'année suivante", ("relative", 101)),
    ("by the end of the following year", ("relative", 101)),
    ("自除夕至初四放假。", ("moon", 4)),
    ("于次月八日前缴清", ("of the next", 8)),
    ("by the 8th of the following month", ("of the next", 8)),
    ("on the 8th day of the month", (None, None, 8)),
    ("申请于下周五截止。", ("relative", 301)),
    ("周二、四开门。", ("weekday", 3)),
    ("on the first and third Monday", ("weekday", 19)),
    ("第1・第3月曜日", ("weekday", 19)),
    ("第十四周", ("week", 14)),
    ("每季度结束后的第二个星期三报送", ("weekday", 22)),
    ("应于晚上12时前送达", ("time", 1440)),
    ("오전 12시에 연다.", ("time", 0)),
    ("closed at weekends", ("part of a week", 2)),
    ("since the previous fiscal year", ("relative", 99)),
    ("翌営業日に届く。", ("relative", 416)),
    ("in the early 1980s", ("part", 1)),
    ("ab dem 3. Advent", ("advent", 3)),
    ("Fait dans la ville de Brest le dix-neuf mars 2020.", (2020, 3, 19)),
    ("el trece de abril", (None, 4, 13)),
    ("Der Bescheid ist nicht mehr gültig und ergeht am siebten Mai von der Stadt.", (None, 5, 7)),
    ("двадцать седьмого мая", (None, 5, 27)),
    ("民国九十年年四月月二日", (2001, 4, 2)),
]


@pytest.mark.parametrize(("text", "value"), SAID)
def test_a_time_is_read_in_whichever_words(text: str, value: tuple[object, ...]) -> None:
    assert value in [fact.value for fact in scan(text) if fact.kind == "date"]


@pytest.mark.parametrize(
    "text",
    [
        "应当年满六十岁。",  # 应当, 年满
        "每三次年会改选一次。",
        "各地约定俗成，相当年轻。",
        "Las dos partes firman.",
        "dans un délai de 24 heures",
        "en un plazo de dos horas",
        "Die halbe Miete ist fällig.",
        "within two weeks of delivery",
        "三点意见",
        "Der dritte Absatz gilt.",
        "国内后勤",
        "该刊每周三期",
        "le sept et le huit",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert [fact for fact in scan(text) if fact.kind == "date"] == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("定于10月26日、27日举行", [(None, 10, 26), (None, 10, 27)]),
        ("on 26 and 27 October 2015", [(2015, 10, 26), (2015, 10, 27)]),
        ("October 26 and 27", [(None, 10, 26), (None, 10, 27)]),
        ("vom 1. bis 15. Mai 2015", [(2015, 5, 1), (2015, 5, 15)]),
        ("du 1er au 15 mai", [(None, 5, 1), (None, 5, 15)]),
        ("le délai va du 12 jusqu'au 15 mai", [(None, 5, 12), (None, 5, 15)]),
        ("del 12 hasta 15 de mayo", [(None, 5, 12), (None, 5, 15)]),
        ("de 12 até 15 de maio", [(None, 5, 12), (None, 5, 15)]),
        ("from 12 through 15 May", [(None, 5, 12), (None, 5, 15)]),
        ("the business year 2022/23", [(2022, None, None), (2023, None, None)]),
        ("2022—2023学年", [(2022, None, None), (2023, None, None)]),
        ("the sections 2022/45", []),
    ],
)
def test_both_ends_of_a_range_or_a_list_are_dates(text: str, days: list[tuple[int | None, ...]]) -> None:
    assert [date.value for date in scan_dates(text)] == days


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The paper lasts 2 h 30 min.", ["number", "unit", "number", "unit"]),
        ("La séance commence à 14 h 30.", ["date"]),
        ("La riunione del consiglio inizia alle 14.30 nella sala del porto.", ["date"]),
        ("Il prezzo è 14.30 euro.", ["number", "unit"]),
        ("Wniosek złożono dnia 5 maja 2023.", ["date"]),
        ("Uchwała z 12 września 2021", ["date"]),
    ],
)
def test_lengths_of_time_hours_and_months(text, kinds):
    assert [fact.kind for fact in scan(text) if fact.kind in {"date", "number", "unit"}] == kinds


@pytest.mark.parametrize(
    ("text", "language", "minutes"),
    [
        ("empieza a las 9:30\u202fp.\u202fm. y termina", "es", 21 * 60 + 30),
        ("empieza a las 9 de la noche y termina", "es", 21 * 60),
        ("The meeting starts at 8 in the evening.", "en", 20 * 60),
        ("Mötet i biblioteket börjar kl. 9.30 em och är öppet", "sv", 21 * 60 + 30),
        ("Schůze ve staré knihovně začíná v 9:30 odp.", "cs", 21 * 60 + 30),
        ("A gyűlés a régi könyvtárban du. 3:15 órakor kezdődik", "hu", 15 * 60 + 15),
        ("De vergadering begint om 8 uur 's avonds", "nl", 20 * 60),
        ("Zebranie zaczyna się o 8 wieczorem", "pl", 20 * 60),
        ("Rapat di perpustakaan dimulai pukul 8 malam", "id", 20 * 60),
        ("Cuộc họp ở thư viện bắt đầu lúc 9 giờ 30 tối", "vi", 21 * 60 + 30),
        ("बैठक शाम 6 बजे शुरू होती है", "hi", 18 * 60),
        ("הישיבה מתחילה בשעה 9 בערב", "he", 21 * 60),
        ("夜里2点", "", 2 * 60),
        ("晚上9点", "", 21 * 60),
        ("Mötet i biblioteket börjar halv sju på kvällen", "sv", 18 * 60 + 30),
        ("Kokous kirjastossa alkaa puoli seitsemältä illalla", "fi", 18 * 60 + 30),
        ("Schůze ve staré knihovně začíná v půl sedmé večer", "cs", 18 * 60 + 30),
        ("Zebranie w bibliotece zaczyna się o szóstej wieczorem", "pl", 18 * 60),
        ("La partita in piazza comincia alle nove di sera", "it", 21 * 60),
        ("La partita in piazza comincia alle 21.", "it", 21 * 60),
        ("Die Sitzung beginnt um neun Uhr abends", "de", 21 * 60),
        ("Собрание в библиотеке начинается в семь часов вечера", "ru", 19 * 60),
        ("يبدأ الاجتماع في المكتبة في السادسة مساء", "ar", 18 * 60),
        ("اجلاس شام چھ بجے شروع ہوگا", "ur", 18 * 60),
        ("会议中午开始。", "", 12 * 60),
    ],
)
def test_an_hour_is_read_with_its_part_of_the_day(text: str, language: str, minutes: int) -> None:
    assert [fact.value for fact in scan(text, language) if fact.kind == "date"] == [("time", minutes)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Путешествие длится 2 ночи и стоит 300 рублей.", "ru"),
        ("Perjalanan itu berlangsung 3 malam di pulau.", "id"),
        ("A folyó árad, és 3 de. csónak", "hu"),
        ("Lo dicono alle nove donne e alle 21 persone della sala.", "it"),
        ("Las dos hermanas viven en la casa de la playa.", "es"),
        ("La traversée dure huit heures et coûte cher aux passagers.", "fr"),
    ],
)
def test_nights_and_abbreviations_make_no_hour_of_a_figure(text: str, language: str) -> None:
    assert "time" not in [fact.value[0] for fact in scan(text, language) if fact.kind == "date"]


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 24), st.integers(0, 59), st.sampled_from([*day_parts.PARTS, "am", "pm", "late", ""]))
def test_a_part_of_the_day_moves_an_hour_by_half_a_day_at_most(hour: int, minute: int, part: str) -> None:
    moved = day_parts.in_part(hour, minute, part)
    assert moved - 60 * hour - minute in {0, 720, -720}


@settings(max_examples=25, deadline=None)
@pytest.mark.parametrize("language", sorted(tables("hours")))
@given(data=st.data())
def test_no_part_of_a_day_is_missed_for_want_of_its_sign(language: str, data: st.DataObject) -> None:
    reader = day_parts._reader(language)
    word = data.draw(st.sampled_from(sorted({**day_parts._named(language), **reader.parts})))
    seen = glance(lowered(f"{data.draw(st.sampled_from(['9:30 ', '9 ', '']))}{word}"))
    assert not reader.alone.search(seen.low) or reader.shown(seen)
    assert not list(day_parts._times(seen.low, reader)) or reader.timed_shown(seen)


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("Het bestuur koos vorig jaar een voorzitter", "nl", 99),
        ("Zarząd zbierze się w przyszłym tygodniu w porcie", "pl", 301),
        ("Styrelsen möttes i fjol i hamnen", "sv", 99),
        ("Johtokunta kokoontuu ensi kuussa satamassa", "fi", 201),
        ("Rapat diadakan bulan depan di pelabuhan", "id", 201),
        ("يجتمع المجلس في الشهر الماضي في الميناء", "ar", 199),
        ("คณะกรรมการประชุมปีหน้าที่ท่าเรือ", "th", 101),
        ("Η επιτροπή συνεδριάζει αύριο στο λιμάνι", "el", 401),
        ("Le conseil se réunit le trimestre prochain au port", "fr", 151),
        ("The board met at the harbour the week before last", "en", 298),
        ("Der Vorstand tagte im Vormonat am Hafen", "de", 199),
    ],
)
def test_a_time_is_told_from_the_day_of_the_text(text: str, language: str, number: int) -> None:
    assert [fact.value for fact in scan(text, language) if fact.kind == "date"] == [("relative", number)]


@pytest.mark.parametrize(
    "language", sorted(language for language, table in tables("near").items() if "last" in table and "quarter" in table)
)
def test_each_language_tells_the_last_this_and_the_next_of_each_span(language: str) -> None:
    table = tables("near")[language]
    for which, number in (("last", -1), ("this", 0), ("next", 1)):
        for span, worth in [each for each in near.SPANS.items() if each[0] != "weekday"]:
            for word in words(table[which]):
                said = f"{word}{'' if 'unspaced' in table else ' '}{words(table[span])[0]}".replace("*", "")
                assert ("relative", worth + number) in [value for _, _, value in near.near(said, [language])], said


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Sprechstunde im Rathaus: Di 9–12 Uhr und nach Vereinbarung.", "de", ("weekday", 1)),
        ("The office is open Tue 9:00–12:00 and by appointment.", "en", ("weekday", 1)),
        ("Biuro czynne: czw. 9:00–12:00 i po umówieniu.", "pl", ("weekday", 3)),
        ("会議は3月5日（木）に開く。", "ja", ("weekday", 3)),
        ("회의는 3월 5일(목)에 열린다.", "ko", ("weekday", 3)),
        ("งานจะจัดในเดือนมกราคมที่ท่าเรือ", "th", (None, 1, None)),
    ],
)
def test_a_day_in_short_is_one_beside_a_time_or_a_date(text: str, language: str, value: object) -> None:
    assert value in [fact.value for fact in scan(text, language) if fact.kind == "date"]


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("The train came yesterday morning", "en", {("relative", 399), ("time of day", 1)}),
        ("Der Zug fährt Samstagabend nach Wien", "de", {("weekday", 5), ("time of day", 4)}),
        ("Der Zug fährt morgen Abend nach Wien", "de", {("relative", 401), ("time of day", 4)}),
        ("Der Zug fuhr heute Morgen nach Wien", "de", {("relative", 400), ("time of day", 1)}),
        ("Der Hof hat auch noch viele Morgen Land", "de", set()),
        ("Le marché aura lieu demain matin", "fr", {("relative", 401), ("time of day", 1)}),
        ("La firma è arrivata ieri sera", "it", {("relative", 399), ("time of day", 4)}),
        ("De markt is dinsdagavond op het plein", "nl", {("weekday", 1), ("time of day", 4)}),
        ("Tåget kom i går kväll", "sv", {("relative", 399), ("time of day", 4)}),
        ("Tàu đến sáng hôm qua", "vi", {("relative", 399), ("time of day", 1)}),
        ("وصل القطار صباح أمس", "ar", {("relative", 399), ("time of day", 1)}),
        ("市場は明日の朝に開く", "ja", {("relative", 401), ("time of day", 1)}),
        ("Museo on kiinni tiistaisin", "fi", {("weekday", 1)}),
        ("Geöffnet Mo, Di und Fr im Rathaus", "de", {("weekday", 0), ("weekday", 1), ("weekday", 4)}),
        ("Open za en zo in de zomermaanden", "nl", {("weekday", 5), ("weekday", 6)}),
        ("Kauppa on auki ma–pe ja su", "fi", {("weekday", 0), ("weekday", 4), ("weekday", 6)}),
        ("Mañana se publicará la lista", "es", {("relative", 401)}),
        ("昨晚列车到达", "zh", {("relative", 399), ("time of day", 5)}),
        ("El pasado martes se firmó", "es", {("relative", 499), ("weekday", 1)}),
        ("Lunedì prossimo si firma", "it", {("relative", 501), ("weekday", 0)}),
        ("Вчерашний приговор окончательный", "ru", {("relative", 399)}),
        ("Schůze začíná v 18 hodin", "cs", {("time", 1080)}),
        ("Seja se začne ob 6. uri zvečer", "sl", {("time", 1080)}),
        ("Le train part à 6 h 30 du soir", "fr", {("time", 1110)}),
        ("Az ülés délelőtt 10-kor kezdődik", "hu", {("time", 600)}),
        ("A múzeum csütörtökönként zárva tart", "hu", {("weekday", 3)}),
        ("Музей је затворен уторком", "sr", {("weekday", 1)}),
    ],
)
def test_a_part_of_the_day_beside_a_day_and_a_day_in_any_case_are_read(
    text: str, language: str, values: set[object]
) -> None:
    assert {fact.value for fact in scan(text, language) if fact.kind == "date"} == values


@pytest.mark.parametrize(
    ("text", "language", "year"),
    [
        ("Die Mauer wurde 300 v. Chr. gebaut und später erneuert.", "de", -300),
        ("Die Mauer wurde 44 n. Chr. gebaut und später erneuert.", "de", 44),
        ("Le mur fut bâti en 300 av. J.-C. par la ville.", "fr", -300),
        ("성벽은 기원전 300년에 세워졌다.", "ko", -300),
        ("Стена построена в 300 году до н. э. городом.", "ru", -300),
        ("Sur kentte MÖ 300 yılında yapıldı ve sonra yenilendi.", "tr", -300),
    ],
)
def test_a_year_is_read_with_its_era(text: str, language: str, year: int) -> None:
    assert [fact.value for fact in scan(text, language) if fact.kind == "date"] == [(year, None, None)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("het is zo 9 van de 10 keer", "nl"),
        ("they sat 9 exams in the hall", "en"),
        ("hij do 9 dagen", "nl"),
        ("Madame Matin signe", "fr"),
    ],
)
def test_a_word_like_a_day_in_short_is_none(text: str, language: str) -> None:
    assert [fact for fact in scan(text, language) if fact.kind == "date"] == []
