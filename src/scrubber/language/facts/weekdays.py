"""Days of the week, in the languages of most pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.language.facts.glance import all_of, any_of, char_of, found, glance, word_of
from scrubber.language.facts.nth import nth_before
from scrubber.language.packs.joining import spaced
from scrubber.language.runs import runs
from scrubber.patterns import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

# From Monday on; words that are another one too stand with what tells them apart (среда is the environment as well).
_NAMES = (
    "monday montag lundi lunes lunedì lunedi segunda-feira понедельник понедельника понедельникам maandag poniedziałek",
    "tuesday dienstag mardi martes martedì martedi terça-feira вторник вторника вторникам dinsdag wtorek",
    (
        "wednesday mittwoch mercredi miércoles miercoles mercoledì mercoledi quarta-feira в_среду по_средам "
        "woensdag środa środę"
    ),
    "thursday donnerstag jeudi jueves giovedì giovedi quinta-feira четверг четверга четвергам donderdag czwartek",
    "friday freitag vendredi viernes venerdì venerdi sexta-feira пятница пятницу пятницы пятницам vrijdag piątek",
    "saturday samstag sonnabend samedi sábado sábados sabato суббота субботу субботы субботам zaterdag sobota sobotę",
    "sunday sonntag dimanche domingo domingos domenica воскресенье воскресенья воскресеньям zondag niedziela niedzielę",
)
_DAY = {name.replace("_", " "): day for day, names in enumerate(_NAMES) for name in names.split()}
#: The names of the days in the languages of most pages, lower case.
WEEKDAY_NAMES = frozenset(_DAY)
#: Over a text in lower case, which is tried several times faster than one of either case.
_WEEKDAY = lazily(
    rf"\b(?P<name>{'|'.join(sorted(_DAY, key=lambda name: (-len(name), name)))})s?\b"
    # Of 周三期 and 周日报 the first character is a week; 星期三报送 is Wednesday. Behind either 一般 and 一起 are other
    # words.
    r"|(?:(?P<full>星期|礼拜)|周)(?P<zh>[一二三四五六日天])(?![般些定样直起致旦])(?(full)|(?![期年刊报线]))"
    r"|(?P<ja>[月火水木金土日])曜日?|(?P<ko>[월화수목금토일])요일"
)
#: The first of the words that name each, and what is in the others: a text without either is not searched.
_SHOWN = any_of(
    word_of({first + end for name in _DAY for first in runs(name)[:1] for end in ("", "s")}),
    all_of(char_of("星礼周曜요"), found("星期|礼拜|周|曜|요일")),
)

# Between two that are meant: the first and third Monday, 第2・第4土曜日; and another day behind one: 星期二、四.
_AND = re.compile(rf"\s?(?:\b(?:{spaced('and', 'or')})\b|[・、,，&])\s?$")
_LISTED = re.compile(
    r"(?<=[一二三四五六])[、,至到和及](?P<zh>[一二三四五六日天])(?![一二三四五六七八九十百千万个月年日号点时天次人])"
)
_REACH = 8
#: What stands in the place of the day where another one says which.
_ANY_DAY = 9


def weekdays(text: str) -> Iterator[tuple[int, int, int]]:
    """Every day of the week that a text names, in order: where it begins, where it ends, and which it is, 0 being
    Monday.

    Of a day that is the first, second … of its name in a month, ten, twenty … are added, sixty of the last.
    """
    seen = glance(text)
    if not _SHOWN(seen):
        return
    for match in _WEEKDAY.finditer(seen.low):
        if match["name"]:
            day = _DAY[match["name"]]
        elif match["zh"]:
            day = min("一二三四五六日天".index(match["zh"]), 6)
        else:
            day = "月火水木金土日".find(match["ja"]) if match["ja"] else "월화수목금토일".index(match["ko"])
        yield from _which(text, match.start(), match.end(), day)


def _which(text: str, start: int, end: int, day: int) -> Iterator[tuple[int, int, int]]:
    """A day of the week with which of a month's it is, and the others of a list: the first Monday, 第二个星期二,
    둘째 월요일, 第2・第4土曜日, first and third Monday; 星期二、四.
    """
    of = nth_before(text, start)
    yield of[0] if of else start, end, day + (10 * of[1] if of else 0)
    while of:
        joined = _AND.search(text, max(0, of[0] - _REACH), of[0])
        place = joined.start() if joined else 0
        of = nth_before(text, place) if joined else None
        if of:
            yield of[0], place, 10 * of[1] + _ANY_DAY
    listed = _LISTED.match(text, end)
    if listed:
        yield listed.start("zh"), listed.end(), min("一二三四五六日天".index(listed["zh"]), 6)
