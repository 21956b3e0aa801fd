"""Elements of the formats of Office Open XML, by their names within either of its namespaces.

Source: ECMA-376 parts 1 and 4 (transitional), ISO/IEC 29500 (strict); part 3 (what is said twice, for older readers).
"""

from collections.abc import Iterator
from typing import Any

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACES = (WORD, "{http://purl.oclc.org/ooxml/wordprocessingml/main}")
_LINKS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
#: Figures that a count may have: a number that begins a list, a level, how wide a cell is.
_FIGURES = 6
#: What a switch says that is there and off.
_OFF = frozenset(["0", "false", "off", "none"])

#: Signs of fonts that have no letters, as they are written elsewhere.
_SYMBOLS = {
    0xF0FE: "☒", 0xF0FD: "☒", 0xF0A8: "☐", 0xF06F: "☐", 0xF071: "☐", 0xF052: "☑", 0xF0FC: "✓", 0xF0B7: "•",
    0xF0A7: "▪", 0xF06E: "■", 0xF06C: "●", 0xF0E0: "→", 0xF0B0: "°", 0xF0B1: "±", 0xF0B4: "×", 0xF0A3: "≤", 0xF0B3: "≥",
}  # fmt: skip


def name_of(element: Any) -> str:
    """What an element is called within its namespace, or behind a prefix that nobody declared."""
    return str(element.tag).rpartition("}")[2].rpartition(":")[2]


def elements(parent: Any) -> Iterator[Any]:
    """The elements within one, no comments; none of None."""
    return (each for each in parent if isinstance(each.tag, str)) if parent is not None else iter(())


def shown(parent: Any) -> Iterator[Any]:
    """The elements within one, of those that say one thing in several ways the first."""
    for each in elements(parent):
        if name_of(each) == "AlternateContent":
            yield from shown(next(elements(each), None))
        else:
            yield each


def boxes(drawing: Any) -> list[Any]:
    """The boxes of text in a drawing, the outermost."""
    out: list[Any] = []
    for each in shown(drawing):
        if name_of(each) == "txbxContent":
            out.append(each)
        else:
            out += boxes(each)
    return out


def child(parent: Any, *path: str) -> Any:
    """The first element at the end of a path; None where there is none."""
    for name in path:
        parent = next((each for each in elements(parent) if name_of(each) == name), None)
    return parent


def value(parent: Any, *path: str) -> str:
    """What the element at the end of a path says; "" where there is none."""
    return attribute(child(parent, *path), "val")


def number(text: str, *, other: int) -> int:
    """What a count says, of at most six figures; another number where it says none."""
    return int(text) if text.isdecimal() and len(text) <= _FIGURES else other


def is_on(parent: Any, *path: str) -> bool:
    """Whether there is a switch at the end of a path, and not off."""
    switch = child(parent, *path)
    return switch is not None and attribute(switch, "val").lower() not in _OFF


def attribute(element: Any, name: str) -> str:
    """An attribute; "" where there is none."""
    return (
        next((element.get(space + name) for space in _SPACES if element.get(space + name)), "")
        if element is not None
        else ""
    )


def link(element: Any) -> str:
    """The name of what an element refers to outside its part; "" for nothing."""
    return next((element.get(name) for name in _LINKS if element.get(name)), "")


def symbol(code: str) -> str:
    """The sign that a font without letters has at a code in hexadecimal."""
    try:
        number = int(code, 16)
    except ValueError:
        return "\ufffd"
    return _SYMBOLS.get(number) or _SYMBOLS.get(number | 0xF000, "\ufffd")
