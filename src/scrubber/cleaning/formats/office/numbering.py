"""The numbers of a Word document's paragraphs: 第三条, 2.1, (c).

They stand nowhere in its text: a list says how it counts, and each paragraph of which list and level it is.

Source: ECMA-376 part 1, 17.9 (numbering).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from scrubber.cleaning.formats.office.numerals import numeral
from scrubber.cleaning.formats.office.ooxml import attribute, elements, is_on, name_of, number, value
from scrubber.patterns import lazily

_PLACE = lazily(r"%([1-9])")
_LEVELS = 9
#: Behind such a number a text of the same script goes on without a blank.
CLOSED = lazily("[\u3000-\u303f\uff00-\uffef]$")


@dataclass(frozen=True, slots=True)
class _Level:
    """How a level of a list counts: the format and the text of its number, its first one, the level whose numbers
    begin it anew (from 1 on; 0 for none), whether all of it is in figures, whether a blank parts it from the text, and
    the style whose paragraphs are of it.
    """

    form: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False
    apart: bool = True
    style: str = ""


class Numbering:
    """Counts paragraphs, in the order of the text.

    `part`: the elements of the document's part that says how its lists count.
    """

    def __init__(self, part: Iterable[Any]) -> None:
        abstract, self._lists = {}, {}
        for each in part:
            if name_of(each) == "abstractNum":
                abstract[attribute(each, "abstractNumId")] = each
            elif name_of(each) == "num":
                self._lists[attribute(each, "numId")] = each
        self._kinds = abstract
        self._by_style = {value(each, "styleLink"): key for key, each in abstract.items() if value(each, "styleLink")}
        self._levels: dict[str, tuple[str, dict[int, _Level]]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()

    def level(self, key: str, style: str) -> int:
        """The level of a list whose paragraphs have a style; the first where none says so."""
        return next((at for at, level in self._list(key)[1].items() if style and level.style == style), 0)

    def next(self, key: str, at: int) -> tuple[str, bool]:
        """The number of the next paragraph of a list's level, with what parts it from the text; and whether it is a
        mark that counts nothing.
        """
        new = key not in self._begun
        self._begun.add(key)
        kind, levels = self._list(key)
        if at not in levels:
            return "", False
        counts = self._counts.setdefault(kind, [None] * _LEVELS)
        for each in elements(self._lists.get(key)) if new else ():
            start, place = value(each, "startOverride"), _place(each)
            if start and place < _LEVELS:
                counts[place] = number(start, other=1) - 1
        before = counts[at]
        counts[at] = levels[at].start if before is None else before + 1
        for deeper in range(at + 1, _LEVELS):
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or at < restart:
                counts[deeper] = None
        level = levels[at]
        if level.form == "bullet":
            return "", True

        def written(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            own = levels.get(place, _Level())
            count = counts[place]
            return numeral(own.start if count is None else count, "decimal" if level.legal else own.form)

        text = _PLACE.sub(written, level.text)
        return f"{text} " if text.strip() and level.apart and not CLOSED.search(text) else text, False

    def _list(self, key: str) -> tuple[str, dict[int, _Level]]:
        """What a list counts together with, and its levels."""
        if key not in self._levels:
            own = self._lists.get(key)
            kind = value(own, "abstractNumId")
            kind = self._by_style.get(value(self._kinds.get(kind), "numStyleLink"), kind)
            levels = _levels(self._kinds.get(kind))
            for each in elements(own):
                if name_of(each) == "lvlOverride":
                    levels |= _levels(each)
            self._levels[key] = kind, levels
        return self._levels[key]


def _levels(parent: Any) -> dict[int, _Level]:
    out = {}
    for each in elements(parent):
        if name_of(each) == "lvl" and (place := _place(each)) < _LEVELS:
            restart = value(each, "lvlRestart")
            out[place] = _Level(
                form=value(each, "numFmt") or "decimal",
                text=value(each, "lvlText"),
                start=number(value(each, "start"), other=1),
                restart=number(restart, other=0) if restart else None,
                legal=is_on(each, "isLgl"),
                apart=value(each, "suff") != "nothing",
                style=value(each, "pStyle"),
            )
    return out


def _place(level: Any) -> int:
    return number(attribute(level, "ilvl"), other=_LEVELS)
