"""What a house prints in its own way is nobody's alteration; what only looks like it is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber.collation.kinds.classify import compare


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("Under Article 7 of the Lease, the tenant pays.", "Under Art. 7 of the Lease, the tenant pays.", ""),
        ("Según el artículo 9, nadie paga.", "Según el art. 9, nadie paga.", "es"),
        ("Selon l'article 4 du bail, il paie.", "Selon l'art. 4 du bail, il paie.", "fr"),
        ("The envoy of the United Nations said that she agreed.", "The envoy of the U.N. said that she agreed.", ""),
        ("El tren sale a las 7.45 de la estación.", "El tren sale a las 7:45 de la estación.", "es"),
        ("Die Behörde hat zugestimmt.", "Die Behörde[3] hat zugestimmt.", "de"),
        ("Die Behörde hat zugestimmt.", "Die Behörde3 hat zugestimmt.", "de"),
        ("The ferry waits for nobody. It leaves at noon.", "The ferry waits for nobody.1 It leaves at noon.", ""),
        ("它中午开船，不等任何人。", "它中午开船，不等任何人。1", ""),
        ("It costs about £70 a week.", "It costs some £70 a week.", ""),
        ("The report is by R. Calder of Leeds.", "The report is by Ruth Calder of Leeds.", ""),
        ("The Mersey Boat Co. Ltd. paid.", "The Mersey Boat Company Limited paid.", ""),
        ("Prof. Dr. Ilse Brandner leitet das Haus.", "Professor Doktor Ilse Brandner leitet das Haus.", "de"),
        ("Siehe § 4 Absatz 2 Satz 1 der Satzung.", "Siehe § 4 Abs. 2 S. 1 der Satzung.", "de"),
        ("See No. 12 on page 4 of the list.", "See number 12 on p. 4 of the list.", ""),
        ("It was made on Tuesday, 5 March 2019, in court.", "It was made on 5 March 2019 in court.", ""),
        ("About ½ of the roof is gone.", "About half of the roof is gone.", ""),
        ("It takes an hour and a half by bus.", "It takes one and a half hours by bus.", ""),
        ("Il pèse une tonne et demie au port.", "Il pèse 1,5 tonne au port.", "fr"),
        ("车程一个半小时。", "车程1.5小时。", ""),
        ("犬只必须系绳，绳长不超过一米五。", "犬只必须系绳，绳长不超过1.5米。", ""),
        ("重さは一トン半である。", "重さは1.5トンである。", "ja"),
        ("Het weegt anderhalve ton.", "Het weegt 1,5 ton.", "nl"),
        ("Une église du XIXe siècle.", "Une église du dix-neuvième siècle.", "fr"),
        ("La chiesa è del XIX secolo.", "La chiesa è del diciannovesimo secolo.", "it"),
        ("They'll agree if it's fair.", "They will agree if it is fair.", ""),
        ("The tax is ≥ 5 % of income.", "The tax is at least 5 % of income.", ""),
        ("Поле занимает 40 квадратных метров.", "Поле занимает 40 м².", "ru"),
        ("Pole ma 40 metrów kwadratowych i studnię.", "Pole ma 40 m² i studnię.", "pl"),
        ("Het veld meet 12 hectare bij de dijk.", "Het veld meet 12 ha bij de dijk.", "nl"),
        ("Поле займає 12 кілометрів біля річки.", "Поле займає 12 км біля річки.", "uk"),
        ("It fell in H1 2018.", "It fell in the first half of 2018.", ""),
        ("Le prix est de 1,5 M€ en tout.", "Le prix est de 1,5 million d'euros en tout.", "fr"),
        ("市の人口は1万2500人である。", "市の人口は12,500人である。", "ja"),
    ],
)
def test_accuses_nobody(before: str, after: str, language: str) -> None:
    """A word is shortened, an hour has a colon, a note its mark: nothing is said but in other words."""
    for one, other in ((before, after), (after, before)):
        assert {verdict.kind for verdict in compare(one, other, language=language)} <= {None, "wording"}


@pytest.mark.parametrize(
    ("before", "after", "language", "kind"),
    [
        ("Under Article 7 of the Lease, the tenant pays.", "Under Art. 8 of the Lease, the tenant pays.", "", "number"),
        ("The report is by R. Calder of Leeds.", "The report is by Paul Calder of Leeds.", "", "name"),
        ("面风速控制在0.5 m/s左右。", "面风速控制在0.05 m/s左右。", "", "number"),
        ("The pipe is of 12.5 mm steel.", "The pipe is of 12.05 mm steel.", "", "number"),
        ("Boats of class D pay the fee.", "Boats of class 500 pay the fee.", "", "number"),
        ("The Mersey Boat Co. paid the debts.", "The Mersey Boat Corporation paid the debts.", "", "name"),
        ("It was made on Friday, 5 March 2019, in court.", "It was made on 5 March 2019 in court.", "", "date"),
        ("Le prix est de 1,5 M€ en tout.", "Le prix est de 1,5 Md€ en tout.", "fr", "number"),
        ("El tren sale a las 7.45 de la estación.", "El tren sale a las 8:45 de la estación.", "es", "date"),
        ("The envoy of the United Nations said that she agreed.", "The envoy of the E.U. said that she agreed.", "", "attribution"),
        ("See https://port.example/terms for more.", "See https://port.example/terms2 for more.", "", "url"),
        ("Er steht in Art. des Vertrags und in der Satzung.", "Er steht in Art.3 des Vertrags und in der Satzung.", "de", "number"),
        ("Die Behörde hat 3 Anträge.", "Die Behörde hat 13 Anträge.", "de", "number"),
    ],
)  # fmt: skip
def test_tells(before: str, after: str, language: str, kind: str) -> None:
    """What is printed in another way and says another thing is told."""
    assert kind in {verdict.kind for verdict in compare(before, after, language=language)}


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("They sell to Norway, Poland and Malta.", "They sell to Poland, Norway and Malta.", ""),
        ("They sell to Norway, Poland, and Malta.", "They sell to Malta, Norway, and Poland.", ""),
        ("Die Städte Bonn, Kiel und Hagen zahlen.", "Die Städte Kiel, Bonn und Hagen zahlen.", "de"),
        ("Venden a Perú, Chile y Cuba.", "Venden a Chile, Perú y Cuba.", "es"),
        ("挪威、波兰和马耳他签了字。", "马耳他、挪威和波兰签了字。", ""),
        ("Норвегия, Польша и Мальта подписали.", "Польша, Норвегия и Мальта подписали.", "ru"),
        ("“Never,” the keeper said.", "“Never,” said the keeper.", ""),
    ],
)
def test_order_that_says_nothing(before: str, after: str, language: str) -> None:
    """Members of one list in another order, and a verb before or behind who speaks, are wording."""
    assert {verdict.kind for verdict in compare(before, after, language=language)} <= {None, "wording"}


def test_order_that_says_whose() -> None:
    """Where each of a list has its own, their order is told."""
    said = "Norway, Poland and Malta paid 3, 4 and 5 million respectively."
    turned = "Poland, Norway and Malta paid 3, 4 and 5 million respectively."
    assert [verdict.kind for verdict in compare(said, turned)] == ["name"]


@pytest.mark.parametrize(
    ("before", "after", "language", "kind"),
    [
        ("Der Bescheid war rechtmäßig.", "Der Bescheid war rechtswidrig.", "de", "negation"),
        ("As vendas cresceram no ano passado.", "As vendas recuaram no ano passado.", "pt", "negation"),
        ("Der Rat hat zugestimmt.", "Der Rat hat widersprochen.", "de", "negation"),
        ("Учения пройдут на северной границе.", "Учения пройдут на южной границе.", "ru", "name"),
        ("A person under the age of ten may enter.", "A person over the age of ten may enter.", "", "quantifier"),
        ("Orçamento de três milhões de euros.", "Orçamento de três bilhões de euros.", "pt", "number"),
        ("Es kostet 5 Millionen Euro.", "Es kostet 5 Billionen Euro.", "de", "number"),
        ("水库蓄水三亿立方米。", "水库蓄水三亿立方千米。", "", "unit"),
        ("부채는 3천5백만 원이다.", "부채는 3천5백억 원이다.", "ko", "number"),
    ],
)
def test_opposites_and_scales(before: str, after: str, language: str, kind: str) -> None:
    """These were told as wording, or of nobody."""
    assert kind in {verdict.kind for verdict in compare(before, after, language=language)}


@given(st.permutations(["Norway", "Poland", "Malta", "Cyprus"]))
def test_any_order_of_a_list(members: list[str]) -> None:
    """Whichever order the members of a list stand in, no fact is another."""
    said = "They sell to Norway, Poland, Malta and Cyprus."
    turned = f"They sell to {', '.join(members[:-1])} and {members[-1]}."
    assert {verdict.kind for verdict in compare(said, turned)} <= {None, "wording"}
