"""Changes of sense that a reader must be told of, in every language that has a pack: opposites, terms, multitudes,
measures, names.
"""

import pytest

from scrubber import collate
from scrubber.collation.kinds.classify import compare

#: What stands between two numbers, days or hours, and all that says which they are.
CHANGED_BETWEEN = [
    ("number", "The jar holds five to seven grams of salt.", "The jar holds five and seven grams of salt."),
    ("date", "Der Schalter ist Mo.–Fr. geöffnet.", "Der Schalter ist Mo., Fr. geöffnet."),
    ("date", "Okienko jest czynne pon.–pt. dla gości.", "Okienko jest czynne pon. i pt. dla gości."),
    ("date", "窗口周一至周五对来访者开放。", "窗口周一、周五对来访者开放。"),
    ("date", "窓口は月曜日から金曜日まで開いている。", "窓口は月曜日、金曜日に開いている。"),
    ("date", "The desk is open 9:00–17:00 every day.", "The desk is open 9:00, 17:00 every day."),
    ("date", "Die Arbeiten dauern Mai–Juli im Hafen.", "Die Arbeiten dauern Mai und Juli im Hafen."),
    ("number", "The jar holds 1,200 g of salt.", "The jar holds 1–200 g of salt."),
    ("number", "每份药剂含五至七克盐。", "每份药剂含五十七克盐。"),
    ("number", "Nach §§ 5–7 der Satzung sind Boote frei.", "Nach §§ 5, 7 der Satzung sind Boote frei."),
    ("number", "Склад держат при 5–7 °C всю зиму.", "Склад держат при 5/7 °C всю зиму."),
    ("number", "La réserve est tenue à 5–7 °C en hiver.", "La réserve est tenue à 5±7 °C en hiver."),
    ("number", "Směs obsahuje 12–15 g soli ve sklenici.", "Směs obsahuje 12 a 15 g soli ve sklenici."),
    ("number", "The store is kept at ±5 °C in winter.", "The store is kept at 5 °C in winter."),
    ("number", "仓库冬天保持在−5°C。", "仓库冬天保持在5°C。"),
    ("number", "About 500–1000 people live there.", "About 500 and 1000 people live there."),
    ("unit", "Die Gebühr beträgt 2000 € je Schiff.", "Die Gebühr beträgt 2000 $ je Schiff."),
    ("quantifier", "本办法仅适用于国有企业。", "本办法适用于国有企业。"),
    ("number", "Пеня равна одной трёхсотой ставки за день.", "Пеня равна одной сотой ставки за день."),
    ("date", "Le port fut construit entre août et décembre 1993.", "Le port fut construit entre août et décembre 1990."),
    ("date", "The pier was built from March to May 2011.", "The pier was built from March to May 2010."),
    ("date", "Die Messe dauert von Mai bis Juli 1998.", "Die Messe dauert von Mai bis Juli 1997."),
    ("unit", "この港は一日24時間開いている。", "この港は一日24日開いている。"),
    ("quantifier", "Многие суда стоят в порту.", "Немногие суда стоят в порту."),
    ("quantifier", "Das Tor ist nachts immer offen.", "Das Tor ist nachts meistens offen."),
    ("number", "该书第一版共有插图。", "该书第二版共有插图。"),
    ("date", "产量比上年增长百分之十二。", "产量比上月增长百分之十二。"),
    ("quantifier", "El portón siempre se cierra de noche.", "El portón a menudo se cierra de noche."),
    ("quantifier", "Le portail est toujours fermé la nuit.", "Le portail est fréquemment fermé la nuit."),
]  # fmt: skip
SAME_BETWEEN = [
    ("Le port fut construit entre août et décembre 1993.", "Le port fut construit d'août à décembre 1993."),
    ("It was built from March to May 2011.", "It was built from March 2011 to May 2011."),
    ("The mixture holds five to seven grams of salt.", "The mixture holds between five and seven grams of salt."),
    ("يُحفظ المخزن عند 5–7 °C طوال الشتاء.", "يُحفظ المخزن عند 5 °C إلى 7 °C طوال الشتاء."),
    ("Keep it at 5 °C – 7 °C in winter.", "Keep it at 5–7 °C in winter."),
    ("每份药剂含五至七克盐。", "每份药剂含5～7克盐。"),
    ("会議は14時から16時まで開かれる。", "会議は14時～16時に開かれる。"),
    ("Le guichet est ouvert 9:00–17:00 au port.", "Le guichet est ouvert 9.00–17.00 au port."),
    ("Okienko jest czynne od poniedziałku do piątku.", "Okienko jest czynne poniedziałek–piątek."),
    ("See pp. 112–115 of the report.", "See pp. 112–15 of the report."),
    ("罚款为500元至1000元，按船计。", "罚款为500—1000元，按船计。"),
    ("Chaque cuve contient 1500–2000 kg d’huile.", "Chaque cuve contient 1500 kg à 2000 kg d’huile."),
    ("Die Gebühr beträgt 50–100 € je Schiff.", "Die Gebühr beträgt € 50–100 je Schiff."),
    ("The season of 2019/20 was dry.", "The season of 2019–20 was dry."),
    ("The home side won 3–1 at the end.", "The home side won 3:1 at the end."),
    ("Call the desk at 010-6512 4488.", "Call the desk at 010 6512 4488."),
    ("Call the desk at +44 20 7946 0018.", "Call the desk at +44 (0)20 7946 0018."),
    ("Het mengsel bevat 1/2 g zout per pot.", "Het mengsel bevat ½ g zout per pot."),
]
CHANGED = [
    ("quantifier", "cs", "Chov psů je v domě dovolen všem nájemcům.", "Chov psů je v domě dovolen některým nájemcům."),
    ("quantifier", "uk", "Комісія відповіла всім скаржникам громади.", "Комісія відповіла деяким скаржникам громади."),
    ("attribution", "el", "Η μάρτυς Ελένη Ρούσσου κατέθεσε ότι ο ενάγων είχε ειδοποιήσει την εταιρεία.", "Η μάρτυς Άννα Βλάχου κατέθεσε ότι ο ενάγων είχε ειδοποιήσει την εταιρεία."),
    ("attribution", "sv", "Karin Öhrström vittnade att bolaget hade fått varningen i tid.", "Lena Bergman vittnade att bolaget hade fått varningen i tid."),
    ("unit", "nl", "Bezwaar kan binnen zes weken worden ingediend bij het bestuur, of langs de griffie.", "Bezwaar kan binnen zes dagen worden ingediend bij het bestuur, of langs de griffie."),
    ("negation", "bg", "Тя никога не получава заплата за този период.", "Тя често получава заплата за този период."),
    ("negation", "el", "Η ένσταση της εταιρείας είναι αβάσιμη, κατά το δικαστήριο.", "Η ένσταση της εταιρείας είναι βάσιμη, κατά το δικαστήριο."),
    ("negation", "hi", "यह समझौता नियम के अनुसार अवैध है और सब पर लागू है।", "यह समझौता नियम के अनुसार वैध है और सब पर लागू है।"),
    ("negation", "fa", "این قرارداد معتبر است و همه باید آن را بپذیرند.", "این قرارداد نامعتبر است و همه باید آن را بپذیرند."),
    ("negation", "he", "ההחלטה היא סבירה והיא מחייבת את כל הצדדים.", "ההחלטה היא בלתי סבירה והיא מחייבת את כל הצדדים."),
    ("unit", "", "A crate of 5 kg and 3 litres is allowed.", "A crate of 5 litres and 3 kg is allowed."),
    ("unit", "", "仓库面积为一千八百平方米。", "仓库面积为一千八百平方尺。"),
    ("unit", "", "The deposit is €30 or $40 a night.", "The deposit is $30 or €40 a night."),
    ("number", "de", "Der Impfstoff wird bei minus achtzehn Grad gelagert.", "Der Impfstoff wird bei achtzehn Grad gelagert."),
    ("name", "de", "Der Verein hat seinen Sitz in Althausen.", "Der Verein hat seinen Sitz in Neuhausen."),
    ("name", "", "Present: A. Brackley (chair), D. Oyelaran, F. Tranter.", "Present: A. Brackley (chair), D. Ogilvie, F. Tranter."),
    ("quantifier", "", "Tenants must lock the gate at night.", "Tenants must where possible lock the gate at night."),
    ("quantifier", "de", "Jeder Umbau bedarf der Zustimmung der Verwaltung.", "Jeder Umbau bedarf in der Regel der Zustimmung der Verwaltung."),
    ("quantifier", "fr", "Le locataire doit fermer la porte.", "Le locataire doit, le cas échéant, fermer la porte."),
    ("quantifier", "ru", "Жилец должен всегда закрывать ворота.", "Жилец должен при возможности закрывать ворота."),
    ("quantifier", "tr", "Kiracı kapıyı kapatmalıdır.", "Kiracı mümkünse kapıyı kapatmalıdır."),
    ("quantifier", "", "租户应当关闭大门。", "租户应当视情况关闭大门。"),
    ("quantifier", "ja", "借主は門を閉めなければならない。", "借主は可能な限り門を閉めなければならない。"),
    ("quantifier", "ar", "يجب على المستأجر إغلاق الباب.", "يجب على المستأجر قدر الإمكان إغلاق الباب."),
    ("quantifier", "pl", "Opiekun jest obecny w każdym kursie.", "Opiekun jest obecny w niektórym kursie."),
    ("modal", "es", "La orden obliga a los regantes a reducir el consumo.", "La orden invita a los regantes a reducir el consumo."),
    ("modal", "pl", "Uchwała nakazuje gminom naprawę dróg.", "Uchwała zaleca gminom naprawę dróg."),
    ("modal", "", "Each keeper is bound to report it.", "Each keeper is invited to report it."),
    ("number", "", "甲方付款300元，乙方付款500元。", "甲方付款500元，乙方付款300元。"),
    ("date", "", "It opened on 5 May 2010 and closed on 7 June 2012.", "It opened on 7 June 2012 and closed on 5 May 2010."),
    ("number", "de", "Kinder zahlen 3 Euro und Erwachsene 7 Euro.", "Kinder zahlen 7 Euro und Erwachsene 3 Euro."),
    ("date", "", "活动于3月5日或8日在码头广场举行。", "活动于3月5日至8日在码头广场举行。"),
    ("date", "", "The fee is due at the end of the month.", "The fee is due at the end of the calendar year."),
    ("date", "", "租金应于月底缴纳。", "租金应于年底缴纳。"),
    ("date", "ja", "使用料は月末に納付するものとする。", "使用料は年末に納付するものとする。"),
    ("date", "de", "Der Austritt ist zum Ende des Kalenderjahres möglich.", "Der Austritt ist zum Ende des Quartals möglich."),
    ("date", "fr", "La taxe est due à la fin du mois.", "La taxe est due à la fin de l'année."),
    ("date", "es", "La tasa se paga a fin de mes.", "La tasa se paga a fin de año."),
    ("date", "it", "La quota si paga entro la fine del mese.", "La quota si paga entro la fine dell'anno."),
    ("date", "pt", "A quota paga-se até ao fim do mês.", "A quota paga-se até ao fim do ano."),
    ("date", "ru", "Взнос уплачивается до конца месяца.", "Взнос уплачивается до конца года."),
    ("date", "de", "Nach Samstagmittag bleibt das Tor geschlossen.", "Nach Freitagmittag bleibt das Tor geschlossen."),
    ("date", "fr", "Le bureau est ouvert lun-ven en hiver.", "Le bureau est ouvert lun-sam en hiver."),
    ("date", "ru", "Контора открыта пн–пт зимой.", "Контора открыта пн–сб зимой."),
    ("number", "de", "Der Zuschuss betrug eine halbe Million Euro.", "Der Zuschuss betrug eine Million Euro."),
    ("quantifier", "", "Dogs are seldom allowed on the beach.", "Dogs are sometimes allowed on the beach."),
    ("quantifier", "de", "Hunde werden am Strand selten geduldet.", "Hunde werden am Strand manchmal geduldet."),
    ("quantifier", "fr", "Les chiens sont rarement admis sur la plage.", "Les chiens sont parfois admis sur la plage."),
    ("quantifier", "es", "Los perros rara vez entran en la playa.", "Los perros a veces entran en la playa."),
    ("quantifier", "it", "I cani sono raramente ammessi sulla spiaggia.", "I cani sono talvolta ammessi sulla spiaggia."),
    ("quantifier", "pt", "Os cães raramente entram na praia.", "Os cães às vezes entram na praia."),
    ("quantifier", "ru", "Собаки редко допускаются на пляж.", "Собаки иногда допускаются на пляж."),
    ("quantifier", "ja", "犬の入場はまれに認める。", "犬の入場は時々認める。"),
    ("quantifier", "ko", "개의 입장은 드물게 허용한다.", "개의 입장은 가끔 허용한다."),
    ("number", "es", "La piscina admite a cuatrocientas personas.", "La piscina admite a seiscientas personas."),
    ("number", "pt", "A piscina admite quatrocentas pessoas.", "A piscina admite seiscentas pessoas."),
    ("number", "ru", "Бассейн рассчитан на шестьсот человек.", "Бассейн рассчитан на восемьсот человек."),
    ("date", "", "The office is open Monday to Friday in winter.", "The office is open Monday and Friday in winter."),
    ("date", "", "活动于3月5日、8日在码头广场举行。", "活动于3月5日至8日在码头广场举行。"),
    ("date", "ja", "開館は月曜日から金曜日までとする。", "開館は月曜日と金曜日とする。"),
    ("date", "ko", "개관은 월요일부터 금요일까지로 한다.", "개관은 월요일과 금요일로 한다."),
    ("date", "de", "Das Amt ist vom 3. bis 5. Mai geschlossen.", "Das Amt ist am 3. und 5. Mai geschlossen."),
    ("date", "fr", "Le bureau est ouvert du lundi au vendredi.", "Le bureau est ouvert le lundi et le vendredi."),
    ("date", "es", "La oficina cierra del 3 al 5 de mayo.", "La oficina cierra los días 3 y 5 de mayo."),
    ("date", "it", "L'ufficio apre dal lunedì al venerdì.", "L'ufficio apre il lunedì e il venerdì."),
    ("date", "pt", "O escritório fecha de 3 a 5 de maio.", "O escritório fecha em 3 e 5 de maio."),
    ("date", "ru", "Контора закрыта с 3 по 5 мая.", "Контора закрыта 3 и 5 мая."),
    ("number", "", "Cut the pipes 5 m and 28 m from the gate of the yard.", "Cut the pipes 5–28 m from the gate of the yard."),
    ("date", "pt", "Aberto de segunda a sexta todo o ano.", "Aberto de segunda a quinta todo o ano."),
    ("number", "ja", "予算は3億5千万円とする。", "予算は3億6千万円とする。"),
    ("date", "", "展览会期为3月5日至8日。", "展览会期为3月5—9日。"),
    ("date", "fr", "La fête dure du 3 au 5 mai.", "La fête dure du 4 mai au 5 mai."),
    ("date", "ja", "会期は3月5日から8日までとする。", "会期は3月5日から18日までとする。"),
    ("date", "", "开放时间为下午2时至4时。", "开放时间为14时至17时。"),
    ("date", "pt", "A cantina abre às quintas-feiras.", "A cantina abre às sextas-feiras."),
    ("unit", "", "Pumps stay above ground, as the fumes kill within minutes.", "Pumps stay above ground, as the fumes kill within hours."),
    ("unit", "", "毒气在几分钟内致命。", "毒气在几小时内致命。"),
    ("unit", "ja", "数分で死に至る。", "数時間で死に至る。"),
    ("unit", "ko", "가스는 몇 분 만에 사람을 죽인다.", "가스는 몇 시간 만에 사람을 죽인다."),
    ("unit", "ru", "Газы убивают за минуты.", "Газы убивают за часы."),
    ("unit", "fr", "Les gaz tuent en quelques minutes.", "Les gaz tuent en quelques heures."),
    ("number", "", "On Sundays staff are paid at double time.", "On Sundays staff are paid at single time."),
    ("number", "de", "Der Zuschlag wird doppelt gezahlt.", "Der Zuschlag wird dreifach gezahlt."),
    ("number", "ru", "Тариф по воскресеньям двойной.", "Тариф по воскресеньям тройной."),
    ("quantifier", "ja", "作品の重さは15キログラム以内とする。", "作品の重さは15キログラム以上とする。"),
    ("negation", "ja", "許可を得ずに立ち入ることができる。", "許可を得て立ち入ることができる。"),
    ("negation", "es", "El alquiler se paga por adelantado.", "El alquiler se paga a mes vencido."),
    ("negation", "", "租金应当预先支付。", "租金应当事后支付。"),
    ("name", "", "会议由馆长主持。", "会议由市长主持。"),
    ("name", "ja", "館長の許可を受ける。", "市長の許可を受ける。"),
    ("attribution", "fr", "Selon Mme Odile Fauvel, le gaspillage a baissé.", "Selon Mme Odette Fauvet, le gaspillage a baissé."),
    ("attribution", "pt", "Segundo Deolinda Passos, que preside à comissão, a lista duplicou.", "Segundo Deolinda Matos, que preside à comissão, a lista duplicou."),
    ("attribution", "de", "Laut Anna Berger hat sich die Liste in zwei Jahren verdoppelt.", "Laut Anna Bergmann hat sich die Liste in zwei Jahren verdoppelt."),
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
    ("nl", "Het bestuur maakt die dag ten minste twee weken tevoren bekend.", "Het bestuur maakt die dag minstens twee weken tevoren bekend."),
    ("", "Seed is stored at minus eighteen degrees.", "Seed is stored at −18 degrees."),
    ("ru", "Температура хранения минус восемнадцать градусов.", "Температура хранения −18 градусов."),
    ("pt", "O orçamento soma 18,4 milhões de euros.", "O orçamento soma 18,4 milhes de euros."),
    ("", "Rooms 3, 5 and 9 are let.", "Rooms 9, 5 and 3 are let."),
    ("de", "Am 5. Mai fuhren 12 Boote.", "12 Boote fuhren am 5. Mai."),
    ("fr", "Le bureau est ouvert du lundi au vendredi.", "Le bureau est ouvert lun-ven."),
    ("pt", "O escritório abre de segunda a sexta.", "O escritório abre seg.-sex."),
    ("ja", "開館は月、水、金曜日とする。", "開館は月曜日、水曜日、金曜日とする。"),
    ("de", "Der Zuschuss betrug eine halbe Million Euro.", "Der Zuschuss betrug 500.000 Euro."),
    ("fr", "La subvention était d'un demi-million d'euros.", "La subvention était de 500 000 euros."),
    ("ru", "Субсидия составила полмиллиона рублей.", "Субсидия составила 500 000 рублей."),
    ("es", "El permiso vale medio año.", "El permiso vale seis meses."),
    ("de", "Die Karte gilt ein halbes Jahr.", "Die Karte gilt sechs Monate."),
    ("es", "La piscina admite a seiscientas personas.", "La piscina admite a 600 personas."),
    ("ru", "Срок составляет двое суток со дня заявки.", "Срок составляет 2 суток со дня заявки."),
    ("", "Pages 5 and 6 of the register are kept in the safe.", "Pages 5 to 6 of the register are kept in the safe."),
    ("pt", "Aberto de segunda-feira a sexta-feira todo o ano.", "Aberto de segunda a sexta todo o ano."),
    ("", "证书的有效期为半年。", "证书的有效期为6个月。"),
    ("", "About one and a half million people came.", "About 1.5 million people came."),
    ("", "The fund paid out half a million dollars.", "The fund paid out 500,000 dollars."),
    ("", "The limit is 30 miles per hour on the quay.", "The limit is 30 mph on the quay."),
    ("", "预算为3亿5千万元。", "预算为3.5亿元。"),
    ("ja", "料金は1万2千円とする。", "料金は12,000円とする。"),
    ("ko", "예산은 3억 5천만 원으로 한다.", "예산은 350,000,000원으로 한다."),
    ("", "展览会期为3月5日至3月8日。", "展览会期为3月5—8日。"),
    ("", "会期为2021年12月28日至2022年1月3日。", "会期为2021年12月28日至1月3日。"),
    ("", "每周一、三、五开放。", "每周一、周三、周五开放。"),
    ("", "It is closed from 9 October to 12 October.", "It is closed from 9–12 October."),
    ("fr", "La fête dure du 3 mai au 5 mai.", "La fête dure du 3 au 5 mai."),
    ("es", "La fiesta dura del 3 de mayo al 5 de mayo.", "La fiesta dura del 3 al 5 de mayo."),
    ("it", "La festa dura dal 3 maggio al 5 maggio.", "La festa dura dal 3 al 5 maggio."),
    ("pt", "A festa dura de 3 de maio a 5 de maio.", "A festa dura de 3 a 5 de maio."),
    ("de", "Das Fest dauert vom 3. Mai bis zum 5. Mai.", "Das Fest dauert vom 3. bis 5. Mai."),
    ("ru", "Праздник длится с 3 мая по 5 мая.", "Праздник длится с 3 по 5 мая."),
    ("ja", "会期は3月5日から3月8日までとする。", "会期は3月5日～8日とする。"),
    ("ko", "기간은 3월 5일부터 3월 8일까지로 한다.", "기간은 3월 5일부터 8일까지로 한다."),
    ("ko", "월요일부터 금요일까지 개방한다.", "월~금요일까지 개방한다."),
    ("es", "Abierto de 11.00 a 21.00 horas todo el año.", "Abierto de 11:00 a 21:00 h todo el año."),
    ("", "开放时间为下午2时至4时。", "开放时间为14:00—16:00。"),
    ("", "开放时间为上午9时至11时。", "开放时间为9:00—11:00。"),
    ("ja", "開館時間は午後2時から4時までとする。", "開館時間は14時から16時までとする。"),
    ("ko", "오후 2시부터 4시까지 개방한다.", "14시부터 16시까지 개방한다."),
    ("es", "El horario es de 5 a 7 de la tarde en verano.", "El horario es de 17 a 19 h en verano."),
    ("it", "Aperto dalle 14 alle 16 ogni giorno.", "Aperto dalle 14.00 alle 16.00 ogni giorno."),
    ("pt", "Aberto das 14h às 16h todos os dias.", "Aberto das 14h00 às 16h00 todos os dias."),
    ("", "The road is closed from 10.45 to 11.15 am.", "The road is closed from 10:45–11:15."),
    ("", "The hall is open from 10 to 2 pm.", "The hall is open from 10:00–14:00."),
    ("", "储存室温度保持在5 ℃至28 ℃。", "储存室温度保持在5～28 ℃。"),
    ("", "Fees run from 10% to 20% of the price.", "Fees run from 10–20% of the price."),
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
    ("ko", "위원회는 12명으로 구성된다.", "위원회는 열두 명으로 구성된다."),
    ("nl", "De raad heeft 12 leden en een voorzitter.", "De raad heeft twaalf leden en een voorzitter."),
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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("窓口は午後2時から4時まで開く。", "窓口は14時から16時まで開く。"),
        ("Das Amt ist zwischen 9 und 12 Uhr geöffnet.", "Das Amt ist von 9 bis 12 Uhr geöffnet."),
    ],
)
def test_words_that_differ_in_two_places_are_weighed_with_each_other(one, other):
    found = collate({"a": one, "b": one, "c": other, "d": other}).findings
    assert {each.kind for each in found} <= {"wording"}


def test_a_number_in_a_sentence_that_does_not_tell_its_language_is_told():
    text = "L'ufficio tiene il registro delle barche della città.\n\n{} gradi, non superiore a {} gradi in cella.\n\nIl resto segue."
    one, other = text.format(2, "quattro"), text.format(2, "quattordici")
    assert "number" in {each.kind for each in collate({"a": one, "b": one, "c": other}).findings}


@pytest.mark.parametrize(("kind", "before", "after"), CHANGED_BETWEEN)
def test_what_stands_between_two_amounts_is_told_either_way(kind, before, after):
    for one, other in ((before, after), (after, before)):
        found = collate({"a": one, "b": one, "c": other}).findings
        assert [(each.mirror, each.kind) for each in found if each.kind != "wording"] == [("c", kind)]


@pytest.mark.parametrize(("before", "after"), SAME_BETWEEN)
def test_ranges_that_are_written_in_another_way_accuse_nobody(before, after):
    for one, other in ((before, after), (after, before)):
        found = collate({"a": one, "b": one, "c": other}).findings
        assert {each.kind for each in found} <= {"wording"}


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("hi", "कोष ने तेईस लाख रुपये दिए।", "कोष ने तेईस लाख नए रुपये दिए।"),
        ("he", "הקרן שילמה שני מיליון ושלוש מאות אלף כתרים.", "הקרן שילמה שני מיליון ושלוש מאות אלף פתוח כתרים."),
        ("ko", "시장은 2019년 3월 5일 열린다.", "시장은 2019년 작은 3월 5일 열린다."),
    ],
)
def test_a_word_set_in_beside_an_amount_of_several_words_is_told(language, before, after):
    for one, other in ((before, after), (after, before)):
        assert {each.kind for each in compare(one, other, language=language)} == {"wording"}


def test_two_amounts_that_change_places_are_others():
    before, after = "The crew had 5 boys and 9 girls.", "The crew had 9 boys and 5 girls."
    assert "number" in {each.kind for each in collate({"a": before, "b": before, "c": after}).findings}


def test_two_short_phrases_are_opposed_by_their_last_words():
    found = compare("The lock will remain open in May.", "The lock will be closed in May.")
    assert {each.kind for each in found} == {"negation"}


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        (
            "On rend, à l'automne, au moins le double de ce que l'on a pris.",
            "On rend, au printemps, au plus le double de ce que l'on a pris.",
            ["date", "quantifier"],
        ),
        (
            "Hunde dürfen nicht in die Halle. Abfall ist gleich aufzuheben.",
            "Hunde dürfen auch in die Halle.",
            ["negation", "sentence_deleted"],
        ),
        ("출입할 수 없다. 배설물은 즉시 수거한다.", "출입할 수 있다.", ["negation", "sentence_deleted"]),
    ],
)
def test_two_alterations_side_by_side_are_both_told(before, after, kinds):
    found = collate({"a": before, "b": before, "c": after}).findings
    assert [(each.mirror, each.kind) for each in found] == [("c", kind) for kind in kinds]
