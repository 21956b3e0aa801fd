"""Amounts without a figure: how often or how many (once, twice; zweimal, dreimal; сотни, тысячи), every how many
years (每年, 每两年), in which money (人民币, 港币) or measure (公里, 英里).
"""

import re

from scrubber.collation.kinds.regions import Inner
from scrubber.language.facts.numerals import zh_value
from scrubber.language.facts.periods import times
from scrubber.language.packs import zh
from scrubber.language.packs.common_words import function_words
from scrubber.language.packs.pack import words
from scrubber.language.packs.which import packs_for
from scrubber.language.plain import plain
from scrubber.patterns import lazily

#: So much of the text around a difference is read with it.
_AROUND = 6
# 每年, 每三年, 每两个月; but 每年三次 says nothing of other years.
_EVERY = lazily(
    "[每毎](?P<many>[一二两三四五六七八九十百半]{1,3}|\\d{1,3})?个?(?P<unit>年|月|周|星期|季度|季|日|天|小时|学期)"
)
_ONE_UNIT = {"周": "星期", "季": "季度", "日": "天"}
# How many times something doubled: 翻一番, 翻了两番.
_DOUBLINGS = lazily("翻了?(?P<many>[一二两三四五六七八九十\\d]{1,2})番")
# 半年, 一年: half of something counts as a number does.
_HALF = lazily("(?P<many>半|[一二两三四五六七八九十\\d]{1,3})个?(?=年|月|天|日|小时|学期|数|价|额)")
# Spells of time, by their classes in the packs; and what says one of them, beside the articles of each pack. 二年 →
# 二月.
_TIMES = frozenset(
    ["s", "min", "h", "day", "working day", "week", "fortnight", "month", "quarter", "year", "decade", "century"]
)
#: Languages in which a preposition before a spell of time may begin a phrase of another sense (in the second, du jour).
_BY_ARTICLES = frozenset(words("en zh de fr es it pt ja ko"))
_ONE, _WORD, _LAST_WORD = (
    frozenset(words("a an one")),
    lazily(r"[^\W\d_]+"),
    lazily(r"([^\W\d_]+)[^\w\n]{0,3}$"),
)
# 以亩为单位, 按小时计: a measure without a number.
_MEASURED, _BY_MEASURE = lazily("[以按]$"), lazily("为单位|为计量|计[算量价收费]?|收费|结算")
_AREAS = frozenset(words("亩 公顷 平方米 平方公里 立方米 公斤 千克 克 吨 升 毫升 米 公里 千米 厘米"))
_MONEY = lazily("人民币|新台币|台币|港[币元]|美[元金]|欧元|日[元圆]|英镑|韩元|卢布|澳元|加元|瑞士法郎")
_NEXT_WORD = lazily(r"^\s\w+")
_BY_THE = lazily(r"\bby the $")
#: The sign of a unit of the international system, or of one that is used with it; what measures a length, a weight and
#: a volume is in the tables of every language.
_SIGN = lazily(r"(?:da|[pnµumcdhkMGTP])?(?P<base>[VAWJNFHTCS]|Pa|Hz|Ω|Bq|Gy|Sv|lm|lx|mol|bar|eV|Wh|VA|Ah|bps)")
_BESIDE_A_NUMBER = lazily(r"\d\s?$")
_SAME = str.maketrans({"圆": "元", "金": "元", "币": "元"})


def rate(inner: Inner, language: str) -> str | None:
    """What kind of amount a difference changes, where it is one of these: "number", "unit", or None.

    Changed: 委员会每[两]年举行会议; paid [once → twice]; [人民 → 港]币五百万元; 以平方[公 → 英]里计算; une [heure →
    journée]. None: 每年 for 年年, or a currency that only one side names.
    """
    before, after = plain(inner.before).strip(), plain(inner.after).strip()
    for behind in ("", *_NEXT_WORD.findall(inner.right)):
        often = [times(word + behind, language) for word in (before, after)]
        if all(often) and often[0] != often[1]:
            return "number"
    parts = [
        {pack.parts[word.lower()] for pack in packs_for(language) if word.lower() in pack.parts}
        for word in (before, after)
    ]
    if all(parts) and parts[0] != parts[1]:
        return "number"  # le quart, le cinquième
    left, right = plain(inner.left[-_AROUND:]), plain(inner.right[:_AROUND])
    one, other = left + plain(inner.before) + right, left + plain(inner.after) + right
    if _differ([_every(m) for m in _EVERY.finditer(one)], [_every(m) for m in _EVERY.finditer(other)]):
        return "number"
    if _differ(*([m["many"] for m in _DOUBLINGS.finditer(text)] for text in (one, other))):
        return "number"
    if "半" in before + after and _differ(*([m["many"] for m in _HALF.finditer(text)] for text in (one, other))):
        return "number"
    if _differ(*([m[0].translate(_SAME) for m in _MONEY.finditer(text)] for text in (one, other))):
        return "unit"
    if _other_spell(inner, language) or _other_prefix(inner):
        return "unit"
    by_measure = _MEASURED.search(left) and _BY_MEASURE.match(right)
    if by_measure or (left.endswith("每") and _AREAS.issuperset((before, after))):
        units = [zh.PACK.unit_classes.get(word) for word in (before, after)]
        if all(units) and units[0] != units[1]:
            return "unit"
    if left.endswith(("平方", "立方")):
        # What both begin with stands outside the difference: 平方[米 → 公里].
        prefix = left[-2:]
        if (was := zh.PACK.unit_classes.get(prefix + before)) and (now := zh.PACK.unit_classes.get(prefix + after)):
            return "unit" if was != now else None
    measures = ([zh.PACK.unit_classes.get(word) for word in words[:2]] for words in inner.wider())
    return "unit" if any(was and now and was != now for was, now in measures) else None


def _other_prefix(inner: Inner) -> bool:
    """Whether the sign of a unit stands beside a number with another prefix, or with none: 10 [A → mA], 5 [kN → MN]."""
    if not _BESIDE_A_NUMBER.search(inner.left[-2:]):
        return False
    one, other = (_SIGN.fullmatch(text.strip()) for text in (inner.before, inner.after))
    return one is not None and other is not None and one["base"] == other["base"] and one[0] != other[0]


def _other_spell(inner: Inner, language: str) -> bool:
    """Whether one spell of time is another: an hour, a day; d'une heure, d'une journée; eine Stunde, einen Tag; of
    each, or behind a preposition: za každý den, za každý týden; на місяць, на рік.
    """
    one, other = (_WORD.findall(text.lower()) for text in (inner.before, inner.after))
    before = _LAST_WORD.search(inner.left[-_AROUND * 2 :].lower())
    for pack in packs_for(language) if one and other else ():
        was, now = pack.unit_classes.get(one[-1]), pack.unit_classes.get(other[-1])
        if was != now and {was, now} <= _TIMES:
            articles = pack.ones or _ONE
            said = [*one[:-1], *other[:-1]] or ([before[1]] if before else [])
            if said and pack.language not in _BY_ARTICLES:
                articles |= function_words(pack.language)
                articles |= {word for word, means in pack.meanings.items() if ("quantifier", "all") in means}
            return bool(said) and (articles.issuperset(said) or bool(_BY_THE.search(inner.left)))
    return False


def _differ(one: list[str], other: list[str]) -> bool:
    return len(one) == len(other) > 0 and one != other


def _every(match: re.Match[str]) -> str:
    many = match["many"] or "一"
    value = many if many.isdecimal() or many == "半" else zh_value(many.replace("两", "二"))
    return f"{value} {_ONE_UNIT.get(match['unit'], match['unit'])}"
