"""Changes of sense that a reader must be told of, in every language that has a pack: opposites, terms, multitudes,
measures, names.
"""

import pytest

from scrubber.collation.kinds.classify import compare

CHANGED = [
    # Opposites, in the forms of their gender and number.
    ("negation", "es", "Las cuentas fueron aprobadas por la junta.", "Las cuentas fueron rechazadas por la junta."),
    ("negation", "it", "Le richieste sono state accolte dal porto.", "Le richieste sono state respinte dal porto."),
    ("negation", "it", "I canoni sono aumentati in primavera.", "I canoni sono diminuiti in primavera."),
    ("negation", "pt", "As propostas foram deferidas pela câmara.", "As propostas foram indeferidas pela câmara."),
    ("negation", "pt", "A capitania autorizou a manobra.", "A capitania proibiu a manobra."),
    ("negation", "fr", "Les recettes du port progressent cette saison.", "Les recettes du port reculent cette saison."),
    ("negation", "fr", "Le pilote a reconnu la faute devant le juge.", "Le pilote a nié la faute devant le juge."),
    ("negation", "de", "Der Lotse wurde im Mai verurteilt.", "Der Lotse wurde im Mai freigesprochen."),
    ("negation", "ru", "Стоянка судов здесь разрешена.", "Стоянка судов здесь запрещена."),
    ("negation", "ja", "町議会は動議を採択した。", "町議会は動議を否決した。"),
    ("negation", "ja", "この塗料は水の抵抗を高める。", "この塗料は水の抵抗を下げる。"),
    ("negation", "ko", "법원은 청구를 인용했다.", "법원은 청구를 기각했다."),
    ("negation", "ko", "선장은 회의에 참석했다.", "선장은 회의에 불참했다."),
    ("negation", "", "新航标提高了事故率。", "新航标降低了事故率。"),
    ("quantifier", "fr", "La majorité des pilotes est absente.", "La minorité des pilotes est absente."),
    # On which side of a time, and on which side of the year one.
    ("date", "", "The slip is closed from 3 June.", "The slip is closed until 3 June."),
    ("date", "", "船台自6月3日关闭。", "船台至6月3日关闭。"),
    ("date", "de", "Die Rampe ist ab 3. Juni gesperrt.", "Die Rampe ist bis 3. Juni gesperrt."),
    ("date", "fr", "La cale est fermée à partir du 3 juin.", "La cale est fermée jusqu’au 3 juin."),
    ("date", "es", "La rampa está cerrada desde el 3 de junio.", "La rampa está cerrada hasta el 3 de junio."),
    ("date", "ja", "この港は紀元前三世紀に開かれた。", "この港は紀元三世紀に開かれた。"),
    ("date", "it", "Il molo è stato chiuso ieri.", "Il molo è stato chiuso oggi."),
    ("date", "pt", "O cais reabre no próximo mês.", "O cais reabre neste mês."),
    ("date", "fr", "Le quai a fermé hier.", "Le quai a fermé aujourd'hui."),
    ("date", "", "清明前后河水上涨。", "谷雨前后河水上涨。"),
    # How many, without a figure.
    ("number", "de", "Hunderte Boote lagen im Hafen.", "Tausende Boote lagen im Hafen."),
    ("number", "fr", "Des dizaines de bateaux sont au port.", "Des centaines de bateaux sont au port."),
    ("number", "es", "El tráfico se duplicó en un año.", "El tráfico se triplicó en un año."),
    ("number", "fr", "Le tiers des bateaux est parti.", "Le quart des bateaux est parti."),
    ("number", "pt", "As taxas são cobradas mensalmente.", "As taxas são cobradas semanalmente."),
    ("unit", "ko", "부두의 길이는 이십 마일이다.", "부두의 길이는 이십 미터이다."),
    ("number", "ko", "그는 징역 오 년을 받았다.", "그는 징역 십오 년을 받았다."),
    ("number", "ko", "수십 척의 배가 항구에 있다.", "수백 척의 배가 항구에 있다."),
    ("number", "ko", "수온은 영하 3도였다.", "수온은 3도였다."),
    ("unit", "ko", "요금이 3퍼센트 올랐다.", "요금이 3퍼센트포인트 올랐다."),
    ("number", "ja", "水温はマイナス3度だった。", "水温は3度だった。"),
    ("number", "", "The plate is ± 3 mm thick here.", "The plate is + 3 mm thick here."),
    ("modal", "it", "Il porto ha il diritto di chiudere il molo.", "Il porto ha l'obbligo di chiudere il molo."),
    ("modal", "pt", "O porto tem o direito de fechar o cais.", "O porto tem a obrigação de fechar o cais."),
    # Names.
    ("name", "ja", "書類は大野真由が受け取った。", "書類は大野真帆が受け取った。"),
    ("name", "ja", "書類は大野真由が受け取った。", "書類は野口真由が受け取った。"),
    ("name", "ja", "ハミルトン社長が港を訪れた。", "ロバートソン社長が港を訪れた。"),
    ("name", "ja", "この契約はフィンランドの法による。", "この契約はアイスランドの法による。"),
    ("name", "ja", "事務所は浜松から松江に移る。", "事務所は浜松から大津に移る。"),
    ("name", "ja", "すみれ銀行は港の支店を閉じる。", "つばき銀行は港の支店を閉じる。"),
    ("name", "de", "Der Brief wurde von Ute Lohse geschrieben.", "Der Brief wurde von Anja Lohse geschrieben."),
    ("name", "de", "Richter Kruse leitete die Sitzung.", "Richter Behrens leitete die Sitzung."),
    ("name", "de", "Die Werft in Bremen baut zwei Fähren.", "Die Werft in Leer baut zwei Fähren."),
    ("name", "it", "La copia è inviata al creditore.", "La copia è inviata al debitore."),
    ("name", "de", "Für den Hafen gilt finnisches Recht.", "Für den Hafen gilt portugiesisches Recht."),
    ("name", "fr", "Le port applique le droit finlandais.", "Le port applique le droit italien."),
    ("name", "es", "El puerto aplica la ley finlandesa.", "El puerto aplica la ley italiana."),
    ("name", "es", "La nota del Ministerio de Fomento llegó ayer.", "La nota del Ministerio del Ambiente llegó ayer."),
    ("name", "ru", "Копия вручается покупателю.", "Копия вручается продавцу."),
]  # fmt: skip

SAME = [
    ("de", "Großer Andrang herrschte am Hafen.", "Großer Zulauf herrschte am Hafen."),
    ("de", "Wir danken dem Künstler Kruse für das Bild.", "Wir danken dem Maler Kruse für das Bild."),
    ("de", "Viele Bürger kamen zum Fest der Stadt.", "Viele Einwohner kamen zum Fest der Stadt."),
    ("de", "Wir haben heute Ihren Antrag erhalten.", "Wir haben heute Ihren Brief erhalten."),
    ("de", "Im Mai nahm Kanzler Schulz den Brief entgegen.", "Im Mai nahm Regierungschef Schulz den Brief entgegen."),
    ("de", "Das ist eine technische Frage des Hafens.", "Das ist eine logistische Frage des Hafens."),
    ("fr", "Le port attend une marée certaine.", "Le port attend une marée prochaine."),
    ("ja", "関係者が港に集まった。", "関連者が港に集まった。"),
    ("ja", "この銀行は港にある。", "その銀行は港にある。"),
    ("", "这批货来自外地。", "这批货来至外地。"),
    ("ru", "Копия вручается покупателю.", "Копия вручается покупателям."),
    ("es", "La rampa es de madera desde entonces.", "La rampa es de madera desde ese día."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "language", "before", "after"), CHANGED)
def test_a_change_of_sense_is_told_either_way(kind, language, before, after):
    for one, other in ((before, after), (after, before)):
        assert {each.kind for each in compare(one, other, language=language)} - {None, "wording"} == {kind}


@pytest.mark.parametrize(("language", "before", "after"), SAME)
def test_other_words_for_the_same_accuse_nobody(language, before, after):
    for one, other in ((before, after), (after, before)):
        assert {each.kind for each in compare(one, other, language=language)} <= {None, "wording"}


def test_two_short_phrases_are_opposed_by_their_last_words():
    found = compare("The lock will remain open in May.", "The lock will be closed in May.")
    assert {each.kind for each in found} == {"negation"}
