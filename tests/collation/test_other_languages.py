"""Names, speakers, opposites and periods in the languages that have a pack: what a difference in a sentence of
theirs amounts to.
"""

import pytest

import scrubber
from scrubber.collation.agreement.copies import shingles
from scrubber.collation.agreement.variants import key_of
from scrubber.collation.kinds.classify import compare
from scrubber.language.facts.facts import scan
from scrubber.language.facts.periods import every, period
from scrubber.language.facts.speakers import speakers


def kinds(before, after, language=""):
    return {verdict.kind for verdict in compare(before, after, language=language)}


NAMES = [
    ("Über den Antrag entscheidet der Leiter, Herr Krüger, allein.", "Über den Antrag entscheidet der Leiter, Herr Lehmann, allein."),
    ("Der Rat der Stadt Brunnfeld hat die Satzung beschlossen.", "Der Rat der Stadt Steinfeld hat die Satzung beschlossen."),
    ("Die Fahrgäste können an der Lindenstraße umsteigen.", "Die Fahrgäste können an der Bergstraße umsteigen."),
    ("Die Kosten trägt das Land Hessen zu einem Teil.", "Die Kosten trägt das Land Sachsen zu einem Teil."),
    ("この条例は、緑川町の駐輪場について定める。", "この条例は、青葉町の駐輪場について定める。"),
    ("費用の一部は環境省が負担することとした。", "費用の一部は国土省が負担することとした。"),
    ("이 사업은 환경부가 비용을 지원하는 것으로 한다.", "이 사업은 국토부가 비용을 지원하는 것으로 한다."),
    ("お申し込みは広報課へ　担当：石黒", "お申し込みは広報課へ　担当：浅沼"),
    ("総務課長　西岡豊", "総務課長　平井誠"),
    ("申請は住宅課長の北条真砂子に提出する。", "申請は住宅課長の瀬川伝次に提出する。"),
    ("問合せ先　湊原市都市整備部住宅課", "問合せ先　浜坂市建設部管財課"),
    ("군수는 한빛문화재단 등 관련 기관과 협력한다.", "군수는 대륙출판협회 등 관련 기관과 협력한다."),
    ("문의: 총무과 이경숙 주무관", "문의: 총무과 박태민 주무관"),
    ("위원장 문혜진", "위원장 고상철"),
    ("회의는 문혜진 의장이 주재하고 기록을 남긴다.", "회의는 고상철 의장이 주재하고 기록을 남긴다."),
    ("시험은 한빛초등학교에서 실시한다.", "시험은 샛별초등학교에서 실시한다."),
    ("本办法由市住建局负责解释。", "本办法由市财政局负责解释。"),
    ("附件由档案科保管。", "附件由财务科保管。"),
    ("双方同意以新竹地方法院为管辖法院。", "双方同意以台南地方法院为管辖法院。"),
    ("甲方为恒通科技股份有限公司。", "甲方为华远科技股份有限公司。"),
    ("东屿海关昨天举行会议。", "东屿海事局昨天举行会议。"),
    ("汇总表应当报送人事处。", "汇总表应当报送教务处。"),
    ("向住房管理办公室书面提出。", "向后勤管理办公室书面提出。"),
    ("费用由联合委员会秘书处支付。", "费用由指导委员会秘书处支付。"),
    ("应急管理局、住房和城乡建设局应当协助。", "应急管理局、交通运输局应当协助。"),
    ("本报凤台5月16日讯", "本报龙台5月16日讯"),
    ("码头由斯托克运营。", "码头由马丁内斯运营。"),
    ("Frau Kruse unterschrieb gestern den Vertrag für den Verein.", "Frau Lohse unterschrieb gestern den Vertrag für den Verein."),
    ("Der Vertrag mit Dr. Kruse endet für die Stadt im Mai.", "Der Vertrag mit Dr. Lohse endet für die Stadt im Mai."),
]  # fmt: skip


_SIGNED_IN_JAPANESE = {"総務課長　西岡豊"}


@pytest.mark.parametrize(("before", "after"), NAMES)
def test_a_name_in_anothers_place_is_a_name_where_capitals_do_not_tell(before, after):
    around = "ja" if before in _SIGNED_IN_JAPANESE else ""
    assert "name" in kinds(before, after, around)
    assert "name" in kinds(after, before, around)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Die Gebühr ist vor der Prüfung zu entrichten.", "Die Gebühr ist vor der Abnahme zu entrichten."),
        ("職員は資料を棚に戻すものとする。", "職員は書類を棚に戻すものとする。"),
        ("직원은 자료를 책상 위에 놓아 두었다.", "직원은 서류를 책상 위에 놓아 두었다."),
        ("김미영 상수도과장은 공사가 끝난다고 말했다.", "김미영 상상수도도과장은 공사가 끝난다고 말했다."),
        ("開館時間は午後七時までとする。", "開館時間は午後後後七時までとする。"),
        ("由有关单位统一处理。", "由相关单位统一处理。"),
        ("各级大部分院校参加。", "各地大部分院校参加。"),
        ("本市有关部门应当配合检查。", "本市相关部门应当配合检查。"),
    ],
)
def test_a_noun_in_anothers_place_is_no_name(before, after):
    assert kinds(before, after) <= {"wording", None}


SPEAKERS = [
    ("Oberbürgermeisterin Sabine Vogt sagte, die Arbeiten würden bald beginnen.", "Landrat Peter Brandt sagte, die Arbeiten würden bald beginnen."),
    ("Nach Angaben des Stadtplaners Jens Hofmann entfallen die Parkplätze.", "Nach Angaben des Kämmerers Uwe Albers entfallen die Parkplätze."),
    ("La directora, Carmen Robledo, afirmó que la sala se abrirá en otoño.", "El alcalde, Pedro Ibáñez, afirmó que la sala se abrirá en otoño."),
    ("Le maire, Jean Morel, a déclaré que les travaux seraient finis.", "Le préfet, Luc Garnier, a déclaré que les travaux seraient finis."),
    ("Комендант Сергей Иванов сообщил, что ремонт закончится осенью.", "Декан Пётр Лавров сообщил, что ремонт закончится осенью."),
    ("建築家の山本浩一さんは「この建物は古い」と指摘した。", "弁護士の小林真理さんは「この建物は古い」と指摘した。"),
    ("市教育委員会によると、工事は秋に終わる。", "県観光協会によると、工事は秋に終わる。"),
    ("이정훈 시장은 공사가 가을에 끝난다고 말했다.", "강태식 부시장은 공사가 가을에 끝난다고 말했다."),
    ("业主委员会主任孙丽萍告诉记者，工程已经开工。", "街道办事处主任何建军告诉记者，工程已经开工。"),
    ("原告代理律师徐文斌说，工程已经开工。", "第三人代理律师高志明说，工程已经开工。"),
    ("„Der Saal bleibt sauber“, so Hausmeister Eckhard Rohde.", "„Der Saal bleibt sauber“, so Vereinswirt Gisbert Pohl."),
    ("« C'est la règle », explique la directrice, Odile Vasseur.", "« C'est la règle », explique le maire adjoint, Luc Garnier."),
    ("「随時の受付も検討している」と住宅課長の北条真砂子は説明している。", "「随時の受付も検討している」と組合長の瀬川伝次は説明している。"),
    ('"The limit was too low," the Minister for Ports, Cedric Amankwah, told the Assembly.', '"The limit was too low," the Opposition spokesman, Lionel Prosper, told the Assembly.'),
    ('"It was too low," said the harbour clerk, Ada Finch.', '"It was too low," said the former owner, Tom Birkett.'),
    ("According to project lead Annika Bergman, no change was made.", "According to outside consultant Piet Verhoef, no change was made."),
    (" Councillor Janet Pryce said the grant was late.", " Councillor Bill Tait said the grant was late."),
    ("제10조(설명) 박준호 교통과장은 주차장을 두겠다고 말했다.", "제10조(설명) 최민수 건설과장은 주차장을 두겠다고 말했다."),
    ("Professor Alan Whitcombe of the University of Leds argued that the plan was late.", "Doctor Nina Farrow of Cobley Hospital argued that the plan was late."),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), SPEAKERS)
def test_another_speaker_is_an_attribution(before, after):
    assert kinds(before, after) == {"attribution"}


FACTS = [
    ("quantifier", "Der Antrag ist spätestens vier Wochen vor dem Termin zu stellen.", "Der Antrag ist frühestens vier Wochen vor dem Termin zu stellen."),
    ("negation", "An Feiertagen bleiben die Hallen geschlossen.", "An Feiertagen bleiben die Hallen geöffnet."),
    ("quantifier", "La sala se cede por un máximo de tres horas al día.", "La sala se cede por un mínimo de tres horas al día."),
    ("negation", "La biblioteca permanece cerrada los domingos.", "La biblioteca permanece abierta los domingos."),
    ("quantifier", "高校生以下の者は無料とする。", "高校生以上の者は無料とする。"),
    ("negation", "計画の説明が不十分だと批判された。", "計画の説明が十分だと批判された。"),
    ("negation", "すべてを反映させることはできない。", "すべてを反映させることはできる。"),
    ("negation", "설치할 때 이 정보가 필요 없습니다.", "설치할 때 이 정보가 필요 있습니다."),
    ("negation", "시가 의견을 충분히 듣지 않았다고 비판했다.", "시가 의견을 충분히 들었다고 비판했다."),
    ("quantifier", "Плата вносится не позднее десятого числа.", "Плата вносится не ранее десятого числа."),
    ("number", "Договор заключается на один учебный год.", "Договор заключается на два учебный год."),
    ("quantifier", "Die Kaution ist in voller Höhe zu hinterlegen.", "Die Kaution ist zum Teil zu hinterlegen."),
    ("quantifier", "L'usager rembourse l'ouvrage en totalité.", "L'usager rembourse l'ouvrage en partie."),
    ("modal", "Der Antrag muss bewilligt werden.", "Der Antrag muss grundsätzlich bewilligt werden."),
    ("modal", "申請書は窓口へ提出しなければならない。", "申請書は原則として窓口へ提出しなければならない。"),
    ("quantifier", "在岗职工均可申报。", "在岗职工部分可申报。"),
    ("unit", "教授每月1600元，讲师每月900元。", "教授每月1600美元，讲师每月900元。"),
    ("unit", "La carte est prêtée pour une durée d'une journée.", "La carte est prêtée pour une durée d'une semaine."),
    ("unit", "Der Raum wird für eine Stunde überlassen.", "Der Raum wird für einen Tag überlassen."),
    ("quantifier", "거짓으로 받은 지원금 전액을 반환하여야 한다.", "거짓으로 받은 지원금 일부를 반환하여야 한다."),
    ("unit", "Hire is by sessions of an hour.", "Hire is by sessions of a day."),
    ("unit", "保固期为二年，由厂商修复。", "保固期为二月，由厂商修复。"),
    ("date", "시는 올해 예산을 줄인다고 밝혔다.", "시는 내년 예산을 줄인다고 밝혔다."),
    ("negation", "Les jeux sont admis, sauf le dimanche.", "Les jeux sont admis, y compris le dimanche."),
    ("modal", "甲方应于每月五日前付款。", "甲方得于每月五日前付款。"),
    ("quantifier", "设置期限最长不超过五年。", "设置期限最短不超过五年。"),
    ("unit", "Die Gebühr beträgt 14 Euro je Stunde.", "Die Gebühr beträgt 14 Euro je Tag."),
    ("unit", "Samples are kept below 4 degrees Celsius.", "Samples are kept below 4 degrees Fahrenheit."),
    ("number", "The company must publish monthly results.", "The company must publish yearly results."),
    ("number", "The parties exchange data every quarter.", "The parties exchange data every year."),
    ("number", "Der Rat tagt jeden Monat im Rathaus.", "Der Rat tagt jede Woche im Rathaus."),
    ("date", "公司应当公布季度报告。", "公司应当公布年度报告。"),
    ("date", "Der Vertrag vom 12. September ist gültig.", "Der Vertrag vom 19. September ist gültig."),
    ("date", "It comes into force on the first Monday of October.", "It comes into force on the third Monday of October."),
    ("date", "毎月第二火曜日は利用できない。", "毎月第三火曜日は利用できない。"),
    ("date", "翌日の午前一時に閉める。", "当日の午前一時に閉める。"),
    ("date", "于1382年建成。", "于132年建成。"),
    ("date", "The boat leaves at 12:50 from the mill.", "The boat leaves at 62:50 from the mill."),
    ("number", "합계 1601.", "합계 6601."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "before", "after"), FACTS)
def test_a_changed_fact_is_told_by_its_kind(kind, before, after):
    assert kind in kinds(before, after)


@pytest.mark.parametrize(
    ("text", "language", "who"),
    [
        ("4.3. Комендант общежития Сергей Иванов сообщил, что ремонт", "ru", ["Комендант общежития Сергей Иванов"]),
        ("Selon la préfecture, aucun retard n'est prévu.", "fr", ["la préfecture"]),
        ("Artículo 10. La directora, Carmen Robledo, afirmó que", "es", ["La directora, Carmen Robledo,"]),
        ("Die Halle ist geschlossen.", "de", []),
        ("図書館は午前九時に開く。", "ja", []),
    ],
)
def test_who_speaks(text, language, who):
    assert [text[start:end] for start, end in speakers(text, language)] == who


def test_periods_of_the_calendar():
    assert period("monatlichen", "de") == period("mensuelle", "fr") == (3, True)
    assert period("quarter", "")[0] == period("季度", "")[0] == 4
    assert period("motion", "") is None
    assert every("at the end of every ", "")
    assert not every("at the end of the ", "")


@pytest.mark.parametrize(
    "text",
    [
        "el desarrollador de Debian puede firmar",
        "los Debian Maintainers firman",
        "quien empaqueta (DM) («Debian Maintainer»)",
    ],
)
def test_a_name_within_a_sentence_is_no_verb_without_its_accent(text):
    """Spanish debían, where keyboards have no accents, is written debian."""
    assert not [fact for fact in scan(text, "es") if fact.kind == "modal" and fact.value != "may"]


def test_a_verb_without_its_accent_is_a_verb_still():
    for text in ("los socios debian pagar", "Debian pagar los socios.", "LOS SOCIOS DEBIAN PAGAR"):
        assert [fact.value for fact in scan(text, "es") if fact.kind == "modal"] == ["must"], text


def test_what_nobody_minds_may_be_done():
    (found,) = compare("届け出なければなりません。", "届け出てもかまいません。", language="ja")
    assert found.kind == "modal"


@pytest.mark.parametrize(
    ("language", "kind", "before", "after"),
    [
        ("ja", "modal", "ここに駐車してはいけません。", "ここに駐車してもかまいません。"),
        ("ja", "negation", "保証人は不要です。", "保証人は必要です。"),
        ("ko", "modal", "출입을 금지한다.", "출입을 허용한다."),
        ("ko", "negation", "음식물은 안 됩니다.", "음식물은 됩니다."),
        ("de", "quantifier", "Nicht über 30 °C waschen.", "Nicht unter 30 °C waschen."),
    ],
)
def test_what_may_be_done_and_how_much(language, kind, before, after):
    assert kinds(before, after, language) == {kind}
    assert kinds(after, before, language) == {kind}


def test_inside_is_no_denial():
    assert not any(fact.kind == "negation" for fact in scan("건물 안 주차장은 무료입니다."))


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("ko", "2023년 하반기에 접수한다.", "2023년 하박기에 접수한다."),
        ("ko", "상반기 실적을 발표한다.", "상박기 실적을 발표한다."),
        ("ko", "해솔시는 다음과 같이 공고한다.", "해솝시는 다음과 같이 공고한다."),
        ("", "at least twenty-one days of notice", "at least twcnty-one das of notice"),
        ("fr", "Commune de Saint-Aubry, place de la Mairie", "Comrnune de Saitn-Aubry, place de la Mairie"),
    ],
)
def test_slips_beside_each_other_change_nothing(language, before, after):
    assert kinds(before, after, language) <= {None}


def test_another_unit_in_short_is_no_slip():
    assert kinds("a disk of 12 GB", "a disk of 12 MB") == {"unit"}
    assert kinds("within 20 days of that", "within 20 years of that") == {"unit"}
    assert "name" in kinds("위원장 문혜진", "위원장 고상철")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("경주시 항만과장이 공포하였다.", "광주시 항만과장이 공포하였다."),
        ("대표 박정호", "대표 박장호"),
        ("위원장 김민수", "위원장 김민주"),
    ],
)
def test_a_town_or_person_whose_name_differs_in_one_letter_is_another(before, after):
    assert "name" in kinds(before, after, "ko")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("يمشي حارسي في الحي الغربي الذي في الشرق", "يمشى حارسى فى الحى الغربى الذى فى الشرق"),
        ("قایق‌های کوچک در بندر می‌مانند تا صبح", "قايق‌هاي كوچك در بندر مي‌مانند تا صبح"),
        ("οι βάρκες μένουν στο λιμάνι ως το πρωί", "ΟΙ ΒΑΡΚΕΣ ΜΕΝΟΥΝ ΣΤΟ ΛΙΜΑΝΙ ΩΣ ΤΟ ΠΡΩΙ"),
        ("ज़रा सी नाव १२ दिन घाट पर रही हूँ", "जरा सी नाव 12 दिन घाट पर रही हूं"),
    ],
)
def test_blocks_are_recognised_in_whichever_way_their_letters_are_typed(one, other):
    """Hardly three words in a row of them are the same."""
    assert shingles(one) == shingles(other)
    assert key_of(one) == key_of(other)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ми ніколи не бачили тут такого човна.", "Ми часто бачили тут такого човна."),
        ("Ποτέ δεν είδαμε εδώ τέτοιο καΐκι.", "Συχνά είδαμε εδώ τέτοιο καΐκι."),
        ("Nigdy nie było tu takiej łodzi.", "Często było tu takiej łodzi."),
    ],
)
def test_who_denies_twice_denies_once(before, after):
    """In most languages never stands beside a denial of its own."""
    assert [v.kind for v in compare(before, after) if v.kind] == ["negation"]


def test_a_paragraph_of_rare_words_is_in_the_language_of_the_text() -> None:
    text = (
        "Peraturan ini berlaku untuk semua warga desa dan tidak untuk yang lain.\n\nVolume sampah menurun tiga belas "
        "persen.\n\nKepala desa harus melaporkan hasil itu kepada warga dengan surat."
    )
    c = scrubber.collate({"a": text, "b": text, "c": text.replace("menurun", "meningkat")})
    assert [(f.mirror, f.kind) for f in c.findings] == [("c", "negation")]
