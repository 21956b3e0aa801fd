"""What declarations of styles hide from a reader, and how.

Scripts are not run: what they hide or show is not known. An element that hides the whole article until a script shows
it is therefore judged again by what it holds (`rules.hidden`).

What a script brings into sight as a reader comes to it keeps its room until then, and nobody sees it.

Source: W3C, CSS Display, Positioning, Masking, Color, Transforms and Filter Effects.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from scrubber.cleaning.extract.page.colours import MEASURE, Ink, ink_of, is_faint
from scrubber.cleaning.extract.page.flat_sheet import COMMENT
from scrubber.patterns import lazily

_DECLARATION = lazily(r"([a-z-]{2,30})\s*:\s*([^;{}]{1,200})")
_ESCAPED = lazily(r"\\([\da-f]{1,6})\s?|\\")
_STYLE_LIMIT = 4_000
_SHORT_STYLE = 400
_UNITS = {"em": 16.0, "rem": 16.0, "%": 4.0, "vw": 4.0, "vh": 4.0, "in": 96.0, "cm": 38.0}
_OFF = 400.0  # pixels: further than any margin; as many are taken for all the width or height of what is around
#: The sides of a box that is cut out.
_SIDE, _SIDES = lazily(r"[\d.]{1,8}%?"), 4
#: What is in all declarations that hide something: a word, and what stands behind it.
HIDING = {
    "display": r"\s{0,9}:\s{0,9}none",
    "visibility": r"\s{0,9}:\s{0,9}(?:hidden|collapse)",
    "opacity": r"\s{0,9}[:(]\s{0,9}(?:0?\.?0|\))",
    "font:": r"\s{0,9}(?:0|[01]px)[/\s]",
    "font-size": r"\s{0,9}:\s{0,9}(?:0?\.?0\d{0,4}(?![.\d])|0?\.\d{1,4}(?:px|pt|%)|1px)",
    ":-": r"\d\d(?:[\d.]|r?em|v[wh]|%)", ": -": r"\d\d(?:[\d.]|r?em|v[wh]|%)",
    "clip": r"(?:-path)?\s{0,9}:\s{0,9}(?:rect|inset|circle)",
    "height": r"\s{0,9}:\s{0,9}-?[01.]{1,5}(?:px|em|rem|pt)?\s{0,9}(?:[;!]|$|\})",
    "width": r"\s{0,9}:\s{0,9}-?[01.]{1,5}(?:px|em|rem|pt)?\s{0,9}(?:[;!]|$|\})",
    "scale": r"(?:[xyz]|3d)?\s{0,9}[:(]\s{0,9}[0.]",
}  # fmt: skip
#: A scale of nothing; a shape of nothing that all is clipped to.
_TO_NOTHING = lazily(r"(?:scale(?:[xy]|3d)?|matrix)\(\s{0,9}0{0,3}\.?0\d{0,5}\s{0,9}[,)]|rotate[xy]\(\s{0,9}-?90deg")
_NO_SCALE = lazily(r"0{0,3}\.?0\d{0,5}(?:[%\s].{0,40})?")
#: How far away a thing is moved that nothing but a row of hundreds of pictures is that long.
_MOVED = lazily(r"translate(?:[xy]|3d)?\((?:0(?:px)?\s*,)?\s*-(?:9\d{3}|\d{5,7})(?:\.\d{1,4})?px")
_FONT = lazily(r"(?:\d{0,4}\.)?\d{1,4}(?:px|pt|r?em|%)(?=[/\s])|0(?=[/\s])")
_NO_SHAPE = lazily(r"inset\(\s*(?:50|100)%\s*\)|(?:circle|ellipse)\(\s*0(?:px|%)?\s*[\sa)]|polygon\([0\spx%,]+\)")
_NO_INK = lazily(r"opacity\(\s*0*\.?0*%?\s*\)")
#: What cuts off all that is outside a box.
_CUTS = frozenset({"hidden", "clip", "auto", "scroll"})
#: What a script moves or fades into sight as a reader comes to it; what says that it will change, and what that names.
_COMES = ("translate", "matrix")
_CHANGES, _FADES = ("transition", "transition-property", "will-change"), ("opacity", "all", "visibility")
#: Of what has no room; of what keeps its room: how it is hidden until a script shows it, or by who means it for nobody.
NOT_DISPLAYED, VISIBILITY = "display: none", "visibility: hidden"
KEEPING_ROOM = frozenset({VISIBILITY, "opacity: 0"})
#: Of words in whose place their picture is shown.
PICTURED = "text set off the screen, a picture in its place"
#: Attributes by which a script brings an element into sight (AOS, Sal, Webflow, Wix, Framer, UIkit, Vue, Alpine,
#: Angular, Polymer), and classes (WOW, Elementor, Divi, Squarespace, lazysizes, ScrollReveal, Animate.css).
_ATTRIBUTES = lazily(
    r"data-(?:aos|sal|w-id|scroll|animat\w*|reveal|motion-enter|screen-in-hide|framer-appear-id)|uk-scrollspy|v-cloak"
    r"|x-cloak|ng-cloak|unresolved"
)
_CLASSES = lazily(
    r"(?<![\w-])(?:wow|elementor-invisible|et-waypoint|preFade|load-hidden|ng-cloak|lazyload|(?:\w{1,9}[-_])?reveal"
    r"|fade-?in\w{0,9}|animated?)(?![\w-])",
    re.IGNORECASE,
)


class Style(NamedTuple):
    """What an inline style says of what is inside.

    Attributes:
        hidden: how it hides it, or "".
        display: its `display`.
        shown: it says itself whether it is shown, whatever a sheet says.
        ink: the colours that it sets.
    """

    hidden: str = ""
    display: str = ""
    shown: bool = False
    ink: Ink = Ink()


PLAIN = Style()


def read_style(style: str) -> Style:
    """Read an inline style; short ones are remembered, for a page sets hundreds of elements alike."""
    return _remembered(style) if len(style) <= _SHORT_STYLE else _remembered.__wrapped__(style)


@lru_cache(maxsize=1024)
def _remembered(style: str) -> Style:
    said = declarations(style)
    shown = "display" in said or "visibility" in said
    return Style(hidden_by_style(said), said.get("display", ""), shown, ink_of(said))


def declarations(style: str) -> dict[str, str]:
    """The declarations of an inline style, lower-case."""
    style = style[:_STYLE_LIMIT].lower()
    if "/*" in style:
        style = COMMENT.sub("", style)
    if "\\" in style:
        style = _ESCAPED.sub(lambda found: chr(min(int(found[1], 16), 0x10FFFF)) if found[1] else "", style)
    said: dict[str, str] = {}
    kept = set[str]()
    for name, value in _DECLARATION.findall(style):
        if "!" in value:
            kept.add(name)
        elif name in kept:
            continue  # what is important stays so
        said[name] = value.partition("!")[0].strip()
        if name == "font" and (size := _FONT.search(value)) is not None:
            said["font-size"] = size[0]
    return said


def hidden_by_style(style: Mapping[str, str]) -> str:
    """How declarations hide an element, or ""."""
    if style.get("display") == "none":
        return NOT_DISPLAYED
    if style.get("content-visibility") == "hidden":
        return "content-visibility: hidden"
    moved = style.get("transform") or style.get("-webkit-transform") or style.get("scale") or ""
    if _TO_NOTHING.search(moved) or _NO_SCALE.fullmatch(style.get("scale", "")):
        return "a box of no size"
    if _MOVED.search(moved):
        return "set off the screen"
    cuts = style.get("overflow", "").partition(" ")[0] in _CUTS or style.get("overflow-y") == "hidden"
    if cuts and _is_nothing(style):
        return "a box of no size"
    placed = style.get("position") in {"absolute", "fixed"}
    comes = any(map(moved.__contains__, _COMES)) or any("animation" in name for name in style)
    comes = comes or (not placed and any(word in style.get(name, "") for name in _CHANGES for word in _FADES))
    if style.get("visibility") in {"hidden", "collapse"} and not comes:
        return VISIBILITY
    if not comes and (is_faint(style.get("opacity", "")) or _NO_INK.search(style.get("filter", ""))):
        return "opacity: 0"
    if _NO_SHAPE.search(style.get("clip-path") or style.get("-webkit-clip-path") or ""):
        return "clipped away"
    size = style.get("font-size", "")
    if size and (_is_zero(size) or 0 <= _pixels(size) <= 1):
        return "font size 0"
    if _pixels(style.get("text-indent", "")) <= -_OFF:
        drawn = style.get("background", "") + style.get("background-image", "")
        return PICTURED if "url(" in drawn else "text set off the screen"
    # What is set to two sides is drawn between them, wherever the second is.
    if placed and min(_from(style, "left", "right"), _from(style, "top", "bottom")) <= -_OFF:
        return "set off the screen"
    aside = style.get("margin-left", "") if _is_zero(style.get("padding-left", "0")) else ""
    if style.get("position") == "relative":
        aside = min(aside, style.get("left", ""), style.get("top", ""), key=_pixels)
    if _pixels(aside) <= -_OFF * 2:
        return "set off the screen"
    if placed and len(cut := _SIDE.findall(style.get("clip", ""))) >= _SIDES and _is_no_area(cut):
        return "clipped away"
    return ""


def _is_no_area(cut: list[str]) -> bool:
    """Whether nothing is between top, right, bottom and left."""
    top, right, bottom, left = (
        float(each.rstrip("%")) if each.count(".") <= 1 and each != "." else 0 for each in cut[:_SIDES]
    )
    return bottom - top <= 1 or right - left <= 1


def _is_nothing(style: Mapping[str, str]) -> bool:
    """Whether a box that shows nothing outside itself has no size: none that grows, that is never smaller than
    something, or that margins hold open for a picture's shape. A share of a height that nobody set is none.
    """
    high, wide, grows = style.get("height", "%"), style.get("width", ""), style.get("flex") or style.get("flex-grow")
    held = any(not _is_zero(style.get(name, "0")) for name in ("min-height", "padding-bottom", "padding-top"))
    return (
        _is_hardly(style.get("max-height", ""))
        or _is_hardly(style.get("max-width", ""))
        or ("%" not in high and _is_hardly(high) and not held)
        or (_is_hardly(wide) and _is_zero(style.get("min-width", "0")) and (grows or "0")[0] in "0n")
    )


def _is_hardly(length: str) -> bool:
    """Whether a length is at most that of a point on a screen."""
    return -1 <= _pixels(length) <= 1


def _is_zero(value: str) -> bool:
    number = MEASURE.match(value)
    return bool(number) and float(number[1]) == 0.0  # type: ignore[index]


def _from(style: Mapping[str, str], one: str, other: str) -> float:
    return _pixels(style.get(other, "") if style.get(one, "auto") == "auto" else style[one])


def _pixels(value: str) -> float:
    number = MEASURE.match(value)
    if not number:
        return 16.0
    return float(number[1]) * _UNITS.get(number[2] or "px", 1.0)


def waits(element: Any) -> bool:
    """Whether an element says that a script brings it into sight."""
    return _CLASSES.search(element.get("class") or "") is not None or any(map(_ATTRIBUTES.fullmatch, element.keys()))
