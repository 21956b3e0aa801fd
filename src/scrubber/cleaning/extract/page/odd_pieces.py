"""Elements within a line that are none of what it says: a site's tools, the numbers of a program's lines."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from scrubber.cleaning.extract.page.elements import HEADINGS
from scrubber.cleaning.extract.page.part_writer import PADDING

#: Pieces of an element's text that are looked at, to tell a mark from words.
_PIECES = 8
#: How programs that colour programs call the number of a line, among the first names of an element.
_LINE_NUMBER, _NAMES = re.compile(r"l(?:ine)?[-_]?n(?:o|r|t|um)?(?:ber)?s?(?![a-z])", re.IGNORECASE), 4
_BACK = "返回"
_TO_FRONT = re.compile(rf"{_BACK}[^。，,：:]{{1,12}}(?:[首主]页|[，,]查看更多)\W{{0,4}}")


def is_tool(element: Any, tag: str) -> bool:
    """Whether an element within a heading is the site's tool: a wiki's "[edit]", a link to the heading itself that
    is a mark ("¶", "#").
    """
    if "editsection" in (element.get("class") or ""):
        return True
    if tag != "a" or not (element.get("href") or "").startswith("#"):
        return False
    return not any(any(map(str.isalnum, piece)) for piece in islice(element.itertext(), _PIECES))


def spells_link(element: Any) -> bool:
    """Whether a `<span>` is the address of the link right before it, spelled out in brackets for those who read it on
    paper, as manuals are made into books: " [https://…]".
    """
    link = element.getprevious() if not len(element) else None
    if link is None or link.tag != "a" or (link.tail or "").strip():
        return False
    said, href = (element.text or "").strip(), (link.get("href") or "").strip()
    return "://" in href and said in {f"[{href}]", f"({href})", f"<{href}>"}


def is_line_number(element: Any) -> bool:
    """Whether an element within a program is the number of a line: it is called so, and holds nothing else."""
    called = element.get("class")
    if not called or not any(map(_LINE_NUMBER.match, called.split(None, _NAMES)[:_NAMES])):
        return False
    return "".join(islice(element.itertext(), _PIECES)).strip(PADDING).isdecimal()


def is_heading(element: Any) -> bool:
    """Whether a button is all that a heading holds: pressed, it opens the section, which stays one."""
    around = element.getparent()
    alone = element.tag == "button" and around is not None and around.tag in HEADINGS and len(around) == 1
    return alone and not ((around.text or "").strip() or (element.tail or "").strip())


def leads_back(element: Any) -> bool:
    """Whether a link leads to the front page of a site that it names, as portals set one right behind a text's last
    sentence: "返回海岛网首页>>", "返回海岛网，查看更多".
    """
    if not (element.text or next(element.itertext(), "")).lstrip().startswith(_BACK):
        return False
    return _TO_FRONT.fullmatch("".join(islice(element.itertext(), _PIECES)).strip()) is not None
