"""Build the tables of what is counted, and of countries and languages: .../build_measures.py SOURCES [OUT].

SOURCES is what `pip install --no-deps --target SOURCES babel==2.18.0` leaves there (BSD-3-Clause, its data
Unicode-3.0): of the Unicode Common Locale Data Repository, as each language writes them, the currencies of most trade
and of the languages' own countries, the words for a thousand and more, and the usual units; and the names of the
countries of today and of their languages.

One line a language and class: its tag, the class, then its words, divided by tabs; a word that stands before the
number has `<` behind it. The output depends on the sources alone.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path

from build_packing import compress, write

from scrubber.language.packs.common_words import function_words
from scrubber.language.packs.joining import joining

_LANGUAGES = (
    "af ar be bg bn ca cs da de el en es et fa fi fr ga he hi hr hu id it ja ko lt lv mk mt nb nl pl pt ro ru sk sl sr"
    " sv sw ta th tr uk ur vi zh zh_Hant"
)
#: The currencies of most trade (as the triennial survey of the Bank for International Settlements has them), then those
#: of countries where one of the languages is spoken; a word that several are called by is the first one's.
_CURRENCIES = (
    "USD EUR GBP JPY CNY CHF INR RUB BRL KRW AUD CAD HKD SGD TWD NZD MXN SEK NOK DKK PLN CZK HUF RON ISK TRY ILS IDR"
    " VND THB MYR PHP ZAR UAH BYN BGN RSD EGP SAR AED IRR IQD PKR BDT KES TZS NGN ARS CLP"
)
#: Currencies that have a word in common in nearly every language, which the first is called by alone.
FAMILIES = (
    ("USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD"), ("GBP", "EGP"), ("INR", "PKR"), ("MXN", "PHP", "ARS", "CLP"),
    ("SEK", "NOK", "DKK", "CZK", "ISK"), ("RUB", "BYN"), ("IQD", "RSD"), ("KES", "TZS"),
)  # fmt: skip
#: Signs that are met in every language, where the language has no other meaning for them.
_SIGNS = (
    "USD:us$ USD:$us USD:$ CAD:c$ CAD:ca$ CAD:$ca AUD:a$ AUD:au$ AUD:$au NZD:nz$ NZD:$nz HKD:hk$ HKD:$hk TWD:nt$ SGD:s$"
    " SGD:sg$ MXN:mx$ BRL:r$ EUR:€ GBP:£ JPY:¥ CNY:cn¥ CNY:RMB INR:₹ INR:rs INR:rs. RUB:₽ KRW:₩ TRY:₺ ILS:₪ VND:₫ THB:฿"
    " PHP:₱ UAH:₴ NGN:₦ KZT:₸ IDR:rp PLN:zł CZK:kč HUF:ft KES:ksh TZS:tsh BDT:৳"
)
#: The currency of a language's own country, where it is not in the first place above.
_OWN = "bg:BGN bn:BDT cs:CZK da:DKK fa:IRR hi:INR nb:NOK sr:RSD sv:SEK sw:KES ur:PKR"
_UNITS = (
    "duration-second:s duration-minute:min duration-hour:h duration-day:day duration-week:week duration-month:month"
    " duration-year:year duration-decade:decade duration-century:century length-kilometer:km length-meter:m"
    " length-centimeter:cm length-millimeter:mm length-mile:mi length-foot:ft length-inch:in length-yard:yd"
    " mass-kilogram:kg mass-gram:g mass-milligram:mg mass-tonne:t mass-ounce:oz volume-liter:l volume-milliliter:ml"
    " volume-cubic-meter:m3 area-square-meter:m2 area-square-kilometer:km2 area-hectare:ha area-acre:acre"
    " temperature-celsius:℃ temperature-fahrenheit:℉ power-kilowatt:kw power-watt:w energy-kilowatt-hour:kwh"
    " digital-byte:b digital-kilobyte:kb digital-megabyte:mb digital-gigabyte:gb digital-terabyte:tb concentr-percent:%"
    " concentr-permille:‰"
)
SCALES = {"1000": "thousand", "100000": "thousand", "1000000": "million", "1000000000": "billion",
          "1000000000000": "trillion"}  # fmt: skip
#: Where a group is of two figures, as in India.
LAKHS = {"1000": "thousand", "100000": "lakh", "10000000": "crore"}
LAKH_LANGUAGES = frozenset(["hi", "bn", "ur"])
#: How many noughts a scale has.
WORTH = {"thousand": 3, "lakh": 5, "million": 6, "crore": 7, "billion": 9, "trillion": 12}
#: The members of the United Nations, Hong Kong, Kosovo, Macao, Palestine, Taiwan and the Vatican.
_COUNTRIES = (
    "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO"
    " CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU"
    " ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH"
    " MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW"
    " SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC"
    " VE VN VU WS XK YE ZA ZM ZW"
)
#: Languages that laws and reports name.
_SPOKEN = (
    "ar bg bn ca cs da de el en es et eu fa fi fr ga he hi hr hu hy id is it ja ka kk km ko la lo lt lv mk mn ms mt my"
    " nb ne nl pl ps pt ro ru si sk sl sq sr sv sw ta te th tl tr uk ur uz vi zh"
)
#: Marks of the direction of writing.
_DIRECTIONS = re.compile("[\u200e\u200f\u061c]")
_HAN = re.compile("[\u3400-\u9fff]")
_LETTERED = re.compile("[^\\w\u0900-\u0dff]")
_BLANKS = re.compile("[ \u00a0\u202f]+")
#: A letter alone is a scale only beside a currency, and a unit where it is hardly a word: 4 a 6, of Spanish,
#: counts no years.
_LEAST, _LETTERS, _NO_ALPHABET = 2, frozenset("hmgltw"), "\u2e80"


def build(sources: Path) -> dict[str, bytes]:
    """The table, compressed."""
    sys.path.insert(0, str(sources))
    locales = import_module("babel.localedata")
    lines, named = [], []
    for language in _LANGUAGES.split():
        data = locales.LocaleDataDict(locales.load(language))
        rows: dict[str, dict[str, None]] = {}
        taken: dict[str, str] = {}
        for name, word in (*_scales(data, language), *_units(data, language), *_currencies(data, language)):
            if taken.setdefault(word.rstrip("<>"), name) == name:
                rows.setdefault(name, {}).setdefault(word)
        lines += [f"{language}\t{name}\t" + "\t".join(found) + "\n" for name, found in rows.items()]
        named.append(f"{language}\t" + "\t".join("|".join(names) for names in _nations(data)) + "\n")
    named.insert(0, "\t".join(["", *_codes()]) + "\n")
    return {"measures.xz": compress("".join(lines)), "nations.xz": compress("".join(named))}


def _codes() -> list[str]:
    return [*_COUNTRIES.split(), *_SPOKEN.split()]


def _nations(data: Mapping) -> Iterator[list[str]]:
    """The names of each; of one with another name in brackets, either (Myanmar (Burma))."""
    for code in _codes():
        name = data["territories" if code.isupper() else "languages"].get(code, "").strip()
        yield list(dict.fromkeys([name, *(each.strip() for each in re.split(r"[()（）]", name) if each.strip())]))


def _pairs(table: str, *, turned: bool = False) -> dict[str, str]:
    pairs = (pair.split(":") for pair in table.split())
    return {other: one for one, other in pairs} if turned else dict(pairs)  # type: ignore[misc]


def _clean(word: str) -> str:
    return _BLANKS.sub(" ", _DIRECTIONS.sub("", word)).strip().lower().replace("i̇", "i")


def _placed(pattern: str, number: str) -> Iterator[str]:
    """The word of a pattern, if it stands on one side of the number."""
    before, _, behind = (_clean(part) for part in re.sub("'", "", pattern).partition(number))
    if behind and not before:
        yield behind
    elif before and not behind:
        yield f"{before}<"


def _scales(data: Mapping, language: str) -> Iterator[tuple[str, str]]:
    scales = LAKHS if language in LAKH_LANGUAGES else SCALES
    for width in ("short", "long"):
        for patterns in data["compact_decimal_formats"].get(width, {}).values():
            for power, name in scales.items():
                pattern = patterns[power].pattern.partition(";")[0] if power in patterns else ""
                if pattern.count("0") == power.count("0") - WORTH[name] + 1:
                    words = _placed(re.sub("0+", "0", pattern), "0")
                    yield from ((name, word) for word in words if len(word.strip("<")) >= _LEAST)


def _units(data: Mapping, language: str) -> Iterator[tuple[str, str]]:
    for unit, name in _pairs(_UNITS).items():
        for width in ("long", "short"):
            for pattern in _strings(data["unit_patterns"].get(unit, {}).get(width, {})):
                yield from ((name, word) for word in _placed(pattern, "{0}") if _counts(word, name))
    # The narrowest forms last, left to a unit that is written so in full or short: not marks that are others too (12"),
    # a single letter, or one of the commonest words, or one between figures (से is "to" in Hindi).
    common = function_words(language).union(joining("and", "or", "from", "until", "to", language=language))
    for unit, name in _pairs(_UNITS).items():
        for pattern in _strings(data["unit_patterns"].get(unit, {}).get("narrow", {})):
            words = _placed(pattern, "{0}")
            yield from ((name, word) for word in words if _is_word(word) and word not in common)
    yield from (("%", "%<>"), ("‰", "‰<>"))


def _counts(word: str, name: str) -> bool:
    """Whether a word is more than a letter of an alphabet, or one that stands for nothing else beside a figure."""
    return len(word) > 1 or word >= _NO_ALPHABET or not word.isalpha() or name in _LETTERS


def _is_word(word: str) -> bool:
    return word[0].isalpha() and len(_LETTERED.sub("", word)) > 1


def _strings(patterns: object) -> Iterator[str]:
    if isinstance(patterns, str) and "{0}" in patterns:
        yield patterns
    elif isinstance(patterns, Mapping):
        for key, each in patterns.items():
            if key not in {"per", "compound"}:
                yield from _strings(each)


def _currencies(data: Mapping, language: str) -> Iterator[tuple[str, str]]:
    names = {code: _names(data, code) for code in _CURRENCIES.split()}
    for code, named in names.items():
        symbol = _clean(data["currency_symbols"].get(code, code))
        either = [f"{code}<>", symbol if symbol.upper() == code or _HAN.search(symbol) else f"{symbol}<>"]
        yield from ((code.lower(), word) for word in dict.fromkeys([*named, *either]))
    own = _pairs(_OWN).get(language)
    for family in FAMILIES:
        first = own if own in family else family[0]
        known = {word for name in names[first] for word in name.split()}
        yield from ((first.lower(), word) for word in _shared([names[code] for code in family]) if word in known)
    yield from ((code.lower(), f"{sign}<>") for sign, code in _pairs(_SIGNS, turned=True).items())


def _names(data: Mapping, code: str) -> list[str]:
    plural = data["currency_names_plural"].get(code, {})
    return [_clean(name) for name in dict.fromkeys([data["currency_names"].get(code, code), *plural.values()])]


def _shared(family: Iterable[list[str]]) -> list[str]:
    """The words that names of more than half of a family have, each in one of its forms."""
    of = [Counter({word for name in names for word in name.split()}) for names in family]
    often = sum(of, Counter())
    return sorted(word for word, times in often.items() if times * 2 > len(of) and len(word) > _LEAST)


if __name__ == "__main__":
    write(build)
