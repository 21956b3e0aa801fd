"""Times of day: `下午5时30分`, `5:30 p.m.` and `17:30` are one; noon and midnight, half past seven, halb acht, 14 h
30, a las dos y media, в 10 часов утра.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from scrubber.language.facts.date_patterns import ZH_NUMERAL
from scrubber.language.facts.day_parts import in_part, parts_of_day, timed
from scrubber.language.facts.glance import all_of, any_of, char_of, figure_before, found, glance, word_of
from scrubber.language.facts.numerals import zh_value
from scrubber.language.packs.pack import Pack, counts
from scrubber.language.runs import runs

#: Parts of the day in Chinese, Japanese and Korean, before the hour.
_PARTS = {**parts_of_day("zh"), **parts_of_day("ja"), **parts_of_day("ko")}
_DAYPART = f"(?:(?P<part>{'|'.join(sorted(_PARTS, key=len, reverse=True))})\\s?)?"
#: What an hour begins or ends, where it stands behind it: 8时起, 17时前.
_FROM = frozenset(["时起", "时至", "时止", "时前", "时到", "时か", "时ま"])
_OF_ONE = re.compile(r"\d[—–~～〜-]{1,2}$")
_CLOCK = re.compile(
    r"(?<![\d:：./])(?P<h>[01]?\d|2[0-4])[:：](?P<m>[0-5]\d)(?:[:：][0-5]\d)?(?![\d:：])"
    r"(?:\s?(?P<ap>[ap])(?:\.\s?)?m\b\.?)?",
    re.IGNORECASE,
)
_ZH_HOUR = re.compile(
    rf"{_DAYPART}(?P<h>(?<!\d)\d{{1,2}}|{ZH_NUMERAL}{{1,3}})\s?[時点點时](?:(?P<m>\d{{1,2}}"
    rf"|{ZH_NUMERAL}{{1,3}})分|(?P<half>半)|(?P<quarter>[一三])刻|(?P<sharp>钟|整))?"
)
#: Of two hours one is called so for both: 20—22时.
_OF_TWO = re.compile(r"(?<![\d.:：])(?P<h>[01]?\d|2[0-4])(?=\s?[—–~～-]{1,2}\s?(?:[01]?\d|2[0-4])[时時点點])")
_KO_HOUR = re.compile(rf"{_DAYPART}(?<!\d)(?P<h>\d{{1,2}})\s?시(?!간)(?:\s?(?:(?P<m>\d{{1,2}})분|(?P<half>반)))?")
_EN_HOUR = re.compile(
    r"(?<![\d.:])(?P<h>1[0-2]|0?[1-9])(?:\.(?P<m>[0-5]\d))?\s?(?:(?P<ap>[ap])(?:\.\s?)?m\b\.?|o[’']clock\b)",
    re.IGNORECASE,
)
#: What joins two hours, of which the second is in the half of the day that the first names: 下午2时至4时.
_TO = re.compile(r"\s?(?:至|到|から|부터|[-‐–—~～〜]{1,2})\s?")
#: Of two hours the half of the day is said once: 9 to 11 a.m., 10.45–11.15 am; from 10 to 2 pm.
_EN_OF_TWO = re.compile(
    r"(?<![\d.:,])(?P<h>1[0-2]|0?[1-9])(?:[.:](?P<m>[0-5]\d))?(?=(?: (?:to|until|till|and) | ?[–—-] ?)"
    r"(?P<h2>1[0-2]|0?[1-9])(?:[.:](?P<m2>[0-5]\d))?\s?(?P<ap>[ap])(?:\.\s?)?m\b)",
    re.IGNORECASE,
)
# 2 h 30 min is so long, and no time of day.
_FR_HOUR = re.compile(r"\b(?P<h>\d{1,2}) ?[hH] ?(?P<m>[0-5]\d)\b(?! ?min)")
_EN_WORDS = "one two three four five six seven eight nine ten eleven twelve"
#: So many minutes an hour is past or to come, where a text says it so.
_MINUTES_BY = counts("five:5 ten:10 twenty:20 5:5 10:10 20:20")
_BY = "|".join(_MINUTES_BY)
# half past seven, a quarter to nine, ten o'clock, but not: at five to ten metres; over a text in lower case
_EN_SAID = re.compile(
    rf"\b(?:(?P<past>half past|(?:a )?quarter past|(?:a )?quarter to|(?P<m>{_BY})(?: minutes)? past"
    rf"|(?<=at )(?P<m2>{_BY})(?: minutes)? to(?=\s\w{{1,6}}(?:[^\w\s](?!\d)|\s[io]n\b|$)))\s"
    rf"(?P<h>{_EN_WORDS.replace(' ', '|')}|1[0-2]|[1-9])\b|(?P<sharp>{_EN_WORDS.replace(' ', '|')})\s(?=o[’']clock\b))"
)
_NAMED = {
    **dict.fromkeys(("noon", "midday", "midi", "mediodía", "mezzogiorno", "meio-dia", "полдень", "полудня", "正午",
    "정오"), 720),
    **dict.fromkeys(("midnight", "mitternacht", "minuit", "medianoche", "mezzanotte", "meia-noite", "полночь",
    "полуночи", "午夜", "자정"), 0),
    "零时": 0, "零点": 0, "二十四时": 1440,
}  # fmt: skip
_NAME = re.compile(
    rf"(?<![\w-])(?:12(?: o[’']clock)? )?(?P<en>{'|'.join(w for w in _NAMED if w < 'Ѐ')})(?![\w-])"
    rf"|(?P<own>{'|'.join(w for w in _NAMED if w >= 'Ѐ')})(?!间)"
)
_NAME_SIGN = any_of(
    word_of({max(runs(w), key=len) for w in _NAMED if w < "Ѐ"}),
    all_of(char_of("午零四오자пн"), found("полд|полн|полу|正午|午夜|零[时点]|二十四时|정오|자정")),
)
_SAID_SIGN = any_of(word_of(["past", "quarter", "clock"]), all_of(word_of(["to"]), found(rf"at (?:{_BY}) ")))
# Numbers of hours in words, as far as they are said so.
_SPOKEN: Mapping[str, Mapping[str, int]] = {
    "de": counts("ein:1 eins:1 zwei:2 drei:3 vier:4 fünf:5 sechs:6 sieben:7 acht:8 neun:9 zehn:10 elf:11 zwölf:12"),
    "fr": counts(
        "une:1 deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10 onze:11 douze:12 treize:13 "
        "quatorze:14 quinze:15 seize:16 dix-sept:17 dix-huit:18 dix-neuf:19 vingt:20"
    ),
    "es": counts(
        "una:1 dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 once:11 doce:12 trece:13 "
        "catorce:14 quince:15 dieciséis:16 diecisiete:17 dieciocho:18 diecinueve:19 veinte:20"
    ),
    "ru": counts(
        "час:1 два:2 три:3 четыре:4 пять:5 шесть:6 семь:7 восемь:8 девять:9 десять:10 одиннадцать:11 двенадцать:12"
    ),
}
_MINUTES = counts("dix:10 quinze:15 vingt:20 vingt-cinq:25 trente:30 quarante:40 quarante-cinq:45 cinquante:50")
_QUARTER = {
    "viertel nach": 1,
    "et quart": 1,
    "y cuarto": 1,
    "viertel vor": -1,
    "dreiviertel": -1,
    "moins le quart": -1,
    "menos cuarto": -1,
}
_ANY = {
    language: rf"\d{{1,2}}|{'|'.join(sorted(names, key=lambda w: (-len(w), w)))}" for language, names in _SPOKEN.items()
}
# A number of hours is a time of day only behind what says so: à huit heures, в 9 часов; it is a length of time without
# (24 heures, 48 horas). Each stands behind the sign without which it need not be tried, and names its hour and minute,
# and what its words add or take away.
_OTHERS = tuple(
    (language, sign, re.compile(pattern))
    for language, sign, pattern in (
        ("de", word_of(["uhr"]), (
            rf"\b(?P<h>{_ANY['de']})(?:[.:](?P<m>[0-5]\d))?(?= uhr\b| (?:bis|und|–"
            rf"|-) \d{{1,2}}(?:[.:]\d\d)? uhr\b)(?: uhr\b(?: (?P<m2>[0-5]\d)\b)?)?"
        )),
        ("de", word_of(["halb"]), rf"\b(?P<before>halb) (?P<h>{_ANY['de']})\b"),
        ("de", word_of(["viertel", "dreiviertel"]),
            rf"\b(?P<quarter>viertel (?:vor|nach)|dreiviertel) (?P<h>{_ANY['de']})\b"),
        ("fr", word_of(["à", "dès", "vers", "avant", "après"]), (
            rf"\b(?:à|dès|vers|avant|après) (?P<h>{_ANY['fr']})(?: heures?\b"
            rf"| ?h\b)(?: (?P<m2>{'|'.join(_MINUTES)})\b| (?P<half>et demie)\b| (?P<quarter>et quart"
            rf"|moins le quart)\b)?"
        )),
        ("fr", word_of(["de", "entre"]),
            rf"\b(?:de|entre) (?P<h>{_ANY['fr']})(?: heures?| ?h)?(?= (?:à|et) [\w-]+ ?h(?:eures)?\b)"),
        ("es", word_of(["la", "las"]), (
            rf"la(?<!\wla)s? (?P<h>{_ANY['es']})(?:[.:](?P<m>[0-5]\d))?(?: (?P<half>y media)\b"
            rf"| (?P<quarter>y cuarto|menos cuarto)\b)?(?: horas\b| (?P<late>de la (?:tarde|noche))\b"
            rf"|(?= (?:de la mañana|en punto|h\b|y las? |a las? )|[.,;)]|$))"
        )),
        ("es", word_of(["h", "horas"]), rf"\bde (?P<h>{_ANY['es']})(?= a \w+ h(?:oras)?\b)"),
        ("es", word_of(["h", "horas"]), r"\b(?P<h>\d{1,2})[.:](?P<m>[0-5]\d) ?h(?:oras)?\b"),
        ("es", word_of(["h", "horas"]), r"(?<=\d a )(?P<h>\d{1,2}) h(?:oras)?\b"),
        ("es", word_of(["horas"]), rf"(?<=\ba )(?P<h>{_ANY['es']}) horas(?=, de\b)"),
        ("it", word_of(["dalle"]), r"\bdalle(?: ore)? (?P<h>\d{1,2})(?= alle(?: ore)? \d{1,2}\b)"),
        ("it", word_of(["alle"]), r"(?<=\d )alle(?: ore)? (?P<h>\d{1,2})\b(?![.:,]\d)"),
        ("pt", word_of(["das", "às"]), r"\b(?:das|às) (?P<h>\d{1,2}) ?h(?:oras)?\b(?! ?\d)"),
        ("es", word_of(["tarde", "noche"]), (
            rf"\b(?:de|desde|entre)(?: las?)? (?P<h>{_ANY['es']})"
            rf"(?= (?:a|y|hasta)(?: las?)? (?:{_ANY['es']}) (?P<late>de la (?:tarde|noche))\b)"
        )),
        ("es", word_of(["tarde", "noche"]), rf"(?<=\ba )(?P<h>{_ANY['es']}) (?P<late>de la (?:tarde|noche))\b"),
        ("it", word_of(["alle", "dalle", "ore"]), r"\b(?:alle|dalle|ore)(?: ore)? (?P<h>\d{1,2})[.:](?P<m>[0-5]\d)\b"),
        ("ru", all_of(char_of("ч"), found("час")),
            rf"\b(?P<h>{_ANY['ru']})(?:[.:](?P<m>[0-5]\d))? час(?:ов|ам?)?\b(?: утра| (?P<late>дня|вечера))"),
        ("ru", all_of(char_of("ч"), found("час")),
            rf"\bс \d{{1,2}}(?:[.:]\d\d)? до (?P<h>{_ANY['ru']})(?:[.:](?P<m>[0-5]\d))? час(?:ов|а)\b"),
        ("ru", all_of(char_of("ч"), found("час")), (
            rf"(?<=\b[вск] )(?P<h>{_ANY['ru']})(?:[.:](?P<m>[0-5]\d))?(?: час(?:ов|ам?)?\b(?! (?:утра|дня|вечера))"
            rf"(?: (?P<m2>[0-5]?\d) минут[аы]?\b)?|(?= до \d{{1,2}}(?:[.:]\d\d)? час))"
        )),
    )
)  # fmt: skip
#: Each behind its sign.
_OF_HOURS = (
    (figure_before("apo"), _EN_OF_TWO),
    (figure_before(":："), _CLOCK),
    (char_of("时點点時"), _ZH_HOUR),
    (char_of("时點点時"), _OF_TWO),
    (all_of(char_of("시"), figure_before("시")), _KO_HOUR),
    (figure_before("apo"), _EN_HOUR),
    (figure_before("h"), _FR_HOUR),
)


def hours(text: str, packs: Sequence[Pack] = ()) -> Iterator[tuple[int, int, int]]:
    """Every time of day that a text names: where it begins, where it ends, and which it is, in minutes from
    midnight, or from noon where words leave that open.

    Args:
        text: a text in its plain form.
        packs: of the languages that it is in.
    """
    yield from timed(text, packs)
    for match, minutes in _figures(text):
        yield match.start(), match.end(), minutes
    seen = glance(text)
    low = seen.low
    if _SAID_SIGN(seen):
        for match in _EN_SAID.finditer(low):
            yield match.start(), match.end(), _said(match)
    if _NAME_SIGN(seen):
        for match in _NAME.finditer(low):
            yield match.start(), match.end(), _NAMED[match["en"] or match["own"]]
    for language, sign, pattern in _OTHERS:
        if sign(seen):
            for match in pattern.finditer(low):
                if (value := _spoken(match, language)) is not None:
                    yield match.start("h"), match.end(), value


def _said(match: re.Match[str]) -> int:
    """The time of day that English says in words, in minutes from midnight or noon."""
    word = match["h"] or match["sharp"]
    hour = int(word) if word.isdecimal() else _EN_WORDS.split().index(word) + 1
    past, minutes = match["past"] or "", match["m"] or match["m2"]
    if minutes:
        return 60 * hour + _MINUTES_BY[minutes] * (1 if match["m"] else -1)
    return 60 * hour + (30 if past.startswith("half") else -15 if past.endswith("to") else 15 if past else 0)


def _spoken(match: re.Match[str], language: str) -> int | None:
    """The time of day that a German, French, Spanish, Italian or Russian phrase says; None for no hour of a day."""
    parts = {name: part or "" for name, part in match.groupdict().items()}
    hour = int(parts["h"]) if parts["h"].isdecimal() else _SPOKEN[language][parts["h"]]
    minutes = parts.get("m") or parts.get("m2") or "0"
    minute = int(minutes) if minutes.isdecimal() else _MINUTES[minutes]
    if hour > 24 or minute > 59:
        return None
    minute += 30 * bool(parts.get("half")) - 30 * bool(parts.get("before"))  # halb acht is half past seven
    minute += 15 * _QUARTER.get(parts.get("quarter", ""), 0)
    return 60 * (hour + 12 * (bool(parts.get("late")) and hour < 12)) + minute


def _figures(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Times of day, in minutes from midnight."""
    seen = glance(text)
    for sign, pattern in _OF_HOURS:
        if not sign(seen):
            continue
        last, past_noon = (0, 0), False
        for match in pattern.finditer(text):
            parts = match.groupdict()
            goes_on = bool(last[0] and _TO.fullmatch(text, last[0], match.start()))
            if (
                pattern is _ZH_HOUR
                and not goes_on
                and not _says_hour(
                    parts, text[max(0, match.start() - 3) : match.start()], text[match.end() - 1 : match.end() + 1]
                )
            ):
                continue
            hour, minute = _number(parts["h"]), _number(parts.get("m") or "0")
            if hour is None or minute is None or hour > 24 or minute > 59:
                continue
            minute += 30 if parts.get("half") else 0
            minute += 15 * "_一_三".index(parts["quarter"]) if parts.get("quarter") else 0
            if pattern is _EN_OF_TWO:
                second = int(parts["h2"] or 0) % 12 * 60 + int(parts["m2"] or 0)
                same_half = hour % 12 * 60 + minute <= second
                parts["ap"] = "p" if ((parts["ap"] or "").lower() == "p") == same_half else "a"
            part = parts.get("part") or ""
            said = _PARTS.get(part) or {"a": "am", "p": "pm"}.get((parts.get("ap") or "").lower(), "")
            minutes = in_part(hour, minute, said)
            late = minutes > 60 * hour + minute
            if goes_on and past_noon and not said and last[1] < minutes + 720 <= 1440:
                minutes += 720
            last, past_noon = (match.end(), minutes), late or (goes_on and past_noon)
            yield match, minutes


def _says_hour(parts: dict[str, str | None], before: str, end: str) -> bool:
    """Whether a Chinese numeral before 时 or 点 is an hour: 三点 alone may be three points, and 三点五 is a number."""
    in_figures = (parts["h"] or "").isdecimal()
    return (
        any(parts[name] for name in ("part", "m", "half", "quarter", "sharp"))
        or before.endswith(("日", "号"))
        or end in _FROM
        or (in_figures and ((end[:1] == "时" and end[1:] != "间") or bool(_OF_ONE.search(before))))
    )


def _number(text: str) -> int | None:
    if text.isdecimal():
        return int(text)
    value = zh_value(text)
    return None if value is None else int(value)
