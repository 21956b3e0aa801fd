"""Amounts without a figure: how often (once, twice; zweimal, dreimal; дважды, трижды), every how many years (每年, 每两年), in which money (人民币, 港币) or measure (公里, 英里)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.language.facts.numerals import zh_value
from scrubber.language.packs import zh
from scrubber.language.packs.pack import counts
from scrubber.language.plain import plain

if TYPE_CHECKING:
    from scrubber.collation.kinds.regions import Inner

#: So much of the text around a difference is read with it.
_AROUND = 6
_OFTEN = counts(
    "once:1 twice:2 thrice:3 double:2 triple:3 treble:3 quadruple:4 twofold:2 threefold:3 fourfold:4 "
    "doppelte:2 doppelten:2 zweifache:2 zweifachen:2 dreifache:3 dreifachen:3 vierfache:4 vierfachen:4 fünffache:5 fünffachen:5 zehnfache:10 zehnfachen:10 вдвое:2 втрое:3 вчетверо:4 впятеро:5 "
    "einmal:1 zweimal:2 dreimal:3 viermal:4 fünfmal:5 sechsmal:6 siebenmal:7 achtmal:8 neunmal:9 zehnmal:10 "
    "однажды:1 дважды:2 трижды:3 четырежды:4 однократно:1 двукратно:2 трёхкратно:3 трехкратно:3 четырёхкратно:4 четырехкратно:4"
)
# 每年, 每三年, 每两个月; but 每年三次 says nothing of other years.
_EVERY = re.compile(
    "[每毎](?P<many>[一二两三四五六七八九十百半]{1,3}|\\d{1,3})?个?(?P<unit>年|月|周|星期|季度|季|日|天|小时|学期)"
)
_ONE_UNIT = {"周": "星期", "季": "季度", "日": "天"}
# 半年, 一年: half of something counts as a number does.
_HALF = re.compile("(?P<many>半|[一二两三四五六七八九十\\d]{1,3})个?(?=年|月|天|日|小时|学期|数|价|额)")
_MONEY = re.compile("人民币|新台币|台币|港[币元]|美[元金]|欧元|日[元圆]|英镑|韩元|卢布|澳元|加元|瑞士法郎")
_SAME = str.maketrans({"圆": "元", "金": "元", "币": "元"})


def rate(inner: Inner) -> str | None:
    """What kind of amount a difference changes, where it is one of these: "number", "unit", or None.

    Changed: 委员会每[两]年举行会议; paid [once → twice]; [人民 → 港]币五百万元; 以平方[公 → 英]里计算. None: 每年 for 年年, or a currency that only one side names.
    """
    before, after = plain(inner.before).strip(), plain(inner.after).strip()
    often = [_OFTEN.get(word.lower()) for word in (before, after)]
    if all(often) and often[0] != often[1]:
        return "number"
    left, right = plain(inner.left[-_AROUND:]), plain(inner.right[:_AROUND])
    one, other = left + plain(inner.before) + right, left + plain(inner.after) + right
    if _differ([_every(m) for m in _EVERY.finditer(one)], [_every(m) for m in _EVERY.finditer(other)]):
        return "number"
    if "半" in before + after and _differ(*([m["many"] for m in _HALF.finditer(text)] for text in (one, other))):
        return "number"
    if _differ(*([m[0].translate(_SAME) for m in _MONEY.finditer(text)] for text in (one, other))):
        return "unit"
    measures = ([zh.PACK.unit_classes.get(word) for word in words[:2]] for words in inner.wider())
    return "unit" if any(was and now and was != now for was, now in measures) else None


def _differ(one: list[str], other: list[str]) -> bool:
    return len(one) == len(other) > 0 and one != other


def _every(match: re.Match[str]) -> str:
    many = match["many"] or "一"
    value = many if many.isdecimal() or many == "半" else zh_value(many.replace("两", "二"))
    return f"{value} {_ONE_UNIT.get(match['unit'], match['unit'])}"
