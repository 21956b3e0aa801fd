"""What declarations of styles hide from a reader, and how.

Scripts are not run: what they hide or show is not known. An element that hides the whole article until a script shows
it is therefore judged again by what it holds (`rules.hidden`).

Source: W3C, CSS Display, Positioning, Masking, Color, Transforms and Filter Effects.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from colorsys import hls_to_rgb
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

_DECLARATION = re.compile(r"([a-z-]{2,30})\s*:\s*([^;{}]{1,200})")
_COMMENT = re.compile(r"/\*[^*]*+(?:\*(?!/)[^*]*+)*+(?:\*/|\Z)")
_ESCAPED = re.compile(r"\\([\da-f]{1,6})\s?|\\")
_LENGTH = re.compile(r"(-?(?:\d{1,7}(?:\.\d{1,4})?|\.\d{1,4}))(px|em|rem|pt|%|vw|vh)?")
_STYLE_LIMIT = 4_000
_SHORT_STYLE = 400
_NAMED = {"white": "ffffff", "black": "000000", "red": "ff0000", "transparent": "transparent"}
_OFF = 400.0  # pixels: further than any margin
#: The share of ink that is none; what two colours differ by, of 255 in red, green and blue each, that nobody tells
#: apart.
_FAINT, _ALIKE = 0.02, 8
#: Digits of a colour, and numbers before its share of ink.
_DIGITS, _CHANNELS = 6, 3
_NUMBER = re.compile(r"[\d.]{1,8}%?")
#: What is in all declarations that hide something: a word, and what stands behind it.
HIDING = {
    "display": r"\s{0,9}:\s{0,9}none",
    "visibility": r"\s{0,9}:\s{0,9}(?:hidden|collapse)",
    "opacity": r"\s{0,9}[:(]\s{0,9}(?:0?\.?0|\))",
    "font-size": r"\s{0,9}:\s{0,9}(?:0?\.?0\d{0,4}(?![.\d])|0?\.\d{1,4}(?:px|pt|%)|1px)",
    ":-": r"\d\d(?:[\d.]|r?em|v[wh]|%)", ": -": r"\d\d(?:[\d.]|r?em|v[wh]|%)",
    "clip": r"(?:-path)?\s{0,9}:\s{0,9}(?:rect|inset|circle)",
    "height": r"\s{0,9}:\s{0,9}-?[01.]{1,5}(?:px|em|rem|pt)?\s{0,9}(?:[;!]|$|\})",
    "width": r"\s{0,9}:\s{0,9}-?[01.]{1,5}(?:px|em|rem|pt)?\s{0,9}(?:[;!]|$|\})",
    "scale": r"(?:[xyz]|3d)?\s{0,9}[:(]\s{0,9}[0.]",
}  # fmt: skip
#: A scale of nothing; a shape of nothing that all is clipped to.
_TO_NOTHING = re.compile(r"scale(?:[xy]|3d)?\(\s*0*\.?0+\s*[,)]")
_NO_SHAPE = re.compile(r"inset\(\s*(?:50|100)%\s*\)|circle\(\s*0(?:px|%)?\s*[\sa)]")
_NO_INK = re.compile(r"opacity\(\s*0*\.?0*%?\s*\)")
#: What a script moves or fades into sight as a reader comes to it.
_COMES = ("translate", "matrix")


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
        _ink_of(said),
        _colour(said.get("background-color", "") or said.get("background", "").split(" ")[0]),
    )


def declarations(style: str) -> dict[str, str]:
    """The declarations of an inline style, lower-case."""
    style = style[:_STYLE_LIMIT].lower()
    if "/*" in style:
        style = _COMMENT.sub("", style)
    if "\\" in style:
        style = _ESCAPED.sub(lambda found: chr(min(int(found[1], 16), 0x10FFFF)) if found[1] else "", style)
    return {
        name: value.partition("!")[0].strip() if "!" in value else value.strip()
        for name, value in _DECLARATION.findall(style)
    }


def hidden_by_style(style: Mapping[str, str]) -> str:
    """How declarations hide an element, or ""."""
    if style.get("display") == "none":
        return "display: none"
    if style.get("content-visibility") == "hidden":
        return "content-visibility: hidden"
    moved = style.get("transform") or style.get("-webkit-transform") or style.get("scale") or ""
    if _TO_NOTHING.search(moved) or style.get("scale") == "0":
        return "a box of no size"
    comes = any(map(moved.__contains__, _COMES)) or any(name.startswith("animation") for name in style)
    if style.get("visibility") in {"hidden", "collapse"} and not comes:
        return "visibility: hidden"
    if not comes and (_is_faint(style.get("opacity", "")) or _NO_INK.search(style.get("filter", ""))):
        return "opacity: 0"
    if _NO_SHAPE.search(style.get("clip-path") or style.get("-webkit-clip-path") or ""):
        return "clipped away"
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


def _is_faint(value: str) -> bool:
    """Whether a share of ink is none that anybody sees."""
    number = _LENGTH.match(value)
    return bool(number) and 0 <= float(number[1]) <= _FAINT * (100 if number[2] == "%" else 1)  # type: ignore[index]


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
    same = bool(text) and now != around and (text == ground or _are_alike(text, ground))
    return now, "text in the colour of its ground" if same else ""


def _are_alike(one: str, other: str) -> bool:
    """Whether nobody tells two colours apart."""
    if len(one) != _DIGITS or len(other) != _DIGITS:
        return False
    try:
        pairs = zip(bytes.fromhex(one), bytes.fromhex(other), strict=True)
    except ValueError:
        return False
    return all(abs(a - b) <= _ALIKE for a, b in pairs)


def _ink_of(said: Mapping[str, str]) -> str:
    """The colour of a text; "" where its ground shines through it."""
    clipped = said.get("background-clip") or said.get("-webkit-background-clip") or said.get("background", "")
    return "" if "text" in clipped else _colour(said.get("color", ""))


def _colour(value: str) -> str:
    """A colour as six digits, or "transparent"; a name that is not known as it stands."""
    value = value.strip()
    if value.startswith("#"):
        digits = value[1:]
        if len(digits) in {3, 4}:
            digits = "".join(char * 2 for char in digits)
        return "transparent" if digits[_DIGITS:] == "00" else digits[:_DIGITS]
    if value.startswith(("rgb", "hsl")):
        numbers = _NUMBER.findall(value[:60])
        if len(numbers) > _CHANNELS and _is_faint(numbers[_CHANNELS]):
            return "transparent"
        return _of_channels(value[:3], numbers[:_CHANNELS]) if len(numbers) >= _CHANNELS else ""
    return _NAMED.get(value, value if value.isalpha() else "")


def _of_channels(how: str, numbers: list[str]) -> str:
    """Red, green and blue, or hue, saturation and lightness, as six digits."""
    try:
        said = [float(number.rstrip("%")) for number in numbers]
    except ValueError:
        return ""
    if how == "hsl":
        shares: tuple[float, ...] = hls_to_rgb(said[0] / 360, min(1.0, said[2] / 100), min(1.0, said[1] / 100))
    else:
        shares = tuple(n / (100 if number.endswith("%") else 255) for n, number in zip(said, numbers, strict=True))
    return "".join(f"{round(255 * min(1.0, max(0.0, share))):02x}" for share in shares)
