"""Mirrors' texts made harmless for whoever reads them: on a terminal and in a page.

A mirror can say anything: escape sequences that repaint a terminal, controls that turn a line's direction round,
characters that can't be seen. Each is shown as what it is, so that it neither acts nor hides.
"""

import re
from json import dumps

from scrubber.patterns import lazily
from scrubber.spelled import spelled

#: Controls (C0 but tab and line feed, DEL, C1), characters that steer direction or can't be seen, separators that break
#: a line where none was, tag characters, surrogates, and noncharacters.
_ACTIVE = lazily(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufdd0-\ufdef"
    "\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
_BREAKS = lazily(r"[\t\n]")


def inert(text: str, *, one_line: bool = False) -> str:
    """Show what acts or hides as what it is.

    Args:
        text: from a mirror, or from anywhere outside.
        one_line: whether tabs and line feeds are shown too, for a table's cell.

    Returns:
        The text with U+001B as ␛, U+202E as ‹U+202E›, and so on; everything else untouched.
    """
    text = _ACTIVE.sub(_shown, text)
    return _BREAKS.sub(_shown, text) if one_line else text


def active(text: str) -> bool:
    """Whether there is anything in a text that `inert` would show otherwise."""
    return bool(_ACTIVE.search(text))


def escaped(json: str) -> str:
    """JSON that says the same with escapes for whatever acts or hides."""
    return _ACTIVE.sub(lambda found: dumps(found[0])[1:-1], json)


def split(text: str) -> list[tuple[str, bool]]:
    """A text in pieces: what is harmless, and (True) the shown form of what is not."""
    out: list[tuple[str, bool]] = []
    at = 0
    for found in _ACTIVE.finditer(text):
        if found.start() > at:
            out.append((text[at : found.start()], False))
        out.append((_shown(found), True))
        at = found.end()
    if at < len(text):
        out.append((text[at:], False))
    return out


def short(text: str, most: int) -> str:
    """At most so many characters, the middle left out of a longer text."""
    if len(text) <= most:
        return text
    head = (most - 1) * 2 // 3
    return f"{text[:head]}…{text[len(text) - (most - 1 - head) :]}"


def _shown(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    if 0xDC80 <= code <= 0xDCFF:
        return spelled(found[0])
    return "\u2421" if code == 0x7F else f"‹U+{code:04X}›"
