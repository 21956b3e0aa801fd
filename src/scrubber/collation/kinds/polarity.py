"""Whether one reading says the opposite of the other."""

from __future__ import annotations

from scrubber.language.packs.joining import joining
from scrubber.language.packs.pack import words
from scrubber.language.packs.which import packs_for
from scrubber.language.plain import plain

# Words that begin like a negated one and are none.
_NO_PREFIX = frozenset(
    words(
        "inform informed informs income incomes input inputs insure insured intend intends inside instance instances impress import imports imported "
        "display displays displayed discover discovers discovered discount dispatch discuss dispose disposed unless until under union unit units "
        "invest invents invent intent inset inland increase increases increased impart impose imposed imposes impact impacts improve improves "
        "improved disease distill inherit incorporate incorporated inscribe inscribed install installs inspect infer infers inflow intake inbound"
    )
)
# Words, or what they begin with, whose opposites change how much is said, and not whether; A or B is no A and B, as either is not both.
_EXTENT = frozenset(
    [
        *joining("and", "or"),
        *words(
            "under over high low large small big long short tall fast slow mild severe full partial thick thin wide narrow deep shallow heavy light early late good bad better worse best worst majority minority majorité minorité mayoría minoría maggioranza minoranza maioria minoria mehrheit minderheit большинство меньшинство beaucoup peu muchos pocos многие немногие 多数 大多数 绝大多数 少数 极少数 过半数 全员 全体 所有 个别 전원 전체 일부 다수 대다수 소수 과반수 maximum minimum more less greater lesser smaller higher lower highest lowest above below most least older younger longer shorter earlier later earliest latest larger heavier lighter "
            "wider narrower doubled halved 最高 最低 最多 最少 最大 最小 最长 最短 最早 最晚 最迟 更多 更少 以上 以下 以内 未满 不满 年满 已满 迟于 晚于 早于 上限 下限 较高 较低 高者 低者 较多 较少 较长 较短 就高 就低 从高 从低 高于 低于 多于 少于 大于 小于 超过 一律 一般 酌情 视情 之一 同时具备 同时满足 同时符合 双方 任一方 双 单 高 低 大 小 多 少 长 短 轻 重 快 慢 强 弱 深 浅 厚 薄 宽 窄 远 近 粗 细 早 晚 任一 一方 单方 かつ 全额 半额 全价 半价 全数 半数 均 皆 多 全面 全部 局部 一部 完全 基本 部分 一切 一定 全天 半天 逐户 逐一 逐个 抽样 "
            "spätestens frühestens größer kleiner höher niedriger länger kürzer älter jünger früher später maximal minimal höchstens mindestens "
            "máxim mínim mayor menor superior inferior plus moins maximal minimal supérieur inférieur más menos "
            "позднее ранее чаще реже tard tôt больше меньше более менее старше младше выше ниже раньше позже максимальн минимальн 이상 이하 이내 최대 최소 최장 최단 최고 최저".casefold()
        ),
    ]
)


# Words whose opposites set a time before or after another (`_` stands for a blank).
_IN_TIME = frozenset(
    words(
        "before after by no_later_than not_later_than no_earlier_than not_earlier_than not_before later_than earlier_than 之前 之后 以前 以后 前 后 内 之内 以内 外 之外 以外 vor nach avant après antes después prima dopo depois до после 전 후 이전 이후"
    )
)


#: Sides of a time, a place or an amount in two characters.
_SIDES = frozenset(head + tail for head in "以之" for tail in "内外前后")
#: Adverbs that say outright what is denied with one of these in their place: 不进行, 仍进行; 未完成, 已完成; 没有, 也有.
_DENY, _AFFIRM = frozenset("不未无勿毋没"), frozenset("仍均也还都再即就又亦皆则将已全常会予有较很颇更最")


def negated(before: str, after: str, language: str = "") -> bool:
    """Whether the one is the other with a negation, or a negating prefix, set before it or taken away.

    Args:
        before: the one.
        after: the other.
        language: of the sentence, where it is neither Chinese nor English.
    """
    one, other = plain(before).strip().casefold(), plain(after).strip().casefold()
    if not one or not other:
        word = one or other
        return is_negation(word, language)
    if not language and ((one in _DENY and other in _AFFIRM) or (other in _DENY and one in _AFFIRM)):
        return True
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    if not longer.endswith(shorter) or longer == shorter or (shorter.isascii() and len(shorter) < 3):
        return False
    prefix = longer[: -len(shorter)].rstrip(" -")
    if _is_prefix(prefix, language):
        return longer not in _NO_PREFIX
    if language == "de" and prefix == "k":
        return shorter.startswith("ein")  # keinen, einen
    return is_negation(prefix, language)


def denied_alike(before: str, after: str, language: str) -> bool:
    """Whether the one denies a word by what it begins with, and the other by a word before it: unclear, not clear; unfair, nicht fair.

    Args:
        before: the one, in its plain form and in lower case.
        after: the other, likewise.
        language: of the sentence, where it is neither Chinese nor English.
    """
    for one, other in ((before, after), (after, before)):
        denial, _, word = one.partition(" ")
        prefix = other.removesuffix(word)
        if word and other != prefix and is_negation(denial, language):
            return _is_prefix(prefix, language) and other not in _NO_PREFIX
    return False


def _is_prefix(text: str, language: str) -> bool:
    """Whether a word becomes its opposite with a text before it."""
    return any(text in pack.prefixes for pack in packs_for(language))


def is_negation(word: str, language: str) -> bool:
    """Whether a word says no, and nothing else."""
    return any(("negation", "not") in pack.meanings.get(word, ()) for pack in packs_for(language))


def opposed(before: str, after: str) -> bool:
    """Whether the one is the other's opposite in Chinese or English (increase, decrease; 支持, 反对)."""
    return bool(opposite(before, after))


def opposite(before: str, after: str, language: str = "") -> str:
    """The word, or its beginning, by which the one is the other's opposite; "" where it is not."""
    one, other = side(before), side(after)
    ends = 0
    while ends < min(len(one), len(other)) - 1 and one[-1 - ends] == other[-1 - ends]:
        ends += 1
    # The ending may be the words' own or a common one: invalid, increase(d).
    stems = [(one[: len(one) - n], other[: len(other) - n]) for n in range(ends + 1)]
    return next(
        (a for pack in packs_for(language) for a, b in stems if b in pack.opposites.get(a, frozenset())),
        "",
    )


def side(text: str) -> str:
    """A text in its plain form and in lower case; of a word for a side of something, the character that says which: 以内, 之内 and 内."""
    word = plain(text).strip().casefold()
    return word[1:] if word in _SIDES else word


def of_time(word: str) -> bool:
    """Whether a word that has an opposite says on which side of a time or an event: before, 之后."""
    return plain(word).strip().casefold() in _IN_TIME


def of_extent(word: str) -> bool:
    """Whether a word that has an opposite says how much or how many, and not whether: maximum, 更多."""
    return plain(word).strip().casefold() in _EXTENT
