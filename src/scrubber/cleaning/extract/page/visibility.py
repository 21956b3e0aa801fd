"""Elements that a reader does not see: by attribute, by inline style, by a page's own style sheet.

Scripts and style sheets from elsewhere are not run: what they hide or show is not known. An element that hides the
whole article until a script shows it is therefore judged again by what it holds (`rules.hidden`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

_DECLARATION = re.compile(r"([a-z-]{2,30})\s*:\s*([^;{}]{1,200})")
_SELECTOR = re.compile(r"[a-z][a-z0-9]{0,20}[.#][\w-]{1,80}|[.#][\w-]{1,80}", re.IGNORECASE)
_LENGTH = re.compile(r"(-?\d{1,7}(?:\.\d{1,4})?)(px|em|rem|pt|%|vw|vh)?")
_SHEET_LIMIT = 200_000
_STYLE_LIMIT = 4_000
_SHORT_STYLE = 400
_SELECTORS_LIMIT = 400
_NAMED = {"white": "ffffff", "black": "000000", "red": "ff0000", "transparent": "transparent"}
_OFF = 400.0  # pixels: further than any margin
_TELLING = (
    "display",
    "visibility",
    "opacity",
    "font-size",
    "text-indent",
    "left",
    "top",
    "margin-left",
    "clip:",
    "overflow",
)
#: What programs hide or rule a page with by style sheets that no copy has: a translator its original sentences, a
#: spreadsheet the numbers of its rows and the letters of its columns.
OF_OTHERS = dict.fromkeys(
    (".google-src-text", ".row-headers-background", ".column-headers-background"), "display: none"
)
#: What is in all declarations that hide something: a word, a nought, a length below nought.
_HIDING = re.compile(r"none|hidden|collapse|opacity|size|clip|-\d")


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours that inline styles set around a text: its own and the one behind it; "" where not said."""

    text: str = ""
    ground: str = ""


class Style(NamedTuple):
    """What an inline style says of what is inside.

    Attributes:
        hidden: how it hides it, or "".
        display: its `display`.
        shown: it says itself whether it is shown, whatever a sheet says.
        text: the colour of the text, "" where not said.
        ground: the colour behind it.
    """

    hidden: str = ""
    display: str = ""
    shown: bool = False
    text: str = ""
    ground: str = ""


PLAIN = Style()


def read_style(style: str) -> Style:
    """Read an inline style; short ones are remembered, for a page sets hundreds of elements alike."""
    return _remembered(style) if len(style) <= _SHORT_STYLE else _remembered.__wrapped__(style)


@lru_cache(maxsize=1024)
def _remembered(style: str) -> Style:
    said = declarations(style)
    return Style(
        hidden_by_style(said),
        said.get("display", ""),
        "display" in said or "visibility" in said,
        _colour(said.get("color", "")),
        _colour(said.get("background-color", "") or said.get("background", "").split(" ")[0]),
    )


def declarations(style: str) -> dict[str, str]:
    """The declarations of an inline style, lower-case."""
    return {
        name: value.strip().removesuffix("!important").strip()
        for name, value in _DECLARATION.findall(style[:_STYLE_LIMIT].lower())
    }


def hidden_by_style(style: Mapping[str, str]) -> str:
    """How declarations hide an element, or ""."""
    if style.get("display") == "none":
        return "display: none"
    if style.get("visibility") in {"hidden", "collapse"}:
        return "visibility: hidden"
    if _is_zero(style.get("opacity", "")):
        return "opacity: 0"
    size = style.get("font-size", "")
    if size and (_is_zero(size) or 0 <= _pixels(size) <= 1):
        return "font size 0"
    if _pixels(style.get("text-indent", "")) <= -_OFF:
        return "text set off the screen"
    placed = style.get("position") in {"absolute", "fixed"}
    if placed and min(_pixels(style.get(side, "")) for side in ("left", "top", "right", "bottom")) <= -_OFF:
        return "set off the screen"
    if _pixels(style.get("margin-left", "")) <= -_OFF * 2:
        return "set off the screen"
    if placed and style.get("clip", "").replace(" ", "").startswith(
        ("rect(0,0,0,0", "rect(0000", "rect(1px,1px,1px,1px", "rect(0px,0px,0px,0px")
    ):
        return "clipped away"
    if style.get("overflow") == "hidden" and any(
        style.get(side) and -1 <= _pixels(style[side]) <= 1 for side in ("height", "width", "max-height")
    ):
        return "a box of no size"
    return ""


def _is_zero(value: str) -> bool:
    number = _LENGTH.match(value)
    return bool(number) and float(number[1]) == 0.0  # type: ignore[index]


def _pixels(value: str) -> float:
    number = _LENGTH.match(value)
    if not number:
        return 16.0
    scale = {"em": 16.0, "rem": 16.0, "%": 10.0, "vw": 10.0, "vh": 10.0}.get(number[2] or "px", 1.0)
    return float(number[1]) * scale


def ink(style: Style, around: Ink) -> tuple[Ink, str]:
    """The colours inside an element, and how they hide its text ("" where they don't)."""
    text = style.text or around.text
    ground = style.ground or around.ground
    if text == "transparent":
        return Ink(text, ground), "transparent text"
    if ground == "transparent":
        ground = around.ground
    now = Ink(text, ground)
    return now, "text in the colour of its ground" if text and text == ground and now != around else ""


def _colour(value: str) -> str:
    value = value.strip()
    if value.startswith("#"):
        digits = value[1:]
        return "".join(c * 2 for c in digits) if len(digits) == 3 else digits[:6]
    if value.startswith("rgb("):
        numbers = re.findall(r"\d{1,3}", value[:40])
        return "".join(f"{min(255, int(n)):02x}" for n in numbers[:3]) if len(numbers) >= 3 else ""
    return _NAMED.get(value, value if value.isalpha() else "")


def hiding_selectors(sheet: str) -> dict[str, str]:
    """The simple selectors (".x", "#x", "p.x") that a style sheet hides, and how.

    Only what holds on a screen at once counts: rules inside `@media` and the like, and selectors with a state or an
    ancestor, are left out.
    """
    sheet = re.sub(r"/\*[^*]*+(?:\*(?!/)[^*]*+)*+\*/", " ", sheet[:_SHEET_LIMIT])
    found: dict[str, str] = {}
    at = 0
    for start, end in _at_rules(sheet):
        _collect(sheet[at:start], found)
        at = end
    _collect(sheet[at:], found)
    return found


def _at_rules(sheet: str) -> list[tuple[int, int]]:
    spans = []
    at = sheet.find("@")
    while at >= 0:
        depth, i = 0, at
        for m in re.compile(r"[{};]").finditer(sheet, at):
            i = m.end()
            depth += {"{": 1, "}": -1}.get(m[0], 0)
            if depth <= 0:
                break
        else:
            i = len(sheet)
        spans.append((at, i))
        at = sheet.find("@", i)
    return spans


def _collect(sheet: str, found: dict[str, str]) -> None:
    for rule in sheet.split("}"):
        selectors, opened, body = rule.partition("{")
        if not opened or len(selectors) > _SELECTORS_LIMIT or not any(map(body.__contains__, _TELLING)):
            continue
        how = hidden_by_style(declarations(body)) if _HIDING.search(body.lower()) else ""
        if not (how or found):
            continue  # what shows something counts behind what hides it
        for selector in selectors.split(","):
            simple = selector.strip()
            if not how:
                found.pop(simple, None)
            elif _SELECTOR.fullmatch(simple):
                found[simple] = how
