"""Days of the week, in the languages of most pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.language.plain import lowered
from scrubber.language.runs import runs

if TYPE_CHECKING:
    from collections.abc import Iterator

# From Monday on; words that are another one too stand with what tells them apart (среда is the environment as well).
_NAMES = (
    "monday montag lundi lunes lunedì lunedi segunda-feira понедельник понедельника понедельникам maandag poniedziałek",
    "tuesday dienstag mardi martes martedì martedi terça-feira вторник вторника вторникам dinsdag wtorek",
    "wednesday mittwoch mercredi miércoles miercoles mercoledì mercoledi quarta-feira в_среду по_средам woensdag środa środę",
    "thursday donnerstag jeudi jueves giovedì giovedi quinta-feira четверг четверга четвергам donderdag czwartek",
    "friday freitag vendredi viernes venerdì venerdi sexta-feira пятница пятницу пятницы пятницам vrijdag piątek",
    "saturday samstag sonnabend samedi sábado sábados sabato суббота субботу субботы субботам zaterdag sobota sobotę",
    "sunday sonntag dimanche domingo domingos domenica воскресенье воскресенья воскресеньям zondag niedziela niedzielę",
)
_DAY = {name.replace("_", " "): day for day, names in enumerate(_NAMES) for name in names.split()}
#: Over a text in lower case, which is tried several times faster than one of either case.
_WEEKDAY = re.compile(
    rf"\b(?P<name>{'|'.join(sorted(_DAY, key=lambda name: (-len(name), name)))})s?\b"
    r"|(?:星期|礼拜|周)(?P<zh>[一二三四五六日天])(?![期年刊报线般些定样直起致旦])|(?P<ja>[月火水木金土日])曜日?|(?P<ko>[월화수목금토일])요일"
)
#: How the words among them begin, and what is in the others: a text without either is not searched.
_HEAD = 4
_HEADS = frozenset(runs(name)[0][:_HEAD] for name in _DAY)
_OTHERS = re.compile("星期|礼拜|周|曜|요일")
# Which of a month's days of that name: the first Monday, 第二个星期二, 第三火曜日, am ersten Montag, le premier lundi, 둘째 월요일.
_ORDERS = (
    "first 1st 第一 第1 첫째 첫번째 ersten erster erste primo primeiro primeira premier première primer primera первый первая первое первую первого",
    "second 2nd 第二 第2 둘째 두번째 secondo seconda zweiten zweiter zweite deuxième second segundo segunda второй вторая второе вторую второго",
    "third 3rd 第三 第3 셋째 세번째 terzo terza terceiro terceira dritten dritter dritte troisième tercer tercera третий третья третье третью третьего",
    "fourth 4th 第四 第4 넷째 네번째 quarto quarta vierten vierter vierte quatrième cuarto cuarta четвёртый четвёртая четвёртое четвёртую четвёртого четвертый четвертая",
    "fifth 5th 第五 第5 다섯째 fünften fünfter cinquième quinto quinta пятый пятая",
    "last 最后一 마지막 ultimo letzten letzter letzte dernier último última последний последняя последнее последнюю последнего",
)
_NTH = {word: n for n, row in enumerate(_ORDERS, 1) for word in row.split()}
_NTH |= {f"{n}{mark}": n for n in range(1, 6) for mark in (".", "e", "er", "ème", "º", "ª", "-й", "-я", "-ю", "-е")}
_BEFORE = re.compile(
    rf"(?<![a-zà-öø-ÿа-яё0-9])(?P<nth>{'|'.join(map(re.escape, sorted(_NTH, key=lambda w: (-len(w), w))))})(?:个|\s?주)?\s?$",
    re.IGNORECASE,
)
_REACH = 16


def _before(text: str, start: int) -> tuple[int, int] | None:
    """Where the word begins that says which of a month's days of a name is meant, and which; None without one."""
    found = _BEFORE.search(text[max(0, start - _REACH) : start])
    return (max(0, start - _REACH) + found.start(), _NTH[found["nth"].lower()]) if found else None


def weekdays(text: str) -> Iterator[tuple[int, int, int]]:
    """Every day of the week that a text names, in order: where it begins, where it ends, and which it is, 0 being Monday.

    Of a day that is the first, second … of its name in a month, ten, twenty … are added, sixty of the last.
    """
    low = lowered(text)
    if _HEADS.isdisjoint(run[:_HEAD] for run in runs(low)) and (text.isascii() or not _OTHERS.search(low)):
        return
    for match in _WEEKDAY.finditer(low):
        if match["name"]:
            day = _DAY[match["name"]]
        elif match["zh"]:
            day = min("一二三四五六日天".index(match["zh"]), 6)
        else:
            day = "月火水木金土日".find(match["ja"]) if match["ja"] else "월화수목금토일".index(match["ko"])
        nth = _before(text, match.start())
        yield nth[0] if nth else match.start(), match.end(), day + (10 * nth[1] if nth else 0)
