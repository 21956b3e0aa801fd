"""Times that are no dates of the calendar: hours, parts of a year, and days told from another, such as today; in the
languages of most pages.

`下午5时30分`, `5:30 p.m.` and `17:30` are one; so are 今天 and 今日, 去年底 and 去年末, le lendemain and "the next
day".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrubber.language.facts.dates import Date
from scrubber.language.facts.day_parts import parts
from scrubber.language.facts.eras import eras
from scrubber.language.facts.glance import glance
from scrubber.language.facts.hours import hours
from scrubber.language.facts.near import near
from scrubber.language.facts.short_days import short_days
from scrubber.language.facts.terms import terms
from scrubber.language.packs.pack import Pack
from scrubber.language.runs import runs

#: Kinds of times that a text may leave out or put in without saying another thing; only one in another's place does.
LOOSE = frozenset(["relative", "season", "part", "festival", "time of day", "part of a week"])

#: The turns of the year by which farmers and weather reports reckon, but for those that say rain or snow as well.
_TURNS = (
    "立春", "惊蛰", "春分", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑", "大暑", "立秋", "处暑", "白露", "秋分",
    "寒露", "霜降", "立冬", "冬至", "小寒", "大寒",
)  # fmt: skip
# Words (divided by commas) of one time each: its kind and number.
_TABLE = (
    ("relative", 98, "前年,vorletztes jahr,позапрошлом году"),
    ("relative", 99, (
        "去年,上年度,上一年,上一年度,前一年,last year,previous year,preceding year,작년,지난해,전년도,昨年,前年度,"
        "в прошлом году,прошлого года,предыдущего года,предыдущем году,vorjahr,vorjahres,vorjahren,letztes jahr,"
        "letzten jahres,année précédente,exercice précédent,ejercicio anterior,上财年,上一财政年度,vorangegangenen "
        "geschäftsjahr,l'an dernier,l’an dernier,año anterior,anno scorso,scorso anno,anno precedente,ano passado,"
        "ano anterior,an passé,année dernière,année passée,año pasado"
    )),
    ("relative", 100, (
        "今年,本年度,当年,当年度,同年,同年度,this year,current year,same year,올해,금년,같은 해,당해 연도,同年度,в "
        "этом году,текущего года,текущем году,того же года,laufenden jahres,selben jahres,dieses jahres,diesem "
        "jahr,année en cours,exercice en cours,ejercicio en curso,本财年,本财政年度,laufenden geschäftsjahr,"
        "laufenden geschäftsjahres,même année,cette année,año en curso,mismo año,este año,quest'anno,quest’anno,"
        "questo anno,anno in corso,stesso anno,neste ano,ano em curso,ano corrente,mesmo ano,dieses jahr"
    )),
    ("relative", 101, (
        "明年,次年,次年度,翌年,翌年度,下一年,下一年度,下年度,next year,coming year,following year,내년,이듬해,다음 "
        "해,다음 연도,来年,в следующем году,следующего года,следующем году,folgejahr,folgejahres,folgenden jahres,"
        "nächsten jahres,nächstes jahr,année suivante,exercice suivant,ejercicio siguiente,下财年,下一财政年度,"
        "folgenden geschäftsjahr,folgenden geschäftsjahres,an prochain,année prochaine,año siguiente,próximo año,"
        "año próximo,anno prossimo,prossimo anno,anno successivo,anno seguente,ano que vem,próximo ano,ano seguinte"
    )),
    ("relative", 102, "后年"),
    ("relative", 149, (
        "上季度,上一季度,上一季,前一季度,previous quarter,preceding quarter,vorquartal,vorquartals,trimestre précédent,"
        "trimestre anterior,прошлого квартала,предыдущего квартала,전분기"
    )),
    ("relative", 150, (
        "本季度,当季度,当季,这一季,本季,current quarter,this quarter,same quarter,laufenden quartals,trimestre en "
        "cours,trimestre en curso,текущего квартала,이번 분기"
    )),
    ("relative", 151, (
        "下季度,下一季度,下一季,next quarter,following quarter,folgequartal,folgequartals,folgenden quartals,trimestre "
        "suivant,trimestre siguiente,следующего квартала,다음 분기"
    )),
    ("relative", 199, (
        "上个月,上月,前一个月,last month,previous month,preceding month,지난달,전월,前月,先月,vormonat,vormonats,"
        "mois précédent,mes anterior,прошлого месяца,предыдущего месяца,mese scorso,scorso mese,mese precedente,"
        "mês passado,mês anterior,mois dernier,mes pasado,letzten monat,letzter monat"
    )),
    ("relative", 200, (
        "本月,这个月,当月,同月,this month,current month,same month,이번 달,이달,당월,laufenden monats,selben "
        "monats,mois en cours,même mois,mes en curso,mismo mes,текущего месяца,этого месяца,того же месяца,questo "
        "mese,mese in corso,stesso mese,este mês,neste mês,mês em curso,ce mois-ci,este mes,diesen monat,dieser "
        "monat"
    )),
    ("relative", 201, (
        "下个月,下月,次月,翌月,next month,coming month,following month,다음 달,익월,来月,folgemonat,folgemonats,"
        "folgenden monats,mois suivant,mes siguiente,следующего месяца,mese prossimo,prossimo mese,mese successivo,"
        "mese seguente,próximo mês,mês que vem,mês seguinte,mois prochain,próximo mes,nächsten monat,nächster monat"
    )),
    ("relative", 299, (
        "上周,上星期,last week,previous week,지난주,先周,vorwoche,letzte woche,letzter woche,semaine précédente,"
        "semaine dernière,semana anterior,semana pasada,прошлой неделе,прошлой недели,settimana scorsa,scorsa "
        "settimana,settimana precedente,semana passada"
    )),
    ("relative", 300, (
        "本周,这周,this week,current week,이번 주,今周,diese woche,dieser woche,cette semaine,esta semana,этой "
        "неделе,этой недели,questa settimana,settimana in corso,nesta semana"
    )),
    ("relative", 301, (
        "下周,下星期,next week,coming week,following week,다음 주,来周,翌周,folgewoche,nächste woche,nächster "
        "woche,semaine suivante,semaine prochaine,semana siguiente,próxima semana,следующей неделе,следующей "
        "недели,prossima settimana,settimana prossima,settimana successiva,semana que vem,semana seguinte"
    )),
    ("relative", 398, (
        "前天,前日,day before yesterday,vorgestern,avant-hier,anteayer,позавчера,그저께,altro ieri,altroieri,"
        "anteontem,一昨日"
    )),
    ("relative", 399, "昨天,昨日,yesterday,어제,gestern,ayer,вчера,hier,ieri,ontem"),
    ("relative", 400, "今天,今日,today,오늘,heute,hoy,сегодня,aujourd'hui,aujourd’hui,oggi,hoje"),
    ("relative", 401, "明天,明日,tomorrow,내일,завтра,demain,domani,amanhã"),
    ("relative", 402,
        "后天,day after tomorrow,übermorgen,après-demain,pasado mañana,послезавтра,모레,dopodomani,depois de amanhã"),
    ("relative", 410, (
        "前一日,前一天,previous day,preceding day,전날,전일,vortag,vortages,veille,día anterior,víspera,накануне,"
        "предыдущего дня"
    )),
    ("relative", 411, (
        "当日,当天,同日,同一天,same day,당일,같은 날,selben tag,selben tages,même jour,mismo día,тот же день,того "
        "же дня"
    )),
    ("relative", 412, (
        "次日,翌日,隔日,next day,following day,다음 날,이튿날,익일,folgetag,folgetages,nächsten tag,nächsten tages,"
        "lendemain,jour suivant,día siguiente,следующий день,следующего дня"
    )),
    ("relative", 415, (
        "前一个工作日,上一个工作日,上一工作日,前営業日,前営业日,前营业日,previous business day,preceding business "
        "day,previous working day,preceding working day,vorherigen werktag,jour ouvrable précédent,día hábil "
        "anterior,전 영업일"
    )),
    ("relative", 416, (
        "后一个工作日,下一个工作日,下一工作日,次一工作日,翌営業日,翌営业日,翌营业日,次营业日,next business day,"
        "following business day,next working day,following working day,nächsten werktag,folgenden werktag,jour "
        "ouvrable suivant,día hábil siguiente,다음 영업일"
    )),
    ("relative", 417, "当営業日,当営业日,当营业日,当工作日,same business day,same working day"),
    ("part of a week", 1, "weekdays,on weekdays,werktags,wochentags,в будни,по будням,平日,평일,días laborables"),
        ("part of a week", 2, (
        "weekends,on weekends,at weekends,am wochenende,an wochenenden,le week-end,fines de semana,в выходные,по "
        "выходным,周末,土日,주말"
    )),
    ("relative", 420, "last night"), ("relative", 421, "tonight"),
    ("season", 1, "春季,春天,spring,frühjahr,frühling,printemps,primavera,весной,весны,봄"), ("season", 2, (
        "夏季,夏天,summer,sommer,été prochain,l'été,l’été,verano,летом,여름,l'estate,l’estate,d'estate,d’estate,"
        "verão"
    )),
    ("season", 3, "秋季,秋天,autumn,herbst,automne,otoño,осенью,осени,가을,autunno,outono"), ("season", 4,
        "冬季,冬天,winter,hiver,invierno,зимой,зимы,겨울,inverno"),
    ("festival", 1, "元旦,元日,new year’s day,new year's day,neujahr,jour de l'an,año nuevo,нового года,새해 첫날"),
        ("festival", 2, "春节,旧正月,lunar new year,chinese new year,설날"), ("festival", 3, "元宵节"), ("festival", 4,
            "清明节,清明,寒食节"),
    ("festival", 5, "劳动节,五一,labour day,tag der arbeit,fête du travail"), ("festival", 6, "端午节,端午,단오"),
        ("festival", 7, "中秋节,中秋,추석"), ("festival", 8, "国庆节,国庆"), ("festival", 9, "重阳节"),
    ("festival", 10, "圣诞节,christmas,weihnachten,noël,navidad,natal,natale,рождества,рождество,성탄절,크리스마스"),
        ("festival", 11, "复活节,easter,ostern,pâques,pascua,semana santa,pasqua,páscoa,пасхи,пасха,부활절"),
    ("festival", 12, "thanksgiving"), ("festival", 13, "除夕,大晦日"), ("festival", 14,
        "pfingsten,whitsun,pentecost,pentecôte,pentecostés"), ("festival", 15,
        "allerheiligen,all saints' day,all saints’ day,toussaint,todos los santos"),
    ("festival", 16, "silvester,new year's eve,new year’s eve,saint-sylvestre,nochevieja"), ("festival", 17,
        "michaelmas"), ("festival", 18, "midsummer"),
    *(("festival", 20 + number, word) for number, word in enumerate(_TURNS)),
)  # fmt: skip
_WORDS = {word: (kind, number) for kind, number, words in _TABLE for word in words.split(",")}
# The previous fiscal year, this school year.
_WORDS |= {
    f"{word.removesuffix('year')}{which} year": said
    for word, said in _WORDS.items()
    if word.endswith(" year")
    for which in ("academic", "business", "calendar", "financial", "fiscal", "school", "tax")
}
_ORDERED = sorted(_WORDS, key=lambda w: (-len(w), w))
#: Words of alphabets stand before this, and between blanks; Korean ones have endings.
_LETTERS = "\u2e80"
# Pieces of other words: 应[当年]满六十岁, 三[次年]会, 相[当年]轻.
_NO_WORD = re.compile(
    r"(?<=[应相适正])当[年月日天]|(?<=[\d一二三四五六七八九十百每多几首两再初依逐])次[年月日]|[今当同]年[轻龄级]"
    r"|(?<=[以及])上月|(?<=[目以此之日])前[年月天日周]|(?<=[不相共])同[年日]|(?<=[说文证表声发黎])明[年天日]"
    r"|(?<=[最先雨])后[年天]|(?<=[日基成资样])本[月周季]|[上下本]周(?:期(?!货)|[岁刊年])|(?<=[未从将以])来[年月周]|(?<=过)去年"
    # What is so long before something: 开学前一日.
    r"|(?<=[㐀-鿿])(?<![的于在至自从到与和及比较是即含为由])前一(?:个?(?:月|工作日)|[日天]|年(?![年底末初度])|季度)"
)
# Over a text in lower case.
_IN_LETTERS = re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(w) for w in _ORDERED if w < _LETTERS)})(?!\w)")
_UNSPACED = re.compile("|".join(w for w in _ORDERED if w >= _LETTERS))
#: Those in letters, by the longest of the words that each is of: with which others it stands.
_COMPANY: dict[str, list[frozenset[str]]] = {}
for _word in _ORDERED:
    if _word < _LETTERS:
        _COMPANY.setdefault(max(runs(_word), key=len), []).append(frozenset(runs(_word)))
_DAYS = frozenset("一二三四五六日天")
#: A day whose part stands right behind it: 昨晚, 今早, 翌朝.
_NIGHT = re.compile(
    r"(?:昨|(?<![如迄当现])今|(?<![说文证表声发黎透])明|翌)(?=[晚夜晨早晩](?![期已就在日年])|(?<!明)朝)"
)
_OF_NIGHT = {"昨": 399, "今": 400, "明": 401, "翌": 412}
# A day of the first moon, where what stands around it says so: 除夕至初五.
_MOON = re.compile(
    "(?:大年|(?<=至)|(?<=到)|(?<=[、和及]))初(?P<d>[一二三四五六七八九十])(?![一二三四五六七八九十中级等步次始年])"
)
_PLAN = re.compile(
    r"(?<![一二三四五六七八九十])十(?P<n>[一二三四五])五(?=[”\"’」]?(?:期间|规划|计划|时期|末|以来)|[”\"])"
)


def scan_times(text: str, packs: Sequence[Pack] = ()) -> list[Date]:
    """Every time of a text that is no date of the calendar, as (kind, number); they may overlap one another.

    Args:
        text: a text in its plain form.
        packs: of the languages that it is in.
    """
    seen = glance(text)
    low = seen.low
    found = [Date(start, end, ("time", value)) for start, end, value in hours(text, packs)]
    languages = [pack.language for pack in packs]
    found += [Date(*each) for sought in (near, short_days, eras) for each in sought(text, languages)]
    found += [Date(start, end, ("time of day", number)) for start, end, number in parts(text, languages)]
    found += [Date(start, end, value) for start, end, value in terms(text)]
    if _in_letters(seen.words):
        found += [Date(m.start(), m.end(), _WORDS[m[0]]) for m in _IN_LETTERS.finditer(low)]
    if not seen.is_far:
        return found
    if "十" in seen.chars:
        found += [Date(m.start(), m.end(), ("plan", 10 + "一二三四五".index(m["n"]) + 1)) for m in _PLAN.finditer(text)]
    if "初" in seen.chars:
        found += [
            Date(m.start(), m.end(), ("moon", "一二三四五六七八九十".index(m["d"]) + 1)) for m in _MOON.finditer(text)
        ]
    found += [Date(m.start(), m.end(), ("relative", _OF_NIGHT[m[0]])) for m in _NIGHT.finditer(low)]
    unspaced = list(_UNSPACED.finditer(low))
    barred = {place for match in _NO_WORD.finditer(low) for place in range(*match.span())} if unspaced else set()
    for match in unspaced:
        if match.start() not in barred:
            # Of 下周五 the day of the week is told by itself.
            of_day = match[0].endswith("周") and low[match.end() : match.end() + 1] in _DAYS
            found.append(Date(match.start(), match.end() - of_day, _WORDS[match[0]]))
    return found


def _in_letters(words: frozenset[str]) -> bool:
    """Whether a text of some words may have a time in letters: all that one of them is of."""
    return any(others <= words for word in words & _COMPANY.keys() for others in _COMPANY[word])
