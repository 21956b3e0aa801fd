"""Whether a difference stands beside a time, so that `before` for `after` sets another limit in time."""

import re
from functools import cache

from scrubber.collation.kinds.polarity import of_time, opposite
from scrubber.collation.kinds.regions import Inner
from scrubber.ends import ends_alike
from scrubber.language.facts.facts import scan
from scrubber.language.facts.months import month_named
from scrubber.language.packs.joining import joining
from scrubber.language.packs.pack import words
from scrubber.language.plain import plain
from scrubber.language.written_tables import read_table
from scrubber.patterns import lazily

#: So much of the text on either side is read.
_AROUND = 40
#: Units of time.
DURATIONS = frozenset(["s", "min", "h", "day", "working day", "week", "month", "quarter", "year"])
# What may stand between `before` and the time: before the end of May, avant le 15 octobre, vor dem 1. März, before the
# beginning of June.
_BETWEEN = lazily(r"\s*(?:[^\W\d]{1,9}\s){0,3}")
_WORD = lazily(r"[^\W\d_]{3,12}")
# What ends or falls due at a time of its own: 期满[后], [before] the deadline; and the meals that divide a day.
_TERM = lazily("(?:期满|届满|到期|期限|截止|终止|饭|餐|睡|开标|开庭)$")
_DUE = lazily(
    r"\A\s*(?:(?:the|its|their|his|her|each|any|this|that|end|beginning|start|expiry|of|a)\s){0,4}(?:expiry"
    r"|expiration|deadline|due date|closing date|end|beginning|start|meals?|bedtime|midnight|noon)\b",
    re.IGNORECASE,
)
#: What says no time by itself: 国内, 校内, by post.
_WITHIN = frozenset(["内", "外", "by"])
# What is before or behind a place, or in a text, and not in time: 前排, 后门, 后者, 前款.
_PLACE = lazily("[排门座窗轮台卫端者款项条述列]")
#: What stands between a length of time and the word behind it that sets a limit, in Hindi and Urdu.
_OF = lazily(rf"\s(?:{plain('के')}|{plain('کے')})$")
#: What stands between such a word and a length of time behind it: within the 30 days, innerhalb von, dentro de los.
_SHORT = lazily(r"\s*(?:[^\W\d]{1,4}\s){0,2}")
#: What makes of a year or a century one before our era.
_ERA, _BEFORE_IT = frozenset("元"), "前"
#: A length of time is told in a numeral of at most so many characters; its unit stands so near: 30 de zile.
_NUMERAL, _APART = 5, 4
#: Scripts that stand behind this set no blanks between words.
_UNSPACED = "\u2e80"
_TAIL = " \u3000之以"


def sets_a_time(word: str, inner: Inner, language: str) -> float:
    """How sure a word that says on which side of something (before, 后, 内) sets a time where its opposite stands for
    it; 0 where it may as well be a place, or a length.

    Before and after an event is another time as well as before and after a day: 于文物归还[前 → 后]付清.
    """
    if beside_a_time(inner, language):
        return 0.8
    return 0.0 if plain(word) in _WITHIN or _PLACE.match(plain(inner.right)) else 0.6


def turns_a_time(inner: Inner, language: str) -> bool:
    """Whether a time ends where it began: [from → until] 5 May, 5月5日[から → まで]; a term is to end first: [within
    → after] 20 days; or lies before our era: 公元[前 → ]四世纪.
    """
    one, other = (plain(text).strip().casefold().removesuffix(" el") for text in (inner.before, inner.after))
    if language == "th":  # without a blank between words, what both begin and end with may be of those beside them
        head, tail = ends_alike(one, other)
        one, other = one[head : len(one) - tail], other[head : len(other) - tail]
    if {one, other} == {"", _BEFORE_IT}:
        return plain(inner.left[-1:]) in _ERA
    if _around_a_time(one.split(), other.split(), language) or _around_a_time(other.split(), one.split(), language):
        return True
    sides = (_limits(language), _spans(language))
    pairs = ((one, other), (other, one))
    return any(was in first and now in last for was, now in pairs for first, last in sides) and beside_a_time(
        inner, language
    )


def _around_a_time(one: list[str], other: list[str], language: str) -> bool:
    """Whether the one has a word before a time, and the other its opposite behind it: ennen 5. toukokuuta,
    5. toukokuuta jälkeen.
    """
    return (
        len(one) > 1
        and one[1:] == other[:-1]
        and of_time(opposite(one[0], other[-1], language), language)
        and any(_is_time(fact.kind, fact.value) for fact in scan(" ".join(one[1:]), language))
    )


@cache
def _limits(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """What says that something is done before a term ends, and when it has ended; in Chinese, other tables say it."""
    inside, _, behind = read_table("limits", plainly=True).get(language or "en", "").partition("/")
    return frozenset(words(inside.casefold())), frozenset(words(behind.casefold()))


@cache
def _spans(language: str) -> tuple[frozenset[str], ...]:
    """What a time begins with, and what it ends with: whoever writes the one for the other means the days on its other
    side. Beside no time they say other things (来自, ab).
    """
    return tuple(
        frozenset(map(plain, (*joining(kind), *joining(kind, language=language)))) for kind in ("from", "until")
    )


def of_bounds(inner: Inner, language: str) -> str:
    """The kind of fact that a word for one side of a time changes where it stands beside none: how far something
    reaches at an amount (五十米以内, bis 2,50 m), else with 外 for 内 whether it is so at all (在保护范围内); "" for
    other words, and beside a time.
    """
    if beside_a_time(inner, language):
        return ""
    left, right = plain(inner.left[-_AROUND:]).rstrip(_TAIL), plain(inner.right[:_AROUND])
    # A number alone may be an hour: before seven.
    counted = {"unit", "number"} if left[-1:] >= _UNSPACED else {"unit"}
    if any(f.end == len(left) and f.kind in counted for f in scan(left, language)):
        return "quantifier"
    first = len(right) - len(right.lstrip())
    following = [f for f in scan(right, language) if f.kind in {"number", "unit"}][:2]
    if [f.kind for f in following] == ["number", "unit"] and following[0].start == first:
        return "quantifier"
    sides = {plain(text).lstrip(_TAIL) for text in (inner.before, inner.after)}
    return "negation" if not language and sides == {"内", "外"} else ""


def begins_otherwise(inner: Inner, language: str) -> bool:
    """Whether amounts are allowed from one on, and not up to it: [bis zu → ab] 15 %, [hasta → a partir de] 15 kg."""
    one, other = (plain(text).strip().casefold() for text in (inner.before, inner.after))
    first, last = _spans(language)
    if not ((one in first and other in last) or (other in first and one in last)):
        return False
    right = plain(inner.right[:_AROUND])
    at = len(right) - len(right.lstrip())
    return any(fact.kind in {"number", "unit"} and fact.start == at for fact in scan(right, language))


def beside_a_time(inner: Inner, language: str) -> bool:
    """Whether a date, an hour or a length of time stands right before or behind a difference: [before] 30 June, five
    days [before], 6月30日[前].
    """
    left, right = _OF.sub("", plain(inner.left[-_AROUND:]).rstrip(_TAIL)), plain(inner.right[:_AROUND])
    ends, right = len(left.removesuffix("-")), right.removeprefix("-")  # 5-[től → ig], [mill → sal]-5
    if not language and (_TERM.search(left) or _DUE.match(right)):
        return True
    if any(fact.end == ends and _is_time(fact.kind, fact.value) for fact in scan(left, language)):
        return True
    between = _BETWEEN.match(right)
    near = between.end() if between else 0
    word = _WORD.match(right, near)
    if word and month_named(word[0]):
        return True  # before the end of May
    behind = scan(right, language)
    starts = {len(right) - len(right.lstrip()), _SHORT.match(right).end()}  # type: ignore[union-attr]
    numeral = next((fact for fact in behind if fact.start in starts and fact.kind == "number"), None)
    if numeral is not None:
        end = max(numeral.start + _NUMERAL, numeral.end + _APART)
        return any(fact.start <= end and _is_time(fact.kind, fact.value) for fact in behind)
    return any(fact.kind == "date" and fact.start <= near for fact in behind)


def _is_time(kind: str, value: object) -> bool:
    return kind == "date" or (kind == "unit" and value in DURATIONS)
