"""The packs of languages that a table of words is enough for: one TOML file each, in `tables/`.

A table holds the commonest words by which a law, a notice or a report says what must, may and must not be done, denies
something, and says how many, in the forms that such texts have; the words are those of grammars and of the drafting
guides that parliaments publish. Names and speakers are found by the signs that any language has.

Words as in `scrubber.language.packs.pack.words`, pairs as in `opposites`, numbers as in `counts`. `clitics` are letters
written together with the word that follows them. `script` is "marked" where letters have marks behind them that are no
letters, "unspaced" where no blanks stand between words.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from importlib.resources import files
from typing import TYPE_CHECKING

from scrubber.language.packs.pack import NOTHING, alphabetic, any_of
from scrubber.language.plain import plain
from scrubber.language.runs import INDIC_SIGNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.language.packs.pack import Pack

#: What is written in more than one way within a word: the apostrophe, and the joint of a Persian verb.
_APOSTROPHES, _JOINT = "’ʼ", "\u200c"


def listed(language: str) -> Pack:
    """The pack of a language that has a table."""
    table = tomllib.loads(plain((files(__package__) / "tables" / f"{language}.toml").read_text("utf-8")))
    clitics = table.get("clitics", "").split()

    def every(words: str) -> str:
        return " ".join(form for word in words.split() for form in _forms(word))

    modals = tuple((name.replace("_", " "), every(table[name])) for name in _MODALS if name in table)
    pack = alphabetic(
        language,
        modals=modals,
        needless=every(table["needless"]),
        negations=every(table["negations"]),
        quantifiers=_rows(table["quantifiers"]),
        harmless=every(table["harmless"]),
        units=_rows(table["units"]),
        numbers=" ".join(
            f"{clitic}{form}:{worth}"
            for pair in table["numbers"].split()
            for word, _, worth in [pair.partition(":")]
            for form in _forms(word)
            for clitic in ("", *clitics)
        ),
        ones=every(table["ones"]),
        parts="",
        opposed=table["opposed"],
        extents=table["extents"],
        times=table.get("times", ""),
        prefixes=table.get("prefixes", ""),
        signs="",
        joins=table.get("joins", ""),
    )
    return replace(pack, comma=table["comma"], signs=NOTHING, words=_bounded(pack, clitics, table.get("script", "")))


_MODALS = ("must", "may", "should", "must_not")


def _rows(table: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name, " ".join(form for word in words.lower().split() for form in _forms(word)))
        for name, words in table.items()
    )


def _forms(word: str) -> list[str]:
    """A word as it may be written: with each apostrophe, with a blank or nothing at its joints."""
    with_marks = (word.replace("'", mark) for mark in _APOSTROPHES)
    return sorted({word, *with_marks, word.replace(_JOINT, "_"), word.replace(_JOINT, "")})


def _bounded(pack: Pack, clitics: Sequence[str], script: str) -> re.Pattern[str]:
    """A pack's words bounded as its script has them: behind clitics too, by the signs of the scripts of India, in Thai
    by nothing.
    """
    loose = any_of(pack.meanings, bounded=False).pattern
    if script == "unspaced":
        before = behind = ""
    elif script == "marked":
        before, behind = rf"(?<![\w{INDIC_SIGNS}])", rf"(?![\w{INDIC_SIGNS}])"
    else:
        before, behind = (rf"(?:\b|(?<=\b[{''.join(clitics)}]))" if clitics else r"\b"), r"\b"
    return re.compile(f"{before}{loose}{behind}", re.IGNORECASE)
