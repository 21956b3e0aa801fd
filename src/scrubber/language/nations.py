"""Countries and languages by name, in the forms that the cases of many languages give them.

The table is of the Unicode Common Locale Data Repository, and built by data/build_measures.py.
"""

from collections.abc import Mapping
from functools import cache, lru_cache

from scrubber.language.packed import packed_text
from scrubber.language.plain import plain
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

#: By code, other names of countries than the repository's, and peoples that have no language of their own.
_ALSO, _PEOPLES = (
    {code: unbroken(names) for code, names in rows.items()}
    for rows in map(read_table("nations").__getitem__, ("also", "peoples"))
)
#: What stands together with an adjective before it: the.
_HEADS = {"ar": "ال", "he": "ה"}
#: Languages that are read together where a text does not tell its own.
_BESIDE = ("en", "zh")
#: What a case takes from a name's end, and puts there, at most; and what is left, at the least: of a name with a
#: capital, and of a word without one.
_TAKEN, _MOST_PUT, _LEAST = 2, 5, 4
_PUT = {"fi": 8}
#: So much stands behind so little of an adjective, at most.
_SHORT = 2
#: Languages whose countries have their names whole, with no more behind them than one letter: Finnlands, Niederlanden.
_WHOLE, _LETTER = (
    frozenset(["af", "ca", "da", "de", "en", "es", "fr", "id", "it", "nb", "nl", "pt", "sv", "sw", "vi"]),
    ("", "s", "n"),
)
#: What a case puts behind a name: letters of a script with blanks between its words.
_ENDING = lazily("[^\\W\\d_\u0e00-\uabff\ud7b0-\uffff]+")
#: What parts a name from its case: Letonya'da.
_APOSTROPHES = str.maketrans("’ʼ", "''")


@cache
def _tables() -> dict[str, list[tuple[str, str]]]:
    out: dict[str, list[tuple[str, str]]] = {}
    (_, *codes), *rows = (line.split("\t") for line in plain(packed_text("nations")).splitlines())
    for language, *named in rows:
        found = [(name, code) for code, names in zip(codes, named, strict=True) for name in names.split("|") if name]
        out.setdefault(language.partition("_")[0], []).extend(found)
    return out


@cache
def _forms(language: str, *, countries: bool) -> tuple[dict[str, str], dict[str, str]]:
    """A language's names of countries, or of languages and peoples, each to its code, and what their forms begin with,
    each to its name; a shorter beginning is of the name that loses least.
    """
    names: dict[str, str] = {}
    stems: dict[str, str] = {}
    for name, code in _tables().get(language, ()):
        if code.isupper() == countries:
            names.setdefault(name.translate(_APOSTROPHES).casefold(), code)
    also = [*_PEOPLES.items(), *_ALSO.items()] if countries else _PEOPLES.items()
    for code, others in also:
        for name in plain(others).split("/"):
            names.setdefault(name, code.upper() if countries else code)
    for taken in range(_TAKEN + 1):
        for name in names:
            stem = name[: len(name) - taken]
            whole = taken and countries and language in _WHOLE
            if not whole and len(stem) >= _LEAST:
                stems.setdefault(stem, name)
    return names, stems


@lru_cache(maxsize=4096)
def _named(text: str, language: str, *, countries: bool) -> tuple[str, str]:
    """The code of the country, in capitals, or of the language or people that a text is the name of, in whatever case,
    and the name that it is a form of; two empty ones for another text.
    """
    names, stems = _forms(language, countries=countries)
    whole = plain(text).translate(_APOSTROPHES).strip().casefold().partition("'")[0]
    for word in dict.fromkeys((whole, whole.removeprefix(_HEADS.get(language, "")))):
        if word in names:
            return names[word], word
        for size in range(len(word), max(len(word) - _PUT.get(language, _MOST_PUT), _LEAST) - 1, -1):
            name = stems.get(word[:size], "")
            if not name or (size < len(word) and not _ENDING.fullmatch(word, size)):
                continue
            if not countries and size == _LEAST and len(word) - size > _SHORT:
                continue
            if not countries or not (text.strip()[:1].islower() or (language in _WHOLE and word[size:] not in _LETTER)):
                return names[name], name
    return "", ""


@cache
def beginnings(language: str) -> Mapping[str, set[str]]:
    """The first letters of all countries, languages and peoples that are known in a language, four of each, with the
    codes of those that begin so, in capitals.
    """
    out: dict[str, set[str]] = {}
    for countries in (False, True):
        for name, code in _forms(language, countries=countries)[0].items():
            for head in {"", _HEADS.get(language, "")}:
                out.setdefault((head + name)[:_LEAST], set()).add(code.upper())
    return out


def begins_a_nation(text: str, language: str) -> bool:
    """Whether a text may begin with a name that `nations` knows."""
    begun = plain(text.lstrip()[:_LEAST]).translate(_APOSTROPHES).casefold()
    begins = [begun[:n] for n in range(1, _LEAST + 1)]  # a name may be shorter
    return any(not beginnings(tag).keys().isdisjoint(begins) for tag in ((language,) if language else _BESIDE))


def nations(one: str, other: str, language: str) -> tuple[str, str] | None:
    """The codes of what two texts name, if both name a country, or both a language or a people; else None. Two forms of
    one name are none: Francis and Franco begin as France does. `language` is that of both, "" for English, Chinese and
    those without a table of words.
    """
    for tag in (language,) if language else _BESIDE:
        for countries in (False, True):
            code, name = _named(one, tag, countries=countries)
            also, like = _named(other, tag, countries=countries) if code else ("", "")
            if also and name != like:
                return code, also
    return None
