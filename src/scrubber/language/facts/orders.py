"""Places in an order, in words and in figures: `der zweite`, `le deuxième`, `2e`, `2.º`, `второй`, `2-й`, `둘째`.

Many of these words are others too (Spanish `segundo` is a second of time, Italian `quarto` a quarter), so that only a
whole piece of text is read, by who knows that it stands opposite another one. English and Chinese ones are read by
scrubber.language.facts.numerals.
"""

from __future__ import annotations

import re
import unicodedata

from scrubber.language.facts.counting import counted
from scrubber.language.packs.pack import counts
from scrubber.language.packs.which import packs_for

# Stems without accents, and what may follow them.
_STEMS = {
    "de": ("erst:1 zweit:2 dritt:3 viert:4 sechst:6 siebt:7 siebent:7 acht:8 letzt:-1 vorletzt:-2", "e|er|en|es|em"),
    "fr": ("premier:1 premiere:1 second:2 seconde:2 dernier:-1 derniere:-1", "s?"),
    "es": (
        (
            "prim:1 primer:1 segund:2 terc:3 tercer:3 cuart:4 quint:5 sext:6 septim:7 octav:8 noven:9 decim:10 "
            "undecim:11 duodecim:12 vigesim:20 trigesim:30 ultim:-1 penultim:-2"
        ),
        "er|[oa]s?|",
    ),
    "it": (
        (
            "prim:1 second:2 terz:3 quart:4 quint:5 sest:6 settim:7 ottav:8 non:9 decim:10 undicesim:11 "
            "dodicesim:12 tredicesim:13 quattordicesim:14 quindicesim:15 sedicesim:16 diciassettesim:17 diciottesim:18 "
            "diciannovesim:19 ventesim:20 trentesim:30 "
            "ultim:-1 penultim:-2"
        ),
        "[oaie]",
    ),
    "pt": (
        (
            "primeir:1 segund:2 terceir:3 quart:4 quint:5 sext:6 setim:7 oitav:8 non:9 decim:10 vigesim:20 trigesim:30 "
            "ultim:-1 penultim:-2"
        ),
        "[oa]s?",
    ),
    "ru": (
        (
            "перв:1 втор:2 трет:3 четверт:4 пят:5 шест:6 седьм:7 восьм:8 девят:9 десят:10 одиннадцат:11 "
            "двенадцат:12 тринадцат:13 четырнадцат:14 пятнадцат:15 шестнадцат:16 семнадцат:17 восемнадцат:18 "
            "девятнадцат:19 двадцат:20 тридцат:30 сороков:40 последн:-1 предпоследн:-2"
        ),
        "[яе]я|[ею]е|[иею][йхме]|его|ему|юю|[ыои][йме]|[ао]я|ая|ое|ого|ому|ую|[ыи]х|[ыи]ми|ь[яею]|ьего|ьему|ь[еи][мй]|ьих|ьими",
    ),
    "nl": (
        (
            "eerst:1 tweed:2 derd:3 vierd:4 vijfd:5 zesd:6 zevend:7 achtst:8 negend:9 tiend:10 elfd:11 twaalfd:12 "
            "dertiend:13 veertiend:14 vijftiend:15 zestiend:16 zeventiend:17 achttiend:18 negentiend:19 twintigst:20 "
            "laatst:-1"
        ),
        "en?",
    ),
    "ko": ("첫:1 둘:2 두:2 셋:3 세:3 넷:4 네:4 다섯:5 여섯:6 일곱:7 여덟:8 아홉:9 열:10", "째[가-힣]{0,2}|"),
}
_TABLES = {
    language: (counts(stems), re.compile(rf"({'|'.join(sorted(counts(stems), key=len, reverse=True))})(?:{endings})"))
    for language, (stems, endings) in _STEMS.items()
}
# Endings that make an order of a number: zwanzig, zwanzigste; deux, deuxième.
_MADE = {
    "de": re.compile(r"([a-zäöüß]{3,30}?)s?t(?:e|er|en|es|em)"),
    "fr": re.compile(r"([a-z -]{2,30}?)i[eè]mes?"),
}
_FIGURE = re.compile(
    r"(\d{1,4})(?:[. -]{0,2}(?:[ºª°]|er|re|ère|e|è?me|ème|ième|nd|nde|й|я|е|го|му|м|ю|х|ый|ой|ая|ого|ом|번째)|\.)?"
)


def place(text: str, language: str) -> tuple[int, bool] | None:
    """Which place in an order a piece of text names and nothing else, and whether in words; None for any other text.

    Args:
        text: the piece.
        language: primary tag of its sentence.

    >>> place("deuxième", "fr"), place("2e", "fr"), place("zwanzigsten", "de")
    ((2, True), (2, False), (20, True))
    """
    text = unicodedata.normalize("NFC", text.strip().lower())
    if language not in _TABLES or not text:
        return None
    figure = _FIGURE.fullmatch(text)
    if figure:
        return int(figure[1]), False
    table, words = _TABLES[language]
    said = words.fullmatch(text if language == "ko" else _unaccented(text))
    if said:
        return table[said[1]], True
    made = _MADE[language].fullmatch(text) if language in _MADE else None
    value = _number(made[1], language) if made else None
    return (value, True) if value else None


def _unaccented(text: str) -> str:
    """Letters without accents, but for й."""
    return "".join(c if c == "й" else unicodedata.normalize("NFD", c)[0] for c in text)


def _number(stem: str, language: str) -> int | None:
    """The number that the stem of an order is made of: zwanzig, quatr(e), cinq(u), neu(f)."""
    forms = [stem]
    if language == "fr":
        forms += [stem + "e", stem.removesuffix("u"), re.sub("v$", "f", stem)]
    for form in forms:
        found = counted(form, packs_for(language))
        if len(found) == 1 and found[0].end - found[0].start == len(form) and found[0].value.denominator == 1:
            return int(found[0].value)
    return None
