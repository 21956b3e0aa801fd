"""How the lists of a document in Rich Text Format count, for paragraphs whose numbers its writer did not write out.

The tables of lists say what those of Word's documents do, and are counted as they are.

Source: Rich Text Format specification 1.9.1: "List table", "List override table"; its formats of numbers are those of
ECMA-376 part 1, 17.18.59, in their order.
"""

from typing import Any

from lxml import etree

from scrubber.cleaning.formats.office.numbering import Numbering
from scrubber.cleaning.formats.office.ooxml import WORD
from scrubber.cleaning.formats.office.rtf_flow import CONTROLS, Line
from scrubber.cleaning.formats.office.rtf_state import Kind, State

_NAMES = (
    "decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago "
    "ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal "
    "japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero "
    "bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese "
    "ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting "
    "ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified "
    "chineseCountingThousand koreanDigital koreanCounting koreanLegal koreanDigital2 hebrew1 arabicAlpha hebrew2 "
    "arabicAbjad"
)
_FORMATS = _NAMES.split()
#: Lists that are kept, their levels, the word for a level behind whose number nothing stands.
_LISTS, _LEVELS, _NOTHING = 5_000, 9, 2
#: What a level's words are called in Word's documents.
_SAID = {
    "levelstartat": "start",
    "levelnfc": "numFmt",
    "levelnfcn": "numFmt",
    "levelfollow": "suff",
    "levellegal": "isLgl",
}

_LEVEL_OF = {"list": "listlevel", "listoverride": "lfolevel"}


class Lists:
    """The tables of lists, and how far each has counted."""

    def __init__(self) -> None:
        self._lists: list[dict[str, Any]] = []
        self._numbers: Numbering | None = None

    def word(self, state: State, word: str, number: int | None) -> None:
        """Take a control word of the tables."""
        if word in {"list", "listoverride"} and len(self._lists) < _LISTS:
            state.entry = {"of": word, "levels": []}
            self._lists.append(state.entry)
        elif word in {"listid", "ls"}:
            state.entry[word] = number
        elif word == _LEVEL_OF.get(state.entry.get("of", "")) and len(state.entry["levels"]) < _LEVELS:
            state.entry["levels"].append({})
        elif word == "leveltext":
            self._level(state)["text"] = state.into = Line()
            state.kind = Kind.ELSEWHERE
        elif word in _SAID:
            self._level(state)[_SAID[word]] = number or 0

    def next(self, key: int, level: int) -> tuple[str, bool]:
        """The number of the next paragraph of a list's level, as `Numbering.next`."""
        if self._numbers is None:
            self._numbers = Numbering([_element(each) for each in self._lists])
        return self._numbers.next(str(key), level)

    def _level(self, state: State) -> dict[str, Any]:
        levels: list[dict[str, Any]] = state.entry.get("levels", [])
        return levels[-1] if levels else {}


def _element(each: dict[str, Any]) -> Any:
    """A list, or one that counts as another does, as Word's documents have it."""
    if each["of"] == "list":
        out = _new("abstractNum", abstractNumId=each.get("listid"))
        for at, level in enumerate(each["levels"]):
            out.append(own := _new("lvl", ilvl=at))
            form, follow, legal = level.get("numFmt", 0), level.get("suff"), level.get("isLgl")
            said = {
                "start": level.get("start", 1),
                "numFmt": _FORMATS[form] if 0 <= form < len(_FORMATS) else "none",
                "lvlText": _text(level["text"]) if "text" in level else "",
                "suff": "nothing" if follow == _NOTHING else "tab",
                "isLgl": "1" if legal else "0",
            }
            own.extend([_new(name, val=value) for name, value in said.items()])
        return out
    out = _new("num", numId=each.get("ls"))
    out.append(_new("abstractNumId", val=each.get("listid")))
    for at, level in enumerate(each["levels"]):
        if "start" in level:
            out.append(own := _new("lvlOverride", ilvl=at))
            own.append(_new("startOverride", val=level["start"]))
    return out


def _new(name: str, **said: Any) -> Any:
    return etree.Element(WORD + name, {WORD + key: str(value) for key, value in said.items()})


def _text(line: Line) -> str:
    """The text of a level: how long it is, and places for the numbers of levels, which are signs that no text has."""
    said = line.take(plain=True)
    said = said[1 : 1 + ord(said[0])] if said else ""
    return "".join(f"%{ord(sign) + 1}" if ord(sign) < _LEVELS else sign for sign in said).translate(CONTROLS)
