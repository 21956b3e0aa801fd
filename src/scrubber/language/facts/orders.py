"""Places in an order, in words and in figures: `der zweite`, `le deuxième`, `2e`, `2.º`, `второй`, `2-й`, `둘째`.

Many of these words are others too (Spanish `segundo` is a second of time, Italian `quarto` a quarter), so that only a
whole piece of text is read, by who knows that it stands opposite another one. English and Chinese ones are read by
scrubber.language.facts.numerals.
"""

from __future__ import annotations

import re
import unicodedata

from scrubber.language.facts.counting import counted
from scrubber.language.packs.pack import counts
from scrubber.language.packs.which import packs_for
from scrubber.language.plain import plain

# Stems without accents, and what may follow them.
_STEMS = {
    "de": ("erst:1 zweit:2 dritt:3 viert:4 sechst:6 siebt:7 siebent:7 acht:8 letzt:-1 vorletzt:-2", "e|er|en|es|em"),
    "fr": ("premier:1 premiere:1 second:2 seconde:2 dernier:-1 derniere:-1", "s?"),
    "es": (
        (
            "prim:1 primer:1 segund:2 terc:3 tercer:3 cuart:4 quint:5 sext:6 septim:7 octav:8 noven:9 decim:10 "
            "undecim:11 duodecim:12 vigesim:20 trigesim:30 ultim:-1 penultim:-2"
        ),
        "er|[oa]s?|",
    ),
    "it": (
        (
            "prim:1 second:2 terz:3 quart:4 quint:5 sest:6 settim:7 ottav:8 non:9 decim:10 undicesim:11 "
            "dodicesim:12 tredicesim:13 quattordicesim:14 quindicesim:15 sedicesim:16 diciassettesim:17 diciottesim:18 "
            "diciannovesim:19 ventesim:20 trentesim:30 "
            "ultim:-1 penultim:-2"
        ),
        "[oaie]",
    ),
    "pt": (
        (
            "primeir:1 segund:2 terceir:3 quart:4 quint:5 sext:6 setim:7 oitav:8 non:9 decim:10 vigesim:20 trigesim:30 "
            "ultim:-1 penultim:-2"
        ),
        "[oa]s?",
    ),
    "ru": (
        (
            "перв:1 втор:2 трет:3 четверт:4 пят:5 шест:6 седьм:7 восьм:8 девят:9 десят:10 одиннадцат:11 "
            "двенадцат:12 тринадцат:13 четырнадцат:14 пятнадцат:15 шестнадцат:16 семнадцат:17 восемнадцат:18 "
            "девятнадцат:19 двадцат:20 тридцат:30 сороков:40 последн:-1 предпоследн:-2"
        ),
        "[яе]я|[ею]е|[иею][йхме]|его|ему|юю|[ыои][йме]|[ао]я|ая|ое|ого|ому|ую|[ыи]х|[ыи]ми|ь[яею]|ьего|ьему|ь[еи][мй]|ьих|ьими",
    ),
    "nl": (
        (
            "eerst:1 tweed:2 derd:3 vierd:4 vijfd:5 zesd:6 zevend:7 achtst:8 negend:9 tiend:10 elfd:11 twaalfd:12 "
            "dertiend:13 veertiend:14 vijftiend:15 zestiend:16 zeventiend:17 achttiend:18 negentiend:19 twintigst:20 "
            "laatst:-1"
        ),
        "en?",
    ),
    "pl": (
        (
            "pierwsz:1 drug:2 trzec:3 czwart:4 piąt:5 szóst:6 siódm:7 ósm:8 dziewiąt:9 dziesiąt:10 jedenast:11 "
            "dwunast:12 trzynast:13 czternast:14 piętnast:15 szesnast:16 siedemnast:17 osiemnast:18 dziewiętnast:19 "
            "dwudziest:20 trzydziest:30 ostatn:-1"
        ),
        "i?(?:y|a|e|ego|emu|ej|ymi?|ych)|imi?|ich|i",
    ),
    "cs": (
        (
            "prvn:1 prv:1 druh:2 třet:3 čtvrt:4 pát:5 šest:6 sedm:7 osm:8 devát:9 desát:10 jedenáct:11 dvanáct:12 "
            "třináct:13 čtrnáct:14 patnáct:15 šestnáct:16 sedmnáct:17 osmnáct:18 devatenáct:19 dvacát:20 třicát:30 "
            "posledn:-1"
        ),
        "y|a|e|eho|emu|ou|ymi?|ych|iho|imu|imi?|ich|i",
    ),
    "uk": (
        (
            "перш:1 друг:2 трет:3 четверт:4 п'ят:5 п’ят:5 шост:6 сьом:7 восьм:8 дев'ят:9 дев’ят:9 десят:10 "
            "одинадцят:11 дванадцят:12 тринадцят:13 чотирнадцят:14 п'ятнадцят:15 п’ятнадцят:15 шістнадцят:16 "
            "сімнадцят:17 вісімнадцят:18 дев'ятнадцят:19 дев’ятнадцят:19 двадцят:20 тридцят:30 останн:-1"
        ),
        "[иі]й|а|я|е|є|ь?ого|ь?ому|ь?оі|у|ю|[иі]м|[иі]х|[иі]ми|і",
    ),
    "el": (
        (
            "πρώτ:1 δεύτερ:2 τρίτ:3 τέταρτ:4 πέμπτ:5 έκτ:6 έβδομ:7 όγδο:8 ένατ:9 δέκατ:10 ενδέκατ:11 δωδέκατ:12 "
            "εικοστ:20 τριακοστ:30 τελευταί:-1"
        ),
        "ος|η|ο|ου|ης|ον|ην|α|ας|οι|ες|ων|ους",
    ),
    "sv": (
        (
            "första:1 förste:1 andra:2 andre:2 tredje:3 fjärde:4 femte:5 sjätte:6 sjunde:7 åttonde:8 nionde:9 "
            "tionde:10 elfte:11 tolfte:12 trettonde:13 fjortonde:14 femtonde:15 sextonde:16 sjuttonde:17 artonde:18 "
            "nittonde:19 tjugonde:20 trettionde:30 sista:-1 siste:-1"
        ),
        "",
    ),
    "fi": (
        (
            "ensimmäinen:1 ensimmäisen:1 toinen:2 toisen:2 kolmas:3 kolmannen:3 neljäs:4 neljännen:4 viides:5 "
            "viidennen:5 kuudes:6 kuudennen:6 seitsemäs:7 seitsemännen:7 kahdeksas:8 kahdeksannen:8 yhdeksäs:9 "
            "yhdeksännen:9 kymmenes:10 kymmenennen:10 yhdestoista:11 kahdestoista:12 kolmastoista:13 neljästoista:14 "
            "viidestoista:15 kuudestoista:16 seitsemästoista:17 kahdeksastoista:18 yhdeksästoista:19 "
            "kahdeskymmenes:20 kolmaskymmenes:30 viimeinen:-1 viimeisen:-1"
        ),
        "",
    ),
    "hu": (
        (
            "első:1 egyedik:1 második:2 kettedik:2 harmadik:3 negyedik:4 ötödik:5 hatodik:6 hetedik:7 nyolcadik:8 "
            "kilencedik:9 tizedik:10 tizenegyedik:11 tizenkettedik:12 tizenharmadik:13 tizennegyedik:14 tizenötödik:15 "
            "tizenhatodik:16 tizenhetedik:17 tizennyolcadik:18 tizenkilencedik:19 huszadik:20 harmincadik:30 utolsó:-1"
        ),
        "t|at|et|ban|ben|nak|nek|on|en|",
    ),
    "ro": (
        (
            "primul:1 prima:1 primului:1 primei:1 unulea:1 una:1 doilea:2 doua:2 treilea:3 treia:3 patrulea:4 patra:4 "
            "cincilea:5 cincea:5 șaselea:6 șasea:6 șaptelea:7 șaptea:7 optulea:8 opta:8 nouălea:9 noua:9 zecelea:10 "
            "zecea:10 unsprezecelea:11 unsprezecea:11 doisprezecelea:12 douăsprezecea:12 douăzecilea:20 douăzecea:20 "
            "ultimul:-1 ultima:-1"
        ),
        "",
    ),
    "tr": (
        (
            "birinci:1 ilk:1 ikinci:2 üçüncü:3 dördüncü:4 beşinci:5 altıncı:6 yedinci:7 sekizinci:8 dokuzuncu:9 "
            "onuncu:10 yirminci:20 otuzuncu:30 kırkıncı:40 ellinci:50 son:-1"
        ),
        "",
    ),
    "id": (
        (
            "pertama:1 kedua:2 ketiga:3 keempat:4 kelima:5 keenam:6 ketujuh:7 kedelapan:8 kesembilan:9 kesepuluh:10 "
            "terakhir:-1"
        ),
        "",
    ),
    "sw": ("kwanza:1 pili:2 tatu:3 nne:4 tano:5 sita:6 saba:7 nane:8 tisa:9 kumi:10 mwisho:-1", ""),
    "ar": (
        (
            "أول:1 أولى:1 حادي:1 حادية:1 ثاني:2 ثانية:2 ثالث:3 ثالثة:3 رابع:4 رابعة:4 خامس:5 خامسة:5 سادس:6 سادسة:6 "
            "سابع:7 سابعة:7 ثامن:8 ثامنة:8 تاسع:9 تاسعة:9 عاشر:10 عاشرة:10 عشرون:20 عشرين:20 ثلاثون:30 ثلاثين:30 "
            "أخير:-1 أخيرة:-1"
        ),
        "",
    ),
    "fa": (
        (
            "اول:1 یکم:1 دوم:2 سوم:3 چهارم:4 پنجم:5 ششم:6 هفتم:7 هشتم:8 نهم:9 دهم:10 یازدهم:11 دوازدهم:12 سیزدهم:13 "
            "چهاردهم:14 پانزدهم:15 شانزدهم:16 هفدهم:17 هجدهم:18 نوزدهم:19 بیستم:20 آخر:-1"
        ),
        "",
    ),
    "he": (
        (
            "ראשון:1 ראשונה:1 שני:2 שנייה:2 שניה:2 שלישי:3 שלישית:3 רביעי:4 רביעית:4 חמישי:5 חמישית:5 שישי:6 שישית:6 "
            "שביעי:7 שביעית:7 שמיני:8 שמינית:8 תשיעי:9 תשיעית:9 עשירי:10 עשירית:10 אחרון:-1 אחרונה:-1"
        ),
        "",
    ),
    "hi": ("पहल:1 दूसर:2 तीसर:3 चौथ:4 छठ:6", "[ाीे]ं?"),
    "bn": (
        ("প্রথম:1 দ্বিতীয়:2 তৃতীয়:3 চতুর্থ:4 পঞ্চম:5 ষষ্ঠ:6 সপ্তম:7 অষ্টম:8 নবম:9 দশম:10 একাদশ:11 দ্বাদশ:12 শেষ:-1"),
        "",
    ),
    "ta": ("முதல்:1 இரண்டா:2 மூன்றா:3 நான்கா:4 ஐந்தா:5 ஆறா:6 ஏழா:7 எட்டா:8 ஒன்பதா:9 பத்தா:10 கடைசி:-1", "ம்|வது|"),
    "ko": ("첫:1 둘:2 두:2 셋:3 세:3 넷:4 네:4 다섯:5 여섯:6 일곱:7 여덟:8 아홉:9 열:10", "째[가-힣]{0,2}|"),
}


def _unaccented(text: str) -> str:
    """Letters without accents, but for й."""
    return "".join(c if c == "й" else unicodedata.normalize("NFD", c)[0] for c in text)


def _table(stems: str, endings: str) -> tuple[dict[str, int], re.Pattern[str]]:
    """Which place each stem is, and a pattern of an order in words, with tens before it and an article's letters."""
    table = {_unaccented(plain(unicodedata.normalize("NFC", stem))): number for stem, number in counts(stems).items()}
    any_of = "|".join(sorted(table, key=len, reverse=True))
    return table, re.compile(rf"(?:(?P<tens>\S{{3,20}}?)(?: (?:و |si )?)?)??(?:و?ال|ה)?(?P<stem>{any_of})(?:{endings})")


_TABLES = {language: _table(*each) for language, each in _STEMS.items() if language != "ko"}
# Without accents the letters of Korean are other ones.
_TABLES["ko"] = (
    counts(_STEMS["ko"][0]),
    re.compile(rf"(?P<tens>(?!))?(?P<stem>{'|'.join(counts(_STEMS['ko'][0]))})(?:{_STEMS['ko'][1]})"),
)
# Endings that make an order of a number: zwanzig, zwanzigste; deux, deuxième.
_MADE = {
    "de": re.compile(r"([a-zäöüß]{3,30}?)s?t(?:e|er|en|es|em)"),
    "fr": re.compile(r"([a-z -]{2,30}?)i[eè]mes?"),
    "it": re.compile(r"([a-zé]{3,30}?)esim[oaie]"),
    "nl": re.compile(r"([a-zëï]{3,30}?)(?:st|d)en?"),
    "hi": re.compile(r"(.{2,20}?)व(?:ाँ|ां|ीं|ें)"),
    "bn": re.compile(r"(.{2,20}?)তম"),
}
#: Tens and ones of which an order is made: vigésima primera, yirmi birinci, tjugoandra, الحادية والعشرون.
_TENS, _ONES = frozenset(range(20, 100, 10)), frozenset(range(1, 10))
_FIGURE = re.compile(
    r"(\d{1,4})(?:[. -]{0,2}(?:[ºª°]|er|re|ère|e|è?me|ème|ième|nd|nde|й|я|е|го|му|м|ю|х|ый|ой|ая|ого|ом|번째)|\.)?"
)


def place(text: str, language: str) -> tuple[int, bool] | None:
    """Which place in an order a piece of text names and nothing else, and whether in words; None for any other text.

    Args:
        text: the piece.
        language: primary tag of its sentence.

    >>> place("deuxième", "fr"), place("2e", "fr"), place("zwanzigsten", "de")
    ((2, True), (2, False), (20, True))
    """
    text = plain(unicodedata.normalize("NFC", text.strip().lower()))
    if language not in _TABLES or not text:
        return None
    figure = _FIGURE.fullmatch(text)
    if figure:
        return int(figure[1]), False
    value = _said(text, language)
    return (value, True) if value else None


def _said(text: str, language: str) -> int | None:
    """The place that words name: one word, or tens and ones, apart or in one."""
    table, words = _TABLES[language]
    said = words.fullmatch(text if language == "ko" else _unaccented(text))
    if said and not said["tens"]:
        return table[said["stem"]]
    if said:
        tens = text[: said.end("tens")]
        few, many = sorted((table[said["stem"]], _number(tens, language) or _said(tens, language) or 0))
        if few in _ONES and many in _TENS:
            return few + many
    made = _MADE[language].fullmatch(text) if language in _MADE else None
    return _number(made[1], language) if made else None


def _number(stem: str, language: str) -> int | None:
    """The number that the stem of an order is made of: zwanzig, quatr(e), cinq(u), neu(f)."""
    forms = [stem]
    if language == "fr":
        forms += [stem + "e", stem.removesuffix("u"), re.sub("v$", "f", stem)]
    if language == "it":
        forms += [stem + vowel for vowel in "aeio"]
    for form in forms:
        found = counted(form, packs_for(language))
        if len(found) == 1 and found[0].end - found[0].start == len(form) and found[0].value.denominator == 1:
            return int(found[0].value)
    return None
