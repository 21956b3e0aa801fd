"""The names of months in the languages of most pages, which month a word names, and whether a text may name one."""

from __future__ import annotations

import re

from scrubber.language.facts.glance import glance
from scrubber.language.facts.numerals import EN_ORDINALS
from scrubber.language.runs import runs

_MONTHS = {
    name: n
    for n, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
# The months of other languages, where a day and a year stand beside them.
OTHER_MONTHS = {
    name: n
    for n, names in enumerate(
        (
            (
                "januar jänner janvier enero janeiro gennaio январь января январе январю январём januari styczeń "
                "stycznia"
            ), (
                "februar feber février fevrier febrero fevereiro febbraio февраль февраля феврале февралю февралём "
                "februari luty lutego"
            ),
            "märz marz maerz mars marzo março marco март марта марте марту мартом maart marzec marca",
            "abril aprile avril апрель апреля апреле апрелю апрелем kwiecień kwietnia",
            "mai mayo maio maggio май мая мае маю маем mei maj maja",
            "juni juin junio junho giugno июнь июня июне июню июнем czerwiec czerwca",
            "juli juillet julio julho luglio июль июля июле июлю июлем lipiec lipca",
            "août aout agosto август августа августе августу августом augustus sierpień sierpnia", (
                "septembre septiembre setiembre setembro settembre сентябрь сентября сентябре сентябрю сентябрём "
                "wrzesień września"
            ),
            (
                "oktober octobre octubre outubro ottobre октябрь октября октябре октябрю октябрём październik "
                "października"
            ), "novembre noviembre novembro ноябрь ноября ноябре ноябрю ноябрём listopad listopada", (
                "dezember décembre decembre diciembre dezembro dicembre декабрь декабря декабре декабрю декабрём "
                "grudzień grudnia"
            ),
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
# The same, short: no words of their language by themselves, so that a dot or a year must follow.
SHORT_MONTHS = {
    name: n
    for n, names in enumerate(
        (
            "jän jänn janv ene gen янв", "febr févr fév fev фев февр", "mär", "abr avr апр", "mag", "giu", "juil lug",
            "août ago авг", "set сен сент", "okt ott out окт", "noviem нояб ноя", "dez déc dic дек",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
SHORT_TOO = ("jan", "feb", "mar", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
#: English ones, in full or short, lower case.
ENGLISH_MONTHS = frozenset(_MONTHS)
#: The names of months in the languages of most pages, in full or short, lower case.
MONTH_NAMES = frozenset(_MONTHS) | frozenset(OTHER_MONTHS)
# Names of months that are other words too, but for their capital.
_CAPITAL = frozenset(["may", "march", "mar", "sept"])
#: Lower case, these name no month: "may 20 people" and "march 3 miles" are verbs.
VERBS = frozenset({"may", "march", "mar"})
#: The first of a month, in words: le premier mai, am ersten Mai.
FIRSTS = ("premier", "ersten", "erster", "primero", "primeiro", "primo", "первого")
#: A day of a month is one of these words, or has a figure.
_DAY_WORDS = (*(w for w, n in EN_ORDINALS.items() if n <= 30), *FIRSTS)
_DIGIT = re.compile(r"\d")
_LATIN = re.compile("[A-Za-z]+")
#: The short names too, and how each of them begins.
_NAMES = MONTH_NAMES.union(SHORT_TOO, SHORT_MONTHS)
_BEGINNINGS = frozenset(name[:3] for name in _NAMES)
_FIRST_LETTERS = "".join(sorted({name[0] for name in _NAMES}))
#: A text without any of their first letters, as most in ideographs are, is not cut into words.
_MAY_NAME = re.compile(f"[{_FIRST_LETTERS}{_FIRST_LETTERS.upper()}]")


def month_number(name: str) -> int | None:
    """The number of a month by its name, in full or short, in whichever case; None for no name."""
    small = name.rstrip(".").lower()
    return _MONTHS.get(small) or OTHER_MONTHS.get(small) or SHORT_MONTHS.get(small)


def month_named(text: str) -> int | None:
    """Which month a piece of text names, in full or short, and nothing else; None for any other text.

    >>> month_named("février"), month_named("Oct."), month_named("may")
    (2, 10, None)
    """
    name = text.removesuffix(".")
    small = name.lower()
    return None if small in _CAPITAL and name == small else _MONTHS.get(small) or OTHER_MONTHS.get(small)


def names_month(text: str) -> bool:
    """Whether a text may name a month by its name, with a day or a year: where it certainly does not, no date of
    that sort is in it.
    """
    if text.isascii() and _NAMES.isdisjoint(glance(text).words):
        return False
    if not _MAY_NAME.search(text):
        return False
    # Chinese leaves no blank before an English name: 截至March 2021.
    found = runs(text) if text.isascii() else [*runs(text), *_LATIN.findall(text)]
    named = [
        low
        for run in found
        if (low := run.lower())[:3] in _BEGINNINGS and (run not in VERBS or f"{run}." in text)  # 30 mar. 2015
    ]
    if not named or (text.isascii() and _NAMES.isdisjoint(named)):
        return False
    return _DIGIT.search(text) is not None or any(map(text.lower().__contains__, _DAY_WORDS))
