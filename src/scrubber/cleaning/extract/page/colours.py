"""Colours that declarations of styles set, and what of a text they hide: what is written in the colour of its ground.

Source: W3C, CSS Color.
"""

from collections.abc import Mapping
from colorsys import hls_to_rgb
from dataclasses import dataclass

from scrubber.patterns import lazily

#: A number, and its unit.
MEASURE = lazily(r"(-?(?:\d{1,7}(?:\.\d{1,4})?|\.\d{1,4}))(px|em|rem|pt|%|vw|vh|in|cm)?")
_NAMED = {
    "white": "ffffff", "black": "000000", "red": "ff0000", "transparent": "transparent", "snow": "fffafa",
    "ivory": "fffff0", "whitesmoke": "f5f5f5", "ghostwhite": "f8f8ff", "mintcream": "f5fffa", "floralwhite": "fffaf0",
}  # fmt: skip
_NO_COLOUR = frozenset({"none", "inherit", "initial", "unset", "revert", "auto", "currentcolor", "repeat", "scroll"})
#: A ground that no colour says: a picture, a course of colours.
_UNKNOWN = "?"
_DRAWN = ("url(", "gradient(", "var(")
#: The share of ink that is none; what two colours differ by, of 255 in red, green and blue each, that nobody tells
#: apart.
_FAINT, _ALIKE = 0.02, 8
#: Digits of a colour, and numbers before its share of ink.
_DIGITS, _CHANNELS = 6, 3
_NUMBER = lazily(r"[\d.]{1,8}%?")


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours that styles set around a text: its own and the one behind it; "" where not said."""

    text: str = ""
    ground: str = ""


def ink(own: Ink, around: Ink) -> tuple[Ink, str]:
    """The colours inside an element, and how its own hide its text ("" where they don't)."""
    if not own.text and not own.ground:
        return around, ""
    text = own.text or around.text
    ground = own.ground or around.ground
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


def ink_of(said: Mapping[str, str]) -> Ink:
    """The colours that declarations set."""
    return Ink(_text(said), _ground(said))


def _text(said: Mapping[str, str]) -> str:
    """The colour of a text; "" where its ground shines through it."""
    clipped = said.get("background-clip") or said.get("-webkit-background-clip") or said.get("background", "")
    return "" if "text" in clipped else _colour(said.get("-webkit-text-fill-color") or said.get("color", ""))


def _ground(said: Mapping[str, str]) -> str:
    """The colour behind a text; "" where what is around shines through."""
    drawn = f"{said.get('background', '')} {said.get('background-image', '')}"
    if any(map(drawn.__contains__, _DRAWN)):
        return _UNKNOWN
    if own := said.get("background-color", ""):
        return _colour(own)
    own = said.get("background", "")
    words = (own,) if "(" in own else own.split()
    return next((_colour(word) for word in words if word[0] in "#rh" or word in _NAMED or word == own), "")


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
        if len(numbers) > _CHANNELS and is_faint(numbers[_CHANNELS]):
            return "transparent"
        return _of_channels(value[:3], numbers[:_CHANNELS]) if len(numbers) >= _CHANNELS else ""
    return _NAMED.get(value, value if value.isalpha() and value not in _NO_COLOUR else "")


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


def is_faint(value: str) -> bool:
    """Whether a share of ink is none that anybody sees."""
    number = MEASURE.match(value)
    if not number or number[2] not in {None, "%"}:
        return False
    return 0 <= float(number[1]) <= _FAINT * (100 if number[2] else 1)
