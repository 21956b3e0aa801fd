"""An office and its deputy, or who holds it no longer, are two people; how a mark of rank is written is no matter."""

from __future__ import annotations

import pytest

import scrubber
from scrubber.collation.kinds.classify import compare
from scrubber.model import ACCUSING

OTHER = [
    ("ko", "이 안건은 국장이 결재했다.", "이 안건은 부국장이 결재했다."),
    ("ko", "총리는 항구를 찾았다.", "부총리는 항구를 찾았다."),
    ("ko", "대통령은 항구를 찾았다.", "부통령은 항구를 찾았다."),
    ("ko", "시장은 항구를 찾았다.", "전 시장은 항구를 찾았다."),
    ("", "部长宣布港口关闭。", "副部长宣布港口关闭。"),
    ("", "市长林远到港口视察。", "前市长林远到港口视察。"),
    ("", "局长批准了这份图纸。", "代局长批准了这份图纸。"),
    ("ja", "知事が港を視察した。", "副知事が港を視察した。"),
    ("ja", "田村首相が港を視察した。", "田村前首相が港を視察した。"),
    ("", "The mayor closed the harbour.", "The former mayor closed the harbour."),
    ("", "The director Ann Moore closed the harbour.", "The acting director Ann Moore closed the harbour."),
    ("", "The president closed the harbour.", "The vice president closed the harbour."),
    ("", "The editor closed the file.", "The assistant editor closed the file."),
    ("de", "Der Präsident schloss den Hafen.", "Der Vizepräsident schloss den Hafen."),
    ("de", "Die Direktorin schloss den Hafen.", "Die stellvertretende Direktorin schloss den Hafen."),
    ("de", "Der Verkehrsminister schloss den Hafen.", "Der ehemalige Verkehrsminister schloss den Hafen."),
    ("fr", "La directrice du port a signé.", "La directrice adjointe du port a signé."),
    ("fr", "Le maire a fermé le port.", "L'ancien maire a fermé le port."),
    ("fr", "Le directeur a fermé le port.", "Le directeur par intérim a fermé le port."),
    ("es", "La directora cerró el puerto.", "La subdirectora cerró el puerto."),
    ("es", "El alcalde cerró el puerto.", "El exalcalde cerró el puerto."),
    ("it", "Il sindaco ha chiuso il porto.", "L'ex sindaco ha chiuso il porto."),
    ("it", "Il sindaco ha chiuso il porto.", "Il vicesindaco ha chiuso il porto."),
    ("pt", "O diretor fechou o porto.", "O diretor interino fechou o porto."),
    ("pt", "O prefeito fechou o porto.", "O ex-prefeito fechou o porto."),
    ("ru", "Директор порта подписал приказ.", "Заместитель директора порта подписал приказ."),
    ("ru", "Президент закрыл порт.", "Вице-президент закрыл порт."),
    ("ru", "Мэр закрыл порт.", "Бывший мэр закрыл порт."),
    ("de", "Der Geschäftsführer schwieg.", "Der frühere Geschäftsführer schwieg."),
    ("de", "Der Leiter des Hafens schwieg.", "Der kommissarische Leiter des Hafens schwieg."),
    ("fr", "Le capitaine a signé.", "L'ancien capitaine a signé."),
]
SAME = [
    ("de", "Der frühere Minister schwieg.", "Der ehemalige Minister schwieg."),
    ("de", "Der Vize-Präsident schwieg.", "Der Vizepräsident schwieg."),
    ("fr", "L'ancien maire a parlé.", "L'ex-maire a parlé."),
    ("es", "El ex alcalde habló.", "El antiguo alcalde habló."),
    ("ru", "Бывший мэр закрыл порт.", "Экс-мэр закрыл порт."),
    ("ru", "И.о. директора порта ушёл.", "Исполняющий обязанности директора порта ушёл."),
    ("ko", "외교장관은 회의에 참석했다.", "외교부장관은 회의에 참석했다."),
    ("ko", "전 시장은 항구를 찾았다.", "전직 시장은 항구를 찾았다."),
    ("", "The vice president left early.", "The Vice-President left early."),
    ("", "The former mayor left early.", "The ex-mayor left early."),
    ("", "Her former employer paid the fine.", "Her previous employer paid the fine."),
    ("", "The former was older than the latter.", "The first was older than the second."),
    ("", "The former mayor left early.", "The forme mayor left early."),
    ("fr", "L'ancien maire a parlé.", "L'ancein maire a parlé."),
    ("", "目前主席尚未到场。", "主席尚未到场。"),
    ("", "前任市长出席仪式。", "前市长出席仪式。"),
]


@pytest.mark.parametrize(("language", "before", "after"), OTHER)
def test_an_office_and_its_deputy_are_two_people(language: str, before: str, after: str) -> None:
    """Whichever of the two the canonical text has."""
    for one, other in ((before, after), (after, before)):
        assert {v.kind for v in compare(one, other, language=language)} & set(ACCUSING) <= {"name", "attribution"}
        assert {v.kind for v in compare(one, other, language=language)} & set(ACCUSING)


@pytest.mark.parametrize(("language", "before", "after"), SAME)
def test_a_rank_told_another_way_accuses_nobody(language: str, before: str, after: str) -> None:
    """Whichever of the two the canonical text has."""
    for one, other in ((before, after), (after, before)):
        assert not {v.kind for v in compare(one, other, language=language)} & set(ACCUSING)


def test_one_syllable_that_makes_a_deputy_is_told_among_copies() -> None:
    """It was taken for a slip of the keyboard, and told of nobody."""
    rest = "\n\n회의는 시청에서 열렸고 주민들이 의견을 말했다.\n\n회의록은 도서관에 보관되며 누구나 읽을 수 있다."
    copies = {"a": "이 안건은 국장이 결재했다.", "b": "이 안건은 국장이 결재했다.", "c": "이 안건은 부국장이 결재했다."}
    found = scrubber.collate({name: text + rest for name, text in copies.items()}).findings
    assert [(f.mirror, f.kind) for f in found if f.accuses] == [("c", "name")]
