"""Who does what to whom, where two words change places, and what is the same both ways."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scrubber.collation.kinds.classify import compare
from scrubber.collation.kinds.exchanged import exchanged

TURNED = [
    ("", "The pilot warned the harbour master.", "The harbour master warned the pilot."),
    ("", "Marlow sued Tansley over the mooring.", "Tansley sued Marlow over the mooring."),
    ("fr", "La mairie avertit le préfet.", "Le préfet avertit la mairie."),
    ("fr", "L’acheteur paie le prix au vendeur.", "Le vendeur paie le prix à l’acheteur."),
    ("es", "El arrendatario avisará a la arrendadora.", "La arrendadora avisará al arrendatario."),
    ("es", "El molinero acusó al panadero.", "El panadero acusó al molinero."),
    ("it", "La banca informa l’assicuratore.", "L’assicuratore informa la banca."),
    ("pt", "A empresa indemniza o trabalhador.", "O trabalhador indemniza a empresa."),
    ("", "货轮从温州驶往宁波。", "货轮从宁波驶往温州。"),
    ("", "决赛中海鸥队击败灯塔队。", "决赛中灯塔队击败海鸥队。"),
    ("", "镇政府委托水利站巡查桥基。", "水利站委託鎮政府巡查橋基。"),
    ("de", "Die Linie führt von Emden nach Borkum.", "Die Linie führt von Borkum nach Emden."),
    ("de", "Die Reederei warnt die Werft.", "Die Werft warnt die Reederei."),
    ("fr", "Le navire va de Brest à Lorient.", "Le navire va de Lorient à Brest."),
    ("es", "Vidal denunció a Quiroga en mayo.", "Quiroga denunció a Vidal en mayo."),
    ("pt", "O barco vai de Setúbal para Sines.", "O barco vai de Sines para Setúbal."),
    ("ja", "決勝でオランダがブラジルを破った。", "決勝でブラジルがオランダを破った。"),
    ("ko", "결승에서 브라질이 네덜란드를 이겼다.", "결승에서 네덜란드가 브라질을 이겼다."),
    (
        "",
        "Marlow and Tansley paid five and nine euros respectively.",
        "Tansley and Marlow paid five and nine euros respectively.",
    ),
]

ALIKE = [
    ("fr", "La mairie et le préfet signent.", "Le préfet et la mairie signent."),
    ("es", "La ley la aprobó el consejo.", "El consejo aprobó la ley."),
    ("it", "Il sindaco con la giunta visita la scuola.", "La giunta con il sindaco visita la scuola."),
    ("pt", "O porto, a estação e o mercado abrem.", "A estação, o porto e o mercado abrem."),
    ("", "Marlow and Tansley signed the lease.", "Tansley and Marlow signed the lease."),
    # Of both the same is said, or the one is the other.
    ("es", "Tanto la inquilina como el casero pagan.", "Tanto el casero como la inquilina pagan."),
    ("it", "Sia il fornaio che il mugnaio firmano.", "Sia il mugnaio che il fornaio firmano."),
    ("pt", "Tanto o padeiro quanto o moleiro assinam.", "Tanto o moleiro quanto o padeiro assinam."),
    ("fr", "Ni le meunier ni le boulanger ne signent.", "Ni le boulanger ni le meunier ne signent."),
    ("fr", "Le meunier ainsi que le boulanger signent.", "Le boulanger ainsi que le meunier signent."),
    ("es", "La presidenta es la maestra del pueblo.", "La maestra es la presidenta del pueblo."),
    ("pt", "A moleira casou com o padeiro.", "O padeiro casou com a moleira."),
    # When it is done, not by whom.
    ("es", "Mañana reabre el mercado.", "El mercado reabre mañana."),
    ("it", "Oggi riapre il mercato.", "Il mercato riapre oggi."),
    ("pt", "Amanhã reabre o mercado.", "O mercado reabre amanhã."),
    ("es", "Ayer habló Vidal.", "Vidal habló ayer."),
    ("", "The miller as well as Tansley signs.", "Tansley as well as the miller signs."),
    ("de", "Der Lotse warnt den Kapitän.", "Den Kapitän warnt der Lotse."),
    ("", "Present were Marlow, Price and Tansley.", "Present were Tansley, Price and Marlow."),
    ("", "温州和宁波都有渡轮。", "宁波和温州都有渡轮。"),
    ("", "渡轮停靠温州、台州、宁波。", "渡轮停靠宁波、台州、温州。"),
    ("de", "Den Kapitän besuchte der Lotse.", "Der Lotse besuchte den Kapitän."),
    ("ko", "결승에서 브라질이 네덜란드를 이겼다.", "결승에서 네덜란드를 브라질이 이겼다."),
    ("ja", "温泉と旅館を紹介する。", "旅館と温泉を紹介する。"),
]


@pytest.mark.parametrize(("language", "before", "after"), TURNED)
def test_two_that_change_places_are_told(language, before, after):
    for one, other in ((before, after), (after, before)):
        assert {each.kind for each in compare(one, other, language=language)} == {"name"}


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("", "The lock is manned from March to November.", "The lock is manned from November to March."),
        ("", "Ferries run Tuesday to Saturday.", "Ferries run Saturday to Tuesday."),
        ("de", "Die Schleuse ist von März bis November besetzt.", "Die Schleuse ist von November bis März besetzt."),
        ("fr", "Le bac circule du mardi au samedi.", "Le bac circule du samedi au mardi."),
    ],
)
def test_days_and_months_in_each_others_place_are_another_date(language, before, after):
    for one, other in ((before, after), (after, before)):
        assert {each.kind for each in compare(one, other, language=language)} == {"date"}


@pytest.mark.parametrize(("language", "before", "after"), ALIKE)
def test_what_is_said_of_both_or_told_by_an_ending_accuses_nobody(language, before, after):
    for one, other in ((before, after), (after, before)):
        assert {each.kind for each in compare(one, other, language=language)} <= {None, "wording"}


@pytest.mark.parametrize("language", ["", "de", "ru"])
def test_figures_in_each_others_place_are_another_number(language):
    before, after = "Der Satz liegt bei 0,1 Prozent am Tag.", "Der Satz liegt bei 1,0 Prozent am Tag."
    assert {each.kind for each in compare(before, after, language=language)} == {"number"}


@example("Jdou, a domů.", "Jdou domů.", "cs")  # what stands before and behind ", a" is all of the other
@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["", "cs", "de", "ja", "ko", "ru"]))
def test_the_places_are_of_the_texts_and_nothing_else_differs(one, other, language):
    found = exchanged(one, other, language)
    if found:
        _, start, end, other_end = found
        assert start < end <= len(one)
        assert start < other_end <= len(other)
        assert (one[:start] + one[end:]).casefold() == (other[:start] + other[other_end:]).casefold()


@given(st.sampled_from(["Marlow", "Tansley", "Quill", "Norrby"]), st.sampled_from(["sued", "paid", "left"]))
def test_whoever_does_it_to_another_is_told(name, deed):
    one, other = f"In May {name} {deed} Hallam there.", f"In May Hallam {deed} {name} there."
    assert [each.kind for each in compare(one, other)] == ["name"]
