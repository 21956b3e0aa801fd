"""Whether a difference changes who or what is named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.collation.alignment import slips
from scrubber.collation.kinds.proper import other_name, titled
from scrubber.language.facts.names import (
    in_capitals,
    is_name,
    is_organisation,
    is_person,
    is_place,
    is_transliteration,
    same_place,
)
from scrubber.language.facts.speakers import SPOKEN
from scrubber.language.packs import en, zh
from scrubber.language.plain import plain
from scrubber.language.words import word_bits

if TYPE_CHECKING:
    from scrubber.collation.kinds.regions import Inner, Region

# What may stand before 市 or 县 as a place's name, and not as a description of one (沿海城市, 全省, 直辖市).
_PLACE = re.compile("(?:(?![城都直省各全本该外他她其大小主副一二三两多几沿滨内这那每某市县区镇乡村])[㐀-鿿]){2,4}")
_HAN = re.compile("[㐀-鿿]{2,4}")
#: How sure it is that one speaker was put in another's place where both are named.
SPEAKER = 0.9
#: Two characters that cost so many bits are no word of the dictionary: a name, most likely.
_NO_WORD = 22.0
_DOUBLED = re.compile(r"(.)\1+")
_FIGURES = re.compile(r"[\d一二三四五六七八九十百千万.,]+")
_HAN_WORD = re.compile("[㐀-鿿]{2,8}")
#: An organisation's kind, and what may stand before it; the bodies that no two towns or ministries have under one name.
_ORGANISATION = re.compile(f"([㐀-鿿]{{0,6}}?)({zh.PACK.organisations.pattern}|小区|社区)")
_FUNCTION = 4  # [住房]管理办公室
_BODIES = frozenset(
    ["委员会", "理事会", "董事会", "管理局", "总局", "小组", "专家组", "工作组", "秘书处", "中心", "办公室"]
)
#: What stands before an organisation's kind and names none.
_REFERS = re.compile("[本该各其此我贵敝当首全]|有关|相关|所在|当地|上级|下级|主管|其他|任何|各级")
_WIDE = re.compile(r"[\u2e80-\uffef]")
#: A surname and a given name of two characters.
_FULL_NAME = 3
_DIVISIONS = (*"市省县区镇乡州", "国家")
# Which tier of government is meant, before what each of them has: [省 → 市]人民政府, 报[省 → 县]级以上.
_TIERS = frozenset(["国家", "国务院", "中央", "省", "自治区", "市", "设区的市", "州", "县", "区", "镇", "乡"])
_TIERED = re.compile("(?:级|人民|政府|法院|检察院|议会|人大|[㐀-鿿]{0,8}(?:部门|机关|机构|委员会|[局厅委办署]))")
_OFFICES = frozenset("局厅委办署院部处科站")
# An office's kind that is no part of a longer word (部门, 局面, 委员); and what stands before its name.
_OFFICE = re.compile("[局厅委署部](?![面分门署员托长位件队落下族])")
_APART = re.compile(r"[、，。；：（“和与及由向经\s]$")
_STEM = re.compile("(?![本该各其此我贵敝当首全有无同任何某每另各])[㐀-鿿]{2}")
_DISTRICT, _FIRM = (
    re.compile("[市区县镇乡村州](?![㐀-鿿]?[场民域])"),
    re.compile("[㐀-鿿]{0,8}?(?:公司|集团|厂|银行|大学|学院|医院|事务所|研究院|协会|出版社)"),
)
_TOWN = re.compile("([㐀-鿿]{1,2})[市省县区镇乡州]")
_HAN_CHAR, _HAN_TAIL = re.compile("[㐀-鿿]"), re.compile("[㐀-鿿]{1,6}$")
_HAN_CHARS = re.compile("[㐀-鿿]{2,6}")


def named(region: Region, before: str, after: str) -> tuple[str | None, float]:
    """Whether a difference that changes no other fact changes who or what is named.

    Args:
        region: the difference.
        before: the canonical reading at its narrowest.
        after: the mirror's.

    Returns:
        "attribution" where a speaker is replaced by another, "name" where a person, an organisation or a place is; else "wording", or
        None for a word that carries no meaning; and how sure that is.
    """
    one, other = plain(before).strip(), plain(after).strip()
    inner = region.inner()
    if slips.function_word(one, other):
        return None, 0.8
    if _squeezed(one) == _squeezed(other):
        return "wording", 0.6
    if one and other and region.language in SPOKEN and not _FIGURES.fullmatch(one):
        other_named = other_name(inner, one, other, region.language)
        if region.spoken:
            one_word = len(one.split()) == len(other.split()) == 1 and all(is_name(word) for word in (one, other))
            within = (other_named or one_word) and _rest(region) and not titled(inner, region.language)
            return ("name" if within or _same_person(region) else "attribution"), SPEAKER
        if other_named:
            return "name", 0.7
    if (
        region.language == "de"
        and len(one.split()) == len(other.split()) == 1
        and not (is_place(one) and is_place(other))
    ):
        return "wording", 0.5  # every noun has a capital
    if directions(one, other):
        return "name", 0.8
    if one and other:
        names = (is_name(one), is_name(other))
        if region.spoken and (_same_person(region) or (_same_speaker(region) and _office(inner.right, one))):
            return "name", 0.7
        if region.spoken and min(len(one), len(other)) >= 2 and (all(names) or _titled(one) or _titled(other)):
            # A speaker for a speaker; a company or a town in the speaker's place is another name, not another speaker.
            if is_person(one) and not is_person(other) and not _titled(other):
                return "name", 0.8
            return "attribution", SPEAKER
        if region.spoken and all(_speaks(speaker) for speaker in region.speakers):
            return "attribution", 0.7
        if not _WIDE.search(one + other):
            if is_place(one) and is_place(other):
                return "name", 0.8
            if inner.opens_sentence and len(one.split()) == len(other.split()) == 1:
                return "wording", 0.5
            if all(names) and not in_capitals(f"{inner.left} {one} {inner.right}"):
                return "name", 0.9
        elif _other_surname(one + inner.right[:2], other + inner.right[:2]):
            return "name", 0.8
        elif same_place(one, other):
            return None, 0.9
        elif all(names) and (_both_named(region) or (max(len(one), len(other)) > 2 and _no_words(one, other))):
            return "name", 0.8
        elif (len(one) == len(other) == 1 and any(both_known(was, now) for was, now, _, _ in inner.wider())) or (
            is_transliteration(one) and is_transliteration(other)
        ):
            return "name", 0.7
        elif (
            ({one, other} <= _TIERS and _TIERED.match(plain(inner.right)))
            or _both_divisions(region, one, other)
            or _both_towns(inner, one, other)
            or _both_organisations(inner.right, one, other)
            or _both_offices(inner, one, other)
            or _both_ends(inner, one, other)
            or _both_stems(inner, one, other)
            or ((is_organisation(one) or is_place(one)) and not _referring(one, other))
        ):
            return "name", 0.6
    if region.spoken and len(one) > 2 and not other:
        return "attribution", 0.6
    return "wording", 0.6


# The quarters of the sky: whoever writes another one means another place.
_QUARTER = re.compile(
    r"\b(?:north|south|east|west)(?=(?:ern|bound|wards?|erly|-|east|west)?\b)|[东西南北]", re.IGNORECASE
)


def directions(one: str, other: str) -> bool:
    """Whether two readings differ in nothing but a quarter of the sky: [北 → 南]湾, the [northern → southern] bank."""
    quarters = [[match[0].lower() for match in _QUARTER.finditer(text)] for text in (one, other)]
    return quarters[0] != quarters[1] and all(quarters) and _QUARTER.sub("", one) == _QUARTER.sub("", other)


def _squeezed(text: str) -> str:
    """A text with each letter once where it stands several times in a row, as a slip of the keyboard sets it."""
    return _DOUBLED.sub(r"\1", text)


def _rest(region: Region) -> bool:
    """Whether more of who speaks stayed than was replaced: 海浜大学の渡辺教授, 湾岸大学の渡辺教授; Jean Morel, Jean Moreau."""
    inner = region.inner()
    return len(region.speakers[0]) > 2 * len(inner.before.strip())


def _both_named(region: Region) -> bool:
    """Whether names were found on both sides by what stands around them (a title, a verb of speech)."""
    return all(any(f.kind == "name" for f in facts) for facts in (region.facts_before, region.facts_after))


def _other_surname(one: str, other: str) -> bool:
    """Whether a person's name has another surname, be the given name a word of the dictionary: 张建国, 李建国."""
    one, other = plain(one), plain(other)
    return (
        len(one) == len(other) == _FULL_NAME
        and is_person(one)
        and is_person(other)
        and one[1:] == other[1:]
        and _no_words(one, other)
    )


def _no_words(one: str, other: str) -> bool:
    """Whether neither of two pieces that read as a person's name is a word of the dictionary: 文档 is one, though 文 is a surname."""
    return all(not is_person(word) or word_bits(word) >= _NO_WORD for word in (one, other))


def _both_divisions(region: Region, one: str, other: str) -> bool:
    """Whether both readings are a town's, a county's or a province's name, before the word that says which of these it is."""
    apart = not set(one) & set(other)
    division = plain(region.inner().right).startswith((*_DIVISIONS, "新区", "开发区", "街道"))
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
    return any(is_place(word) or is_transliteration(word) or word_bits(word) >= _NO_WORD for word in (one, other))


def _both_towns(inner: Inner, one: str, other: str) -> bool:
    """Whether both readings begin a town's name that goes on alike, and one of them is no word: [滨]江市, [临]江市."""
    rest = _TOWN.match(plain(inner.right))
    if rest is None or not _HAN_CHARS.fullmatch(one + other):
        return False
    names = one + rest[1], other + rest[1]
    return all(_PLACE.fullmatch(name) for name in names) and any(word_bits(name) >= _NO_WORD for name in names)


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
        apart = not _HAN_CHAR.match(before[-1:]) or before.endswith(_DIVISIONS)
        if (
            not apart
            or not all(_STEM.fullmatch(name) for name in names)
            or not any(word_bits(name) >= _NO_WORD for name in names)
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
    if office in "处科室院" and not _HAN_CHAR.match(inner.right[1:2]):
        return True
    return bool(_OFFICE.match(plain(inner.right))) and (not inner.left.strip() or bool(_APART.search(inner.left)))


def _both_ends(inner: Inner, one: str, other: str) -> bool:
    """Whether both readings are the ends of organisations' names that begin alike: 东屿海[关], 东屿海[事局]."""
    begins = _HAN_TAIL.search(plain(inner.left))
    if begins is None or (_HAN_CHAR.match(inner.right[:1]) and zh.PACK.organisations.match(plain(inner.right))):
        return False
    names = begins[0] + one, begins[0] + other
    kinds = [[m for m in zh.PACK.organisations.finditer(name) if m.end() == len(name)] for name in names]
    return any(kinds) and all(is_organisation(name) for name in names)


def _speaks(speaker: str) -> bool:
    """Whether a piece of text is someone who may speak: named, or known by office, trade or place in society."""
    text = plain(speaker).strip()
    text = text.removeprefix("the ").removeprefix("The ")
    return bool(text) and (
        _titled(text)
        or any(is_name(part) for part in text.split(","))
        or bool(zh.PACK.titles.search(text) or en.PACK.titles.search(text) or en.PACK.organisations.search(text))
    )


def _office(right: str, word: str) -> bool:
    """Whether a word, with what stands behind it, is an organisation or a place."""
    return is_organisation(word) or is_place(word) or zh.PACK.organisations.match(plain(right)) is not None


def _same_speaker(region: Region) -> bool:
    """Whether one person speaks on both sides, for another office or firm: 南方大学教授白静, 北方大学教授白静."""
    one, other = (plain(speaker)[-4:] for speaker in region.speakers)
    return bool(region.inner().right.strip()) and one[-2:] == other[-2:] and any(is_person(one[-n:]) for n in (2, 3, 4))


def _same_person(region: Region) -> bool:
    """Whether one person speaks on both sides, of whom something else is said: Jane Doe, head of the North Line; Jane Doe, head of the South Line."""
    one, other = (speaker.partition(",") for speaker in region.speakers)
    return one[0] == other[0] and len(one[0].split()) > 1 and bool(one[1])


def _titled(text: str) -> bool:
    """Whether a piece of Chinese names a speaker by title, or ends with a person's name."""
    return len(text) > 2 and (bool(zh.PACK.titles.search(plain(text))) or is_person(text[-3:]))


def _referring(name: str, other: str) -> bool:
    """Whether a piece of text is another way of naming the same: 中国 → 我国, 北京 → 首都."""
    return other.islower() or bool(set(name) & set(other)) or other[:1] in "我本该其此贵敝首当" or other[-1:] == "方"
