"""The names of months in the languages of most pages, which month a word names, and whether a text may name one."""

from __future__ import annotations

import re

from scrubber.language.facts.glance import glance
from scrubber.language.facts.numerals import EN_ORDINALS
from scrubber.language.plain import plain
from scrubber.language.runs import runs


def _numbered(*months: str) -> dict[str, int]:
    """Each name of a month, and the month's number."""
    return {name: n for n, names in enumerate(months, 1) for name in names.split()}


_MONTHS = _numbered(
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
    "september sept sep", "october oct", "november nov", "december dec",
)  # fmt: skip
# The months of other languages, where a day and a year stand beside them.
OTHER_MONTHS = _numbered(
    (
        "januar jänner janvier enero janeiro gennaio январь января январе январю январём januari styczeń "
        "stycznia"
    ), (
        "februar feber février fevrier febrero fevereiro febbraio февраль февраля феврале февралю февралём "
        "februari luty lutego"
    ),
    "märz marz maerz mars marzo março marco март марта марте марту мартом maart marzec marca",
    "abril aprile avril апрель апреля апреле апрелю апрелем kwiecień kwietnia",
    "mai mayo maio maggio май мая мае маю маем mei maj maja",
    "juni juin junio junho giugno июнь июня июне июню июнем czerwiec czerwca",
    "juli juillet julio julho luglio июль июля июле июлю июлем lipiec lipca",
    "août aout agosto август августа августе августу августом augustus sierpień sierpnia", (
        "septembre septiembre setiembre setembro settembre сентябрь сентября сентябре сентябрю сентябрём "
        "wrzesień września"
    ),
    (
        "oktober octobre octubre outubro ottobre октябрь октября октябре октябрю октябрём październik "
        "października"
    ), "novembre noviembre novembro ноябрь ноября ноябре ноябрю ноябрём listopad listopada", (
        "dezember décembre decembre diciembre dezembro dicembre декабрь декабря декабре декабрю декабрём "
        "grudzień grudnia"
    ),
)  # fmt: skip
# Further ones, as the Unicode Common Locale Data Repository has them (https://cldr.unicode.org): Ukrainian, Belarusian,
# Bulgarian and Serbian; Czech, Slovak, Hungarian, Romanian, Swedish, Danish and Norwegian, Finnish, Turkish and
# Indonesian; Greek; Arabic and Hebrew, which sets its "in" before the name; Persian, of its own calendar; Hindi.
OTHER_MONTHS |= _numbered(
    (
        "січня січень студзеня студзень јануар януари ledna leden januára ianuarie tammikuuta tammikuu ocak "
        "ιανουαρίου ιανουάριος يناير جانفي ינואר בינואר فروردین जनवरी"
    ),
    (
        "лютого лютий лютага люты фебруар февруари února únor február februára februarie helmikuuta helmikuu "
        "şubat φεβρουαρίου φεβρουάριος فبراير فيفري פברואר בפברואר اردیبهشت फ़रवरी फरवरी"
    ),
    (
        "березня березень сакавіка сакавік března březen március martie marts maaliskuuta maaliskuu mart maret "
        "μαρτίου μάρτιος مارس מרץ במרץ خرداد मार्च"
    ),
    (
        "квітня квітень красавіка красавік dubna duben április apríla apríl aprilie huhtikuuta huhtikuu nisan "
        "απριλίου απρίλιος أبريل ابريل أفريل אפריל באפריל تیر अप्रैल"
    ),
    (
        "травня травень мај května květen május mája máj toukokuuta toukokuu mayıs μαΐου μαϊου μάιος مايو ماي "
        "מאי במאי مرداد मई"
    ),
    (
        "червня червень чэрвеня чэрвень јун юни června červen június júna jún iunie kesäkuuta kesäkuu haziran "
        "ιουνίου ιούνιος يونيو جوان יוני ביוני شهریور जून"
    ),
    (
        "липня липень ліпеня ліпень јул юли července červenec július júla júl iulie heinäkuuta heinäkuu temmuz "
        "ιουλίου ιούλιος يوليو جويلية יולי ביולי مهر जुलाई"
    ),
    (
        "серпня серпень жніўня жнівень srpna srpen augusztus augusta augusti elokuuta elokuu ağustos agustus "
        "αυγούστου αύγουστος أغسطس اغسطس أوت אוגוסט באוגוסט آبان अगस्त"
    ),
    (
        "вересня вересень верасня верасень септембар септември září szeptember septembra septembrie syyskuuta "
        "syyskuu eylül σεπτεμβρίου σεπτέμβριος سبتمبر ספטמבר בספטמבר آذر सितंबर सितम्बर"
    ),
    (
        "жовтня жовтень кастрычніка кастрычнік октобар октомври října říjen október októbra octombrie "
        "lokakuuta lokakuu ekim οκτωβρίου οκτώβριος أكتوبر اكتوبر אוקטובר באוקטובר دی अक्टूबर अक्तूबर"
    ),
    (
        "листопада листопад лістапада лістапад новембар ноември listopadu novembra noiembrie marraskuuta "
        "marraskuu kasım νοεμβρίου νοέμβριος نوفمبر נובמבר בנובמבר بهمن नवंबर नवम्बर"
    ),
    (
        "грудня грудень снежня снежань децембар декември prosince prosinec decembra decembrie joulukuuta "
        "joulukuu aralık desember δεκεμβρίου δεκέμβριος ديسمبر דצמבר בדצמבר اسفند दिसंबर दिसम्बर"
    ),
)  # fmt: skip
# Catalan, and Croatian but for its listopad, which is another month than the Czech and the Polish one; those of Syria
# and Iraq that are one word; Turkish ones as their capitals come down.
OTHER_MONTHS |= _numbered(
    "gener siječnja", "febrer veljače شباط", "març ožujka آذار", "travnja نيسان", "maig svibnja أيار mayis",
    "juny lipnja حزيران", "juliol srpnja تموز", "agost kolovoza", "rujna أيلول", "", "studenoga studenog kasim",
    "desembre prosinca aralik",
)  # fmt: skip
# Bengali, Tamil and Swahili, from the same source.
OTHER_MONTHS |= _numbered(
    "জানুয়ারি জানুয়ারী ஜனவரி januari", "ফেব্রুয়ারি ফেব্রুয়ারী பிப்ரவரி februari", "মার্চ மார்ச் machi",
    "এপ্রিল ஏப்ரல் aprili", "মে மே mei", "জুন ஜூன் juni", "জুলাই ஜூலை julai", "আগস্ট ஆகஸ்ட் agosti",
    "সেপ্টেম্বর செப்டம்பர் septemba", "অক্টোবর அக்டோபர் oktoba", "নভেম্বর நவம்பர் novemba",
    "ডিসেম্বর டிசம்பர் desemba",
)  # fmt: skip
# Lithuanian, Latvian, Estonian, Slovene, Serbian in its cases, and Persian names of the months of others.
OTHER_MONTHS |= _numbered(
    "január sausio janvāris janvārī janvāra jaanuar jaanuari januarja јануара ژانویه",
    "vasario februāris februārī februāra veebruar veebruari februarja фебруара فوریه",
    "kovo martā marta märts märtsi marec",
    "balandžio aprīlis aprīlī aprīļa aprill aprilli април априла آوریل",
    "gegužės maijs maijā maija мај маја مه",
    "birželio jūnijs jūnijā jūnija juuni junij junija јуна ژوئن",
    "liepos jūlijs jūlijā jūlija juuli julij julija јула ژوئیه",
    "rugpjūčio augusts augustā augusti avgust avgusta اوت",
    "rugsėjo setembre septembris septembrī septembri септембра سپتامبر",
    "spalio oktobris oktobrī oktobra oktoober oktoobri октобра اکتبر",
    "lapkričio novembris novembrī novembri новембра نوامبر",
    "gruodžio decembris decembrī detsember detsembri децембра دسامبر",
)  # fmt: skip
OTHER_MONTHS |= {plain(name): n for name, n in OTHER_MONTHS.items()}
# The same, short: no words of their language by themselves, so that a dot or a year must follow.
SHORT_MONTHS = _numbered(
    "jän jänn janv ene gen янв", "febr févr fév fev фев февр", "mär", "abr avr апр", "mag", "giu", "juil lug",
    "août ago авг", "set сен сент", "okt ott out окт", "noviem нояб ноя", "dez déc dic дек",
)  # fmt: skip
#: Others from the same source that only a year tells from words.
SHORT_BEFORE_YEAR = _numbered(
    "sty січ ian oca ינו בינו जन জানু ιαν ஜன яну јан sij jaan", "lut лют şub פבר בפבר फ़र ফেব φεβ பிப் феб velj veebr",
    "мар mrt бер márc mac μαρ μάρ மார் ožu", "kwi квіт ápr nis אפר באפר এপ্রি απρ ஏப் tra d’abr",
    "трав μαΐ μάι svi maig", "июн cze черв iun haz ιουν ιούν jūn", "июл lip лип iul tem जुल জুল ιουλ ιούλ jūl",
    "sie серп ağu agu אוג באוג अग আগ αυγ αύγ ஆக kol avg d’ag",
    "wrz вер szept eyl ספט בספט सित সেপ সেপ্ট σεπ செப் сеп ruj",
    "paź жовт eki אוק באוק अक्टू অক্টো οκτ அக் d’oct", "lis лист kas נוב בנוב नव নভে νοε νοέ நவ ное нов stu",
    "gru груд ara des דצמ בדצמ दिस ডিসে δεκ டிச дец pro dets",
)  # fmt: skip
SHORT_BEFORE_YEAR |= {plain(name): n for name, n in SHORT_BEFORE_YEAR.items()}
#: Thai ones, in full and short.
THAI_MONTHS = _numbered(
    "มกราคม ม.ค.", "กุมภาพันธ์ ก.พ.", "มีนาคม มี.ค.", "เมษายน เม.ย.", "พฤษภาคม พ.ค.", "มิถุนายน มิ.ย.",
    "กรกฎาคม ก.ค.", "สิงหาคม ส.ค.", "กันยายน ก.ย.", "ตุลาคม ต.ค.", "พฤศจิกายน พ.ย.", "ธันวาคม ธ.ค.",
)  # fmt: skip
SHORT_TOO = ("jan", "feb", "mar", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
#: English ones, in full or short, lower case.
ENGLISH_MONTHS = frozenset(_MONTHS)
#: The names of months in the languages of most pages, in full or short, lower case.
MONTH_NAMES = frozenset(_MONTHS) | frozenset(OTHER_MONTHS)
# Names of months that are other words too, but for their capital.
_CAPITAL = frozenset(["may", "march", "mar", "sept"])
#: Lower case, these name no month: "may 20 people" and "march 3 miles" are verbs.
VERBS = frozenset({"may", "march", "mar"})
#: … but before a year: 9 mar 2019.
OF_A_YEAR = re.compile(r"(?:march|mar|may)\.?,?\s(?:del?\s)?(?:1\d|2[01])\d\d(?!\d)")
#: The first of a month, in words: le premier mai, am ersten Mai.
FIRSTS = ("premier", "ersten", "erster", "primero", "primeiro", "primo", "первого")
#: A day of a month is one of these words, or has a figure.
_DAY_WORDS = (*(w for w, n in EN_ORDINALS.items() if n <= 30), *FIRSTS)
_DIGIT = re.compile(r"\d")
_LATIN = re.compile("[A-Za-z]+")
#: The short names too, and how each of them begins.
_NAMES = MONTH_NAMES.union(SHORT_TOO, SHORT_MONTHS, SHORT_BEFORE_YEAR)
_BEGINNINGS = frozenset(runs(name)[0][:3] for name in _NAMES)
_FIRST_LETTERS = "".join(sorted({name[0] for name in _NAMES}))
#: A text without any of their first letters, as most in ideographs are, is not cut into words.
_MAY_NAME = re.compile(f"[{_FIRST_LETTERS}{_FIRST_LETTERS.upper()}]")


def month_number(name: str) -> int | None:
    """The number of a month by its name, in full or short, in whichever case; None for no name."""
    small = name.rstrip(".").lower()
    tables = (_MONTHS, OTHER_MONTHS, SHORT_MONTHS, SHORT_BEFORE_YEAR)
    return next((table[small] for table in tables if small in table), THAI_MONTHS.get(name))


def month_named(text: str) -> int | None:
    """Which month a piece of text names, in full or short, and nothing else; None for any other text.

    >>> month_named("février"), month_named("Oct."), month_named("may")
    (2, 10, None)
    """
    name = text.removesuffix(".")
    small = name.lower()
    return None if small in _CAPITAL and name == small else _MONTHS.get(small) or OTHER_MONTHS.get(small)


def names_month(text: str) -> bool:
    """Whether a text may name a month by its name, with a day or a year: where it certainly does not, no date of
    that sort is in it.
    """
    if text.isascii() and _NAMES.isdisjoint(glance(text).words):
        return False
    if not _MAY_NAME.search(text):
        return False
    # Chinese leaves no blank before an English name: 截至March 2021.
    found = runs(text) if text.isascii() else [*runs(text), *_LATIN.findall(text)]
    named = [
        low
        for run in found
        if (low := run.lower())[:3] in _BEGINNINGS
        and (run not in VERBS or f"{run}." in text or OF_A_YEAR.search(text))  # 30 mar. 2015
    ]
    if not named or (text.isascii() and _NAMES.isdisjoint(named)):
        return False
    return _DIGIT.search(text) is not None or any(map(text.lower().__contains__, _DAY_WORDS))
