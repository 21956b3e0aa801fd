"""Numbers in the words and in the figures of languages other than Chinese and English.

`fünfundzwanzig`, `vingt-cinq` and `25` are one value, and so are `zwei Drittel` and `2/3`, `삼십` and `30`; `1.250,5`
is 1250.5 where a comma stands before decimals. Which words count is in the tables of each language's pack.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache

from scrubber.language.facts.halves import HALF
from scrubber.language.facts.korean_numbers import korean_numbers
from scrubber.language.facts.numerals import total
from scrubber.language.facts.written_numbers import Number, signed
from scrubber.language.packs.pack import Pack
from scrubber.language.packs.which import pack as pack_of
from scrubber.language.runs import INDIC_SIGNS
from scrubber.patterns import alternatives, lazily

# Groups of three after full stops, with decimals or without; decimals after a comma that are no group of three. Rupiah
# and the codes of currencies are written right before them.
_FIGURES = lazily(
    r"(?:(?<![\w.,/])|(?<=\bRp)|(?<=\b[A-Z]{3}))(?:(?P<dots>[1-9]\d{0,2}(?:\.\d{3}){1,5})(?P<rest>,\d{1,9})?"
    r"|(?P<blanks>[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3}){1,5})(?P<more>,\d{1,9})"
    r"|(?P<whole>\d{1,12}),(?P<part>\d{1,2}|\d{4,9}))(?![\w/-]|[.,]\d)"
)
# Between the words of one number stands a blank or a hyphen, which Hebrew sets higher; a joining word is one of the
# pack's. They are as one.
_GAP = lazily(r"[ \u00a0\u05be-]")
_BLANK = lazily(r"[\s\u05be-]")
#: No number has as many words; a text may have endless rows of them.
_MOST_WORDS = 16
#: "And", as Arabic writes it together with the next word.
_AND = "و"
#: What a word behind a number makes of it.
SCALES = {"thousand": 10**3, "lakh": 10**5, "million": 10**6, "crore": 10**7, "billion": 10**9, "trillion": 10**12}
#: A tenth behind a number, in Chinese and in Japanese; 成 begins many a word (两成员), as 割 does.
_TENTHS = lazily("(?:成(?![员为功本立交果就长绩年品分熟型人套婚语])|割(?![りっ当合引让让]))(?P<half>半)?")
_ALL_TENTHS = 10


#: Thousands and millions behind an amount of money, as papers shorten them: €1.8m, $2bn.
_SHORT_SCALES = {"k": 1000, "m": 10**6, "b": 10**9, "mn": 10**6, "bn": 10**9, "md": 10**9, "mds": 10**9, "tn": 10**12}
#: The same right behind figures, whatever they count: 1.2M users, 20K, 1.5B; 5B without decimals may be a room.
_SHORT_BY_ITSELF = lazily(r"(?:[KM]|(?<=\d[.,]\d)B|(?<=,\d)[ \u00a0\u202f]?M)(?![\w²³])")
#: … and before a currency's sign: 1,5 M€, 20 k€.
_SHORT_BEFORE = lazily(r"[ \u00a0\u202f]?(?:k|M|Mds?|Mn|Bn)(?=[ \u00a0\u202f]?[$€£])")
_SHORT, _CURRENCIES = lazily(r"(?:k|mn?|bn|tn)\b(?![²³])", re.IGNORECASE), frozenset("$€£¥￥")

#: Thai numbers stand between other words without a blank: หนึ่งร้อยห้าสิบบาท.
_THAI_ONES = {"หนึ่ง": 1, "เอ็ด": 1, "สอง": 2, "ยี่": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6, "เจ็ด": 7, "แปด": 8, "เก้า": 9}
_THAI_POWERS = {"สิบ": 10, "ร้อย": 10**2, "พัน": 10**3, "หมื่น": 10**4, "แสน": 10**5, "ล้าน": 10**6}
_THAI = lazily("|".join((*_THAI_ONES, *_THAI_POWERS)))
#: As many as a number below a thousand millions has, and some more.
_THAI_ROW = lazily(rf"(?:{_THAI.pattern}){{1,20}}")


def counted(text: str, packs: Iterable[Pack]) -> list[Number]:
    """Numbers that `scrubber.language.facts.written_numbers.scan_numbers` does not read, or not as these languages
    mean them, in order.
    """
    found: list[Number] = []
    for pack in packs:
        if pack.numbers:
            found += _spelled(text, pack)
        if pack.broken:
            broken = ((m.span(), pack.broken.get(m[0].lower())) for m in pack.of_broken.finditer(text))
            found += [Number(*span, value, form="words") for span, value in broken if value]
        if pack.language == "ko":
            found += korean_numbers(text, pack)
        if pack.language == "th":
            found += _thai_numbers(text, pack)
        if pack.comma:
            found += filter(None, (_figure(text, match) for match in _FIGURES.finditer(text)))
    return sorted(found, key=lambda n: (n.start, -n.end))


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
            and above > number.value > 0
            and any(_joined(text[out[-1].end : number.start], pack) is not None for pack in packs)
        ):
            last = out.pop()
            number = replace(last, end=number.end, value=last.value + number.value)
        out.append(number)
        above = scale
    return out


def _scaled(text: str, number: Number, packs: Sequence[Pack]) -> tuple[Number, int]:
    """A number with half of one more and the millions behind it, and what these are worth; 0 where none are."""
    number = _and_a_half(text, number, packs)
    for pack in packs:
        if match := _scale_words(pack.language).match(text, _behind(text, number.end)):
            word = match[0].lower()
            scale = SCALES[pack.unit_classes.get(word, word)]
            whole = _and_a_half(text, replace(number, end=match.end()), packs)
            return Number(number.start, whole.end, whole.value * scale, form=number.form), scale
    if text[max(0, number.start - 1)] in _CURRENCIES:
        short = _SHORT.match(text, number.end)
    else:
        short = _SHORT_BEFORE.match(text, number.end) or (
            None
            if (text.isascii() and text.isupper()) or number.form != "digits"
            else _SHORT_BY_ITSELF.match(text, number.end)
        )
    if not short:
        return number, 0
    scale = _SHORT_SCALES[short[0].strip().lower()]
    return replace(number, end=short.end(), value=number.value * scale), scale


def _and_a_half(text: str, number: Number, packs: Iterable[Pack]) -> Number:
    """A number with the half of one more that is said right behind it: un milione e mezzo, два с половиной."""
    halves = (pack.and_a_half.match(text, _behind(text, number.end)) for pack in packs)
    half = None if number.ordinal else next(filter(None, halves), None)
    return replace(number, end=half.end(), value=number.value + HALF) if half else number


def _behind(text: str, end: int) -> int:
    """A place, or the one behind the blank that stands there."""
    return end + (text[end : end + 1] in {" ", "\u00a0", "\u202f"})


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
def _scale_words(language: str) -> re.Pattern[str]:
    """The words of a language for a million and more; none where they are part of its numerals."""
    own = [word for word, name in pack_of(language).unit_classes.items() if name in SCALES]
    words = "|".join(map(re.escape, SCALES if language == "en" else own))
    return re.compile(rf"(?:{words})(?![^\W_])" if words else r"(?!)", re.IGNORECASE)


def _figure(text: str, match: re.Match[str]) -> Number | None:
    """A number in figures with the minus before it; None for one that a hyphen joins to a word (B-1,5)."""
    whole = re.sub(r"\D", "", match["dots"] or match["blanks"] or match["whole"])
    part = (match["rest"] or match["more"] or "").lstrip(",") or match["part"] or "0"
    number = signed(text, Number(match.start(), match.end(), Fraction(f"{whole}.{part}")))
    return None if number.start == match.start() and text[number.start - 1 : number.start] == "-" else number


@cache
def _words(pack_numbers: tuple[str, ...], joins: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A pattern for a number in one written word, and one for each of the words in it."""
    one = alternatives(pack_numbers).replace(r"\ ", _BLANK.pattern).replace(r"\-", _BLANK.pattern)
    join = f"(?:{'|'.join(map(re.escape, joins))})?" if joins else ""
    # A letter of a script of India may have marks behind it, which are no letters.
    whole = re.compile(rf"(?<![^\W_])(?:{one})(?:{join}(?:{one})){{0,5}}(?![^\W_]|[{INDIC_SIGNS}])", re.IGNORECASE)
    return whole, re.compile(one, re.IGNORECASE)


def _spelled(text: str, pack: Pack) -> Iterator[Number]:
    """Numbers in words: a word of the table, several in one (fünfundzwanzig), several in a row (двадцать пять), and
    fractions of them.
    """
    whole, single = _words(tuple(sorted({*pack.numbers, *pack.ones})), pack.joins)
    values_of_words = {**pack.numbers, **dict.fromkeys(pack.ones, 1)}
    table = {_BLANK.sub(" ", word): value for word, value in values_of_words.items()}
    rows: list[tuple[int, int, list[int]]] = []
    for match in whole.finditer(text):
        values = [table.get(_BLANK.sub(" ", word[0].lower()), 0) for word in single.finditer(match[0])]
        if 0 in values:
            continue  # "pour cent" counts nothing, and "ſix" is in no table
        joined = _joined(text[rows[-1][1] : match.start()], pack) if rows and len(rows[-1][2]) < _MOST_WORDS else None
        if joined is not None:
            start, _, before = rows[-1]
            joined = joined and not (pack.joined_below and before[-1] > values[0])
            if _extends(before[-1], values[0], joined=joined) or (
                match[0][0] == _AND and _turned(before[-1], values[0])
            ):
                rows[-1] = (start, match.end(), before + values)
                continue
        rows.append((match.start(), match.end(), values))
    for start, end, values in rows:
        part = _part(text, end, pack.parts)
        if part:
            yield Number(start, part[0], Fraction(total(values), part[1]), form="words")
        elif values != [1] or any(more.match(text, end + 1) for more in (_scale_words(pack.language), pack.and_a_half)):
            yield signed(text, Number(start, end, Fraction(total(values)), form="words"))


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


def _part(text: str, end: int, parts: Mapping[str, int]) -> tuple[int, int] | None:
    """The word behind a number that makes it a fraction: where it ends, and how many make a whole."""
    match = re.compile(r"[ \u00a0-]([^\s\d.,;:!?()/-]{1,20})").match(text, end)
    return (match.end(), parts[match[1].lower()]) if match and match[1].lower() in parts else None


def _thai_numbers(text: str, pack: Pack) -> Iterator[Number]:
    """Thai numerals of three words and more, or before what they count: their syllables are those of other words too
    (สามารถ, สัมพันธ์).
    """
    for row in _THAI_ROW.finditer(text):
        words = _THAI.findall(row[0])
        if len(words) > 2 or pack.units.match(text, row.end() + (text[row.end() : row.end() + 1] == " ")):
            yield Number(row.start(), row.end(), Fraction(_thai_value(words)), form="words")


def _thai_value(words: list[str]) -> int:
    total = ones = 0
    for word in words:
        power = _THAI_POWERS.get(word)
        if power is None:
            ones = _THAI_ONES[word]
        elif word == "ล้าน":
            total, ones = (total + ones or 1) * power, 0
        else:
            total, ones = total + (ones or 1) * power, 0
    return total + ones
