"""Whether two pieces of Chinese name two places, offices or organisations, by what stands around them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.language.facts.names import is_organisation, is_place, is_transliteration
from scrubber.language.packs import zh
from scrubber.language.plain import plain
from scrubber.language.words import word_bits

if TYPE_CHECKING:
    from scrubber.collation.kinds.regions import Inner

#: Two characters that cost so many bits are no word of the dictionary: a name, most likely.
NO_WORD = 22.0
# What may stand before 市 or 县 as a place's name, and not as a description of one (沿海城市, 全省, 直辖市).
_PLACE = re.compile("(?:(?![城都直省各全本该外他她其大小主副一二三两多几沿滨内这那每某市县区镇乡村])[㐀-鿿]){2,4}")
_HAN_WORD = re.compile("[㐀-鿿]{2,8}")
#: An organisation's kind, and what may stand before it; the bodies that no two towns or ministries have under one name.
_ORGANISATION = re.compile(f"([㐀-鿿]{{0,6}}?)({zh.PACK.organisations.pattern}|小区|社区|主管部门)")
_FUNCTION = 4  # [住房]管理办公室
_BODIES = frozenset(
    ["委员会", "理事会", "董事会", "管理局", "总局", "小组", "专家组", "工作组", "秘书处", "中心", "办公室", "主管部门"]
)
#: What stands before an organisation's kind and names none.
_REFERS = re.compile("[本该各其此我贵敝当首全]|有关|相关|所在|当地|上级|下级|主管|其他|任何|各级")
_DIVISIONS = (*"市省县区镇乡州", "国家")
# Which tier of government is meant, before what each of them has: [省 → 市]人民政府, 报[省 → 县]级以上.
_TIERS = frozenset(["国家", "国务院", "中央", "省", "自治区", "市", "设区的市", "州", "县", "区", "镇", "乡"])
_TIERED = re.compile("(?:级|人民|政府|法院|检察院|议会|人大|[㐀-鿿]{0,8}(?:部门|机关|机构|委员会|[局厅委办署]))")
_OFFICES = frozenset("局厅委办署院部处科站")
# An office's kind that is no part of a longer word (部门, 局面, 委员); and what stands before its name.
_OFFICE = re.compile("[局厅委署部](?![面分门署员托长位件队落下族])")
# The same of a smaller one, no part of 科学, 处理, 室内, 院校.
_DESK = re.compile("[处科室院](?![学技研目普教举幻室理置罚分境于方女长内外温友校士线])")
_APART = re.compile(r"[、，。；：（“和与及由向经\s]$")
_STEM = re.compile("(?![本该各其此我贵敝当首全有无同任何某每另各])[㐀-鿿]{2}")
# What alone is called by a name of two characters, and no kind of such a thing: 青石镇, 白石镇.
_SMALL = re.compile("(?:镇|乡|县|街道|村委会|路\\d|街\\d)")
_DISTRICT, _FIRM = (
    re.compile("[市区县镇乡村州](?![㐀-鿿]?[场民域])"),
    re.compile("[㐀-鿿]{0,8}?(?:公司|集团|厂|银行|大学|学院|医院|事务所|研究院|协会|出版社)"),
)
_TOWN = re.compile("([㐀-鿿]{1,2})[市省县区镇乡州]")
_HAN_CHAR, _HAN_TAIL = re.compile("[㐀-鿿]"), re.compile("[㐀-鿿]{1,6}$")
_HAN_CHARS = re.compile("[㐀-鿿]{2,6}")


def two_bodies(inner: Inner, one: str, other: str) -> bool:
    """Whether both readings, in their plain form, name a division of a country, a town, an organisation or an office, or are a part of such a name."""
    return (
        ({one, other} <= _TIERS and bool(_TIERED.match(plain(inner.right))))
        or _both_divisions(inner, one, other)
        or _both_towns(inner, one, other)
        or _both_organisations(inner.right, one, other)
        or _both_offices(inner, one, other)
        or _both_ends(inner, one, other)
        or _both_stems(inner, one, other)
    )


def _both_divisions(inner: Inner, one: str, other: str) -> bool:
    """Whether both readings are a town's, a county's or a province's name, before the word that says which of these it is."""
    apart = not set(one) & set(other)
    division = plain(inner.right).startswith((*_DIVISIONS, "新区", "开发区", "街道"))
    return apart and bool(_PLACE.fullmatch(one) and _PLACE.fullmatch(other)) and division


def both_known(one: str, other: str) -> bool:
    """Whether two words are places' or organisations' names by themselves."""
    return all(
        zh.PACK.places.fullmatch(word) or zh.PACK.organisations.fullmatch(word) for word in (plain(one), plain(other))
    )


def _both_organisations(right: str, one: str, other: str) -> bool:
    """Whether both readings, with the word behind them, name an organisation, and at least one of them is no ordinary word.

    Between them may stand what it does or where: [恒通]科技股份有限公司, [新竹]地方法院. Of a committee or a bureau any word says which it is: [联合]委员会.
    """
    kind = _ORGANISATION.match(plain(right))
    if kind is None or not (_HAN_WORD.fullmatch(one) and _HAN_WORD.fullmatch(other)):
        return False
    if kind[2] in _BODIES and len(kind[1]) <= _FUNCTION:
        return not _REFERS.match(one) and not _REFERS.match(other)
    if set(one) & set(other):
        return False
    return any(is_place(word) or is_transliteration(word) or word_bits(word) >= NO_WORD for word in (one, other))


def _both_towns(inner: Inner, one: str, other: str) -> bool:
    """Whether both readings begin a town's name that goes on alike, and one of them is no word: [滨]江市, [临]江市."""
    rest = _TOWN.match(plain(inner.right))
    if rest is None or not _HAN_CHARS.fullmatch(one + other):
        return False
    names = one + rest[1], other + rest[1]
    return all(_PLACE.fullmatch(name) for name in names) and any(word_bits(name) >= NO_WORD for name in names)


def _both_stems(inner: Inner, one: str, other: str) -> bool:
    """Whether one character of two makes another name of a firm's or a district's: [锦川]纺织机械有限公司, 杭州市[余塘]区.

    A name of two characters stands where a line, a phrase or a larger division ends, and says nothing by itself on either side at least; behind it stands what is so
    called, at once or behind what it makes.
    """
    if len(one) != 1 or len(other) != 1 or not _HAN_CHARS.fullmatch(one + other):
        return False
    left, right = plain(inner.left), plain(inner.right)
    for at in (0, 1):
        before, after = (left, right[1:]) if not at else (left[:-1], right)
        shared = right[:1] if not at else left[-1:]
        names = [word + shared if not at else shared + word for word in (one, other)]
        apart = not _HAN_CHAR.match(before[-1:]) or before.endswith((*_DIVISIONS, "于", "在", "至", "到", "往", "赴"))
        if (
            not apart
            or not all(_STEM.fullmatch(name) for name in names)
            or not (_SMALL.match(after) or any(word_bits(name) >= NO_WORD for name in names))
        ):
            continue
        if _DISTRICT.match(after) or _FIRM.match(after):
            return True
    return False


def _both_offices(inner: Inner, one: str, other: str) -> bool:
    """Whether both readings say which office of a town, a province or a state is meant: 市[文化]局, 市[公安]局; [卫生]部, [财政]部."""
    office = plain(inner.right[:1])
    if (
        office not in _OFFICES
        or set(one) & set(other) - {"和"}
        or not (_HAN_WORD.fullmatch(one) and _HAN_WORD.fullmatch(other))
    ):
        return False
    if inner.left.endswith(_DIVISIONS) or both_known(one + office, other + office):
        return True
    apart = not inner.left.strip() or bool(_APART.search(inner.left))
    if office in "处科室院" and (not _HAN_CHAR.match(inner.right[1:2]) or (apart and _DESK.match(plain(inner.right)))):
        return True
    return bool(_OFFICE.match(plain(inner.right))) and apart


def _both_ends(inner: Inner, one: str, other: str) -> bool:
    """Whether both readings are the ends of organisations' names that begin alike: 东屿海[关], 东屿海[事局]."""
    begins = _HAN_TAIL.search(plain(inner.left))
    if begins is None or (_HAN_CHAR.match(inner.right[:1]) and zh.PACK.organisations.match(plain(inner.right))):
        return False
    names = begins[0] + one, begins[0] + other
    kinds = [[m for m in zh.PACK.organisations.finditer(name) if m.end() == len(name)] for name in names]
    return any(kinds) and all(is_organisation(name) for name in names)
