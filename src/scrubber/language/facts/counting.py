"""Numbers in the words and in the figures of languages other than Chinese and English.

`fünfundzwanzig`, `vingt-cinq` and `25` are one value, and so are `zwei Drittel` and `2/3`, `삼십` and `30`; `1.250,5`
is 1250.5 where a comma stands before decimals. Which words count is in the tables of each language's pack.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from scrubber.language.facts.korean_numbers import korean_numbers
from scrubber.language.facts.thai_numbers import thai_numbers
from scrubber.language.facts.written_numbers import Number
from scrubber.language.packs.which import pack as pack_of
from scrubber.language.runs import INDIC_SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from scrubber.language.packs.pack import Pack

# Groups of three after full stops, with decimals or without; decimals after a comma that are no group of three. Rupiah
# are written right before them.
_FIGURES = re.compile(
    r"(?:(?<![\w.,/-])|(?<=\bRp))(?:(?P<dots>[1-9]\d{0,2}(?:\.\d{3}){1,5})(?P<rest>,\d{1,9})?"
    r"|(?P<blanks>[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3}){1,5})(?P<more>,\d{1,9})"
    r"|(?P<whole>\d{1,12}),(?P<part>\d{1,2}|\d{4,9}))(?![\w/-]|[.,]\d)"
)
# Between the words of one number stands a blank or a hyphen; a joining word is one of the pack's.
_GAP = re.compile(r"[ \u00a0-]")
#: Words for numbers that are not whole, or half of a large one, and need no other beside them.
_BROKEN = {
    "ru": (
        "полтора:3/2 полторы:3/2 полутора:3/2 четверть:1/4 треть:1/3 полмиллиона:500000 полумиллиона:500000 "
        "полмиллиарда:500000000"
    ),
    "nl": "anderhalf:3/2 anderhalve:3/2 tweeënhalf:5/2 tweeënhalve:5/2",
    "pl": "półtora:3/2 półtorej:3/2",
    "uk": "півтора:3/2 півтори:3/2",
    "hu": "másfél:3/2",
    "fi": "puolitoista:3/2",
    "el": "ενάμισι:3/2 μιάμιση:3/2 ενάμιση:3/2",
    "es": "medio_millón:500000",
    "fr": "un_demi-million:500000 demi-million:500000 un_demi-milliard:500000000 demi-milliard:500000000",
    "it": "mezzo_milione:500000 mezzo_miliardo:500000000",
    "pt": "meio_milhão:500000",
    "ar": "ثلث:1/3 الثلث:1/3 ثلثي:2/3 ثلثا:2/3 الثلثين:2/3 ربع:1/4 الربع:1/4 الخمس:1/5 السدس:1/6 الثمن:1/8",
    "de": (
        "anderthalb:3/2 eineinhalb:3/2 zweieinhalb:5/2 dreieinhalb:7/2 viereinhalb:9/2 eine_halbe_million:500000 "
        "einer_halben_million:500000 eine_halbe_milliarde:500000000"
    ),
}
#: Where a joining word stands before each smaller part of a number, as if there were none: صد و پنجاه و سه.
_JOINED_BELOW = {"fa": False, "pt": False, "vi": False}
#: No number has as many words; a text may have endless rows of them.
_MOST_WORDS = 16
#: "And", as Arabic writes it together with the next word.
_AND = "و"
#: What a word behind a number makes of it.
SCALES = {"thousand": 10**3, "lakh": 10**5, "million": 10**6, "crore": 10**7, "billion": 10**9, "trillion": 10**12}
#: Half of what stands before it: un milione e mezzo, dos millones y medio, um milhão e meio, un million et demi.
AND_A_HALF = re.compile(r"\s(?:et demie?|y medi[oa]|e mezz[oa]|e mei[oa])\b", re.IGNORECASE)
#: A tenth behind a number, in Chinese and in Japanese; 成 begins many a word (两成员), as 割 does.
_TENTHS = re.compile("(?:成(?![员为功本立交果就长绩年品分熟型人套婚语])|割(?![りっ当合引让让]))(?P<half>半)?")
_ALL_TENTHS = 10


#: Thousands and millions behind an amount of money, as papers shorten them: €1.8m, $2bn.
_SHORT_SCALES = {"k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9, "md": 10**9, "mds": 10**9, "tn": 10**12}
#: The same before the sign: 1,5 M€, 20 k€.
_SHORT_BEFORE = re.compile(r"[ \u00a0\u202f]?(?:k|M|Mds?|Mn|Bn)(?=[ \u00a0\u202f]?[$€£])")
_SHORT, _CURRENCIES = re.compile(r"(?:k|mn?|bn|tn)\b(?![²³])", re.IGNORECASE), frozenset("$€£¥￥")


def counted(text: str, packs: Iterable[Pack]) -> list[Number]:
    """Numbers that `scrubber.language.facts.written_numbers.scan_numbers` does not read, or not as these languages
    mean them, in order.
    """
    found: list[Number] = []
    for pack in packs:
        if pack.numbers:
            found += _spelled(text, pack)
        if pack.language in _BROKEN:
            words, table = _broken(pack.language)
            found += [Number(m.start(), m.end(), table[m[0].lower()], form="words") for m in words.finditer(text)]
        if pack.language == "ko":
            found += korean_numbers(text, pack)
        if pack.language == "th":
            found += thai_numbers(text, pack)
        if pack.comma:
            found += [Number(m.start(), m.end(), _figure(m)) for m in _FIGURES.finditer(text)]
    return sorted(found, key=lambda n: n.start)


def scaled(text: str, numbers: Iterable[Number], packs: Sequence[Pack]) -> list[Number]:
    """Numbers, in order, with the millions behind them: 8,3 Millionen and 8.300.000 are one number, and what is
    counted stands behind either.
    """
    out: list[Number] = []
    above = 0  # the thousands or millions that the last of them ends with
    for each in numbers:
        if out and each.start < out[-1].end:
            continue  # the million by itself
        number, scale = _scaled(text, each, packs)
        if (
            number.form == "words"
            and above > number.value
            and any(_joined(text[out[-1].end : number.start], pack) is not None for pack in packs)
        ):
            last = out.pop()
            number = replace(last, end=number.end, value=last.value + number.value)
        out.append(number)
        above = scale
    return out


def _scaled(text: str, number: Number, packs: Sequence[Pack]) -> tuple[Number, int]:
    """A number with the millions behind it, and what they are worth; 0 where none are."""
    at = number.end + (text[number.end : number.end + 1] in {" ", "\u00a0", "\u202f"})
    for pack in packs:
        if match := _scale_words(pack.language).match(text, at):
            scale = SCALES[pack.unit_classes[match[0].lower()]]
            half = AND_A_HALF.match(text, match.end())
            value = (number.value + Fraction(1, 2)) * scale if half else number.value * scale
            return Number(number.start, half.end() if half else match.end(), value, form=number.form), scale
    short = (_SHORT if text[max(0, number.start - 1)] in _CURRENCIES else _SHORT_BEFORE).match(text, number.end)
    if not short:
        return number, 0
    scale = _SHORT_SCALES[short[0].strip().lower()]
    return replace(number, end=short.end(), value=number.value * scale), scale


def tenths(text: str, numbers: Iterable[Number]) -> tuple[list[Number], list[tuple[int, int]]]:
    """Numbers with those of tenths in hundredths, as 70% is (七成, 3割), and where the words for a tenth stand."""
    out: list[Number] = []
    places: list[tuple[int, int]] = []
    for number in numbers:
        tenth = _TENTHS.match(text, number.end) if 0 < number.value <= _ALL_TENTHS and not number.ordinal else None
        if tenth:
            places.append(tenth.span())
            out.append(replace(number, value=number.value * 10 + (5 if tenth["half"] else 0)))
        else:
            out.append(number)
    return out, places


@cache
def _broken(language: str) -> tuple[re.Pattern[str], dict[str, Fraction]]:
    """A pattern for a language's words for numbers that are not whole, and what each is worth."""
    pairs = (pair.split(":") for pair in _BROKEN[language].split())
    table = {word.replace("_", " "): Fraction(value) for word, value in pairs}
    return re.compile(rf"\b(?:{'|'.join(table)})\b", re.IGNORECASE), table


@cache
def _scale_words(language: str) -> re.Pattern[str]:
    """The words of a language for a million and more; none where they are part of its numerals."""
    words = "|".join(re.escape(word) for word, name in pack_of(language).unit_classes.items() if name in SCALES)
    return re.compile(rf"(?:{words})(?![^\W_])" if words else r"(?!)", re.IGNORECASE)


def _figure(match: re.Match[str]) -> Fraction:
    whole = re.sub(r"\D", "", match["dots"] or match["blanks"] or match["whole"])
    part = (match["rest"] or match["more"] or "").lstrip(",") or match["part"] or "0"
    return Fraction(f"{whole}.{part}")


@cache
def _words(pack_numbers: tuple[str, ...], joins: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A pattern for a number in one written word, and one for each of the words in it."""
    one = "|".join(
        re.escape(w).replace(r"\ ", r"\s") for w in sorted(pack_numbers, key=lambda word: (-len(word), word))
    )
    join = f"(?:{'|'.join(map(re.escape, joins))})?" if joins else ""
    # A letter of a script of India may have marks behind it, which are no letters.
    whole = re.compile(rf"(?<![^\W_])(?:{one})(?:{join}(?:{one})){{0,5}}(?![^\W_]|[{INDIC_SIGNS}])", re.IGNORECASE)
    return whole, re.compile(one, re.IGNORECASE)


def _spelled(text: str, pack: Pack) -> Iterator[Number]:
    """Numbers in words: a word of the table, several in one (fünfundzwanzig), several in a row (двадцать пять), and
    fractions of them.
    """
    whole, single = _words(tuple(sorted({*pack.numbers, *pack.ones})), pack.joins)
    table = {**pack.numbers, **dict.fromkeys(pack.ones, 1)}
    rows: list[tuple[int, int, list[int]]] = []
    for match in whole.finditer(text):
        values = [table.get(re.sub(r"\s", " ", word[0].lower()), 0) for word in single.finditer(match[0])]
        if 0 in values:
            continue  # "pour cent" counts nothing, and "ſix" is in no table
        joined = _joined(text[rows[-1][1] : match.start()], pack) if rows and len(rows[-1][2]) < _MOST_WORDS else None
        if joined is not None:
            start, _, before = rows[-1]
            joined = _JOINED_BELOW.get(pack.language, joined) if before[-1] > values[0] else joined
            if _extends(before[-1], values[0], joined=joined) or (
                match[0][0] == _AND and _turned(before[-1], values[0])
            ):
                rows[-1] = (start, match.end(), before + values)
                continue
        rows.append((match.start(), match.end(), values))
    for start, end, values in rows:
        part = _part(text, end, pack.parts)
        if part:
            yield Number(start, part[0], Fraction(_total(values), part[1]), form="words")
        elif values != [1] or _scale_words(pack.language).match(text, end + 1):
            yield Number(start, end, Fraction(_total(values)), form="words")


def _joined(between: str, pack: Pack) -> bool | None:
    """Whether a joining word stands between two number words; None if they are not of one number."""
    if _GAP.fullmatch(between):
        return False
    bare = between[1:-1].lower()
    return True if bare in pack.joins and all(_GAP.fullmatch(between[i]) for i in (0, -1)) else None


def _extends(last: int, following: int, *, joined: bool) -> bool:
    """Whether a number word goes on from another: twenty and five, two and a hundred; not five and twenty."""
    if following >= 100:
        return not joined and (last < following or last >= 1000 > following)
    if last >= 100:
        return not joined
    return (last >= 20 and last % 10 == 0 and following < 10) or (last in {60, 80} and following < 20)


def _turned(last: int, following: int) -> bool:
    """Whether a number word behind "and" is the tens of the ones before it, as Arabic has them: خمسة وعشرون."""
    return last < 10 and following >= 20 and following % 10 == 0 and following < 100


def _total(values: Iterable[int]) -> int:
    """What number words are worth together: a hundred and more multiply what precedes them, the others are added."""
    total = section = 0
    for value in values:
        if value >= 1000:
            total, section = total + (section or 1) * value, 0
        elif value == 100:
            section = (section or 1) * 100
        else:
            section += value
    return total + section


def _part(text: str, end: int, parts: Mapping[str, int]) -> tuple[int, int] | None:
    """The word behind a number that makes it a fraction: where it ends, and how many make a whole."""
    match = re.compile(r"[ \u00a0-]([^\W\d_]{1,14})(?![^\W_])").match(text, end)
    return (match.end(), parts[match[1].lower()]) if match and match[1].lower() in parts else None
