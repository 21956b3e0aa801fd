"""Mojibake: bytes that took a wrong road, brought back.

A run of text is suspicious where the language model breaks down (`gate`). There, the road that explains it best is chosen (`choice`), and what
was before is put back. Roads over roads (UTF-8 read as cp1252, twice) are undone a layer at a time: the caller asks again.

Changes `Ã©tait` to `était` (UTF-8 read as cp1252), `ÈËÈË` to `人人` (GB18030 read as Latin-1), `绢蠢` to `어느` (EUC-KR read as
GB18030). Keeps `AT&T ½ Ã`, `Ÿ`, a table of accented capitals, a language no model knows.

Goes wrong where a short string is ordinary text both ways ("Ωtre" alone could be a name), and where a text quotes mojibake.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from scrubber.cleaning.character.choice import Choice, chosen
from scrubber.cleaning.character.lossy import lossy_parts
from scrubber.model import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

_REMEMBERED = 500  # characters up to which what was found of a line is remembered
_LAYERS = 4
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def mojibake_edits(text: str) -> list[Edit]:
    """The Edits that undo one layer of mojibake.

    A line that holds little evidence of its own (a heading of two characters) is changed where other lines of the text came the same road.
    """
    found: list[tuple[int, str, Choice]] = []
    at = 0
    for line in _LINE.findall(text):
        if not line.isascii() and (choice := _known(line) if len(line) <= _REMEMBERED else _found(line)):
            found.append((at, line, choice))
        at += len(line)
    proven = {choice.road for _, _, choice in found if choice.enough}
    return [
        edit
        for offset, line, choice in found
        if choice.enough or choice.road in proven
        for edit in _edits(offset, line, choice)
    ]


@lru_cache(maxsize=4096)
def _known(line: str) -> Choice | None:
    """`_found`, remembered: rounds look at the same lines again, and so do pages of one site."""
    return _found(line)


def _found(line: str) -> Choice | None:
    """The road that explains a line best, with losses or without."""
    choice = chosen(line)
    repaired, road = (_exhausted(line, choice), choice.road) if choice else (line, None)
    lossy = lossy_parts(line, repaired, road)
    return choice if lossy is None else Choice(lossy[0].road, lossy[1], enough=True, losses=lossy[0].habit)


def _exhausted(line: str, choice: Choice | None) -> str:
    """A line after every repair that supposes no loss."""
    for _ in range(_LAYERS):
        if choice is None:
            break
        line = _applied(line, choice)
        choice = chosen(line)
    return line


def _applied(line: str, choice: Choice) -> str:
    out: list[str] = []
    at = 0
    for part in choice.parts:
        out += (line[at : part.start], part.was)
        at = part.end
    return "".join([*out, line[at:]])


def _edits(offset: int, line: str, choice: Choice) -> Iterator[Edit]:
    for part in choice.parts:
        yield Edit(
            "mojibake",
            offset + part.start,
            offset + part.end,
            line[part.start : part.end],
            part.was,
            reason=f"{choice.road}, {choice.losses}" if choice.losses else str(choice.road),
            confidence=round(1 - 2 ** -min(max(part.gain, 1.0), 20.0), 3),
        )
