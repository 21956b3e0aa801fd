"""What holds in a document of Rich Text Format to the end of a group, and the control words that say it.

Source: Rich Text Format specification 1.9.1: "Character formatting properties", "Paragraph formatting properties",
"Style sheet".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import Enum, auto
from typing import Any

from scrubber.cleaning.formats.office.rtf_flow import Flow, Line, Looks
from scrubber.patterns import lazily

#: Tables within tables, styles based one on the other, levels of headings, the level of an outline that is none's.
_TABLES, _CHAIN, _LEVELS, _OF_THE_TEXT = 15, 16, 6, 9
#: Half points of a font where none are said; what is raised by this share of them is a raised figure; by how many text
#: is raised where that is not said.
_SIZE, _SHARE, _LIFT = 24, 3, 6
_HEADING = lazily("heading ([1-9])")


class Kind(Enum):
    """What a group is: text, text that belongs elsewhere (a number, a field, a title), what is left out, a table."""

    TEXT = auto()
    ELSEWHERE = auto()
    OUT = auto()
    FONTS = auto()
    STYLES = auto()
    LISTS = auto()
    STATED = auto()
    CHANGED = auto()


class State:
    """What holds to the end of a group; copied where one begins."""

    def __init__(self, flow: Flow) -> None:
        self.kind, self.flow, self.into = Kind.TEXT, flow, flow.line
        self.skips, self.link = 1, ""
        self.begin_paragraph()
        self.begin_plain(-1)
        self.asked = Line()  # what the field under way asks for
        self.entry: dict[str, Any] = {}  # of the style sheet
        self.around: State | None = None  # of a group that says one thing in two ways

    def copied(self) -> State:
        """The same, for the group that begins."""
        out = State.__new__(State)
        out.__dict__.update(self.__dict__)
        return out

    def tables(self) -> int:
        """How many tables the paragraph stands in."""
        return min(max(self.depth, 1), _TABLES) if self.in_table else 0

    def looks(self) -> Looks:
        """How text looks."""
        raised = self.raised
        if not raised and abs(self.lifted) * _SHARE >= self.size:
            raised = "sup" if self.lifted > 0 else "sub"
        return Looks(self.hidden, raised, self.link)

    def begin_paragraph(self) -> None:
        r"""What \pard says."""
        self.style, self.outline = 0, -1
        self.in_table, self.depth = False, 1
        self.list, self.level = 0, 0

    def begin_plain(self, font: int) -> None:
        r"""What \plain says."""
        self.font, self.beside, self.size = font, -1, _SIZE
        self.hidden = self.gone = False
        self.raised, self.lifted = "", 0  # by so many half points text stands above its line

    def heading(self, styles: Mapping[int, Mapping[str, Any]]) -> int:
        """The level of the paragraph, if it is a heading, else 0."""
        outline, style = self.outline, self.style
        for _ in range(_CHAIN):
            if outline >= 0:
                return min(outline + 1, _LEVELS) if outline < _OF_THE_TEXT else 0
            if (entry := styles.get(style)) is None:
                return 0
            name = re.split("[;,]", entry["name"], maxsplit=1)[0].strip().lower()
            if (outline := entry.get("outline", -1)) < 0:
                if name == "title":
                    return 1
                if level := _HEADING.fullmatch(name):
                    return min(int(level[1]), _LEVELS)
            style = entry.get("base", -1)
        return 0


def _sets(name: str, value: Callable[[int | None], Any]) -> Callable[[State, int | None], None]:
    """What a control word does that says one thing: of its number, or of none, comes a value of the state's."""
    return lambda state, number: setattr(state, name, value(number))


def _begins(kind: Kind) -> Callable[[State, int | None], None]:
    return _sets("kind", lambda _: kind)


def _is_on(number: int | None) -> bool:
    return number != 0


def _outline(state: State, number: int | None) -> None:
    state.outline = state.entry["outline"] = number or 0


def _base(state: State, number: int | None) -> None:
    state.entry["base"] = number or 0


#: The control words that change nothing else.
SAID: dict[str, Callable[[State, int | None], None]] = {
    "v": _sets("hidden", _is_on),
    "deleted": _sets("gone", _is_on),
    "mvf": _sets("gone", _is_on),
    "super": _sets("raised", lambda number: "" if number == 0 else "sup"),
    "sub": _sets("raised", lambda number: "" if number == 0 else "sub"),
    "nosupersub": _sets("raised", lambda _: ""),
    "up": _sets("lifted", lambda number: _LIFT if number is None else number),
    "dn": _sets("lifted", lambda number: -(_LIFT if number is None else number)),
    "fs": _sets("size", lambda number: number or _SIZE),
    "af": _sets("beside", lambda number: -1 if number is None else number),
    "uc": _sets("skips", lambda number: max(0, 1 if number is None else number)),
    "intbl": _sets("in_table", _is_on),
    "itap": _sets("depth", lambda number: number or 1),
    "outlinelevel": _outline,
    "sbasedon": _base,
    "ls": _sets("list", lambda number: max(0, number or 0)),
    "ilvl": _sets("level", lambda number: max(0, number or 0)),
    "f": _sets("font", lambda number: -1 if number is None else number),
    "field": _sets("asked", lambda _: Line()),
    "pard": lambda state, _: state.begin_paragraph(),
    "fonttbl": _begins(Kind.FONTS),
    "stylesheet": _begins(Kind.STYLES),
    "listtable": _begins(Kind.LISTS),
    "listoverridetable": _begins(Kind.LISTS),
    "info": _begins(Kind.STATED),
}
