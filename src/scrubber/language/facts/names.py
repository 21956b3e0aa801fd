"""Names of people, organisations and places, from their context, their spelling and short tables.

No dictionary of names is complete; these are the signs a reader goes by: a title before a surname, a verb of speech
after it, capitals inside a sentence, the word an organisation's name ends with.
"""

from __future__ import annotations

import re

from scrubber.language.packs import en, zh

_HAN = "㐀-鿿"
_SINGLE = "".join(sorted(s for s in zh.SURNAMES if len(s) == 1))
_DOUBLE = "|".join(sorted(s for s in zh.SURNAMES if len(s) == 2))
_SURNAME = f"(?:{_DOUBLE}|[{_SINGLE}])"
_FOLLOWS = (
    "表示|指出|说|称|认为|强调|介绍|透露|宣布|表明|坦言|回应|解释|补充|呼吁|写道|担任|签字|签署|签名|主持|出席"
    "|任|出任|率|致辞|作|先生|女士|同志|"
    '等人|和|与|及|[在于就对向]|[，。、；：:）)》”"·\\s,.]|$'
)
_TITLED = re.compile(f"(?:{zh.PACK.titles.pattern})({_SURNAME}[{_HAN}]{{1,2}}?)(?={_FOLLOWS})")
_SPEAKING = re.compile(
    f'(?:^|[，。、；：:（(“”"\\s,.由经对向与和及])({_SURNAME}[{_HAN}]{{1,2}}?)(?=表示|指出|说|认为|强调|介绍'
    f"|透露|宣布|表明|坦言|回应|写道|担任|签字|签署|主持|出席|先生|女士|同志)"
)
_PERSON = re.compile(f"{_SURNAME}[{_HAN}]{{1,2}}")
_UPPER = "A-ZÀ-ÖØ-ÞĀĆČĎĐĘĚĹĽŁŃŇŐŒŔŘŚŞŠŤŮŰŹŻŽА-ЯЁЄІЇҐ"
# Capitalised words in a row, with what may stand between them; an acronym; initials.
_CAPITALS = re.compile(
    rf"\b(?!I\b)(?:[{_UPPER}][\w’'-]*|[{_UPPER}]\.)(?:\s(?:(?:of|the|and|de|van|von|der|la|for|al"
    rf"|bin)\s){{0,2}}(?:[{_UPPER}][\w’'-]*|[{_UPPER}]\.)){{0,7}}"
)
_NAME_PART = re.compile(
    rf"[{_UPPER}][^\W\d_{_UPPER}][\w’'-]*|[{_UPPER}][’'-][\w’'-]*|[{_UPPER}]{{1,3}}\.?|de|van|von|der|bin|al"
)
_OFFICE = re.compile(f"[{_HAN}]{{2,15}}[部局署厅司委]")
_STARTS = re.compile(r"(?:^|[.!?:;。！？：；\n“\"‘(（*•—–-])\s{0,4}$")

#: So many words of capitals in a row are text set in capitals; so much around a name tells.
_ROW, _BESIDE = 6, 30
_WORD = re.compile(rf"[{_UPPER}]{{2,}}")

# The characters that the usual tables of transliteration give foreign names.
_SOUNDS = frozenset(
    "阿埃艾安昂奥巴白拜邦鲍贝本比彼别波玻博伯勃布卜查昌达戴丹德登邓迪蒂丁东杜敦顿多厄恩尔法凡菲费芬丰佛夫弗福盖"
    "甘冈高戈格葛贡古瓜圭果哈海汉翰赫黑亨洪侯胡华怀惠霍基吉季加贾简姜杰捷津金久卡凯坎康考柯科克肯孔库夸奎昆"
    "拉腊莱赖兰朗劳勒雷蕾黎里理丽利莉廉良列林琳龙隆卢鲁路露伦罗洛吕马玛迈麦曼芒毛梅门蒙米密敏明摩莫墨默姆木穆拿"
    "娜纳奈南内尼涅宁牛纽农努诺女欧帕潘庞培佩彭皮平泼珀普奇齐恰钱乔切钦琴青琼丘让热仁日荣茹瑞若撒萨塞赛桑瑟森沙"
    "莎山尚绍舍圣施诗史舒朔斯丝思松苏索所塔泰坦汤唐陶特腾提田廷通图屠托脱瓦万旺威韦为维魏温文翁沃乌武西希锡夏香"
    "肖谢辛欣休修许雪逊雅亚延扬杨耶叶伊易因英尤于雨约赞扎詹张章珍卓兹宗祖佐"
)

#: What a firm's name may end with in small letters.
_LEGAL_FORMS = frozenset(["plc", "llc", "llp", "ltd", "inc"])
# Names that are written differently by region and mean one thing.
REGIONAL = {
    "意大利": "义大利", "新西兰": "纽西兰", "沙特阿拉伯": "沙乌地阿拉伯", "沙特": "沙乌地", "老挝": "寮国",
    "朝鲜": "北韩", "韩国": "南韩", "也门": "叶门",
    "肯尼亚": "肯亚", "悉尼": "雪梨", "迪拜": "杜拜", "新德里": "新德里", "尼日利亚": "奈及利亚", "尼日尔": "尼日",
    "格鲁吉亚": "乔治亚", "克罗地亚": "克罗埃西亚",
    "塞浦路斯": "赛普勒斯", "卡塔尔": "卡达", "厄瓜多尔": "厄瓜多", "哥斯达黎加": "哥斯大黎加", "危地马拉": "瓜地马拉",
    "洪都拉斯": "宏都拉斯", "坦桑尼亚": "坦尚尼亚",
    "津巴布韦": "辛巴威", "赞比亚": "尚比亚", "莫桑比克": "莫三比克", "卢旺达": "卢安达", "索马里": "索马利亚",
    "毛里求斯": "模里西斯", "马尔代夫": "马尔地夫", "文莱": "汶莱",
    "阿塞拜疆": "亚塞拜然", "波斯尼亚": "波士尼亚", "斯洛文尼亚": "斯洛维尼亚", "列支敦士登": "列支敦斯登",
    "摩纳哥": "摩纳哥", "圣马力诺": "圣马利诺",
}  # fmt: skip


def zh_names(text: str) -> list[tuple[int, int]]:
    """Where names stand in Chinese text: people next to a title or a verb of theirs, known organisations and places."""
    spans = [m.span(1) for pattern in (_TITLED, _SPEAKING) for m in pattern.finditer(text)]
    spans += [m.span() for m in zh.PACK.places.finditer(text)]
    return sorted(spans)


def en_names(text: str) -> list[tuple[int, int]]:
    """Where names stand in English text: capitals inside a sentence, or two and more words of them anywhere."""
    spans = []
    for match in _CAPITALS.finditer(text):
        start, end = match.span()
        words = match[0].split()
        if (
            len(words) == 1
            and not (words[0].isupper() and len(words[0]) > 1)
            and _STARTS.search(text[max(0, start - 3) : start])
        ):
            continue
        if not in_capitals(text[max(0, start - _BESIDE) : end + _BESIDE]):
            spans.append((start, end))
    return spans


def in_capitals(text: str) -> bool:
    """Whether a few words are all set in capitals, as a disclaimer's are: of such words no capital tells a name.

    It goes wrong for a name within a heading in capitals: another one there is told as wording.
    """
    return text.isupper() and len(_WORD.findall(text)) >= _ROW


def is_person(text: str) -> bool:
    """Whether a piece of text, taken alone, reads as a person's name."""
    if is_organisation(text) or is_place(text):
        return False
    parts = text.split()
    return bool(_PERSON.fullmatch(text)) or (2 <= len(parts) <= 5 and all(_NAME_PART.fullmatch(part) for part in parts))


def is_organisation(text: str) -> bool:
    """Whether a piece of text ends (in Chinese) or has a word (in English) as names of organisations do."""
    matches = list(zh.PACK.organisations.finditer(text))
    if matches and matches[-1].end() == len(text):
        return True
    return bool(_OFFICE.fullmatch(text)) or (text[:1].isupper() and bool(en.PACK.organisations.search(text)))


def is_place(text: str) -> bool:
    """Whether a piece of text is a known place, with or without what kind of place it is."""
    return (
        bool(zh.PACK.places.fullmatch(text.rstrip("省市县区州国")))
        or bool(zh.PACK.places.fullmatch(text))
        or bool(en.PACK.places.fullmatch(text))
    )


def is_name(text: str) -> bool:
    """Whether a piece of text, taken alone, reads as a name of any kind."""
    text = text.strip()
    if is_person(text) or is_organisation(text) or is_place(text):
        return True
    words = text.split()
    return (
        bool(words)
        and words[0][:1].isupper()
        and (words[-1][:1].isupper() or (len(words) > 1 and words[-1] in _LEGAL_FORMS))
        and any(c.isalpha() and c < "\u2e80" for c in text)
    )


def is_transliteration(text: str) -> bool:
    """Whether a Chinese word of three characters and more is made of those that foreign names are written with
    (约翰逊, 艾哈迈德).
    """
    return len(text) >= 3 and sounded(text)


def sounded(text: str) -> bool:
    """Whether all characters of a piece of text are among those that write the sounds of foreign names."""
    return all(char in _SOUNDS for char in text)


def same_place(one: str, other: str) -> bool:
    """Whether two names are one place's, written as two regions write it."""
    return REGIONAL.get(one) == other or REGIONAL.get(other) == one
