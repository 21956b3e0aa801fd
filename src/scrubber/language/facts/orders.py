"""Places in an order, in words and in figures: `der zweite`, `le deuxième`, `2e`, `2.º`, `второй`, `2-й`, `둘째`.

Many of these words are others too (Spanish `segundo` is a second of time, Italian `quarto` a quarter), so that only a
whole piece of text is read, by who knows that it stands opposite another one. The words are those of data/orders.toml;
English and Chinese ones are read by scrubber.language.facts.numerals.
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from scrubber.language.facts.counting import counted
from scrubber.language.facts.numerals import roman_value
from scrubber.language.packs.pack import counts, words
from scrubber.language.packs.which import packs_for
from scrubber.language.plain import plain
from scrubber.language.written_tables import tables
from scrubber.patterns import alternatives, lazily

#: An order in figures: 2.ª, 2:a, 3'üncü, ke-3. Behind the figure stands how an order's word ends, before it what an
#: order begins with.
_FIGURE = lazily(r"(?P<before>\D{0,4}?)-?(?P<figure>\d{1,4})(?:\.?[ºª°]|[.:'’ -]{0,2}(?P<behind>\D{0,8}))")
#: Roman figures, and what makes an order of them: XIXe, XIX-й, XIXº.
_ROMAN = lazily(r"([IVXLCDM]{1,9})(?:-?(?:e|er|ère|ème|ième|º|ª|°|й|го|м|ый|ого|ом))?")
#: Letters that stand for themselves more often than for a number: class D.
_LETTERS = frozenset("CDLM")
_GAP = lazily("[ -]")
#: No order in words is longer.
_LONGEST, _MOST_WORDS = 60, 6
#: What is lost of a number before an ending, or changed: trent(a)esimo, quatr(e)ième, cinq(u)ième, neu(f → v)ième.
_LOST = ("", *"aeio")
#: Letters whose marks make others of them: й, and all of Korean.
_WHOLE = "й\u3040"


class _Orders(NamedTuple):
    """One language's words: which place each stem is, a pattern for one of them with what stands before it in the same
    word, those of what an order is made of, and whether tens stand behind ones.
    """

    stems: dict[str, int]
    said: re.Pattern[str]
    made: tuple[re.Pattern[str], ...]
    turned: bool


def place(text: str, language: str) -> tuple[int, bool] | None:
    """Which place in an order a piece of text names and nothing else, and whether in words; None for any other text. A
    number in figures alone, Roman ones too, may be one in any language. The language is its sentence's, a primary tag.

    >>> place("deuxième", "fr"), place("2e", "fr"), place("XIX", ""), place("сто двадцать первый", "ru")
    ((2, True), (2, False), (19, False), (121, True))
    """
    if text not in _LETTERS and (roman := roman_place(text)):
        return roman, False
    text = plain(unicodedata.normalize("NFC", text.strip().lower()))
    known = language in tables("orders")
    if len(text) > _LONGEST or not (known or text.isdecimal()):
        return None
    if figure := _FIGURE.fullmatch(text):
        number = int(figure["figure"])
        return (number, False) if text.isdecimal() or _is_order(language, number, *figure.group(1, 3)) else None
    value = _said(text, language) if known and len(_GAP.findall(text)) < _MOST_WORDS else None
    return (value, True) if value else None


def roman_place(text: str) -> int | None:
    """Which place Roman figures are, by themselves or with an order's ending; None for any other text."""
    match = _ROMAN.fullmatch(text)
    return roman_value(match[1]) if match else None


def whole_number(text: str, language: str) -> int | None:
    """The whole number that a piece of text counts and nothing else, in a language's words or figures; None for any
    other text.
    """
    found = counted(text, packs_for(language))
    alone = len(found) == 1 and found[0].end - found[0].start == len(text) and found[0].value.denominator == 1
    return int(found[0].value) if alone else None


@cache
def forms(language: str) -> dict[str, int]:
    """Each form of a language's words for an order that is one word, and which place it is."""
    stems = counts(tables("orders")[language]["stems"])
    return {stem + ending: number for stem, number in stems.items() for ending in _endings(language)}


@lru_cache(maxsize=512)
def _is_order(language: str, number: int, before: str, behind: str | None) -> bool:
    """Whether what stands on both sides of a figure makes an order of it."""
    made = [affix.split("-") for affix in words(tables("orders")[language].get("made", ""))]
    if before and before not in [head for head, _ in made]:
        return False
    ends = [form for form, worth in forms(language).items() if worth in {number, number % 10, number % 100}]
    ends += [f"{end}{more}" for _, end in made if end for more in _endings(language)]
    return not behind or any(_unaccented(end).endswith(_unaccented(behind)) for end in ends)


def _endings(language: str) -> list[str]:
    return [ending.replace("-", "") for ending in words(tables("orders")[language].get("endings", "-"))]


@cache
def _orders(language: str) -> _Orders:
    table = tables("orders")[language]
    stems = {_unaccented(stem): number for stem, number in counts(table["stems"]).items()}
    endings, articles = (
        "|".join(_unaccented(word.replace("-", "")) for word in words(table.get(name, "-")))
        for name in ("endings", "articles")
    )
    made = [_unaccented(affix).split("-") for affix in words(table.get("made", ""))]
    return _Orders(
        stems,
        re.compile(rf"(?P<tens>\S{{1,20}}?)??(?:{articles})?(?P<stem>{alternatives(stems)})(?:{endings})"),
        tuple(re.compile(rf"(?:{articles})?{before}(.{{2,40}}?){behind}(?:{endings})") for before, behind in made),
        "turned" in table,
    )


def _unaccented(text: str) -> str:
    """Letters without accents, as many as before."""
    return "".join(c if c in _WHOLE[0] or c >= _WHOLE[1] else unicodedata.normalize("NFD", c)[0] for c in text)


@lru_cache(maxsize=512)
def _said(text: str, language: str) -> int | None:
    """The place that words name: one word, or a number or an order with a smaller order behind it, apart or in one."""
    orders = _orders(language)
    bare = _unaccented(text)
    said = orders.said.fullmatch(bare)
    if said and not said["tens"]:
        return orders.stems[said["stem"]]
    parts = [(text[: gap.start()], text[gap.end() :]) for gap in _GAP.finditer(text)]
    if said:
        parts.append((text[: said.end("tens")], text[said.end("tens") :]))
    for head, tail in parts:
        joins = packs_for(language)[0].joins
        bound = next((head.removesuffix(f" {join}") for join in joins if head.endswith(f" {join}")), head)
        many, few = _number(bound, language) or _said(bound, language) or 0, _said(tail, language) or 0
        if orders.turned and many < few:
            many, few = few, many
        if 0 < few < _below(many):
            return many + few
    made = filter(None, (pattern.fullmatch(bare) for pattern in orders.made))
    return next(filter(None, (_number(text[slice(*match.span(1))], language) for match in made)), None)


def _below(number: int) -> int:
    """What is added to a number in words is smaller than this: 10 for 20, 100 for 300."""
    return next((power for power in (1000, 100, 10) if number > 0 and number % power == 0), 0)


def _number(stem: str, language: str) -> int | None:
    """The number that an order is made of: zwanzig, quatr(e), cinq(u), neu(f)."""
    forms = (*(stem + lost for lost in _LOST), stem.removesuffix("u"), re.sub("v$", "f", stem))
    return next(filter(None, (whole_number(form, language) for form in forms)), None)
