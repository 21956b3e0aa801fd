"""Words that say how sure something is: who leaves one out makes a fact of a rumour, and who sets one in the reverse."""

import pytest

import scrubber
from scrubber.collation.kinds.classify import compare

HEDGED = [
    ("The harbour master allegedly took the fees.", "The harbour master took the fees."),
    ("The bridge will probably be closed in May.", "The bridge will be closed in May."),
    ("The alleged thief was held overnight.", "The thief was held overnight."),
    ("He is said to have sold the boat.", "He has sold the boat."),
    ("Der Hafenmeister hat angeblich die Gebühren genommen.", "Der Hafenmeister hat die Gebühren genommen."),
    ("The bridge will probably be closed.", "The bridge will certainly be closed."),
    ("Die Brücke wird voraussichtlich im Mai geschlossen.", "Die Brücke wird im Mai geschlossen."),
    ("Le pont sera probablement fermé en mai.", "Le pont sera fermé en mai."),
    (
        "Le capitaine aurait pris l'argent dans la caisse du port.",
        "Le capitaine a pris l'argent dans la caisse du port.",
    ),
    ("O capitão teria vendido o barco ontem.", "O capitão tem vendido o barco ontem."),
    ("El puente fue presuntamente dañado por el barco.", "El puente fue dañado por el barco."),
    ("Il ponte sarà forse chiuso dopo la festa.", "Il ponte sarà chiuso dopo la festa."),
    ("Мост, по-видимому, закроют после праздника.", "Мост закроют после праздника."),
    ("Most prawdopodobnie zostanie zamknięty po święcie.", "Most zostanie zamknięty po święcie."),
    ("他涉嫌挪用港口的经费。", "他挪用港口的经费。"),
    ("该桥可能于节后关闭。", "该桥于节后关闭。"),
    ("橋はおそらく祭りの後に閉まる。", "橋は祭りの後に閉まる。"),
    ("다리는 아마 축제 뒤에 닫힌다.", "다리는 축제 뒤에 닫힌다."),
]


@pytest.mark.parametrize(("before", "after"), HEDGED)
def test_how_sure_something_is_is_told_either_way(before, after):
    for one, other in ((before, after), (after, before)):
        told = [verdict for verdict in compare(one, other) if verdict.kind]
        assert [verdict.kind for verdict in told] == ["modal"]
        assert told[0].says == "The certainty of the statement"


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("The bridge will probably be closed.", "The bridge will perhaps be closed.", {"wording"}),
        ("该桥可能关闭。", "该桥或许关闭。", {"wording", None}),
        ("该桥可能关闭。", "该桥不可能关闭。", {"negation"}),
        ("该方案的可能性很大。", "该方案的机会很大。", {"wording"}),
        ("经批准才可能施工。", "经批准方可能施工。", {"wording", None}),
        ("它被指定为港口。", "它被定为港口。", {"wording"}),
    ],
)
def test_what_is_as_sure_or_turned_round_is_no_hedge(before, after, kind):
    assert {verdict.kind for verdict in compare(before, after)} <= kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The bridge will probably be closed.", "The bridge will most likely be closed."),
        ("Apparently the tide was late.", "It seems the tide was late."),
        ("The alleged thief was held.", "The suspect was held."),
        ("The bridge perhaps will be closed in May.", "The bridge will be closed in May, perhaps."),
        ("Das ist offenbar falsch.", "Das ist offensichtlich falsch."),
        ("Die Datei ist möglicherweise beschädigt.", "Die Datei ist eventuell beschädigt."),
        ("Le pont sera peut-être fermé.", "Le pont sera peut-Ãªtre fermé."),
        ("Si lo hubiera sabido, habría venido.", "Si lo hubiera sabido, hubiera venido."),
        ("El alcalde dio una seria advertencia.", "El alcalde dio una advertencia."),
        ("Это может быть файл.", "Это может являться файлом."),
        ("Być może plik jest uszkodzony.", "Plik może być uszkodzony."),
        ("该桥预计于节后关闭。", "该桥将于节后关闭。"),
        ("该桥可能关闭。", "该桥或关闭。"),
        ("疑似病例三例。", "可疑病例三例。"),
        ("预先计算费用。", "预计算费用。"),
        ("橋は閉まる可能性がある。", "橋は閉まる恐れがある。"),
        ("다리는 아마 닫힌다.", "다리는 어쩌면 닫힌다."),
    ],
)
def test_another_word_for_it_or_the_same_in_another_place_accuses_nobody(one, other):
    for before, after in ((one, other), (other, one)):
        assert {verdict.kind for verdict in compare(before, after)} <= {"wording", None}


def test_what_must_be_is_told_beside_what_is_as_sure():
    told = compare("The bridge must probably be closed.", "The bridge may probably be closed.")
    assert [verdict.kind for verdict in told] == ["modal"]
    assert told[0].says == "What is permitted or required"


def test_a_copy_that_drops_the_word_is_named():
    text = "Notes on the harbour\n\nThe council met in the old hall.\n\n{}\n\nIt heard nobody else on that day."
    copies = {name: text.format(HEDGED[0][0]) for name in "abc"} | {"x": text.format(HEDGED[0][1])}
    assert [(f.mirror, f.kind) for f in scrubber.collate(copies).findings] == [("x", "modal")]
