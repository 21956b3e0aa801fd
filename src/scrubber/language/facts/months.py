"""The names of months in the languages of most pages, which month a word names, and whether a text may name one. The
names are those of data/calendar.toml.
"""

from functools import lru_cache

from scrubber.language.facts.glance import glance
from scrubber.language.facts.numerals import EN_ORDINALS
from scrubber.language.plain import plain
from scrubber.language.runs import runs
from scrubber.language.written_tables import read_table
from scrubber.patterns import lazily

#: What months and days of the week are called, and how short.
CALENDAR: dict[str, dict[str, list[str]]] = read_table("calendar")


def _numbered(key: str) -> dict[str, int]:
    """Each name in one of the tables of months, and the month's number."""
    return {name.replace("_", " "): n for n, names in enumerate(CALENDAR["months"][key], 1) for name in names.split()}


def _also_plain(months: dict[str, int]) -> dict[str, int]:
    return months | {plain(name): n for name, n in months.items()}


_MONTHS, SHORT_MONTHS, THAI_MONTHS = map(_numbered, ("english", "short", "thai"))
#: The months of other languages, where a day and a year stand beside them; and those that only a year tells from words.
OTHER_MONTHS, SHORT_BEFORE_YEAR = map(_also_plain, map(_numbered, ("others", "short_before_year")))
SHORT_TOO = ("jan", "feb", "mar", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
#: English ones, in full or short, lower case.
ENGLISH_MONTHS = frozenset(_MONTHS)
#: The names of months in the languages of most pages, in full or short, lower case.
MONTH_NAMES = frozenset(_MONTHS) | frozenset(OTHER_MONTHS)
# Names of months that are other words too, but for their capital.
_CAPITAL = frozenset(["may", "march", "mar", "sept"])
#: Lower case, these name no month: "may 20 people" and "march 3 miles" are verbs.
VERBS = frozenset({"may", "march", "mar"})
#: … but before a year: 9 mar 2019.
OF_A_YEAR = lazily(r"(?:march|mar|may)\.?,?\s(?:del?\s)?(?:1\d|2[01])\d\d(?!\d)")
#: The first of a month, in words: le premier mai, am ersten Mai.
FIRSTS = ("premier", "ersten", "erster", "primero", "primeiro", "primo", "первого")
#: A day of a month is one of these words, or has a figure.
_DAY_WORDS = (*(w for w, n in EN_ORDINALS.items() if n <= 30), *FIRSTS)
_DIGIT = lazily(r"\d")
_LATIN = lazily("[A-Za-z]+")
#: The short names too, and how each of them begins.
_NAMES = MONTH_NAMES.union(SHORT_TOO, SHORT_MONTHS, SHORT_BEFORE_YEAR)
_BEGINNINGS = frozenset(runs(name)[0][:3] for name in _NAMES)
_FIRST_LETTERS = "".join(sorted({name[0] for name in _NAMES}))
#: A text without any of their first letters, as most in ideographs are, is not cut into words.
_MAY_NAME = lazily(f"[{_FIRST_LETTERS}{_FIRST_LETTERS.upper()}]")


def month_number(name: str) -> int | None:
    """The number of a month by its name, in full or short, in whichever case; None for no name."""
    small = name.rstrip(".").lower()
    tables = (_MONTHS, OTHER_MONTHS, SHORT_MONTHS, SHORT_BEFORE_YEAR)
    return next((table[small] for table in tables if small in table), THAI_MONTHS.get(name))


@lru_cache(maxsize=4096)
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
        for run in dict.fromkeys(found)
        if (low := run.lower())[:3] in _BEGINNINGS
        and (run not in VERBS or f"{run}." in text or OF_A_YEAR.search(text))  # 30 mar. 2015
    ]
    if not named or (text.isascii() and _NAMES.isdisjoint(named)):
        return False
    return _DIGIT.search(text) is not None or any(map(text.lower().__contains__, _DAY_WORDS))
