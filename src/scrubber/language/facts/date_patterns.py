"""How dates are written, by the patterns of data/date_patterns.toml; `written_dates` reads what a match of one says."""

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
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import alternatives, any_of, lazily

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
#: One character of a Chinese numeral as dates have it.
ZH_NUMERAL = f"[{''.join(ZH_DIGITS)}十廿卅]"
ORDINAL = rf"(?:(?:twenty|thirty)[- ])?(?:{'|'.join(w for w, n in sorted(EN_ORDINALS.items()) if n <= 30)})"
#: Names that stand before the day.
HUNGARIAN = (
    "január", "február", "március", "április", "május", "június", "július", "augusztus", "szeptember", "október",
    "november", "december",
)  # fmt: skip
SHORT_HUNGARIAN = ("jan", "febr", "márc", "ápr", "máj", "jún", "júl", "aug", "szept", "okt", "nov", "dec")
#: Between two days: 26 and 27 October, vom 1. bis 15. Mai.
JOIN = rf"(?:{spaced('and', 'until', 'to')}|[-–—])"

#: What stands in a pattern of the table for a name in capitals.
_PIECES = {
    "NUMERAL": ZH_NUMERAL, "NUMERALS": ZH_NUMERAL[1:-1], "ERA_NUMERAL": f"[{ZH_NUMERAL[1:-1]}百]",
    "DIGITS": "".join(ZH_DIGITS), "STEMS": STEMS, "BRANCHES": BRANCHES, "ERAS": "|".join(ERAS), "JOIN": JOIN,
    "YEAR": r"(?:1[0-9]|20|21)\d\d", "DAY": r"(?:3[01]|[12]\d|0?[1-9])", "ORDINAL": ORDINAL,
    "MONTH": rf"{any_of(ENGLISH_MONTHS)}\.?", "OTHERS": alternatives(OTHER_MONTHS),
    "SHORT": alternatives({*SHORT_MONTHS, *SHORT_TOO}), "BEFORE_YEAR": alternatives(SHORT_BEFORE_YEAR),
    "FIRSTS": "|".join(FIRSTS), "HUNGARIAN": "|".join(HUNGARIAN), "SHORT_HUNGARIAN": "|".join(SHORT_HUNGARIAN),
    "THAI": "|".join(map(re.escape, THAI_MONTHS)),
}  # fmt: skip
#: Each with the sign without which it need not be tried; the first that matches at a place wins.
PATTERNS = tuple(
    (sign, lazily(re.sub("<([A-Z_]+)>", lambda name: _PIECES[name[1]], unbroken(pattern)), re.IGNORECASE))
    for sign, pattern in read_table("date_patterns")["patterns"]
)
