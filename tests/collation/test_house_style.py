"""What houses print each in their own way accuses nobody over a whole document, and what was altered beside it is
told.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrubber
from scrubber.collation.kinds.classify import compare
from scrubber.collation.kinds.regions import regions
from scrubber.collation.kinds.voice import passed
from scrubber.language.places import same_city
from scrubber.model import ACCUSING

SAME = [
    ("", "The Harbour Licence is issued by the Ministry of Defence.", "The Harbor License is issued by the Ministry of Defense."),
    ("", "The Labour Programme was organised in the Theatre Centre.", "The Labor Program was organized in the Theater Center."),
    ("de", "Das Potential der Schiffahrt ist groß.", "Das Potenzial der Schifffahrt ist groß."),
    ("pt", "A Direcção do Projecto aprovou a acção.", "A Direção do Projeto aprovou a ação."),
    ("es", "La Comisión de Transportes se reúne en septiembre.", "La Comisión de Trasportes se reúne en setiembre."),
    ("", "The fee is $20 an hour.", "The fee is USD 20 an hour."),
    ("", "The quay cost €1.8m to build.", "The quay cost €1.8 million to build."),
    ("", "仓库面积58.4平方米。", "仓库面积58.4㎡。"),
    ("", "开放时间为20—22时。", "开放时间为20时至22时。"),
    ("", "The gate is locked at night, and at noon.", "The gate is locked at night,1 and at noon."),
    ("fr", "Ce moulin du XVIIe siècle tourne encore.", "Ce moulin du 17e siècle tourne encore."),
    ("de", "Die Mühle stammt aus dem XVII. Jahrhundert.", "Die Mühle stammt aus dem 17. Jahrhundert."),
    ("it", "Il mulino del XVII secolo gira ancora.", "Il mulino del 17° secolo gira ancora."),
    ("es", "El molino del siglo XVII aún gira.", "El molino del siglo 17 aún gira."),
    ("ru", "Мельница построена в XVII веке.", "Мельница построена в 17 веке."),
    ("", "A third of the seats, and a quarter of the boxes, were empty.", "A third of the seats, and 25% of the boxes, were empty."),
    ("ru", "Цены выросли на четверть за год.", "Цены выросли на 25 процентов за год."),
    ("it", "Il ponte costa due milioni e mezzo di euro.", "Il ponte costa 2,5 milioni di euro."),
    ("es", "El puente cuesta un millón y medio de euros.", "El puente cuesta 1,5 millones de euros."),
    ("ru", "Мост стоит полтора миллиона рублей.", "Мост стоит 1,5 миллиона рублей."),
    ("de", "Die Fahrt dauert anderthalb Stunden.", "Die Fahrt dauert 1,5 Stunden."),
    ("ru", "Вход для людей старше семидесяти лет свободный.", "Вход для людей старше 70 лет свободный."),
    ("ko", "가입 기간은 일 년 동안 이어진다.", "가입 기간은 1년 동안 이어진다."),
    ("de", "Der Anteil beträgt 30 v. H. der Miete.", "Der Anteil beträgt 30 Prozent der Miete."),
    ("es", "La entrada cuesta 9 dólares por persona.", "La entrada cuesta 9 US$ por persona."),
    ("pt", "O ingresso custa 30 reais por pessoa.", "O ingresso custa R$ 30 por pessoa."),
    ("", "The ticket costs $30 at the door.", "The ticket costs US$30 at the door."),
    ("", "The gate is locked twice a night by the guard.", "The gate is locked two times a night by the guard."),
    ("es", "La tienda abre a las 16:45 del lunes.", "La tienda abre a las 4.45 de la tarde del lunes."),
    ("es", "Se paga antes del día diez de cada mes.", "Se paga antes del día 10 de cada mes."),
    ("de", "Herr Karl Berger, der Leiter der Schule, sagte, es gehe weiter.", "Karl Berger, der Leiter der Schule, sagte, es gehe weiter."),
    ("de", "Anmeldung bei Frau Krüger im Büro.", "Anmeldung bei Sabine Krüger im Büro."),
    ("ko", "박민수 복지국장은 예산이 부족하다고 말했다.", "박민수 국장은 예산이 부족하다고 말했다."),
    ("es", "Las quejas se responden en una semana.", "Cada queja se responde en una semana."),
    ("de", "Die Mitglieder zahlen zehn Euro.", "Jedes Mitglied zahlt zehn Euro."),
    ("it", "L'utente può disdire in qualsiasi momento.", "L'utente può disdire quando vuole."),
    ("de", "Die Eltern wurden von der Schule zweimal befragt.", "Die Schule befragte die Eltern zweimal."),
    ("fr", "Le musée de Gdansk prête le tableau.", "Le musée de Dantzig prête le tableau."),
    ("ru", "Груз отправили из Кантона осенью.", "Груз отправили из Гуанчжоу осенью."),
    ("", "Half of the seats were empty.", "50% of the seats were empty."),
    ("fr", "La moitié des sièges étaient vides.", "50 % des sièges étaient vides."),
    ("", "The ticket costs £30 at the door.", "The ticket costs 30 pounds at the door."),
    ("ja", "入場料は3000円です。", "入場料は¥3000です。"),
    ("", "The ticket costs $30 at the door.", "The ticket costs C$30 at the door."),
    ("", "The ticket costs $30 at the door.", "The ticket costs 30 Hong Kong dollars at the door."),
    ("", "It is $300 for adults and $150 for others.", "It is C$300 for adults and C$150 for others."),
    ("", "It is HK$300 for adults, $150 for others.", "It is HK$300 for adults, HK$150 for others."),
    ("", "In Canada it costs $300 or US$200.", "In Canada it costs C$300 or US$200."),
    ("fr", "Le jury est présidé par M. Roy cette année.", "Le jury est présidé par Monsieur Roy cette année."),
    ("", "They came to the fair with Mr. Roy.", "They came to the fair with Mister Roy."),
]  # fmt: skip
CHANGED = [
    ("unit", "", "The ticket costs US$30 at the door.", "The ticket costs C$30 at the door."),
    ("unit", "", "The toll is $300 or HK$2,340 for cars.", "The toll is HK$300 or HK$2,340 for cars."),
    ("unit", "", "The toll is $300 or HK$2,340 for cars.", "The toll is $300 or $2,340 for cars."),
    ("number", "", "The quay cost €1.8m to build.", "The quay cost €1.8bn to build."),
    ("unit", "", "The fee is EUR 20 an hour.", "The fee is GBP 20 an hour."),
    ("number", "", "The motion passed by 44 votes to 41.", "The motion passed by 41 votes to 44."),
    ("number", "de", "Der Antrag wurde mit 44 gegen 41 Stimmen angenommen.", "Der Antrag wurde mit 41 gegen 44 Stimmen angenommen."),
    ("number", "es", "La moción salió por 44 votos contra 41.", "La moción salió por 41 votos contra 44."),
    ("number", "", "议案以44票对41票获得通过。", "议案以41票对44票获得通过。"),
    ("number", "fr", "Ce moulin du XVIIe siècle tourne encore.", "Ce moulin du 16e siècle tourne encore."),
    ("number", "", "A quarter of the seats were empty.", "35% of the seats were empty."),
    ("number", "it", "Il ponte costa due milioni e mezzo di euro.", "Il ponte costa 3,5 milioni di euro."),
    ("name", "de", "Die Sperre gilt für die nördliche Zufahrt.", "Die Sperre gilt für die südliche Zufahrt."),
    ("name", "fr", "Les hommes sont admis gratuitement.", "Les femmes sont admises gratuitement."),
    ("name", "ja", "会員は女性に限る。", "会員は男性に限る。"),
    ("name", "ru", "Для женщин вход свободный.", "Для мужчин вход свободный."),
    ("unit", "de", "Die Miete kostet 40 Euro im Monat.", "Die Miete kostet 40 Euro im Quartal."),
    ("modal", "it", "Il vescovo poteva vendere la terra.", "Il vescovo doveva vendere la terra."),
    ("negation", "it", "Il bosco resta chiuso salvo che vi sia un guardiano.", "Il bosco resta chiuso se vi sia un guardiano."),
    ("negation", "fr", "Le niveau de la nappe augmentait lentement.", "Le niveau de la nappe diminuait lentement."),
    ("negation", "ja", "観光客が少し増えた。", "観光客が少し減った。"),
    ("name", "it", "La somma va dal venditore alla banca entro maggio.", "La somma va dalla banca al venditore entro maggio."),
    ("name", "pt", "A taxa é paga pelo morador à escola.", "A taxa é paga pela escola ao morador."),
    ("name", "ko", "회비는 학부모가 학교에 낸다.", "회비는 학교가 학부모에게 낸다."),
    ("date", "", "The offer ends after 20 days.", "The offer ends before twenty days."),
    ("date", "", "The offer ends after 20 days.", "The offer ends within twenty days."),
    ("date", "de", "Die Ware ist nach 20 Tagen zu zahlen.", "Die Ware ist innerhalb von 20 Tagen zu zahlen."),
    ("number", "fr", "Ce moulin du XVIIe siècle tourne encore.", "Ce moulin du XVIIIe siècle tourne encore."),
    ("number", "", "Half of the seats were empty.", "60% of the seats were empty."),
    ("unit", "", "The ticket costs US$30 at the door.", "The ticket costs C$30 at the door."),
    ("name", "de", "Herr Berger leitet die Schule.", "Frau Berger leitet die Schule."),
    ("name", "", "Mr Ellis runs the school.", "Mrs Ellis runs the school."),
    ("name", "es", "El señor Ortiz preside el jurado.", "La señora Ortiz preside el jurado."),
    ("name", "fr", "Le jury est présidé par M. Roy cette année.", "Le jury est présidé par Mme Roy cette année."),
    ("name", "de", "Die Ware kam aus Peking.", "Die Ware kam aus Kanton."),
    ("quantifier", "de", "Jedes Mitglied zahlt zehn Euro.", "Die Mitglieder zahlen zusammen zehn Euro."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "before", "after"), SAME)
def test_a_house_style_accuses_nobody(language: str, before: str, after: str) -> None:
    """Whichever of the two the canonical text has."""
    for one, other in ((before, after), (after, before)):
        assert not {v.kind for v in compare(one, other, language=language)} & set(ACCUSING)


@pytest.mark.parametrize(("kind", "language", "before", "after"), CHANGED)
def test_what_looks_like_a_style_and_changes_a_fact_is_told(kind: str, language: str, before: str, after: str) -> None:
    """Whichever of the two the canonical text has."""
    for one, other in ((before, after), (after, before)):
        assert {v.kind for v in compare(one, other, language=language)} & set(ACCUSING) == {kind}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("赔偿由房东向保险公司支付。", "赔偿由保险公司向房东支付。"),
        ("El coste lo paga el club a la federación.", "El coste lo paga la federación al club."),
    ],
)
def test_an_exchange_that_an_alignment_takes_for_one_gone_and_one_come_is_told_once(before: str, after: str) -> None:
    """The longer of the two words stays where it is in an alignment, and the shorter moves."""
    rest = (
        "\n\n这份文件由两方签字，自签字之日起生效。"
        if before > "\u2e80"
        else "\n\nEl acuerdo se firma en mayo por ambas partes."
    )
    found = scrubber.collate({"a": before + rest, "b": before + rest, "c": after + rest}).findings
    assert [(f.mirror, f.kind) for f in found if f.accuses] == [("c", "name")]


@pytest.mark.parametrize(
    ("kinds", "before", "after"),
    [
        ({"number"}, "The rent is 300 euros and the deposit is 500 euros.", "The rent is 500 euros and the deposit is 300 euros."),
        ({"number"}, "租金为300元，押金为500元。", "租金为500元，押金为300元。"),
        ({"number"}, "The motion was carried 21 to 12.", "The motion was carried 12 to 21."),
        ({"unit"}, "A boat costs 80 cents an hour, up to 12 dollars a day.", "A boat costs 80 euros an hour, up to 12 dollars a week."),
        (set(), "租金为300元人民币，按月付。", "租金为人民币300元，按月付。"),
        (set(), "It costs 9 euros for adults, 5 for children and 2 for dogs.", "It costs 2 euros for dogs, 5 for children and 9 for adults."),
        (set(), "The mill has 3 floors. The barn has 2 floors.", "The barn has 2 floors. The mill has 3 floors."),
    ],
)  # fmt: skip
def test_amounts_that_are_exchanged_are_told_and_one_that_moved_is_not(
    kinds: set[str], before: str, after: str
) -> None:
    """All amounts that are gone in one place stand in another in either case."""
    rest = (
        "\n\n双方各执一份，自签字之日起生效。"
        if before > "\u2e80"
        else "\n\nBoth sides sign the paper, and keep a copy."
    )
    found = scrubber.collate({"a": before + rest, "b": before + rest, "c": after + rest}).findings
    assert {f.kind for f in found if f.accuses} == kinds


def test_an_alteration_beside_an_amount_in_another_form_is_a_difference_of_its_own() -> None:
    """The amount that both state parts it from what stands before and behind."""
    assert [(r.before.strip(), r.after.strip()) for r in regions("It ends after 20 days.", "It ends before twenty days.")] == [
        ("after", "before"),
        ("20", "twenty"),
    ]  # fmt: skip


@given(st.sampled_from(["Peking", "Beijing", "Pékin", "Lviv", "Пекином", "서울", "Paris"]), st.text(max_size=12))
def test_two_names_of_a_city_are_so_either_way(one: str, other: str) -> None:
    """And no name is another one of itself."""
    assert same_city(one, other) == same_city(other, one)
    assert not same_city(one, one)


@given(st.text(max_size=80), st.text(max_size=80), st.sampled_from(["fr", "es", "it", "pt", "de", ""]))
def test_what_is_passed_the_other_way_lies_within_both_sentences(before: str, after: str, language: str) -> None:
    """All else is the same."""
    if place := passed(before, after, language):
        start, end, other_end = place
        assert before[:start] == after[:start]
        assert before[end:] == after[other_end:]


@pytest.mark.parametrize(("one", "other"), [("Ragusa", "Dubrovnik"), ("京城", "首尔"), ("Leningrad", "Petersburg")])
def test_a_name_that_another_place_or_time_has_too_excuses_nothing(one: str, other: str) -> None:
    assert not same_city(one, other)


def test_a_mirror_in_the_other_spelling_of_english_is_intact() -> None:
    """All of a text in British spelling, its titles too, beside copies in American: nobody is accused, and nothing is told."""
    text = """Harbour Licence Act

The Minister of Defence may grant a licence for the storage of vapour and colour in the Centre of the Harbour.

The Labour Council organises a programme for travellers; whoever cancelled a journey pays 20 dollars in August."""
    other = """Harbor License Act

The Minister of Defense may grant a license for the storage of vapor and color in the Center of the Harbor.

The Labor Council organizes a program for travelers; whoever canceled a journey pays 20 dollars in August."""
    copies = {name: scrubber.clean(text, content_type="text/plain") for name in ("gazette", "library", "ministry")}
    collation = scrubber.collate({**copies, "reprint": scrubber.clean(other, content_type="text/plain")})
    assert [(each.kind, each.before, each.after) for each in collation.findings] == []
