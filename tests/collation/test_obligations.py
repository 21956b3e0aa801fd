"""What must, need and may be done, in the languages that have a table: another word is a modal, the same word denied
a negation; a slip is neither.
"""

from __future__ import annotations

import pytest

from scrubber.collation.kinds.classify import compare

CHANGED = [
    ("modal", "Towarzystwo zbuduje wieżę.", "Towarzystwo mogłoby zbudować wieżę."),
    ("modal", "Общество построит башню.", "Общество могло бы построить башню."),
    ("modal", "Föreningen kommer att bygga ett torn.", "Föreningen skulle kunna bygga ett torn."),
    ("modal", "住户无需登记。", "住户必须登记。"),
    ("modal", "住戶無須登記。", "住戶必須登記。"),
    ("negation", "住户不需要登记。", "住户需要登记。"),
    ("negation", "十日内无需登记。", "十日内需要登记。"),
    ("modal", "十日内需登记。", "十日内可登记。"),
    ("negation", "住户没有义务登记。", "住户有义务登记。"),
    ("negation", "住户可以登记。", "住户不可以登记。"),
    ("modal", "住户可以登记。", "住户不得登记。"),
    ("modal", "住户应当登记。", "住户有权登记。"),
    ("negation", "住户有权登记。", "住户无权登记。"),
    ("modal", "住户有权登记。", "住户不得登记。"),
    ("modal", "婴儿禁用本品。", "婴儿慎用本品。"),
    ("modal", "婴儿慎用本品。", "婴儿可用本品。"),
    ("modal", "婴儿禁用本品。", "婴儿可用本品。"),
    ("negation", "住户启用门禁。", "住户禁用门禁。"),
    ("modal", "未登记者不可入住。", "未登记者方可入住。"),
    ("modal", "船期应以告示为准。", "船期或以告示为准。"),
    ("modal", "The guest need not sign.", "The guest must sign."),
    ("modal", "The guest does not have to sign.", "The guest must not sign."),
    ("negation", "The guest does not have to sign.", "The guest has to sign."),
    ("negation", "The guest is not required to sign.", "The guest is required to sign."),
    ("negation", "We will only count the boats.", "We will not only count the boats."),
    ("modal", "Der Gast muss sich nicht in die Liste eintragen.", "Der Gast darf sich nicht in die Liste eintragen."),
    ("modal", "Die Gäste brauchen nicht zu zahlen und sind frei.", "Die Gäste müssen zahlen und sind frei."),
    ("modal", "Le client n’est pas tenu de signer dans la liste.", "Le client doit signer dans la liste."),
    ("negation", "Le client n’est pas tenu de signer dans la liste.", "Le client est tenu de signer dans la liste."),
    ("modal", "El huésped no necesita firmar en la lista de la casa.", "El huésped debe firmar en la lista de la casa."),
    ("modal", "Гость не обязан расписаться в этой книге.", "Гость должен расписаться в этой книге."),
    ("negation", "Гость не обязан расписаться в этой книге.", "Гость обязан расписаться в этой книге."),
    ("modal", "L’ospite non è tenuto a firmare nella lista della casa.", "L’ospite deve firmare nella lista della casa."),
    ("modal", "O hóspede não precisa assinar na lista da casa.", "O hóspede deve assinar na lista da casa."),
    ("modal", "客は署名しなくてよい。", "客は署名しなければならない。"),
    ("negation", "客は署名する必要がある。", "客は署名する必要はない。"),
    ("modal", "손님은 서명하지 않아도 된다.", "손님은 서명하여야 한다."),
    ("negation", "손님은 서명할 필요가 없다.", "손님은 서명할 필요가 있다."),
    ("modal", "Жилет обов’язковий і для тих, хто їде вдруге.", "Жилет бажаний і для тих, хто їде вдруге."),
    ("modal", "Жилет обязателен для каждого.", "Жилет рекомендуется каждому."),
    ("modal", "Eine Weste ist für jeden Pflicht.", "Eine Weste ist für jeden wünschenswert."),
    ("modal", "胴衣の着用は義務である。", "胴衣の着用が望ましい。"),
    ("modal", "收据须由会计盖章。", "收据建议由会计盖章。"),
    ("modal", "Kamizelka jest obowiązkowa dla każdego.", "Kamizelka jest zalecana dla każdego."),
    ("modal", "En väst är obligatorisk för alla.", "En väst rekommenderas för alla."),
    ("modal", "Un gilet est obligatoire pour tous.", "Un gilet est conseillé à tous."),
    ("negation", "El guarda no responde nunca a las cartas.", "El guarda responde a las cartas."),
    ("negation", "Il guardiano non risponde mai alle lettere.", "Il guardiano risponde alle lettere."),
    ("negation", "O guarda não responde nunca às cartas.", "O guarda responde às cartas."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "before", "after"), CHANGED)
def test_another_word_is_a_modal_and_the_same_word_denied_a_negation_either_way(kind, before, after):
    assert [v.kind for v in compare(before, after) if v.kind] == [kind]
    assert [v.kind for v in compare(after, before) if v.kind] == [kind]


SLIPS = [
    ("Le port est ouvert de toute façon pour les bateaux.", "Le port est ouvert deÂtoute façon pour les bateaux."),
    ("The Committee of the Northern Harbour has met.", "The CommitteeÂof the NorthÂern Harbour has met."),
    ("Das Boot kam am 14. Maerz 2011 und nicht in den Hafen.", "Das Boot kam am 14. M?rz 2011 und nicht in den Hafen."),
    ("Die Boote dürfen nicht in den Hafen.", "Die Boote durfne nicht in den Hafen."),
    ("扩大内需的措施", "扩大内須的措施"),
    ("应当特别照顾儿童", "应当别照顾儿童"),
    ("于民国95年8月2日召开", "于国民95年8月2日召开"),
    ("손님은 서명해야 한다.", "손님은 서명해야야 한다."),
    ("Das Archiv ist am Dienstag für die Gäste geschlossen.", "Das Archiv ist am Deinstag für die Gäste geschlossen."),
    ("Até 30 de setembro de 2017 chegaram os barcos.", "At? 30 de setmbro de 2017 chegaram os barcos."),
    ("Até 30 de setembro de 2017 chegaram os barcos.", "Até 30 de setembor de 2017 chgearam os barcos."),
    ("Os barcos da Baía Azul não são novos.", "Os barcos da Ba?a Azul n?o s?o novos."),
    (
        "Le bateau est parti le 14 mars 2011 et il est dans le port.",
        "Le bateau est parti le 14?mars 2011?et il est dans le port.",
    ),
    ("依照第十一條辦理", "依照第十(shí)一條辦理"),
    ("The ferry runs daily, except in ice.", "The ferry runs daily, exccpet in ice."),
    ("Anyone over sixteen may row.", "Anyone over siitxeen may row."),
    ("The harbour manager Ida Rook said that it was late.", "The harbour mnaaager Ida Rook said that it was late."),
    ("未经许可不得停泊。", "未经许可不的停泊。"),
    ("未经许可不的停泊。", "未经许可不得停泊。"),
    ("Mindestens fünfundzwanzig Gäste saßen auf der Bank.", "Mindestens fnfundzwanzig Gäste saßen auf der Bank."),
    ("Die Gäste müssen auf der Bank sitzen.", "Die Gäste mssen auf der Bank sitzen."),
    ("Au moins vingt-cinq bateaux sont dans le port.", "Au moins vigt-cinq batcaux sont dans le port."),
    ("Il socio non deve firmare nella lista della casa.", "Il socio nn deve firmare nella lista della casa."),
    ("There were more than thirty boats.", "There were more tan thirty boats."),
    ("客は署名しなければならない。", "客は署名しなければらない。"),
    ("客は署名しなければならない。", "客は署名しなけれなばらない。"),
    ("客は署名してはならない。", "客は署名しはならない。"),
    ("손님이 없는 날", "손님이 업는 날"),
    ("손님은 서명하여야 한다.", "손님은 서명하여여야 한다."),
    ("住户需要登记。", "住户要需登记。"),
    ("The lease runs for twelve months from that day.", "The lease runs for 12 monhts from that day."),
    ("Der Steg trägt sechs Personen und zwei Boote.", "Der Steg trägt 6 Prsonen und zwei Boote."),
    ("The lease runs for 12 months from that day.", "The lease runs for twelv months from that day."),
    ("Kaptan bu limanda balık tutamaz.", "Kaptan bu limanda balık tutmaaz."),
    ("周日除外，每天开放。", "周日除，每天开放。"),
]


@pytest.mark.parametrize(("before", "after"), SLIPS)
def test_a_slip_that_makes_no_other_word_of_the_tables_states_what_was_stated(before, after):
    assert {v.kind for v in compare(before, after)} <= {None, "wording"}


VALID = [
    ("date", "于2021年六月18日召开", "于2021年七月18日召开"),
    ("date", "Das Archiv ist am Montag für die Gäste geschlossen.", "Das Archiv ist am Dienstag für die Gäste geschlossen."),
    ("date", "Les archives sont fermées le lundi pour les clients.", "Les archives sont fermées le mardi pour les clients."),
    ("date", "書庫は月曜日に休む。", "書庫は金曜日に休む。"),
    ("date", "서고는 월요일에 쉰다.", "서고는 금요일에 쉰다."),
    ("date", "서고는 오전 9시 30분에 연다.", "서고는 오후 9시 30분에 연다."),
    ("date", "Die Frist endet im März 2014 und nicht früher.", "Die Frist endet im Mai 2014 und nicht früher."),
    ("number", "한 달에 두 번 모인다.", "한 달에 세 번 모인다."),
    ("number", "열다섯 명이 참석하였다.", "열여섯 명이 참석하였다."),
    ("date", "Das Boot kam am 14. Juni 2011 in den Hafen.", "Das Boot kam am 14. Juli 2011 in den Hafen."),
    ("date", "于2021年6月18日召开", "于2021年6月1日召开"),
    ("negation", "O barco não é novo para a casa.", "O barco é novo para a casa."),
    ("modal", "Les clients ne sont pas tenus de signer aussi.", "Les clients doivent signer aussi."),
    ("number", "Es kamen drei Boote in den Hafen.", "Es kamen vier Boote in den Hafen."),
    ("number", "Es kamen fünfundzwanzig Boote in den Hafen.", "Es kamen fünfunddreißig Boote in den Hafen."),
    ("number", "Los tres barcos de la bahía son del puerto.", "Los trece barcos de la bahía son del puerto."),
    ("negation", "Die Gäste haben keine Pflicht und kein Recht.", "Die Gäste haben eine Pflicht und kein Recht."),
    ("negation", "손님이 서명할 수 있다.", "손님이 서명할 수 없다."),
    ("unit", "Die Datei hat 5 MB und ist im Archiv.", "Die Datei hat 5 GB und ist im Archiv."),
    ("unit", "押金为566元。", "押金为 566 美元。"),
    ("unit", "押金为566美元。", "押金为 566 元。"),
    ("number", "Il porto ha venticinque barche e non è grande.", "Il porto ha trentacinque barche e non è grande."),
    ("number", "O porto tem vinte e cinco barcos e não é grande.", "O porto tem trinta e cinco barcos e não é grande."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "before", "after"), VALID)
def test_one_letter_or_syllable_that_makes_another_word_of_the_tables_is_no_slip(kind, before, after):
    assert [v.kind for v in compare(before, after) if v.kind] == [kind]


def test_who_permits_what_was_denied_in_the_same_word_turns_it():
    """不得 for 可以 is another word; so is 不能 for 可以."""
    turned = [("风浪大时不能开船。", "风浪大时能够开船。"), ("名册不可公开。", "名册可以公开。")]
    for before, after in turned:
        assert [v.kind for v in compare(before, after) if v.kind] == ["negation"]
        assert [v.kind for v in compare(after, before) if v.kind] == ["negation"]
    assert [v.kind for v in compare("住户不得养犬。", "住户可以养犬。") if v.kind] == ["modal"]


def test_an_adverb_for_what_denies_is_a_negation():
    assert [v.kind for v in compare("海上没有捷径可走", "海上也有捷径可走") if v.kind] == ["negation"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Регистрация обязательна для всех.", "Регистрация необходима для всех."),
        ("Він обов'язково прийде завтра.", "Він неодмінно прийде завтра."),
        ("Rejestracja jest obowiązkowa dla wszystkich.", "Rejestracja jest konieczna dla wszystkich."),
        ("Registrace čtenářů je povinná.", "Registrace čtenářů je nutná."),
        ("Inschrijving is verplicht voor alle lezers.", "Inschrijving is noodzakelijk voor alle lezers."),
        ("Üyelik kaydı her yıl zorunludur.", "Üyelik kaydı her yıl mecburidir."),
        ("Seine Pflicht ist die Führung der Kasse.", "Seine Aufgabe ist die Führung der Kasse."),
        ("Doporučené dopisy přijímá podatelna.", "Zapsané dopisy přijímá podatelna."),
        ("Ett rekommenderat brev hämtas i kassan.", "Ett registrerat brev hämtas i kassan."),
        ("A felmondást ajánlott levélben közlik.", "A felmondást tértivevényes levélben közlik."),
        ("Notificarea vine prin scrisoare recomandată.", "Notificarea vine prin scrisoare trimisă."),
        ("La disdetta è spedita a mezzo raccomandata.", "La disdetta è spedita a mezzo lettera."),
        ("Il écrit par lettre recommandée au bailleur.", "Il écrit par lettre suivie au bailleur."),
        ("Otkaz stiže kao preporučeno pismo.", "Otkaz stiže kao obično pismo."),
    ],
)
def test_a_registered_letter_and_another_word_for_what_must_be_are_no_modal(before: str, after: str) -> None:
    assert "modal" not in [v.kind for v in compare(before, after)]
