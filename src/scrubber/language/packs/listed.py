"""The packs of all languages: one TOML file each, in `tables/`.

A table holds the commonest words by which a law, a notice or a report says what must, may and must not be done, denies
something, and says how many, in the forms that such texts have; the words are those of grammars and of the drafting
guides that parliaments publish. Names and speakers are found by the signs that any language has.

Words as in `scrubber.language.packs.pack.words`, pairs as in `opposites`, numbers as in `counts`. `needless`: that
something need not be done, which is not that it must not. `hedged`: how sure something is. `cannot`: that nothing
allows it; `modals` and `denied`: what else must, may or will be, and that it will not. `opposed`: all opposites but
those that `Pack.extents` and `Pack.times` are of. `clitics` are letters written together with the word that follows
them. `respelled`: letters that keyboards without them are made to write in another way (`müssen`, `muessen`); words
count either way. `gendered`: words that end with an o have it changed for gender and number, so that approvato/respinto
says that approvate/respinte are opposed too. `script` is "marked" where letters have marks behind them that are no
letters, "unspaced" where no blanks stand between words.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from scrubber.language.packs.pack import (
    NEEDLESS,
    NOTHING,
    Meaning,
    Pack,
    any_of,
    classes,
    counts,
    fractions,
    meanings,
    opposites,
    stems,
    words,
)
from scrubber.language.plain import plain
from scrubber.language.runs import INDIC_SIGNS
from scrubber.patterns import lazily

_T = TypeVar("_T")
#: The modal of words that say how sure something is.
HEDGED = "hedged"
#: Negations of a verb, and of whom or what is spoken of, in a language that denies once.
_DENIES = ("denies_verbs", "denies_things")
_NONE: Meaning = (("quantifier", "none"),)
_MODALS = ("must", "may", "should", "in_principle", HEDGED, "must_not")
#: What is written in more than one way within a word: the apostrophe, and the joint of a Persian verb.
_APOSTROPHES, _JOINT = "’ʼ", "\u200c"
#: Letters of a word that is another one without its accents as likely as not.
_SHORT = 4
#: From here on a letter without its marks is another one: か and が.
_WHOLE = "\u3040"


@cache
def listed(language: str) -> Pack:
    """The pack of a language that has a table."""
    table = tomllib.loads(plain((files(__package__) / "tables" / f"{language}.toml").read_text("utf-8")))
    clitics, letters = table.get("clitics", "").split(), str.maketrans(table.get("respelled", {}))
    said = _meanings(table)
    written = {*said, *(word.translate(letters) for word in said)}
    said = _either(said, letters)
    counted = _either(classes(_rows(table["units"])), letters)
    opposed, extents, times = (
        f"{pairs} {pairs.translate(letters)} {_stems(pairs) if table.get('gendered') else ''}"
        for pairs in (table["opposed"], table["extents"], table.get("times", ""))
    )
    broken = fractions(table.get("broken", ""))
    numbers = (
        f"{clitic}{form}:{worth}"
        for pair in table.get("numbers", "").split()
        for word, _, worth in [pair.partition(":")]
        for form in _forms(word)
        for clitic in ("", *clitics)
    )
    return Pack(
        language=language,
        words=_bounded(said, clitics, table.get("script", "")),
        meanings=said,
        unit_classes=counted,
        opposites=opposites(f"{opposed} {extents} {times}"),
        extents=frozenset(opposites(extents)),
        times=frozenset(opposites(times)),
        titles=_named(table, "titles"),
        organisations=_named(table, "organisations"),
        places=_named(table, "places"),
        numbers=_either(counts(" ".join(numbers)), letters),
        ones=frozenset(_every(table.get("ones", ""))),
        parts=_either(counts(table.get("parts", "")), letters),
        broken=broken,
        of_broken=_bounded(broken, clitics, table.get("script", "")) if broken else NOTHING,
        and_a_half=_bounded(words(table["and_a_half"]), (), table.get("script", ""))
        if "and_a_half" in table
        else NOTHING,
        prefixes=frozenset(words(table.get("prefixes", ""))),
        signs=_signs(table),
        joins=tuple(words(table.get("joins", ""))),
        joined_below="joined_below" in table,
        bare=frozenset(said.keys() - written),
        denies_verbs=frozenset(words(table.get("denies_verbs", ""))),
        denies_things=frozenset(words(table.get("denies_things", ""))) | {w for w, m in said.items() if m == _NONE},
        comma=table["comma"],
    )


def _meanings(table: Mapping[str, Any]) -> dict[str, Meaning]:
    """What the words of a table amount to."""
    modals = {**{name.replace("_", " "): table.get(name, "") for name in _MODALS}, **table.get("modals", {})}
    said = meanings(
        modals={word: name for name, row in modals.items() for word in _every(row)},
        negations=_every(" ".join(table.get(row, "") for row in ("negations", *_DENIES))),
        quantifiers=classes(_rows(table["quantifiers"])),
        harmless=_every(table["harmless"]),
    )
    said |= dict.fromkeys(_every(table["needless"]), NEEDLESS)
    # What cannot be done is a permission denied.
    denied = {"may": table.get("cannot", ""), **table.get("denied", {})}
    return said | {word: (("modal", name), ("negation", "not")) for name, row in denied.items() for word in _every(row)}


def _named(table: Mapping[str, Any], row: str) -> re.Pattern[str]:
    return any_of(words(table[row]), bounded=table.get("script") != "unspaced") if row in table else NOTHING


def _rows(table: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name, " ".join(form for word in row.lower().split() for form in _forms(word))) for name, row in table.items()
    )


def _every(row: str) -> list[str]:
    """The words of a table's row in all their forms."""
    return words(" ".join(form for word in row.split() for form in _forms(word)))


def _forms(word: str) -> list[str]:
    """A word as it may be written: with each apostrophe, with a blank or nothing at its joints."""
    with_marks = (word.replace("'", mark) for mark in _APOSTROPHES)
    return sorted({word, *with_marks, word.replace(_JOINT, "_"), word.replace(_JOINT, "")})


def _stems(pairs: str) -> str:
    """What two opposites that end with an o both begin with: aprobad/rechazad, of aprobado/rechazado."""
    sides = ([[w[:-1] for w in side.split(",") if w.endswith("o")] for side in p.split("/")] for p in pairs.split())
    return " ".join(f"{','.join(one)}/{','.join(other)}" for one, other in sides if one and other)


def _either(table: Mapping[str, _T], letters: dict[int, str]) -> dict[str, _T]:
    """A table with each word as keyboards without its letters write it: müssen, muessen, mussen; a short word
    without accents may be another (metà, meta).
    """
    plainly = {_unaccented(word): said for word, said in table.items() if len(word) > _SHORT and max(word) < _WHOLE}
    return {**plainly, **{word.translate(letters): said for word, said in table.items()}, **table}


def _unaccented(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c) or c == "\u0306")


def _bounded(table: Iterable[str], clitics: Sequence[str], script: str) -> re.Pattern[str]:
    """A pattern for words bounded as their script has them: behind clitics too, by the signs of the scripts of India,
    in Thai, Japanese and Korean by nothing.
    """
    loose = any_of(table, bounded=False).pattern
    if script == "unspaced":
        before = behind = ""
    elif script == "marked":
        before, behind = rf"(?<![\w{INDIC_SIGNS}])", rf"(?![\w{INDIC_SIGNS}])"
    else:
        before, behind = (rf"(?:\b|(?<=\b[{''.join(clitics)}]))" if clitics else r"\b"), r"\b"
    return lazily(f"{before}{loose}{behind}", re.IGNORECASE)


def _signs(table: Mapping[str, Any]) -> re.Pattern[str]:
    if "signs" not in table:
        return NOTHING
    return any_of(words(table["signs"]), bounded=False) if "script" in table else stems(table["signs"])
