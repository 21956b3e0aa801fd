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
    ("negation", "", "除码头外，各处照常开放。", "包括码头在内，各处照常开放。"),
    ("negation", "", "Everyone pays with the exception of the crew.", "Everyone pays including the crew."),
    ("negation", "", "The engineers advise it.", "The engineers forbid it."),
    ("negation", "ar", "ينخفض السعر في الشتاء.", "يرتفع السعر في الشتاء."),
    ("negation", "ar", "وينخفض السعر في الشتاء.", "ويرتفع السعر في الشتاء."),
    ("negation", "ko", "토요일을 제외하고 매일 문을 엽니다.", "토요일을 포함하여 매일 문을 엽니다."),
    ("negation", "es", "Pagan todos con excepción de los socios.", "Pagan todos incluso los socios."),
    ("quantifier", "ru", "Срок продлён на полгода.", "Срок продлён на год."),
    ("modal", "ru", "Запись желательна.", "Запись обязательна."),
    ("quantifier", "ja", "記録は最低六年間保存する。", "記録は最長六年間保存する。"),
    ("date", "", "The bridge is shut until the piers are mended.", "The bridge is shut after the piers are mended."),
    ("date", "de", "Das Bad bleibt zu, bevor das Wasser geprüft ist.", "Das Bad bleibt zu, nachdem das Wasser geprüft ist."),
    ("date", "de", "Bis zum Herbst bleibt der Weg gesperrt.", "Ab dem Herbst bleibt der Weg gesperrt."),
    ("date", "es", "Se paga una vez recibida la madera.", "Se paga antes de recibida la madera."),
    ("date", "it", "Lavorò fino a tarda età.", "Lavorò dopo tarda età."),
    ("date", "fr", "La grille reste ouverte jusqu'à la fin du concert.", "La grille reste ouverte après la fin du concert."),
    ("date", "ko", "공사가 끝난 뒤에 지급한다.", "공사가 끝나기 전에 지급한다."),
    ("quantifier", "de", "Es gilt für Wände ab 2,50 m Höhe.", "Es gilt für Wände bis 2,50 m Höhe."),
    ("name", "ru", "Учителя сообщают родителям о пропусках.", "Родители сообщают учителям о пропусках."),
    ("name", "ru", "Директор школы — Н. П. Савельева.", "Директор школы — Н. П. Кравченко."),
    ("name", "vi", "Rừng phía bắc còn nguyên.", "Rừng phía nam còn nguyên."),
    ("number", "fr", "Le troisième tome est perdu.", "Le dernier tome est perdu."),
    ("number", "de", "Der vorletzte Zug ist voll.", "Der letzte Zug ist voll."),
    ("number", "ko", "쉰다섯 가구가 산다.", "마흔다섯 가구가 산다."),
    ("number", "ko", "방문객의 사분의 일이 왔다.", "방문객의 사분의 삼이 왔다."),
    ("number", "ko", "이틀에 한 번 청소한다.", "사흘에 한 번 청소한다."),
    ("number", "ko", "회의는 분기마다 연다.", "회의는 해마다 연다."),
    ("number", "it", "Aveva novantuno anni.", "Aveva ottantuno anni."),
    ("number", "es", "La obra duró año y medio.", "La obra duró medio año."),
    ("number", "", "桥宽七米半，可通车。", "桥宽七米，可通车。"),
    ("number", "ar", "تراجع المستوى بمقدار الثلث.", "تراجع المستوى بمقدار الربع."),
    ("number", "ar", "كتب إليهم مرتين.", "كتب إليهم مرة واحدة."),
    ("unit", "", "每人发粮八斤。", "每戶发粮八斤。"),
    ("date", "", "The meeting closed at twenty to ten.", "The meeting closed at twenty past ten."),
    ("attribution", "it", "Secondo il custode, la porta era chiusa.", "Secondo il vicino, la porta era chiusa."),
    ("attribution", "pt", "O prefeito disse que a rua está fechada.", "O bispo disse que a rua está fechada."),
    ("date", "ja", "六月以前の契約に適用する。", "六月以降の契約に適用する。"),
    ("date", "", "She swims before seven.", "She swims after seven."),
    ("number", "", "人员已经离开现场。", "7人已经离开现场。"),
    ("number", "", "Regulation 12/2024 was repealed.", "Regulation 13/2024 was repealed."),
    ("number", "de", "Das Gesetz 06/2024 gilt.", "Das Gesetz 60/2024 gilt."),
    ("date", "fr", "Il date de décembre 2024.", "Il date de 11/2024."),
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
    ("", "The list was approved in June 2024.", "The list was approved in 06/2024."),
    ("", "The course is aimed at five to ten people.", "The course is aimed at 5 to 10 people."),
    ("", "The fence ends at ten to sixty metres.", "The fence ends at 10 to 60 metres."),
    ("", "The odds stood at five to one.", "The odds stood at 5 to 1."),
    ("", "See circular 06/2024 for the rest.", "See circular 6/2024 for the rest."),
    ("es", "El molino está a 2 h de la villa.", "El molino está a dos horas de la villa."),
    ("es", "El puente abre de 9 a 14 h.", "El puente abre de 9 a 14 horas."),
    ("es", "Abre de lunes a jueves, de 9 a 14 h.", "Abre de lunes a jueves, de 9:00 a 14:00."),
    ("ja", "午前九時から午後五時まで開く。", "9時から17時まで開く。"),
    ("ru", "Занятия начинаются в 8 часов 30 минут.", "Занятия начинаются в 8:30."),
    ("ar", "تفتح الأبواب من الساعة ٦ صباحا.", "تفتح الأبواب من الساعة السادسة صباحا."),
    ("", "工程已经完成。各方均无异议。", "工程已经完成。13各方均无异议。"),
    ("ko", "방문객의 3분의 1이 왔다.", "방문객의 삼분의 일이 왔다."),
    ("", "被告不能证明货物已经运抵。", "7被告不能证明货物已经运抵。"),
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
