"""Every number of a text, with where it stands and what it is worth: in digits, Chinese numerals, English words, roman
figures at headings, and mixtures of them.

What a numeral by itself is worth, `numerals` says. Words that merely contain one (一致, 三明治) count nothing. `12`,
`１２`, `十二`, `twelve` and `一十二` are one value, and so are `3.5万`, `35,000` and `三万五千`: two witnesses that
write a number differently don't contradict each other. A percentage is a number and a unit (see
`scrubber.language.facts.facts`), so that `63%` and `63‰` differ in the unit.
"""

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from scrubber.language.facts.numerals import (
    EN_LARGE,
    EN_NUMBERS,
    EN_ORDINALS,
    ZH_CHARS,
    ZH_DIGITS,
    digits_value,
    en_value,
    roman_value,
    zh_value,
)
from scrubber.language.facts.shares import PARTS, TIMES, ratios, shares
from scrubber.language.plain import lowered
from scrubber.patterns import alternatives, lazily

_BANKING = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟")
#: What a banking numeral by itself may count.
_BANKED = frozenset("份元圆角套张件页个年月日天")
_ZH_NUMBER = rf"[{ZH_CHARS}]{{1,40}}(?:点[{''.join(ZH_DIGITS)}]{{1,20}})?"
_EN_WORD = alternatives(EN_NUMBERS)
# Words join by a blank or a hyphen, and by "and" behind hundreds and more: "two hundred and five", "twenty-one"; "five
# and seven" are two. At most twelve words: longer is no number.
_EN_AND = "|".join(rf"(?<={large})" for large in ("hundred", *EN_LARGE))
_EN_NUMBER = rf"\b(?:{_EN_WORD})(?:(?:[ -]|(?:{_EN_AND})\s+and\s+)(?:{_EN_WORD})){{0,11}}\b"
#: What a number in figures ends with that goes on with a smaller one: 1万2千, 3億5千万.
_ZH_LARGE = lazily("[百千万億亿兆]{1,3}$")
#: … or with all the figures below: 1万2500.
_LOWER = {"万": 4, "千": 3}
#: The words that a number in English may end with, but for "half an".
NUMBER_WORDS = frozenset({*EN_NUMBERS, *PARTS, *TIMES, "dozen", "once"})
# A numeral in digits: groups of three, or of two before the last three as India has them (12,50,000), or plain; a
# decimal part, with or without a nought before it; a Chinese or English multiplier. Over a text in lower case too. Of
# several full stops none stands before decimals: 2.10.4 is another version than 2.1.4.
_DIGITS = (
    r"(?<=\d[.．])\d{1,40}|(?:(?:\d{1,3}(?:[,，]\d{3})+|\d{1,2}(?:,\d\d){1,6},\d{3}"
    r"|(?<![\d.,])[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+)(?!\d)"
    r"|\d{1,40})(?:[.．](?!\d{1,40}[.．]\d)\d{1,40})?|(?<![\w.,)\]])\.\d{1,9}(?![\w.])"
)
#: What any of them begins with; within a word there is none in letters.
_BEGINS = rf"(?=[\d.{ZH_CHARS}]|(?<![a-z])[ivxlc{''.join(sorted({word[0] for word in EN_NUMBERS}))}])"
#: 千 and 兆 before a measure are the measure's: 4.6千克, 98兆赫.
_OF_A_MEASURE = "千(?:[克米瓦伏卡赫]|字节)|兆[瓦赫帕字]"
_FIGURE = (
    rf"(?P<digits>{_DIGITS})(?:(?P<zhlarge>(?:(?!{_OF_A_MEASURE})[十百千万亿兆]){{1,3}})"
    rf"|\s?(?P<enlarge>thousand|million|billion|trillion)\b)?"
)
_IN_FIGURES = lazily(rf"(?=[\d.]){_FIGURE}")
_NUMBER = lazily(
    rf"{_BEGINS}(?:{_FIGURE}"
    rf"|(?P<zh>{_ZH_NUMBER})|(?P<en>{_EN_NUMBER})|(?P<roman>(?<![a-z])[ivxlc]{{1,8}}(?=(?:e|ème) siècle|(?![a-z]))))"
)
_ORDINAL_SUFFIX = lazily(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
#: What stands before the number of a part of a text.
HEADED = lazily(
    r"(?:chapter|part|article|section|clause|version|release|title|book|annex|volume|siglo|século|第)\s?$",
    re.IGNORECASE,
)
# Behind a Roman numeral: XIXe siècle, XIX. Jahrhundert, XIX secolo, XIX век.
_CENTURY = lazily(r"(?:e|ème|\.)?\s(?:siècle|jahrhundert|secol[oi]\b|век|centur)", re.IGNORECASE)
# A minus: before a figure, and no dash between two; 负三, 零下十度, 영하 5도.
_NEGATIVE = lazily(
    r"(?:^|(?<=[\s(（：:=≥≤<>はがをにでと\u3400-\u9fff。，、]))"
    r"(?P<sign>[-−－]|–(?:(?<=[^\W\d_][ \u00a0]–)|(?<=[(（]–))|(?<!胜)负|零下|冰点下|マイナス"
    r"|영하 ?|마이너스 ?|minus |минус )$",
    re.IGNORECASE,
)
_PRONOUN = lazily(r"\b(?:no|any|every|some|each)[ -]$", re.IGNORECASE)
# In 百分之六十三 the number is 63; 百分之 is the unit.
_ZH_PER = lazily("[百千万]分之")
# Words that contain a Chinese numeral and count nothing; sayings of two numerals and two things (四面八方).
_ZH_LEXICAL = lazily(
    "[一二三四五六七八九十百千万][心面花方湖番家头言举刀颜零上姓山军秋古差][一二两三四五六七八九十百千万]"
    "[心意面方门海次户计尾语得断六落下水马色变]|"
    "一(?:致|样|般|定|旦|直|起|并|同|体|律|再|贯|味|向|概|边|面|方面|带|度|时|生|经|番|系列|下子|如|切|些|会儿"
    "|举|道|流|心|线|手|身|行|角|则)"
    "|(?:统|唯|之|单|万|进|合|归|第)一(?![级届条款章节编部项个类种批次期组号名页册卷档审轮年版集季课讲稿场局站排层])"
    "|三(?:明治|角|国(?=演义|时期|志|时代|鼎立))|四(?:川|周|处|季)|五(?:官|金)|六神|七夕|八卦|九(?:龙|泉)"
    rf"|(?<![〇零一二三四五六七八九十百两几数])十分(?!钟|之)|十足|百(?:姓|货|度|科|般|分点)"
    rf"|千(?:分点|方百计|家万户|百年)|(?<![〇零一二三四五六七八九十百两几数])(?:{_OF_A_MEASURE})"
    rf"|万(?:分|物|能|岁|家|一)|双十|二(?:手|维)|两(?:者|岸|侧|边|性)"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text.

    Attributes:
        start: where it begins.
        end: exclusive.
        value: what it is worth.
        ordinal: whether it gives a place in an order ("third", 第三).
        form: "digits", "zh", "en" or "roman".
    """

    start: int
    end: int
    value: Fraction
    ordinal: bool = False
    form: str = "digits"


def scan_numbers(text: str) -> list[Number]:
    """Every number of a text, in order."""
    lexical = [] if text.isascii() else [(m.start(), m.end()) for m in _ZH_LEXICAL.finditer(text)]
    low = lowered(text)
    found = [Number(start, end, value, form=form) for start, end, value, form in shares(text, low)]
    at = 0
    for match in _NUMBER.finditer(low):
        while at < len(lexical) and lexical[at][1] <= match.start():
            at += 1
        if match["zh"] and at < len(lexical) and lexical[at][0] < match.end() <= match.start() + 2:
            continue
        if number := _number(match, text):
            found.append(number)
    return _composed(text, _apart(found))


def _composed(text: str, numbers: list[Number]) -> list[Number]:
    """Numbers, those as one that are written in figures and characters by turns, or with a mark behind the thousands:
    1万2千; one thousand, two hundred.
    """
    out: list[Number] = []
    for number in numbers:
        last = out[-1] if out else None
        below = last and 100 <= number.value < _scale_at_end(text, last) and text[last.end : number.start] == ", "
        if last and below and not text.startswith(" of ", number.end):  # a thousand, two hundred of them women
            out[-1] = Number(last.start, number.end, last.value + number.value, form=last.form)
            continue
        if last and last.end == number.start and last.form == "digits" and number.form in {"digits", "zh"}:
            large, ends = (_ZH_LARGE.search(text[max(0, each.end - 3) : each.end]) for each in (last, number))
            whole = large and ends is None and _LOWER.get(large[0]) == number.end - number.start
            scale = zh_value("一" + large[0]) if large and (ends or whole) else None
            if scale and 0 < number.value < scale:
                out[-1] = Number(last.start, number.end, last.value + number.value, last.ordinal)
                continue
        out.append(number)
    return out


def _scale_at_end(text: str, number: Number) -> int:
    """The thousands or millions that a number in English words ends with; 0 for others."""
    return EN_LARGE.get(text[number.start : number.end].lower().rpartition(" ")[2], 0) if number.form == "en" else 0


def scan_figures(text: str) -> list[Number]:
    """The numbers with digits among those that `scan_numbers` finds, at half the cost; but where 零下 makes one out
    of a numeral and a digit.
    """
    found = [number for m in _IN_FIGURES.finditer(lowered(text)) if (number := _number(m, text))]
    return _apart([*found, *(Number(*ratio) for ratio in ratios(text))])


def _apart(found: list[Number]) -> list[Number]:
    """Numbers in order, none overlapping another: the first of those at a place, and the longest."""
    out: list[Number] = []
    for number in sorted(found, key=lambda n: (n.start, -n.end)):
        if not out or number.start >= out[-1].end:
            out.append(number)
    return out


def signed(text: str, number: Number) -> Number:
    """A number with the minus that stands before it: of one in words, a word."""
    sign = _NEGATIVE.search(text[max(0, number.start - 7) : number.start])
    if not sign or not (number.form == "digits" or sign["sign"].strip().isalpha()):
        return number
    return replace(number, start=number.start - len(sign["sign"]), value=-number.value)


def _number(match: re.Match[str], text: str) -> Number | None:
    """The number that was found in a text's lower case, where it is one in the text."""
    start, end = match.span()
    ordinal = text[max(0, start - 1) : start] == "第"
    if match["digits"]:
        around = text[max(0, start - 1) : start] + text[end : end + 1]
        if end - start == 1 and len(around) == 2 and around.isascii() and around.isalpha():
            return None  # a letter that a scanner took for a figure: fi1e
        value = digits_value(match["digits"])
        if match["zhlarge"]:
            scale = zh_value("一" + match["zhlarge"])
            value *= scale if scale is not None else 1
        elif match["enlarge"]:
            value *= EN_LARGE[match["enlarge"]]
        suffix = _ORDINAL_SUFFIX.match(text, end)
        return signed(text, Number(start, suffix.end() if suffix else end, value, ordinal or suffix is not None))
    if match["zh"]:
        if _ZH_PER.match(text, start):
            return None
        # 陆 alone is a surname, 叁 alone a name's last character: banking numerals count from two on, or before what
        # they count (一式肆份).
        alone = match["zh"] in _BANKING and (match["zh"] not in ZH_DIGITS or text[end : end + 1] not in _BANKED)
        zh = None if alone else zh_value(match["zh"])
        sign = _NEGATIVE.search(text[max(0, start - 2) : start])
        if zh is not None and sign:
            zh, start = -zh, start - len(sign["sign"])
        return None if zh is None else Number(start, end, zh, ordinal, "zh")
    if match["roman"]:
        roman = roman_value(text[start:end])
        of_a_century = text[start:end].isupper() and _CENTURY.match(text, end)
        if roman is None or not (of_a_century or HEADED.search(text[max(0, start - 9) : start])):
            return None
        return Number(start, end, Fraction(roman), True, "roman")
    en = en_value(match["en"])
    if en is None or (match["en"] == "one" and _PRONOUN.search(text[max(0, start - 6) : start])):
        return None
    last = re.split(r"[\s-]+", match["en"])[-1]
    return signed(text, Number(start, end, en, last in EN_ORDINALS, "en"))
