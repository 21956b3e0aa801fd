"""How sites say when something was by how long ago it is: "hace 28 minutos", "vor 3 Stunden", "2 saat önce", 3
小时前; and what they call today and yesterday.
"""

from __future__ import annotations

_UNITS = """
second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks month months year years
sekunde sekunden minute minuten stunde stunden std tag tage tagen woche wochen monat monate monaten jahr jahre jahren
seconde secondes minute minutes heure heures jour jours semaine semaines mois an ans année années
segundo segundos minuto minutos hora horas día días semana semanas mes meses año años dia dias mês ano anos
secondo secondi minuti ora ore giorno giorni settimana settimane mese mesi anno anni
seconden minuut uur dag dagen weken maand maanden jaar
секунд секунды секунду минут минуты минуту час часа часов день дня дней неделя недели неделю недель месяц месяца месяцев
год года лет
хвилин хвилини хвилину годин години годину дні днів тиждень тижні тижнів місяць місяці місяців рік роки років
sekund sekundy minut minuty minutę godzin godziny godzinę dzień dni tydzień tygodnie tygodni miesiąc miesiące miesięcy
rok lata lat
minutami hodinami hodinou hodin dny dnem dnů týdny týdnem měsíci měsícem lety rokem
sekunder minuter timmar timme timma dagar veckor vecka månader månad år minutter minut timer time dage dager uger uge
uker uke måneder måned
saniye dakika saat gün hafta ay yıl
phút giờ ngày tuần tháng năm menit jam hari minggu bulan tahun
minuuttia tuntia tunti päivää viikkoa kuukautta vuotta
"""
_BEFORE = "vor(?: etwa)?|il y a(?: environ)?|hace|há|před|πριν(?: από)?|منذ|قبل"
_BEHIND = "ago|fa|atrás|geleden|назад|тому|temu|önce|sedan|siden|trước|(?:yang )?lalu|sitten"
_ONE = "a|an|one|einem|einer|une?|uma?|una|en|ett|et|een|bir"
_UNIT = "|".join(sorted(set(_UNITS.split()), key=lambda unit: (-len(unit), unit)))
#: Arabic and Greek count their units by cases; a word is taken for one.
_CASED = r"[ء-ي]{2,8}|[α-ωά-ώ]{2,8}"
_CJK = (
    r"(?<!\d)\d{1,4}\s?(?:秒|分钟|分鐘|小时|小時|天|日|周|週|个月|個月|年|分|時間|か月|분|시간|일|주"
    r"|개월)\s?(?:之?前|전)"
)
#: A distance in time; what is no ASCII may stand without blanks.
DISTANCE = (
    rf"(?<!\w)(?:{_BEFORE})\s(?:\d{{1,4}}|{_ONE})\s(?:{_UNIT}|{_CASED})\b"
    rf"|(?:(?<!\w)f[öo]r\s)?(?<!\w)(?:\d{{1,4}}|{_ONE})\s(?:{_UNIT})\s(?:{_BEHIND})\b|{_CJK}"
)
#: Today and yesterday, which stand beside an hour.
_TODAY = """
today yesterday heute gestern aujourd'hui aujourd’hui hier hoy ayer oggi ieri hoje ontem vandaag gisteren сегодня вчера
сьогодні вчора dziś dzisiaj wczoraj dnes včera
idag igår danas jučer juče šodien vakar šiandien tänään eilen bugün dün astăzi azi σήμερα χθες
"""
TODAY = "|".join(sorted(_TODAY.split(), key=lambda word: (-len(word), word)))
#: All that these are put together from.
SAID = f"{_UNITS} {_TODAY} vor etwa il environ hace před för for {_BEHIND} {_ONE}"
