"""Whether two pieces of Chinese name two places, offices or organisations, by what stands around them."""

from scrubber.collation.alignment import slips
from scrubber.collation.kinds.regions import Inner
from scrubber.language.facts.names import is_organisation, is_place, is_transliteration
from scrubber.language.packs import names_zh as tables
from scrubber.language.packs import zh
from scrubber.language.plain import HAN, plain
from scrubber.language.words import NO_WORD, word_bits

#: So many characters of a body's name may stand behind what tells it from another: [中 → 高]级人民法院.
_BEHIND = 6
#: So many characters has a name that says where something is, or whose.
_STEM = 2


def two_bodies(inner: Inner, one: str, other: str) -> bool:
    """Whether both readings, in their plain form, name a division of a country, a town, an organisation or an
    office, or are a part of such a name.
    """
    return (
        ({one, other} <= tables.TIERS and bool(tables.TIERED.match(plain(inner.right))))
        or ({one, other} <= tables.PROVINCES and one != other)
        or ({one, other} <= tables.NATIONS and one != other and bool(tables.OF_A_NATION.match(plain(inner.right))))
        or _both_divisions(inner, one, other)
        or _both_towns(inner, one, other)
        or _both_organisations(inner.right, one, other)
        or _both_offices(inner, one, other)
        or _both_ends(inner, one, other)
        or _both_bodies(inner, one, other)
        or _both_venues(inner, one, other)
        or both_stems(inner, one, other)
        or _both_listed(inner, one, other)
        or _both_datelines(inner, one, other)
    )


def renumbered_body(inner: Inner) -> bool:
    """Whether a body that has a number is another, which has another number too: 第[七勘察设计院 → 九工程局]; with
    the number alone it is a number that changed.
    """
    one, other = (tables.NUMBERED.match(plain(text)) for text in (inner.before, inner.after))
    return one is not None and other is not None and inner.left.endswith("第") and not set(one[1]) & set(other[1])


def _both_divisions(inner: Inner, one: str, other: str) -> bool:
    """Whether both readings are a town's, a county's or a province's name, before the word that says which."""
    apart = not set(one) & set(other)
    division = plain(inner.right).startswith((*tables.DIVISIONS, "新区", "开发区", "街道"))
    return apart and bool(tables.PLACE.fullmatch(one) and tables.PLACE.fullmatch(other)) and division


def both_known(one: str, other: str) -> bool:
    """Whether two words are places' or organisations' names by themselves."""
    return all(
        zh.PACK.places.fullmatch(word) or zh.PACK.organisations.fullmatch(word) for word in (plain(one), plain(other))
    )


def _both_organisations(right: str, one: str, other: str) -> bool:
    """Whether both readings, with the word behind them, name an organisation, and at least one of them is no ordinary
    word.

    Between them may stand what it does or where: [恒通]科技股份有限公司, [新竹]地方法院. Of a committee or a bureau any
    word says which it is: [联合]委员会.
    """
    kind = tables.ORGANISATION.match(plain(right))
    if kind is None or not (tables.HAN_WORD.fullmatch(one) and tables.HAN_WORD.fullmatch(other)):
        return False
    if kind[2] in tables.BODIES and len(kind[1]) <= tables.FUNCTION:
        return not tables.REFERS.match(one) and not tables.REFERS.match(other)
    if 2 * len(set(one) & set(other)) > min(len(one), len(other)):
        return False  # 分公司, 子公司; but [蓝鲸软件 → 长鲸科技]有限公司
    return any(is_place(word) or is_transliteration(word) or word_bits(word) >= NO_WORD for word in (one, other))


def _both_listed(inner: Inner, one: str, other: str) -> bool:
    """Whether both readings stand in a list of offices by what they are charged with: [自然资源 →
    生态环境]、公安等部门.
    """
    if (inner.left.strip() and not tables.APART.search(inner.left)) or set(one) & set(other):
        return False
    right = plain(inner.right)
    for size in (0, 1):  # what both end with may stand outside the difference: [民 → 财]政
        words, behind = [word + right[:size] for word in (one, other)], right[size:]
        goes_on = tables.LISTED.match(behind) or (tables.LIST_ENDS.match(behind) and inner.left.endswith("、"))
        if goes_on and all(tables.HAN_WORD.fullmatch(word) and not tables.REFERS.match(word) for word in words):
            return True
    return False


def _both_datelines(inner: Inner, one: str, other: str) -> bool:
    """Whether both readings say whence a paper has its news, or a part of it: 本报[海 → 南]宁5月16日电."""
    right = plain(inner.right)
    for size in (0, 1):
        for head in ("", plain(inner.left[-1:])):
            words = [head + word + right[:size] for word in (one, other)]
            if (
                all(tables.HAN_WORD.fullmatch(word) for word in words)
                and tables.PAPER.search(inner.left.removesuffix(head) if head else inner.left)
                and tables.WIRED.match(right[size:])
            ):
                return True
    return False


def other_medium(inner: Inner) -> bool:
    """Whether both readings say which paper, station or agency had the news: 据[中新 → 新华]网5月2日报道."""
    one, other = plain(inner.before), plain(inner.after)
    return (
        _is_han(one + other)
        and not slips.confused(one, other)
        and bool(one and other and tables.QUOTED.search(plain(inner.left)) and tables.MEDIUM.match(plain(inner.right)))
    )


def _both_towns(inner: Inner, one: str, other: str) -> bool:
    """Whether both readings begin a town's name that goes on alike, and one of them is no word: [滨]江市, [临]江市."""
    rest = tables.TOWN.match(plain(inner.right))
    if (
        rest is None
        or not tables.JOINS.isdisjoint((one, other, *rest[1]))
        or not tables.HAN_CHARS.fullmatch(one + other)
    ):
        return False
    names = one + rest[1], other + rest[1]
    return all(tables.PLACE.fullmatch(name) for name in names) and any(word_bits(name) >= NO_WORD for name in names)


def both_stems(inner: Inner, one: str, other: str) -> bool:
    """Whether one character of two makes another name of a firm's or a district's: [锦川]纺织机械有限公司,
    杭州市[余塘]区.

    A name of two characters stands where a line, a phrase or a larger division ends, and says nothing by itself on
    either side at least; behind it stands what is so called, at once or behind what it makes.
    """
    if (
        len(one) != 1
        or len(other) != 1
        or not tables.JOINS.isdisjoint((one, other))
        or not tables.HAN_CHARS.fullmatch(one + other)
    ):
        return False
    left, right = plain(inner.left), plain(inner.right)
    for at in (0, 1):
        before, after = (left, right[1:]) if not at else (left[:-1], right)
        shared = right[:1] if not at else left[-1:]
        names = [word + shared if not at else shared + word for word in (one, other)]
        apart = not HAN.match(before[-1:]) or before.endswith((*tables.DIVISIONS, *"于在至到往赴由与向经为", "单位"))
        if (
            not apart
            or not all(tables.STEM.fullmatch(name) for name in names)
            or not (tables.SMALL.match(after) or any(word_bits(name) >= NO_WORD for name in names))
        ):
            continue
        if tables.DISTRICT.match(after) or tables.FIRM.match(after):
            return True
    return False


def _both_offices(inner: Inner, one: str, other: str) -> bool:
    """Whether both readings say which office of a town, a province or a state is meant: 市[文化]局, 市[公安]局;
    [卫生]部, [财政]部.
    """
    office = plain(inner.right[:1])
    if (
        office not in tables.OFFICES
        or set(one) & set(other) - {"和"}
        or not (tables.HAN_WORD.fullmatch(one) and tables.HAN_WORD.fullmatch(other))
    ):
        return False
    if inner.left.endswith(tables.DIVISIONS) or both_known(one + office, other + office):
        return True
    apart = not inner.left.strip() or bool(tables.APART.search(inner.left))
    if office in "处科室院" and (not HAN.match(inner.right[1:2]) or (apart and tables.DESK.match(plain(inner.right)))):
        return True
    return bool(tables.OFFICE.match(plain(inner.right))) and apart


def _both_ends(inner: Inner, one: str, other: str) -> bool:
    """Whether both readings are the ends of organisations' names that begin alike: 东屿海[关], 东屿海[事局]."""
    begins = tables.HAN_TAIL.search(plain(inner.left))
    if begins is None or (HAN.match(inner.right[:1]) and zh.PACK.organisations.match(plain(inner.right))):
        return False
    names = begins[0] + one, begins[0] + other
    kinds = [[m for m in zh.PACK.organisations.finditer(name) if m.end() == len(name)] for name in names]
    return any(kinds) and all(is_organisation(name) for name in names)


def _both_bodies(inner: Inner, one: str, other: str) -> bool:
    """Whether both readings say which body of a town or a province is meant: 市[水务 → 公交]集团."""
    left, right = plain(inner.left), plain(inner.right)
    if tables.REFERS.match(one) or tables.REFERS.match(other) or not (_is_han(one) and _is_han(other)):
        return False
    whose = all(text[:1] in tables.DIVISIONS for text in (one, other))
    if not (whose or left.endswith(tables.DIVISIONS) or _ends_with_a_stem(left)):
        return False
    for size in range(_BEHIND + 1):
        names = one + right[:size], other + right[:size]
        if all(map(_is_body, names)) and not _is_short_for(*names):
            return True
    return False


def _ends_with_a_stem(left: str) -> bool:
    """Whether a text ends with two characters that are no word, and begin something: 考入滇北[农 → 工]业大学."""
    stem = left[-_STEM:]
    apart = not HAN.match(left[-_STEM - 1 : -_STEM]) or left[:-_STEM].endswith(tuple("于在至到往赴由与向经为入"))
    return tables.STEM.fullmatch(stem) is not None and apart and word_bits(stem) >= NO_WORD


def _is_body(name: str) -> bool:
    return tables.BODY.fullmatch(name) is not None or zh.PACK.organisations.fullmatch(name) is not None


def _is_short_for(one: str, other: str) -> bool:
    """Whether all characters of the one are the other's: 人大常委会, 人民代表大会常务委员会."""
    return set(one) <= set(other) or set(other) <= set(one)


def _both_venues(inner: Inner, one: str, other: str) -> bool:
    """Whether both readings are places where something happens, and one of them is no word: 论坛在[西 → 中]原举行."""
    left, right = plain(inner.left), plain(inner.right)
    for size in (0, 1):
        names = one + right[:size], other + right[:size]
        if (
            left.endswith(("在", "于"))
            and tables.TAKES_PLACE.match(right[size:])
            and all(map(tables.VENUE.fullmatch, names))
            and any(word_bits(name) >= NO_WORD for name in names)
        ):
            return True
    return False


def _is_han(text: str) -> bool:
    return bool(text) and all(map(HAN.match, text))
