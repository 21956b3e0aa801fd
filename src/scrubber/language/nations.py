"""Countries and languages by name, in the forms that the cases of many languages give them.

The table is of the Unicode Common Locale Data Repository, and built by data/build_measures.py.
"""

from __future__ import annotations

import lzma
import re
from functools import cache, lru_cache
from importlib.resources import files

from scrubber.language.plain import plain

#: Other names of countries than the repository's, in full, short and as they were lately: code, then names.
_ALSO = {
    "US": "usa/u.s.a./u.s./united states of america/estados unidos de américa/ee. uu./ee.uu./eua/états-unis d'amérique"
    "/vereinigte staaten von amerika/сша/美利坚合众国/アメリカ/미합중국/verenigde staten/stati uniti d'america",
    "GB": "uk/u.k./royaume-uni de grande-bretagne/großbritannien/великобритания/大不列颠/イギリス/영국",
    "CZ": "czech republic/tschechische republik/république tchèque/república checa/repubblica ceca/česká republika"
    "/чешская республика/republika czeska/捷克共和国",
    "TR": "turkey/türkiye/turkei", "MM": "burma/birmanie/birmania/birma/birmânia/бирма/缅甸/ビルマ",
    "BY": "belarus/weissrussland/weißrussland/белоруссия/biélorussie/bielorrusia/bielorrússia/valko-venäjä/wit-rusland",
    "EE": "eesti", "NL": "holland/hollande/holanda/olanda/голландия", "MK": "macedonia/makedonien/македония",
    "CI": "ivory coast/elfenbeinküste/costa de marfil", "SZ": "swaziland", "CV": "cape verde", "TL": "east timor",
}  # fmt: skip
#: Languages whose texts are read with those of English, having no words of their own here.
_BESIDE = ("en", "zh", "sk", "sl", "hr", "da", "nb", "ca", "af", "bg", "mk", "sr", "be", "ur")
#: What a case takes from a name's end, and puts there, at most; and what is left, at the least: of a name with a
#: capital, and of a word without one.
_TAKEN, _PUT, _LEAST, _LEAST_SMALL = 2, 5, 4, 5
#: What a case puts behind a name: letters of a script with blanks between its words.
_ENDING = re.compile("[^\\W\\d_\u0e00-\uabff\ud7b0-\uffff]+")
#: What parts a name from its case: Letonya'da.
_APOSTROPHES = str.maketrans("’ʼ", "''")


@cache
def _tables() -> dict[str, list[tuple[str, str]]]:
    data = (files("scrubber.language") / "data" / "nations.xz").read_bytes()
    out: dict[str, list[tuple[str, str]]] = {}
    (_, *codes), *rows = (line.split("\t") for line in plain(lzma.decompress(data).decode()).splitlines())
    for language, *named in rows:
        found = [(name, code) for code, names in zip(codes, named, strict=True) for name in names.split("|") if name]
        out.setdefault(language.partition("_")[0], []).extend(found)
    return out


@cache
def _forms(language: str) -> tuple[dict[str, str], dict[str, str]]:
    """A language's names, and what their forms begin with, each to its code; a shorter beginning is of the name that
    loses least.
    """
    names: dict[str, str] = {}
    stems: dict[str, str] = {}
    for name, code in _tables().get(language, ()):
        names.setdefault(name.translate(_APOSTROPHES).casefold(), code)
    for code, others in _ALSO.items():
        for name in plain(others).split("/"):
            names.setdefault(name, code)
    for taken in range(_TAKEN + 1):
        for name, code in names.items():
            stem = name[: len(name) - taken]
            if len(stem) >= (_LEAST if code.isupper() else _LEAST_SMALL):
                stems.setdefault(stem, code)
    return names, stems


@lru_cache(maxsize=4096)
def nation(text: str, language: str) -> str:
    """The code of the country, in capitals, or of the language that a text is the name of, in whatever case; "" for
    another text.

    Args:
        text: one or more words.
        language: a primary tag of a table.
    """
    names, stems = _forms(language)
    name = plain(text).translate(_APOSTROPHES).strip().casefold().partition("'")[0]
    if name in names:
        return names[name]
    for size in range(len(name), max(len(name) - _PUT, _LEAST) - 1, -1):
        code = stems.get(name[:size]) if size == len(name) or _ENDING.fullmatch(name, size) else ""
        if code and (code.islower() or not text.strip()[:1].islower()):
            return code
    return ""


def nations(one: str, other: str, language: str) -> tuple[str, str] | None:
    """The codes of what two texts name, if both name a country, or both a language; else None.

    Args:
        one: one or more words.
        other: likewise.
        language: of both; "" for English, Chinese and those without a table of words.
    """
    for tag in (language,) if language else _BESIDE:
        codes = nation(one, tag), nation(other, tag)
        if all(codes) and codes[0].isupper() == codes[1].isupper():
            return codes
    return None
