"""How dates are written, a pattern each: Chinese and English, and other languages as far as a month's name or a sign
shows a date. What a match of one says, `written_dates` reads.
"""

from __future__ import annotations

import re

from scrubber.language.facts.months import (
    ENGLISH_MONTHS,
    FIRSTS,
    OTHER_MONTHS,
    SHORT_BEFORE_YEAR,
    SHORT_MONTHS,
    SHORT_TOO,
    THAI_MONTHS,
)
from scrubber.language.facts.numerals import EN_ORDINALS, ZH_DIGITS
from scrubber.language.packs.joining import spaced
from scrubber.patterns import alternatives, any_of, lazily

_SHORT = alternatives({*SHORT_MONTHS, *SHORT_TOO})
_BEFORE_YEAR = alternatives(SHORT_BEFORE_YEAR)
_OTHERS = alternatives(OTHER_MONTHS)
#: The first year of an era, less one; as a text in its plain form has them, which writes 干隆.
ERAS = {
    "令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民国": 1911, "民國": 1911,
    "洪武": 1367, "建文": 1398, "永乐": 1402, "洪熙": 1424, "宣德": 1425, "正统": 1435, "景泰": 1449, "天顺": 1456,
    "成化": 1464, "弘治": 1487,
    "正德": 1505, "嘉靖": 1521, "隆庆": 1566, "万历": 1572, "泰昌": 1619, "天启": 1620, "崇祯": 1627, "顺治": 1643,
    "康熙": 1661, "雍正": 1722,
    "干隆": 1735, "嘉庆": 1795, "道光": 1820, "咸丰": 1850, "同治": 1861, "光绪": 1874, "宣统": 1908,
}  # fmt: skip
#: The stems and branches by whose sixty pairs years are counted; 己 and 巳 are set for one another, and for 已, so
#: often that any is either.
STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
#: A month in English, in full or short.
MONTH = rf"{any_of(ENGLISH_MONTHS)}\.?"
#: One character of a Chinese numeral as dates have it.
ZH_NUMERAL = f"[{''.join(ZH_DIGITS)}十廿卅]"
_ERA_NUMERAL = f"[{ZH_NUMERAL[1:-1]}百]"
YEAR = r"(?:1[0-9]|20|21)\d\d"
ORDINAL = rf"(?:(?:twenty|thirty)[- ])?(?:{'|'.join(w for w, n in sorted(EN_ORDINALS.items()) if n <= 30)})"
#: Names that stand before the day.
HUNGARIAN = (
    "január", "február", "március", "április", "május", "június", "július", "augusztus", "szeptember", "október",
    "november", "december",
)  # fmt: skip
SHORT_HUNGARIAN = ("jan", "febr", "márc", "ápr", "máj", "jún", "júl", "aug", "szept", "okt", "nov", "dec")
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"

#: Between two days: 26 and 27 October, vom 1. bis 15. Mai.
JOIN = rf"(?:{spaced('and', 'until', 'to')}|[-–—])"

# 曰 behind the numeral of a day is 日 as a scanner reads it; 年 or 月 may stand twice by a slip of the hand; a line's
# break may leave a blank within a numeral. Each pattern names its parts y, m and d, and stands behind the sign without
# which it need not be tried; the first that matches at a place wins.
PATTERNS = tuple(
    (sign, lazily(p, re.IGNORECASE))
    for sign, p in (
        # 2015年12月16日, 二〇一五年十二月, 2015년 12월 16일
        (
            "year",
            (
                rf"(?P<y>(?<!\d)\d{{4}}|{ZH_NUMERAL}{{4}}|(?<!\d)\d{{2}}(?=\s?[年년]\s?(?:\d"
                rf"|{ZH_NUMERAL}){{1,3}}\s?[月월]))\s?[年년](?!代|级)\s?(?:年?(?P<m>\d{{1,2}}"
                rf"|{ZH_NUMERAL}{{1,3}})\s?[月월]\s?(?:月?(?P<d>\d{{1,2}}|{ZH_NUMERAL}{{1,3}})\s?[日曰号號일])?)?"
            ),
        ),
        # 令和3年5月1日, 民国104年12月16日
        (
            "era",
            (
                rf"(?P<era>{'|'.join(ERAS)})\s?(?P<y>\d{{1,3}}|元"
                rf"|{_ERA_NUMERAL}(?: ?{_ERA_NUMERAL}){{0,5}})\s?年(?:\s?年?(?P<m>\d{{1,2}}"
                rf"|{ZH_NUMERAL}{{1,3}})\s?月(?:\s?月?(?P<d>\d{{1,2}}|{ZH_NUMERAL}{{1,3}})\s?[日曰])?)?"
            ),
        ),
        # 乙巳年: one of sixty
        ("cycle", f"(?P<stem>[{STEMS}巳已])(?P<branch>[{BRANCHES}己已])年"),
        # 一一五年六月, 112年底: a year of the Republic, which no name of an era need stand before
        (
            "year",
            (
                rf"(?<![\d{ZH_NUMERAL[1:-1]}百千万第])(?P<roc>1\d\d"
                rf"|一[〇○零一二三四五六七八九]{{2}})\s?年(?:年?(?P<m>\d{{1,2}}"
                rf"|{ZH_NUMERAL}{{1,3}})\s?月(?:月?(?P<d>\d{{1,2}}|{ZH_NUMERAL}{{1,3}})\s?[日曰])?"
                rf"|(?=[初底末]|[一二三四]季|度))"
            ),
        ),
        # 10月26日、27日, 7月15日至24日: another day of the same month
        (
            "listed",
            rf"(?<=[日号號曰][、,，和与及至到~～‐-―-])(?P<d>\d{{1,2}}|{ZH_NUMERAL}{{1,3}})\s?[日曰号號](?![元圆内])",
        ),
        # 16日22时, 16日晚10时: the day of a month told of before
        (
            "day and hour",
            (
                rf"(?<![\d{ZH_NUMERAL[1:-1]}百千月])(?P<d>\d{{1,2}}|{ZH_NUMERAL}{{1,3}})[日曰号號](?=(?:凌晨|清晨"
                rf"|早上|上午|中午|下午|傍晚|晚上?|深夜|夜间)?\s?(?:\d{{1,2}}|{ZH_NUMERAL}{{1,3}})[时時点點])"
            ),
        ),
        # 8日发布, 6日晚间, 9日对记者说: the day of the month that a paper writes in; 拘留10日, 10日内 and 10日游 say
        # how long
        (
            "day alone",
            (
                rf"(?<![\d.月第每满共达过近约足逾各隔续期为{ZH_NUMERAL[1:-1]}百千])(?P<d>{_DAY}"
                rf"|{ZH_NUMERAL}{{1,3}})[日号號](?=(?:凌晨|清晨|早上?|上午|中午|下午|傍晚|晚[上间]?|深夜|夜间?|白天"
                rf"|再次|继续|对|向|在|从|将|宣布|发布|表示|举行|召开|说|称|抵达|发表|公布|通报|报道|接受|证实|透露"
                rf"|开始|正式|启动))"
            ),
        ),
        # 정부는 16일 밝혔다: the same; 16일 동안, 16일간 and 16일 이내 say how long
        (
            "day alone, Korean",
            (
                rf"(?<=[이가은는서]\s)(?P<d>{_DAY})일(?=\s(?!동안|간|이내|내|연속|만|이상|이하|치|전|후|뒤|째|정도"
                rf"|가량|넘게|씩|휴))"
            ),
        ),
        # 26 and 27 October, vom 1. bis 15. Mai, du 1er au 15 mai, с 1 по 15 мая
        (
            "days of one month",
            (
                rf"(?<![\d.,/-])(?P<d>{_DAY})(?:st|nd|rd|th|er|º|\.)?(?=\s?{JOIN}\s?(?:the\s)?{_DAY}(?:st|nd|rd|th"
                rf"|er|º|\.)?\s(?:of\s|de\s)?(?P<of>{MONTH}"
                rf"|{_OTHERS})(?!\w))"
            ),
        ),
        # October 26 and 27
        (
            "month, day and day",
            (
                rf"(?P<before>(?<![a-z])(?P<of>{MONTH})\s{_DAY}(?:st|nd|rd|th)?(?:\s(?:and|to|&)\s"
                rf"|\s?[-–—]\s?))(?P<d>{_DAY})(?:st|nd|rd|th)?(?![\w/:.-]|,\d)"
            ),
        ),
        # 每月十五日, 次月10日, 每季首月5日: a day of whichever month
        (
            "moon",
            (
                rf"(?P<which>[每毎次当本下翌同上首末])个?月(?:的|の)?(?P<d>(?<!\d)\d{{1,2}}"
                rf"|{ZH_NUMERAL}{{1,3}})\s?[日曰号號]"
            ),
        ),
        ("month", r"매[월달]\s?(?P<d>\d{1,2})일"),
        # the 15th of each month, am 15. jedes Monats, le 5 de chaque mois, не позднее 10 числа
        (
            "any month",
            (
                rf"\b(?P<d>{_DAY}(?:st|nd|rd|th)|{ORDINAL})\s(?:day\s)?of\s(?:(?:the\s)?(?P<which>each|every"
                rf"|following|next|previous|preceding|same|that)|the)\s(?:calendar\s)?month\b"
            ),
        ),
        (
            "any month",
            (
                rf"(?<!\d)(?P<d>{_DAY})(?:\.|er)?\s(?:Tag\s)?(?:jedes|eines\sjeden"
                rf"|des(?:\s(?P<which>folgenden|laufenden|selben))?|du|de\schaque|de\scada|del)\s(?:Monats|mois"
                rf"|mes)\b(?:\s(?P<which2>suivant|siguiente|courant))?|(?<!\d)(?P<d2>{_DAY})(?:-?го)?\sчисл[ао]\b"
            ),
        ),
        # 公元前221年, 300 BC
        ("before", rf"公元(?P<bc>前)?\s?(?P<y>\d{{1,4}}|{ZH_NUMERAL}{{1,4}})\s?年"),
        ("christ", r"(?<![\w.,])(?P<y>\d{1,4})\s?(?-i:(?P<bc>BCE?|B\.C\.)|AD|CE|A\.D\.)(?!\w)"),
        # 正月初五, 八月十五, 农历腊月廿三
        (
            "moon",
            (
                rf"(?:[农阴]历\s?)?(?P<lunar>闰?(?:[正腊冬]"
                rf"|{ZH_NUMERAL}{{1,2}}))月(?:初(?P<d>[一二三四五六七八九十])"
                rf"|(?P<d2>[十廿二][一二三四五六七八九十]{{1,2}}|三十)(?![{''.join(ZH_DIGITS)}十百千万亿]"
                rf"|[日曰号號]|个|名|人|家|条|年|多|余|点))"
            ),
        ),
        # 16. Dezember 2015, 16 de diciembre de 2015, 16ú lá de Nollaig, 16 ta' Diċembru, 16 декабря 2015, 16 أيار/مايو
        # 2015; but 12 leden are twelve members in Dutch, and the twelfth of January is 12. ledna in Czech; 12 mail may
        # be letters, and the twelfth of May is 12. mail in Estonian
        (
            "day first, other months",
            (
                rf"(?<!\d)(?P<d>{_DAY}|(?<!\w)(?:{'|'.join(FIRSTS)}))(?:er|ης?|ú|\.?º"
                rf"|\.)?\s(?:lá\s)?(?:de\s|d['’]|ta['’]\s)?(?P<m>(?!leden\b|(?<!\.\s)mail\b)(?:{_OTHERS}))(?:/(?:{_OTHERS}))?(?!\w)(?:\.?,?\s"
                rf"(?:del?\s)?(?P<y>{YEAR})(?!\d))?"
            ),
        ),
        # 16. Dez. 2015, 16 de dic. de 2015, 16 déc.
        (
            "day first, short months",
            (
                rf"(?<!\d)(?P<d>{_DAY})(?:er|\.?º|\.)?\s(?:de\s)?(?P<m>(?:{_SHORT})(?=\.(?!\w)"
                rf"|,?\s(?:del?\s)?{YEAR}(?!\d))|(?:{_BEFORE_YEAR})(?=[.॰׳]?,?\s(?:del?\s)?{YEAR}(?!\d)))"
                rf"[.॰׳]?(?:,?\s(?:del?\s)?(?P<y>{YEAR})(?!\d))?"
            ),
        ),
        # 2009. március 14-i, március 14-én, 2009. márc. 14.
        (
            "day last, Hungarian",
            rf"(?:(?<![\d./-])(?P<y>{YEAR})\.\s)?(?<!\w)(?P<m>{'|'.join(HUNGARIAN)})\s(?P<d>{_DAY})(?=[.-])(?!\.\d)",
        ),
        (
            "day last, Hungarian",
            rf"(?<![\d./-])(?P<y>{YEAR})\.\s(?P<m>{'|'.join(SHORT_HUNGARIAN)})\.?\s(?P<d>{_DAY})(?=[.-])(?!\.\d)",
        ),
        # 2009 m. kovo 14 d., 2009. gada 14. marts, 2009. aasta märtsis
        (
            "year first, Baltic",
            rf"(?<!\d)(?P<y>{YEAR})\sm\.\s(?P<m>{_OTHERS})(?!\w)(?:\s(?P<d>{_DAY})(?!\d)(?:\sd\b)?)?",
        ),
        (
            "year first, Baltic",
            rf"(?<!\d)(?P<y>{YEAR})\.?\s(?:gada|aasta|[ga]\.)\s(?:(?P<d>{_DAY})\.\s)?(?P<m>{_OTHERS})(?!\w)",
        ),
        # 14 tháng 3 năm 2009, tháng 3 năm 2009
        (
            "month, Vietnamese",
            (rf"(?<!\d)(?P<d>{_DAY})\sth(?:án)?g\s(?P<m>1[0-2]|0?[1-9])(?!\d)(?:(?:,?\snăm|,)\s(?P<y>{YEAR})(?!\d))?"),
        ),
        ("month, Vietnamese", rf"(?<!\w)tháng\s(?P<m>1[0-2]|0?[1-9]),?\snăm\s(?P<y>{YEAR})(?!\d)"),
        # วันที่ 14 มีนาคม 2552, 14 มี.ค. 2552: no blank need stand behind it; its years are those of the Buddha,
        # or of Christ
        (
            "day first, Thai",
            (
                rf"(?<!\d)(?P<d>{_DAY})\s?(?P<m>{'|'.join(map(re.escape, THAI_MONTHS))})"
                rf"(?:\s?(?:พ\.ศ\.\s?|ค\.ศ\.\s?)?(?P<y>2[45]\d\d|{YEAR})(?!\d))?"
            ),
        ),
        # 12月16日, 十二月
        (
            "month",
            (
                rf"(?P<m>(?<!\d)\d{{1,2}}|{ZH_NUMERAL}{{1,3}})\s?[月월]\s?(?:月?(?P<d>\d{{1,2}}"
                rf"|{ZH_NUMERAL}{{1,3}})\s?[日曰号號일]|(?=[^份球光色亮牙饼经]|$))"
            ),
        ),
        # 2015-12-16, 2015/12/16, 2015.12.16, 2015. 12. 16-i; 20151216 is too easily something else
        (
            "parted",
            rf"(?<![\d./-])(?P<y>{YEAR})(?P<sep>[-/]|\.\s?)(?P<m>1[0-2]|0?[1-9])(?P=sep)(?P<d>{_DAY})(?!\d|-(?![^\W\d_]{{1,4}}\b))(?!\.\d)",
        ),
        # Dec 16, 2015; December 16th; Dec. 2015
        (
            "month first",
            rf"(?<![a-z])(?P<m>{MONTH})\s?(?P<d>{_DAY})(?:st|nd|rd|th)?(?!\d)(?:\s?,?\s?(?P<y>{YEAR})(?!\d))?",
        ),
        # 16 December 2015, 16th of December, 16. April 2015
        (
            "day first",
            rf"(?<!\d)(?P<d>{_DAY})(?:st|nd|rd|th|\.)?\s(?:of\s)?(?P<m>{MONTH})(?![a-z])(?:,?\s(?P<y>{YEAR})(?!\d))?",
        ),
        # the third of May, May the third
        (
            "in words",
            rf"(?<![a-z])(?:the\s)?(?P<d>{ORDINAL})\s(?:day\s)?of\s(?P<m>{MONTH})(?![a-z])(?:,?\s(?P<y>{YEAR})(?!\d))?",
        ),
        (
            "month first, the day",
            (
                rf"(?<![a-z])(?P<m>{MONTH})\sthe\s(?P<d>{ORDINAL}"
                rf"|{_DAY}(?:st|nd|rd|th))(?![a-z-])(?:,?\s(?P<y>{YEAR})(?!\d))?"
            ),
        ),
        ("month alone", rf"(?<![a-z])(?P<m>{MONTH}),?\s(?:of\s)?(?P<y>{YEAR})(?!\d)"),
        # März 2014, marzo de 2014
        (
            "other month alone",
            (rf"(?<!\w)(?P<m>{_OTHERS})\s(?:del?\s)?(?P<y>{YEAR})(?!\d)"),
        ),
        # 16/12/2015, 16.12.2015, 16. 12. 2015, 12/16/2015
        ("parted", rf"(?<![\d./-])(?P<a>{_DAY})(?P<sep>[-/]|\.\s?)(?P<b>{_DAY})(?P=sep)(?P<y>{YEAR})(?![\d-])"),
    )
)
