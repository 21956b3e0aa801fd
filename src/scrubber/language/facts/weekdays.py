"""Days of the week, in the languages of most pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.language.facts.glance import all_of, any_of, char_of, found, glance, word_of
from scrubber.language.facts.nth import nth_before
from scrubber.language.packs.joining import spaced
from scrubber.language.plain import plain
from scrubber.language.runs import runs
from scrubber.patterns import lazily

# From Monday on; words that are another one too stand with what tells them apart (среда is the environment as well).
_NAMES = (
    (
        "monday montag lundi lunes lunedì lunedi segunda-feira segundas-feiras às_segundas понедельник "
        "понедельника понедельникам maandag poniedziałek poniedziałku"
    ),
    (
        "tuesday dienstag mardi martes martedì martedi terça-feira terças-feiras às_terças вторник вторника "
        "вторникам dinsdag wtorek wtorku"
    ),
    (
        "wednesday mittwoch mercredi miércoles miercoles mercoledì mercoledi quarta-feira quartas-feiras "
        "às_quartas в_среду по_средам "
        "woensdag środa środę środy"
    ),
    (
        "thursday donnerstag jeudi jueves giovedì giovedi quinta-feira quintas-feiras às_quintas четверг "
        "четверга четвергам donderdag czwartek czwartku"
    ),
    (
        "friday freitag vendredi viernes venerdì venerdi sexta-feira sextas-feiras às_sextas пятница пятницу "
        "пятницы пятницам vrijdag piątek piątku"
    ),
    (
        "saturday samstag sonnabend samedi sábado sábados sabato sabati суббота субботу субботы субботам "
        "zaterdag sobota sobotę soboty"
    ),
    (
        "sunday sonntag dimanche domingo domingos domenica domeniche воскресенье воскресенья воскресеньям zondag "
        "niedziela niedzielę niedzieli"
    ),
)
# Further ones, as the Unicode Common Locale Data Repository has them (https://cldr.unicode.org), with their cases; but
# those that are numerals or other words too (δευτέρα the second, luni months, minggu a week, senin yours in Turkish).
_FURTHER = (
    (
        "måndag måndagen mandag mandagen maanantai maanantaina hétfő hétfőn hétfői pondělí pondělka pondelok pazartesi "
        "hari_senin понеділок понеділка الإثنين دوشنبه יום_שני ביום_שני सोमवार সোমবার jumatatu "
        "понеделник понедељак понедељка ponedjeljak ponedjeljka ponedeljek ponedeljka pirmadienis pirmadienį "
        "pirmdiena esmaspäev dilluns"
    ),
    (
        "tisdag tisdagen tirsdag tirsdagen tiistai tiistaina kedd kedden keddi úterý úterka utorok salı selasa marți "
        "вівторок вівторка الثلاثاء سه‌شنبه יום_שלישי ביום_שלישי मंगलवार মঙ্গলবার jumanne "
        "вторник уторак уторка utorak utorka torek torka antradienis antradienį otrdiena teisipäev dimarts"
    ),
    (
        "onsdag onsdagen keskiviikko keskiviikkona szerda szerdán szerdai středa středu středy stredu çarşamba rabu "
        "miercuri середа середу الأربعاء چهارشنبه יום_רביעי ביום_רביעי बुधवार বুধবার jumatano "
        "сряда srijeda srijedu sreda sredo streda trečiadienis trečiadienį trešdiena kolmapäev dimecres"
    ),
    (
        "torsdag torsdagen torstai torstaina csütörtök csütörtökön csütörtöki čtvrtek čtvrtka štvrtok perşembe kamis "
        "joi четвер четверга الخميس پنجشنبه پنج‌شنبه יום_חמישי ביום_חמישי गुरुवार बृहस्पतिवार বৃহস্পতিবার alhamisi "
        "четвъртък четвртак четвртка četvrtak četvrtka četrtek četrtka ketvirtadienis ketvirtadienį ceturtdiena "
        "neljapäev dijous"
    ),
    (
        "fredag fredagen perjantai perjantaina péntek pénteken pénteki pátek pátku piatok cuma jumat vineri παρασκευή "
        "п'ятниця п'ятницю п'ятниці الجمعة آدینه יום_שישי ביום_שישי शुक्रवार শুক্রবার ijumaa "
        "петък петак петка petak petka petek petka penktadienis penktadienį piektdiena reede divendres пʼятниця "
        "пʼятницю пʼятниці п’ятниця п’ятницю п’ятниці"
    ),
    (
        "lördag lördagen lørdag lørdagen lauantai lauantaina szombat szombaton szombati cumartesi sabtu sâmbătă "
        "σάββατο субота суботу суботи السبت שבת शनिवार শনিবার jumamosi "
        "събота subota subotu šeštadienis šeštadienį sestdiena laupäev dissabte"
    ),
    (
        "söndag söndagen søndag søndagen sunnuntai sunnuntaina vasárnap vasárnapi neděle neděli nedeľa pazar_günü "
        "hari_minggu duminică κυριακή неділя неділю неділі الأحد یکشنبه יום_ראשון ביום_ראשון रविवार রবিবার jumapili "
        "недеља недеље nedjelja nedjelju nedelja nedeljo sekmadienis sekmadienį svētdiena pühapäev diumenge"
    ),
)
_DAY = {
    plain(name.replace("_", " ")): day
    for days in (_NAMES, _FURTHER)
    for day, names in enumerate(days)
    for name in names.split()
}
_THAI = ("จันทร์", "อังคาร", "พุธ", "พฤหัส", "ศุกร์", "เสาร์", "อาทิตย์")
#: The names of the days in the languages of most pages, lower case.
WEEKDAY_NAMES = frozenset(_DAY)
# Samstagmittag, Montagabends
_PARTS_OF_A_DAY = r"(?:morgen|vormittag|mittag|nachmittag|abend|nacht)s?\b"
_OF_GERMAN = ("", "s", "morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht")
#: Over a text in lower case, which is tried several times faster than one of either case.
_WEEKDAY = lazily(
    rf"\b(?P<name>{'|'.join(sorted(_DAY, key=lambda name: (-len(name), name)))})(?:s?\b|(?={_PARTS_OF_A_DAY}))"
    # Of 周三期 and 周日报 the first character is a week; 星期三报送 is Wednesday. Behind either 一般 and 一起 are other
    # words.
    r"|(?:(?P<full>星期|礼拜)|周)(?P<zh>[一二三四五六日天])(?![般些定样直起致旦])(?(full)|(?![期年刊报线]))"
    r"|(?P<ja>[月火水木金土日])曜日?|(?P<ko>[월화수목금토일])요일"
    # de segunda a sexta(-feira)
    r"|\bde (?P<pt>segunda|terça|quarta|quinta)(?= a (?:terça|quarta|quinta|sexta|sábado|domingo)\b)"
    r"|(?:(?<=de segunda a )|(?<=de terça a )|(?<=de quarta a )|(?<=de quinta a ))(?P<pt2>terça|quarta|quinta|sexta)\b"
    # of two, the word for day is said once: 月～金曜日, 월~금요일
    r"|(?<![の\d年月日時何毎今同当翌])(?P<ja2>[月火水木金土日])(?=(?:\s?[、～~〜・-]\s?[月火水木金土日]){1,5}曜)"
    r"|(?<=[、～~〜・-])(?P<ja3>[月火水木金土日])(?=(?:\s?[、～~〜・-]\s?[月火水木金土日]){1,5}曜)"
    r"|(?<!\w)(?P<ko2>[월화수목금토일])(?=(?:\s?[,～~〜·-]\s?[월화수목금토일]){1,5}요일)"
    rf"|วัน(?P<th>{'|'.join(_THAI)})"
)
_SHORT_PT = ("segunda", "terça", "quarta", "quinta", "sexta")
_OF_THREE = 3
# Shortened, with a capital, and two of them: Mon–Fri, Mo–Sa, Lun. - Ven. What the names of two days begin with says
# nothing.
_SHORT = {
    name[:size].capitalize(): day
    for size in (2, 3, 4)
    for day, names in enumerate(_NAMES)
    for name in names.split()
    if "_" not in name
}
_SHORT = {
    short: day
    for short, day in _SHORT.items()
    if not any(name.startswith(short.lower()) for n, names in enumerate(_NAMES) if n != day for name in names.split())
}
# Three letters are a day without a capital too (lun-ven, seg.-sex.), and in Russian two: пн–пт. So are those that their
# languages shorten in another way than by the beginning of the name.
_SHORT |= {short.lower(): day for short, day in _SHORT.items() if len(short) == _OF_THREE}
_SHORT |= {
    form: day
    for day, names in enumerate((
        "пн pon pn Δευ pzt", "вт wt τρι út sal", "ср śr środ τετ st çar", "чт czw πεμ čt per", "пт pt pią παρ pá cum",
        "сб sob σαβ cmt", "вс нд niedz nd κυρ paz",
    ))
    for short in names.split()
    for form in (short, short.title())
}  # fmt: skip
_TWO = re.compile(r"(?<![\w-])(?P<one>[^\W\d_]{2,4})\.?\s?[-–—]\s?(?P<other>[^\W\d_]{2,4})\b(?!-)")
_OF_TWO = word_of({short.lower() for short in _SHORT})

#: The first of the words that name each, and what is in the others: a text without either is not searched.
_SHOWN = any_of(
    # a word with the signs of an Indian script is one run at a glance, and several by its letters
    word_of({first + end for name in _DAY for first in (*runs(name)[:1], name) for end in _OF_GERMAN}),
    all_of(char_of("星礼周曜요ว"), found("星期|礼拜|周|曜|요일|วัน")),
)

# Between two that are meant: the first and third Monday, 第2・第4土曜日; and another day behind one: 星期二、四.
_AND = re.compile(rf"\s?(?:\b(?:{spaced('and', 'or')})\b|[・、,，&])\s?$")
_LISTED = re.compile(
    r"(?<=[一二三四五六])[、,至到和及](?P<zh>[一二三四五六日天])(?![一二三四五六七八九十百千万个月年日号点时天次人])"
)
_REACH = 8
#: What stands in the place of the day where another one says which.
_ANY_DAY = 9


def weekday_named(word: str) -> int | None:
    """Which day of the week a word names, in full or short, 0 being Monday; None for any other word."""
    return _SHORT.get(word, _DAY.get(word.lower()))


def weekdays(text: str) -> Iterator[tuple[int, int, int]]:
    """Every day of the week that a text names, in order: where it begins, where it ends, and which it is, 0 being
    Monday.

    Of a day that is the first, second … of its name in a month, ten, twenty … are added, sixty of the last.
    """
    seen = glance(text)
    for match in _TWO.finditer(text) if _OF_TWO(seen) else ():
        if match["one"] in _SHORT and match["other"] in _SHORT:
            yield from ((*match.span(side), _SHORT[match[side]]) for side in ("one", "other"))
    if not _SHOWN(seen):
        return
    for match in _WEEKDAY.finditer(seen.low):
        if match["name"]:
            day = _DAY[match["name"]]
        elif match["th"]:
            day = _THAI.index(match["th"])
        elif match["zh"]:
            day = min("一二三四五六日天".index(match["zh"]), 6)
        else:
            name = (
                match["pt"]
                or match["pt2"]
                or match["ja"]
                or match["ja2"]
                or match["ja3"]
                or match["ko"]
                or match["ko2"]
            )
            if name in _SHORT_PT:
                start = match.end() - len(name)
                yield from _which(text, start, match.end(), _SHORT_PT.index(name))
                continue
            day = ("月火水木金土日" if name in "月火水木金土日" else "월화수목금토일").index(name)
        yield from _which(text, match.start(), match.end(), day)


def _which(text: str, start: int, end: int, day: int) -> Iterator[tuple[int, int, int]]:
    """A day of the week with which of a month's it is, and the others of a list: the first Monday, 第二个星期二,
    둘째 월요일, 第2・第4土曜日, first and third Monday; 星期二、四.
    """
    of = nth_before(text, start)
    yield of[0] if of else start, end, day + (10 * of[1] if of else 0)
    while of:
        joined = _AND.search(text, max(0, of[0] - _REACH), of[0])
        place = joined.start() if joined else 0
        of = nth_before(text, place) if joined else None
        if of:
            yield of[0], place, 10 * of[1] + _ANY_DAY
    listed = _LISTED.match(text, end)
    while listed:
        yield listed.start("zh"), listed.end(), min("一二三四五六日天".index(listed["zh"]), 6)
        listed = _LISTED.match(text, listed.end())
