"""Kinds of alterations of rules and reports: limits in time, how often, advice and duty, designations, who said so."""

from __future__ import annotations

import pytest

from scrubber.collation.kinds.classify import compare

CHANGED = [
    ("date", "", "Return the form before 12 May 2020.", "Return the form after 12 May 2020."),
    ("date", "", "Stop it five days before the operation.", "Stop it five days after the operation."),
    ("date", "zh", "材料应于2020年5月12日前送达。", "材料应于2020年5月12日后送达。"),
    ("date", "fr", "Les délégués sont élus avant le 15 octobre.", "Les délégués sont élus après le 15 octobre."),
    ("date", "", "Ask the pharmacist before driving.", "Ask the pharmacist after driving."),
    ("number", "de", "Die Proben werden zweimal entnommen.", "Die Proben werden dreimal entnommen."),
    ("number", "ru", "Осмотр проводится трижды в год.", "Осмотр проводится дважды в год."),
    ("modal", "zh", "板材厚度宜为18毫米。", "板材厚度应为18毫米。"),
    ("modal", "zh", "接缝处不宜留空隙。", "接缝处不应留空隙。"),
    ("negation", "zh", "接缝处宜涂胶。", "接缝处不宜涂胶。"),
    ("modal", "zh", "儿童禁用。", "儿童可用。"),
    ("date", "zh", "病历于三十日内归还。", "病历于三十日以后归还。"),
    ("date", "zh", "病历于三十日内归还。", "病历于三十日之外归还。"),
    ("date", "zh", "病历于三十日以内归还。", "病历于三十日前归还。"),
    ("quantifier", "zh", "河道两侧五十米以内不得取土。", "河道两侧五十米以外不得取土。"),
    ("negation", "zh", "在河堤保护范围内取土的，责令停工。", "在河堤保护范围外取土的，责令停工。"),
    ("quantifier", "zh", "填表应不迟于6月30日。", "填表应不早于6月30日。"),
    ("quantifier", "zh", "未满十八周岁的，须由家长陪同。", "年满十八周岁的，须由家长陪同。"),
    ("date", "", "Send the form by 30 June.", "Send the form after 30 June."),
    ("date", "", "Send the form no later than 30 June.", "Send the form after 30 June."),
    ("date", "", "Send the form before 30 June.", "Send the form no earlier than 30 June."),
    ("quantifier", "ru", "Цена не выше 300 рублей.", "Цена не ниже 300 рублей."),
    ("date", "zh", "石桥建于清乾隆四十三年。", "石桥建于清乾隆三十四年。"),
    ("date", "zh", "石桥建于光緒三十一年。", "石桥建于宣統元年。"),
    ("date", "zh", "碑立于乙巳年三月。", "碑立于甲辰年三月。"),
    ("number", "zh", "本契一式肆份。", "本契一式贰份。"),
    ("number", "zh", "每周报送一次水位。", "隔周报送一次水位。"),
    ("number", "zh", "应符合GB 18580—2017的要求。", "应符合GB 18580—2011的要求。"),
    ("number", "zh", "应符合GB 18580-2017的要求。", "应符合GB 18580-2011的要求。"),
    ("date", "zh", "统计年度为2015—2017，每年一次。", "统计年度为2015—2019，每年一次。"),
    ("attribution", "zh", "创办人林静安曾说过：“门要常开。”", "当地的乡绅曾说过：“门要常开。”"),
    ("attribution", "zh", "第一任校长沈德方在典礼上说过：“要读书。”", "一位评论员在典礼上说过：“要读书。”"),
    ("date", "zh", "押金于钥匙归还前退清。", "押金于钥匙归还后退清。"),
    ("date", "zh", "队员于离营前三日填表。", "队员于到营前三日填表。"),
    ("date", "zh", "体检定于8月4日（星期四）上午。", "体检定于8月4日（星期四）下午。"),
    ("date", "zh", "口试定于5月6日、7日举行。", "口试定于6月3日、4日举行。"),
    ("date", "zh", "水费于次月缴清。", "水费于当月缴清。"),
    ("date", "de", "Der Bau beginnt im zweiten Halbjahr 2031.", "Der Bau beginnt im ersten Halbjahr 2031."),
    ("date", "es", "El informe se entrega a mediados de junio.", "El informe se entrega a finales de junio."),
    ("date", "es", "Se paga antes del día cinco de cada mes.", "Se paga antes del día quince de cada mes."),
    ("date", "ru", "Выплата производится в третьем квартале.", "Выплата производится в первом квартале."),
    ("date", "ko", "발표는 9월 하순에 한다.", "발표는 9월 중순에 한다."),
    ("date", "fr", "La salle ouvre à quatorze heures.", "La salle ouvre à seize heures."),
    ("date", "", "The gate is shut at noon on Fridays.", "The gate is shut at midnight on Fridays."),
    ("date", "", "The figures are for the school year 2022/23.", "The figures are for the school year 2021/22."),
    ("date", "", "Return it by 3 May of the following year.", "Return it by 3 June of the same year."),
    ("name", "zh", "监考员：魏成林", "监考员：魏成松"),
    ("name", "de", "Unterzeichnet von Bürgermeister Anton Wiesner", "Unterzeichnet von Bürgermeister Anton Kaltbach"),
    ("quantifier", "de", "Es sind höchstens sechs Monate.", "Es sind mindestens srchs Monate."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "language", "before", "after"), CHANGED)
def test_what_is_altered_has_its_kind(kind, language, before, after):
    found = [each.kind for each in compare(before, after, language=language) if each.kind]
    assert set(found) == {kind}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("中华民国九十年四月十二日", "中华民国九十年年四月十二日"),
        ("会议定于三月二日召开。", "会议定于三三月二日召开。"),
        ("病历于三十日内归还。", "病历于三十日以内归还。"),
        ("病历于三十日之后归还。", "病历于三十日后归还。"),
        ("石桥建于光绪三十一年。", "石桥建于1905年。"),
        ("碑立于乙巳年三月。", "碑立于乙已年三月。"),
        ("本契一式肆份。", "本契一式四份。"),
        ("契约期为叁年。", "契约期为三年。"),
        ("未经许可不得入内。", "未经许可不可入内。"),
        ("住户可以提出异议。", "住户得以提出异议。"),
        ("因船东过错造成的除外。", "因船东过错造成除的外。"),
        ("Цена не более 300 рублей.", "Цена не выше 300 рублей."),
        ("The shop opens at noon.", "The shop opens at 12:00."),
        ("Der Laden öffnet im 3. Quartal.", "Der Laden öffnet im dritten Quartal."),
        ("The tent is in front of the back row.", "The tent is in front of tbe back row."),
    ],
)
def test_one_time_in_other_words_or_with_a_slip_is_no_other_time(before, after):
    assert "date" not in [each.kind for each in compare(before, after)]


def test_a_place_before_or_behind_something_is_no_time():
    assert "date" not in [each.kind for each in compare("请坐在教室前排。", "请坐在教室后排。")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("This is The Harbour Guide to boats.", "This is Tbe Harbour Guide to boats."),
        ("看台共有座位十二个。", "看台共有座位十十二个。"),
        ("See https://www.harbour.example/boats for more.", "See https://ww.harbour.example/boats for more."),
    ],
)
def test_a_slip_in_a_particle_a_numeral_or_an_address_alters_nothing(before, after):
    assert [each.kind for each in compare(before, after) if each.kind] == []


#: What is due while a term runs, and when it has run out.
TERMS = [
    ("", "The fee is paid within 30 days of the notice.", "The fee is paid after 30 days of the notice."),
    ("de", "Die Gebühr ist innerhalb von 30 Tagen nach der Mitteilung zu zahlen.", "Die Gebühr ist nach Ablauf von 30 Tagen nach der Mitteilung zu zahlen."),
    ("de", "Die Gebühr ist binnen 30 Tagen zu zahlen, wenn sie fällig wird.", "Die Gebühr ist nach 30 Tagen zu zahlen, wenn sie fällig wird."),
    ("fr", "La redevance est payée dans les 30 jours qui suivent la notification.", "La redevance est payée après les 30 jours qui suivent la notification."),
    ("fr", "La redevance est payée sous 30 jours par le capitaine du navire.", "La redevance est payée après 30 jours par le capitaine du navire."),
    ("es", "La tasa se paga dentro de los 30 días de la notificación.", "La tasa se paga después de los 30 días de la notificación."),
    ("it", "La tassa è pagata entro 30 giorni dalla notifica.", "La tassa è pagata dopo 30 giorni dalla notifica."),
    ("pt", "A taxa é paga dentro de 30 dias da notificação.", "A taxa é paga após 30 dias da notificação."),
    ("nl", "De heffing wordt binnen 30 dagen na de kennisgeving betaald.", "De heffing wordt na 30 dagen na de kennisgeving betaald."),
    ("sv", "Avgiften betalas inom 30 dagar från meddelandet.", "Avgiften betalas efter 30 dagar från meddelandet."),
    ("da", "Afgiften betales inden for 30 dage fra meddelelsen.", "Afgiften betales efter 30 dage fra meddelelsen."),
    ("nb", "Avgiften betales innen 30 dager etter varselet.", "Avgiften betales etter 30 dager etter varselet."),
    ("fi", "Maksu maksetaan 30 päivän kuluessa ilmoituksesta.", "Maksu maksetaan 30 päivän jälkeen ilmoituksesta."),
    ("pl", "Opłatę wnosi się w ciągu 30 dni od zawiadomienia.", "Opłatę wnosi się po 30 dniach od zawiadomienia."),
    ("cs", "Poplatek se platí do 30 dnů od oznámení.", "Poplatek se platí po 30 dnech od oznámení."),
    ("sk", "Poplatok sa platí do 30 dní od oznámenia.", "Poplatok sa platí po 30 dňoch od oznámenia."),
    ("ru", "Сбор уплачивается в течение 30 дней со дня уведомления.", "Сбор уплачивается по истечении 30 дней со дня уведомления."),
    ("ru", "Сбор уплачивается до 30 июня этого года.", "Сбор уплачивается после 30 июня этого года."),
    ("uk", "Збір сплачується протягом 30 днів із дня повідомлення.", "Збір сплачується після 30 днів із дня повідомлення."),
    ("bg", "Таксата се плаща в срок до 30 дни от уведомлението.", "Таксата се плаща след 30 дни от уведомлението."),
    ("hr", "Naknada se plaća u roku od 30 dana od obavijesti.", "Naknada se plaća nakon 30 dana od obavijesti."),
    ("ro", "Taxa se plătește în termen de 30 de zile de la notificare.", "Taxa se plătește după 30 de zile de la notificare."),
    ("hu", "A díjat az értesítéstől számított 30 napon belül kell megfizetni.", "A díjat az értesítéstől számított 30 nap után kell megfizetni."),
    ("el", "Το τέλος καταβάλλεται εντός 30 ημερών από την ειδοποίηση.", "Το τέλος καταβάλλεται μετά από 30 ημέρες από την ειδοποίηση."),
    ("tr", "Ücret bildirimden itibaren 30 gün içinde ödenir.", "Ücret bildirimden itibaren 30 gün sonra ödenir."),
    ("ar", "يدفع الرسم خلال 30 يوما من الإشعار.", "يدفع الرسم بعد 30 يوما من الإشعار."),
    ("fa", "هزینه ظرف 30 روز از ابلاغ پرداخت می‌شود.", "هزینه پس از 30 روز از ابلاغ پرداخت می‌شود."),
    ("he", "האגרה משולמת תוך 30 ימים מיום ההודעה.", "האגרה משולמת לאחר 30 ימים מיום ההודעה."),
    ("hi", "शुल्क सूचना के 30 दिनों के भीतर दिया जाता है।", "शुल्क सूचना के 30 दिनों के बाद दिया जाता है।"),
    ("id", "Biaya dibayar dalam waktu 30 hari sejak pemberitahuan.", "Biaya dibayar setelah 30 hari sejak pemberitahuan."),
    ("vi", "Phí được nộp trong vòng 30 ngày kể từ ngày thông báo.", "Phí được nộp sau 30 ngày kể từ ngày thông báo."),
    ("th", "ชำระค่าธรรมเนียมภายใน 30 วันนับแต่วันแจ้ง", "ชำระค่าธรรมเนียมหลัง 30 วันนับแต่วันแจ้ง"),
    ("ja", "料金は通知の日から30日以内に支払う。", "料金は通知の日から30日以後に支払う。"),
    ("ko", "요금은 통지일부터 30일 이내에 납부한다.", "요금은 통지일부터 30일 이후에 납부한다."),
    ("zh", "费用自通知之日起三十日内缴纳。", "费用自通知之日起三十日后缴纳。"),
    ("et", "Tasu makstakse 30 päeva jooksul alates teatest.", "Tasu makstakse 30 päeva pärast alates teatest."),
    ("lt", "Mokestis sumokamas per 30 dienų nuo pranešimo.", "Mokestis sumokamas po 30 dienų nuo pranešimo."),
    ("ca", "La taxa es paga dins dels 30 dies de la notificació.", "La taxa es paga després dels 30 dies de la notificació."),
    ("ur", "فیس اطلاع کے 30 دن کے اندر ادا کی جائے گی۔", "فیس اطلاع کے 30 دن کے بعد ادا کی جائے گی۔"),
    ("bn", "নোটিশের 30 দিনের মধ্যে ফি দিতে হবে।", "নোটিশের 30 দিনের পরে ফি দিতে হবে।"),
    ("sw", "Ada hulipwa ndani ya siku 30 tangu taarifa.", "Ada hulipwa baada ya siku 30 tangu taarifa."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "inside", "behind"), TERMS)
def test_what_is_due_within_a_term_is_not_due_after_it(language, inside, behind):
    for before, after in ((inside, behind), (behind, inside)):
        assert "date" in {verdict.kind for verdict in compare(before, after, language=language)}


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("", "The notice is kept within the hall.", "The notice is kept after the hall."),
        ("de", "Das Schild steht innerhalb der Halle.", "Das Schild steht nach der Halle."),
        ("fr", "Le panneau est dans la cour du port.", "Le panneau est après la cour du port."),
        ("ja", "掲示は館内に置く。", "掲示は館後に置く。"),
    ],
)
def test_such_words_beside_no_time_say_where(language, before, after):
    assert {verdict.kind for verdict in compare(before, after, language=language)} <= {"wording", None}
