"""Words that change what a sentence states, in the languages that have a pack of their own."""

from __future__ import annotations

import pytest

from scrubber.collation.kinds.classify import compare
from scrubber.language.facts.facts import scan
from scrubber.language.packs.which import WORDED, language_of, packs_of
from scrubber.language.written_tables import tables


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (
            "Der Antrag ist bis zum Ende der Frist zulässig.",
            "Der Antrag ist bis zum Ende der Frist nicht zulässig.",
            "negation",
        ),
        ("Die Mitglieder müssen den Beitrag zahlen.", "Die Mitglieder können den Beitrag zahlen.", "modal"),
        ("Alle Boote sind mit dem Namen zu versehen.", "Einige Boote sind mit dem Namen zu versehen.", "quantifier"),
        ("Das Boot ist nach 14 Tagen zu räumen.", "Das Boot ist nach 14 Wochen zu räumen.", "unit"),
        (
            "Le bateau est à la disposition des membres.",
            "Le bateau n’est pas à la disposition des membres.",
            "negation",
        ),
        ("Les membres doivent payer la cotisation.", "Les membres peuvent payer la cotisation.", "modal"),
        ("Toutes les barques sont de la commune.", "Certaines barques sont de la commune.", "quantifier"),
        ("El barco tiene que estar en el puerto.", "El barco no tiene que estar en el puerto.", "negation"),
        ("El socio debe pagar la cuota.", "El socio puede pagar la cuota.", "modal"),
        ("El plazo es de 12 días para los socios.", "El plazo es de 12 meses para los socios.", "unit"),
        ("Лодка должна стоять на причале.", "Лодка может стоять на причале.", "modal"),
        ("Лодка имеет номер и не имеет названия.", "Лодка не имеет номера и не имеет названия.", "negation"),
        ("Все лодки стоят на причале.", "Некоторые лодки стоят на причале.", "quantifier"),
        ("会員は会費を納めなければならない。", "会員は会費を納めることができる。", "modal"),
        ("会員は舟を使用することができる。", "会員は舟を使用することができない。", "negation"),
        ("すべての舟に番号を付ける。", "一部の舟に番号を付ける。", "quantifier"),
        (
            "회원은 회비를 내야 한다. 모든 배에 번호를 붙여야 한다.",
            "회원은 회비를 내야 한다. 일부 배에 번호를 붙여야 한다.",
            "quantifier",
        ),
        ("배는 14일 이내에 비워야 한다.", "배는 14개월 이내에 비워야 한다.", "unit"),
    ],
)
def test_changed_facts(before, after, kind):
    assert [v.kind for v in compare(before, after) if v.kind] == [kind]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Der Antrag ist nach der Frist am 3. Mai 2011 zu stellen.",
            "Der Antrag ist nach der Frist am 03.05.2011 zu stellen.",
        ),
        ("Le bateau a été vendu le 14 mars 2009.", "Le bateau a été vendu le 14 mars 2009"),
        ("La cuota es de dos euros para los socios.", "La cuota es de 2 euros para los socios."),
        ("会費は2011年5月3日までに納める。", "会費は平成23年5月3日までに納める。"),
    ],
)
def test_other_ways_of_writing_a_fact_say_nothing(before, after):
    assert [v.kind for v in compare(before, after) if v.kind] == []


def test_a_german_noun_for_another_is_no_name():
    kinds = {
        v.kind
        for v in compare("Das Boot liegt in der Werft und ist leer.", "Das Boot liegt in der Bucht und ist leer.")
    }
    assert kinds == {"wording"}


@pytest.mark.parametrize(
    ("text", "language"), [("no one may", ""), ("本会的船只", ""), ("Das Boot ist in der Werft.", "de")]
)
def test_which_language(text, language):
    assert language_of(text) == language
    assert packs_of(text)


def test_french_ne_and_pas_are_one_negation():
    assert [f.value for f in scan("Il ne faut pas entrer dans le bateau.") if f.kind == "negation"] == ["not"]


def test_a_letter_that_two_languages_have_tells_neither():
    assert language_of("Лодка является защитой общества и имеет право на место у причала.") == "ru"


@pytest.mark.parametrize("name", ["periods", "hours", "near", "speakers"])
def test_each_language_with_words_of_its_own_is_in_every_table(name):
    by_pattern = {"de", "es", "fr", "it", "ja", "ko", "pt", "ru"} if name == "speakers" else set()
    assert WORDED - by_pattern <= set(tables(name))


def test_the_rows_of_periods_have_a_place_for_each():
    for language, row in tables("periods").items():
        slots = {"often": 7, "names": 7, "times": 4}
        assert all(len(row[key].split()) == n for key, n in slots.items() if row.get(key, "-") != "-"), language


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("pl", "Tabletkę przyjmować raz dziennie.", "Tabletkę przyjmować dwa razy dziennie."),
        ("fi", "Ota tabletti kerran päivässä.", "Ota tabletti kahdesti päivässä."),
        ("fa", "قرص را روزی یک بار مصرف کنید.", "قرص را روزی دو بار مصرف کنید."),
        ("lt", "Tabletę gerkite vieną kartą per dieną.", "Tabletę gerkite du kartus per dieną."),
        ("da", "Bestyrelsen mødes ugentligt.", "Bestyrelsen mødes månedligt."),
        ("he", "הוועד מתכנס מדי שבוע.", "הוועד מתכנס מדי חודש."),
        ("hi", "बोर्ड की बैठक साप्ताहिक होती है।", "बोर्ड की बैठक मासिक होती है।"),
        ("tr", "Kurul haftalık toplanır.", "Kurul aylık toplanır."),
    ],
)
def test_how_often_is_a_number(language, before, after):
    assert {verdict.kind for verdict in compare(before, after, language=language)} <= {"number", "unit"}
