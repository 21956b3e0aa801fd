"""Where on its sheets a page sets each of its lines, as it says itself: in styles, or as a reader of scans marks them.

Source: CSS 2.2, chapter 9 (`position: absolute`); hOCR 1.2, the classes of lines and the property `bbox`.
"""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, NamedTuple

from scrubber.cleaning.extract.page.elements import is_block
from scrubber.patterns import lazily

#: Lines that a page of this kind has at least; the share of its paragraphs and divisions that say where they stand, if
#: its lines do.
LEAST, _STYLED = 8, 0.3
#: Rules of a style sheet that say where a class stands, and nothing else; declarations of an element's own.
_STANDS = lazily(r"\{\s?(left|top|bottom):\s?(-?\d{1,6}(?:\.\d{1,8})?)(?:px|pt);?\s?\}")
_RULE = lazily(rf"\.([\w-]{{1,40}})\s?{_STANDS.pattern}")
_SIDE = lazily(r"(?<![\w-])(left|top|bottom):\s?(-?\d{1,6}(?:\.\d{1,8})?)(?:px|pt)")
_LEADING = lazily(r"\.([\w-]{1,40})\s?\{[^{}]{0,200}?line-height:\s?(\d{1,3}(?:\.\d{1,8})?)(?:px|pt)")
_ABSOLUTE = lazily(r"position:\s?absolute")
#: A line as hOCR marks it, its sheet, and where it stands.
_LINE = lazily(r"(?:^|\s)(?:ocr_line|ocrx_line|ocr_header|ocr_footer|ocr_caption|ocr_textfloat)(?:\s|$)")
_SHEET = lazily(r"(?:^|\s)ocr_page(?:\s|$)")
_BOX = lazily(r"bbox (\d{1,6}) (\d{1,6}) (\d{1,6}) (\d{1,6})")


class Place(NamedTuple):
    """A line's sheet, how far below its beginning (None: unsaid), and how far apart its lines are, if styled so."""

    sheet: int
    below: float | None
    leading: float = 0.0


def says_places(text: str) -> bool:
    """Whether a page may set its lines at places: by a glance, for most do not."""
    if "absolute" not in text:
        return False
    said = text.count("absolute")  # as soon as one count has told, no other is made
    if said >= max(LEAST, _STYLED * text.count("<div")):
        styled = len(_ABSOLUTE.findall(text))
        if styled >= max(LEAST, _STYLED * (text.count("<p") + text.count("<div"))):
            return True
    if text.count("{bottom:") + text.count("{top:") < LEAST or len(_STANDS.findall(text)) < LEAST:
        return False
    return sum(1 for _ in islice(_RULE.finditer(text), LEAST)) == LEAST


def _classes(text: str) -> dict[str, dict[str, float]]:
    """What a page's style sheets say of where classes stand."""
    found: dict[str, dict[str, float]] = {}
    for name, side, value in _RULE.findall(text):
        found.setdefault(name, {})[side] = float(value)
    for name, value in _LEADING.findall(text):
        found.setdefault(name, {})["leading"] = float(value)
    return found


def styled_lines(root: Any, text: str) -> Iterator[tuple[Any, Place]]:
    """The elements of a page that stand at places of their own and hold none that start a line, with their places."""
    classes = _classes(text)
    sheets: dict[Any, int] = {}
    holders: set[Any] = set()
    for element in root.iter("*"):
        inner = element.getparent()
        while inner is not None and inner not in holders and element.tag != "br" and is_block(element.tag, ""):
            holders.add(inner)
            inner = inner.getparent()
    for element in root.iter("div", "p", "span"):
        place = _position(element, classes) if element not in holders else {}
        if "top" in place or "bottom" in place:
            below = place["top"] if "top" in place else -place["bottom"]
            yield element, Place(sheets.setdefault(element.getparent(), len(sheets)), below, place.get("leading", 0.0))


def _position(element: Any, classes: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    style = element.get("style") or ""
    found: dict[str, float] = {}
    if classes:
        for name in (element.get("class") or "").split():
            found.update(classes.get(name, {}))
    if _ABSOLUTE.search(style):
        found.update({side: float(value) for side, value in _SIDE.findall(style)})
    return found


def marked_lines(root: Any) -> Iterator[tuple[Any, Place]]:
    """The elements that are marked as lines, with their places."""
    sheet = 0
    for element in root.iter("div", "p", "span"):
        called = element.get("class") or ""
        if _SHEET.search(called):
            sheet += 1
        elif _LINE.search(called):
            box = _BOX.search(element.get("title") or "")
            yield element, Place(sheet, (int(box[2]) + int(box[4])) / 2 if box else None)
