"""Words that say little by themselves and much opposite one another: months (`May`, `June`), places in an order
(`secondo`, `terzo`), 得 beside 应, periods (`monthly`, `yearly`, 每周, 隔周).

`May` is a verb and `secondo` a preposition as well; where another month or order stands in its place, it is none of
these.
"""

import re
from collections.abc import Sequence

from scrubber.collation.kinds.limits import DURATIONS
from scrubber.collation.kinds.polarity import side
from scrubber.collation.kinds.regions import Inner
from scrubber.collation.kinds.set_in import AROUND
from scrubber.language.facts.fact import Fact
from scrubber.language.facts.months import month_named
from scrubber.language.facts.orders import place
from scrubber.language.facts.periods import every, period
from scrubber.language.packs.joining import spaced
from scrubber.language.packs.listed import HEDGED
from scrubber.language.packs.pack import words
from scrubber.language.packs.which import packs_for
from scrubber.language.plain import plain
from scrubber.patterns import lazily

# What leans on a month, and changes with it: d'octobre, de novembre.
_OF = lazily(r"(?:d['’]|d[ei]\s)", re.IGNORECASE)
_AROUND = AROUND + "-–—"
# A price or a share for each of something: 14 Euro je Stunde, 3 % par mois, twice a year.
_PER = lazily(r"\b(?:per|pr\.?|an?|in|im|square|cubic|je|pro|par|por|al|в|за)\s+$|\ball['’]$|每$", re.IGNORECASE)
# How much for each is no number of times: 20 euro per dag.
_FOR_EACH = lazily(r"\b(?:per|pr\.?|je|pro)\s+$", re.IGNORECASE)
_SHARES = frozenset(["%", "‰"])
#: What a few of something are said with, before the unit.
_SEVERAL = frozenset("几幾数數半몇")
# Periods that are counted are units: 三个季度, 三个年度.
_COUNTED = lazily(r"[一二两三四五六七八九十几\d]个?$")
#: 三十日内 and 三十日以内 are one term.
_SIDES = frozenset("内外前后")
_EVERY_OTHER = frozenset("每隔")
_ALL, _TOO = frozenset("均皆都"), frozenset("也亦还")
#: What is 将 to be is as well to be by another word; of these it is no other statement.
_TO_BE = frozenset(words("要 需 需要 会 一定要"))
#: What may be by another word than 可.
_MAY = frozenset(words("可以 能 能够 得以 有权 允许 准许 不可"))
_OF_A_YEAR = frozenset("春夏秋冬初中底末")
# What a period has at its end, its beginning or its middle: by the end of the month, Ende des Jahres, до конца года.
_EDGE = lazily(
    r"\b(?:end|close|beginning|start|middle|ende|anfang|beginn|mitte|fin|début|milieu|final|finales|fines|inicio"
    "|comienzo|principios?|mediados|fine|inizio|metà|fim|início|meados|кон(?:ца|ец|цу|це)|начал[аоуе]"
    r"|середин[ыеу])\s(?:[^\W\d]{1,9}[\s'’]){0,3}$",
    re.IGNORECASE,
)
_LAST_WORD = lazily(r"[^\W\d_]{1,24}$")
# What is said so behind no count: 月底, and not 三个月底.
_COUNT, _EDGES = lazily(r"[\d一二两三四五六七八九十几数个]\s?$"), frozenset("初中底末")
_TO = lazily(rf"\s(?:{spaced('and', 'until', 'to')})\s")
#: What two readings that say the same are told to be.
SAME = "same"


def facing(inner: Inner, language: str, facts: Sequence[Fact]) -> str:
    """The kind of fact that two whole words opposite each other change; `SAME` for one meaning; else ""."""
    before, after = inner.before.strip(_AROUND), inner.after.strip(_AROUND)
    months = [month_named(_OF.sub("", word, count=1) if _OF.match(word) else word) for word in (before, after)]
    if months[0] and months[1]:
        return SAME if months[0] == months[1] else "date"
    if spans := _months(before, after):
        return "date" if spans[0] != spans[1] else SAME
    if _parts_of_a_year(inner, before, after):
        return "date"
    if _one_side(inner, before, after):
        return SAME
    if _edges(inner, before, after, language):
        return "date"
    if kind := _periods(inner, before, after, language):
        return kind
    if any(fact.kind == "date" for fact in facts):
        return ""  # segunda-feira, quinta-feira
    one, other = place(before, language), place(after, language)
    if one and other and (one[1] or other[1]):
        return SAME if one[0] == other[0] else "number"
    if not any(fact.kind == "number" for fact in facts) and _units(inner, before, after, language):
        return "unit"
    if _one_and_more(before, after, language):
        return "number"
    if _all_and_some(before, after, language) or _confines(before, after, language):
        return "quantifier"
    return "modal" if _permits(inner, before, after, language) else ""


def _parts_of_a_year(inner: Inner, before: str, after: str) -> bool:
    """Whether both say in one character which part of a year or a month is meant: 1923年[春 → 秋], 2023年[底 → 中]."""
    return before != after and _OF_A_YEAR.issuperset((before, after)) and inner.left.endswith(("年", "月"))


def _edges(inner: Inner, before: str, after: str, language: str) -> bool:
    """Whether both say the end, or another edge, of a period, and of two: the end of the [month → year], 月底, 年底."""
    words = [_LAST_WORD.search(text) for text in (before, after)]
    found = [period(word[0], language) if word else None for word in words]
    if not found[0] or not found[1] or found[0][0] == found[1][0] or found[0][1] or found[1][1]:
        return False
    if inner.right[:1] in _EDGES and not _COUNT.search(plain(inner.left)):
        return True
    heads = (inner.left + text[: word.start()] for text, word in zip((before, after), words, strict=True) if word)
    return all(map(_EDGE.search, heads))


def _one_side(inner: Inner, before: str, after: str) -> bool:
    """Whether both say on which side of a time, a place or an amount, and the same one: 三十日[内 → 以内, 之内]."""
    if not before or not after:
        return plain(before + after) in {"以", "之"} and inner.right[:1] in _SIDES
    return side(before) == side(after) and side(before) in _SIDES


def _months(before: str, after: str) -> list[list[int]]:
    """From which month to which both say, April to August, Sept. to Dec.; nothing if one of them does not."""
    spans = [[month_named(word.rstrip(".")) or 0 for word in _TO.split(text)] for text in (before, after)]
    return spans if all(len(span) > 1 and all(span) for span in spans) else []


def _periods(inner: Inner, before: str, after: str, language: str) -> str:
    """How often: monthly and yearly, every month and every year; or, in a name, which part of a calendar: 季度报告,
    年度报告.
    """
    if {before, after} == _EVERY_OTHER and period(inner.right[:1], language):
        return "number"
    if not language and inner.right.startswith("度"):
        before, after = before + "度", after + "度"
    # jeden Monat, jede Woche
    one_head, before = _behind_every(before, language)
    other_head, after = _behind_every(after, language)
    one, other = period(before, language), period(after, language)
    if not one or not other:
        return ""
    if one[0] == other[0]:
        return "" if one[1] == other[1] else SAME
    if one[1] and other[1]:
        return "number"
    if (one_head and other_head) or (every(inner.left, language) and not _FOR_EACH.search(inner.left)):
        return "number"
    return "date" if before[-1:] == after[-1:] == "度" and not _COUNTED.search(plain(inner.left)) else ""


def _behind_every(text: str, language: str) -> tuple[bool, str]:
    """Whether a text begins with a word for "every", and what stands behind it."""
    head, _, word = text.rpartition(" ")
    return (True, word) if head and every(f"{head} ", language) else (False, text)


def _units(inner: Inner, before: str, after: str, language: str) -> bool:
    """Whether both words are units, of a share or of what something is reckoned by."""
    classes = [
        {pack.unit_classes[word] for pack in packs_for(language) if word in pack.unit_classes}
        for word in (plain(before).lower(), plain(after).lower())
    ]
    if not classes[0] or not classes[1] or classes[0] & classes[1]:
        return False
    both = classes[0] | classes[1]
    # within minutes, 几[分钟 → 小时], 数[分 → 時間]; one character alone is a part of many words
    lasting = both <= DURATIONS and (min(len(before), len(after)) > 1 or inner.left.rstrip()[-1:] in _SEVERAL)
    return lasting or bool(_PER.search(inner.left)) or both <= _SHARES


def _one_and_more(before: str, after: str, language: str) -> bool:
    """Whether a word for one, which may be an article, stands opposite another number: один год, два года."""
    firsts = [text.lower().split(" ") for text in (before, after)]
    return any(
        (one[0] in pack.ones or one[-1] in pack.ones) and pack.numbers.get(other[0], 0) > 1
        for pack in packs_for(language)
        for one, other in (firsts, firsts[::-1])
    )


def _all_and_some(before: str, after: str, language: str) -> bool:
    """Whether 均, which alone is part of many words, stands opposite a word that says how many: 均可申报,
    部分可申报.
    """
    pair = {plain(before), plain(after)}
    if language or not pair & _ALL or len(pair) < 2:
        return False
    return any(
        kind == "quantifier" and extent != "all"
        for pack in packs_for("")
        for word in pair
        for kind, extent in pack.meanings.get(word, ())
    )


def _confines(before: str, after: str, language: str) -> bool:
    """Whether 仅, which allows one thing, stands opposite what must or may be, or others too: 仅限, 亦限."""
    pair = {plain(before), plain(after)}
    if language or "仅" not in pair or len(pair) < 2:
        return False
    other = next(iter(pair - {"仅"}))
    return other in _TOO or _is_modal(other)


def _is_modal(word: str) -> bool:
    said = (each for pack in packs_for("") for each in pack.meanings.get(word, ()))
    return any(kind == "modal" and value != HEDGED for kind, value in said)


def _permits(inner: Inner, before: str, after: str, language: str) -> bool:
    """Whether 得, 将, 或 or 可, which alone are part of many words, stands opposite a word that says what must or
    may be: 甲方应于, 甲方得于; 委员会将复核, 委员会可复核; 应以碑文为准, 或以碑文为准; 须用药, 可用药.
    """
    pair = {plain(before), plain(after)}
    held = pair & {"得", "将", "或"} or pair & {"可"}
    if language or len(held) != 1 or len(pair) < 2:
        return False
    if held == {"得"} and (inner.left.endswith("不") or inner.right.startswith("以")):
        return False  # 不得 and 不可 are words of one meaning, and so are 得以 and 可以
    other = next(iter(pair - held))
    return _is_modal(other) and not (held == {"将"} and other in _TO_BE) and not (held == {"可"} and other in _MAY)
