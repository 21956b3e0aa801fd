"""Days of the week, in the languages of most pages. Their names are those of data/calendar.toml."""

from collections.abc import Iterator
from functools import cache

from scrubber.language.facts.by_language import counted
from scrubber.language.facts.glance import Sign, all_of, any_of, char_of, found, glance, word_of
from scrubber.language.facts.months import CALENDAR
from scrubber.language.facts.nth import nth_before
from scrubber.language.packs.common_words import function_words
from scrubber.language.packs.joining import spaced
from scrubber.language.packs.pack import words
from scrubber.language.plain import plain
from scrubber.language.runs import runs
from scrubber.language.written_tables import tables
from scrubber.patterns import any_of as nested
from scrubber.patterns import lazily

_DAY = {
    name: day
    for row in ("names", "further")
    for day, names in enumerate(CALENDAR["weekdays"][row])
    for name in words(plain(names))
}
_THAI = ("จันทร์", "อังคาร", "พุธ", "พฤหัส", "ศุกร์", "เสาร์", "อาทิตย์")
#: The names of the days in the languages of most pages, lower case.
WEEKDAY_NAMES = frozenset(_DAY)
# Samstagmittag, Montagabends, dinsdagavond, tisdagskväll
_PARTS_OF_A_DAY = (
    "morgen|vormittag|mittag|nachmittag|abend|nacht|ochtend|middag|avond|kväll|morgon|förmiddag|eftermiddag|natt|aften"
    "|formiddag|kveld|ettermiddag|nat|aamuna|iltana"
)
_PART = rf"s?(?:{_PARTS_OF_A_DAY})s?\b"
_JOINED = ("", "s", *(link + part for link in ("", "s") for part in _PARTS_OF_A_DAY.split("|")))
#: Over a text in lower case, which is tried several times faster than one of either case.
_WEEKDAY = lazily(
    rf"\b(?P<name>{nested(_DAY)})(?:s?(?!\w)|(?={_PART}))"
    # Of 周三期 and 周日报 the first character is a week; 星期三报送 is Wednesday. Behind either 一般 and 一起 are other
    # words.
    r"|(?:(?P<full>星期|礼拜)|周)(?P<zh>[一二三四五六日天])(?![般些定样直起致旦])(?(full)|(?![期年刊报线]))"
    r"|(?P<ja>[月火水木金土日])曜日?|(?P<ko>[월화수목금토일])요일"
    # 3月5日（火）, 3월 5일(화)
    r"|(?:(?<=日[(（])|(?<=日 [(（]))(?P<ja4>[月火水木金土日])(?=[)）])"
    r"|(?:(?<=일[(（])|(?<=일 [(（]))(?P<ko3>[월화수목금토일])(?=[)）])"
    # de segunda a sexta(-feira)
    r"|\bde (?P<pt>segunda|terça|quarta|quinta)(?= a (?:terça|quarta|quinta|sexta|sábado|domingo)\b)"
    r"|(?:(?<=de segunda a )|(?<=de terça a )|(?<=de quarta a )|(?<=de quinta a ))(?P<pt2>terça|quarta|quinta|sexta)\b"
    # of two, the word for day is said once: 月～金曜日, 월~금요일
    r"|(?<![の\d年月日時何毎今同当翌])(?P<ja2>[月火水木金土日])(?=(?:\s?[、～~〜・-]\s?[月火水木金土日]){1,5}曜)"
    r"|(?<=[、～~〜・-])(?P<ja3>[月火水木金土日])(?=(?:\s?[、～~〜・-]\s?[月火水木金土日]){1,5}曜)"
    r"|(?<!\w)(?P<ko2>[월화수목금토일])(?=(?:\s?[,～~〜·-]\s?[월화수목금토일]){1,5}요일)"
    rf"|วัน(?P<th>{'|'.join(_THAI)})"
)
_SHORT_PT = ("segunda", "terça", "quarta", "quinta", "sexta")
#: So few letters are a day only with a capital where they are a common word as well: Do, ma.
_FEW = 2


@cache
def _short() -> dict[str, int]:
    """The days in short of data/near.toml, but for those that are another day in another language."""
    every: dict[str, set[int]] = {}
    for table in tables("near").values():
        for form, day in counted(table.get("days", ""), 0).items():
            every.setdefault(form, set()).add(day)
    common = frozenset().union(*map(function_words, tables("near")))
    return {
        each: min(days)
        for form, days in every.items()
        if len(days) == 1
        for each in (form, form.title())
        if each != form or len(form) > _FEW or form not in common
    }


@cache
def _shown() -> Sign:
    """The first of the words that name each, and what is in the others: a text without either is not searched."""
    # A word with the signs of an Indian script is one run at a glance, and several by its letters.
    named = {first + end for name in _DAY for first in (*runs(name)[:1], name) for end in _JOINED}
    other = found("星期|礼拜|周|曜|요일|วัน|[日일] ?[(（][月火水木金土日월화수목금토일]")
    return any_of(word_of(named), all_of(char_of("星礼周曜요ว日일"), other))


# Between two that are meant: the first and third Monday, 第2・第4土曜日; and another day behind one: 星期二、四.
_AND = lazily(rf"\s?(?:\b(?:{spaced('and', 'or')})\b|[・、,，&])\s?$")
_LISTED = lazily(
    r"(?<=[一二三四五六])[、,至到和及](?P<zh>[一二三四五六日天])(?![一二三四五六七八九十百千万个月年日号点时天次人])"
)
_REACH = 8
#: What stands in the place of the day where another one says which.
_ANY_DAY = 9


def weekday_named(word: str) -> int | None:
    """Which day of the week a word names, in full or short, 0 being Monday; None for any other word."""
    return _short().get(word, _DAY.get(word.lower()))


def weekdays(text: str) -> Iterator[tuple[int, int, int]]:
    """Every day of the week that a text names, in order: where it begins, where it ends, and which it is, 0 being
    Monday.

    Of a day that is the first, second … of its name in a month, ten, twenty … are added, sixty of the last.
    """
    seen = glance(text)
    if not _shown()(seen):
        return
    for match in _WEEKDAY.finditer(seen.low):
        if match["name"]:
            day = _DAY[match["name"]]
        elif match["th"]:
            day = _THAI.index(match["th"])
        elif match["zh"]:
            day = min("一二三四五六日天".index(match["zh"]), 6)
        else:
            name = (
                match["pt"]
                or match["pt2"]
                or match["ja"]
                or match["ja2"]
                or match["ja3"]
                or match["ja4"]
                or match["ko"]
                or match["ko2"]
                or match["ko3"]
            )
            if name in _SHORT_PT:
                start = match.end() - len(name)
                yield from _which(text, start, match.end(), _SHORT_PT.index(name))
                continue
            day = ("月火水木金土日" if name in "月火水木金土日" else "월화수목금토일").index(name)
        yield from _which(text, match.start(), match.end(), day)


def _which(text: str, start: int, end: int, day: int) -> Iterator[tuple[int, int, int]]:
    """A day of the week with which of a month's it is, and a list's others: the first Monday, 第2・第4土曜日."""
    of = nth_before(text, start)
    yield of[0] if of else start, end, day + (10 * of[1] if of else 0)
    while of:
        joined = _AND.search(text, max(0, of[0] - _REACH), of[0])
        place = joined.start() if joined else 0
        of = nth_before(text, place) if joined else None
        if of:
            yield of[0], place, 10 * of[1] + _ANY_DAY
    listed = _LISTED.match(text, end)
    while listed:
        yield listed.start("zh"), listed.end(), min("一二三四五六日天".index(listed["zh"]), 6)
        listed = _LISTED.match(text, listed.end())
